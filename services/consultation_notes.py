"""What became of a consultation: who came, which difficulties were found, and the step that it closes."""

from datetime import date, datetime

from sqlalchemy.ext.asyncio import AsyncSession

from attestation.consultations import NOTE_LENGTH, Consultation, News, Outcome, is_consultation, may_read_difficulties
from attestation.errors import AttestationError, NotFound
from attestation.roles import Act, Actor, Role
from attestation.steps import SETTLED, Step
from db.engine import Database
from db.models import ConsultationTime
from db.queries import consultations as query
from db.queries.year import load_year
from services.consultation_words import tell
from services.history import record
from services.steps import Words, confirm_in


async def held(db: Database, actor: Actor, id_: int) -> Consultation:
    """A consultation that the actor holds, or `NotFound`."""
    actor.require(Act.HOLD_CONSULTATION)
    async with db.read() as session:
        found = await query.one(session, actor.school_id, id_)
    if found is None or found.host_id != actor.person_id:
        raise NotFound("consult-gone")
    return found


async def past(db: Database, actor: Actor, now: datetime) -> tuple[Consultation, ...]:
    """Consultations behind, the newest first: one's own, those one held, and for the deputy director all of the school.

    None of them shows difficulties that the actor may not read.
    """
    async with db.read() as session:
        found = await query.times(session, actor.school_id, last=actor.today(now))
    everything = Role.DEPUTY_DIRECTOR in actor.roles
    return tuple(
        each
        for each in reversed(found)
        if each.teacher_id is not None
        and each.begins(actor.timezone) <= now
        and (everything or may_read_difficulties(actor, each))
    )


async def mark(db: Database, actor: Actor, id_: int, outcome: Outcome, now: datetime) -> Consultation:
    """Say whether the teacher came. It may be corrected until the teacher has confirmed what was noted."""
    async with db.write() as session:
        row = await _begun(session, actor, id_, now)
        if row.agreed_at is not None:
            raise AttestationError("consult-agreed")
        row.outcome = outcome
        await session.flush()
        record(session, actor.school_id, now, actor.person_id, f"consultation-{outcome}", f"consultation:{id_}")
        return await _again(session, actor, id_)


async def note(db: Database, actor: Actor, id_: int, text: str, now: datetime) -> Consultation:
    """Write down which difficulties were found; the teacher is asked to confirm them. Nobody else is told."""
    text = text.strip()
    if not text:
        raise AttestationError("consult-note-empty")
    if len(text) > NOTE_LENGTH:
        raise AttestationError("consult-note-too-long", most=NOTE_LENGTH)
    async with db.write() as session:
        row = await _begun(session, actor, id_, now)
        if row.agreed_at is not None:
            raise AttestationError("consult-agreed")
        if row.difficulties != text:
            row.outcome, row.difficulties = Outcome.CAME, text
            await session.flush()
            await tell(session, actor, await _again(session, actor, id_), News.NOTED, now)
            record(session, actor.school_id, now, actor.person_id, "consultation-noted", f"consultation:{id_}")
        return await _again(session, actor, id_)


async def agree(db: Database, actor: Actor, id_: int, now: datetime) -> tuple[Consultation, Step | None]:
    """The teacher confirms what was noted, and with it the plan's step of consultations, where one waits."""
    async with db.write() as session:
        row = await query.row(session, actor.school_id, id_)
        if row is None or row.teacher_id != actor.person_id or not row.difficulties:
            raise NotFound("consult-gone")
        step = await _step(session, actor, row.day, now)
        if row.agreed_at is None:
            row.agreed_at = now
            await session.flush()
            record(session, actor.school_id, now, actor.person_id, "consultation-agreed", f"consultation:{id_}")
            if step:
                await confirm_in(session, actor, step.key, now, Words(done_on=row.day))
        return await _again(session, actor, id_), step


async def _step(session: AsyncSession, actor: Actor, day: date, now: datetime) -> Step | None:
    """The teacher's step of consultations whose window holds the day, else the next one that waits."""
    found = await load_year(session, actor.school_id, actor.today(now), actor.person_id)
    steps = [
        step
        for step in (found[1].steps() if found else ())
        if is_consultation(step.item) and step.teacher and step.teacher.id == actor.person_id and step.due_on
    ]
    within = [step for step in steps if step.touches(day, day)]
    waiting = [step for step in steps if not (step.completion and step.completion.mark in SETTLED)]
    return next(iter([*within, *(step for step in waiting if step.due_on and step.due_on >= day)]), None)


async def _begun(session: AsyncSession, actor: Actor, id_: int, now: datetime) -> ConsultationTime:
    actor.require(Act.HOLD_CONSULTATION)
    found = await query.one(session, actor.school_id, id_)
    row = await query.row(session, actor.school_id, id_)
    if found is None or row is None or row.host_id != actor.person_id or row.teacher_id is None:
        raise NotFound("consult-gone")
    if found.begins(actor.timezone) > now:
        raise AttestationError("consult-not-yet")
    return row


async def _again(session: AsyncSession, actor: Actor, id_: int) -> Consultation:
    found = await query.one(session, actor.school_id, id_)
    if found is None:
        raise NotFound("consult-gone")
    return found
