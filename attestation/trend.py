"""What has changed since an earlier day: the numbers of then beside those of now."""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date

from attestation.steps import Completion, Occurrence, State, StepKey, Year


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


def trend(year: Year, today: date, then: Mapping[StepKey, Completion], since: date) -> Trend:
    """The change from `since`, when `then` was recorded, to `today`."""
    before, now, done = Counter[State](), Counter[State](), Counter[int]()
    earlier = replace(year, completions=then)
    near = tuple(_near(year, today, then, since))
    for was, step in zip(earlier.steps(near), year.steps(near), strict=True):
        old, new = was.state(since), step.state(today)
        before[old] += 1
        now[new] += 1
        done[step.item.number] += (new is State.DONE) - (old is State.DONE)
    change = {state: now[state] - before[state] for state in State}
    return Trend(
        since,
        done=change[State.DONE],
        in_review=change[State.IN_REVIEW],
        overdue=change[State.OVERDUE],
        done_in=tuple((number, count) for number, count in done.most_common() if count > 0),
    )


def _near(year: Year, today: date, then: Mapping[StepKey, Completion], since: date) -> Iterator[Occurrence]:
    """The occurrences of which a step can have changed: something was recorded, or the last day has passed."""
    touched = {key[0] for key in year.own_dates}
    touched |= {key[0] for key in {*year.completions, *then} if year.completions.get(key) != then.get(key)}
    for occurrence in year.occurrences:
        due_on = occurrence.day or occurrence.ends_on
        if occurrence.id in touched or (due_on and since <= due_on < today):
            yield occurrence
