"""Short forms about teachers' work: read, written, kept as the evidence of the step that they close."""

from collections import defaultdict
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from attestation.errors import AttestationError, NotFound, Refused
from attestation.forms import Form, FormDraft, FormKind, Written, form_of, may_read, may_write
from attestation.roles import Act, Actor
from attestation.steps import Step, StepKey
from db.engine import Database
from db.models import WrittenForm
from db.queries.forms import last_version, newest_forms, visited, year_of
from db.queries.steps import load_step
from db.queries.year import active_plan, load_year, members
from services.history import record
from services.steps import confirm_in, step_of, subject


@dataclass(frozen=True, slots=True)
class Look:
    """A step's form as it stands: what was written, and whether the actor may write it."""

    step: Step
    form: Form
    written: Written | None
    writable: bool


async def look(db: Database, actor: Actor, key: StepKey) -> Look:
    """The form of a step. `NotFound` when there is none or it is not the actor's to read."""
    async with db.read() as session:
        return await _look(session, actor, key, await load_step(session, actor.school_id, key))


async def _look(session: AsyncSession, actor: Actor, key: StepKey, step: Step | None) -> Look:
    form = form_of(step.item) if step else None
    if step is None or form is None:
        raise NotFound("step-gone")
    year = await year_of(session, key[0])
    me = next(iter(await members(session, actor.school_id, year, actor.person_id)), None)
    if not may_read(actor, step, me):
        raise NotFound("form-not-yours")
    found = await newest_forms(session, actor.school_id, actor.timezone, step=key)
    return Look(step, form, next(iter(found), None), may_write(actor, step, me))


async def begin(db: Database, actor: Actor, key: StepKey, draft_id: str, back: str) -> FormDraft:
    """A draft of the step's form: from its newest version, else from the teacher's last form of the kind this year."""
    async with db.read() as session:
        found = await _look(session, actor, key, await load_step(session, actor.school_id, key))
        if not found.writable:
            raise Refused("form-not-yours")
        before = found.written
        if before is None:
            year = await year_of(session, key[0])
            others = await newest_forms(session, actor.school_id, actor.timezone, teacher_id=key[1], year=year)
            alike = [one for one in others if one.kind is found.form.kind and one.number == found.step.item.number]
            before = max(alike, key=lambda one: one.at, default=None)
        return FormDraft(draft_id, key, found.form.kind, back, answers=before.answers if before else {})


async def gathered(db: Database, actor: Actor, draft: FormDraft, now: datetime) -> int | None:
    """How many visited lessons the draft's page would show; None for a form that gathers none."""
    if draft.kind is not FormKind.REFERENCE or draft.step[1] is None:
        return None
    async with db.read() as session:
        year, until = await year_of(session, draft.step[0]), actor.local(now)
        return len(await visited(session, actor.school_id, draft.step[1], year, until))


async def write(db: Database, actor: Actor, draft: FormDraft, now: datetime) -> Look:
    """Keep the draft as a version of the form, once, and say that its step is done, as its row's rules have it."""
    if not draft.answers:
        raise AttestationError("form-empty")
    key = f"{actor.school_id}:{actor.person_id}:{draft.id}"
    async with db.write() as session:
        step = await step_of(session, actor, draft.step)
        found = await _look(session, actor, draft.step, step)
        if not found.writable or draft.step[1] is None:
            raise Refused("form-not-yours")
        if await session.scalar(select(WrittenForm.id).where(WrittenForm.key == key)) is None:
            version = await last_version(session, draft.step) + 1
            row = WrittenForm(
                school_id=actor.school_id,
                occurrence_id=draft.step[0],
                teacher_id=draft.step[1],
                kind=draft.kind,
                version=version,
                answers=dict(draft.answers),
                by_id=actor.person_id,
                at=now,
                key=key,
            )
            session.add(row)
            await session.flush()
            record(session, actor.school_id, now, actor.person_id, "write-form", subject(draft.step), version=version)
            await confirm_in(session, actor, draft.step, now)
        return await _look(session, actor, draft.step, await load_step(session, actor.school_id, draft.step))


async def mine(db: Database, actor: Actor, now: datetime) -> tuple[Written, ...]:
    """What was written about the actor in the year of the plan in force."""
    actor.require(Act.SEE_OWN_STEPS)
    return await _this_year(db, actor, now, actor.person_id)


async def mine_by_row(db: Database, actor: Actor, now: datetime) -> tuple[tuple[FormKind, Step, Written | None], ...]:
    """For each row that has a form and asks something of the actor: the step whose form was written last, and that
    form; while none is written, the step of now, or the next one.
    """
    written = {one.key: one for one in await mine(db, actor, now)}
    today = actor.today(now)
    async with db.read() as session:
        found = await load_year(session, actor.school_id, today, actor.person_id)
    steps = [step for step in found[1].steps() if step.key[1] == actor.person_id] if found else []
    rows: dict[int, list[Step]] = defaultdict(list)
    for step in steps:
        rows[step.item.number].append(step)
    sheets = []
    for alike in rows.values():
        if form := form_of(alike[0].item):
            last = max(
                (written[step.key] for step in alike if step.key in written), key=lambda one: one.at, default=None
            )
            ahead = (step for step in alike if step.due_on is None or step.due_on >= today)
            step = next((it for it in alike if last and it.key == last.key), None) or next(ahead, alike[-1])
            sheets.append((form.kind, step, last))
    return tuple(sheets)


async def this_years(db: Database, actor: Actor, now: datetime) -> tuple[Written, ...]:
    """What was written about everybody in the year of the plan in force, for those who lead the school."""
    actor.require(Act.MAKE_PAPERS)
    return await _this_year(db, actor, now)


async def _this_year(db: Database, actor: Actor, now: datetime, teacher_id: int | None = None) -> tuple[Written, ...]:
    async with db.read() as session:
        plan = await active_plan(session, actor.school_id, actor.today(now))
        if plan is None:
            return ()
        return await newest_forms(session, actor.school_id, actor.timezone, teacher_id=teacher_id, year=plan.year)
