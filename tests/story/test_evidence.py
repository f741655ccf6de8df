"""Files of evidence: kept with their type, looked at, versions, the same file twice, one that vanished."""

import io
import zipfile

import pytest
from PIL import Image
from sqlalchemy import select

from attestation.roles import Role
from attestation.steps import Mark
from db.models import Evidence, Paper
from sandbox import Message, Person
from tests.story.conftest import School


def photograph(colour: str = "navy", size: tuple[int, int] = (2400, 1200)) -> bytes:
    """A JPEG with where it was taken in it."""
    made, picture = io.BytesIO(), Image.new("RGB", size, colour)
    exif = Image.Exif()
    exif[0x010F] = "A phone of somebody"
    picture.save(made, "JPEG", exif=exif, quality=95)
    return made.getvalue()


def office(folder: str = "word") -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as archive:
        archive.writestr("[Content_Types].xml", "<Types/>")
        archive.writestr(f"{folder}/document.xml", "<w/>")
    return made.getvalue()


async def rows(school: School) -> list[Evidence]:
    async with school.app.db.read() as session:
        return list(await session.scalars(select(Evidence).order_by(Evidence.id)))


async def attach(school: School, person: Person, number: int, name: str, content: bytes) -> Message:
    """Add a file to a row by its button, and let it be fetched."""
    card = await person.ask("/my")
    while f"Attach {number}" not in card.labels:
        card = await person.tap(card, "More 2" if "More 2/2 →" in card.labels else "→")
    await person.tap(card, f"Attach {number}")
    await person.send_document(name, content)
    answer = await person.wait_for()
    await school.app.catch_up(school.world.clock.now())
    return answer


async def test_bytes_type_size_and_version_are_kept(school: School, teacher: Person) -> None:
    content = office()
    assert (await attach(school, teacher, 10, "Есеп.docx", content)).text.startswith("The file is kept")
    (row,) = await rows(school)
    assert (row.type, row.size, row.version, row.name) == ("docx", len(content), 1, "Есеп.docx")
    assert (school.app.config.evidence_folder() / str(row.path)).read_bytes() == content


async def test_a_photo_is_named_by_its_minute_on_the_schools_clock(school: School, teacher: Person) -> None:
    await teacher.send_photo(photograph(), "11 done")
    await teacher.wait_for("Sent for review")
    assert [row.name for row in await rows(school)] == ["2026-10-01 09-00.jpg"]


async def test_a_picture_is_made_small_for_viewing_and_the_original_stays(school: School, teacher: Person) -> None:
    content = photograph()
    await attach(school, teacher, 10, "IMG.jpg", content)
    (row,) = await rows(school)
    folder = school.app.config.evidence_folder()
    assert (folder / str(row.path)).read_bytes() == content
    with Image.open(folder / str(row.view_path)) as view:
        assert view.size == (1600, 800)
        assert not view.getexif()


@pytest.mark.parametrize("name", ["setup.exe", "all.zip", "lesson.mp4", "page.html"])
async def test_a_type_that_proves_nothing_is_refused_at_once(school: School, teacher: Person, name: str) -> None:
    answer = await attach(school, teacher, 10, name, b"anything")
    assert answer.text.startswith("This kind of file cannot be evidence.")
    assert await rows(school) == []


@pytest.mark.parametrize(
    ("name", "content"),
    [("photo.jpg", b"MZ\x90\0 a program"), ("report.pdf", office()), ("plan.docx", b"PK\3\4 broken"), ("a.txt", b"\0")],
)
async def test_a_file_that_lies_about_its_type_is_told_of_and_does_not_count(
    school: School, teacher: Person, name: str, content: bytes
) -> None:
    await attach(school, teacher, 10, name, content)
    told = [it.text for it in teacher.chat.messages if "does not count" in it.text]
    assert len(told) == 1
    assert told[0].startswith(f"The file “{name}” does not count.")
    (row,) = await rows(school)
    assert row.refused
    assert not row.path
    again = await attach(school, teacher, 10, "good.pdf", b"%PDF good")
    assert "(1 file)" in again.text, "what was refused is not counted"


