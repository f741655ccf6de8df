"""Which reader a file needs, told by its contents: schools rename files, and so do mailers."""

from collections.abc import Iterator

from attestation.errors import AttestationError
from documents.draft import Draft
from documents.packed import names_in, unpacked
from documents.read_doc import read_doc
from documents.read_html import is_html, read_html
from documents.read_text import read_text


def read_drafts(content: bytes) -> Iterator[Draft]:
    """The readings of a file, the likeliest first."""
    if content.startswith(b"PK\x03\x04"):
        return _read_zip(content)
    if content.startswith(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"):
        return _read_compound(content)
    if b"%PDF-" in content[:1024]:
        from documents.read_pdf import read_pdf

        return read_pdf(content)
    if content.startswith(_PICTURES) or content[4:12] in {b"ftypheic", b"ftypheix", b"ftypmif1"}:
        raise AttestationError("plan-picture")
    if content.startswith(b"{\\rtf") or b"<?mso-application" in content[:300]:
        return read_doc(content)
    if is_html(content):
        return read_html(content)
    return read_text(content)


_PICTURES = (b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"BM", b"II*\x00", b"MM\x00*", b"RIFF")


def _read_zip(content: bytes) -> Iterator[Draft]:
    names = names_in(content)
    if any(name.endswith("vbaProject.bin") for name in names):
        raise AttestationError("plan-macro")
    if "word/document.xml" in names:
        from documents.read_docx import read_docx

        return read_docx(content)
    if "xl/workbook.xml" in names or "xl/workbook.bin" in names:
        from documents.read_sheet import read_sheet

        return read_sheet(content)
    if "content.xml" in names and "mimetype" in names:
        if b"spreadsheet" in unpacked(content, "mimetype"):
            from documents.read_sheet import read_sheet

            return read_sheet(content)
        return read_doc(content)
    raise AttestationError("plan-unreadable")


def _read_compound(content: bytes) -> Iterator[Draft]:
    """The container of Office before 2007, and of protected files since."""
    if _stream("EncryptedPackage") in content:
        raise AttestationError("plan-protected")
    if _stream("WordDocument") in content:
        return read_doc(content)
    if _stream("Workbook") in content or _stream("Book") in content:
        from documents.read_sheet import read_sheet

        return read_sheet(content)
    raise AttestationError("plan-unreadable")


def _stream(name: str) -> bytes:
    return name.encode("utf-16-le")
