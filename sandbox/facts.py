"""What the Bot API's description says about methods and types, and whether a value fits it."""

import json
from collections.abc import Iterable
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple


class Misfit(Exception):
    """A value that is not what the field asks for; the text says why."""


class Field(NamedTuple):
    """A field of a method or type: the names of the types it may have, and whether it must be there."""

    kinds: tuple[str, ...]
    required: bool


@cache
def table() -> dict[str, dict[str, Any]]:
    """The whole table as `generate_facts` wrote it."""
    loaded: dict[str, dict[str, Any]] = json.loads(Path(__file__).with_name("facts.json").read_bytes())
    return loaded


def _parsed(fields: dict[str, str]) -> dict[str, Field]:
    return {
        name: Field(tuple(spec.removeprefix("!").split("|")), spec.startswith("!")) for name, spec in fields.items()
    }


@cache
def methods() -> dict[str, str]:
    """Names of all methods by their lower-case spelling, which Telegram accepts as well."""
    return {name.lower(): name for name in table()["methods"]}


@cache
def parameters(method: str) -> dict[str, Field]:
    """The parameters of a method; KeyError when there is no such method."""
    return _parsed(table()["methods"][method])


@cache
def fields(kind: str) -> dict[str, Field]:
    """The fields of an object type; none when the type is unknown or has no fields."""
    return _parsed(table()["types"].get(kind, {}))


@cache
def returns(method: str) -> tuple[str, ...]:
    """The types that the method's result may have."""
    kinds: str = table()["returns"][method]
    return tuple(kinds.split("|"))


def check(value: Any, kinds: Iterable[str]) -> None:
    """Raise Misfit unless the JSON value is of one of the kinds, down to its innermost required field."""
    misfits = []
    for kind in kinds:
        try:
            return _check(value, kind)
        except Misfit as misfit:
            misfits.append(misfit)
    raise misfits[0]


def _check(value: Any, kind: str) -> None:
    if kind.startswith("[]"):
        if not isinstance(value, list):
            raise Misfit("expected an Array")
        for item in value:
            _check(item, kind[2:])
    elif kind in _PLAIN:
        if not isinstance(value, _PLAIN[kind]) or (isinstance(value, bool) and kind != "Boolean"):
            raise Misfit(f"must be of type {kind}")
    elif kind in table()["unions"]:
        check(value, table()["unions"][kind])
    elif kind != "InputFile":
        _check_object(value, kind)


_PLAIN: dict[str, tuple[type, ...]] = {
    "Integer": (int,),
    "Float": (int, float),
    "String": (str,),
    "Boolean": (bool,),
    "True": (bool,),
}


def _check_object(value: Any, kind: str) -> None:
    if kind == "KeyboardButton" and isinstance(value, str):
        return
    if not isinstance(value, dict):
        raise Misfit(f"object expected as {kind}")
    for name, field in fields(kind).items():
        if name in value:
            try:
                check(value[name], field.kinds)
            except Misfit as misfit:
                raise Misfit(f'field "{name}" {misfit}') from None
        elif field.required:
            raise Misfit(f'can\'t find field "{name}"')
