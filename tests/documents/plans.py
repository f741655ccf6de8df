"""Short ways to read a plan in a test and to look at its rows."""

from datetime import date

from attestation.plan import Plan
from documents.plan_file import read_plan

TODAY = date(2026, 9, 1)


def read(content: str | bytes, which: int | None = None) -> Plan:
    """The plan in a text or a file."""
    return read_plan(content.encode() if isinstance(content, str) else content, "plan", which=which, today=TODAY)


def titles(plan: Plan) -> list[str]:
    """What is to be done, row by row."""
    return [item.title.kk for item in plan.items]


def months(plan: Plan) -> list[tuple[int, ...]]:
    """When, row by row."""
    return [item.months for item in plan.items]


def roles(plan: Plan) -> list[str]:
    """Who, row by row."""
    return [" ".join(item.responsible.roles) for item in plan.items]


def doubts(plan: Plan) -> set[tuple[int | None, str]]:
    """Row and id of every doubt but those about the year, which few of these plans name."""
    return {(doubt.row, doubt.key) for doubt in plan.warnings if doubt.field not in {"school_year", "scope"}}
