"""Text and caption of a call, parsed, trimmed and measured."""

from collections.abc import Mapping
from typing import Any

from sandbox.markup import Entity, parse, utf16
from sandbox.messages import found_entities
from sandbox.refusals import bad_request

_MAX_TEXT = 4096
_MAX_CAPTION = 1024


def text_content(params: Mapping[str, Any]) -> dict[str, Any]:
    """`text` and `entities` of a message; Refusal when empty, too long or not well-formed."""
    text, entities = _formatted(params, "text", "entities")
    if not text:
        raise bad_request("message text is empty")
    if len(text) > _MAX_TEXT:
        raise bad_request("message is too long")
    content: dict[str, Any] = {"text": text} | ({"entities": entities} if entities else {})
    if options := params.get("link_preview_options"):
        content["link_preview_options"] = options
    return content


def caption_content(params: Mapping[str, Any]) -> dict[str, Any]:
    """`caption` and `caption_entities` of a photo or document; nothing without a caption."""
    caption, entities = _formatted(params, "caption", "caption_entities")
    if len(caption) > _MAX_CAPTION:
        raise bad_request("MEDIA_CAPTION_TOO_LONG")
    if not caption:
        return {}
    return {"caption": caption} | ({"caption_entities": entities} if entities else {})


def _formatted(params: Mapping[str, Any], name: str, entities_name: str) -> tuple[str, list[Entity]]:
    source = params.get(name) or ""
    mode = params.get("parse_mode", "").lower()
    if mode == "html":
        text, entities = parse(source)
    elif mode:
        raise bad_request("unsupported parse_mode: the sandbox reads HTML only")
    else:
        text, entities = source, params.get(entities_name) or []
    return _trimmed(text, found_entities(text, entities))


def _trimmed(text: str, entities: list[Entity]) -> tuple[str, list[Entity]]:
    bare = text.strip()
    if bare == text:
        return text, entities
    shift = utf16(text[: len(text) - len(text.lstrip())])
    length = utf16(bare)
    moved = []
    for entity in entities:
        start = max(0, entity["offset"] - shift)
        end = min(length, entity["offset"] + entity["length"] - shift)
        if start < end:
            moved.append(entity | {"offset": start, "length": end - start})
    return bare, moved
