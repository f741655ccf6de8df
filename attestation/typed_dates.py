"""Days and times as people type them in Kazakh, Russian and English: "5.10", "ертең", "Friday", "10.30"."""

import re
from collections.abc import Iterable, Iterator
from datetime import date, datetime, time, timedelta

from attestation.errors import AttestationError

_DAYS_AHEAD = {
    **dict.fromkeys(("алдыңғыкүні", "позавчера"), -2),
    **dict.fromkeys(("кеше", "вчера", "yesterday"), -1),
    **dict.fromkeys(("бүгін", "сегодня", "today"), 0),
    **dict.fromkeys(("ертең", "завтра", "tomorrow"), 1),
    **dict.fromkeys(("бүрсігүні", "арғыкүні", "послезавтра"), 2),
}
# A word is known by how it begins: endings differ (қазанда, октября, Oct.), beginnings do not.
_MONTHS = (
    ("қаңтар", "янв", "jan"),
    ("ақпан", "фев", "feb"),
    ("наурыз", "мар", "mar"),
    ("сәуір", "апр", "apr"),
    ("мамыр", "май", "мая", "мае", "may"),
    ("маусым", "июн", "jun"),
    ("шілде", "июл", "jul"),
    ("тамыз", "авг", "aug"),
    ("қыркүйек", "сен", "sep"),
    ("қазан", "окт", "oct"),
    ("қараша", "ноя", "nov"),
    ("желтоқсан", "дек", "dec"),
)
_WEEKDAYS = (
    ("дүйсенбі", "понедельник", "пн", "mon"),
    ("сейсенбі", "вторник", "вт", "tue"),
    ("сәрсенбі", "сред", "ср", "wed"),
    ("бейсенбі", "четверг", "чт", "thu"),
    ("жұма", "пятниц", "пт", "fri"),
    ("сенбі", "суббот", "сб", "sat"),
    ("жексенбі", "воскресень", "вс", "sun"),
)
_FOLD = str.maketrans({"i": "і", "ə": "ә", "ё": "е"})  # Latin letters that stand in for Kazakh ones in old texts
_CYRILLIC = re.compile(r"[а-яәғқңөұүһі]")
_ISO = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})")
_NUMBERS = re.compile(r"(\d{1,2})[./-](\d{1,2})(?:[./-](\d{4}|\d{2}))?\.?")
_WORDS = re.compile(r"[^\W\d_]+")
_CLOCK = re.compile(r"(\d{1,2})(?:[:.\- ]?(\d{2}))?")
_TIME_WORDS = {
    "сағат",
    "сағ",
    "да",
    "де",
    "та",
    "те",
    "в",
    "ч",
    "час",
    "часа",
    "часов",
    "at",
    "h",
    "am",
    "pm",
    "a",
    "p",
    "m",
}


def read_day(text: str, today: date) -> date:
    """The day meant by somebody for whom it is `today`; it may lie in the past, which the asker judges.

    Without a year it is the one nearest to today; a lone weekday is the next such day after today.
    Raises AttestationError `typed-date-unreadable`, `typed-date-no-such-day` (32.13) or `typed-date-weekday`
    (the weekday and the date contradict each other).
    """
    words = [_folded(word) for word in _WORDS.findall(text.lower())]
    weekday = _beginning(words, _WEEKDAYS)
    day = _numbered(text, words, today)
    if day is None:
        ahead = next((_DAYS_AHEAD[word] for word in words if word in _DAYS_AHEAD), None)
        if ahead is not None:
            day = today + timedelta(days=ahead)
        elif weekday is not None:
            return today + timedelta(days=(weekday - today.weekday() - 1) % 7 + 1)
        else:
            raise AttestationError("typed-date-unreadable")
    if weekday is not None and day.weekday() != weekday:
        raise AttestationError("typed-date-weekday", day=day)
    return day


def read_past_day(text: str, today: date) -> date:
    """As `read_day`, for something that has been done: a lone weekday is the last such day, today included."""
    day = read_day(text, today)
    words = [_folded(word) for word in _WORDS.findall(text.lower())]
    lone = not re.search(r"\d", text) and _DAYS_AHEAD.keys().isdisjoint(words)
    return day - timedelta(days=7) if lone else day


def read_days(text: str, today: date) -> tuple[date, date]:
    """Two days, the first and the last: "10.02-15.02.2027", "10-15.02", "1 ақпан – 5 ақпан". One day is both.

    Raises AttestationError as `read_day` does, and `typed-days-backwards`.
    """
    iso = re.findall(r"\d{4}-\d{1,2}-\d{1,2}", text)
    parts = iso or re.split(r"\s*[–—]\s*|\s*-\s*", text.strip(), maxsplit=1)
    first, last = parts[0], parts[-1]
    if len(parts) == 1:
        day = read_day(last, today)
        return day, day
    end = read_day(last, today)
    start = _with_rest(first, end) or read_day(first, end)
    if start > end:
        raise AttestationError("typed-days-backwards", first=start, last=end)
    return start, end


