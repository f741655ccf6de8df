"""When a notice goes out: never in the past, in quiet hours only if it is urgent."""

from datetime import UTC, date, datetime, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from attestation.errors import AttestationError
from attestation.posting import AT_ONCE, Posting, mornings
from attestation.workdays import SchoolDays

DAYS = SchoolDays(holidays=frozenset({date(2026, 10, 26)}))
MOMENTS = st.datetimes(datetime(2026, 9, 1), datetime(2026, 12, 1), timezones=st.just(UTC))  # noqa: DTZ001 - the zone is added


@given(MOMENTS, st.timedeltas(timedelta(minutes=1), timedelta(days=40)), st.booleans())
def test_it_goes_out_when_asked_or_at_the_next_opening(local: datetime, ahead: timedelta, urgent: bool) -> None:
    wanted = (local + ahead).replace(second=0, microsecond=0)
    if wanted <= local:
        return
    posting = Posting(urgent=urgent).on(wanted.date(), wanted.time(), local)
    goes = posting.goes(local, DAYS)
    assert posting.wanted(local) == wanted
    assert Posting.of_data(posting.data()) == posting
    if urgent:
        assert goes == wanted
    else:
        assert goes >= wanted
        assert DAYS.is_open(goes.date())
        assert not DAYS.in_quiet_hours(goes)
        assert goes == wanted or DAYS.in_quiet_hours(wanted) or not DAYS.is_open(wanted.date())


def test_a_moment_that_has_passed_is_refused_when_named_and_when_it_passes_meanwhile() -> None:
    local = datetime(2026, 10, 1, 9, tzinfo=UTC)
    with pytest.raises(AttestationError, match="notice-posting-past"):
        AT_ONCE.on(date(2026, 10, 1), time(9), local)
    posting = AT_ONCE.on(date(2026, 10, 1), time(9, 1), local)
    with pytest.raises(AttestationError, match="notice-posting-past"):
        posting.goes(local + timedelta(minutes=1), DAYS)
    assert posting.at_once().goes(local + timedelta(minutes=1), DAYS) == local + timedelta(minutes=1)


@given(MOMENTS)
def test_the_mornings_that_are_offered_lie_ahead_and_in_open_hours(local: datetime) -> None:
    offered = mornings(DAYS, local)
    assert 1 <= len(offered) <= 3
    assert list(offered) == sorted(set(offered))
    assert all(moment > local and DAYS.next_open_moment(moment) == moment for moment in offered)


def test_of_days_off_the_next_open_day_is_offered_once() -> None:
    friday = datetime(2026, 10, 23, 12, tzinfo=UTC)
    assert [moment.date() for moment in mornings(DAYS, friday)] == [
        date(2026, 10, 24),
        date(2026, 10, 27),  # Monday is a holiday
        date(2026, 10, 30),
    ]
    late = SchoolDays(opens=time(10), closes=time(18))
    assert mornings(late, friday)[0].time() == time(10)
