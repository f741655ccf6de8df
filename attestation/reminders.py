"""Who is to be reminded of what, now: a pure function of the year's facts, the school's calendar and its rules.

Source of the rules: `docs` on reminders. A digest on the first open day of a month; a ladder of words before a
step's last day; one word once it is overdue. All that is due for a person is one message a day.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum
from types import MappingProxyType

from attestation.plan import Confirmer
from attestation.roles import GRANTS, Act, Role
from attestation.rungs import ReminderRules, ladder, standing_on
from attestation.steps import Item, Member, State, Step, StepKey, Year, answers_for
from attestation.workdays import SchoolDays

Key = str  # identifies one reminder to one person for good: storage keeps it unique


class Kind(StrEnum):
    """What a message is about; a merged one bears the most urgent of its lines' kinds."""

    DIGEST = "digest"
    DEADLINE = "deadline"
    OVERDUE = "overdue"
    APPOINTMENT = "appointment"
    NOTICE = "notice"
    ESCALATION = "escalation"


class Rule(StrEnum):
    """Why a line is said."""

    OVERDUE = "overdue"
    DEADLINE = "deadline"
    DIGEST = "digest"
    REVIEW = "review"  # in the digest: teachers' work that waits for this person's approval


@dataclass(frozen=True, slots=True)
class Line:
    """One row of the plan within a message. Several `steps`: as many teachers' steps, of which only the number is said.

    `rung` is how many days ahead of `due_on` this word stands; None for a rule without a ladder.
    """

    rule: Rule
    rung: int | None
    item: Item
    due_on: date | None
    steps: tuple[StepKey, ...]


@dataclass(frozen=True, slots=True)
class Message:
    """Everything due for a person on a local `day`, the most urgent line first.

    `keys` are the reminders it settles: once they are recorded as sent, none of them comes again.
    """

    person_id: int
    day: date
    kind: Kind
    lines: tuple[Line, ...]
    keys: tuple[Key, ...]

    @property
    def last_day(self) -> bool:
        """Whether a step's last day is among the lines; such a message stands outside the budget."""
        return any(line.rung == 0 for line in self.lines)

    @property
    def items(self) -> tuple[int, ...]:
        """The numbers of the plan's rows that the message names."""
        return tuple(sorted({line.item.number for line in self.lines}))


NOBODY: Mapping[int, Sequence[date]] = MappingProxyType({})


def due(
    year: Year,
    days: SchoolDays,
    rules: ReminderRules,
    now_local: datetime,
    sent: Collection[Key],
    spoken: Mapping[int, Sequence[date]] = NOBODY,
) -> tuple[Message, ...]:
    """The messages to send at `now_local`, a moment of the school's clock; none before the hour or when closed.

    `sent` holds the keys of everything sent before, `spoken` by person the local days of the unsolicited messages
    of this week (a day twice for two messages). Nothing that has gone into `sent` is ever said again.
    """
    today = now_local.date()
    if not days.is_open(today) or days.in_quiet_hours(now_local) or now_local.time() < rules.hour:
        return ()
    drafts: dict[int, list[_Word]] = defaultdict(list)
    for word in _words(year, days, rules, today, sent):
        drafts[word.person_id].append(word)
    messages = (_merged(person_id, today, words) for person_id, words in drafts.items())
    return tuple(message for message in messages if message.last_day or _affordable(message, spoken, rules))


def _affordable(message: Message, spoken: Mapping[int, Sequence[date]], rules: ReminderRules) -> bool:
    monday = message.day - timedelta(days=message.day.weekday())
    week = [day for day in spoken.get(message.person_id, ()) if monday <= day < monday + timedelta(days=7)]
    return week.count(message.day) < rules.per_day and len(week) < rules.per_week


@dataclass(frozen=True, slots=True)
class _Word:
    """One reminder of one step to one person, before all of a person's are merged."""

    person_id: int
    rule: Rule
    rung: int | None
    step: Step
    key: Key


_URGENCY = (Rule.OVERDUE, Rule.DEADLINE, Rule.DIGEST, Rule.REVIEW)