def _with_rest(first: str, end: date) -> date | None:
    """The first day where only its number stands, or its number and month: the rest is that of the last day."""
    found = re.fullmatch(r"(\d{1,2})(?:\.(\d{1,2})\.?)?", first)
    if not found:
        return None
    return read_day(f"{found[1]}.{found[2] or end.month}.{end.year}", end)


def read_time(text: str) -> time:
    """A time of day: "10:00", "10.30", "1000", "9", "сағат 15", "3 pm".

    Raises AttestationError `typed-time-unreadable` or `typed-time-no-such` (25:00).
    """
    lowered = text.lower()
    words = _WORDS.findall(lowered)
    number = _CLOCK.fullmatch(_WORDS.sub(" ", lowered).strip(" .-"))
    if number is None or not _TIME_WORDS.issuperset(words):
        raise AttestationError("typed-time-unreadable")
    hour, minute = int(number[1]), int(number[2] or 0)
    if {"am", "a", "pm", "p"}.intersection(words):
        if not 1 <= hour <= 12:
            raise AttestationError("typed-time-no-such")
        hour = hour % 12 + (12 if {"pm", "p"}.intersection(words) else 0)
    if hour > 23 or minute > 59:
        raise AttestationError("typed-time-no-such")
    return time(hour, minute)


def read_moment(text: str, local: datetime) -> tuple[date, time]:
    """A day and a time: "5.10 09:00", "ертең сағат 9", "9:00 завтра"; a lone time with a colon is today's.

    `local` is now on the asker's clock. Raises AttestationError as `read_day` and `read_time` do, and
    `typed-moment-unreadable` when one of the two is missing.
    """
    words = text.split()
    if len(words) == 1 and ":" in text:
        return local.date(), read_time(text)
    refused: AttestationError | None = None
    for day, at in _in_two(words):
        try:
            return read_day(day, local.date()), read_time(at)
        except AttestationError as error:
            refused = refused or (None if error.key.endswith("-unreadable") else error)
    raise refused or AttestationError("typed-moment-unreadable")


def _in_two(words: list[str]) -> Iterator[tuple[str, str]]:
    """Every way to take the words as a day and a time, the day standing first or last; the longest time first."""
    parts = [(" ".join(words[:at]), " ".join(words[at:])) for at in range(1, len(words))]
    yield from parts
    yield from ((after, before) for before, after in reversed(parts))


def _numbered(text: str, words: list[str], today: date) -> date | None:
    """The date written with numbers, or with a number and a month's name."""
    if found := _ISO.search(text):
        return _date(int(found[1]), int(found[2]), int(found[3]))
    if found := _NUMBERS.search(text):
        return _placed(int(found[1]), int(found[2]), found[3], today)
    month = _beginning(
        (word for word in words if _beginning([word], _WEEKDAYS) is None), _MONTHS
    )  # сенбі is no сентябрь
    numbers = re.findall(r"\d+", text)
    if month is None or not numbers:
        return None
    years = [number for number in numbers if len(number) == 4]
    days = [number for number in numbers if len(number) <= 2]
    if len(days) != 1 or len(years) > 1 or len(days) + len(years) != len(numbers):
        raise AttestationError("typed-date-unreadable")
    return _placed(int(days[0]), month + 1, years[0] if years else None, today)


def _placed(day: int, month: int, year: str | None, today: date) -> date:
    if year is not None:
        return _date(int(year) + (2000 if len(year) == 2 else 0), month, day)
    years = (today.year, today.year + 1, today.year - 1)
    found = [candidate for candidate in (_real(year, month, day) for year in years) if candidate]
    if not found:
        raise AttestationError("typed-date-no-such-day")
    return min(found, key=lambda candidate: (abs(candidate - today), candidate < today))


def _date(year: int, month: int, day: int) -> date:
    found = _real(year, month, day)
    if found is None:
        raise AttestationError("typed-date-no-such-day")
    return found


def _real(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _folded(word: str) -> str:
    return word.translate(_FOLD) if _CYRILLIC.search(word) else word


def _beginning(words: Iterable[str], names: tuple[tuple[str, ...], ...]) -> int | None:
    """Which of `names` one of the words begins with; the two-letter ones must be the whole word."""
    for word in words:
        for number, beginnings in enumerate(names):
            if any(word == begin or (len(begin) > 2 and word.startswith(begin)) for begin in beginnings):
                return number
    return None
