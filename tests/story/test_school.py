"""/school: what a school says of itself is changed by its admin, seen before it counts, and taken back."""

from datetime import date, timedelta

import pytest

from attestation.roles import Role
from attestation.rungs import ReminderRules
from db.models import School as SchoolRow
from sandbox import Message
from sandbox import Person as Phone
from services.audit import audit
from services.schools import reminder_rules, school_days
from tests.story.conftest import School


@pytest.fixture
async def admin(school: School) -> Phone:
    return await school.member("Болат Әкімші", Role.ADMIN)


async def row(school: School) -> SchoolRow:
    async with school.app.db.read() as session:
        return await session.get_one(SchoolRow, school.id)


async def change(admin: Phone, fact: str, words: str) -> Message:
    """The fact with these words, up to the preview."""
    await admin.tap(await admin.ask("/school"), fact)
    return await admin.ask(words)


async def test_a_name_is_shown_before_it_counts_and_comes_back_by_undo(school: School, admin: Phone) -> None:
    shown = await change(admin, "Name", "  № 12   гимназия ")
    assert "Now: № 12 мектеп\nThen: № 12 гимназия" in shown.text
    assert (await row(school)).name == "№ 12 мектеп"
    changed = await admin.tap(shown, "Confirm")
    assert (await row(school)).name == "№ 12 гимназия"
    data = changed.button("Undo").data
    undone = await admin.tap(changed, "Undo")
    assert "Taken back: Name" in undone.text
    assert (await row(school)).name == "№ 12 мектеп"
    assert await school.forge(admin, undone, data) == "", "said twice it acts once"
    acts = [(deed.act, deed.details.get("after")) for deed in (await audit(school.app.db, school.id)).deeds]
    assert acts[:2] == [("undo-school", "№ 12 мектеп"), ("change-school", "№ 12 гимназия")]


@pytest.mark.parametrize(
    ("fact", "words", "reason"),
    [
        ("Name", "Ә" * 121, "too long"),
        ("Time zone", "Asia/Atlantis", "Asia/Almaty"),
        ("Hours for writing", "20:00-08:00", "two times"),
        ("Hours for writing", "кешке", "two times"),
        ("Hours for writing", "12:00-20:00", "Reminders go out at 09:00"),
        ("Own days off", "31.02.2027", ""),
        ("School holidays", "05.11.2026-28.10.2026", ""),
        ("Days ahead", "ертең", "one to 6 numbers"),
        ("Days ahead", "61", "from 0 to 60"),
        ("Days ahead", "1 2 3 4 5 6 7", "one to 6 numbers"),
        ("Monthly digest", "иә", "press one of the buttons"),
        ("Working week", "алты", "press one of the buttons"),
        ("Main language", "deutsch", "press one of the buttons"),
    ],
)
async def test_what_no_school_can_be_is_refused_in_a_sentence(
    school: School, admin: Phone, fact: str, words: str, reason: str
) -> None:
    said = await change(admin, fact, words)
    assert reason in said.text
    assert "Then:" not in said.text
    assert (await row(school)).settings == {}


async def test_days_off_hours_and_holidays_change_the_calendar(school: School, admin: Phone) -> None:
    for fact, words in (
        ("Own days off", "26.10.2026"),
        ("Holidays that are worked", "25.10.2026"),
        ("School holidays", "28.10.2026-05.11.2026"),
        ("Hours for writing", "07:30-18:00"),
    ):
        await admin.tap(await change(admin, fact, words), "Confirm")
    await admin.tap(await admin.ask("/school"), "Working week")
    await admin.tap(await admin.tap(admin.last, "5 days"), "Confirm")
    days = school_days(await row(school), date(2026, 10, 1))
    assert not days.is_open(date(2026, 10, 26))
    assert not days.is_open(date(2026, 10, 24)), "a Saturday"
    assert date(2026, 11, 5) in days.breaks
    assert (f"{days.opens:%H:%M}", f"{days.closes:%H:%M}") == ("07:30", "18:00")
    card = await admin.ask("/school")
    assert "Own days off: 26.10.2026" in card.text
    assert "off: Saturday, Sunday" in card.text
    shown = await change(admin, "Own days off", "26.10.2026")
    assert "Then: —" in shown.text, "a day in the list leaves it"


async def test_the_rules_of_reminding_are_changed_and_taken_back(school: School, admin: Phone, deputy: Phone) -> None:
    shown = await change(admin, "Days ahead", "0 3, 10 күн, 3")
    assert "Now: 14, 7, 3, 1, 0\nThen: 10, 3, 0" in shown.text
    changed = await admin.tap(shown, "Confirm")
    assert reminder_rules(await row(school)) == ReminderRules(ladder=(10, 3, 0))
    await admin.tap(await admin.ask("/school"), "Monthly digest")
    off = await admin.tap(await admin.tap(admin.last, "does not go out"), "Confirm")
    assert reminder_rules(await row(school)) == ReminderRules(ladder=(10, 3, 0), digest=False)
    await admin.tap(changed, "Undo")
    await admin.tap(off, "Undo")
    assert reminder_rules(await row(school)) == ReminderRules()
    acts = [deed.details["fact"] for deed in (await audit(school.app.db, school.id)).deeds if "fact" in deed.details]
    assert acts == ["digest", "ladder", "digest", "ladder"]


async def test_a_change_is_not_taken_back_over_a_newer_one_or_after_an_hour(school: School, admin: Phone) -> None:
    first = await admin.tap(await change(admin, "Name", "Бірінші"), "Confirm")
    await admin.tap(await change(admin, "Name", "Екінші"), "Confirm")
    assert "once more" in (await admin.press(first, "Undo")).toast
    second = await admin.tap(await change(admin, "Name", "Үшінші"), "Confirm")
    school.world.clock.go_to(school.world.clock.now() + timedelta(minutes=61))
    assert "More than an hour" in (await admin.press(second, "Undo")).toast
    assert (await row(school)).name == "Үшінші"


async def test_only_an_admin_changes_the_school(school: School, deputy: Phone) -> None:
    assert "your role" in (await deputy.ask("/school")).text


@pytest.mark.parametrize(("locale", "name", "confirm"), [("kk", "Атауы", "Растау"), ("ru", "Название", "Подтвердить")])
async def test_in_each_language(school: School, locale: str, name: str, confirm: str) -> None:
    admin = await school.member("Болат Әкімші", Role.ADMIN, locale=locale)
    await admin.tap(await admin.ask("/school"), name)
    await admin.tap(await admin.ask("№ 1 лицей"), confirm)
    assert (await row(school)).name == "№ 1 лицей"
