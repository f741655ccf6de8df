"""The audit as a table."""

import json
from collections.abc import Mapping, Sequence
from datetime import date, datetime
from typing import Any
from zoneinfo import ZoneInfo

from documents.printout import Paper, Table, columns
from locales import Texts

Line = tuple[int, datetime, str, str, Mapping[str, Any], str]
"""Number, moment (UTC), who, what in words, details, hash."""
_LONGEST = 2000  # characters of the details; a whole list of teachers is not read in a cell


def audit_paper(lines: Sequence[Line], school: str, timezone: str, today: date, say: Texts) -> Paper:
    """Every line with its hash, the newest first; moments on the school's clock."""
    zone = ZoneInfo(timezone)
    rows = tuple(
        (number, f"{at.astimezone(zone):%d.%m.%Y %H:%M:%S}", who, what, _told(details), hash_)
        for number, at, who, what, details, hash_ in lines
    )
    heads = columns(say, ("number", 1.2), ("when", 4), ("name", 5), ("deed", 8), ("note", 6), ("hash", 6))
    title = say.label("printout-audit", day=f"{today:%d.%m.%Y}")
    return Paper(f"{say.label('printout-file-audit')}-{today}", school, title, (Table(title, heads, rows),))


def _told(details: Mapping[str, Any]) -> str:
    told = {name: value for name, value in details.items() if name != "former"}
    return json.dumps(told, ensure_ascii=False)[:_LONGEST] if told else ""
