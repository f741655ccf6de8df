"""A refusal becomes its text, in one place. Everything else goes on to the worker, which tries again and parks it."""

import re
from datetime import datetime

from aiogram import F, Router
from aiogram.filters import ExceptionTypeFilter
from aiogram.types import CallbackQuery, ErrorEvent, Message

from attestation.errors import AttestationError, NotFound, Refused
from attestation.roles import Actor
from db.engine import Database
from handlers.show import answer
from locales import Texts
from services.audit import refuse

_LONGEST_ALERT = 200
_SECRET = re.compile(r"[A-Za-z0-9_-]{20,}")  # the token of a link, which the audit keeps no more than a password


def router() -> Router:
    """The one handler of refusals."""
    router = Router(name="errors")
    refused = (ExceptionTypeFilter(AttestationError), F.exception.as_("refusal"))
    router.error.register(refuse_message, *refused, F.update.message.as_("message"))
    router.error.register(refuse_press, *refused, F.update.callback_query.as_("query"))
    return router


async def refuse_message(
    _event: ErrorEvent,
    refusal: AttestationError,
    message: Message,
    texts: Texts,
    db: Database,
    now: datetime,
    actor: Actor | None = None,
) -> None:
    """Answer a message with the text of the refusal."""
    await _remember(db, refusal, actor, tried(message.text or message.caption or ""), now)
    await message.answer(texts(refusal.key, **refusal.params))


async def refuse_press(
    _event: ErrorEvent,
    refusal: AttestationError,
    query: CallbackQuery,
    texts: Texts,
    db: Database,
    now: datetime,
    actor: Actor | None = None,
) -> None:
    """Answer a press with the text of the refusal, as an alert."""
    await _remember(db, refusal, actor, f"button:{_SECRET.sub('…', query.data or '')}", now)
    await answer(query, texts.label(refusal.key, **refusal.params)[:_LONGEST_ALERT], alert=True)


def tried(text: str) -> str:
    """What was tried, for the audit: a command by its name; what people write stays out of it."""
    return f"command:{text.split()[0]}" if text.startswith("/") else "message:"


async def _remember(db: Database, refusal: AttestationError, actor: Actor | None, what: str, now: datetime) -> None:
    """Whoever tried what is not theirs stands in the audit of their school."""
    if actor and (isinstance(refusal, Refused | NotFound) or refusal.key == "button-old"):
        await refuse(db, actor.school_id, actor.person_id, what, refusal.key, now)
