"""A file that somebody sends, as it is attached to a notice."""

from aiogram.types import Message

from attestation.attached import Attached, FileKind


def attached(message: Message) -> Attached:
    """The file of a message with a photo, a video or a document; a photo in its largest size."""
    caption = message.caption or ""
    if message.photo:
        return Attached(FileKind.PHOTO, message.photo[-1].file_id, "JPG", caption)
    if message.video:
        video = message.video
        return Attached(FileKind.VIDEO, video.file_id, video.file_name or "MP4", caption)
    if message.document is None:
        raise ValueError("a message without a file")
    return Attached(FileKind.DOCUMENT, message.document.file_id, message.document.file_name or "", caption)
