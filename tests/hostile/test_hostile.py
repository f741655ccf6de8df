"""A slice of the hostile updates in each run; and that what they look for is found."""

from typing import Any

import pytest

from bot.reading import Unreadable, read
from handlers import middlewares
from tests.hostile.fuzz import hostile


async def test_no_update_makes_a_handler_fail(database_url: str) -> None:
    assert await hostile(20260901, 0, 200, database_url) == []


async def test_a_handler_that_fails_is_found(monkeypatch: pytest.MonkeyPatch, sqlite_url: str) -> None:
    async def forgets(*_: object) -> None:
        raise KeyError("planted")

    monkeypatch.setattr(middlewares, "who", forgets)
    findings = await hostile(20260901, 0, 10, sqlite_url)
    assert any("planted" in finding.what for finding in findings)


def test_rich_text_is_not_tried_in_every_way() -> None:
    nested: Any = "x"
    for _ in range(500):
        nested = {"type": "bold", "text": nested}
    message = {"message_id": 1, "date": 1, "chat": {"id": 1, "type": "private"}}
    rich = {"rich_message": {"blocks": [{"type": "paragraph", "text": nested}]}}
    update = read({"update_id": 1, "message": message | rich | {"reply_to_message": message | rich}})
    assert update.message
    assert update.message.reply_to_message


def test_what_is_no_letter_is_left_out() -> None:
    message = {"message_id": 1, "date": 1, "chat": {"id": 1, "type": "private"}, "text": "до\0ма"}
    update = read({"update_id": 1, "message": message})
    assert update.message
    assert update.message.text == "дома"


def test_what_cannot_be_read_is_not_told() -> None:
    with pytest.raises(Unreadable) as refused:
        read({"update_id": 1, "message": {"message_id": "secret words"}})
    assert "secret" not in str(refused.value)
