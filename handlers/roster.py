"""/import: a list of teachers as a file, shown before it is brought in, taken back within an hour."""

from datetime import datetime
from hashlib import sha256

from aiogram import Bot, F, Router
from aiogram.filters import Command, StateFilter
from aiogram.fsm.context import FSMContext
from aiogram.fsm.state import State, StatesGroup
from aiogram.types import CallbackQuery, Message

from attestation.errors import AttestationError, Outdated
from attestation.roles import Act, Actor
from attestation.roster import ReadRoster
from cards import roster as cards
from cards.admin_callbacks import RosterPress
from cards.card import Card
from db.engine import Database
from documents.apart import apart
from documents.roster_reader import read_roster_safely
from documents.write_roster import empty_roster
from handlers.patience import patiently, put
from handlers.replies import upload
from handlers.show import say, turn
from handlers.typed import NOT_A_COMMAND
from locales import Texts
from services.evidence import LIMIT
from services.roster import bring_in, compare
from services.roster_undo import undo_roster


class Roster(StatesGroup):
    """A list that is awaited, or read. The data: `file` (Telegram's id), `name`, `changes` (how many were shown)."""

    file = State()
    shown = State()


def router() -> Router:
    """The admin's way of bringing a whole school in."""
    router = Router(name="roster")
    router.message.register(ask_list, Command("import"))
    router.message.register(read_list, StateFilter(Roster), F.document)
    router.message.register(not_a_list, StateFilter(Roster), NOT_A_COMMAND)
    router.callback_query.register(undo, RosterPress.filter(F.act == "undo"))
    router.callback_query.register(turn_page, RosterPress.filter(F.act == "page"), StateFilter(Roster.shown))
    router.callback_query.register(confirm, RosterPress.filter(F.act == "confirm"), StateFilter(Roster.shown))
    router.callback_query.register(cancel, RosterPress.filter(F.act == "cancel"), StateFilter(Roster))
    return router


async def ask_list(message: Message, actor: Actor, texts: Texts, state: FSMContext) -> None:
    """/import"""
    actor.require(Act.INVITE)
    await say(message, cards.ask_list(texts, await apart(empty_roster, texts.locale, False)))
    await state.set_state(Roster.file)
    await state.set_data({})


async def not_a_list(message: Message, texts: Texts) -> None:
    """Something else came where the file was asked for."""
    await message.answer(texts("roster-not-a-file"))


async def read_list(
    message: Message, bot: Bot, actor: Actor, texts: Texts, db: Database, now: datetime, state: FSMContext
) -> None:
    """A file came: what it would change. What is no list is said, and another one is awaited."""
    actor.require(Act.INVITE)
    file = upload(message)
    if file.size is not None and file.size > LIMIT:
        raise AttestationError("file-too-large", limit=LIMIT // (1024 * 1024))
    await bot.send_chat_action(message.chat.id, "typing")
    await state.set_data({"file": file.file_id, "name": file.name})
    card, waiting = await patiently(_preview_or_why(state, bot, actor, texts, db, now), message, texts("plan-reading"))
    await put(message, waiting, card)


async def turn_page(
    query: CallbackQuery,
    callback_data: RosterPress,
    bot: Bot,
    actor: Actor,
    texts: Texts,
    db: Database,
    now: datetime,
    state: FSMContext,
) -> None:
    """Another page of what would change, as things stand now."""
    await turn(query, await _preview(state, bot, actor, texts, db, now, callback_data.number))


async def confirm(
    query: CallbackQuery, bot: Bot, actor: Actor, texts: Texts, db: Database, now: datetime, state: FSMContext
) -> None:
    """The list is brought in, unless it would now do something else than what was shown."""
    data = await state.get_data()
    read = await _read(bot, data)
    key = sha256(f"{data['file']}:{query.message.message_id if query.message else 0}".encode()).hexdigest()[:16]
    try:
        done = await bring_in(db, actor.school_id, read.rows, now, actor, key=key, shown=data["changes"])
    except Outdated as changed:
        card = await _preview(state, bot, actor, texts, db, now)
        await turn(query, Card(f"{texts(changed.key)}\n\n{card.text}", card.rows))
        return
    await turn(query, cards.brought(texts, done.added, done.changed, done.line))
    await state.clear()


async def cancel(query: CallbackQuery, texts: Texts, state: FSMContext) -> None:
    """The list is not brought in."""
    await turn(query, Card(texts("roster-dropped")))
    await state.clear()


async def undo(
    query: CallbackQuery, callback_data: RosterPress, actor: Actor, texts: Texts, db: Database, now: datetime
) -> None:
    """What the list has changed is taken back."""
    count = await undo_roster(db, actor, callback_data.number, now)
    await turn(query, Card(texts("roster-undone", count=count)))


async def _read(bot: Bot, data: dict[str, str]) -> ReadRoster:
    file = await bot.download(data["file"])
    if file is None:
        raise AttestationError("file-empty")
    return await read_roster_safely(data["name"], file.read())


async def _preview(
    state: FSMContext, bot: Bot, actor: Actor, texts: Texts, db: Database, now: datetime, page: int = 0
) -> Card:
    read = await _read(bot, await state.get_data())
    found = await compare(db, actor.school_id, read.rows, now, actor)
    await state.set_state(Roster.shown)
    await state.update_data(changes=len(found.changes))
    problems = (*read.problems, *found.problems)
    return cards.preview(texts, problems, found.changes, found.same, found.absent, read.strange, page)


async def _preview_or_why(state: FSMContext, bot: Bot, actor: Actor, texts: Texts, db: Database, now: datetime) -> Card:
    try:
        return await _preview(state, bot, actor, texts, db, now)
    except AttestationError as error:
        await state.set_state(Roster.file)
        return Card(texts(error.key, **error.params))
