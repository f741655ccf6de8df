"""A school's own rules of reminding: another hour, other days, another budget, no ladder at all."""

from datetime import date, datetime, time, timedelta

from attestation.occasions import Rule
from attestation.reminders import Kind, due
from attestation.rungs import ReminderRules
from attestation.workdays import SchoolDays
from tests.attestation.test_reminders import said
from tests.attestation.years import DEPUTY, SCHOOL_ROW, TEACHER, joined, october, year

DAYS = SchoolDays()


def test_a_tuned_hour_ladder_and_budget_are_obeyed() -> None:
    rules = ReminderRules(hour=time(11), ladder=(5, 0), per_week=1)
    facts, day = year(october(), members=(TEACHER,)), date(2026, 10, 26)
    assert due(facts, DAYS, rules, datetime.combine(day, time(10)), {}) == ()
    (message,) = due(facts, DAYS, rules, datetime.combine(day, time(11)), {})
    assert said(message) == [(Rule.DEADLINE, 5, 11)]
    earlier = {TEACHER.id: [day]}
    assert due(facts, DAYS, rules, datetime.combine(day + timedelta(days=1), time(11)), {}, earlier) == ()


def test_without_a_ladder_the_digest_and_the_overdue_word_remain() -> None:
    rules = ReminderRules(ladder=())
    facts = year(october(), members=(TEACHER,))
    told = [due(facts, DAYS, rules, datetime.combine(date(2026, month, 2), time(9)), {}) for month in (10, 11)]
    assert [message.kind for messages in told for message in messages] == [Kind.DIGEST, Kind.OVERDUE]
    newly = year(october(1, SCHOOL_ROW), members=(joined(DEPUTY, date(2026, 12, 10)),))
    (message,) = due(newly, DAYS, rules, datetime.combine(date(2026, 12, 10), time(9)), {})
    assert message.kind is Kind.OVERDUE


def test_without_the_digest_the_ladder_and_the_overdue_word_remain() -> None:
    rules = ReminderRules(digest=False)
    facts = year(october(), members=(TEACHER,))
    assert due(facts, DAYS, rules, datetime.combine(date(2026, 10, 1), time(9)), {}) == ()
    assert due(facts, DAYS, ReminderRules(), datetime.combine(date(2026, 10, 1), time(9)), {}) != ()
    for day, kind in ((date(2026, 10, 31), Kind.DEADLINE), (date(2026, 11, 2), Kind.OVERDUE)):
        told = due(facts, DAYS, rules, datetime.combine(day, time(9)), {})
        assert {message.kind for message in told} == {kind}
