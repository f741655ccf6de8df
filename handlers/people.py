"""/people and /invite, for the admin."""

from datetime import datetime

from aiogram import Bot, F, Router
from aiogram.filters import Command
from aiogram.types import CallbackQuery, Message
from aiogram.utils.deep_linking import create_start_link

from attestation.roles import Act, Actor, Role
from cards import people as cards
from cards.admin_callbacks import InvitePicture
from cards.callbacks import InviteRole, InviteTeacher, PeoplePage
from cards.card import Card
from db.engine import Database
from documents.apart import apart
from documents.qr import qr_picture
from handlers.show import say, show_below, turn
from locales import Texts
from services.invitations import invite
from services.people import people


def router() -> Router:
    """The admin's view of the people."""
    router = Router(name="people")
    router.message.register(show_people, Command("people"))
    router.callback_query.register(turn_page, PeoplePage.filter())
    router.message.register(offer_roles, Command("invite"))
    router.callback_query.register(ask_attested, InviteRole.filter(F.role == Role.TEACHER))
    router.callback_query.register(invite_for_role, InviteRole.filter())
    router.callback_query.register(invite_teacher, InviteTeacher.filter())
    router.callback_query.register(show_picture, InvitePicture.filter())
    return router


async def show_people(message: Message, actor: Actor, texts: Texts, db: Database) -> None:
    """/people"""
    await say(message, cards.people(texts, await people(db, actor.school_id, actor), 0))


async def turn_page(query: CallbackQuery, callback_data: PeoplePage, actor: Actor, texts: Texts, db: Database) -> None:
    """Another page of /people."""
    await turn(query, cards.people(texts, await people(db, actor.school_id, actor), callback_data.page))


async def offer_roles(message: Message, actor: Actor, texts: Texts) -> None:
    """/invite"""
    actor.require(Act.INVITE)
    await say(message, cards.ask_role(texts))


async def ask_attested(query: CallbackQuery, actor: Actor, texts: Texts) -> None:
    """A teacher is to be invited: one more question."""
    actor.require(Act.INVITE)
    await turn(query, cards.ask_attested(texts))


async def invite_for_role(
    query: CallbackQuery, callback_data: InviteRole, bot: Bot, actor: Actor, texts: Texts, db: Database, now: datetime
) -> None:
    """A link for any other role."""
    await turn(query, await _invitation(callback_data.role, False, bot, actor, texts, db, now))


async def invite_teacher(
    query: CallbackQuery,
    callback_data: InviteTeacher,
    bot: Bot,
    actor: Actor,
    texts: Texts,
    db: Database,
    now: datetime,
) -> None:
    """A link for a teacher."""
    await turn(query, await _invitation(Role.TEACHER, callback_data.colleague, bot, actor, texts, db, now))


async def show_picture(
    query: CallbackQuery, callback_data: InvitePicture, bot: Bot, actor: Actor, texts: Texts
) -> None:
    """A link as a QR code, below the one in words."""
    actor.require(Act.INVITE)
    address = await create_start_link(bot, callback_data.token)
    await show_below(query, cards.link_picture(texts, await apart(qr_picture, address)))


async def _invitation(
    role: Role, colleague: bool, bot: Bot, actor: Actor, texts: Texts, db: Database, now: datetime
) -> Card:
    (link,) = await invite(db, actor.school_id, role, now, colleague=colleague, by=actor)
    address = await create_start_link(bot, link.token)
    return cards.invitation(texts, role, address, link.token, actor.local(link.expires))
