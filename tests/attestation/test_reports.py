"""When the leaders' reports are read, by whom, since when they count, and what is news."""

from dataclasses import replace
from datetime import date, datetime, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from attestation.cycle import Suspension
from attestation.part import standing
from attestation.reminders import Kind, Message, due
from attestation.reports import READERS, Report, Span, day_before, day_of, key_of, readers, span_of
from attestation.roles import Role
from attestation.rungs import ReminderRules
from attestation.steps import Completion, Mark, Member, StepKey, Year
from attestation.wishes import AS_USUAL, NO_WISHES, Wishes
from attestation.workdays import SchoolDays
from tests.attestation.years import DEPUTY, LONG_AGO, TEACHER, calendars, dates, joined, october, recorded, year

DAYS, RULES = SchoolDays(), ReminderRules()
DIRECTOR = Member(7, "Жанар", frozenset({Role.DIRECTOR}), LONG_AGO, attested=False)
BOTH = replace(DEPUTY, id=8, roles=frozenset(READERS.values()))
MONDAY, FIRST = date(2026, 11, 9), date(2026, 12, 1)
CAST = (TEACHER, DEPUTY, DIRECTOR, BOTH)


def at(moment: datetime, *members: Member, wishes: Wishes = AS_USUAL, days: SchoolDays = DAYS) -> list[Message]:
    facts = year(october(), members=members or CAST)
    return [it for it in due(facts, days, RULES, moment, {}, {}, {m.id: wishes for m in CAST}) if it.report]


def test_the_deputys_on_monday_and_the_directors_on_the_first_at_half_past_eight() -> None:
    monday, first = datetime.combine(MONDAY, time(8, 30)), datetime.combine(FIRST, time(8, 30))
    assert [(it.person_id, it.report) for it in at(monday)] == [(DEPUTY.id, Span.WEEK), (BOTH.id, Span.WEEK)]
    assert [(it.person_id, it.report) for it in at(first)] == [(DIRECTOR.id, Span.MONTH), (BOTH.id, Span.MONTH)]
    assert at(monday - timedelta(minutes=1)) == at(first - timedelta(minutes=1)) == []
    assert at(monday + timedelta(days=1)) == [], "what was missed on its day is not repeated"


def test_whoever_reads_both_gets_the_longer_one() -> None:
    assert span_of(BOTH, DAYS, date(2027, 2, 1), AS_USUAL) is Span.MONTH  # a Monday
    weekly = Wishes(unread=frozenset({Span.MONTH}))
    assert span_of(BOTH, DAYS, date(2027, 2, 1), weekly) is Span.WEEK


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
    assert readers((joined(DEPUTY, MONDAY),), DAYS, MONDAY, NO_WISHES) == {}
    assert readers((joined(DEPUTY, MONDAY - timedelta(days=1)),), DAYS, MONDAY, NO_WISHES) == {DEPUTY.id: Span.WEEK}


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
