"""The words themselves: letters, tags, lengths, numbers."""

import re
from itertools import product

import pytest
from fluent.syntax import ast

from locales import LOCALES, texts
from locales.correction import check
from locales.room import ALERT, longest, room
from locales.written import entries, resources, sources
from tests.locales.used import asked

REFUSALS = {one.key for one in asked() if one.refuses}
_WORD = re.compile(r"[^\W\d_]+")
_QUOTED = re.compile("«[^»]*»|“[^”]*”")
_RUSSIAN_ONLY = {
    *("и", "или", "для", "если", "это", "этот", "эта", "как", "что", "чтобы", "нет", "есть", "уже", "ещё", "ваш"),
    *("ваша", "ваши", "вас", "вам", "вы", "мы", "он", "она", "они", "по", "при", "без", "нажмите", "напишите"),
    *("выберите", "пожалуйста", "срок", "шаг", "учитель", "школа", "школы", "заседание", "готово", "отмена", "назад"),
}


@pytest.mark.parametrize("locale", LOCALES)
def test_every_file_is_without_fault(locale: str) -> None:
    """Lines understood, no key twice, tags closed, letters of one alphabet, numbers in their forms, room enough."""
    for name, source in sources(locale).items():
        found = check(source)
        assert found
        assert (found.locale, found.file, found.changed, found.faults) == (locale, name, (), ())


def test_each_language_keeps_to_its_own_letters_and_words() -> None:
    own_names = {"language-name", "language-choose"}
    foreign = [f"en {key}" for key, entry in entries("en").items() if re.search(r"[Ѐ-ӿ]", entry.text)]
    foreign += [
        f"ru {key}"
        for key, entry in entries("ru").items()
        if key not in own_names and re.search(r"[әғқңөұүһі]", _QUOTED.sub("", entry.text.lower()))
    ]
    foreign += [
        f"kk {key}: {word}"
        for key, entry in entries("kk").items()
        for word in _WORD.findall(_QUOTED.sub("", entry.text.lower()))
        if word in _RUSSIAN_ONLY
    ]
    assert foreign == []


def test_people_are_addressed_politely() -> None:
    you = {"kk": r"\bсіз(?:ге|ді|дің|ден|бен|де)?\b", "ru": r"\b(?:вы|вас|вам|вами|ваш(?:[аеи]|его|ей|ему|им|их|у)?)\b"}
    plain = [
        f"{locale} {key}"
        for locale in you
        for key, entry in entries(locale).items()
        if re.search(you[locale], entry.text)
    ]
    assert plain == []


def test_refusals_fit_into_an_alert() -> None:
    shipped = {
        (locale, message.id.name): message
        for locale in LOCALES
        for resource in resources(locale).values()
        for message in resource.body
        if isinstance(message, ast.Message)
    }
    wide = [
        f"{locale} {key}: {longest(message, 10, locale)}"
        for (locale, key), message in shipped.items()
        if key in REFUSALS and room(key, message, locale)[0] > ALERT
    ]
    assert wide == []


@pytest.mark.parametrize(
    ("locale", "forms"),
    [
        ("kk", {1: "1 жыл", 2: "2 жыл", 5: "5 жыл", 11: "11 жыл", 21: "21 жыл"}),
        ("ru", {1: "1 год:", 2: "2 года:", 5: "5 лет:", 11: "11 лет:", 21: "21 год:"}),
        ("en", {1: "1 year", 2: "2 years", 5: "5 years", 11: "11 years", 21: "21 years"}),
    ],
)
def test_numbers_take_their_forms(locale: str, forms: dict[int, str]) -> None:
    for count, form in forms.items():
        assert form in texts(locale)("cycle-line-validity", years=count, date="20.12.2026", paragraph="3")


def test_the_same_choices_stand_in_each_language_where_they_are_not_of_number() -> None:
    differing = [
        f"{locale} {key}"
        for locale, key in product(("kk", "ru"), entries("en"))
        if entries(locale)[key].named_choices != entries("en")[key].named_choices
    ]
    assert differing == []


def test_there_are_texts_in_every_language() -> None:
    assert all(len(entries(locale)) > 100 for locale in LOCALES)
