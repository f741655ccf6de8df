"""A reminder: what is overdue, what comes near, what the month holds; each line with its buttons."""

from collections import Counter
from collections.abc import Sequence
from datetime import date

from attestation.agenda import Task
from attestation.confirming import in_charge
from attestation.occasions import Rule
from attestation.roles import Act, Actor
from attestation.steps import State
from attestation.told import Told
from cards.callbacks import MyPage, ReminderPress, StatusPage, StatusRow
from cards.card import Button, Card
from cards.desk_callbacks import ReviewNext
from cards.own_days import own_day_line
from cards.pages import shorten
from cards.reports import report_lines
from cards.steps import task_buttons, task_line
from cards.year_callbacks import YearPress
from locales import Safe, Texts

_NAMES = 5  # of others; the rest is a number
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
            parts += _grace(texts, told, before, tasks)
            parts.append(texts(f"reminder-{rule}", month=told.day.month))
            before = rule
        parts.append(_line(texts, rule, task, today))
        rows.append(_buttons(texts, rule, task, actor, often[task.item.number] > 1))
    parts += _grace(texts, told, before, tasks)
    if len(tasks) > _MOST:
        parts.append(texts("reminder-more", count=len(tasks) - _MOST))
        rows.append((Button(texts.label("button-all-my"), MyPage(page=0)),))
    if told.own:
        parts.append(Safe("\n".join([texts("reminder-own"), *(own_day_line(texts, day) for day in told.own)])))
        rows.append((Button(texts.label("button-year"), YearPress()),))
    if told.report:
        parts += report_lines(texts, told.report)
        rows.append((Button(texts.label("button-report-status"), StatusPage(view="home", page=0)),))
    if vacant := [str(number) for number in told.vacant if number in often]:
        parts.append(texts("rows-vacant", numbers=", ".join(vacant)))
    if told.undated:
        numbers = dict.fromkeys(str(occurrence.item.number) for occurrence in told.undated)
        parts.append(texts("reminder-undated", numbers=", ".join(numbers)))
        label = texts.label("button-dates", count=len(told.undated))
        rows.append((Button(label, StatusPage(view="dates", page=0)),))
    if told.again_on and told.again_on > today:
        parts.append(texts("reminder-again", day=told.again_on))
    snooze = Button(texts.label("button-snooze"), ReminderPress(act="snooze"))
    why = Button(texts.label("button-why"), ReminderPress(act="why"))
    rows.append((snooze, why) if told.stands(today) else (why,))
    return Card("\n\n".join(parts), tuple(rows))


def _grace(texts: Texts, told: Told, ended: Rule | None, tasks: Sequence[tuple[Rule, Task]]) -> list[Safe]:
    """Under the overdue tasks, while one of them is: who sees them next, and when."""
    late = any(rule is Rule.OVERDUE and task.state is State.OVERDUE for rule, task in tasks)
    if ended is not Rule.OVERDUE or told.grace is None or not late:
        return []
    return [texts("reminder-grace", days=told.grace.days, day=told.grace.on, first=told.grace.first)]


def _line(texts: Texts, rule: Rule, task: Task, today: date) -> Safe:
    if rule is Rule.REVIEW:
        title = task.item.title.in_language(texts.locale)
        return texts("reminder-review-line", number=task.item.number, title=title, count=len(task.steps))
    line = task_line(texts, task, today)
    if rule is Rule.ESCALATION:
        return _whose(texts, line, task)
    if rule in (Rule.DEADLINE, Rule.SNOOZED) and task.due_on and task.state is State.OPEN:
        left = (task.due_on - today).days
        return Safe(f"{line}\n{texts('reminder-left', days=left)}")
    return line


def _whose(texts: Texts, line: Safe, task: Task) -> Safe:
    """Others' overdue steps, by name: this is said to one person, never in a group."""
    names = [shorten(step.teacher.name, 40) for step in task.steps if step.teacher]
    if not names:
        return line
    more = max(0, len(names) - _NAMES)
    return Safe(f"{line}\n{texts('reminder-whose', names=', '.join(names[:_NAMES]), more=more)}")


def _buttons(texts: Texts, rule: Rule, task: Task, actor: Actor, several: bool) -> tuple[Button, ...]:
    if rule is Rule.REVIEW:
        return (Button(texts.label("button-review", number=task.item.number), ReviewNext(skip=0)),)
    if rule is Rule.ESCALATION:
        label = texts.label("button-row", number=task.item.number, count=len(task.steps))
        seen = actor.may(Act.SEE_STATUS) and in_charge(actor, task.item)
        return (Button(label, StatusRow(number=task.item.number, page=0)),) if seen else ()
    return task_buttons(texts, task, actor, "r", several)
