"""Ask for known holes in the locked packages: `python -m tests.supply.audit`. A part of `make lint`.

Exit 1 when a package has one. Where the advisories cannot be reached it says so, and that is no failure: a machine
without the internet can still work on the code.
"""

import json
import subprocess
import sys
from collections.abc import Iterable
from typing import Any

from tests.supply.locked import LOCK

_PATIENCE = 120  # seconds


def audit() -> int:
    """Run pip-audit over the lock, against OSV's advisories, and judge what it says."""
    program = [sys.executable, "-m", "pip_audit", "--disable-pip", "--require-hashes", "--requirement", str(LOCK)]
    options = ["--vulnerability-service", "osv", "--format", "json", "--progress-spinner", "off", "--timeout", "10"]
    try:
        ran = subprocess.run([*program, *options], capture_output=True, text=True, timeout=_PATIENCE, check=False)
        told: dict[str, Any] = json.loads(ran.stdout)
    except (subprocess.TimeoutExpired, ValueError):
        sys.stdout.write("pip-audit: the advisories cannot be reached from here; nothing was checked\n")
        return 0
    lines, code = judge(told["dependencies"])
    sys.stdout.write("\n".join(lines) + "\n")
    return code


def judge(packages: Iterable[dict[str, Any]]) -> tuple[list[str], int]:
    """What is to be said of what pip-audit found, and the exit code."""
    packages = list(packages)
    unknown = [package["name"] for package in packages if "skip_reason" in package]
    holes = [
        f"{package['name']} {package['version']}: {hole['id']}, mended in {', '.join(hole['fix_versions']) or 'none'}"
        for package in packages
        for hole in package.get("vulns", ())
    ]
    checked = f"pip-audit: {len(packages) - len(unknown)} packages checked, {len(unknown)} unknown to the advisories"
    return [checked, *holes], 1 if holes else 0


if __name__ == "__main__":
    sys.exit(audit())
