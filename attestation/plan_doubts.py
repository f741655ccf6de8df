"""The doubts about a plan that was read, cell by cell, and what is left of them once a cell is settled."""

from dataclasses import dataclass, replace

from attestation.plan import Doubt, Plan, PlanItem


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell that is doubtful, with all that is doubtful about it. `row` None: something about the whole plan."""

    row: int | None
    field: str
    doubts: tuple[Doubt, ...]


_ASKED = ("school_year", "schedule", "responsible", "scope")
"""What can be answered, the costliest mistake first; any other doubt is a remark."""


def doubtful_cells(plan: Plan) -> tuple[Cell, ...]:
    """Every doubtful cell that can be answered, once: the year, then the times, then the rest, each row by row."""
    cells: dict[tuple[int | None, str], list[Doubt]] = {}
    for doubt in sorted(
        (doubt for doubt in plan.warnings if doubt.field in _ASKED),
        key=lambda doubt: (_ASKED.index(doubt.field), doubt.row or 0),
    ):
        cells.setdefault((doubt.row, doubt.field), []).append(doubt)
    return tuple(Cell(row, field, tuple(doubts)) for (row, field), doubts in cells.items())


def item_at(plan: Plan, number: int | None) -> PlanItem | None:
    """The row of that number."""
    return next((item for item in plan.items if item.number == number), None)


def settle(plan: Plan, cell: Cell, item: PlanItem | None = None, doubts: tuple[Doubt, ...] = ()) -> Plan:
    """The plan without the doubts of the cell; `item` takes the place of its row, `doubts` are those of the answer."""
    return replace(
        plan,
        items=tuple(item if item and item.number == old.number else old for old in plan.items),
        warnings=(*(doubt for doubt in plan.warnings if doubt not in cell.doubts), *doubts),
    )
