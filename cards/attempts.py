"""Attempts at the test: how many are left, what was reached, how long it holds; and the days of applications."""

from collections.abc import Sequence
from datetime import date

from attestation.attempts import Attempt, MyAttempts, valid_until
from attestation.plan import Window
from cards.card import Button, Card
from cards.year_callbacks import AttemptPress, YearPress
from locales import Safe, Texts

_SHOWN = 6


def attempts_card(texts: Texts, mine: MyAttempts, today: date) -> Card:
    """One's own attempts, the newest first, against the pass mark of the category aimed at."""
    mark = texts("trial-no-mark") if mine.mark is None else texts("trial-mark", mark=mine.mark)
    parts = [texts("attempt-heading"), mark, texts("attempt-left", free=mine.free, paid=mine.paid)]
    shown = list(reversed(mine.attempts[-_SHOWN:]))
    lines = [_line(texts, each, mine, today) for each in shown]
    parts.append(Safe("\n".join(lines)) if lines else texts("attempt-none"))
    rows = [(Button(texts.label("button-attempt-enter"), AttemptPress(act="enter")),)]
    rows += [
        (
            Button(
                texts.label("button-attempt-remove", day=f"{each.day:%d.%m.%Y}"),
                AttemptPress(act="remove", value=each.day.isoformat()),
            ),
        )
        for each in shown[:1]
    ]
    return Card("\n\n".join(parts), (*rows, (Button(texts.label("button-year"), YearPress()),)), protect=True)


def _line(texts: Texts, attempt: Attempt, mine: MyAttempts, today: date) -> Safe:
    until = valid_until(attempt, mine.rules)
    stands = "unknown" if mine.mark is None else "passed" if attempt.percent >= mine.mark else "below"
    return texts(
        "attempt-line",
        day=f"{attempt.day:%d.%m.%Y}",
        percent=attempt.percent,
        sort="paid" if attempt.paid else "free",
        stands=stands if until >= today else "over",
        until=f"{until:%d.%m.%Y}",
    )


def ask_attempt(texts: Texts, today: date) -> Card:
    """Asks for an attempt."""
    return Card(texts("attempt-ask", example=f"{today:%d.%m.%Y}"))


def ask_window(texts: Texts) -> Card:
    """Asks on which days applications are taken."""
    return Card(texts("window-ask"))


def window_card(texts: Texts, windows: Sequence[Window]) -> Card:
    """They are kept, and teachers will be told."""
    days = (f"{window.start:%d.%m.%Y} – {window.end:%d.%m.%Y}" for window in windows)
    text = texts("window-set", days=", ".join(days))
    return Card(text, ((Button(texts.label("button-year"), YearPress()),),))
