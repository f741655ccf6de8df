"""How well plans are read: `python -m benchmarks.plans [SEED]` prints one JSON document with the figures."""

import json
import random
import sys
import time
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from attestation.errors import AttestationError
from attestation.plan import Plan, PlanItem
from attestation.spelling import fold_spaces, skeleton
from benchmarks.plan_corpus import Known, Row, random_plan, typed_otherwise, written
from benchmarks.plan_files import SHAPES, Page
from documents.plan_file import read_plan

RANDOM_PLANS = 60


def cases(seed: int, random_plans: int = RANDOM_PLANS) -> Iterator[tuple[str, Known, Page]]:
    """Shape, meaning and page of every file: each written plan in each shape, then random ones in random shapes."""
    chance = random.Random(seed)
    for plan in written():
        for shape in SHAPES:
            yield shape, plan, plan.page()
    for number in range(random_plans):
        plan, page = random_plan(chance, number)
        if chance.random() < 0.3:
            page = replace(page, rows=[[typed_otherwise(cell, chance) for cell in row] for row in page.rows])
        yield chance.choice(sorted(SHAPES)), plan, page


def schedule_right(row: Row, item: PlanItem, doubted: bool) -> bool:
    """Whether the time was understood as it is known to be meant; a doubtful one must be doubted."""
    if row.doubtful and not doubted:
        return False
    if row.kind == "any":
        return True
    windows = tuple((window.start, window.end) for window in item.windows)
    return (item.kind, item.months) == (row.kind, row.months) and (not row.windows or windows == row.windows)


def measure(seed: int, faults: list[str], random_plans: int = RANDOM_PLANS) -> Counter[str]:
    """Counts over all cases; `faults` takes a line for each thing that went wrong."""
    count: Counter[str] = Counter()
    for shape, known, page in cases(seed, random_plans):
        count["plans"] += 1
        content = SHAPES[shape](page)
        began = time.perf_counter()
        try:
            plan = read_plan(content, known.name, today=date(known.school_year, 9, 1))
        except AttestationError as error:
            count["rows"] += len(known.rows)
            faults.append(f"{known.name} as {shape}: {error.key}")
            continue
        count["milliseconds"] += round((time.perf_counter() - began) * 1000)
        _compare(f"{known.name} as {shape}", known, plan, count, faults)
    return count


def _compare(name: str, known: Known, plan: Plan, count: Counter[str], faults: list[str]) -> None:
    if _same(plan.title, known.title):
        count["titles right"] += 1
    else:
        faults.append(f"{name}: title {plan.title}")
    if (plan.goal, plan.objectives) != (known.goal, known.objectives):
        faults.append(f"{name}: goal {plan.goal} objectives {plan.objectives}")
    doubted = {(doubt.row, doubt.field) for doubt in plan.warnings}
    count["invented rows"] += max(0, len(plan.items) - len(known.rows))
    if len(plan.items) != len(known.rows):
        faults.append(f"{name}: {len(plan.items)} rows for {len(known.rows)}")
    for place, row in enumerate(known.rows):
        count["rows"] += 1
        item = plan.items[place] if place < len(plan.items) else None
        if item is None:
            continue
        exact = _same(item.title.kk, row.title) and _same(item.evidence.kk, row.evidence)
        time_right = schedule_right(row, item, (item.number, "schedule") in doubted)
        right = {"rows exact": exact, "schedules right": time_right, "roles right": item.responsible.roles == row.roles}
        count.update(key for key, value in right.items() if value)
        if not time_right and (item.number, "schedule") not in doubted and (item.number, "row") not in doubted:
            count["schedules wrong without warning"] += 1
        faults.extend(f"{name} row {place + 1}: not {key}: {_shown(item)}" for key, value in right.items() if not value)


def _same(read: str, meant: str) -> bool:
    """Whether the texts are the same but for look-alike letters and white space."""
    return skeleton(fold_spaces(read)) == skeleton(fold_spaces(meant))


def _shown(item: PlanItem) -> str:
    months = ",".join(map(str, item.months))
    roles = " ".join(item.responsible.roles)
    meant = f"{item.phrase} = {item.kind} {months} | {item.responsible.phrase} = {roles}"
    return f"{item.title.kk} | {meant} | {item.evidence.kk}"


def main() -> None:
    """Print the figures; the faults go to stderr."""
    seed = int(sys.argv[1]) if len(sys.argv) > 1 else 20260901
    faults: list[str] = []
    count = measure(seed, faults)
    print("\n".join(faults), file=sys.stderr)
    shares = {key: round(count[key] / count["rows"], 4) for key in ("rows exact", "schedules right", "roles right")}
    whole = ("plans", "titles right", "rows", "invented rows", "schedules wrong without warning", "milliseconds")
    print(json.dumps({"seed": seed, **{key: count[key] for key in whole}, **shares}, ensure_ascii=False, indent=2))


if __name__ == "__main__":
    main()
