"""One step alone: after a reply, after a file, when a file is asked for."""

from collections.abc import Sequence
from datetime import date

from attestation.agenda import task_of
from attestation.confirming import may_see_files
from attestation.roles import Actor
from attestation.steps import SETTLED, Step
from cards.callbacks import FileFor, StepPress
from cards.card import Button, Card
from cards.exceptions import waived_line
from cards.forms import form_button
from cards.press import of_step
from cards.steps import step_buttons, task_line, title_of
from cards.telling import telling_buttons, told
from locales import Texts


def step_card(texts: Texts, step: Step, actor: Actor, today: date, back: str = "", files: int = 0) -> Card:
    """The step as it stands, with the number of its files and all that can be done about it.

    `back`: the view in which it was opened.
    """
    kept = [texts("step-files", count=files)] if files else []
    text = "\n".join(
        [task_line(texts, task_of((step,), today), today), *kept, *told(texts, step), *waived_line(texts, step, actor)]
    )
    own = step_buttons(texts, step, actor, f"o{back}")
    look = StepPress(act="files", view=f"o{back}", **of_step(step.key))
    see = (Button(texts.label("button-files"), look),) if files and may_see_files(actor, step) else ()
    rows = own, see, form_button(texts, step, actor, back), *telling_buttons(texts, step, actor, back)
    return Card(text, rows)


def attach_ask(texts: Texts, step: Step) -> Card:
    """Asks for a file, and says how large it may be before it is sent."""
    return Card(texts("attach-ask", number=step.item.number, title=title_of(texts, step)))


def file_kept(texts: Texts, step: Step, count: int, actor: Actor) -> Card:
    """A file was added to the step; `Done` is offered while that has not been said."""
    mark = step.completion.mark if step.completion else None
    text = texts("file-kept", number=step.item.number, title=title_of(texts, step), count=count)
    return Card(text, () if mark in SETTLED else (step_buttons(texts, step, actor, "o"),))


def which_step(
    texts: Texts,
    steps: Sequence[Step],
    today: date,
    files: Sequence[int] = (),
    view: str = "o",
    number: int | None = None,
) -> Card:
    """Asks which of several steps is meant, one button each; with files that are already kept.

    `number`: a row that was named and is not open.
    """
    rows = []
    for step in steps:
        key = of_step(step.key)
        press = FileFor(evidence=files[-1], **key) if files else StepPress(act="done", view=view, **key)
        label = texts.label(
            "button-numbered", name=texts.label("button-done"), number=step.item.number, month=_month(steps, step)
        )
        rows.append((Button(label, press),))
    lines = [task_line(texts, task_of((step,), today), today) for step in steps]
    question = [] if number and not files else [texts("reply-which-file" if files else "reply-which")]
    if number:
        open_ = ", ".join(dict.fromkeys(str(step.item.number) for step in steps))
        question.append(texts("reply-not-open", number=number, count=len(steps), numbers=open_))
    return Card("\n\n".join([*question, *lines]), tuple(rows))


def _month(steps: Sequence[Step], step: Step) -> int:
    """The month that tells apart two steps of one row; 0 where there is no need."""
    alike = sum(1 for other in steps if other.item.number == step.item.number) > 1
    return step.due_on.month if alike and step.due_on else 0
