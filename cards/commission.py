"""The attestation commission: who sits in it, and the questions by which one is formed."""

from collections.abc import Sequence
from datetime import date
from functools import partial

from attestation.audience import Addressee
from attestation.commission import Seating, needed
from attestation.commission_draft import FormingDraft, Seat
from attestation.errors import AttestationError
from attestation.rulebook import CommissionRules
from cards.callbacks import CommissionDraft, CommissionPress, SittingPress
from cards.card import Button, Card
from cards.pages import page_of, shorten, turner
from cards.wizard import wizard_card
from locales import Safe, Texts

_PAGE = 8  # names on a page
_NAME = 40


def commission_card(
    texts: Texts, found: Seating, rules: CommissionRules, sittings: Sequence[tuple[int, date]] = ()
) -> Card:
    """Who sits, until when, how many must come, and what has become wrong about it.

    `sittings`: those of which it is still to be written down what they came to, with their days.
    """
    parts = [texts("commission-heading")]
    if found.body:
        parts.append(_seats(texts, found, FormingDraft("", Seat.PREVIEW, *_chosen(found)), rules))
        if found.last_day:
            last = found.last_day
            parts.append(texts("commission-term", day=last, year=f"{last:%Y}"))
        parts += [texts("commission-wrong", why=texts(fault.key, **fault.params)) for fault in found.faults]
    else:
        parts.append(texts("commission-none", least=rules.least.count))
    label = texts.label("button-commission-form", standing="anew" if found.body else "first")
    rows = [
        (Button(texts.label("button-sitting-outcome", day=day), SittingPress(notice=notice_id)),)
        for notice_id, day in sittings
    ]
    return Card("\n\n".join(parts), (*rows, (Button(label, CommissionPress(act="form")),)))


def forming_card(
    texts: Texts, draft: FormingDraft, found: Seating, rules: CommissionRules, error: AttestationError | None = None
) -> Card:
    """The question at which the draft stands; those who may not be members are named, not offered."""
    head = texts("commission-step", number=draft.number, last=draft.last)
    asked = [head, texts(f"commission-ask-{draft.at}", count=len(draft.members), least=rules.least.count)]
    match draft.at:
        case Seat.MEMBERS:
            people = found.eligible
            if barred := [person.name for person in found.people if person not in people]:
                asked.append(texts("commission-barred", names=_list(texts, barred[:_PAGE]), count=len(barred)))
        case Seat.CHAIR:
            people = tuple(person for person in found.people if person.id in draft.members)
        case Seat.SECRETARY:
            people = tuple(person for person in found.people if person.id not in draft.members)
        case Seat.PREVIEW:
            people = ()
            asked.append(_seats(texts, found, draft, rules))
    press = partial(CommissionDraft, at=draft.at)
    return wizard_card(texts, draft, asked, _names(texts, draft, people), press, error)


def _seats(texts: Texts, found: Seating, draft: FormingDraft, rules: CommissionRules) -> Safe:
    """Chair, members, secretary, and how many must come."""
    members = [person.name for person in found.people if person.id in draft.members]
    count = len(draft.members)
    lines = [
        texts("commission-chair", name=found.name(draft.chair)),
        texts("commission-members", count=count, names=_list(texts, members)),
        texts("commission-secretary", name=found.name(draft.secretary)),
        texts("commission-quorum", needed=needed(count, rules), count=count),
    ]
    return Safe("\n".join(lines))


def _chosen(found: Seating) -> tuple[frozenset[int], int | None, int | None]:
    body = found.body
    return (body.members, body.chair, body.secretary) if body else (frozenset(), None, None)


def _names(texts: Texts, draft: FormingDraft, people: tuple[Addressee, ...]) -> list[tuple[Button, ...]]:
    shown, page, pages = page_of(people, draft.page, _PAGE)
    chosen = {Seat.MEMBERS: draft.members, Seat.CHAIR: {draft.chair}, Seat.SECRETARY: {draft.secretary}}
    rows: list[tuple[Button, ...]] = []
    for person in shown:
        name = shorten(person.name, _NAME)
        label = texts.label("notice-chosen", name=name) if person.id in chosen[draft.at] else name
        rows.append((Button(label, CommissionDraft(at=draft.at, act="pick", value=str(person.id))),))
    rows.append(turner(texts, page, pages, lambda to: CommissionDraft(at=draft.at, act="page", value=str(to))))
    if draft.at is Seat.MEMBERS and draft.members:
        rows.append((Button(texts.label("button-next"), CommissionDraft(at=draft.at, act="next")),))
    return rows


def _list(texts: Texts, names: list[str]) -> Safe:
    return Safe(", ".join(texts("notice-name", name=shorten(name, _NAME)) for name in names))
