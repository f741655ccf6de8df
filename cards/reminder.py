"""A reminder: what is overdue, what comes near, what the month holds; each line with its buttons."""

from collections import Counter
from datetime import date

from attestation.agenda import Task
from attestation.occasions import Rule
from attestation.roles import Actor
from attestation.steps import State
from attestation.told import Told
from cards.callbacks import MyPage, ReviewNext
from cards.card import Button, Card
from cards.steps import task_buttons, task_line
from locales import Safe, Texts

_MOST = 8  # lines with buttons; the rest stands in /my


def reminder_card(texts: Texts, told: Told, actor: Actor, today: date) -> Card:
    """The reminder with its steps as they are now."""
    tasks = list(told.tasks(today))
    often = Counter(task.item.number for _, task in tasks)
    parts: list[Safe] = []
    rows: list[tuple[Button, ...]] = []
    before: Rule | None = None
    for rule, task in tasks[:_MOST]:
        if rule is not before:
            parts.append(texts(f"reminder-{rule}", month=told.day.month))
            before = rule
        parts.append(_line(texts, rule, task, today))
        rows.append(_buttons(texts, rule, task, actor, often[task.item.number] > 1))
    if len(tasks) > _MOST:
        parts.append(texts("reminder-more", count=len(tasks) - _MOST))
        rows.append((Button(texts.label("button-all-my"), MyPage(page=0)),))
    return Card("\n\n".join(parts), tuple(rows))


def _line(texts: Texts, rule: Rule, task: Task, today: date) -> Safe:
    if rule is Rule.REVIEW:
        title = task.item.title.in_language(texts.locale)
        return texts("reminder-review-line", number=task.item.number, title=title, count=len(task.steps))
    line = task_line(texts, task, today)
    if rule is Rule.DEADLINE and task.due_on and task.state is State.OPEN:
        left = (task.due_on - today).days
        return Safe(f"{line}\n{texts('reminder-left', days=left)}")
    return line


def _buttons(texts: Texts, rule: Rule, task: Task, actor: Actor, several: bool) -> tuple[Button, ...]:
    if rule is Rule.REVIEW:
        return (Button(texts.label("button-review", number=task.item.number), ReviewNext(skip=0)),)
    return task_buttons(texts, task, actor, "r", several)
