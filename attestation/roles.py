"""Who may do what. One table; what it does not grant is refused."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from zoneinfo import ZoneInfo

from attestation.errors import Refused


class Role(StrEnum):
    """A part that a person plays in a school; one person can hold several."""

    TEACHER = "teacher"
    ASSOCIATION_HEAD = "association_head"
    COMMISSION_MEMBER = "commission_member"
    DEPUTY_DIRECTOR = "deputy_director"
    DIRECTOR = "director"
    HR = "hr"
    SECRETARY = "secretary"
    ADMIN = "admin"


class Act(StrEnum):
    """What can be asked of Sanat inside a school."""

    SEE_OWN_STEPS = "see_own_steps"
    CONFIRM_OWN_STEP = "confirm_own_step"
    SEE_PLAN = "see_plan"
    CONFIRM_AS_RESPONSIBLE = "confirm_as_responsible"
    REVIEW = "review"
    SEE_STATUS = "see_status"
    LOAD_PLAN = "load_plan"
    SET_DATES = "set_dates"
    EXCEPT_STEP = "except_step"
    TUNE_REMINDERS = "tune_reminders"
    MAKE_PAPERS = "make_papers"
    NUDGE = "nudge"
    SEND_NOTICE = "send_notice"
    SET_COMMISSION = "set_commission"
    ANSWER_NOTICE = "answer_notice"
    SEE_PEOPLE = "see_people"
    INVITE = "invite"
    PRINT_PAGES = "print_pages"
    CONFIRM_ON_PAPER = "confirm_on_paper"
    TAKE_CONSULTATION = "take_consultation"
    HOLD_CONSULTATION = "hold_consultation"
    RECORD_AWARD = "record_award"
    SEE_SHARED_TRIALS = "see_shared_trials"
    CLOSE_YEAR = "close_year"
    HAND_OVER = "hand_over"
    SEE_AUDIT = "see_audit"
    RUN_SCHOOL = "run_school"


_EVERYONE = frozenset(Role)
_LEADERS = frozenset({Role.DEPUTY_DIRECTOR, Role.DIRECTOR})

GRANTS: Mapping[Act, frozenset[Role]] = {
    Act.SEE_OWN_STEPS: _EVERYONE,
    Act.CONFIRM_OWN_STEP: frozenset({Role.TEACHER}),
    Act.SEE_PLAN: _EVERYONE,
    Act.CONFIRM_AS_RESPONSIBLE: _EVERYONE - {Role.TEACHER},
    Act.REVIEW: _LEADERS | {Role.ASSOCIATION_HEAD, Role.COMMISSION_MEMBER},
    Act.SEE_STATUS: _LEADERS | {Role.ASSOCIATION_HEAD, Role.COMMISSION_MEMBER},
    Act.LOAD_PLAN: _LEADERS | {Role.ADMIN},
    Act.SET_DATES: _LEADERS,
    Act.EXCEPT_STEP: _LEADERS,
    Act.TUNE_REMINDERS: _LEADERS,
    Act.MAKE_PAPERS: _LEADERS,
    Act.NUDGE: _LEADERS,
    Act.SEND_NOTICE: frozenset({Role.ADMIN}),
    Act.SET_COMMISSION: _LEADERS | {Role.ADMIN},
    Act.ANSWER_NOTICE: _EVERYONE,
    Act.SEE_PEOPLE: frozenset({Role.ADMIN}),
    Act.INVITE: frozenset({Role.ADMIN}),
    Act.PRINT_PAGES: _LEADERS | {Role.ADMIN},
    Act.CONFIRM_ON_PAPER: _LEADERS | {Role.SECRETARY},
    Act.TAKE_CONSULTATION: frozenset({Role.TEACHER}),
    Act.HOLD_CONSULTATION: _LEADERS | {Role.ASSOCIATION_HEAD, Role.COMMISSION_MEMBER},
    Act.RECORD_AWARD: _LEADERS | {Role.HR},
    Act.SEE_SHARED_TRIALS: frozenset({Role.DEPUTY_DIRECTOR}),
    Act.CLOSE_YEAR: _LEADERS,
    Act.HAND_OVER: frozenset({Role.DEPUTY_DIRECTOR}),
    Act.SEE_AUDIT: frozenset({Role.ADMIN}),
    Act.RUN_SCHOOL: frozenset({Role.ADMIN}),
}


@dataclass(frozen=True, slots=True)
class Actor:
    """Somebody of a school, as known at the moment of the act."""

    person_id: int
    school_id: int
    roles: frozenset[Role]
    locale: str
    timezone: str

    def local(self, now: datetime) -> datetime:
        """The moment on the school's clock."""
        return now.astimezone(ZoneInfo(self.timezone))

    def today(self, now: datetime) -> date:
        """The school's date at the moment."""
        return self.local(now).date()

    def may(self, act: Act) -> bool:
        """Whether one of the actor's roles grants the act."""
        return not self.roles.isdisjoint(GRANTS[act])

    def require(self, act: Act) -> None:
        """Raise `Refused` unless the act is granted."""
        if not self.may(act):
            raise Refused("refused")
