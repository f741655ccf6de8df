"""Files that were sent: their bytes, their ids, and how Telegram describes them."""

import struct
from dataclasses import dataclass, field
from mimetypes import guess_type
from pathlib import PurePosixPath
from typing import Any

MAX_DOWNLOAD = 20 * 1024 * 1024
MAX_UPLOAD = 50 * 1024 * 1024
MAX_PHOTO = 10 * 1024 * 1024
_MIME = {"voice": "audio/ogg", "video": "video/mp4", "animation": "video/mp4", "audio": "audio/mpeg"}
_THUMBNAIL = bytes.fromhex(
    "89504e470d0a1a0a0000000d4948445200000001000000010806000000"
    "1f15c4890000000d4944415478da6364f8cfc000000301010018dd8db00000000049454e44ae426082"
)


@dataclass(frozen=True)
class Upload:
    """A file as it came in a request."""

    name: str
    data: bytes


@dataclass(frozen=True, eq=False)
class StoredFile:
    """A file on the sandbox's server; `kind` is photo, document, voice and so on."""

    file_id: str
    kind: str
    name: str
    path: str
    mime: str
    data: bytes

    @property
    def unique_id(self) -> str:
        """The same for the same bytes and kind only by chance; enough to tell files apart."""
        return f"U{self.file_id[1:]}"

    def as_api(self) -> dict[str, Any]:
        """The object `File`, without a path where it is too big to be downloaded."""
        plain = {"file_id": self.file_id, "file_unique_id": self.unique_id, "file_size": len(self.data)}
        return plain if len(self.data) > MAX_DOWNLOAD else plain | {"file_path": self.path}


@dataclass
class FileStore:
    """All files of a world, by id and by path."""

    by_id: dict[str, StoredFile] = field(default_factory=dict)
    by_path: dict[str, StoredFile] = field(default_factory=dict)

    def keep(self, kind: str, upload: Upload) -> StoredFile:
        """Store bytes under a new id."""
        number = len(self.by_id) + 1
        mime = guess_type(upload.name)[0] or _MIME.get(kind, "application/octet-stream")
        suffix = ".jpg" if kind == "photo" else PurePosixPath(upload.name).suffix
        path = f"{kind}s/file_{number}{suffix}"
        if kind == "photo":
            mime = "image/png" if upload.data.startswith(b"\x89PNG") else "image/jpeg"
        stored = StoredFile(f"F{kind[:3]}{number:08d}", kind, upload.name, path, mime, upload.data)
        self.by_id[stored.file_id] = self.by_path[path] = stored
        return stored

    def content(self, stored: StoredFile) -> dict[str, Any]:
        """The field of a message that shows the file, such as `{"document": {…}}`."""
        described: dict[str, Any] = {
            "file_id": stored.file_id,
            "file_unique_id": stored.unique_id,
            "file_size": len(stored.data),
        }
        if stored.kind == "photo":
            width, height = picture_size(stored.data) or (800, 600)
            small = self.keep("thumbnail", Upload("thumbnail.png", _THUMBNAIL))
            return {
                "photo": [
                    {
                        "file_id": small.file_id,
                        "file_unique_id": small.unique_id,
                        "file_size": len(small.data),
                        "width": min(width, 90),
                        "height": min(height, 90),
                    },
                    described | {"width": width, "height": height},
                ]
            }
        if stored.kind in ("document", "audio", "video", "animation"):
            described |= {"file_name": stored.name, "mime_type": stored.mime}
        if stored.kind == "voice":
            described["mime_type"] = stored.mime
        if stored.kind in ("audio", "video", "voice", "animation", "video_note"):
            described["duration"] = 1
        if stored.kind in ("video", "animation", "sticker"):
            described |= {"width": 512, "height": 512}
        if stored.kind == "video_note":
            described["length"] = 240
        if stored.kind == "sticker":
            described |= {"type": "regular", "is_animated": False, "is_video": False}
        return {stored.kind: described}


def picture_size(data: bytes) -> tuple[int, int] | None:
    """Width and height in pixels of a PNG, GIF, WebP or JPEG; None when it is no picture."""
    if data.startswith(b"\x89PNG\r\n\x1a\n") and len(data) >= 24:
        width, height = struct.unpack(">II", data[16:24])
        return width, height
    if data.startswith(b"GIF8") and len(data) >= 10:
        width, height = struct.unpack("<HH", data[6:10])
        return width, height
    if data[:4] == b"RIFF" and data[8:12] == b"WEBP":
        return 512, 512
    return _jpeg_size(data) if data.startswith(b"\xff\xd8") else None


def _jpeg_size(data: bytes) -> tuple[int, int] | None:
    at = 2
    while at + 9 <= len(data) and data[at] == 0xFF:
        marker, length = data[at + 1], int.from_bytes(data[at + 2 : at + 4], "big")
        if 0xC0 <= marker <= 0xCF and marker not in (0xC4, 0xC8, 0xCC):
            height, width = struct.unpack(">HH", data[at + 5 : at + 9])
            return width, height
        at += 2 + length
    return None
