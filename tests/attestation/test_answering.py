"""Who answers for a row before the school, and which step a word in the chat is about."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from attestation.agenda import is_mine
from attestation.confirming import in_charge, mark_of, may_review
from attestation.done_words import meaning, said_done
from attestation.errors import Refused
from attestation.plan import Confirmer, Scope
from attestation.roles import Actor, Role
from attestation.steps import Completion, Mark, State, Step, StepKey, answerable, answers_for, vacant
from tests.attestation.years import COLLEAGUE, DEPUTY, TEACHER, item, october, recorded, year

IN_OCTOBER = date(2026, 10, 5)


def actor(*roles: Role) -> Actor:
    return Actor(TEACHER.id, 1, frozenset(roles), "kk", "Asia/Almaty")


@pytest.mark.parametrize("scope", Scope)
@pytest.mark.parametrize("confirmer", Confirmer)
@given(st.lists(st.sampled_from(Role), unique=True))
def test_some_post_answers_for_every_row_and_no_teacher_for_anothers(
    scope: Scope, confirmer: Confirmer, roles: list[Role]
) -> None:
    row = item(11, scope, confirmer, tuple(roles))
    assert answerable(row)
    assert Role.TEACHER not in answerable(row)
    assert not answers_for(row, COLLEAGUE)
    assert not in_charge(actor(Role.TEACHER), row)


def test_a_row_of_the_teachers_alone_is_answered_for_by_the_deputy() -> None:
    row = item(11, roles=(Role.TEACHER,))
    assert answers_for(row, DEPUTY)
    assert in_charge(actor(Role.DEPUTY_DIRECTOR), row)


def test_a_teacher_may_not_close_the_schools_row_that_names_teachers() -> None:
    row = item(3, Scope.SCHOOL, Confirmer.RESPONSIBLE, (Role.TEACHER,))
    step = next(year(october(of=row)).steps())
    with pytest.raises(Refused):
        mark_of(actor(Role.TEACHER), step)
    assert mark_of(actor(Role.DEPUTY_DIRECTOR), step) is Mark.CONFIRMED


@given(
    st.lists(st.sampled_from(Role), unique=True),
    st.lists(st.sampled_from(Role), unique=True),
    st.sampled_from(Confirmer),
)
def test_who_is_named_closes_the_schools_row_whatever_the_post(
    held: list[Role], posts: list[Role], confirmer: Confirmer
) -> None:
    row = item(3, Scope.SCHOOL, confirmer, tuple(posts), persons=(TEACHER.id,))
    step = next(year(october(of=row)).steps())
    assert answers_for(row, replace(TEACHER, roles=frozenset(held)))
    assert mark_of(actor(*held), step) is Mark.CONFIRMED
    assert is_mine(actor(*held), step) is (confirmer is Confirmer.RESPONSIBLE)


def test_a_row_that_names_somebody_is_no_longer_the_deputys_to_do() -> None:
    row = item(3, Scope.SCHOOL, Confirmer.RESPONSIBLE, (), persons=(TEACHER.id,))
    step = next(year(october(of=row)).steps())
    assert not answers_for(row, DEPUTY)
    assert in_charge(replace(actor(Role.DEPUTY_DIRECTOR), person_id=DEPUTY.id), row)  # who leads sees all of it
    assert vacant(row, (DEPUTY,))  # the teacher has left
    assert not may_review(actor(Role.TEACHER), step)


def steps(*numbers: int, done: tuple[int, ...] = ()) -> tuple[Step, ...]:
    """The teacher's steps of these rows, some of them done."""
    occurrences = [october(number, item(number)) for number in numbers]
    marks: dict[StepKey, Completion] = {(number, TEACHER.id): recorded(Mark.CONFIRMED) for number in done}
    return tuple(year(*occurrences, members=(TEACHER,), completions=marks).steps())


def test_one_open_step_is_meant_and_several_are_asked_about() -> None:
    one = steps(10, 11, done=(10,))
    assert meaning(one, None, IN_OCTOBER).step is one[1]
    two = steps(10, 11)
    assert meaning(two, None, IN_OCTOBER).step is None
    assert meaning(two, None, IN_OCTOBER).choice == two


def test_what_is_settled_is_meant_again_when_it_is_named() -> None:
    there = steps(10, 11, done=(10,))
    assert meaning(there, 10, IN_OCTOBER).step is there[0]


def test_nothing_open_and_several_settled_means_nothing() -> None:
    found = meaning(steps(10, 11, done=(10, 11)), None, IN_OCTOBER)
    assert (found.step, found.choice, found.offered) == (None, (), ())


@given(
    st.lists(st.integers(1, 19), unique=True, max_size=6),
    st.lists(st.integers(1, 19), unique=True),
    st.none() | st.integers(1, 19),
)
def test_a_named_row_is_never_taken_for_another(numbers: list[int], done: list[int], named: int | None) -> None:
    there = steps(*numbers, done=tuple(set(numbers).intersection(done)))
    found = meaning(there, named, IN_OCTOBER)
    if found.step and named is not None:
        assert found.step.item.number == named
    assert all(step.state(IN_OCTOBER) is State.OPEN for step in found.choice)
    assert set(found.offered) <= set(there)


@pytest.mark.parametrize(
    ("text", "number"),
    [("done", None), ("Готово!", None), (" ДАЙЫН ✅", None), ("11 done", 11), ("орындалды 7", 7), ("сделано, 12.", 12)],
)
def test_words_that_say_done(text: str, number: int | None) -> None:
    said = said_done(text)
    assert said
    assert said.number == number


@pytest.mark.parametrize("text", ["", "11", "not done", "done done", "1234 done", "10 done 11 12"])
def test_words_that_do_not(text: str) -> None:
    assert said_done(text) is None
