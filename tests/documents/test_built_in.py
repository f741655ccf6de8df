"""The plan that a school starts with: as the contract and the domain text say, in three languages."""

from datetime import date

import pytest

from attestation.plan import Audience, Confirmer, Kind, Plan, PlanItem, Repeat, Scope, Window
from attestation.roles import Role
from documents.builtin import built_in_plan


@pytest.fixture(scope="module")
def plan() -> Plan:
    return built_in_plan(2026)


def _numbers(plan: Plan, **wanted: object) -> list[int]:
    return [item.number for item in plan.items if all(getattr(item, name) == value for name, value in wanted.items())]


def test_it_has_rows_1_to_19_in_order_and_no_doubt(plan: Plan) -> None:
    assert [item.number for item in plan.items] == list(range(1, 20))
    assert plan.warnings == ()
    assert len(plan.objectives) == 3


def test_scopes_confirmers_and_reviews_are_those_of_the_contract(plan: Plan) -> None:
    assert _numbers(plan, scope=Scope.SCHOOL) == [1, 3, 5, 6, 7, 9]
    assert _numbers(plan, confirmer=Confirmer.TEACHER) == [2, 10, 11, 12, 13, 15, 17]
    assert _numbers(plan, review=True) == [11, 15, 17]
    assert _numbers(plan, audience=Audience.NEWCOMERS) == [8]
    assert _numbers(plan, repeat=Repeat.MONTHLY) == [13, 14, 16]


@pytest.mark.parametrize(
    ("number", "roles"),
    [
        (1, (Role.DIRECTOR,)),
        (4, (Role.ASSOCIATION_HEAD,)),
        (9, (Role.DEPUTY_DIRECTOR,)),
        (15, (Role.TEACHER,)),
        (16, (Role.DEPUTY_DIRECTOR, Role.COMMISSION_MEMBER, Role.ASSOCIATION_HEAD)),
        (17, (Role.DEPUTY_DIRECTOR, Role.ASSOCIATION_HEAD, Role.TEACHER)),
        (19, (Role.HR,)),
    ],
)
def test_a_row_is_answered_for_by(plan: Plan, number: int, roles: tuple[Role, ...]) -> None:
    assert plan.items[number - 1].responsible.roles == roles


@pytest.mark.parametrize(
    ("number", "kind", "months"),
    [
        (1, Kind.MONTHS, (8,)),
        (2, Kind.MONTHS, (8, 9, 4, 5)),
        (6, Kind.HALF_YEAR, ()),
        (8, Kind.MONTHS, (9, 5)),
        (10, Kind.MONTHS, (10, 11, 5, 6, 7, 8)),
        (11, Kind.MONTHS, (10, 11, 5, 6, 7)),
        (13, Kind.ALL_YEAR, ()),
        (15, Kind.MONTHS, (11, 6, 8)),
        (17, Kind.BY_SCHEDULE, ()),
        (19, Kind.PERIOD_END, ()),
    ],
)
def test_a_row_is_due_in(plan: Plan, number: int, kind: Kind, months: tuple[int, ...]) -> None:
    item = plan.items[number - 1]
    assert (item.kind, item.months) == (kind, months)


def test_windows_lie_in_the_school_year_asked_for(plan: Plan) -> None:
    application, portfolio = plan.items[1], plan.items[14]
    assert application.windows == (
        Window(date(2026, 8, 1), date(2026, 9, 30)),
        Window(date(2027, 4, 1), date(2027, 5, 31)),
    )
    assert portfolio.windows[-1] == Window(date(2027, 8, 1), date(2027, 8, 31))
    assert built_in_plan(2030).items[0].windows == (Window(date(2030, 8, 1), date(2030, 8, 31)),)


def test_every_text_stands_in_three_languages_of_its_own(plan: Plan) -> None:
    def texts(item: PlanItem) -> list[str]:
        return [wording.in_language(locale) for wording in (item.title, item.evidence) for locale in ("kk", "ru", "en")]

    for item in plan.items:
        assert all(text == text.strip() and 3 < len(text) < 100 for text in texts(item))
        assert item.title.kk != item.title.ru
        assert item.title.en.isascii()
