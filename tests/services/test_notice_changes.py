"""Changing and calling off against the database alone: half sent, on its way at that moment, twice, elsewhere."""

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta

import pytest
from sqlalchemy import select, update

from attestation.errors import AttestationError, NotFound, Refused
from attestation.meetings import Answer, Content, NoticeKind, Standing
from attestation.posting import Posting
from attestation.roles import Actor, Role
from db.engine import Database
from db.models import OutboxMessage, Person
from db.outbox import Due
from services.calendar import my_diary
from services.founding import found_school
from services.notice_answers import answer, give_reason
from services.notice_changes import cancel, change, rehearse_cancel, rehearse_change, written
from services.notice_letters import arrived, to_send
from services.notice_reports import account
from tests.clock import NOW
from tests.services.test_notices import SITTING, person, sent

LATER = replace(SITTING, at=time(16))


@pytest.fixture
async def school_id(database: Database) -> int:
    return await found_school(database, "№ 12", "Asia/Almaty", "en", NOW)


@pytest.fixture
async def admin(database: Database, school_id: int) -> Actor:
    return await person(database, school_id, "Admin", Role.ADMIN)


@pytest.fixture
async def staff(database: Database, school_id: int, admin: Actor) -> list[Actor]:
    """Three people; after `stand` the first has the notice, the second's is on its way, the third's waits."""
    return [await person(database, school_id, f"Teacher {number}", Role.TEACHER) for number in range(3)]


async def stand(db: Database, notice_id: int, staff: list[Actor]) -> None:
    async with db.write() as session:
        for actor, state in zip(staff, ("sent", "claimed"), strict=False):
            letter = OutboxMessage.key == f"notice:{notice_id}:{actor.person_id}"
            chat = select(Person.telegram_id).where(Person.id == actor.person_id).scalar_subquery()
            fact = {"message_id": 7, "chat_id": chat, "sent_at": NOW} if state == "sent" else {}
            await session.execute(update(OutboxMessage).where(letter).values(state=state, **fact))


async def asked(db: Database, kind: str) -> list[tuple[str, datetime]]:
    """What waits of a kind: by key, with its moment."""
    async with db.read() as session:
        query = select(OutboxMessage.key, OutboxMessage.due_at).where(
            OutboxMessage.kind == kind, OutboxMessage.state == "waiting"
        )
        return [(key, at) for key, at in await session.execute(query.order_by(OutboxMessage.key))]


async def test_a_change_is_told_to_whom_it_has_reached_and_the_rest_get_it_changed(
    database: Database, admin: Actor, staff: list[Actor], school_id: int
) -> None:
    notice_id = await sent(database, admin)
    await stand(database, notice_id, staff)
    await answer(database, staff[0], notice_id, Answer.COMING, NOW)
    planned = await rehearse_change(database, admin, notice_id, LATER, NOW)
    assert (planned.has_it, planned.asked, planned.tells, planned.waits) == (2, 1, NOW, False)
    for _ in range(2):
        await change(database, admin, notice_id, LATER, NOW)
    has_it = [actor.person_id for actor in staff[:2]]
    assert [key for key, _ in await asked(database, "notice-changed")] == [
        f"notice-changed:{notice_id}:{id_}:1" for id_ in has_it
    ]
    edits = [key for key, _ in await asked(database, "notice-edit")]
    assert {f"notice-edit:{notice_id}:{id_}:1" for id_ in has_it} <= set(edits)
    late = await to_send(database, school_id, notice_id, staff[2].person_id, NOW)
    assert late
    assert (late.letter.content.at, late.letter.standing) == (time(16), Standing.AS_SENT)
    found = (await account(database, admin, notice_id)).report
    assert [line.answer for line in found.lines] == [None] * 4
    words = await asked(database, "appointment")
    assert len(words) == 8  # a day and an hour before, for four
    assert {at.astimezone(UTC).time() for _, at in words} == {time(11), time(10)}
    back = await answer(database, staff[0], notice_id, Answer.COMING, NOW)
    assert back.standing is Standing.CHANGED


async def test_a_letter_on_its_way_is_waited_for_and_then_mended(
    database: Database, admin: Actor, staff: list[Actor], school_id: int
) -> None:
    notice_id = await sent(database, admin)
    await stand(database, notice_id, staff)
    await change(database, admin, notice_id, LATER, NOW)

    def due(actor: Actor, revision: int = 1) -> Due:
        params = {"notice": notice_id, "revision": revision}
        return Due(1, "", school_id, actor.person_id, "notice-edit", params, 0, None, None)

    there, on_its_way = [await arrived(database, due(actor), NOW) for actor in staff[:2]]
    assert there
    assert on_its_way
    assert (there.message_id, there.outgoing.letter.standing) == (7, Standing.CHANGED)
    assert on_its_way.message_id is None
    assert await arrived(database, due(staff[2]), NOW) is None, "it goes out changed by itself"


