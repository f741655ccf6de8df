"""Each command, button and link that somebody was given, tried by everybody else: nothing leaks, nothing is done.

`SANAT_CROSSINGS=5000` for the whole; a slice of it by default, another one with `SANAT_SEED`.
"""

import os
from collections.abc import Sequence
from dataclasses import dataclass, field
from random import Random

import pytest
from sqlalchemy import func, select

from attestation.roles import GRANTS, Act, Role
from cards.commands import commands
from db.models import Completion, History, Invitation, Member, MemberRole, Notice, OwnDate, Person, Plan, PlanItem
from db.models import School as SchoolRow
from locales import LOCALES, texts
from sandbox import Message
from sandbox import Person as Phone
from services.founding import found_school
from services.invitations import invite
from tests.story.conftest import School

CROSSINGS = int(os.environ.get("SANAT_CROSSINGS", "60"))
SEED = int(os.environ.get("SANAT_SEED", "1"))
SECRET = "Құпия"  # a part of the name of each who is not to be seen
SEES_OTHERS = {Act.SEE_STATUS, Act.SEE_PEOPLE, Act.REVIEW, Act.SEE_AUDIT, Act.HOLD_CONSULTATION, Act.RECORD_AWARD}
OWN_DATA = ("fm:", "lg:", "hp:", "mu:")  # buttons about whoever presses them: to be forgotten, a language, an hour
REFUSALS = {texts(locale).label(key) for locale in LOCALES for key in ("refused", "button-old")}


@dataclass
class Cast:
    """Two schools and a street: who is in which, and what the buttons were that each was given."""

    school: School
    inside: dict[Role, Phone] = field(default_factory=dict)
    outside: list[Phone] = field(default_factory=list)
    captured: list[tuple[Phone, str]] = field(default_factory=list)
    heard: dict[int, int] = field(default_factory=dict)

    @property
    def everybody(self) -> list[Phone]:
        return [*self.inside.values(), *self.outside]

    async def say(self, person: Phone, text: str) -> list[Message]:
        """What the bot answers; its buttons are captured."""
        await person.ask(text, timeout=30)
        return self.fresh(person)

    def fresh(self, person: Phone) -> list[Message]:
        """What the person's chat says that was not looked at yet, new or edited."""
        mark = self.heard.get(person.id, 0)
        found = [m for m in person.chat.messages if m.sender.is_bot and m.revision > mark]
        self.heard[person.id] = max([mark, *(m.revision for m in found)])
        for message in found:
            self.captured += [(person, key.data) for row in message.buttons for key in row if key.data]
        return found


@pytest.fixture
async def cast(school: School) -> Cast:
    """Everybody has tried every command of theirs and opened a few of the buttons that came."""
    cast = Cast(school)
    await school.load_built_in_plan()
    for role in Role:
        cast.inside[role] = await school.member(f"{SECRET}{role.value.replace('_', '').title()} Әріптес", role)
    other = School(school.app, school.world, await found_school(school.app.db, "№ 99 мектеп", "Asia/Almaty", "kk",
                                                                school.world.clock.now()))  # fmt: skip
    for role in (Role.ADMIN, Role.DEPUTY_DIRECTOR, Role.TEACHER):
        cast.outside.append(await other.member(f"Бөтен {role.value}", role))
    for person in cast.inside.values():
        for command in commands(await school.actor(person)):
            if command not in ("cancel", "calendar", "mydata"):
                await cast.say(person, f"/{command}")
        mine = [data for owner, data in cast.captured if owner is person and not data.startswith(OWN_DATA)]
        for data in Random(SEED).sample(mine, min(8, len(mine))):  # what stands behind the buttons is captured too
            await school.forge(person, person.last, data)
            cast.fresh(person)
    cast.outside.append(school.world.person("Бейтаныс Жан", "kk"))
    for person in cast.outside:
        await person.ask("/help")
    return cast


async def told(cast: Cast, person: Phone, message: Message, data: str) -> tuple[str, list[Message]]:
    """The alert that answers a press, and what the chat then says."""
    cast.fresh(person)
    toast = await cast.school.forge(person, message, data)
    mark = len(cast.captured)
    found = cast.fresh(person)
    del cast.captured[mark:]  # what a press brings is not replayed again
    return toast, found


