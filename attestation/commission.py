"""The attestation commission of a school: who may sit in it, for how long, and when it can decide.

The numbers are data of the school year (`attestation.rulebook`), with their paragraphs.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from attestation.audience import ATTESTED, Addressee
from attestation.errors import AttestationError
from attestation.meetings import Answer
from attestation.rulebook import CommissionRules


@dataclass(frozen=True, slots=True)
class Body:
    """Who sits, by id. The secretary writes the minutes and is not a member. `since`: the first day of its term."""

    members: frozenset[int] = frozenset()
    chair: int | None = None
    secretary: int | None = None
    since: date | None = None

    def last_day(self, rules: CommissionRules) -> date | None:
        """The last day of its term."""
        if self.since is None:
            return None
        leap = (self.since.month, self.since.day) == (2, 29)
        first_after = self.since.replace(year=self.since.year + rules.term.count, day=28 if leap else self.since.day)
        return first_after - timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Seating:
    """The commission as it stands on a day. `faults`: why it may not sit; `people`: those of the school, by name."""

    body: Body | None
    people: tuple[Addressee, ...]
    faults: tuple[AttestationError, ...] = ()
    last_day: date | None = None

    @property
    def eligible(self) -> tuple[Addressee, ...]:
        """Those who may be members: nobody who is attested in this school."""
        return tuple(person for person in self.people if not ATTESTED.holds(person))

    def name(self, person_id: int | None) -> str:
        """Somebody's name; "?" of one who has left."""
        return next((person.name for person in self.people if person.id == person_id), "?")


def faults(body: Body, people: Iterable[Addressee], rules: CommissionRules) -> Iterator[AttestationError]:
    """Why the body may not sit, each reason once; nothing when it may. `people`: those of the school."""
    known = {person.id: person for person in people}
    yield from count_faults(len(body.members), rules)
    for id_ in sorted(body.members, key=lambda id_: known[id_].name if id_ in known else ""):
        if id_ not in known:
            yield AttestationError("commission-left")
        elif ATTESTED.holds(known[id_]):
            yield AttestationError("commission-attested", name=known[id_].name)
    if body.chair not in body.members:
        yield AttestationError("commission-no-chair")
    if body.secretary is None or body.secretary not in known:
        yield AttestationError("commission-no-secretary")
    elif body.secretary in body.members:
        yield AttestationError("commission-secretary-sits", name=known[body.secretary].name)


def count_faults(count: int, rules: CommissionRules) -> Iterator[AttestationError]:
    """Why so many members are not what the rules want."""
    if count < rules.least.count:
        yield AttestationError("commission-too-few", count=count, least=rules.least.count)
    elif count % 2 == 0:
        yield AttestationError("commission-even", count=count)


@dataclass(frozen=True, slots=True)
class Quorum:
    """Whether a sitting can decide: of `members` so many come, so many have said that they cannot, `needed` must."""

    members: int
    coming: int
    declined: int
    needed: int

    @property
    def reached(self) -> bool:
        """Whether enough have said that they come."""
        return self.coming >= self.needed

    @property
    def lost(self) -> bool:
        """Whether it cannot be reached any more unless somebody changes their mind."""
        return self.members - self.declined < self.needed


def needed(members: int, rules: CommissionRules) -> int:
    """How many members must be present: so large a part of all, rounded up."""
    part, whole = rules.quorum
    return -(-members * part // whole)


def quorum(body: Body, answers: Mapping[int, Answer | None], rules: CommissionRules) -> Quorum:
    """How a sitting of the body stands by what people have answered; the secretary's answer counts for nothing."""
    said = [answers.get(id_) for id_ in body.members]
    count = len(body.members)
    return Quorum(count, said.count(Answer.COMING), said.count(Answer.NOT_COMING), needed(count, rules))
