"""The rows of a plan as they are stored, and writing them: what a row asks for changes, its steps are kept."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass, replace
from datetime import datetime
from itertools import count

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from attestation.phrases import read_schedule
from attestation.plan import Audience, Confirmer, Kind, PlanItem, Repeat, Responsible, Scope, Window, Wording
from attestation.plan_change import Slot, as_fact, kept_day, occurrences_after, refit
from attestation.roles import Role
from attestation.steps import Mark, Year
from attestation.windows import windows
from db import models

_SETTLED = (Mark.CONFIRMED, Mark.SUBMITTED)


@dataclass(frozen=True, slots=True)
class Record:
    """A row that is stored, with its occurrences, those put aside among them; `marked`: ids with settled steps."""

    row: models.PlanItem
    occurrences: Sequence[models.Occurrence]
    marked: frozenset[int]

    @property
    def removed(self) -> bool:
        """Whether the row has been taken out."""
        return self.row.removed_at is not None

    @property
    def slots(self) -> tuple[Slot, ...]:
        """The occurrences as the rules take them."""
        return tuple(
            Slot(one.id, _window(one), one.day, one.removed_at is None, one.id in self.marked)
            for one in self.occurrences
        )

    def item(self, school_year: int) -> PlanItem:
        """The row as a plan has it."""
        row, schedule = self.row, read_schedule(self.row.phrase)
        kind, repeat = Kind(row.kind), Repeat(row.repeat)
        asked = tuple(slot.window for slot in self.slots if slot.active and slot.window)
        if kind is Kind.ALL_YEAR and repeat is Repeat.MONTHLY:  # asked month by month, yet one window in the plan
            asked = windows(replace(schedule, kind=kind), school_year)
        return PlanItem(
            number=row.number,
            title=Wording(**row.title),
            phrase=row.phrase,
            kind=kind,
            months=schedule.months,
            windows=tuple(sorted(asked)),
            responsible=Responsible(
                row.responsible, tuple(map(Role, row.roles)), tuple(row.persons), tuple(row.nobody)
            ),
            evidence=Wording(**row.evidence),
            scope=Scope(row.scope),
            confirmer=Confirmer(row.confirmer),
            review=row.review,
            audience=Audience(row.audience),
            repeat=repeat,
            section=row.section,
            extras=tuple((heading, words) for heading, words in row.extras),
        )


Pair = tuple[Record | None, PlanItem | None]
"""A row as it is stored, and as it shall be; None: there is none."""


def _window(occurrence: models.Occurrence) -> Window | None:
    if occurrence.starts_on is None or occurrence.ends_on is None:
        return None
    return Window(occurrence.starts_on, occurrence.ends_on)


async def records(session: AsyncSession, plan_id: int) -> tuple[Record, ...]:
    """Every row of the plan by its number, those taken out among them."""
    rows = await session.scalars(
        select(models.PlanItem)
        .where(models.PlanItem.plan_id == plan_id)
        .order_by(models.PlanItem.number, models.PlanItem.id)
    )
    occurrences = await session.scalars(
        select(models.Occurrence)
        .join(models.PlanItem)
        .where(models.PlanItem.plan_id == plan_id)
        .order_by(models.Occurrence.starts_on, models.Occurrence.id)
    )
    marked = await session.scalars(
        select(models.Completion.occurrence_id)
        .join(models.Occurrence, models.Occurrence.id == models.Completion.occurrence_id)
        .join(models.PlanItem, models.PlanItem.id == models.Occurrence.item_id)
        .where(models.PlanItem.plan_id == plan_id, models.Completion.mark.in_(_SETTLED))
    )
    of_row = defaultdict[int, list[models.Occurrence]](list)
    for occurrence in occurrences:
        of_row[occurrence.item_id].append(occurrence)
    settled = frozenset(marked)
    return tuple(Record(row, of_row[row.id], settled) for row in rows)


def year_after(year: Year, pairs: Iterable[Pair], school_year: int) -> Year:
    """The year's steps as they will be once the pairs are written."""
    new_ids = count(-1, -1)
    touched = {record.row.id for record, _ in pairs if record}
    occurrences = [one for one in year.occurrences if one.item.id not in touched]
    for record, item in pairs:
        if item:
            slots = record.slots if record else ()
            fitted = refit(slots, item.asked(school_year))
            fact = as_fact(item, record.row.id if record else next(new_ids))
            occurrences += occurrences_after(fact, slots, fitted, new_ids)
    return replace(year, occurrences=tuple(occurrences))


async def write(session: AsyncSession, plan: models.Plan, pairs: Iterable[Pair], now: datetime) -> None:
    """Make the rows what they shall be. What is no longer of the plan is put aside, never deleted."""
    for record, item in pairs:
        if item is None:
            if record and not record.removed:
                record.row.removed_at = now
            continue
        row = record.row if record else models.PlanItem(school_id=plan.school_id, plan_id=plan.id)
        _write_item(row, item)
        session.add(row)
        await session.flush()
        _write_occurrences(session, row, record, item.asked(plan.year), now)
    await session.flush()


def _write_item(row: models.PlanItem, item: PlanItem) -> None:
    row.number, row.phrase, row.kind, row.section = item.number, item.phrase, item.kind, item.section
    row.title, row.evidence = asdict(item.title), asdict(item.evidence)
    row.responsible, row.roles = item.responsible.phrase, list(item.responsible.roles)
    row.persons, row.nobody = list(item.responsible.persons), list(item.responsible.nobody)
    row.scope, row.confirmer, row.review = item.scope, item.confirmer, item.review
    row.audience, row.repeat, row.removed_at = item.audience, item.repeat, None
    row.extras = [list(extra) for extra in item.extras]


def _write_occurrences(
    session: AsyncSession, row: models.PlanItem, record: Record | None, asked: Iterable[Window | None], now: datetime
) -> None:
    fitted = refit(record.slots if record else (), asked)
    for occurrence in record.occurrences if record else ():
        if occurrence.id in fitted.places:
            window = fitted.places[occurrence.id]
            occurrence.day = kept_day(occurrence.day, _window(occurrence), window)
            occurrence.starts_on, occurrence.ends_on = (window.start, window.end) if window else (None, None)
            occurrence.removed_at = None
        elif occurrence.id in fitted.withdrawn:
            occurrence.removed_at = now
    for window in fitted.added:
        starts, ends = (window.start, window.end) if window else (None, None)
        session.add(models.Occurrence(school_id=row.school_id, item_id=row.id, starts_on=starts, ends_on=ends))
