"""The settings of the year's rules, and what the school has set otherwise."""

from attestation.own_rules import Sort, Value, choices, settable, sort_of
from attestation.rulebook import Rulebook, load_rules
from cards.card import Button, Card
from cards.year_callbacks import RulePress, YearPress
from locales import Safe, Texts

_APART = (Sort.EXPERIENCE, Sort.LEVEL, Sort.PAPER)
"""The sorts that have a card of their own, a button away from the figures and pass marks."""


def part_of(name: str) -> Sort | None:
    """The card on which a setting stands; None: the first."""
    sort, _ = sort_of(name)
    return sort if sort in _APART else None


def rules_card(texts: Texts, rules: Rulebook, part: Sort | None = None) -> Card:
    """A line and a button for each setting of the part."""
    state = settable(load_rules(rules.school_year))
    own = {name: value for name, value in settable(rules).items() if part_of(name) is part}
    lines = [_line(texts, name, value, state.get(name, value)) for name, value in own.items()]
    source = texts("year-source", source=rules.source.in_language(texts.locale), checked=f"{rules.checked:%d.%m.%Y}")
    heading = texts("rules-heading", years=f"{rules.school_year}/{rules.school_year + 1}", part=part or "figures")
    buttons = [Button(_name(texts, name), RulePress(name=name)) for name in own]
    rows = [tuple(buttons[at : at + 2]) for at in range(0, len(buttons), 2)]
    if part:
        back = Button(texts.label("button-back"), RulePress(name=""))
    else:
        rows += [(Button(texts.label(f"button-rules-{sort}"), RulePress(name=sort)),) for sort in _APART]
        back = Button(texts.label("button-back"), YearPress())
    return Card(Safe("\n".join([heading, "", *lines, "", source])), (*rows, (back,)))


def _line(texts: Texts, name: str, value: Value, state: Value) -> Safe:
    line = texts("rule-line", name=_name(texts, name), unit=_unit(name), value=_said(texts, name, value))
    return line if value == state else texts("rule-line-own", line=line, state=_said(texts, name, state))


def ask_rule(texts: Texts, rules: Rulebook, name: str) -> Card:
    """Asks for the number, or offers what can be chosen."""
    state = _said(texts, name, settable(load_rules(rules.school_year))[name])
    offered = [(Button(_said(texts, name, each), RulePress(name=name, value=each)),) for each in choices(name)]
    back = [(Button(texts.label("button-back"), RulePress(name=part_of(name) or "")),)] if offered else []
    text = texts("rule-ask", name=_name(texts, name), unit=_unit(name), state=state)
    return Card(text, (*offered, *back))


def _unit(name: str) -> str:
    sort, of = sort_of(name)
    return ("rounds" if of == "rounds" else "years") if sort is Sort.FIGURE else sort.value


def _said(texts: Texts, name: str, value: Value) -> str:
    return texts.label(f"{sort_of(name)[0]}-is-{value}") if choices(name) else str(value)


def _name(texts: Texts, name: str) -> str:
    sort, of = sort_of(name)
    match sort:
        case Sort.FIGURE:
            return texts.label(f"rule-{of}")
        case Sort.PAPER:
            return texts.label(f"paper-{of}")
    return texts.label(f"category-{of}")