def refusals(person: Person) -> list[Message]:
    return [it for it in person.chat.messages if "does not count" in it.text]


async def answered_with(school: School, person: Person, card: Message, name: str, content: bytes) -> None:
    await person.send_document(name, content, reply_to=card)
    await person.wait_for()
    await school.app.catch_up(school.world.clock.now())


async def state_of(school: School, teacher: Person, number: int = 11) -> tuple[Mark, str] | None:
    said = (await school.steps_of(teacher, number))[0].completion
    return (said.mark, said.reason) if said else None


async def test_a_step_that_a_lying_file_sent_for_review_is_open_again_and_the_answer_to_it_sends_it_anew(
    school: School, deputy: Person, teacher: Person
) -> None:
    await attach(school, teacher, 11, "hall.jpg", b"MZ no picture")
    assert await state_of(school, teacher) is None
    await teacher.send_document("scan.pdf", b"MZ no PDF", "11 done")
    await teacher.wait_for("Sent for review")
    await school.app.catch_up(school.world.clock.now())
    told = refusals(teacher)[-1]
    assert (
        "It is open again: 11. Take the online trial test — please answer this message with another file." in told.text
    )
    assert "Done 11" in told.labels
    assert await state_of(school, teacher) is None
    assert (await deputy.ask("/review")).text.startswith("Nothing waits for review")
    await answered_with(school, teacher, told, "scan.pdf", b"%PDF honest")
    assert await state_of(school, teacher) == (Mark.SUBMITTED, "")


async def test_a_returned_step_is_returned_again_with_its_reason_and_so_however_often(
    school: School, deputy: Person, teacher: Person
) -> None:
    await attach(school, teacher, 11, "first.pdf", b"%PDF 1")
    await teacher.tap(await teacher.ask("/my"), "Done 11")
    await deputy.send("/review")
    await deputy.tap(await deputy.wait_for("In the queue"), "Return")
    await deputy.ask("The stamp is missing")
    for name in ("second.pdf", "third.pdf"):
        await teacher.send_document(name, b"MZ no PDF", "11 done")
        await teacher.wait_for("Sent for review")
        await school.app.catch_up(school.world.clock.now())
        assert name in refusals(teacher)[-1].text
        assert await state_of(school, teacher) == (Mark.RETURNED, "The stamp is missing")


async def test_what_stands_on_more_than_the_refused_file_stays_in_review(school: School, teacher: Person) -> None:
    await teacher.tap(await teacher.ask("/my"), "Done 11")
    await school.travel(2026, 10, 1, 9, 5)
    await attach(school, teacher, 11, "late.pdf", b"MZ no PDF")  # it was said done before, without a file
    assert await state_of(school, teacher) == (Mark.SUBMITTED, "")
    other = await school.member("Басқа Мұғалім")
    await attach(school, other, 11, "good.pdf", b"%PDF good")
    await other.send_document("bad.pdf", b"MZ no PDF", "11 done")
    await other.wait_for("Sent for review")
    await school.app.catch_up(school.world.clock.now())
    assert await state_of(school, other) == (Mark.SUBMITTED, "")
    for person in (teacher, other):
        assert "open again" not in refusals(person)[-1].text


async def test_done_that_was_said_by_the_file_alone_is_taken_back_and_that_of_the_button_is_not(
    school: School, teacher: Person
) -> None:
    await teacher.send_document("note.pdf", b"MZ no PDF", "10 done")
    await teacher.wait_for("Done")
    await school.app.catch_up(school.world.clock.now())
    assert "open again: 10." in refusals(teacher)[-1].text
    assert await state_of(school, teacher, 10) is None
    await attach(school, teacher, 10, "note.pdf", b"MZ no PDF either")
    await teacher.tap(await teacher.ask("/my"), "Done 10")
    assert await state_of(school, teacher, 10) == (Mark.CONFIRMED, "")


