"""Whatever happens to a school and its bot, in any order: what people hear stays true, once, and in working hours.

The oracle is what people see. SANAT_MODEL says how many stories are told.
"""

import asyncio
import os
import re
import shutil
import signal
from calendar import month_name
from collections import Counter
from collections.abc import Coroutine
from datetime import datetime, timedelta
from pathlib import Path
from tempfile import mkdtemp
from typing import Any, TypeVar
from zoneinfo import ZoneInfo

import pytest
from hypothesis import HealthCheck, Phase, settings
from hypothesis import strategies as st
from hypothesis.errors import Flaky
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    invariant,
    precondition,
    rule,
    run_state_machine_as_test,
)

from attestation.roles import Role
from db.engine import Database
from documents.builtin import built_in_plan
from sandbox.bots import Query
from sandbox.clock import Clock
from sandbox.messages import Message
from sandbox.person import Person
from sandbox.server import Server
from sandbox.world import World
from services.founding import found_school
from services.invitations import invite, open_link
from services.joining import join
from services.plans import load_plan
from tests.clock import NOW
from tests.delivery.copies import Copies, Forge, moment
from tests.delivery.program import TOKEN
from tests.delivery.school_program import write_clock

STORIES = int(os.environ.get("SANAT_MODEL", "2"))
ALMATY = ZoneInfo("Asia/Almaty")
PATIENCE = 60.0  # seconds: other tests may run on the machine at the same time
T = TypeVar("T")


_DIGEST = re.compile(rf"({'|'.join(month_name[1:])}): ")
_REMINDER = re.compile(rf"{_DIGEST.pattern}|Due soon|Overdue")
_CARD = re.compile(r"\w+ · \d+ of \d+ done|Nothing is asked of you")
_HAD_CARD = re.compile(rf"{_CARD.pattern}|Your card is further down")


def said(person: Person, pattern: re.Pattern[str]) -> list[Message]:
    """What the bot said that begins so."""
    return [message for message in person.chat.messages if message.sender.is_bot and pattern.match(message.text)]


