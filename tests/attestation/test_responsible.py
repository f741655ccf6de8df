"""Posts as plans name them: full and short, singular and plural, run together, and unknown."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from attestation.responsible import read_responsible

POSTS = {
    "director": [
        "Директор", "Мектеп директоры", "директор школы", "и.о. директора", "мектеп басшылығы",
        "Дир. школы", "руководитель организации образования",
        "Меңгеруші", "бөбекжай меңгерушісі", "Заведующая", "заведующий д/с", "заведующая яслями-садом",
    ],
    "deputy_director": [
        "ОІЖ директордың орынбасары", "ОЖ директордың орынбасары", "Директордың оқу ісі жөніндегі орынбасары",
        "Директордың тәрбие ісі жөніндегі орынбасары", "директор орынбасарлары", "ДОІЖО", "ДТІЖО", "ҒӘЖО", "ОТІЖ",
        "Әкімшілік", "мектеп әкімшілігі", "Оқу ісінің меңгерушісі", "зам. директора по УР", "Зам.дир.по НМР", "ЗДУВР",
        "Заместитель директора по учебно-воспитательной работе", "Заместители директора по УР и ВР", "завуч",
        "Басшының орынбасары", "Басшының оқу ісі жөніндегі орынбасары", "ЗУВР", "З/Д по УР", "адм. школы", "зав. уч.",
        "заведующий учебной частью", "зам по УВР", "ЗД по УВР", "администрация школы", "Deputy director",
        "administration",
    ],
    "association_head": [
        "ӘБ жетекшілері", "Әдістемелік бірлестік жетекшілері", "ПӘБ жетекшісі", "ӘБЖ", "Кафедра меңгерушілері",
        "руководители МО", "Рук. ШМО", "рук-ли МО", "руководители методических объединений", "бірлестік төрағалары",
        "МӘБ жетекшілері", "ББ жетекшілері", "пәнбірлестік жетекшілері", "руководители МО учителей начальных классов",
        "heads of subject associations",
    ],
    "commission_member": [
        "аттестаттау комиссиясының мүшелері", "Комиссия төрағасы", "Аттест. комиссия мүшелері", "члены АК", "Предс.",
        "предс. атт. комиссии",
        "зам. председателя комиссии", "комиссия төрағасының орынбасары", "члены атт.комиссии", "Председатель",
        "члены аттестационной комиссии", "Председатель комиссии", "Сараптама тобы", "экспертная группа",
        "Attestation commission members",
    ],
    "hr": ["Мектептің кадрлар бөлімі", "кадр маманы", "отдел кадров", "Инспектор по кадрам", "HR"],
    "secretary": [
        "Хатшы", "секр.", "секр. комиссии", "іс қағаздарын жүргізуші", "іс жүргізуші",
        "секретарь аттестационной комиссии", "Комиссия хатшысы", "делопроизводитель",
    ],
    "teacher": [
        "Аттестаттаушы мұғалімдер", "Аттестатталатын педагогтер", "Аттестаттаудан өтетін мұғалімдер",
        "пән мұғалімдері",
        "аттестацияланушылар", "Аттест-мые", "Тәрбиешілер", "воспитатели",
        "аттестаттаудан өтушілер", "аттестуемые учителя", "Учителя, выходящие на аттестацию",
        "педагог-зерттеушілер", "барлық мұғалімдер",
    ],
}  # fmt: skip
ONE = [(words, role) for role, posts in POSTS.items() for words in posts]


@pytest.mark.parametrize(("words", "role"), ONE)
def test_a_post_is_known_and_nothing_of_it_is_left(words: str, role: str) -> None:
    read = read_responsible(words)
    assert (read.roles, read.unknown) == ((role,), ())


@pytest.mark.parametrize(("words", "role"), ONE)
def test_letters_of_another_keyboard_change_nothing(words: str, role: str) -> None:
    if words.isascii():
        return
    typed = words.translate(str.maketrans("іәсоеар", "iəcoeap"))
    assert read_responsible(typed.upper()).roles == (role,)


@pytest.mark.parametrize(
    ("words", "roles"),
    [
        ("ОІЖ директордың орынбасары аттестаттау комиссиясының мүшелері, ӘБ жетекшілері",
         "deputy_director commission_member association_head"),
        ("ОІЖ директордың орынбасары ӘБ жетекшілері, аттестаттаушы мұғалімдер",
         "deputy_director association_head teacher"),
        ("Зам. директора по УР Рук. МО Аттестуемые учителя", "deputy_director association_head teacher"),
        ("Предс. и секр. комиссии", "commission_member secretary"),
        ("Мектеп директоры ОІЖ орынбасары", "director deputy_director"),
        ("Директор орынбасары Аттестациялық комиссия мүшелері", "deputy_director commission_member"),
        ("Директор, оның орынбасарлары және хатшы", "director deputy_director secretary"),
    ],
)  # fmt: skip
def test_posts_run_together_are_told_apart(words: str, roles: str) -> None:
    assert " ".join(read_responsible(words).roles) == roles


@given(st.lists(st.sampled_from(ONE), min_size=1, max_size=4), st.sampled_from([", ", "; ", " / ", ",\n"]))
def test_roles_come_in_the_order_in_which_posts_are_named(named: list[tuple[str, str]], between: str) -> None:
    read = read_responsible(between.join(words for words, _ in named))
    assert read.roles == tuple(dict.fromkeys(role for _, role in named))
    assert read.unknown == ()


@pytest.mark.parametrize(
    "words",
    [
        "Әдіскер",
        "методист",
        "педагог-психолог",
        "космонавт",
        "председатели ПЦК",
        "классные руководители",
        "Отдел образования",
        "Соц. педагог",
        "социальный педагог",
        "завхоз",
    ],
)
def test_an_unknown_post_is_no_role_and_is_named_as_it_is_written(words: str) -> None:
    read = read_responsible(words)
    assert (read.roles, read.unknown) == ((), (words,))


def test_an_unknown_post_beside_a_known_one_is_named_alone() -> None:
    read = read_responsible("Директор, психолог")
    assert (read.roles, read.unknown) == (("director",), ("психолог",))


def test_persons_are_told_from_posts() -> None:
    read = read_responsible("ДТІЖО Үлгіева А.Б., Ә. Мысалов")
    assert (read.roles, read.persons, read.unknown) == (("deputy_director",), ("Үлгіева А.Б.", "Ә. Мысалов"), ())


@given(st.text(max_size=80))
def test_no_words_are_too_strange_to_read(words: str) -> None:
    assert isinstance(read_responsible(words).roles, tuple)
