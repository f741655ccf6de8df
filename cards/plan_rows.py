"""The plan's rows for those who may change them: the list, a row, what is asked about a cell, and what would happen."""

from collections.abc import Sequence
from enum import StrEnum

from attestation.naming import Named, unsettled
from attestation.phrase_text import write_schedule
from attestation.phrases import read_schedule
from attestation.plan import Kind, PlanItem
from attestation.plan_change import Effect, RowChange
from attestation.row_editing import POSTS, Closing, PlanRow, closing_of
from attestation.schedule import Schedule
from attestation.steps import Member
from attestation.windows import windows
from cards.card import Button, Card
from cards.pages import page_of, shorten, turner
from cards.plan_callbacks import PlanOut, PlanRowPress, PlanRowsPage
from cards.plan_changes import change_in_words, effect_in_words, undo_button
from cards.plan_review import answering_in_words, windows_in_words
from locales import Safe, Texts

_PAGE = 8
_EXTRAS = 4  # cells beside the usual ones that are shown; the file has them all
_PEOPLE = 3  # whom one row's names are offered to mean
NOBODY = "nobody"
"""Says that a name means nobody of the school."""
OFFERED = (Kind.ALL_YEAR, Kind.HALF_YEAR, Kind.QUARTER, Kind.MONTHLY, Kind.BY_SCHEDULE)
"""Rhythms that are offered as buttons; anything else is typed."""


class Field(StrEnum):
    """A cell of a row, as it is asked for."""

    TITLE = "title"
    SCHEDULE = "schedule"
    RESPONSIBLE = "responsible"
    EVIDENCE = "evidence"
    CLOSING = "closing"
    NUMBER = "number"


def plan_tools(texts: Texts) -> tuple[Button, ...]:
    """Under /plan, for those who may change it."""
    return (
        Button(texts.label("button-edit-rows"), PlanRowsPage(page=0)),
        Button(texts.label("button-plan-file"), PlanOut()),
    )


def rows_card(texts: Texts, rows: Sequence[PlanRow], page: int, people: Sequence[Member] = ()) -> Card:
    """A page of the rows, a button each; those taken out stand at the end. `people`: whom their words may name."""
    shown, page, pages = page_of(rows, page, _PAGE)
    lines = [_line(texts, row, people) for row in shown] or [texts("plan-rows-none")]
    buttons = [
        Button(
            texts.label("button-row-removed" if row.removed else "button-plan-row", number=row.item.number), _press(row)
        )
        for row in shown
    ]
    return Card(
        "\n\n".join([texts("plan-rows-heading"), *lines]),
        (
            tuple(buttons[:4]),
            tuple(buttons[4:]),
            turner(texts, page, pages, lambda to: PlanRowsPage(page=to)),
            (Button(texts.label("button-add-row"), PlanRowPress(act="ask", row=0, value=Field.TITLE)),),
        ),
    )


def _press(row: PlanRow) -> PlanRowPress:
    return PlanRowPress(act="open", row=row.id)


def _line(texts: Texts, row: PlanRow, people: Sequence[Member]) -> Safe:
    title = shorten(row.item.title.in_language(texts.locale), 140)
    key = "plan-rows-line-removed" if row.removed else "plan-rows-line"
    line = texts(key, number=row.item.number, title=title, phrase=shorten(row.item.phrase, 80))
    asked = (texts("plan-row-which-person", name=shorten(one.name, 60)) for one in _unchosen(row, people))
    return Safe("\n".join([line, *(texts("plan-draft-doubt", doubt=question) for question in asked)]))


def _unchosen(row: PlanRow, people: Sequence[Member]) -> tuple[Named, ...]:
    """The names in the row that mean or may mean somebody of the school, since they joined or since the plan came."""
    return () if row.removed else unsettled(row.item.responsible, people)


def plan_row_card(
    texts: Texts, row: PlanRow, school_year: int, people: Sequence[Member], undo: int | None = None
) -> Card:
    """One row with every cell; a button for each that can be changed. `undo`: the change that has just been made."""
    buttons = [
        [Button(texts.label("plan-row-field", field=field), PlanRowPress(act="ask", row=row.id, value=field))]
        for field in Field
    ]
    pairs = [tuple(buttons[place][0] for place in (first, first + 1)) for first in range(0, len(buttons), 2)]
    remove = Button(texts.label("button-remove-row"), PlanRowPress(act="remove", row=row.id))
    restore = Button(texts.label("button-restore-row"), PlanRowPress(act="restore", row=row.id))
    back = Button(texts.label("button-plan-rows"), PlanRowsPage(page=0))
    change = [(restore,)] if row.removed else [*_people(row, people), *pairs, (remove,)]
    undoing = [] if undo is None else [(undo_button(texts, undo),)]
    return Card(_cells(texts, row, school_year, people), (*undoing, *change, (back,)))


def _people(row: PlanRow, people: Sequence[Member]) -> list[tuple[Button, ...]]:
    """A button for each whom an unsettled name of the row may mean."""
    likely = dict.fromkeys(one for named in _unchosen(row, people) for one in named.likely)
    return [
        (Button(shorten(one.name, 60), PlanRowPress(act="name", row=row.id, value=f"p{one.id}")),)
        for one in [*likely][:_PEOPLE]
    ]


