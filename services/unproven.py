"""What was said done with a file that turns out not to count goes back to what it was before."""

from datetime import datetime
from typing import Any

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from attestation.portfolio import PaperState
from attestation.steps import SETTLED, Mark, Step, StepKey
from db.models import Completion, Evidence, History, Paper, WrittenForm
from db.queries.past import UNPROVEN
from db.queries.steps import completion, load_step
from services.history import record
from services.steps import give_way, subject


async def goes_back(session: AsyncSession, file: Evidence, now: datetime) -> dict[str, Any]:
    """Take back what stands on this refused file alone; what went back, as the word to its sender names it."""
    if file.paper_id is not None:
        return await _paper_goes_back(session, file, file.paper_id, now)
    if file.occurrence_id is None:
        return {}
    key = file.occurrence_id, file.teacher_id
    await load_step(session, file.school_id, key, lock=True)
    mark = await completion(session, key)
    if mark is None or not _rests_on(mark, file) or await _proved_otherwise(session, file, key):
        return {}
    await give_way(session, file.school_id, key, now)
    record(session, file.school_id, now, None, UNPROVEN, subject(key), evidence=file.id)
    return {"step": list(key)}


def _rests_on(mark: Completion, file: Evidence) -> bool:
    """Whether the mark came with the file or after it: a review asks for the file, a mere "done" was said by it."""
    later = mark.by_id == file.uploader_id and mark.at >= file.uploaded_at
    return later and (mark.mark == Mark.SUBMITTED or (mark.mark in SETTLED and mark.said_in == file.message_id))


async def _proved_otherwise(session: AsyncSession, file: Evidence, key: StepKey) -> bool:
    """Whether another file of the same version, or a written form, proves the step."""
    files = select(Evidence.id).where(
        Evidence.occurrence_id == key[0],
        Evidence.teacher_id.is_not_distinct_from(key[1]),
        Evidence.version >= file.version,
        Evidence.refused.is_(None),
        Evidence.id != file.id,
    )
    forms = select(WrittenForm.id).where(WrittenForm.occurrence_id == key[0], WrittenForm.teacher_id == key[1])
    return bool(await session.scalar(files.limit(1)) or await session.scalar(forms.limit(1)))


async def _paper_goes_back(session: AsyncSession, file: Evidence, paper_id: int, now: datetime) -> dict[str, Any]:
    paper = await session.get_one(Paper, paper_id, with_for_update=True)
    others = select(Evidence.id).where(
        Evidence.paper_id == paper.id,
        Evidence.refused.is_(None),
        Evidence.version > paper.returns,
        Evidence.id != file.id,
    )
    if paper.state != PaperState.ADDED or await session.scalar(others.limit(1)):
        return {}
    about = f"paper:{paper.id}"
    returned = select(History.details).where(
        History.school_id == paper.school_id, History.subject == about, History.act == "paper-returned"
    )
    details = await session.scalar(returned.order_by(History.id.desc()).limit(1))
    paper.state = PaperState.RETURNED if paper.returns else PaperState.OPEN
    paper.reason = (details or {}).get("reason", "")
    record(session, file.school_id, now, None, "paper-unproven", about, evidence=file.id)
    return {"paper": paper.id}


async def still_open(session: AsyncSession, school_id: int | None, params: dict[str, Any]) -> Step | str | None:
    """The step, or the name of the paper, that went back and has not been proved anew since."""
    if step := params.get("step"):
        found = await load_step(session, school_id or 0, (step[0], step[1]))
        return None if found is None or (found.completion and found.completion.mark in SETTLED) else found
    paper = await session.get(Paper, params["paper"]) if "paper" in params else None
    return paper.name if paper and paper.state in (PaperState.OPEN, PaperState.RETURNED) else None
