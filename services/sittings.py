"""What a sitting is about: the teachers under attestation and how ready they are; its minutes, drafted."""

from dataclasses import replace
from datetime import date, datetime

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from attestation.errors import AttestationError, NotFound
from attestation.ledger import Line
from attestation.meetings import Answer, NoticeKind
from attestation.minutes import Candidate, Minutes
from attestation.plan import school_year_of
from attestation.portfolio import PaperState, papers_missing
from attestation.roles import Act, Actor, Role
from db.cycle_record import read_cycle
from db.engine import Database
from db.models import Member, MemberRole, Paper, Person
from db.queries import notices
from db.queries.attempts import school_rules
from db.queries.audience import addressees
from db.queries.commission import body_on
from services.history import record
from services.notice_reports import account_of
from services.schools import school
from services.sitting_outcomes import outcome


async def candidates(session: AsyncSession, school_id: int, today: date) -> tuple[Candidate, ...]:
    """The teachers under attestation, by name; ready is whose papers are all there."""
    year = school_year_of(today)
    papers: dict[int, dict[str, PaperState]] = {}
    kept = select(Paper.person_id, Paper.name, Paper.state).where(Paper.school_id == school_id, Paper.year == year)
    for person_id, name, state in await session.execute(kept):
        papers.setdefault(person_id, {})[name] = PaperState(state)
    query = (
        select(Person.id, Person.name, Member.subject, Member.cycle)
        .join(Member, Member.person_id == Person.id)
        .join(MemberRole, MemberRole.member_id == Member.id)
        .where(
            Member.school_id == school_id, Member.left_on.is_(None), Member.attested, MemberRole.role == Role.TEACHER
        )
        .order_by(Person.name, Person.id)
    )
    rules, found = await school_rules(session, school_id, year), []
    for person_id, name, subject, record_ in await session.execute(query):
        cycle = read_cycle(record_) if record_ else None
        target = cycle.target if cycle else None
        ready = not papers_missing(rules, target, papers.get(person_id, {}))
        level = rules.commission_levels.get(target) if target else None
        found.append(Candidate(name, subject, cycle.category if cycle else None, target, ready, level, person_id))
    return tuple(found)


async def minutes(db: Database, actor: Actor, notice_id: int, now: datetime) -> Minutes:
    """The minutes of a sitting as far as they are known: who came by their answers, the agenda, the candidates.

    `NotFound` for what is no sitting of the school; AttestationError before it has begun or when it was cancelled.
    """
    if not actor.may(Act.SEND_NOTICE):
        actor.require(Act.MAKE_PAPERS)
    async with db.write() as session:
        notice = await notices.of_school(session, actor.school_id, notice_id)
        if notice is None or notice.kind != NoticeKind.SITTING or notice.day is None:
            raise NotFound("notice-gone")
        if notice.cancelled_at:
            raise AttestationError("notice-was-cancelled")
        told = await account_of(session, notice)
        begins = told.content.begins(actor.local(now))
        if begins is None or begins > actor.local(now):
            raise AttestationError("minutes-too-early")
        body = await body_on(session, actor.school_id, notice.day)
        if body is None or told.quorum is None:
            raise AttestationError("minutes-no-commission")
        seats = {line.person_id: line for line in told.report.lines}
        names = {each.id: each.name for each in await addressees(session, actor.school_id, notice.day)}
        members = sorted(body.members, key=lambda id_: names.get(id_, ""))
        kept = await outcome(session, notice.id)
        came = [id_ for id_ in members if id_ in seats and seats[id_].answer is Answer.COMING]
        quorum = told.quorum
        if kept:
            came = [id_ for id_ in members if id_ in kept[0]]
            quorum = replace(quorum, coming=len(came))
        record(session, actor.school_id, now, actor.person_id, "minutes-draft", f"notice:{notice.id}")
        return Minutes(
            school=(await school(session, actor.school_id)).name,
            content=told.content,
            chair=names.get(body.chair or 0, ""),
            secretary=names.get(body.secretary or 0, ""),
            present=tuple(names.get(id_, "") for id_ in came),
            absent=tuple((names.get(id_, ""), _reason(seats.get(id_))) for id_ in members if id_ not in came),
            quorum=quorum,
            candidates=tuple(
                replace(one, verdict=kept[1].get(one.id)) if kept else one
                for one in await candidates(session, actor.school_id, notice.day)
            ),
            settled=kept is not None,
        )


def _reason(line: Line | None) -> str:
    return line.reason if line else ""
