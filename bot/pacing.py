"""One budget for every message of the token: replies first, then what nobody asked for; a pause holds for everyone."""

import asyncio
from collections import deque
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from time import monotonic

SMALL_BURST = 3.0  # messages at once in one chat
REPLY_BURST = 300.0  # replies at once in one private chat, until Telegram says for the first time that it is too much
GROUP_A_MINUTE = 20.0
A_SECOND = 30  # messages that Telegram takes from a token that does not pay for more
_WAY = 0.06  # seconds that a message is thought to take there and back until one was faster
_NOTHING = 1e-6  # tokens: what rounding leaves


class Bucket:
    """Tokens that come at `rate` a second up to `size`. Moments are monotonic seconds; it keeps no clock."""

    __slots__ = ("_at", "_tokens", "rate", "size")

    def __init__(self, rate: float, size: float, at: float) -> None:
        self.rate, self.size = rate, size
        self._tokens, self._at = size, at

    def wait(self, floor: float, at: float) -> float:
        """Seconds until one token can be taken so that at least `floor` are left (below 0: a debt is allowed)."""
        self._refill(at)
        missing = floor + 1 - self._tokens
        return missing / self.rate if missing > _NOTHING else 0.0

    def take(self, at: float) -> None:
        """Take one token, or owe it."""
        self._refill(at)
        self._tokens -= 1

    def full(self, at: float) -> bool:
        """Whether nothing is remembered of the past."""
        self._refill(at)
        return self._tokens >= self.size

    def _refill(self, at: float) -> None:
        self._tokens = min(self.size, self._tokens + (at - self._at) * self.rate)
        self._at = at


class Second:
    """What Telegram may have counted within one second, of which it takes `most`. Moments are monotonic seconds.

    A message may come to Telegram at any moment between its start and its answer: some are held up on the way and
    arrive together with later ones. So it counts from its start until a second after the latest moment at which it can
    have arrived: its answer, less the time that the fastest message takes for the way there and back.
    """

    def __init__(self, most: int) -> None:
        self._most, self._fastest = most, _WAY
        self._under_way = 0
        self._over_at: deque[float] = deque()

    def wait(self, spare: int, at: float) -> float:
        """Seconds until one can go and `spare` more could; while all are under way, until it is worth to look again."""
        while self._over_at and self._over_at[0] <= at:
            self._over_at.popleft()
        if self._under_way + len(self._over_at) < self._most - spare:
            return 0.0
        return self._over_at[0] - at if self._over_at else 1 / self._most

    def starts(self) -> None:
        """A message goes now."""
        self._under_way += 1

    def ends(self, started: float, at: float) -> None:
        """Its answer is there, or will never be."""
        self._under_way -= 1
        self._fastest = min(self._fastest, at - started)
        self._over_at.append(at + 1 - self._fastest)


class Budget:
    """How long a message has to wait. The whole token has `rate` a second, a chat one a second, a group 20 a minute.

    The token's bucket holds 2.5 messages: with a rate of 28, 30 go in a second at most, and no second of Telegram's
    sees more. Replies may empty it; what nobody asked for must leave half a message, so that a reply that waits is
    always the first to go.
    """

    def __init__(self, rate: float, at: float) -> None:
        self._whole = Bucket(rate, max(2.5, rate / 50), at)
        self._second = Second(A_SECOND if rate <= A_SECOND else round(rate) + 2)
        self._chats: dict[int, Bucket] = {}
        self._paused_until = at
        self._reply_burst = REPLY_BURST

    def wait(self, chat: int | None, reply: bool, at: float) -> float:
        """Seconds until this message may go; 0: now. `chat` none: it only counts for the whole token."""
        waits = [self.paused(at), self._whole.wait(0.0 if reply else 0.5, at), self._second.wait(0 if reply else 1, at)]
        if chat is not None:
            debt = self._reply_burst - SMALL_BURST if reply and chat > 0 else 0.0
            waits.append(self._bucket(chat, at).wait(-debt, at))
        return max(waits)

    def take(self, chat: int | None, at: float) -> None:
        """A message goes now; when it has been answered, `answered` must be told."""
        self._second.starts()
        self._whole.take(at)
        if chat is not None:
            self._bucket(chat, at).take(at)

    def answered(self, taken: float, at: float) -> None:
        """A message that went at `taken` has its answer, or will never have one."""
        self._second.ends(taken, at)

    def pause(self, seconds: float, at: float) -> None:
        """Nothing goes for so long: Telegram said so. From now on replies keep to the small burst."""
        self._paused_until = max(self._paused_until, at + seconds)
        self._reply_burst = SMALL_BURST

    def paused(self, at: float) -> float:
        """Seconds that a pause still lasts."""
        return max(0.0, self._paused_until - at)

    def resting(self, at: float) -> set[int]:
        """Chats that have heard so much that what nobody asked for has to wait there."""
        self._chats = {chat: bucket for chat, bucket in self._chats.items() if not bucket.full(at)}
        return {chat for chat, bucket in self._chats.items() if bucket.wait(0.0, at) > 0}

    def _bucket(self, chat: int, at: float) -> Bucket:
        if chat not in self._chats:
            # a burst and what comes after it are together what a group may hear in a minute
            rate = (GROUP_A_MINUTE - SMALL_BURST) / 60 if chat < 0 else 1.0
            self._chats[chat] = Bucket(rate, SMALL_BURST, at)
        return self._chats[chat]


class Pacer:
    """The budget as something to wait for."""

    def __init__(
        self,
        rate: float,
        clock: Callable[[], float] = monotonic,
        sleep: Callable[[float], Awaitable[None]] = asyncio.sleep,
    ) -> None:
        self._clock, self._sleep = clock, sleep
        self._budget = Budget(rate, clock())

    @asynccontextmanager
    async def turn(self, chat: int | None, reply: bool) -> AsyncIterator[None]:
        """Begins when a message may go; it goes, and gets its answer, within."""
        while (seconds := self._budget.wait(chat, reply, self._clock())) > 0:
            await self._sleep(seconds)
        self._budget.take(chat, taken := self._clock())
        try:
            yield
        finally:
            self._budget.answered(taken, self._clock())

    def resting(self) -> set[int]:
        """Chats in which what nobody asked for has to wait."""
        return self._budget.resting(self._clock())

    async def unpaused(self) -> None:
        """Return when no pause holds."""
        while (seconds := self.paused()) > 0:
            await self._sleep(seconds)

    def pause(self, seconds: float) -> None:
        """Let everyone wait: Telegram asked for it."""
        self._budget.pause(seconds, self._clock())

    def paused(self) -> float:
        """Seconds that a pause still lasts."""
        return self._budget.paused(self._clock())
