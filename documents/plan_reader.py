"""Reading a stranger's file in a process of its own, so that a bad one can neither stop the bot nor eat its memory."""

from datetime import date
from functools import partial

import structlog

from attestation.errors import AttestationError
from attestation.plan import Plan
from documents.apart import Died, apart
from documents.plan_file import read_plan

MEMORY = 232 * 1024 * 1024
"""Bytes that reading a file may take; with the code of its libraries, which are not counted, it is 256 MB."""
_log = structlog.get_logger()


async def read_plan_safely(
    content: bytes,
    name: str,
    school_year: int | None = None,
    *,
    which: int | None = None,
    today: date | None = None,
    timeout: float = 10.0,  # noqa: ASYNC109 - see `apart`
) -> Plan:
    """As `documents.plan_file.read_plan`, but given up after `timeout` seconds.

    Raises AttestationError: those of `read_plan`, `plan-too-slow`, and `plan-too-heavy` when the reader died.
    """
    reader = partial(read_plan, which=which, today=today)
    try:
        return await apart(reader, content, name, school_year, timeout=timeout, memory=MEMORY)
    except TimeoutError:
        raise AttestationError("plan-too-slow", seconds=round(timeout)) from None
    except Died as error:
        _log.warning("plan reader died", file=name, last_words=str(error))
        raise AttestationError("plan-too-heavy") from None
