"""The report of a half-year for the education office: who holds which category, whose runs out, who has not applied."""

from collections.abc import Iterable

from attestation.desk import Colleague, Desk, by_category, expiring, half_year, share, total, without_application
from documents.print_people import category, years
from documents.print_status import status_paper
from documents.printout import Paper, Table, columns, numbered
from locales import Texts


def half_year_paper(desk: Desk, say: Texts) -> Paper:
    """Counts and shares by category, of all and of those under attestation; the people to be looked after; the plan."""
    today = desk.standing.today
    plan = status_paper(desk.standing, desk.school, "UTC", say).tables[:2]
    near = expiring(desk.colleagues, today)
    missing = without_application(desk.colleagues)
    return Paper(
        f"{say.label('printout-file-half_year')}-{years(desk.school_year)}-{half_year(today)}",
        desk.school,
        say.label("printout-half_year", half=half_year(today), years=years(desk.school_year)),
        (
            _shares(desk.colleagues, say, "everybody"),
            _shares(desk.attested, say, "attested"),
            _people(near, say, "expiring"),
            _people(missing, say, "unapplied"),
            *(Table(table.name, table.columns, table.rows, table.name, table.totals) for table in plan),
        ),
        lines=(say.label("printout-as-of", day=f"{today:%d.%m.%Y}"),),
        signatures=(say.label("plan-page-signature"), say.label("printout-director")),
    )


def _shares(colleagues: tuple[Colleague, ...], say: Texts, which: str) -> Table:
    counts = by_category(colleagues)
    whole = total(counts)
    rows = [
        (category(known, say) or say.label("printout-no_data"), count, share(count, whole)) for known, count in counts
    ]
    return Table(
        say.label(f"printout-sheet-{which}"),
        columns(say, ("number", 1), ("category", 10), ("count", 4), ("share", 4)),
        numbered(rows),
        say.label(f"printout-part-{which}"),
        (None, say.label("printout-total"), whole, share(whole, whole)),
    )


def _people(colleagues: Iterable[Colleague], say: Texts, which: str) -> Table:
    rows = numbered(
        [
            (one.name, one.subject, category(one.cycle.category, say), one.due.on, category(one.cycle.target, say))
            for one in colleagues
        ]
    )
    return Table(
        say.label(f"printout-sheet-{which}"),
        columns(say, ("number", 1), ("name", 7), ("subject", 4), ("category", 4), ("valid", 3), ("target", 4)),
        rows,
        say.label(f"printout-part-{which}", count=len(rows)),
    )
