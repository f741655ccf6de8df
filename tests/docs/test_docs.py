"""The docs say what is so: every command, setting and link; every name of the architecture's walks."""

import re
from pathlib import Path

import pytest
from PIL import Image

from attestation.roles import Actor, Role
from cards.commands import commands
from tests.docs.pictures import pictures
from tests.docs.reference import FOLDER, pages

ROOT = FOLDER.parents[1]
CHAT = {"start", *commands(Actor(1, 1, frozenset(Role), "kk", "Asia/Almaty"))}
PATHS = {"healthz", "readyz", "metrics", "newbot", "srv", "etc", "world", "bot", "file"}
_PICTURE = re.compile(r"!\[[^\]]*\]\(([^)]+)\)")
DOCS = sorted([*ROOT.glob("*.md"), *ROOT.glob("docs/**/*.md")])


@pytest.mark.parametrize("name", pages())
def test_the_reference_is_what_the_code_says(name: str) -> None:
    written = (FOLDER / name).read_text("utf-8")
    assert written == pages()[name], "run `python -m tests.docs.reference`"


@pytest.mark.parametrize("page", DOCS, ids=lambda page: page.relative_to(ROOT).as_posix())
def test_every_link_leads_somewhere(page: Path) -> None:
    for target in re.findall(r"\]\(([^)#]+)[^)]*\)", page.read_text("utf-8")):
        if not target.startswith(("https://", "http://")):
            assert (page.parent / target).exists(), target


@pytest.mark.parametrize("page", DOCS, ids=lambda page: page.relative_to(ROOT).as_posix())
def test_every_command_in_the_docs_exists(page: Path) -> None:
    text = page.read_text("utf-8")
    known = set(re.findall(r"## `sanat ([a-z]+)", pages()["commands.md"]))
    assert set(re.findall(r"`(?:\.venv/bin/)?sanat ([a-z]+)", text)) <= known
    named = set(re.findall(r"`/([a-z]+)[ `]", text))
    assert named - PATHS <= CHAT


def test_every_chat_command_is_in_a_guide() -> None:
    guides = " ".join(page.read_text("utf-8") for page in ROOT.glob("docs/*.md")) + (ROOT / "README.md").read_text(
        "utf-8"
    )
    assert [name for name in CHAT if f"/{name}" not in guides] == []


def test_the_walks_of_the_architecture_name_real_functions() -> None:
    text = (ROOT / "docs" / "architecture.md").read_text("utf-8")
    named = re.findall(r"`([a-z_]+(?:\.[a-z_]+)+)\.([A-Za-z_]+)`", text)
    assert len(named) > 12
    for module, name in named:
        path = ROOT / (module.replace(".", "/") + ".py")
        assert path.exists(), module
        assert re.search(rf"\b(def|class) {name}\b|^{name}\b", path.read_text("utf-8"), re.M), f"{module}.{name}"


@pytest.mark.parametrize("page", sorted(ROOT.glob("docs/*.??.md")), ids=lambda page: page.name)
def test_every_button_that_a_guide_names_exists(page: Path) -> None:
    folder = ROOT / "locales" / page.suffixes[0].removeprefix(".")
    said = "\n".join(path.read_text("utf-8") for path in folder.glob("*.ftl"))
    labels = re.findall(r"(?:= |\] )(.+)$", said, re.MULTILINE)
    bold = re.findall(r"\*\*([^*]+)\*\*", page.read_text("utf-8"))
    names = {re.sub(r" \d+$", "", name) for name in bold if name[-1] not in ".?"}  # a whole sentence is a heading
    assert {name for name in names if not any(name in label for label in labels)} == set()
    assert names


def test_every_picture_is_made_kept_small_and_shown_where_its_language_is_read() -> None:
    there = set(FOLDER.parent.joinpath("pictures").iterdir())
    assert there == pictures(), "run `python -m tests.docs.pictures`, and look at what it makes"
    shown = {(page, page.parent / target) for page in DOCS for target in _PICTURE.findall(page.read_text("utf-8"))}
    assert {path for _, path in shown} == there
    for page, path in shown:
        language = path.suffixes[0]
        assert page.name == "README.md" or language in page.suffixes, f"{path.name} in {page.name}"
    for path in there:
        with Image.open(path) as image:
            assert image.format == "PNG"
            image.load()
        assert path.stat().st_size < 100_000


def test_every_picture_is_told_to_who_cannot_see_it() -> None:
    told = [alt for page in DOCS for alt in re.findall(r"!\[([^\]]*)\]", page.read_text("utf-8"))]
    assert told
    assert all(len(alt) > 30 for alt in told)
