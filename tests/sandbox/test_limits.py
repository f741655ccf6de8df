"""Telegram's pace, second by second."""

import pytest

from sandbox.limits import Limits
from sandbox.refusals import Refusal

TOKEN = "42:x"


class Stopwatch:
    def __init__(self) -> None:
        self.seconds = 0.0

    def __call__(self) -> float:
        return self.seconds


@pytest.fixture
def watch() -> Stopwatch:
    return Stopwatch()


@pytest.fixture
def limits(watch: Stopwatch) -> Limits:
    return Limits(enforced=True, now=watch)


def wait(limits: Limits, chat: int, *, group: bool = False) -> int:
    """Seconds to wait; 0 when the message may go."""
    try:
        limits.spend(TOKEN, chat, group=group)
    except Refusal as refusal:
        seconds: int = refusal.parameters["retry_after"]
        return seconds
    return 0


def test_a_token_sends_thirty_a_second(limits: Limits, watch: Stopwatch) -> None:
    assert [wait(limits, chat) for chat in range(31)] == [0] * 30 + [1]
    watch.seconds = 0.9
    assert wait(limits, 99) == 1
    watch.seconds = 1.0
    assert [wait(limits, chat) for chat in range(31)] == [0] * 30 + [1]


def test_a_chat_gets_one_a_second_with_a_burst(limits: Limits, watch: Stopwatch) -> None:
    assert [wait(limits, 1) for _ in range(6)] == [0] * 5 + [5]
    assert wait(limits, 2) == 0
    watch.seconds = 5.0
    assert wait(limits, 1) == 0


def test_a_group_gets_twenty_a_minute(limits: Limits, watch: Stopwatch) -> None:
    assert [wait(limits, -1, group=True) for _ in range(21)] == [0] * 20 + [60]
    watch.seconds = 59.5
    assert wait(limits, -1, group=True) == 1
    watch.seconds = 60.0
    assert wait(limits, -1, group=True) == 0


def test_an_album_counts_each_of_its_messages(limits: Limits) -> None:
    limits.spend(TOKEN, 1, group=False, messages=5)
    assert wait(limits, 1) == 5


def test_a_refused_message_is_not_counted(limits: Limits, watch: Stopwatch) -> None:
    for _ in range(10):
        wait(limits, 1)
    watch.seconds = 5.0
    assert [wait(limits, 1) for _ in range(5)] == [0] * 5


def test_limits_are_off_by_default() -> None:
    limits = Limits()
    assert [wait(limits, 1) for _ in range(100)] == [0] * 100


def test_who_pays_for_more_may_send_more() -> None:
    limits = Limits(enforced=True, now=lambda: 100.0, per_token=(60, 1.0))
    for chat in range(60):
        limits.spend(TOKEN, chat, group=False)
    with pytest.raises(Refusal):
        limits.spend(TOKEN, 60, group=False)
