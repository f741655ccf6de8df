"""Who is in the school, and a link for who comes next: for the admin."""

from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import Protocol
from urllib.parse import quote

from attestation.roles import Role
from cards.admin_callbacks import InvitePicture, StaffPress, Unreached
from cards.callbacks import InviteRole, InviteTeacher, PeoplePage
from cards.card import Button, Card, File
from cards.pages import page_of, shorten, turner
from locales import Safe, Texts

_ROWS = 8
_NAMED = 40  # characters of a button


class Reached(Protocol):
    """Somebody with a Telegram account, or without; reachable: the bot was not stopped there."""

    @property
    def telegram_id(self) -> int | None: ...
    @property
    def reachable(self) -> bool: ...


class Listed(Reached, Protocol):
    """Somebody of the school, as the list needs them."""

    @property
    def id(self) -> int: ...
    @property
    def name(self) -> str: ...
    @property
    def roles(self) -> Sequence[Role]: ...


def role_names(texts: Texts, roles: Iterable[Role]) -> Safe:
    """The roles in words, one after the other."""
    return Safe(", ".join(texts("role", role=role) for role in roles))


def people(texts: Texts, everybody: Sequence[Listed], page: int) -> Card:
    """A page of the people, with their roles; who cannot be written to is marked."""
    if not everybody:
        return Card(texts("people-none"))
    shown, page, pages = page_of(everybody, page, _ROWS)
    lines = "\n".join(
        texts("people-line", name=person.name, roles=role_names(texts, person.roles), reach=reach(person))
        for person in shown
    )
    text = texts("people-page", total=len(everybody), lines=Safe(lines))
    names = [Button(shorten(person.name, _NAMED), StaffPress(act="open", person=person.id)) for person in shown]
    pairs = tuple(tuple(names[first : first + 2]) for first in range(0, len(names), 2))
    apart = sum(reach(person) != "reachable" for person in everybody)
    unreached = (Button(texts.label("people-unreached", count=apart), Unreached(page=0)),) if apart else ()
    return Card(text, (*pairs, turner(texts, page, pages, lambda number: PeoplePage(page=number)), unreached))


def reach(person: Reached) -> str:
    """Whether the bot reaches the person: "reachable", "waiting" (has not joined) or "stopped"."""
    if person.telegram_id is None:
        return "waiting"
    return "reachable" if person.reachable else "stopped"


def ask_role(texts: Texts) -> Card:
    """For whom the link is."""
    return Card(
        texts("invite-role"),
        tuple((Button(texts.label("role", role=role), InviteRole(role=role)),) for role in Role),
    )


def ask_attested(texts: Texts) -> Card:
    """Whether the teacher to be invited is under attestation this year."""
    return Card(
        texts("invite-teacher"),
        (
            (Button(texts.label("invite-attested"), InviteTeacher(colleague=False)),),
            (Button(texts.label("invite-colleague"), InviteTeacher(colleague=True)),),
        ),
    )


def invitation(texts: Texts, role: Role, link: str, token: str, until: datetime) -> Card:
    """A fresh link with its token; `until` is on the school's clock."""
    text = texts(
        "invite-link", role=texts("role", role=role), link=link, day=until.date(), hour=until.strftime("%H:%M")
    )
    return Card(text, (ways_of(texts, link, token),))


def ways_of(texts: Texts, link: str, token: str) -> tuple[Button, ...]:
    """How a link gets to whom it is for: sent on in Telegram, or scanned from this screen."""
    share = Button(texts.label("invite-share"), url=f"https://t.me/share/url?url={quote(link, safe='')}")
    return share, Button(texts.label("invite-picture"), InvitePicture(token=token))


def link_picture(texts: Texts, picture: bytes) -> Card:
    """A link as a QR code."""
    return Card(texts("invite-picture-how"), file=File("qr.png", picture, photo=True))
