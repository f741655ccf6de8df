"""What kinds of files prove a step, and whether a file is what its name says: the content decides."""

import zipfile
from enum import StrEnum
from io import BytesIO

from attestation.errors import AttestationError


class Family(StrEnum):
    """Kinds of files that anybody at school can open. Archives, programs, sound and film are none of them."""

    PICTURE = "picture"
    PDF = "pdf"
    OFFICE = "office"
    TEXT = "text"


_SUFFIXES = {
    **dict.fromkeys(("jpg", "jpeg", "png", "webp", "gif", "heic", "heif", "bmp", "tif", "tiff"), Family.PICTURE),
    "pdf": Family.PDF,
    **dict.fromkeys(("doc", "docx", "xls", "xlsx", "ppt", "pptx", "odt", "ods", "odp", "rtf"), Family.OFFICE),
    **dict.fromkeys(("txt", "csv", "md"), Family.TEXT),
}
_BEGINNINGS = (
    (b"\xff\xd8", "jpeg", Family.PICTURE),
    (b"\x89PNG", "png", Family.PICTURE),
    (b"GIF8", "gif", Family.PICTURE),
    (b"BM", "bmp", Family.PICTURE),
    (b"II*\0", "tiff", Family.PICTURE),
    (b"MM\0*", "tiff", Family.PICTURE),
    (b"%PDF", "pdf", Family.PDF),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "ole", Family.OFFICE),  # Word, Excel and PowerPoint before 2007
    (b"{\\rtf", "rtf", Family.OFFICE),
)
_PACKED = {"word/": "docx", "xl/": "xlsx", "ppt/": "pptx"}
_TEXT_SAMPLE = 65536  # bytes


def claimed(name: str) -> Family | None:
    """What the file's name says that it is; None for a name without an ending.

    Raises AttestationError `file-type-unsupported` for an ending that proves nothing, such as of an archive.
    """
    _, dot, suffix = name.rpartition(".")
    if not dot:
        return None
    family = _SUFFIXES.get(suffix.strip().casefold())
    if family is None:
        raise AttestationError("file-type-unsupported")
    return family


def honest_type(name: str, content: bytes) -> str:
    """The type that the content shows: "jpeg", "docx", "text" and so on.

    Raises AttestationError `file-empty`, `file-type-unsupported`, or `file-type-lies` where it is not what the name
    says.
    """
    if not content:
        raise AttestationError("file-empty")
    said, found = claimed(name), _shown(content)
    if found is None or (said is not None and said is not found[1]):
        raise AttestationError("file-type-unsupported" if said is None else "file-type-lies")
    return found[0]


def is_picture(type_: str | None) -> bool:
    """Whether a file of this type is a picture."""
    return type_ in {name for _, name, family in _BEGINNINGS if family is Family.PICTURE} | {"webp", "heic"}


def _shown(content: bytes) -> tuple[str, Family] | None:
    for beginning, name, family in _BEGINNINGS:
        if content.startswith(beginning):
            return name, family
    if content.startswith(b"RIFF") and content[8:12] == b"WEBP":
        return "webp", Family.PICTURE
    if content[4:8] == b"ftyp" and content[8:12] in (b"heic", b"heix", b"mif1", b"msf1", b"heif"):
        return "heic", Family.PICTURE
    if content.startswith(b"PK"):
        return _packed(content)
    return ("text", Family.TEXT) if _is_text(content[:_TEXT_SAMPLE]) else None


def _packed(content: bytes) -> tuple[str, Family] | None:
    """Office files are archives too: which one, its table of contents says."""
    try:
        with zipfile.ZipFile(BytesIO(content)) as archive:
            names = archive.namelist()
            if "mimetype" in names and archive.getinfo("mimetype").file_size < 100:
                kind = archive.read("mimetype")
                return ("opendocument", Family.OFFICE) if b"opendocument" in kind else None
    except (zipfile.BadZipFile, NotImplementedError, RuntimeError, ValueError, OSError):
        return None
    if "[Content_Types].xml" not in names:
        return None
    return next(
        ((kind, Family.OFFICE) for folder, kind in _PACKED.items() if any(name.startswith(folder) for name in names)),
        None,
    )


def _is_text(sample: bytes) -> bool:
    """Whether people can read it: UTF-8, UTF-16 with its mark, or a one-byte Cyrillic page; no control signs."""
    if sample.startswith((b"\xff\xfe", b"\xfe\xff")):
        return True
    if any(byte < 32 and byte not in b"\t\n\r\f" for byte in sample):
        return False
    try:
        sample.decode("utf-8")
    except UnicodeDecodeError as error:
        if error.start < len(sample) - 3:  # not merely a letter cut in two at the sample's end
            return sum(byte >= 0xC0 for byte in sample) > len(sample) // 4
    return not sample.startswith(b"MZ")
