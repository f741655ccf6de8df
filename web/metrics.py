"""What is counted, for Prometheus: one registry for each built program."""

import math

from prometheus_client import CollectorRegistry, Counter, Gauge, Histogram, generate_latest
from prometheus_client.exposition import CONTENT_TYPE_PLAIN_0_0_4

_SECONDS = (0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 2, 5, 15)


class Metrics:
    """Counters and gauges; `page` is what /metrics answers."""

    content_type = CONTENT_TYPE_PLAIN_0_0_4

    def __init__(self) -> None:
        self.speaking = False
        self.registry = CollectorRegistry()
        self._updates = Counter("sanat_updates", "Updates by how they ended", ["state"], registry=self.registry)
        self._seconds = Histogram(
            "sanat_update_seconds",
            "Time in which an update was handled, Telegram's answers included",
            buckets=_SECONDS,
            registry=self.registry,
        )
        self._sent = Counter("sanat_messages", "Messages of the outbox by result", ["result"], registry=self.registry)
        self._halts = Counter("sanat_too_many_requests", "Pauses that Telegram asked for", registry=self.registry)
        self._speaks = Gauge("sanat_speaking", "1 while this copy holds the lease", registry=self.registry)
        self._waiting = Gauge("sanat_inbox_waiting", "Updates that wait", registry=self.registry)
        self._due = Gauge("sanat_outbox_due", "Messages that are due and wait", registry=self.registry)
        self._age = Gauge("sanat_outbox_age_seconds", "How long the oldest of them waits", registry=self.registry)
        self._lag = Gauge("sanat_loop_lag_seconds", "How late the event loop was last", registry=self.registry)

    def handled(self, seconds: float, state: str) -> None:
        """An update's handling has ended (`done`, `waiting` for another try, `parked`)."""
        self._updates.labels(state).inc()
        self._seconds.observe(seconds)

    def sent(self, result: str) -> None:
        """A message's delivery has ended (`sent`, `dropped`, `failed`, `waiting` for another try)."""
        self._sent.labels(result).inc()

    def halted(self) -> None:
        """Telegram asked for a pause."""
        self._halts.inc()

    def speaks(self, speaking: bool) -> None:
        """This copy began or ended to speak."""
        self.speaking = speaking
        self._speaks.set(speaking)

    def queues(self, waiting: int, due: int, age: float) -> None:
        """How much waits: updates, messages, and for how many seconds the oldest message does."""
        self._waiting.set(waiting)
        self._due.set(due)
        self._age.set(age)

    def queues_unknown(self) -> None:
        """The database did not say how much waits."""
        for gauge in (self._waiting, self._due, self._age):
            gauge.set(math.nan)

    def lag(self, seconds: float) -> None:
        """How late the event loop woke up a sleeper."""
        self._lag.set(seconds)

    def page(self) -> bytes:
        """Everything in Prometheus' text format."""
        return generate_latest(self.registry)
