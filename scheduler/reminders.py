"""What reminders, and words about reviews and lost people, say at the moment when they are sent."""

from collections.abc import Mapping
from datetime import datetime

from cards.card import Card
from cards.lost import lost_card
from cards.portfolio import paper_returned_card
from cards.reminder import reminder_card
from cards.review import reviewed_card
from cards.telling import cannot_card
from db.engine import Database
from db.outbox import Due
from locales import texts
from scheduler.delivery import Outgoing, Postponed, Renderer
from services import evidence_files, obstacles, papers
from services.outgoing import addressee, next_open_moment
from services.reach import LOST, still_lost
from services.reminders import held_back, hold_back, told
from services.steps import reviewed


async def reminder(db: Database, due: Due, now: datetime) -> Outgoing | Postponed | None:
    """What still waits of all that the reminder named; none when all is settled.

    One that did not go out on its day is held back: what it names is said in the next one, so that silence is never
    followed by a burst. Only when it may have gone out already it waits for the school to open.
    """
    async with db.read() as session:
        to = await addressee(session, due.school_id, due.person_id)
        if to is None or (due.doubtful and await held_back(session, due)):
            return None
        later, today = await next_open_moment(session, to.actor, now), to.actor.today(now)
        known = await told(session, to.actor.school_id, to.actor.person_id, due.params, now)
    if not due.doubtful and (later > now or known.day != today):
        await hold_back(db, due, now)
        return None
    if later > now:
        return Postponed(later)
    standing = known.standing(today)
    if not (standing.lines or standing.own or standing.report):
        return None
    return Outgoing(to.chat_id, reminder_card(texts(to.actor.locale), standing, to.actor, today))


async def review_decided(db: Database, due: Due, now: datetime) -> Outgoing | Postponed | None:
    """The decision, while it still stands."""
    async with db.read() as session:
        to = await addressee(session, due.school_id, due.person_id)
        step = await reviewed(session, due.school_id, due.params) if to else None
        if to is None or step is None:
            return None
        later = await next_open_moment(session, to.actor, now)
    if later > now:
        return Postponed(later)
    card = reviewed_card(texts(to.actor.locale), step, due.params["mark"], due.params["reason"], to.actor)
    return Outgoing(to.chat_id, card)


async def person_lost(db: Database, due: Due, now: datetime) -> Outgoing | Postponed | None:
    """To the deputy director: people cannot be written to; none when they all can be again."""
    async with db.read() as session:
        to = await addressee(session, due.school_id, due.person_id)
        names = await still_lost(session, due.id)
        if to is None or not names:
            return None
        later = await next_open_moment(session, to.actor, now)
    if later > now:
        return Postponed(later)
    return Outgoing(to.chat_id, lost_card(texts(to.actor.locale), names))


async def obstacle(db: Database, due: Due, now: datetime) -> Outgoing | Postponed | None:
    """To those responsible: a step cannot be done; none once it can."""
    async with db.read() as session:
        to = await addressee(session, due.school_id, due.person_id)
        step = await obstacles.stands(session, due.school_id, due.params) if to else None
        if to is None or step is None:
            return None
        later = await next_open_moment(session, to.actor, now)
    if later > now:
        return Postponed(later)
    return Outgoing(to.chat_id, cannot_card(texts(to.actor.locale), step))


async def paper_returned(db: Database, due: Due, now: datetime) -> Outgoing | Postponed | None:
    """To the teacher: a paper of the portfolio was returned; none once it has been added anew."""
    async with db.read() as session:
        to = await addressee(session, due.school_id, due.person_id)
        found = await papers.still_returned(session, due.params) if to else None
        if to is None or found is None:
            return None
        later = await next_open_moment(session, to.actor, now)
    if later > now:
        return Postponed(later)
    return Outgoing(to.chat_id, paper_returned_card(texts(to.actor.locale), *found))


async def file_refused(db: Database, due: Due, now: datetime) -> Outgoing | Postponed | None:
    """To its sender: a file cannot be evidence, and why."""
    async with db.read() as session:
        to = await addressee(session, due.school_id, due.person_id)
        if to is None:
            return None
        later = await next_open_moment(session, to.actor, now)
    if later > now:
        return Postponed(later)
    say = texts(to.actor.locale)
    return Outgoing(to.chat_id, Card(say("file-refused", name=due.params["name"], why=say(due.params["why"]))))


RENDERERS: Mapping[str, Renderer] = {
    "reminder": reminder,
    "reviewed": review_decided,
    LOST: person_lost,
    obstacles.KIND: obstacle,
    papers.RETURNED: paper_returned,
    evidence_files.REFUSED: file_refused,
}
