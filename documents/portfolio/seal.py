"""The seal of a portfolio's ZIP, and how it is checked: any flipped bit is found, and what it is in is named."""

import hashlib
import io
import json
import zipfile
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, BinaryIO

MANIFEST = "manifest.json"
_MARK = b"sanat-sha256:"
SEAL_LENGTH = len(_MARK) + 64
"""Bytes of the archive's comment: the mark, and the SHA-256 of all that stands before the digest."""

_PIECE = 1024 * 1024  # bytes

WHOLE = "(zip)"
"""Named where no file differs but the archive around them does."""


@dataclass(frozen=True, slots=True)
class Verdict:
    """How many files were checked, and the names of those that differ, are gone, or were put in."""

    files: int
    differs: tuple[str, ...]


def seal(package: BinaryIO) -> None:
    """Put the seal in place of the archive's comment, which is as long; then stand at the archive's beginning."""
    package.seek(-SEAL_LENGTH, io.SEEK_END)
    package.write(_MARK)
    end, digest = package.tell(), hashlib.sha256()
    package.seek(0)
    while piece := package.read(min(_PIECE, end - package.tell())):
        digest.update(piece)
    package.write(digest.hexdigest().encode())
    package.seek(0)


def verify(package: bytes) -> Verdict:
    """Compare every file with the manifest, and the whole archive with its seal. Never raises for a damaged one."""
    head, digest = package[:-64], package[-64:]
    whole = head.endswith(_MARK) and hashlib.sha256(head).hexdigest().encode() == digest
    try:
        with zipfile.ZipFile(io.BytesIO(package)) as archive:
            listed = _listed(archive)
            differs = sorted({*_changed(archive, listed), *_strange(archive, listed)})
    except _DAMAGED:
        return Verdict(0, (WHOLE,))
    if not whole and not differs:
        differs = [WHOLE]
    return Verdict(len(listed), tuple(differs))


_DAMAGED = (
    zipfile.BadZipFile,
    zlib.error,
    NotImplementedError,
    RuntimeError,
    OSError,
    EOFError,
    KeyError,
    TypeError,
    ValueError,
)
"""What the standard library says of damaged archives, and what comes of a manifest that is none."""


def _listed(archive: zipfile.ZipFile) -> dict[str, str]:
    manifest: Any = json.loads(archive.read(MANIFEST))
    return {str(entry["path"]): str(entry["sha256"]) for entry in manifest["files"]}


def _changed(archive: zipfile.ZipFile, listed: dict[str, str]) -> Iterator[str]:
    for path, sha256 in listed.items():
        try:
            found = hashlib.sha256(archive.read(path)).hexdigest()
        except _DAMAGED:
            yield path
            continue
        if found != sha256:
            yield path


def _strange(archive: zipfile.ZipFile, listed: dict[str, str]) -> Iterator[str]:
    names = archive.namelist()
    yield from (name for name in names if name not in listed and name != MANIFEST)
    yield from (name for name in set(names) if names.count(name) > 1)
