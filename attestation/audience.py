"""Whom a notice is for: people of the school by role, association, what the plan asks of them, or by name."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any, Self
from zlib import crc32

from attestation.roles import Role
from attestation.steps import State, Year, answering


@dataclass(frozen=True, slots=True)
class Addressee:
    """Somebody of the school. `obstacle`: why nothing can be sent to them ("no_account", "blocked", "not_found").

    `seated`: member or secretary of the attestation commission. `rows`: numbers of the plan's rows that concern them;
    `undone`: those of which they have something still to do.
    """

    id: int
    name: str
    roles: frozenset[Role]
    attested: bool
    obstacle: str | None
    locale: str = "kk"
    seated: bool = False
    association: str = ""
    rows: frozenset[int] = frozenset()
    undone: frozenset[int] = frozenset()


@dataclass(frozen=True, slots=True)
class Circle:
    """Whom a notice is for.

    `of` is "everyone", "attested", "commission", "role" (with it), "association" (with its name), "row" or "undone"
    (with a row's number), or "people" (with ids).
    """

    of: str
    role: Role | None = None
    people: frozenset[int] = frozenset()
    association: str = ""
    row: int = 0

    def holds(self, person: Addressee) -> bool:
        """Whether the person belongs to it. Under attestation are teachers only."""
        match self.of:
            case "everyone":
                return True
            case "attested":
                return person.attested and Role.TEACHER in person.roles
            case "commission":
                return person.seated
            case "role":
                return self.role in person.roles
            case "association":
                return person.association == self.association
            case "row":
                return self.row in person.rows
            case "undone":
                return self.row in person.undone
        return person.id in self.people

    def among(self, people: Iterable[Addressee]) -> tuple[Addressee, ...]:
        """Those of `people` who belong to it."""
        return tuple(person for person in people if self.holds(person))

    @property
    def word(self) -> str:
        """What a button that chooses it says: short, and without a colon."""
        match self.of:
            case "role":
                return str(self.role)
            case "association":  # a name may be longer than a button can carry
                return f"association-{crc32(self.association.encode()):x}"
            case "row" | "undone":
                return f"{self.of}-{self.row}"
        return self.of

    def data(self) -> dict[str, Any]:
        """As it is kept."""
        return {
            "of": self.of,
            "role": self.role,
            "people": sorted(self.people),
            "association": self.association,
            "row": self.row,
        }

    @classmethod
    def of_data(cls, data: Mapping[str, Any]) -> Self:
        """As it was kept, also before there were associations and rows."""
        return cls(
            data["of"],
            Role(data["role"]) if data["role"] else None,
            frozenset(data["people"]),
            data.get("association", ""),
            data.get("row", 0),
        )


EVERYONE = Circle("everyone")
ATTESTED = Circle("attested")
COMMISSION = Circle("commission")


def by_association(people: Iterable[Addressee]) -> tuple[Circle, ...]:
    """A circle for each association of the school, by name."""
    return tuple(Circle("association", association=it) for it in sorted({one.association for one in people} - {""}))


def by_row(people: Iterable[Addressee], of: str) -> tuple[Circle, ...]:
    """A circle for each row of the plan that holds somebody; `of`: "row" or "undone"."""
    held = (person.rows if of == "row" else person.undone for person in people)
    return tuple(Circle(of, row=number) for number in sorted(frozenset().union(*held)))


def circle_of(word: str, people: Iterable[Addressee]) -> Circle | None:
    """Whom a button's word chooses among `people`; none when there is no such circle (any more)."""
    everybody = tuple(people)
    roles = (Circle("role", role) for role in Role)
    found = (EVERYONE, ATTESTED, COMMISSION, *roles, *by_association(everybody))
    rows = (*by_row(everybody, "row"), *by_row(everybody, "undone"))
    return next((circle for circle in (*found, *rows) if circle.word == word), None)


def asked_of(year: Year, today: date) -> Mapping[int, tuple[frozenset[int], frozenset[int]]]:
    """For each person the rows that concern them, and those of which something is still to do on `today`.

    A teacher's row concerns its teachers, a row of the school those who answer for it. Still to do is what is overdue,
    and what is open of the first occurrence that is not over: of a monthly row this month's, not the whole year's.
    """
    rows: dict[int, set[int]] = {}
    undone: dict[int, set[int]] = {}
    current: set[tuple[int, int]] = set()  # person and row whose first occurrence that is not over has been met
    for step in year.steps():
        number = step.item.number
        state = step.state(today)
        for member in (step.teacher,) if step.teacher else answering(step.item, year.members):
            rows.setdefault(member.id, set()).add(number)
            if step.due_on is not None and step.due_on >= today:
                if (member.id, number) in current:
                    continue
                current.add((member.id, number))
            if state in (State.OPEN, State.OVERDUE):
                undone.setdefault(member.id, set()).add(number)
    return {id_: (frozenset(numbers), frozenset(undone.get(id_, ()))) for id_, numbers in rows.items()}
