"""What has changed since an earlier day: the numbers of then beside those of now."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date

from attestation.status import Counts, Summary, summarise
from attestation.steps import Completion, State, StepKey, Year


@dataclass(frozen=True, slots=True)
class Trend:
    """Since the local day `since`: how each number of the year has changed, and in which rows steps were done.

    `done_in` is by row, those with most first. The plan and the people are today's on both days, so that a colleague
    who has joined meanwhile changes nothing.
    """

    since: date
    done: int
    in_review: int
    overdue: int
    done_in: tuple[tuple[int, int], ...]


def trend(year: Year, now: Summary, then: Mapping[StepKey, Completion], since: date) -> Trend:
    """The change from `since`, when `then` was recorded, to `now`, the year's summary of today."""
    before = summarise(replace(year, completions=then), since)
    done = Counter({row.number: row.counts.done for row in now.rows})
    done.subtract({row.number: row.counts.done for row in before.rows})
    return Trend(
        since,
        done=_change(State.DONE, before.year, now.year),
        in_review=_change(State.IN_REVIEW, before.year, now.year),
        overdue=_change(State.OVERDUE, before.year, now.year),
        done_in=tuple((number, count) for number, count in done.most_common() if count > 0),
    )


def _change(state: State, before: Counts, now: Counts) -> int:
    change: int = getattr(now, state.value) - getattr(before, state.value)
    return change
