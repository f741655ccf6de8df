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


def test_people_whom_rows_name_are_told_and_those_who_are_not_sure(sanat: Sanat, school: int, tmp_path: Path) -> None:
    (tmp_path / "list.csv").write_text("Аты-жөні\nСапарова Айгүл\nСапарова Анар\nАхметов Болат\n", "utf-8")
    sanat("roster", "load", "--school", school, tmp_path / "list.csv")
    people = {one["name"]: one["id"] for one in sanat("people", "--school", school, "--json").document}
    rows = "1\tКомиссия құру\tТамыз\tАхметов Б.\tБұйрық\n2\tТізім бекіту\tҚыркүйек\tСапарова А.\tТізім\n"
    head = "Аттестаттау жоспары 2026-2027\n\n№\tІс-шаралар\tМерзімі\tЖауаптылар\tАяқтау формасы\n"
    (tmp_path / "plan.txt").write_text(head + rows, "utf-8")
    load = ("plan", "load", "--school", school, "--year", 2026, tmp_path / "plan.txt")
    document = sanat(*load, "--json").document
    assert document["named"] == [{"row": 1, "persons": [people["Ахметов Болат"]]}]
    (doubt,) = document["warnings"]
    assert (doubt["row"], doubt["message"]) == (2, "Who of the school is “Сапарова А.”?")
    said = sanat(*load).out
    assert f"row 1: Ахметов Б. -> person {people['Ахметов Болат']}" in said
    assert "!  row 2: Who of the school is “Сапарова А.”?" in said
