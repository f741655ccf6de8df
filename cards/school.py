"""What the school says of itself, and how it would stand after a change."""

from collections.abc import Mapping
from datetime import date

from attestation.school_facts import DIGESTS, WEEKS, Fact, Value
from cards.admin_callbacks import SchoolPress
from cards.card import Button, Card
from cards.pages import shorten
from locales import LOCALES, Safe, Texts
from locales import texts as texts_of

_LONGEST = 700  # characters of a list of days
_MONDAY = date(2024, 1, 1)


def school(texts: Texts, facts: Mapping[Fact, Value]) -> Card:
    """Every fact, and a button to change it."""
    lines = "\n".join(
        texts("school-line", fact=texts.label(f"school-fact-{fact}"), value=said(texts, fact, value))
        for fact, value in facts.items()
    )
    buttons = [Button(texts.label(f"school-fact-{fact}"), SchoolPress(act="ask", value=fact)) for fact in facts]
    rows = tuple(tuple(buttons[first : first + 2]) for first in range(0, len(buttons), 2))
    return Card(texts("school", lines=Safe(lines)), rows)


def ask(texts: Texts, fact: Fact, value: Value) -> Card:
    """What stands there, and what may be said."""
    text = texts("school-ask", fact=texts.label(f"school-fact-{fact}"), value=said(texts, fact, value))
    choices: tuple[tuple[Button, ...], ...] = ()
    if fact is Fact.WEEK:
        choices = tuple((Button(texts.label(f"school-week-{it}"), SchoolPress(act="say", value=it)),) for it in WEEKS)
    elif fact is Fact.DIGEST:
        choices = tuple(
            (Button(texts.label(f"school-digest-{it}"), SchoolPress(act="say", value=it)),) for it in DIGESTS
        )
    elif fact is Fact.LOCALE:
        choices = tuple(
            (Button(texts_of(it).label("language-name"), SchoolPress(act="say", value=it)),) for it in LOCALES
        )
    return Card(f"{text}\n\n{texts(f'school-how-{fact}')}", (*choices, _back(texts)))


def preview(texts: Texts, fact: Fact, was: Value, becomes: Value) -> Card:
    """What it was and what it will be; it counts after `Confirm`."""
    text = texts(
        "school-preview",
        fact=texts.label(f"school-fact-{fact}"),
        was=said(texts, fact, was),
        becomes=said(texts, fact, becomes),
    )
    confirm = Button(texts.label("button-confirm"), SchoolPress(act="confirm"))
    return Card(text, ((confirm,), _back(texts)))


def changed(texts: Texts, fact: Fact, line: int | None) -> Card:
    """It counts; for an hour it can be taken back."""
    text = texts("school-changed", fact=texts.label(f"school-fact-{fact}"))
    undo = (Button(texts.label("button-undo"), SchoolPress(act="undo", value=str(line))),) if line is not None else ()
    return Card(text, (undo, _back(texts)))


def said(texts: Texts, fact: Fact, value: Value) -> str:
    """A value in words."""
    if fact is Fact.DIGEST:
        return texts.label(f"school-digest-{value}")
    if isinstance(value, str):
        return texts_of(value).label("language-name") if fact is Fact.LOCALE else value
    if fact is Fact.WEEK:
        days = [texts.label("school-weekday", day=date.fromordinal(_MONDAY.toordinal() + it)) for it in value]
        return texts.label("school-days-off", days=", ".join(days))
    if fact is Fact.LADDER:
        return ", ".join(map(str, value)) or "—"
    if fact is Fact.HOURS:
        return "–".join(value)
    words = [
        f"{date.fromisoformat(it):%d.%m.%Y}"
        if isinstance(it, str)
        else "–".join(f"{date.fromisoformat(day):%d.%m.%Y}" for day in it)
        for it in value
    ]
    return shorten(", ".join(words), _LONGEST) or "—"


def _back(texts: Texts) -> tuple[Button, ...]:
    return (Button(texts.label("button-back"), SchoolPress(act="show")),)
