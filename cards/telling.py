"""What can be added to a step in words: another day, why it cannot be done; and what of that others are shown."""

from datetime import date

from attestation.confirming import may_say_cannot
from attestation.roles import Actor
from attestation.steps import SETTLED, Step
from cards.callbacks import MyPage, ReminderPress, StatusPerson, StatusRow, StepPress, TeachersOf
from cards.card import Button, Card
from cards.exceptions import exception_buttons
from cards.pages import shorten
from cards.press import of_step
from cards.steps import title_of
from cards.year_callbacks import FormList
from locales import Safe, Texts


def telling_buttons(texts: Texts, step: Step, actor: Actor, back: str) -> tuple[tuple[Button, ...], ...]:
    """`On another day` and `Can't` under a step that stands alone, and the way back to where it was opened."""

    def button(act: str) -> Button:
        press = StepPress(act=act, view=f"o{back}", **of_step(step.key))
        return Button(texts.label(f"button-{act}"), press)

    mark = step.completion.mark if step.completion else None
    mine = step.completion is not None and step.completion.by == actor.person_id
    rows: list[tuple[Button, ...]] = []
    if may_say_cannot(actor, step):
        if mark in SETTLED:
            rows.append((button("day"),) if mine else ())
        else:
            rows.append((button("day"), button("cannot")))
    return (*rows, *exception_buttons(texts, step, actor, f"o{back}"), _back(texts, step, back))


def _back(texts: Texts, step: Step, back: str) -> tuple[Button, ...]:
    page = int(back[1:]) if back[1:].isdecimal() else 0
    match back[:1]:
        case "m":
            return (Button(texts.label("button-back"), MyPage(page=page)),)
        case "t":
            return (Button(texts.label("button-back"), TeachersOf(occurrence=step.key[0], page=page)),)
        case "r":
            return (Button(texts.label("button-back"), ReminderPress(act="show")),)
        case "f":
            return (Button(texts.label("button-back"), FormList()),)
        case "w":
            return (Button(texts.label("button-back"), StatusRow(number=step.item.number, page=page)),)
        case "p" if step.teacher:
            return (Button(texts.label("button-back"), StatusPerson(person=step.teacher.id, page=page)),)
    return ()


def told(texts: Texts, step: Step) -> list[Safe]:
    """For which absent colleague it was, the day and the note that came with a mark, a line each."""
    said = step.completion
    if said is None:
        return []
    whose = "step-on-paper" if said.on_paper else "step-for"
    lines = [texts(whose, name=shorten(said.instead_of, 60), mark=said.mark)] if said.instead_of else []
    lines += [texts("step-done-on", day=said.done_on)] if said.done_on else []
    return [*lines, texts("step-note", note=said.note)] if said.note else lines


def ask_day(texts: Texts, step: Step, example: date) -> Card:
    """Asks on which day it was done."""
    return Card(texts("day-ask", number=step.item.number, title=title_of(texts, step), example=f"{example:%d.%m}"))


def ask_why(texts: Texts, step: Step) -> Card:
    """Asks why it cannot be done."""
    return Card(texts("cannot-ask", number=step.item.number, title=title_of(texts, step)))


def cannot_card(texts: Texts, step: Step) -> Card:
    """To those responsible: somebody cannot do a step, and why."""
    name = step.teacher.name if step.teacher else ""
    reason = step.completion.reason if step.completion else ""
    return Card(texts("cannot-told", name=name, number=step.item.number, title=title_of(texts, step), reason=reason))


def done_for_card(texts: Texts, step: Step, by: str) -> Card:
    """To an absent colleague: what was done in her place, and by whom."""
    whose = shorten(step.teacher.name, 60) if step.teacher else texts("overdue-school")
    mark = step.completion.mark if step.completion else ""
    number, title = step.item.number, title_of(texts, step)
    return Card(texts("done-for-you", number=number, title=title, whose=whose, mark=mark, by=shorten(by, 60)))
