"""What a school knows of its people's categories, and when each is next due."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import select

from attestation.cycle import Cycle, NextDue, Suspension, next_due
from attestation.plan import school_year_of
from attestation.rulebook import Category, load_rules
from db.engine import Database
from db.models import Member
from services.schools import local, school


@dataclass(frozen=True, slots=True)
class KnownCycle:
    """Somebody's cycle and what follows from it today."""

    cycle: Cycle
    due: NextDue


async def known_cycles(db: Database, school_id: int, now: datetime) -> dict[int, KnownCycle]:
    """The cycles of a school's people, by person; without those of whom nothing is known."""
    async with db.read() as session:
        today = local(await school(session, school_id), now).date()
        rows = await session.execute(
            select(Member.person_id, Member.cycle).where(Member.school_id == school_id, Member.left_on.is_(None))
        )
    rules = load_rules(school_year_of(today))
    cycles = {person_id: read_cycle(kept) for person_id, kept in rows if kept is not None}
    return {person_id: KnownCycle(cycle, next_due(cycle, rules, today)) for person_id, cycle in cycles.items()}


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
        moved_on=_day(kept["moved_on"]),
        suspensions=tuple(Suspension(date.fromisoformat(starts), _day(until)) for starts, until in kept["suspensions"]),
    )


def _iso(day: date | None) -> str | None:
    return day.isoformat() if day else None


def _day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None
