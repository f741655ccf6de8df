"""What is said before a sitting or a meeting at the moment when it is sent."""

from collections.abc import Mapping
from datetime import datetime

from cards.notices import appointment_card
from db.engine import Database
from db.outbox import Due
from locales import texts
from scheduler.delivery import Outgoing, Postponed, Renderer
from services.appointments import KIND, reminded


async def appointment(db: Database, due: Due, now: datetime) -> Outgoing | Postponed | None:
    """The notice once more, with the answer that was given to it; none for whom it does not concern any more."""
    found = await reminded(db, due, now)
    if found is None:
        return None
    if found.outgoing.at > now:
        return Postponed(found.outgoing.at)
    letter = found.outgoing.letter
    card = appointment_card(texts(found.outgoing.locale), letter.notice_id, letter.content, letter.answer, found.away)
    return Outgoing(found.outgoing.chat_id, card)


RENDERERS: Mapping[str, Renderer] = {KIND: appointment}
