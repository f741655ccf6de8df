"""What `sanat doctor` looks at: each check is a finding, and what to do about it."""

from dataclasses import dataclass
from typing import Literal

Verdict = Literal["ok", "warning", "failed"]


@dataclass(frozen=True, slots=True)
class Finding:
    """What one check found; `todo` is empty where nothing need be done."""

    check: str
    verdict: Verdict
    found: str
    todo: str = ""


def ok(check: str, found: str) -> Finding:
    """Nothing to do."""
    return Finding(check, "ok", found)


def warning(check: str, found: str, todo: str) -> Finding:
    """It works, but look at it."""
    return Finding(check, "warning", found, todo)


def failed(check: str, found: str, todo: str) -> Finding:
    """It cannot work so."""
    return Finding(check, "failed", found, todo)
