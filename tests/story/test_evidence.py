"""Files of evidence: kept with their type, looked at, versions, the same file twice, one that vanished."""

import io
import zipfile

import pytest
from PIL import Image
from sqlalchemy import select

from attestation.roles import Role
from db.models import Evidence
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
