"""Who is to be reminded of what, now: a pure function of the year's facts, the school's calendar and its rules.

A digest on the first open day of a month; a ladder of words before a step's last day; one word once it is overdue.
All that is due for a person is one message a day. These are Sanat's own rules, no law's.
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from enum import StrEnum
from types import MappingProxyType

from attestation.escalation import Grace
from attestation.occasions import Day, Key, Occasion, Rule
from attestation.own_days import OwnWord, words
from attestation.reports import Span, key_of, read_at, reports_on, unread
from attestation.rungs import ReminderRules
from attestation.steps import Item, Member, Step, StepKey, Year
from attestation.wishes import AS_USUAL, NO_WISHES, Wishes
from attestation.workdays import SchoolDays


class Kind(StrEnum):
    """What a message is about; a merged one bears the most urgent of its lines' kinds."""

    DIGEST = "digest"
    DEADLINE = "deadline"
    OVERDUE = "overdue"
    APPOINTMENT = "appointment"
    NOTICE = "notice"
    ESCALATION = "escalation"


@dataclass(frozen=True, slots=True)
class Line:
    """One row of the plan within a message, with one last day (None: what waits for approval, or for a date).

    Several `steps` are as many teachers' steps, of which the responsible person is told the number. `rung` is how
    many days ahead of `due_on` this word stands, None for a rule without a ladder.
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
    asked: bool = False  # the person has put something off until now
    grace: Grace | None = None  # what to say with overdue steps of the person's own
    own: tuple[OwnWord, ...] = ()  # of the person's own clock, beside the plan's
    report: Span | None = None  # how the school stands, for its leaders

    @property
    def last_day(self) -> bool:
        """Whether the last day of something is among the lines."""
        return any(line.rung == 0 for line in self.lines) or any(word.ahead == 0 for word in self.own)

    @property
    def budgeted(self) -> bool:
        """Whether the message has to wait when enough was said: not on a last day, nor when it was asked for."""
        return not (self.last_day or self.asked)

    @property
    def items(self) -> tuple[int, ...]:
        """The numbers of the plan's rows that the message names."""
        return tuple(sorted({line.item.number for line in self.lines}))


_NO_STEP = (0, None)
NOBODY: Mapping[int, Sequence[date]] = MappingProxyType({})


def due(
    year: Year,
    days: SchoolDays,
    rules: ReminderRules,
    now_local: datetime,
    sent: Mapping[Key, date],
    spoken: Mapping[int, Sequence[date]] = NOBODY,
    wishes: Mapping[int, Wishes] = NO_WISHES,
) -> tuple[Message, ...]:
    """The messages to send at `now_local`, a moment of the school's clock; none before the hour or when closed.

    `sent` holds the keys of everything sent before with its local day, `spoken` by person the local days of the
    unsolicited messages of this week (a day twice for two messages), `wishes` by person what is not as usual. Nothing
    that has gone into `sent` is ever said again.
    """
    today, clock = now_local.date(), now_local.time()
    if not days.is_open(today) or days.in_quiet_hours(now_local) or clock < min(hours(days, rules, wishes, today)):
        return ()
    drafts: dict[int, list[Occasion]] = defaultdict(list)
    for occasion in Day(year, days, rules, today, sent, wishes).occasions():
        drafts[occasion.person_id].append(occasion)
    own = {member.id: said for member in year.members if (said := _own(member, days, rules, today, sent, wishes))}
    reports = unread(year.members, days, today, sent, wishes)
    messages = (
        _merged(person_id, today, drafts[person_id], own.get(person_id, ()), reports.get(person_id, ()))
        for person_id in sorted({*drafts, *own, *reports})
        if _hour(wishes.get(person_id, AS_USUAL), days, rules, person_id in reports) <= clock
    )
    return tuple(message for message in messages if not message.budgeted or affordable(message, spoken, rules))


