"""/my: a person's month on one card."""

from collections import Counter
from collections.abc import Iterable, Mapping
from datetime import date
from types import MappingProxyType

from attestation.agenda import Agenda, Task
from attestation.roles import Actor, Role
from attestation.steps import Member, State, Step, StepKey
from cards.callbacks import MyPage, TeachersOf
from cards.card import Button, Card
from cards.forms import form_button
from cards.pages import page_of, shorten, turner
from cards.portfolio_callbacks import PortfolioPage
from cards.steps import step_buttons, task_buttons, task_line, when
from cards.year_callbacks import FormList
from locales import Safe, Texts

PAGE = 6
NO_FILES: Mapping[StepKey, int] = MappingProxyType({})


def my_card(
    texts: Texts,
    me: Member,
    agenda: Agenda | None,
    actor: Actor,
    today: date,
    page: int = 0,
    due_year: int | None = None,
    files: Mapping[StepKey, int] = NO_FILES,
) -> Card:
    """The month's tasks, those that wait longest first, each with its buttons; no agenda: the school has no plan.

    `due_year`: the year of the next attestation of somebody who is not under attestation now, where it is known.
    `files`: how many prove a step.
    """
    if agenda is None:
        return Card(texts("my-no-plan"))
    if not agenda.tasks:
        return Card(_nothing(texts, me, agenda, today, due_year))
    tasks, page, pages = page_of(agenda.tasks, page, PAGE)
    often = Counter(task.item.number for task in agenda.tasks)
    parts = [_summary(texts, agenda, today)]
    parts += [task_line(texts, task, today, files.get(task.steps[0].key, 0)) for task in tasks]
    if vacant := [number for number in agenda.vacant if any(task.item.number == number for task in tasks)]:
        parts.append(texts("rows-vacant", numbers=_numbers(vacant)))
    if page == pages - 1 and agenda.by_others:
        parts.append(texts("my-by-others", numbers=_numbers(agenda.by_others)))
    rows = [
        buttons
        for task in tasks
        if (buttons := task_buttons(texts, task, actor, f"m{page}", often[task.item.number] > 1))
    ]
    rows.append(turner(texts, page, pages, lambda to: MyPage(page=to)))
    if me.attested:
        forms = Button(texts.label("button-forms"), FormList())
        rows.append((Button(texts.label("button-portfolio"), PortfolioPage(page=0)), forms))
    return Card("\n\n".join(parts), tuple(rows))


def _summary(texts: Texts, agenda: Agenda, today: date) -> Safe:
    """How the month stands, what is next and how long there is; then what waits for others, and what was returned."""
    counts = {"done": agenda.finished, "total": len(agenda.tasks), "review": agenda.in_review}
    head = texts("my-heading", month=agenda.first.month, **counts)
    open_ = [task for task in agenda.tasks if task.state in (State.OPEN, State.OVERDUE)]
    next_ = min(open_, key=lambda task: task.due_on or date.max, default=None)
    lines = [head]
    if next_ and next_.due_on:
        title = shorten(next_.item.title.in_language(texts.locale), 50)
        late = next_.state is State.OVERDUE
        line = texts("my-overdue", title=title) if late else texts("my-next", title=title, days=_days(next_, today))
        lines.append(line)
    returned = tuple(task.item.number for task in agenda.tasks if task.returned)
    if returned:
        lines.append(texts("my-returned", numbers=_numbers(returned)))
    waiting = tuple(task.item.number for task in agenda.tasks if task.state is State.IN_REVIEW)
    if waiting:
        lines.append(texts("my-waiting", numbers=_numbers(waiting)))
    return Safe("\n".join(lines))


def _days(task: Task, today: date) -> int:
    return (task.due_on - today).days if task.due_on else 0


def _nothing(texts: Texts, me: Member, agenda: Agenda, today: date, due_year: int | None) -> str:
    if me.roles == {Role.TEACHER} and not me.attested and not me.newcomer:
        return texts("my-not-attested-next", year=str(due_year)) if due_year else texts("my-not-attested")
    parts = [texts("my-empty")]
    if agenda.by_others:
        parts.append(texts("my-by-others", numbers=_numbers(agenda.by_others)))
    if agenda.upcoming:
        step = agenda.upcoming.steps[0]
        starts = step.starts_on or today
        title = step.item.title.in_language(texts.locale)
        parts.append(texts("my-upcoming", title=title, starts=starts, when=when(texts, step, today)))
    return "\n\n".join(parts)


def _numbers(numbers: Iterable[int]) -> str:
    return ", ".join(str(number) for number in numbers)


def teachers_card(texts: Texts, steps: tuple[Step, ...], actor: Actor, today: date, page: int = 0) -> Card:
    """One row's steps of all its teachers, for whoever answers for the row: a button each."""
    shown, page, pages = page_of(steps, page, 8)
    head = texts("teachers-heading", number=steps[0].item.number, title=steps[0].item.title.in_language(texts.locale))
    lines = []
    rows: list[tuple[Button, ...]] = []
    for step in shown:
        name = step.teacher.name if step.teacher else ""
        mark = step.completion.mark.value if step.completion else step.state(today).value
        lines.append(texts("teachers-line", name=name, state=texts(f"state-{mark}")))
        last = step_buttons(texts, step, actor, f"t{page}")[-1:]
        named = [Button(texts.label("button-named", name=button.label, person=name), button.press) for button in last]
        rows.append((*named, *form_button(texts, step, actor, f"t{page}", name)))
    occurrence = steps[0].key[0]
    rows.append(turner(texts, page, pages, lambda to: TeachersOf(occurrence=occurrence, page=to)))
    return Card(
        texts("teachers-page", head=head, when=when(texts, steps[0], today), lines="\n".join(lines)), tuple(rows)
    )
