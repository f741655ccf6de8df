"""One person of /people: roles, a lost phone, leaving and coming back; and somebody in two schools."""

import pytest

from attestation.roles import Role
from sandbox import Message
from sandbox import Person as Phone
from services.audit import audit
from services.founding import found_school
from services.invitations import invite, open_link
from services.joining import join
from services.people import people
from tests.story.conftest import School


@pytest.fixture
async def admin(school: School) -> Phone:
    return await school.member("Болат Әкімші", Role.ADMIN)


async def opened(admin: Phone, name: str) -> Message:
    return await admin.tap(await admin.ask("/people"), name)


async def test_a_role_holds_from_the_press_on_and_is_taken_the_same_way(
    school: School, admin: Phone, teacher: Phone
) -> None:
    assert "your role" in (await teacher.ask("/status")).text
    card = await admin.tap(await opened(admin, "Айгүл Сынақова"), "deputy director")
    assert "✓ deputy director" in card.labels
    assert "your role" not in (await teacher.ask("/status")).text
    card = await admin.tap(card, "✓ deputy director")
    assert "your role" in (await teacher.ask("/status")).text
    acts = [deed.details for deed in (await audit(school.app.db, school.id)).deeds if deed.act == "change-roles"]
    assert [(it["role"], it["held"]) for it in acts] == [("deputy_director", False), ("deputy_director", True)]
    assert "only role" in (await admin.press(card, "✓ teacher")).toast


async def test_a_school_keeps_its_last_admin(school: School, admin: Phone, teacher: Phone) -> None:
    await school.also(admin, Role.TEACHER)
    card = await opened(admin, "Болат Әкімші")
    assert "needs an admin" in (await admin.press(card, "✓ admin")).toast
    sure = await admin.tap(card, "Has left the school")
    assert "needs an admin" in (await admin.press(sure, "Yes, has left")).toast
    await admin.tap(await opened(admin, "Айгүл Сынақова"), "admin")
    card = await admin.tap(await opened(admin, "Болат Әкімші"), "✓ admin")
    assert "your role" in (await admin.ask("/people")).text
    assert "Болат Әкімші" in (await teacher.ask("/people")).text


async def test_a_lost_phone_is_out_at_once_and_the_new_link_is_theirs_alone(
    school: School, admin: Phone, teacher: Phone
) -> None:
    me = await school.actor(teacher)
    (old,) = await invite(school.app.db, school.id, Role.TEACHER, school.world.clock.now(), person_id=me.person_id)
    card = await admin.tap(await opened(admin, "Айгүл Сынақова"), "Phone lost")
    assert "cut off from this minute" in card.text
    assert "link" in (await teacher.ask("/my")).text.lower(), "the old phone is a stranger's"
    new = school.world.person("Айгүлдің жаңа телефоны", "en")
    assert "expired" in (await new.ask(f"/start {old.token}")).text
    await new.start(card.text.partition("?start=")[2].split()[0])
    offer = await new.tap(await new.wait_for("choose"), "English")
    await new.tap(offer, "Confirm")
    assert "11. " in (await new.ask("/my")).text
    assert len(await people(school.app.db, school.id)) == 3
    assert "your own phone" in (await admin.press(await opened(admin, "Болат Әкімші"), "Phone lost")).toast


async def test_who_leaves_is_out_and_comes_back_as_before(school: School, admin: Phone, teacher: Phone) -> None:
    await teacher.ask("/my")
    await teacher.ask("11 done")
    sure = await admin.tap(await opened(admin, "Айгүл Сынақова"), "Has left the school")
    gone = await admin.tap(sure, "Yes, has left")
    assert "Left the school on 01.10.2026" in gone.text
    assert "link" in (await teacher.ask("/my")).text.lower()
    back = await admin.tap(gone, "Take back")
    assert "✓ teacher" in back.labels
    assert "11" in (await teacher.ask("/my")).text


async def test_somebody_in_two_schools_chooses_and_sees_one_at_a_time(
    school: School, admin: Phone, teacher: Phone
) -> None:
    now, db = school.world.clock.now(), school.app.db
    other = await found_school(db, "№ 99 гимназия", "Asia/Almaty", "kk", now)
    assert "My other school" not in (await teacher.ask("/settings")).labels
    (link,) = await invite(db, other, Role.ADMIN, now)
    offer = await open_link(db, link.token, teacher.id, now)
    await join(db, offer.invitation_id, teacher.id, "en", now, "Айгүл Сынақова")
    seen = await teacher.ask("/people")
    assert "Болат" not in seen.text
    choice = await teacher.tap(await teacher.ask("/settings"), "My other school")
    assert choice.labels == ["№ 12 мектеп", "• № 99 гимназия"]
    chosen = await teacher.tap(choice, "№ 12 мектеп")
    assert "№ 12 мектеп" in chosen.text
    assert "your role" in (await teacher.ask("/people")).text, "an admin there is a teacher here"
    assert "99" not in (await admin.ask("/settings")).text
    assert await school.forge(admin, admin.last, f"cs:{other}"), "not a school of theirs"
    assert (await school.actor(admin)).school_id == school.id


async def test_nobody_of_another_school_is_touched(school: School, admin: Phone) -> None:
    now, db = school.world.clock.now(), school.app.db
    other = School(school.app, school.world, await found_school(db, "№ 99 гимназия", "Asia/Almaty", "kk", now))
    theirs = await other.actor(await other.member("Бөтен Кісі", Role.ADMIN))
    await admin.ask("/people")
    for act in ("open", "link", "lost", "let-go", "gone", "back"):
        assert "no person" in (await school.forge(admin, admin.last, f"sf:{act}:{theirs.person_id}")).lower()
    assert "no person" in (await school.forge(admin, admin.last, f"pr:{theirs.person_id}:teacher:1")).lower()
    assert [one.roles for one in await people(db, other.id)] == [(Role.ADMIN,)]
