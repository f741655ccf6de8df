"""Joining by a link, as people do it."""

from datetime import timedelta

import pytest

from attestation.roles import Role
from bot.config import Config
from locales import texts
from sandbox import Message, Person, Refusal, World
from services.people import people
from tests.handlers.conftest import Gate, forge, running


async def offered(person: Person, token: str, language: str = "English") -> Message:
    """Open a link and choose a language: the offer."""
    await person.start(token)
    return await person.tap(await person.wait_for("Please choose a language."), language)


@pytest.mark.parametrize(
    ("locale", "words"),
    [
        ("kk", ("Қазақша", "мұғалім", "нөміріңіз", "Растау", "қалай жазылсын", "Қош келдіңіз, Айгүл Сынақова!")),
        (
            "ru",
            ("Русский", "учитель", "номер Telegram", "Подтвердить", "называть", "Добро пожаловать, Айгүл Сынақова!"),
        ),
        ("en", ("English", "teacher", "Telegram number", "Confirm", "know you", "Welcome, Айгүл Сынақова!")),
    ],
)
async def test_a_teacher_joins_in_each_language(
    world: World, gate: Gate, locale: str, words: tuple[str, str, str, str, str, str]
) -> None:
    language, role, stored, confirm, question, welcome = words
    teacher = world.person("Айгүл Сынақова", locale)
    await teacher.start(await gate.link())
    asked = await teacher.wait_for(texts(locale)("language-choose"))
    assert asked.labels[0] == language
    assert set(asked.labels) == {"Қазақша", "Русский", "English"}
    offer = await teacher.tap(asked, language)
    assert "№ 12 мектеп" in offer.text
    assert role in offer.text
    assert stored in offer.text
    assert offer.labels == [confirm]
    name = await teacher.tap(offer, confirm)
    assert question in name.text
    assert welcome in (await teacher.tap(name, "Айгүл Сынақова")).text
    joined = (await gate.people())["Айгүл Сынақова"]
    assert (joined.roles, joined.telegram_id, joined.reachable, joined.attested) == (
        (Role.TEACHER,),
        teacher.id,
        True,
        True,
    )


async def test_the_offer_says_who_invites(world: World, gate: Gate) -> None:
    admin, teacher = world.person("Болат Әкімші", "en"), world.person("Айгүл Сынақова", "en")
    await gate.join(admin, Role.ADMIN)
    link = await admin.tap(await admin.ask("/invite"), "teacher")
    made = await admin.tap(link, "Yes, under attestation")
    token = made.text.partition("start=")[2].split()[0]
    assert "Invited by: Болат Әкімші." in (await offered(teacher, token)).text


async def test_a_name_may_be_typed(world: World, gate: Gate) -> None:
    teacher = world.person("😀", "en")
    question = await teacher.tap(await offered(teacher, await gate.link()), "Confirm")
    assert question.labels == []
    assert "2 to 80" in (await teacher.ask("?")).text
    assert "full name" in await _text_after_sticker(teacher)
    welcome = await teacher.ask('  <b>Айгүл</b>   & "Ко" ')
    assert 'Welcome, <b>Айгүл</b> & "Ко"!' in welcome.text
    assert list(await gate.people()) == ['<b>Айгүл</b> & "Ко"']


async def _text_after_sticker(person: Person) -> str:
    await person.send_sticker()
    return (await person.wait_for()).text


async def test_a_word_instead_of_a_press_is_answered_with_the_question(world: World, gate: Gate) -> None:
    teacher = world.person("Айгүл Сынақова", "en")
    await teacher.start(await gate.link())
    await teacher.wait_for("Please choose a language.")
    again = await teacher.ask("hello")
    offer = await teacher.tap(again, "English")
    assert (await teacher.ask("yes")).text == offer.text


async def test_who_is_here_already_gets_one_more_role_and_may_correct_the_name(world: World, gate: Gate) -> None:
    teacher = world.person("Aigul S", "en")
    offer = await offered(teacher, await gate.link())
    await teacher.tap(offer, "Confirm")
    await teacher.ask("Айгүл Сынақова")
    again = await offered(teacher, await gate.link(Role.ASSOCIATION_HEAD))
    names = await teacher.tap(again, "Confirm")
    assert names.labels == ["Айгүл Сынақова", "Aigul S"]
    forged = names.button("Aigul S").data.replace(":1", ":7")
    assert await forge(teacher, names, forged) == texts("en")("button-old")
    assert "head of a subject association" in (await teacher.tap(names, "Айгүл")).text
    assert (await gate.people())["Айгүл Сынақова"].roles == (Role.TEACHER, Role.ASSOCIATION_HEAD)


async def test_a_colleague_is_not_under_attestation(world: World, gate: Gate) -> None:
    teacher = world.person("Айгүл Сынақова", "en")
    offer = await offered(teacher, await gate.link(colleague=True))
    welcome = await teacher.tap(await teacher.tap(offer, "Confirm"), "Айгүл")
    assert "not under attestation this year" in welcome.text
    assert (await gate.people())["Айгүл Сынақова"].attested is False


