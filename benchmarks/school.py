"""The people of the broadcast: a crowd of recipients, its author, and a school of a hundred that goes on living."""

import asyncio
import random
import re
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import update

from attestation.plan import school_year_of
from attestation.roles import Role
from benchmarks.crowd import fill, open_school
from benchmarks.options import Options
from benchmarks.weather import BLOCKED
from bot.clock import now_utc
from db.engine import Database
from db.models import School
from documents.builtin import built_in_plan
from sandbox import Message, Person, World
from services.plans import load_plan

WORDS = "The bell rings ten minutes earlier"
_CROWD, _TEACHERS, _DEPUTIES, _AUTHOR = 1_000_000, 2_000, 3_000, 4_000  # where the ids of their chats begin
_PATIENCE = 600.0


@dataclass(frozen=True, slots=True)
class Cast:
    """Who is there."""

    author: Person
    crowd: list[Person]
    teachers: list[Person]
    deputies: list[Person]

    @property
    def everybody(self) -> list[Person]:
        """The recipients of the notice."""
        return [self.author, *self.crowd]


async def gather(url: str, world: World, options: Options) -> Cast:
    """Everybody in the database and in the world; some of the crowd have stopped the bot."""
    now, db = now_utc(), Database(url)
    crowd = range(_CROWD, _CROWD + options.people)
    teachers, deputies = range(_TEACHERS, _TEACHERS + 100), range(_DEPUTIES, _DEPUTIES + 4)
    large, small = await open_school(db, now), await school_with_plan(db, now)
    await fill(db, large, range(_AUTHOR, _AUTHOR + 1), Role.ADMIN, Role.DEPUTY_DIRECTOR)
    await fill(db, large, crowd, Role.TEACHER)
    await fill(db, small, teachers, Role.TEACHER)
    await fill(db, small, deputies, Role.DEPUTY_DIRECTOR)
    await db.close()
    cast = Cast(_met(world, _AUTHOR), *([_met(world, id_) for id_ in ids] for ids in (crowd, teachers, deputies)))
    for person in random.Random(options.seed).sample(cast.crowd, round(options.people * BLOCKED)):
        person.chat.blocked = True
    return cast


async def school_with_plan(db: Database, now: datetime) -> int:
    """A school with the ready-made plan, which reminds nobody by itself."""
    school_id = await open_school(db, now)
    await load_plan(db, school_id, built_in_plan(school_year_of(now.date())), now)
    async with db.write() as session:
        await session.execute(update(School).where(School.id == school_id).values(remind_at=None))
    return school_id


def _met(world: World, id_: int) -> Person:
    person = world.person(f"Somebody {id_:07}", "en", user_id=id_)
    world.private(next(iter(world.bots.values())), person.user)
    return person


async def preview(author: Person, thought: float) -> Message:
    """An announcement to everybody, up to the button that sends it; `thought` seconds go by between two presses."""
    asked = await author.ask("/notice", timeout=_PATIENCE)
    for label in ("Announcement", "", "Next", "Everyone"):
        await asyncio.sleep(thought)
        step = author.tap(asked, label, timeout=_PATIENCE) if label else author.ask(WORDS, timeout=_PATIENCE)
        asked = await step
    await asyncio.sleep(5 * thought)
    return asked


def numbers(author: Person) -> dict[str, int]:
    """The lines of the author's report that count; empty while there is no report."""
    for message in reversed(author.chat.messages):
        if message.text.startswith("Announcement") and "Recipients" in message.text:
            lines = re.findall(r"^([A-Z][a-z ]+): ([\d,]+)", message.text, re.M)
            return {what: int(count.replace(",", "")) for what, count in lines}
    return {}