def _cells(texts: Texts, row: PlanRow, school_year: int, people: Sequence[Member]) -> str:
    item = row.item
    head = texts("plan-row-heading", number=item.number, title=shorten(item.title.in_language(texts.locale), 400))
    lines = [
        _cell(texts, Field.SCHEDULE, schedule_in_words(texts, item, school_year)),
        _cell(texts, Field.RESPONSIBLE, _responsible(texts, item, people)),
        _cell(texts, Field.EVIDENCE, shorten(item.evidence.in_language(texts.locale), 400) or "—"),
        _cell(texts, Field.CLOSING, texts("row-closing", closing=closing_of(item))),
        *(_extra(texts, heading, words) for heading, words in item.extras[:_EXTRAS]),
    ]
    notes = [texts("plan-row-removed")] if row.removed else []
    for named in _unchosen(row, people):
        names = ", ".join(one.name for one in named.likely[:_PEOPLE])
        notes.append(texts("plan-row-unchosen", name=shorten(named.name, 80), people=names))
    return "\n\n".join([head, *notes, Safe("\n".join(lines))])


def _cell(texts: Texts, field: Field, value: str) -> Safe:
    return texts("plan-row-cell", name=texts("plan-row-field", field=field), value=value)


def _extra(texts: Texts, heading: str, words: str) -> Safe:
    return texts("plan-row-cell", name=shorten(heading, 60) or texts("plan-row-extra"), value=shorten(words, 200))


def _responsible(texts: Texts, item: PlanItem, people: Sequence[Member]) -> Safe:
    phrase, who = shorten(item.responsible.phrase, 200), answering_in_words(texts, item, people)
    understood = item.responsible.roles or item.responsible.persons
    if phrase and understood:
        return texts("plan-row-responsible", phrase=phrase, roles=who)
    return who if phrase or understood else Safe("—")


def schedule_in_words(texts: Texts, item: PlanItem, school_year: int) -> Safe:
    """When a row is due, in the reader's language, with its days; in the plan's own words if they say another time."""
    read = read_schedule(item.phrase)
    same = read.kind is item.kind and set(windows(read, school_year)) == set(item.windows)
    words = write_schedule(read, texts.locale) if same else item.phrase
    if item.kind is Kind.UNKNOWN and not item.phrase:
        return texts("plan-draft-undated")
    return texts("plan-row-when", words=shorten(words, 120), days=windows_in_words(texts, item))


def ask_person_card(texts: Texts, row_id: int, asked: Named) -> Card:
    """Whom of the school a name that was typed means."""
    buttons = [
        (Button(shorten(one.name, 60), PlanRowPress(act="choose", row=row_id, value=f"p{one.id}")),)
        for one in asked.likely
    ]
    nobody = Button(texts.label("button-as-it-is"), PlanRowPress(act="choose", row=row_id, value=NOBODY))
    return Card(texts("plan-row-which-person", name=asked.name), (*buttons, (nobody,), (_back(texts, row_id),)))


def ask_cell_card(texts: Texts, row_id: int, field: Field, item: PlanItem | None, offered: Sequence[Schedule]) -> Card:
    """What is asked about a cell; `offered`: the readings of a time that was typed and is not clear."""
    head = (
        texts("plan-row-heading", number=item.number, title=shorten(item.title.in_language(texts.locale), 200))
        if item
        else texts("plan-row-new")
    )
    question = texts("plan-row-unclear") if offered else texts("plan-row-ask", field=field)
    back = _back(texts, row_id, first=field is Field.TITLE)
    return Card(f"{head}\n\n{question}", (*_choices(texts, row_id, field, offered), (back,)))


def _choices(texts: Texts, row_id: int, field: Field, offered: Sequence[Schedule]) -> list[tuple[Button, ...]]:
    found: list[tuple[str, str]] = []
    if field is Field.SCHEDULE:
        found = [(write_schedule(one, texts.locale), f"a{place}") for place, one in enumerate(offered)]
        found = found or [(write_schedule(Schedule("", kind), texts.locale), kind) for kind in OFFERED]
    elif field is Field.RESPONSIBLE:
        found = [(texts.label("role", role=role.value), role) for role in POSTS]
    elif field is Field.CLOSING:
        found = [(texts.label("row-closing", closing=closing), closing) for closing in Closing]
    buttons = [
        Button(shorten(label, 60), PlanRowPress(act="choose", row=row_id, value=value)) for label, value in found
    ]
    return [(button,) for button in buttons]


def _back(texts: Texts, row_id: int, first: bool = False) -> Button:
    """To the row; from a new one to the question before, and from its `first` to the other rows."""
    to = PlanRowPress(act="open" if row_id else "back", row=row_id)
    return Button(texts.label("button-back"), PlanRowsPage(page=0) if first and not row_id else to)


def preview_card(texts: Texts, row_id: int, change: RowChange | None, effect: Effect, people: Sequence[Member]) -> Card:
    """What the change is and what it does to the steps, before it happens."""
    if change is None:
        return Card(texts("plan-row-same"), ((_back(texts, row_id),),))
    confirm = Button(texts.label("button-confirm"), PlanRowPress(act="confirm", row=row_id))
    text = "\n\n".join([change_in_words(texts, change, people), effect_in_words(texts, effect)])
    return Card(text, ((confirm, _back(texts, row_id)),))
