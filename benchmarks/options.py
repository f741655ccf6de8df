"""What can be said to a benchmark on the command line."""

from argparse import ArgumentParser, Namespace
from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from typing import Any

KINDS = ("sqlite", "postgresql")
_FULL = {
    "people": 10_000,
    "rate": 28.0,
    "teachers": 400_000,
    "kills": 1_000,
    "ends": 100,
    "files": 200_000,
    "updates": 500_000,
}
SEED = 20260901


@dataclass(frozen=True, slots=True)
class Options:
    """Sizes that every machine can afford in minutes; `--full` are those that the figures are promised for.

    `rate` is SEND_RATE, messages a second; `pending` the sizes of the outbox over which a tick is measured; `rounds`
    how often what is compared is repeated; `thought` the seconds that a person takes between two presses; `files` and
    `updates` how many hostile ones are tried.
    """

    seed: int = SEED
    people: int = 1_500
    rate: float = 112.0
    reports: int = 20
    chats: int = 400
    rounds: int = 3
    thought: float = 1.0
    kills: int = 100
    ends: int = 10
    files: int = 300
    updates: int = 500
    teachers: int = 2_000
    pending: tuple[int, ...] = (1_000, 10_000, 100_000, 1_000_000)
    kinds: tuple[str, ...] = KINDS


def read(names: Collection[str], words: Sequence[str]) -> tuple[list[str], Options]:
    """Which benchmarks are asked for (none named: all), and with which options."""
    default, parser = Options(), ArgumentParser(prog="python -m benchmarks", description=__doc__)
    parser.add_argument("names", nargs="*", metavar="NAME", help=", ".join(names))
    parser.add_argument("--seed", type=int, default=default.seed)
    parser.add_argument("--people", type=int, help="recipients of the broadcast")
    parser.add_argument("--rate", type=float, help="SEND_RATE of the broadcast; the server's limit grows alike")
    parser.add_argument("--teachers", type=int, help="teachers whose month is planned, in schools of a hundred")
    parser.add_argument("--kills", type=int, help="of the program, at random moments")
    parser.add_argument("--ends", type=int, help="of the program, by SIGTERM under load")
    parser.add_argument("--files", type=int, help="spoilt files that are read")
    parser.add_argument("--updates", type=int, help="hostile updates")
    parser.add_argument("--db", choices=KINDS, help="only this database")
    parser.add_argument("--full", action="store_true", help=f"the sizes promised: {_FULL}")
    said = parser.parse_args(words)
    if unknown := set(said.names) - set(names):
        parser.error(f"there is no benchmark {', '.join(sorted(unknown))}")
    return said.names or list(names), _options(said, default)


def _options(said: Namespace, default: Options) -> Options:
    asked = {name: value for name, value in vars(said).items() if name in _FULL and value is not None}
    sizes: dict[str, Any] = (_FULL if said.full else {}) | asked
    return replace(default, seed=said.seed, kinds=(said.db,) if said.db else default.kinds, **sizes)
