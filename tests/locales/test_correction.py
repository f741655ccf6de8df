"""A corrected file is judged before it is put in place: each fault in a sentence, at its line."""

import pytest
from fluent.syntax import FluentParser, ast
from hypothesis import given
from hypothesis import strategies as st

from locales.correction import check
from locales.room import longest
from locales.written import sources

SHIPPED = sources("kk")["my.ftl"]
RUSSIAN = sources("ru")["my.ftl"]


def _said(source: str) -> list[str]:
    found = check(source)
    assert found
    return [fault.message for fault in found.faults]


def _with(key: str, text: str, source: str = SHIPPED) -> str:
    """The file with another text for a key."""
    parts = source.split(f"\n{key} =")
    assert len(parts) == 2
    rest = parts[1].partition("\nmy-")
    return f"{parts[0]}\n{key} = {text}\nmy-{rest[2]}"


def test_a_better_word_is_a_change_without_fault() -> None:
    found = check(_with("my-empty", "Бұл айда Сізден ештеңе сұралмайды."))
    assert found
    assert (found.locale, found.file, found.changed, found.faults) == ("kk", "my.ftl", ("my-empty",), ())


@pytest.mark.parametrize(
    ("key", "text", "says"),
    [
        ("my-by-others", "Бұл жолдар.", "{ $numbers } is missing"),
        ("my-by-others", "{ $numbers } { $rows }", "{ $rows } is never filled in here"),
        ("my-empty", "{ numbers } жол", "{ numbers } is no place for a value: those are written with $, as { $name }"),
        ("my-empty", "<b>Жоқ", "<b> is opened 1 times and closed 0 times"),
        (
            "my-empty",
            "<div>Жоқ</div>",
            "Telegram knows no <div>: there are a, b, blockquote, code, i, pre, s, tg-spoiler, u",
        ),
        ("my-empty", "5 < 6", "a single “<” is to be written as &lt;"),
        ("my-empty", "Cізден ештеңе сұралмайды.", "the word “Cізден” mixes Latin and Cyrillic letters"),
        ("my-empty", "жоқ " * 60, "too long: 239 characters with the largest values, 200 are shown"),
        ("my-empty", '{ DATE("1") }', "there is no DATE(): dates are written by DAY, MONTH, WEEKDAY"),
    ],
)
def test_a_fault_is_said_in_one_sentence(key: str, text: str, says: str) -> None:
    assert _said(_with(key, text)) == [says]


def test_a_case_that_no_month_has_is_named() -> None:
    source = SHIPPED.replace('case: "heading"', 'case: "nice"')
    assert _said(source) == [
        "there is no case “nice”: there are nominative, genitive, dative, locative, ablative, heading"
    ]


def test_a_text_that_is_missing_unknown_twice_or_not_understood() -> None:
    line = "my-empty = Жоқ"
    lacking = SHIPPED.replace("\nmy-empty =", "\nmy-emty =")
    assert "there is no such text in Sanat; keys are not to be changed" in _said(lacking)
    assert "this text is missing" in _said(lacking)
    assert _said(f"{SHIPPED}\n{line}\n") == ["this text stands in the file twice"]
    (broken,) = _said(f"{SHIPPED}\nне по-нашему\n")
    assert broken == "not understood from here on: не по-нашему"


def test_a_fault_bears_its_line_and_key() -> None:
    number = SHIPPED.split("\n").index(next(line for line in SHIPPED.split("\n") if line.startswith("my-empty")))
    found = check(_with("my-empty", "{ $x }"))
    assert found
    assert [(fault.line, fault.key) for fault in found.faults] == [(number + 1, "my-empty")]


def test_russian_numbers_need_three_forms() -> None:
    less = RUSSIAN.replace("        [few]", "        [two]", 1)
    assert less != RUSSIAN
    assert _said(less) == ["a number needs [one], [few] and *[other] in Russian"]


def test_a_choice_by_name_keeps_its_names() -> None:
    source = sources("en")["people.ftl"]
    changed = source.replace("[teacher]", "[tutor]", 1)
    assert changed != source
    assert any(said.startswith("the choices in brackets are to stay as they were: [") for said in _said(changed))


def test_the_language_is_told_by_the_texts_and_else_by_the_folder() -> None:
    mine = check(SHIPPED)
    assert mine
    assert mine.locale == "kk"
    new = "my-empty = …\n"
    for folder in ("kk", "ru", "en"):
        told = check(new, folder)
        assert told
        assert told.locale == folder


def test_a_file_of_something_else_is_none_of_ours() -> None:
    assert check("hello = Hello\n") is None
    assert check("") is None


def test_the_longest_of_the_forms_counts_with_its_values() -> None:
    (message,) = FluentParser().parse("a = <b>ab</b>{ $n ->\n [one] c\n *[other] cc { $x } { DAY($d) }\n }\n").body
    assert isinstance(message, ast.Message)
    assert longest(message, 10, "en") == len("ab" + "cc ") + 10 + len(" ") + len("28 September")


@given(st.integers(0, len(RUSSIAN)), st.integers(0, 40), st.text('{}[]*$-><=\n #".аb0', max_size=12))
def test_a_spoilt_file_is_judged_and_never_an_error(place: int, lost: int, put_in: str) -> None:
    found = check(RUSSIAN[:place] + put_in + RUSSIAN[place + lost :])
    assert found
    assert all(fault.message and fault.line > 0 for fault in found.faults)
