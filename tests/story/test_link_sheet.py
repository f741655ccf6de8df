"""The admin prints links for those who have not joined, and shows one as a QR code."""

import pytest

from attestation.roles import Role
from attestation.roster import RosterRow
from documents.qr import modules
from sandbox import Person as Phone
from services.audit import audit
from services.roster import bring_in
from tests.codes import code_in, codes_on, words_on
from tests.story.conftest import School


@pytest.fixture
async def admin(school: School) -> Phone:
    return await school.member("Болат Әкімші", Role.ADMIN)


async def test_everybody_who_has_not_joined_gets_a_strip_and_comes_in_by_it(
    school: School, admin: Phone, teacher: Phone
) -> None:
    rows = [RosterRow(2, "Гүлнәр Мысал"), RosterRow(3, "Ерлан Үлгі", roles=(Role.DIRECTOR, Role.TEACHER))]
    await bring_in(school.app.db, school.id, rows, school.world.clock.now())
    listed = await admin.tap(await admin.ask("/people"), "Not reached: 2")
    assert "Гүлнәр Мысал — has not joined yet" in listed.text
    assert "Айгүл" not in listed.text
    sheet = await admin.tap(listed, "Sheet of links: Қазақша")
    assert "4 October, 09:00" in (sheet.caption or ""), "72 hours from now"
    content = sheet.document or b""
    said = words_on(content)
    assert "Гүлнәр Мысал" in said
    assert "Болат" not in said
    assert len(codes_on(content)) == 2
    links = [deed for deed in (await audit(school.app.db, school.id)).deeds if deed.act == "invite"]
    assert links[0].details["count"] == 2


async def test_a_link_is_shown_as_a_code_that_leads_to_it(school: School, admin: Phone, teacher: Phone) -> None:
    for way in (["director"], ["teacher", "Yes"]):
        card = await admin.ask("/invite")
        for label in way:
            card = await admin.tap(card, label)
        link = next(word for word in card.text.split() if word.startswith("https://t.me/"))
        picture = await admin.tap(card, "QR code")
        assert "same link" in (picture.caption or "")
        assert code_in(picture.document or b"") == modules(link)
    await teacher.ask("/my")
    data = next(key.data for row in card.buttons for key in row if key.text == "QR code")
    assert "your role" in await school.forge(teacher, teacher.last, data)
    assert await school.forge(admin, admin.last, "iq:a b")


async def test_with_everybody_in_there_is_no_sheet(school: School, admin: Phone, teacher: Phone) -> None:
    await teacher.ask("/my")
    assert not any("Not reached" in label for label in (await admin.ask("/people")).labels)
    assert "all have joined" in await school.forge(admin, admin.last, "lk:kk")
    await school.forge(admin, admin.last, "un:0")
    assert "reaches everybody" in admin.last.text
    assert "your role" in await school.forge(teacher, teacher.last, "un:0")
