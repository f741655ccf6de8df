"""What the lock holds, and what the installed packages say of themselves."""

import re
from dataclasses import dataclass
from importlib.metadata import Distribution, PackageNotFoundError, distribution
from pathlib import Path

ROOT = Path(__file__).parents[2]
LOCK = ROOT / "requirements.lock"
_LINE = re.compile(
    r"^(?P<name>[a-z0-9.-]+)(?:\[[a-z, -]+\])?==(?P<version>[^ ;]+)(?P<marker>[^\\\n]*)\\\n"
    r"(?P<hashes>(?: +--hash=.*\n)+)",
    re.M,
)
_BUILD = {"editables", "hatchling", "pathspec", "pluggy", "trove-classifiers"}
"""What only builds the program, and is not in the image."""


@dataclass(frozen=True)
class Locked:
    """A package of the lock, with the SHA-256 of each of its files."""

    name: str
    version: str
    hashes: tuple[str, ...]

    @property
    def licence(self) -> str:
        """As its installed metadata say; empty where it is not installed on this system."""
        try:
            return _licence(distribution(self.name))
        except PackageNotFoundError:
            return ""


def locked() -> list[Locked]:
    """The packages that run with the program, by name."""
    return [
        Locked(found["name"], found["version"], tuple(re.findall("sha256:([0-9a-f]{64})", found["hashes"])))
        for found in _LINE.finditer(LOCK.read_text("utf-8"))
        if found["name"] not in _BUILD
    ]


def _licence(package: Distribution) -> str:
    told = package.metadata
    if "License-Expression" in told:
        return told["License-Expression"]
    classified = [
        line.rpartition(" :: ")[2] for line in told.get_all("Classifier") or () if line.startswith("License ::")
    ]
    named = told["License"].strip() if "License" in told else ""
    return " / ".join(classified) or (named.splitlines()[0] if named else "")
