"""Hostile updates by the thousand: `python -m tests.hostile.fuzz --seed 1 --count 500000 --db sqlite`.

Each round is a program of its own with two schools, all roles and a stranger, at another moment of the year. A finding
is an update at which a handler failed, or a call that Telegram would refuse for a fault of ours. Exit 1 with findings.
"""

import argparse
import asyncio
import json
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from random import Random
from typing import Any

import structlog

from attestation.roles import Actor, Role
from bot.app import App, build
from bot.config import Config
from cards.commands import commands
from db import inbox
from db.migrate import migrate
from documents.builtin import built_in_plan
from sandbox import Clock, World
from sandbox.faults import Call
from services.founding import found_school
from services.invitations import invite, open_link
from services.joining import join
from services.plans import load_plan
from tests.hostile.forging import Forger
from tests.hostile.offline import Offline

TOKEN = "42:sandbox-secret"
ROUND = 1000  # updates to one program
_BATCH = 25
_FIRST = datetime(2026, 9, 1, 4, tzinfo=UTC)
_FORGED = (  # refusals that an update earns which never happened: of its chat, its message, its press, its file
    "chat not found",
    "bot can't initiate conversation",
    "bot was blocked",
    "query is too old",
    "message to edit not found",
    "message to delete not found",
    "message to be replied not found",
    "message can't be edited",
    "message can't be deleted",
    "message is not modified",
    "wrong file_id",
    "invalid file_id",
)


@dataclass(frozen=True, slots=True)
class Finding:
    """What went wrong in which round of a seed, and the update or call at which it did."""

    round: int
    what: str
    at: str


async def hostile(seed: int, number: int, count: int, database_url: str) -> list[Finding]:
    """One round against a fresh program on an empty or migrated database."""
    random = Random(seed * 1_000_003 + number)
    world = World(Clock(_FIRST + timedelta(days=random.randrange(300), hours=random.randrange(24)), running=False))
    bot = world.bot(TOKEN, "school_bot")
    with tempfile.TemporaryDirectory() as folder, _failures() as failed:
        session = Offline(world, bot)
        app = _program(session, world, database_url, Path(folder))
        await migrate(app.db)
        await _two_schools(app, world)
        people = list(world.people.values())
        words = [*commands(Actor(0, 0, frozenset(Role), "kk", "UTC")), "start", "nonsense"]
        forger = Forger(random, [person.user for person in people], [person.chat for person in people], words)
        stop, offered, findings = asyncio.Event(), 0, []
        async with asyncio.TaskGroup() as group:
            group.create_task(app.run(stop))
            await app.ready.wait()
            while offered < count:
                updates = [forger.update() for _ in range(min(_BATCH, count - offered))]
                session.offer([{"update_id": offered + n} | update for n, update in enumerate(updates, 1)])
                offered += len(updates)
                await _handled(app, offered)
                findings += [Finding(number, *_told(event, updates)) for event in failed]
                findings += [Finding(number, *found) for call in world.journal.calls if (found := _refused(call))]
                forger.buttons += [data for call in world.journal.calls for data in _shown(call)]
                failed.clear()
                world.journal.calls.clear()
                world.clock.travel(timedelta(minutes=random.randrange(30)))
            stop.set()
        await app.close()
    return findings


def _program(session: Offline, world: World, database_url: str, folder: Path) -> App:
    config = Config(
        _env_file=None,
        bot_token=TOKEN,
        database_url=database_url,
        evidence_dir=folder / "evidence",
        web_port=0,
        backup_keep=0,
        send_rate=1000,
        allow_paid_broadcast=True,
    )
    return build(config, session, world.clock.now)


async def _two_schools(app: App, world: World) -> None:
    """Every role in one school, a teacher and a deputy director in the other, and one person in none."""
    now = world.clock.now()
    for school, roles in ((1, [*Role, *[Role.TEACHER] * 12]), (2, [Role.TEACHER, Role.DEPUTY_DIRECTOR])):
        id_ = await found_school(app.db, f"Мектеп {school}", "Asia/Almaty", "kk", now)
        await load_plan(app.db, id_, built_in_plan(2026), now)
        for number, role in enumerate(roles):
            person = world.person(f"{role} {number}", ("kk", "ru", "en")[number % 3])
            offer = await open_link(app.db, (await invite(app.db, id_, role, now))[0].token, person.id, now)
            await join(app.db, offer.invitation_id, person.id, person.user.language_code, now, person.name)
    world.person("Stranger", "ru")


async def _handled(app: App, offered: int) -> None:
    """Wait until the inbox has taken so many updates and none of them waits."""
    while True:
        seen = app.db.changes
        async with app.db.read() as session:
            taken = (await inbox.offset(session, app.clock()) or 1) - 1
            if taken >= offered and not await inbox.depth(session):
                return
        await app.db.wait_changed(seen, 1)


@contextmanager
def _failures() -> Iterator[list[dict[str, Any]]]:
    """What the program logs while it may not: an update that failed, work of the ticker or the delivery that did."""
    events: list[dict[str, Any]] = []

    def note(_logger: Any, method: str, event: Any) -> Any:
        if method in ("exception", "error", "critical"):
            events.append({**event, "exc": sys.exc_info()[1]})
        raise structlog.DropEvent

    before = structlog.get_config()
    structlog.configure(processors=[structlog.contextvars.merge_contextvars, note], cache_logger_on_first_use=False)
    try:
        yield events
    finally:
        structlog.configure(**before)


def _told(event: dict[str, Any], updates: list[dict[str, Any]]) -> tuple[str, str]:
    error = event.get("exc")
    at = error.__traceback__ if error else None
    where = ""
    while at is not None:
        if "site-packages" not in (path := at.tb_frame.f_code.co_filename):
            where = f"{Path(path).name}:{at.tb_lineno}"
        at = at.tb_next
    which = [
        update for number, update in enumerate(updates) if event.get("update_id", 0) % _BATCH == (number + 1) % _BATCH
    ]
    return f"{event['event']}: {type(error).__name__} {str(error)[:200]} at {where}", json.dumps(which)[:600]


def _refused(call: Call) -> tuple[str, str] | None:
    refusal = call.refusal
    if refusal is None or any(words in refusal.description for words in _FORGED):
        return None
    return f"{call.method}: {refusal.description}", str(call.params)[:600]


def _shown(call: Call) -> Iterator[str]:
    rows = (call.params.get("reply_markup") or {}).get("inline_keyboard") or []
    yield from (button["callback_data"] for row in rows for button in row if "callback_data" in button)


async def _rounds(seed: int, count: int, database: str) -> int:
    failed, done = 0, 0
    for number in range(-(-count // ROUND)):
        with tempfile.TemporaryDirectory() as folder:
            url = database or f"sqlite+aiosqlite:///{folder}/hostile.db"
            for finding in await hostile(seed, number, min(ROUND, count - done), url):
                failed += 1
                print(f"round {finding.round}: {finding.what}\n    {finding.at}", flush=True)
        done = min(count, done + ROUND)
    print(json.dumps({"seed": seed, "updates": done, "findings": failed}))
    return 1 if failed else 0


def main() -> int:
    """Read the options, and run all rounds."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--seed", type=int, default=20260901)
    options.add_argument("--count", type=int, default=5000)
    said = options.parse_args()
    return asyncio.run(_rounds(said.seed, said.count, ""))


if __name__ == "__main__":
    sys.exit(main())
