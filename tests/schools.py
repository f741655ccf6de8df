"""Schools of any size whose truth is known: every step's state is chosen first, and the facts are made from it."""

from collections import Counter, defaultdict
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from random import Random

from attestation.part import Standing, standing
from attestation.plan import Audience, PlanItem, Scope
from attestation.roles import Role
from attestation.steps import Completion, Item, Mark, Member, Occurrence, State, StepKey, Year
from documents.builtin import built_in_plan

TODAY = date(2026, 11, 24)
_FIRST = (
    "Айгүл",
    "Болат",
    "Гүлнәр",
    "Дәурен",
    "Ерлан",
    "Жанар",
    "Зәуре",
    "Инабат",
    "Қайрат",
    "Ләззат",
    "Мұрат",
    "Нұргүл",
)
_LAST = (
    "Сынақ",
    "Мысал",
    "Үлгі",
    "Тәжірибе",
    "Жоспар",
    "Әріптес",
    "Ғылым",
    "Өрнек",
    "Ұсыныс",
    "Һауа",
    "Іскер",
    "Қазына",
)
_MARKS = {State.DONE: Mark.CONFIRMED, State.IN_REVIEW: Mark.SUBMITTED, State.WAIVED: Mark.WAIVED}


@dataclass
class Truth:
    """What was chosen, counted while choosing: for the year, by row, by person, and in the month of `TODAY`."""

    year: Counter[State] = field(default_factory=Counter)
    month: Counter[State] = field(default_factory=Counter)
    rows: dict[int, Counter[State]] = field(default_factory=lambda: defaultdict(Counter))
    people: dict[int, Counter[State]] = field(default_factory=lambda: defaultdict(Counter))


@dataclass(frozen=True)
class MadeUp:
    """A school of the generator: its facts on `TODAY`, and the truth about them."""

    found: Standing
    truth: Truth


def name(number: int) -> str:
    """A teacher's name that no real person bears; one is as long as names may be, some look like formulas."""
    odd = {
        4: "=СУММ(А1:А9) Формула",
        5: "+7 Қосу",
        6: "-Алу Белгісі",
        7: "@Жұлдыз Әріп",
        8: ("Ә" * 38 + " ") * 2 + "Ұз",
    }
    return odd.get(number, f"{_LAST[number // 12 % 12]}баева {_FIRST[number % 12]} {_LAST[number % 11]}қызы")


def facts_of(row: PlanItem) -> Item:
    """A row of a plan as the year's steps need it."""
    asked, who = row.responsible, (row.scope, row.confirmer, row.review, row.audience)
    return Item(
        100 + row.number, row.number, row.title, row.phrase, row.kind, asked.roles, asked.phrase, row.evidence, *who
    )


def made_up(teachers: int, seed: int = 1) -> MadeUp:
    """A school with the built-in plan, a deputy director and so many teachers; every ninth is a newcomer besides."""
    random, truth = Random(seed), Truth()
    joined = date(2020, 9, 1)
    people = [
        Member(n, name(n), frozenset({Role.TEACHER}), joined, True, newcomer=n % 9 == 0, association=f"МО {n % 4}")
        for n in range(1, teachers + 1)
    ]
    deputy = Member(9000, "Сәуле Орынбасар", frozenset({Role.DEPUTY_DIRECTOR}), joined, attested=False)
    occurrences: list[Occurrence] = []
    completions: dict[StepKey, Completion] = {}
    for row in built_in_plan(2026).items:
        item = facts_of(row)
        for window in row.asked(2026):
            occurrence = Occurrence(
                len(occurrences) + 1, item, window.start if window else None, window.end if window else None
            )
            occurrences.append(occurrence)
            everybody = [p for p in people if row.audience is Audience.ATTESTED or p.newcomer]
            for owner in [None] if row.scope is Scope.SCHOOL else everybody:
                state = _chosen(random, occurrence.ends_on)
                key = (occurrence.id, owner.id if owner else None)
                _count(truth, row.number, key, state, occurrence)
                if state in _MARKS:
                    at = datetime(2026, 9, 1, 5, tzinfo=UTC) + timedelta(minutes=random.randrange(100_000))
                    completions[key] = Completion(_MARKS[state], at, key[1] or deputy.id)
    year = Year(tuple(occurrences), (*people, deputy), completions, {})
    return MadeUp(standing(year, TODAY), truth)


def _chosen(random: Random, ends_on: date | None) -> State:
    if ends_on is None:
        return random.choices([State.NEEDS_DATE, State.DONE, State.WAIVED], [8, 1, 1])[0]
    if ends_on < TODAY:
        return random.choices([State.DONE, State.IN_REVIEW, State.OVERDUE, State.WAIVED], [14, 3, 2, 1])[0]
    return random.choices([State.OPEN, State.DONE, State.IN_REVIEW, State.WAIVED], [16, 2, 1, 1])[0]


def _count(truth: Truth, number: int, key: StepKey, state: State, occurrence: Occurrence) -> None:
    truth.year[state] += 1
    truth.rows[number][state] += 1
    if key[1] is not None:
        truth.people[key[1]][state] += 1
    starts_on, ends_on = occurrence.starts_on, occurrence.ends_on
    if starts_on and ends_on and starts_on <= date(2026, 11, 30) and ends_on >= date(2026, 11, 1):
        truth.month[state] += 1
