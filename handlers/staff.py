"""One person of /people: roles, a link of their own, a lost phone, leaving; and which school a chat is about."""

from datetime import datetime

from aiogram import Bot, F, Router
from aiogram.types import CallbackQuery
from aiogram.utils.deep_linking import create_start_link

from attestation.roles import Actor, Role
from cards import staff as cards
from cards.admin_callbacks import ChooseSchool, StaffPress, StaffRole
from cards.card import Card
from db.engine import Database
from handlers.menus import show_menu, take_menu_away
from handlers.show import turn
from locales import Texts
from locales import texts as texts_of
from services.invitations import invite
from services.staff import Staff, choose_school, cut_off, let_go, look_after, schools_of, set_role, take_back
from services.who import who


def router() -> Router:
    """What the admin does about one person."""
    router = Router(name="staff")
    router.callback_query.register(open_person, StaffPress.filter(F.act == "open"))
    router.callback_query.register(make_link, StaffPress.filter(F.act == "link"))
    router.callback_query.register(lose_phone, StaffPress.filter(F.act == "lost"))
    router.callback_query.register(ask_let_go, StaffPress.filter(F.act == "let-go"))
    router.callback_query.register(say_gone, StaffPress.filter(F.act == "gone"))
    router.callback_query.register(bring_back, StaffPress.filter(F.act == "back"))
    router.callback_query.register(turn_role, StaffRole.filter())
    router.callback_query.register(ask_school, ChooseSchool.filter(F.school == 0))
    router.callback_query.register(take_school, ChooseSchool.filter())
    return router


async def open_person(
    query: CallbackQuery, callback_data: StaffPress, actor: Actor, texts: Texts, db: Database
) -> None:
    """Somebody of the school."""
    await turn(query, cards.staff(texts, await look_after(db, actor, callback_data.person)))


async def turn_role(
    query: CallbackQuery,
    callback_data: StaffRole,
    bot: Bot,
    actor: Actor,
    texts: Texts,
    db: Database,
    now: datetime,
) -> None:
    """A role is given or taken; it holds from now on, and so does the menu."""
    one = await set_role(db, actor, callback_data.person, callback_data.role, callback_data.held, now)
    await turn(query, cards.staff(texts, one))
    await _renew_menu(bot, db, one.telegram_id)


async def make_link(
    query: CallbackQuery, callback_data: StaffPress, bot: Bot, actor: Actor, texts: Texts, db: Database, now: datetime
) -> None:
    """A link for this person."""
    one = await look_after(db, actor, callback_data.person)
    await turn(query, await _link(one, False, bot, actor, texts, db, now))


async def lose_phone(
    query: CallbackQuery, callback_data: StaffPress, bot: Bot, actor: Actor, texts: Texts, db: Database, now: datetime
) -> None:
    """The phone is lost: the account is out at once, and a new link is there."""
    account = await cut_off(db, actor, callback_data.person, now)
    one = await look_after(db, actor, callback_data.person)
    await turn(query, await _link(one, True, bot, actor, texts, db, now))
    if account is not None:
        await take_menu_away(bot, account)


async def ask_let_go(query: CallbackQuery, callback_data: StaffPress, actor: Actor, texts: Texts, db: Database) -> None:
    """Somebody leaves the school: sure?"""
    await turn(query, cards.ask_let_go(texts, await look_after(db, actor, callback_data.person)))


async def say_gone(
    query: CallbackQuery, callback_data: StaffPress, bot: Bot, actor: Actor, texts: Texts, db: Database, now: datetime
) -> None:
    """They have left."""
    one = await let_go(db, actor, callback_data.person, now)
    await turn(query, cards.staff(texts, one))
    await _renew_menu(bot, db, one.telegram_id)


async def bring_back(
    query: CallbackQuery, callback_data: StaffPress, bot: Bot, actor: Actor, texts: Texts, db: Database, now: datetime
) -> None:
    """They are of the school again."""
    one = await take_back(db, actor, callback_data.person, now)
    await turn(query, cards.staff(texts, one))
    await _renew_menu(bot, db, one.telegram_id)


async def ask_school(query: CallbackQuery, actor: Actor, texts: Texts, db: Database) -> None:
    """Which of my schools."""
    await turn(query, cards.schools(texts, await schools_of(db, actor), actor.school_id))


async def take_school(
    query: CallbackQuery, callback_data: ChooseSchool, bot: Bot, actor: Actor, texts: Texts, db: Database, now: datetime
) -> None:
    """The chat is about this school from now on."""
    await choose_school(db, actor, callback_data.school, now)
    name = dict(await schools_of(db, actor)).get(callback_data.school, "")
    await turn(query, Card(texts("schools-chosen", school=name)))
    await _renew_menu(bot, db, query.from_user.id)


async def _link(one: Staff, cut: bool, bot: Bot, actor: Actor, texts: Texts, db: Database, now: datetime) -> Card:
    role = next((role for role in Role if role in one.roles), Role.TEACHER)
    colleague = role is Role.TEACHER and not one.attested
    (link,) = await invite(db, actor.school_id, role, now, person_id=one.id, colleague=colleague, by=actor)
    address = await create_start_link(bot, link.token)
    return cards.personal_link(texts, one, address, link.token, actor.local(link.expires), cut)


async def _renew_menu(bot: Bot, db: Database, account: int | None) -> None:
    if account is None:
        return
    actor = await who(db, account)
    if actor is None:
        await take_menu_away(bot, account)
    else:
        await show_menu(bot, account, actor, texts_of(actor.locale))
