"""Schools of 0 to 300 teachers: every number that is shown is the truth that the school was made from."""

import io

import pytest
from python_calamine import CalamineWorkbook

from attestation.steps import State
from sandbox import Message, Person
from tests.schools import MadeUp, made_up
from tests.story.conftest import School
from tests.story.large import store

WORDS = {
    State.DONE: "done",
    State.IN_REVIEW: "in review",
    State.OPEN: "open",
    State.OVERDUE: "overdue",
    State.NEEDS_DATE: "needs a date",
    State.WAIVED: "not asked",
}
COUNTED = ("done", "in_review", "open", "overdue", "needs_date", "waived")


def line(tally: dict[State, int]) -> str:
    parts = [f"{WORDS[state]} {tally[state]:,}" for state in State if tally.get(state)]
    whole = sum(tally.values())
    return f"{whole:,} in all" + (f" — {' · '.join(parts)}" if whole else "")


async def filled(school: School, teachers: int) -> MadeUp:
    made = made_up(teachers)
    await store(school.app.db, school.id, made)
    await school.travel(2026, 11, 24, 12)
    return made


@pytest.mark.parametrize("teachers", [0, 1, 30, 100, 300])
async def test_text_picture_and_workbook_say_the_truth(school: School, deputy: Person, teachers: int) -> None:
    made = await filled(school, teachers)
    card = await deputy.ask("/status", timeout=30)
    assert f"School year: {line(made.truth.year)}" in card.text
    assert f"November: {line(made.truth.month)}" in card.text
    shown = await deputy.tap(card, "As a picture", timeout=30)
    assert shown.text == f"School year: {line(made.truth.year)}"
    deputy.push(await deputy.ask("/report"), "Plan as it stands")
    book = await deputy.wait_for(is_workbook, timeout=60)
    assert book.file
    rows = CalamineWorkbook.from_filelike(io.BytesIO(book.file.data)).get_sheet_by_index(0).to_python()
    assert rows[-1][1:] == [sum(made.truth.year.values()), *(made.truth.year[State(name)] for name in COUNTED)]
    assert rows[-2][1:] == [sum(made.truth.month.values()), *(made.truth.month[State(name)] for name in COUNTED)]


def is_workbook(message: Message) -> bool:
    return message.file is not None and message.file.name.endswith(".xlsx")
