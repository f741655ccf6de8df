"""Kazakhstan's public holidays, without the rest of the world in memory."""

import subprocess
import sys
from datetime import date

import pytest
from holidays.countries.kazakhstan import Kazakhstan

from services.schools import public_holidays


@pytest.mark.parametrize("year", range(2020, 2036))
def test_they_are_those_of_the_package(year: int) -> None:
    assert public_holidays(year) == frozenset(Kazakhstan(years=year))
    assert date(year, 12, 16) in public_holidays(year)


def test_no_other_country_is_loaded() -> None:
    program = "import sys, services.schools as s; s.public_holidays(2026); print('holidays.countries' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "False"
