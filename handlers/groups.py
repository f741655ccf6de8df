"""Groups: personal matters are not talked about there."""

from aiogram import F, Router
from aiogram.enums import ChatType
from aiogram.filters import CommandStart
from aiogram.types import Message

from locales import Texts


def router() -> Router:
    """Everything said in a group ends here: the routers after this one hear private chats only."""
    router = Router(name="groups")
    elsewhere = F.chat.type != ChatType.PRIVATE
    router.message.register(point_to_private_chat, elsewhere, CommandStart(ignore_mention=True))
    router.message.register(keep_silent, elsewhere)
    router.edited_message.register(keep_silent, elsewhere)
    return router


async def point_to_private_chat(message: Message, texts: Texts) -> None:
    """/start in a group: one sentence, also when somebody opens an invitation there."""
    await message.answer(texts("group"))


async def keep_silent(message: Message) -> None:
    """People talk with each other."""
