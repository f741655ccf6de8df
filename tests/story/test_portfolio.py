"""The portfolio: papers are added, accepted, returned; what is missing is said; everything comes as a ZIP."""

import asyncio
import io
import json
import sys
import zipfile
from pathlib import Path

import pytest

from attestation.roles import Role
from documents.portfolio.seal import verify
from sandbox import Message, Person
from tests.story.conftest import School, reminders
from tests.story.test_evidence import photograph


@pytest.fixture
async def portfolio(teacher: Person) -> Message:
    return await teacher.tap(await teacher.ask("/my"), "My portfolio")


async def add(school: School, teacher: Person, portfolio: Message, paper: str, content: bytes = b"%PDF") -> Message:
    asked = await teacher.tap(portfolio, f"Add: {paper}")
    assert "up to 20 MB" in asked.text
    await teacher.send_document(f"{paper}.pdf", content)
    card = await teacher.wait_for("My portfolio")
    await school.app.catch_up(school.world.clock.now())
    return card


async def test_it_lists_what_the_rules_ask_for(teacher: Person, portfolio: Message) -> None:
    assert portfolio.text.startswith("My portfolio · accepted 0 of 8, waiting 0")
    assert "application — to be added" in portfolio.text
    assert "document of retraining — if you have one" in portfolio.text
    assert "up to 20 MB" in portfolio.text
    second = await teacher.tap(portfolio, "More 2/2")
    assert "essay (250–300 words) — to be added" in second.text


async def test_a_paper_goes_from_open_to_added_returned_and_accepted(
    school: School, deputy: Person, teacher: Person, portfolio: Message
) -> None:
    card = await add(school, teacher, portfolio, "application", b"%PDF 1")
    assert "application — waiting for acceptance 🕓 (1 file)" in card.text
    await deputy.send("/review")
    asked = await deputy.wait_for("portfolio")
    assert asked.text.startswith("Айгүл Сынақова · portfolio\napplication")
    await deputy.tap(asked, "Return")
    await deputy.ask("No signature")
    told = await teacher.wait_for("Returned ↩️ application")
    assert "Reason: No signature" in told.text
    card = await add(school, teacher, told, "application", b"%PDF 2")
    assert "application — waiting for acceptance 🕓 (2 files)" in card.text
    await deputy.send("/review")
    asked = await deputy.wait_for("portfolio")
    assert "version 2, files: 1" in asked.text
    await deputy.tap(asked, "Approve")
    card = await teacher.tap(await teacher.ask("/my"), "My portfolio")
    assert card.text.startswith("My portfolio · accepted 1 of 8, waiting 0")
    assert "Add: application" not in card.labels


async def test_an_album_for_a_paper_belongs_together(school: School, teacher: Person, portfolio: Message) -> None:
    await teacher.tap(portfolio, "Add: diploma")
    await teacher.send_album([("1.jpg", b"\xff\xd81"), ("2.jpg", b"\xff\xd82")])
    await teacher.wait_for("My portfolio")
    await teacher.ask("/my")
    card = await teacher.tap(await teacher.ask("/my"), "My portfolio")
    assert "diploma of education — waiting for acceptance 🕓 (2 files)" in card.text


async def test_what_is_missing_is_what_the_reminder_and_the_card_say(
    school: School, teacher: Person, portfolio: Message
) -> None:
    await add(school, teacher, portfolio, "application")
    await school.travel(2026, 11, 2, 9)
    said = "Papers still missing: diploma of education, proof of employment, certificates of courses and 3 more"
    assert said in reminders(teacher)[-1].text
    assert said in (await teacher.ask("/my")).text


async def test_the_row_of_the_talk_about_portfolios_names_no_papers(teacher: Person) -> None:
    assert "missing" not in (await teacher.ask("/my")).text


async def test_nobody_judges_their_own_papers_and_heads_judge_none(school: School, teacher: Person) -> None:
    head = await school.member("Бірлестік", Role.ASSOCIATION_HEAD)
    await add(school, teacher, await teacher.tap(await teacher.ask("/my"), "My portfolio"), "application")
    assert (await head.ask("/review")).text == "Nothing waits for review."


