"""The moment at which most tests happen."""

from datetime import UTC, datetime

NOW = datetime(2026, 10, 1, 4, 0, tzinfo=UTC)
"""The first working day of October at 09:00 in Almaty: the hour of the month's digest."""
