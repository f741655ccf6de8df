"""A plan as `sanat plan read --json` prints it: the shape of the contract."""

from typing import Protocol

from attestation.plan import Plan, PlanItem


class Say(Protocol):
    """Renders a text by its id in somebody's language, without HTML."""

    def __call__(self, key: str, /, **places: object) -> str: ...


def plan_json(plan: Plan, say: Say) -> dict[str, object]:
    """The plan as plain values; texts in Kazakh, which for a plan that was read are the school's own words."""
    return {
        "title": plan.title,
        "goal": plan.goal,
        "objectives": list(plan.objectives),
        "school_year": [plan.school_year, plan.school_year + 1],
        "items": [_item(item) for item in plan.items],
        "warnings": warnings_json(plan, say),
    }


def warnings_json(plan: Plan, say: Say) -> list[dict[str, object]]:
    """What is doubtful about the plan."""
    return [
        {"row": doubt.row, "field": doubt.field, "message": say(doubt.key, **doubt.params)} for doubt in plan.warnings
    ]


def _item(item: PlanItem) -> dict[str, object]:
    return {
        "number": item.number,
        "title": item.title.kk,
        "schedule": {
            "phrase": item.phrase,
            "kind": item.kind.value,
            "months": list(item.months),
            "windows": [[window.start.isoformat(), window.end.isoformat()] for window in item.windows],
        },
        "responsible": {"phrase": item.responsible.phrase, "roles": [role.value for role in item.responsible.roles]},
        "evidence": item.evidence.kk,
        "scope": item.scope.value,
        **({"extra": dict(item.extras)} if item.extras else {}),
    }
