"""The paper bridge: a page for whom the bot does not reach, taken in by whoever is granted it, and by nobody else."""

from datetime import timedelta

import pytest
from sqlalchemy import select

from attestation.errors import AttestationError, NotFound, Refused
from attestation.roles import Role
from attestation.roster import RosterRow
from attestation.status import steps_of_person
from attestation.steps import Mark, Step
from cards.status_down import row_card
from db.models import StepCode
from documents.print_page import PrintedStep, page_of_steps
from documents.qr import modules
from locales import texts
from sandbox import Person as Phone
from services.audit import audit
from services.founding import found_school
from services.on_paper import Page, confirm_on_paper, open_code, print_page, revoke_page
from services.people import people
from services.roster import bring_in
from services.staff import let_go
from services.status import status
from tests.codes import codes_on, words_on
from tests.story.conftest import School

NAME = "Гүлнәр Мысал"


@pytest.fixture
async def secretary(school: School) -> Phone:
    return await school.member("Жанар Хатшы", Role.SECRETARY)


@pytest.fixture
async def gulnar(school: School, deputy: Phone) -> int:
    """A teacher under attestation who has no Telegram."""
    await school.load_built_in_plan()
    await bring_in(school.app.db, school.id, [RosterRow(2, NAME)], school.world.clock.now())
    (one,) = [one for one in await people(school.app.db, school.id) if one.name == NAME]
    return one.id


async def printed(school: School, by: Phone, person: int) -> Page:
    return await print_page(school.app.db, await school.actor(by), person, school.world.clock.now())


def token_of(page: Page, number: int) -> str:
    return next(one.token for one in page.steps if one.step.item.number == number and one.token)


async def steps(school: School, person: int) -> tuple[Step, ...]:
    found = await status(school.app.db, school.id, school.world.clock.now())
    assert found
    return steps_of_person(found.year, person)


async def test_the_deputy_prints_the_page_and_the_secretary_takes_a_signature_in(
    school: School, deputy: Phone, secretary: Phone, gulnar: int
) -> None:
    picks = await deputy.tap(await deputy.ask("/status"), "Filter")
    listed = await deputy.tap(picks, "Whom the bot does not reach")
    card = await deputy.tap(listed, NAME)
    handed = await deputy.tap(card, "Page on paper: Русский")
    said = words_on(handed.document or b"")
    assert NAME in said
    assert "Когда шаг выполнен" in said
    codes = codes_on(handed.document or b"")
    assert len(codes) == len(set(codes)) == int((handed.caption or "").partition("codes: ")[2].split(".")[0])

    page = await printed(school, deputy, gulnar)
    token = token_of(page, 11)
    shown = await secretary.ask(f"/start {token}")
    assert NAME in shown.text
    assert "11. " in shown.text
    done = await secretary.tap(shown, "Confirm")
    assert "marked it on paper" in done.text
    (step,) = [step for step in await steps(school, gulnar) if step.item.number == 11 and step.completion]
    me = await school.actor(secretary)
    assert step.completion
    assert (step.completion.by, step.completion.instead_of, step.completion.on_paper) == (me.person_id, NAME, True)
    assert step.completion.mark is Mark.SUBMITTED, "row 11 is reviewed, on paper too"
    assert "taken in already" in (await secretary.ask(f"/start {token}")).text
    deed = next(d for d in (await audit(school.app.db, school.id)).deeds if d.act == "step-submitted")
    assert deed.details == {"instead_of": gulnar, "on_paper": True}
    found = await status(school.app.db, school.id, school.world.clock.now())
    assert found
    row = row_card(texts("en"), found, 11, 0, await school.actor(deputy))
    assert f"on paper: {NAME}" in row.text

    back = await secretary.tap(done, "Undo")
    assert "Has Гүлнәр Мысал signed" in back.text
    assert not any(step.completion for step in await steps(school, gulnar))
    assert "marked it on paper" in (await secretary.tap(back, "Confirm")).text, "after Undo the code is good again"


async def test_a_code_is_worth_nothing_without_the_role_or_in_another_school(
    school: School, deputy: Phone, secretary: Phone, gulnar: int
) -> None:
    token = token_of(await printed(school, deputy, gulnar), 11)
    now, db = school.world.clock.now(), school.app.db
    colleague = await school.member("Айгүл Сынақова")
    admin = await school.member("Болат Әкімші", Role.ADMIN)
    other = School(school.app, school.world, await found_school(db, "№ 99 гимназия", "Asia/Almaty", "kk", now))
    theirs = await other.member("Бөтен Хатшы", Role.SECRETARY)
    stranger = school.world.person("Бейтаныс Жан", "en")
    refused = 0
    for person in (colleague, admin, theirs, stranger):
        answer = await person.ask(f"/start {token}")
        assert NAME not in answer.text
        assert "11. " not in answer.text
        for act in ("yes", "undo"):
            assert await school.forge(person, answer, f"ck:{act}:{token}")
        refused = sum(deed.act == "refused" for deed in (await audit(db, school.id)).deeds)
    assert refused >= 4, "each who opened it stands in the audit of the code's school"
    assert not any(step.completion for step in await steps(school, gulnar))
    said = " ".join(str((deed.subject, deed.details)) for deed in (await audit(db, school.id)).deeds)
    assert token not in said, "a refused press leaves no token in the audit"
    assert "no such code" in (await secretary.ask(f"/start p-{'x' * 22}")).text


