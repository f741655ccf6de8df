"""The one place that reads the machine's clock."""

from datetime import UTC, datetime


def now_utc() -> datetime:
    """This moment, in UTC."""
    return datetime.now(UTC)
