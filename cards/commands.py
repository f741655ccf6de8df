"""The commands, and who is offered which: one table for the menu and for /help."""

from collections.abc import Iterable

from attestation.roles import Act, Actor
from locales import Texts

STRANGERS = ("start", "help", "language")
_MEMBERS: tuple[tuple[str, Act], ...] = (
    ("my", Act.SEE_OWN_STEPS),
    ("plan", Act.SEE_PLAN),
    ("calendar", Act.SEE_OWN_STEPS),
    ("consult", Act.TAKE_CONSULTATION),
    ("consult", Act.HOLD_CONSULTATION),
    ("status", Act.SEE_STATUS),
    ("overdue", Act.SEE_STATUS),
    ("teacher", Act.SEE_STATUS),
    ("review", Act.REVIEW),
    ("rehearse", Act.TUNE_REMINDERS),
    ("report", Act.MAKE_PAPERS),
    ("remind", Act.NUDGE),
    ("notice", Act.SEND_NOTICE),
    ("notices", Act.SEND_NOTICE),
    ("commission", Act.SET_COMMISSION),
    ("people", Act.SEE_PEOPLE),
    ("invite", Act.INVITE),
    ("import", Act.INVITE),
    ("school", Act.RUN_SCHOOL),
    ("audit", Act.SEE_AUDIT),
)
_EVERYONE = ("help", "language", "settings", "mydata", "forget", "cancel")


def commands(actor: Actor | None) -> tuple[str, ...]:
    """The names of the commands that somebody is offered, the most used first; none: a stranger."""
    if actor is None:
        return STRANGERS
    return (*dict.fromkeys(name for name, act in _MEMBERS if actor.may(act)), *_EVERYONE)


def described(names: Iterable[str], texts: Texts) -> list[tuple[str, str]]:
    """Each command with what it does."""
    return [(name, texts.label(f"command-{name}")) for name in names]
