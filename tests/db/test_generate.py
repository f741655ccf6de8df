"""The developer's command that writes revisions, tried on a copy of the project's `db` folder."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

_PROJECT = Path(__file__).parents[2]


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A copy to write in."""
    shutil.copy(_PROJECT / "pyproject.toml", tmp_path)  # the formatter's settings
    shutil.copytree(_PROJECT / "db", tmp_path / "db", ignore=shutil.ignore_patterns("__pycache__"))
    return tmp_path


def _generate(project: Path, *message: str) -> None:
    environment = {**os.environ, "PYTHONPATH": str(project)}
    subprocess.run(
        [sys.executable, "-m", "db.migrations.generate", *message],
        cwd=project,
        env=environment,
        check=True,
        capture_output=True,
    )


def _revisions(project: Path) -> dict[str, str]:
    return {path.name: path.read_text() for path in (project / "db/migrations/versions").glob("*.py")}


def test_until_the_first_release_all_are_written_anew(project: Path) -> None:
    _generate(project)
    assert _revisions(project) == _revisions(_PROJECT), "run `python -m db.migrations.generate`"


def test_a_change_of_the_models_becomes_the_next_revision(project: Path) -> None:
    lease = project / "db/models/delivery.py"
    lease.write_text(lease.read_text().replace("    holder: Mapped[str]\n", "    holder: Mapped[str | None]\n"))
    before = _revisions(project)
    _generate(project, "A lease without a holder")
    after = _revisions(project)
    (name,) = after.keys() - before.keys()
    assert name == f"{len(before) + 1:04}_a_lease_without_a_holder.py"
    assert 'batch_op.alter_column("holder", existing_type=sa.VARCHAR(), nullable=True)' in after[name]
    assert before.items() < after.items()
