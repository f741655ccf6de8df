"""Every phrase of `schedule_phrases.txt`: its kind, its windows in 2022/2023 and the doubts about it."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from attestation.phrases import read_schedule
from attestation.windows import windows


def _table() -> Iterator[tuple[str, str, str, str]]:
    kind = ""
    for line in Path(__file__).with_name("schedule_phrases.txt").read_text("utf-8").splitlines():
        if line.startswith("["):
            kind = line.strip("[]")
        elif line and not line.startswith("#"):
            phrase, found, doubts = line.split(" | ")
            yield phrase, kind, found, doubts


TABLE = list(_table())


@pytest.mark.parametrize(("phrase", "kind", "expected", "doubts"), TABLE)
def test_a_phrase_is_read_as_the_table_says(phrase: str, kind: str, expected: str, doubts: str) -> None:
    schedule = read_schedule(phrase)
    found = [f"{window.start:%d.%m.%y}-{window.end:%d.%m.%y}" for window in windows(schedule, 2022)]
    shown = found if len(found) <= 6 else [found[0], "...", found[-1]]
    why = " ".join(doubt.removeprefix("doubt-schedule-") for doubt in schedule.doubts)
    assert (schedule.kind.value, " ".join(shown) or "none", why or "sure") == (kind, expected, doubts)


def test_the_table_has_every_kind_in_all_three_languages() -> None:
    assert len(TABLE) == len({phrase for phrase, *_ in TABLE}) > 300
    assert len({kind for _, kind, *_ in TABLE}) == 10
