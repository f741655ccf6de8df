"""/audit: who did what to what and when; what was refused stands in it too."""

import io

import pytest
from python_calamine import load_workbook
from sqlalchemy import select, update

from attestation.roles import Role
from db.models import History
from locales import texts
from sandbox import Person as Phone
from services.audit import audit, chains
from services.invitations import invite
from tests.story.conftest import School

PATIENCE = 60  # seconds: a table is made in a process of its own


@pytest.fixture
async def admin(school: School) -> Phone:
    return await school.member("Болат Әкімші", Role.ADMIN)


async def test_what_was_done_and_what_was_refused_is_there_with_who_and_when(
    school: School, admin: Phone, teacher: Phone
) -> None:
    await teacher.ask("/my")
    await teacher.ask("11 done")
    assert "your role" in (await teacher.ask("/people")).text
    card = await admin.ask("/audit")
    lines = card.text.splitlines()
    assert "01.10.2026 09:00 · Айгүл Сынақова — refused: /people" in lines
    assert "01.10.2026 09:00 · Айгүл Сынақова — step sent for review: row 11 Айгүл Сынақова" in lines
    refused = await admin.tap(card, "Refused")
    assert [line for line in refused.text.splitlines() if "·" in line] == [
        "01.10.2026 09:00 · Айгүл Сынақова — refused: /people"
    ]
    chosen = await admin.tap(await admin.tap(refused, "By whom"), "Сәуле Орынбасар")
    assert "Айгүл" not in chosen.text
    assert "joined" in chosen.text


async def test_long_audits_are_turned_page_by_page(school: School, admin: Phone) -> None:
    for _ in range(9):
        await invite(school.app.db, school.id, Role.TEACHER, school.world.clock.now())
    card = await admin.ask("/audit")
    assert card.text.count("·") == 8
    assert "invitation made" in card.text
    older = await admin.tap(card, "More 2/2")
    assert "school added" in older.text
    assert "operator" in older.text


async def test_it_comes_as_a_table_with_the_hash_of_each_line(school: School, admin: Phone, teacher: Phone) -> None:
    await teacher.ask("/audit")
    card = await admin.ask("/audit")
    sent = await admin.tap(card, "Excel", timeout=PATIENCE)
    assert sent.document
    sheet = load_workbook(io.BytesIO(sent.document)).get_sheet_by_index(0).to_python()
    trail = await audit(school.app.db, school.id)
    cells = [str(cell) for row in sheet for cell in row]
    assert all(deed.hash in cells for deed in trail.deeds)
    assert "refused: /audit" in cells


async def test_a_button_that_is_anothers_is_refused_and_stands_there(
    school: School, admin: Phone, teacher: Phone
) -> None:
    card = await admin.ask("/audit")
    for data in (card.button("Refused").data, "pp:0", "ro:confirm:0", "zz:nothing"):
        assert await school.forge(teacher, card, data)
    trail = await audit(school.app.db, school.id)
    tried = [(deed.author, deed.subject) for deed in trail.deeds if deed.act == "refused"]
    assert {subject for _, subject in tried} == {
        "button:au:refused:0:0", "button:pp:0", "button:ro:confirm:0", "button:zz:nothing"
    }  # fmt: skip
    assert {author for author, _ in tried} == {"Айгүл Сынақова"}


async def test_a_link_that_is_not_ones_own_stands_there_without_its_secret(
    school: School, admin: Phone, teacher: Phone
) -> None:
    me = await school.actor(teacher)
    (link,) = await invite(school.app.db, school.id, Role.ADMIN, school.world.clock.now(), person_id=me.person_id)
    assert "somebody else" in (await admin.ask(f"/start {link.token}")).text
    stranger = school.world.person("Бейтаныс", "en")
    await teacher.start(link.token)
    async with school.app.db.read() as session:
        lines = list(await session.scalars(select(History).where(History.act == "refused")))
    assert [(line.subject.split(":")[0], line.details["why"]) for line in lines] == [("link", "invitation-for-another")]
    assert link.token not in str([line.details for line in lines])
    assert "link" in (await stranger.ask("/audit")).text.lower(), "a stranger is told nothing of it"


async def test_what_somebody_has_written_by_hand_is_found(school: School, admin: Phone) -> None:
    assert [chain.flaw for chain in await chains(school.app.db)] == [None]
    async with school.app.db.write() as session:
        await session.execute(update(History).where(History.act == "join").values(actor_id=None))
    (chain,) = await chains(school.app.db)
    assert chain.flaw
    assert chain.flaw.kind == "changed"


async def test_forgetting_leaves_the_chain_whole(school: School, admin: Phone, teacher: Phone) -> None:
    await teacher.ask("/my")
    await teacher.ask("11 done")
    await teacher.ask("/people")
    await teacher.tap(await teacher.ask("/forget"), "Forget me")
    (chain,) = await chains(school.app.db)
    assert chain.flaw is None
    assert "Айгүл" not in (await admin.ask("/audit")).text


@pytest.mark.parametrize("locale", ["kk", "ru"])
async def test_in_each_language(school: School, locale: str) -> None:
    admin = await school.member("Болат Әкімші", Role.ADMIN, locale=locale)
    card = await admin.ask("/audit")
    assert texts(locale).label("audit-act", act="join") in card.text
    assert texts(locale).label("audit-operator") in card.text
