"""The figures of the year's rules, and what the school has set otherwise."""

from attestation.rulebook import Rulebook, load_rules, settable
from cards.card import Button, Card
from cards.year_callbacks import RulePress, YearPress
from locales import Safe, Texts


def rules_card(texts: Texts, rules: Rulebook) -> Card:
    """A line and a button for each figure."""
    state, own = settable(load_rules(rules.school_year)), settable(rules)
    lines = [_line(texts, name, count, state.get(name, count)) for name, count in own.items()]
    source = texts("year-source", source=rules.source.in_language(texts.locale), checked=f"{rules.checked:%d.%m.%Y}")
    years = f"{rules.school_year}/{rules.school_year + 1}"
    text = Safe("\n".join([texts("rules-heading", years=years), "", *lines, "", source]))
    buttons = [Button(_name(texts, name), RulePress(name=name)) for name in own]
    rows = tuple(tuple(buttons[at : at + 2]) for at in range(0, len(buttons), 2))
    return Card(text, (*rows, (Button(texts.label("button-back"), YearPress()),)))


def _line(texts: Texts, name: str, count: int, state: int) -> Safe:
    line = texts("rule-line", name=_name(texts, name), unit=_unit(name), count=count)
    return line if count == state else texts("rule-line-own", line=line, state=state)


def ask_rule(texts: Texts, rules: Rulebook, name: str) -> Card:
    """Asks for the number."""
    return Card(texts("rule-ask", name=_name(texts, name), unit=_unit(name), state=settable(rules)[name]))


def _unit(name: str) -> str:
    return "mark" if name.startswith("mark-") else "years"


def _name(texts: Texts, name: str) -> str:
    return texts.label(f"category-{name.removeprefix('mark-')}" if name.startswith("mark-") else f"rule-{name}")
