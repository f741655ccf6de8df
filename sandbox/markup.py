"""Telegram's HTML: strict parsing into text and entities, with the server's own complaints, and back.

Offsets and lengths of entities count UTF-16 code units, as the Bot API has it.
"""

import re
from dataclasses import dataclass
from html import escape
from typing import Any

from sandbox.refusals import Refusal, bad_request

Entity = dict[str, Any]
_TAGS = {
    "b": "bold",
    "strong": "bold",
    "i": "italic",
    "em": "italic",
    "u": "underline",
    "ins": "underline",
    "s": "strikethrough",
    "strike": "strikethrough",
    "del": "strikethrough",
    "tg-spoiler": "spoiler",
    "span": "spoiler",
    "code": "code",
    "pre": "pre",
    "a": "text_link",
    "blockquote": "blockquote",
    "tg-emoji": "custom_emoji",
}
_TOKEN = re.compile(r"<[^<>]*>|<|&(?:lt|gt|amp|quot|#\d{1,7}|#x[0-9a-fA-F]{1,6});")
_ATTRIBUTE = re.compile(r"""\s*([^\s=>"']+)\s*(?:=\s*(?:"([^"]*)"|'([^']*)'|([\w.-]+)))?""")
_NAMED = {"&lt;": "<", "&gt;": ">", "&amp;": "&", "&quot;": '"'}


def utf16(text: str) -> int:
    """Length in UTF-16 code units."""
    return len(text) if text.isascii() else len(text.encode("utf-16-le")) // 2


@dataclass
class _Open:
    tag: str
    at: int
    entity: Entity


def parse(source: str) -> tuple[str, list[Entity]]:
    """Text and entities of HTML; Refusal "can't parse entities: …" when it is not well-formed."""
    if "<" not in source and "&" not in source:
        return source, []
    parts: list[str] = []
    entities: list[Entity] = []
    open_tags: list[_Open] = []
    offset = done = 0
    for token in _TOKEN.finditer(source):
        plain = source[done : token.start()]
        parts.append(plain)
        offset += utf16(plain)
        done = token.end()
        found = token[0]
        where = len(source[: token.start()].encode())
        if found[0] == "&":
            letter = _character(found)
            parts.append(letter)
            offset += utf16(letter)
        elif found == "<":
            raise _unclosed(source[done:], where)
        elif found.startswith("</"):
            _close(found[2:-1].rstrip().lower(), open_tags, entities, offset, where)
        else:
            open_tags.append(_opened(found[1:-1], open_tags, offset, where))
    if open_tags:
        raise bad_request(
            f"can't parse entities: Can't find end tag corresponding to start tag \"{open_tags[-1].tag}\""
        )
    parts.append(source[done:])
    return "".join(parts), sorted(entities, key=lambda entity: (entity["offset"], -entity["length"]))


def _wrong(what: str, at: int, more: str = "") -> Refusal:
    return bad_request(f"can't parse entities: {what} at byte offset {at}{more}")


def _unclosed(rest: str, where: int) -> Refusal:
    if rest.startswith("/"):
        return _wrong("Unclosed end tag", where)
    name = re.split(r"[\s>]", rest, maxsplit=1)[0]
    if name == rest or name.lower() in _TAGS:
        return _wrong("Unclosed start tag", where)
    return _wrong(f'Unsupported start tag "{name.lower()}"', where)


def _character(reference: str) -> str:
    if named := _NAMED.get(reference):
        return named
    digits = reference[2:-1]
    code = int(digits[1:], 16) if digits[0] in "xX" else int(digits)
    return chr(code) if 0 < code < 0x110000 else reference


def _opened(inside: str, open_tags: list[_Open], offset: int, where: int) -> _Open:
    tag, *more = inside.lower().split(maxsplit=1) or [""]
    rest = inside[len(tag) :] if more else ""
    if tag not in _TAGS:
        raise _wrong(f'Unsupported start tag "{tag}"', where)
    attributes = {m[1].lower(): m[2] or m[3] or m[4] or "" for m in _ATTRIBUTE.finditer(rest)}
    attributes = {key: _TOKEN.sub(lambda m: _character(m[0]), value) for key, value in attributes.items()}
    entity: Entity = {"type": _TAGS[tag], "offset": offset, "length": 0}
    if tag == "a":
        entity["url"] = attributes.get("href", "")
    elif tag == "span" and attributes.get("class") != "tg-spoiler":
        raise _wrong('Tag "span" must have class "tg-spoiler"', where)
    elif tag == "blockquote" and "expandable" in attributes:
        entity["type"] = "expandable_blockquote"
    elif tag == "tg-emoji":
        entity["custom_emoji_id"] = attributes.get("emoji-id", "")
    elif tag == "code" and open_tags and open_tags[-1].tag == "pre":
        language = attributes.get("class", "").removeprefix("language-")
        if language and open_tags[-1].entity["offset"] == offset:
            open_tags[-1].entity["language"] = language
    return _Open(tag, offset, entity)


def _close(tag: str, open_tags: list[_Open], entities: list[Entity], offset: int, where: int) -> None:
    if not open_tags:
        raise _wrong("Unexpected end tag", where)
    opened = open_tags.pop()
    if tag and tag != opened.tag:
        raise _wrong("Unmatched end tag", where, f', expected "</{opened.tag}>", found "</{tag}>"')
    entity = opened.entity
    entity["length"] = offset - opened.at
    in_pre = opened.tag == "code" and open_tags and open_tags[-1].tag == "pre"
    dead_link = entity["type"] == "text_link" and not entity["url"]
    if entity["length"] and not in_pre and not dead_link:
        entities.append(entity)


_FOUND = ("url", "bot_command")
_WRITTEN = {
    "bold": "b",
    "italic": "i",
    "underline": "u",
    "strikethrough": "s",
    "spoiler": "tg-spoiler",
    "code": "code",
    "pre": "pre",
    "blockquote": "blockquote",
    "expandable_blockquote": "blockquote",
}


def as_html(text: str, entities: list[Entity], *, linked: bool = False) -> str:
    """HTML that shows the text as formatted.

    What the server found by itself (links, commands) stays plain text, unless `linked`, as a page wants it.
    """
    written = [
        e for e in entities if e["type"] in _WRITTEN or e["type"] == "text_link" or (linked and e["type"] in _FOUND)
    ]
    if not written:
        return escape(text, quote=False)
    units = text.encode("utf-16-le")
    marks: list[tuple[int, int, int, str]] = []
    for rank, entity in enumerate(written):
        start, end = entity["offset"], entity["offset"] + entity["length"]
        if entity["type"] in ("text_link", *_FOUND):
            target = entity.get("url") or units[start * 2 : end * 2].decode("utf-16-le")
            opening, closing = f'<a href="{escape(target)}">', "</a>"
        else:
            tag = _WRITTEN[entity["type"]]
            opening, closing = f"<{tag}>", f"</{tag}>"
        marks += [(start, 1, rank, opening), (end, 0, -rank, closing)]
    html, done = [], 0
    for at, _, _, tag in sorted(marks):
        html += [escape(units[done * 2 : at * 2].decode("utf-16-le"), quote=False), tag]
        done = at
    return "".join([*html, escape(units[done * 2 :].decode("utf-16-le"), quote=False)])
