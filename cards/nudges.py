"""/remind: the rows somebody is behind on, what would be sent to whom, and who was reached."""

from collections.abc import Sequence
from datetime import date, datetime

from attestation.nudge import Behind, Nudge, Reached
from attestation.steps import Item
from cards.card import Button, Card
from cards.desk_callbacks import NudgePress
from cards.pages import shorten
from locales import Safe, Texts

_ROWS = 8
_NAMES = 12  # the rest is a number


def lagging_card(texts: Texts, rows: Sequence[tuple[Item, int]]) -> Card:
    """The rows with most people behind, a button each."""
    worst = sorted(rows, key=lambda row: (-row[1], row[0].number))[:_ROWS]
    if not worst:
        return Card(texts("nudge-nobody"))
    lines = [
        texts("nudge-row", number=item.number, title=shorten(item.title.in_language(texts.locale), 100), people=people)
        for item, people in worst
    ]
    buttons = [
        Button(texts.label("button-row", number=item.number, count=people), NudgePress(act="row", number=item.number))
        for item, people in worst
    ]
    pairs = [tuple(buttons[at : at + 2]) for at in range(0, len(buttons), 2)]
    return Card("\n\n".join([texts("nudge-heading"), *lines]), tuple(pairs))


def nudge_card(texts: Texts, nudge: Nudge, local: datetime, now: datetime) -> Card:
    """What would be sent, to whom and when; who is left out, and why. `local`: when, on the school's clock."""
    number, title = nudge.item.number, shorten(nudge.item.title.in_language(texts.locale), 200)
    parts = [texts("nudge-preview", number=number, title=title)]
    if nudge.told:
        parts.append(texts("nudge-to", count=len(nudge.told), names=_names([one.member.name for one in nudge.told])))
        when = "nudge-now" if local <= now else "nudge-later"
        parts.append(texts(when, day=local.date(), time=f"{local:%H:%M}"))
    else:
        parts.append(texts("nudge-to-nobody"))
    left_out = [one for one in nudge.people if one.omitted]
    if left_out:
        parts.append(Safe("\n".join([texts("nudge-left-out"), *(_omitted(texts, one) for one in left_out[:_NAMES])])))
    send = (Button(texts.label("button-send"), NudgePress(act="send", number=number, day=_plain(nudge.day))),)
    return Card("\n\n".join(parts), (send if nudge.told else (), _back(texts)))


def sent_card(texts: Texts, number: int, day: date, reached: Reached) -> Card:
    """Who was reached so far."""
    parts = [
        texts("nudge-report", number=number, day=day),
        texts("nudge-sent", count=len(reached.sent), names=_names(reached.sent)),
    ]
    if reached.waiting:
        parts.append(texts("nudge-waiting", count=len(reached.waiting), names=_names(reached.waiting)))
    if reached.failed:
        parts.append(texts("nudge-failed", count=len(reached.failed), names=_names(reached.failed)))
    again = Button(texts.label("button-refresh"), NudgePress(act="report", number=number, day=_plain(day)))
    return Card("\n".join(parts), ((again,), _back(texts)))


def _omitted(texts: Texts, one: Behind) -> Safe:
    return texts("nudge-omitted", name=shorten(one.member.name, 40), why=texts(f"nudge-why-{one.omitted}"))


def _names(names: Sequence[str]) -> str:
    shown = ", ".join(shorten(name, 40) for name in names[:_NAMES])
    return f"{shown} +{len(names) - _NAMES}" if len(names) > _NAMES else shown or "—"


def _plain(day: date) -> str:
    return f"{day:%Y%m%d}"


def _back(texts: Texts) -> tuple[Button, ...]:
    return (Button(texts.label("button-back"), NudgePress(act="rows")),)
