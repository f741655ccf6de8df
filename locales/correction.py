"""A corrected file of texts, against the one that it corrects: what was changed, and what would not work."""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from fluent.syntax import ast

from locales import LOCALES, dates
from locales.room import TAG, longest, room
from locales.written import NUMBER_FORMS, Entry, entry, parse, resources

TAGS = frozenset({"b", "i", "u", "s", "a", "code", "pre", "blockquote", "tg-spoiler"})
"""Those of Telegram's HTML that texts may use."""
_FUNCTIONS = ("DAY", "MONTH", "WEEKDAY")
_WORD = re.compile(r"[^\W\d_]+")
_Messages = dict[str, ast.Message]


@dataclass(frozen=True, slots=True)
class Fault:
    """A sentence that says what is wrong, and where: the line, from 1, and the text's key where there is one."""

    line: int
    key: str
    message: str


@dataclass(frozen=True, slots=True)
class Correction:
    """Which file was corrected, the keys of its changed texts, and every fault, from the top."""

    locale: str
    file: str
    texts: int
    changed: tuple[str, ...]
    faults: tuple[Fault, ...]


def check(source: str, folder: str = "") -> Correction | None:
    """Compare a corrected file with the one of ours that most of its texts come from; none if it has no text of ours.

    `folder` is the name of the folder that it lies in, which says the language where its texts do not.
    """
    parts = parse(source).body
    mine = [part for part in parts if isinstance(part, ast.Message)]
    locale, file = _corrected(mine, folder)
    theirs = _messages(resources(locale)[file].body)
    if not theirs.keys() & {message.id.name for message in mine}:
        return None
    faults = [
        Fault(_line(source, part), "", f"not understood from here on: {(part.content or '').strip().splitlines()[0]}")
        for part in parts
        if isinstance(part, ast.Junk)
    ]
    seen: set[str] = set()
    for message in mine:
        key, line = message.id.name, _line(source, message)
        if key in seen:
            faults.append(Fault(line, key, "this text stands in the file twice"))
        elif key not in theirs:
            faults.append(Fault(line, key, "there is no such text in Sanat; keys are not to be changed"))
        else:
            faults += [Fault(line, key, said) for said in _faults(message, theirs[key], locale)]
        seen.add(key)
    end = source.count("\n") + 1
    faults += [Fault(end, key, "this text is missing") for key in theirs if key not in seen]
    changed = [key for key, message in _messages(parts).items() if key in theirs and not message.equals(theirs[key])]
    return Correction(locale, file, len(mine), tuple(changed), tuple(sorted(faults, key=lambda fault: fault.line)))


def _corrected(mine: list[ast.Message], folder: str) -> tuple[str, str]:
    """The language and file that most texts are the same as, or at least have the same keys."""

    def likeness(place: tuple[str, str]) -> tuple[int, bool, int]:
        theirs = _messages(resources(place[0])[place[1]].body)
        known = [message for message in mine if message.id.name in theirs]
        return len(known), place[0] == folder, sum(message.equals(theirs[message.id.name]) for message in known)

    return max(((locale, file) for locale in LOCALES for file in resources(locale)), key=likeness)


def _messages(parts: list[ast.EntryType]) -> _Messages:
    return {part.id.name: part for part in parts if isinstance(part, ast.Message)}


def _line(source: str, part: ast.BaseNode) -> int:
    span = getattr(part, "span", None)
    return source.count("\n", 0, span.start) + 1 if span else 1


def _faults(message: ast.Message, shipped: ast.Message, locale: str) -> Iterator[str]:
    """What is wrong with a text, one sentence each."""
    new, old = entry(message, ""), entry(shipped, "")
    if message.value is None:
        yield "the text is empty"
        return
    yield from _wrong_places(new, old, locale)
    yield from _wrong_tags(new)
    if new.named_choices != old.named_choices:
        yield f"the choices in brackets are to stay as they were: {_forms(old) or 'none'}"
    if locale == "ru" and any(_lacks_a_number(forms) for forms in new.choices):
        yield "a number needs [one], [few] and *[other] in Russian"
    for word in _WORD.findall(new.text):
        if re.search("[A-Za-z]", word) and re.search("[Ѐ-ӿ]", word):
            yield f"the word “{word}” mixes Latin and Cyrillic letters"
    most, value = room(message.id.name, shipped, locale)
    length = longest(message, value, locale)
    if length > most:
        yield f"too long: {length} characters with the largest values, {most} are shown"


def _wrong_places(new: Entry, old: Entry, locale: str) -> Iterator[str]:
    for name in sorted(old.places - new.places):
        yield f"{{ ${name} }} is missing"
    for name in sorted(new.places - old.places):
        yield f"{{ ${name} }} is never filled in here"
    for name in sorted(new.references):
        yield f"{{ {name} }} is no place for a value: those are written with $, as {{ $name }}"
    for function, case in new.calls:
        if function not in _FUNCTIONS:
            yield f"there is no {function}(): dates are written by {', '.join(_FUNCTIONS)}"
        elif case not in dates.CASES[locale]:
            yield f"there is no case “{case}”: there are {', '.join(dates.CASES[locale])}"


def _wrong_tags(new: Entry) -> Iterator[str]:
    tags = [(tag[1], tag[0].startswith("</")) for piece in new.words for tag in TAG.finditer(piece)]
    for name in sorted({name for name, _ in tags} - TAGS):
        yield f"Telegram knows no <{name}>: there are {', '.join(sorted(TAGS))}"
    opened, closed = (Counter(name for name, closes in tags if closes is which) for which in (False, True))
    for name in sorted(opened.keys() | closed.keys()):
        if opened[name] != closed[name]:
            yield f"<{name}> is opened {opened[name]} times and closed {closed[name]} times"
    if "<" in TAG.sub("", new.text):
        yield "a single “<” is to be written as &lt;"


def _lacks_a_number(forms: set[str]) -> bool:
    return forms <= NUMBER_FORMS | {"0"} and "one" in forms and not ("few" in forms and forms & {"many", "other"})


def _forms(text: Entry) -> str:
    return "; ".join(" ".join(f"[{form}]" for form in forms) for forms in text.named_choices)
