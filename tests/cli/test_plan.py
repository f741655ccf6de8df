"""`sanat plan`, `status` and `preview` as they are typed."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.conftest import Sanat

ROOT = Path(__file__).parents[2]
OURS = ROOT / "tests" / "data" / "plan.kk.txt"
REAL = Path(__file__).parents[3] / "shared" / "data" / "school-plan-2022-2023.kk.txt"
beside = pytest.mark.skipif(
    not REAL.exists() and not os.environ.get("CI"), reason="the real plan is not beside the clone"
)


@pytest.fixture
def school(sanat: Sanat) -> int:
    return int(sanat("school", "add", "№ 12 мектеп", "--json").document["id"])


@pytest.mark.parametrize("file", [OURS, pytest.param(REAL, marks=beside)], ids=["ours", "real"])
def test_reading_shows_all_rows_in_order_and_changes_nothing(sanat: Sanat, file: Path, tmp_path: Path) -> None:
    said = sanat("plan", "read", file, "--json")
    assert said.code == 0
    assert [item["number"] for item in said.document["items"]] == list(range(1, 20))
    assert set(said.document) == {"title", "goal", "objectives", "school_year", "items", "warnings"}
    assert not (tmp_path / "sanat.db").exists()
    for_people = sanat("plan", "read", file)
    assert for_people.code == 0
    assert " 19  " in for_people.out


@pytest.mark.parametrize(
    ("name", "content"),
    [("plan.docx", b"PK\x03\x04 no zip"), ("plan.txt", b""), ("plan.csv", b"\x00\xff\x00"), ("plan.txt", b"one line")],
)
def test_a_file_without_a_plan_is_one_line(sanat: Sanat, tmp_path: Path, name: str, content: bytes) -> None:
    (tmp_path / name).write_bytes(content)
    said = sanat("plan", "read", tmp_path / name, "--json")
    assert (said.code, said.out) == (1, "")
    assert len(said.err.strip().splitlines()) == 1
    assert "Traceback" not in said.err


def test_columns_beside_the_usual_ones_are_shown_with_their_rows(sanat: Sanat, tmp_path: Path) -> None:
    file = tmp_path / "plan.txt"
    file.write_text(
        "План аттестации педагогов на 2026-2027 учебный год\n№\tМероприятие\tСроки\tОтветственные\tГде\n"
        "1\tСоздание комиссии\tавгуст\tдиректор\tактовый зал\n2\tТест\tоктябрь\tучителя\t\n"
    )
    lines = sanat("plan", "read", file).out.splitlines()
    assert [line for line in lines if "Где" in line] == ["     Где: актовый зал"]


def test_a_file_that_is_not_there_is_one_line(sanat: Sanat) -> None:
    said = sanat("plan", "read", "nowhere.docx")
    assert (said.code, said.out) == (1, "")
    assert said.err.strip().splitlines() == ["sanat: nowhere.docx: No such file or directory"]


def test_the_built_in_plan_is_loaded_for_the_year_that_was_asked(sanat: Sanat, school: int) -> None:
    said = sanat("plan", "load", "--school", school, "--year", 2026, "--json")
    assert said.code == 0
    assert (said.document["school_year"], said.document["rows"]) == (2026, 19)
    assert {17, 18, 19} <= set(said.document["needs_date"])
    status = sanat("status", "--school", school, "--json").document
    assert [row["number"] for row in status["rows"]] == list(range(1, 20))
    assert status["year"]["total"] == sum(row["total"] for row in status["rows"]) > 0


def test_loading_again_changes_no_number(sanat: Sanat, school: int) -> None:
    sanat("plan", "load", "--school", school, "--year", 2026)
    before = sanat("status", "--school", school, "--json").document
    sanat("plan", "load", "--school", school, "--year", 2026)
    assert sanat("status", "--school", school, "--json").document == before


def test_a_file_of_a_year_that_is_over_is_loaded_for_the_current_one(sanat: Sanat, school: int) -> None:
    """As in the chat: what a school sends in autumn is last year's file, and what it means is this year."""
    said = sanat("plan", "load", "--school", school, OURS, "--json")
    assert said.code == 0
    assert said.document["school_year"] >= 2026
    named = sanat("plan", "load", "--school", school, "--year", 2026, OURS, "--json")
    assert named.document["school_year"] == 2026


def test_a_date_is_given_and_what_will_not_do_is_one_line(sanat: Sanat, school: int) -> None:
    sanat("plan", "load", "--school", school, "--year", 2026)
    assert sanat("plan", "date", "--school", school, "--row", 17, "25.05.2027").code == 0
    assert sanat("plan", "date", "--school", school, "--row", 6, "2027-03-15", "--json").document == {
        "row": 6,
        "person": None,
        "date": "2027-03-15",
    }
    for words in (
        ("--row", 17, "32.13.2027"),
        ("--row", 17, "25.05.2031"),
        ("--row", 99, "25.05.2027"),
        ("--row", 6, "10.07.2027"),
        ("--row", 17, "--person", 4711, "25.05.2027"),
    ):
        said = sanat("plan", "date", "--school", school, *words)
        assert (said.code, said.out) == (1, ""), words
        assert len(said.err.strip().splitlines()) == 1
    assert sanat("plan", "date", "--school", 4711, "--row", 17, "25.05.2027").code == 1


def test_status_and_preview_before_there_is_a_plan(sanat: Sanat, school: int) -> None:
    for words in (("status",), ("preview", "--from", "1.10.2026", "--to", "2.10.2026")):
        said = sanat(*words, "--school", school, "--json")
        assert (said.code, said.out) == (1, "")
        assert len(said.err.strip().splitlines()) == 1
        assert "sanat plan load" in said.err, "the way out is a command of this same line, not of the chat"
        assert "/status" not in said.err


def test_a_reader_who_has_seen_enough_is_no_failure(sanat: Sanat, school: int, tmp_path: Path) -> None:
    """`sanat … | head`: nothing is complained of, also not by Python on its way out."""
    sanat("plan", "load", "--school", school, "--year", 2026)
    reading, writing = os.pipe()
    os.close(reading)
    program = subprocess.run(
        [sys.executable, "-m", "bot", "status", "--school", str(school)],
        cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        stdout=writing,
        stderr=subprocess.PIPE,
        check=False,
    )
    os.close(writing)
    assert (program.returncode, program.stderr) == (0, b"")


def test_a_preview_of_an_empty_school_is_an_empty_list(sanat: Sanat, school: int) -> None:
    sanat("plan", "load", "--school", school, "--year", 2026)
    said = sanat("preview", "--school", school, "--from", "01.10.2026", "--to", "2026-12-31", "--json")
    assert (said.code, said.document) == (0, [])
    backwards = sanat("preview", "--school", school, "--from", "02.10.2026", "--to", "01.10.2026")
    assert (backwards.code, backwards.out) == (1, "")


def test_wrong_usage_is_exit_2(sanat: Sanat) -> None:
    assert sanat("status").code == 2
    assert sanat("plan", "date", "--school", "one", "--row", 1, "1.10.2026").code == 2
