"""/people and /invite."""

import pytest

from attestation.roles import Role
from locales import texts
from sandbox import World
from tests.handlers.conftest import Gate, forge


async def test_the_admin_sees_everybody_eight_a_page(world: World, gate: Gate) -> None:
    admin = world.person("Болат Әкімші", "en")
    await gate.join(admin, Role.ADMIN)
    for number in range(9):
        await gate.join(world.person(f"Мұғалім {number}", "en"))
    first = await admin.ask("/people")
    assert "People of the school: 10" in first.text
    assert first.text.count(" — ") == 8
    second = await admin.tap(first, "More 2/2")
    assert second.text.count(" — ") == 2
    assert second.labels[-1] == texts("en")("page-back")


async def test_who_cannot_be_written_to_is_marked(world: World, gate: Gate) -> None:
    admin, teacher = world.person("Болат Әкімші", "en"), world.person("Айгүл Сынақова", "en")
    await gate.join(admin, Role.ADMIN)
    await gate.join(teacher)
    await teacher.block()
    assert "Айгүл Сынақова — teacher (has stopped the bot)" in (await admin.ask("/people")).text


@pytest.mark.parametrize(("role", "roles"), [("director", (Role.DIRECTOR,)), ("secretary", (Role.SECRETARY,))])
async def test_the_admin_invites(world: World, gate: Gate, role: str, roles: tuple[Role, ...]) -> None:
    admin, guest = world.person("Болат Әкімші", "en"), world.person("Айгүл Сынақова", "en")
    await gate.join(admin, Role.ADMIN)
    made = await admin.tap(await admin.ask("/invite"), role)
    assert "until 4 October, 09:00" in made.text
    (token,) = (line.partition("?start=")[2] for line in made.text.splitlines() if line.startswith("https://t.me/"))
    await guest.start(token)
    offer = await guest.tap(await guest.wait_for("choose"), "English")
    await guest.tap(await guest.tap(offer, "Confirm"), "Айгүл")
    assert (await gate.people())["Айгүл Сынақова"].roles == roles


@pytest.mark.parametrize(("choice", "attested"), [("Yes, under attestation", True), ("No, not this year", False)])
async def test_a_teacher_is_invited_as_one_or_the_other(world: World, gate: Gate, choice: str, attested: bool) -> None:
    admin, guest = world.person("Болат Әкімші", "en"), world.person("Айгүл Сынақова", "en")
    await gate.join(admin, Role.ADMIN)
    question = await admin.tap(await admin.ask("/invite"), "teacher")
    made = await admin.tap(question, choice)
    await guest.start(made.text.partition("?start=")[2].split()[0])
    offer = await guest.tap(await guest.wait_for("choose"), "English")
    await guest.tap(await guest.tap(offer, "Confirm"), "Айгүл")
    assert (await gate.people())["Айгүл Сынақова"].attested is attested


@pytest.mark.parametrize("role", [role for role in Role if role is not Role.ADMIN])
async def test_others_are_refused_by_command_and_by_button(world: World, gate: Gate, role: Role) -> None:
    person = world.person("Айгүл Сынақова", "en")
    await gate.join(person, role)
    for command in ("/people", "/invite"):
        assert (await person.ask(command)).text == texts("en")("refused")
    for data in ("pp:0", "ir:teacher", "ir:admin", "it:0"):
        assert await forge(person, person.last, data) == texts("en")("refused")
