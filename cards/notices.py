"""A notice as its recipient sees it, and the buttons of the answer."""

from dataclasses import replace

from attestation.meetings import Answer, Content, NoticeKind, Standing, answers
from cards.callbacks import NoticeAnswer
from cards.card import Button, Card
from locales import Safe, Texts

_BUTTONS = {Answer.COMING: "button-coming", Answer.NOT_COMING: "button-not-coming", Answer.READ: "button-read"}


def notice_text(texts: Texts, content: Content) -> Safe:
    """What the notice says, in the reader's language; the author's words stand as they were typed for its readers."""
    parts = [texts("notice-report", kind=texts("notice-kind", kind=content.kind or ""))]
    if content.posting.urgent:
        parts.append(texts("notice-urgent"))
    if content.kind and content.kind.is_gathering:
        if content.day and content.at:
            parts.append(notice_when(texts, content))
        parts.append(texts("notice-place", place=content.place))
    if content.agenda:
        parts.append(Safe(""))
        parts += agenda_lines(texts, content)
    return Safe("\n".join(parts))


def notice_when(texts: Texts, content: Content) -> Safe:
    """Day, weekday and time."""
    return texts("notice-when", day=content.day, year=f"{content.day:%Y}", time=f"{content.at:%H:%M}")


def agenda_lines(texts: Texts, content: Content) -> list[Safe]:
    """The agenda as a numbered list; an announcement's or order's text as paragraphs."""
    if content.kind in (NoticeKind.ANNOUNCEMENT, NoticeKind.ORDER):
        return [texts("notice-paragraph", text=line) for line in content.agenda]
    items = [texts("notice-item", number=number, item=item) for number, item in enumerate(content.agenda, 1)]
    return [texts("notice-agenda"), *items]


def notice_card(
    texts: Texts,
    notice_id: int,
    content: Content,
    answer: Answer | None = None,
    reason: str = "",
    asks: bool = False,
    standing: Standing = Standing.AS_SENT,
) -> Card:
    """The notice with the answers that are still open; `asks`: the reason for not coming is waited for.

    A cancelled one asks for nothing any more.
    """
    parts = [notice_text(texts, content)]
    if standing is not Standing.AS_SENT:
        parts.insert(0, texts("notice-standing", standing=standing))
    if standing is Standing.CANCELLED:
        return Card("\n\n".join(parts))
    if answer is Answer.NOT_COMING and reason:
        parts.append(texts("notice-answer-reason", reason=reason))
    elif answer:
        parts.append(texts("notice-answer", answer=answer))
    rows = [
        tuple(
            Button(texts.label(_BUTTONS[other]), NoticeAnswer(notice=notice_id, answer=other))
            for other in answers(content.kind or NoticeKind.ANNOUNCEMENT)
            if other is not answer
        )
    ]
    if asks:
        skip = texts.label("button-no-reason")
        parts.append(texts("notice-ask-reason", button=skip))
        rows.append((Button(skip, NoticeAnswer(notice=notice_id, answer="no_reason")),))
    return Card("\n\n".join(parts), tuple(rows))


def changed_card(texts: Texts, notice_id: int, content: Content, answer: Answer | None) -> Card:
    """Another day, time or place: the notice once more, in a message of its own."""
    card = notice_card(texts, notice_id, content, answer)
    parts = [texts("notice-changed"), card.text, *((texts("notice-answer-anew"),) if answer is None else ())]
    return replace(card, text="\n\n".join(parts))


def cancelled_card(texts: Texts, content: Content) -> Card:
    """Word that the notice is cancelled."""
    return Card("\n\n".join([texts("notice-cancelled-word"), notice_text(texts, replace(content, agenda=()))]))


def appointment_card(texts: Texts, notice_id: int, content: Content, answer: Answer | None, away: int) -> Card:
    """The notice once more before it begins, in `away` days; who has not answered is asked to."""
    head = texts("appointment-heading", away=away, day=content.day, time=f"{content.at:%H:%M}")
    asked = (texts("appointment-ask"),) if answer is None else ()
    card = notice_card(texts, notice_id, content, answer)
    return replace(card, text="\n\n".join([head, card.text, *asked]))
