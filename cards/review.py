"""/review: one sent step at a time, with its buttons."""

from attestation.steps import Step
from cards.callbacks import ReviewNext, ReviewPress
from cards.card import Button, Card
from cards.steps import title_of
from cards.telling import told
from locales import Safe, Texts


def review_card(texts: Texts, step: Step, left: int, skip: int, files: int) -> Card:
    """Whose step it is, which, and how many files prove it; approve, return, or look at the next."""
    key = {"occurrence": step.key[0], "teacher": step.key[1] or 0}
    text = texts(
        "review-step",
        name=step.teacher.name if step.teacher else "",
        number=step.item.number,
        title=title_of(texts, step),
        evidence=step.item.evidence.in_language(texts.locale),
        files=files,
        left=left,
    )
    text = Safe("\n".join([text, *told(texts, step)]))
    decide = (
        Button(texts.label("button-approve"), ReviewPress(act="approve", **key)),
        Button(texts.label("button-return"), ReviewPress(act="return", **key)),
    )
    later = (Button(texts.label("button-next"), ReviewNext(skip=skip + 1)),) if left > 1 else ()
    return Card(text, (decide, later))


def reviewed_card(texts: Texts, step: Step, mark: str, reason: str) -> Card:
    """To the teacher: what was decided about their step."""
    return Card(texts(f"reviewed-{mark}", number=step.item.number, title=title_of(texts, step), reason=reason))
