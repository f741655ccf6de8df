"""What is said about consultations unasked: a day and an hour before, and what somebody else has changed."""

from datetime import datetime
from typing import Any

from sqlalchemy.ext.asyncio import AsyncSession

from attestation.appointments import HOUR, Word, first_of_each_hour, words_before
from attestation.consultations import Consultation, News, Reminded
from attestation.roles import Actor
from attestation.workdays import SchoolDays
from db import outbox
from db.queries import consultations as query
from services import outgoing
from services.schools import school, school_days

REMINDER, NEWS = "consultation", "consultation-news"


async def remind(session: AsyncSession, actor: Actor, taken: Consultation, now: datetime) -> None:
    """Ask for the reminders of a time just taken, to its teacher and its host."""
    since = await query.taken_at(session, taken.id)
    begins = taken.begins(actor.timezone)
    for word, at in words_before(begins, await _days(session, actor, begins), actor.local(now)).items():
        for person_id in (taken.teacher_id, taken.host_id):
            await outbox.put(
                session,
                key=_key(taken, since, person_id, word),
                school_id=actor.school_id,
                person_id=person_id,
                kind=REMINDER,
                params={"time": taken.id, "word": word.value, "since": since.isoformat() if since else ""},
                priority=1,
                due_at=at,
                now=now,
            )


async def forget(session: AsyncSession, taken: Consultation, since: datetime | None) -> None:
    """Take back the reminders of a time that is no longer taken."""
    people = (taken.teacher_id, taken.host_id)
    await outbox.drop(session, [_key(taken, since, person_id, word) for person_id in people for word in Word])


def _key(taken: Consultation, since: datetime | None, person_id: int | None, word: Word) -> str:
    return f"consultation:{taken.id}:{person_id}:{word}:{since.isoformat() if since else ''}"


async def tell(session: AsyncSession, actor: Actor, changed: Consultation, news: News, now: datetime) -> None:
    """Tell the other party. A host hears of a time taken or left only at short notice: the rest is in the reminder."""
    begins = changed.begins(actor.timezone)
    days = await _days(session, actor, begins)
    if news in (News.TAKEN, News.LEFT) and Word.DAY in words_before(begins, days, actor.local(now)):
        return
    person_id = changed.teacher_id if news in (News.CLOSED, News.NOTED) else changed.host_id
    params = {"time": changed.id, "news": news.value, "teacher": changed.teacher_id}
    about = f"{changed.id}:{news}:{changed.teacher_id}:{now.isoformat()}"
    await outgoing.tell(session, actor, person_id, NEWS, about, params, now, priority=2)


async def reminded(session: AsyncSession, to: Actor, params: dict[str, Any], now: datetime) -> Reminded | None:
    """What a reminder says now; None when the time was left or has begun, or the host has been told with another."""
    found = await query.one(session, to.school_id, params["time"])
    since = await query.taken_at(session, params["time"])
    if found is None or since is None or since.isoformat() != params["since"]:
        return None
    begins, word = found.begins(to.timezone), Word(params["word"])
    if begins <= now or to.person_id not in (found.teacher_id, found.host_id):
        return None
    if found.teacher_id == to.person_id:
        return Reminded((found,), hosting=False)
    held = await query.times(session, to.school_id, first=found.day, last=found.day, host_id=to.person_id)
    taken = [each for each in held if each.teacher_id is not None and each.begins(to.timezone) > now]
    if word is Word.DAY:
        return Reminded(tuple(taken), hosting=True) if taken[0].id == found.id else None
    spoken = first_of_each_hour(each.begins(to.timezone) for each in held if each.teacher_id is not None)
    if begins not in spoken:
        return None
    near = tuple(each for each in taken if begins <= each.begins(to.timezone) < begins + HOUR)
    return Reminded(near, hosting=True)


async def news_of(session: AsyncSession, to: Actor, params: dict[str, Any], now: datetime) -> Consultation | None:
    """The time that a piece of news is about; None when the news is no longer true or of no use."""
    found = await query.one(session, to.school_id, params["time"])
    if found is None:
        return None
    news, holds = News(params["news"]), found.teacher_id == params["teacher"]
    if news is News.NOTED:
        return found if holds and not found.agreed else None
    if found.begins(to.timezone) <= now or holds != (news is not News.LEFT):
        return None
    return found


async def _days(session: AsyncSession, actor: Actor, begins: datetime) -> SchoolDays:
    return school_days(await school(session, actor.school_id), begins.date())
