"""A file that is sent from the disk."""

import io
from typing import cast

from aiogram import Bot

from handlers.on_disk import OnDisk


async def test_it_is_sent_whole_however_often_it_is_asked_for() -> None:
    content = bytes(range(256)) * 1000
    file = OnDisk(io.BytesIO(content), "portfolio.zip")
    for _ in range(2):  # Telegram asked to wait, and it is sent again
        pieces = [piece async for piece in file.read(cast(Bot, None))]
        assert b"".join(pieces) == content
        assert max(map(len, pieces)) <= file.chunk_size
