"""Examples: who hears what on which day. The properties stand in `test_reminders_hold.py`."""

from collections.abc import Collection, Mapping, Sequence
from datetime import date, datetime, time

import pytest

from attestation.occasions import Key, Rule
from attestation.plan import Confirmer, Scope
from attestation.reasons import explain
from attestation.reminders import Kind, Message, due
from attestation.roles import Role
from attestation.rungs import ReminderRules, Rung, ladder, standing_on
from attestation.steps import Mark, Member, Occurrence, StepKey, Year
from attestation.workdays import SchoolDays
from tests.attestation.years import (
    CHECKED_ROW,
    COLLEAGUE,
    DEPUTY,
    LONG_AGO,
    SCHOOL_ROW,
    TEACHER,
    item,
    joined,
    october,
    recorded,
    year,
)

DAYS, RULES = SchoolDays(), ReminderRules()
MINE: StepKey = (1, TEACHER.id)


def on(
    facts: Year,
    day: date,
    sent: Collection[Key] = (),
    spoken: Mapping[int, Sequence[date]] | None = None,
    days: SchoolDays = DAYS,
    clock: time = time(9),
) -> dict[int, Message]:
    """What `due` says of steps at a moment, by person."""
    messages = due(facts, days, RULES, datetime.combine(day, clock), dict.fromkeys(sent, day), spoken or {})
    return {message.person_id: message for message in messages if message.lines}


def said(message: Message) -> list[tuple[Rule, int | None, int]]:
    return [(line.rule, line.rung, line.item.number) for line in message.lines]


def test_the_digest_comes_on_the_first_working_day_at_nine_to_each_who_has_to_act() -> None:
    facts = year(october(1), october(2, SCHOOL_ROW))
    messages = on(facts, date(2026, 10, 1))
    assert {person: (message.kind, message.items) for person, message in messages.items()} == {
        TEACHER.id: (Kind.DIGEST, (11,)),
        COLLEAGUE.id: (Kind.DIGEST, (11,)),
        DEPUTY.id: (Kind.DIGEST, (3,)),
    }
    assert on(facts, date(2026, 10, 1), clock=time(8, 59)) == {}
    assert on(facts, date(2026, 9, 1)) == {}  # nothing at all is due


def test_a_digest_moves_to_the_next_working_day() -> None:
    november = Occurrence(1, item(), date(2026, 11, 1), date(2026, 11, 30))
    assert on(year(november), date(2026, 11, 1)) == {}
    assert on(year(november), date(2026, 11, 2))[TEACHER.id].kind is Kind.DIGEST


def test_the_digest_names_what_begins_on_the_months_last_day() -> None:
    begins_late = Occurrence(1, item(), date(2026, 10, 31), date(2026, 12, 31))
    assert on(year(begins_late), date(2026, 10, 1))[TEACHER.id].kind is Kind.DIGEST
    assert on(year(begins_late), date(2026, 9, 1)) == {}


def test_a_missed_digest_comes_later_in_its_month_but_not_for_what_was_named_since() -> None:
    other = Occurrence(2, item(13), date(2026, 10, 1), date(2026, 11, 30))
    facts = year(october(1), other, members=(TEACHER,))
    late = on(facts, date(2026, 10, 8))[TEACHER.id]
    assert said(late) == [(Rule.DIGEST, None, 11), (Rule.DIGEST, None, 13)]
    word = on(facts, date(2026, 10, 17))[TEACHER.id]
    assert said(word) == [(Rule.DEADLINE, 14, 11), (Rule.DIGEST, None, 13)]
    only_the_word = [key for key in word.keys if ":digest:" not in key]
    assert said(on(facts, date(2026, 10, 19), only_the_word)[TEACHER.id]) == [(Rule.DIGEST, None, 13)]
    assert on(facts, date(2026, 10, 19), word.keys) == {}


def test_the_ladder_counts_back_from_the_last_day_and_steps_over_closed_ones() -> None:
    republic_day = SchoolDays(holidays=frozenset({date(2026, 10, 26)}))
    assert ladder(date(2026, 11, 1), republic_day, RULES) == (
        Rung(14, date(2026, 10, 17)),  # the 18th is a Sunday
        Rung(7, date(2026, 10, 24)),  # the 25th too
        Rung(3, date(2026, 10, 29)),
        Rung(0, date(2026, 10, 31)),  # Sunday again: the last day's word takes the place of the day before
    )


