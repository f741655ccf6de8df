"""The budget of sends, on a clock that only the test moves."""

import asyncio
import heapq
import random
from typing import Any

import pytest
from aiogram import Bot
from aiogram.methods import EditMessageText, Response, TelegramMethod
from hypothesis import given
from hypothesis import strategies as st

from bot.calls import Calls
from bot.newest import Newest
from bot.pacing import Budget, Pacer
from bot.speaker import Voice
from db.engine import Database

RATE = 28.0
LATE = 0.004  # seconds by which a sleeper wakes up too late
MOST = 30  # messages in a second that Telegram is said to take


def send(budget: Budget, messages: list[tuple[int, bool]], *, late: float = 0.0) -> list[float]:
    """Send one after the other, as early as the budget allows; returns the moments."""
    at, moments = 100.0, []
    for chat, reply in messages:
        while (seconds := budget.wait(chat, reply, at)) > 0:
            at += seconds + late
        budget.take(chat, at)
        budget.answered(at, at)
        moments.append(at)
    return moments


def most_within(seconds: float, moments: list[float]) -> int:
    """The largest number of moments in any span of so many seconds."""
    return max(sum(start <= moment < start + seconds for moment in moments) for start in moments)


@given(st.lists(st.tuples(st.integers(1, 500), st.booleans()), min_size=1, max_size=120))
def test_no_second_sees_more_than_telegram_takes(messages: list[tuple[int, bool]]) -> None:
    assert most_within(1.0, send(Budget(RATE, 100.0), messages)) <= MOST


@given(st.integers(4, 60))
def test_what_nobody_asked_for_comes_once_a_second_after_a_small_burst(count: int) -> None:
    moments = send(Budget(RATE, 100.0), [(7, False)] * count)
    assert moments[-1] - moments[0] == pytest.approx(count - 3, abs=0.2)


@given(st.lists(st.booleans(), min_size=1, max_size=80))
def test_a_group_hears_at_most_twenty_a_minute(replies: list[bool]) -> None:
    assert most_within(60.0, send(Budget(RATE, 100.0), [(-7, reply) for reply in replies])) <= 20


def test_a_broadcast_uses_at_least_98_percent_of_the_rate_though_sleepers_wake_late() -> None:
    moments = send(Budget(RATE, 100.0), [(chat, False) for chat in range(1, 1001)], late=LATE)
    assert 1000 / (moments[-1] - moments[0]) >= 0.98 * RATE


def arrivals(chance: random.Random, count: int, held_up: float) -> list[float]:
    """When messages of a broadcast come to a Telegram that is now and then held up; eight are under way at most.

    Each takes at least 10 ms there and 10 ms back.
    """
    budget, at, moments = Budget(RATE, 100.0), 100.0, list[float]()
    under_way: list[tuple[float, float]] = []  # when the answer comes, when it went
    held_until = 0.0
    for chat in range(count):
        while True:
            while under_way and (under_way[0][0] <= at or len(under_way) == 8):
                answered, went = heapq.heappop(under_way)
                at = max(at, answered)
                budget.answered(went, answered)
            if not (seconds := budget.wait(chat, False, at)):
                break
            at += min(seconds, under_way[0][0] - at) if under_way else seconds
        budget.take(chat, at)
        if chat and at > held_until and chance.random() < 0.03:
            held_until = at + chance.uniform(0, held_up)
        moments.append(max(at + 0.01, held_until))
        heapq.heappush(under_way, (moments[-1] + 0.01, at))
    return moments


@pytest.mark.parametrize("seed", range(10))
def test_no_second_of_telegrams_sees_too_many_though_messages_arrive_together(seed: int) -> None:
    assert most_within(1.0, arrivals(random.Random(seed), 300, 0.5)) <= MOST


def test_a_way_that_is_seldom_held_up_costs_no_rate() -> None:
    moments = arrivals(random.Random(1), 3000, 0.1)
    assert 2999 / (moments[-1] - moments[0]) >= 0.98 * RATE


def test_a_reply_in_the_middle_of_a_broadcast_waits_for_less_than_one_message() -> None:
    budget = Budget(RATE, 100.0)
    at = send(budget, [(chat, False) for chat in range(1, 100)])[-1]
    assert budget.wait(1_000, True, at) <= 1 / RATE
    assert budget.wait(1_000, False, at) > budget.wait(1_000, True, at)


def test_somebody_who_taps_fast_is_answered_until_telegram_objects() -> None:
    budget = Budget(1000.0, 100.0)
    moments = send(budget, [(7, True)] * 30)
    assert moments[-1] - moments[0] < 0.1
    budget.pause(5, 200.0)
    assert send(budget, [(8, True)] * 4)[-1] >= 101.0, "after the first objection a reply keeps to the small burst"


def test_a_pause_holds_for_everyone() -> None:
    budget = Budget(RATE, 100.0)
    budget.pause(7, 100.0)
    budget.pause(3, 101.0)  # a shorter one does not end a longer one
    assert budget.wait(1, True, 101.0) == pytest.approx(6)
    assert budget.wait(None, False, 101.0) == pytest.approx(6)
    assert budget.wait(1, True, 107.0) == 0


def test_resting_chats_are_those_that_have_heard_much() -> None:
    budget = Budget(1000.0, 100.0)
    send(budget, [(1, True)] * 3 + [(2, True)] * 2)
    assert budget.resting(100.01) == {1}
    assert budget.resting(102.0) == set()


class Time:
    """A clock that sleepers move."""

    def __init__(self) -> None:
        self.at = 100.0

    async def sleep(self, seconds: float) -> None:
        """Let the time pass."""
        self.at += seconds
        await asyncio.sleep(0)


@pytest.fixture
def time() -> Time:
    """A fresh clock."""
    return Time()


async def test_whoever_waits_gets_a_turn(time: Time) -> None:
    pacer = Pacer(RATE, lambda: time.at, time.sleep)
    for chat in range(1, 57):
        async with pacer.turn(chat, reply=False):
            pass
    assert time.at - 100.0 == pytest.approx(2.0, abs=0.1)
    pacer.pause(5)
    before = time.at
    await pacer.unpaused()
    assert time.at - before == pytest.approx(5)
    assert pacer.paused() == 0


async def test_an_edit_uses_up_the_pace_of_its_chat(database: Database) -> None:
    pacer = Pacer(1000, clock=lambda: 100.0)
    calls, bot = Calls(pacer, Newest(database), unheard, Voice().regained), Bot("42:secret")

    async def take(bot: Bot, method: TelegramMethod[Any]) -> Response[Any]:
        return Response[Any](ok=True, result=True)

    for _ in range(2):
        await calls(take, bot, EditMessageText(chat_id=7, message_id=1, text="x"))
    assert pacer.resting() == set()
    async with pacer.turn(7, reply=True):
        pass
    assert pacer.resting() == {7}


async def unheard(seconds: int) -> None:
    raise AssertionError("nothing asks for a pause here")
