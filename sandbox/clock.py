"""The sandbox's own time, so that a school year can be travelled through in minutes."""

from datetime import UTC, datetime, timedelta
from time import monotonic


class Clock:
    """Aware UTC time that runs with the wall clock, or stands still, and only ever moves forward."""

    def __init__(self, start: datetime | None = None, *, running: bool = True) -> None:
        """Begin at `start` (aware; the wall clock's time when not given)."""
        self._at = (start or datetime.now(UTC)).astimezone(UTC)
        self._since = monotonic()
        self.running = running

    def now(self) -> datetime:
        """The present moment, aware, in UTC."""
        return self._at + timedelta(seconds=monotonic() - self._since) if self.running else self._at

    def travel(self, by: timedelta) -> datetime:
        """Move forward by a span of time; ValueError when it is negative."""
        if by < timedelta(0):
            raise ValueError("time only goes forward")
        self._at, self._since = self.now() + by, monotonic()
        return self._at

    def go_to(self, at: datetime) -> datetime:
        """Move forward to a moment (aware); ValueError when it has passed."""
        return self.travel(at - self.now())
