"""Lessons that others come to see: planned, visitors invited and reminded, held, written about."""

from datetime import datetime, timedelta

from sqlalchemy import delete, select
from sqlalchemy.ext.asyncio import AsyncSession

from attestation.audience import Addressee
from attestation.confirming import in_charge, own
from attestation.errors import AttestationError, NotFound, Refused
from attestation.lesson_draft import LessonDraft
from attestation.lessons import (
    ANSWER_LENGTH,
    Asked,
    Lesson,
    LessonKind,
    clashes,
    closes,
    may_plan_for,
    visits,
)
from attestation.roles import Act, Actor
from attestation.steps import SETTLED, Step
from db import models
from db.engine import Database
from db.models import LessonVisit
from db.queries import lessons as query
from db.queries.audience import addressees
from db.queries.year import load_year
from services.history import record
from services.lesson_words import remind, tell_of
from services.schools import school
from services.steps import Words, confirm_in

_BEHIND = timedelta(days=60)


async def mine(db: Database, actor: Actor, now: datetime) -> tuple[Lesson, ...]:
    """What the actor teaches or visits, from two months ago on."""
    actor.require(Act.SEE_OWN_STEPS)
    async with db.read() as session:
        first = actor.today(now) - _BEHIND
        return await query.lessons(session, actor.school_id, first=first, of=actor.person_id)


async def look(db: Database, actor: Actor, id_: int) -> Lesson:
    """A lesson of the actor's, or one that they visit or may visit; `NotFound` for others."""
    async with db.read() as session:
        return await _lesson(session, actor, id_)


async def _lesson(session: AsyncSession, actor: Actor, id_: int) -> Lesson:
    found = next(iter(await query.lessons(session, actor.school_id, id_=id_)), None)
    if found is None or not (may_plan_for(actor, found.teacher_id) or actor.person_id in _visitors(found)):
        raise NotFound("lesson-gone")
    return found


async def teachers(db: Database, actor: Actor, now: datetime) -> tuple[Addressee, ...]:
    """The teachers for whom the actor may plan something."""
    async with db.read() as session:
        people = await addressees(session, actor.school_id, actor.today(now))
    return tuple(each for each in people if each.attested and may_plan_for(actor, each.id))


async def guests(db: Database, actor: Actor, lesson_id: int, now: datetime) -> tuple[Lesson, tuple[Addressee, ...]]:
    """Who can be invited to a lesson: those who visit lessons, without its teacher."""
    async with db.read() as session:
        lesson = await _lesson(session, actor, lesson_id)
        people = await addressees(session, actor.school_id, actor.today(now))
    return lesson, tuple(each for each in people if visits(each.roles) and each.id != lesson.teacher_id)


async def meeting(db: Database, actor: Actor, draft: LessonDraft) -> tuple[Lesson, ...]:
    """What the planned lesson would clash with."""
    new = draft.lesson()
    async with db.read() as session:
        return clashes(new, await query.lessons(session, actor.school_id, first=new.day, last=new.day))


async def plan(db: Database, actor: Actor, draft: LessonDraft, now: datetime) -> Lesson:
    """Make the lesson of the draft, once. A visitor who plans a visit is its first visitor."""
    if not may_plan_for(actor, draft.teacher):
        raise Refused("refused")
    new = draft.lesson()
    key = f"{actor.school_id}:{actor.person_id}:{draft.id}"
    async with db.write() as session:
        await school(session, actor.school_id, lock=True)  # two presses at once pass one after the other
        known = await session.scalar(select(models.Lesson.id).where(models.Lesson.key == key))
        if known is None:
            row = models.Lesson(
                school_id=actor.school_id,
                teacher_id=new.teacher_id,
                kind=new.kind,
                day=new.day,
                at_time=new.at,
                group=new.group,
                topic=new.topic,
                place=new.place,
                by_id=actor.person_id,
                key=key,
            )
            session.add(row)
            await session.flush()
            known = row.id
            lesson = await _lesson(session, actor, known)
            await remind(session, actor, lesson, draft.teacher, now)
            if actor.person_id != draft.teacher:
                await _invite(session, actor, lesson, actor.person_id, now)
                await tell_of(session, actor, lesson, draft.teacher, "planned", now)
            record(session, actor.school_id, now, actor.person_id, "plan-lesson", f"lesson:{known}")
        return await _lesson(session, actor, known)


