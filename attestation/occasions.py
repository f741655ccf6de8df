"""Why one person is to be told of one step on a given day: the single reminders, before they are merged."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from functools import cached_property

from attestation.escalation import Grace, Witnesses
from attestation.part import lacks_day, undated
from attestation.plan import Confirmer, Window
from attestation.roles import GRANTS, Act, Role
from attestation.rungs import ReminderRules, Rung, ladder, standing_on
from attestation.steps import Item, Mark, Member, Occurrence, State, Step, StepKey, Year, answering
from attestation.wishes import AS_USUAL, NO_WISHES, Wishes
from attestation.workdays import SchoolDays

Key = str  # identifies one reminder to one person for good; storage keeps it unique


class Rule(StrEnum):
    """By which rule somebody is reminded."""

    OVERDUE = "overdue"
    SNOOZED = "snoozed"  # put off until today by the person
    DEADLINE = "deadline"
    ESCALATION = "escalation"  # others' overdue steps, after their grace
    DIGEST = "digest"
    REVIEW = "review"  # in the digest: teachers' work that waits for this person's approval
    DATES = "dates"  # in the deputy director's digest: rows that wait for a date


@dataclass(frozen=True, slots=True)
class Occasion:
    """One reminder of one step to one person. `rung`: days ahead on the ladder, None for a rule without one."""

    person_id: int
    rule: Rule
    rung: int | None
    step: Step
    key: Key
    grace: Grace | None = None  # with an overdue step of the person's own: who sees it next, and when


@dataclass(frozen=True)
class Day:
    """An open day of a school's year, with all that was said before it (each key with its day)."""

    year: Year
    days: SchoolDays
    rules: ReminderRules
    today: date
    sent: Mapping[Key, date]
    wishes: Mapping[int, Wishes]

    @cached_property
    def month(self) -> Window:
        """The calendar month of today."""
        first = self.today.replace(day=1)
        return Window(first, (first + timedelta(days=31)).replace(day=1) - timedelta(days=1))

    @cached_property
    def opening(self) -> date:
        """The day of the month's digest."""
        return self.days.first_open_of_month(self.today.year, self.today.month)

    @cached_property
    def digests(self) -> Mapping[int, Key]:
        """By person, the digest of this month where it has yet to be said; none for who joined on its day or later."""
        return {
            member.id: key
            for member in self.year.members
            if self.rules.digest
            and member.joined_on < self.opening
            and (key := f"{member.id}:digest:{self.today:%Y-%m}") not in self.sent
        }

    @cached_property
    def answering(self) -> Mapping[int, tuple[Member, ...]]:
        """By item id, everybody who is to close the row."""
        return {item.id: answering(item, self.year.members) for item in self._items}

    @cached_property
    def reviewing(self) -> Mapping[int, tuple[Member, ...]]:
        """By item id, who approves teachers' work: the responsible who may review, else the deputy directors."""
        return {item.id: self._reviewers(item) for item in self._items}

    def _reviewers(self, item: Item) -> tuple[Member, ...]:
        may = GRANTS[Act.REVIEW]
        reviewers = (member for member in self.year.members if not member.roles.isdisjoint(may))
        named = {member.id for member in reviewers if member.id in item.persons}
        roles = may.intersection(item.roles) or (frozenset() if named else {Role.DEPUTY_DIRECTOR})
        return tuple(member for member in self.year.members if member.id in named or not member.roles.isdisjoint(roles))

    @cached_property
    def witnesses(self) -> Witnesses:
        """Before whom overdue steps come after their grace."""
        return Witnesses(self.year, self.rules, self.days)

    @cached_property
    def resumed(self) -> Mapping[StepKey, tuple[tuple[Member, Key], ...]]:
        """By step, who has put it off until today or an earlier day, and has not been told since."""
        found: dict[StepKey, tuple[tuple[Member, Key], ...]] = defaultdict(tuple)
        for member in self.year.members:
            for step, until in self.wishes.get(member.id, AS_USUAL).snoozed.items():
                key = f"{member.id}:{step[0]}:{step[1] or '-'}:snoozed:{until}"
                if until <= self.today and key not in self.sent:
                    found[step] += ((member, key),)
        return found

    @cached_property
    def _items(self) -> tuple[Item, ...]:
        return tuple({occurrence.item.id: occurrence.item for occurrence in self.year.occurrences}.values())

    def occasions(self) -> Iterator[Occasion]:
        """Everything that may be said today and has not been said."""
        singular = {occurrence for occurrence, _ in (*self.year.own_dates, *self.resumed)}
        if self.digests:
            singular.update(
                occurrence
                for (occurrence, _), completion in self.year.completions.items()
                if completion.mark is Mark.SUBMITTED
            )
        near = [o for o in self.year.occurrences if o.id in singular or self._speaks_of(o)]
        for step in self.year.steps(near):
            for occasion in self._of(step):
                wishes = self.wishes.get(occasion.person_id)
                if wishes is None or wishes.hears(self.today, step.key, occasion.rung == 0):
                    yield occasion
        if self.digests and self.today not in self.days.breaks:
            yield from self._dates()

    def _dates(self) -> Iterator[Occasion]:
        """The deputy directors' digest asks for the dates that are missing, also when nothing else is due."""
        asked = [m for m in self.year.members if Role.DEPUTY_DIRECTOR in m.roles and m.id in self.digests]
        waiting = self.year.steps(undated(self.year)) if asked else ()
        for step in waiting:
            if lacks_day(step) and step.state(self.today) in (State.NEEDS_DATE, State.OPEN):
                for member in asked:
                    if self.wishes.get(member.id, AS_USUAL).hears(self.today, step.key, False):
                        yield Occasion(member.id, Rule.DATES, None, step, self.digests[member.id])

    def finished(self, occurrence: Occurrence) -> bool:
        """Whether all has been said of an overdue occurrence that will ever be, unless something happens to it."""
        due_on = occurrence.day or occurrence.ends_on
        if due_on is None or due_on >= self.today:
            return False
        return all(self._finished(step) for step in self.year.steps((occurrence,)))

    def _finished(self, step: Step) -> bool:
        if step.state(self.today) is not State.OVERDUE:
            return step.state(self.today) is not State.IN_REVIEW
        told = [self.sent.get(_key(member, step, "overdue")) for member in self.addressees(step)]
        days = [on for on in told if on]
        return len(days) == len(told) and all(
            _witness_key(member, step, min(days)) in self.sent or member in self.addressees(step)
            for member, _ in (self.witnesses.of(step, min(days)) if days else ())
        )

    def _speaks_of(self, occurrence: Occurrence) -> bool:
        """Whether the occurrence's own dates can give an occasion today: most cannot, and are not looked into."""
        due_on = occurrence.day or occurrence.ends_on
        if due_on is None:
            return False
        if due_on < self.today or standing_on(ladder(due_on, self.days, self.rules), self.today):
            return True
        return bool(self.digests) and (occurrence.day or occurrence.starts_on or due_on) <= self.month.end

    def _of(self, step: Step) -> Iterator[Occasion]:
        state = step.state(self.today)
        if step.key in self.resumed:
            yield from self._resumed(step, state)
        if state is State.OPEN:
            yield from self._deadline(step)
        if self.today in self.days.breaks:
            return
        match state:
            case State.OVERDUE:
                yield from self._overdue(step)
            case State.OPEN:
                yield from self._digest(step)
            case State.IN_REVIEW:
                yield from self._review(step)

    def _resumed(self, step: Step, state: State) -> Iterator[Occasion]:
        """What was put off, to those whom it still concerns."""
        for member, key in self.resumed[step.key]:
            if state in (State.OPEN, State.OVERDUE) and member in self.addressees(step):
                yield Occasion(member.id, Rule.SNOOZED, None, step, key)
            elif state is State.OVERDUE:
                yield Occasion(member.id, Rule.ESCALATION, None, step, key)
            elif state is State.IN_REVIEW and member in self.reviewing[step.item.id]:
                yield Occasion(member.id, Rule.REVIEW, None, step, key)

    def _overdue(self, step: Step) -> Iterator[Occasion]:
        """Once to those whose step it is; once their grace is over, once to those who see it next."""
        told: list[date] = []
        addressees = self.addressees(step)
        for member in addressees:
            if on := self.sent.get(key := _key(member, step, "overdue")):
                told.append(on)
            else:
                yield Occasion(member.id, Rule.OVERDUE, None, step, key, self.witnesses.grace(step, self.today))
        for member, key in self._witnesses(step, min(told)) if told else ():
            if all(member is not addressee for addressee in addressees):
                yield Occasion(member.id, Rule.ESCALATION, None, step, key)

    def _witnesses(self, step: Step, told_on: date) -> tuple[tuple[Member, Key], ...]:
        """Who sees the step by now and has not been told: found once for all the steps that share one key."""
        shared = (step.occurrence.id, step.due_on, told_on, step.teacher.association if step.teacher else None)
        if shared not in self._seen:
            self._seen[shared] = tuple(
                (member, key)
                for member, on in self.witnesses.of(step, told_on)
                if on <= self.today and (key := _witness_key(member, step, told_on)) not in self.sent
            )
        return self._seen[shared]

    @cached_property
    def _seen(self) -> dict[tuple[object, ...], tuple[tuple[Member, Key], ...]]:
        return {}

    def _deadline(self, step: Step) -> Iterator[Occasion]:
        """The tightest rung reached, once; not one whose day had passed before the person joined."""
        rung = standing_on(self._ladder(step), self.today)
        if rung is None:
            return
        for member in self.addressees(step):
            key = _key(member, step, str(rung.ahead))
            if rung.on >= member.joined_on and key not in self.sent:
                yield Occasion(member.id, Rule.DEADLINE, rung.ahead, step, key)

    def _digest(self, step: Step) -> Iterator[Occasion]:
        """A late digest leaves out the steps that a word of the ladder has named since the digest's day."""
        if not (self.digests and step.touches(self.month.start, self.month.end)):
            return
        since = [rung for rung in self._ladder(step) if rung.on >= self.opening]
        for member in self.addressees(step):
            if member.id in self.digests and not any(
                _key(member, step, str(rung.ahead)) in self.sent for rung in since
            ):
                yield Occasion(member.id, Rule.DIGEST, None, step, self.digests[member.id])

    def _review(self, step: Step) -> Iterator[Occasion]:
        for member in self.reviewing[step.item.id]:
            if member.id in self.digests:
                yield Occasion(member.id, Rule.REVIEW, None, step, self.digests[member.id])

    def _ladder(self, step: Step) -> tuple[Rung, ...]:
        return ladder(step.due_on, self.days, self.rules) if step.due_on else ()

    def addressees(self, step: Step) -> tuple[Member, ...]:
        """Who is to act on the step: its teacher where the teacher confirms, else all who answer for the row."""
        if step.teacher and step.item.confirmer is Confirmer.TEACHER:
            return (step.teacher,)
        return self.answering[step.item.id]


