"""Texts and keyboards of calls, whatever comes."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sandbox.markup import utf16
from sandbox.messages import found_entities
from sandbox.methods.keyboards import inline_keyboard
from sandbox.methods.texts import caption_content, text_content
from sandbox.refusals import Refusal

SPACES = st.text(alphabet=" \n\t", max_size=3)
WORDS = st.text(alphabet="aә😀 <", min_size=1, max_size=8).filter(str.strip)


@given(SPACES, SPACES, WORDS, SPACES)
def test_trimming_moves_the_entities_along(before: str, inside: str, words: str, after: str) -> None:
    escaped = words.replace("<", "&lt;")
    content = text_content({"text": f"{before}<b>{inside}{escaped}</b>{after}", "parse_mode": "html"})
    assert content["text"] == words.strip()
    (entity,) = content["entities"]
    assert (entity["offset"], entity["length"]) == (0, utf16(words.strip()))


@given(st.integers(1, 4100))
def test_a_text_has_at_most_4096_characters(length: int) -> None:
    params = {"text": "ә" * length}
    if length <= 4096:
        assert text_content(params) == params
    else:
        with pytest.raises(Refusal, match="Bad Request: message is too long"):
            text_content(params)


@given(st.integers(1, 1030))
def test_a_caption_has_at_most_1024_characters(length: int) -> None:
    params = {"caption": "ә" * length}
    if length <= 1024:
        assert caption_content(params) == params
    else:
        with pytest.raises(Refusal, match="MEDIA_CAPTION_TOO_LONG"):
            caption_content(params)


@given(st.text(alphabet="aә😀", max_size=40))
def test_callback_data_has_1_to_64_bytes(data: str) -> None:
    markup: dict[str, Any] = {"inline_keyboard": [[{"text": "x", "callback_data": data}]]}
    if 1 <= len(data.encode()) <= 64:
        assert inline_keyboard(markup) == markup
    else:
        with pytest.raises(Refusal, match="BUTTON_DATA_INVALID"):
            inline_keyboard(markup)


@pytest.mark.parametrize("markup", [None, {}, {"inline_keyboard": []}, {"inline_keyboard": [[]]}])
def test_an_empty_keyboard_is_none(markup: dict[str, Any] | None) -> None:
    assert inline_keyboard(markup) is None


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("/start abc", [("bot_command", "/start")]),
        ("see /my@school_bot now", [("bot_command", "/my@school_bot")]),
        ("and/or 1/2 a//b", []),
        ("https://example.org/a?b=1 t.me/x", [("url", "https://example.org/a?b=1"), ("url", "t.me/x")]),
        ("write to ann@example.org or @ann_bot", [("email", "ann@example.org"), ("mention", "@ann_bot")]),
        ("#сабақ #1", [("hashtag", "#сабақ")]),
        ("😀 /my", [("bot_command", "/my")]),
        ("plain", []),
    ],
)
def test_what_the_server_finds_by_itself(text: str, found: list[tuple[str, str]]) -> None:
    units = text.encode("utf-16-le")
    shown = [
        (e["type"], units[e["offset"] * 2 : (e["offset"] + e["length"]) * 2].decode("utf-16-le"))
        for e in found_entities(text, [])
    ]
    assert shown == found


def test_nothing_is_found_inside_code() -> None:
    code = {"type": "code", "offset": 0, "length": 3}
    assert found_entities("/my", [code]) == [code]
