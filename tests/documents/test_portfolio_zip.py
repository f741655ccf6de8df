"""A portfolio's ZIP: what is in it, how it is divided, and that any change of it is found and named."""

import hashlib
import io
import json
import tracemalloc
import zipfile
from collections.abc import Iterable
from dataclasses import replace
from datetime import UTC, date, datetime
from functools import cache
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from attestation.archive import Archive, KeptFile, Said, Section
from attestation.plan import Wording
from attestation.rulebook import Category
from attestation.steps import State
from documents.portfolio.seal import WHOLE, Verdict, verify
from documents.portfolio.write import Part, write_parts
from locales import LOCALES, texts

AT = datetime(2026, 10, 5, 9, 30, tzinfo=UTC)
CONTENTS = {"protocol.pdf": b"%PDF one", "../../evil \u202e.txt": "мәтін".encode(), "фото.jpg": b"\xff\xd8 picture"}


def kept(folder: Path, name: str, content: bytes, view: str | None = None, version: int = 1) -> KeptFile:
    sha256 = hashlib.sha256(content).hexdigest()
    (folder / sha256).write_bytes(content)
    type_ = {"pdf": "pdf", "jpg": "jpeg"}.get(name.rpartition(".")[2], "text")
    return KeptFile(name, sha256, view, sha256, len(content), type_, version, AT, "Айгүл Сынақова")


def archive(folder: Path, contents: dict[str, bytes]) -> Archive:
    files = tuple(kept(folder, name, content) for name, content in contents.items())
    said = Said(date(2026, 10, 31), State.DONE, date(2026, 10, 4), "34 балл <50>")
    row = Section(11, Wording("Сынақ тест", "Пробный тест", "Trial test"), None, None, (said,), files)
    paper = Section(None, None, "essay", "accepted", (), files[:1])
    return Archive("№ 12 мектеп", "Айгүл Сынақова", 2026, Category.EXPERT, AT, (row, paper))


def parts(folder: Path, contents: dict[str, bytes], limit: int = 10**6, locale: str = "kk") -> list[Part]:
    return taken(write_parts(archive(folder, contents), texts(locale), folder, limit))


def whole(part: Part) -> bytes:
    part.content.seek(0)
    return part.content.read()


def taken(parts: Iterable[Part]) -> list[Part]:
    """The parts, taken from the disk."""
    found = []
    for part in parts:
        with part.content as content:
            found.append(replace(part, content=io.BytesIO(content.read())))
    return found


def test_it_holds_the_originals_an_index_and_a_manifest(tmp_path: Path) -> None:
    (part,) = parts(tmp_path, CONTENTS)
    assert part.name == "Айгүл Сынақова 2026-2027.zip"
    with zipfile.ZipFile(part.content) as made:
        assert made.testzip() is None
        listed = {entry["path"]: entry for entry in json.loads(made.read("manifest.json"))["files"]}
        assert set(made.namelist()) == {*listed, "manifest.json"}
        assert made.read("11/01-v1-protocol.pdf") == b"%PDF one"
        assert listed["11/01-v1-protocol.pdf"]["sha256"] == hashlib.sha256(b"%PDF one").hexdigest()
        assert listed["11/01-v1-protocol.pdf"]["uploaded_at"] == "2026-10-05T09:30:00+00:00"
        assert listed["portfolio-essay/01-v1-protocol.pdf"]["paper"] == "essay"
        assert not any(name.startswith("/") or ".." in name.split("/") for name in made.namelist())
    assert verify(whole(part)) == Verdict(5, ())


@pytest.mark.parametrize("locale", LOCALES)
def test_the_index_needs_no_network_and_escapes_what_people_wrote(tmp_path: Path, locale: str) -> None:
    (part,) = parts(tmp_path, {**CONTENTS, "<b>.txt": b"x"}, locale=locale)
    with zipfile.ZipFile(part.content) as made:
        page = made.read("index.html").decode()
    assert f'<html lang="{locale}">' in page
    assert "http://" not in page
    assert "https://" not in page
    assert "&lt;b&gt;.txt" in page
    assert "34 балл &lt;50&gt;" in page


def test_too_much_is_divided_and_each_part_stands_alone(tmp_path: Path) -> None:
    made = parts(tmp_path, {f"{n}.pdf": b"%PDF" + bytes([n]) * 1000 for n in range(10)}, limit=3500)
    assert [part.number for part in made] == list(range(1, len(made) + 1))
    assert len(made) > 3
    assert all(not verify(whole(part)).differs for part in made)
    with_files = [name for part in made for name in zipfile.ZipFile(part.content).namelist()]
    assert sum(name.endswith(".pdf") for name in with_files) == 11


def test_a_file_that_is_not_on_disk_is_said(tmp_path: Path) -> None:
    about = archive(tmp_path, CONTENTS)
    (tmp_path / hashlib.sha256(b"%PDF one").hexdigest()).unlink()
    (part,) = taken(write_parts(about, texts("en"), tmp_path))
    assert part.missing == 2
    page = zipfile.ZipFile(part.content).read("index.html").decode()
    assert "This file is not on the school&#x27;s disk" in page or "This file is not on the school's disk" in page
    assert not verify(whole(part)).differs


def test_a_large_portfolio_is_written_without_being_held_in_memory(tmp_path: Path) -> None:
    about = archive(tmp_path, {f"{n}.jpg": bytes([n]) * 4_000_000 for n in range(8)})
    tracemalloc.start()
    made = list(write_parts(about, texts("kk"), tmp_path, 10**9))
    _, most = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    (part,) = made
    with part.content as content:
        assert content.seek(0, io.SEEK_END) > 30_000_000
    assert most < 10_000_000
    assert {path.name for path in tmp_path.iterdir()} == {file.sha256 for file in about.sections[0].files}


@cache
def _sample() -> bytes:
    import tempfile

    with tempfile.TemporaryDirectory() as folder:
        return parts(Path(folder), CONTENTS)[0].content.read()


@given(st.integers(0, len(_sample()) * 8 - 1))
def test_any_flipped_bit_is_found(position: int) -> None:
    changed = bytearray(_sample())
    changed[position // 8] ^= 1 << position % 8
    assert verify(bytes(changed)).differs


@given(st.integers(0, len(_sample()) - 1))
def test_a_file_that_was_cut_off_is_found(length: int) -> None:
    assert verify(_sample()[:length]).differs


def test_what_differs_is_named(tmp_path: Path) -> None:
    content = _sample()
    at = content.index(b"%PDF one")
    assert verify(content[:at] + b"%PDF two" + content[at + 8 :]).differs == ("11/01-v1-protocol.pdf",)
    again = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as old, zipfile.ZipFile(again, "w") as new:
        for name in old.namelist():
            if not name.endswith("protocol.pdf"):
                new.writestr(name, old.read(name))
        new.writestr("put-in.pdf", b"%PDF")
    assert verify(again.getvalue()).differs == (
        "11/01-v1-protocol.pdf",
        "portfolio-essay/01-v1-protocol.pdf",
        "put-in.pdf",
    )
    assert verify(content[:-1] + bytes([content[-1] ^ 1])).differs == (WHOLE,)
