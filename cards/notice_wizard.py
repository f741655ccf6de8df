"""The questions of /notice, one card each; the last stop stands in cards.notice_preview."""

from collections.abc import Iterable
from datetime import date, time

from attestation.drafting import Draft, Listing, Offers
from attestation.errors import AttestationError
from attestation.meetings import AGENDA_LENGTH, NoticeKind, Question
from attestation.minutes import Candidate
from cards.card import Button, Card
from cards.notice_audience import audience_rows, chosen, circle_name
from cards.notice_press import Rows, draft_button, pairs
from cards.notices import agenda_lines
from cards.pages import shorten
from locales import Safe, Texts

_LABEL = 60  # characters of a place on a button
_TIMES = tuple(time(hour) for hour in (9, 10, 11, 12, 14, 15, 16, 17))


def question_card(texts: Texts, draft: Draft, offers: Offers, error: AttestationError | None = None) -> Card:
    """The question at which the draft stands, with what can be pressed; `error`: why the last answer did not do."""
    parts = head(texts, draft, error)
    now = _now(texts, draft)
    parts.append(_asked(texts, draft, offers))
    if now:
        parts.append(now)
    if draft.content.files:
        parts.append(texts("notice-files", count=len(draft.content.files)))
    rows = _answers(texts, draft, offers)
    onward = bool(now) or draft.at is Question.AGENDA or (draft.listing is Listing.PEOPLE and bool(chosen(draft)))
    return Card("\n\n".join(parts), (*rows, ways(texts, draft, onward)))


def head(texts: Texts, draft: Draft, error: AttestationError | None) -> list[Safe]:
    """Which question it is, and before that why the last answer did not do."""
    step = texts("notice-changing")
    if not draft.changes:
        step = texts("notice-step", number=draft.number, last=draft.last or 0)
    return [texts(error.key, **error.params), step] if error else [step]


def _asked(texts: Texts, draft: Draft, offers: Offers) -> Safe:
    match draft.at, draft.listing:
        case Question.PLACE, _ if offers.places:
            return texts("notice-ask-place-again")
        case Question.AGENDA, _:
            return texts("notice-ask-agenda", kind=draft.content.kind or "")
        case Question.AUDIENCE, Listing.PEOPLE:
            return texts("notice-ask-people", count=len(chosen(draft)))
        case Question.AUDIENCE, Listing.ROLES | Listing.ASSOCIATIONS | Listing.ROWS | Listing.UNDONE as listing:
            return texts(f"notice-ask-{listing}")
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
            return pairs([draft_button(texts.label(f"button-{kind}"), draft, "say", kind) for kind in NoticeKind])
        case Question.DAY, _:
            return pairs([_day(texts, draft, day) for day in offers.days])
        case Question.TIME, _:
            times = [draft_button(f"{at:%H:%M}", draft, "say", f"{at:%H%M}") for at in _TIMES]
            return [tuple(times[:4]), tuple(times[4:])]
        case Question.PLACE, _:
            return [
                (draft_button(shorten(place, _LABEL), draft, "say", str(notice_id)),)
                for notice_id, place in offers.places
            ]
        case Question.AGENDA, _ if draft.content.agenda:
            return [(draft_button(texts.label("button-undo"), draft, "undo"),)]
        case Question.AGENDA, _ if draft.content.kind is NoticeKind.SITTING and offers.candidates:
            return [(draft_button(texts.label("button-draft-agenda"), draft, "draft"),)]
        case Question.AUDIENCE, _:
            return audience_rows(texts, draft, offers)
    return []


def drafted_agenda(texts: Texts, candidates: Iterable[Candidate]) -> str:
    """A sitting's agenda as it can be drafted, an item on each line: whose papers are there, and whose are not."""
    ready = [one.name for one in candidates if one.ready]
    others = [one.name for one in candidates if not one.ready]
    items = [texts.label("agenda-ready", names=_within(ready))] if ready else []
    items += [texts.label("agenda-not-ready", names=_within(others))] if others else []
    return "\n".join([*items, texts.label("agenda-decide")])


def _within(names: list[str]) -> str:
    return shorten(", ".join(names), AGENDA_LENGTH // 3)


def ways(texts: Texts, draft: Draft, onward: bool) -> tuple[Button, ...]:
    """Back, Next where there is something to go on with, Cancel."""
    back = draft_button(texts.label("button-back"), draft, "back")
    on = draft_button(texts.label("button-next"), draft, "next")
    cancel = draft_button(texts.label("button-cancel"), draft, "cancel")
    first = Question.PREVIEW if draft.changes and not draft.listing else Question.KIND
    return (*((back,) if draft.at is not first else ()), *((on,) if onward else ()), cancel)


def _day(texts: Texts, draft: Draft, day: date) -> Button:
    return draft_button(texts.label("notice-day-button", day=day), draft, "say", day.isoformat())
