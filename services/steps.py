"""A step is confirmed, taken back, approved or returned. Every act is keyed by the step: said twice, it acts once."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from attestation.confirming import in_charge, mark_of, may_review, own, require_past, require_undo
from attestation.errors import AttestationError, NotFound, Refused
from attestation.roles import Actor
from attestation.steps import SETTLED, Mark, Step, StepKey
from db.engine import Database
from db.models import Completion
from db.queries.past import completion_before
from db.queries.steps import completion, load_step, put_mark, take_mark
from services.history import record
from services.outgoing import tell

REVIEWED = "reviewed"
NOTE_LENGTH = 500  # characters


@dataclass(frozen=True, slots=True)
class Words:
    """What somebody says beside "done": the local day on which it was (none: today), and a note.

    `said_in`: the message that says it, so that the same one, taken again, is known.
    """

    done_on: date | None = None
    note: str = ""
    said_in: int | None = field(default=None, compare=False)


NO_WORDS = Words()


@dataclass(frozen=True, slots=True)
class Confirmed:
    """What a confirmation came to, now or when it was said before."""

    step: Step
    mark: Mark


async def confirm(db: Database, actor: Actor, key: StepKey, now: datetime, words: Words = NO_WORDS) -> Confirmed:
    """Say that a step is done: it counts at once, as done or as sent for review. `NotFound` when it is gone."""
    async with db.write() as session:
        return await confirm_in(session, actor, key, now, words)


async def confirm_in(
    session: AsyncSession,
    actor: Actor,
    key: StepKey,
    now: datetime,
    words: Words = NO_WORDS,
    granted: Mark | None = None,
    instead_of: int | None = None,
    on_paper: bool = False,
) -> Confirmed:
    """`confirm` within a transaction that does more, such as keeping a file.

    A step that is done already takes the day and the note from whoever may confirm it. `granted`: the mark that
    follows from an act that the actor has the right to, whoever answers for the row. `instead_of`: an absent colleague,
    `on_paper`: who has signed a printed page.
    """
    step = await step_of(session, actor, key)
    mark = granted or mark_of(actor, step)
    if words.done_on:
        require_past(words.done_on, actor.today(now))
    if step.completion and step.completion.mark in SETTLED:
        if words != NO_WORDS and (row := await completion(session, key)):
            _tell(row, words, row.done_on, actor.today(row.at))
            record(session, actor.school_id, now, actor.person_id, "step-told", subject(key))
        return Confirmed(step, step.completion.mark)
    row = await put_mark(
        session,
        actor.school_id,
        key,
        mark,
        now,
        actor.person_id,
        instead_of=instead_of,
        on_paper=on_paper,
        first=step.completion is None,
    )
    _tell(row, words, None, actor.today(now))
    details = ({"instead_of": instead_of} if instead_of else {}) | ({"on_paper": True} if on_paper else {})
    record(session, actor.school_id, now, actor.person_id, f"step-{mark}", subject(key), **details)
    return Confirmed(step, mark)


def _tell(row: Completion, words: Words, before: date | None, marked_on: date) -> None:
    day = words.done_on or before
    row.done_on = None if day == marked_on else day
    row.note = words.note.strip()[:NOTE_LENGTH] or row.note
    row.said_in = words.said_in or row.said_in


async def said_before(db: Database, actor: Actor, message_id: int) -> Step | None:
    """The step that this message of the actor's has marked: the program ended before it was answered."""
    mine = Completion.school_id == actor.school_id, Completion.by_id == actor.person_id
    query = select(Completion.occurrence_id, Completion.teacher_id).where(*mine, Completion.said_in == message_id)
    async with db.read() as session:
        key = (await session.execute(query.limit(1))).one_or_none()
        return await load_step(session, actor.school_id, (key[0], key[1])) if key else None


async def look(db: Database, actor: Actor, key: StepKey) -> Step:
    """The step as it is now, for one whose step it is or who answers for its row. `NotFound` when it is gone."""
    async with db.read() as session:
        step = await load_step(session, actor.school_id, key)
    if step is None or not (own(actor, step) or in_charge(actor, step.item)):
        raise NotFound("step-gone")
    return step


