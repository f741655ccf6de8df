"""A whole year of one teacher in Kazakh, from the first card to the next plan: the program is killed at each act, and
what is known of her steps is compared after each start."""

import asyncio
from collections import Counter
from collections.abc import Awaitable, Callable
from datetime import UTC, date, datetime, time
from pathlib import Path

from sqlalchemy import select

from attestation.awards import Decision, Paper
from attestation.consultations import Opening
from attestation.cycle import Cycle
from attestation.roles import Role
from attestation.rulebook import Category
from attestation.status import steps_of_person
from attestation.steps import Mark, Step
from bot.config import Config
from db.models import InboxUpdate
from sandbox import Message, Person, Server, World
from services import awards
from services.consultations import open_times
from services.cycles import my_category
from services.founding import found_school
from services.status import status
from services.steps import approve
from services.year_end import open_next
from tests.story.conftest import School, configured, program, world_at

SUMMER = datetime(2026, 8, 20, 5, tzinfo=UTC)
Marks = Counter[tuple[int, str]]
"""How many of the teacher's steps bear which mark, by row."""


class Year:
    """The teacher, those around her, and what is expected of her steps."""

    def __init__(self, config: Config, world: World) -> None:
        self.config, self.world, self.id = config, world, 0
        self.expected: Marks = Counter()
        self.school: School
        self.teacher: Person
        self.deputy: Person
        self.hr: Person

    async def begin(self) -> None:
        async with program(self.config, self.world, killed=True) as app:
            self.id = await found_school(app.db, "№ 12 мектеп", "Asia/Almaty", "kk", SUMMER)
            self.school = School(app, self.world, self.id)
            self.deputy = await self.school.member("Сәуле Орынбасар", Role.DEPUTY_DIRECTOR, "kk")
            self.hr = await self.school.member("Кадр Қызметкері", Role.HR, "kk")
            await self.school.load_built_in_plan()
            self.teacher = await self.school.member("Айгүл Сынақова", locale="kk")
            cycle = Cycle(Category.EXPERT, Category.RESEARCHER, date(2022, 3, 20), "12-ө")
            await self.school.give_cycle(self.teacher, cycle)

    async def act(self, when: tuple[int, int, int, int], act: Callable[[], Awaitable[None]], **marks: str) -> None:
        """Travel, act, be killed; after the next start her steps are what is expected. `marks`: of a row, r11="…"."""
        async with program(self.config, self.world, killed=True) as app:
            self.school = School(app, self.world, self.id)
            await self.school.travel(*when)
            await act()
        for row, mark in marks.items():
            self.expected[int(row[1:]), mark] += 1
        async with program(self.config, self.world, killed=True) as app:
            self.school = School(app, self.world, self.id)
            async with asyncio.timeout(60):
                while True:
                    seen = app.db.changes
                    if await self.handled() and await self.marks() == self.expected:
                        return
                    await app.db.wait_changed(seen, 1)

    async def handled(self) -> bool:
        """Whether all that people did has been answered to."""
        async with self.school.app.db.read() as session:
            query = select(InboxUpdate.update_id).where(InboxUpdate.state == "waiting").limit(1)
            return await session.scalar(query) is None

    async def marks(self) -> Marks:
        """The marks on her steps, those of others that concern her among them."""
        return Counter((it.item.number, it.completion.mark.value) for it in await self.steps() if it.completion)

    async def steps(self) -> tuple[Step, ...]:
        """Her steps of the year."""
        found = await status(self.school.app.db, self.id, self.world.clock.now())
        assert found
        return tuple(steps_of_person(found.year, (await self.school.actor(self.teacher)).person_id))

    async def open_consultations(self) -> None:
        """The deputy opens times, the teacher takes one: the press is cut off by the kill."""
        opening = Opening((date(2026, 10, 7),), time(14), time(15), 30, "12-кабинет", "Портфолио")
        actor = await self.school.actor(self.deputy)
        await open_times(self.school.app.db, actor, opening, self.world.clock.now())
        self.teacher.push(await self.card_with("/consult", "14:30"), "14:30")

    async def hear_of_the_consultation(self) -> None:
        """A day before, once."""
        told = [it for it in self.teacher.chat.messages if "14:30" in it.text]
        assert len([it for it in told if it.text.startswith("Еске салу")]) == 1, [it.text for it in told]

    async def approve_eleven(self) -> None:
        key = next(it.key for it in await self.steps() if it.completion and it.completion.mark is Mark.SUBMITTED)
        await approve(self.school.app.db, await self.school.actor(self.deputy), key, self.world.clock.now())

    async def card_with(self, command: str, label: str) -> Message:
        """The card that a command brings; an answer that a kill has delayed may come before it."""
        self.teacher.catch_up()
        await self.teacher.send(command)
        return await self.teacher.wait_for(lambda message: any(label in each for each in message.labels))

    async def category(self, *labels: str) -> Message:
        """Through "my category" along the buttons."""
        card = await self.card_with("/my", "Менің санатым")
        for label in ("Менің санатым", *labels):
            card = await self.teacher.tap(card, label)
        return card

    async def plan_lesson(self) -> None:
        await self.category("Сабақтар мен есептер", "Жоспарлау", "Ашық сабақ")
        for typed in ("3.12", "10:00", "7 ә", "Бөлшектер"):
            await self.teacher.ask(typed)
        self.teacher.push(await self.teacher.ask("12-кабинет"), "Растау")

    async def hold_lesson(self) -> None:
        self.teacher.push(await self.category("Сабақтар мен есептер", "Бөлшектер"), "Өтті")

    async def send_trial(self) -> None:
        await self.category("Сынақ тестілер", "Нәтижені енгізу")
        await self.teacher.send("42/50")

    async def send_attempt(self) -> None:
        await self.category("Тестке қатысу", "Нәтижені жазу")
        await self.teacher.send("12.02.2027 85 %")

    async def decide(self) -> None:
        decision, actor = Decision(Category.RESEARCHER, True, date(2027, 5, 20)), await self.school.actor(self.teacher)
        deputy, now = await self.school.actor(self.deputy), self.world.clock.now()
        await awards.decide(self.school.app.db, deputy, actor.person_id, decision, now)

    async def issue(self) -> None:
        """The personnel office writes down the order and the certificate."""
        actor, hr = await self.school.actor(self.teacher), await self.school.actor(self.hr)
        db, now = self.school.app.db, self.world.clock.now()
        await awards.order(db, hr, actor.person_id, Paper("45-ө", date(2027, 5, 25)), now)
        await awards.certificate(db, hr, actor.person_id, Paper("0012", date(2027, 6, 1)), now)

    async def open_next_year(self) -> None:
        await open_next(self.school.app.db, await self.school.actor(self.deputy), self.world.clock.now())

    async def say(self, word: str) -> None:
        await self.teacher.send(word)

    def done(self, label: str) -> Callable[[], Awaitable[None]]:
        """Press "done" of a row in /my, and be killed."""

        async def press() -> None:
            self.teacher.push(await self.card_with("/my", label), label)

        return press


