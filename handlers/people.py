"""/people and /invite, for the admin."""

from aiogram import Router


def router() -> Router:
    """The admin's view of the people."""
    return Router(name="people")
