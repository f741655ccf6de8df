"""One person of the school, for its admin; and the schools that somebody can choose among."""

from collections.abc import Collection, Sequence
from datetime import date, datetime
from typing import Protocol

from attestation.roles import Role
from cards.admin_callbacks import ChooseSchool, PagePress, StaffPress, StaffRole
from cards.callbacks import PeoplePage
from cards.card import Button, Card
from cards.people import reach, role_names, ways_of
from locales import Texts


class Someone(Protocol):
    """Somebody as the school has them; `left_on`: the local day on which they left."""

    @property
    def id(self) -> int: ...
    @property
    def name(self) -> str: ...
    @property
    def roles(self) -> Collection[Role]: ...
    @property
    def subject(self) -> str: ...
    @property
    def association(self) -> str: ...
    @property
    def telegram_id(self) -> int | None: ...
    @property
    def reachable(self) -> bool: ...
    @property
    def left_on(self) -> date | None: ...


def staff(texts: Texts, one: Someone) -> Card:
    """Who it is, and a button for each thing that can be done; a role's button gives or takes it."""
    lines = [texts("staff", name=one.name, roles=role_names(texts, [role for role in Role if role in one.roles]))]
    lines += [texts("staff-fact", value=value) for value in (one.subject, one.association) if value]
    back = (Button(texts.label("button-back"), PeoplePage(page=0)),)
    if one.left_on is not None:
        lines.append(texts("staff-left", day=f"{one.left_on:%d.%m.%Y}"))
        return Card("\n".join(lines), (_button(texts, one, "back"), back))
    lines.append(texts("staff-reach", reach=reach(one)))
    roles = [
        Button(
            ("✓ " if role in one.roles else "") + texts.label("role", role=role),
            StaffRole(person=one.id, role=role, held=role not in one.roles),
        )
        for role in Role
    ]
    page = Button(texts.label("staff-button-page"), PagePress(act="open", person=one.id))
    return Card(
        "\n".join(lines),
        (
            *((button,) for button in roles),
            _button(texts, one, "link" if one.telegram_id is None else "lost"),
            *(((page,),) if not one.reachable else ()),
            _button(texts, one, "let-go"),
            back,
        ),
    )


def ask_let_go(texts: Texts, one: Someone) -> Card:
    """What it means that somebody leaves; sure?"""
    return Card(texts("staff-ask-let-go", name=one.name), (_button(texts, one, "gone"), _button(texts, one, "open")))


def personal_link(texts: Texts, one: Someone, link: str, token: str, until: datetime, cut_off: bool) -> Card:
    """A link for this person alone; `until` is on the school's clock. `cut_off`: their former account is out."""
    text = texts("staff-link", name=one.name, link=link, day=until.date(), hour=f"{until:%H:%M}")
    told = [texts("staff-cut-off", name=one.name), text] if cut_off else [text]
    return Card("\n\n".join(told), (ways_of(texts, link, token), _button(texts, one, "open")))


def schools(texts: Texts, mine: Sequence[tuple[int, str]], current: int) -> Card:
    """Which school the chat shall be about."""
    rows = tuple(
        (Button(("• " if id_ == current else "") + name[:60], ChooseSchool(school=id_)),) for id_, name in mine
    )
    return Card(texts("schools-choose"), rows)


def _button(texts: Texts, one: Someone, act: str) -> tuple[Button, ...]:
    key = "button-back" if act == "open" else f"staff-button-{act}"
    return (Button(texts.label(key), StaffPress(act=act, person=one.id)),)
