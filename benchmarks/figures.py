"""A line of the scoreboard, and what a program or a test of ours says to be put on it."""

import json
import re
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[1]


@dataclass(frozen=True, slots=True)
class Line:
    """A figure: what it is, what is asked of it, what was found, and whether that holds."""

    figure: str
    asked: str
    found: Any
    holds: bool


def at_most(figure: str, found: float, most: float) -> Line:
    """A figure that may not be more."""
    return Line(figure, f"<= {most}" if most else "0", found, found <= most)


def passes(figure: str, *tests: str) -> Line:
    """Whether these tests of ours pass, each of which fails when what it guards is taken away."""
    command = [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", *tests]
    done = subprocess.run(command, cwd=ROOT, stdout=subprocess.DEVNULL, check=False).returncode == 0
    return Line(figure, "yes", "yes" if done else "no", done)


def said(module: str, **options: int) -> dict[str, Any]:
    """The JSON document with which a program of the tests ends."""
    words = [word for name, value in options.items() for word in (f"--{name}", str(value))]
    done = subprocess.run(
        [sys.executable, "-m", module, *words], cwd=ROOT, stdout=subprocess.PIPE, text=True, check=False
    )
    document: dict[str, Any] = json.loads(re.split(r"^(?={)", done.stdout, flags=re.M)[-1])
    return document
