"""Every word that people read, in Kazakh, Russian and English, as Fluent files with the same names and keys."""

from datetime import date
from functools import cache, lru_cache
from html import escape
from importlib.resources import files
from typing import Any

from fluent.runtime import FluentBundle, FluentResource

from locales import dates

LOCALES = ("kk", "ru", "en")
_REMEMBERED = 1024  # texts as they were last formatted
_LONG = 500  # characters; above this a value is put in after Fluent has formatted


class Safe(str):
    """A piece of HTML that needs no more escaping: a text of ours, or something escaped before."""

    __slots__ = ()


class Texts:
    """The texts of one language: `texts("status-done", count=3)`.

    A string given for a place is escaped for Telegram's HTML, unless it is itself a text of ours (`Safe`).
    Inside the files `DAY($d, case: "dative")` and `MONTH($n, case: "locative")` write dates with their endings.
    Raises LookupError for a key that does not exist and ValueError for a place that was not filled.
    """

    def __init__(self, locale: str) -> None:
        self.locale = locale
        # fluent.runtime takes plain strings from a function, though its types name only its own
        functions: dict[str, Any] = {"DAY": self._day, "MONTH": self._month, "WEEKDAY": self._weekday}
        self._bundle = FluentBundle(
            [locale],
            use_isolating=False,
            functions=functions,
        )
        self._formatted = lru_cache(_REMEMBERED)(self._format)  # a card has fifty texts, and most were said before
        for resource in sorted(files("locales").joinpath(locale).iterdir(), key=lambda file: file.name):
            if resource.name.endswith(".ftl"):
                self._bundle.add_resource(FluentResource(resource.read_text("utf-8")))

    def __reduce__(self) -> tuple[Any, ...]:
        return texts, (self.locale,)  # another process reads the files again

    def __call__(self, key: str, /, **places: object) -> Safe:
        filled = {name: _plain(value) for name, value in places.items()}
        long = {name: value for name, value in filled.items() if isinstance(value, str) and len(value) > _LONG}
        text = self._formatted(key, *(filled | {name: _mark(name) for name in long}).items())
        for name, value in long.items():
            text = Safe(text.replace(_mark(name), value))
        return text

    def _format(self, key: str, *filled: tuple[str, "_Place"]) -> Safe:
        message = self._bundle.get_message(key)
        if message.value is None:
            raise LookupError(key)
        found, errors = self._bundle.format_pattern(message.value, dict(filled))
        if errors:
            raise ValueError(f"text {key} in {self.locale}: {errors}")
        return Safe(found)

    def label(self, key: str, /, **places: object) -> str:
        """A text for a button or a file: there nothing is HTML, so nothing is escaped."""
        return str(self(key, **{name: _raw(value) for name, value in places.items()}))

    def has(self, key: str) -> bool:
        """Whether there is such a text."""
        return self._bundle.has_message(key)

    def day(self, day: date, case: str = "nominative") -> Safe:
        """ "5 қазан", "5 октября", "5 October"."""
        return Safe(dates.day(day, self.locale, case))

    def days(self, first: date, last: date) -> Safe:
        """A stretch of days: "1–15 қазан", "28 ноября – 5 декабря"."""
        return Safe(dates.days(first, last, self.locale))

    def month(self, month: int, case: str = "nominative") -> Safe:
        """A month's name, by its number 1-12."""
        return Safe(dates.month(month, self.locale, case))

    def _day(self, day: date, case: str = "nominative") -> str:
        return dates.day(day, self.locale, str(case))

    def _month(self, month: float, case: str = "nominative") -> str:
        return dates.month(int(month), self.locale, str(case))

    def _weekday(self, day: date) -> str:
        return dates.weekday(day, self.locale)


def _mark(name: str) -> str:
    """What stands for a long value while Fluent formats: it refuses values of more than 2,500 characters."""
    return f"\ue000{name}\ue001"


_Place = str | int | float | date


def _plain(value: object) -> _Place:
    if isinstance(value, Safe):
        return str(value)
    if isinstance(value, str):
        return escape(value, quote=False)
    if isinstance(value, int | float | date):
        return value
    return escape(str(value), quote=False)


def _raw(value: object) -> object:
    return Safe(value) if isinstance(value, str) else value


@cache
def texts(locale: str) -> Texts:
    """The texts for `kk`, `ru` or `en`."""
    return Texts(locale)
