"""/start, and joining a school by an invitation: language, what is stored, the name."""

from contextlib import suppress
from datetime import datetime

from aiogram import Bot, Router
from aiogram.filters import CommandObject, CommandStart, StateFilter
from aiogram.fsm.context import FSMContext
from aiogram.fsm.state import State, StatesGroup
from aiogram.types import CallbackQuery, Message

from attestation.errors import AttestationError
from attestation.names import tidy_name
from attestation.roles import Actor
from cards import joining
from cards.callbacks import JoinConfirm, JoinLanguage, JoinName
from cards.card import Card
from db.engine import Database
from handlers.home import home
from handlers.menus import show_menu, take_menu_away
from handlers.middlewares import phone_locale
from handlers.show import say, turn
from handlers.typed import NOT_A_COMMAND, TYPED
from locales import Texts
from locales import texts as texts_of
from services.invitations import Offer, note_refused_link, open_again, open_link
from services.joining import CONSENT, Joined, NameNeeded, join
from services.reach import reachable_again
from services.who import who


class Joining(StatesGroup):
    """What an opened invitation waits for. The data: `invitation` (id), and once asked `locale` and offered `names`."""

    language = State()
    consent = State()
    name = State()


def router() -> Router:
    """/start and everything that an opened invitation asks."""
    router = Router(name="start")
    router.message.register(open_invitation, CommandStart(deep_link=True))
    router.message.register(greet, CommandStart())
    router.callback_query.register(choose_language, JoinLanguage.filter(), StateFilter(Joining))
    router.callback_query.register(confirm, JoinConfirm.filter(), StateFilter(Joining.consent, Joining.name))
    router.callback_query.register(take_offered_name, JoinName.filter(), StateFilter(Joining.name))
    router.message.register(take_typed_name, TYPED, StateFilter(Joining.name))
    router.message.register(ask_again, NOT_A_COMMAND, StateFilter(Joining))
    return router


async def greet(message: Message, bot: Bot, actor: Actor | None, texts: Texts, db: Database, now: datetime) -> None:
    """/start without an invitation."""
    if actor is None:
        await message.answer(texts("stranger"))
        return
    await reachable_again(db, actor, now)
    await home(message, actor, texts, db, now)
    await show_menu(bot, message.chat.id, actor, texts)


async def open_invitation(
    message: Message, command: CommandObject, state: FSMContext, texts: Texts, db: Database, now: datetime
) -> None:
    """/start with a token."""
    try:
        found = await open_link(db, command.args or "", message.chat.id, now)
    except AttestationError as error:
        await note_refused_link(db, command.args or "", message.chat.id, error.key, now)
        raise
    await state.set_state(Joining.language)
    await state.update_data(invitation=found.invitation_id)
    await say(message, _languages(message, texts, found))


async def choose_language(
    query: CallbackQuery, callback_data: JoinLanguage, state: FSMContext, db: Database, now: datetime
) -> None:
    """A language was pressed: show whose invitation it is and what is stored."""
    await _same_invitation(state, callback_data.invitation)
    found = await open_again(db, callback_data.invitation, query.from_user.id, now)
    await state.set_state(Joining.consent)
    await state.update_data(locale=callback_data.locale)
    await turn(query, _offer(texts_of(callback_data.locale), found))


async def confirm(
    query: CallbackQuery, callback_data: JoinConfirm, bot: Bot, state: FSMContext, db: Database, now: datetime
) -> None:
    """Yes to what is stored: somebody for whom the invitation was made is in, others are asked for their name."""
    locale = await _same_invitation(state, callback_data.invitation)
    try:
        joined = await join(db, callback_data.invitation, query.from_user.id, locale, now)
    except NameNeeded as needed:
        names = _names(needed.known, query.from_user.full_name)
        await state.set_state(Joining.name)
        await state.update_data(names=names)
        await turn(query, joining.ask_name(texts_of(locale), callback_data.invitation, names))
        return
    await turn(query, _welcome(texts_of(locale), joined))
    await _settle(bot, state, db, query.from_user.id, joined)


async def take_offered_name(
    query: CallbackQuery, callback_data: JoinName, bot: Bot, state: FSMContext, db: Database, now: datetime
) -> None:
    """A known name is right."""
    locale = await _same_invitation(state, callback_data.invitation)
    names = (await state.get_data())["names"]
    if not 0 <= callback_data.number < len(names):
        raise AttestationError("button-old")
    name = names[callback_data.number]
    joined = await join(db, callback_data.invitation, query.from_user.id, locale, now, name)
    await turn(query, _welcome(texts_of(locale), joined))
    await _settle(bot, state, db, query.from_user.id, joined)


async def take_typed_name(message: Message, bot: Bot, state: FSMContext, db: Database, now: datetime) -> None:
    """The name was typed."""
    data = await state.get_data()
    joined = await join(db, data["invitation"], message.chat.id, data["locale"], now, message.text)
    await say(message, _welcome(texts_of(data["locale"]), joined))
    await _settle(bot, state, db, message.chat.id, joined)


async def ask_again(message: Message, state: FSMContext, texts: Texts, db: Database, now: datetime) -> None:
    """Something else came than what was asked for: the question stands once more."""
    data, step = await state.get_data(), await state.get_state()
    chosen = texts_of(data.get("locale", texts.locale))
    if step == Joining.name.state:
        await say(message, joining.ask_name(chosen, data["invitation"], data["names"]))
        return
    found = await open_again(db, data["invitation"], message.chat.id, now)
    asked = _offer(chosen, found) if step == Joining.consent.state else _languages(message, chosen, found)
    await say(message, asked)


async def _same_invitation(state: FSMContext, invitation: int) -> str:
    """The language of the talk; a button of another invitation than the one last opened counts no more."""
    data = await state.get_data()
    if data.get("invitation") != invitation:
        raise AttestationError("button-old")
    return str(data.get("locale", ""))


async def _settle(bot: Bot, state: FSMContext, db: Database, telegram_id: int, joined: Joined) -> None:
    """After the welcome: the menu of the new role, and the talk is over. Last, so that a restart finds its place."""
    if joined.left_account is not None:
        await take_menu_away(bot, joined.left_account)
    actor = await who(db, telegram_id)
    if actor is not None:
        await show_menu(bot, telegram_id, actor, texts_of(actor.locale))
    await state.clear()


def _languages(message: Message, texts: Texts, found: Offer) -> Card:
    return joining.ask_language(found.invitation_id, phone_locale(message.from_user, texts.locale))


def _offer(texts: Texts, found: Offer) -> Card:
    return joining.offer(texts, found.invitation_id, found.school, found.role, found.inviter, CONSENT)


def _names(*known: str | None) -> list[str]:
    """The names worth offering: each once, and only what will do."""
    names: list[str] = []
    for name in filter(None, known):
        with suppress(AttestationError):
            names.append(tidy_name(name))
    return list(dict.fromkeys(names))


def _welcome(texts: Texts, joined: Joined) -> Card:
    return joining.welcome(texts, joined.name, joined.school, joined.role, joined.attested)
