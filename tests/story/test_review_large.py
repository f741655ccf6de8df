"""A queue of two hundred worked through by two deputy directors at once, and a teacher who leaves in mid-year."""

import asyncio
from collections import Counter
from collections.abc import Sequence
from datetime import date

from sqlalchemy import select, update

from attestation.errors import AttestationError
from attestation.roles import Actor, Role
from attestation.steps import Step
from db.models import History, Member, OutboxMessage
from sandbox import Person
from services.review import review_queue
from services.status import status
from services.steps import approve, return_
from tests.schools import made_up
from tests.story.conftest import School
from tests.story.large import store


async def test_of_two_hundred_none_is_decided_twice_and_none_is_left(school: School, deputy: Person) -> None:
    await store(school.app.db, school.id, made_up(100))
    await school.travel(2026, 11, 24, 12)
    db, now = school.app.db, school.world.clock.now()
    first = await school.actor(deputy)
    second = await school.actor(await school.member("Екінші Орынбасар", Role.DEPUTY_DIRECTOR))
    queue = (await review_queue(db, first, now))[:200]
    assert len(queue) == 200
    assert [step.completion.at for step in queue if step.completion] == sorted(
        step.completion.at for step in queue if step.completion
    ), "the oldest first"

    async def work(actor: Actor, steps: Sequence[Step], back: bool) -> Counter[str]:
        done: Counter[str] = Counter()
        for step in steps:
            try:
                await (return_(db, actor, step.key, "Толықтырыңыз", now) if back else approve(db, actor, step.key, now))
                done["decided"] += 1
            except AttestationError as error:
                done[error.key] += 1
        return done

    one, two = await asyncio.gather(work(first, queue, back=False), work(second, queue[::-1], back=True))
    assert one["decided"] + two["decided"] == 200
    assert one["review-already-decided"] + two["review-already-decided"] == 200, "who came second was told"
    assert min(one["decided"], two["decided"]) > 0
    async with db.read() as session:
        decided = Counter(await session.scalars(select(History.subject).where(History.act.startswith("review-"))))
        told = await session.scalars(select(OutboxMessage.key).where(OutboxMessage.kind == "reviewed"))
        assert (len(decided), set(decided.values()), len(set(told))) == (200, {1}, 200)
    left = await review_queue(db, first, now)
    assert {step.key for step in queue}.isdisjoint(step.key for step in left)


async def test_who_left_in_mid_year_is_counted_nowhere_and_the_rest_adds_up(school: School, deputy: Person) -> None:
    made = made_up(30)
    await store(school.app.db, school.id, made)
    await school.travel(2026, 11, 24, 12)
    db, now = school.app.db, school.world.clock.now()
    before = await status(db, school.id, now)
    assert before
    gone = before.summary.people[0]
    async with db.write() as session:
        await session.execute(
            update(Member).where(Member.person_id == gone.person_id).values(left_on=date(2026, 11, 20))
        )
    after = await status(db, school.id, now)
    assert after
    assert after.summary.year.total == before.summary.year.total - gone.counts.total
    assert after.summary.year.overdue == before.summary.year.overdue - gone.counts.overdue
    assert gone.person_id not in {person.person_id for person in after.summary.people}
    assert sum(row.counts.total for row in after.summary.rows) == after.summary.year.total
    card = await deputy.ask("/status", timeout=30)
    assert f"School year: {after.summary.year.total:,} in all" in card.text
