"""What the program is made of: all of it pinned, licensed, and watched for holes."""

import json
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from tests.supply import locked as lock
from tests.supply.audit import judge
from tests.supply.licences import FONTS, PAGE
from tests.supply.locked import ROOT, locked

LOCKS = ("requirements.lock", "requirements-dev.lock")
_MAY_NOT = re.compile(r"\b(A?GPL|General Public License)", re.I)


@pytest.mark.parametrize("name", LOCKS)
def test_every_package_is_pinned_with_hashes_and_no_address(name: str) -> None:
    text = (ROOT / name).read_text("utf-8")
    pinned = re.findall(r"^([a-z0-9.-]+)==", text, re.M)
    hashed = re.findall(r"^([a-z0-9.-]+)==[^\n]*\\\n +--hash=sha256:", text, re.M)
    assert pinned == hashed
    assert "://" not in text
    assert "--index" not in text


def test_the_two_locks_agree() -> None:
    run, dev = (dict(re.findall(r"^([a-z0-9.-]+)==([^ ]+)", (ROOT / name).read_text("utf-8"), re.M)) for name in LOCKS)
    assert {name: dev[name] for name in run} == run


def test_the_list_of_licences_names_what_runs() -> None:
    listed = dict(re.findall(r"^\| ([a-z0-9.-]+) \| (.+) \|$", PAGE.read_text("utf-8"), re.M)) | {}
    for heading in ("package", "font", "---"):
        listed.pop(heading, None)
    assert sorted(listed) == sorted(package.name for package in locked()), "run `python -m tests.supply.licences`"
    assert all("not installed" not in licence for licence in listed.values())
    assert [name for name, licence in listed.items() if _MAY_NOT.search(licence)] == []  # ours is MIT


def test_every_font_has_its_licence_beside_it() -> None:
    for _, _, where in FONTS:
        assert (ROOT / where / "LICENSE.txt").read_text("utf-8").strip()
    assert {path.parent.relative_to(ROOT).as_posix() for path in (ROOT / "documents").rglob("*.ttf")} == {
        where for _, _, where in FONTS
    }


def test_the_bill_of_materials(tmp_path: Path) -> None:
    file = tmp_path / "sbom.json"
    subprocess.run([sys.executable, "-W", "error", "-m", "tests.supply.sbom", file], cwd=ROOT, check=True)
    bill = json.loads(file.read_text("utf-8"))
    assert (bill["bomFormat"], bill["metadata"]["component"]["name"]) == ("CycloneDX", "sanat")
    packages = {part["name"]: part for part in bill["components"] if part["type"] == "library"}
    assert set(packages) == {package.name for package in locked()}
    assert packages["aiogram"]["licenses"]
    assert all(part["hashes"] for part in packages.values())


def test_a_hole_fails_and_an_unknown_package_does_not() -> None:
    hole = {"id": "PYSEC-1", "fix_versions": ["2"]}
    found: list[dict[str, Any]] = [
        {"name": "a", "version": "1", "vulns": [hole]},
        {"name": "b", "version": "1", "vulns": []},
        {"name": "c", "skip_reason": "?"},
    ]
    lines, code = judge(found)
    assert code == 1
    assert lines == ["pip-audit: 2 packages checked, 1 unknown to the advisories", "a 1: PYSEC-1, mended in 2"]
    assert judge(found[1:])[1] == 0


def test_a_licence_is_read_from_wherever_a_package_says_it() -> None:
    licences = {package.name: package.licence for package in locked()}
    assert licences["structlog"] == "MIT OR Apache-2.0"
    assert licences["python-docx"].startswith("MIT")
    assert lock.Locked("no-such-package", "1", ()).licence == ""
