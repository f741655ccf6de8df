"""`sanat plan load` says what it changes."""

from dataclasses import replace
from pathlib import Path

from documents.builtin import built_in_plan
from documents.write_docx import plan_as_docx
from tests.cli.conftest import Sanat


def _file(folder: Path, *numbers: int) -> Path:
    """A plan of these rows of the built-in one, numbered anew, as a file."""
    plan = built_in_plan(2026)
    items = (plan.items[number - 1] for number in numbers)
    plan = replace(plan, items=tuple(replace(item, number=place) for place, item in enumerate(items, 1)))
    path = folder / "plan.docx"
    path.write_bytes(plan_as_docx(plan, "№ 12 мектеп"))
    return path


def test_the_first_plan_of_a_year_changes_nothing(sanat: Sanat, school: int) -> None:
    said = sanat("plan", "load", "--school", school, "--year", 2026, "--json")
    assert (said.document["rows"], said.document["changes"]) == (19, [])
    assert said.code == 0


def test_the_same_plan_again_differs_in_nothing(sanat: Sanat, school: int, tmp_path: Path) -> None:
    sanat("plan", "load", "--school", school, "--year", 2026)
    said = sanat("plan", "load", "--school", school, "--year", 2026, _file(tmp_path, *range(1, 20)))
    assert "steps: no change" in said.out
    again = sanat("plan", "load", "--school", school, "--year", 2026, "--json")
    assert again.document["changes"] == []


def test_a_changed_plan_is_told_row_by_row(sanat: Sanat, school: int, tmp_path: Path) -> None:
    sanat("plan", "load", "--school", school, "--year", 2026)
    file = _file(tmp_path, 2, 1, *range(4, 20))
    document = sanat("plan", "load", "--school", school, "--year", 2026, file, "--json").document
    kinds = {(change["was"], change["now"]): change["kinds"] for change in document["changes"]}
    assert kinds[3, None] == ["gone"]
    assert kinds[2, 1] == ["renumbered"]
    assert len(kinds) == 19
    assert document["rows"] == 18
    assert set(document["steps"]) == {"moved", "stay", "withdrawn", "put_aside", "added"}
    back = sanat("plan", "load", "--school", school, "--year", 2026).out
    assert "3  back: Аттестатталатын мұғалімдердің тізімін бекіту" in back
    assert "1->2  renumbered" in back
