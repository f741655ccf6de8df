"""Asking for words, and what may be taken as an answer: no command, for commands work in every state.

Whoever takes an answer acts, speaks, and only then clears the chat's state: an update that is taken again, because the
line was down or the program was killed, must find its place again.
"""

from typing import Any

from aiogram import F
from aiogram.fsm.context import FSMContext
from aiogram.fsm.state import State
from aiogram.types import CallbackQuery

from cards.card import Card
from handlers.show import show_below

TYPED = F.text & ~F.text.startswith("/")
NOT_A_COMMAND = ~F.text.startswith("/")
"""The same, or a thing without words: a sticker, a photo."""


async def put_question(
    query: CallbackQuery, card: Card, state: FSMContext, awaited: State, about: dict[str, Any]
) -> None:
    """Ask with a card of its own; the next message is the answer. `about` is remembered until then: plain values."""
    await state.set_state(awaited)
    await state.set_data(about)
    await show_below(query, card)
