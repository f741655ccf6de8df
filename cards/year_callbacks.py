"""What the buttons of a teacher's year send back: consultations, trial tests, lessons, forms, decisions."""

from cards.press import Press


class ConsultPress(Press, prefix="cn"):
    """Something about a time of consultation (`time` 0: about all of them).

    "board", "take", "leave"; of the host's own "held", "open", "time", "close", "came", "no_show", "note"; "agree",
    "past".
    """

    act: str
    time: int = 0
    page: int = 0


class ConsultDraft(Press, prefix="cd"):
    """A button of the times being opened, pressed while they stood `at` a question."""

    at: str
    act: str  # "say", "back", "confirm", "cancel"
    value: str = ""


class YearPress(Press, prefix="ym"):
    """My category, and the ways to all that belongs to the year."""


class AwardPress(Press, prefix="aw"):
    """A decision about somebody (`person` 0: the list of all).

    "list", "person", "decide" (`value`: the category, with "+" before it where it fits), "day" (ISO), "order",
    "certificate".
    """

    act: str
    person: int = 0
    value: str = ""
    page: int = 0


class TrialPress(Press, prefix="tt"):
    """Trial tests: "show", "enter", "picture", "share", "hide" one's own; "school": those of who has agreed."""

    act: str
    page: int = 0


class LessonPress(Press, prefix="ls"):
    """Something about a lesson (`lesson` 0: about all): "list", "whose", "open", "off", "held", "guests", "note"."""

    act: str
    lesson: int = 0
    page: int = 0


class LessonPerson(Press, prefix="lp"):
    """Somebody is invited to a lesson, or no longer; `lesson` 0: a lesson of theirs is planned (`person` 0: whose?)."""

    lesson: int
    person: int


class LessonAnswer(Press, prefix="ln"):
    """A button of the lesson being planned, or of a visitor's note, pressed while it stood `at` a question."""

    at: str
    act: str  # "say", "back", "confirm", "cancel"
    value: str = ""


class FormPress(Press, prefix="fo"):
    """Something about a step's form: "open", "write" it, or its page in a language ("kk", "ru").

    `view`: where the step was opened, as in `StepPress`, without the "o".
    """

    act: str
    occurrence: int
    teacher: int
    view: str


class FormList(Press, prefix="fl"):
    """The forms about the reader's own work."""


class FormAnswer(Press, prefix="fa"):
    """A button of the form being written, pressed while it stood `at` a question (from 0)."""

    at: int
    act: str  # "next", "back", "confirm", "cancel"


class RulePress(Press, prefix="ru"):
    """A setting of the year's rules by its name, to be set otherwise, and the `value` chosen for it; "": the figures.

    The name of a sort alone (attestation.own_rules.Sort) opens what there is of that sort.
    """

    name: str
    value: str = ""


class AttemptPress(Press, prefix="at"):
    """Attempts at the test: "show", "enter", "remove" (`value`: its ISO day); "window": when applications are taken."""

    act: str
    value: str = ""
