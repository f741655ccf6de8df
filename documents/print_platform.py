"""Everybody under attestation in the order in which the state platform asks, to be copied from column by column."""

from attestation.desk import Desk
from attestation.platform import Value, told_of
from attestation.rulebook import Category, load_rules
from documents.print_people import category, years
from documents.printout import Cell, Paper, Table, columns, numbered
from locales import Texts

_WIDTHS = {"name": 6.0, "certificate": 3.8}


def platform_paper(desk: Desk, say: Texts) -> Paper:
    """The columns are data of the school year's rules."""
    rules, when = load_rules(desk.school_year), years(desk.school_year)
    rows = [tuple(_cell(value, say) for _, value in told_of(one, rules)) for one in desk.attested]
    heads = columns(say, ("number", 1), *((name, _WIDTHS.get(name, 3)) for name in rules.platform))
    name = say.label("printout-file-platform")
    return Paper(
        f"{name}-{when}", desk.school, say.label("printout-platform", years=when), (Table(name, heads, numbered(rows)),)
    )


def _cell(value: Value, say: Texts) -> Cell:
    return category(value, say) if isinstance(value, Category) else value
