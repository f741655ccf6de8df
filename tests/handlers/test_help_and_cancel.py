"""/help, /cancel, and the menu of commands."""

import pytest

from attestation.roles import Role
from locales import texts
from sandbox import World
from tests.handlers.conftest import Gate

EVERYONE = ["help", "language", "settings", "mydata", "forget", "cancel"]
OWN = ["my", "plan", "calendar"]
MENUS = {
    Role.TEACHER: [*OWN, "consult", *EVERYONE],
    Role.HR: [*OWN, *EVERYONE],
    Role.DEPUTY_DIRECTOR: [
        *OWN, "consult", "status", "overdue", "teacher", "review", "rehearse", "report", "remind",
        "commission", *EVERYONE,
    ],
    Role.ASSOCIATION_HEAD: [*OWN, "consult", "status", "overdue", "teacher", "review", *EVERYONE],
    Role.ADMIN: [
        *OWN, "notice", "notices", "commission", "people", "invite", "import", "school", "audit", *EVERYONE,
    ],
}  # fmt: skip


@pytest.mark.parametrize("role", MENUS, ids=str)
async def test_each_role_has_its_menu_and_help_names_the_same(world: World, gate: Gate, role: Role) -> None:
    person = world.person("Айгүл Сынақова", "en")
    await gate.join(person, role)
    await person.ask("/help")
    shown = person.menu
    assert shown == MENUS[role]
    help_ = person.last.text
    assert [line.split()[0][1:] for line in help_.splitlines() if line.startswith("/")] == shown
    assert ("“done”" in help_) == (role is Role.TEACHER)


async def test_the_menu_follows_the_language(world: World, gate: Gate) -> None:
    person = world.person("Айгүл Сынақова", "ru")
    await gate.join(person, locale="kk")
    bot = next(iter(world.bots.values()))
    await person.ask("/help")
    assert bot.menu(person.chat, person.user)[0]["description"] == texts("kk").label("command-my")
    await person.tap(await person.ask("/language"), "Русский")
    await person.ask("/help")
    assert bot.menu(person.chat, person.user)[0]["description"] == texts("ru").label("command-my")


async def test_a_stranger_is_told_how_to_begin(world: World, gate: Gate) -> None:
    stranger = world.person("Бөтен Кісі", "ru")
    for asked in ("/start", "/my", "/people", "hello", "/settings"):
        assert (await stranger.ask(asked)).text == texts("ru")("stranger")
    assert (await stranger.ask("/help")).text == texts("ru")("stranger-help")


async def test_cancel_says_what_it_stopped(world: World, gate: Gate) -> None:
    teacher = world.person("Айгүл Сынақова", "en")
    assert (await teacher.ask("/cancel")).text == texts("en")("nothing-to-cancel")
    await teacher.start(await gate.link())
    offer = await teacher.tap(await teacher.wait_for("Please choose"), "Русский")
    assert (await teacher.ask("/cancel")).text == "Остановлено: вход в школу. Ничего не изменилось."
    assert (await teacher.press(offer, "Подтвердить")).toast
    assert await gate.people() == {}
