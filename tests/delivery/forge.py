"""Starts programs again and again by forking, which costs milliseconds: `python -m tests.delivery.forge`.

Each line on stdin names a module and what its `main` is given, as JSON; the copy's process id is printed.
"""

import importlib
import json
import os
import signal
import sys


def forge() -> None:
    """Fork a copy for each line until stdin ends. A module is loaded once, by the forge."""
    signal.signal(signal.SIGCHLD, signal.SIG_IGN)  # the dead are buried by the kernel
    for line in sys.stdin:
        module, *what = json.loads(line)
        main = importlib.import_module(module).main
        if (child := os.fork()) == 0:
            signal.signal(signal.SIGCHLD, signal.SIG_DFL)
            status = 1
            try:
                main(*what)
                status = 0
            finally:
                os._exit(status)
        print(child, flush=True)


if __name__ == "__main__":
    forge()