def _urgency(rule: Rule, rung: int | None) -> tuple[int, int]:
    """Sorts the last day before what is overdue, and that before the wider rungs and the digest."""
    return (0, 0) if rung == 0 else (1 + _URGENCY.index(rule), rung or 0)


def _merged(person_id: int, day: date, words: Iterable[_Word]) -> Message:
    """One message: each step in its most urgent line only, the steps of one row and day in one line."""
    keys: dict[Key, None] = {}
    lines: dict[tuple[Rule, int | None, int, date | None], list[Step]] = defaultdict(list)
    named: set[StepKey] = set()
    for word in sorted(words, key=lambda word: _urgency(word.rule, word.rung)):
        keys[word.key] = None
        if word.step.key not in named:
            named.add(word.step.key)
            lines[word.rule, word.rung, word.step.item.number, word.step.due_on].append(word.step)
    ordered = sorted(
        (
            Line(rule, rung, steps[0].item, due_on, tuple(step.key for step in steps))
            for (rule, rung, _, due_on), steps in lines.items()
        ),
        key=lambda line: (*_urgency(line.rule, line.rung), line.due_on or date.max, line.item.number),
    )
    first = ordered[0].rule
    kind = Kind.DIGEST if first is Rule.REVIEW else Kind(first.value)
    return Message(person_id, day, kind, tuple(ordered), tuple(keys))


def _words(year: Year, days: SchoolDays, rules: ReminderRules, today: date, sent: Collection[Key]) -> Iterator[_Word]:
    """Everything that may be said on the open day `today` and has not been said."""
    opening = days.first_open_of_month(today.year, today.month)
    last = (today.replace(day=1) + timedelta(days=31)).replace(day=1) - timedelta(days=1)
    digests = {
        member.id: key
        for member in year.members
        if member.joined_on < opening and (key := f"{member.id}:digest:{today:%Y-%m}") not in sent
    }
    for step in year.steps():
        state = step.state(today)
        if state is State.IN_REVIEW:
            for member in _reviewers(year, step.item):
                if member.id in digests:
                    yield _Word(member.id, Rule.REVIEW, None, step, digests[member.id])
        if state not in (State.OPEN, State.OVERDUE) or step.due_on is None:
            continue
        rungs = ladder(step.due_on, days, rules)
        for member in addressees(year, step):
            if state is State.OVERDUE:
                if (key := _key(member, step, "overdue")) not in sent:
                    yield _Word(member.id, Rule.OVERDUE, None, step, key)
                continue
            rung = standing_on(rungs, today)
            if rung and rung.on >= member.joined_on:
                if (key := _key(member, step, str(rung.ahead))) not in sent:
                    yield _Word(member.id, Rule.DEADLINE, rung.ahead, step, key)
            if member.id in digests and step.touches(today.replace(day=1), last):
                said = (_key(member, step, str(rung.ahead)) for rung in rungs if opening <= rung.on < today)
                if not any(key in sent for key in said):
                    yield _Word(member.id, Rule.DIGEST, None, step, digests[member.id])


def _key(member: Member, step: Step, word: str) -> Key:
    """Stable while the step's date stands; a moved date is reminded of anew."""
    occurrence, teacher = step.key
    return f"{member.id}:{occurrence}:{teacher or '-'}:{word}:{step.due_on}"


def addressees(year: Year, step: Step) -> tuple[Member, ...]:
    """Who is to act on the step: its teacher where the teacher confirms, else all who answer for the row."""
    if step.teacher and step.item.confirmer is Confirmer.TEACHER:
        return (step.teacher,)
    return tuple(member for member in year.members if answers_for(step.item, member))


def _reviewers(year: Year, item: Item) -> tuple[Member, ...]:
    """Who approves teachers' work of a row: the responsible who may review, the deputy directors failing these."""
    roles = GRANTS[Act.REVIEW].intersection(item.roles) or {Role.DEPUTY_DIRECTOR}
    return tuple(member for member in year.members if not member.roles.isdisjoint(roles))
