"""After an incident: who could see whose data, and what was done since."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select

from attestation.errors import NotFound
from attestation.roles import GRANTS, Act
from db.engine import Database
from db.models import History
from services.people import Someone, people

_SHOWS_NOBODY = frozenset(
    {Act.SEE_OWN_STEPS, Act.CONFIRM_OWN_STEP, Act.SEE_PLAN, Act.CONFIRM_AS_RESPONSIBLE, Act.ANSWER_NOTICE}
    | {Act.TAKE_CONSULTATION, Act.LOAD_PLAN, Act.SET_DATES, Act.TUNE_REMINDERS, Act.INVITE, Act.RUN_SCHOOL}
)
"""The acts that show nobody else's data. What is not named here is taken as showing them: better too much is told."""


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
            tuple(act for act in Act if act not in _SHOWS_NOBODY and GRANTS[act] & set(someone.roles)),
            tuple(Deed(line.at, line.act, line.subject) for line in lines if line.actor_id == someone.id),
        )
        for someone in everybody
    ]
    return [it for it in found if person_id is None or it.acts or it.who.id == person_id]
