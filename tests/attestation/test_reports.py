"""When the leaders' reports are read, by whom, since when they count, and what is news."""

from dataclasses import replace
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from attestation.cycle import Suspension
from attestation.part import standing
from attestation.rehearsal import rehearse
from attestation.reminders import Kind, Message, due
from attestation.reports import READERS, Report, Span, day_before, day_of, key_of, readable, reports_of
from attestation.roles import Role
from attestation.rungs import ReminderRules
from attestation.steps import Completion, Mark, Member, StepKey, Year
from attestation.wishes import AS_USUAL, Wishes
from attestation.workdays import SchoolDays
from tests.attestation.years import DEPUTY, LONG_AGO, TEACHER, calendars, dates, joined, october, recorded, year

DAYS, RULES = SchoolDays(), ReminderRules()
DIRECTOR = Member(7, "Жанар", frozenset({Role.DIRECTOR}), LONG_AGO, attested=False)
BOTH = replace(DEPUTY, id=8, roles=frozenset(READERS.values()))
MONDAY, FIRST = date(2026, 11, 9), date(2027, 1, 1)
CAST = (TEACHER, DEPUTY, DIRECTOR, BOTH)


def at(moment: datetime, *members: Member, wishes: Wishes = AS_USUAL, days: SchoolDays = DAYS) -> list[Message]:
    facts = year(october(), members=members or CAST)
    return [it for it in due(facts, days, RULES, moment, {}, {}, {m.id: wishes for m in CAST}) if it.report]


def test_the_deputys_on_monday_and_the_directors_on_the_first_at_half_past_eight() -> None:
    monday, first = datetime.combine(MONDAY, time(8, 30)), datetime.combine(FIRST, time(8, 30))
    assert [(it.person_id, it.report) for it in at(monday)] == [(DEPUTY.id, Span.WEEK), (BOTH.id, Span.WEEK)]
    assert [(it.person_id, it.report) for it in at(first)] == [(DIRECTOR.id, Span.MONTH), (BOTH.id, Span.MONTH)]
    assert at(monday - timedelta(minutes=1)) == at(first - timedelta(minutes=1)) == []


@pytest.mark.parametrize(
    ("span", "on", "late"),
    [(Span.WEEK, MONDAY, (10, 11)), (Span.MONTH, FIRST, (2, 4, 5, 6))],  # 3 January is a Sunday
)
def test_what_was_missed_on_its_day_is_read_once_on_one_of_the_next_and_is_the_one_of_that_day(
    span: Span, on: date, late: tuple[int, ...]
) -> None:
    reader = {Span.WEEK: DEPUTY, Span.MONTH: DIRECTOR}[span]
    months_days = range(on.day + 1, 29)
    heard = [n for n in months_days if at(datetime.combine(on.replace(day=n), time(8, 30)), reader)]
    assert tuple(n for n in heard if n < 14) == late
    (message,) = at(datetime.combine(on.replace(day=late[-1]), time(8, 30)), reader)
    assert message.keys[-1] == key_of(reader.id, span, on)
    facts, tomorrow = year(october(), members=(reader,)), datetime.combine(on + timedelta(days=1), time(12))
    for keys in ({key_of(reader.id, span, on): on}, dict.fromkeys(message.keys, on)):
        assert [it for it in due(facts, DAYS, RULES, tomorrow, keys) if it.report] == []


def test_a_late_report_stays_in_its_week_and_is_not_that_of_who_came_since() -> None:
    friday = SchoolDays(holidays=frozenset(MONDAY + timedelta(days=n) for n in range(4)))  # open on Friday only
    assert [readable(Span.WEEK, friday, MONDAY + timedelta(days=n)) for n in (4, 5, 7, 8)] == [
        MONDAY + timedelta(days=4), MONDAY + timedelta(days=4), MONDAY + timedelta(days=7), MONDAY + timedelta(days=7),
    ]  # fmt: skip
    assert reports_of(joined(DEPUTY, MONDAY), DAYS, MONDAY + timedelta(days=1), AS_USUAL) == ()


def test_the_longer_report_settles_the_shorter_one_of_its_day() -> None:
    morning = datetime.combine(date(2027, 2, 1), time(8, 30))
    (message,) = at(morning, BOTH)
    assert message.report is Span.MONTH
    sent = dict.fromkeys(message.keys, morning.date())
    facts = year(october(), members=(BOTH,))
    assert [it for it in due(facts, DAYS, RULES, morning + timedelta(days=1), sent) if it.report] == []


def test_a_rehearsal_from_tuesday_takes_mondays_report_as_read() -> None:
    facts, tuesday = year(october(), members=(DEPUTY, DIRECTOR, BOTH)), MONDAY + timedelta(days=1)
    told = rehearse(facts, DAYS, RULES, tuesday, tuesday + timedelta(days=7), ZoneInfo("Asia/Almaty"))
    assert [(at.date(), it.person_id) for at, it in told if it.report] == [
        (MONDAY + timedelta(days=7), DEPUTY.id), (MONDAY + timedelta(days=7), BOTH.id),
    ]  # fmt: skip


