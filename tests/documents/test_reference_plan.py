"""Plans as one school wrote it: rows 6-19, signature, stamp, title, header, rows 1-5.

The real one lies beside the repository; one of the same shape, in our own words, in it.
"""

import dataclasses
import os
import re
from pathlib import Path

import pytest

from attestation.plan import Plan, PlanItem
from documents.builtin import built_in_plan
from documents.plan_file import read_plan

REAL = Path(__file__).parents[3] / "shared" / "data" / "school-plan-2022-2023.kk.txt"
OURS = Path(__file__).parents[1] / "data" / "plan.kk.txt"
beside = pytest.mark.skipif(
    not REAL.exists() and not os.environ.get("CI"), reason="the real plan is not beside the clone"
)


@pytest.fixture(params=[pytest.param(REAL, marks=beside, id="real"), pytest.param(OURS, id="ours")], scope="module")
def file(request: pytest.FixtureRequest) -> Path:
    path: Path = request.param
    return path


@pytest.fixture(scope="module")
def plan(file: Path) -> Plan:
    return read_plan(file.read_bytes(), file.name)


def test_all_rows_are_there_in_order_and_none_is_invented(plan: Plan) -> None:
    assert [item.number for item in plan.items] == list(range(1, 20))
    assert plan.warnings == ()


def test_texts_are_those_of_the_file(plan: Plan, file: Path) -> None:
    rows = [line.split("\t") for line in file.read_text("utf-8").splitlines() if re.match(r"\d+\t", line)]
    for number, title, phrase, responsible, evidence in rows:
        item = plan.items[int(number) - 1]
        assert (item.title.kk, item.phrase) == (title, phrase)
        assert (item.responsible.phrase, item.evidence.ru) == (responsible, evidence)


def test_the_heading_is_kept_without_its_markup(plan: Plan, file: Path) -> None:
    bold = re.search(r"\*\*(.*?)\*\*", file.read_text("utf-8"), re.DOTALL)
    assert bold is not None
    assert plan.title == " ".join(bold[1].split())
    assert f"{plan.school_year}-{plan.school_year + 1} оқу жылына" in plan.title


def test_goal_and_objectives_are_kept_as_such(plan: Plan, file: Path) -> None:
    lines = file.read_text("utf-8").splitlines()
    assert f"мақсаты: {plan.goal}" in next(line for line in lines if "мақсаты:" in line)
    assert [f"{place}. {words}" for place, words in enumerate(plan.objectives, 1)] == [
        line for line in lines if re.match(r"\d\. ", line)
    ]


def test_every_row_means_what_the_built_in_row_means(plan: Plan) -> None:
    """The built-in plan says by hand what is here read from a school's own words."""

    def meaning(item: PlanItem) -> dict[str, object]:
        words = ("title", "phrase", "evidence", "responsible")
        meant = {f.name: getattr(item, f.name) for f in dataclasses.fields(item) if f.name not in words}
        return {**meant, "roles": item.responsible.roles}

    for read, built_in in zip(plan.items, built_in_plan(plan.school_year).items, strict=True):
        assert meaning(read) == meaning(built_in)
