"""Short forms: which rows have one, who may write and read it, and a draft that loses nothing."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from attestation.errors import AttestationError
from attestation.forms import ANSWER_LENGTH, FORMS, FormDraft, FormKind, form_of, may_read, may_write
from attestation.plan import Confirmer, Kind, PlanItem, Scope, Wording
from attestation.roles import Actor, Role
from attestation.steps import Item, Member, Step, Year
from documents.builtin import built_in_plan
from tests.attestation.years import DEPUTY, LONG_AGO, TEACHER, item, october

NOON = datetime(2026, 10, 5, 12, tzinfo=UTC)
TITLES = {row.number: row for row in built_in_plan(2026).items}
BY_HAND = {
    4: FormKind.ACHIEVEMENTS,
    12: FormKind.TALK,
    13: FormKind.PLAN,
    14: FormKind.LOW_ACHIEVERS,
    16: FormKind.REFERENCE,
}
HEAD = Member(5, "Ерлан", frozenset({Role.ASSOCIATION_HEAD}), LONG_AGO, attested=False, association="Математика")
MATHEMATICIAN = replace(TEACHER, association="математика")
HISTORIAN = replace(TEACHER, association="Тарих")


def of_row(row: PlanItem, locale: str = "kk") -> Item:
    """A row of the built-in plan as a school has it that wrote its plan in one language."""
    made = item(row.number, row.scope, row.confirmer, row.responsible.roles, review=row.review)
    return replace(made, title=Wording.verbatim(row.title.in_language(locale)), kind=row.kind)


def step(number: int, teacher: Member = MATHEMATICIAN) -> Step:
    """The teacher's step of a row of the built-in plan."""
    occurrence = october(of=of_row(TITLES[number]))
    return Year((occurrence,), (teacher,), {}, {}).step(occurrence, teacher)


def actor(member: Member, *more: Role) -> Actor:
    """The member as somebody who acts."""
    return Actor(member.id, 1, member.roles | set(more), "kk", "Asia/Almaty")


@pytest.mark.parametrize("locale", ["kk", "ru", "en"])
def test_five_rows_of_the_built_in_plan_have_a_form(locale: str) -> None:
    found = {number: form_of(of_row(row, locale)) for number, row in TITLES.items()}
    assert {number: form.kind for number, form in found.items() if form} == BY_HAND


def test_a_row_of_the_school_has_none() -> None:
    assert form_of(replace(of_row(TITLES[12]), scope=Scope.SCHOOL)) is None


def test_another_school_wording_is_known() -> None:
    row = item(1, confirmer=Confirmer.RESPONSIBLE)
    other = replace(row, title=Wording.verbatim("Посещение уроков аттестуемых"), kind=Kind.ALL_YEAR)
    form = form_of(other)
    assert form
    assert form.kind is FormKind.REFERENCE


@pytest.mark.parametrize(
    ("number", "teacher", "who", "reads", "writes"),
    [
        (4, MATHEMATICIAN, HEAD, True, True),
        (4, HISTORIAN, HEAD, False, False),
        (4, MATHEMATICIAN, DEPUTY, True, True),
        (4, MATHEMATICIAN, MATHEMATICIAN, True, False),  # a note about oneself is read, not written
        (12, MATHEMATICIAN, HEAD, False, False),
        (12, MATHEMATICIAN, MATHEMATICIAN, True, True),
        (13, MATHEMATICIAN, MATHEMATICIAN, True, True),
        (13, MATHEMATICIAN, replace(TEACHER, id=9), False, False),
        (14, MATHEMATICIAN, MATHEMATICIAN, True, False),
        (14, MATHEMATICIAN, DEPUTY, True, True),
        (16, HISTORIAN, HEAD, False, False),
        (16, HISTORIAN, replace(HEAD, roles=frozenset({Role.COMMISSION_MEMBER})), True, True),
    ],
)
def test_who_may_read_and_write(number: int, teacher: Member, who: Member, reads: bool, writes: bool) -> None:
    about = step(number, teacher)
    assert may_read(actor(who), about, who) is reads
    assert may_write(actor(who), about, who) is writes


def test_somebody_whom_a_row_names_writes_about_every_association() -> None:
    about = step(4, HISTORIAN)
    named = about._replace(occurrence=replace(about.occurrence, item=replace(about.item, persons=(HEAD.id,))))
    assert may_write(actor(HEAD), named, HEAD)
    assert not may_write(actor(HEAD), about, None)


ACTS: dict[str, Callable[[FormDraft], FormDraft]] = {"next": FormDraft.next, "back": FormDraft.back}
WORDS = st.text(st.characters(codec="utf-8", exclude_categories=["Cs"]), min_size=1, max_size=ANSWER_LENGTH)


@given(st.sampled_from(FormKind), st.lists(st.sampled_from(["next", "back"]) | WORDS, max_size=20))
def test_a_draft_loses_nothing_however_one_walks(kind: FormKind, acts: list[str]) -> None:
    draft = FormDraft("1", (1, 2), kind, "m0")
    expected: dict[str, str] = {}
    for act in acts:
        if move := ACTS.get(act):
            draft = move(draft)
        else:
            asked = draft.question
            try:
                draft = draft.said(act, NOON)
            except AttestationError:
                assert asked is None or not act.split()
                continue
            assert asked
            expected[asked] = "\n".join(" ".join(line.split()) for line in act.splitlines() if line.split())
        assert 0 <= draft.at <= len(FORMS[kind].questions)
        assert draft.answers == expected


def test_an_answer_has_its_length() -> None:
    draft = FormDraft("1", (1, 2), FormKind.TALK, "")
    assert draft.said("ә" * ANSWER_LENGTH, NOON).at == 1
    with pytest.raises(AttestationError, match="consult-text-too-long"):
        draft.said("ә" * (ANSWER_LENGTH + 1), NOON)


def test_the_longest_form_fits_into_one_message() -> None:
    assert max(len(form.questions) for form in FORMS.values()) * (ANSWER_LENGTH + 100) < 4096


def test_forms_are_short() -> None:
    assert all(3 < len(form.questions) < 6 for form in FORMS.values())
