"""The people of a school as those to whom a notice may go."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from attestation.audience import Addressee, asked_of
from attestation.plan import Wording
from attestation.roles import Role
from db.models import Member, Person, School
from db.queries.commission import body_on
from db.queries.year import load_year, members, year_in_force

Titles = Mapping[int, Wording]
"""What rows of a plan are called, by number."""


async def addressees(session: AsyncSession, school_id: int, today: date) -> tuple[Addressee, ...]:
    """The people of the school by name, without those who have left."""
    query = (
        select(Person.id, Person.unreachable, Person.telegram_id, Person.locale, School.locale)
        .join(Member, Member.person_id == Person.id)
        .join(School, School.id == Member.school_id)
        .where(Member.school_id == school_id, Member.left_on.is_(None))
    )
    ways = {
        id_: (unreachable or (None if telegram_id else "no_account"), own or schools)
        for id_, unreachable, telegram_id, own, schools in await session.execute(query)
    }
    year = await year_in_force(session, school_id, today)
    return tuple(
        Addressee(one.id, one.name, one.roles, one.attested, *ways[one.id], association=one.association)
        for one in await members(session, school_id, year)
    )


async def seated(session: AsyncSession, school_id: int, today: date) -> tuple[Addressee, ...]:
    """The same, with who is seated in the commission: who was named when it was formed.

    As long as none is in force, those whose role it is.
    """
    body = await body_on(session, school_id, today)
    return tuple(
        replace(
            person,
            seated=person.id in body.members or person.id == body.secretary
            if body
            else Role.COMMISSION_MEMBER in person.roles,
        )
        for person in await addressees(session, school_id, today)
    )


async def with_rows(session: AsyncSession, school_id: int, today: date) -> tuple[tuple[Addressee, ...], Titles]:
    """The same, with what the plan in force asks of each; and its rows' titles, none without a plan."""
    found = await load_year(session, school_id, today)
    people = await seated(session, school_id, today)
    if found is None:
        return people, {}
    asked = asked_of(found[1], today)
    nothing = frozenset[int](), frozenset[int]()
    both = ((person, *asked.get(person.id, nothing)) for person in people)
    titles = {each.item.number: each.item.title for each in found[1].occurrences}
    return tuple(replace(person, rows=rows, undone=undone) for person, rows, undone in both), titles
