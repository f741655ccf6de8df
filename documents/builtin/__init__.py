"""The plan that a school starts with when it has no file of its own."""

import tomllib
from collections.abc import Mapping
from importlib.resources import files
from typing import Any

from attestation.phrases import read_schedule
from attestation.plan import Audience, Confirmer, Plan, PlanItem, Repeat, Responsible, Scope, Wording
from attestation.roles import Role
from attestation.windows import windows


def built_in_plan(school_year: int, locale: str = "kk") -> Plan:
    """The 19 rows for the school year that starts in August of `school_year`, with the heading in a language.

    Source of scopes, confirmers and reviews: docs, "the built-in plan"; titles and evidence are our own words.
    """
    plan = tomllib.loads((files(__package__) / "plan.toml").read_text("utf-8"))
    words = plan["words"][locale]
    return Plan(
        title=words["title"],
        goal=words["goal"],
        objectives=tuple(words["objectives"]),
        school_year=school_year,
        items=tuple(_item(row, school_year) for row in plan["items"]),
    )


def _item(row: Mapping[str, Any], school_year: int) -> PlanItem:
    schedule = read_schedule(row["phrase"])
    return PlanItem(
        number=row["number"],
        title=Wording(**row["title"]),
        phrase=row["phrase"],
        kind=schedule.kind,
        months=schedule.months,
        windows=windows(schedule, school_year),
        responsible=Responsible(row["responsible"]["phrase"], tuple(map(Role, row["responsible"]["roles"]))),
        evidence=Wording(**row["evidence"]),
        scope=Scope(row.get("scope", "teacher")),
        confirmer=Confirmer(row.get("confirmer", "responsible")),
        review=row.get("review", False),
        audience=Audience(row.get("audience", "attested")),
        repeat=Repeat(row.get("repeat", "once")),
    )
