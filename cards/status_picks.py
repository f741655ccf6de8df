"""The status by how steps stand: what is overdue, waits, ends soon, needs a date, or is one's own to review."""

from datetime import date

from attestation.part import Standing
from attestation.picks import Pick, picked
from attestation.roles import Act, Actor
from attestation.steps import Step
from cards.admin_callbacks import Unreached
from cards.callbacks import StatusPage, StatusPerson, StatusRow
from cards.card import Button, Card
from cards.desk_callbacks import ReviewNext
from cards.pages import page_of, shorten, turner
from cards.status import PAGE, home
from cards.steps import title_of, when
from locales import Safe, Texts


def picks_card(texts: Texts, found: Standing, actor: Actor) -> Card:
    """What can be picked, with its number; whoever reviews nothing is not asked about it."""
    rows = [
        (
            Button(
                texts.label(f"button-pick-{pick}", count=len(picked(found.year, found.today, pick, actor))),
                StatusPage(view=f"pick-{pick}", page=0),
            ),
        )
        for pick in Pick
        if pick is not Pick.MINE or actor.may(Act.REVIEW)
    ]
    apart = (Button(texts.label("button-unreached"), Unreached(page=0)),) if actor.may(Act.PRINT_PAGES) else ()
    return Card(texts("status-picks"), (*rows, apart, home(texts)))


def pick_card(texts: Texts, found: Standing, pick: Pick, page: int, actor: Actor) -> Card:
    """The steps of one kind, a button each to the teacher or the school's row."""
    steps = picked(found.year, found.today, pick, actor)
    shown, page, pages = page_of(steps, page, PAGE)
    lines = [_line(texts, step, found.today) for step in shown] or [texts("pick-none")]
    buttons = [_button(step) for step in shown]
    pairs = [tuple(buttons[at : at + 2]) for at in range(0, len(buttons), 2)]
    turning = turner(texts, page, pages, lambda to: StatusPage(view=f"pick-{pick}", page=to))
    review = (Button(texts.label("button-go-review"), ReviewNext(skip=0)),) if pick is Pick.MINE and steps else ()
    back = Button(texts.label("button-picks"), StatusPage(view="picks", page=0))
    head = texts(f"pick-{pick}", count=len(steps))
    return Card("\n\n".join([head, *lines]), (*pairs, turning, review, (back, *home(texts))))


def _line(texts: Texts, step: Step, today: date) -> Safe:
    whose = shorten(step.teacher.name, 60) if step.teacher else texts("overdue-school")
    places = {"number": step.item.number, "title": title_of(texts, step), "when": when(texts, step, today)}
    return texts("pick-line", name=whose, **places)


def _button(step: Step) -> Button:
    if step.teacher is None:
        return Button(str(step.item.number), StatusRow(number=step.item.number, page=0))
    return Button(
        f"{step.item.number} · {shorten(step.teacher.name, 25)}", StatusPerson(person=step.teacher.id, page=0)
    )
