"""/help and /cancel, which work in every state."""

from aiogram import Router
from aiogram.filters import Command
from aiogram.fsm.context import FSMContext
from aiogram.types import Message

from attestation.roles import Actor
from cards.help import help_card
from db.engine import Database
from handlers.my import asked_files
from handlers.show import say
from locales import Texts
from services.people import myself


def router() -> Router:
    """/help and /cancel for everybody."""
    router = Router(name="help")
    router.message.register(show_help, Command("help"))
    router.message.register(cancel, Command("cancel"))
    return router


async def show_help(message: Message, actor: Actor | None, texts: Texts, db: Database) -> None:
    """/help: what I can do for this role."""
    if actor is None:
        await message.answer(texts("stranger-help"))
        return
    me = await myself(db, actor)
    await say(message, help_card(texts, actor, me.name, me.school, me.roles))


async def cancel(message: Message, state: FSMContext, texts: Texts) -> None:
    """/cancel: stop what the chat is in the middle of, and say what that was (`cancelled-<name of the states>`)."""
    step = await state.get_state()
    if step is None and await asked_files(state):
        await state.set_data({})
        await message.answer(texts("stopped-asking-for-step"))
        return
    if step is None:
        await message.answer(texts("nothing-to-cancel"))
        return
    what = f"cancelled-{step.partition(':')[0].lower()}"
    chosen = (await state.get_data()).get("locale")
    await state.clear()
    if chosen:
        await state.update_data(locale=chosen)
    await message.answer(texts("cancelled", what=texts(what if texts.has(what) else "cancelled-other")))
