"""Desks for the papers: a small staff room worked out by hand, and large ones from the generator."""

from dataclasses import replace
from datetime import date, time

from attestation.cycle import Cycle, Suspension, next_due
from attestation.desk import Colleague, Decision, Desk, Meeting
from attestation.rulebook import Category, load_rules
from tests.schools import TODAY, made_up

RULES = load_rules(2026)
SCHOOL = "№ 12 жалпы білім беретін мектеп"


def colleague(id_: int, name: str, cycle: Cycle, attested: bool = True, applied_on: date | None = None) -> Colleague:
    """Somebody with a cycle, as it stands on `TODAY`."""
    return Colleague(id_, name, "Математика", "МО 1", attested, cycle, next_due(cycle, RULES, TODAY), applied_on)


def staff_room() -> Desk:
    """Eight colleagues, one of each standing; the several-year plan of them was worked out by hand."""
    moderator, expert, researcher = Category.MODERATOR, Category.EXPERT, Category.RESEARCHER
    people = (
        colleague(1, "Айгүл Кезекті", Cycle(moderator, expert, date(2021, 12, 20), "№ 5"), applied_on=date(2026, 9, 3)),
        colleague(2, "=1+1 Болат", Cycle(expert, None, date(2024, 3, 1)), attested=False),
        colleague(3, "Гүлнар Ерте", Cycle(moderator, expert, date(2024, 5, 10), early=True)),
        colleague(4, "Дәурен Босатылған", Cycle(expert, None, date(2019, 5, 10), near_pension=True), attested=False),
        colleague(
            5, "Ерлан Демалыс", Cycle(expert, None, date(2022, 5, 1), suspensions=(Suspension(date(2026, 1, 1)),))
        ),
        colleague(6, "Жанар Бас", Cycle(researcher, None, date(2025, 10, 1), first_head=True), attested=False),
        colleague(7, "Зәуре Белгісіз", Cycle()),
        colleague(8, "Инабат Кешіккен", Cycle(expert, researcher, date(2020, 4, 15))),
    )
    decided = Decision(expert, "№ 77", date(2027, 6, 1), "KZ 001", date(2027, 6, 20))
    met = Meeting("consultation", date(2026, 10, 6), time(15), "Айгүл Кезекті", "Сәуле Орынбасар", "Портфолио", "12")
    shown = Meeting("lesson", date(2026, 11, 3), time(9, 30), "Гүлнар Ерте", "7 «Ә»", "Бөлшектер", "5")
    return Desk(
        SCHOOL, 2026, made_up(8).found, (replace(people[0], decision=decided), *people[1:]), RULES, (met, shown)
    )


def large(teachers: int) -> Desk:
    """A desk of the generator: every third teacher has no cycle, every fourth has not applied."""
    found = made_up(teachers).found
    categories = list(Category)[1:6]
    people = tuple(
        colleague(
            member.id,
            member.name,
            Cycle() if member.id % 3 == 0 else Cycle(categories[member.id % 5], None, date(2020 + member.id % 6, 5, 1)),
            applied_on=None if member.id % 4 == 0 else date(2026, 9, 1),
        )
        for member in found.year.members
        if member.attested
    )
    return Desk(SCHOOL, 2026, found, people, RULES)
