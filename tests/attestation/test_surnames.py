"""Names in plans and the people of the school: every case, initials on either side, and never a silent mistake."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from attestation.responsible import read_responsible
from attestation.surnames import Likeness, likeness

FAMILIES = ("Сапарова", "Ахметов", "Бельская", "Ким", "Жұмабай", "Қасымова", "Әбдірахман", "Ли", "Ниязбек")
GIVEN = ("Айгүл", "Болат", "Сәуле", "Дәурен", "Марина", "Алия", "Сергей", "Ұлжан")
FATHERS = ("Қайратқызы", "Серікұлы", "Ерланқызы")
KK = ("ға", "ге", "қа", "ке", "ның", "нің", "дың", "дің", "тың", "ті", "нан", "ден", "мен", "пен")
people = st.tuples(st.sampled_from(FAMILIES), st.sampled_from(GIVEN), st.sampled_from(["", *FATHERS]))


def full(person: tuple[str, str, str]) -> str:
    return " ".join(filter(None, person))


@given(people, st.permutations([0, 1]), st.booleans(), st.booleans())
def test_initials_on_either_side_are_the_person(
    person: tuple[str, str, str], order: list[int], close: bool, father: bool
) -> None:
    family, given_, patronymic = person
    letters = [given_[0], patronymic[0]] if father and patronymic else [given_[0]]
    initials = ("." if close else ". ").join(letters) + "."
    said = " ".join([family, initials] if order[0] == 0 else [initials, family])
    assert likeness(said, full(person)) is Likeness.SAME
    assert likeness(said, f"{given_} {family}") is Likeness.SAME  # who has joined without a father's name
    read = read_responsible(f"директордың ОІЖ орынбасары {said}, хатшы")
    assert read.persons == (said,)
    assert read.unknown == ()
    assert len(read.roles) == 2


@given(people, st.sampled_from(KK), st.booleans())
def test_kazakh_endings_are_the_same_person(person: tuple[str, str, str], ending: str, whole: bool) -> None:
    family, given_, _ = person
    said = f"{family} {given_}{ending}" if whole else f"{family}{ending} {given_[0]}."
    assert likeness(said, full(person)) >= Likeness.DECLINED


@given(people, people)
def test_somebody_else_is_never_taken_for_sure(one: tuple[str, str, str], other: tuple[str, str, str]) -> None:
    if one[0] != other[0]:
        assert likeness(f"{one[0]} {one[1][0]}.", full(other)) <= Likeness.LIKELY
        assert likeness(f"{one[0]} {one[1]}", full(other)) <= Likeness.LIKELY
    elif one[1][0] != other[1][0]:
        assert likeness(f"{one[0]} {one[1][0]}.", full(other)) <= Likeness.LIKELY
        assert likeness(f"{one[0]} {one[1]}", full(other)) is Likeness.NONE


@pytest.mark.parametrize(
    ("said", "name", "alike"),
    [
        ("А.Қ. Сапаровой", "Сапарова Айгүл", Likeness.DECLINED),
        ("Сапаровой Айгуль", "Айгүл Сапарова", Likeness.DECLINED),
        ("Иванову И. И.", "Иванов Иван", Likeness.DECLINED),
        ("Бельскому А.", "Бельский Антон", Likeness.DECLINED),
        ("Бельскую А.", "Бельская Анна", Likeness.DECLINED),
        ("Кимом О.", "Ким Олег", Likeness.DECLINED),
        ("Ли Марине", "Марина Ли", Likeness.DECLINED),
        ("Ли Алией", "Алия Ли", Likeness.DECLINED),
        ("Сергею Ли", "Ли Сергей", Likeness.DECLINED),
        ("Сапарова А.Қ.-ға", "Сапарова Айгүл Қайратқызы", Likeness.SAME),
        ("Сапарова Айгуль Кайратовна", "Сапарова Айгүл Қайратқызы", Likeness.DECLINED),
        ("Сапарова Айгүл Серікқызы", "Сапарова Айгүл Қайратқызы", Likeness.LIKELY),
        ("Canaрова A.", "Сапарова Айгүл", Likeness.LIKELY),  # "n" looks like no Cyrillic letter
        ("Cапарова A.", "Сапарова Айгүл", Likeness.SAME),  # Latin C and A
        ("Сапарова А.", "Сапаров Асқар", Likeness.LIKELY),  # his genitive, or another woman
        ("Сапорова А.", "Сапарова Айгүл", Likeness.LIKELY),  # one slip
        ("Сапарова Б.", "Сапарова Айгүл", Likeness.LIKELY),  # other initials
        ("Сапарова", "Сапарова Айгүл", Likeness.LIKELY),
        ("Айгүлге", "Сапарова Айгүл", Likeness.LIKELY),
        ("Айгүл Ахметова", "Айгүл Сапарова", Likeness.NONE),
        ("А.Қ.", "Айгүл Қасымова", Likeness.NONE),
    ],
)
def test_how_alike_names_are(said: str, name: str, alike: Likeness) -> None:
    assert likeness(said, name) is alike


@pytest.mark.parametrize(
    ("said", "name", "alike"),
    [
        ("Сапарова А.Қ.", "Aigul Saparova", Likeness.DECLINED),
        ("Сапарова А.Қ.", "Saparova Aigul Kairatkyzy", Likeness.DECLINED),
        ("Сапаровой А.", "Saparova Aigul", Likeness.DECLINED),
        ("Сапарова Айгүлге", "Aygul Saparova", Likeness.DECLINED),
        ("Жұмабай С.", "Saule Zhumabay", Likeness.DECLINED),
        ("Жұмабай С.", "Saule Jumabai", Likeness.DECLINED),
        ("Ахметову Болату", "Bolat Ahmetov", Likeness.DECLINED),
        ("Бельской А.", "Anna Belskaya", Likeness.DECLINED),
        ("Бельскому А.", "Anton Belsky", Likeness.DECLINED),
        ("Щербаков Ерлан", "Yerlan Sherbakov", Likeness.DECLINED),
        ("Юлия Цой", "Yuliya Tsoi", Likeness.DECLINED),
        ("Ғалия Әбдірахман", "Ğaliya Äbdirahman", Likeness.DECLINED),
        ("Quanysheva U.", "Қуанышева Ұлжан", Likeness.DECLINED),
        ("Сапарова Айгүл Серікқызы", "Saparova Aigul Kairatkyzy", Likeness.LIKELY),
        ("Сапарова Б.", "Aigul Saparova", Likeness.LIKELY),
        ("Сапаров А.", "Saparova Aigul", Likeness.LIKELY),
        ("Сапорова А.", "Aigul Saparova", Likeness.LIKELY),
        ("Сапарова", "Aigul Saparova", Likeness.LIKELY),
        ("Айгүл Ахметова", "Aigul Saparova", Likeness.NONE),
        ("Aigul Saparova", "Aigul Saparova", Likeness.SAME),
    ],
)
def test_a_name_in_latin_letters_is_the_cyrillic_one_at_best_in_another_form(
    said: str, name: str, alike: Likeness
) -> None:
    assert likeness(said, name) is alike


@pytest.mark.parametrize(
    ("cell", "persons", "roles"),
    [
        ("Директор А.Қ. Сапарова", ("А.Қ. Сапарова",), 1),
        ("ОІЖО Сапарова Айгүл Қайратқызы", ("Сапарова Айгүл Қайратқызы",), 1),
        ("зам. по УВР Иванова И.И. Петров П.П.", ("Иванова И.И.", "Петров П.П."), 1),
        ("руководители МО: Ким О.В., Бельская А.", ("Ким О.В.", "Бельская А."), 1),
        ("Ахметов Болат Серікұлы, хатшы", ("Ахметов Болат Серікұлы",), 1),
        ("Сапарова А.Қ.-ға", ("Сапарова А.Қ.-ға",), 0),
        ("Мектеп директоры Қ.Әбдіров", ("Қ.Әбдіров",), 1),
        ("И.О. Директора", (), 1),
        ("Директордың Тәрбие Ісі Жөніндегі Орынбасары", (), 1),
    ],
)
def test_names_and_posts_in_one_cell(cell: str, persons: tuple[str, ...], roles: int) -> None:
    read = read_responsible(cell)
    assert (read.persons, len(read.roles), read.unknown) == (persons, roles, ())


def test_a_name_of_the_school_is_known_by_one_word_and_in_small_letters() -> None:
    names = ["Ким Олег", "Жұмабай Сәуле"]
    assert read_responsible("Олегке").unknown == ("Олегке",)
    assert read_responsible("Олегке, хатшы", names).persons == ("Олегке",)
    assert read_responsible("жұмабай сәулеге", names).persons == ("жұмабай сәулеге",)
    assert read_responsible("директордың орынбасары", ["Сәуле Орынбасар"]).persons == ()


@given(st.text("АБ.абқ ,-ҚСсапроваі", max_size=40), st.lists(st.sampled_from(FAMILIES + GIVEN), max_size=3))
def test_any_cell_is_read(cell: str, names: list[str]) -> None:
    for person in read_responsible(cell, names).persons:
        assert person in " ".join(cell.split())