async def test_half_sent_and_called_off_it_is_told_to_whom_it_has_reached(
    database: Database, admin: Actor, staff: list[Actor], school_id: int
) -> None:
    notice_id = await sent(database, admin)
    await stand(database, notice_id, staff)
    planned = await rehearse_cancel(database, admin, notice_id, NOW)
    assert (planned.has_it, planned.withheld, planned.waits) == (2, 2, False)
    for urgent in (False, True):
        await cancel(database, admin, notice_id, urgent, NOW)
    has_it = [actor.person_id for actor in staff[:2]]
    assert await asked(database, "notice-cancelled") == [
        (f"notice-cancelled:{notice_id}:{id_}:1", NOW) for id_ in has_it
    ]
    assert not await asked(database, "notice")
    assert not await asked(database, "appointment")
    found = await account(database, admin, notice_id)
    assert found.cancelled_at == NOW
    assert [(line.name, line.why) for line in found.report.unreachable] == [
        ("Admin", "cancelled"),
        ("Teacher 2", "cancelled"),
    ]
    assert await to_send(database, school_id, notice_id, staff[2].person_id, NOW) is None
    letter = await answer(database, staff[0], notice_id, Answer.COMING, NOW)
    assert (letter.standing, letter.answer) == (Standing.CANCELLED, None)
    with pytest.raises(AttestationError, match="notice-was-cancelled"):
        await give_reason(database, staff[0], notice_id, "ill", NOW)
    for act in (
        change(database, admin, notice_id, LATER, NOW),
        rehearse_cancel(database, admin, notice_id, NOW),
        written(database, admin, notice_id, NOW),
    ):
        with pytest.raises(AttestationError, match="notice-was-cancelled"):
            await act


async def test_what_cannot_be_is_refused_in_a_sentence(database: Database, admin: Actor, staff: list[Actor]) -> None:
    notice_id = await sent(database, admin)
    evening = datetime(2026, 10, 4, 18, tzinfo=UTC)  # Sunday, 23:00 in Almaty
    for content, now, key in (
        (replace(SITTING, day=date(2026, 9, 30)), NOW, "notice-day-missing"),
        (replace(SITTING, place=""), NOW, "notice-place-missing"),
        (replace(SITTING, agenda=()), NOW, "notice-agenda-missing"),
        (replace(SITTING, at=time(7)), evening, "notice-too-late"),
        (LATER, datetime(2026, 10, 5, 10, tzinfo=UTC), "notice-has-begun"),
    ):
        with pytest.raises(AttestationError, match=key):
            await change(database, admin, notice_id, content, now)
    with pytest.raises(AttestationError, match="notice-nothing-new"):
        await rehearse_change(database, admin, notice_id, SITTING, NOW)
    moved = replace(SITTING, kind=NoticeKind.ORDER, circle=None)
    await change(database, admin, notice_id, moved, NOW)
    assert await written(database, admin, notice_id, NOW) == SITTING, "kind and audience stay"


async def test_an_order_can_be_called_off_whenever_and_its_text_alone_changes(
    database: Database, admin: Actor, staff: list[Actor]
) -> None:
    order = Content(NoticeKind.ORDER, agenda=("Order 15",), circle=SITTING.circle)
    notice_id = await sent(database, admin, order)
    await stand(database, notice_id, staff)
    later = NOW + timedelta(days=30)
    await change(database, admin, notice_id, replace(order, agenda=("Order 16",), place="Hall"), later)
    assert not await asked(database, "notice-changed")
    assert (await written(database, admin, notice_id, later)).place == ""
    await cancel(database, admin, notice_id, False, later)
    assert len(await asked(database, "notice-cancelled")) == 2


async def test_nobody_else_changes_or_calls_off(database: Database, admin: Actor, staff: list[Actor]) -> None:
    notice_id = await sent(database, admin)
    elsewhere = await found_school(database, "№ 13", "Asia/Almaty", "en", NOW)
    stranger = await person(database, elsewhere, "Other", Role.ADMIN)
    for actor, error in ((staff[0], Refused), (stranger, NotFound)):
        for act in (
            change(database, actor, notice_id, LATER, NOW),
            cancel(database, actor, notice_id, True, NOW),
            rehearse_change(database, actor, notice_id, LATER, NOW),
            rehearse_cancel(database, actor, notice_id, NOW),
            written(database, actor, notice_id, NOW),
        ):
            with pytest.raises(error):
                await act
    assert await written(database, admin, notice_id, NOW) == SITTING


async def test_a_cancelled_sitting_leaves_the_calendar(
    database: Database, admin: Actor, staff: list[Actor], school_id: int
) -> None:
    notice_id = await sent(database, admin)
    before = (await my_diary(database, staff[0], NOW)).entries
    await cancel(database, admin, notice_id, False, NOW)
    after = (await my_diary(database, staff[0], NOW)).entries
    assert {entry.uid for entry in before} - {entry.uid for entry in after} == {f"notice-{notice_id}-{school_id}@sanat"}


async def test_a_day_before_the_notice_goes_out_is_refused_for_nobody_would_hear_of_it(
    database: Database, admin: Actor, staff: list[Actor], school_id: int
) -> None:
    posted = replace(SITTING, posting=Posting(date(2026, 10, 3), time(9)))  # two days before the sitting
    notice_id = await sent(database, admin, posted)
    sooner = replace(posted, day=date(2026, 10, 2))
    for ask in (rehearse_change, change):
        with pytest.raises(AttestationError, match="notice-change-late"):
            await ask(database, admin, notice_id, sooner, NOW)
    still = replace(posted, day=date(2026, 10, 3), at=time(10))
    await change(database, admin, notice_id, still, NOW)
    for actor in staff:
        letter = await to_send(database, school_id, notice_id, actor.person_id, datetime(2026, 10, 3, 4, tzinfo=UTC))
        assert letter, "everybody hears of it before it begins"
