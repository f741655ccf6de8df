"""The audit: who did what, page by page, and the ways to see less of it."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any, Protocol
from zoneinfo import ZoneInfo

from attestation.audit import Kind
from cards.admin_callbacks import AuditAuthors, AuditFile, AuditPress
from cards.card import Button, Card
from cards.pages import page_of, shorten, turner
from locales import Safe, Texts

ROWS = 8
_LONGEST = 200  # characters of a line
_NAMED = 60  # characters of a button


class About(Protocol):
    """What was acted upon: a sort of thing, its number, and whose it is."""

    @property
    def sort(self) -> str: ...
    @property
    def number(self) -> str: ...
    @property
    def name(self) -> str: ...


class Deed(Protocol):
    """A line of the audit. `at`: UTC."""

    @property
    def at(self) -> datetime: ...
    @property
    def author(self) -> str | None: ...
    @property
    def author_id(self) -> int | None: ...
    @property
    def act(self) -> str: ...
    @property
    def about(self) -> About: ...
    @property
    def details(self) -> Mapping[str, Any]: ...


def audit(
    texts: Texts, deeds: Sequence[Deed], total: int, end: str, kind: Kind, author: tuple[int, str], page: int, zone: str
) -> Card:
    """A page of the lines, the newest first. `author`: number and name, (0, "") for anybody."""
    lines = "\n".join(line(texts, deed, zone) for deed in deeds) or texts("audit-none")
    text = texts("audit", total=total, who=author[1], lines=Safe(lines), end=end[:12])
    pages = max(1, -(-total // ROWS))
    kinds = [
        Button(("• " if it is kind else "") + texts.label(f"audit-kind-{it}"), AuditPress(kind=it, author=author[0]))
        for it in Kind
    ]
    return Card(
        text,
        (
            turner(texts, page, pages, lambda number: AuditPress(kind=kind, author=author[0], page=number)),
            *(tuple(kinds[first : first + 3]) for first in range(0, len(kinds), 3)),
            (
                Button(texts.label("audit-authors"), AuditAuthors(page=0)),
                Button(texts.label("audit-file"), AuditFile(kind=kind, author=author[0])),
            ),
        ),
    )


def line(texts: Texts, deed: Deed, zone: str) -> Safe:
    """A line in words: when on the school's clock, who, what, to what."""
    at = deed.at.astimezone(ZoneInfo(zone))
    said = what(texts, deed)
    return texts("audit-line", at=f"{at:%d.%m.%Y %H:%M}", who=who(texts, deed), what=shorten(said, _LONGEST))


def who(texts: Texts, deed: Deed) -> str:
    """The author's name; the operator and strangers have none."""
    if deed.author is not None:
        return deed.author
    return texts.label("audit-somebody" if deed.act == "refused" else "audit-operator")


def what(texts: Texts, deed: Deed) -> str:
    """The act and what it was done to."""
    act = texts.label("audit-act", act=deed.act)
    if deed.about.sort in ("command", "button", "link", "message"):
        return f"{act}: {deed.about.number or texts.label('audit-message')}"
    about = texts.label("audit-about", sort=deed.about.sort, number=deed.about.number, name=deed.about.name)
    return f"{act}: {about}" if about.strip() else act


def authors(texts: Texts, everybody: Sequence[tuple[int, str]], page: int) -> Card:
    """A button for each person who has done something, and one for all of them."""
    shown, page, pages = page_of(everybody, page, ROWS)
    people = tuple((Button(shorten(name, _NAMED), AuditPress(kind=Kind.ALL, author=id_)),) for id_, name in shown)
    anybody = (Button(texts.label("audit-anybody"), AuditPress(kind=Kind.ALL)),)
    return Card(
        texts("audit-whose"), (*people, turner(texts, page, pages, lambda number: AuditAuthors(page=number)), anybody)
    )