async def test_a_new_page_a_word_or_leaving_ends_the_codes(
    school: School, deputy: Phone, secretary: Phone, gulnar: int
) -> None:
    now, db, me = school.world.clock.now(), school.app.db, await school.actor(secretary)
    first = await printed(school, deputy, gulnar)
    second = await printed(school, deputy, gulnar)
    with pytest.raises(AttestationError, match="page-code-revoked"):
        await confirm_on_paper(db, me, token_of(first, 11), now)
    assert (await open_code(db, me, token_of(second, 11), now)).open
    assert await revoke_page(db, await school.actor(deputy), gulnar, now) == sum(bool(it.token) for it in second.steps)
    assert await revoke_page(db, await school.actor(deputy), gulnar, now) == 0
    with pytest.raises(AttestationError, match="page-code-revoked"):
        await open_code(db, me, token_of(second, 11), now)
    third = await printed(school, deputy, gulnar)
    admin = await school.actor(await school.member("Болат Әкімші", Role.ADMIN))
    await let_go(db, admin, gulnar, now)
    with pytest.raises(NotFound):
        await confirm_on_paper(db, me, token_of(third, 11), now)
    with pytest.raises(NotFound):
        await printed(school, deputy, gulnar)
    async with db.read() as session:
        kept = list(await session.scalars(select(StepCode.token_hash)))
    assert not {it.token for page in (first, second, third) for it in page.steps} & set(kept), "only hashes are kept"


async def test_what_was_taken_in_by_one_is_not_taken_in_or_back_by_another(
    school: School, deputy: Phone, secretary: Phone, gulnar: int
) -> None:
    now, db = school.world.clock.now(), school.app.db
    me, leader = await school.actor(secretary), await school.actor(deputy)
    page = await printed(school, deputy, gulnar)
    token = token_of(page, 2)
    once = await confirm_on_paper(db, me, token, now)
    assert await confirm_on_paper(db, me, token, now) == once, "a second tap"
    with pytest.raises(AttestationError, match="page-code-used"):
        await confirm_on_paper(db, leader, token, now)
    assert await school.forge(deputy, await deputy.ask("/my"), f"ck:undo:{token}"), "not theirs to take back"
    school.world.clock.go_to(now + timedelta(hours=2))
    assert await school.forge(secretary, await secretary.ask("/my"), f"ck:undo:{token}"), "too late"
    assert any(step.completion for step in await steps(school, gulnar))
    fresh = await printed(school, deputy, gulnar)
    assert {it.step.item.number for it in fresh.steps if it.token} < {it.step.item.number for it in page.steps}
    assert not any(it.token for it in fresh.steps if it.step.item.number == 2 and it.step.completion)


async def test_only_those_who_lead_or_administrate_print_pages(
    school: School, deputy: Phone, secretary: Phone, gulnar: int
) -> None:
    now, db = school.world.clock.now(), school.app.db
    for phone in (secretary, await school.member("Айгүл Сынақова")):
        with pytest.raises(Refused):
            await print_page(db, await school.actor(phone), gulnar, now)
        with pytest.raises(Refused):
            await revoke_page(db, await school.actor(phone), gulnar, now)
    with pytest.raises(AttestationError, match="page-empty"):
        await printed(school, deputy, (await school.actor(secretary)).person_id)


async def test_who_stopped_the_bot_is_named_with_a_way_to_the_page(
    school: School, deputy: Phone, teacher: Phone
) -> None:
    await teacher.block()
    await deputy.ask("/my")  # by its answer the news before it has been handled
    await school.travel(2026, 10, 1, 11)
    told = next(message for message in deputy.chat.messages if "cannot be reached" in message.text)
    listed = await deputy.tap(told, "Whom the bot does not reach")
    assert "Айгүл Сынақова — has stopped the bot" in listed.text
    card = await deputy.tap(listed, "Айгүл Сынақова")
    assert (await deputy.tap(card, "Page on paper: Қазақша")).document


def test_a_long_page_goes_on_overleaf_with_its_headings_and_every_code() -> None:
    say = texts("kk")
    made = [
        PrintedStep(n, f"{n}. " + "Педагогтің жұмыс тәжірибесін жинақтау және таныстыру " * (n % 5 + 1), "31.10.2026",
                    "", f"https://t.me/school_bot?start=p-{n:022}" if n % 3 else None)
        for n in range(1, 25)
    ]  # fmt: skip
    content = page_of_steps(NAME, "№ 12 мектеп", "2026–2027", made, say)
    assert codes_on(content) == [modules(step.address) for step in made if step.address]
    said = words_on(content)
    assert said.count("Күні, қолы") == said.count(f"{NAME} ") - 1 > 1
    assert all(f"{step.number}. " in said for step in made)
