"""What is typed into the state platform about a teacher, so that nobody has to type it twice.

Which of these it asks for, and in which order, stands in the rules of the school year, not here.
"""

from collections.abc import Callable, Mapping
from datetime import date

from attestation.desk import Colleague
from attestation.rulebook import Category, Rulebook

Value = Category | date | str | None


def _decree(one: Colleague) -> str:
    decided = one.decision
    if decided is None or decided.ordered_on is None:
        return decided.order if decided else ""
    return f"{decided.order}, {decided.ordered_on:%d.%m.%Y}"


FIELDS: Mapping[str, Callable[[Colleague], Value]] = {
    "name": lambda one: one.name,
    "subject": lambda one: one.subject,
    "association": lambda one: one.association,
    "category": lambda one: one.cycle.category,
    "awarded": lambda one: one.cycle.last,
    "order": lambda one: one.cycle.order,
    "valid": lambda one: one.due.on,
    "target": lambda one: one.cycle.target,
    "applied": lambda one: one.applied_on,
    "given": lambda one: one.decision.category if one.decision else None,
    "decree": _decree,
    "issued": lambda one: one.decision.certified_on if one.decision else None,
    "certificate": lambda one: one.decision.certificate if one.decision else "",
}
"""Everything that is known about a colleague, by the name under which the rules ask for it."""


def told_of(one: Colleague, rules: Rulebook) -> tuple[tuple[str, Value], ...]:
    """What the platform asks of a teacher, in its order; what is not known yet is empty."""
    return tuple((name, FIELDS[name](one)) for name in rules.platform)
