"""A person's cycle as the `member` table keeps it."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from attestation.cycle import Cycle, Suspension
from attestation.rulebook import Category


def keep_cycle(cycle: Cycle, **beside: str) -> dict[str, Any]:
    """A cycle as `member.cycle` keeps it; `beside` are words of the school that no rule reads."""
    return {
        "category": cycle.category,
        "target": cycle.target,
        "last": _iso(cycle.last),
        "order": cycle.order,
        "early": cycle.early,
        "first_head": cycle.first_head,
        "near_pension": cycle.near_pension,
        "without_test": cycle.without_test,
        "moved_on": _iso(cycle.moved_on),
        "suspensions": [[_iso(leave.starts), _iso(leave.until)] for leave in cycle.suspensions],
        **beside,
    }


def read_cycle(kept: Mapping[str, Any]) -> Cycle:
    """A cycle from what `keep_cycle` made."""
    return Cycle(
        category=Category(kept["category"]) if kept["category"] else None,
        target=Category(kept["target"]) if kept["target"] else None,
        last=_day(kept["last"]),
        order=kept["order"],
        early=kept["early"],
        first_head=kept["first_head"],
        near_pension=kept["near_pension"],
        without_test=kept["without_test"],
        moved_on=_day(kept["moved_on"]),
        suspensions=tuple(Suspension(date.fromisoformat(starts), _day(until)) for starts, until in kept["suspensions"]),
    )


def _iso(day: date | None) -> str | None:
    return day.isoformat() if day else None


def _day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None
