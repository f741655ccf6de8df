"""What buttons send back fits into Telegram's 64 bytes, however large the numbers grow."""

import enum
import inspect
from types import UnionType
from typing import Annotated, Any, Literal, Union, get_args, get_origin

import pytest
from aiogram.filters.callback_data import CallbackData

from cards import callbacks, desk_callbacks
from cards.press import LARGEST, Day, Hour, Press
from handlers import ROUTERS

LONGEST_WORD = "w" * 12
"""Words that a button carries are short and our own; one that may be longer says so here."""
LONGER: dict[tuple[str, str], str] = {
    ("Rehearse", "ladder"): "14.7.3",
    ("InvitePicture", "token"): "t" * 32,
    ("CodePress", "token"): "t" * 24,
}

assert ROUTERS  # the handlers are loaded, and every press with them
ALL = sorted(Press.__subclasses__(), key=lambda press: press.__name__)


def largest(owner: type[CallbackData], name: str, kind: Any) -> Any:
    """The value of a field that takes the most room."""
    if kind in (Day, Hour):
        return "2026-11-24" if kind is Day else "0930"
    if get_origin(kind) is Annotated:
        return largest(owner, name, get_args(kind)[0])
    if get_origin(kind) in (Union, UnionType):
        kinds = [each for each in get_args(kind) if each is not type(None)]
        return max((largest(owner, name, each) for each in kinds), key=lambda value: len(str(value)))
    if get_origin(kind) is Literal:
        return max(get_args(kind), key=len)
    if inspect.isclass(kind) and issubclass(kind, enum.Enum):
        return max(kind, key=lambda member: len(str(member.value)))
    if kind is bool:
        return True
    if kind is int:
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


@pytest.mark.parametrize(
    ("press", "data"),
    [
        (callbacks.HourPress, "hp:2575"),
        (callbacks.HourPress, "hp:"),
        (callbacks.MutePress, "mu:2026-13-01"),
        (callbacks.MutePress, "mu:tomorrow"),
        (callbacks.Rehearse, "rh:home:99:14.7:1"),
        (callbacks.Rehearse, "rh:home:0930:x:1"),
    ],
)
def test_a_forged_day_or_hour_is_no_press(press: type[Press], data: str) -> None:
    with pytest.raises(ValueError, match="validation error"):
        press.unpack(data)


def test_a_day_in_a_press_may_be_written_without_its_dashes() -> None:
    assert desk_callbacks.NudgePress.unpack("ng:report:11:20261124").day == "20261124"


def test_no_two_begin_alike() -> None:
    prefixes = [press.__prefix__ for press in ALL]
    assert len(set(prefixes)) == len(prefixes) >= 8
