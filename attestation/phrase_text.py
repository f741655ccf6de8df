"""A schedule in words, in Kazakh, Russian or English: what `read_schedule` reads back as the same schedule."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from attestation.plan import Kind
from attestation.schedule import EVERY_MONTH, Named, Part, Point, Schedule, Span, kind_of


def _months(names: str) -> tuple[str, ...]:
    """Names by number; the first (number 0) is for a month that is not named."""
    return ("", *names.split())


@dataclass(frozen=True, slots=True)
class _Language:
    """Months alone, beside a day, before "until" and before "end" or "last week"; then patterns around them."""

    alone: tuple[str, ...]
    of: tuple[str, ...]
    until_of: tuple[str, ...]
    part_of: tuple[str, ...]
    in_year: str
    until: str
    until_end: str
    end: str
    last_week: str
    each_month: str
    each_month_until: str
    each_month_last_week: str
    kinds: Mapping[Kind, str]
    named: Mapping[Part, tuple[str, ...]]


_KAZAKH_MONTHS = _months("қаңтар ақпан наурыз сәуір мамыр маусым шілде тамыз қыркүйек қазан қараша желтоқсан")
_RUSSIAN_GENITIVE = _months("января февраля марта апреля мая июня июля августа сентября октября ноября декабря")
_ENGLISH_MONTHS = _months("January February March April May June July August September October November December")

_LANGUAGES = {
    "kk": _Language(
        alone=_KAZAKH_MONTHS,
        of=_KAZAKH_MONTHS,
        until_of=_months(
            "қаңтарға ақпанға наурызға сәуірге мамырға маусымға шілдеге тамызға қыркүйекке қазанға қарашаға желтоқсанға"
        ),
        part_of=_months(
            "қаңтардың ақпанның наурыздың сәуірдің мамырдың маусымның шілденің тамыздың қыркүйектің қазанның "
            "қарашаның желтоқсанның"
        ),
        in_year="{year} жылғы {date}",
        until="{date} дейін",
        until_end="{date} соңына дейін",
        end="{date} соңы",
        last_week="{date} соңғы аптасы",
        each_month="{days} күні",
        each_month_until="{days} күніне дейін",
        each_month_last_week="соңғы апта",
        kinds={
            Kind.HALF_YEAR: "жартыжылдықта 1 рет",
            Kind.QUARTER: "тоқсан сайын",
            Kind.MONTHLY: "ай сайын",
            Kind.WEEKLY: "апта сайын",
            Kind.ALL_YEAR: "жыл бойы",
            Kind.BY_SCHEDULE: "кесте бойынша",
            Kind.PERIOD_END: "аттестаттау кезеңінің соңында",
        },
        named={
            Part.HALF: ("1-жартыжылдық", "2-жартыжылдық"),
            Part.TERM: ("1-тоқсан", "2-тоқсан", "3-тоқсан", "4-тоқсан"),
            Part.BREAK: ("күзгі каникул", "қысқы каникул", "көктемгі каникул", "жазғы каникул"),
        },
    ),
    "ru": _Language(
        alone=_months("январь февраль март апрель май июнь июль август сентябрь октябрь ноябрь декабрь"),
        of=_RUSSIAN_GENITIVE,
        until_of=_RUSSIAN_GENITIVE,
        part_of=_RUSSIAN_GENITIVE,
        in_year="{date} {year} г.",
        until="до {date}",
        until_end="до конца {date}",
        end="конец {date}",
        last_week="последняя неделя {date}",
        each_month="{days} числа",
        each_month_until="до {days} числа",
        each_month_last_week="последняя неделя",
        kinds={
            Kind.HALF_YEAR: "1 раз в полугодие",
            Kind.QUARTER: "1 раз в четверть",
            Kind.MONTHLY: "ежемесячно",
            Kind.WEEKLY: "еженедельно",
            Kind.ALL_YEAR: "в течение года",
            Kind.BY_SCHEDULE: "по графику",
            Kind.PERIOD_END: "в конце периода аттестации",
        },
        named={
            Part.HALF: ("1 полугодие", "2 полугодие"),
            Part.TERM: ("1 четверть", "2 четверть", "3 четверть", "4 четверть"),
            Part.BREAK: ("осенние каникулы", "зимние каникулы", "весенние каникулы", "летние каникулы"),
        },
    ),
    "en": _Language(
        alone=_ENGLISH_MONTHS,
        of=_ENGLISH_MONTHS,
        until_of=_ENGLISH_MONTHS,
        part_of=_ENGLISH_MONTHS,
        in_year="{date} {year}",
        until="by {date}",
        until_end="by the end of {date}",
        end="end of {date}",
        last_week="last week of {date}",
        each_month="day {days}",
        each_month_until="by day {days}",
        each_month_last_week="last week",
        kinds={
            Kind.HALF_YEAR: "once a half-year",
            Kind.QUARTER: "once a term",
            Kind.MONTHLY: "monthly",
            Kind.WEEKLY: "weekly",
            Kind.ALL_YEAR: "all year",
            Kind.BY_SCHEDULE: "by schedule",
            Kind.PERIOD_END: "at the end of the attestation period",
        },
        named={
            Part.HALF: ("first half-year", "second half-year"),
            Part.TERM: ("first term", "second term", "third term", "fourth term"),
            Part.BREAK: ("autumn holidays", "winter holidays", "spring holidays", "summer holidays"),
        },
    ),
}
_LAST_WEEK = -7


def write_schedule(schedule: Schedule, locale: str) -> str:
    """The schedule in the words of `kk`, `ru` or `en`; one that was not understood in its own."""
    language = _LANGUAGES[locale]
    if schedule.kind is Kind.UNKNOWN:
        return schedule.phrase
    said = [_named(span, language) if isinstance(span, Named) else _span(span, language) for span in schedule.spans]
    if not said or kind_of(schedule.spans) is not schedule.kind:
        # "last week, monthly, September": beside a month the week would be that month's alone.
        recurring = [span for span in schedule.spans if isinstance(span, Span) and span.last.month == EVERY_MONTH]
        said.insert(len(recurring) % len(said) if said else 0, language.kinds[schedule.kind])
    return ", ".join(said)


def _named(span: Named, language: _Language) -> str:
    return language.named[span.part][span.number - 1]


def _span(span: Span, language: _Language) -> str:
    first, last = span.first, span.last
    if last.month == EVERY_MONTH:
        return _each_month(first, last, language)
    if first is None:
        if last.day is None:
            return language.until_end.format(date=_date(last, language, language.part_of))
        return language.until.format(date=_date(last, language, language.until_of))
    month_end = Point(first.month, None, first.year)
    if first.day == _LAST_WEEK and last == month_end:
        return _start(first, language)
    if first == last:
        return _start(first, language)
    if first.day and last == replace(first, day=last.day) and last.day:
        return _date(last, language, language.of, f"{first.day}–{last.day} ")
    if first.day and last == month_end:
        return f"{_start(first, language)} – {language.end.format(date=_date(last, language, language.part_of))}"
    return f"{_start(first, language)} – {_start(last, language)}"


def _each_month(first: Point | None, last: Point, language: _Language) -> str:
    if first is None:
        return language.each_month_until.format(days=last.day)
    if first.day == _LAST_WEEK:
        return language.each_month_last_week
    days = f"{first.day}" if first == last else f"{first.day}–{last.day}"
    return language.each_month.format(days=days)


def _start(point: Point, language: _Language) -> str:
    """A point of a range, or alone."""
    if point.day == _LAST_WEEK:
        return language.last_week.format(date=_date(point, language, language.part_of))
    if point.day is None:
        return _date(point, language, language.alone)
    return _date(point, language, language.of, f"{point.day} ")


def _date(point: Point, language: _Language, months: tuple[str, ...], days: str | None = None) -> str:
    """The month with its days, and its year where the phrase named it."""
    if days is None:
        days = f"{point.day} " if point.day and point.day > 0 else ""
    text = days + months[point.month]
    return text if point.year is None else language.in_year.format(date=text, year=point.year)