async def test_a_paper_with_a_lying_file_is_to_be_added_again(school: School, teacher: Person) -> None:
    async def add(name: str, content: bytes) -> Message:
        page = await teacher.tap(await teacher.tap(await teacher.ask("/my"), "My portfolio"), "Add: diploma")
        assert "20 MB" in page.text
        await teacher.send_document(name, content)
        kept = await teacher.wait_for()
        await school.app.catch_up(school.world.clock.now())
        return kept

    await add("diploma.docx", b"MZ no diploma")
    told = refusals(teacher)[-1]
    assert "It is to be added again" in told.text
    await teacher.tap(told, "Add: diploma")
    await teacher.send_document("diploma.docx", office())
    await teacher.wait_for()
    await school.app.catch_up(school.world.clock.now())
    async with school.app.db.read() as session:
        assert [it.state for it in await session.scalars(select(Paper))] == ["added"]


async def test_a_returned_step_keeps_all_versions_and_the_reviewer_sees_which_is_new(
    school: School, deputy: Person, teacher: Person
) -> None:
    await attach(school, teacher, 11, "first.pdf", b"%PDF 1")
    await teacher.tap(await teacher.ask("/my"), "Done 11")
    card = await deputy.ask("/review", timeout=30)
    card = card if card.labels else await deputy.wait_for("In the queue")
    await deputy.tap(card, "Return")
    await deputy.ask("The stamp is missing")
    await attach(school, teacher, 11, "second.pdf", b"%PDF 2")
    await teacher.tap(await teacher.ask("/my"), "Done 11")
    await deputy.send("/review")
    card = await deputy.wait_for("In the queue")
    assert "files: 2" in card.text
    assert "version 2, files: 1" in card.text
    assert [row.version for row in await rows(school)] == [1, 2]


async def test_the_same_file_for_somebody_else_is_flagged_to_the_reviewer(
    school: School, deputy: Person, teacher: Person
) -> None:
    other = await school.member("Басқа Мұғалім")
    await attach(school, other, 11, "theirs.pdf", b"%PDF the same")
    await attach(school, teacher, 11, "mine.pdf", b"%PDF the same")
    await teacher.tap(await teacher.ask("/my"), "Done 11")
    await deputy.send("/review")
    card = await deputy.wait_for("In the queue")
    assert "The same file “mine.pdf” was given for row 11 by Басқа Мұғалім" in card.text


async def test_a_picture_sent_as_a_file_is_shown_small_to_the_reviewer(
    school: School, deputy: Person, teacher: Person
) -> None:
    await attach(school, teacher, 11, "scan.png", photograph())
    await teacher.tap(await teacher.ask("/my"), "Done 11")
    await deputy.send("/review")
    await deputy.wait_for("In the queue")
    shown = [message for message in deputy.chat.messages if message.file]
    assert [message.file.kind for message in shown if message.file] == ["photo"]
    assert shown[0].content["has_protected_content"]


async def test_a_file_that_vanished_from_the_disk_is_said_and_fetched_again(
    school: School, deputy: Person, teacher: Person
) -> None:
    await attach(school, teacher, 11, "scan.pdf", b"%PDF once")
    path = school.app.config.evidence_folder() / str((await rows(school))[0].path)
    path.unlink()
    await teacher.tap(await teacher.ask("/my"), "Done 11")
    await deputy.send("/review")
    card = await deputy.wait_for("In the queue")
    assert "1 file has vanished from the school's disk" in card.text
    await school.app.catch_up(school.world.clock.now())
    assert path.read_bytes() == b"%PDF once"


async def test_reviewers_of_other_roles_are_told_nothing(school: School, teacher: Person) -> None:
    secretary = await school.member("Хатшы", Role.SECRETARY)
    assert "This is not open to your role" in (await secretary.ask("/review")).text