def test_the_tightest_rung_reached_is_the_one_that_counts() -> None:
    rungs = ladder(date(2026, 10, 31), DAYS, RULES)
    ahead = {day: standing_on(rungs, date(2026, 10, day)) for day in (16, 17, 23, 24, 29, 30, 31)}
    assert {day: rung.ahead if rung else None for day, rung in ahead.items()} == {
        16: None, 17: 14, 23: 14, 24: 7, 29: 3, 30: 1, 31: 0,
    }  # fmt: skip


def test_after_days_off_one_word_comes_the_most_urgent() -> None:
    facts = year(october(), members=(TEACHER,))
    first = on(facts, date(2026, 10, 29))[TEACHER.id]
    assert said(first) == [(Rule.DEADLINE, 3, 11)]  # neither 14 nor 7 nor the digest beside it
    assert on(facts, date(2026, 10, 29), first.keys) == {}
    assert said(on(facts, date(2026, 10, 30), first.keys)[TEACHER.id]) == [(Rule.DEADLINE, 1, 11)]


def test_overdue_is_said_once_on_the_next_working_day() -> None:
    facts = year(october(), members=(TEACHER,))
    assert on(facts, date(2026, 11, 1)) == {}  # a Sunday
    message = on(facts, date(2026, 11, 2))[TEACHER.id]
    assert (message.kind, said(message)) == (Kind.OVERDUE, [(Rule.OVERDUE, None, 11)])
    assert on(facts, date(2026, 11, 3), message.keys) == {}


def test_a_moved_date_is_reminded_of_anew() -> None:
    before = year(october(), members=(TEACHER,), own_dates={MINE: date(2026, 10, 20)})
    after = year(october(), members=(TEACHER,), own_dates={MINE: date(2026, 10, 22)})
    first = on(before, date(2026, 10, 20))[TEACHER.id]
    assert said(on(after, date(2026, 10, 22), first.keys)[TEACHER.id]) == [(Rule.DEADLINE, 0, 11)]


def test_the_responsible_are_told_how_many_teachers_in_one_line() -> None:
    head = Member(7, "Ерлан", frozenset({Role.ASSOCIATION_HEAD}), LONG_AGO, attested=False)
    row = item(16, Scope.TEACHER, Confirmer.RESPONSIBLE, (Role.DEPUTY_DIRECTOR, Role.ASSOCIATION_HEAD))
    messages = on(year(october(1, row), members=(TEACHER, COLLEAGUE, DEPUTY, head)), date(2026, 10, 1))
    assert set(messages) == {DEPUTY.id, head.id}  # the teachers have nothing to do for this row
    assert [line.steps for line in messages[DEPUTY.id].lines] == [((1, TEACHER.id), (1, COLLEAGUE.id))]


def test_a_teacher_of_another_day_makes_a_line_of_its_own() -> None:
    facts = year(october(1, CHECKED_ROW), own_dates={(1, TEACHER.id): date(2026, 10, 15)})
    lines = on(facts, date(2026, 10, 8))[DEPUTY.id].lines
    assert [(line.rule, line.rung, line.due_on, line.steps) for line in lines] == [
        (Rule.DEADLINE, 7, date(2026, 10, 15), ((1, TEACHER.id),)),
        (Rule.DIGEST, None, date(2026, 10, 31), ((1, COLLEAGUE.id),)),
    ]


@pytest.mark.parametrize("mark", [Mark.CONFIRMED, Mark.SUBMITTED, Mark.WAIVED])
@pytest.mark.parametrize("day", [date(2026, 10, 1), date(2026, 10, 31), date(2026, 11, 2)])
def test_what_is_closed_gives_its_teacher_nothing(mark: Mark, day: date) -> None:
    assert on(year(october(), members=(TEACHER,), completions={MINE: recorded(mark)}), day) == {}


def test_what_was_returned_is_reminded_of_again() -> None:
    facts = year(october(), members=(TEACHER,), completions={MINE: recorded(Mark.RETURNED)})
    assert on(facts, date(2026, 10, 31))[TEACHER.id].last_day


