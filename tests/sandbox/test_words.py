"""The page's own words: the same in three languages, and all of them used."""

import re
from pathlib import Path

import sandbox

PAGE = Path(sandbox.__file__).with_name("page")
SAID_BY_KIND = {"photo", "document", "sticker", "voice", "location", "contact"}


def tables() -> dict[str, list[str]]:
    source = (PAGE / "words.js").read_text("utf-8").partition("const KK_MONTHS")[0]
    languages = re.split(r"^  (kk|ru|en): \{$", source, flags=re.MULTILINE)[1:]
    pairs = zip(languages[::2], languages[1::2], strict=True)
    return {language: re.findall(r'(\w+): "[^"]+"', table) for language, table in pairs}


def test_every_word_is_there_in_each_language() -> None:
    kk, ru, en = (tables()[language] for language in ("kk", "ru", "en"))
    assert kk == ru == en
    assert len(en) == len(set(en)) > 30


def test_every_word_is_used_and_every_used_word_is_there() -> None:
    scripts = "".join(path.read_text("utf-8") for path in PAGE.glob("*.js"))
    used = set(re.findall(r'\bt\((?:[\w.]+ \? )?"(\w+)"', scripts))
    used |= set(re.findall(r'\bt\([\w.]+ \? "\w+" : "(\w+)"\)', scripts))
    assert used | SAID_BY_KIND == set(tables()["en"])


def test_every_script_and_style_is_small() -> None:
    for path in PAGE.iterdir():
        assert len(path.read_text("utf-8").splitlines()) <= 300, path.name


def test_the_page_asks_nobody_else_for_anything() -> None:
    for path in PAGE.iterdir():
        addresses = set(re.findall(r"https?://[\w.]+", path.read_text("utf-8")))
        assert addresses <= {"http://www.w3.org"}, path.name
