"""`sanat roster`."""

from pathlib import Path

import pytest

from tests.cli.conftest import Sanat

LIST = """Т.А.Ә.;Пәні;ӘБ;Қазіргі санаты;Санат берілген күні;Үміткер санаты;Кезеңі;Рөлі
Айгүл Сынақова;Математика;Дәл ғылымдар;педагог-сарапшы;20.12.2021;педагог-зерттеуші;кезекті;мұғалім
Ерлан Үлгіұлы;Тарих;;модератор;2024-09-01;;;ӘБ жетекшісі, мұғалім
Қате Күн;Химия;;мастер;31.02.2020;;;
Қате Санат;Химия;;академик;;;;
"""


def test_good_rows_load_and_bad_ones_are_named(sanat: Sanat, school: int, tmp_path: Path) -> None:
    (tmp_path / "list.csv").write_text(LIST, "utf-8")
    said = sanat("roster", "load", "--school", school, tmp_path / "list.csv", "--json")
    assert said.code == 0
    assert {name: said.document[name] for name in ("added", "changed")} == {"added": 2, "changed": 0}
    assert [problem["row"] for problem in said.document["problems"]] == [4, 5]
    assert "31.02.2020" in said.document["problems"][0]["message"]
    again = sanat("roster", "load", "--school", school, tmp_path / "list.csv")
    assert again.out.startswith("added 0, changed 0, not taken 2\nrow 4: ")
    first, second = sanat("people", "--school", school, "--json").document
    assert (first["name"], first["telegram_id"], first["reachable"]) == ("Айгүл Сынақова", None, False)
    assert {key: first["cycle"][key] for key in ("category", "target", "last", "next_due")} == {
        "category": "expert",
        "target": "researcher",
        "last": "2021-12-20",
        "next_due": "2026-12-20",
    }
    assert "20.12.2021" in first["cycle"]["lines"][0]
    assert second["roles"] == ["teacher", "association_head"]


@pytest.mark.parametrize("name", ["empty.xlsx", "empty.csv"])
def test_the_template_is_a_list_of_nobody(sanat: Sanat, school: int, tmp_path: Path, name: str) -> None:
    assert sanat("roster", "template", tmp_path / name).code == 0
    said = sanat("roster", "load", "--school", school, tmp_path / name, "--json")
    assert said.document == {"added": 0, "changed": 0, "problems": []}


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (None, "No such file"),
        (b"a;" + b"b" * 200_000, "cannot be read"),
        (b"\x7fELF\0\0\0", "cannot be read"),
        (b"", "heading"),
        (b"a;b\n1;2\n", "heading"),
    ],
)
def test_what_is_no_list_is_refused_in_one_line(
    sanat: Sanat, school: int, tmp_path: Path, content: bytes | None, reason: str
) -> None:
    if content is not None:
        (tmp_path / "list.csv").write_bytes(content)
    said = sanat("roster", "load", "--school", school, tmp_path / "list.csv", "--json")
    assert (said.code, said.out, said.err.count("\n")) == (1, "", 1)
    assert reason in said.err


def test_who_is_near_the_pension_is_exempt_and_who_moved_here_is_due_sooner(
    sanat: Sanat, school: int, tmp_path: Path
) -> None:
    heading = "Т.А.Ә.;Қазіргі санаты;Санат берілген күні;Бұйрық №;Зейнетке дейін;Ауысқан күні"
    rows = "Айгүл;шебер;20.12.2021;7-ө;иә;", "Ерлан;сарапшы;20.12.2023;8-ө;;01.09.2025"
    (tmp_path / "list.csv").write_text("\n".join([heading, *rows]), "utf-8")
    assert sanat("roster", "load", "--school", school, tmp_path / "list.csv").code == 0
    first, second = (person["cycle"] for person in sanat("people", "--school", school, "--json").document)
    assert (first["state"], first["next_due"]) == ("exempt", None)
    assert second["next_due"] == "2027-09-01"
    assert "8-ө" in second["lines"][0]
    again = sanat("roster", "load", "--school", school, tmp_path / "list.csv")
    assert again.out.startswith("added 0, changed 0")