async def test_a_link_for_a_person_moves_them_to_the_new_account(world: World, gate: Gate) -> None:
    old, new = world.person("Айгүл Сынақова", "en"), world.person("Aigul", "en")
    await gate.join(old)
    person_id = (await gate.people())["Айгүл Сынақова"].id
    offer = await offered(new, await gate.link(person_id=person_id))
    assert "Welcome, Айгүл Сынақова!" in (await new.tap(offer, "Confirm")).text
    assert (await gate.people())["Айгүл Сынақова"].telegram_id == new.id
    assert (await old.ask("/settings")).text == texts("en")("stranger")
    bot = next(iter(world.bots.values()))
    assert (f"chat:{old.id}", "") not in bot.commands
    assert (f"chat:{new.id}", "") in bot.commands


async def test_a_link_for_somebody_else_is_refused(world: World, gate: Gate) -> None:
    one, other = world.person("Айгүл Сынақова", "en"), world.person("Ерлан Үлгіұлы", "en")
    await gate.join(one)
    await gate.join(other)
    before = await gate.people()
    await other.start(await gate.link(person_id=before["Айгүл Сынақова"].id))
    await other.wait_for("for somebody else")
    assert await gate.people() == before


@pytest.mark.parametrize(
    "token", ["x", "A" * 32, "не-токен", "two words", "<b>&", "A" * 4000], ids=lambda token: token[:9]
)
async def test_a_token_that_was_never_given_changes_nothing(world: World, gate: Gate, token: str) -> None:
    stranger = world.person("Бөтен Кісі", "en")
    await stranger.start(token)
    assert (await stranger.wait_for()).text == texts("en")("invitation-unknown")
    assert await gate.people() == {}


async def test_a_used_link_is_refused_but_its_user_is_told_kindly(world: World, gate: Gate) -> None:
    teacher, other = world.person("Айгүл Сынақова", "en"), world.person("Бөтен Кісі", "en")
    token = await gate.link()
    offer = await offered(teacher, token)
    await teacher.tap(await teacher.tap(offer, "Confirm"), "Айгүл")
    await other.start(token)
    await other.wait_for("has been used already")
    await teacher.start(token)
    await teacher.wait_for("You have joined by this link already")
    assert list(await gate.people()) == ["Айгүл Сынақова"]


async def test_a_link_expires_even_in_the_middle_of_the_talk(world: World, gate: Gate) -> None:
    teacher = world.person("Айгүл Сынақова", "en")
    token = await gate.link()
    offer = await offered(teacher, token)
    world.clock.travel(timedelta(hours=72))
    pressed = await teacher.press(offer, "Confirm")
    assert "expired" in pressed.toast
    await teacher.start(token)
    await teacher.wait_for("expired")
    assert await gate.people() == {}


async def test_two_hold_one_link_and_one_of_them_gets_in(world: World, gate: Gate) -> None:
    one, other = world.person("Айгүл Сынақова", "en"), world.person("Ерлан Үлгіұлы", "en")
    token = await gate.link()
    names = [await person.tap(await offered(person, token), "Confirm") for person in (one, other)]
    await one.tap(names[0], "Айгүл")
    assert "used already" in (await other.press(names[1], "Ерлан")).toast
    assert list(await gate.people()) == ["Айгүл Сынақова"]


async def test_double_taps_and_old_buttons_are_harmless(world: World, gate: Gate) -> None:
    teacher = world.person("Айгүл Сынақова", "en")
    offer = await offered(teacher, await gate.link())
    confirm = offer.button("Confirm").data
    one, two = world.press(teacher.user, offer, confirm), world.press(teacher.user, offer, confirm)
    name = await teacher.wait_for("full name")
    await world.news.until(lambda: one.answer and two.answer, 30)
    press = name.button("Айгүл").data
    presses = [world.press(teacher.user, name, data) for data in (press, press, confirm)]
    await world.news.until(lambda: all(query.answer for query in presses), 30)
    assert list(await gate.people()) == ["Айгүл Сынақова"]


async def test_a_button_of_another_invitation_counts_no_more(world: World, gate: Gate) -> None:
    teacher = world.person("Айгүл Сынақова", "en")
    first = await offered(teacher, await gate.link(Role.ADMIN))
    await offered(teacher, await gate.link(Role.TEACHER))
    pressed = await teacher.press(first, "Confirm")
    assert pressed.alert
    assert await gate.people() == {}


async def test_the_program_may_be_restarted_in_the_middle(
    config: Config, world: World, school_id: int, gate: Gate
) -> None:
    teacher = world.person("Айгүл Сынақова", "en")
    question = await teacher.tap(await offered(teacher, await gate.link()), "Confirm")
    async with running(config, world) as again:
        await teacher.tap(question, "Айгүл")
        assert [person.name for person in await people(again.db, school_id)] == ["Айгүл Сынақова"]


async def test_a_menu_that_cannot_be_set_breaks_nothing(world: World, gate: Gate) -> None:
    teacher = world.person("Айгүл Сынақова", "en")
    world.faults.refuse("setMyCommands", Refusal(400, "Bad Request: BOT_COMMAND_INVALID"))
    assert "Welcome" in (await gate.join(teacher)).text
    assert "Good to see you" in (await teacher.ask("/start")).text
