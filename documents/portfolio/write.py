"""Write a portfolio's ZIP: by row and paper, with an index to look at and a manifest that `verify` checks."""

import hashlib
import io
import json
import re
import zipfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from attestation.archive import Archive, KeptFile, Section
from documents.portfolio.index import Shown, index_page
from documents.portfolio.seal import MANIFEST, SEAL_LENGTH, sealed
from locales import Texts

LIMIT = 45 * 1024 * 1024
"""Bytes of originals in one ZIP; Telegram takes files of 50 MB from bots."""

_UNSAFE = re.compile(r"[^\w .()-]+")
_NAME_LENGTH = 80  # characters
_STORED = frozenset({"jpeg", "png", "webp", "heic", "gif", "docx", "xlsx", "pptx", "opendocument", "pdf"})


@dataclass(frozen=True, slots=True)
class Part:
    """One ZIP of a portfolio. `missing`: files that are not on disk."""

    number: int
    of: int
    name: str
    content: bytes
    missing: int


def write_parts(archive: Archive, texts: Texts, folder: Path, limit: int = LIMIT) -> Iterator[Part]:
    """The portfolio as one ZIP, or as several of at most about `limit` bytes. Blocking: call it in a thread."""
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
    made = io.BytesIO()
    listed: list[dict[str, object]] = []
    shown: list[list[Shown]] = []
    missing = 0
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as package:

        def put(path: str, content: bytes, packed: bool = True, **facts: object) -> None:
            package.writestr(path, content, zipfile.ZIP_DEFLATED if packed else zipfile.ZIP_STORED)
            sha256 = hashlib.sha256(content).hexdigest()
            listed.append({"path": path, "sha256": sha256, "size": len(content), **facts})

        for section in archive.sections:
            shown.append([])
            for order, file in enumerate(section.files, 1):
                content = file.content or _read(folder, file.path)
                if content is None:
                    missing += 1
                    shown[-1].append(Shown(file, None, None))
                    continue
                where = f"{section.number:02}" if section.number is not None else f"portfolio-{section.paper}"
                path = f"{where}/{order:02}-v{file.version}-{_safe(file.name)}"
                put(path, content, file.type not in _STORED, **_facts(section, file))
                view = _read(folder, file.view)
                view_path = f"view/{file.sha256}.jpg" if view else None
                if view and view_path and view_path not in package.namelist():
                    put(view_path, view, packed=False)
                shown[-1].append(Shown(file, path, view_path))
        put("index.html", index_page(texts, archive, shown, number, of).encode())
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
        package.writestr(MANIFEST, json.dumps(manifest, ensure_ascii=False, indent=1))
        package.comment = b" " * SEAL_LENGTH
    name = f"{_safe(archive.person)} {archive.year}-{archive.year + 1}"
    suffix = f" {number}-{of}" if of > 1 else ""
    return Part(number, of, f"{name}{suffix}.zip", sealed(made.getvalue()), missing)


def _facts(section: Section, file: KeptFile) -> dict[str, object]:
    return {
        "row": section.number,
        "paper": section.paper,
        "name": file.name,
        "version": file.version,
        "uploaded_at": file.at.isoformat(timespec="seconds"),
        "uploader": file.uploader,
    }


def _read(folder: Path, path: str | None) -> bytes | None:
    try:
        return (folder / path).read_bytes() if path else None
    except FileNotFoundError:
        return None


def _safe(name: str) -> str:
    """A name that every system can unpack; its end, which says what it is, is kept."""
    return _UNSAFE.sub("_", name).strip(" .")[-_NAME_LENGTH:] or "file"
