"""What the buttons of the deputy director's desk send back; the rest stand in `cards.callbacks`."""

from cards.callbacks import Locale
from cards.press import Day, Press


class PrintoutPress(Press, prefix="pt"):
    """A paper (attestation.desk.Printout) is wanted in a language; "" shows which there are. `of`: a notice, or 0."""

    kind: str
    locale: Locale
    of: int = 0


class PlatformPress(Press, prefix="xp"):
    """A teacher as the state platform asks."""

    person: int


class StatusPicture(Press, prefix="sg"):
    """A picture of the status: "heat" (teachers against rows) or "time" (rows against months), in light or dark."""

    view: str
    page: int
    dark: bool


class PlanPicture(Press, prefix="pk"):
    """The reader's own year on a line, under /plan, in light or dark."""

    page: int
    dark: bool


class NudgePress(Press, prefix="ng"):
    """A word to those who are behind: the "rows", a "row" (what would be sent), "send" it, what came of it ("report").

    `day`: the local day, as 20261124, that was shown with the row.
    """

    act: str
    number: int = 0
    day: Day | None = None


class WaivePress(Press, prefix="wv"):
    """A step is not to be asked for, for this reason: "leave", "no-need". `teacher` and `view` as in StepPress."""

    reason: str
    occurrence: int
    teacher: int
    view: str


class ActFor(Press, prefix="xa"):
    """A step is done in place of an absent colleague. `teacher` and `view` as in StepPress."""

    person: int
    occurrence: int
    teacher: int
    view: str


class ReturnFor(Press, prefix="rr"):
    """A step goes back to its teacher for one of the usual reasons (cards.review.REASONS)."""

    reason: str
    occurrence: int
    teacher: int
    person: int = 0  # in whose place, or 0


class ReviewNext(Press, prefix="rn"):
    """The step that waits longest for approval, after passing over the first `skip`."""

    skip: int


class ReviewPress(Press, prefix="rv"):
    """A step that was sent for review is approved or returned; "alike", "all": with those of its row without files.

    "whom" asks in whose place, "for" shows the step to be decided in the place of `person`.
    """

    act: str  # "approve", "return", "alike", "all", "whom", "for"
    occurrence: int
    teacher: int
    person: int = 0
