"""A row of the plan once a cell of it has been answered, by typing or by a button."""

from dataclasses import replace

from attestation.errors import AttestationError
from attestation.language import language_of
from attestation.naming import trusted
from attestation.phrases import alternatives, read_schedule
from attestation.plan import Kind, PlanItem, Responsible
from attestation.roles import Role
from attestation.row_editing import (
    Closing,
    close,
    entrust,
    new_row,
    prove_by,
    reschedule,
    retitle,
    typed_schedule,
    written,
)
from attestation.schedule import Schedule
from cards.plan_rows import Field
from locales import texts as texts_in
from services.plan_rows import PlanRows


def typed(found: PlanRows, item: PlanItem | None, field: Field, words: str) -> PlanItem:
    """The row with the cell as it was typed; without a row, a new one of that title. Raises AttestationError."""
    if item is None:
        return new_row(max((one.number for one in found.plan.items), default=0) + 1, words)
    match field:
        case Field.TITLE:
            return retitle(item, words)
        case Field.SCHEDULE:
            return reschedule(item, typed_schedule(words, found.plan.school_year), found.plan.school_year)
        case Field.RESPONSIBLE:
            return entrust(item, words, found.people)
        case Field.EVIDENCE:
            return prove_by(item, words)
        case Field.NUMBER if words.strip().isdecimal() and 0 < int(words) <= len(found.plan.items):
            return replace(item, number=int(words))
        case Field.NUMBER:
            raise AttestationError("plan-row-number-wrong", last=len(found.plan.items))
        case Field.CLOSING:
            raise AttestationError("plan-review-press")


def chosen(found: PlanRows, item: PlanItem, field: Field, value: str, phrase: str) -> PlanItem:
    """The row with the cell as it was pressed; `phrase`: the time that was typed and is not clear."""
    language = language_of(one.title.kk for one in found.plan.items)
    if field is Field.SCHEDULE and value.startswith("a"):
        offered = alternatives(read_schedule(phrase, school_year=found.plan.school_year))
        if value[1:].isdecimal() and int(value[1:]) < len(offered):
            return reschedule(item, written(offered[int(value[1:])], language), found.plan.school_year)
    if field is Field.SCHEDULE and value in set(Kind):
        return reschedule(item, written(Schedule("", Kind(value)), language), found.plan.school_year)
    if field is Field.RESPONSIBLE and value in set(Role):
        post = texts_in(language).label("role", role=value)
        return replace(item, responsible=Responsible(post, (Role(value),)))
    person = next((one for one in found.people if value == f"p{one.id}"), None)
    if field is Field.RESPONSIBLE and person:
        return replace(item, responsible=trusted(item.responsible, [person]))
    if field is Field.CLOSING and value in set(Closing):
        return close(item, Closing(value))
    raise AttestationError("button-old")
