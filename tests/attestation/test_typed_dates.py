"""Whatever way a day or a time is typed, it is understood or refused by name."""

from datetime import UTC, date, datetime, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from attestation.errors import AttestationError
from attestation.typed_dates import read_day, read_moment, read_time
from locales import LOCALES, dates

TODAY = date(2026, 10, 1)  # a Thursday
DAYS = st.dates(date(2020, 1, 1), date(2040, 12, 31))


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("05.10.2026", date(2026, 10, 5)),
        ("5.10", date(2026, 10, 5)),
        ("5.10.26", date(2026, 10, 5)),
        ("5/10/2026", date(2026, 10, 5)),
        ("2026-10-05", date(2026, 10, 5)),
        ("15.01", date(2027, 1, 15)),
        ("3.9", date(2026, 9, 3)),
        ("29.02.2028", date(2028, 2, 29)),
        ("бүгін", TODAY),
        ("ертең", date(2026, 10, 2)),
        ("Ертең.", date(2026, 10, 2)),
        ("завтра", date(2026, 10, 2)),
        ("послезавтра", date(2026, 10, 3)),
        ("tomorrow", date(2026, 10, 2)),
        ("5 қазан", date(2026, 10, 5)),
        ("5 қазанда", date(2026, 10, 5)),
        ("2026 жылғы 5 қазан", date(2026, 10, 5)),
        ("15 қаңтар", date(2027, 1, 15)),
        ("5 октября 2026 г.", date(2026, 10, 5)),
        ("7 мая 2027", date(2027, 5, 7)),
        ("October 5", date(2026, 10, 5)),
        ("5 Oct 2026", date(2026, 10, 5)),
        ("дүйсенбі, 5 қазан", date(2026, 10, 5)),
        ("Monday 5.10", date(2026, 10, 5)),
        ("жұма", date(2026, 10, 2)),
        ("в пятницу", date(2026, 10, 2)),
        ("пн", date(2026, 10, 5)),
        ("бейсенбiде", date(2026, 10, 8)),  # with the Latin letter of old keyboards; today is a Thursday
        ("sunday", date(2026, 10, 4)),
    ],
)
def test_a_day_is_understood(typed: str, meant: date) -> None:
    assert read_day(typed, TODAY) == meant


@pytest.mark.parametrize(
    ("typed", "key"),
    [
        ("32.13", "typed-date-no-such-day"),
        ("2026-02-30", "typed-date-no-such-day"),
        ("31 қараша", "typed-date-no-such-day"),
        ("0.0.0000", "typed-date-no-such-day"),
        ("кейін", "typed-date-unreadable"),
        ("", "typed-date-unreadable"),
        ("5 және 6 қазан", "typed-date-unreadable"),
        ("сейсенбі, 5 қазан", "typed-date-weekday"),
    ],
)
def test_what_is_no_day_is_refused_by_name(typed: str, key: str) -> None:
    with pytest.raises(AttestationError) as refusal:
        read_day(typed, TODAY)
    assert refusal.value.key == key


@given(DAYS, DAYS, st.sampled_from(LOCALES))
def test_days_as_the_bot_writes_them_are_read_back(day: date, today: date, locale: str) -> None:
    written = f"{dates.weekday(day, locale)}, {dates.day(day, locale)} {day.year}"
    assert read_day(written, today) == day
    assert read_day(f"{day:%d.%m.%Y}", today) == day


@given(DAYS, st.integers(-150, 150))
def test_without_a_year_the_nearest_day_is_meant(today: date, away: int) -> None:
    day = today + timedelta(days=away)
    if (day.month, day.day) != (2, 29):
        assert read_day(f"{day.day}.{day.month}", today) == day


@given(st.text(max_size=40), DAYS)
def test_any_text_is_a_day_or_a_named_refusal(typed: str, today: date) -> None:
    refused = ""
    try:
        read_day(typed, today)
    except AttestationError as refusal:
        refused = refusal.key
    assert not refused or refused.startswith("typed-date-")


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("10:00", time(10)),
        ("10.30", time(10, 30)),
        ("9-05", time(9, 5)),
        ("1530", time(15, 30)),
        ("9", time(9)),
        ("сағат 15", time(15)),
        ("15:30-да", time(15, 30)),
        ("в 10:00", time(10)),
        ("10 часов", time(10)),
        ("3 pm", time(15)),
        ("12 am", time(0)),
        ("at 12:15 p.m.", time(12, 15)),
    ],
)
def test_a_time_is_understood(typed: str, meant: time) -> None:
    assert read_time(typed) == meant


@pytest.mark.parametrize(
    ("typed", "key"),
    [
        ("25:00", "typed-time-no-such"),
        ("10:75", "typed-time-no-such"),
        ("13 pm", "typed-time-no-such"),
        ("түстен кейін", "typed-time-unreadable"),
        ("", "typed-time-unreadable"),
        ("10:00:00", "typed-time-unreadable"),
        ("кабинет 10", "typed-time-unreadable"),
    ],
)
def test_what_is_no_time_is_refused_by_name(typed: str, key: str) -> None:
    with pytest.raises(AttestationError) as refusal:
        read_time(typed)
    assert refusal.value.key == key


@given(st.times(), st.sampled_from(["%H:%M", "%H.%M", "%H%M"]))
def test_times_are_read_back(at: time, form: str) -> None:
    assert read_time(at.strftime(form)) == at.replace(second=0, microsecond=0)


@given(st.text(max_size=30))
def test_any_text_is_a_time_or_a_named_refusal(typed: str) -> None:
    refused = ""
    try:
        read_time(typed)
    except AttestationError as refusal:
        refused = refusal.key
    assert not refused or refused.startswith("typed-time-")


@pytest.mark.parametrize(
    ("typed", "day", "at"),
    [
        ("5.10 9:00", date(2026, 10, 5), time(9)),
        ("ертең сағат 9", TODAY + timedelta(days=1), time(9)),
        ("завтра в 9.30", TODAY + timedelta(days=1), time(9, 30)),
        ("3 pm tomorrow", TODAY + timedelta(days=1), time(15)),
        ("5 қазан 2026 14:05", date(2026, 10, 5), time(14, 5)),
        ("17:45", TODAY, time(17, 45)),
    ],
)
def test_a_moment_is_a_day_and_a_time_in_either_order(typed: str, day: date, at: time) -> None:
    assert read_moment(typed, datetime.combine(TODAY, time(8), UTC)) == (day, at)


@pytest.mark.parametrize(
    ("typed", "key"),
    [
        ("5.10", "typed-moment-unreadable"),
        ("soon enough", "typed-moment-unreadable"),
        ("", "typed-moment-unreadable"),
        ("32.13 9:00", "typed-date-no-such-day"),
        ("5.10 25:00", "typed-time-no-such"),
    ],
)
def test_half_a_moment_is_asked_for_again(typed: str, key: str) -> None:
    with pytest.raises(AttestationError, match=key):
        read_moment(typed, datetime.combine(TODAY, time(8), UTC))
