"""What every button's data is made of."""

from datetime import date, time
from typing import Annotated, Protocol, Self

from aiogram.filters.callback_data import CallbackData
from pydantic import AfterValidator, StringConstraints, model_validator

from attestation.steps import StepKey

LARGEST = 2**31 - 1
"""The largest number that a row's id can be."""


def _day(text: str) -> str:
    date.fromisoformat(text)
    return text


def _hour(text: str) -> str:
    time.fromisoformat(text)
    return text


Day = Annotated[str, AfterValidator(_day)]
"""A day as `date.fromisoformat` reads it; with anything else the button is unknown."""
Hour = Annotated[str, AfterValidator(_hour)]
"""A time of day such as 0930, as `time.fromisoformat` reads it."""
Token = Annotated[str, StringConstraints(pattern=r"^[A-Za-z0-9_-]{1,56}$")]
"""The secret part of a link, of the letters that a start link may hold."""


class Press(CallbackData, prefix="-"):
    """What a tapped button sends back. Forged numbers that no row can have make it a button that is unknown."""

    @model_validator(mode="after")
    def _possible(self) -> Self:
        if any(isinstance(value, int) and abs(value) > LARGEST for _, value in self):
            raise ValueError("no row has such a number")
        return self


class OfStep(Protocol):
    """A button that is about a step; `teacher` 0: the school's."""

    occurrence: int
    teacher: int


def step_key(press: OfStep) -> StepKey:
    """The step that a button is about."""
    return press.occurrence, press.teacher or None


def of_step(key: StepKey) -> dict[str, int]:
    """The fields of a button by which it is about a step."""
    return {"occurrence": key[0], "teacher": key[1] or 0}
