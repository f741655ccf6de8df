"""Files that go with a notice: what may be attached, and in which albums they are sent."""

from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass
from enum import StrEnum
from typing import Any, Self

ALBUM = 10  # files: Telegram's limit for an album, and ours for a notice


class FileKind(StrEnum):
    """As what Telegram keeps a file; it is sent again as the same."""

    PHOTO = "photo"
    VIDEO = "video"
    DOCUMENT = "document"


@dataclass(frozen=True, slots=True)
class Attached:
    """A file that Telegram keeps under `file_id`. `caption`: what its author wrote under it."""

    kind: FileKind
    file_id: str
    name: str
    caption: str = ""

    def data(self) -> dict[str, Any]:
        """As it is kept."""
        return asdict(self)

    @classmethod
    def of_data(cls, data: Mapping[str, Any]) -> Self:
        """As it was kept."""
        return cls(FileKind(data["kind"]), data["file_id"], data["name"], data["caption"])


def albums(files: Iterable[Attached]) -> tuple[tuple[Attached, ...], ...]:
    """The files as they can be sent: pictures and videos together, documents together, in their order."""
    files = tuple(files)
    papers = tuple(file for file in files if file.kind is FileKind.DOCUMENT)
    shown = tuple(file for file in files if file.kind is not FileKind.DOCUMENT)
    return tuple(album for album in (shown, papers) if album)