async def packages(school: School, teacher: Person) -> list[zipfile.ZipFile]:
    card = await teacher.tap(await teacher.ask("/my"), "My portfolio")
    await teacher.press(card, "Everything as a ZIP")
    await teacher.wait_for("Your portfolio")
    sent = [message.file for message in teacher.chat.messages if message.file and message.file.name.endswith(".zip")]
    return [zipfile.ZipFile(io.BytesIO(file.data)) for file in sent]


async def test_everything_by_row_as_a_zip_that_verifies(
    school: School, teacher: Person, portfolio: Message, tmp_path: Path
) -> None:
    await add(school, teacher, portfolio, "application")
    await teacher.tap(await teacher.ask("/my"), "Attach 11")
    await teacher.send_document("scan.jpg", photograph())
    await teacher.wait_for("The file is kept")
    await teacher.ask("11 done: 41 of 50")
    await school.app.catch_up(school.world.clock.now())
    (package,) = await packages(school, teacher)
    names = package.namelist()
    assert "11/01-v1-scan.jpg" in names
    assert "portfolio-application/01-v1-application.pdf" in names
    assert package.read("11/01-v1-scan.jpg") == photograph()
    page = package.read("index.html").decode()
    assert "41 of 50" in page
    assert any(name.startswith("view/") for name in names)
    manifest = json.loads(package.read("manifest.json"))
    assert {entry["row"] for entry in manifest["files"] if entry.get("name") == "scan.jpg"} == {11}
    sent = next(message.file for message in reversed(teacher.chat.messages) if message.file)
    whole, broken = tmp_path / "whole.zip", tmp_path / "broken.zip"
    whole.write_bytes(sent.data)
    assert not verify(sent.data).differs
    at = sent.data.index(b"%PDF")
    broken.write_bytes(sent.data[:at] + b"%QDF" + sent.data[at + 4 :])
    assert (await sanat("verify", str(whole)))[0] == 0
    code, said = await sanat("verify", str(broken))
    assert code == 1
    assert "portfolio-application/01-v1-application.pdf" in said


async def test_nothing_given_is_said_in_one_sentence(teacher: Person, portfolio: Message) -> None:
    await teacher.press(portfolio, "Everything as a ZIP")
    assert (await teacher.wait_for("nothing in your portfolio")).file is None


async def test_what_vanished_from_the_disk_is_said(school: School, teacher: Person, portfolio: Message) -> None:
    await add(school, teacher, portfolio, "application")
    for path in school.app.config.evidence_folder().rglob("*"):
        if path.is_file():
            path.unlink()
    (package,) = await packages(school, teacher)
    assert "Not on the school's disk now: 1" in (await teacher.wait_for("Your portfolio")).text
    assert json.loads(package.read("manifest.json"))["missing"] == 1
    await teacher.ask("/my")
    await school.app.catch_up(school.world.clock.now())
    assert any(path.is_file() for path in school.app.config.evidence_folder().rglob("*"))


@pytest.mark.parametrize(
    ("locale", "button", "heading"),
    [
        ("kk", "Портфолиом", "Портфолиом · қабылданғаны: 0 / 8"),
        ("ru", "Моё портфолио", "Моё портфолио · принято 0 из 8"),
    ],
)
async def test_in_each_language(school: School, deputy: Person, locale: str, button: str, heading: str) -> None:
    await school.load_built_in_plan()
    person = await school.member("Үлгі Мұғалім", locale=locale)
    card = await person.tap(await person.ask("/my"), button)
    assert card.text.startswith(heading)


async def sanat(*words: str) -> tuple[int, str]:
    program = await asyncio.create_subprocess_exec(
        sys.executable, "-m", "bot", *words, stdout=asyncio.subprocess.PIPE, stderr=asyncio.subprocess.PIPE
    )
    out, err = await program.communicate()
    return program.returncode or 0, (out + err).decode()
