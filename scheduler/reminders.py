"""What reminders, and words about reviews and lost people, say at the moment when they are sent."""

from collections.abc import Mapping
from datetime import datetime

from sqlalchemy.ext.asyncio import AsyncSession

from cards.card import Card
from cards.lost import lost_card
from cards.portfolio import paper_returned_card
from cards.proofs import refused_card
from cards.reminder import reminder_card
from cards.review import reviewed_card
from cards.telling import cannot_card, done_for_card
from db.engine import Database
from db.outbox import Due
from locales import texts
from scheduler.delivery import Outgoing, Postponed, Renderer
from scheduler.words import in_open_hours
from services import acting, evidence_files, obstacles, papers
from services.outgoing import Addressee, addressee, next_open_moment
from services.reach import LOST, still_lost
from services.reminders import held_back, hold_back, told
from services.steps import REVIEWED, reviewed
from services.unproven import still_open


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


async def review_decided(session: AsyncSession, to: Addressee, due: Due, _now: datetime) -> Card | None:
    """The decision, while it still stands."""
    step = await reviewed(session, due.school_id, due.params)
    if step is None:
        return None
    return reviewed_card(texts(to.actor.locale), step, due.params["mark"], due.params["reason"], to.actor)


async def person_lost(session: AsyncSession, to: Addressee, due: Due, _now: datetime) -> Card | None:
    """To the deputy director: people cannot be written to; none when they all can be again."""
    names = await still_lost(session, due.id)
    return lost_card(texts(to.actor.locale), names) if names else None


async def obstacle(session: AsyncSession, to: Addressee, due: Due, _now: datetime) -> Card | None:
    """To those responsible: a step cannot be done; none once it can."""
    step = await obstacles.stands(session, due.school_id, due.params)
    return cannot_card(texts(to.actor.locale), step) if step else None


async def done_for_you(session: AsyncSession, to: Addressee, due: Due, _now: datetime) -> Card | None:
    """To an absent colleague: what was done in her place; none once it is otherwise again."""
    found = await acting.stands(session, due.school_id, due.params)
    return done_for_card(texts(to.actor.locale), *found) if found else None


async def paper_returned(session: AsyncSession, to: Addressee, due: Due, _now: datetime) -> Card | None:
    """To the teacher: a paper of the portfolio was returned; none once it has been added anew."""
    found = await papers.still_returned(session, due.params)
    return paper_returned_card(texts(to.actor.locale), *found) if found else None


async def file_refused(session: AsyncSession, to: Addressee, due: Due, _now: datetime) -> Card:
    """To its sender: a file cannot be evidence, and why; and what is open again, until it is proved anew."""
    again = await still_open(session, due.school_id, due.params)
    return refused_card(texts(to.actor.locale), due.params["name"], due.params["why"], again, to.actor)


RENDERERS: Mapping[str, Renderer] = {
    "reminder": reminder,
    REVIEWED: in_open_hours(review_decided),
    LOST: in_open_hours(person_lost),
    obstacles.KIND: in_open_hours(obstacle),
    acting.KIND: in_open_hours(done_for_you),
    papers.RETURNED: in_open_hours(paper_returned),
    evidence_files.REFUSED: in_open_hours(file_refused),
}
