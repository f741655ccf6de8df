"""The words themselves: letters, tags, lengths, numbers."""

import re
from itertools import product

import pytest

from locales import LOCALES, texts
from tests.locales.ftl import Entry, entries, every_text
from tests.locales.used import asked

REFUSALS = {one.key for one in asked() if one.refuses}
_WORD = re.compile(r"[^\W\d_]+")
_TAGS = frozenset({"b", "i", "u", "s", "a", "code", "pre", "blockquote", "tg-spoiler"})
_TAG = re.compile(r"</?([a-z-]+)(?: [^>]*)?>")
_NUMBERS = {"zero", "one", "two", "few", "many", "other"}
_QUOTED = re.compile("«[^»]*»|“[^”]*”")
_RUSSIAN_ONLY = {
    *("и", "или", "для", "если", "это", "этот", "эта", "как", "что", "чтобы", "нет", "есть", "уже", "ещё", "ваш"),
    *("ваша", "ваши", "вас", "вам", "вы", "мы", "он", "она", "они", "по", "при", "без", "нажмите", "напишите"),
    *("выберите", "пожалуйста", "срок", "шаг", "учитель", "школа", "школы", "заседание", "готово", "отмена", "назад"),
}


def test_no_word_mixes_latin_and_cyrillic_letters() -> None:
    mixed = [
        f"{locale} {key}: {word}"
        for locale, key, entry in every_text()
        for word in _WORD.findall(entry.text)
        if re.search(r"[A-Za-z]", word) and re.search(r"[Ѐ-ӿ]", word)
    ]
    assert mixed == []


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


def test_tags_are_telegrams_and_closed() -> None:
    assert [f"{locale} {key}" for locale, key, entry in every_text() if not _is_tagged_well(entry)] == []


def _is_tagged_well(entry: Entry) -> bool:
    tags = [match for piece in entry.words for match in _TAG.finditer(piece)]
    opened = sorted(tag[1] for tag in tags if not tag[0].startswith("</"))
    closed = sorted(tag[1] for tag in tags if tag[0].startswith("</"))
    return opened == closed and {*opened} <= _TAGS and "<" not in _TAG.sub("", entry.text)


def test_texts_leave_room_within_telegrams_limits() -> None:
    longest = {"button-": 40, "command-": 60, "toast-": 190, "roster-column-": 60}
    too_long = []
    for locale, key, entry in every_text():
        limit = next((limit for kind, limit in longest.items() if key.startswith(kind)), 2000)
        if key in REFUSALS:  # may be shown as an alert, which holds 200 characters
            limit = 195
        if len(entry.text) > limit:
            too_long.append(f"{locale} {key}: {len(entry.text)} > {limit}")
    assert too_long == []


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


def test_russian_numbers_have_all_their_forms() -> None:
    lacking = [
        key
        for key, entry in entries("ru").items()
        for forms in entry.choices
        if "one" in forms and not ("few" in forms and forms & {"many", "other"})
    ]
    assert lacking == []


def test_the_same_choices_stand_in_each_language_where_they_are_not_of_number() -> None:
    differing = [
        f"{locale} {key}"
        for locale, key in product(("kk", "ru"), entries("en"))
        if _named(entries(locale)[key]) != _named(entries("en")[key])
    ]
    assert differing == []


def _named(entry: Entry) -> list[list[str]]:
    """The choices that are made by a name, such as a role; an answer for no one in particular is `other`."""
    named = ([form for form in forms if not form.isdigit()] for forms in entry.choices)
    return sorted(sorted(forms) for forms in named if not {*forms} <= _NUMBERS)


def test_there_are_texts_in_every_language() -> None:
    assert all(len(entries(locale)) > 100 for locale in LOCALES)
