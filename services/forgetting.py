"""A person is forgotten: what law does not ask a school to keep is erased, and a line without a name stays.

Kept: that somebody was attested, decided when and by which order (the school's papers hold the name), and marks on the
school's steps. Backups hold the person until they are thrown away by their age.
"""

import asyncio
from collections.abc import Iterable, Mapping
from datetime import datetime
from pathlib import Path
from typing import Any

from sqlalchemy import ColumnElement, delete, or_, select, update
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import InstrumentedAttribute

from attestation.names import NAMELESS
from attestation.roles import Actor
from db.chain import FORGOTTEN
from db.engine import Database
from db.erasure import scrub
from db.models import (
    Attempt,
    Award,
    CalendarEvent,
    CalendarFeed,
    ChatState,
    Commission,
    CommissionSeat,
    Completion,
    ConsultationTime,
    Evidence,
    History,
    InboxUpdate,
    Invitation,
    Lesson,
    LessonVisit,
    Member,
    MemberRole,
    Notice,
    NoticeRecipient,
    OutboxMessage,
    OwnDate,
    Paper,
    Person,
    Plan,
    PlanItem,
    SentReminder,
    SittingOutcome,
    Snooze,
    StepCode,
    TrialTest,
    WrittenForm,
)
from services.consultations import depart
from services.history import record
from services.roster import ACT as ROSTER
from services.schools import local, school

Column = InstrumentedAttribute[Any]

ERASED: tuple[Column, ...] = (
    Evidence.teacher_id,
    Paper.person_id,
    TrialTest.person_id,
    Attempt.person_id,
    WrittenForm.teacher_id,
    LessonVisit.person_id,
    CalendarFeed.person_id,
    CalendarEvent.person_id,
    Snooze.person_id,
    OwnDate.teacher_id,
    StepCode.person_id,
)
"""Rows that go altogether where this column names the person, in the order in which they hang on each other."""

EMPTIED: tuple[tuple[Column, Mapping[str, Any]], ...] = (
    (Completion.teacher_id, {"reason": "", "note": ""}),
    (Completion.by_id, {"reason": "", "note": ""}),
    (ConsultationTime.teacher_id, {"topic": "", "difficulties": ""}),
    (Lesson.teacher_id, {"group": "", "topic": "", "place": ""}),
    (NoticeRecipient.person_id, {"reason": ""}),
    (OutboxMessage.person_id, {"params": {}, "error": None, "chat_id": None}),
    (Evidence.uploader_id, {"name": "", "chat_id": -Evidence.id}),  # a school's own proof, or another teacher's
    (Notice.author_id, {"report_chat_id": None, "report_message_id": None}),
    (Member.person_id, {"wishes": {}, "cycle": None, "subject": "", "association": ""}),
)
"""Rows that stay where this column names the person, without what was written in them."""

KEPT: tuple[Column, ...] = (
    Award.person_id,
    Award.by_id,
    Completion.for_id,
    Commission.by_id,
    Commission.chair_id,
    Commission.secretary_id,
    CommissionSeat.person_id,
    ConsultationTime.host_id,
    History.actor_id,  # its lines are emptied by `_lines_about`
    Invitation.person_id,
    Invitation.created_by,
    Invitation.used_by,
    Lesson.by_id,
    Paper.by_id,
    Plan.loaded_by,
    SentReminder.person_id,
    SittingOutcome.by_id,
    Snooze.teacher_id,
    StepCode.created_by,
    StepCode.teacher_id,
    StepCode.used_by,
    WrittenForm.by_id,
)
"""Rows that keep this column: they hold no more of the person than a number, or what law asks for."""