async def test_a_year_with_a_kill_at_each_act(database_url: str, tmp_path: Path) -> None:
    world = world_at(SUMMER)
    async with Server(world) as server:
        config = configured(server, database_url, tmp_path)
        year = Year(config, world)
        await year.begin()
        await year.act((2026, 9, 1, 9), year.done("Орындалды 2"), r2="confirmed")
        await year.act((2026, 10, 2, 9), year.open_consultations)
        await year.act((2026, 10, 6, 15), year.hear_of_the_consultation)
        await year.act((2026, 10, 7, 16), lambda: year.say("10 орындалды"), r10="confirmed")
        await year.act((2026, 10, 20, 10), year.send_trial, r11="submitted")
        year.expected[11, "submitted"] -= 1
        await year.act((2026, 10, 21, 10), year.approve_eleven, r11="confirmed")
        await year.act((2026, 11, 27, 10), lambda: year.say("15 дайын"), r15="submitted")
        await year.act((2026, 12, 1, 10), year.plan_lesson)
        await year.act((2026, 12, 3, 12), year.hold_lesson, r13="confirmed")
        await year.act((2027, 2, 12, 10), year.send_attempt)
        await year.act((2027, 5, 21, 10), year.decide)
        await year.act((2027, 6, 1, 10), year.issue, r18="confirmed", r19="confirmed")
        await year.act((2027, 6, 15, 10), year.open_next_year)

        async with program(config, world, killed=True) as app:
            year.school = School(app, world, year.id)
            actor = await year.school.actor(year.teacher)
            told = [it.text for it in year.teacher.chat.messages if it.text.startswith("Аттестаттау нәтижеңіз")]
            assert len(told) == len(set(told)) >= 1
            assert "45-ө" in told[-1]
            assert "2032" in told[-1]
            await year.school.travel(2027, 9, 2, 9)
            mine = await my_category(app.db, actor, world.clock.now())
            assert (mine.cycle.category, mine.due.on) == (Category.RESEARCHER, date(2032, 5, 25))
            assert await year.steps() == ()  # the new year asks nothing of her
