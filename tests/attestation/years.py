"""Years of a small school: one cast for the examples, and random ones for the properties."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

from hypothesis import strategies as st

from attestation.plan import Audience, Confirmer, Kind, Scope, Wording
from attestation.roles import Role
from attestation.steps import Completion, Item, Mark, Member, Occurrence, StepKey, Year
from attestation.workdays import SchoolDays

FIRST, LAST = date(2026, 8, 1), date(2027, 1, 31)
LONG_AGO = date(2026, 7, 1)

TEACHER = Member(1, "Айгүл", frozenset({Role.TEACHER}), LONG_AGO, attested=True)
COLLEAGUE = Member(2, "Болат", frozenset({Role.TEACHER}), LONG_AGO, attested=True)
NEWCOMER = Member(3, "Гүлнар", frozenset({Role.TEACHER}), LONG_AGO, attested=False, newcomer=True)
DEPUTY = Member(4, "Дина", frozenset({Role.DEPUTY_DIRECTOR}), LONG_AGO, attested=False)


def item(
    number: int = 11,
    scope: Scope = Scope.TEACHER,
    confirmer: Confirmer = Confirmer.TEACHER,
    roles: tuple[Role, ...] = (Role.DEPUTY_DIRECTOR,),
    audience: Audience = Audience.ATTESTED,
    review: bool = False,
    persons: tuple[int, ...] = (),
) -> Item:
    """A row of a plan; by default one that each teacher confirms."""
    words = Wording.verbatim(f"row {number}")
    phrase = "Қазан"
    return Item(
        100 + number,
        number,
        words,
        phrase,
        Kind.MONTHS,
        roles,
        "ОІЖ",
        words,
        scope,
        confirmer,
        review,
        audience,
        persons,
    )


SCHOOL_ROW = item(3, Scope.SCHOOL, Confirmer.RESPONSIBLE)
CHECKED_ROW = item(14, Scope.TEACHER, Confirmer.RESPONSIBLE)


def october(id_: int = 1, of: Item | None = None) -> Occurrence:
    """An occurrence whose window is October 2026; its last day, the 31st, is a Saturday."""
    return Occurrence(id_, of or item(), date(2026, 10, 1), date(2026, 10, 31))


def year(
    *occurrences: Occurrence,
    members: tuple[Member, ...] = (TEACHER, COLLEAGUE, DEPUTY),
    completions: dict[StepKey, Completion] | None = None,
    own_dates: dict[StepKey, date] | None = None,
) -> Year:
    """The facts of a year."""
    return Year(occurrences, members, completions or {}, own_dates or {})


def recorded(mark: Mark, at: datetime = datetime(2026, 10, 5, 6, tzinfo=UTC)) -> Completion:
    """What was recorded about a step, at a moment in UTC."""
    return Completion(mark, at, by=1)


def joined(member: Member, on: date) -> Member:
    """The same person, joined on another day."""
    return replace(member, joined_on=on)


_days = st.integers(0, (LAST - FIRST).days).map(lambda ahead: FIRST + timedelta(days=ahead))
_roles = st.sampled_from([Role.DEPUTY_DIRECTOR, Role.ASSOCIATION_HEAD, Role.HR])


def dates() -> st.SearchStrategy[date]:
    """Days of the half-year that random years live in, the turn of the calendar year among them."""
    return _days


def calendars() -> st.SearchStrategy[SchoolDays]:
    """Five- and six-day weeks, with holidays alone and in stretches."""
    stretches = st.lists(st.tuples(_days, st.integers(1, 12)), max_size=6)
    holidays = stretches.map(
        lambda starts: frozenset(day + timedelta(days=n) for day, length in starts for n in range(length))
    )
    return st.builds(SchoolDays, st.sampled_from([frozenset({6}), frozenset({5, 6})]), holidays)


@st.composite
def _items(draw: st.DrawFn, number: int) -> Item:
    return item(
        number,
        draw(st.sampled_from(Scope)),
        draw(st.sampled_from(Confirmer)),
        tuple(draw(st.lists(_roles, min_size=1, max_size=2, unique=True))),
        draw(st.sampled_from(Audience)),
        draw(st.booleans()),
        tuple(draw(st.lists(st.integers(1, 6), max_size=2, unique=True))),
    )


@st.composite
def _occurrences(draw: st.DrawFn, id_: int, of: Item) -> Occurrence:
    if draw(st.integers(0, 4)) == 0:
        return Occurrence(id_, of, None, None, draw(st.none() | _days))
    start = draw(_days)
    end = start + timedelta(days=draw(st.integers(0, 90)))
    chosen = st.integers(0, (end - start).days).map(lambda ahead: start + timedelta(days=ahead))
    return Occurrence(id_, of, start, end, draw(st.none() | chosen))


@st.composite
def _members(draw: st.DrawFn, id_: int) -> Member:
    roles = draw(st.sampled_from([{Role.TEACHER}, {Role.TEACHER, Role.ASSOCIATION_HEAD}, {Role.DEPUTY_DIRECTOR}]))
    joined_on = draw(st.just(LONG_AGO) | _days)
    return Member(id_, f"Member {id_}", frozenset(roles), joined_on, draw(st.booleans()), draw(st.booleans()))


@st.composite
def years(draw: st.DrawFn) -> Year:
    """Any year of up to five rows, twelve occurrences and six people, partly done."""
    items = [draw(_items(number)) for number in range(1, draw(st.integers(1, 5)) + 1)]
    occurrences = tuple(
        draw(_occurrences(id_, draw(st.sampled_from(items)))) for id_ in range(1, draw(st.integers(1, 12)) + 1)
    )
    members = tuple(draw(_members(id_)) for id_ in range(1, draw(st.integers(1, 6)) + 1))
    facts = Year(occurrences, members, {}, {})
    keys = [step.key for step in facts.steps()]
    if not keys:
        return facts
    some = st.lists(st.sampled_from(keys), unique=True, max_size=6)
    moments = _days.map(lambda day: datetime(day.year, day.month, day.day, 5, tzinfo=UTC))
    completions = {key: recorded(draw(st.sampled_from(Mark)), draw(moments)) for key in draw(some)}
    own_dates = {key: draw(_days) for key in draw(some) if key[1] is not None}
    return replace(facts, completions=completions, own_dates=own_dates)
