"""A diary as an iCalendar file (RFC 5545), which every phone and every mail program reads."""

from datetime import datetime, timedelta
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from attestation.diary import Diary, Entry
from locales import Texts

if TYPE_CHECKING:
    from icalendar import Event

_HOURS = 6  # between two looks at the private address


def write_calendar(texts: Texts, diary: Diary) -> bytes:
    """The entries as events in the reader's language, with the time zone where an hour needs it."""
    from icalendar import Calendar

    calendar = Calendar.new(
        prodid="-//Sanat//Attestation//KK",
        name=texts.label("calendar-name", school=diary.school),
        language=texts.locale,
        method="PUBLISH",
    )
    calendar.pop("UID")  # the library invents a new one each time; the events have theirs
    calendar.add("X-WR-TIMEZONE", diary.zone)
    calendar.add("REFRESH-INTERVAL", timedelta(hours=_HOURS), parameters={"VALUE": "DURATION"})
    calendar.add("X-PUBLISHED-TTL", f"PT{_HOURS}H")
    for entry in diary.entries:
        calendar.add_component(_event(texts, entry, ZoneInfo(diary.zone)))
    if timed := [entry.day for entry in diary.entries if entry.at]:
        calendar.add_missing_timezones(min(timed) - timedelta(days=366), max(timed) + timedelta(days=366))
    return bytes(calendar.to_ical())


def _event(texts: Texts, entry: Entry, zone: ZoneInfo) -> "Event":
    from icalendar import Event
    from icalendar.enums import STATUS, TRANSP

    start = datetime.combine(entry.day, entry.at, zone) if entry.at else entry.day
    return Event.new(
        uid=entry.uid,
        stamp=entry.changed_at,
        last_modified=entry.changed_at,
        sequence=entry.sequence,
        summary=_summary(texts, entry),
        description=_description(texts, entry),
        start=start,
        end=start + (timedelta(minutes=entry.minutes) if entry.at else timedelta(days=1)),
        location=entry.place or None,
        status=STATUS.CONFIRMED,
        transparency=TRANSP.OPAQUE if entry.at else TRANSP.TRANSPARENT,
    )


def _summary(texts: Texts, entry: Entry) -> str:
    if entry.number is None:
        return texts.label(f"calendar-{entry.kind}")
    title = entry.title.in_language(texts.locale)
    return texts.label("calendar-done" if entry.done else "calendar-step", number=entry.number, title=title)


def _description(texts: Texts, entry: Entry) -> str | None:
    lines = [] if entry.number is not None else [entry.title.in_language(texts.locale)]
    if entry.begins:
        lines.append(texts.label("calendar-window", first=entry.begins, last=entry.day))
    if entry.evidence and (evidence := entry.evidence.in_language(texts.locale)):
        lines.append(texts.label("calendar-evidence", evidence=evidence))
    return "\n".join(line for line in lines if line) or None
