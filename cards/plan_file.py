"""A plan that was read, page by page: what was understood, what is doubtful, and `Confirm`."""

from collections.abc import Sequence

from attestation.plan import Doubt, Plan, PlanItem
from cards.callbacks import PlanFile, StatusPage
from cards.card import Button, Card
from cards.pages import page_of, shorten, turner
from locales import Safe, Texts

PAGE = 6


def plan_draft_card(texts: Texts, plan: Plan, page: int) -> Card:
    """The rows as they were understood, the doubtful ones first."""
    doubts = {item.number: [doubt for doubt in plan.warnings if doubt.row == item.number] for item in plan.items}
    items = sorted(plan.items, key=lambda item: (not doubts[item.number], item.number))
    shown, page, pages = page_of(items, page, PAGE)
    year = f"{plan.school_year}–{plan.school_year + 1}"
    parts = [texts("plan-draft-heading", title=shorten(plan.title, 200), year=year, rows=len(plan.items))]
    parts += [texts(doubt.key, **doubt.params) for doubt in plan.warnings if doubt.row is None][:3]
    parts += [_item(texts, item, doubts[item.number]) for item in shown]
    turning = turner(texts, page, pages, lambda to: PlanFile(act="page", page=to))
    decide = (
        Button(texts.label("button-confirm"), PlanFile(act="confirm", page=0)),
        Button(texts.label("button-cancel"), PlanFile(act="cancel", page=0)),
    )
    return Card("\n\n".join(parts), (turning, decide))


def _item(texts: Texts, item: PlanItem, doubts: Sequence[Doubt]) -> Safe:
    windows = [texts.days(window.start, window.end) for window in item.windows[:4]]
    more = ", …" if len(item.windows) > 4 else ""
    line = texts(
        "plan-draft-item",
        number=item.number,
        title=shorten(item.title.in_language(texts.locale), 120),
        phrase=shorten(item.phrase, 80),
        when=Safe("; ".join(windows) + more) if windows else texts("plan-draft-undated"),
        who=Safe(", ".join(texts("role", role=role.value) for role in item.responsible.roles))
        or shorten(item.responsible.phrase, 80),
    )
    warned = [texts("plan-draft-doubt", doubt=texts(doubt.key, **doubt.params)) for doubt in doubts[:2]]
    return Safe("\n".join([line, *warned]))


def plan_loaded_card(texts: Texts, school_year: int, rows: int, needs_date: tuple[int, ...]) -> Card:
    """The plan is in force; the way to the rows that wait for a date, and to the status."""
    year = f"{school_year}–{school_year + 1}"
    parts = [texts("plan-loaded", year=year, rows=rows)]
    buttons = [Button(texts.label("button-status-home"), StatusPage(view="home", page=0))]
    if needs_date:
        parts.append(texts("plan-loaded-undated", numbers=", ".join(map(str, needs_date))))
        buttons.insert(0, Button(texts.label("button-dates", count=len(needs_date)), StatusPage(view="dates", page=0)))
    return Card("\n\n".join(parts), tuple((button,) for button in buttons))
