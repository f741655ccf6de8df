"""/mydata and /forget: everybody's right to what is held about them, also a stranger's."""

from datetime import datetime
from pathlib import Path

from aiogram import Router
from aiogram.filters import Command
from aiogram.fsm.context import FSMContext
from aiogram.types import CallbackQuery, Message

from cards.callbacks import ForgetPress
from cards.card import Card
from cards.my_data import ask_forget_card, my_data_card
from db.engine import Database
from handlers.show import say, turn
from locales import Texts
from services.forgetting import forget
from services.my_data import my_data


def router() -> Router:
    """/mydata and /forget."""
    router = Router(name="my_data")
    router.message.register(send_my_data, Command("mydata"))
    router.message.register(ask_forget, Command("forget"))
    router.callback_query.register(press_forget, ForgetPress.filter())
    return router


async def send_my_data(message: Message, texts: Texts, db: Database, folder: Path, now: datetime) -> None:
    """/mydata"""
    packed = await my_data(db, message.chat.id, folder)
    await say(message, my_data_card(texts, packed, now.date()))


async def ask_forget(message: Message, texts: Texts, backups: int) -> None:
    """/forget"""
    await say(message, ask_forget_card(texts, backups))


async def press_forget(
    query: CallbackQuery,
    callback_data: ForgetPress,
    state: FSMContext,
    texts: Texts,
    db: Database,
    folder: Path,
    now: datetime,
) -> None:
    """Yes or no."""
    if not callback_data.sure:
        await turn(query, Card(texts("forget-not")))
        return
    await state.clear()
    await forget(db, query.from_user.id, folder, now)
    await turn(query, Card(texts("forget-done")))
