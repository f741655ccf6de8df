"""People whom no school has invited: /start, /help and /language, and one kind sentence for all the rest."""

from aiogram import Router
from aiogram.types import CallbackQuery, Message, TelegramObject

from attestation.roles import Actor
from handlers.show import answer
from locales import Texts


def known(_event: TelegramObject, actor: Actor | None) -> bool:
    """A filter: somebody of a school."""
    return actor is not None


def stranger(_event: TelegramObject, actor: Actor | None) -> bool:
    """A filter: nobody that we know."""
    return actor is None


def router() -> Router:
    """The gate: what stands after it is for people of a school only."""
    router = Router(name="strangers")
    router.message.register(say_whom_i_help, stranger)
    router.edited_message.register(say_whom_i_help, stranger)
    router.callback_query.register(refuse_press, stranger)
    return router


async def say_whom_i_help(message: Message, texts: Texts) -> None:
    """Anything that a stranger sends."""
    await message.answer(texts("stranger"))


async def refuse_press(query: CallbackQuery, texts: Texts) -> None:
    """A button that was left from a time when this account belonged to somebody here."""
    await answer(query, texts.label("stranger"), alert=True)