async def facts(cast: Cast) -> dict[str, object]:
    """What stands in the first school, but for its audit."""
    id_ = cast.school.id
    async with cast.school.app.db.read() as session:
        found: dict[str, object] = {
            table.__tablename__: sorted(
                str(sorted((name, str(value)) for name, value in row.items()))
                for row in (await session.execute(select(table.__table__).where(table.school_id == id_))).mappings()
            )
            for table in (Completion, Invitation, Member, Notice, OwnDate, Plan, PlanItem)
        }
        found["roles"] = sorted(map(tuple, await session.execute(select(MemberRole.member_id, MemberRole.role))))
        the_school = await session.get_one(SchoolRow, id_)
        found["school"] = (the_school.name, the_school.timezone, str(the_school.settings))
        query = select(Person.id, Person.name, Person.telegram_id).order_by(Person.id)
        found["people"] = [tuple(row) for row in await session.execute(query)]
    return found


async def refused(cast: Cast) -> int:
    """How many refusals the audits hold."""
    async with cast.school.app.db.read() as session:
        return await session.scalar(select(func.count()).where(History.act == "refused")) or 0


def leaks(messages: Sequence[Message], person: Phone) -> list[str]:
    """What was said of others to somebody who may not see them."""
    return [m.text for m in messages if SECRET in m.text.replace(person.name, "")]


async def test_every_command_does_for_each_role_what_the_matrix_says(cast: Cast) -> None:
    names = sorted({name for person in cast.inside.values() for name in commands(await cast.school.actor(person))})
    wrong = []
    before = await refused(cast)
    count = 0
    for person in cast.inside.values():
        mine = commands(await cast.school.actor(person))
        for name in (name for name in names if name not in mine):
            answer = await cast.say(person, f"/{name}")
            count += 1
            if answer[-1].text not in REFUSALS:
                wrong.append((person.name, name, answer[-1].text[:60]))
    assert wrong == []
    assert await refused(cast) == before + count


async def test_no_button_of_a_school_does_or_tells_anything_outside(cast: Cast) -> None:
    random = Random(SEED)
    buttons = sorted({data for _, data in cast.captured if not data.startswith(OWN_DATA)})
    assert len(buttons) > 100
    before, count = await facts(cast), 0
    kept = await refused(cast)
    for _ in range(CROSSINGS):
        person, data = random.choice(cast.outside), random.choice(buttons)
        toast, said = await told(cast, person, person.last, data)
        assert leaks(said, person) == [], (person.name, data)
        assert SECRET not in toast
        count += toast in REFUSALS
    assert await facts(cast) == before
    assert await refused(cast) >= kept + count, "each refusal stands in an audit"


async def test_no_button_tells_a_colleague_what_their_role_may_not_see(cast: Cast) -> None:
    random = Random(SEED)
    blind = [person for role, person in cast.inside.items() if not any(role in GRANTS[act] for act in SEES_OTHERS)]
    assert {Role.TEACHER, Role.SECRETARY} == {role for role, person in cast.inside.items() if person in blind}
    mine = {person.id: {data for owner, data in cast.captured if owner is person} for person in blind}
    kept, count = await refused(cast), 0
    for _ in range(CROSSINGS):
        person = random.choice(blind)
        foreign = sorted({data for _, data in cast.captured if not data.startswith(OWN_DATA)} - mine[person.id])
        data = random.choice(foreign)
        toast, said = await told(cast, person, person.last, data)
        assert leaks(said, person) == [], (person.name, data)
        count += toast in REFUSALS
    assert count > CROSSINGS // 4
    assert await refused(cast) >= kept + count


async def test_a_link_for_one_lets_nobody_else_in(cast: Cast) -> None:
    school, before = cast.school, await facts(cast)
    for person in list(cast.inside.values())[:3]:
        me = await school.actor(person)
        (link,) = await invite(school.app.db, school.id, Role.ADMIN, school.world.clock.now(), person_id=me.person_id)
        others = [other for other in cast.everybody if other is not person and other.name != "Бейтаныс Жан"]
        kept = await refused(cast)
        for other in others:
            answer = await cast.say(other, f"/start {link.token}")
            assert leaks(answer, other) == []
        assert await refused(cast) == kept + len(others)
    after = await facts(cast)
    assert {name: after[name] for name in ("roles", "people")} == {name: before[name] for name in ("roles", "people")}
