"""Whose tick a row is: known from its words in three languages, else from who answers, else doubted."""

import pytest

from attestation.plan import Audience, Confirmer, Kind, Repeat, Scope
from attestation.roles import Role
from attestation.scope import propose
from documents.builtin import built_in_plan


@pytest.mark.parametrize("locale", ["kk", "ru", "en"])
def test_the_built_in_rows_are_understood_in_every_language(locale: str) -> None:
    for item in built_in_plan(2026).items:
        read = propose(item.title.in_language(locale), item.responsible.roles, item.kind)
        assert (item.number, read.scope, read.confirmer, read.review, read.audience, read.repeat) == (
            item.number, item.scope, item.confirmer, item.review, item.audience, item.repeat,
        )  # fmt: skip
        assert read.sure


@pytest.mark.parametrize(
    ("title", "scope", "confirmer"),
    [
        ("Издать приказ о составе аттестационной комиссии", Scope.SCHOOL, Confirmer.RESPONSIBLE),
        ("Обновить стенд «Аттестация»", Scope.SCHOOL, Confirmer.RESPONSIBLE),
        ("Педагогтерден өтініштер қабылдау", Scope.TEACHER, Confirmer.TEACHER),
        ("Сдача квалификационного теста", Scope.TEACHER, Confirmer.TEACHER),
        ("Портфолионы комиссияның тексеруі", Scope.TEACHER, Confirmer.RESPONSIBLE),
        ("Аттестаттау ережесімен таныстыру жиналысы", Scope.SCHOOL, Confirmer.RESPONSIBLE),
        ("Посещение уроков аттестуемых", Scope.TEACHER, Confirmer.RESPONSIBLE),
        ("Ашық сабақ өткізу", Scope.TEACHER, Confirmer.TEACHER),
        ("Эссе жазу", Scope.TEACHER, Confirmer.TEACHER),
        ("Аттестатталушылардың құжаттарын тексеру", Scope.TEACHER, Confirmer.RESPONSIBLE),
        ("Сараптау парақтарын толтыру", Scope.TEACHER, Confirmer.RESPONSIBLE),
        ("Нормативтік құжаттарды қарастыру", Scope.SCHOOL, Confirmer.RESPONSIBLE),
        ("Сбор копий документов", Scope.TEACHER, Confirmer.TEACHER),
        ("Слушание отчётов аттестуемых", Scope.TEACHER, Confirmer.TEACHER),
        ("Мұғалімнің сабақтарын бақылау", Scope.TEACHER, Confirmer.RESPONSIBLE),
        ("Срезы знаний у аттестуемых", Scope.TEACHER, Confirmer.RESPONSIBLE),
        ("Уточнение списков аттестуемых", Scope.SCHOOL, Confirmer.RESPONSIBLE),
        ("Аттестатталушылармен дөңгелек үстел", Scope.SCHOOL, Confirmer.RESPONSIBLE),
        ("Закрепление наставников за аттестуемыми", Scope.SCHOOL, Confirmer.RESPONSIBLE),
        ("Тестке даярлық", Scope.TEACHER, Confirmer.TEACHER),
        ("Тренинг для аттестуемых", Scope.SCHOOL, Confirmer.RESPONSIBLE),
    ],
)
def test_rows_of_other_schools(title: str, scope: Scope, confirmer: Confirmer) -> None:
    read = propose(title, (Role.DEPUTY_DIRECTOR,), Kind.MONTHS)
    assert (read.scope, read.confirmer) == (scope, confirmer)


def test_what_only_teachers_answer_for_is_theirs_whatever_it_is() -> None:
    read = propose("Құпия жұмыс", (Role.TEACHER,), Kind.MONTHS)
    assert (read.scope, read.confirmer, read.reason) == (Scope.TEACHER, Confirmer.TEACHER, "scope-party")
    assert propose("Жоспар құру", (Role.TEACHER,), Kind.MONTHS).scope is Scope.TEACHER


def test_what_nothing_is_known_of_is_the_schools_and_doubted() -> None:
    read = propose("Құпия жұмыс", (Role.DIRECTOR,), Kind.MONTHS)
    assert (read.scope, read.sure, read.reason) == (Scope.SCHOOL, False, "scope-default")


def test_newcomers_are_an_audience_of_their_own() -> None:
    assert propose("Работа с вновь прибывшими учителями", (), Kind.MONTHS).audience is Audience.NEWCOMERS


def test_only_what_runs_all_year_is_checked_each_month() -> None:
    assert propose("Сабақтарға қатысу", (), Kind.ALL_YEAR).repeat is Repeat.MONTHLY
    assert propose("Сабақтарға қатысу", (), Kind.MONTHS).repeat is Repeat.ONCE