def _key(member: Member, step: Step, word: str) -> Key:
    """Stable while the step's date stands; of a moved date people are reminded anew."""
    occurrence, teacher = step.key
    return f"{member.id}:{occurrence}:{teacher or '-'}:{word}:{step.due_on}"


def of_last_day(key: Key) -> bool:
    """Whether the reminder was one of a last day (none days ahead of it), which no budget counts."""
    return key.split(":")[-2] == "0"


def _witness_key(member: Member, step: Step, told_on: date) -> Key:
    """One for all the teachers who were told of the same step on the same day."""
    return f"{member.id}:{step.occurrence.id}:escalated:{step.due_on}:{told_on}"


def told_before(year: Year, days: SchoolDays, rules: ReminderRules, first: date) -> dict[Key, date]:
    """All reminders whose day lies before `first`, with their days: what a rehearsal starting there takes as said."""
    eve = Day(year, days, rules, first, {}, NO_WISHES)
    told = dict.fromkeys(eve.digests.values(), eve.opening)
    for step in year.steps():
        if step.due_on is None:
            continue
        late = days.next_ordinary(step.due_on + timedelta(days=1))
        words = {str(rung.ahead): rung.on for rung in ladder(step.due_on, days, rules)} | {"overdue": late}
        addressees = eve.addressees(step)
        told.update((_key(member, step, word), on) for member in addressees for word, on in words.items())
        for member, on in eve.witnesses.of(step, late):
            if member not in addressees:
                told.setdefault(_witness_key(member, step, late), days.next_ordinary(on))
    return {key: on for key, on in told.items() if on < first}
