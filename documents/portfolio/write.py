"""Write a portfolio's ZIP: by row and paper, with an index to look at and a manifest that `verify` checks."""

import hashlib
import io
import json
import re
import tempfile
import zipfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import BinaryIO

from attestation.archive import Archive, KeptFile, Section
from documents.portfolio.index import Shown, index_page
from documents.portfolio.seal import MANIFEST, SEAL_LENGTH, seal
from locales import Texts

LIMIT = 45 * 1024 * 1024
"""Bytes of originals in one ZIP; Telegram takes files of 50 MB from bots."""

_UNSAFE = re.compile(r"[^\w .()-]+")
_PIECE = 1024 * 1024  # bytes
_NAME_LENGTH = 80  # characters
_STORED = frozenset({"jpeg", "png", "webp", "heic", "gif", "docx", "xlsx", "pptx", "opendocument", "pdf"})


@dataclass(frozen=True, slots=True)
class Part:
    """One ZIP of a portfolio. `content`: a file without a name, gone when it is closed, so that a kill leaves nothing
    behind; `missing`: files that are not on disk.
    """

    number: int
    of: int
    name: str
    content: BinaryIO
    missing: int


def write_parts(archive: Archive, texts: Texts, folder: Path, limit: int = LIMIT) -> Iterator[Part]:
    """The portfolio as one ZIP, or as several of at most about `limit` bytes. Blocking: call it in a thread.

    It is written to the disk of `folder`, piece by piece: the memory does not hold it.
    """
    folder.mkdir(parents=True, exist_ok=True)
    parts = _split(archive.sections, limit)
    for number, sections in enumerate(parts, 1):
        yield _write(replace(archive, sections=tuple(sections)), texts, folder, number, len(parts))


def _split(sections: Sequence[Section], limit: int) -> list[list[Section]]:
    """The sections in portions; one that is too large is divided between its files."""
    parts: list[list[Section]] = [[]]
    used = 0
    for section in sections:
        here: list[KeptFile] = []
        for file in section.files:
            if used and used + file.size > limit:
                if here:
                    parts[-1].append(replace(section, files=tuple(here)))
                parts.append([])
                here, used = [], 0
            here.append(file)
            used += file.size
        if here or not section.files:
            parts[-1].append(replace(section, files=tuple(here)))
    return parts


def _write(archive: Archive, texts: Texts, folder: Path, number: int, of: int) -> Part:
    made = tempfile.TemporaryFile(dir=folder)  # noqa: SIM115 - whoever sends the part closes it
    listed: list[dict[str, object]] = []
    shown: list[list[Shown]] = []
    missing, seen = 0, set[str]()
    with zipfile.ZipFile(made, "w") as package:

        def put(path: str, source: BinaryIO, packed: bool = True, **facts: object) -> None:
            about = zipfile.ZipInfo(path, archive.made_at.timetuple()[:6])
            about.compress_type = zipfile.ZIP_DEFLATED if packed else zipfile.ZIP_STORED
            about.external_attr = 0o600 << 16
            digest, size = hashlib.sha256(), 0
            with source, package.open(about, "w") as target:
                while piece := source.read(_PIECE):
                    digest.update(piece)
                    size += target.write(piece)
            listed.append({"path": path, "sha256": digest.hexdigest(), "size": size, **facts})

        for section in archive.sections:
            shown.append([])
            for order, file in enumerate(section.files, 1):
                content = io.BytesIO(file.content) if file.content else _open(folder, file.path)
                if content is None:
                    missing += 1
                    shown[-1].append(Shown(file, None, None))
                    continue
                where = f"{section.number:02}" if section.number is not None else f"portfolio-{section.paper}"
                path = f"{where}/{order:02}-v{file.version}-{_safe(file.name)}"
                put(path, content, file.type not in _STORED, **_facts(section, file))
                view_path = f"view/{file.sha256}.jpg"
                if view_path not in seen and (view := _open(folder, file.view)):
                    seen.add(view_path)
                    put(view_path, view, packed=False)
                shown[-1].append(Shown(file, path, view_path if view_path in seen else None))
        put("index.html", io.BytesIO(index_page(texts, archive, shown, number, of).encode()))
        manifest = {
            "format": "sanat-portfolio-1",
            "school": archive.school,
            "person": archive.person,
            "school_year": f"{archive.year}/{archive.year + 1}",
            "made_at": archive.made_at.isoformat(timespec="seconds"),
            "part": number,
            "parts": of,
            "missing": missing,
            "files": listed,
        }
        package.writestr(MANIFEST, json.dumps(manifest, ensure_ascii=False, indent=1), zipfile.ZIP_DEFLATED)
        package.comment = b" " * SEAL_LENGTH
    name = f"{_safe(archive.person)} {archive.year}-{archive.year + 1}"
    suffix = f" {number}-{of}" if of > 1 else ""
    seal(made)
    return Part(number, of, f"{name}{suffix}.zip", made, missing)


def _facts(section: Section, file: KeptFile) -> dict[str, object]:
    return {
        "row": section.number,
        "paper": section.paper,
        "name": file.name,
        "version": file.version,
        "uploaded_at": file.at.isoformat(timespec="seconds"),
        "uploader": file.uploader,
    }


def _open(folder: Path, path: str | None) -> BinaryIO | None:
    try:
        return (folder / path).open("rb") if path else None
    except FileNotFoundError:
        return None


def _safe(name: str) -> str:
    """A name that every system can unpack; its end, which says what it is, is kept."""
    return _UNSAFE.sub("_", name).strip(" .")[-_NAME_LENGTH:] or "file"
