"""A doubtful cell is answered: it is doubtful no more, and nothing else of the plan has changed."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from attestation.errors import AttestationError
from attestation.language import language_of
from attestation.phrases import read_schedule
from attestation.plan import Confirmer, Doubt, Kind, Plan, PlanItem, Scope, Window
from attestation.plan_answers import AS_IT_IS, answer_by_button, answer_by_typing, answers, in_year
from attestation.plan_doubts import Cell, doubtful_cells, item_at, settle
from attestation.responsible import read_responsible
from attestation.roles import Role
from attestation.row_editing import LONGEST, Closing, close, closing_of, entrust, new_row, prove_by, reschedule
from attestation.windows import windows

PHRASES = ("Қыркүйек қазан -", "бір кезде", "қараша, тамыз", "25 мамырға", "Қазан (12.10)", "31 қыркүйек", "Қазан", "")


def _plan(*phrases: str, who: str = "Ғарышкер") -> Plan:
    """A plan with a row for each phrase, every cell of which is doubted."""
    items, doubts = [], [Doubt(None, "school_year", "doubt-school-year-missing", {"taken": "2026-2027"})]
    for number, phrase in enumerate(phrases, 1):
        schedule = read_schedule(phrase)
        row = reschedule(new_row(number, "Кездесу өткізу"), schedule, 2026)
        items.append(replace(row, responsible=replace(row.responsible, phrase=who)))
        doubts += [Doubt(number, "schedule", key, {"phrase": phrase, "words": ""}) for key in schedule.doubts]
        doubts += [Doubt(number, "responsible", "doubt-responsible-unknown", {"words": who})]
        doubts += [Doubt(number, "scope", "doubt-scope"), Doubt(number, "row", "doubt-cells-moved")]
    return Plan("Жоспар", "", (), 2026, tuple(items), tuple(doubts))


def _cell(plan: Plan, field: str) -> Cell:
    return next(cell for cell in doubtful_cells(plan) if cell.field == field)


plans = st.lists(st.sampled_from(PHRASES), min_size=1, max_size=4).map(lambda phrases: _plan(*phrases))


def test_the_costliest_doubts_come_first_and_remarks_not_at_all() -> None:
    fields = [(cell.field, cell.row) for cell in doubtful_cells(_plan("бір кезде", "Қазан"))]
    assert fields == [
        ("school_year", None), ("schedule", 1), ("responsible", 1), ("responsible", 2), ("scope", 1), ("scope", 2)
    ]  # fmt: skip


@given(plans, st.data())
def test_any_answer_settles_its_cell_and_no_other(plan: Plan, data: st.DataObject) -> None:
    cell = data.draw(st.sampled_from(doubtful_cells(plan)[1:]))  # the year's answer is another matter
    answer = data.draw(st.sampled_from(answers(plan, cell)))
    found = answer_by_button(plan, cell, answer.value)
    assert doubtful_cells(found) == tuple(one for one in doubtful_cells(plan) if one != cell)
    if cell.row:
        others = [item for item in plan.items if item.number != cell.row]
        assert [item for item in found.items if item.number != cell.row] == others


@given(plans, st.data())
def test_a_time_that_was_chosen_is_read_back_from_its_words(plan: Plan, data: st.DataObject) -> None:
    times = [cell for cell in doubtful_cells(plan) if cell.field == "schedule"]
    if not times:
        return
    cell = data.draw(st.sampled_from(times))
    answer = data.draw(st.sampled_from(answers(plan, cell)))
    item = item_at(answer_by_button(plan, cell, answer.value), cell.row)
    assert item
    read = read_schedule(item.phrase)
    assert (read.kind, windows(read, 2026)) == (item.kind, item.windows)


def test_what_was_understood_keeps_the_words_of_the_plan() -> None:
    plan = _plan("25 мамырға")
    found = (
        answer_by_button(plan, _cell(plan, "schedule"), "0") if doubtful_cells(plan)[1].field == "schedule" else plan
    )
    assert found.items[0].phrase == "25 мамырға"


def test_a_post_is_chosen_and_the_words_stay() -> None:
    plan = _plan("Қазан")
    item = answer_by_button(plan, _cell(plan, "responsible"), "hr").items[0]
    assert (item.responsible.phrase, item.responsible.roles) == ("Ғарышкер", (Role.HR,))


def test_who_runs_the_bot_is_offered_nowhere() -> None:
    plan = _plan("Қазан")
    assert "admin" not in {answer.value for answer in answers(plan, _cell(plan, "responsible"))}


def test_roles_that_were_understood_can_be_left() -> None:
    plan = _plan("Қазан")
    plan = replace(plan, items=(entrust(plan.items[0], "Директор", ()),))
    offered = answers(plan, _cell(plan, "responsible"))
    assert offered[0].value == AS_IT_IS
    assert [answer.roles for answer in offered].count((Role.DIRECTOR,)) == 1


@pytest.mark.parametrize(
    ("value", "scope", "confirmer"),
    [("school", Scope.SCHOOL, Confirmer.RESPONSIBLE), ("teacher", Scope.TEACHER, Confirmer.RESPONSIBLE)],
)
def test_whose_row_it_is(value: str, scope: Scope, confirmer: Confirmer) -> None:
    plan = _plan("Қазан")
    item = answer_by_button(plan, _cell(plan, "scope"), value).items[0]
    assert (item.scope, item.confirmer) == (scope, confirmer)


def test_a_row_of_teachers_is_confirmed_by_them() -> None:
    plan = _plan("Қазан")
    plan = replace(plan, items=(entrust(plan.items[0], "Мұғалімдер", ()),))
    assert answer_by_button(plan, _cell(plan, "scope"), "teacher").items[0].confirmer is Confirmer.TEACHER


@pytest.mark.parametrize(
    ("words", "window"),
    [
        ("5 қазан", Window(date(2026, 10, 5), date(2026, 10, 5))),
        ("до 25 мая", Window(date(2027, 5, 1), date(2027, 5, 25))),
        ("October - November", Window(date(2026, 10, 1), date(2026, 11, 30))),
    ],
)
def test_a_time_is_typed_in_any_language(words: str, window: Window) -> None:
    plan = _plan("бір кезде")
    found = answer_by_typing(plan, _cell(plan, "schedule"), words)
    assert found.items[0].windows == (window,)
    assert "schedule" not in {cell.field for cell in doubtful_cells(found)}


def test_a_typed_time_that_is_doubtful_stays_a_doubt() -> None:
    plan = _plan("бір кезде")
    found = answer_by_typing(plan, _cell(plan, "schedule"), "31 қыркүйек")
    assert "schedule" in {cell.field for cell in doubtful_cells(found)}
    assert found.items[0].phrase == "31 қыркүйек"


@pytest.mark.parametrize(
    ("field", "words", "key"),
    [
        ("schedule", "білмеймін", "row-schedule-unknown"),
        ("schedule", "   ", "row-cell-empty"),
        ("responsible", "ғарышкер", "row-roles-unknown"),
        ("responsible", "директор " * LONGEST, "row-cell-too-long"),
        ("scope", "мектеп", "plan-review-press"),
        ("school_year", "жылы", "plan-review-year-unknown"),
    ],
)
def test_words_that_are_no_answer_are_refused(field: str, words: str, key: str) -> None:
    plan = _plan("бір кезде")
    with pytest.raises(AttestationError) as refusal:
        answer_by_typing(plan, _cell(plan, field), words)
    assert refusal.value.key == key


def test_several_posts_are_typed() -> None:
    plan = _plan("Қазан")
    item = answer_by_typing(plan, _cell(plan, "responsible"), "директор, ӘБ жетекшісі").items[0]
    assert item.responsible.roles == (Role.DIRECTOR, Role.ASSOCIATION_HEAD)
    assert read_responsible(item.responsible.phrase).roles == item.responsible.roles


def test_an_answer_that_was_not_offered_is_refused() -> None:
    plan = _plan("Қазан")
    with pytest.raises(AttestationError):
        answer_by_button(plan, _cell(plan, "responsible"), "admin")


@pytest.mark.parametrize("answer", ["2025", "2026–2027"])
def test_another_school_year_moves_every_day(answer: str) -> None:
    plan = _plan("Қазан")
    year = int(answer[:4])
    found = answer_by_typing(plan, _cell(plan, "school_year"), answer)
    assert found.school_year == year
    assert found.items[0].windows == (Window(date(year, 10, 1), date(year, 10, 31)),)


@given(
    st.sampled_from(["ақпан", "28 ақпан", "29 ақпан", "қазан – ақпан", "жыл бойы", "тоқсан сайын"]), st.integers(-3, 3)
)
def test_another_year_is_as_if_the_plan_had_been_read_for_it(phrase: str, by: int) -> None:
    plan = _plan(phrase)
    there = in_year(plan, 2026 + by)
    assert there.items[0].windows == windows(read_schedule(phrase), 2026 + by)


@given(st.sampled_from(Closing))
def test_a_row_closes_the_way_it_was_told(closing: Closing) -> None:
    assert closing_of(close(_plan("Қазан").items[0], closing)) is closing


def test_a_doubt_about_the_plan_itself_is_only_noted() -> None:
    cell = Cell(None, "title", (Doubt(None, "title", "doubt-not-attestation"),))
    plan = replace(_plan("Қазан"), warnings=cell.doubts)
    assert [answer.value for answer in answers(plan, cell)] == [AS_IT_IS]
    assert answer_by_button(plan, cell, AS_IT_IS).warnings == settle(plan, cell).warnings == ()


def test_the_language_of_a_plan_shows_in_its_letters() -> None:
    assert [language_of([words]) for words in ("Қазан", "Октябрь", "October", "1, 2")] == ["kk", "ru", "en", "kk"]


def test_a_year_that_a_phrase_names_is_doubted_in_another_school_year() -> None:
    plan = settle(_plan("25.05.2027"), doubtful_cells(_plan("25.05.2027"))[0])
    later = in_year(plan, 2027)
    assert later.items[0].windows == plan.items[0].windows
    assert "doubt-schedule-year" in {doubt.key for doubt in later.warnings}
    assert in_year(later, 2026) == plan


def test_a_number_that_may_be_a_year_is_doubted_only_in_a_plan_of_that_year() -> None:
    keys = [{doubt.key for doubt in in_year(_plan("май 27"), year).warnings} for year in (2025, 2026, 2027, 2028)]
    assert ["doubt-schedule-day-or-year" in of_year for of_year in keys] == [False, True, True, False]
    asked = in_year(_plan("май 27"), 2026)
    schedule = _cell(asked, "schedule")
    days = [one.schedule and one.schedule.months for one in answers(asked, schedule)]
    assert (days, len(days)) == ([(5,), (5,)], 2)
    typed = answer_by_typing(_plan("бір кезде"), _cell(_plan("бір кезде"), "schedule"), "май 27")
    assert "doubt-schedule-day-or-year" in {doubt.key for doubt in typed.warnings}


def test_a_time_that_no_phrase_says_moves_by_the_years() -> None:
    leap = Window(date(2028, 2, 1), date(2028, 2, 29))
    plan = replace(_plan("бір кезде"), school_year=2027)
    plan = replace(plan, items=(replace(plan.items[0], kind=Kind.MONTHS, windows=(leap,)),))
    assert in_year(plan, 2026).items[0].windows == (Window(date(2027, 2, 1), date(2027, 2, 28)),)


def test_a_new_row_waits_for_its_time() -> None:
    row: PlanItem = prove_by(new_row(4, "Ашық  сабақ"), "Талдау")
    assert (row.title.kk, row.evidence.kk, row.kind, row.asked(2026)) == ("Ашық сабақ", "Талдау", Kind.UNKNOWN, (None,))
