"""Coming into a school by an invitation."""

from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import delete, select
from sqlalchemy.ext.asyncio import AsyncSession

from attestation.errors import AttestationError
from attestation.names import tidy_name
from attestation.plan import school_year_of
from attestation.roles import Role
from db.engine import Database
from db.models import Invitation, Member, MemberRole, Person
from db.queries.year import members
from services.handing_over import give_up
from services.history import record
from services.invitations import usable
from services.schools import local, school

CONSENT = "1"
"""The version of the text that people agree to; it changes when the text `joining-consent` does."""


class NameNeeded(AttestationError):
    """An invitation that is for nobody in particular asks for the name; `known` is the one used so far, if any."""

    def __init__(self, known: str | None) -> None:
        super().__init__("joining-name")
        self.known = known


@dataclass(frozen=True, slots=True)
class Joined:
    """Who has come in."""

    person_id: int
    name: str
    school: str
    role: Role
    attested: bool
    left_account: int | None  # the Telegram account that this person used before, now cut off


async def join(
    db: Database, invitation_id: int, telegram_id: int, locale: str, now: datetime, name: str | None = None
) -> Joined:
    """Use an invitation up: the person comes in, or gets one more role, or moves to this Telegram account.

    Joining a second time by the same link changes nothing and gives the same answer, for a press can arrive twice.
    Raises AttestationError when the invitation is no longer good or the name will not do, NameNeeded when it is
    missing.
    """
    async with db.write() as session:
        # the lock lets two who hold the same link pass one after the other
        invitation = await session.get(Invitation, invitation_id, with_for_update=True)
        try:
            invitation, person = await usable(session, invitation, telegram_id, now)
        except AttestationError as error:
            if error.key == "invitation-yours" and invitation is not None:
                return await _joined(session, invitation, None, now)
            raise
        if invitation.person_id is None and name is None:
            raise NameNeeded(person.name if person else None)
        if person is None:
            person = Person()
            session.add(person)
        if name is not None:
            person.name = tidy_name(name)
        left_account = person.telegram_id if person.telegram_id != telegram_id else None
        if left_account is not None:
            person.card_message_id = None
        person.telegram_id, person.locale, person.unreachable = telegram_id, locale, None
        person.school_id, person.consent_version, person.consent_at = invitation.school_id, CONSENT, now
        await session.flush()
        invitation.used_at, invitation.used_by = now, person.id
        the_school = await school(session, invitation.school_id, lock=True)
        the_school.remind_at = now
        await _give_role(session, invitation, person.id, local(the_school, now).date())
        if invitation.hands_over and invitation.created_by is not None:
            await give_up(session, the_school, invitation.created_by, person.id, now)
        record(session, the_school.id, now, person.id, "join", f"person:{person.id}", role=invitation.role)
        await session.flush()
        return await _joined(session, invitation, left_account, now)


async def _give_role(session: AsyncSession, invitation: Invitation, person_id: int, today: date) -> None:
    """Add the invitation's role to the person's place in the school. Who comes back starts anew."""
    query = select(Member).where(Member.school_id == invitation.school_id, Member.person_id == person_id)
    member = await session.scalar(query)
    if member is None:
        member = Member(school_id=invitation.school_id, person_id=person_id, joined_on=today, attested=False)
        session.add(member)
        await session.flush()
    elif member.left_on is not None:
        await session.execute(delete(MemberRole).where(MemberRole.member_id == member.id))
        member.joined_on, member.left_on, member.attested = today, None, False
    if invitation.role == Role.TEACHER:
        member.attested = not invitation.colleague
    if await session.get(MemberRole, (member.id, invitation.role)) is None:
        session.add(MemberRole(member_id=member.id, role=invitation.role))


async def _joined(session: AsyncSession, invitation: Invitation, left_account: int | None, now: datetime) -> Joined:
    the_school = await school(session, invitation.school_id)
    year = school_year_of(local(the_school, now).date())
    me = next(iter(await members(session, the_school.id, year, invitation.used_by)), None)
    if me is None:  # who came in by it has left since
        raise AttestationError("invitation-used")
    return Joined(me.id, me.name, the_school.name, Role(invitation.role), me.attested, left_account)