def test_a_row_without_a_date_is_asked_of_the_deputy_and_of_nobody_else_once_a_month() -> None:
    facts = year(Occurrence(1, item(), None, None))
    asked = on(facts, date(2026, 10, 1))
    assert {person: said(message) for person, message in asked.items()} == {DEPUTY.id: [(Rule.DATES, None, 11)]}
    assert asked[DEPUTY.id].kind is Kind.DIGEST
    assert on(facts, date(2026, 10, 2), asked[DEPUTY.id].keys) == {}
    assert DEPUTY.id in on(facts, date(2026, 11, 2), asked[DEPUTY.id].keys)
    given = year(Occurrence(1, item(), None, None), own_dates={(1, 1): date(2027, 5, 5), (1, 2): date(2027, 5, 6)})
    assert on(given, date(2026, 10, 1)) == {}


def test_a_row_whose_post_nobody_holds_falls_to_the_deputy_and_else_to_the_director() -> None:
    director = Member(5, "Ерлан", frozenset({Role.DIRECTOR}), LONG_AGO, attested=False)
    personnel = october(1, item(19, Scope.SCHOOL, Confirmer.RESPONSIBLE, roles=(Role.HR,)))
    assert on(year(personnel), date(2026, 10, 1)).keys() == {DEPUTY.id}
    assert on(year(personnel, members=(DEPUTY, director)), date(2026, 10, 1)).keys() == {DEPUTY.id}
    assert on(year(personnel, members=(TEACHER, director)), date(2026, 10, 1)).keys() == {director.id}
    held = Member(6, "Жанар", frozenset({Role.HR}), LONG_AGO, attested=False)
    assert on(year(personnel, members=(DEPUTY, director, held)), date(2026, 10, 1)).keys() == {held.id}


@pytest.mark.parametrize("roles", [(Role.TEACHER,), (Role.DEPUTY_DIRECTOR, Role.TEACHER)])
def test_who_reviews_is_told_in_the_digest_how_much_waits(roles: tuple[Role, ...]) -> None:
    waiting = year(
        october(1, item(15, roles=roles, review=True)),
        Occurrence(2, item(15, roles=roles, review=True), None, None),
        completions={(1, 1): recorded(Mark.SUBMITTED), (2, 2): recorded(Mark.SUBMITTED)},
    )
    message = on(waiting, date(2026, 12, 1))[DEPUTY.id]
    assert message.kind is Kind.DIGEST
    assert [(line.rule, line.due_on, line.steps) for line in message.lines] == [
        (Rule.REVIEW, None, ((1, 1), (2, 2))),
        (Rule.DATES, None, ((2, 1),)),
    ]
    assert DEPUTY.id not in on(waiting, date(2026, 12, 2), message.keys)


def test_a_merged_message_bears_its_most_urgent_kind_first() -> None:
    ends_today = Occurrence(1, item(1), date(2026, 11, 2), date(2026, 11, 2))
    overdue = Occurrence(2, item(2), date(2026, 10, 1), date(2026, 10, 31))
    in_a_week = Occurrence(3, item(3), date(2026, 11, 1), date(2026, 11, 9))
    later = Occurrence(4, item(4), date(2026, 11, 1), date(2026, 11, 30))
    all_four = on(year(later, in_a_week, overdue, ends_today, members=(TEACHER,)), date(2026, 11, 2))[TEACHER.id]
    assert said(all_four) == [
        (Rule.DEADLINE, 0, 1),
        (Rule.OVERDUE, None, 2),
        (Rule.DEADLINE, 7, 3),
        (Rule.DIGEST, None, 4),
    ]
    assert (all_four.kind, all_four.items, len(all_four.keys)) == (Kind.DEADLINE, (1, 2, 3, 4), 4)
    without = on(year(later, in_a_week, overdue, members=(TEACHER,)), date(2026, 11, 2))[TEACHER.id]
    assert without.kind is Kind.OVERDUE


def test_who_joins_hears_only_what_is_still_to_come() -> None:
    facts = year(october(), members=(joined(TEACHER, date(2026, 10, 1)),))
    assert on(facts, date(2026, 10, 1)) == {}  # the digest of the day itself is not for who joins on it
    assert on(facts, date(2026, 10, 17))[TEACHER.id].kind is Kind.DEADLINE
    late = year(october(), members=(joined(TEACHER, date(2026, 10, 20)),))
    assert on(late, date(2026, 10, 20)) == {}  # the word of the 17th was before her time
    assert said(on(late, date(2026, 10, 24))[TEACHER.id]) == [(Rule.DEADLINE, 7, 11)]
    on_the_day = year(october(), members=(joined(TEACHER, date(2026, 10, 31)),))
    assert on(on_the_day, date(2026, 10, 31))[TEACHER.id].last_day
    assert on(year(october(), members=(joined(TEACHER, date(2026, 11, 1)),)), date(2026, 11, 2)) == {}


