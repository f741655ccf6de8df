"""Plans of every format spoilt in every way that storage, mailers, other programs and ill will spoil files."""

import io
import random
import re
import struct
import zipfile
import zlib
from collections.abc import Callable, Sequence
from functools import cache
from pathlib import Path

from benchmarks.plan_corpus import random_plan
from benchmarks.plan_files import SHAPES, Page
from benchmarks.plan_pdf import FONT
from tests.documents.spoiling import (
    LARGEST,
    Chance,
    cut,
    entities,
    flipped,
    odd,
    reencoded,
    relined,
    renumbered_in_binary,
    repeated,
    retagged,
    reworded,
    span,
)

_DATA = Path(__file__).parents[1] / "data"
_ROWS = 6  # of a plan that is spoilt: what breaks a reader breaks it on few rows, and sooner
_PLANS = 12


@cache
def sound(number: int) -> tuple[str, bytes]:
    """The format and the bytes of a file that is not spoilt: the same for the same number."""
    kinds = [shape for shape in SHAPES if "pdf" not in shape or FONT.exists()]
    kind = [*kinds, "xls", "office pdf"][number % (len(kinds) + 2)]
    if "pdf" in kind and number >= 3 * (len(kinds) + 2):
        kind = "office pdf"  # those with a whole font in them take ten times as long
    if kind in {"xls", "office pdf"}:
        return kind, (_DATA / ("plan.xls" if kind == "xls" else "plan.pdf")).read_bytes()
    _, page = random_plan(random.Random(number), number)
    return kind, SHAPES[kind](Page(page.above, page.rows[:_ROWS], page.below))


def spoilt(seed: int, number: int) -> tuple[str, str, bytes]:
    """File `number` of a run: the format it was, a name that may tell another one, and its spoilt bytes."""
    chance = random.Random(f"{seed}/{number}")
    kinds = len(SHAPES) + 2
    kind, content = sound(chance.randrange(_PLANS * kinds))
    name = f"plan.{chance.choice(['docx', 'xlsx', 'xls', 'pdf', 'html', 'csv', 'txt', 'doc', 'jpg', ''])}"
    for _ in range(chance.choice([1, 1, 1, 2, 4])):
        content = chance.choice(_ways(content))(content, chance)
    return kind, name, content


def _ways(content: bytes) -> Sequence[Callable[[bytes, Chance], bytes]]:
    common = [flipped, cut, repeated, odd, _spliced]
    if content.startswith(b"PK"):
        return [*common[:2], _repacked, _repacked, _repacked, _rearranged]
    if b"%PDF-" in content[:1024]:
        return [*common, _repressed, _repressed, _renumbered]
    if content.startswith(b"\xd0\xcf\x11\xe0"):
        return [*common, renumbered_in_binary]
    if b"<" in content[:1000]:
        return [*common, retagged, retagged, reworded]
    return [*common, relined, relined, reworded, reworded, reencoded]


def _spliced(content: bytes, chance: Chance) -> bytes:
    """Two files become one, as when a disk is repaired."""
    other = sound(chance.randrange(_PLANS * (len(SHAPES) + 2)))[1]
    start, end = span(other, chance)
    at = span(content, chance)[0]
    return content[:at] + chance.choice([other[start:], other[start:end], other])[:LARGEST] + content[at:]


def _members(content: bytes) -> dict[str, bytes] | None:
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            return {name: archive.read(name) for name in archive.namelist()}
    except (zipfile.BadZipFile, zlib.error, ValueError, EOFError, KeyError, NotImplementedError, OSError, struct.error):
        return None


def _packed(members: dict[str, bytes]) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, inside in members.items():
            archive.writestr(name, inside)
    return buffer.getvalue()


def _telling(members: dict[str, bytes], chance: Chance) -> str:
    """A member, mostly one that holds the plan."""
    best = [name for name in members if re.search(r"document\.xml$|sheet\d*\.xml$|sharedStrings|workbook\.xml$", name)]
    return chance.choice(best if best and chance.random() < 0.8 else [*members])


def _repacked(content: bytes, chance: Chance) -> bytes:
    """An archive whose sums are right and whose member is not."""
    members = _members(content)
    if not members:
        return flipped(content, chance)
    name = _telling(members, chance)
    way = chance.choice([flipped, cut, repeated, odd, retagged, retagged, retagged, reworded, entities])
    members[name] = way(members[name], chance)
    return _packed(members)


def _rearranged(content: bytes, chance: Chance) -> bytes:
    """An archive with a member lost, renamed or put in another's place."""
    members = _members(content)
    if not members:
        return cut(content, chance)
    name, other = _telling(members, chance), chance.choice([*members])
    inside = members.pop(name)
    match chance.randrange(4):
        case 0:
            members[other] = inside
        case 1:
            members[name.upper()] = inside
        case 2:
            members |= {f"{name}{place}": b"" for place in range(chance.choice([3, 6_000]))} | {name: inside}
    return _packed(members)


_STREAM = re.compile(rb"stream\r?\n(.*?)\r?\nendstream", re.DOTALL)


def _repressed(content: bytes, chance: Chance) -> bytes:
    """A page's drawing spoilt where it is unpacked."""
    streams = [found for found in _STREAM.finditer(content) if len(found[1]) < 20_000]
    if not streams:
        return odd(content, chance)
    stream = chance.choice(streams)
    try:
        drawing = zlib.decompress(stream[1])
    except zlib.error:
        return odd(content, chance)
    spoil = chance.choice([flipped, cut, repeated, odd, _renumbered])
    return content[: stream.start(1)] + zlib.compress(spoil(drawing, chance)) + content[stream.end(1) :]


def _renumbered(content: bytes, chance: Chance) -> bytes:
    """Numbers of a PDF, references among them, that mean another thing or far too much."""
    numbers = list(re.finditer(rb"(?<=[ \[/(\n])-?\d+(?:\.\d+)?", content[-60_000:]))
    if not numbers:
        return odd(content, chance)
    shift = len(content) - len(content[-60_000:])
    for _ in range(chance.choice([1, 5])):
        number = chance.choice(numbers)
        strange = chance.choice([b"0", b"-1", b"99999999", b"1e9", b"%d" % chance.randrange(40)])[: len(number[0])]
        start = shift + number.start()
        content = content[:start] + strange.rjust(len(number[0])) + content[start + len(number[0]) :]
    return content
