"""A plan out of a file, whatever its format."""

from collections.abc import Iterator
from datetime import date

from attestation.errors import AttestationError
from attestation.plan import Kind, Plan
from documents.draft import Draft
from documents.formats import read_drafts
from documents.listed import listed
from documents.plan_from_table import plan_from_draft

_GOOD = 0.7  # of the rows understood: then no other reading of the file is tried
_NO_PLAN = {"plan-no-table", "plan-not-a-plan", "plan-empty-table"}
LARGEST = 20_000_000
"""Bytes: what Telegram lets a bot download."""


def read_plan(
    content: bytes, name: str, school_year: int | None = None, *, which: int | None = None, today: date | None = None
) -> Plan:
    """The plan in a file, whatever its format; `name` decides nothing but what a refusal calls the file.

    `school_year` (the calendar year of its August) overrides what the file says; `today` helps where it says nothing;
    `which` chooses from several plans, from 1. For strangers' files see `documents.plan_reader`.
    Raises AttestationError with a key `plan-...` that says in one sentence what is wrong.
    """
    if not content.strip():
        raise AttestationError("plan-empty-file")
    if len(content) > LARGEST:
        raise AttestationError("plan-too-large-file", megabytes=LARGEST // 1_000_000)
    best: Plan | None = None
    refusal: AttestationError | None = None
    for draft in _readings(content):
        try:
            plan = plan_from_draft(draft, school_year, which, today)
        except AttestationError as error:
            # The reading that came nearest to a plan says best what is wrong.
            if best is None and (refusal is None or refusal.key == "plan-no-table"):
                refusal = error
            continue
        if _understood(plan) >= max(_GOOD * len(plan.items), 3):
            return plan
        if best is None or _understood(plan) > _understood(best):
            best = plan
    if best is not None and (refusal is None or refusal.key in _NO_PLAN):
        return best
    raise refusal or AttestationError("plan-no-table")


def _readings(content: bytes) -> Iterator[Draft]:
    """Every reading of the file, each also with the rows of its numbered list, if it has one."""
    for draft in read_drafts(content):
        yield draft
        if rows := listed(draft):
            yield rows


def _understood(plan: Plan) -> int:
    """How many rows have a time and somebody who answers."""
    return sum(item.kind is not Kind.UNKNOWN and bool(item.responsible.roles) for item in plan.items)
