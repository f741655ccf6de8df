"""What a rehearsal comes to, and what a plan lacks."""

from dataclasses import replace
from datetime import date, time
from zoneinfo import ZoneInfo

from hypothesis import given, settings

from attestation.forecast import Clash, gaps, load_of
from attestation.rehearsal import rehearse
from attestation.reports import Span
from attestation.roles import Role
from attestation.rungs import NOTHING, ReminderRules, Tried
from attestation.steps import Occurrence, StepKey, Year
from attestation.wishes import Wishes
from attestation.workdays import SchoolDays
from tests.attestation.years import DEPUTY, FIRST, LAST, TEACHER, calendars, item, october, year, years

ALMATY = ZoneInfo("Asia/Almaty")
DAYS = SchoolDays(holidays=frozenset({date(2026, 10, 26)}))


def test_the_load_of_an_october() -> None:
    facts = year(october(), members=(TEACHER, DEPUTY))
    unread = {DEPUTY.id: Wishes(unread=frozenset(Span))}
    october_days = date(2026, 10, 1), date(2026, 10, 31)
    load = load_of(rehearse(facts, SchoolDays(), ReminderRules(), *october_days, ALMATY, unread))
    assert load.weeks == (
        (date(2026, 9, 28), 1),
        (date(2026, 10, 12), 1),
        (date(2026, 10, 19), 1),
        (date(2026, 10, 26), 3),
    )
    assert load.people == ((TEACHER.id, 6),)
    assert (load.messages, load.busiest, load.fullest) == (6, (date(2026, 10, 26), 3), 3)
    read = load_of(rehearse(facts, SchoolDays(), ReminderRules(), *october_days, ALMATY))
    assert read.people == ((TEACHER.id, 6), (DEPUTY.id, 4))  # the reports of four Mondays


def test_the_load_of_nothing() -> None:
    load = load_of(())
    assert (load.messages, load.busiest, load.fullest, load.people) == (0, None, 0, ())


@settings(max_examples=30, deadline=None)
@given(years(), calendars())
def test_every_message_is_counted_once_for_its_week_and_once_for_its_person(facts: Year, days: SchoolDays) -> None:
    told = list(rehearse(facts, days, ReminderRules(), FIRST, LAST, ALMATY))
    load = load_of(told)
    assert load.messages == len(told) == sum(count for _, count in load.people)
    assert all(monday.weekday() == 0 for monday, _ in load.weeks)
    assert [count for _, count in load.people] == sorted((count for _, count in load.people), reverse=True)


def test_the_gaps_of_a_plan() -> None:
    holiday = Occurrence(2, item(5), date(2026, 10, 1), date(2026, 10, 26))
    undated = Occurrence(3, item(6), None, None)
    nobodys = Occurrence(4, item(7, roles=(Role.HR,)), date(2026, 10, 1), date(2026, 10, 30))
    own: dict[StepKey, date] = {(4, TEACHER.id): date(2026, 11, 1)}
    facts = year(october(1), holiday, undated, nobodys, members=(TEACHER, DEPUTY), own_dates=own)
    found = gaps(facts, DAYS, date(2026, 10, 1), date(2026, 11, 30))
    assert found.clashes == (
        Clash(5, date(2026, 10, 26), date(2026, 10, 24)),
        Clash(7, date(2026, 11, 1), date(2026, 10, 31)),
    )
    assert found.undated == (6,)
    assert found.nobody == (7,)
    assert gaps(facts, DAYS, date(2026, 11, 2), date(2026, 11, 30)).clashes == ()


def test_a_change_that_is_tried_leaves_the_other_rules_as_they_are() -> None:
    rules = ReminderRules(per_day=2, grace=(1, 2))
    assert NOTHING.over(rules) == rules
    tried = Tried(hour=time(11), ladder=(3, 0), per_week=1)
    assert tried.over(rules) == replace(rules, hour=time(11), ladder=(3, 0), per_week=1)
