"""The words by which somebody says in the chat that a step is done, alone or with the row's number."""

import re
from dataclasses import dataclass

_WORDS = frozenset({"done", "готово", "сделано", "орындалды", "дайын"})
_SAID = re.compile(r"(?:(?P<before>\d{1,3})\W*)?(?P<word>[^\W\d]+)\W*(?P<after>\d{1,3})?")


@dataclass(frozen=True, slots=True)
class Said:
    """Somebody said done; `number` is the row where they named one."""

    number: int | None


def said_done(text: str) -> Said | None:
    """ "готово", "Дайын!", "11 done" or "done 11"; None for any other text."""
    found = _SAID.fullmatch(text.strip().strip(".!✅👍 ").casefold())
    if found is None or found["word"] not in _WORDS:
        return None
    number = found["before"] or found["after"]
    return Said(int(number) if number else None)
