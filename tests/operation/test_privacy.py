"""/mydata gives all that is held about me, /forget leaves nothing of it."""

import asyncio
import io
import json
import zipfile
from pathlib import Path

from sqlalchemy import select

from attestation.names import NAMELESS
from bot.app import App
from db.models import Base, Evidence, History, Person
from sandbox import Person as Phone
from sandbox import World
from services import forgetting
from services.my_data import my_data, naming_person
from tests.clock import NOW
from tests.story.conftest import School
from tests.story.conftest import app as app
from tests.story.conftest import deputy as deputy
from tests.story.conftest import school as school
from tests.story.conftest import teacher as teacher
from tests.story.conftest import world as world

NAME = "Айгүл Сынақова"


def test_every_column_that_names_a_person_is_accounted_for() -> None:
    named = {(table.name, name) for table in Base.metadata.sorted_tables for name in naming_person(table)}
    columns = [*forgetting.ERASED, *forgetting.KEPT, *(column for column, _ in forgetting.EMPTIED)]
    settled = {(column.class_.__tablename__, column.key) for column in columns}
    assert named == settled, "a new table: is its row erased, emptied or kept when the person is forgotten?"


async def _held(app: App, person: Phone) -> tuple[dict[str, list[dict[str, object]]], list[str]]:
    packed = await my_data(app.db, person.id, app.config.evidence_folder())
    with zipfile.ZipFile(io.BytesIO(packed)) as archive:
        return json.loads(archive.read("mydata.json"))["rows"], archive.namelist()


async def test_all_that_is_held_comes_as_a_zip(app: App, teacher: Phone) -> None:
    await teacher.ask("/settings")
    answer = await teacher.ask("/mydata")
    assert answer.document
    held, _ = await _held(app, teacher)
    assert held["person"][0]["name"] == NAME
    assert {"member", "member_role", "history", "inbox"} <= set(held)
    assert "token_hash" not in json.dumps(held)


async def test_nothing_of_another_is_in_it(app: App, school: School, teacher: Phone) -> None:
    other = await school.member("Болат Бөтенов")
    await other.ask("/my")
    held, _ = await _held(app, teacher)
    assert "Бөтенов" not in json.dumps(held, ensure_ascii=False)


async def test_a_stranger_has_what_the_chat_has_sent(app: App, world: World) -> None:
    stranger = world.person("Бейтаныс", "ru")
    await stranger.ask("/start")
    held, _ = await _held(app, stranger)
    assert {name for name, rows in held.items() if rows} <= {"inbox", "chat_state"}
    assert held["inbox"]


async def test_no_changes_nothing(app: App, teacher: Phone) -> None:
    asked = await teacher.ask("/forget")
    await teacher.tap(asked, "Cancel")
    assert (await _held(app, teacher))[0]["person"]


async def test_the_forgotten_leave_no_byte(app: App, school: School, teacher: Phone, tmp_path: Path) -> None:
    await teacher.ask("/my")
    asked = await teacher.ask("/forget")
    assert "0 days" in asked.text  # no backups are made here
    done = await teacher.tap(asked, "Forget me")
    assert "forgotten" in done.text
    held, names = await _held(app, teacher)
    assert names == ["mydata.json"]
    assert set(held) <= {"inbox", "chat_state"}
    assert NAME not in json.dumps(held, ensure_ascii=False)
    async with app.db.read() as session:
        assert await session.scalar(select(Person.name).where(Person.name == NAMELESS)) == NAMELESS
        line = await session.scalar(select(History).where(History.act == "forget"))
    assert line
    assert line.actor_id is None
    assert set(line.details) == {"emptied"}
    if app.db.file:
        await _nowhere(app.db.file)
    again = await teacher.ask("/my")
    assert "invitation" in again.text or "link" in again.text.lower()


async def _nowhere(file: Path) -> None:
    """Not one byte of the name in the file or its write-ahead log."""
    for part in (file, Path(f"{file}-wal")):
        content = await asyncio.to_thread(part.read_bytes) if part.exists() else b""
        for word in NAME.split():
            assert word.encode() not in content, part.name
            assert json.dumps(word)[1:-1].encode() not in content, part.name


async def test_own_files_go_and_the_school_s_stay(app: App, school: School, teacher: Phone) -> None:
    me, folder = await school.actor(teacher), app.config.evidence_folder()
    for number, (teacher_id, path) in enumerate(
        [(me.person_id, "own"), (None, "school"), (me.person_id, "shared"), (None, "shared")]
    ):
        for name in (path, f"{path}.view"):
            await asyncio.to_thread(_file, folder / name)
        async with app.db.write() as session:
            session.add(
                Evidence(
                    school_id=school.id, teacher_id=teacher_id, uploader_id=me.person_id, chat_id=teacher.id,
                    message_id=9000 + number, kind="document", file_id="x", name=NAME, uploaded_at=NOW, path=path,
                    view_path=f"{path}.view",
                    occurrence_id=None if teacher_id else 1,
                )
            )  # fmt: skip
    assert len((await _held(app, teacher))[1]) == 5
    assert await forgetting.forget(app.db, teacher.id, folder, NOW)
    assert not await forgetting.forget(app.db, teacher.id, folder, NOW)
    assert {path.name for path in folder.iterdir()} == {"school", "school.view", "shared", "shared.view"}
    async with app.db.read() as session:
        kept = (await session.execute(select(Evidence.path, Evidence.name, Evidence.chat_id))).all()
    assert {(path, name) for path, name, _ in kept} == {("school", ""), ("shared", "")}
    assert teacher.id not in {chat for _, _, chat in kept}


def _file(path: Path) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(b"proof")
