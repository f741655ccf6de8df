"""What only the leaders can do about a step: leave it out for somebody, give it another day; both can be taken back."""

from collections.abc import Sequence
from datetime import date

from attestation.roles import Act, Actor
from attestation.steps import SETTLED, Mark, Member, Step
from cards.callbacks import StepPress
from cards.card import Button, Card
from cards.desk_callbacks import ActFor, WaivePress
from cards.pages import shorten
from cards.press import of_step
from cards.steps import title_of
from locales import Safe, Texts

REASONS = ("leave", "no-need")
"""Why a step is left out, most often; a diagnosis is never asked for."""


def exception_buttons(texts: Texts, step: Step, actor: Actor, view: str) -> tuple[tuple[Button, ...], ...]:
    """`Another day` and `Not asked`, or what takes them back."""
    mark = step.completion.mark if step.completion else None
    if not actor.may(Act.EXCEPT_STEP) or mark in SETTLED:
        return ()

    def button(act: str) -> Button:
        press = StepPress(act=act, view=view, **of_step(step.key))
        return Button(texts.label(f"button-{act}"), press)

    if mark is Mark.WAIVED:
        return ((button("ask-again"),),)
    mine = step.teacher is not None and step.teacher.id == actor.person_id
    acting = () if mine else ((button("for"),),)
    moved = (step.starts_on, step.due_on) != (step.occurrence.starts_on, step.occurrence.ends_on)
    return (*acting, (button("move"), button("waive")), (button("plan-day"),) if moved else ())


def waived_line(texts: Texts, step: Step, actor: Actor) -> list[Safe]:
    """Why the step is not asked for: for the leaders only."""
    if not actor.may(Act.EXCEPT_STEP) or step.completion is None or step.completion.mark is not Mark.WAIVED:
        return []
    return [texts("step-waived", reason=step.completion.reason)]


def ask_waiver(texts: Texts, step: Step, view: str) -> Card:
    """Says what leaving a step out means, and asks why."""

    def button(reason: str) -> Button:
        press = WaivePress(reason=reason, view=view, **of_step(step.key))
        return Button(texts.label(f"waive-{reason}"), press)

    text = texts("waive-ask", number=step.item.number, title=title_of(texts, step), whose=_whose(texts, step))
    return Card(text, (tuple(button(reason) for reason in REASONS),))


def ask_for_whom(texts: Texts, step: Step, those: Sequence[Member], view: str) -> Card:
    """Says what doing a colleague's part means, and asks whose it is; the answer does it."""
    key = of_step(step.key)
    rows = [(Button(shorten(member.name, 40), ActFor(person=member.id, view=view, **key)),) for member in those]
    text = texts("for-ask", number=step.item.number, title=title_of(texts, step), whose=_whose(texts, step))
    back = Button(texts.label("button-back"), StepPress(act="more", view=view[1:], **key))
    return Card(text, (*rows, (back,)))


def ask_other_day(texts: Texts, step: Step, example: date) -> Card:
    """Asks for the step's day, and says for whom it will hold."""
    places = {"number": step.item.number, "title": title_of(texts, step), "whose": _whose(texts, step)}
    return Card(texts("move-ask", example=f"{example:%d.%m.%Y}", **places))


def _whose(texts: Texts, step: Step) -> str | Safe:
    return shorten(step.teacher.name, 60) if step.teacher else texts("overdue-school")
