"""What the buttons of the school's administration send back; the rest stand in `cards.callbacks`."""

from cards.press import Press


class RosterPress(Press, prefix="ro"):
    """The list of teachers that was read: "page" (`number`, from 0), "confirm", "cancel"; "undo" of a line."""

    act: str
    number: int = 0
