"""A day of one's own clock, in words."""

from attestation.own_days import OwnDay
from locales import Safe, Texts


def own_day_line(texts: Texts, day: OwnDay) -> Safe:
    """What begins and ends when."""
    return texts(f"own-day-{day.event}", first=f"{day.first:%d.%m.%Y}", last=f"{day.last:%d.%m.%Y}")
