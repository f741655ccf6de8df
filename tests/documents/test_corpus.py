"""The promise about other schools' plans, measured on our corpus: `python -m benchmarks.plans`."""

import random
from contextlib import suppress
from datetime import date

import pytest

from attestation.errors import AttestationError
from benchmarks.plan_corpus import written
from benchmarks.plan_files import SHAPES
from benchmarks.plan_pdf import FONT
from benchmarks.plans import measure
from documents.plan_file import read_plan

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


@pytest.mark.parametrize("shape", [shape for shape in SHAPES if "pdf" not in shape])
def test_damaged_files_are_read_or_refused(shape: str) -> None:
    chance = random.Random(shape)
    content = SHAPES[shape](next(iter(written())).page())
    for _ in range(15):
        damaged = bytearray(content)
        for _ in range(chance.choice([1, 3, 10])):
            at = chance.randrange(len(damaged))
            damaged[at : at + chance.choice([0, 1, 50])] = chance.randbytes(chance.choice([0, 1, 8]))
        with suppress(AttestationError):
            assert read_plan(bytes(damaged), "damaged", today=date(2026, 9, 1)).items
