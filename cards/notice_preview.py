"""The last stop of /notice: what each reader will get, when, with which files, and `Send`."""

from collections.abc import Iterable
from datetime import datetime
from zoneinfo import ZoneInfo

from attestation.audience import Addressee
from attestation.drafting import VERSIONS, Draft, Listing, Offers, Sending
from attestation.errors import AttestationError
from attestation.ledger import Change
from attestation.meetings import Question
from cards.card import Button, Card
from cards.notice_audience import circle_name
from cards.notice_press import Rows, draft_button, draft_press, pairs
from cards.notice_wizard import head, ways
from cards.notices import agenda_lines, notice_text
from cards.pages import page_of, shorten, turner
from locales import LOCALES, Safe, Texts
from locales import texts as texts_of

_OPENED = (Listing.WHEN, Listing.FILES, Listing.NAMES)
_NAMES, _NAME = 6, 40  # named in the preview, each with so many characters at most
_PAGE = 40  # names on a page of all of them


def change_card(
    texts: Texts, draft: Draft, planned: Change | None, timezone: str, error: AttestationError | None = None
) -> Card:
    """A notice that has been sent as it would be from now on, and what that means; without `planned` it cannot."""
    parts = head(texts, draft, error)
    parts += [texts("notice-preview"), notice_text(texts, draft.content)]
    rows: Rows = []
    if planned:
        parts.append(texts("notice-change-edits", count=planned.has_it))
        if planned.tells:
            local = planned.tells.astimezone(ZoneInfo(timezone))
            parts.append(texts("notice-change-tells", asked=planned.asked))
            if planned.waits:
                parts.append(texts("notice-told-later", day=local.date(), time=f"{local:%H:%M}"))
        rows = [(draft_button(texts.label("button-save"), draft, "save"),)]
    asked = [
        draft_button(texts.label("button-notice-ask", question=_named(draft, it)), draft, "ask", it)
        for it in draft.changeable
    ]
    return Card("\n\n".join(parts), (*rows, *pairs([*asked, *_versions(texts, draft)]), ways(texts, draft, False)))


def _named(draft: Draft, question: Question) -> str:
    """What a question is called on its button: announcements and orders have a text, and no agenda."""
    kind = draft.content.kind
    return "text" if question is Question.AGENDA and kind and not kind.is_gathering else question.value


def preview_card(
    texts: Texts, draft: Draft, sending: Sending | None, timezone: str, error: AttestationError | None = None
) -> Card:
    """What each recipient will get, and who they are; without `sending` it cannot go out, and `error` says why."""
    parts = head(texts, draft, error)
    seen = texts_of(draft.seen) if draft.seen else texts
    parts += [texts("notice-preview"), notice_text(seen, draft.content.read_in(seen.locale))]
    rows: Rows = []
    if sending and draft.content.circle:
        names = _few(texts, [shorten(person.name, _NAME) for person in sending.people])
        circle = circle_name(texts, draft.content.circle)
        parts.append(texts("notice-to", circle=circle, count=len(sending.people), names=names))
        if sending.unreachable:
            parts.append(texts("notice-unreachable", names=_few(texts, _obstacles(texts, sending.unreachable))))
        if when := _when(texts, draft, sending, timezone):
            parts.append(when)
        rows = [(draft_button(texts.label("button-send"), draft, "send"),), _readers(texts, draft, sending, seen)]
    if draft.content.files:
        parts.append(texts("notice-files", count=len(draft.content.files)))
    return Card("\n\n".join(parts), (*rows, *_more(texts, draft), ways(texts, draft, False)))