async def undo(db: Database, actor: Actor, key: StepKey, now: datetime) -> Step:
    """Take back one's own word within an hour: the step is what it was before, also returned or sent for review.

    A second undo changes nothing.
    """
    async with db.write() as session:
        step = await step_of(session, actor, key)
        if step.completion and step.completion.mark in (*SETTLED, Mark.CANNOT):
            require_undo(actor, step.completion, now)
            await give_way(session, actor.school_id, key, now)
            record(session, actor.school_id, now, actor.person_id, "step-undo", subject(key))
        return step


async def give_way(session: AsyncSession, school_id: int, key: StepKey, now: datetime) -> None:
    """Let the step's mark give way to the one before it, if there was one. Record it after that."""
    if before := await completion_before(session, school_id, subject(key)):
        await put_mark(session, school_id, key, before.mark, before.at, before.by, before.reason)
    else:
        await take_mark(session, key, now)


async def approve(db: Database, actor: Actor, key: StepKey, now: datetime) -> Step:
    """Approve a step that was sent for review; the teacher is told. The first of two reviewers decides."""
    async with db.write() as session:
        return await review_in(session, actor, key, now, Mark.CONFIRMED)


async def approve_all(db: Database, actor: Actor, keys: Sequence[StepKey], now: datetime) -> int:
    """Approve several steps at once; what somebody has decided meanwhile is passed over. Returns how many."""
    async with db.write() as session:
        count = 0
        for key in sorted(keys):  # in one order, so that two reviewers never wait for each other
            step = await load_step(session, actor.school_id, key, lock=True)
            if step and step.completion and step.completion.mark is Mark.SUBMITTED:
                await _decide(session, actor, step, now, Mark.CONFIRMED)
                count += 1
        return count


async def return_(db: Database, actor: Actor, key: StepKey, reason: str, now: datetime) -> Step:
    """Send a step back with a reason; the teacher is told."""
    async with db.write() as session:
        return await review_in(session, actor, key, now, Mark.RETURNED, reason)


async def review_in(
    session: AsyncSession,
    actor: Actor,
    key: StepKey,
    now: datetime,
    mark: Mark,
    reason: str = "",
    instead_of: int | None = None,
) -> Step:
    """Approve or return within a transaction that does more. `instead_of`: the absent colleague whose part it is."""
    if mark is Mark.RETURNED and not reason.strip():
        raise AttestationError("return-needs-reason")
    step = await step_of(session, actor, key)
    if not may_review(actor, step):
        raise Refused("refused")
    if step.completion and step.completion.mark is mark and step.completion.by == actor.person_id:
        return step  # the same decision once more, after a restart or a second tap
    if step.completion is None or step.completion.mark is not Mark.SUBMITTED:
        raise AttestationError("review-already-decided")
    await _decide(session, actor, step, now, mark, reason.strip()[:500], instead_of)
    return step


async def _decide(
    session: AsyncSession,
    actor: Actor,
    step: Step,
    now: datetime,
    mark: Mark,
    reason: str = "",
    instead_of: int | None = None,
) -> None:
    if not may_review(actor, step):
        raise Refused("refused")
    await put_mark(session, actor.school_id, step.key, mark, now, actor.person_id, reason, instead_of)
    details = {"reason": reason} if instead_of is None else {"reason": reason, "instead_of": instead_of}
    record(session, actor.school_id, now, actor.person_id, f"review-{mark}", subject(step.key), **details)
    params = {"step": list(step.key), "mark": mark.value, "reason": reason}
    about = f"{step.key[0]}:{step.key[1]}:{now.isoformat()}"
    await tell(session, actor, step.key[1], REVIEWED, about, params, now)


async def reviewed(session: AsyncSession, school_id: int | None, params: dict[str, Any]) -> Step | None:
    """The step that a word about a review speaks of; None once something else has happened to it."""
    occurrence, teacher = params["step"]
    step = await load_step(session, school_id or 0, (occurrence, teacher))
    return step if step and step.completion and step.completion.mark == params["mark"] else None


async def step_of(session: AsyncSession, actor: Actor, key: StepKey) -> Step:
    """The step, which nobody else changes until the transaction ends. `NotFound` when it is gone."""
    step = await load_step(session, actor.school_id, key, lock=True)
    if step is None:
        raise NotFound("step-gone")
    return step


def subject(key: StepKey) -> str:
    """How the history names a step."""
    return f"step:{key[0]}:{key[1] or ''}"
