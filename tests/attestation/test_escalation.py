"""An overdue step comes before others only after a grace that its teacher was told of."""

from collections import defaultdict
from dataclasses import replace
from datetime import date, datetime, time, timedelta

from hypothesis import given, settings

from attestation.escalation import Grace, Witness
from attestation.occasions import Key, Rule
from attestation.plan import Confirmer
from attestation.reminders import Kind, Message, due
from attestation.roles import Role
from attestation.rungs import ReminderRules
from attestation.steps import Completion, Mark, Member, StepKey, Year
from attestation.workdays import SchoolDays
from tests.attestation.years import (
    DEPUTY,
    FIRST,
    LAST,
    LONG_AGO,
    SCHOOL_ROW,
    TEACHER,
    calendars,
    item,
    october,
    recorded,
    year,
    years,
)

DAYS, RULES = SchoolDays(), ReminderRules()
TEACHER_OF_MATHS = replace(TEACHER, association="Математика")
HEAD = Member(5, "Ерлан", frozenset({Role.ASSOCIATION_HEAD}), LONG_AGO, attested=False, association="Математика")
OTHER_HEAD = replace(HEAD, id=6, association="Тарих")
DIRECTOR = Member(7, "Жанар", frozenset({Role.DIRECTOR}), LONG_AGO, attested=False)
NOVEMBER = [date(2026, 11, day) for day in range(2, 28)]  # the 2nd is the first open day after October


def heard(facts: Year, rules: ReminderRules = RULES, days: SchoolDays = DAYS) -> dict[int, list[Message]]:
    """What each person is sent in November."""
    sent: dict[Key, date] = {}
    found: dict[int, list[Message]] = defaultdict(list)
    for day in NOVEMBER:
        for message in due(facts, days, rules, datetime.combine(day, time(9)), sent):
            sent.update(dict.fromkeys(message.keys, day))
            if message.lines:
                found[message.person_id].append(message)
    return found


def days_of(messages: list[Message]) -> list[int]:
    return [message.day.day for message in messages if message.kind is Kind.ESCALATION]


def test_the_head_of_the_teachers_association_sees_it_then_the_deputy_director() -> None:
    facts = year(october(), members=(TEACHER_OF_MATHS, HEAD, OTHER_HEAD, DEPUTY))
    told = heard(facts)
    assert told[TEACHER.id][0].grace == Grace(3, date(2026, 11, 5), Witness.HEAD)
    assert days_of(told[HEAD.id]) == [5]  # three working days after the 2nd
    assert days_of(told[DEPUTY.id]) == [9]  # six
    assert told[OTHER_HEAD.id] == []


def test_without_a_head_those_who_answer_see_it_first() -> None:
    row = item(roles=(Role.HR, Role.DEPUTY_DIRECTOR))
    clerk = Member(8, "Зере", frozenset({Role.HR}), LONG_AGO, attested=False)
    told = heard(year(october(1, row), members=(TEACHER_OF_MATHS, clerk, OTHER_HEAD, DEPUTY)))
    assert told[TEACHER.id][0].grace == Grace(3, date(2026, 11, 5), Witness.RESPONSIBLE)
    assert days_of(told[clerk.id]) == [5]


def test_with_nobody_between_the_deputy_is_the_first_and_without_a_deputy_the_director() -> None:
    told = heard(year(october(), members=(TEACHER, DIRECTOR)))
    assert told[TEACHER.id][0].grace == Grace(6, date(2026, 11, 9), Witness.DEPUTY)
    assert days_of(told[DIRECTOR.id]) == [9]


def test_nobody_sees_it_where_there_is_nobody_or_the_school_does_not_want_it() -> None:
    assert heard(year(october(), members=(TEACHER,)))[TEACHER.id][0].grace is None
    told = heard(year(october(), members=(TEACHER_OF_MATHS, HEAD, DEPUTY)), ReminderRules(grace=None))
    assert told[TEACHER.id][0].grace is None
    assert told[HEAD.id] == []


def test_a_head_under_attestation_is_not_shown_their_own_step() -> None:
    head = replace(HEAD, roles=frozenset({Role.TEACHER, Role.ASSOCIATION_HEAD}), attested=True)
    told = heard(year(october(), members=(head, DEPUTY)))
    assert days_of(told[head.id]) == []
    assert told[head.id][0].grace == Grace(6, date(2026, 11, 9), Witness.DEPUTY)


def test_a_step_of_the_school_comes_before_the_deputy_unless_it_is_theirs() -> None:
    row = replace(SCHOOL_ROW, roles=(Role.DIRECTOR,))
    told = heard(year(october(1, row), members=(DIRECTOR, DEPUTY)))
    assert days_of(told[DEPUTY.id]) == [9]
    own = heard(year(october(1, SCHOOL_ROW), members=(DEPUTY,)))
    assert days_of(own[DEPUTY.id]) == []


def test_done_within_the_grace_nobody_hears() -> None:
    done: dict[StepKey, Completion] = {(1, TEACHER.id): recorded(Mark.CONFIRMED)}
    told = heard(year(october(), members=(TEACHER_OF_MATHS, HEAD, DEPUTY), completions=done))
    assert told[HEAD.id] == told[DEPUTY.id] == []


def test_in_school_holidays_it_waits() -> None:
    days = SchoolDays(breaks=frozenset(date(2026, 11, day) for day in range(4, 10)))
    told = heard(year(october(), members=(TEACHER_OF_MATHS, HEAD, DEPUTY)), days=days)
    assert days_of(told[HEAD.id]) == [10]


@settings(max_examples=30, deadline=None)
@given(years(), calendars())
def test_nobody_sees_a_step_before_its_own_people_were_told_and_had_their_grace(facts: Year, days: SchoolDays) -> None:
    sent: dict[Key, date] = {}
    told_on: dict[StepKey, date] = {}
    seen: set[tuple[int, StepKey]] = set()
    day = FIRST
    while day <= LAST:
        for message in due(facts, days, RULES, datetime.combine(day, time(9)), sent):
            sent.update(dict.fromkeys(message.keys, day))
            for line in message.lines:
                for key in line.steps:
                    if line.rule is Rule.OVERDUE:
                        told_on.setdefault(key, day)
                    elif line.rule is Rule.ESCALATION:
                        assert days.working_days_between(told_on[key], day) >= 3
                        assert (message.person_id, key) not in seen
                        own = line.item.confirmer is Confirmer.TEACHER
                        assert not (own and key[1] == message.person_id)
                        seen.add((message.person_id, key))
        day += timedelta(days=1)
