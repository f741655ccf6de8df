"""What is one person's to do: the tasks of a month, and what comes next."""

from calendar import monthrange
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from attestation.confirming import leads, named, own
from attestation.plan import Confirmer, Scope
from attestation.roles import Actor
from attestation.steps import SETTLED, Item, Mark, State, Step, Year, answerable, answering, vacant

_SHOWN_FIRST = (State.OVERDUE, State.OPEN, State.IN_REVIEW, State.DONE)


@dataclass(frozen=True, slots=True)
class Task:
    """One thing to do: an own step, a step of the school, or one row's steps of several teachers.

    `state` is the least advanced of the steps' states.
    """

    item: Item
    steps: tuple[Step, ...]
    state: State
    due_on: date | None
    returned: bool

    @property
    def teachers(self) -> bool:
        """Whether these are teachers' steps that the person answers for, taken together."""
        return self.item.scope is Scope.TEACHER and self.item.confirmer is Confirmer.RESPONSIBLE

    @property
    def done(self) -> int:
        """How many of the steps are done or sent for review (never counts waived ones; they are left out)."""
        return sum(1 for step in self.steps if step.completion and step.completion.mark in SETTLED)


@dataclass(frozen=True, slots=True)
class Agenda:
    """A person's month: the tasks (overdue ones of earlier months too), and rows that others close for the person."""

    first: date
    tasks: tuple[Task, ...]
    by_others: tuple[int, ...]
    upcoming: Task | None  # the next task after the month
    vacant: tuple[int, ...] = ()  # rows among the tasks that fall to the person: nobody holds a post that answers

    @property
    def finished(self) -> int:
        """How many tasks are done."""
        return self._count(State.DONE)

    @property
    def in_review(self) -> int:
        """How many tasks somebody else has yet to approve."""
        return self._count(State.IN_REVIEW)

    def _count(self, state: State) -> int:
        return sum(1 for task in self.tasks if task.state is state)


def month_of(day: date) -> tuple[date, date]:
    """The first and the last day of the day's month."""
    return day.replace(day=1), day.replace(day=monthrange(day.year, day.month)[1])


def agenda(year: Year, actor: Actor, today: date) -> Agenda:
    """What is the actor's to do in the month of `today`, a local date of the school."""
    first, last = month_of(today)
    left = {item.number: item.id for item in _items(year) if _left_to(actor, item, year)}
    mine = [step for step in year.steps() if is_mine(actor, step) or step.item.id in left.values()]
    here = [step for step in mine if _belongs(step, actor, today)]
    later = [step for step in mine if step.starts_on and step.starts_on > last and step.state(today) is State.OPEN]
    ahead = min(
        _tasks(later, today), key=lambda task: (task.steps[0].starts_on or last, task.item.number), default=None
    )
    tasks = tuple(sorted(_tasks(here, today), key=_order))
    vacant_ = tuple(number for number in left if any(task.item.number == number for task in tasks))
    return Agenda(first, tasks, _by_others(year, actor, first, last, today), ahead, vacant_)


def is_mine(actor: Actor, step: Step) -> bool:
    """Whether the step is the actor's to close: their own, or of a row that they answer for."""
    if step.item.confirmer is Confirmer.TEACHER:
        return own(actor, step)
    return named(actor, step.item) or not actor.roles.isdisjoint(answerable(step.item))


def _items(year: Year) -> Iterable[Item]:
    return {occurrence.item.id: occurrence.item for occurrence in year.occurrences}.values()


def _left_to(actor: Actor, item: Item, year: Year) -> bool:
    """Whether the row falls to the actor because nobody else can close it."""
    if not leads(actor) or not vacant(item, year.members):
        return False
    return any(member.id == actor.person_id for member in answering(item, year.members))


def _belongs(step: Step, actor: Actor, today: date) -> bool:
    """Whether the step is of this month: by its window, for it is overdue, or because it was marked in this month.

    What was marked yesterday stays on the first of a month too, so that a wrong mark is seen while it can be undone.
    """
    first, last = month_of(today)
    state = step.state(today)
    if state is State.OVERDUE:
        return True
    if step.completion and step.completion.mark in SETTLED:
        marked_on = actor.today(step.completion.at)
        if marked_on >= min(first, today - timedelta(days=1)):
            return True
    return step.touches(first, last) and state in _SHOWN_FIRST


def _tasks(steps: list[Step], today: date) -> Iterator[Task]:
    groups: dict[tuple[int, date | None, int | None], list[Step]] = {}
    for step in steps:
        alone = step.key[0] if step.item.scope is Scope.SCHOOL or step.item.confirmer is Confirmer.TEACHER else None
        groups.setdefault((step.item.id, step.due_on, alone), []).append(step)
    for members in groups.values():
        yield task_of(tuple(members), today)


def task_of(steps: tuple[Step, ...], today: date) -> Task:
    """The task that these steps of one row make."""
    states = [step.state(today) for step in steps]
    return Task(
        item=steps[0].item,
        steps=steps,
        state=min(states, key=lambda state: _SHOWN_FIRST.index(state) if state in _SHOWN_FIRST else len(_SHOWN_FIRST)),
        due_on=steps[0].due_on,
        returned=any(step.completion and step.completion.mark is Mark.RETURNED for step in steps),
    )


def _order(task: Task) -> tuple[bool, int, date, int]:
    return not task.returned, _SHOWN_FIRST.index(task.state), task.due_on or date.max, task.item.number


def _by_others(year: Year, actor: Actor, first: date, last: date, today: date) -> tuple[int, ...]:
    """Rows about this teacher that somebody else closes this month."""
    return tuple(
        sorted(
            {
                step.item.number
                for step in year.steps()
                if step.teacher
                and step.teacher.id == actor.person_id
                and step.item.confirmer is Confirmer.RESPONSIBLE
                and step.touches(first, last)
                and step.state(today) is State.OPEN
            }
        )
    )
