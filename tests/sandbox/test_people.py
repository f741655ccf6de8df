"""What people do, as a bot hears of it."""

from typing import Any

import pytest
from aiogram import Bot
from aiogram.exceptions import TelegramForbiddenError, TelegramMigrateToChat

from sandbox import Person, World
from sandbox.refusals import Refusal
from tests.sandbox.conftest import TOKEN


def heard(world: World, kind: str = "message") -> list[dict[str, Any]]:
    return [update[kind] for update in world.bots[TOKEN].updates.pending if kind in update]


async def test_a_person_opens_a_link_writes_edits_and_deletes(world: World, teacher: Person) -> None:
    await teacher.start("token-1_x")
    said = await teacher.send("helo")
    await teacher.edit(said, "hello /my")
    await teacher.delete(said)
    start, helo = heard(world)
    assert (start["text"], start["entities"]) == (
        "/start token-1_x",
        [{"type": "bot_command", "offset": 0, "length": 6}],
    )
    assert (start["from"]["language_code"], start["chat"]["type"]) == ("kk", "private")
    assert helo["text"] == "helo"
    (edited,) = heard(world, "edited_message")
    assert (edited["text"], edited["entities"][0]["type"]) == ("hello /my", "bot_command")
    assert [message.text for message in teacher.chat.messages] == ["/start token-1_x"]


async def test_all_kinds_of_messages_arrive(world: World, teacher: Person) -> None:
    await teacher.send_photo(b"", "photo")
    await teacher.send_document("plan.docx", b"docx")
    await teacher.send_sticker()
    await teacher.send_voice()
    await teacher.send_location()
    teacher.post({"contact": {"phone_number": "+70000000000", "first_name": "A"}})
    kinds = ["photo", "document", "sticker", "voice", "location", "contact"]
    for message, kind in zip(heard(world), kinds, strict=True):
        assert kind in message


@pytest.mark.parametrize("text", ["", "x" * 4097])
async def test_a_phone_does_not_send_what_telegram_would_not_take(teacher: Person, text: str) -> None:
    with pytest.raises(Refusal):
        await teacher.send(text)


async def test_a_reply_carries_what_it_answers(world: World, teacher: Person) -> None:
    first = await teacher.send("first")
    await teacher.send("second", reply_to=first)
    assert heard(world)[-1]["reply_to_message"]["text"] == "first"


async def test_privacy_in_a_group(world: World, teacher: Person) -> None:
    head = world.person("Болат")
    group = world.group("Ұстаздар", [teacher, head])
    question = world.post(group, world.bots[TOKEN].user, {"text": "question"})
    await teacher.send("just talk", chat=group)
    await teacher.send("/status@other_bot", chat=group)
    await teacher.send("/status", chat=group)
    await teacher.send("hey @school_bot", chat=group)
    await head.send("answer", reply_to=question)
    teacher.send_file("photo", "x.jpg", b"", chat=group)
    assert [message["text"] for message in heard(world)] == ["/status", "hey @school_bot", "answer"]
    assert heard(world, "my_chat_member")[0]["new_chat_member"]["status"] == "member"
    group.admins.add(42)
    await teacher.send("now heard", chat=group)
    assert heard(world)[-1]["text"] == "now heard"


async def test_a_group_becomes_a_supergroup(bot: Bot, world: World, teacher: Person) -> None:
    group = world.group("Ұстаздар", [teacher])
    await bot.send_message(group.id, "before")
    new = world.migrate(group)
    with pytest.raises(TelegramMigrateToChat) as refusal:
        await bot.send_message(group.id, "x")
    assert refusal.value.migrate_to_chat_id == new.id
    assert (await bot.send_message(new.id, "after")).chat.type == "supergroup"
    assert [message.get("migrate_to_chat_id") for message in heard(world)] == [new.id, None]
    assert heard(world)[1]["migrate_from_chat_id"] == group.id
    await bot.leave_chat(new.id)
    with pytest.raises(TelegramForbiddenError, match="bot is not a member of the group chat"):
        await bot.send_message(new.id, "x")


async def test_blocking_twice_is_told_once(world: World, teacher: Person) -> None:
    await teacher.block()
    await teacher.block()
    assert len(heard(world, "my_chat_member")) == 1


async def test_nobody_has_written_yet(teacher: Person, world: World) -> None:
    with pytest.raises(LookupError, match="no bot has written"):
        _ = teacher.last
    said = await teacher.send("x")
    with pytest.raises(LookupError, match="no bot has sent this message"):
        world.press(teacher.user, said, "x")


def test_a_token_looks_like_one(world: World) -> None:
    with pytest.raises(ValueError, match="a token looks like"):
        world.bot("nonsense")


def test_two_people_never_share_an_id(world: World) -> None:
    first = world.person("A", user_id=502)
    assert [world.person("B").id, world.person("C").id, first.id] == [501, 503, 502]


async def test_waiting_looks_only_at_what_came_since_the_last_act(world: World, teacher: Person) -> None:
    voice = world.bots[TOKEN].user
    await teacher.start()
    old = world.post(teacher.chat, voice, {"text": "digest"})
    assert await teacher.wait_for("digest") is old
    assert await teacher.wait_for(lambda message: message.text.startswith("dig")) is old
    teacher.catch_up()
    with pytest.raises(TimeoutError):
        await teacher.wait_for("digest", timeout=0.01)
    new = world.post(teacher.chat, voice, {"text": "digest again"})
    world.edited(old)
    assert teacher.news() == [new, old]
    group = world.group("Ұстаздар", [teacher])
    with pytest.raises(TimeoutError):
        await teacher.ask("/status", chat=group, timeout=0.01)
    assert teacher.news() == []
