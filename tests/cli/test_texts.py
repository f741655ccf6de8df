"""`sanat texts check`: a corrected file is judged, fault by fault."""

from pathlib import Path

from locales.written import sources
from tests.cli.conftest import Sanat


def _file(folder: Path, content: bytes) -> Path:
    path = folder / "corrected.ftl"
    path.write_bytes(content)
    return path


def test_a_corrected_file_is_good(sanat: Sanat, tmp_path: Path) -> None:
    file = _file(tmp_path, sources("kk")["buttons.ftl"].replace("Келемін", "Барамын").encode("utf-8-sig"))
    said = sanat("texts", "check", file)
    assert (said.code, said.out, said.err) == (0, "kk/buttons.ftl: 15 texts, 1 changed, no fault\n", "")
    assert sanat("texts", "check", file, "--json").document["changed"] == ["button-coming"]


def test_each_fault_is_a_line_and_the_exit_code_says_so(sanat: Sanat, tmp_path: Path) -> None:
    spoilt = sources("kk")["errors.ftl"].replace("{ $id }", "", 1).replace("/help", "<b>/help", 1)
    file = _file(tmp_path, spoilt.encode())
    said = sanat("texts", "check", file)
    assert said.code == 1
    assert said.out.splitlines() == [
        "line 1: refused: <b> is opened 1 times and closed 0 times",
        "line 3: school-not-found: { $id } is missing",
    ]
    assert said.err == "sanat: corrected.ftl cannot be used yet: faults 2\n"
    document = sanat("texts", "check", file, "--json").document
    assert [fault["key"] for fault in document["faults"]] == ["refused", "school-not-found"]


def test_a_file_that_cannot_be_read_is_said_in_a_line(sanat: Sanat, tmp_path: Path) -> None:
    latin = _file(tmp_path, "button-done = Орындалды".encode("cp1251"))
    assert sanat("texts", "check", latin).err == "sanat: corrected.ftl is not in UTF-8: save it as UTF-8\n"
    assert sanat("texts", "check", _file(tmp_path, b"hello = hi")).err.endswith("none of Sanat's texts is in it\n")
    gone = sanat("texts", "check", tmp_path / "gone.ftl")
    assert gone.code == 1
    assert "No such file" in gone.err
