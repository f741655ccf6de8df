"""Joining by a link, as people do it."""



from attestation.roles import Role
from sandbox import World
from services.people import people
from tests.handlers.conftest import Gate


async def test_a_teacher_joins_in_the_language_of_the_phone(world: World, gate: Gate) -> None:
    teacher = world.person("Айгүл Сынақова", "kk")
    await teacher.start(await gate.link())
    asked = await teacher.wait_for("Тілді таңдаңыз")
    assert asked.labels == ["Қазақша", "Русский", "English"]
    offer = await teacher.tap(asked, "Қазақша")
    assert "№ 12 мектеп" in offer.text
    assert "мұғалім" in offer.text
    name = await teacher.tap(offer, "Растау")
    welcome = await teacher.tap(name, "Айгүл Сынақова")
    assert "Қош келдіңіз, Айгүл Сынақова" in welcome.text
    (joined,) = await people(gate.db, gate.school_id)
    assert (joined.name, joined.roles, joined.telegram_id, joined.attested) == (
        "Айгүл Сынақова",
        (Role.TEACHER,),
        teacher.id,
        True,
    )
