"""`sanat status` with files: the workbook and the picture say what the JSON says."""

import io
from pathlib import Path

from PIL import Image
from python_calamine import CalamineWorkbook

from tests.cli.conftest import Sanat

NAMES = ("total", "done", "in_review", "open", "overdue", "needs_date", "waived")


def test_the_workbook_has_the_numbers_of_the_json(sanat: Sanat, school: int, tmp_path: Path) -> None:
    sanat("plan", "load", "--school", school, "--year", 2026)
    roster = tmp_path / "people.csv"
    roster.write_text(
        "Аты-жөні;Қазіргі санаты;Санат берілген күні\nАйгүл Сынақова;педагог-модератор;20.12.2021\n", "utf-8"
    )
    assert sanat("roster", "load", "--school", school, roster).code == 0
    xlsx, png = tmp_path / "status.xlsx", tmp_path / "status.png"
    said = sanat("status", "--school", school, "--xlsx", xlsx, "--png", png, "--json")
    assert said.code == 0, said.err
    book = CalamineWorkbook.from_path(xlsx)
    summary, rows, people, steps = (book.get_sheet_by_index(place).to_python() for place in range(4))
    assert summary[-2][1:] == [said.document["month"][name] for name in NAMES]
    assert summary[-1][1:] == [said.document["year"][name] for name in NAMES]
    assert [row[2:] for row in rows[-20:-1]] == [[row[name] for name in NAMES] for row in said.document["rows"]]
    by_person = [row[1:] for row in people[-len(said.document["people"]) :]]
    assert by_person == [[person[name] for name in NAMES] for person in said.document["people"]]
    assert rows[-1][2:] == [said.document["year"][name] for name in NAMES]
    assert len([row for row in steps if isinstance(row[0], int | float)]) == said.document["year"]["total"]
    assert Image.open(io.BytesIO(png.read_bytes())).width >= 900


def test_a_folder_that_is_not_there_is_said_in_one_line(sanat: Sanat, school: int, tmp_path: Path) -> None:
    sanat("plan", "load", "--school", school, "--year", 2026)
    said = sanat("status", "--school", school, "--png", tmp_path / "nowhere" / "x.png")
    assert (said.code, said.out) == (1, "")
    assert len(said.err.splitlines()) == 1
    assert "No such file" in said.err


def test_without_a_plan_nothing_is_written(sanat: Sanat, school: int, tmp_path: Path) -> None:
    xlsx = tmp_path / "status.xlsx"
    assert sanat("status", "--school", school, "--xlsx", xlsx).code == 1
    assert not xlsx.exists()
