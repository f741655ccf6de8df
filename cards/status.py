"""/status: the truth at a glance, and the way down to a row or a person."""

from attestation.part import Standing
from attestation.roles import Act, Actor
from attestation.status import Counts, RowCounts, worst_people, worst_rows
from cards.callbacks import PlanFile, StatusPage, StatusPerson, StatusRow
from cards.card import Button, Card
from cards.desk_callbacks import StatusPicture
from cards.pages import page_of, shorten, turner
from locales import Safe, Texts

PAGE = 8
_WORST = 3


def no_plan_card(texts: Texts, actor: Actor) -> Card:
    """Before there is a plan: the way to one."""
    if not actor.may(Act.LOAD_PLAN):
        return Card(texts("my-no-plan"))
    button = Button(texts.label("button-built-in"), PlanFile(act="built-in", page=0))
    return Card(texts("status-no-plan"), ((button,),))


def status_card(texts: Texts, found: Standing) -> Card:
    """The month, the year, the worst rows with the people behind them, and what needs a date."""
    summary = found.summary
    parts = [
        texts("status-heading", day=found.today),
        texts("status-month", month=found.today.month, counts=counts_line(texts, summary.month)),
        texts("status-year", counts=counts_line(texts, summary.year)),
    ]
    rows: list[tuple[Button, ...]] = []
    worst = worst_rows(summary)[:_WORST]
    if worst:
        parts.append(Safe("\n".join([texts("status-worst-rows"), *(_worst(texts, found, row) for row in worst)])))
        rows.append(tuple(_row_button(texts, row) for row in worst))
    lagging = worst_people(summary)[:_WORST]
    if lagging:
        lines = [texts("status-person", name=person.name, count=person.counts.overdue) for person in lagging]
        parts.append(Safe("\n".join([texts("status-worst-people"), *lines])))
        rows += [
            (Button(shorten(person.name, 40), StatusPerson(person=person.person_id, page=0)),) for person in lagging
        ]
    elif not worst:
        parts.append(texts("status-no-overdue"))
    rows.append(
        (
            Button(texts.label("button-by-row"), StatusPage(view="rows", page=0)),
            Button(texts.label("button-by-teacher"), StatusPage(view="people", page=0)),
        )
    )
    if found.undated:
        rows.append((Button(texts.label("button-dates", count=len(found.undated)), StatusPage(view="dates", page=0)),))
    picture = Button(texts.label("button-picture"), StatusPicture(view="heat", page=0, dark=False))
    rows.append((picture, Button(texts.label("button-refresh"), StatusPage(view="home", page=0))))
    return Card("\n\n".join(parts), tuple(rows))


def counts_line(texts: Texts, counts: Counts) -> Safe:
    """All the numbers, those that are nought left out; together they are the total."""
    named = {
        "done": counts.done,
        "in_review": counts.in_review,
        "open": counts.open,
        "overdue": counts.overdue,
        "needs_date": counts.needs_date,
        "waived": counts.waived,
    }
    shown = [texts(f"count-{name}", count=count) for name, count in named.items() if count]
    return texts("counts", total=counts.total, parts=Safe(" · ".join(shown)))


def _worst(texts: Texts, found: Standing, row: RowCounts) -> Safe:
    names = {member.id: member.name for member in found.year.members}
    behind = [shorten(names[id_], 40) for id_ in row.behind if id_ in names]
    title = shorten(row.title.in_language(texts.locale), 80)
    if not behind:
        return texts("status-row-school", number=row.number, title=title, count=row.counts.overdue)
    return texts(
        "status-row",
        number=row.number,
        title=title,
        count=row.counts.overdue,
        names=", ".join(behind[:_WORST]),
        more=max(0, len(behind) - _WORST),
    )


def _row_button(texts: Texts, row: RowCounts) -> Button:
    return Button(
        texts.label("button-row", number=row.number, count=row.counts.overdue), StatusRow(number=row.number, page=0)
    )


def home(texts: Texts) -> tuple[Button, ...]:
    """The way back to the summary."""
    return (Button(texts.label("button-status-home"), StatusPage(view="home", page=0)),)


def rows_card(texts: Texts, found: Standing, page: int) -> Card:
    """Every row of the plan with its numbers, a button each."""
    shown, page, pages = page_of(found.summary.rows, page, PAGE)
    lines = [
        texts(
            "status-rows-line",
            number=row.number,
            title=shorten(row.title.in_language(texts.locale), 100),
            counts=counts_line(texts, row.counts),
        )
        for row in shown
    ]
    buttons = [Button(str(row.number), StatusRow(number=row.number, page=0)) for row in shown]
    turning = turner(texts, page, pages, lambda to: StatusPage(view="rows", page=to))
    return Card("\n\n".join([texts("status-rows"), *lines]), (*_in_fours(buttons), turning, home(texts)))


def people_card(texts: Texts, found: Standing, page: int) -> Card:
    """Every teacher with their numbers, those behind first."""
    behind = {person.person_id: place for place, person in enumerate(worst_people(found.summary))}
    people = sorted(found.summary.people, key=lambda person: behind.get(person.person_id, len(behind)))
    shown, page, pages = page_of(people, page, PAGE)
    lines = [
        texts("status-people-line", name=shorten(person.name, 60), counts=counts_line(texts, person.counts))
        for person in shown
    ] or [texts("status-nobody")]
    rows = [(Button(shorten(person.name, 40), StatusPerson(person=person.person_id, page=0)),) for person in shown]
    turning = turner(texts, page, pages, lambda to: StatusPage(view="people", page=to))
    return Card("\n\n".join([texts("status-people"), *lines]), (*rows, turning, home(texts)))


def _in_fours(buttons: list[Button]) -> tuple[tuple[Button, ...], ...]:
    return tuple(tuple(buttons[at : at + 4]) for at in range(0, len(buttons), 4))


def overdue_card(texts: Texts, found: Standing, page: int) -> Card:
    """Only what is overdue, row by row, with the names."""
    rows = worst_rows(found.summary)
    if not rows:
        return Card(texts("overdue-none"), (home(texts),))
    shown, page, pages = page_of(rows, page, PAGE)
    names = {member.id: member.name for member in found.year.members}
    lines = [
        texts(
            "overdue-line",
            number=row.number,
            title=shorten(row.title.in_language(texts.locale), 100),
            names=_behind(texts, [names[id_] for id_ in row.behind if id_ in names]),
        )
        for row in shown
    ]
    buttons = [_row_button(texts, row) for row in shown]
    turning = turner(texts, page, pages, lambda to: StatusPage(view="overdue", page=to))
    heading = texts("overdue-heading", count=found.summary.year.overdue)
    return Card("\n\n".join([heading, *lines]), (*_in_fours(buttons), turning, home(texts)))


def _behind(texts: Texts, names: list[str]) -> str:
    if not names:
        return texts("overdue-school")
    shown = ", ".join(shorten(name, 40) for name in names[:5])
    return f"{shown} +{len(names) - 5}" if len(names) > 5 else shown
