"""After an incident: who could see whose data, and what was done since."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select

from attestation.errors import NotFound
from attestation.roles import GRANTS, Act
from db.engine import Database
from db.models import History
from services.people import Someone, people

SEES_OTHERS = frozenset(
    {Act.REVIEW, Act.SEE_STATUS, Act.SEE_PEOPLE, Act.MAKE_PAPERS, Act.ACT_FOR_OTHERS, Act.SEND_NOTICE}
    | {Act.HOLD_CONSULTATION, Act.RECORD_AWARD, Act.SEE_SHARED_TRIALS}
)
"""The acts that show one person's data to another."""


@dataclass(frozen=True, slots=True)
class Deed:
    """A line of the history, without what was written in it. `at`: UTC."""

    at: datetime
    act: str
    subject: str


@dataclass(frozen=True, slots=True)
class Access:
    """What one person of the school could see of others' data, and did since the moment asked for."""

    who: Someone
    acts: tuple[Act, ...]
    deeds: tuple[Deed, ...]


async def incident_report(db: Database, school_id: int, since: datetime, person_id: int | None) -> list[Access]:
    """Everybody in the school by name; with `person_id` those who could see that person's data, and that person."""
    everybody = await people(db, school_id)
    if person_id is not None and person_id not in {someone.id for someone in everybody}:
        raise NotFound("person-not-found", id=person_id)
    query = select(History).where(History.school_id == school_id, History.at >= since).order_by(History.at, History.id)
    async with db.read() as session:
        lines = list(await session.scalars(query))
    found = [
        Access(
            someone,
            tuple(act for act in Act if act in SEES_OTHERS and GRANTS[act] & set(someone.roles)),
            tuple(Deed(line.at, line.act, line.subject) for line in lines if line.actor_id == someone.id),
        )
        for someone in everybody
    ]
    return [it for it in found if person_id is None or it.acts or it.who.id == person_id]
