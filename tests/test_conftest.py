"""The rules of our own test run."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

_TESTS = """
import pytest

@pytest.mark.{mark}
def test_that_is_skipped():
    pytest.skip("nothing here to run it on")

@pytest.mark.{mark}
def test_that_runs():
    pass
"""


def _run(folder: Path, *options: str, mark: str = "browser", ci: str = "true") -> tuple[int, str]:
    (folder / "test_it.py").write_text(_TESTS.format(mark=mark))
    command = [
        sys.executable,
        "-m",
        "pytest",
        "-p",
        "tests.conftest",
        "-p",
        "no:cacheprovider",
        "--rootdir",
        str(folder),
    ]
    done = subprocess.run(
        [*command, *options, str(folder)], capture_output=True, text=True, env={**os.environ, "CI": ci}, check=False
    )
    return done.returncode, done.stdout


@pytest.mark.parametrize("mark", ["browser", "postgresql"])
def test_in_ci_a_test_that_may_not_be_skipped_fails(tmp_path: Path, mark: str) -> None:
    code, output = _run(tmp_path, mark=mark)
    assert (code, "1 failed, 1 passed" in output) == (1, True)
    assert "skipped, which CI does not allow" in output
    assert "nothing here to run it on" in output


def test_elsewhere_it_is_skipped(tmp_path: Path) -> None:
    code, output = _run(tmp_path, ci="")
    assert (code, "1 passed, 1 skipped" in output) == (0, True)


def test_in_ci_another_test_may_be_skipped(tmp_path: Path) -> None:
    code, output = _run(tmp_path, mark="sqlite")
    assert (code, "1 passed, 1 skipped" in output) == (0, True)


def test_one_database_can_be_asked_for(tmp_path: Path) -> None:
    assert "2 deselected" in _run(tmp_path, "--db", "sqlite", mark="postgresql")[1]
    assert "deselected" not in _run(tmp_path, "--db", "sqlite", mark="sqlite")[1]
