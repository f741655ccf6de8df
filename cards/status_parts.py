"""The status by association and by month: the same numbers, cut another way."""

from datetime import date

from attestation.part import Standing
from attestation.status import Counts, PersonCounts, by_association, by_month, together
from cards.callbacks import StatusPage, StatusPerson, StatusRow
from cards.card import Button, Card
from cards.pages import page_of, shorten, turner
from cards.status import PAGE, counts_line, home, in_fours
from locales import Safe, Texts


def teams_card(texts: Texts, found: Standing, page: int) -> Card:
    """Every association with its teachers' numbers, a button each."""
    teams = by_association(found.year, found.summary)
    shown, page, pages = page_of(teams, page, PAGE)
    lines = [_numbers(texts, _name(texts, name), people) for name, people in shown] or [texts("status-nobody")]
    places = range(page * PAGE, page * PAGE + len(shown))
    buttons = [
        (Button(shorten(_name(texts, name), 40), StatusPage(view=f"team{place}", page=0)),)
        for place, (name, _) in zip(places, shown, strict=True)
    ]
    turning = turner(texts, page, pages, lambda to: StatusPage(view="teams", page=to))
    return Card("\n\n".join([texts("status-teams"), *lines]), (*buttons, turning, home(texts)))


def team_card(texts: Texts, found: Standing, place: int, page: int) -> Card:
    """One association: its teachers, those with most overdue first."""
    teams = by_association(found.year, found.summary)
    if not 0 <= place < len(teams):
        return teams_card(texts, found, 0)
    name, people = teams[place]
    worst_first = sorted(people, key=lambda one: (-one.counts.overdue, one.name))
    shown, page, pages = page_of(worst_first, page, PAGE)
    lines = [_numbers(texts, one.name, (one,)) for one in shown]
    buttons = [(Button(shorten(one.name, 40), StatusPerson(person=one.person_id, page=0)),) for one in shown]
    turning = turner(texts, page, pages, lambda to: StatusPage(view=f"team{place}", page=to))
    back = Button(texts.label("button-by-association"), StatusPage(view="teams", page=0))
    head = texts(
        "status-team", name=_name(texts, name), counts=counts_line(texts, together(one.counts for one in people))
    )
    return Card("\n\n".join([head, *lines]), (*buttons, turning, (back, *home(texts))))


def _name(texts: Texts, name: str) -> str:
    return name or texts.label("status-team-none")


def _numbers(texts: Texts, name: str, people: tuple[PersonCounts, ...]) -> Safe:
    counts = counts_line(texts, together(one.counts for one in people))
    return texts("status-people-line", name=shorten(name, 60), counts=counts)


def months_card(texts: Texts, found: Standing) -> Card:
    """The months of the plan with their numbers, a button each; what has no date stands in none."""
    months = by_month(found.year, found.today)
    lines = [
        texts("status-month-line", month=first.month, counts=counts_line(texts, together(rows.values())))
        for first, rows in months.items()
    ]
    buttons = [
        Button(texts.label("button-month", month=first.month), StatusPage(view=f"m{first:%Y%m}", page=0))
        for first in months
    ]
    return Card("\n".join([texts("status-months"), *lines]), (*in_fours(buttons), home(texts)))


def month_card(texts: Texts, found: Standing, month: str, page: int) -> Card:
    """One month: its rows with their numbers. `month`: like 202610; one that the plan has not shows all months."""
    months = by_month(found.year, found.today)
    first = next((day for day in months if f"{day:%Y%m}" == month), None)
    if first is None:
        return months_card(texts, found)
    titles = {row.number: row.title for row in found.summary.rows}
    shown, page, pages = page_of(list(months[first].items()), page, PAGE)
    lines = [
        texts(
            "status-rows-line",
            number=number,
            title=shorten(titles[number].in_language(texts.locale), 100),
            counts=counts_line(texts, counts),
        )
        for number, counts in shown
    ]
    buttons = [Button(str(number), StatusRow(number=number, page=0)) for number, _ in shown]
    turning = turner(texts, page, pages, lambda to: StatusPage(view=f"m{month}", page=to))
    back = Button(texts.label("button-by-month"), StatusPage(view="months", page=0))
    return Card(
        "\n\n".join([_month_head(texts, months[first], first), *lines]),
        (*in_fours(buttons), turning, (back, *home(texts))),
    )


def _month_head(texts: Texts, rows: dict[int, Counts], first: date) -> Safe:
    return texts("status-month", month=first.month, counts=counts_line(texts, together(rows.values())))