def test_a_responsible_person_hears_what_was_overdue_before_she_joined() -> None:
    facts = year(october(1, SCHOOL_ROW), members=(joined(DEPUTY, date(2026, 12, 10)),))
    assert on(facts, date(2026, 12, 10))[DEPUTY.id].kind is Kind.OVERDUE


@pytest.mark.parametrize(
    ("spoken", "speaks"),
    [
        ([], True),
        ([date(2026, 10, 30)], False),  # already today
        ([date(2026, 10, 26), date(2026, 10, 27)], True),
        ([date(2026, 10, 26), date(2026, 10, 27), date(2026, 10, 28)], False),
        ([date(2026, 10, 23), date(2026, 10, 24), date(2026, 10, 24)], True),  # last week
    ],
)
def test_one_message_a_day_and_three_a_week(spoken: list[date], speaks: bool) -> None:
    friday = on(year(october()), date(2026, 10, 30), spoken={TEACHER.id: spoken})
    assert (TEACHER.id in friday) is speaks
    assert COLLEAGUE.id in friday


def test_what_did_not_fit_is_merged_later_and_the_last_day_always_goes() -> None:
    full = {TEACHER.id: [date(2026, 10, 26), date(2026, 10, 27), date(2026, 10, 31)]}
    other = Occurrence(2, item(13), date(2026, 11, 1), date(2026, 11, 3))
    message = on(year(october(), other, members=(TEACHER,)), date(2026, 10, 31), spoken=full)[TEACHER.id]
    assert said(message) == [(Rule.DEADLINE, 0, 11), (Rule.DEADLINE, 3, 13)]


@pytest.mark.parametrize("clock", [time(7, 59), time(8, 59), time(20), time(23)])
def test_nothing_is_said_in_quiet_hours_nor_before_the_hour(clock: time) -> None:
    assert on(year(october()), date(2026, 10, 31), clock=clock) == {}


def test_why_this_why_me_why_today() -> None:
    holiday = SchoolDays(holidays=frozenset({date(2026, 10, 24)}))
    message = on(year(october(), members=(TEACHER,)), date(2026, 10, 23), days=holiday)[TEACHER.id]
    reason = explain(message.lines[0], TEACHER, message.day, holiday)
    assert (reason.number, reason.phrase, reason.own, reason.roles) == (11, "Қазан", True, ())
    assert (reason.rule, reason.rung, reason.due_on) == (Rule.DEADLINE, 7, date(2026, 10, 31))
    assert reason.moved_from == date(2026, 10, 24)
    assert (reason.days_left, reason.working_days_left) == (8, 6)  # 26 - 31


def test_why_me_names_the_roles_by_which_somebody_answers() -> None:
    message = on(year(october(1, SCHOOL_ROW)), date(2026, 11, 2))[DEPUTY.id]
    reason = explain(message.lines[0], DEPUTY, message.day, DAYS)
    assert (reason.own, reason.roles) == (False, (Role.DEPUTY_DIRECTOR,))
    assert (reason.rung, reason.moved_from, reason.days_left, reason.working_days_left) == (None, None, -2, 0)


def test_why_me_of_what_nobody_else_does_is_the_post_that_looks_after_the_plan() -> None:
    fallen = on(year(october(1, item(19, Scope.SCHOOL, Confirmer.RESPONSIBLE, roles=(Role.HR,)))), date(2026, 10, 1))
    undated = on(year(Occurrence(1, item(roles=(Role.TEACHER,)), None, None)), date(2026, 10, 1))
    for message in (fallen[DEPUTY.id], undated[DEPUTY.id]):
        reason = explain(message.lines[0], DEPUTY, message.day, DAYS)
        assert (reason.own, reason.roles) == (False, (Role.DEPUTY_DIRECTOR,))


def test_why_me_of_waiting_work_has_no_last_day() -> None:
    waiting = year(october(1, item(15, review=True)), completions={(1, 1): recorded(Mark.SUBMITTED)})
    message = on(waiting, date(2026, 12, 1))[DEPUTY.id]
    reason = explain(message.lines[-1], DEPUTY, message.day, DAYS)
    assert (reason.rule, reason.own, reason.due_on, reason.days_left) == (Rule.REVIEW, False, None, None)
