"""A plan's file: which of its plans is meant, that it is being read, and that the plan is in force."""

from cards.callbacks import StatusPage
from cards.card import Button, Card
from cards.pages import shorten
from cards.plan_callbacks import PlanFile, PlanWhich
from cards.plan_changes import undo_button
from locales import Texts


def which_plan_card(texts: Texts, plans: str, count: int) -> Card:
    """A file with several plans: a button each."""
    numbers = tuple(Button(str(number), PlanWhich(number=number)) for number in range(1, count + 1))
    rows = [numbers[first : first + 5] for first in range(0, len(numbers), 5)]
    cancel = Button(texts.label("button-cancel"), PlanFile(act="cancel", page=0))
    return Card(texts("plan-two-tables", count=count, plans=shorten(plans, 500)), (*rows, (cancel,)))


def plan_loaded_card(
    texts: Texts, school_year: int, rows: int, needs_date: tuple[int, ...], dates: int, undo: int | None
) -> Card:
    """The plan is in force; the way to the rows that wait for a date, to the status, and back."""
    year = f"{school_year}–{school_year + 1}"
    parts = [texts("plan-loaded", year=year, rows=rows)]
    buttons = [Button(texts.label("button-status-home"), StatusPage(view="home", page=0))]
    if needs_date:
        parts.append(texts("plan-loaded-undated", numbers=", ".join(map(str, needs_date))))
        buttons.insert(0, Button(texts.label("button-dates", count=dates), StatusPage(view="dates", page=0)))
    if undo is not None:
        parts.append(texts("plan-undo-hint", button=texts.label("button-undo")))
        buttons.append(undo_button(texts, undo))
    return Card("\n\n".join(parts), tuple((button,) for button in buttons))
