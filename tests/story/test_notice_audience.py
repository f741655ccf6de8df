"""A notice to an association, to those whom a row of the plan concerns, and to those who have not done it."""

from attestation.roles import Role
from db.queries.awards import member_row
from sandbox import Message, Person
from services.notice_reports import ledger
from tests.story.conftest import School


async def in_association(school: School, person: Person, name: str) -> None:
    actor = await school.actor(person)
    async with school.app.db.write() as session:
        member = await member_row(session, school.id, actor.person_id)
        assert member
        member.association = name


async def asked_whom(admin: Person) -> Message:
    """An announcement's audience."""
    await admin.tap(await admin.ask("/notice"), "Announcement")
    asked = await admin.ask("Bring the papers")
    return await admin.tap(asked, "Next")


async def recipients(school: School) -> list[str]:
    notice, *_ = await ledger(school.app.db, school.id)
    return [line.name for line in notice.report.lines]


async def test_an_association_is_chosen_with_its_count_and_its_names(
    school: School, deputy: Person, teacher: Person
) -> None:
    admin = await school.member("Әкімші", Role.ADMIN)
    await in_association(school, teacher, "Тіл пәндері мұғалімдерінің әдістемелік бірлестігі")
    await in_association(school, deputy, "Тіл пәндері мұғалімдерінің әдістемелік бірлестігі")
    listed = await admin.tap(await asked_whom(admin), "By association")
    assert "Тіл пәндері мұғалімдерінің әдістемелік бірлестігі · 2" in listed.labels
    preview = await admin.tap(listed, "Тіл пәндері")
    assert (
        "To: association “Тіл пәндері мұғалімдерінің әдістемелік бірлестігі”, 2 people: Айгүл Сынақова, Сәуле Орынбасар"
        in preview.text
    )
    names = await admin.tap(preview, "Recipients")
    assert "The notice goes to: 2.\n\n1. Айгүл Сынақова\n2. Сәуле Орынбасар" in names.text
    preview = await admin.tap(names, "Back")
    await admin.tap(preview, "Send")
    assert await recipients(school) == ["Айгүл Сынақова", "Сәуле Орынбасар"]


async def test_those_who_have_not_done_a_row_are_exactly_those(school: School, deputy: Person, teacher: Person) -> None:
    admin = await school.member("Әкімші", Role.ADMIN)
    other = await school.member("Екінші Мұғалім")
    await school.member("Әріптес", colleague=True)
    for person in (teacher, other):
        await person.ask("/my")
    whom = await asked_whom(admin)
    listed = await admin.tap(await admin.tap(whom, "By row"), "More 2")
    assert any(label.startswith("11. Take the online trial test") and label.endswith("· 2") for label in listed.labels)
    preview = await admin.tap(listed, "11. Take")
    assert "To: those whom row 11 of the plan concerns, 2 people: Айгүл Сынақова, Екінші Мұғалім" in preview.text
    await other.ask("11 done")
    listed = await admin.tap(await admin.tap(await admin.tap(preview, "Back"), "Not done yet"), "More 2")
    preview = await admin.tap(listed, "11. Take")
    assert "To: those who have not done row 11 of the plan, 1 person: Айгүл Сынақова" in preview.text
    await admin.tap(preview, "Send")
    assert await recipients(school) == ["Айгүл Сынақова"]


async def test_a_row_that_everybody_has_done_meanwhile_sends_nothing(
    school: School, deputy: Person, teacher: Person
) -> None:
    admin = await school.member("Әкімші", Role.ADMIN)
    await teacher.ask("/my")
    listed = await admin.tap(await admin.tap(await asked_whom(admin), "Not done yet"), "More 2")
    preview = await admin.tap(listed, "11. Take")
    await teacher.ask("11 done")
    refused = await admin.tap(preview, "Send")
    assert refused.text.startswith("There is nobody")
    assert await ledger(school.app.db, school.id) == []


async def test_without_associations_and_a_plan_there_is_nothing_to_choose_from(school: School) -> None:
    admin = await school.member("Әкімші", Role.ADMIN)
    whom = await asked_whom(admin)
    assert "By role" in whom.labels
    assert not {"By association", "By row of the plan", "Not done yet"} & set(whom.labels)
