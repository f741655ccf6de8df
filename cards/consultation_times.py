"""The questions by which a host opens times, one card each, and the preview."""

from datetime import date
from functools import partial

from attestation.consultation_draft import Ask, OpeningDraft
from attestation.consultations import LENGTHS
from attestation.errors import AttestationError
from cards.card import Button, Card
from cards.wizard import wizard_card
from cards.year_callbacks import ConsultDraft
from locales import Safe, Texts

_HOURS = ("10:00-12:00", "14:00-16:00", "15:00-17:00", "16:00-18:00")
_TOPICS = ("test", "portfolio", "category", "lesson")


def question_card(
    texts: Texts, draft: OpeningDraft, days: tuple[date, ...], error: AttestationError | None = None
) -> Card:
    """The question at which the draft stands; `days`: the next open ones; `error`: why the last answer did not do."""
    head = texts("consult-step", number=draft.number, last=draft.last)
    asked = preview(texts, draft) if draft.at is Ask.PREVIEW else texts(f"consult-ask-{draft.at}")
    return wizard_card(
        texts, draft, (head, asked), _answers(texts, draft, days), partial(ConsultDraft, at=draft.at), error
    )


def preview(texts: Texts, draft: OpeningDraft) -> Safe:
    """What is about to be opened."""
    opening = draft.opening()
    times = opening.times()
    days = Safe(", ".join(texts("consult-day", day=day) for day in opening.days))
    first = {at for _, at in times}
    lines = [
        texts(
            "consult-preview",
            count=len(times),
            days=days,
            start=f"{min(first):%H:%M}",
            end=f"{max(first):%H:%M}",
            minutes=draft.minutes,
        ),
        texts("consult-place", place=draft.place) if draft.place else texts("consult-online"),
    ]
    return Safe("\n".join([*lines, *([texts("consult-topic", topic=draft.topic)] if draft.topic else [])]))


def _answers(texts: Texts, draft: OpeningDraft, days: tuple[date, ...]) -> list[tuple[Button, ...]]:
    match draft.at:
        case Ask.DAYS:
            return [(_say(texts.label("consult-day", day=day), draft, day.isoformat()),) for day in days]
        case Ask.HOURS:
            buttons = tuple(_say(span.replace("-", "–"), draft, span) for span in _HOURS)
            return [buttons[:2], buttons[2:]]
        case Ask.MINUTES:
            return [tuple(_say(str(minutes), draft, str(minutes)) for minutes in LENGTHS)]
        case Ask.PLACE:
            return [(_say(texts.label("button-consult-online"), draft, ""),)]
        case Ask.TOPIC:
            names = [texts.label("consult-topic-name", topic=topic) for topic in _TOPICS]
            rows = [(_say(name, draft, str(number)),) for number, name in enumerate(names)]
            return [*rows, (_say(texts.label("button-consult-any"), draft, ""),)]
    return []


def topic_name(texts: Texts, value: str) -> str:
    """The topic that a pressed button stands for, in the host's language; none: any."""
    return texts.label("consult-topic-name", topic=_TOPICS[int(value)]) if value else ""


def _say(label: str, draft: OpeningDraft, value: str) -> Button:
    return Button(label, ConsultDraft(at=draft.at, act="say", value=value.replace(":", ".")))
