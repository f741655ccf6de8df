"""The dry run of what is booked: each word before a consultation, a lesson or a sitting, as things stand now."""

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from sqlalchemy.ext.asyncio import AsyncSession

from attestation.consultations import Reminded
from attestation.lessons import BEFORE, Lesson
from attestation.roles import Actor
from db import outbox
from db.engine import Database
from services import appointments, consultation_words, lesson_words
from services.outgoing import Addressee, addressee, next_open_moment
from services.schools import at, school

_KINDS = (appointments.KIND, consultation_words.REMINDER, lesson_words.KIND)


@dataclass(frozen=True, slots=True)
class Ahead:
    """A word before an appointment: when it goes out (the school's clock), to whom, and what it is about."""

    at: datetime
    to: Actor
    said: Reminded | Lesson | appointments.Reminded


async def appointments_ahead(db: Database, school_id: int, first: date, last: date) -> list[Ahead]:
    """Every word before an appointment on the local days first..last, in order; nothing is sent or recorded.

    Asked of the same functions that speak when the time has come, with that time as now.
    """
    async with db.read() as session:
        the_school = await school(session, school_id)
        since, before = at(the_school, first, time()), at(the_school, last + timedelta(days=1), time())
        messages = [
            (moment, message, await addressee(session, school_id, message.person_id))
            for moment, message in await outbox.asked(session, school_id, _KINDS, since, before)
        ]
    words = [await _ahead(db, message, to, moment) for moment, message, to in messages if to]
    return sorted((word for word in words if word), key=lambda word: (word.at, word.to.person_id))


async def _ahead(db: Database, message: outbox.Due, to: Addressee, moment: datetime) -> Ahead | None:
    async with db.read() as session:
        moment = await next_open_moment(session, to.actor, moment)
        if message.kind != appointments.KIND:
            said = await _said(session, to.actor, message, moment)
            return Ahead(moment, to.actor, said) if said else None
    notice = await appointments.reminded(db, message, moment)
    return Ahead(moment, to.actor, notice) if notice else None


async def _said(session: AsyncSession, to: Actor, message: outbox.Due, now: datetime) -> Reminded | Lesson | None:
    if message.kind == consultation_words.REMINDER:
        return await consultation_words.reminded(session, to, message.params, now)
    word = message.params["word"]
    if not word.startswith(BEFORE):
        return None
    return await lesson_words.told(session, to, message.params["lesson"], word, now)
