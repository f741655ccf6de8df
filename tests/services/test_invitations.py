"""Links: one use, 72 hours, one school; hashed; and what they give."""

import asyncio
import re
from datetime import timedelta

import pytest
from sqlalchemy import select

from attestation.errors import AttestationError, NotFound, Refused
from attestation.roles import Actor, Role
from db.engine import Database
from db.models import History, Invitation, Member, Person, School
from services.founding import found_school
from services.invitations import invite, open_link
from services.joining import CONSENT, Joined, NameNeeded, join
from services.people import people
from services.staff import let_go
from services.who import who
from tests.clock import NOW


@pytest.fixture
async def school_id(database: Database) -> int:
    return await found_school(database, "№ 12 мектеп", "Asia/Almaty", "kk", NOW)


async def taken(database: Database, token: str, telegram_id: int, name: str | None = "Айгүл Сынақова") -> Joined:
    """Join by a link."""
    offer = await open_link(database, token, telegram_id, NOW)
    return await join(database, offer.invitation_id, telegram_id, "kk", NOW, name)


async def one_link(
    database: Database, school_id: int, role: Role = Role.TEACHER, *, person_id: int | None = None
) -> str:
    return (await invite(database, school_id, role, NOW, person_id=person_id))[0].token


async def test_a_token_has_chance_enough_fits_a_link_and_is_kept_hashed(database: Database, school_id: int) -> None:
    links = await invite(database, school_id, Role.TEACHER, NOW, count=50)
    assert len({link.token for link in links}) == 50
    assert all(re.fullmatch(r"[A-Za-z0-9_-]{32}", link.token) for link in links)
    assert {link.expires for link in links} == {NOW + timedelta(hours=72)}
    async with database.read() as session:
        kept = (await session.scalars(select(Invitation.token_hash))).all()
    assert len(kept) == 50
    assert not {link.token for link in links}.intersection(kept)


async def test_two_people_with_one_link_at_once_and_one_gets_in(database: Database, school_id: int) -> None:
    token = await one_link(database, school_id)
    offers = [await open_link(database, token, number, NOW) for number in (501, 502, 503)]
    results = await asyncio.gather(
        *(
            join(database, offer.invitation_id, number, "kk", NOW, f"Адам {number}")
            for number, offer in zip((501, 502, 503), offers, strict=True)
        ),
        return_exceptions=True,
    )
    assert [type(result) for result in results].count(Joined) == 1
    assert {result.key for result in results if isinstance(result, AttestationError)} == {"invitation-used"}
    assert len(await people(database, school_id)) == 1


async def test_a_press_that_arrives_twice_joins_once(database: Database, school_id: int) -> None:
    token = await one_link(database, school_id)
    offer = await open_link(database, token, 501, NOW)
    twice = [await join(database, offer.invitation_id, 501, "kk", NOW, "Айгүл") for _ in range(2)]
    assert twice[0] == twice[1]
    async with database.read() as session:
        acts = (await session.scalars(select(History.act).order_by(History.id))).all()
    assert acts == ["found-school", "invite", "join"]


async def test_joining_wakes_the_reminders_and_keeps_the_consent(database: Database, school_id: int) -> None:
    joined = await taken(database, await one_link(database, school_id), 501)
    async with database.read() as session:
        school = await session.get_one(School, school_id)
        member = (await session.scalars(select(Member))).one()
        person = await session.get_one(Person, joined.person_id)
    assert school.remind_at == NOW
    assert (member.joined_on.isoformat(), member.attested) == ("2026-10-01", True)
    assert (person.consent_version, person.consent_at, person.school_id) == (CONSENT, NOW, school_id)


async def test_without_a_name_nothing_is_used_up(database: Database, school_id: int) -> None:
    token = await one_link(database, school_id)
    with pytest.raises(NameNeeded):
        await taken(database, token, 501, None)
    with pytest.raises(AttestationError, match="name-wrong"):
        await taken(database, token, 501, "?")
    assert (await taken(database, token, 501)).name == "Айгүл Сынақова"


async def test_one_person_in_two_schools(database: Database, school_id: int) -> None:
    other = await found_school(database, "№ 7 мектеп", "Asia/Almaty", "ru", NOW)
    first = await taken(database, await one_link(database, school_id), 501)
    second = await taken(database, await one_link(database, other, Role.DIRECTOR), 501)
    assert first.person_id == second.person_id
    assert [person.roles for person in await people(database, other)] == [(Role.DIRECTOR,)]
    assert [person.roles for person in await people(database, school_id)] == [(Role.TEACHER,)]


