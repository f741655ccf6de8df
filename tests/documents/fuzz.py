"""Reading spoilt files by the thousand: `python -m tests.documents.fuzz --seed 1 --count 20000`.

Each file is read under the limits of the chat: 256 MB and ten seconds of the processor. The answer is a plan that can
be shown, stored and sent, or a refusal of one sentence in three languages; anything else is a finding. Many files share
a process, since starting one takes longer than reading; what a process died of is tried again in one of its own.
"""

import argparse
import json
import pickle
import re
import resource
import signal
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import asdict, dataclass
from datetime import date
from pathlib import Path

from attestation.errors import AttestationError
from documents.plan_file import read_plan
from documents.plan_json import plan_json
from documents.plan_reader import MEMORY
from locales import LOCALES, texts
from tests.documents.mutations import spoilt

SECONDS = 10.0
_BATCH = 150
_TODAY = date(2026, 9, 1)
_PEAK = re.compile(r"VmHWM:\s*(\d+) kB")  # getrusage's would be that of the process which started this one
File = tuple[str, bytes]


@dataclass(frozen=True, slots=True)
class Reading:
    """What came of a file: "plan", the key of a refusal, or `fault`; processor time and the process's peak memory."""

    said: str
    fault: str = ""
    seconds: float = 0.0
    megabytes: int = 0


def reading(name: str, content: bytes) -> Reading:
    """Read one file here and now, and look whether the answer can be used."""
    began = time.process_time()
    said, fault = "plan", ""
    try:
        plan = read_plan(content, name, today=_TODAY)
        shown = json.dumps(plan_json(plan, texts("kk").label), ensure_ascii=False).encode()
        pickle.dumps(plan)
        if not plan.items or not all(item.title.kk for item in plan.items):
            fault = "a plan without rows, or a row without words"
        elif b"\\u0000" in shown:
            fault = "a letter that no database stores"
    except AttestationError as error:
        said = error.key
        sentences = [texts(locale).label(error.key, **error.params) for locale in LOCALES]
        fault = "" if all(0 < len(words) < 400 for words in sentences) else f"{said}: {sentences[0][:80]}"
    except MemoryError:
        said = "plan-too-heavy"
    except (Exception, RecursionError) as error:
        said, fault = "failed", f"{type(error).__name__}: {str(error)[:120]} at {_place(error)}"
    peak = int(_PEAK.findall(Path("/proc/self/status").read_text())[0]) // 1024
    return Reading(said, fault, round(time.process_time() - began, 3), peak)


def _place(error: BaseException) -> str:
    """The last line of ours that the error came through."""
    lines, at = "", error.__traceback__
    while at is not None:
        if "/documents/" in at.tb_frame.f_code.co_filename or "/attestation/" in at.tb_frame.f_code.co_filename:
            lines = f"{Path(at.tb_frame.f_code.co_filename).name}:{at.tb_lineno}"
        at = at.tb_next
    return lines


def apart(files: Iterable[File]) -> Iterator[Reading]:
    """Read the files in one process; the answers until it died, and then one that says so."""
    command = [sys.executable, "-m", "tests.documents.fuzz", "--child"]
    asked = pickle.dumps(list(files))
    done = subprocess.run(command, input=asked, capture_output=True, check=False, timeout=1800)
    yield from (Reading(**json.loads(line)) for line in done.stdout.splitlines() if line.endswith(b"}"))
    if done.returncode:
        complaint = done.stderr.decode(errors="replace").strip()
        last = complaint.rpartition("\n")[2]
        heavy = "memory allocation of" in complaint or "MemoryError" in last  # said so to the user, as it should be
        yield Reading("plan-too-heavy" if heavy else "died", "" if heavy else f"exit {done.returncode}: {last[:150]}")


def batch(seed: int, numbers: range) -> list[tuple[int, str, Reading]]:
    """The readings of some files of a run, with what they were; where a process failed, from one of their own."""
    made = {number: spoilt(seed, number) for number in numbers}
    found: list[tuple[int, str, Reading]] = []
    left = list(numbers)
    while left:
        for number, result in zip(tuple(left), apart(made[n][1:] for n in left), strict=False):
            again = result.fault and (len(numbers) > 1)
            result = next(apart([made[number][1:]])) if again else result
            found.append((number, made[number][0], result))
            left.remove(number)
    return found


def _child() -> None:
    """Read what stands on stdin; the limit of time is set anew for each file and kills."""
    resource.setrlimit(resource.RLIMIT_DATA, (MEMORY, MEMORY))
    files: list[File] = pickle.load(sys.stdin.buffer)
    for name, content in files:
        signal.setitimer(signal.ITIMER_PROF, SECONDS)
        print(json.dumps(asdict(reading(name, content))), flush=True)


def main() -> None:
    """Print each finding with what makes it again, then one JSON document with the counts; exit 1 with findings."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--seed", type=int, default=1)
    options.add_argument("--count", type=int, default=1000)
    options.add_argument("--first", type=int, default=0, help="number of the first file")
    options.add_argument("--jobs", type=int, default=1)
    options.add_argument("--child", action="store_true", help=argparse.SUPPRESS)
    asked = options.parse_args()
    if asked.child:
        _child()
        return
    said, kinds, longest, most = Counter[str](), Counter[str](), 0.0, 0
    findings = 0
    last = asked.first + asked.count
    parts = [range(start, min(start + _BATCH, last)) for start in range(asked.first, last, _BATCH)]
    with ThreadPoolExecutor(asked.jobs) as pool:
        for part in pool.map(lambda numbers: batch(asked.seed, numbers), parts):
            for number, kind, result in part:
                said[result.said] += 1
                kinds[kind] += 1
                longest, most = max(longest, result.seconds), max(most, result.megabytes)
                findings += bool(result.fault)
                if result.fault or result.seconds > SECONDS / 3:
                    print(f"--seed {asked.seed} --first {number} --count 1: {kind}: {result}", flush=True)
    figures = {"seed": asked.seed, "files": sum(said.values()), "findings": findings, "longest_seconds": longest}
    print(json.dumps(figures | {"most_megabytes": most, "said": dict(said), "kinds": dict(kinds)}, indent=1))
    sys.exit(findings > 0)


if __name__ == "__main__":
    main()