def _own(
    member: Member,
    days: SchoolDays,
    rules: ReminderRules,
    today: date,
    sent: Mapping[Key, date],
    wishes: Mapping[int, Wishes],
) -> tuple[OwnWord, ...]:
    found = words(member.id, member.joined_on, member.own_days, days, rules, today, sent)
    hears = wishes.get(member.id, AS_USUAL).hears
    return tuple(word for word in found if hears(today, _NO_STEP, word.ahead == 0))


def hours(days: SchoolDays, rules: ReminderRules, wishes: Mapping[int, Wishes], day: date) -> tuple[time, ...]:
    """The hours of the open `day` at which somebody may be reminded, the school's usual one among them."""
    usual = {each.hour_in(days, rules.hour) for each in (AS_USUAL, *wishes.values())}
    return tuple(sorted({*usual, read_at(days)} if reports_on(days, day) else usual))


def _hour(wishes: Wishes, days: SchoolDays, rules: ReminderRules, report: bool) -> time:
    """When the person is written to; a report has its own hour, and what else is due that day comes with it."""
    return wishes.hour_in(days, read_at(days) if report else rules.hour)


def affordable(message: Message, spoken: Mapping[int, Sequence[date]], rules: ReminderRules) -> bool:
    """Whether the person may be sent one message more on its day and in its week."""
    monday = message.day - timedelta(days=message.day.weekday())
    week = [day for day in spoken.get(message.person_id, ()) if monday <= day < monday + timedelta(days=7)]
    return week.count(message.day) < rules.per_day and len(week) < rules.per_week


_URGENCY = (Rule.OVERDUE, Rule.SNOOZED, Rule.DEADLINE, Rule.ESCALATION, Rule.DIGEST, Rule.REVIEW, Rule.DATES)
_KINDS = {Rule.REVIEW: Kind.DIGEST, Rule.SNOOZED: Kind.DEADLINE, Rule.DATES: Kind.DIGEST}
_UNDATED = (Rule.REVIEW, Rule.DATES)


def _urgency(rule: Rule, rung: int | None) -> tuple[int, int]:
    """Sorts the last day before what is overdue, and that before the wider rungs and the digest."""
    return (0, 0) if rung == 0 else (1 + _URGENCY.index(rule), rung or 0)


def _merged(
    person_id: int,
    day: date,
    occasions: Sequence[Occasion],
    own: tuple[OwnWord, ...],
    reports: Sequence[tuple[Span, date]],
) -> Message:
    """One message: each step in its most urgent line only, the steps of one row and day in one line.

    Rows without a date are asked for whatever else is said of them. Of several reports the longest is read.
    """
    keys: dict[Key, None] = {}
    lines: dict[tuple[Rule, int | None, int, date | None], list[Step]] = defaultdict(list)
    named: set[StepKey] = set()
    for occasion in sorted(occasions, key=lambda occasion: _urgency(occasion.rule, occasion.rung)):
        keys[occasion.key] = None
        if occasion.step.key not in named or occasion.rule is Rule.DATES:
            named.add(occasion.step.key)
            due_on = None if occasion.rule in _UNDATED else occasion.step.due_on
            lines[occasion.rule, occasion.rung, occasion.step.item.id, due_on].append(occasion.step)
    ordered = sorted(
        (
            Line(rule, rung, steps[0].item, due_on, tuple(step.key for step in steps))
            for (rule, rung, _, due_on), steps in lines.items()
        ),
        key=lambda line: (*_urgency(line.rule, line.rung), line.due_on or date.max, line.item.number),
    )
    first = ordered[0].rule if ordered else Rule.DEADLINE if own else Rule.DIGEST
    return Message(
        person_id,
        day,
        _KINDS.get(first) or Kind(first.value),
        tuple(ordered),
        (*keys, *(word.key for word in own), *(key_of(person_id, *report) for report in reports)),
        asked=any(occasion.rule is Rule.SNOOZED for occasion in occasions),
        grace=next((occasion.grace for occasion in occasions if occasion.grace), None),
        own=own,
        report=reports[-1][0] if reports else None,
    )