async def invite(db: Database, actor: Actor, lesson_id: int, person_id: int, now: datetime) -> Lesson:
    """Invite somebody who visits lessons, or take the invitation back while nothing was written."""
    async with db.write() as session:
        lesson = await _lesson(session, actor, lesson_id)
        if not may_plan_for(actor, lesson.teacher_id):
            raise Refused("refused")
        people = {each.id: each for each in await addressees(session, actor.school_id, actor.today(now))}
        if person_id not in people or not visits(people[person_id].roles) or person_id == lesson.teacher_id:
            raise NotFound("person-not-found", id=person_id)
        row = await query.visit(session, lesson_id, person_id)
        if row is None:
            await _invite(session, actor, lesson, person_id, now)
            if person_id != actor.person_id:
                await tell_of(session, actor, lesson, person_id, "invited", now)
        elif row.noted_at is None:
            await session.execute(
                delete(LessonVisit).where(LessonVisit.lesson_id == lesson_id, LessonVisit.person_id == person_id)
            )
        await session.flush()
        return await _lesson(session, actor, lesson_id)


async def _invite(session: AsyncSession, actor: Actor, lesson: Lesson, person_id: int, now: datetime) -> None:
    session.add(LessonVisit(lesson_id=lesson.id, person_id=person_id, answers={}))
    await session.flush()
    await remind(session, actor, lesson, person_id, now)


async def call_off(db: Database, actor: Actor, lesson_id: int, now: datetime) -> None:
    """The lesson will not take place; those who were to come are told. Said twice, it is told once."""
    async with db.write() as session:
        row = await session.get(models.Lesson, lesson_id, with_for_update=True)
        if row is None or row.school_id != actor.school_id or not may_plan_for(actor, row.teacher_id):
            raise NotFound("lesson-gone")
        if row.cancelled_at is None:
            lesson = await _lesson(session, actor, lesson_id)
            row.cancelled_at = now
            for person_id in {lesson.teacher_id, *_visitors(lesson)} - {actor.person_id}:
                await tell_of(session, actor, lesson, person_id, "off", now)
            record(session, actor.school_id, now, actor.person_id, "call-off-lesson", f"lesson:{lesson_id}")


async def held(db: Database, actor: Actor, lesson_id: int, now: datetime) -> tuple[Lesson, Step | None]:
    """It was held: the teacher's step that it closes is done, or in review where the row asks for it."""
    async with db.write() as session:
        lesson = await _begun(session, actor, lesson_id, now)
        return lesson, await _close(session, actor, lesson, lesson.kind, now)


async def note(db: Database, actor: Actor, lesson_id: int, asked: Asked, text: str, now: datetime) -> Lesson:
    """An answer of a visitor's note. With the last one the row of visits is done, where the visitor answers for it."""
    text = " ".join(text.split())
    if not text:
        raise AttestationError("notice-only-text")
    if len(text) > ANSWER_LENGTH:
        raise AttestationError("consult-text-too-long", most=ANSWER_LENGTH)
    async with db.write() as session:
        lesson = await _begun(session, actor, lesson_id, now)
        row = await query.visit(session, lesson_id, actor.person_id)
        if row is None:
            raise NotFound("lesson-gone")
        row.answers = {**row.answers, asked.value: text}
        if len(row.answers) == len(Asked) and row.noted_at is None:
            row.noted_at = now
            await tell_of(session, actor, lesson, lesson.teacher_id, "noted", now)
            await _close(session, actor, lesson, LessonKind.VISIT, now)
            record(session, actor.school_id, now, actor.person_id, "lesson-noted", f"lesson:{lesson_id}")
        await session.flush()
        return await _lesson(session, actor, lesson_id)


async def _begun(session: AsyncSession, actor: Actor, lesson_id: int, now: datetime) -> Lesson:
    lesson = await _lesson(session, actor, lesson_id)
    if lesson.begins(actor.timezone) > now:
        raise AttestationError("lesson-not-yet")
    return lesson


async def _close(session: AsyncSession, actor: Actor, lesson: Lesson, kind: LessonKind, now: datetime) -> Step | None:
    found = await load_year(session, actor.school_id, actor.today(now), lesson.teacher_id)
    for step in found[1].steps() if found else ():
        theirs = step.teacher is not None and step.teacher.id == lesson.teacher_id and closes(kind, step.item)
        allowed = own(actor, step) or in_charge(actor, step.item)
        here = step.due_on is None or step.touches(lesson.day, lesson.day)
        if theirs and allowed and here and not (step.completion and step.completion.mark in SETTLED):
            words = Words(lesson.day, lesson.topic)
            return (await confirm_in(session, actor, step.key, now, words)).step
    return None


def _visitors(lesson: Lesson) -> frozenset[int]:
    return frozenset(visitor.id for visitor in lesson.visitors)
