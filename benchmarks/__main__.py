"""`python -m benchmarks [NAME …]`: one JSON document for each benchmark."""

import asyncio
import json
import sys

from benchmarks.updates import updates
from bot.logs import configure

BENCHMARKS = {"updates": updates}


def main() -> None:
    """Run those that are named, or all."""
    configure("ERROR", "console")
    for name in sys.argv[1:] or BENCHMARKS:
        print(json.dumps({"benchmark": name, **asyncio.run(BENCHMARKS[name]())}, ensure_ascii=False), flush=True)


main()
