"""`sanat` as it is typed: in this process for speed, with the database of its own file."""

import json
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from bot.cli import run


@dataclass(frozen=True)
class Said:
    """What a command said and how it ended."""

    code: int
    out: str
    err: str

    @property
    def document(self) -> Any:
        """Its stdout, which is exactly one JSON document."""
        return json.loads(self.out)


Sanat = Callable[..., Said]


@pytest.fixture
def sanat(monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Sanat:
    """Type a command: `sanat("school", "add", "№ 12")`."""
    for name in ("BOT_TOKEN", "BOT_TOKEN_FILE", "TELEGRAM_API_URL", "LOCALE_DEFAULT", "TZ_DEFAULT"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("DATABASE_URL", f"sqlite+aiosqlite:///{tmp_path}/sanat.db")
    monkeypatch.chdir(tmp_path)  # where no .env lies

    def type_(*words: object) -> Said:
        code = run([str(word) for word in words])
        said = capsys.readouterr()
        return Said(code, said.out, said.err)

    return type_


@pytest.fixture
def school(sanat: Sanat) -> int:
    return int(sanat("school", "add", "№ 12 мектеп").out)
