"""What a screen reader says first is the word: an emoji stands after it."""

import re
from pathlib import Path

import pytest

from locales import LOCALES

FOLDER = Path(__file__).parents[2] / "locales"
_FIRST = re.compile(r"^(?:[\w-]+ = |\s+(?:\*?\[[\w-]+\] )?)[\U0001F300-\U0001FAFF\u2600-\u2712\u2714-\u27BF]")
PAGES = [FOLDER / locale / f"{name}.ftl" for locale in LOCALES for name in ("evidence", "lessons", "pictures", "steps")]
PAGES += [
    FOLDER / locale / f"{name}.ftl" for locale in LOCALES for name in ("reminders", "telling", "portfolio", "forms")
]


@pytest.mark.parametrize("page", PAGES, ids=lambda page: f"{page.parent.name}-{page.stem}")
def test_a_teachers_texts_begin_with_words(page: Path) -> None:
    assert [line for line in page.read_text("utf-8").splitlines() if _FIRST.match(line)] == []


def test_an_emoji_before_its_word_would_be_found() -> None:
    assert _FIRST.match("button-picture = 🖼 As a picture")
    assert _FIRST.match("        [one] 📎 The file is kept")
    assert not _FIRST.match("button-picture = As a picture 🖼")
