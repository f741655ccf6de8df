"""Every benchmark runs and says what it should, at a size that takes no time; how fast it was is asserted nowhere."""

import inspect
import json
import re
from dataclasses import replace
from pathlib import Path

import pytest

from benchmarks.broadcast import broadcast
from benchmarks.figures import Line, at_most, passes
from benchmarks.offline import offline
from benchmarks.options import Options, read
from benchmarks.planning import planning
from benchmarks.score import tick_lines
from benchmarks.starting import start
from benchmarks.ticks import ticks
from benchmarks.trust import hostile_lines, kept_lines, reading_lines, spoilt_lines
from benchmarks.updates import updates
from benchmarks.weather import Pauses, Weather, counted

TINY = Options(
    people=20, rate=100.0, reports=0, teachers=100, pending=(10, 100), kinds=("sqlite",), chats=8, rounds=1, thought=0
)


async def test_a_broadcast_reaches_everybody_and_reports_exactly() -> None:
    found = (await broadcast(TINY))["sqlite"]
    assert found["report_exact"]
    assert found["report"] == {"Recipients": 21, "Sent": 20, "Not reachable": 1}
    assert found["meanwhile"]["replies"] > 0
    assert found["share_of_allowed_rate"] > 0
    assert found["rss_mb"] > 0


async def test_a_tick_is_measured_over_each_size() -> None:
    found = (await ticks(TINY))["sqlite"]
    assert set(found) == {"10", "100", "one in a hundred due", "largest_to_smallest"}
    assert found["100"]["cpu_ms"] >= 0


async def test_a_month_is_planned_for_every_school() -> None:
    found = (await planning(TINY))["sqlite"]
    assert found["messages"] > 100
    assert found["all_kept_once"]


async def test_a_start_is_measured_up_to_the_first_answer() -> None:
    found = await start(replace(TINY, rounds=2))
    assert found["sqlite"]["first_answer_seconds"] > 0
    assert found["sqlite"]["rss_mb"] > 10
    assert found["bare_aiogram"]["after_8"]["peak_mb"] > 10


async def test_updates_are_compared_with_a_bare_bot() -> None:
    found = await updates(TINY)
    assert found["updates"]["my"]["per_second"] > 0
    assert found["updates"]["done"]["p99_ms"] >= found["updates"]["done"]["p50_ms"]
    json.dumps(found)


async def test_an_update_is_measured_without_a_network() -> None:
    found = await offline(TINY)
    assert all(found[what]["p95_ms"] >= found[what]["p50_ms"] > 0 for what in ("help", "plan", "my", "done", "status"))


def test_the_command_line_names_benchmarks_and_sizes() -> None:
    names, options = read(["one", "two"], ["two", "--people", "5", "--db", "sqlite", "--kills", "7"])
    assert names == ["two"]
    assert (options.people, options.rate, options.kinds, options.kills) == (5, 112.0, ("sqlite",), 7)
    names, options = read(["one", "two"], ["--full"])
    assert names == ["one", "two"]
    assert (options.people, options.rate, options.teachers) == (10_000, 28.0, 400_000)
    assert read(["one"], ["--full", "--people", "9"])[1].people == 9
    with pytest.raises(SystemExit):
        read(["one"], ["three"])


def test_the_scoreboard_says_what_is_asked_and_whether_it_holds() -> None:
    lines = list(tick_lines(TINY))
    assert [line.asked for line in lines] == ["<= 10", "<= 2"]
    assert all(line.holds == (line.found <= float(line.asked.removeprefix("<= "))) for line in lines)


def test_hostile_files_and_updates_stand_on_the_scoreboard() -> None:
    tiny = replace(Options(), seed=3, files=4, updates=20)
    assert [line.holds for line in (*spoilt_lines(tiny), *hostile_lines(tiny))] == [True] * 4


def test_a_plan_of_ten_pages_is_read_and_its_time_is_said() -> None:
    lines = list(reading_lines(TINY))
    assert [line.asked for line in lines] == ["<= 1.0", "<= 5.0"]
    assert all(line.found > 0 for line in lines)


def test_a_figure_beyond_its_limit_does_not_hold(tmp_path: Path) -> None:
    assert at_most("seconds", 2.5, 2).holds is False
    assert at_most("tracebacks", 0, 0) == Line("tracebacks", "0", 0, True)
    (tmp_path / "test_red.py").write_text("def test_red() -> None:\n    assert False\n")
    assert passes("planted", str(tmp_path / "test_red.py")) == Line("planted", "yes", "no", False)


def test_every_test_that_the_scoreboard_names_is_there() -> None:
    source = inspect.getsource(kept_lines)
    root = Path(__file__).parents[2]
    for stem, test in re.findall(r"\{operation\}(\w+)\.py(?:::(\w+))?", source):
        written = (root / "tests" / "operation" / f"test_{stem}.py").read_text("utf-8")
        assert f"def {test}(" in written or not test
        for words in re.findall(rf'{stem}\.py", "-k", "(\w+)"', source):
            assert re.search(rf"def test_\w*{words}", written)
    assert (root / "tests/story/test_crossings.py").exists()


def test_pauses_that_overlap_count_once() -> None:
    pauses = Pauses()
    pauses.add(10.0, 1.0)
    pauses.add(10.5, 1.0)
    pauses.add(20.0, 1.0)
    assert pauses.within(0.0, 100.0) == 2.5
    assert pauses.within(11.0, 20.25) == 0.75


def test_the_weather_is_as_bad_as_it_says_and_the_same_for_a_seed() -> None:
    def fared(seed: int) -> list[str]:
        weather = Weather(seed, Pauses())
        weather.begins()
        faults = [weather.next_for("sendMessage", 1) for _ in range(10_000)]
        return [fault.how if fault else "" for fault in faults]

    assert fared(1) == fared(1) != fared(2)
    assert 150 < fared(1).count("refuse") < 250
    assert 60 < fared(1).count("answer") < 140


@pytest.mark.parametrize(
    ("method", "counts"),
    [("sendMessage", True), ("editMessageText", True), ("sendChatAction", False), ("getUpdates", False)],
)
def test_messages_and_edits_count(method: str, counts: bool) -> None:
    assert counted(method) is counts
