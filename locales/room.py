"""How long a text may become: Telegram's limits, at the largest values."""

import re
from datetime import date
from functools import cache

from fluent.syntax import ast

from locales import dates

TAG = re.compile(r"</?([a-z-]+)(?: [^>]*)?>")
ALERT, MESSAGE = 200, 4096  # characters that Telegram shows above a chat, and in it
_SHORT, _LONG = 10, 300  # characters of a value, in an alert and in a message
_KINDS = {
    "button-old": (ALERT, _SHORT),  # what is said of a button, not what stands on one
    "button-": (40, 0),
    "command-": (60, 0),
    "roster-column-": (60, 0),
    "toast-": (ALERT, _SHORT),
}
"""For keys that begin so: the room, and the length of a value. What a card puts into a button it shortens itself."""


def room(key: str, shipped: ast.Message, locale: str) -> tuple[int, int]:
    """How many characters a text may have, and how long each value is to be taken for.

    A refusal is shown as an alert. So whatever fits into one as shipped has to stay so; all else is a message, or a
    part of one.
    """
    for kind, limits in _KINDS.items():
        if key.startswith(kind):
            return limits
    return (ALERT, _SHORT) if longest(shipped, _SHORT, locale) <= ALERT else (MESSAGE, _LONG)


def longest(message: ast.Message, value: int, locale: str) -> int:
    """The characters of the longest text that can be made of it, when each value put in has `value` of them."""
    return _pattern(message.value, value, locale) if message.value else 0


def _pattern(pattern: ast.Pattern, value: int, locale: str) -> int:
    return sum(
        len(TAG.sub("", part.value)) if isinstance(part, ast.TextElement) else _place(part.expression, value, locale)
        for part in pattern.elements
    )


def _place(expression: ast.InlineExpression | ast.Placeable | ast.SelectExpression, value: int, locale: str) -> int:
    match expression:
        case ast.SelectExpression(variants=variants):
            return max(_pattern(variant.value, value, locale) for variant in variants)
        case ast.Placeable(expression=inner):
            return _place(inner, value, locale)
        case ast.FunctionReference():
            return _longest_date(locale)
        case ast.StringLiteral(value=literal) | ast.NumberLiteral(value=literal):
            return len(literal)
    return value


@cache
def _longest_date(locale: str) -> int:
    cases = dates.CASES[locale]
    return max(len(dates.day(date(2026, month, 28), locale, case)) for month in range(1, 13) for case in cases)
