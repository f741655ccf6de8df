"""A reminder as it reads now: what it named, and how each step has gone on since."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from attestation.agenda import Task, task_of
from attestation.occasions import Rule
from attestation.steps import State, Step


@dataclass(frozen=True, slots=True)
class ToldLine:
    """A line of a reminder, with its steps as they are now (those that are gone are left out)."""

    rule: Rule
    steps: tuple[Step, ...]


@dataclass(frozen=True, slots=True)
class Told:
    """A reminder of a local `day`."""

    day: date
    lines: tuple[ToldLine, ...]

    def stands(self, today: date) -> bool:
        """Whether anything that it names still waits for its reader."""
        return any(_waits(line, step, today) for line in self.lines for step in line.steps)

    def standing(self, today: date) -> "Told":
        """The reminder without what has been settled since it was planned."""
        lines = (
            ToldLine(line.rule, tuple(step for step in line.steps if _waits(line, step, today))) for line in self.lines
        )
        return Told(self.day, tuple(line for line in lines if line.steps))

    def tasks(self, today: date) -> Iterator[tuple[Rule, Task]]:
        """The lines as tasks."""
        for line in self.lines:
            if line.steps:
                yield line.rule, task_of(line.steps, today)

    def meant(self, today: date) -> tuple[Step, ...]:
        """The steps that a word or a file in reply is about: the open ones, else those that are settled by now.

        A row of several teachers' steps is not among them: one word cannot close it.
        """
        theirs = (Rule.REVIEW, Rule.ESCALATION)
        tasks = (task for rule, task in self.tasks(today) if rule not in theirs and not task.teachers)
        single = tuple(step for task in tasks for step in task.steps)
        return tuple(step for step in single if step.state(today) in (State.OPEN, State.OVERDUE)) or single


_WAITING = {Rule.REVIEW: (State.IN_REVIEW,), Rule.ESCALATION: (State.OVERDUE,)}


def _waits(line: ToldLine, step: Step, today: date) -> bool:
    state = step.state(today)
    return state in _WAITING.get(line.rule, (State.OPEN, State.OVERDUE))
