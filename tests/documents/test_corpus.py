"""The promise about other schools' plans, measured on our corpus: `python -m benchmarks.plans`."""

import pytest

from benchmarks.plan_pdf import FONT
from benchmarks.plans import measure

pytestmark = pytest.mark.skipif(not FONT.exists(), reason=f"needs {FONT} (Debian: fonts-dejavu-core)")


def test_plans_of_all_shapes_are_read_as_well_as_promised() -> None:
    faults: list[str] = []
    count = measure(20260901, faults, random_plans=20)
    assert count["plans"] >= 150
    assert count["schedules wrong without warning"] == 0, "\n".join(faults)
    assert count["rows exact"] >= 0.98 * count["rows"], "\n".join(faults)
    assert count["schedules right"] >= 0.98 * count["rows"], "\n".join(faults)
    assert count["roles right"] >= 0.95 * count["rows"], "\n".join(faults)
    assert count["invented rows"] == 0
    assert count["titles right"] == count["plans"], "\n".join(faults)
