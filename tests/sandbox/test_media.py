"""Files that go and come."""

import io

import pytest
from aiogram import Bot
from aiogram.exceptions import TelegramBadRequest
from aiogram.types import BufferedInputFile, InputMediaDocument, InputMediaPhoto
from PIL import Image

from sandbox import Person, World
from sandbox.files import MAX_DOWNLOAD, MAX_PHOTO, picture_size
from tests.sandbox.conftest import Ask


@pytest.fixture(autouse=True)
async def _started(teacher: Person) -> None:
    await teacher.start()


def picture(kind: str = "JPEG") -> bytes:
    stream = io.BytesIO()
    Image.new("RGB", (640, 480), "green").save(stream, kind)
    return stream.getvalue()


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "GIF"])
def test_the_size_of_a_picture_is_read(kind: str) -> None:
    assert picture_size(picture(kind)) == (640, 480)


@pytest.mark.parametrize("data", [b"", b"text", b"\xff\xd8", b"\xff\xd8\xff\xe0\x00\x04aa" + b"\xff" * 3])
def test_what_is_no_picture(data: bytes) -> None:
    assert picture_size(data) is None


def test_a_webp_is_a_picture() -> None:
    assert picture_size(picture("WEBP")) == (512, 512)


async def test_a_document_is_sent_downloaded_and_sent_again(bot: Bot, teacher: Person) -> None:
    file = BufferedInputFile("жоспар".encode(), "Жоспар 1.txt")
    sent = await bot.send_document(teacher.id, file, caption="<b>plan</b>")
    assert sent.document
    assert (sent.document.file_name, sent.document.mime_type, sent.document.file_size) == (
        "Жоспар 1.txt",
        "text/plain",
        12,
    )
    assert (teacher.last.caption, teacher.last.html) == ("plan", "<b>plan</b>")
    info = await bot.get_file(sent.document.file_id)
    assert info.file_path
    stream = await bot.download(sent.document)
    assert stream
    assert stream.read() == "жоспар".encode()
    again = await bot.send_document(teacher.id, sent.document.file_id)
    assert again.document
    assert again.document.file_id == sent.document.file_id
    with pytest.raises(TelegramBadRequest, match="can't use file of type Document as Photo"):
        await bot.send_photo(teacher.id, sent.document.file_id)


async def test_a_photo_has_a_small_and_a_large_size(bot: Bot, teacher: Person) -> None:
    sent = await bot.send_photo(teacher.id, BufferedInputFile(picture(), "x.jpg"))
    assert sent.photo
    assert [(size.width, size.height) for size in sent.photo] == [(90, 90), (640, 480)]
    got = await teacher.send_photo(picture("PNG"), "evidence")
    assert teacher.world.files.by_id[got.content["photo"][-1]["file_id"]].mime == "image/png"


@pytest.mark.parametrize(
    ("data", "description"),
    [
        (b"", "file must be non-empty"),
        (b"no picture", "IMAGE_PROCESS_FAILED"),
        (b"x" * (MAX_PHOTO + 1), "is too big for a photo"),
    ],
)
async def test_photos_that_are_refused(bot: Bot, teacher: Person, data: bytes, description: str) -> None:
    with pytest.raises(TelegramBadRequest, match=description):
        await bot.send_photo(teacher.id, BufferedInputFile(data, "x.jpg"))


async def test_other_kinds_of_files(bot: Bot, teacher: Person) -> None:
    file = BufferedInputFile(b"bytes", "x.bin")
    assert (await bot.send_voice(teacher.id, file)).voice
    assert (await bot.send_video(teacher.id, file)).video
    assert (await bot.send_audio(teacher.id, file)).audio
    assert (await bot.send_animation(teacher.id, file)).animation
    assert (await bot.send_sticker(teacher.id, file)).sticker
    assert (await bot.send_video_note(teacher.id, file)).video_note


async def test_an_album_goes_as_one(bot: Bot, teacher: Person) -> None:
    photo = BufferedInputFile(picture(), "x.jpg")
    sent = await bot.send_media_group(
        teacher.id, [InputMediaPhoto(media=photo, caption="two"), InputMediaPhoto(media=photo)]
    )
    assert len({message.media_group_id for message in sent}) == 1
    assert [message.caption for message in sent] == ["two", None]
    document = InputMediaDocument(media=BufferedInputFile(b"x", "x.txt"))
    with pytest.raises(TelegramBadRequest, match="document can't be mixed with other media types"):
        await bot.send_media_group(teacher.id, [InputMediaPhoto(media=photo), document])
    with pytest.raises(TelegramBadRequest, match="too many messages"):
        await bot.send_media_group(teacher.id, [document] * 11)


async def test_a_person_sends_an_album(teacher: Person, ask: Ask) -> None:
    await teacher.send_album([("a.jpg", picture()), ("b.pdf", b"%PDF")], "evidence")
    _, body = await ask("getUpdates")
    photo, document = (update["message"] for update in body["result"][1:])
    assert photo["media_group_id"] == document["media_group_id"]
    assert (photo["caption"], "caption" in document) == ("evidence", False)
    assert photo["photo"]
    assert document["document"]["file_name"] == "b.pdf"


async def test_limits_of_size_and_caption(bot: Bot, ask: Ask, teacher: Person, world: World) -> None:
    file = BufferedInputFile(b"x", "x.txt")
    await bot.send_document(teacher.id, file, caption=f"<b>{'x' * 1024}</b>")
    with pytest.raises(TelegramBadRequest, match="MEDIA_CAPTION_TOO_LONG"):
        await bot.send_document(teacher.id, file, caption="x" * 1025)
    big = await teacher.send_document("big.bin", b"x" * (MAX_DOWNLOAD + 1))
    _, body = await ask("getFile", file_id=big.content["document"]["file_id"])
    assert body["description"] == "Bad Request: file is too big"


@pytest.mark.parametrize(
    ("method", "params", "description"),
    [
        ("getFile", {"file_id": "none"}, "invalid file_id"),
        ("sendDocument", {"chat_id": 501, "document": "none"}, "wrong file identifier/HTTP URL specified"),
        ("sendDocument", {"chat_id": 501, "document": "attach://x"}, "there is no document in the request"),
        ("sendDocument", {"chat_id": 501}, "there is no document in the request"),
        ("sendMediaGroup", {"chat_id": 501, "media": []}, "there are no messages to send"),
    ],
)
async def test_files_that_are_not_there(ask: Ask, method: str, params: dict[str, object], description: str) -> None:
    status, body = await ask(method, **params)
    assert (status, body["description"]) == (400, f"Bad Request: {description}")
