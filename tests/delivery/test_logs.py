"""Logs bear an id through an update's life, and neither the token nor what somebody wrote."""

import json

import pytest
import structlog
from aiogram.types import Update
from pydantic import ValidationError

from bot.logs import configure

TOKEN = "123456:abcdefghijklmnopqrstuvwxyzABCDEFGH"


def test_a_json_line_has_the_id_and_hides_the_token(capsys: pytest.CaptureFixture[str]) -> None:
    configure("INFO", "json", "42:short")
    with structlog.contextvars.bound_contextvars(update_id=7):
        try:
            raise ConnectionError(f"http://host/bot{TOKEN}/getMe and 42:short")
        except ConnectionError:
            structlog.get_logger().exception("call_failed", url=f"/bot{TOKEN}/")
    out = capsys.readouterr()
    line = json.loads(out.err)
    assert (line["event"], line["level"], line["update_id"]) == ("call_failed", "error", 7)
    assert "ConnectionError" in line["exception"]
    assert TOKEN not in out.err
    assert "42:short" not in out.err
    assert out.out == ""


def test_an_error_about_data_does_not_tell_the_data(capsys: pytest.CaptureFixture[str]) -> None:
    configure("INFO", "console")
    update = {"update_id": 1, "message": {"text": "my secret words"}}
    with pytest.raises(ValidationError) as raised:
        Update.model_validate(update)
    structlog.get_logger().error("update_failed", exc_info=raised.value)
    assert "secret" not in capsys.readouterr().err
