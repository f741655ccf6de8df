"""All languages have the same texts with the same places; what is asked for is there, what is there is asked for."""

import re

import pytest

from locales import LOCALES
from locales.written import entries, resources
from tests.locales.used import asked, mentioned

KEYS = set(entries("en"))


@pytest.mark.parametrize("locale", [locale for locale in LOCALES if locale != "en"])
def test_files_keys_and_places_are_the_same(locale: str) -> None:
    assert list(resources(locale)) == list(resources("en"))
    mine, theirs = entries(locale), entries("en")
    assert {key: mine[key].file for key in mine} == {key: theirs[key].file for key in theirs}
    assert {key: mine[key].places for key in mine} == {key: theirs[key].places for key in theirs}


def test_every_text_that_is_asked_for_is_there() -> None:
    missing = [f"{one.where} {one.key}" for one in asked() if one.key is not None and one.key not in KEYS]
    missing += [
        f"{one.where} {one.pattern}"
        for one in asked()
        if one.pattern is not None and not any(re.fullmatch(one.pattern, key) for key in KEYS)
    ]
    assert missing == []


def test_every_place_of_a_text_is_filled_where_it_is_asked_for() -> None:
    wanting = [
        f"{one.where} {one.key}: {sorted(entries('en')[one.key].places - one.places)}"
        for one in asked()
        if one.key in KEYS and one.places is not None and not entries("en")[one.key].places <= one.places
    ]
    assert wanting == []


def test_no_text_is_unused() -> None:
    strings, patterns = mentioned()
    fits = re.compile("|".join(patterns))
    assert sorted(key for key in KEYS - strings if not fits.fullmatch(key)) == []


def test_the_scan_of_the_source_finds_what_is_asked_for() -> None:
    found = list(asked())
    assert {"stranger", "refused", "name-wrong"} <= {one.key for one in found}
    assert any(one.pattern == "command\\-[a-z0-9_-]+" for one in found)
    assert len(found) > 50
