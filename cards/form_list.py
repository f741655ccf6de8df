"""The forms about a teacher's own work, one a row of the plan: which are written, and the way to each."""

from collections.abc import Sequence
from datetime import date

from attestation.forms import FormKind, Written
from attestation.steps import Step
from cards.callbacks import MyPage
from cards.card import Button, Card
from cards.press import of_step
from cards.year_callbacks import FormPress
from locales import Safe, Texts

HERE = "f"
"""The view of a form or a step that was opened from this list."""


def form_list_card(texts: Texts, sheets: Sequence[tuple[FormKind, Step, Written | None]], today: date) -> Card:
    """A line and a button for each; also for those that others write."""
    lines = [_line(texts, *sheet, today) for sheet in sheets]
    buttons = tuple(
        Button(
            texts.label("button-numbered", name=texts.label("button-form"), number=step.item.number, month=0),
            FormPress(act="open", view=HERE, **of_step(step.key)),
        )
        for _, step, _ in sheets
    )
    text = Safe("\n".join([texts("form-list"), "", *lines])) if lines else texts("form-list-none")
    rows = buttons[:3], buttons[3:], (Button(texts.label("button-back"), MyPage(page=0)),)
    return Card(text, rows)


def _line(texts: Texts, kind: FormKind, step: Step, written: Written | None, today: date) -> Safe:
    version, day = (written.version, written.at.date()) if written else (0, today)
    return texts("form-line", number=step.item.number, kind=kind, version=version, day=day)
