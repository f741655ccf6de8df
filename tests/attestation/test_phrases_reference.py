"""The schedule phrases of the reference plan's 19 rows, in the school year 2022/2023 (domain text, section 4)."""

from datetime import date

import pytest

from attestation.phrases import read_schedule
from attestation.plan import Kind
from attestation.windows import windows

ROWS = [
    ("Тамыз", Kind.MONTHS, (8,), ["2022-08-01/2022-08-31"]),
    (
        "Тамыз - қыркүйек Сәуір - мамыр",
        Kind.MONTHS,
        (8, 9, 4, 5),
        ["2022-08-01/2022-09-30", "2023-04-01/2023-05-31"],
    ),
    ("Қыркүйек", Kind.MONTHS, (9,), ["2022-09-01/2022-09-30"]),
    ("Жартыжылдықта 1 рет", Kind.HALF_YEAR, (), ["2022-09-01/2022-12-31", "2023-01-01/2023-05-31"]),
    ("Қыркүйек Мамыр", Kind.MONTHS, (9, 5), ["2022-09-01/2022-09-30", "2023-05-01/2023-05-31"]),
    (
        "Қазан – қараша, мамыр - маусым, шілде - тамыз",
        Kind.MONTHS,
        (10, 11, 5, 6, 7, 8),
        ["2022-10-01/2022-11-30", "2023-05-01/2023-06-30", "2023-07-01/2023-08-31"],
    ),
    (
        "Қазан, қараша, мамыр, маусым, шілде",
        Kind.MONTHS,
        (10, 11, 5, 6, 7),
        [
            "2022-10-01/2022-10-31",
            "2022-11-01/2022-11-30",
            "2023-05-01/2023-05-31",
            "2023-06-01/2023-06-30",
            "2023-07-01/2023-07-31",
        ],
    ),
    ("Жыл бойы", Kind.ALL_YEAR, (), ["2022-09-01/2023-05-31"]),
    (
        "Қараша, маусым, тамыз",
        Kind.MONTHS,
        (11, 6, 8),
        ["2022-11-01/2022-11-30", "2023-06-01/2023-06-30", "2023-08-01/2023-08-31"],
    ),
    ("Кесте бойынша", Kind.BY_SCHEDULE, (), []),
    ("Әрбір аттестаттау кезеңінің соңында", Kind.PERIOD_END, (), []),
]


@pytest.mark.parametrize(("phrase", "kind", "months", "expected"), ROWS)
def test_a_phrase_of_the_reference_plan_is_understood_and_sure(
    phrase: str, kind: Kind, months: tuple[int, ...], expected: list[str]
) -> None:
    schedule = read_schedule(phrase)
    found = [f"{w.start.isoformat()}/{w.end.isoformat()}" for w in windows(schedule, 2022)]
    assert (schedule.kind, schedule.months, found) == (kind, months, expected)
    assert schedule.sure
    assert schedule.phrase == phrase
    assert all(date(2022, 8, 1) <= w.start <= w.end <= date(2023, 8, 31) for w in windows(schedule, 2022))
