"""Rules that hold for every phrase: what is written is read back, spelling does not matter, nothing ever fails."""

import random
import time
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from attestation.phrase_text import write_schedule
from attestation.phrases import alternatives, read_schedule
from attestation.plan import Kind
from attestation.schedule import EVERY_MONTH, Named, Part, Point, Schedule, Span, kind_of
from attestation.windows import windows

LANGUAGES = ("kk", "ru", "en")
LENGTH = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)


@st.composite
def points(draw: st.DrawFn, *, dayless: bool = True) -> Point:
    month = draw(st.integers(1, 12))
    days = st.integers(1, LENGTH[month - 1])
    day = draw(st.none() | days if dayless else days)
    return Point(month, day, draw(st.none() | st.integers(2020, 2030)))


@st.composite
def spans(draw: st.DrawFn) -> Span:
    last = draw(points())
    shape = draw(st.sampled_from(["lone", "deadline", "range", "last week"]))
    if shape == "lone":
        return Span(last, last)
    if shape == "deadline":
        return Span(None, last)
    if shape == "last week":
        return Span(Point(last.month, -7, last.year), Point(last.month, None, last.year))
    return Span(draw(points()), last)


named = st.builds(Named, st.just(Part.HALF), st.integers(1, 2)) | st.builds(
    Named, st.sampled_from([Part.TERM, Part.BREAK]), st.integers(1, 4)
)
dates = st.lists(spans() | named, min_size=1, max_size=5, unique=True).map(tuple)
recurring = st.builds(
    lambda a, b: Span(Point(EVERY_MONTH, a), Point(EVERY_MONTH, max(a, b))), *[st.integers(1, 31)] * 2
)
monthly = st.lists(
    recurring | st.integers(1, 31).map(lambda day: Span(None, Point(EVERY_MONTH, day))), max_size=3, unique=True
).map(tuple)
rhythms = st.sampled_from([kind for kind in Kind if kind not in (Kind.UNKNOWN, Kind.DATES, Kind.MONTHS)])


@st.composite
def schedules(draw: st.DrawFn) -> Schedule:
    """Any schedule that a phrase can mean."""
    shape = draw(st.sampled_from(["dates", "rhythm", "monthly"]))
    if shape == "dates":
        found = draw(dates)
        return Schedule("", kind_of(found), found)
    if shape == "rhythm":
        return Schedule("", draw(rhythms))
    return Schedule("", Kind.MONTHLY, draw(monthly))


def meaning(schedule: Schedule) -> tuple[object, ...]:
    return schedule.kind, schedule.months, schedule.spans


@pytest.mark.parametrize("language", LANGUAGES)
@given(schedule=schedules())
def test_a_schedule_written_in_words_is_read_back(language: str, schedule: Schedule) -> None:
    text = write_schedule(schedule, language)
    assert meaning(read_schedule(text)) == meaning(schedule), text


ALIKE = dict(zip("авсенікмортхуәөһё", "abcehikmoptxyəөhе", strict=True))


@given(schedule=schedules(), seed=st.integers(0, 2**32))
def test_look_alikes_case_dashes_and_spaces_do_not_matter(schedule: Schedule, seed: int) -> None:
    text = write_schedule(schedule, "kk")
    chance = random.Random(seed)
    changed = "".join(
        chance.choice([letter, ALIKE.get(letter, letter), letter.upper() if letter not in "ії" else letter])
        for letter in text
    )
    changed = changed.replace("–", chance.choice("-—−‒")).replace(" ", chance.choice([" ", "  ", "\u00a0", " \n"]))
    assert meaning(read_schedule(changed)) == meaning(read_schedule(text)), changed


@given(schedule=schedules())
def test_a_kazakh_phrase_typed_without_kazakh_letters_means_the_same(schedule: Schedule) -> None:
    text = write_schedule(schedule, "kk")
    typed = text.translate(str.maketrans("әғқңөұүһі", "агкноууxи"))
    assert meaning(read_schedule(typed)) == meaning(read_schedule(text))


@given(schedule=schedules(), year=st.integers(2015, 2040))
def test_windows_lie_in_the_school_year_and_end_after_they_start(schedule: Schedule, year: int) -> None:
    named_years = [
        point.year for span in schedule.spans if isinstance(span, Span) for point in (span.first, span.last) if point
    ]
    found = windows(schedule, year)
    assert all(window.start <= window.end for window in found)
    assert len(set(found)) == len(found)
    if not any(named_years):
        assert all(date(year, 8, 1) <= window.start and window.end <= date(year + 1, 8, 31) for window in found)


WORDS = [
    "қыркүйек",
    "мамыр",
    "тамыз",
    "май",
    "сентября",
    "to",
    "from",
    "с",
    "по",
    "до",
    "дейін",
    "бастап",
    "-",
    "–",
    ",",
    ";",
    "және",
    "и",
    "1",
    "5",
    "25",
    "31",
    "99",
    "2026",
    "05.02.",
    "25.05.27",
    "2022-2023",
    "I",
    "II",
    "апта",
    "аптасы",
    "неделя",
    "четверть",
    "тоқсан",
    "жартыжылдық",
    "1-ші",
    "раз",
    "рет",
    "в",
    "год",
    "жыл",
    "бойы",
    "айы",
    "әр",
    "сайын",
    "каждого",
    "месяца",
    "соңы",
    "начало",
    "последняя",
    "каникул",
    "күзгі",
    "кесте",
    "бойынша",
    "педкеңес",
    "аттестаттау",
    "кезең",
    "белгісіз",
    "слово",
]


@given(
    st.text(max_size=1000) | st.lists(st.sampled_from(WORDS), max_size=40).map(" ".join), st.none() | st.integers(1, 12)
)
def test_reading_never_fails_and_says_when_it_does_not_know(phrase: str, ruling_month: int | None) -> None:
    schedule = read_schedule(phrase, ruling_month=ruling_month)
    assert schedule.phrase == " ".join(phrase.split())
    assert schedule.sure or schedule.doubts
    assert schedule.kind is not Kind.UNKNOWN or (schedule.doubts and not schedule.spans)
    found = windows(schedule, 2026)
    assert all(window.start <= window.end for window in found)
    for answer in alternatives(schedule):
        assert answer.kind is not Kind.UNKNOWN
        windows(answer, 2026)
    for language in LANGUAGES:
        assert schedule.kind is not Kind.UNKNOWN or write_schedule(schedule, language) == schedule.phrase
        write_schedule(schedule, language)


@given(st.lists(st.sampled_from(WORDS), max_size=12).map(" ".join))
def test_what_was_understood_survives_being_written_and_read(phrase: str) -> None:
    schedule = read_schedule(phrase)
    for language in LANGUAGES:
        text = write_schedule(schedule, language)
        assert meaning(read_schedule(text)) == meaning(schedule), text


@pytest.mark.parametrize(
    "piece", ["қыркүйек - ", "1,", "25 мая и ", "ааааааааа ", "-", "I ", "соңы ", "12.12.", "q", "F"]
)
def test_a_very_long_phrase_is_handled_at_once(piece: str) -> None:
    for length in (1000, 10_000):
        started = time.perf_counter()
        read_schedule((piece * length)[:length])
        assert time.perf_counter() - started < 0.5
