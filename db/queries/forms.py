"""The forms that were written about teachers, as facts."""

from datetime import date, datetime
from zoneinfo import ZoneInfo

from sqlalchemy import func, select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import aliased

from attestation.cycle import Cycle
from attestation.forms import FormKind, Written
from attestation.lessons import Lesson
from attestation.steps import StepKey
from db.cycle_record import read_cycle
from db.models import LessonVisit, Member, Occurrence, Person, Plan, PlanItem, School, WrittenForm
from db.queries.lessons import lessons


async def newest_forms(
    session: AsyncSession,
    school_id: int,
    timezone: str,
    *,
    teacher_id: int | None = None,
    year: int | None = None,
    step: StepKey | None = None,
) -> tuple[Written, ...]:
    """The newest version of each step's form, by row, teacher and date; `year`: of the plan of that school year."""
    teacher, author = aliased(Person), aliased(Person)
    query = (
        select(WrittenForm, PlanItem.number, Plan.year, Member, School.name, teacher.name, author.name)
        .join(Occurrence, Occurrence.id == WrittenForm.occurrence_id)
        .join(PlanItem, PlanItem.id == Occurrence.item_id)
        .join(Plan, Plan.id == PlanItem.plan_id)
        .join(School, School.id == WrittenForm.school_id)
        .join(teacher, teacher.id == WrittenForm.teacher_id)
        .join(author, author.id == WrittenForm.by_id)
        .join(Member, (Member.person_id == WrittenForm.teacher_id) & (Member.school_id == school_id))
        .where(WrittenForm.school_id == school_id)
        .order_by(PlanItem.number, teacher.name, WrittenForm.occurrence_id, WrittenForm.version)
    )
    if teacher_id is not None:
        query = query.where(WrittenForm.teacher_id == teacher_id)
    if year is not None:
        query = query.where(Plan.year == year)
    if step is not None:
        query = query.where(WrittenForm.occurrence_id == step[0], WrittenForm.teacher_id == step[1])
    newest = {(row[0].occurrence_id, row[0].teacher_id): row for row in await session.execute(query)}
    found = []
    for key, (row, number, school_year, member, school, whose, by) in newest.items():
        cycle, at = read_cycle(member.cycle) if member.cycle else Cycle(), row.at.astimezone(ZoneInfo(timezone))
        kind = FormKind(row.kind)
        gathered = await visited(session, school_id, key[1], school_year, at) if kind is FormKind.REFERENCE else ()
        found.append(
            Written(
                kind, number, key, row.version, school, whose, member.subject, cycle.category, cycle.target, by, at,
                dict(row.answers), gathered,
            )
        )  # fmt: skip
    return tuple(found)


async def visited(
    session: AsyncSession, school_id: int, teacher_id: int, year: int, until: datetime
) -> tuple[Lesson, ...]:
    """The teacher's lessons of the school year about which visitors had written by then."""
    notes = select(LessonVisit.lesson_id).where(LessonVisit.noted_at <= until)
    written = set(await session.scalars(notes.distinct()))
    held = await lessons(session, school_id, first=date(year, 8, 1), last=until.date(), of=teacher_id)
    return tuple(lesson for lesson in held if lesson.teacher_id == teacher_id and lesson.id in written)


async def last_version(session: AsyncSession, step: StepKey) -> int:
    """The number of the newest version of a step's form; 0 while there is none."""
    query = select(func.max(WrittenForm.version)).where(
        WrittenForm.occurrence_id == step[0], WrittenForm.teacher_id == step[1]
    )
    return await session.scalar(query) or 0


async def year_of(session: AsyncSession, occurrence_id: int) -> int:
    """The school year of the plan in which an occurrence stands."""
    query = (
        select(Plan.year)
        .join(PlanItem, PlanItem.plan_id == Plan.id)
        .join(Occurrence, Occurrence.item_id == PlanItem.id)
        .where(Occurrence.id == occurrence_id)
    )
    return (await session.scalars(query)).one()
