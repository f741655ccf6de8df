"""What comes in from Telegram: one file per subject, each with `router()`."""

from collections.abc import Callable

from aiogram import Router

from handlers import (
    common,
    errors,
    groups,
    help_and_cancel,
    notice_answers,
    notice_reports,
    notices,
    people,
    settings,
    start,
    strangers,
)

ROUTERS: tuple[Callable[[], Router], ...] = (
    errors.router,
    groups.router,
    start.router,
    settings.router,
    help_and_cancel.router,
    strangers.router,
    # below this line everybody is known: `actor` is never None
    people.router,
    notices.router,
    notice_answers.router,
    notice_reports.router,
    common.router,
)
"""In the order in which they are asked: commands that work in every state come first, `common` takes what is left."""
