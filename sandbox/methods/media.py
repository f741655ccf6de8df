"""Photos, documents and other files: sent anew, by id, alone or as an album; and their download."""

from collections.abc import Callable
from typing import Any

from sandbox.files import MAX_DOWNLOAD, MAX_PHOTO, MAX_UPLOAD, StoredFile, Upload, picture_size
from sandbox.methods.call import Call
from sandbox.methods.sending import deliver
from sandbox.methods.texts import caption_content
from sandbox.refusals import Refusal, bad_request

_KINDS = ("photo", "document", "audio", "video", "animation", "voice", "sticker", "video_note")
_ALONE = {"document", "audio"}


def stored(call: Call, kind: str, given: Any) -> StoredFile:
    """The file meant by a parameter: an upload, `attach://name`, or the id of a known file."""
    if isinstance(given, str) and given.startswith("attach://"):
        given = call.uploads.get(given.removeprefix("attach://"))
        if given is None:
            raise bad_request(f"there is no {kind} in the request")
    if isinstance(given, Upload):
        return _uploaded(call, kind, given)
    known = call.world.files.by_id.get(given)
    if known is None:
        raise bad_request("wrong file identifier/HTTP URL specified")
    if known.kind != kind:
        raise bad_request(f"can't use file of type {known.kind.title()} as {kind.title()}")
    return known


def _uploaded(call: Call, kind: str, upload: Upload) -> StoredFile:
    if not upload.data:
        raise bad_request("file must be non-empty")
    if len(upload.data) > MAX_UPLOAD:
        raise Refusal(413, "Request Entity Too Large")
    if kind == "photo":
        if len(upload.data) > MAX_PHOTO:
            raise bad_request(f"file of size {len(upload.data)} bytes is too big for a photo")
        if picture_size(upload.data) is None:
            raise bad_request("IMAGE_PROCESS_FAILED")
    return call.world.files.keep(kind, upload)


def _sender(kind: str) -> Callable[[Call], dict[str, Any]]:
    def send(call: Call) -> dict[str, Any]:
        chat = call.writable()
        caption = caption_content(call.params)
        file = stored(call, kind, call[kind])
        return deliver(call, chat, call.world.files.content(file) | caption, file).as_api()

    return send


def send_media_group(call: Call) -> list[dict[str, Any]]:
    """Send an album of 1 to 10 files; documents and audio do not mix with other kinds."""
    chat = call.writable()
    items = call["media"]
    if not 1 <= len(items) <= 10:
        raise bad_request("too many messages to send as an album" if items else "there are no messages to send")
    kinds = {item["type"] for item in items}
    if kinds & _ALONE and len(kinds) > 1:
        raise bad_request(f"{min(kinds & _ALONE)} can't be mixed with other media types")
    prepared = [(caption_content(item), stored(call, item["type"], item["media"])) for item in items]
    album = {"media_group_id": str(13_000_000_000 + call.world.news.number)}
    sent = []
    for number, (caption, file) in enumerate(prepared):
        content = call.world.files.content(file) | caption | album
        sent.append(deliver(call, chat, content, file, count=0 if number else len(items)).as_api())
    return sent


def get_file(call: Call) -> dict[str, Any]:
    """Where a file can be downloaded, up to 20 MB."""
    file = call.world.files.by_id.get(call["file_id"])
    if file is None:
        raise bad_request("invalid file_id")
    if len(file.data) > MAX_DOWNLOAD:
        raise bad_request("file is too big")
    return file.as_api()


METHODS: dict[str, Callable[[Call], Any]] = {
    "sendMediaGroup": send_media_group,
    "getFile": get_file,
    **{f"send{kind.title().replace('_', '')}": _sender(kind) for kind in _KINDS},
}
