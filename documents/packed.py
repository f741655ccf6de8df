"""A file inside a zip archive, unpacked only as far as a plan can reasonably need."""

import zipfile
import zlib
from io import BytesIO

from attestation.errors import AttestationError

MOST_UNPACKED = 40_000_000
"""Bytes of one part; a plan of 100 rows in Word has about 400,000."""


def names_in(content: bytes) -> set[str]:
    """The names in an archive. Raises `plan-damaged` and, when the parts together are absurdly large, `plan-bomb`."""
    try:
        with zipfile.ZipFile(BytesIO(content)) as archive:
            parts = archive.infolist()
    except (zipfile.BadZipFile, ValueError, NotImplementedError) as error:
        raise AttestationError("plan-damaged") from error
    if sum(part.file_size for part in parts) > 4 * MOST_UNPACKED or len(parts) > 5_000:
        raise AttestationError("plan-bomb")
    if any(part.flag_bits & 1 for part in parts):
        raise AttestationError("plan-protected")
    return {part.filename for part in parts}


def unpacked(content: bytes, name: str) -> bytes:
    """One part of an archive, as XML without a document type: entities there only serve to blow memory up."""
    try:
        with zipfile.ZipFile(BytesIO(content)) as archive, archive.open(name) as part:
            inside = part.read(MOST_UNPACKED + 1)  # what the archive says about sizes may be a lie
    except (zipfile.BadZipFile, zlib.error, KeyError, EOFError, ValueError, NotImplementedError, OSError) as error:
        raise AttestationError("plan-damaged") from error
    if len(inside) > MOST_UNPACKED or b"<!DOCTYPE" in inside[:5_000] or b"<!ENTITY" in inside:
        raise AttestationError("plan-bomb")
    return inside
