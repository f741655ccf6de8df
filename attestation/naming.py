"""The people whom a plan's rows name, found among those of the school: for sure, or to be asked, never guessed."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from attestation.plan import Doubt, Plan, PlanItem, Responsible
from attestation.responsible import Answerers, read_responsible
from attestation.roles import Role
from attestation.steps import Member
from attestation.surnames import Likeness, likeness

_OFFERED = 8
UNSURE = "doubt-responsible-which-person"
"""The doubt about a name that may be somebody's of the school: `name` as it stands in the plan."""


@dataclass(frozen=True, slots=True)
class Named:
    """A name in a cell: whom of the school it means for sure, and else whom it may mean, the likeliest first."""

    name: str
    person: Member | None
    likely: tuple[Member, ...]


def whom(name: str, people: Sequence[Member]) -> Named:
    """Whom the name means. Of several whom it fits equally well nobody is meant for sure."""
    alike = sorted(((likeness(name, one.name), one) for one in people), key=lambda found: -found[0])
    likely = [one for found, one in alike if found]
    sure = [found for found, _ in alike if found > Likeness.LIKELY]
    if sure and (len(sure) == 1 or sure[0] > sure[1]):
        return Named(name, likely[0], ())
    return Named(name, None, tuple(likely[:_OFFERED]))


def answerers(phrase: str, people: Sequence[Member]) -> Answerers:
    """Who answers by a cell's words, read with the school's people in mind."""
    return read_responsible(phrase, tuple(one.name for one in people))


def responsible(phrase: str, people: Sequence[Member]) -> Responsible:
    """The cell with the roles and the people that it names for sure."""
    read = answerers(phrase, people)
    named = (whom(name, people).person for name in read.persons)
    return trusted(Responsible(phrase, read.roles), [one for one in named if one])


def trusted(cell: Responsible, people: Sequence[Member]) -> Responsible:
    """The cell with these people besides those it has, in place of the posts that they hold.

    A teacher's is no post. A post that is named of several people stays beside one of its holders; of two or more of
    them it is the heading.
    """
    several = read_responsible(cell.phrase).several
    holders = Counter(role for one in people for role in one.roles)
    held = {role for role, count in holders.items() if count > 1 or role not in several} - {Role.TEACHER}
    persons = dict.fromkeys((*cell.persons, *(one.id for one in people)))
    return replace(cell, roles=tuple(role for role in cell.roles if role not in held), persons=tuple(persons))


def nobodys(cell: Responsible, names: Iterable[str]) -> Responsible:
    """The cell once it is said that these names mean nobody of the school."""
    return replace(cell, nobody=tuple(dict.fromkeys((*cell.nobody, *names))))


def unsettled(cell: Responsible, people: Sequence[Member]) -> tuple[Named, ...]:
    """The cell's names that mean somebody who has not been chosen yet, or may and have not been said to be nobody's."""
    chosen, left = list(cell.persons), []
    for named in (whom(name, people) for name in answerers(cell.phrase, people).persons):
        meant = (named.person,) if named.person else named.likely
        taken = next((one.id for one in meant if one.id in chosen), None)
        if taken is not None:
            chosen.remove(taken)
        elif named.person:
            left.append(replace(named, likely=(named.person,)))
        elif named.likely and named.name not in cell.nobody:
            left.append(named)
    return tuple(left)


def doubts_about(number: int, read: Answerers) -> Iterator[Doubt]:
    """What is not sure about a responsible cell, whoever the school's people are."""
    if read.unknown:
        yield Doubt(number, "responsible", "doubt-responsible-unknown", {"words": ", ".join(read.unknown)})
    elif not read.roles:
        yield Doubt(number, "responsible", "doubt-responsible-person" if read.persons else "doubt-responsible-missing")


def name_people(plan: Plan, people: Sequence[Member]) -> Plan:
    """The plan with the people whom its rows name for sure; a name that may be somebody's is a doubt of its row."""
    warnings, items = list(plan.warnings), []
    for item in plan.items:
        read = answerers(item.responsible.phrase, people)
        if read.persons:
            item = replace(item, responsible=responsible(item.responsible.phrase, people))
            warnings = [doubt for doubt in warnings if (doubt.row, doubt.field) != (item.number, "responsible")]
            warnings.extend(_doubts(item, read, people))
        items.append(item)
    return replace(plan, items=tuple(items), warnings=tuple(warnings))


def _doubts(item: PlanItem, read: Answerers, people: Sequence[Member]) -> Iterator[Doubt]:
    asked = [
        Doubt(item.number, "responsible", UNSURE, {"name": named.name}) for named in unsettled(item.responsible, people)
    ]
    yield from asked
    if read.unknown or not (item.responsible.persons or asked):
        yield from doubts_about(item.number, read)
