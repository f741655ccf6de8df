"""Messages that must be sent: once, to whom they can be sent, and through all that goes wrong on the way."""

from datetime import UTC, datetime, timedelta
from itertools import pairwise
from typing import Any

from sqlalchemy import func, select

from db import outbox
from db.engine import Database
from db.models import OutboxMessage
from db.newest import newest_message
from db.pause import pause, paused_until
from sandbox.person import Person
from sandbox.refusals import Refusal, too_many_requests
from sandbox.world import World
from tests.delivery import program
from tests.delivery.conftest import Running
from web.metrics import Metrics


async def order(database: Database, person: Person, text: str, **more: Any) -> None:
    """Put a message for a person into the outbox."""
    now = datetime.now(UTC)
    columns = {name: more.pop(name) for name in ("due_at", "priority") if name in more}
    async with database.write() as session:
        row = await program.person_of(session, person.id)
        await outbox.put(session, **program.order(f"{person.id}:{text}", row, now, text, **more) | columns)


async def known(world: World, *names: str) -> list[Person]:
    """People who have pressed Start."""
    people = [world.person(name) for name in names]
    for person in people:
        await person.send("/start")
    return people


def heard(person: Person) -> list[str]:
    """What the bot has said to a person."""
    return [message.text for message in person.chat.messages if message.sender.is_bot]


async def settled(database: Database) -> dict[str, int]:
    """Wait until nothing waits, then how many messages ended how."""
    while True:
        seen = database.changes
        async with database.read() as session:
            counts = await session.execute(
                select(OutboxMessage.state, func.count().label("count_")).group_by(OutboxMessage.state)
            )
            states = {row.state: row.count_ for row in counts}
        if not states.keys() & {"waiting", "claimed"}:
            return states
        await database.wait_changed(seen, 1)


async def test_a_key_is_sent_once(world: World, running: Running, database: Database) -> None:
    (aigul,) = await known(world, "Айгүл Сәрсен")
    await order(database, aigul, "notice")
    await order(database, aigul, "notice")
    async with running():
        assert await settled(database) == {"sent": 1}
    assert heard(aigul) == ["notice"]


async def test_what_is_no_longer_true_is_not_sent(world: World, running: Running, database: Database) -> None:
    (aigul,) = await known(world, "Айгүл Сәрсен")
    await order(database, aigul, "step 5", stale=True)
    async with running():
        assert await settled(database) == {"dropped": 1}
    assert heard(aigul) == []


async def test_nothing_is_sent_before_its_time_and_the_urgent_first(
    world: World, running: Running, database: Database
) -> None:
    (aigul,) = await known(world, "Айгүл Сәрсен")
    now = datetime.now(UTC)
    await order(database, aigul, "digest", priority=4, due_at=now - timedelta(hours=2))
    await order(database, aigul, "last day", priority=1, due_at=now - timedelta(hours=1))
    await order(database, aigul, "tomorrow", due_at=now + timedelta(days=1))
    async with running():
        await aigul.wait_for("digest")
    assert heard(aigul) == ["last day", "digest"]


async def test_who_blocked_the_bot_is_told_of_once_and_the_others_are_reached(
    world: World, running: Running, database: Database
) -> None:
    people = await known(world, *[f"Адам {number}" for number in range(8)])
    stranger = world.person("Бейтаныс Адам")
    lost: list[tuple[int, str]] = []

    async def unreachable(person_id: int, why: str) -> None:
        lost.append((person_id, why))

    await people[3].block()
    for person in [*people, stranger]:
        await order(database, person, "notice")
    async with running(unreachable=unreachable):
        assert await settled(database) == {"sent": 7, "failed": 2}
    assert sorted(why for _, why in lost) == ["blocked", "not_found"]
    assert [heard(person) for person in people] == [["notice"]] * 3 + [[]] + [["notice"]] * 4


async def test_a_storm_of_429_pauses_everyone_and_loses_nothing(
    world: World, running: Running, database: Database
) -> None:
    people = await known(world, *[f"Адам {number}" for number in range(6)])
    for person in people:
        await order(database, person, "notice")
    world.faults.refuse("sendMessage", too_many_requests(1), times=3)
    metrics = Metrics()
    async with running(metrics=metrics):
        assert await settled(database) == {"sent": 6}
        async with database.read() as session:
            assert await paused_until(session), "a restart would have to obey the pause too"
    moments = [call.at for call in world.journal.of("sendMessage")]
    silence = max(later - earlier for earlier, later in pairwise(moments))
    assert silence >= timedelta(seconds=0.9)
    assert b"sanat_too_many_requests_total 3.0" in metrics.page()
    assert [heard(person) for person in people] == [["notice"]] * 6


async def test_a_pause_of_an_earlier_run_is_obeyed(world: World, running: Running, database: Database) -> None:
    (aigul,) = await known(world, "Айгүл Сәрсен")
    until = datetime.now(UTC) + timedelta(seconds=1.5)
    async with database.write() as session:
        await pause(session, until)
    await order(database, aigul, "notice")
    async with running():
        await aigul.wait_for("notice")
    assert world.journal.of("sendMessage")[0].at >= until - timedelta(seconds=0.05)


