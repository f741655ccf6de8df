"""`python -m benchmarks [NAME …]`: one JSON document for each benchmark."""

import asyncio
import json
import sys

from benchmarks.broadcast import broadcast
from benchmarks.offline import offline
from benchmarks.options import read
from benchmarks.planning import planning
from benchmarks.starting import start
from benchmarks.ticks import ticks
from benchmarks.updates import updates
from bot.logs import configure

BENCHMARKS = {
    "updates": updates,
    "offline": offline,
    "broadcast": broadcast,
    "ticks": ticks,
    "planning": planning,
    "start": start,
}


def main() -> None:
    """Run those that are named, or all."""
    configure("ERROR", "console")
    names, options = read(BENCHMARKS, sys.argv[1:])
    for name in names:
        found = asyncio.run(BENCHMARKS[name](options))
        print(json.dumps({"benchmark": name, **found}, ensure_ascii=False), flush=True)


main()
