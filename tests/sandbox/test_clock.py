"""The world's time."""

from datetime import UTC, datetime, timedelta

import pytest

from sandbox import Clock

START = datetime(2026, 9, 1, 4, tzinfo=UTC)


def test_a_standing_clock_moves_only_by_travel() -> None:
    clock = Clock(START, running=False)
    assert clock.now() == clock.now() == START
    assert clock.travel(timedelta(days=1)) == clock.now() == START + timedelta(days=1)
    assert clock.go_to(START + timedelta(days=30)) == START + timedelta(days=30)


def test_a_running_clock_runs_on_after_travel() -> None:
    clock = Clock(START)
    first = clock.now()
    assert START <= first <= clock.now() < START + timedelta(seconds=5)
    assert clock.travel(timedelta(days=1)) >= START + timedelta(days=1)


def test_time_goes_forward_in_utc() -> None:
    assert Clock().now().tzinfo is UTC
    with pytest.raises(ValueError, match="only goes forward"):
        Clock(START, running=False).go_to(START - timedelta(seconds=1))