class Story(RuleBasedStateMachine):
    """A school in October, one copy of the bot that may die at any moment, and the clock."""

    forge: Forge
    template: Path
    faults: tuple[str, ...] = ()
    patience = PATIENCE

    @initialize()
    def begin(self) -> None:
        self.loop = asyncio.Runner()
        self.folder = Path(mkdtemp())
        shutil.copy(self.template, self.folder / "sanat.db")
        self.url = f"sqlite+aiosqlite:///{self.folder}/sanat.db"
        self.world = World(Clock(NOW, running=False))
        self.world.bot(TOKEN, "school_bot")
        self.people: list[Person] = []
        self.presses: list[Query] = []
        self.pressed: set[tuple[int, str]] = set()
        self.asked: Counter[int] = Counter()
        self.copy: int | None = None
        self.do(self._begin())

    def do(self, act: Coroutine[Any, Any, T]) -> T:
        return self.loop.run(act)

    async def _begin(self) -> None:
        self.server = Server(self.world)
        await self.server.__aenter__()
        write_clock(self.folder / "clock", NOW)
        told = str(self.folder), self.url, self.server.url, *self.faults
        self.copies = Copies(self.forge, "tests.delivery.school_program", *told)
        self.db = Database(self.url)
        self.school = await found_school(self.db, "№ 12 мектеп", "Asia/Almaty", "kk", NOW)
        await load_plan(self.db, self.school, built_in_plan(2026), NOW)
        await self._join(Role.DEPUTY_DIRECTOR)
        await self._join(Role.TEACHER)
        self._start()

    def _start(self) -> None:
        self.copy = self.copy or self.copies.start()

    async def _join(self, role: Role) -> None:
        person, now = self.world.person(f"Үлгі {len(self.people)}", "en"), self.world.clock.now()
        link = (await invite(self.db, self.school, role, now))[0]
        offer = await open_link(self.db, link.token, person.id, now)
        await join(self.db, offer.invitation_id, person.id, "en", now, person.name)
        self.people.append(person)

    @property
    def teachers(self) -> list[Person]:
        return self.people[1:]

    @precondition(lambda self: len(self.people) < 5)
    @rule()
    def join(self) -> None:
        self.do(self._join(Role.TEACHER))

    @rule(data=st.data(), twice=st.booleans(), die=st.booleans())
    def press_done(self, data: st.DataObject, twice: bool, die: bool) -> None:
        """The first step of /my is done, by one tap or two; the bot may be killed meanwhile."""
        person = data.draw(st.sampled_from(self.teachers))
        self.do(self._press_done(person, twice, die))

    async def _press_done(self, person: Person, twice: bool, die: bool) -> None:
        self._start()
        card = await self._my(person)
        if not (buttons := [label for label in card.labels if label.startswith("Done")]):
            return
        data = card.button(buttons[0]).data
        for _ in range(2 if twice else 1):
            self.presses.append(self.world.press(person.user, card, data))
        self.pressed.add((person.id, data))
        if die:
            await self._kill()
            self._start()
        await self._answered()

    async def _my(self, person: Person) -> Message:
        self.asked[person.id] += 1
        await person.send("/my")
        return await person.wait_for(lambda message: _CARD.match(message.text), timeout=self.patience)

    async def _answered(self) -> None:
        await self.world.news.until(lambda: all(query.answer is not None for query in self.presses), self.patience)

    @rule(data=st.data())
    def edit(self, data: st.DataObject) -> None:
        """Somebody changes what they wrote."""
        person = data.draw(st.sampled_from(self.teachers))
        if own := [message for message in person.chat.messages if message.sender is person.user]:
            self.do(person.edit(own[-1], "түзету"))

    @rule(data=st.data())
    def block_or_come_back(self, data: st.DataObject) -> None:
        person = data.draw(st.sampled_from(self.teachers))
        self.do(person.unblock() if person.chat.blocked else person.block())

    @rule()
    def migrate(self) -> None:
        """A group in which the bot is becomes a supergroup."""
        self.do(self._migrate())

    async def _migrate(self) -> None:
        self.world.migrate(self.world.group("Бірлестік", self.teachers))

    @rule(days=st.integers(1, 6), hour=st.sampled_from([6, 9, 13, 22]))
    def tick(self, days: int, hour: int) -> None:
        """Days go by, whether a copy runs or not."""
        local = self.world.clock.now().astimezone(ALMATY) + timedelta(days=days)
        later = local.replace(hour=hour, minute=0)
        self.world.clock.go_to(later)
        write_clock(self.folder / "clock", later)
        self.do(moment(0.3))

    @rule()
    def set_back(self) -> None:
        """The machine's clock is an hour late, until the next tick puts it right."""
        write_clock(self.folder / "clock", self.world.clock.now() - timedelta(hours=1))
        self.do(moment(0.3))

    @rule()
    def kill(self) -> None:
        self.do(self._kill())

    async def _kill(self) -> None:
        if self.copy:
            await self.copies.end(self.copy)
            self.copy = None

    @precondition(lambda self: self.copy)
    @rule()
    def restart(self) -> None:
        """SIGTERM, and a new start."""
        assert self.copy
        self.do(self.copies.end(self.copy, signal.SIGTERM))
        self.copy = None
        self._start()

    @invariant()
    def reminders_come_in_working_hours_and_one_a_day(self) -> None:
        for person in getattr(self, "people", ()):
            at = [datetime.fromtimestamp(message.date, ALMATY) for message in said(person, _REMINDER)]
            assert all(8 <= each.hour < 20 and each.weekday() != 6 for each in at)
            assert max(Counter(each.date() for each in at).values(), default=0) <= 1

    @invariant()
    def a_months_digest_comes_once(self) -> None:
        for person in getattr(self, "people", ()):
            months = Counter(message.text.partition(":")[0] for message in said(person, _DIGEST))
            assert max(months.values(), default=0) <= 1

    def teardown(self) -> None:
        """In the end everybody is answered once, and nothing that was pressed is open."""
        if not hasattr(self, "copies"):
            return
        try:
            self.do(self._end())
        finally:
            self.copies.kill_all()
            self.do(self._close())
            self.loop.close()
            shutil.rmtree(self.folder)

    async def _end(self) -> None:
        self._start()
        await self._answered()
        doubled = 0
        for person in self.teachers:
            card = await self._my(person)
            offered = {(person.id, button.data) for row in card.buttons for button in row}
            assert not offered & self.pressed, "a press was lost"
            doubled += len(said(person, _HAD_CARD)) - self.asked[person.id]
        assert 0 <= doubled <= 1

    async def _close(self) -> None:
        await self.db.close()
        await self.server.__aexit__(None, None, None)


def tell(story: type[Story], stories: int) -> None:
    """Tell so many stories, always the same ones."""
    run_state_machine_as_test(
        story,
        settings=settings(
            max_examples=stories,
            stateful_step_count=12,
            deadline=None,
            derandomize=True,
            database=None,
            report_multiple_bugs=False,
            phases=[Phase.generate],  # a story takes seconds: it is told as it was found, not made shorter
            suppress_health_check=list(HealthCheck),
        ),
    )


def test_any_story(forge: Forge, sqlite_template: Path) -> None:
    Story.forge, Story.template = forge, sqlite_template
    tell(Story, STORIES)


def test_a_planted_fault_spoils_a_story(forge: Forge, sqlite_template: Path) -> None:
    """An early acknowledgement; that dropped commits and forgotten keys turn red is shown by the kills of a crowd."""

    class Spoilt(Story):
        faults, patience = ("acknowledge_early",), 20.0

    Spoilt.forge, Spoilt.template = forge, sqlite_template
    with pytest.raises((AssertionError, TimeoutError, Flaky)):
        tell(Spoilt, 20)