async def test_one_schools_admin_cannot_take_over_an_account_of_another_school(
    database: Database, school_id: int
) -> None:
    other = await found_school(database, "№ 7 мектеп", "Asia/Almaty", "ru", NOW)
    await taken(database, await one_link(database, other, Role.ADMIN), 500, "Әкімгер Мысалова")
    joined = await taken(database, await one_link(database, school_id, Role.DIRECTOR), 501)
    await taken(database, await one_link(database, other), 501)
    admin = await who(database, 500)
    assert admin
    mine = (await invite(database, other, Role.TEACHER, NOW, person_id=joined.person_id, by=admin))[0].token
    assert (await open_link(database, mine, 501, NOW)).school == "№ 7 мектеп", "one's own account stays where it is"
    with pytest.raises(AttestationError, match="invitation-two-schools"):
        await taken(database, mine, 666, None)
    async with database.write() as session:  # also one of another school's who has left this one
        place = await session.scalars(
            select(Member).where(Member.school_id == other, Member.person_id == joined.person_id)
        )
        place.one().left_on = NOW.date()
    with pytest.raises(AttestationError, match="invitation-two-schools"):
        await taken(database, mine, 666, None)
    operators = await one_link(database, school_id, Role.DIRECTOR, person_id=joined.person_id)
    assert (await taken(database, operators, 502, None)).left_account == 501


async def test_who_left_comes_back_with_the_new_role_only(database: Database, school_id: int) -> None:
    await taken(database, await one_link(database, school_id, Role.ADMIN), 501)
    async with database.write() as session:
        (await session.scalars(select(Member))).one().left_on = NOW.date()
    assert await people(database, school_id) == []
    await taken(database, await one_link(database, school_id), 501)
    (back,) = await people(database, school_id)
    assert back.roles == (Role.TEACHER,)


async def test_an_old_press_of_who_has_left_brings_nobody_back(database: Database, school_id: int) -> None:
    await taken(database, await one_link(database, school_id, Role.ADMIN), 500, "Әкімгер Мысалова")
    token = await one_link(database, school_id)
    async with database.read() as session:
        invitation = await session.scalar(select(Invitation.id).order_by(Invitation.id.desc()))
    assert invitation
    joined = await taken(database, token, 501)
    admin = await who(database, 500)
    assert admin
    await let_go(database, admin, joined.person_id, NOW)
    with pytest.raises(AttestationError, match="invitation-used"):
        await join(database, invitation, 501, "kk", NOW, "Айгүл Сынақова")


async def test_a_link_for_a_person_of_another_school_cannot_be_made(database: Database, school_id: int) -> None:
    joined = await taken(database, await one_link(database, school_id), 501)
    other = await found_school(database, "№ 7 мектеп", "Asia/Almaty", "ru", NOW)
    with pytest.raises(NotFound, match="person-not-found"):
        await one_link(database, other, person_id=joined.person_id)


@pytest.mark.parametrize("role", [role for role in Role if role is not Role.ADMIN])
async def test_only_an_admin_invites_and_only_into_the_own_school(
    database: Database, school_id: int, role: Role
) -> None:
    other = await found_school(database, "№ 7 мектеп", "Asia/Almaty", "ru", NOW)
    somebody = Actor(1, school_id, frozenset({role}), "kk", "Asia/Almaty")
    admin = Actor(1, school_id, frozenset({Role.ADMIN}), "kk", "Asia/Almaty")
    with pytest.raises(Refused):
        await invite(database, school_id, Role.TEACHER, NOW, by=somebody)
    with pytest.raises(NotFound):
        await invite(database, other, Role.TEACHER, NOW, by=admin)


async def test_only_a_teacher_can_be_a_colleague(database: Database, school_id: int) -> None:
    with pytest.raises(AttestationError, match="colleague-not-teacher"):
        await invite(database, school_id, Role.DIRECTOR, NOW, colleague=True)


async def test_a_school_needs_a_name_and_a_time_zone(database: Database) -> None:
    with pytest.raises(AttestationError, match="school-name-missing"):
        await found_school(database, "  ", "Asia/Almaty", "kk", NOW)
    for zone in ("Mars/One", "", "../etc/passwd", "Asia"):
        with pytest.raises(AttestationError, match="timezone-unknown"):
            await found_school(database, "Мектеп", zone, "kk", NOW)
