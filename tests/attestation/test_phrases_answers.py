"""Headings that rule a row, words shown to the deputy director, and the answers offered for what is doubtful."""

import pytest

from attestation.phrase_text import write_schedule
from attestation.phrase_tokens import DAY_OR_YEAR
from attestation.phrases import alternatives, read_schedule
from attestation.plan import Kind
from attestation.windows import windows


def _windows(phrase: str, month: int) -> list[str]:
    found = windows(read_schedule(phrase, ruling_month=month), 2026)
    return [f"{window.start.isoformat()}/{window.end.isoformat()}" for window in found]


@pytest.mark.parametrize(
    ("phrase", "month", "expected"),
    [
        ("", 9, "2026-09-01/2026-09-30"),
        ("", 2, "2027-02-01/2027-02-28"),
        ("5-10", 9, "2026-09-05/2026-09-10"),
        ("15", 1, "2027-01-15/2027-01-15"),
        ("25-іне дейін", 9, "2026-09-01/2026-09-25"),
        ("до 20 числа", 9, "2026-09-01/2026-09-20"),
        ("2-я половина", 11, "2026-11-16/2026-11-30"),
        ("кесте бойынша", 9, "2026-09-01/2026-09-30"),
        ("педкеңес", 9, "2026-09-01/2026-09-30"),
        ("қыркүйек", 9, "2026-09-01/2026-09-30"),
        ("10-15.09", 9, "2026-09-10/2026-09-15"),
    ],
)
def test_a_month_heading_rules_the_rows_under_it(phrase: str, month: int, expected: str) -> None:
    assert _windows(phrase, month) == [expected]
    assert read_schedule(phrase, ruling_month=month).sure


@pytest.mark.parametrize("phrase", ["10 қазан", "апта сайын", "жыл бойы", "ай соңында"])
def test_a_row_that_contradicts_its_heading_is_asked_about(phrase: str) -> None:
    schedule = read_schedule(phrase, ruling_month=9)
    assert schedule.doubts == ("doubt-schedule-mixed",)
    assert schedule.kind == read_schedule(phrase).kind


def test_a_row_of_unknown_words_under_a_heading_keeps_the_month_with_a_doubt() -> None:
    schedule = read_schedule("директорға есеп", ruling_month=10)
    assert (schedule.kind, schedule.months, schedule.doubts) == (Kind.MONTHS, (10,), ("doubt-schedule-words",))


def test_days_without_a_month_mean_nothing_where_nothing_rules_them() -> None:
    for phrase in ("25", "5-10", "25-іне дейін", "до 20 числа", "2-апта"):
        schedule = read_schedule(phrase)
        assert (schedule.kind, schedule.spans, schedule.doubts) == (Kind.UNKNOWN, (), ("doubt-schedule-unknown",))


@pytest.mark.parametrize(
    ("phrase", "used", "unused"),
    [
        ("Педкеңес, қаңтар", ("қаңтар",), ("Педкеңес",)),
        ("қазан айында 25-іне дейін", ("қазан", "айында", "25-іне", "дейін"), ()),
        ("до 25 мая, отчёт завучу", ("до", "25", "мая"), ("отчёт", "завучу")),
        ("Күзгі сырғыма", (), ("Күзгі", "сырғыма")),
        ("жоспар бойынша (ВШК)", ("жоспар", "бойынша"), ("ВШК",)),
    ],
)
def test_the_words_used_and_unused_are_told_apart(phrase: str, used: tuple[str, ...], unused: tuple[str, ...]) -> None:
    schedule = read_schedule(phrase)
    assert (schedule.used, schedule.unused) == (used, unused)


def test_the_phrase_is_kept_as_written_with_its_spaces_folded() -> None:
    assert read_schedule("  Қазан –\n қараша\u00a0айлары ").phrase == "Қазан – қараша айлары"


def test_a_phrase_too_long_for_a_schedule_is_not_read_as_one() -> None:
    schedule = read_schedule("қазан " * 200)
    assert (schedule.kind, schedule.doubts) == (Kind.UNKNOWN, ("doubt-schedule-unknown",))


def test_an_empty_cell_says_so() -> None:
    for phrase in ("", "   ", "\u00a0"):
        assert read_schedule(phrase).doubts == ("doubt-schedule-empty",)


