"""Leave to act in a school, asked at the head of every use case that can also be started from the command line."""

from attestation.errors import NotFound
from attestation.roles import Act, Actor


def allow(by: Actor | None, act: Act, school_id: int) -> None:
    """Raise `Refused` unless `by` may do the act, `NotFound` for another school. None: the operator, who may."""
    if by is None:
        return
    by.require(act)
    if by.school_id != school_id:
        raise NotFound("school-not-found", id=school_id)
