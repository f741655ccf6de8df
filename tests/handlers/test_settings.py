"""/language and /settings."""

from attestation.roles import Role
from locales import texts
from sandbox import World
from tests.handlers.conftest import Gate, forge


async def test_a_member_changes_the_language_for_good(world: World, gate: Gate) -> None:
    teacher = world.person("Айгүл Сынақова", "en")
    await gate.join(teacher)
    asked = await teacher.ask("/language")
    assert asked.labels[0] == "English"
    assert (await teacher.tap(asked, "Қазақша")).text == texts("kk")("language-chosen")
    assert "Баптаулар" in (await teacher.ask("/settings")).text


async def test_settings_show_who_i_am_and_lead_to_the_language(world: World, gate: Gate) -> None:
    teacher = world.person("Айгүл Сынақова", "en")
    await gate.join(teacher, Role.DEPUTY_DIRECTOR)
    card = await teacher.ask("/settings")
    for fact in ("Айгүл Сынақова", "№ 12 мектеп", "deputy director", "English"):
        assert fact in card.text
    languages = await teacher.tap(card, "Language")
    assert (await teacher.tap(languages, "Русский")).text == texts("ru")("language-chosen")


async def test_a_stranger_may_choose_too_and_is_remembered(world: World, gate: Gate) -> None:
    stranger = world.person("Бөтен Кісі", "ru")
    await stranger.tap(await stranger.ask("/language"), "English")
    assert (await stranger.ask("hello")).text == texts("en")("stranger")
    await stranger.ask("/cancel")
    assert (await stranger.ask("hello")).text == texts("en")("stranger")


async def test_a_phone_in_another_language_gets_the_default(world: World, gate: Gate) -> None:
    stranger = world.person("Fremde Person", "de")
    assert (await stranger.ask("hello")).text == texts("kk")("stranger")


async def test_a_language_nobody_speaks_here_is_an_old_button(world: World, gate: Gate) -> None:
    teacher = world.person("Айгүл Сынақова", "en")
    await gate.join(teacher)
    asked = await teacher.ask("/language")
    assert await forge(teacher, asked, "lg:xx") == texts("en")("button-old")