def test_whoever_reads_both_gets_the_longer_one() -> None:
    monday = datetime.combine(date(2027, 2, 1), time(8, 30))
    assert [it.report for it in at(monday, BOTH)] == [Span.MONTH]
    weekly = Wishes(unread=frozenset({Span.MONTH}))
    assert [it.report for it in at(monday, BOTH, wishes=weekly)] == [Span.WEEK]


def test_what_else_is_due_comes_in_the_same_message_and_only_once() -> None:
    ended = year(october(), members=(joined(DEPUTY, LONG_AGO), TEACHER))
    sent: dict[str, date] = {}
    morning = datetime.combine(date(2026, 11, 2), time(8, 30))
    (early,) = due(ended, DAYS, RULES, morning, sent)
    assert (early.person_id, early.kind, early.lines) == (DEPUTY.id, Kind.DIGEST, ())
    sent.update(dict.fromkeys(early.keys, morning.date()))
    later = due(ended, DAYS, RULES, morning.replace(hour=9, minute=0), sent, {DEPUTY.id: [morning.date()]})
    assert [message.person_id for message in later] == [TEACHER.id]


@pytest.mark.parametrize(
    "wishes",
    [
        Wishes(unread=frozenset(Span)),
        Wishes(muted_until=FIRST + timedelta(days=1)),
        Wishes(leaves=(Suspension(MONDAY, FIRST + timedelta(days=1)),)),
        Wishes(reachable=False),
    ],
)
def test_who_does_not_want_it_or_cannot_hear_gets_none(wishes: Wishes) -> None:
    for day in (MONDAY, FIRST):
        assert at(datetime.combine(day, time(8, 30)), wishes=wishes) == []


def test_an_own_hour_counts_and_a_school_that_opens_later_is_waited_for() -> None:
    own = Wishes(hour=time(11))
    assert at(datetime.combine(MONDAY, time(10, 59)), wishes=own) == []
    assert len(at(datetime.combine(MONDAY, time(11)), wishes=own)) == 2
    late = SchoolDays(opens=time(9, 30))
    assert at(datetime.combine(MONDAY, time(9, 29)), days=late) == []
    assert len(at(datetime.combine(MONDAY, time(9, 30)), days=late)) == 2


def test_who_joined_today_waits_for_the_next() -> None:
    assert reports_of(joined(DEPUTY, MONDAY), DAYS, MONDAY, AS_USUAL) == ()
    assert reports_of(joined(DEPUTY, MONDAY - timedelta(days=1)), DAYS, MONDAY, AS_USUAL) == ((Span.WEEK, MONDAY),)


def test_a_closed_monday_moves_it_and_holidays_are_passed_over() -> None:
    closed = SchoolDays(holidays=frozenset({MONDAY, MONDAY + timedelta(days=1)}))
    assert day_of(Span.WEEK, closed, MONDAY) == date(2026, 11, 11)
    assert day_before(Span.WEEK, closed, date(2026, 11, 16)) == date(2026, 11, 11)
    week = SchoolDays(breaks=frozenset(MONDAY + timedelta(days=n) for n in range(7)))
    assert day_of(Span.WEEK, week, MONDAY) is None
    assert day_before(Span.WEEK, week, date(2026, 11, 16)) == date(2026, 11, 2)


@given(calendars(), dates(), st.sampled_from(Span))
def test_each_span_has_one_open_day_at_most_and_each_counts_from_the_one_before(
    days: SchoolDays, day: date, span: Span
) -> None:
    on = day_of(span, days, day)
    if on is None:
        return
    assert days.is_open(on)
    assert [day_of(span, days, on + timedelta(days=n)) for n in (-1, 0, 1)].count(on) >= 1
    before = day_before(span, days, on)
    assert before < on
    assert day_of(span, days, before) == before
    between = [before + timedelta(days=n) for n in range(1, (on - before).days)]
    assert not [other for other in between if day_of(span, days, other) == other], "none is left out"
    assert key_of(1, span, on) != key_of(1, span, before)


def told(completions: dict[StepKey, Completion], then: dict[StepKey, Completion], today: date) -> Report:
    facts: Year = year(october(), members=(TEACHER, DEPUTY), completions=completions)
    return Report(Span.WEEK, standing(facts, today, DAYS, then, today - timedelta(days=7)))


def test_news_is_what_was_done_what_waits_and_what_may_be_missed() -> None:
    done: dict[StepKey, Completion] = {(1, TEACHER.id): recorded(Mark.CONFIRMED)}
    assert told({}, {}, date(2026, 10, 12)).news, "open and begun"
    assert told({}, {}, date(2026, 11, 9)).news, "overdue"
    assert told({(1, TEACHER.id): recorded(Mark.SUBMITTED)}, {}, date(2026, 12, 1)).news
    assert told(done, {}, date(2026, 10, 12)).news
    assert not told(done, done, date(2026, 10, 12)).news
    assert not told({}, {}, date(2026, 9, 14)).news, "not begun"
