"""What a tapped button sends back, 64 bytes at most when packed; larger subjects have a `*_callbacks` of their own."""

from typing import Annotated, Literal

from pydantic import StringConstraints

from attestation.reports import Span
from attestation.roles import Role
from cards.press import Day, Hour, Press

Locale = Literal["kk", "ru", "en"]
Ladder = Annotated[str, StringConstraints(pattern=r"^(\d{1,3}(\.\d{1,3})*)?$")]

# Joining and languages


class JoinLanguage(Press, prefix="jl"):
    """The language in which an invitation is to be read."""

    invitation: int
    locale: Locale


class JoinConfirm(Press, prefix="jc"):
    """Yes to what is stored."""

    invitation: int


class JoinName(Press, prefix="jn"):
    """One of the offered names is the right one; `number` counts them from 0."""

    invitation: int
    number: int


class ChooseLanguage(Press, prefix="lg"):
    """The language to go on in."""

    locale: Locale


class AskLanguage(Press, prefix="la"):
    """Show the languages."""


class HourPress(Press, prefix="hp"):
    """The hour at which I want to be reminded: "ask", "usual", or 0930."""

    hour: Hour | Literal["ask", "usual"]


class MutePress(Press, prefix="mu"):
    """No reminders: "ask" until when, until an ISO day, or "off"."""

    until: Day | Literal["ask", "off"]


class ReportPress(Press, prefix="rq"):
    """The unasked report of a span is wanted, or no longer."""

    span: Span
    on: bool


class Rehearse(Press, prefix="rh"):
    """The rehearsal with rules that are tried ("" or 0: as they are), or a question about one of them."""

    view: str  # "home", "hour", "ladder", "week", "confirm"
    hour: Hour | Literal[""] = ""  # 0930
    ladder: Ladder = ""  # 14.7.3
    week: int = 0


# People


class PeoplePage(Press, prefix="pp"):
    """A page of the people, counted from 0."""

    page: int


class InviteRole(Press, prefix="ir"):
    """A link for a role is wanted."""

    role: Role


class InviteTeacher(Press, prefix="it"):
    """A link for a teacher is wanted, who is under attestation or a colleague."""

    colleague: bool


# Steps


class StepPress(Press, prefix="s"):
    """Something is done about a step. `teacher` 0: the school's step; `view`: what to show again afterwards."""

    act: str  # "done", "undo", "attach", "files", "more", "day", "cannot"
    occurrence: int
    teacher: int
    # "m2": page 2 of /my, "r": the reminder, "t0": the row's teachers, "o": the step alone ("om2": and back to page 2)
    view: str


class ReminderPress(Press, prefix="rm"):
    """Something about the reminder in this message: "show" it, "snooze" (ask until when), a pause, "why" it came."""

    act: str  # the pauses are those of attestation.wishes.Pause


class MyPage(Press, prefix="my"):
    """A page of /my, counted from 0."""

    page: int


class TeachersOf(Press, prefix="to"):
    """The teachers whose steps of one occurrence somebody answers for."""

    occurrence: int
    page: int


class FileFor(Press, prefix="ff"):
    """A kept file belongs to this step, and confirms it."""

    evidence: int
    occurrence: int
    teacher: int


class PlanMonth(Press, prefix="pm"):
    """A month of /plan: 0 is the August that opens the school year, 13 the rows without a date."""

    index: int
    page: int


# Notices


class NoticePress(Press, prefix="np"):
    """A button of the draft `draft` was pressed while it stood `at` a question (attestation.meetings.Question)."""

    draft: int
    at: str
    # "say", "draft", "next", "back", "undo", "list", "page", "pick", "see", "urgent", "ask", "send", "save", "cancel"
    act: str
    value: str = ""


class NoticeAnswer(Press, prefix="na"):
    """A recipient's answer (attestation.meetings.Answer); "no_reason": they do not want to say why."""

    notice: int
    answer: str


class NoticeReport(Press, prefix="nr"):
    """What has become of a notice; `anew`: in a message of its own."""

    notice: int
    anew: bool


class NoticeChange(Press, prefix="nc"):
    """Something about a notice that was sent, or a sitting's minutes."""

    notice: int
    act: str  # "change", "ask" whether to call it off, "off", "off-now", "minutes"


class NoticePage(Press, prefix="nl"):
    """A page of the notices, counted from 0."""

    page: int


class CommissionPress(Press, prefix="cb"):
    """Something about the attestation commission: "form" one."""

    act: str


class CommissionDraft(Press, prefix="cm"):
    """A button of the wizard that forms one, pressed while it stood `at` a question."""

    at: str
    act: str  # "pick", "page", "next", "back", "confirm", "cancel"
    value: str = ""


class SittingPress(Press, prefix="so"):
    """A sitting that has begun: write down what it came to."""

    notice: int


class SittingAnswer(Press, prefix="sw"):
    """A button of the wizard that writes it down, pressed while it stood `at` a question."""

    at: str
    act: str  # "came", "row", "who", "choose", "votes", "nothing", "page", "next", "back", "confirm", "cancel"
    value: str = ""


# Status


class StatusPage(Press, prefix="st"):
    """A view of the status: "home", "rows", "people", "dates", "overdue", "teams", "team2", "months", "m202610"."""

    view: str
    page: int


class StatusRow(Press, prefix="sr"):
    """One row of the plan, and how it stands with everybody."""

    number: int
    page: int


class StatusPerson(Press, prefix="sp"):
    """One teacher, and how their steps stand."""

    person: int
    page: int


class DateFor(Press, prefix="df"):
    """A row is to be given a date: for everybody (`person` 0), for one teacher, or first ask for whom (`person` -1)."""

    number: int
    person: int
    page: int


# The calendar


class CalendarPress(Press, prefix="ca"):
    """A private address of my dates: "open" a new one, or "revoke" all."""

    act: str


class ForgetPress(Press, prefix="fm"):
    """Erase what is held about me, or rather not."""

    sure: bool


# The year's end, and the desk


class YearEndPress(Press, prefix="ye"):
    """The step to the next school year: "show" what it comes to, "open" it, "undo", "archive" of the one that ends."""

    act: str


class HandOverPress(Press, prefix="hv"):
    """The desk is handed over: "ask" what that means, "link"."""

    act: str
