"""A file that is sent from the disk piece by piece: the memory does not hold it."""

import asyncio
from collections.abc import AsyncGenerator
from typing import BinaryIO

from aiogram import Bot
from aiogram.types import InputFile


class OnDisk(InputFile):
    """An open file, sent from its beginning however often it is asked for. Whoever opened it closes it."""

    def __init__(self, content: BinaryIO, name: str) -> None:
        super().__init__(filename=name)
        self._content = content

    async def read(self, bot: Bot) -> AsyncGenerator[bytes, None]:
        """The bytes."""
        self._content.seek(0)
        while piece := await asyncio.to_thread(self._content.read, self.chunk_size):
            yield piece
