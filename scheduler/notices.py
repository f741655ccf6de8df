"""What a notice and its report say at the moment when they are sent."""

from collections.abc import Mapping
from datetime import datetime

from cards.notice_report import report_card
from cards.notices import notice_card
from db.engine import Database
from db.outbox import Due
from locales import texts
from scheduler.delivery import Outgoing, Renderer
from services.notice_answers import to_send
from services.notice_reports import board


async def notice(db: Database, due: Due, now: datetime) -> Outgoing | None:
    """The notice in the recipient's language; none once the sitting has begun or the recipient has left."""
    addressed = await to_send(db, due.params["notice"], due.person_id or 0, now)
    if addressed is None:
        return None
    letter = addressed.letter
    card = notice_card(texts(addressed.locale), letter.notice_id, letter.content, letter.answer, letter.reason)
    return Outgoing(addressed.chat_id, card)


async def notice_report(db: Database, due: Due, now: datetime) -> Outgoing | None:
    """The report in place of its earlier state; none when nothing has happened since."""
    found = await board(db, due.params["notice"], due.params["slot"], due.params["seen"], now)
    if found is None:
        return None
    card = report_card(texts(found.locale), found.account, found.timezone)
    return Outgoing(found.chat_id, card, edit_message_id=found.message_id)


RENDERERS: Mapping[str, Renderer] = {"notice": notice, "notice-report": notice_report}
