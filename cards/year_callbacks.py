"""What the buttons of a teacher's year send back: consultations, trial tests, lessons, forms, decisions."""

from aiogram.filters.callback_data import CallbackData


class ConsultPress(CallbackData, prefix="cn"):
    """Something about a time of consultation (`time` 0: about all of them).

    "board", "take", "leave"; of the host's own "held", "open", "time", "close", "came", "no_show", "note"; "agree",
    "past".
    """

    act: str
    time: int = 0
    page: int = 0


class ConsultDraft(CallbackData, prefix="cd"):
    """A button of the times being opened, pressed while they stood `at` a question."""

    at: str
    act: str  # "say", "back", "confirm", "cancel"
    value: str = ""
