"""What a sitting came to, written down once: the plan's steps are closed and cycles begin anew."""

from collections.abc import Sequence
from datetime import date, datetime, timedelta

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from attestation.awards import Candidate, Decision
from attestation.commission import needed
from attestation.errors import AttestationError, NotFound
from attestation.meetings import Answer, NoticeKind
from attestation.plan import school_year_of
from attestation.roles import Act, Actor
from attestation.rulebook import Category, Level
from attestation.sitting_draft import Sitting, SittingDraft, Verdict, can_settle, require_possible
from attestation.steps import Mark
from db.engine import Database
from db.models import Notice, SittingOutcome
from db.queries import notices
from db.queries.attempts import school_rules
from db.queries.audience import addressees
from db.queries.commission import body_on
from db.queries.year import load_year
from services.awards import candidates_in, decide_in
from services.commission import rules_on
from services.history import record
from services.schools import school
from services.steps import Words, confirm_in

_LOOKED_BACK = timedelta(days=60)


async def waiting(db: Database, actor: Actor, now: datetime) -> Sequence[tuple[int, date]]:
    """The sittings of the last two months whose outcome nobody has written down: id and day; none for who may not."""
    if not actor.may(Act.RECORD_AWARD):
        return []
    today = actor.today(now)
    query = (
        select(Notice)
        .outerjoin(SittingOutcome, SittingOutcome.notice_id == Notice.id)
        .where(Notice.school_id == actor.school_id, Notice.kind == NoticeKind.SITTING, Notice.cancelled_at.is_(None))
        .where(Notice.day.between(today - _LOOKED_BACK, today), SittingOutcome.notice_id.is_(None))
        .order_by(Notice.day, Notice.id)
    )
    async with db.read() as session:
        return [(it.id, it.day) for it in await session.scalars(query) if it.day and _begun(it, actor, now)]


async def sitting(db: Database, actor: Actor, notice_id: int, now: datetime) -> Sitting:
    """The facts of a sitting that has begun.

    `NotFound` for what is no sitting of the school; AttestationError before it begins, or when it was cancelled.
    """
    actor.require(Act.RECORD_AWARD)
    async with db.read() as session:
        return await _sitting(session, actor, notice_id, now)


async def settle(db: Database, actor: Actor, draft: SittingDraft, now: datetime) -> None:
    """Write down what a sitting came to, once: a second time changes nothing. All of it holds, or nothing does.

    AttestationError for what cannot have been decided; `Refused` for a decision about oneself.
    """
    actor.require(Act.RECORD_AWARD)
    async with db.write() as session:
        await school(session, actor.school_id, lock=True)  # two presses at once pass one after the other
        found = await _sitting(session, actor, draft.notice, now)
        if found.settled:
            return
        require_possible(found, draft)
        for step in found.steps:
            if step.key in draft.rows:
                words = Words(found.day, f"№ {found.notice}, {found.day:%d.%m.%Y}")
                await confirm_in(session, actor, step.key, now, words, Mark.CONFIRMED)
        for person_id, verdict in sorted(draft.verdicts.items()):
            await decide_in(session, actor, person_id, Decision(verdict.category, verdict.fits, found.day), now)
        session.add(
            SittingOutcome(
                notice_id=found.notice,
                present=sorted(draft.present),
                verdicts=[
                    {"person": id_, "category": it.category, "fits": it.fits, "against": it.against}
                    for id_, it in sorted(draft.verdicts.items())
                ],
                by_id=actor.person_id,
                at=now,
            )
        )
        figures = {"present": len(draft.present), "steps": len(draft.rows), "decisions": len(draft.verdicts)}
        record(session, actor.school_id, now, actor.person_id, "sitting-settle", f"notice:{found.notice}", **figures)


async def outcome(session: AsyncSession, notice_id: int) -> tuple[frozenset[int], dict[int, Verdict]] | None:
    """Who was there and what was decided about whom; none as long as nobody has written it down."""
    kept = await session.get(SittingOutcome, notice_id)
    if kept is None:
        return None
    verdicts = {it["person"]: Verdict(Category(it["category"]), it["fits"], it["against"]) for it in kept.verdicts}
    return frozenset(kept.present), verdicts


async def _sitting(session: AsyncSession, actor: Actor, notice_id: int, now: datetime) -> Sitting:
    notice = await notices.of_school(session, actor.school_id, notice_id)
    if notice is None or notice.kind != NoticeKind.SITTING or notice.day is None:
        raise NotFound("notice-gone")
    if notice.cancelled_at:
        raise AttestationError("notice-was-cancelled")
    if not _begun(notice, actor, now):
        raise AttestationError("minutes-too-early")
    body = await body_on(session, actor.school_id, notice.day)
    if body is None:
        raise AttestationError("minutes-no-commission")
    names = {one.id: one.name for one in await addressees(session, actor.school_id, notice.day)}
    said = {line.person_id: line.answer for line in (await notices.ledger(session, notice)).lines}
    found = await load_year(session, actor.school_id, notice.day)
    return Sitting(
        notice.id,
        notice.day,
        {id_: names[id_] for id_ in sorted(body.members, key=lambda id_: names.get(id_, "")) if id_ in names},
        frozenset(id_ for id_ in body.members & names.keys() if said.get(id_) is Answer.COMING),
        needed(len(body.members), rules_on(notice.day)),
        can_settle(found[1].steps(), notice.day) if found else (),
        await _decidable(session, actor, notice.day, now),
        await session.get(SittingOutcome, notice.id) is not None,
    )


async def _decidable(session: AsyncSession, actor: Actor, day: date, now: datetime) -> tuple[Candidate, ...]:
    """Those about whom the school's own commission decides: of others it only sends the papers on."""
    levels = (await school_rules(session, actor.school_id, school_year_of(day))).commission_levels
    elsewhere = {category for category, level in levels.items() if level is not Level.SCHOOL}
    return tuple(one for one in await candidates_in(session, actor, now) if one.cycle.target not in elsewhere)


def _begun(notice: Notice, actor: Actor, now: datetime) -> bool:
    begins = notices.content(notice).begins(actor.local(now))
    return begins is not None and begins <= actor.local(now)
