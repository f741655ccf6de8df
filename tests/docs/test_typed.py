"""What the guides tell one to type is understood: every `sanat`, `make` and `docker compose` of theirs."""

import re
import shlex
from collections.abc import Iterator
from pathlib import Path

import pytest
import yaml

from bot.cli import app
from tests.supply.locked import ROOT

PAGES = sorted([*ROOT.glob("*.md"), *ROOT.glob("docs/*.md")])
PLACES = {"FILE": "plan.docx", "DATE": "25.05.2027"}
COMMANDS = {name for name in app if not name.startswith("-")}
TARGETS = set(re.findall(r"^([a-z-]+):", (ROOT / "Makefile").read_text("utf-8"), re.M))


def _typed(page: Path) -> Iterator[str]:
    """The lines of the blocks that are to be typed, each in one piece, and what stands in a line of text as code."""
    text = page.read_text("utf-8")
    blocks = re.findall(r"^ *```(?:sh|powershell)\n(.*?)^ *```", text, re.M | re.S)
    for block in blocks:
        yield from block.replace("\\\n", " ").splitlines()
    yield from re.findall(r"`([^`]+)`", re.sub(r"```.*?```", "", text, flags=re.S).replace("\n", " "))


def _asked(line: str) -> Iterator[list[str]]:
    """What is asked of `sanat` in a line: the words after the program's name."""
    for part in re.split(r"&&|;|\||#", line):
        if found := re.search(r"(?:^|[\s/])sanat ((?:[a-z-]+).*)", part.rstrip('" ') if "schtasks" in part else part):
            words = [PLACES.get(word, word) for word in shlex.split(found[1])]
            while words and words[0] == "sanat":  # `docker compose exec sanat sanat doctor`
                del words[0]
            if words and words[0] in COMMANDS:
                yield words


ASKED = [(page.name, words) for page in PAGES for line in _typed(page) for words in _asked(line)]
WHOLE = [(page, words) for page, words in ASKED if words[2:] or not "".join(words).isalpha()]
"""Without the mere names of commands, such as `sanat restore` or `sanat texts check`."""


@pytest.mark.parametrize(("page", "words"), WHOLE, ids=lambda one: " ".join(one) if isinstance(one, list) else one)
def test_sanat_understands_what_a_guide_types(page: str, words: list[str]) -> None:
    app.parse_args(words, print_error=False, exit_on_error=False)


def test_an_option_that_is_not_there_would_be_found() -> None:
    assert len(WHOLE) > 20
    (words,) = _asked('.venv/bin/sanat school add "№ 12" --kind lyceum  # a comment')
    with pytest.raises(Exception, match="--kind"):
        app.parse_args(words, print_error=False, exit_on_error=False)


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_make_has_what_a_guide_asks_of_it(page: Path) -> None:
    asked = {name for line in _typed(page) for name in re.findall(r"(?:^|&& )make (?:-C \S+ )?([a-z-]+)", line)}
    assert asked <= TARGETS


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_compose_has_the_services_and_files_that_a_guide_names(page: Path) -> None:
    services = yaml.safe_load((ROOT / "compose.yaml").read_text("utf-8"))["services"]
    lines = [part for line in _typed(page) for part in line.split("&&") if "docker compose" in part]
    for line in lines:
        named = re.search(r"docker compose(?: -f (\S+))? (?:exec|stop|start|run --rm -T|cp) (\w+)", line)
        assert named or re.search(r"docker compose(?: -f (\S+))? up -d --build", line), line
        assert named is None or named[2] in services
    if page.name == "operator.md":
        assert len(lines) > 5


def test_windows_starts_what_it_has_installed() -> None:
    text = (ROOT / "docs" / "windows.md").read_text("utf-8")
    user = re.search(r"user name `(\w+)`", text)
    folder = re.search(r"git clone <this repository> ~/(\w+)", text)
    assert user
    assert folder
    started = re.findall(r"wsl(?:\.exe)? -d Ubuntu -u (\w+) --cd (\S+) --", text)
    assert set(started) == {(user[1], f"/home/{user[1]}/{folder[1]}")}  # --cd takes no ~ before a folder
    assert rf"\home\{user[1]}\{folder[1]}\backups" in text


def test_the_server_s_paths_are_those_of_this_tree() -> None:
    text = (ROOT / "docs" / "operator.md").read_text("utf-8")
    paths = set(re.findall(r"/srv/sanat/([\w./-]*\w)", text)) - {".venv/bin/sanat"}
    assert paths == {"deploy/sanat.service"}
    assert all((ROOT / path).exists() for path in paths)
