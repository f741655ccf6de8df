"""Papers that name the teachers one by one: the list, the years ahead, applications, certificates."""

from attestation.cycle import Standing
from attestation.desk import YEARS, Colleague, Desk, several_years
from attestation.rulebook import Category
from documents.printout import Cell, Paper, Table, approval, columns, numbered
from locales import Texts

_UNPLANNED = (Standing.EXEMPT, Standing.SUSPENDED, Standing.NO_DATA)


def attested_paper(desk: Desk, say: Texts) -> Paper:
    """The list of teachers under attestation in the school year."""
    rows = [
        (
            one.name,
            one.subject,
            one.association,
            category(one.cycle.category, say),
            one.cycle.last,
            one.cycle.order,
            category(one.cycle.target, say),
            say.label("printout-round", early=str(one.cycle.early).lower()),
            one.due.on,
        )
        for one in desk.attested
    ]
    names = columns(
        say, ("number", 1), ("name", 6), ("subject", 3.2), ("association", 3.4), ("category", 3.2), ("awarded", 2.9),
        ("order", 2.4), ("target", 3.2), ("round", 3.1), ("valid", 2.8),
    )  # fmt: skip
    return _paper(desk, say, "attested", years(desk.school_year), Table("1", names, numbered(rows)))


def several_years_paper(desk: Desk, say: Texts) -> Paper:
    """The plan-schedule of the years ahead: by person, the category in the year in which it is due."""
    rules, today = desk.rules, desk.standing.today
    first = desk.school_year
    rows: list[tuple[Cell, ...]] = []
    count = [0] * YEARS
    for one in desk.colleagues:
        planned = several_years(one.cycle, rules, today)
        count = [so_far + (place is not None) for so_far, place in zip(count, planned, strict=True)]
        places = (f"{category(place.category, say)}, {place.on:%d.%m.%Y}" if place else "" for place in planned)
        rows.append(
            (one.name, one.subject, category(one.cycle.category, say), one.cycle.last, *places, _why_not(one, say))
        )
    heads = columns(say, ("number", 1), ("name", 5.6), ("subject", 3), ("category", 3.2), ("awarded", 2.8))
    ahead = tuple(type(heads[0])(years(year), 3) for year in range(first, first + YEARS))
    table = Table(
        "1",
        (*heads, *ahead, *columns(say, ("note", 3.4))),
        numbered(rows),
        totals=(None, say.label("printout-total"), "", "", "", *count, ""),
    )
    return _paper(desk, say, "several", f"{first}–{first + YEARS}", table)


def applications_paper(desk: Desk, say: Texts) -> Paper:
    """The register of applications; who has not applied yet stands with an empty day."""
    waiting = sorted(desk.attested, key=lambda one: (one.applied_on is None, one.applied_on, one.name))
    rows = [
        (one.applied_on, one.name, category(one.cycle.category, say), category(one.cycle.target, say), "", "")
        for one in waiting
    ]
    names = columns(
        say, ("number", 1), ("applied", 2.6), ("name", 7), ("category", 4), ("target", 4), ("received", 4), ("sign", 3)
    )
    return _paper(desk, say, "applications", years(desk.school_year), Table("1", names, numbered(rows)))


def certificates_paper(desk: Desk, say: Texts) -> Paper:
    """The register of certificates; what has not been issued yet stays empty, to be written by hand."""
    rows: list[tuple[Cell, ...]] = []
    for one in desk.attested:
        got = one.decision
        order = f"{got.order}, {got.ordered_on:%d.%m.%Y}" if got and got.ordered_on else got.order if got else ""
        number, on = (got.certificate, got.certified_on) if got else ("", None)
        rows.append((number, one.name, category(got.category if got else None, say), order, on, "", ""))
    names = columns(
        say, ("number", 1), ("certificate", 3.8), ("name", 7), ("given", 4), ("decree", 4), ("issued", 2.8),
        ("received-by", 3.4), ("note", 3),
    )  # fmt: skip
    return _paper(desk, say, "certificates", years(desk.school_year), Table("1", names, numbered(rows)))


def lessons_paper(desk: Desk, say: Texts) -> Paper:
    """Consultations and open lessons that have their day, by day."""
    rows = [
        (
            one.day,
            f"{one.at:%H:%M}",
            say.label("printout-what", kind=one.kind),
            one.teacher,
            one.topic,
            one.with_whom,
            one.place,
        )
        for one in desk.meetings
    ]
    names = columns(
        say, ("number", 1), ("day", 2.4), ("time", 1.8), ("what", 3.6), ("name", 6), ("topic", 6), ("with", 4.6),
        ("place", 3.4),
    )  # fmt: skip
    return _paper(desk, say, "lessons", years(desk.school_year), Table("1", names, numbered(rows)))


def category(known: Category | None, say: Texts) -> str:
    """A category's name; nothing where it is not known."""
    return say.label(f"category-{known.value}") if known else ""


def years(school_year: int) -> str:
    """A school year as it is written."""
    return f"{school_year}–{school_year + 1}"


def _why_not(one: Colleague, say: Texts) -> str:
    return say.label(f"printout-{one.due.standing.value}") if one.due.standing in _UNPLANNED else ""


def _paper(desk: Desk, say: Texts, kind: str, when: str, table: Table) -> Paper:
    return Paper(
        f"{say.label(f'printout-file-{kind}')}-{when}",
        desk.school,
        say.label(f"printout-{kind}", years=when),
        (Table(say.label(f"printout-file-{kind}"), table.columns, table.rows, totals=table.totals),),
        approval(say),
        signatures=(say.label("plan-page-signature"),),
    )
