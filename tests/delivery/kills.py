"""Kill and end the bot as often as you like: `python -m tests.delivery.kills --count 1000 --ends 100 --seed 7`.

Each test prints its figures as a line of JSON. `--db` takes one database only; whatever else is said goes to pytest.
"""

import os
import sys
from argparse import ArgumentParser

import pytest


def main() -> int:
    """Run the tests of kills with these numbers; pytest's exit code."""
    parser = ArgumentParser(prog="python -m tests.delivery.kills", description=main.__doc__)
    for name, often in (("count", 1000), ("ends", 100), ("seed", 1)):
        parser.add_argument(f"--{name}", type=int, default=often)
    asked, more = parser.parse_known_args()
    os.environ |= {
        "SANAT_KILLS": str(asked.count),
        "SANAT_ENDS": str(asked.ends),
        "SANAT_SEED": str(asked.seed),
    }
    tests = [
        f"tests/delivery/test_kills.py::{name}" for name in ("test_killed_at_random_moments", "test_ended_under_load")
    ]
    return pytest.main([*tests, "-q", "--capture=no", *more])


if __name__ == "__main__":
    sys.exit(main())
