"""`python -m benchmarks.score`: one JSON scoreboard of what is promised and can be computed here, with its seed."""

import asyncio
import json
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import asdict

from benchmarks import plans
from benchmarks.broadcast import broadcast
from benchmarks.figures import ROOT, Line, at_most
from benchmarks.options import Options, read
from benchmarks.ticks import ticks
from benchmarks.trust import hostile_lines, kept_lines, reading_lines, spoilt_lines
from bot.logs import configure


def plan_lines(options: Options) -> Iterator[Line]:
    """How well plans of other schools are read."""
    count = plans.measure(options.seed, [])
    rows = count["rows"]
    for what in ("rows exact", "schedules right", "roles right"):
        share = round(count[what] / rows, 4)
        yield Line(f"plans: {what}", ">= 0.98", share, share >= 0.98)
    for what in ("invented rows", "schedules wrong without warning"):
        yield at_most(f"plans: {what}", count[what], 0)


def kill_lines(options: Options) -> Iterator[Line]:
    """What is lost or doubled when the program is killed and ended at random."""
    command = [sys.executable, "-m", "tests.delivery.kills", "--count", str(options.kills), "--seed", str(options.seed)]
    command += ["--ends", str(options.ends), *(["--db", *options.kinds] if len(options.kinds) == 1 else [])]
    done = subprocess.run(command, cwd=ROOT, stdout=subprocess.PIPE, text=True, check=False)
    for figures in (json.loads(line) for line in done.stdout.splitlines() if line.startswith("{")):
        name = f"{figures['kills']} kills" if "kills" in figures else f"{figures['ends']} ends"
        once = 1 if "kills" in figures else 0  # a message may come twice when the probe could not tell
        for what, most in (("lost", 0), ("effects_doubled", 0), ("messages_doubled", once)):
            yield at_most(f"{name}: {what}, {figures['database']}", figures[what], most)
    yield Line("kills: the tests pass", "yes", "yes" if done.returncode == 0 else "no", done.returncode == 0)


def broadcast_lines(options: Options) -> Iterator[Line]:
    """A notice to many, and those who write meanwhile."""
    found = asyncio.run(broadcast(options))
    for kind in options.kinds:
        one, name = found[kind], f"broadcast to {options.people}, {kind}"
        share, refused = one["share_of_allowed_rate"], one["avoidable_429"]
        late = one["meanwhile"]["net"]["p99_ms"]
        yield Line(f"{name}: share of the allowed rate", ">= 0.98", share, share >= 0.98)
        yield at_most(f"{name}: avoidable 429", refused, 0)
        yield Line(f"{name}: report exact", "yes", one["report_exact"], one["report_exact"])
        yield Line(f"{name}: p99 of a reply, ms", "< 150", late, late < 150)


def tick_lines(options: Options) -> Iterator[Line]:
    """An empty tick over many pending reminders."""
    found = asyncio.run(ticks(options))
    least, most = min(options.pending), max(options.pending)
    for kind in options.kinds:
        cost, ratio = found[kind][str(most)]["fastest_ms"], found[kind]["largest_to_smallest"]
        yield at_most(f"empty tick over {most}, ms, {kind}", cost, 10)
        yield at_most(f"empty tick over {most} against {least}, {kind}", ratio, 2)


LINES = {
    "plans": plan_lines,
    "reading": reading_lines,
    "spoilt": spoilt_lines,
    "hostile": hostile_lines,
    "kept": kept_lines,
    "kills": kill_lines,
    "broadcast": broadcast_lines,
    "ticks": tick_lines,
}


def main() -> int:
    """Print the scoreboard; 1 when something does not hold."""
    configure("CRITICAL", "console")
    names, options = read(LINES, sys.argv[1:])
    board = [line for name in names for line in LINES[name](options)]
    print(json.dumps({"seed": options.seed, "figures": [asdict(line) for line in board]}, ensure_ascii=False, indent=1))
    return 0 if all(line.holds for line in board) else 1


if __name__ == "__main__":
    sys.exit(main())
