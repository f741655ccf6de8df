"""What the buttons of the plan send back: the file that was read, the doubts in it, the rows and their changes."""

from cards.press import Press


class PlanFile(Press, prefix="pf"):
    """The plan that was read: "page", "confirm", "cancel", or "built-in" for the one that Sanat brings."""

    act: str
    page: int


class PlanWhich(Press, prefix="pq"):
    """The plan to take out of a file that holds several, from 1."""

    number: int


class PlanReview(Press, prefix="pw"):
    """A doubtful cell of the plan that was read: an "answer" to it, or "show" it; `row` 0: the whole plan's."""

    act: str
    row: int
    field: str
    value: str = ""


class PlanChanges(Press, prefix="pc"):
    """A page of what would change in the school's plan."""

    page: int


class PlanUndo(Press, prefix="pu"):
    """A change of the plan is taken back."""

    change: int


class PlanRowsPage(Press, prefix="rl"):
    """A page of the plan's rows, for those who may change them."""

    page: int


class PlanRowPress(Press, prefix="rp"):
    """Something about a row, by its id (0: a new one).

    "open", "ask" and "choose" (`value`: a field, or an answer), "name" (`value`: somebody whom its words name),
    "back", "remove", "restore", "confirm".
    """

    act: str
    row: int
    value: str = ""


class PlanOut(Press, prefix="po"):
    """The plan as files."""
