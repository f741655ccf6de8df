"""From the strings of a request to checked values, as the real server understands them."""

import json
from collections.abc import Mapping
from typing import Any

from sandbox.facts import Field, Misfit, check, parameters
from sandbox.files import Upload
from sandbox.refusals import bad_request

_MISSING = {
    "chat_id": "chat_id is empty",
    "text": "message text is empty",
    "message_id": "message identifier is not specified",
    "photo": "there is no photo in the request",
    "document": "there is no document in the request",
    "file_id": "file_id not specified",
}


def understood(method: str, raw: Mapping[str, Any]) -> dict[str, Any]:
    """The parameters with their proper types; a field that the facts do not know is left out.

    Raises Refusal when a required one is missing or one has the wrong type.
    """
    known = parameters(method)
    values = {
        name: _value(name, raw[name], field)
        for name, field in known.items()
        if name in raw and raw[name] is not None and raw[name] != ""
    }
    for name, field in known.items():
        if field.required and name not in values and not (name == "url" and method == "setWebhook"):
            raise bad_request(_MISSING.get(name, f'parameter "{name}" is required'))
    return values


def _value(name: str, raw: Any, field: Field) -> Any:
    if isinstance(raw, Upload):
        return raw
    value = _from_text(name, raw, field) if isinstance(raw, str) else raw
    if isinstance(value, int | float) and not isinstance(value, bool) and field.kinds == ("String",):
        value = str(value)
    try:
        check(value, field.kinds)
    except Misfit as misfit:
        if field.kinds[0] in ("Integer", "Float", "Boolean"):
            raise bad_request(f'parameter "{name}" {misfit}') from None
        raise bad_request(f"can't parse {_spoken(name)}: {misfit}") from None
    return value


def _from_text(name: str, raw: str, field: Field) -> Any:
    kind = field.kinds[0]
    if kind == "String" or "InputFile" in field.kinds:
        return raw
    if kind in ("Integer", "Float"):
        try:
            return int(raw) if kind == "Integer" else float(raw)
        except ValueError:
            return raw
    if kind == "Boolean":
        return raw.lower() in ("true", "yes", "1")
    try:
        return json.loads(raw)
    except ValueError:
        raise bad_request(f"can't parse {_spoken(name)} JSON object") from None


def _spoken(name: str) -> str:
    return {"reply_markup": "reply keyboard markup"}.get(name, name.replace("_", " "))
