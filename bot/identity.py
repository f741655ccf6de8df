"""What this copy of the program is called, so that others on the same machine can see whether it still lives."""

import os
from functools import cache
from pathlib import Path
from uuid import uuid4

_PROC = Path("/proc")


@cache
def _place() -> str:
    """This boot of this machine and this set of processes (a container has its own); "" where none can be told."""
    try:
        boot = (_PROC / "sys/kernel/random/boot_id").read_text().strip()
        return f"{boot}/{os.readlink('/proc/self/ns/pid')}"
    except OSError:
        return ""


def _started(pid: int) -> str | None:
    """When a process was started, in ticks since boot: process ids are used again, pairs of both are not."""
    try:
        return (_PROC / str(pid) / "stat").read_text().rpartition(")")[2].split()[19]
    except OSError:
        return None


def name() -> str:
    """The name of this copy, unlike that of any other, now or earlier."""
    pid = os.getpid()
    return f"{_place()}/{pid}/{_started(pid) or uuid4().hex}"


def is_dead(copy: str) -> bool:
    """Whether a copy surely lives no more: it ran where we run, and is gone."""
    place, _, process = copy.rpartition("/")
    place, _, pid = place.rpartition("/")
    return place != "" and place == _place() and _started(int(pid)) != process
