"""A reminder as it reads now: what it named, and how each step has gone on since."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date

from attestation.agenda import Task, task_of
from attestation.escalation import Grace
from attestation.occasions import Rule
from attestation.own_days import OwnDay
from attestation.part import lacks_day
from attestation.reports import Report
from attestation.steps import Occurrence, State, Step, Year, vacant


@dataclass(frozen=True, slots=True)
class ToldLine:
    """A line of a reminder, with its steps as they are now (those that are gone are left out)."""

    rule: Rule
    steps: tuple[Step, ...]


@dataclass(frozen=True, slots=True)
class Told:
    """A reminder of a local `day`. `again_on`: its reader has put it off until then.

    `vacant`: the rows that fall to its reader because nobody in the school holds a post that answers for them.
    """

    day: date
    lines: tuple[ToldLine, ...]
    grace: Grace | None = None
    again_on: date | None = None
    vacant: tuple[int, ...] = ()
    own: tuple[OwnDay, ...] = ()  # days of its reader's own clock
    report: Report | None = None  # how the school stands, where there is anything to say of it

    @property
    def undated(self) -> tuple[Occurrence, ...]:
        """What its reader is asked a date for, and still waits for one."""
        asked = (step for line in self.lines if line.rule is Rule.DATES for step in line.steps if lacks_day(step))
        return tuple({step.occurrence.id: step.occurrence for step in asked}.values())

    def stands(self, today: date) -> bool:
        """Whether any step that it names still waits to be done by its reader; a date that is missing is none."""
        return any(
            _waits(line, step, today) for line in self.lines if line.rule is not Rule.DATES for step in line.steps
        )

    def standing(self, today: date) -> "Told":
        """The reminder without what has been settled since it was planned."""
        lines = (
            ToldLine(line.rule, tuple(step for step in line.steps if _waits(line, step, today))) for line in self.lines
        )
        own = tuple(day for day in self.own if day.last >= today)
        return replace(self, lines=tuple(line for line in lines if line.steps), own=own)

    def tasks(self, today: date) -> Iterator[tuple[Rule, Task]]:
        """The lines as tasks; dates that are missing are `undated`."""
        for line in self.lines:
            if line.steps and line.rule is not Rule.DATES:
                yield line.rule, task_of(line.steps, today)

    def meant(self, today: date) -> tuple[Step, ...]:
        """The steps that a word or a file in reply can be about, also those that are settled by now.

        A row of several teachers' steps is not among them: one word cannot close it.
        """
        theirs = (Rule.REVIEW, Rule.ESCALATION)
        tasks = (task for rule, task in self.tasks(today) if rule not in theirs and not task.teachers)
        return tuple(step for task in tasks for step in task.steps)


# Once the last day is over a deadline's line is no longer true: the word that the step is overdue comes by itself.
_TRUE_WHILE = {Rule.REVIEW: State.IN_REVIEW, Rule.ESCALATION: State.OVERDUE, Rule.OVERDUE: State.OVERDUE}


def _waits(line: ToldLine, step: Step, today: date) -> bool:
    if line.rule is Rule.DATES:
        return lacks_day(step) and step.state(today) in (State.NEEDS_DATE, State.OPEN)
    return step.state(today) is _TRUE_WHILE.get(line.rule, State.OPEN)


def fallen(lines: Iterable[ToldLine], year: Year) -> tuple[int, ...]:
    """The numbers of the rows in these lines that somebody is told of only because nobody holds their post."""
    theirs = (line for line in lines if line.steps and line.rule not in (Rule.REVIEW, Rule.ESCALATION, Rule.DATES))
    items = {line.steps[0].item.number: line.steps[0].item for line in theirs}
    return tuple(number for number, item in items.items() if vacant(item, year.members))
