"""A teacher as the state platform asks: each value is copied by a tap, so that nothing is typed twice."""

from datetime import date

from attestation.desk import Colleague
from attestation.platform import Value, told_of
from attestation.rulebook import Category, Rulebook
from cards.callbacks import StatusPerson
from cards.card import Button, Card
from locales import Texts

_LONGEST = 256  # characters that a button may copy


def platform_card(texts: Texts, one: Colleague, rules: Rulebook) -> Card:
    """What is known, in the platform's order, a button each."""
    known = [(name, written) for name, value in told_of(one, rules) if (written := _written(texts, value))]
    buttons = [Button(texts.label(f"printout-column-{name}"), copy=written[:_LONGEST]) for name, written in known]
    lines = [texts("platform-line", what=texts.label(f"printout-column-{name}"), value=value) for name, value in known]
    back = Button(texts.label("button-back"), StatusPerson(person=one.person_id, page=0))
    return Card("\n".join([texts("platform-heading"), *lines]), (*((button,) for button in buttons), (back,)))


def _written(texts: Texts, value: Value) -> str:
    if isinstance(value, Category):
        return texts.label(f"category-{value}")
    return f"{value:%d.%m.%Y}" if isinstance(value, date) else value or ""
