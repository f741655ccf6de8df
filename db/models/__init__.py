"""Tables, a file per subject. Times are UTC instants, days are local dates of the school."""

from db.models.attesting import Attempt, Award, TrialTest
from db.models.base import Base
from db.models.calendar import CalendarEvent, CalendarFeed
from db.models.commission import Commission, CommissionSeat, SittingOutcome
from db.models.completion import Completion, Evidence, OwnDate, StepCode
from db.models.consultation import ConsultationTime
from db.models.delivery import ChatState, InboxUpdate, Lease, OutboxMessage, SentReminder, Setting, Snooze
from db.models.form import WrittenForm
from db.models.history import History, HistoryHead
from db.models.lesson import Lesson, LessonVisit
from db.models.notice import Notice, NoticeRecipient
from db.models.people import Invitation, Member, MemberRole, Person, School
from db.models.plan import Occurrence, Plan, PlanItem
from db.models.portfolio import Paper

__all__ = [
    "Attempt",
    "Award",
    "Base",
    "CalendarEvent",
    "CalendarFeed",
    "ChatState",
    "Commission",
    "CommissionSeat",
    "Completion",
    "ConsultationTime",
    "Evidence",
    "History",
    "HistoryHead",
    "InboxUpdate",
    "Invitation",
    "Lease",
    "Lesson",
    "LessonVisit",
    "Member",
    "MemberRole",
    "Notice",
    "NoticeRecipient",
    "Occurrence",
    "OutboxMessage",
    "OwnDate",
    "Paper",
    "Person",
    "Plan",
    "PlanItem",
    "School",
    "SentReminder",
    "Setting",
    "SittingOutcome",
    "Snooze",
    "StepCode",
    "TrialTest",
    "WrittenForm",
]
