"""/status: the truth at a glance, and the way down to a row or a person."""

from attestation.part import Standing
from attestation.risk import Threat
from attestation.roles import Act, Actor
from attestation.status import Counts, RowCounts, worst_people, worst_rows
from attestation.trend import Trend
from cards.callbacks import StatusPage, StatusPerson, StatusRow
from cards.card import Button, Card
from cards.desk_callbacks import StatusPicture
from cards.pages import page_of, shorten, turner
from cards.plan_callbacks import PlanFile
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
        *([texts("status-soon", count=found.risk.soon)] if found.risk.soon else []),
    ]
    if found.trend:
        parts.append(trend_line(texts, found.trend))
    shown, buttons = risk_lines(texts, found)
    parts += shown
    rows = [*buttons]
    rows += _ways(texts, found)
    picks = Button(texts.label("button-picks"), StatusPage(view="picks", page=0))
    if found.undated:
        dates = Button(texts.label("button-dates", count=len(found.undated)), StatusPage(view="dates", page=0))
        rows.append((picks, dates))
    else:
        rows.append((picks,))
    picture = Button(texts.label("button-picture"), StatusPicture(view="heat", page=0, dark=False))
    rows.append((picture, Button(texts.label("button-refresh"), StatusPage(view="home", page=0))))
    return Card("\n\n".join(parts), tuple(rows))


def _ways(texts: Texts, found: Standing) -> list[tuple[Button, ...]]:
    """The ways down; by association only where the school has any."""

    def button(by: str, view: str) -> Button:
        return Button(texts.label(f"button-by-{by}"), StatusPage(view=view, page=0))

    teams = (button("association", "teams"),) if any(member.association for member in found.year.members) else ()
    return [(button("row", "rows"), button("teacher", "people")), (*teams, button("month", "months"))]


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


def trend_line(texts: Texts, trend: Trend) -> Safe:
    """How the numbers have changed, with their signs."""
    return texts(
        "status-trend", day=trend.since, done=_signed(trend.done), review=_signed(trend.in_review),
        overdue=_signed(trend.overdue),
    )  # fmt: skip


def _signed(change: int) -> str:
    return f"+{change}" if change > 0 else f"−{-change}" if change < 0 else "0"


def risk_lines(texts: Texts, found: Standing) -> tuple[list[Safe], list[tuple[Button, ...]]]:
    """The rows and the people most at risk, by stated arithmetic, and the ways to them."""
    rows, people = found.risk.rows[:_WORST], found.risk.people[:_WORST]
    names = {member.id: member.name for member in found.year.members}
    parts: list[Safe] = []
    buttons: list[tuple[Button, ...]] = []
    if not found.summary.year.overdue:
        parts.append(texts("status-no-overdue"))
    if rows:
        parts.append(Safe("\n".join([texts("status-worst-rows"), *(_row_at_risk(texts, found, row) for row in rows)])))
        label = "button-row-at-risk"
        buttons.append(
            tuple(Button(texts.label(label, number=row.id), StatusRow(number=row.id, page=0)) for row in rows)
        )
    if people:
        lines = [texts("status-person", name=shorten(names[one.id], 40), what=at_stake(texts, one)) for one in people]
        parts.append(Safe("\n".join([texts("status-worst-people"), *lines])))
        buttons += [(Button(shorten(names[one.id], 40), StatusPerson(person=one.id, page=0)),) for one in people]
    if rows:
        parts.append(texts("status-risk-how"))
    return parts, buttons


def _row_at_risk(texts: Texts, found: Standing, threat: Threat) -> Safe:
    row = next(row for row in found.summary.rows if row.number == threat.id)
    names = {member.id: member.name for member in found.year.members}
    behind = [shorten(names[id_], 40) for id_ in row.behind if id_ in names]
    return texts(
        "status-row" if behind else "status-row-school",
        number=row.number,
        title=shorten(row.title.in_language(texts.locale), 80),
        what=at_stake(texts, threat),
        names=", ".join(behind[:_WORST]),
        more=max(0, len(behind) - _WORST),
    )


def at_stake(texts: Texts, threat: Threat) -> Safe:
    """How many are overdue, how many open, and how many working days are left for these."""
    overdue = [texts("count-overdue", count=threat.overdue)] if threat.overdue else []
    still = [texts("status-open", count=threat.open, days=threat.left)] if threat.left is not None else []
    return Safe(", ".join([*overdue, *still]))


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
    return Card("\n\n".join([texts("status-rows"), *lines]), (*in_fours(buttons), turning, home(texts)))


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


def in_fours(buttons: list[Button]) -> tuple[tuple[Button, ...], ...]:
    """Rows of four buttons."""
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
    return Card("\n\n".join([heading, *lines]), (*in_fours(buttons), turning, home(texts)))


def _behind(texts: Texts, names: list[str]) -> str:
    if not names:
        return texts("overdue-school")
    shown = ", ".join(shorten(name, 40) for name in names[:5])
    return f"{shown} +{len(names) - 5}" if len(names) > 5 else shown
