"""The questions of /notice, one card each, and the preview with `Send`."""

from collections.abc import Iterable
from datetime import date, time
from zoneinfo import ZoneInfo

from attestation.drafting import Draft, Listing, Offers, Sending
from attestation.errors import AttestationError
from attestation.meetings import ATTESTED, COMMISSION, EVERYONE, Addressee, Circle, NoticeKind, Question
from attestation.roles import Role
from cards.callbacks import NoticePress
from cards.card import Button, Card
from cards.notices import agenda_lines, notice_text
from cards.pages import page_of, shorten, turner
from locales import Safe, Texts

_PEOPLE = 8  # on a page
_LABEL = 60  # characters of a place on a button
_NAMES, _NAME = 6, 40  # named in the preview, each with so many characters at most
_TIMES = tuple(time(hour) for hour in (9, 10, 11, 12, 14, 15, 16, 17))
Rows = list[tuple[Button, ...]]


def question_card(texts: Texts, draft: Draft, offers: Offers, error: AttestationError | None = None) -> Card:
    """The question at which the draft stands, with what can be pressed; `error`: why the last answer did not do."""
    parts = _head(texts, draft, error)
    now = _now(texts, draft)
    parts.append(_asked(texts, draft, offers))
    if now:
        parts.append(now)
    rows = _answers(texts, draft, offers)
    onward = bool(now) or draft.at is Question.AGENDA or (draft.listing is Listing.PEOPLE and bool(_chosen(draft)))
    return Card("\n\n".join(parts), (*rows, _ways(texts, draft, onward)))


def preview_card(
    texts: Texts, draft: Draft, sending: Sending | None, timezone: str, error: AttestationError | None = None
) -> Card:
    """What each recipient will get, and who they are; without `sending` it cannot go out, and `error` says why."""
    parts = _head(texts, draft, error)
    parts += [texts("notice-preview"), notice_text(texts, draft.content)]
    if sending and draft.content.circle:
        names = _few(texts, [shorten(person.name, _NAME) for person in sending.people])
        circle = circle_name(texts, draft.content.circle)
        parts.append(texts("notice-to", circle=circle, count=len(sending.people), names=names))
        if sending.unreachable:
            parts.append(texts("notice-unreachable", names=_few(texts, _obstacles(texts, sending.unreachable))))
        if sending.waits:
            local = sending.at.astimezone(ZoneInfo(timezone))
            parts.append(texts("notice-waits", day=local.date(), time=f"{local:%H:%M}"))
    rows: Rows = [(_button(texts.label("button-send"), draft, "send"),)] if sending else []
    return Card("\n\n".join(parts), (*rows, _ways(texts, draft, False)))


def circle_name(texts: Texts, circle: Circle) -> Safe:
    """For whom a notice is."""
    return texts("notice-circle", of=circle.of, role=texts("role", role=circle.role) if circle.role else "")


def _head(texts: Texts, draft: Draft, error: AttestationError | None) -> list[Safe]:
    step = texts("notice-step", number=draft.number, last=draft.last or 0)
    return [texts(error.key, **error.params), step] if error else [step]


def _asked(texts: Texts, draft: Draft, offers: Offers) -> Safe:
    match draft.at, draft.listing:
        case Question.PLACE, _ if offers.places:
            return texts("notice-ask-place-again")
        case Question.AGENDA, _:
            return texts("notice-ask-agenda", kind=draft.content.kind or "")
        case Question.AUDIENCE, Listing.PEOPLE:
            return texts("notice-ask-people", count=len(_chosen(draft)))
        case Question.AUDIENCE, Listing.ROLES:
            return texts("notice-ask-roles")
    return texts(f"notice-ask-{draft.at}")


def _now(texts: Texts, draft: Draft) -> Safe | None:
    """What was said to this question before."""
    content = draft.content
    what: Safe | str | None = None
    match draft.at:
        case Question.KIND if content.kind:
            what = texts("notice-kind", kind=content.kind)
        case Question.DAY if content.day:
            what = texts("notice-day-button", day=content.day)
        case Question.TIME if content.at:
            what = f"{content.at:%H:%M}"
        case Question.PLACE if content.place:
            what = content.place
        case Question.AGENDA if content.agenda:
            return Safe("\n".join(agenda_lines(texts, content)))
        case Question.AUDIENCE if content.circle and not draft.listing:
            what = circle_name(texts, content.circle)
    return texts("notice-now", what=what) if what else None


