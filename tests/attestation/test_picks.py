"""What is picked out of the status is as much as the status says, in schools whose truth is known."""

from datetime import date

import pytest

from attestation.picks import Pick, picked
from attestation.roles import Actor, Role
from attestation.steps import Completion, Mark, State, Step, StepKey
from tests.attestation.years import COLLEAGUE, DEPUTY, TEACHER, item, october, recorded, year
from tests.schools import TODAY, made_up


def actor(person_id: int, *roles: Role) -> Actor:
    return Actor(person_id, 1, frozenset(roles), "kk", "Asia/Almaty")


LEADER = actor(9000, Role.DEPUTY_DIRECTOR)


@pytest.mark.parametrize("teachers", [0, 1, 30, 100, 300])
def test_as_many_as_the_status_names(teachers: int) -> None:
    school = made_up(teachers)
    found = {pick: picked(school.found.year, TODAY, pick, LEADER) for pick in Pick}
    assert len(found[Pick.OVERDUE]) == school.truth.year[State.OVERDUE]
    assert len(found[Pick.IN_REVIEW]) == school.truth.year[State.IN_REVIEW]
    assert len(found[Pick.NEEDS_DATE]) == school.truth.year[State.NEEDS_DATE]
    assert len(found[Pick.SOON]) == school.found.risk.soon
    assert set(found[Pick.MINE]) == set(found[Pick.IN_REVIEW]), "a leader may decide about all of it"
    keys = [step.key for pick in (Pick.OVERDUE, Pick.IN_REVIEW, Pick.NEEDS_DATE, Pick.SOON) for step in found[pick]]
    assert len(keys) == len(set(keys)), "nothing stands in two"


def days(steps: tuple[Step, ...]) -> list[date]:
    return [step.due_on or date.max for step in steps]


def test_the_earliest_last_day_first() -> None:
    for pick in Pick:
        found = picked(made_up(30).found.year, TODAY, pick, LEADER)
        assert days(found) == sorted(days(found))


def test_mine_are_those_that_i_may_decide_about() -> None:
    sent: dict[StepKey, Completion] = {
        (1, TEACHER.id): recorded(Mark.SUBMITTED),
        (2, COLLEAGUE.id): recorded(Mark.SUBMITTED),
    }
    heads = item(15, roles=(Role.ASSOCIATION_HEAD,), review=True)
    facts = year(
        october(1, heads), october(2, item(16, roles=(Role.COMMISSION_MEMBER,), review=True)), completions=sent
    )
    today = date(2026, 10, 6)

    def mine(person_id: int, *roles: Role) -> list[tuple[int, int | None]]:
        return [step.key for step in picked(facts, today, Pick.MINE, actor(person_id, *roles))]

    assert mine(50, Role.ASSOCIATION_HEAD) == [(1, TEACHER.id)]
    assert mine(TEACHER.id, Role.TEACHER, Role.ASSOCIATION_HEAD) == [], "nobody decides about their own"
    assert mine(DEPUTY.id, Role.DEPUTY_DIRECTOR) == [(1, TEACHER.id), (2, COLLEAGUE.id)]
    assert mine(51, Role.HR) == []