async def forget(db: Database, telegram_id: int, folder: Path, now: datetime) -> bool:
    """Erase the person of a Telegram account. False: nobody was known, only the chat is erased then. Twice is once."""
    async with db.write() as session:
        person = await session.scalar(select(Person).where(Person.telegram_id == telegram_id).with_for_update())
        files = await _paths(session, _mine(person.id)) if person else set()
        if person:
            await _leave(session, person, now)
            await _erase(session, person.id)
            person.name, person.telegram_id, person.locale, person.card_message_id = NAMELESS, None, None, None
            person.consent_version = person.consent_at = person.unreachable = person.school_id = None
        await _erase_chat(session, telegram_id)
        await session.flush()
        files -= await _paths(session, or_(Evidence.path.in_(files), Evidence.view_path.in_(files)))  # the same bytes
    await asyncio.to_thread(_unlink, folder, files)
    await scrub(db)
    return person is not None


async def _leave(session: AsyncSession, person: Person, now: datetime) -> None:
    """The person is in no school any more; each keeps a line that says so, without a name."""
    for member in await session.scalars(select(Member).where(Member.person_id == person.id)):
        the_school = await school(session, member.school_id, lock=True)
        member.left_on = member.left_on or local(the_school, now).date()
        the_school.remind_at = now if the_school.remind_at else None
        await session.execute(delete(MemberRole).where(MemberRole.member_id == member.id))
        nobody = Actor(person.id, the_school.id, frozenset(), the_school.locale, the_school.timezone)
        await depart(session, nobody, now)
        for row in await session.scalars(select(PlanItem).where(PlanItem.school_id == the_school.id)):
            if person.id in row.persons:  # the row falls to its posts, or to the deputy director
                row.persons = [id_ for id_ in row.persons if id_ != person.id]
        emptied = await _lines_about(session, member)
        record(session, the_school.id, now, None, FORGOTTEN, f"person:{person.id}", emptied=emptied)


async def _lines_about(session: AsyncSession, member: Member) -> list[int]:
    """Empty the lines of a school's history that somebody wrote or that are about them; the numbers of those lines."""
    id_ = member.person_id
    about = or_(History.actor_id == id_, History.subject == f"person:{id_}", History.subject.like(f"step:%:{id_}"))
    tied = select(History).where(History.school_id == member.school_id, History.number.is_not(None))
    lines = list(await session.scalars(tied.where(about)))
    for line in await session.scalars(tied.where(History.act == ROSTER)):
        if any(row["member"] == member.id for row in line.details.get("former", ())) and line not in lines:
            lines.append(line)
    for line in lines:
        line.details, line.salt = {}, None
    return sorted(line.number for line in lines if line.number is not None)


async def _erase(session: AsyncSession, person_id: int) -> None:
    await session.execute(delete(Evidence).where(_mine(person_id)))
    for column in ERASED:
        await session.execute(delete(column.class_).where(column == person_id))
    for column, empty in EMPTIED:
        await session.execute(_unheeded(column.class_, column == person_id, empty))
    waiting = (OutboxMessage.person_id == person_id) & (OutboxMessage.state == "waiting")
    await session.execute(_unheeded(OutboxMessage, waiting, {"state": "dropped"}))


async def _erase_chat(session: AsyncSession, telegram_id: int) -> None:
    """What the chat has sent is emptied, not deleted: its numbers tell Telegram where to go on."""
    await session.execute(_unheeded(InboxUpdate, InboxUpdate.chat_id == telegram_id, {"payload": {}, "error": None}))
    await session.execute(delete(ChatState).where(ChatState.key.contains(f":{telegram_id}:")))


def _unheeded(table: Any, which: ColumnElement[bool], values: Mapping[str, Any]) -> Any:
    return update(table).where(which).values(**values).execution_options(synchronize_session=None)


async def _paths(session: AsyncSession, which: ColumnElement[bool]) -> set[str]:
    found = await session.execute(select(Evidence.path, Evidence.view_path).where(which))
    return {path for row in found for path in row if path}


def _mine(person_id: int) -> ColumnElement[bool]:
    """The person's own files, and those that were sent and never said what for."""
    return or_(Evidence.teacher_id == person_id, (Evidence.uploader_id == person_id) & Evidence.occurrence_id.is_(None))


def _unlink(folder: Path, paths: Iterable[str]) -> None:
    for path in paths:
        (folder / path).unlink(missing_ok=True)