async def test_a_server_in_trouble_is_tried_again(world: World, running: Running, database: Database) -> None:
    (aigul,) = await known(world, "Айгүл Сәрсен")
    await order(database, aigul, "notice")
    world.faults.refuse("sendMessage", Refusal(500, "Internal Server Error"), times=2)
    async with running():
        assert await settled(database) == {"sent": 1}
    assert heard(aigul) == ["notice"]


async def test_a_connection_cut_before_or_after_the_effect_sends_once(
    world: World, running: Running, database: Database
) -> None:
    before, after, page = await known(world, "Айгүл Сәрсен", "Марат Оспан", "Дана Ибраева")
    world.faults.cut_before("sendMessage", chat_id=before.id)
    world.faults.cut_after("sendMessage", chat_id=after.id)
    for person in (before, after, page):
        await order(database, person, "notice")
    async with running():
        assert await settled(database) == {"sent": 3}
    assert [heard(person) for person in (before, after, page)] == [["notice"]] * 3


async def test_without_the_probe_a_cut_after_the_effect_would_double(
    world: World, running: Running, database: Database
) -> None:
    (aigul,) = await known(world, "Айгүл Сәрсен")
    world.faults.cut_after("sendMessage", chat_id=aigul.id)
    await order(database, aigul, "notice")
    async with running(probe=False):
        await settled(database)
    assert heard(aigul) == ["notice", "notice"], "the fault that the tests beside this one must be able to see"


async def test_a_reply_whose_answer_was_lost_is_not_repeated(world: World, running: Running) -> None:
    aigul = world.person("Айгүл Сәрсен")
    world.faults.cut_after("sendMessage", times=1)
    await aigul.send("button")
    await aigul.send("hello")
    async with running():
        await aigul.wait_for("hello")
    assert heard(aigul) == ["a button", "hello"]


async def test_what_a_killed_run_had_claimed_is_looked_for(world: World, running: Running, database: Database) -> None:
    sent, unsent = await known(world, "Айгүл Сәрсен", "Марат Оспан")
    for person in (sent, unsent):
        await order(database, person, "notice")
    async with database.write() as session:
        due = await outbox.due(session, datetime.now(UTC), 10, [])
        await outbox.claim(session, [message.id for message in due], await newest_message(session))
    sender = next(iter(world.bots.values()))
    world.post(sent.chat, sender.user, {"text": "notice"})  # the run before had come this far
    async with running():
        assert await settled(database) == {"sent": 2}
    assert heard(sent) == heard(unsent) == ["notice"]


async def test_what_may_have_been_sent_is_looked_for_also_after_the_school_was_closed(
    world: World, running: Running, database: Database
) -> None:
    (aigul,) = await known(world, "Айгүл Сәрсен")
    opens = datetime.now(UTC) + timedelta(seconds=1)
    await order(database, aigul, "notice", opens=opens.isoformat())
    async with database.write() as session:
        due = await outbox.due(session, datetime.now(UTC), 10, [])
        await outbox.claim(session, [message.id for message in due], await newest_message(session))
    world.post(aigul.chat, next(iter(world.bots.values())).user, {"text": "notice"})  # sent, killed, then it closed
    async with running():
        assert await settled(database) == {"sent": 1}
    assert heard(aigul) == ["notice"]


async def test_a_token_that_is_refused_for_a_while_loses_nothing(
    world: World, running: Running, database: Database
) -> None:
    (aigul,) = await known(world, "Айгүл Сәрсен")
    await order(database, aigul, "notice")
    world.faults.refuse("sendMessage", Refusal(401, "Unauthorized"))
    async with running():
        assert await settled(database) == {"sent": 1}
    assert heard(aigul) == ["notice"]


async def test_a_group_that_became_a_supergroup_is_followed(world: World, running: Running, database: Database) -> None:
    (aigul,) = await known(world, "Айгүл Сәрсен")
    group = world.group("Әдістемелік бірлестік", [aigul])
    new = world.migrate(group)
    moved: list[tuple[int, int]] = []

    async def migrated(old: int, new: int) -> None:
        moved.append((old, new))

    async with database.write() as session:
        row = program.order("g", None, datetime.now(UTC), "to the group", group=group.id)
        await outbox.put(session, **row)
    async with running(migrated=migrated):
        assert await settled(database) == {"sent": 1}
    assert moved == [(group.id, new.id)]
    assert [message.text for message in new.messages if message.sender.is_bot] == ["to the group"]


async def test_a_message_that_cannot_be_rendered_fails_alone(
    world: World, running: Running, database: Database
) -> None:
    (aigul,) = await known(world, "Айгүл Сәрсен")
    async with database.write() as session:
        row = await program.person_of(session, aigul.id)
        await outbox.put(session, **program.order("bad", row, datetime.now(UTC)) | {"kind": "unknown"})
    await order(database, aigul, "notice")
    async with running():
        await aigul.wait_for("notice")
    assert heard(aigul) == ["notice"]


async def test_another_copy_stands_by_and_speaks_when_the_first_has_ended(
    world: World, running: Running, database: Database
) -> None:
    aigul, standby = world.person("Айгүл Сәрсен"), Metrics()
    async with running(holder="first"):
        assert (await aigul.ask("hello")).text == "hello"
        async with running(holder="second", metrics=standby):
            assert (await aigul.ask("hello again")).text == "hello again"
            assert b"sanat_speaking 0.0" in standby.page()
    async with running(holder="second"):
        assert (await aigul.ask("hello third")).text == "hello third"
