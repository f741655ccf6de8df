"""Days and months, in every case that a text uses."""

import re
from datetime import date
from itertools import product

import pytest

from locales import LOCALES, dates, texts
from locales.written import sources

MONTHS = {
    "kk": {
        "nominative": "қаңтар ақпан наурыз сәуір мамыр маусым шілде тамыз қыркүйек қазан қараша желтоқсан",
        "genitive": "қаңтардың ақпанның наурыздың сәуірдің мамырдың маусымның шілденің тамыздың қыркүйектің қазанның"
        " қарашаның желтоқсанның",
        "dative": "қаңтарға ақпанға наурызға сәуірге мамырға маусымға шілдеге тамызға қыркүйекке қазанға қарашаға"
        " желтоқсанға",
        "locative": "қаңтарда ақпанда наурызда сәуірде мамырда маусымда шілдеде тамызда қыркүйекте қазанда қарашада"
        " желтоқсанда",
        "ablative": "қаңтардан ақпаннан наурыздан сәуірден мамырдан маусымнан шілдеден тамыздан қыркүйектен қазаннан"
        " қарашадан желтоқсаннан",
    },
    "ru": {
        "nominative": "январь февраль март апрель май июнь июль август сентябрь октябрь ноябрь декабрь",
        "genitive": "января февраля марта апреля мая июня июля августа сентября октября ноября декабря",
        "dative": "январю февралю марту апрелю маю июню июлю августу сентябрю октябрю ноябрю декабрю",
        "locative": "январе феврале марте апреле мае июне июле августе сентябре октябре ноябре декабре",
        "ablative": "января февраля марта апреля мая июня июля августа сентября октября ноября декабря",
    },
    "en": {
        "nominative": "January February March April May June July August September October November December",
    },
}


@pytest.mark.parametrize(("locale", "case"), [(locale, case) for locale, cases in MONTHS.items() for case in cases])
def test_the_twelve_months(locale: str, case: str) -> None:
    assert [dates.month(number, locale, case) for number in range(1, 13)] == MONTHS[locale][case].split()


@pytest.mark.parametrize("case", ["nominative", "dative", "ablative"])
def test_a_day_takes_its_ending_in_kazakh_and_the_genitive_in_russian(case: str) -> None:
    for number in range(1, 13):
        day = date(2026, number, 5)
        assert dates.day(day, "kk", case) == f"5 {MONTHS['kk'][case].split()[number - 1]}"
        assert dates.day(day, "ru", case) == f"5 {MONTHS['ru']['genitive'].split()[number - 1]}"
        assert dates.day(day, "en", case) == f"5 {MONTHS['en']['nominative'].split()[number - 1]}"


@pytest.mark.parametrize("locale", LOCALES)
def test_every_case_that_a_text_names_is_known(locale: str) -> None:
    cases = {"nominative", *re.findall(r'case: "(\w+)"', "".join(sources(locale).values()))}
    assert cases <= {*dates.CASES[locale]}
    for number, case in product(range(1, 13), dates.CASES[locale]):
        assert dates.month(number, locale, case)
        assert dates.day(date(2026, number, 1), locale, case)


@pytest.mark.parametrize(
    ("first", "last", "kk", "ru", "en"),
    [
        (date(2026, 10, 1), date(2026, 10, 1), "1 қазан", "1 октября", "1 October"),
        (date(2026, 10, 1), date(2026, 10, 15), "1–15 қазан", "1–15 октября", "1–15 October"),
        (
            date(2026, 11, 28),
            date(2026, 12, 5),
            "28 қараша – 5 желтоқсан",
            "28 ноября – 5 декабря",
            "28 November – 5 December",
        ),
    ],
)
def test_a_stretch_of_days_is_short(first: date, last: date, kk: str, ru: str, en: str) -> None:
    assert [str(texts(locale).days(first, last)) for locale in ("kk", "ru", "en")] == [kk, ru, en]
