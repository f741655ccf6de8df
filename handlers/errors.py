"""A refusal becomes its text, in one place. Everything else goes on to the worker, which tries again and parks it."""

from aiogram import F, Router
from aiogram.filters import ExceptionTypeFilter
from aiogram.types import CallbackQuery, ErrorEvent, Message

from attestation.errors import AttestationError
from handlers.show import answer
from locales import Texts

_LONGEST_ALERT = 200


def router() -> Router:
    """The one handler of refusals."""
    router = Router(name="errors")
    refused = (ExceptionTypeFilter(AttestationError), F.exception.as_("refusal"))
    router.error.register(refuse_message, *refused, F.update.message.as_("message"))
    router.error.register(refuse_press, *refused, F.update.callback_query.as_("query"))
    return router


async def refuse_message(_event: ErrorEvent, refusal: AttestationError, message: Message, texts: Texts) -> None:
    """Answer a message with the text of the refusal."""
    await message.answer(texts(refusal.key, **refusal.params))


async def refuse_press(_event: ErrorEvent, refusal: AttestationError, query: CallbackQuery, texts: Texts) -> None:
    """Answer a press with the text of the refusal, as an alert."""
    await answer(query, texts.label(refusal.key, **refusal.params)[:_LONGEST_ALERT], alert=True)
