"""Attempts at the test, how long a result holds, and the words of the teacher's own clock."""

from dataclasses import replace
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from attestation.attempts import Attempt, left, own_days, read_attempt, require_possible, valid_until
from attestation.errors import AttestationError
from attestation.own_days import Event, OwnDay, said_before, words
from attestation.plan import Window
from attestation.reminders import due
from attestation.roles import Role
from attestation.rulebook import Category, Opening, load_rules
from attestation.rungs import ReminderRules
from attestation.steps import Member, Year
from attestation.typed_dates import read_days
from attestation.workdays import SchoolDays

RULES, DAYS, LADDER = load_rules(2026), SchoolDays(), ReminderRules()
TODAY = date(2027, 2, 12)
WINDOW = OwnDay(Event.APPLICATIONS, date(2027, 2, 10), date(2027, 2, 15))
RESULT = OwnDay(Event.RESULT, date(2027, 1, 16), date(2027, 2, 15))


@pytest.mark.parametrize(
    ("typed", "attempt"),
    [
        ("12.02.2027 72 %", Attempt(TODAY, 72, False)),
        ("40/50 ақылы", Attempt(TODAY, 80, True)),
        ("11.02 платно 35/50", Attempt(date(2027, 2, 11), 70, True)),
        ("тегін 69,9 %", Attempt(TODAY, 69, False)),  # a mark of 70 is not reached
        ("paid 90 percent", Attempt(TODAY, 90, True)),
    ],
)
def test_an_attempt_as_it_is_typed(typed: str, attempt: Attempt) -> None:
    assert read_attempt(typed, TODAY) == attempt


@pytest.mark.parametrize(
    ("typed", "key"),
    [
        ("140 %", "trial-over"),
        ("13.02 70 %", "trial-ahead"),
        ("ақылы", "trial-unr"),
    ],
)
def test_what_is_no_attempt(typed: str, key: str) -> None:
    with pytest.raises(AttestationError, match=key):
        read_attempt(typed, TODAY)


def test_one_free_and_one_paid_in_a_school_year() -> None:
    taken = [Attempt(date(2026, 5, 1), 50, False), Attempt(date(2026, 11, 3), 60, False)]
    assert (left(taken, RULES, TODAY, paid=False), left(taken, RULES, TODAY, paid=True)) == (0, 1)
    require_possible(Attempt(TODAY, 70, True), taken, RULES)
    with pytest.raises(AttestationError, match="attempt-too-many"):
        require_possible(Attempt(TODAY, 70, False), taken, RULES)
    assert left(taken, RULES, date(2027, 8, 1), paid=False) == 1


def test_a_result_holds_a_year() -> None:
    assert valid_until(Attempt(TODAY, 70, False), RULES) == date(2028, 2, 12)
    assert valid_until(Attempt(date(2028, 2, 29), 70, False), RULES) == date(2029, 2, 28)


def test_the_days_of_the_rules_and_of_the_best_result() -> None:
    window = Window(WINDOW.first, WINDOW.last)
    rules = replace(RULES, openings=(Opening("applications", window, "B"), Opening("applications", window, "C")))
    attempts = [Attempt(date(2026, 2, 15), 75, False), Attempt(date(2026, 11, 15), 60, False)]
    assert own_days(rules, Category.EXPERT, attempts) == (WINDOW, RESULT)
    assert own_days(rules, Category.MASTER, attempts) == (WINDOW,)  # no result reaches its mark
    assert own_days(load_rules(2025), None, [])[0].last == date(2026, 2, 15)
    assert own_days(load_rules(2022), None, []) == ()  # months that are merely usual are no deadline


@pytest.mark.parametrize(
    ("day", "today", "ahead"),
    [
        (WINDOW, date(2027, 1, 31), "nothing"),
        (WINDOW, date(2027, 2, 1), 14),
        (WINDOW, date(2027, 2, 9), 7),
        (WINDOW, date(2027, 2, 10), None),
        (WINDOW, date(2027, 2, 12), 3),
        (WINDOW, date(2027, 2, 15), 0),
        (WINDOW, date(2027, 2, 16), "nothing"),
        (RESULT, date(2027, 1, 15), "nothing"),
        (RESULT, date(2027, 1, 16), None),
        (RESULT, date(2027, 1, 31), None),
        (RESULT, date(2027, 2, 14), 1),  # a Sunday: as on Saturday
    ],
)
def test_when_they_are_spoken_of(day: OwnDay, today: date, ahead: int | str | None) -> None:
    said = [word.ahead for word in words(1, date(2026, 9, 1), (day,), DAYS, LADDER, today, {})]
    assert said == ([] if ahead == "nothing" else [ahead])


@given(st.dates(date(2026, 9, 1), date(2027, 8, 1)), st.integers(0, 60), st.sampled_from(Event))
def test_each_word_is_said_once_and_never_after_the_last_day(first: date, length: int, event: Event) -> None:
    day = OwnDay(event, first, first + timedelta(days=length))
    sent: dict[str, date] = {}
    for ahead in range(-40, length + 5):
        today = first + timedelta(days=ahead)
        for word in words(1, date(2026, 1, 1), (day,), DAYS, LADDER, today, sent):
            assert today <= day.last
            assert word.key not in sent
            sent[word.key] = today
    assert 1 <= len(sent) <= len(LADDER.ladder) + 1
    assert set(said_before(1, (day,), DAYS, LADDER, day.last + timedelta(days=1))) >= set(sent)


def test_they_are_one_message_that_keeps_to_the_budget_but_for_the_last_day() -> None:
    member = Member(1, "Айгүл", frozenset({Role.TEACHER}), date(2026, 9, 1), attested=True, own_days=(WINDOW, RESULT))
    year = Year((), (member,), {}, {})
    morning = datetime(2027, 2, 12, 9, tzinfo=ZoneInfo("Asia/Almaty"))
    (message,) = due(year, DAYS, LADDER, morning, {})
    assert [word.day for word in message.own] == [WINDOW, RESULT]
    assert message.kind == "deadline"
    assert message.items == ()
    assert due(year, DAYS, LADDER, morning, dict.fromkeys(message.keys, TODAY)) == ()
    assert due(year, DAYS, LADDER, morning, {}, {1: [TODAY]}) == ()
    last = morning.replace(day=15)
    assert due(year, DAYS, LADDER, last, {}, {1: [last.date()]})


@pytest.mark.parametrize(
    ("typed", "first", "last"),
    [
        ("10.02-15.02.2027", date(2027, 2, 10), date(2027, 2, 15)),
        ("10-15.02", date(2027, 2, 10), date(2027, 2, 15)),
        ("10.02 – 15.02", date(2027, 2, 10), date(2027, 2, 15)),
        ("2027-02-10 – 2027-02-15", date(2027, 2, 10), date(2027, 2, 15)),
        ("2027-02-10", date(2027, 2, 10), date(2027, 2, 10)),
        ("28 ақпан - 5 наурыз", date(2027, 2, 28), date(2027, 3, 5)),
        ("ертең", date(2027, 2, 13), date(2027, 2, 13)),
    ],
)
def test_two_days_typed_at_once(typed: str, first: date, last: date) -> None:
    assert read_days(typed, TODAY) == (first, last)


@pytest.mark.parametrize(
    ("typed", "key"), [("15.02-10.02", "backwards"), ("32.13 - 5.2", "typed-date"), ("сөз", "typed-date-unreadable")]
)
def test_days_that_do_not_do(typed: str, key: str) -> None:
    with pytest.raises(AttestationError, match=key):
        read_days(typed, TODAY)
