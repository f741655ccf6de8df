"""How one task reads and what can be tapped about it: shared by /my, reminders and single steps."""

from datetime import date

from attestation.agenda import Task
from attestation.confirming import may_say_cannot, own
from attestation.portfolio import prepares_portfolio
from attestation.roles import Actor
from attestation.steps import Mark, State, Step
from cards.callbacks import StepPress, TeachersOf
from cards.card import Button
from cards.pages import shorten
from cards.phrases import time_in_words
from cards.press import of_step
from locales import Safe, Texts

_TITLE = 120
_NAMES = 3  # of papers; the rest is a number


def title_of(texts: Texts, step: Step) -> str:
    """The row's title in the reader's language, cut to a readable length."""
    return shorten(step.item.title.in_language(texts.locale), _TITLE)


def when(texts: Texts, step: Step, today: date) -> Safe:
    """The step's day or last day, and that it has passed."""
    if step.due_on is None:
        return texts("when-unknown", phrase=time_in_words(step.item.phrase, texts.locale))
    if step.state(today) is State.OVERDUE:
        return texts("when-overdue", day=step.due_on)
    return texts("when-on" if step.starts_on == step.due_on else "when-until", day=step.due_on)


def task_line(texts: Texts, task: Task, today: date, files: int = 0) -> Safe:
    """A task in a list: number, title, what closes it, until when; then how it stands, and how many files prove it."""
    step = task.steps[0]
    places = {"number": task.item.number, "title": title_of(texts, step), "when": when(texts, step, today)}
    evidence = shorten(task.item.evidence.in_language(texts.locale), 60)
    line = texts("task-line", **places) if not evidence else texts("task-line-evidence", evidence=evidence, **places)
    kept = texts("step-files", count=files) if files else None
    return Safe("\n".join(part for part in (line, _standing(texts, task), kept) if part))


def _standing(texts: Texts, task: Task) -> Safe | None:
    if task.teachers:
        return texts("task-teachers", done=task.done, total=len(task.steps))
    completion = task.steps[0].completion
    if completion is None or completion.mark is Mark.WAIVED:
        return _missing(texts, task.steps[0])
    line = texts(f"task-{completion.mark}", reason=completion.reason)
    missing = _missing(texts, task.steps[0])
    return Safe(f"{line}\n{missing}") if missing else line


def _missing(texts: Texts, step: Step) -> Safe | None:
    """Which papers of the portfolio are still to be added, for the row that asks for it."""
    if step.teacher is None or not step.teacher.missing or not prepares_portfolio(step.item):
        return None
    names = [texts(f"paper-{name}") for name in step.teacher.missing]
    return texts("portfolio-missing", names=Safe(", ".join(names[:_NAMES])), more=max(0, len(names) - _NAMES))


def task_buttons(texts: Texts, task: Task, actor: Actor, view: str, several: bool = False) -> tuple[Button, ...]:
    """`Done 11` and `Attach 11` while the task is open, `Undo 11` once the actor has said done.

    `several`: the row stands more than once in the list, so that the label names the month too.
    """
    if task.teachers:
        return (
            Button(
                texts.label("button-teachers", done=task.done, total=len(task.steps), **_row(task.steps[0], several)),
                TeachersOf(occurrence=task.steps[0].key[0], page=0),
            ),
        )
    return step_buttons(texts, task.steps[0], actor, view, several)


def step_buttons(texts: Texts, step: Step, actor: Actor, view: str, several: bool = False) -> tuple[Button, ...]:
    """The buttons of a single step."""

    def button(act: str) -> Button:
        name = texts.label(f"button-{act}")
        label = texts.label("button-numbered", name=name, **_row(step, several))
        return Button(label, StepPress(act=act, view=view, **of_step(step.key)))

    more = (button("more"),) if view[0] in "mr" and may_say_cannot(actor, step) else ()
    mark = step.completion.mark if step.completion else None
    if mark in (Mark.CONFIRMED, Mark.SUBMITTED):
        mine = step.completion is not None and step.completion.by == actor.person_id
        return (button("attach"), button("undo"), *more) if mine else ()
    if own(actor, step) or step.teacher is None:
        taken_back = mark is Mark.CANNOT and view[0] == "o"
        return button("done"), button("attach"), *((button("undo"),) if taken_back else more)
    return (button("done"),)


def _row(step: Step, several: bool) -> dict[str, int]:
    """What tells a step apart on a label: its row's number, with the month where the row stands there several times."""
    return {"number": step.item.number, "month": step.due_on.month if several and step.due_on else 0}
