"""What Sanat can do for somebody."""

from collections.abc import Sequence

from attestation.roles import Actor, Role
from cards.card import Card
from cards.commands import commands, described
from cards.people import role_names
from locales import Texts


def help_card(texts: Texts, actor: Actor, name: str, school: str, roles: Sequence[Role]) -> Card:
    """The commands of the actor's roles, and how reminders are answered."""
    lines = "\n".join(f"/{command} — {what}" for command, what in described(commands(actor), texts))
    text = texts("help", name=name, school=school, roles=role_names(texts, roles), commands=lines)
    return Card(f"{text}\n\n{texts('help-reply')}" if Role.TEACHER in roles else text)
