"""/review: one sent step at a time, with its buttons."""

from collections.abc import Sequence
from dataclasses import dataclass

from attestation.confirming import leads
from attestation.roles import Actor
from attestation.steps import Mark, Member, Step
from cards.card import Button, Card
from cards.desk_callbacks import ReturnFor, ReviewNext, ReviewPress
from cards.forms import form_button
from cards.pages import shorten
from cards.portfolio_callbacks import PaperNext
from cards.press import of_step
from cards.steps import step_buttons, title_of
from cards.telling import told
from locales import Safe, Texts

REASONS = ("unreadable", "incomplete", "other-paper")
"""Why a step goes back, most often."""
_NAMES = 30


@dataclass(frozen=True, slots=True)
class Place:
    """Where in the queue somebody is: of how many steps, after passing over `skip`; how many `papers` wait besides.

    `alike`: how many steps of the same row came without a file, when this one did.
    """

    left: int
    skip: int
    papers: int
    alike: int = 0


def review_card(texts: Texts, step: Step, place: Place, files: int, proofs: Sequence[Safe], actor: Actor) -> Card:
    """Whose step it is, which, and what proves it; approve, return, or look at the next."""
    key = of_step(step.key)
    text = texts(
        "review-step",
        name=step.teacher.name if step.teacher else "",
        number=step.item.number,
        title=title_of(texts, step),
        evidence=step.item.evidence.in_language(texts.locale),
        left=place.left,
        files=files,
    )
    decide = (
        Button(texts.label("button-approve"), ReviewPress(act="approve", **key)),
        Button(texts.label("button-return"), ReviewPress(act="return", **key)),
    )
    later = (Button(texts.label("button-next"), ReviewNext(skip=place.skip + 1)),) if place.left > 1 else ()
    papers = (Button(texts.label("button-papers", count=place.papers), PaperNext(skip=0)),) if place.papers else ()
    several: tuple[Button, ...] = ()
    if place.alike > 1:
        label = texts.label("button-approve-alike", number=step.item.number, count=place.alike)
        several = (Button(label, ReviewPress(act="alike", **key)),)
    in_place: tuple[Button, ...] = ()
    if leads(actor):
        in_place = (Button(texts.label("button-review-for"), ReviewPress(act="whom", **key)),)
    return Card(
        "\n".join([text, *proofs, *told(texts, step)]),
        (decide, several, in_place, form_button(texts, step, actor, ""), later, papers),
    )


def ask_in_whose_place(texts: Texts, step: Step, those: Sequence[Member]) -> Card:
    """Whose part it is: one button each."""
    key = of_step(step.key)
    rows = [(Button(shorten(member.name, 40), ReviewPress(act="for", person=member.id, **key)),) for member in those]
    whose = step.teacher.name if step.teacher else ""
    text = texts("review-for-ask", number=step.item.number, title=title_of(texts, step), whose=whose)
    return Card(text, (*rows, (Button(texts.label("button-back"), ReviewNext(skip=0)),)))


def in_place_card(texts: Texts, step: Step, absent: Member) -> Card:
    """The decision in the place of an absent colleague."""
    key = of_step(step.key)
    whose = step.teacher.name if step.teacher else ""
    head = texts("review-for-step", number=step.item.number, title=title_of(texts, step), whose=whose)
    decide = (
        Button(texts.label("button-approve"), ReviewPress(act="approve", person=absent.id, **key)),
        Button(texts.label("button-return"), ReviewPress(act="return", person=absent.id, **key)),
    )
    back = Button(texts.label("button-back"), ReviewNext(skip=0))
    return Card(f"{head}\n{texts('review-for', name=shorten(absent.name, 60))}", (decide, (back,)))


def alike_card(texts: Texts, steps: Sequence[Step]) -> Card:
    """Whose steps would be approved at once; nothing has happened yet."""
    step = steps[0]
    names = [shorten(one.teacher.name, 60) for one in steps if one.teacher]
    text = texts(
        "review-alike",
        number=step.item.number,
        title=title_of(texts, step),
        count=len(steps),
        names=", ".join(names[:_NAMES]),
        more=max(0, len(names) - _NAMES),
    )
    press = ReviewPress(act="all", **of_step(step.key))
    confirm = Button(texts.label("button-confirm"), press)
    return Card(text, ((confirm, Button(texts.label("button-back"), ReviewNext(skip=0))),))


def ask_reason(texts: Texts, step: Step, person: int = 0) -> Card:
    """Why it goes back: one of the usual reasons, or typed."""
    buttons = (
        (
            Button(
                texts.label(f"return-{reason}"),
                ReturnFor(reason=reason, person=person, **of_step(step.key)),
            ),
        )
        for reason in REASONS
    )
    return Card(texts("review-ask-reason"), tuple(buttons))


def reviewed_card(texts: Texts, step: Step, mark: str, reason: str, actor: Actor) -> Card:
    """To the teacher: what was decided about their step; one that was returned can be done again at once."""
    rows = (step_buttons(texts, step, actor, "o"),) if mark == Mark.RETURNED else ()
    return Card(texts(f"reviewed-{mark}", number=step.item.number, title=title_of(texts, step), reason=reason), rows)
