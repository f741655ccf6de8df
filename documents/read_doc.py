"""Formats that only an office program understands (DOC, RTF, ODT): made into DOCX by LibreOffice where there is one."""

import resource
import shutil
import subprocess  # nosec B404 # without a shell, and never with words from outside
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

from attestation.errors import AttestationError
from documents.draft import Draft
from documents.read_docx import read_docx

_SECONDS = 60


def read_doc(content: bytes) -> Iterator[Draft]:
    """The draft of the converted file. Raises `plan-old-doc` without LibreOffice, `plan-damaged` where it fails."""
    office = shutil.which("soffice") or shutil.which("libreoffice")
    if office is None:
        raise AttestationError("plan-old-doc")
    with TemporaryDirectory() as folder:
        source = Path(folder, "plan.doc")
        source.write_bytes(content)
        command = [
            office,
            f"-env:UserInstallation=file://{folder}/profile",
            "--headless",
            "--convert-to",
            "docx",
            "--outdir",
            folder,
            str(source),
        ]
        try:
            subprocess.run(command, check=True, capture_output=True, timeout=_SECONDS, preexec_fn=_roomier)  # nosec B603 # noqa: S603 - our own words
            made = source.with_suffix(".docx").read_bytes()
        except (subprocess.SubprocessError, OSError) as error:
            raise AttestationError("plan-damaged") from error
    return read_docx(made)


def _roomier() -> None:
    """Lift the memory limit that the worker set for itself as far as it may be: an office program needs more."""
    hard = resource.getrlimit(resource.RLIMIT_DATA)[1]
    resource.setrlimit(resource.RLIMIT_DATA, (hard, hard))
