"""`sanat audit`, and what `sanat doctor` says of it."""

import sqlite3
from pathlib import Path

from tests.cli.conftest import Sanat


def test_who_did_what_as_one_document(sanat: Sanat, school: int) -> None:
    sanat("invite", "--school", school, "--role", "teacher", "--json")
    lines = sanat("audit", "--school", school, "--json").document
    assert [(line["number"], line["act"], line["subject"]) for line in lines] == [
        (2, "invite", "role:teacher"),
        (1, "found-school", f"school:{school}"),
    ]
    assert all(line["person"] is None and not line["refused"] and len(line["hash"]) == 64 for line in lines)
    shown = sanat("audit", "--school", school, "--kind", "settings").out.splitlines()
    assert shown[0].endswith(f"found-school\tschool:{school}")
    assert shown[-1].startswith("1 lines; the chain ends with")
    assert sanat("audit", "--school", school, "--since", "01.01.2099", "--json").document == []
    assert sanat("audit", "--school", school + 1).code == 1
    assert sanat("audit", "--school", school, "--kind", "weather").code == 2


def test_doctor_names_a_line_that_was_changed(sanat: Sanat, school: int, tmp_path: Path) -> None:
    found = {it["check"]: it for it in sanat("doctor", "--json").document}
    assert found[f"audit of school {school}"]["verdict"] == "ok"
    (file,) = tmp_path.rglob("*.db")
    with sqlite3.connect(file) as connection:
        connection.execute("UPDATE history SET subject = 'school:7'")
    connection.close()
    said = sanat("doctor", "--json")
    found = {it["check"]: it for it in said.document}
    assert found[f"audit of school {school}"]["verdict"] == "failed"
    assert "line 1" in found[f"audit of school {school}"]["found"]
    assert said.code == 1
