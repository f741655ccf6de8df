"""Reading a list of teachers in a process of its own: 5,000 rows stop nobody, a hostile workbook only itself."""

import structlog

from attestation.errors import AttestationError
from attestation.roster import ReadRoster
from documents.apart import Died, apart
from documents.read_roster import read_roster

_SECONDS = 20.0
_log = structlog.get_logger()


async def read_roster_safely(name: str, content: bytes) -> ReadRoster:
    """As `documents.read_roster.read_roster`. What takes too long or too much memory is "roster-unreadable"."""
    try:
        return await apart(read_roster, name, content, timeout=_SECONDS)
    except (TimeoutError, Died) as error:
        _log.warning("roster reader died", last_words=str(error))
        raise AttestationError("roster-unreadable", name=name) from None