def _answers(texts: Texts, draft: Draft, offers: Offers) -> Rows:
    match draft.at, draft.listing:
        case Question.KIND, _:
            return _pairs([_button(texts.label(f"button-{kind}"), draft, "say", kind) for kind in NoticeKind])
        case Question.DAY, _:
            return _pairs([_day(texts, draft, day) for day in offers.days])
        case Question.TIME, _:
            times = [_button(f"{at:%H:%M}", draft, "say", f"{at:%H%M}") for at in _TIMES]
            return [tuple(times[:4]), tuple(times[4:])]
        case Question.PLACE, _:
            return [
                (_button(shorten(place, _LABEL), draft, "say", str(notice_id)),) for notice_id, place in offers.places
            ]
        case Question.AGENDA, _ if draft.content.agenda:
            return [(_button(texts.label("button-undo"), draft, "undo"),)]
        case Question.AUDIENCE, None:
            return _circles(texts, draft, offers.people)
        case Question.AUDIENCE, Listing.ROLES:
            return [
                (_counted(texts, draft, texts.label("role", role=role), role, Circle("role", role), offers.people),)
                for role in Role
                if Circle("role", role).among(offers.people)
            ]
        case Question.AUDIENCE, Listing.PEOPLE:
            return _people(texts, draft, offers.people)
    return []


def _circles(texts: Texts, draft: Draft, people: tuple[Addressee, ...]) -> Rows:
    return [
        (_counted(texts, draft, texts.label("button-everyone"), "everyone", EVERYONE, people),),
        (_counted(texts, draft, texts.label("button-attested"), "attested", ATTESTED, people),),
        (_counted(texts, draft, texts.label("button-commission"), Role.COMMISSION_MEMBER, COMMISSION, people),),
        (
            _button(texts.label("button-by-role"), draft, "list", Listing.ROLES),
            _button(texts.label("button-people"), draft, "list", Listing.PEOPLE),
        ),
    ]


def _people(texts: Texts, draft: Draft, people: tuple[Addressee, ...]) -> Rows:
    shown, page, pages = page_of(people, draft.page, _PEOPLE)
    chosen = _chosen(draft)
    rows: Rows = []
    for person in shown:
        label = texts.label("notice-chosen", name=person.name) if person.id in chosen else person.name
        rows.append((_button(label, draft, "pick", str(person.id)),))
    rows.append(turner(texts, page, pages, lambda to: _press(draft, "page", str(to))))
    return rows


def _chosen(draft: Draft) -> frozenset[int]:
    circle = draft.content.circle
    return circle.people if circle else frozenset()


def _ways(texts: Texts, draft: Draft, onward: bool) -> tuple[Button, ...]:
    """Back, Next where there is something to go on with, Cancel."""
    back = _button(texts.label("button-back"), draft, "back")
    on = _button(texts.label("button-next"), draft, "next")
    cancel = _button(texts.label("button-cancel"), draft, "cancel")
    return (*((back,) if draft.at is not Question.KIND else ()), *((on,) if onward else ()), cancel)


def _counted(
    texts: Texts, draft: Draft, label: str, word: str, circle: Circle, people: tuple[Addressee, ...]
) -> Button:
    return _button(texts.label("notice-counted", label=label, count=len(circle.among(people))), draft, "say", word)


def _day(texts: Texts, draft: Draft, day: date) -> Button:
    return _button(texts.label("notice-day-button", day=day), draft, "say", day.isoformat())


def _button(label: str, draft: Draft, act: str, value: str = "") -> Button:
    return Button(label, _press(draft, act, value))


def _press(draft: Draft, act: str, value: str) -> NoticePress:
    return NoticePress(draft=draft.id, at=draft.at, act=act, value=value)


def _pairs(buttons: list[Button]) -> Rows:
    return [tuple(buttons[start : start + 2]) for start in range(0, len(buttons), 2)]


def _obstacles(texts: Texts, people: Iterable[Addressee]) -> list[Safe]:
    return [
        texts("notice-name-why", name=shorten(person.name, _NAME), why=texts("notice-why", why=person.obstacle or ""))
        for person in people
    ]


def _few(texts: Texts, names: list[Safe] | list[str]) -> Safe:
    """The first names, and how many more there are."""
    shown: list[str] = [texts("notice-name", name=name) for name in names[:_NAMES]]
    if len(names) > _NAMES:
        shown.append(texts("notice-more", count=len(names) - _NAMES))
    return Safe(", ".join(shown))
