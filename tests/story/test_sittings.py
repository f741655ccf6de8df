"""A commission of seven is formed, sits with a quorum, and its admin is warned when it will not."""

import pytest

from attestation.roles import Role
from sandbox import Message, Person
from tests.story.conftest import School

NAMES = ("Айгүл", "Болат", "Дана", "Ерлан", "Жанар", "Марат", "Нұрлан", "Сәуле")


@pytest.fixture
async def admin(school: School) -> Person:
    admin = await school.member("Әкімші", Role.ADMIN)
    await admin.ask("/start")
    return admin


@pytest.fixture
async def staff(school: School, admin: Person) -> dict[str, Person]:
    """Eight who may sit, and one who is attested this year."""
    staff = {name: await school.member(name, colleague=True) for name in NAMES}
    staff["Төлеген"] = await school.member("Төлеген")
    for person in staff.values():
        await person.ask("/start")
    return staff


async def formed(admin: Person) -> Message:
    """The first seven, led by the first; the eighth writes the minutes."""
    card = await admin.tap(await admin.ask("/commission"), "Form the commission")
    for name in NAMES[:7]:
        card = await admin.tap(card, name)
    card = await admin.tap(card, "Next")
    card = await admin.tap(await admin.tap(card, NAMES[0]), "Сәуле")
    return await admin.tap(card, "Confirm")


async def announced(admin: Person) -> Message:
    """A sitting on Monday the 12th for the commission; its report."""
    await admin.tap(await admin.ask("/notice"), "Sitting")
    for typed in ("12.10.2026", "15:00", "Room 204", "The list"):
        asked = await admin.ask(typed)
    preview = await admin.tap(await admin.tap(asked, "Next"), "Commission members · 8")
    assert "members and secretary of the commission, 8 people" in preview.text
    return await admin.tap(preview, "Send")


def warnings(admin: Person) -> list[str]:
    return [message.text.split(".")[0] for message in admin.chat.messages if "quorum" in message.text.split("\n")[0]]


async def test_conflicts_are_refused_with_the_reason_while_it_is_formed(
    school: School, admin: Person, staff: dict[str, Person]
) -> None:
    card = await admin.ask("/commission")
    assert "No commission has been formed yet. It needs 7 members at least" in card.text
    card = await admin.tap(card, "Form the commission")
    assert "May not be members, being attested in this school this year (1): Төлеген" in card.text
    assert "Төлеген" not in card.labels
    for name in NAMES[:6]:
        card = await admin.tap(card, name)
    card = await admin.tap(card, "Next")
    assert card.text.startswith("Too few members: 6, and 7 is the least.")
    for name in NAMES[6:]:
        card = await admin.tap(card, name)
    card = await admin.tap(card, "Next")
    assert card.text.startswith("The number of members is even: 8.")
    card = await admin.tap(await admin.tap(card, "Сәуле"), "Next")
    assert set(NAMES[:7]) <= set(card.labels)
    assert "Сәуле" not in card.labels
    card = await admin.tap(card, "Айгүл")
    assert "Төлеген" in card.labels, "the secretary is no member"
    assert "Айгүл" not in card.labels
    card = await admin.tap(card, "Сәуле")
    assert "Chair: Айгүл" in card.text
    assert "Quorum: 5 of 7" in card.text
    card = await admin.tap(card, "Confirm")
    assert "Term: until 30 September 2027." in card.text
    await school.load_built_in_plan()
    assert "attested" not in (await admin.ask("/commission")).text


async def test_the_quorum_is_live_and_the_author_is_warned_days_ahead(
    school: School, admin: Person, staff: dict[str, Person]
) -> None:
    await formed(admin)
    report = await announced(admin)
    await school.app.catch_up(school.world.clock.now())
    for name in NAMES[:4]:
        await staff[name].press(staff[name].last, "I'll come")
    await staff["Сәуле"].press(staff["Сәуле"].last, "I'll come")  # the secretary's word makes no quorum
    await admin.press(report, "Refresh")
    assert "No quorum yet: 4 of 7 are coming, needed 5." in report.text
    await school.travel(2026, 10, 9, 8)
    assert warnings(admin) == ["The quorum is in danger"]
    await staff["Жанар"].press(staff["Жанар"].last, "I'll come")
    await admin.press(report, "Refresh")
    assert "Quorum: 5 of 7 are coming, needed 5." in report.text
    await school.travel(2026, 10, 10, 9)
    assert len(warnings(admin)) == 1


async def test_when_it_is_lost_the_author_hears_at_once_and_once(
    school: School, admin: Person, staff: dict[str, Person]
) -> None:
    await formed(admin)
    await announced(admin)
    await school.app.catch_up(school.world.clock.now())
    for name in NAMES[:3]:
        assert not warnings(admin)
        await staff[name].press(staff[name].last, "Can't come")
    await admin.wait_for("There will be no quorum")
    await staff["Ерлан"].press(staff["Ерлан"].last, "Can't come")
    await school.app.catch_up(school.world.clock.now())
    assert warnings(admin) == ["There will be no quorum"]


async def test_only_who_leads_the_school_forms_it(school: School, admin: Person, staff: dict[str, Person]) -> None:
    teacher = staff["Айгүл"]
    assert "not open to your role" in (await teacher.ask("/commission")).text
    for press in ("cb:form", "cm:members:confirm:", "cm:members:pick:1"):
        assert await school.forge(teacher, teacher.last, press)
    assert "No commission" in (await admin.ask("/commission")).text
