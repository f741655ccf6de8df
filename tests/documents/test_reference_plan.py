"""The real plan of a school, as it stands in the file: rows 6-19, signature, stamp, title, header, rows 1-5."""

import dataclasses
import os
import re
from pathlib import Path

import pytest

from attestation.plan import Plan, PlanItem
from documents.builtin import built_in_plan
from documents.plan_file import read_plan

FILE = Path(__file__).parents[3] / "shared" / "data" / "school-plan-2022-2023.kk.txt"
pytestmark = pytest.mark.skipif(
    not FILE.exists() and not os.environ.get("CI"), reason="the school's plan lies beside the repository, not in it"
)


@pytest.fixture(scope="module")
def plan() -> Plan:
    return read_plan(FILE.read_bytes(), FILE.name)


def test_all_rows_are_there_in_order_and_none_is_invented(plan: Plan) -> None:
    assert [item.number for item in plan.items] == list(range(1, 20))
    assert plan.warnings == ()


def test_texts_are_those_of_the_file(plan: Plan) -> None:
    rows = [line.split("\t") for line in FILE.read_text("utf-8").splitlines() if re.match(r"\d+\t", line)]
    for number, title, phrase, responsible, evidence in rows:
        item = plan.items[int(number) - 1]
        assert (item.title.kk, item.phrase) == (title, phrase)
        assert (item.responsible.phrase, item.evidence.ru) == (responsible, evidence)


def test_heading_goal_and_objectives_are_kept_as_such(plan: Plan) -> None:
    assert plan.school_year == 2022
    assert plan.title.startswith("«Теміртау қ. №12 ЖББМ» КММ-нің 2022-2023 оқу жылына")
    assert plan.title.endswith("іс-шаралар жоспары")
    assert plan.goal.startswith("мектеп мұғалімдерінің")
    assert [objective.split()[0] for objective in plan.objectives] == ["Мектеп", "Мұғалім", "Мұғалімдерді"]


def test_every_row_means_what_the_built_in_row_means(plan: Plan) -> None:
    """The built-in plan says by hand what is here read from a school's own words."""

    def meaning(item: PlanItem) -> dict[str, object]:
        words = ("title", "phrase", "evidence", "responsible")
        meant = {f.name: getattr(item, f.name) for f in dataclasses.fields(item) if f.name not in words}
        return {**meant, "roles": item.responsible.roles}

    for read, built_in in zip(plan.items, built_in_plan(2022).items, strict=True):
        assert meaning(read) == meaning(built_in)
