"""Starts the small bot again and again by forking, which costs milliseconds: `python -m tests.delivery.forge`.

Each line on stdin starts a copy; its process id is printed.
"""

import asyncio
import os
import signal
import sys

from tests.delivery.program import main


def forge(*what: str) -> None:
    """Fork a copy for each line until stdin ends."""
    signal.signal(signal.SIGCHLD, signal.SIG_IGN)  # the dead are buried by the kernel
    print("ready", flush=True)
    for _ in sys.stdin:
        if (child := os.fork()) == 0:
            signal.signal(signal.SIGCHLD, signal.SIG_DFL)
            status = 1
            try:
                asyncio.run(main(*what))
                status = 0
            finally:
                os._exit(status)
        print(child, flush=True)


if __name__ == "__main__":
    forge(*sys.argv[1:])
