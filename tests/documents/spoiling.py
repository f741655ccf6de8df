"""Ways to spoil bytes, tags and words, whatever file they are of. Each takes the bytes and a source of chance."""

import html
import random
import re
import struct

Chance = random.Random
LARGEST = 60_000  # bytes of what a repetition makes; larger files are for tests of their own

_ODD_BYTES = (
    *(b"\0", b"\xff\xfe", b"\x9d" * 9, b"<", b"&#0;", b"|", b"\t\t", b"\xd0", b"99999999999", b"-1", b"\r\r\n"),
    b"\x1b",
)  # fmt: skip
_ODD_WORDS = (
    *("", "0", "-1", "4294967296", "1" * 400, "NaN", "&#xD800;", "&#0;", "\u202e", "\ufdd0", "٣", "²", "①", "𝟙", "Ⅻ"),
    *("1-" * 300, "1," * 300, "қазан-" * 120, "до " * 200, "с 1 по " * 100, "директор " * 400, "зам. " * 300),
    *("(" * 500, '"' * 99, "'" * 300, " " * 5000, "а" * 20_000, "I" * 300, "№" * 100, "31.02.2026", "2026-99-99"),
    *("аттестация-" * 80, "по УВР, " * 150, "x\u0301" * 500, "99.99.9999", "А.Б. " * 200),
)  # fmt: skip


def span(content: bytes, chance: Chance, longest: int = 5_000) -> tuple[int, int]:
    """A piece of the file, mostly outside its longest stream: a font tells nothing about a plan."""
    at = chance.randrange(len(content) + 1)
    if len(content) > 100_000 and chance.random() < 0.9:
        at = chance.choice([chance.randrange(3_000), len(content) - chance.randrange(1, 20_000)])
    return at, min(at + chance.choice([1, 2, 8, 60, longest]), len(content))


def flipped(content: bytes, chance: Chance) -> bytes:
    """A few bits turned."""
    made = bytearray(content)
    for _ in range(chance.choice([1, 3, 20, 200]) if made else 0):
        made[min(span(content, chance)[0], len(made) - 1)] ^= 1 << chance.randrange(8)
    return bytes(made)


def cut(content: bytes, chance: Chance) -> bytes:
    """A piece lost, or all that stands before or after it."""
    start, end = span(content, chance)
    return chance.choice([content[:start], content[start:], content[:start] + content[end:]])


def repeated(content: bytes, chance: Chance) -> bytes:
    """A piece over and over again."""
    start, end = span(content, chance)
    times = min(chance.choice([2, 3, 50, 3000]), LARGEST // max(end - start, 1))
    return content[:start] + content[start:end] * times + content[end:]


def odd(content: bytes, chance: Chance) -> bytes:
    """Bytes of another meaning in the place of a piece, or before it."""
    start, end = span(content, chance)
    strange = chance.choice([*_ODD_BYTES, chance.randbytes(20), bytes(end - start)])
    return content[:start] + strange + content[chance.choice([start, end]) :]


def entities(inside: bytes, chance: Chance) -> bytes:
    """Entities that blow up, and one that asks for a file of the machine."""
    laughs = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10 if n else "ha"}">' for n in range(chance.choice([2, 12])))
    outside = chance.choice(['<!ENTITY f SYSTEM "file:///etc/hostname">', laughs])
    doctype = f"<!DOCTYPE w [{outside}]>".encode(chance.choice(["utf-8", "utf-16"]))
    at = inside.find(b"?>") + 2
    return inside[:at] + doctype + inside[at:].replace(b"</w:t>", b"&l1;&f;</w:t>", 3)


_TAG = re.compile(rb"<[^<>]{1,300}>")
_VALUE = re.compile(rb'"[^"<>]{0,60}"')


def retagged(content: bytes, chance: Chance) -> bytes:
    """Tags lost, doubled, exchanged, nested deep; values of attributes that mean too much."""
    tags = list(_TAG.finditer(content))
    if len(tags) < 3:
        return odd(content, chance)
    one, other = sorted(chance.sample(tags, 2), key=lambda tag: tag.start())
    between = content[one.start() : other.end()]
    match chance.randrange(6):
        case 0:
            return content[: one.start()] + content[one.end() :]
        case 1:
            times = min(chance.choice([2, 100]), max(LARGEST // len(between), 1))
            return content[: one.start()] + between * times + content[other.end() :]
        case 2:
            return content[: one.start()] + content[other.end() :]
        case 3:
            middle = content[one.end() : other.start()]
            return content[: one.start()] + other[0] + middle + one[0] + content[other.end() :]
        case 4:
            deep = chance.choice([20, 300, 20_000])
            opening = b"".join(tag[0] for tag in tags[: chance.randint(1, len(tags))])[-60:]
            nest = _TAG.findall(opening)[-1] if _TAG.search(opening) else one[0]
            return content[: one.start()] + min(deep, LARGEST // len(nest)) * nest + content[one.start() :]
        case _:
            values = list(_VALUE.finditer(content)) or [one]
            value = chance.choice(values)
            strange = f'"{html.escape(chance.choice(_ODD_WORDS)[:200])}"'.encode()
            return content[: value.start()] + strange + content[value.end() :]


def reworded(content: bytes, chance: Chance) -> bytes:
    """Words of the text exchanged for strange ones, in the file's own encoding."""
    encoding = "utf-16" if content.startswith((b"\xff\xfe", b"\xfe\xff")) else "utf-8"
    text = content.decode(encoding, errors="surrogateescape" if encoding == "utf-8" else "replace")
    words = list(re.finditer(r"[\w.]{3,}", text))
    for _ in range(chance.choice([1, 5, 40]) if words else 0):
        word = chance.choice(words)[0]
        strange = chance.choice([*_ODD_WORDS, chance.choice(words)[0]])
        text = text.replace(word, strange, 1)[: 2 * LARGEST]
    return text.encode(encoding, errors="surrogateescape" if encoding == "utf-8" else "replace")


def relined(content: bytes, chance: Chance) -> bytes:
    """Lines lost, doubled, shuffled, run together or broken."""
    lines = content.split(b"\n")
    at = chance.randrange(len(lines))
    match chance.randrange(6):
        case 0:
            chance.shuffle(lines)
        case 1:
            lines[at:at] = [lines[at]] * min(chance.choice([2, 500]), max(LARGEST // (len(lines[at]) + 1), 1))
        case 2:
            return chance.choice([b" ", b"", b"\r"]).join(lines)
        case 3:
            del lines[at::2]
        case 4:
            return content.replace(
                chance.choice([b"\t", b";", b"|", b",", b" "]), chance.choice([b"", b"\n", b" ", b'"'])
            )
        case _:
            words = lines[at].split(b" ")
            lines[at] = b"\n".join(chance.sample(words, len(words)))
    return b"\n".join(lines)


def reencoded(content: bytes, chance: Chance) -> bytes:
    """The same letters in another encoding, a rare one among them."""
    encodings = ("utf-16", "utf-16-be", "utf-32", "cp1251", "kz1048", "koi8-r", "cp866", "utf-7")
    return content.decode(errors="replace").encode(chance.choice(encodings), errors="replace")


def renumbered_in_binary(content: bytes, chance: Chance) -> bytes:
    """Lengths and places of an old Excel file that mean another thing."""
    made = bytearray(content)
    for _ in range(chance.choice([1, 4])):
        at = chance.randrange(max(len(made) - 4, 1))
        made[at : at + 4] = struct.pack("<I", chance.choice([0, 1, 0x7FFFFFFF, 0xFFFFFFFE, chance.randrange(1 << 16)]))
    return bytes(made)
