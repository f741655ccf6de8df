"""Attempts at the test, and the state's rules as a school has completed them, read as facts."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from functools import cache
from typing import Any

from sqlalchemy import Select, bindparam, select
from sqlalchemy.ext.asyncio import AsyncSession

from attestation import attempts
from attestation.own_days import Event
from attestation.own_rules import with_own
from attestation.plan import Window
from attestation.rulebook import Opening, Rulebook, load_rules
from db.models import Attempt, School
from db.rows import rows

WINDOWS = "windows"
"""The school's setting: by the year of an August, the first and the last days on which applications are taken."""


RULES = "rules"
"""The school's setting: by the year of an August, what it has set otherwise than the state's rules."""
_SETTINGS = select(School.settings).where(School.id == bindparam("school"))


async def attempts_of(
    session: AsyncSession, school_id: int, person_id: int | None = None
) -> dict[int, list[attempts.Attempt]]:
    """Everybody's attempts (`person_id`: only that one's), by person, in the order of time."""
    found: dict[int, list[attempts.Attempt]] = defaultdict(list)
    query = _attempts(person_id is not None)
    for person, day, percent, paid in await rows(session, query, school=school_id, person=person_id):
        found[person].append(attempts.Attempt(day, percent, paid))
    return found


@cache
def _attempts(one: bool) -> Select[*tuple[Any, ...]]:
    query = (
        select(Attempt.person_id, Attempt.day, Attempt.percent, Attempt.paid)
        .where(Attempt.school_id == bindparam("school"))
        .order_by(Attempt.day)
    )
    return query.where(Attempt.person_id == bindparam("person")) if one else query


async def school_rules(session: AsyncSession, school_id: int, school_year: int) -> Rulebook:
    """The rules of the school year; what the school has entered takes the place of theirs."""
    found = await rows(session, _SETTINGS, school=school_id)
    return rules_with(found[0].settings if found else {}, school_year)


def rules_with(settings: Mapping[str, Any], school_year: int) -> Rulebook:
    """The rules of the school year with a school's settings."""
    rules = with_own(load_rules(school_year), settings.get(RULES, {}).get(str(school_year), {}))
    windows = entered_windows(settings, school_year)
    if not windows:
        return rules
    others = (opening for opening in rules.openings if opening.event != Event.APPLICATIONS)
    return replace(rules, openings=(*(Opening(Event.APPLICATIONS, window, "B") for window in windows), *others))


def entered_windows(settings: Mapping[str, Any], school_year: int) -> tuple[Window, ...]:
    """The days on which a school has said that applications are taken, in their order."""
    kept = settings.get(WINDOWS, {}).get(str(school_year), ())
    return tuple(Window(date.fromisoformat(first), date.fromisoformat(last)) for first, last in kept)
