"""Days and months as a reader of each language expects them, with the case endings that the texts use."""

from datetime import date

_KK = {
    "nominative": "қаңтар ақпан наурыз сәуір мамыр маусым шілде тамыз қыркүйек қазан қараша желтоқсан",
    "genitive": "қаңтардың ақпанның наурыздың сәуірдің мамырдың маусымның шілденің тамыздың қыркүйектің "
    "қазанның қарашаның желтоқсанның",
    "dative": "қаңтарға ақпанға наурызға сәуірге мамырға маусымға шілдеге тамызға қыркүйекке қазанға "
    "қарашаға желтоқсанға",
    "locative": "қаңтарда ақпанда наурызда сәуірде мамырда маусымда шілдеде тамызда қыркүйекте қазанда "
    "қарашада желтоқсанда",
    "ablative": "қаңтардан ақпаннан наурыздан сәуірден мамырдан маусымнан шілдеден тамыздан қыркүйектен "
    "қазаннан қарашадан желтоқсаннан",
}
_RU = {
    "nominative": "январь февраль март апрель май июнь июль август сентябрь октябрь ноябрь декабрь",
    "genitive": "января февраля марта апреля мая июня июля августа сентября октября ноября декабря",
    "dative": "январю февралю марту апрелю маю июню июлю августу сентябрю октябрю ноябрю декабрю",
    "locative": "январе феврале марте апреле мае июне июле августе сентябре октябре ноябре декабре",
    "ablative": "января февраля марта апреля мая июня июля августа сентября октября ноября декабря",
}
_EN = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
]
CASES = {"kk": (*_KK, "heading"), "ru": (*_RU, "heading"), "en": (*_KK, "heading")}
"""The cases in which a text can ask for a date; English has one form for all of them."""
_WEEKDAYS = {
    "kk": ["дүйсенбі", "сейсенбі", "сәрсенбі", "бейсенбі", "жұма", "сенбі", "жексенбі"],
    "ru": ["понедельник", "вторник", "среда", "четверг", "пятница", "суббота", "воскресенье"],
    "en": ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"],
}


def month(number: int, locale: str, case: str = "nominative") -> str:
    """The name of month 1-12 in a case. Russian "locative" is what follows «в»; "heading" opens a line."""
    if case == "heading":
        return month(number, locale).capitalize()
    if locale == "en":
        return _EN[number - 1]
    return {"kk": _KK, "ru": _RU}[locale][case].split()[number - 1]


def day(day: date, locale: str, case: str = "nominative") -> str:
    """A day of the year. Kazakh puts the ending on the month; a Russian month after a number is genitive."""
    return f"{day.day} {month(day.month, locale, 'genitive' if locale == 'ru' else case)}"


def days(first: date, last: date, locale: str) -> str:
    """A stretch of days, written as short as it can be without doubt."""
    if first == last:
        return day(first, locale)
    if (first.year, first.month) == (last.year, last.month):
        return f"{first.day}–{day(last, locale)}"
    return f"{day(first, locale)} – {day(last, locale)}"


def weekday(day: date, locale: str) -> str:
    """The day's name in the week."""
    return _WEEKDAYS[locale][day.weekday()]
