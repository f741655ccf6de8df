"""Make `facts.json` from a machine-readable description of the Bot API.

    python -m sandbox.generate_facts path/to/api.json

A field is written as its types joined by `|`, one `[]` before a type for each level of array, and a `!`
in front when the field is required: `"chat_id": "!Integer|String"`.
"""

import json
import sys
from pathlib import Path
from typing import Any

FACTS = Path(__file__).with_name("facts.json")


def _kind(name: str) -> str:
    return "[]" + _kind(name.removeprefix("Array of ")) if name.startswith("Array of ") else name


def _fields(described: dict[str, Any]) -> dict[str, str]:
    return {
        field["name"]: ("!" if field["required"] else "") + "|".join(map(_kind, field["types"]))
        for field in described.get("fields", [])
    }


def facts(api: dict[str, Any]) -> dict[str, dict[str, Any]]:
    """The compact table: methods and types with their fields, what methods return, and unions."""
    return {
        "methods": {name: _fields(method) for name, method in api["methods"].items()},
        "returns": {name: "|".join(map(_kind, method["returns"])) for name, method in api["methods"].items()},
        "types": {name: _fields(kind) for name, kind in api["types"].items() if not kind.get("subtypes")},
        "unions": {name: kind["subtypes"] for name, kind in api["types"].items() if kind.get("subtypes")},
    }


def rendered(table: dict[str, dict[str, Any]]) -> str:
    """The table as JSON, one method or type a line, so that a renewal reads well as a diff."""
    sections = []
    for section, rows in table.items():
        lines = ",\n".join(f"{json.dumps(name)}: {json.dumps(row)}" for name, row in rows.items())
        sections.append(f"{json.dumps(section)}: {{\n{lines}\n}}")
    return "{\n" + ",\n".join(sections) + "\n}\n"


if __name__ == "__main__":
    FACTS.write_text(rendered(facts(json.loads(Path(sys.argv[1]).read_text("utf-8")))), "utf-8")