@pytest.mark.parametrize(
    ("phrase", "answers"),
    [
        ("мамыр - қыркүйек", ["май – сентябрь", "май, сентябрь"]),
        ("сентябрь-октябрь-ноябрь", ["сентябрь – ноябрь", "сентябрь, ноябрь", "сентябрь, октябрь, ноябрь"]),
        ("қазанға дейін", ["до конца октября", "до конца сентября", "октябрь"]),
        ("20 мамырға", ["до 20 мая", "20 мая", "май"]),
        ("қыркүйек, жыл бойы", ["сентябрь", "в течение года"]),
        ("қазанның 2-аптасы", ["8–14 октября", "октябрь"]),
        ("окт.26", ["октябрь 2026 г.", "26 октября", "октябрь"]),
        ("I жартыжылдық, қазан", ["октябрь", "1 полугодие"]),
        ("последняя неделя месяца", ["ежемесячно, последняя неделя", "ежемесячно"]),
        ("2 раза в год", ["1 раз в полугодие", "в течение года", "по графику"]),
        ("қосымша хабарланады", ["в течение года", "1 раз в полугодие", "по графику"]),
        ("қазаан", ["октябрь"]),
    ],
)
def test_likely_answers_are_offered_for_a_doubtful_phrase(phrase: str, answers: list[str]) -> None:
    offered = alternatives(read_schedule(phrase))
    assert [write_schedule(answer, "ru") for answer in offered] == answers
    assert all(answer.sure and answer.phrase == phrase for answer in offered)


@pytest.mark.parametrize(
    ("phrase", "answers"),
    [
        ("май 27", ["27 мая", "май"]),
        ("қыркүйек 26", ["26 сентября", "сентябрь"]),
        ("сентябрь 26 - май 27", ["26 сентября – 27 мая", "сентябрь – май"]),
        ("сентябрь 26, май 27", ["26 сентября, 27 мая", "сентябрь, май"]),
        ("27 мая", []),  # a number before its month is a day
        ("май 27 числа", []),
        ("мамырдың 27-сі", []),
        ("май 26-27", []),
        ("май 20, 27", []),
        ("сентябрь 26 г.", []),
        ("май 25", []),  # no year of this plan
    ],
)
def test_a_number_after_a_month_that_is_a_year_of_the_plan_is_asked_about(phrase: str, answers: list[str]) -> None:
    schedule = read_schedule(phrase, school_year=2026)
    assert [write_schedule(answer, "ru") for answer in alternatives(schedule)] == answers
    assert (DAY_OR_YEAR in schedule.doubts) is bool(answers)
    assert read_schedule(phrase).sure  # nobody knows of a year


def test_nothing_is_offered_for_a_phrase_that_is_sure() -> None:
    assert alternatives(read_schedule("Қазан – қараша")) == ()


@pytest.mark.parametrize(
    ("phrase", "kk", "ru", "en"),
    [
        ("Қазан – қараша, мамыр", "қазан – қараша, мамыр", "октябрь – ноябрь, май", "October – November, May"),
        ("до 25 мая", "25 мамырға дейін", "до 25 мая", "by 25 May"),
        ("до конца мая", "мамырдың соңына дейін", "до конца мая", "by the end of May"),
        ("10-15 ақпан 2027", "2027 жылғы 10–15 ақпан", "10–15 февраля 2027 г.", "10–15 February 2027"),
        ("3 тоқсан", "3-тоқсан", "3 четверть", "third term"),
        ("ай сайын 25-іне дейін", "ай сайын, 25 күніне дейін", "ежемесячно, до 25 числа", "monthly, by day 25"),
        (
            "с 20 сентября до конца сентября",
            "20 қыркүйек – қыркүйектің соңы",
            "20 сентября – конец сентября",
            "20 September – end of September",
        ),
        ("түсініксіз", "түсініксіз", "түсініксіз", "түсініксіз"),
    ],
)
def test_a_schedule_is_written_in_each_language(phrase: str, kk: str, ru: str, en: str) -> None:
    schedule = read_schedule(phrase)
    assert [write_schedule(schedule, language) for language in ("kk", "ru", "en")] == [kk, ru, en]
