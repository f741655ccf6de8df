"""Sittings and meetings are spoken of again before they begin: to who comes, and once to who has not answered."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy.ext.asyncio import AsyncSession

from attestation.appointments import Word, words_before
from attestation.meetings import Answer, NoticeKind
from db import outbox
from db.engine import Database
from db.models import Notice, School
from db.outbox import Wanted
from db.queries.notices import content
from db.queries.wishes import load_wishes
from services.notice_letters import Outgoing, to_send
from services.schools import local, school, school_days

KIND = "appointment"


async def remind(
    session: AsyncSession, the_school: School, notice: Notice, people: Sequence[int], goes: datetime, now: datetime
) -> None:
    """Ask for the words before a gathering that come after its notice itself, which `goes` out then; for `people`.

    Words that were asked for earlier and have not been said, of a time before it was changed, are taken back.
    """
    await outbox.drop_under(session, f"{KIND}:{notice.id}:")
    goes_out = local(the_school, goes)
    begins = content(notice).begins(goes_out)
    if begins is None:
        return
    words = words_before(begins, school_days(the_school, begins.date()), goes_out)
    wanted = [
        Wanted(
            key=f"{KIND}:{notice.id}:{person_id}:{word}:{notice.revision}",
            school_id=the_school.id,
            person_id=person_id,
            kind=KIND,
            params={"notice": notice.id, "word": word, "asks": word is Word.DAY or Word.DAY not in words},
            priority=1 if word is Word.HOUR else 3,
            due_at=at,
        )
        for word, at in words.items()
        for person_id in people
    ]
    await outbox.put_all(session, wanted, now)


@dataclass(frozen=True, slots=True)
class Reminded:
    """The notice that is spoken of again, and the local day on which it is."""

    outgoing: Outgoing
    away: int  # days until it begins


async def reminded(db: Database, message: outbox.Due, now: datetime) -> Reminded | None:
    """What to send, and when the school is open for it. None for who does not come or is on leave, and once it began.

    Only the first word before a sitting also asks those who have not answered; a meeting waits for who comes.
    """
    found = await to_send(db, message.school_id, message.params["notice"], message.person_id, now)
    if found is None or message.school_id is None or message.person_id is None:
        return None
    letter, begins = found.letter, found.letter.content.begins(found.at)
    asks = message.params["asks"] and letter.content.kind is NoticeKind.SITTING
    if begins is None or not (letter.answer is Answer.COMING or (letter.answer is None and asks)):
        return None
    async with db.read() as session:
        wishes = (await load_wishes(session, message.school_id, message.person_id)).get(message.person_id)
        days = school_days(await school(session, message.school_id), begins.date())
    if wishes and any(leave.lasts(found.at.date()) for leave in wishes.leaves):
        return None
    last = words_before(begins, days, begins - timedelta(days=60))[Word.HOUR]
    if letter.answer and message.params["word"] == Word.DAY and last.date() <= found.at.date():
        return None  # the later word comes on the same day: one of them is enough
    return Reminded(found, (begins.date() - found.at.date()).days)
