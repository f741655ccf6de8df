"""What a notice and its report say at the moment when they are sent."""

from collections.abc import Mapping
from datetime import datetime, timedelta

from attestation.meetings import Standing
from cards.card import Card
from cards.notice_report import danger_card, report_card
from cards.notices import cancelled_card, changed_card, notice_card
from db.engine import Database
from db.outbox import Due
from locales import texts
from scheduler.delivery import Outgoing, Postponed, Renderer
from services.notice_changes import CANCELLED, CHANGED, EDIT
from services.notice_letters import arrived, to_send
from services.notice_quorum import KIND as QUORUM
from services.notice_quorum import danger
from services.notice_reports import board

_AFTER = timedelta(seconds=2)  # from one look at whether the notice is there to the next


async def notice(db: Database, due: Due, now: datetime) -> Outgoing | Postponed | None:
    """The notice in the recipient's language, when the school is open; none once what it is about has begun."""
    found = await to_send(db, due.school_id, due.params["notice"], due.person_id, now)
    if found is None:
        return None
    if found.at > now:
        return Postponed(found.at)
    letter = found.letter
    card = notice_card(texts(found.locale), letter.notice_id, letter.content, letter.answer, letter.reason)
    return Outgoing(found.chat_id, card)


async def notice_files(db: Database, due: Due, now: datetime) -> Outgoing | Postponed | None:
    """The files of a notice, once the notice itself is there; while the school is closed nobody looks for it."""
    found = await arrived(db, due, now)
    if found is None:
        return None
    if found.message_id is None:
        return Postponed(max(found.outgoing.at, now + _AFTER))
    return Outgoing(found.outgoing.chat_id, Card("", album=found.album(due.params["album"])))


async def notice_edit(db: Database, due: Due, now: datetime) -> Outgoing | Postponed | None:
    """The notice as it is now in place of what it was; none when it has been changed once more since."""
    found = await arrived(db, due, now)
    if found is None or found.revision != due.params["revision"]:
        return None
    if found.message_id is None:
        return Postponed(now + _AFTER)
    it, say = found.outgoing.letter, texts(found.outgoing.locale)
    card = notice_card(say, it.notice_id, it.content, it.answer, it.reason, standing=it.standing)
    return Outgoing(found.outgoing.chat_id, card, edit_message_id=found.message_id)


async def notice_changed(db: Database, due: Due, now: datetime) -> Outgoing | Postponed | None:
    """Another day, time or place: said aloud in open hours, while it is still ahead."""
    found = await arrived(db, due, now)
    if found is None or found.outgoing.letter.standing is Standing.CANCELLED:
        return None
    out, letter = found.outgoing, found.outgoing.letter
    begins = letter.content.begins(out.at)
    if begins and begins <= out.at:
        return None
    if found.message_id is None or out.at > now:
        return Postponed(max(out.at, now + _AFTER))
    return Outgoing(out.chat_id, changed_card(texts(out.locale), letter.notice_id, letter.content, letter.answer))


async def notice_cancelled(db: Database, due: Due, now: datetime) -> Outgoing | Postponed | None:
    """Word that the notice is cancelled, to whom it had reached; in open hours, unless that is urgent."""
    found = await arrived(db, due, now)
    if found is None:
        return None
    out = found.outgoing
    at = now if due.params.get("urgent") else out.at
    if found.message_id is None or at > now:
        return Postponed(max(at, now + _AFTER))
    return Outgoing(out.chat_id, cancelled_card(texts(out.locale), out.letter.content))


async def notice_report(db: Database, due: Due, now: datetime) -> Outgoing | None:
    """The report in place of its earlier state; none when nothing has happened since."""
    found = await board(db, due.params["notice"], due.params["slot"], due.params["seen"], now)
    if found is None:
        return None
    card = report_card(texts(found.author.locale), found.account, found.author.timezone)
    return Outgoing(found.chat_id, card, edit_message_id=found.message_id)


async def notice_quorum(db: Database, due: Due, now: datetime) -> Outgoing | Postponed | None:
    """Too few have said that they come to a sitting: its report, under a warning."""
    found = await danger(db, due, now)
    if found is None:
        return None
    if found.at > now:
        return Postponed(found.at)
    to = found.to.actor
    return Outgoing(found.to.chat_id, danger_card(texts(to.locale), found.account, found.quorum, to.timezone))


RENDERERS: Mapping[str, Renderer] = {
    "notice": notice,
    "notice-files": notice_files,
    EDIT: notice_edit,
    CHANGED: notice_changed,
    CANCELLED: notice_cancelled,
    QUORUM: notice_quorum,
    "notice-report": notice_report,
}
