"""Who sees an overdue step next, and when: a grace that its teacher is told of first. Sanat's own rule, no law's."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from functools import lru_cache

from attestation.plan import Confirmer
from attestation.roles import Role
from attestation.rungs import ReminderRules
from attestation.steps import Item, Member, Step, Year, answers_for
from attestation.workdays import SchoolDays


class Witness(StrEnum):
    """Who sees a teacher's overdue step first."""

    HEAD = "head"  # of the teacher's methodical association
    RESPONSIBLE = "responsible"  # those who answer for the row, where no head is known
    DEPUTY = "deputy"


@dataclass(frozen=True, slots=True)
class Grace:
    """What a teacher is told with an overdue step: who will see it, in how many working days, on which day."""

    days: int
    on: date
    first: Witness


class Witnesses:
    """The people of a year before whom overdue steps come."""

    def __init__(self, year: Year, rules: ReminderRules, days: SchoolDays) -> None:
        self._rules, self._days, self._members = rules, days, year.members
        leaders = (Role.DEPUTY_DIRECTOR, Role.DIRECTOR)  # the director where there is no deputy
        held = [tuple(member for member in year.members if role in member.roles) for role in leaders]
        self._deputies = next(filter(None, held), ())
        self._heads: dict[str, tuple[Member, ...]] = {}
        for member in year.members:
            if member.association and Role.ASSOCIATION_HEAD in member.roles:
                self._heads[member.association] = (*self._heads.get(member.association, ()), member)
        self._answering: dict[int, tuple[Member, ...]] = {}

    def of(self, step: Step, told_on: date) -> Iterator[tuple[Member, date]]:
        """Each who sees the step, and from which day, when those whose step it is were told on `told_on`.

        The step's teacher may be among them, who has of course seen it.
        """
        if self._rules.grace is None:
            return
        for count, members in zip(self._rules.grace, (self._first(step)[1], self._deputies), strict=True):
            on = _grace_ends(self._days, told_on, count)
            for member in members:
                yield member, on

    def grace(self, step: Step, told_on: date) -> Grace | None:
        """What the step's teacher is told; None where nobody will see it, or it is not the teacher's to confirm."""
        if self._rules.grace is None or step.teacher is None or step.item.confirmer is not Confirmer.TEACHER:
            return None
        witness, members = self._first(step)
        first = any(member is not step.teacher for member in members)
        if not (first or self._deputies):
            return None
        count = self._rules.grace[0 if first else 1]
        return Grace(count, _grace_ends(self._days, told_on, count), witness if first else Witness.DEPUTY)

    def _first(self, step: Step) -> tuple[Witness, tuple[Member, ...]]:
        """Nobody for a step that those responsible close themselves: they have been told."""
        if step.teacher is None or step.item.confirmer is not Confirmer.TEACHER:
            return Witness.DEPUTY, ()
        if heads := self._heads.get(step.teacher.association):
            return Witness.HEAD, heads
        return Witness.RESPONSIBLE, self._who_answers(step.item)

    def _who_answers(self, item: Item) -> tuple[Member, ...]:
        if item.id not in self._answering:
            self._answering[item.id] = tuple(
                member for member in self._members if member not in self._deputies and answers_for(item, member)
            )
        return self._answering[item.id]


@lru_cache(maxsize=1024)  # few days on which people were told, each asked for by a hundred teachers
def _grace_ends(days: SchoolDays, told_on: date, count: int) -> date:
    return days.after_working_days(told_on, count)
