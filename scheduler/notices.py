"""What a notice and its report say at the moment when they are sent."""

from collections.abc import Mapping
from datetime import datetime, timedelta

from cards.card import Card
from cards.notice_report import report_card
from cards.notices import notice_card
from db.engine import Database
from db.outbox import Due
from locales import texts
from scheduler.delivery import Outgoing, Postponed, Renderer
from services.notice_answers import files_to_send, to_send
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
    """The files of a notice, once the notice itself is there."""
    found = await files_to_send(db, due, now)
    if found is None:
        return None
    album, to = found
    return Outgoing(to.chat_id, Card("", album=album)) if album else Postponed(now + _AFTER)


async def notice_report(db: Database, due: Due, now: datetime) -> Outgoing | None:
    """The report in place of its earlier state; none when nothing has happened since."""
    found = await board(db, due.params["notice"], due.params["slot"], due.params["seen"], now)
    if found is None:
        return None
    card = report_card(texts(found.author.locale), found.account, found.author.timezone)
    return Outgoing(found.chat_id, card, edit_message_id=found.message_id)


RENDERERS: Mapping[str, Renderer] = {"notice": notice, "notice-files": notice_files, "notice-report": notice_report}