def open_card(texts: Texts, draft: Draft, offers: Offers, error: AttestationError | None = None) -> Card:
    """What is opened from the preview: when it shall go out, the files, or the text in a further language."""
    parts, content = head(texts, draft, error), draft.content
    rows: Rows = []
    match draft.listing:
        case Listing.WHEN:
            parts.append(texts("notice-ask-when"))
            if content.posting.day and content.posting.at:
                parts.append(texts("notice-goes", day=content.posting.day, time=f"{content.posting.at:%H:%M}"))
            rows = _moments(texts, draft, offers.moments)
        case Listing.FILES:
            parts.append(texts("notice-ask-files"))
            names = [shorten(file.name, _NAME) for file in content.files]
            parts += [Safe("\n".join(texts("notice-item", number=at, item=it) for at, it in enumerate(names, 1)))]
            rows = [_undo(texts, draft)] if names else []
        case Listing.NAMES:
            shown, page, pages = page_of(offers.people, draft.page, _PAGE)
            parts.append(texts("notice-all-names", count=len(offers.people)))
            lines = enumerate(_reached(texts, shown), page * _PAGE + 1)
            parts.append(Safe("\n".join(texts("notice-item", number=at, item=it) for at, it in lines)))
            rows = [turner(texts, page, pages, lambda to: draft_press(draft, "page", str(to)))]
        case Listing.KAZAKH | Listing.RUSSIAN:
            parts.append(texts("notice-ask-version", locale=draft.listing, count=len(content.agenda)))
            if content.items(draft.version):
                parts.append(Safe("\n".join(agenda_lines(texts, content.read_in(draft.listing)))))
                rows = [_undo(texts, draft)]
    return Card("\n\n".join(part for part in parts if part), (*rows, ways(texts, draft, True)))


def _when(texts: Texts, draft: Draft, sending: Sending, timezone: str) -> Safe | None:
    """When it goes out, if not at once in open hours."""
    local = sending.at.astimezone(ZoneInfo(timezone))
    when = {"day": local.date(), "time": f"{local:%H:%M}"}
    named = draft.content.posting.day is not None
    if sending.waits:
        return texts("notice-waits-then" if named else "notice-waits", **when)
    parts = [texts("notice-goes", **when)] if named else []
    if sending.quiet:
        parts.append(texts("notice-urgent-quiet"))
    return Safe(" ".join(parts)) if parts else None


def _more(texts: Texts, draft: Draft) -> Rows:
    """What can be opened from the preview."""
    buttons = [draft_button(texts.label(f"button-notice-{it}"), draft, "list", it) for it in _OPENED]
    return pairs(buttons + _versions(texts, draft))


def _versions(texts: Texts, draft: Draft) -> list[Button]:
    versions = [it for it in VERSIONS if it != texts.locale]
    return [draft_button(texts.label("button-notice-version", locale=it), draft, "list", it) for it in versions]


def _readers(texts: Texts, draft: Draft, sending: Sending, seen: Texts) -> tuple[Button, ...]:
    """A button for each other language in which somebody reads it: the preview as they will see it."""
    readers = {it: sum(person.locale == it for person in sending.people) for it in LOCALES}
    return tuple(
        draft_button(texts.label("notice-seen-by", locale=it, count=many), draft, "see", it)
        for it, many in readers.items()
        if it != seen.locale and (many or it == texts.locale)
    )


def _moments(texts: Texts, draft: Draft, moments: tuple[datetime, ...]) -> Rows:
    posting = draft.content.posting
    urgent = texts.label("button-urgent")
    buttons = [draft_button(texts.label("button-at-once"), draft, "say", "now")]
    for moment in moments:
        label = texts.label("notice-moment", day=moment.date(), time=f"{moment:%H:%M}")
        buttons.append(draft_button(label, draft, "say", f"{moment:%Y%m%d%H%M}"))
    label = texts.label("notice-chosen", name=urgent) if posting.urgent else urgent
    return [*pairs(buttons), (draft_button(label, draft, "urgent"),)]


def _undo(texts: Texts, draft: Draft) -> tuple[Button, ...]:
    return (draft_button(texts.label("button-undo"), draft, "undo"),)


def _obstacles(texts: Texts, people: Iterable[Addressee]) -> list[Safe]:
    return [
        texts("notice-name-why", name=shorten(person.name, _NAME), why=texts("notice-why", why=person.obstacle or ""))
        for person in people
    ]


def _reached(texts: Texts, people: Iterable[Addressee]) -> list[Safe]:
    """Names, and why some of them cannot be reached."""
    return [
        _obstacles(texts, [person])[0] if person.obstacle else texts("notice-name", name=shorten(person.name, _NAME))
        for person in people
    ]


def _few(texts: Texts, names: list[Safe] | list[str]) -> Safe:
    """The first names, and how many more there are."""
    shown: list[str] = [texts("notice-name", name=name) for name in names[:_NAMES]]
    if len(names) > _NAMES:
        shown.append(texts("notice-more", count=len(names) - _NAMES))
    return Safe(", ".join(shown))
