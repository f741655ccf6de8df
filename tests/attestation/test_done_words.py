"""Words by which somebody says done: with the row, a day, a note; and what is not meant so."""

from datetime import date

import pytest

from attestation.done_words import Said, said_done
from attestation.typed_dates import read_past_day


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("done", Said(None)),
        ("Дайын ✅", Said(None)),
        ("11 done", Said(11)),
        ("done 11", Said(11)),
        ("done 11 15.10", Said(11, "15.10")),
        ("орындалды 15.10", Said(None, "15.10")),
        ("done 11 32.13", Said(11, "32.13")),
        ("готово вчера", Said(None, "вчера")),
        ("done 11, кеше", Said(11, "кеше")),
        ("done 11 15 октября", Said(11, "15 октября")),
        ("11 готово 15.10: протокол", Said(11, "15.10", "протокол")),
        ("11 done: 41 of 50", Said(11, "", "41 of 50")),
        ("сделано 11. Протокол прилагаю", Said(11, "", "Протокол прилагаю")),
        ("готово: провела Беседу", Said(None, "", "провела Беседу")),
    ],
)
def test_what_is_said(text: str, said: Said) -> None:
    assert said_done(text) == said


@pytest.mark.parametrize("text", ["дайын емес", "done soon", "done 11 pupils came", "не готово", "11", "", "15.10"])
def test_what_is_not_said(text: str) -> None:
    assert said_done(text) is None


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("friday", date(2026, 9, 25)),
        ("бейсенбі", date(2026, 10, 1)),
        ("кеше", date(2026, 9, 30)),
        ("5.9", date(2026, 9, 5)),
    ],
)
def test_a_day_of_something_done_lies_behind(text: str, day: date) -> None:
    assert read_past_day(text, date(2026, 10, 1)) == day
