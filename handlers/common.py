"""What nobody else has taken: one clear sentence with the way on. The last router."""

from datetime import datetime

from aiogram import F, Router
from aiogram.enums import ChatMemberStatus, ChatType
from aiogram.types import CallbackQuery, ChatMemberUpdated, Message

from attestation.errors import AttestationError
from attestation.roles import Actor
from db.engine import Database
from locales import Texts
from services.reach import lost, reachable_again


def router() -> Router:
    """Whatever comes that nobody expects, and the news that the bot was stopped or started again."""
    router = Router(name="common")
    router.message.register(misunderstand_text, F.text)
    router.message.register(misunderstand_thing)
    router.edited_message.register(ask_to_send_anew)
    router.callback_query.register(refuse_old_button)
    router.my_chat_member.register(note_reach, F.chat.type == ChatType.PRIVATE)
    return router


async def misunderstand_text(message: Message, texts: Texts) -> None:
    """Words that are no answer to anything."""
    await message.answer(texts("unexpected-text"))


async def misunderstand_thing(message: Message, texts: Texts) -> None:
    """A sticker, a place, a voice message, a file for nothing."""
    await message.answer(texts("unexpected-thing"))


async def ask_to_send_anew(message: Message, texts: Texts) -> None:
    """A message was changed after it was read."""
    await message.answer(texts("unexpected-edit"))


async def refuse_old_button(_query: CallbackQuery) -> None:
    """A button whose time is over, or which is somebody else's."""
    raise AttestationError("button-old")


async def note_reach(event: ChatMemberUpdated, actor: Actor | None, db: Database, now: datetime) -> None:
    """The bot was stopped, or started again, by the person of this chat."""
    if actor is None:
        return
    if event.new_chat_member.status == ChatMemberStatus.KICKED:
        await lost(db, actor.person_id, "blocked", now)
    else:
        await reachable_again(db, actor, now)
