"""A plan that was read, page by page: the doubtful cell with its answers, the rows as understood, and `Confirm`."""

from collections.abc import Sequence

from attestation.phrase_text import write_schedule
from attestation.plan import Doubt, Plan, PlanItem
from attestation.plan_answers import AS_IT_IS, Answer, answers
from attestation.plan_doubts import Cell, doubtful_cells, item_at
from attestation.steps import Member
from cards.card import Button, Card
from cards.pages import page_of, shorten, turner
from cards.plan_callbacks import PlanChanges, PlanFile, PlanReview
from locales import Safe, Texts

_PAGE, _PAGE_UNDER_DOUBT = 4, 3  # rows with the longest of cells still fit into one message
_NOTES = 2
_WINDOWS = 4


def review_card(
    texts: Texts, plan: Plan, page: int, at: tuple[int, str] | None, changes: int | None, people: Sequence[Member]
) -> Card:
    """The plan under review. `at`: row and field of the doubt to look at (else the first); `changes`: rows that differ
    from the plan in force, None where there is none yet; `people`: those of the school."""
    cells = doubtful_cells(plan)
    place = next((place for place, cell in enumerate(cells) if (cell.row or 0, cell.field) == at), 0)
    doubtful = {doubt.row for doubt in plan.warnings}
    items = sorted(plan.items, key=lambda item: (item.number not in doubtful, item.number))
    shown, page, pages = page_of(items, page, _PAGE_UNDER_DOUBT if cells else _PAGE)
    parts = [
        texts("plan-draft-heading", title=shorten(plan.title, 200), year=_year(plan.school_year), rows=len(items)),
        *_notes(texts, plan),
        *([] if changes is None else [texts("plan-review-changes", count=changes)]),
        *([_question(texts, plan, cells[place], place + 1, len(cells))] if cells else []),
        *(_row(texts, plan, item, cells[place].doubts if cells else (), people) for item in shown),
    ]
    turning = turner(texts, page, pages, lambda to: PlanFile(act="page", page=to))
    rows = [*(_answer_rows(texts, plan, cells, place, people) if cells else []), turning]
    if changes:
        rows.append((Button(texts.label("button-plan-changes", count=changes), PlanChanges(page=0)),))
    return Card("\n\n".join(parts), (*rows, _decide(texts, len(cells))))


def _decide(texts: Texts, doubts: int) -> tuple[Button, ...]:
    word = texts.label("button-confirm")
    confirm = texts.label("plan-review-confirm", word=word, count=doubts) if doubts else word
    return (
        Button(confirm, PlanFile(act="confirm", page=0)),
        Button(texts.label("button-cancel"), PlanFile(act="cancel", page=0)),
    )


def _year(school_year: int) -> str:
    return f"{school_year}–{school_year + 1}"


def _notes(texts: Texts, plan: Plan) -> list[Safe]:
    notes = [doubt for doubt in plan.warnings if doubt.row is None and doubt.field != "school_year"]
    return [_doubt(texts, doubt) for doubt in notes[:_NOTES]]


def _doubt(texts: Texts, doubt: Doubt) -> Safe:
    places = {name: shorten(value, 80) for name, value in doubt.params.items()}
    return texts("plan-draft-doubt", doubt=texts(doubt.key, **places))


def _question(texts: Texts, plan: Plan, cell: Cell, number: int, count: int) -> Safe:
    item = item_at(plan, cell.row)
    head = texts("plan-review-doubt", number=number, count=count)
    if item:
        said = {"schedule": item.phrase, "responsible": item.responsible.phrase}.get(cell.field, "")
        title = shorten(item.title.in_language(texts.locale), 120)
        head = texts("plan-review-doubt-row", number=number, count=count, row=item.number, title=title)
        if said:
            head = Safe(f"{head}\n{texts('plan-review-said', words=shorten(said, 120))}")
    doubts = [_doubt(texts, doubt) for doubt in cell.doubts[:2]]
    return Safe("\n".join([head, *doubts, texts("plan-review-ask", field=cell.field)]))


def _answer_rows(
    texts: Texts, plan: Plan, cells: Sequence[Cell], place: int, people: Sequence[Member]
) -> list[tuple[Button, ...]]:
    cell = cells[place]
    offered = answers(plan, cell, people)
    buttons = [
        Button(
            _label(texts, cell, answer),
            PlanReview(act="answer", row=cell.row or 0, field=cell.field, value=answer.value),
        )
        for answer in offered
    ]
    wide = 2 if cell.field in ("responsible", "scope") and not any(answer.person for answer in offered) else 1
    rows = [tuple(buttons[first : first + wide]) for first in range(0, len(buttons), wide)]
    if len(cells) > 1:
        later = cells[(place + 1) % len(cells)]
        rows.append(
            (Button(texts.label("button-other-doubt"), PlanReview(act="show", row=later.row or 0, field=later.field)),)
        )
    return rows


def _label(texts: Texts, cell: Cell, answer: Answer) -> str:
    if answer.person:
        return shorten(answer.person.name, 60)
    if answer.schedule:
        return shorten(write_schedule(answer.schedule, texts.locale), 60)
    if answer.roles:
        roles = ", ".join(texts.label("role", role=role.value) for role in answer.roles)
        return texts.label("button-as-read", what=shorten(roles, 50)) if answer.value == AS_IT_IS else roles
    if answer.school_year:
        return _year(answer.school_year)
    if answer.closing:
        return texts.label("row-scope", scope=answer.value)
    return texts.label("button-as-it-is")


def _row(texts: Texts, plan: Plan, item: PlanItem, asked: tuple[Doubt, ...], people: Sequence[Member]) -> Safe:
    line = texts(
        "plan-draft-item",
        number=item.number,
        title=shorten(item.title.in_language(texts.locale), 100),
        phrase=shorten(item.phrase, 80),
        when=windows_in_words(texts, item),
        who=answering_in_words(texts, item, people),
    )
    doubts = [doubt for doubt in plan.warnings if doubt.row == item.number and doubt not in asked][:1]
    return Safe("\n".join([line, *(_doubt(texts, doubt) for doubt in doubts)]))


def windows_in_words(texts: Texts, item: PlanItem) -> Safe:
    """The days of a row, the first few of them."""
    windows = [texts.days(window.start, window.end) for window in item.windows[:_WINDOWS]]
    more = ", …" if len(item.windows) > _WINDOWS else ""
    return Safe("; ".join(windows) + more) if windows else texts("plan-draft-undated")


def answering_in_words(texts: Texts, item: PlanItem, people: Sequence[Member]) -> Safe:
    """Who answers for a row: people by name, then posts; the plan's own words where neither was understood."""
    named = [texts("plan-person", name=shorten(one.name, 60)) for one in people if one.id in item.responsible.persons]
    who = [*named, *(texts("role", role=role.value) for role in item.responsible.roles)]
    return Safe(", ".join(who or [texts("plan-person", name=shorten(item.responsible.phrase, 80))]))
