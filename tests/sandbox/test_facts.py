"""The shipped table of facts, and values held against it."""

import json
from pathlib import Path
from typing import Any

import pytest

from sandbox.facts import Misfit, check, methods, parameters, table
from sandbox.generate_facts import FACTS, facts, rendered

API = Path(__file__).parents[3] / "shared" / "telegram" / "api.json"


@pytest.mark.skipif(not API.exists(), reason="the description of the Bot API is not beside this clone")
def test_the_shipped_facts_are_those_of_the_description() -> None:
    assert rendered(facts(json.loads(API.read_text("utf-8")))) == FACTS.read_text("utf-8")


def test_facts_are_written_from_a_description() -> None:
    field = {"name": "rows", "types": ["Array of Array of Key", "String"], "required": True}
    api = {
        "methods": {"sendX": {"returns": ["Array of Message"], "fields": [field]}},
        "types": {"Key": {"fields": [field | {"required": False}]}, "Any": {"subtypes": ["Key"]}},
    }
    assert facts(api) == {
        "methods": {"sendX": {"rows": "![][]Key|String"}},
        "returns": {"sendX": "[]Message"},
        "types": {"Key": {"rows": "[][]Key|String"}},
        "unions": {"Any": ["Key"]},
    }


def test_every_type_that_is_named_is_known() -> None:
    known = {"Integer", "Float", "String", "Boolean", "True", *table()["types"], *table()["unions"]}
    for section in ("methods", "types"):
        for fields in table()[section].values():
            for spec in fields.values():
                kinds = spec.removeprefix("!").split("|")
                assert {kind.replace("[]", "") for kind in kinds} <= known, spec


def test_methods_are_found_whatever_their_case() -> None:
    assert methods()["sendmessage"] == "sendMessage"
    assert parameters("sendMessage")["chat_id"] == (("Integer", "String"), True)
    assert not parameters("sendMessage")["parse_mode"].required


@pytest.mark.parametrize(
    ("value", "kind"),
    [
        (1, "Integer"),
        (1, "Float"),
        ("x", "String"),
        (True, "Boolean"),
        ([["a"]], "[][]String"),
        ({"inline_keyboard": [[{"text": "a", "callback_data": "b"}]]}, "InlineKeyboardMarkup"),
        ({"keyboard": [["plain", {"text": "a"}]]}, "ReplyKeyboardMarkup"),
        ({"type": "photo", "media": "attach://x", "unknown": 1}, "InputMedia"),
    ],
)
def test_what_fits(value: Any, kind: str) -> None:
    check(value, [kind])


@pytest.mark.parametrize(
    ("value", "kind", "why"),
    [
        (True, "Integer", "must be of type Integer"),
        ("1", "Integer", "must be of type Integer"),
        (1, "Boolean", "must be of type Boolean"),
        ("x", "[]String", "expected an Array"),
        ([], "MessageEntity", "object expected as MessageEntity"),
        ({"inline_keyboard": [[{}]]}, "InlineKeyboardMarkup", 'field "inline_keyboard" can\'t find field "text"'),
        ({"inline_keyboard": [[{"text": 1}]]}, "InlineKeyboardMarkup", 'field "text" must be of type String'),
    ],
)
def test_what_does_not_fit(value: Any, kind: str, why: str) -> None:
    with pytest.raises(Misfit) as misfit:
        check(value, [kind])
    assert why in str(misfit.value)
