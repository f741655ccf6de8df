"""Who may do what: the table is closed, and says it the same for every role."""

import itertools
from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from attestation.errors import Refused
from attestation.roles import GRANTS, Act, Actor, Role


def actor(*roles: Role) -> Actor:
    return Actor(1, 1, frozenset(roles), "kk", "Asia/Almaty")


@pytest.mark.parametrize(
    ("role", "act", "granted"),
    [
        (Role.TEACHER, Act.CONFIRM_OWN_STEP, True),
        (Role.TEACHER, Act.CONFIRM_AS_RESPONSIBLE, False),
        (Role.TEACHER, Act.SEE_STATUS, False),
        (Role.TEACHER, Act.REVIEW, False),
        (Role.DEPUTY_DIRECTOR, Act.SET_DATES, True),
        (Role.DEPUTY_DIRECTOR, Act.SEND_NOTICE, False),
        (Role.DIRECTOR, Act.SEE_STATUS, True),
        (Role.ADMIN, Act.SEND_NOTICE, True),
        (Role.ADMIN, Act.INVITE, True),
        (Role.ADMIN, Act.SEE_STATUS, False),
        (Role.ASSOCIATION_HEAD, Act.REVIEW, True),
        (Role.COMMISSION_MEMBER, Act.SEE_STATUS, True),
        (Role.COMMISSION_MEMBER, Act.SET_DATES, False),
        (Role.HR, Act.CONFIRM_AS_RESPONSIBLE, True),
        (Role.SECRETARY, Act.INVITE, False),
    ],
)
def test_what_a_role_may(role: Role, act: Act, granted: bool) -> None:
    assert actor(role).may(act) is granted


def test_every_act_is_granted_to_somebody_and_the_table_names_each() -> None:
    assert set(GRANTS) == set(Act)
    assert all(GRANTS.values())


@pytest.mark.parametrize("act", Act)
def test_nobody_without_a_role_may_anything(act: Act) -> None:
    with pytest.raises(Refused) as refusal:
        actor().require(act)
    assert refusal.value.key == "refused"
    assert refusal.value.params == {}  # no figures of what was refused


@given(st.frozensets(st.sampled_from(Role)), st.sampled_from(Act))
def test_several_roles_may_what_one_of_them_may(roles: frozenset[Role], act: Act) -> None:
    assert actor(*roles).may(act) is any(actor(role).may(act) for role in roles)


def test_every_role_may_see_its_own_steps_and_answer_a_notice() -> None:
    for role, act in itertools.product(Role, (Act.SEE_OWN_STEPS, Act.ANSWER_NOTICE)):
        actor(role).require(act)


def test_the_day_is_the_schools_not_utcs() -> None:
    late = datetime(2026, 10, 31, 20, 30, tzinfo=UTC)
    assert actor(Role.TEACHER).local(late).isoformat() == "2026-11-01T01:30:00+05:00"
    assert actor(Role.TEACHER).today(late) == date(2026, 11, 1)
