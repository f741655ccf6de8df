"""Rows that name people: whom of the school they mean is known for sure or asked, and nothing is lost on the way."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from attestation.errors import AttestationError
from attestation.naming import UNSURE, name_people, responsible, unsettled, whom
from attestation.plan import Doubt, Plan, Responsible
from attestation.plan_answers import AS_IT_IS, answer_by_button, answer_by_typing, answers
from attestation.plan_doubts import doubtful_cells
from attestation.responsible import read_responsible
from attestation.roles import Role
from attestation.row_editing import entrust, new_row
from attestation.steps import Member


def somebody(id_: int, name: str, *roles: Role) -> Member:
    return Member(id_, name, frozenset(roles or {Role.TEACHER}), date(2026, 8, 1), attested=True)


AIGUL = somebody(1, "Айгүл Сапарова", Role.DEPUTY_DIRECTOR)
ANAR = somebody(2, "Сапарова Анар Болатқызы")
BOLAT = somebody(3, "Ахметов Болат", Role.ASSOCIATION_HEAD)
SAULE = somebody(4, "Сәуле Ким", Role.SECRETARY)
PEOPLE = (AIGUL, ANAR, BOLAT, SAULE)


def plan(*cells: str) -> Plan:
    """A plan of rows that differ only in who answers, as the readers give it."""
    rows = [
        replace(new_row(number, "Кездесу өткізу"), responsible=Responsible(cell, read_responsible(cell).roles))
        for number, cell in enumerate(cells, 1)
    ]
    doubts = [Doubt(row.number, "responsible", "doubt-responsible-person") for row in rows if not row.responsible.roles]
    return Plan("Жоспар", "", (), 2026, tuple(rows), tuple(doubts))


def asked(found: Plan) -> list[tuple[int | None, str]]:
    return [(doubt.row, doubt.params["name"]) for doubt in found.warnings if doubt.key == UNSURE]


def test_a_name_that_fits_one_person_is_that_person() -> None:
    found = name_people(plan("Ахметов Б.", "Сапарова Анарға", "хатшы С. Ким"), PEOPLE)
    assert [row.responsible.persons for row in found.items] == [(3,), (2,), (4,)]
    assert found.warnings == ()


def test_a_person_answers_in_place_of_the_post_and_other_posts_stay() -> None:
    cell = responsible("ОІЖ орынбасары Айгүл Сапарова, ӘБ жетекшілері, мұғалімдер", PEOPLE)
    assert (cell.roles, cell.persons) == ((Role.ASSOCIATION_HEAD, Role.TEACHER), (1,))
    teacher = responsible("Сапарова Анар, мұғалімдер", PEOPLE)
    assert (teacher.roles, teacher.persons) == ((Role.TEACHER,), (2,))


@pytest.mark.parametrize(
    ("phrase", "roles", "persons"),
    [
        ("ӘБ жетекшілері, Ахметов Б.", (Role.ASSOCIATION_HEAD,), (3,)),
        ("руководители МО, Ахметов Болат", (Role.ASSOCIATION_HEAD,), (3,)),
        ("ӘБ жетекшісі Ахметов Б.", (), (3,)),
        ("рук. МО Ахметов Б.", (), (3,)),
        ("ӘБ жетекшілері: Ахметов Б., Серікова Г.", (), (3, 5)),  # the heading of those who are named
        ("Әкімшілік, Айгүл Сапарова", (Role.DEPUTY_DIRECTOR,), (1,)),
        ("секретари, Сәуле Ким", (Role.SECRETARY,), (4,)),
        ("секретарь Сәуле Ким", (), (4,)),
    ],
)
def test_a_post_of_several_people_is_not_only_of_the_one_who_is_named(
    phrase: str, roles: tuple[Role, ...], persons: tuple[int, ...]
) -> None:
    other = somebody(5, "Серікова Гүлнар", Role.ASSOCIATION_HEAD)
    cell = responsible(phrase, (*PEOPLE, other))
    assert (cell.roles, cell.persons) == (roles, persons)


def test_an_unknown_post_of_several_people_is_asked_beside_the_name() -> None:
    found = name_people(plan("сынып жетекшілері, Ахметов Б."), PEOPLE)
    assert [doubt.key for doubt in found.warnings] == ["doubt-responsible-unknown"]


def test_a_name_that_fits_two_is_asked_and_one_tap_settles_it() -> None:
    found = name_people(plan("Сапарова А., хатшы", "Сапарова"), PEOPLE)
    assert asked(found) == [(1, "Сапарова А."), (2, "Сапарова")]
    assert found.items[0].responsible == Responsible("Сапарова А., хатшы", (Role.SECRETARY,))
    cell = doubtful_cells(found)[0]
    assert {one.person for one in answers(found, cell, PEOPLE)} == {AIGUL, ANAR, None}
    settled = answer_by_button(found, cell, "p1", PEOPLE)
    assert settled.items[0].responsible.persons == (1,)
    assert asked(settled) == [(2, "Сапарова")]


def test_nobody_of_the_school_is_an_answer_too() -> None:
    found = name_people(plan("Сапарова А., хатшы"), PEOPLE)
    settled = answer_by_button(found, doubtful_cells(found)[0], AS_IT_IS, PEOPLE)
    assert settled.items == found.items
    assert settled.warnings == ()
    with pytest.raises(AttestationError, match="button-old"):
        answer_by_button(found, doubtful_cells(found)[0], "p99", PEOPLE)


def test_two_names_are_asked_one_after_the_other() -> None:
    found = name_people(plan("Сапарова А., Сапарова Ә."), PEOPLE)
    for person in ("p2", "p1"):
        found = answer_by_button(found, doubtful_cells(found)[0], person, PEOPLE)
    assert found.items[0].responsible.persons == (2, 1)
    assert found.warnings == ()


def test_a_name_of_nobody_is_kept_as_it_stands() -> None:
    before = plan("Жұмабаев Қ.", "хатшы Жұмабаев Қ.")
    found = name_people(before, PEOPLE)
    assert found.items == before.items
    assert [(doubt.row, doubt.key) for doubt in found.warnings] == [(1, "doubt-responsible-person")]


def test_a_post_unknown_beside_a_name_is_still_asked() -> None:
    found = name_people(plan("Ғарышкер Ахметов Б."), PEOPLE)
    assert found.items[0].responsible.persons == (3,)
    assert [doubt.key for doubt in found.warnings] == ["doubt-responsible-unknown"]


def test_a_name_is_typed_as_a_post_is() -> None:
    before = plan("Ғарышкер")
    cell = doubtful_cells(before)[0]
    assert answer_by_typing(before, cell, "ахметов болатқа", PEOPLE).items[0].responsible.persons == (3,)
    again = answer_by_typing(before, cell, "Сапарова А.", PEOPLE)
    assert asked(again) == [(1, "Сапарова А.")]
    with pytest.raises(AttestationError, match="row-roles-unknown"):
        entrust(before.items[0], "Жұмабаев Қ.", PEOPLE)


people = st.lists(
    st.builds(
        somebody,
        st.integers(1, 99),
        st.sampled_from(["Айгүл Сапарова", "Сапарова Анар", "Сапаров Асқар", "Ким Олег", "Айгүл", "Ким О.В."]),
        st.sampled_from(Role),
    ),
    unique_by=lambda one: one.id,
    max_size=6,
)
cells = st.lists(
    st.sampled_from(
        ["Сапарова А.", "А.Қ. Сапаровой", "Кимге", "Айгүл", "Ким Олегу", "хатшы", "мұғалімдер", "ғарышкер", "Әкімшілік"]
    ),
    max_size=4,
).map(", ".join)


@given(people, st.lists(cells, min_size=1, max_size=3))
def test_nobody_is_ever_guessed_and_no_word_is_lost(school: list[Member], said: list[str]) -> None:
    before = plan(*said)
    found = name_people(before, school)
    for old, new in zip(before.items, found.items, strict=True):
        assert new.responsible.phrase == old.responsible.phrase
        assert set(new.responsible.roles) <= set(old.responsible.roles)
        meant = [
            whom(name, school) for name in read_responsible(old.responsible.phrase, [p.name for p in school]).persons
        ]
        assert set(new.responsible.persons) == {named.person.id for named in meant if named.person}
        assert not any(named.person and named.likely for named in meant)
    assert not any(unsettled(row.responsible, school) for row in found.items if not asked(found))
    assert name_people(found, school) == found


@given(people, cells)
def test_answering_every_question_leaves_none(school: list[Member], cell: str) -> None:
    found = name_people(plan(cell), school)
    for _ in range(20):
        doubtful = [one for one in doubtful_cells(found) if one.field == "responsible"]
        if not doubtful:
            break
        found = answer_by_button(found, doubtful[0], answers(found, doubtful[0], school)[0].value, school)
    assert not [doubt for doubt in found.warnings if doubt.field == "responsible"]
