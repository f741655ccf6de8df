"""A code of a printed page is opened: only who may confirm on paper in its school gets further than a refusal."""

from datetime import datetime

from aiogram import F, Router
from aiogram.filters import CommandObject, CommandStart
from aiogram.types import CallbackQuery, Message

from attestation.errors import NotFound, Refused
from attestation.roles import Actor
from cards.admin_callbacks import CodePress
from cards.card import Card
from cards.on_paper import code_card
from db.engine import Database
from handlers.show import say, turn
from locales import Texts
from services.on_paper import PREFIX, Coded, confirm_on_paper, note_refused_code, open_code, undo_on_paper

_LENGTH = 24  # of such a token; a link to join is longer


def router() -> Router:
    """The way in for codes; it stands before the one for links to join."""
    router = Router(name="page_codes")
    router.message.register(show_code, CommandStart(deep_link=True, magic=F.args.func(_is_code)))
    router.callback_query.register(confirm, CodePress.filter(F.act == "yes"))
    router.callback_query.register(undo, CodePress.filter(F.act == "undo"))
    return router


def _is_code(args: str | None) -> bool:
    return args is not None and args.startswith(PREFIX) and len(args) == _LENGTH


async def show_code(
    message: Message, command: CommandObject, actor: Actor | None, texts: Texts, db: Database, now: datetime
) -> None:
    """A code was scanned."""
    token = command.args or ""
    try:
        if actor is None:
            raise Refused("page-code-unknown")
        coded = await open_code(db, actor, token, now)
    except (Refused, NotFound):
        await note_refused_code(db, actor, token, message.chat.id, now)
        raise
    await say(message, _card(texts, coded, token, actor, now))


async def confirm(
    query: CallbackQuery, callback_data: CodePress, actor: Actor | None, texts: Texts, db: Database, now: datetime
) -> None:
    """The signature is there."""
    if actor is None:
        raise Refused("page-code-unknown")
    coded = await confirm_on_paper(db, actor, callback_data.token, now)
    await turn(query, _card(texts, coded, callback_data.token, actor, now))


async def undo(
    query: CallbackQuery, callback_data: CodePress, actor: Actor | None, texts: Texts, db: Database, now: datetime
) -> None:
    """It was not."""
    if actor is None:
        raise Refused("page-code-unknown")
    coded = await undo_on_paper(db, actor, callback_data.token, now)
    await turn(query, _card(texts, coded, callback_data.token, actor, now))


def _card(texts: Texts, coded: Coded, token: str, actor: Actor, now: datetime) -> Card:
    said = coded.step.completion
    mine = said is not None and said.on_paper and said.by == actor.person_id
    return code_card(texts, coded.step, coded.name, coded.open, token, mine, actor.today(now))
