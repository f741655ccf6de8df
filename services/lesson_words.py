"""What the teacher and the visitors of a lesson are told: before it, and when something about it has changed."""

from datetime import datetime

from sqlalchemy.ext.asyncio import AsyncSession

from attestation.appointments import words_before
from attestation.lessons import BEFORE, Lesson, LessonKind
from attestation.roles import Actor
from db import models, outbox
from db.queries import lessons as query
from services.outgoing import tell
from services.schools import school, school_days

KIND = "lesson"


async def remind(session: AsyncSession, actor: Actor, lesson: Lesson, person_id: int, now: datetime) -> None:
    """Ask for the words before the lesson begins."""
    begins = lesson.begins(actor.timezone)
    days = school_days(await school(session, actor.school_id), lesson.day)
    for word, at in words_before(begins, days, actor.local(now)).items():
        await outbox.put(
            session,
            key=f"{KIND}:{lesson.id}:{person_id}:{BEFORE}-{word}:",
            school_id=actor.school_id,
            person_id=person_id,
            kind=KIND,
            params={"lesson": lesson.id, "word": f"{BEFORE}-{word}"},
            priority=1,
            due_at=at,
            now=now,
        )


async def tell_of(
    session: AsyncSession, actor: Actor, lesson: Lesson, person_id: int, word: str, now: datetime
) -> None:
    """Tell somebody what has become of the lesson: "planned", "invited", "off", or "noted" by the actor."""
    about = f"{lesson.id}:{person_id}:{word}:{actor.person_id if word == 'noted' else ''}"
    await tell(session, actor, person_id, KIND, about, {"lesson": lesson.id, "word": word}, now)


async def told(session: AsyncSession, to: Actor, lesson_id: int, word: str, now: datetime) -> Lesson | None:
    """The lesson that a word speaks of; None when it was called off, has begun, or no longer concerns the person."""
    if word == "off":
        row = await session.get(models.Lesson, lesson_id)
        if row is None or row.cancelled_at is None:
            return None
        return Lesson(
            row.id, row.teacher_id, "", LessonKind(row.kind), row.day, row.at_time, row.group, row.topic, row.place
        )
    found = next(iter(await query.lessons(session, to.school_id, id_=lesson_id)), None)
    if found is None or to.person_id not in {found.teacher_id, *(visitor.id for visitor in found.visitors)}:
        return None
    return found if word == "noted" or found.begins(to.timezone) > now else None
