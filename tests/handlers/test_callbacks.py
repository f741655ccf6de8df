"""What buttons send back fits into Telegram's 64 bytes, however large the numbers grow."""

import enum
import inspect
from typing import Any, Literal, get_args, get_origin

import pytest
from aiogram.filters.callback_data import CallbackData

from cards import callbacks, desk_callbacks, portfolio_callbacks, year_callbacks
from cards.press import LARGEST

LONGEST_WORD = "w" * 12
"""Words that a button carries are short and our own; one that may be longer says so here."""
LONGER: dict[tuple[str, str], str] = {}

ALL = [
    value
    for module in (callbacks, desk_callbacks, portfolio_callbacks, year_callbacks)
    for value in vars(module).values()
    if inspect.isclass(value) and issubclass(value, CallbackData) and value.__module__ == module.__name__
]


def largest(owner: type[CallbackData], name: str, kind: Any) -> Any:
    """The value of a field that takes the most room."""
    if get_origin(kind) is Literal:
        return max(get_args(kind), key=len)
    if inspect.isclass(kind) and issubclass(kind, enum.Enum):
        return max(kind, key=lambda member: len(str(member.value)))
    if kind is bool:
        return True
    if kind is int or int in get_args(kind):
        return LARGEST
    assert kind is str, f"{owner.__name__}.{name}: how long can a {kind} be?"
    return LONGER.get((owner.__name__, name), LONGEST_WORD)


@pytest.mark.parametrize("press", ALL, ids=lambda press: press.__name__)
def test_the_largest_press_fits(press: type[CallbackData]) -> None:
    full = press(**{name: largest(press, name, field.annotation) for name, field in press.model_fields.items()})
    packed = full.pack()
    assert len(packed.encode()) <= 64
    assert press.unpack(packed) == full


@pytest.mark.parametrize("number", [2**31, 2**63, 10**30, -(2**31)])
def test_a_forged_number_that_no_row_can_have_is_no_press(number: int) -> None:
    with pytest.raises(ValueError, match="no row has such a number"):
        callbacks.MyPage.unpack(f"{callbacks.MyPage.__prefix__}:{number}")


def test_no_two_begin_alike() -> None:
    prefixes = [press.__prefix__ for press in ALL]
    assert len(set(prefixes)) == len(prefixes) >= 8
