"""Work that may take a while: whoever waits is told so after a second, and the answer stands in place of that."""

import asyncio
from collections.abc import Coroutine
from typing import TypeVar

from aiogram.types import Message

from cards.card import Card
from handlers.show import say

_PATIENCE = 1.0
"""Seconds after which somebody who waits is told that it still goes on."""
T = TypeVar("T")


async def patiently(work: Coroutine[None, None, T], message: Message, plea: str) -> tuple[T, Message | None]:
    """What the work gives, and the message with the plea for patience, if there had to be one."""
    waiting = None
    async with asyncio.TaskGroup() as group:
        task = group.create_task(work)
        done, _ = await asyncio.wait({task}, timeout=_PATIENCE)
        if not done:
            waiting = await message.answer(plea)
    return task.result(), waiting


async def put(message: Message, waiting: Message | None, card: Card) -> None:
    """Show the card in place of the message that asked for patience."""
    if waiting is None:
        await say(message, card)
    else:
        await waiting.edit_text(card.text, reply_markup=card.keyboard())
