"""What every button's data is made of."""

from typing import Self

from aiogram.filters.callback_data import CallbackData
from pydantic import model_validator

LARGEST = 2**31 - 1
"""The largest number that a row's id can be."""


class Press(CallbackData, prefix="-"):
    """What a tapped button sends back. Forged numbers that no row can have make it a button that is unknown."""

    @model_validator(mode="after")
    def _possible(self) -> Self:
        if any(isinstance(value, int) and abs(value) > LARGEST for _, value in self):
            raise ValueError("no row has such a number")
        return self
