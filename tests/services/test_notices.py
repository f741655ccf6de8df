"""The use cases of notices against the database alone: what happens at once, twice, and in another school."""

import asyncio
import json
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from itertools import count

import pytest
from sqlalchemy import func, select, update

from attestation.audience import EVERYONE, Circle
from attestation.errors import AttestationError, NotFound, Refused
from attestation.meetings import Answer, Content, NoticeKind
from attestation.roles import Actor, Role
from bot.cli import run
from db.engine import Database
from db.models import History, Member, MemberRole, Notice, NoticeRecipient, OutboxMessage, Person
from services.founding import found_school
from services.notice_answers import answer, give_reason
from services.notice_letters import to_send
from services.notice_reports import account, ledger
from services.notices import place_of, rehearse, send
from services.who import who
from tests.clock import NOW

SITTING = Content(NoticeKind.SITTING, date(2026, 10, 5), time(15), "204", ("List",), EVERYONE)
_accounts = count(1001)


async def person(db: Database, school_id: int, name: str, *roles: Role, joined: bool = True) -> Actor:
    """Somebody of the school; without `joined` not in Telegram, and known by id alone."""
    telegram_id = next(_accounts)
    async with db.write() as session:
        session.add(somebody := Person(name=name, locale="en", telegram_id=telegram_id))
        await session.flush()
        session.add(member := Member(school_id=school_id, person_id=somebody.id, joined_on=NOW.date(), attested=True))
        await session.flush()
        session.add_all(MemberRole(member_id=member.id, role=role) for role in roles)
    actor = await who(db, telegram_id)
    assert actor
    if not joined:
        async with db.write() as session:
            await session.execute(update(Person).where(Person.id == actor.person_id).values(telegram_id=None))
    return actor


@pytest.fixture
async def school_id(database: Database) -> int:
    return await found_school(database, "№ 12", "Asia/Almaty", "en", NOW)


@pytest.fixture
async def admin(database: Database, school_id: int) -> Actor:
    return await person(database, school_id, "Admin", Role.ADMIN)


@pytest.fixture
async def teacher(database: Database, school_id: int) -> Actor:
    return await person(database, school_id, "Teacher", Role.TEACHER)


async def sent(db: Database, admin: Actor, content: Content = SITTING, key: str = "1:1") -> int:
    return await send(db, admin, key, content, NOW, (501, 7))


async def rows(db: Database, table: type) -> int:
    async with db.read() as session:
        return await session.scalar(select(func.count()).select_from(table)) or 0


async def test_presses_at_the_same_time_make_one_notice(database: Database, admin: Actor, teacher: Actor) -> None:
    ids = await asyncio.gather(*(sent(database, admin) for _ in range(5)))
    assert len(set(ids)) == 1
    assert await rows(database, Notice) == 1
    assert await rows(database, NoticeRecipient) == 2
    assert (
        await rows(database, OutboxMessage) == 9
    )  # two letters, each with two words before, two looks at the quorum, one at the report
    assert await send(database, admin, "1:1", None, NOW, (501, 7)) == ids[0]


async def test_a_draft_that_is_gone_sends_nothing(database: Database, admin: Actor) -> None:
    with pytest.raises(NotFound, match="notice-draft-gone"):
        await send(database, admin, "1:1", None, NOW, (501, 7))
    assert await rows(database, OutboxMessage) == 0


async def test_whoever_cannot_be_reached_is_known_at_once(database: Database, admin: Actor, school_id: int) -> None:
    await person(database, school_id, "Paper", Role.TEACHER, joined=False)
    blocker = await person(database, school_id, "Silent", Role.TEACHER)
    async with database.write() as session:
        await session.execute(update(Person).where(Person.id == blocker.person_id).values(unreachable="blocked"))
    foreseen = await rehearse(database, admin, SITTING, NOW)
    assert [line.obstacle for line in foreseen.unreachable] == ["no_account", "blocked"]
    report = (await account(database, admin, await sent(database, admin))).report
    assert [(line.name, line.why) for line in report.unreachable] == [("Paper", "no_account"), ("Silent", "blocked")]
    assert [line.name for line in report.waiting] == ["Admin"]


async def test_nobody_but_an_admin_sends_and_sees(database: Database, admin: Actor, teacher: Actor) -> None:
    notice_id = await sent(database, admin)
    for act in (
        sent(database, teacher, key="1:2"),
        rehearse(database, teacher, SITTING, NOW),
        account(database, teacher, notice_id),
        place_of(database, teacher, notice_id),
    ):
        with pytest.raises(Refused):
            await act


async def test_another_school_is_not_found(database: Database, admin: Actor, teacher: Actor) -> None:
    notice_id = await sent(database, admin)
    elsewhere = await found_school(database, "№ 13", "Asia/Almaty", "en", NOW)
    stranger = await person(database, elsewhere, "Other", Role.ADMIN, Role.TEACHER)
    for act in (
        account(database, stranger, notice_id),
        place_of(database, stranger, notice_id),
        answer(database, stranger, notice_id, Answer.COMING, NOW),
        give_reason(database, stranger, notice_id, "ill", NOW),
        send(database, stranger, "1:1", None, NOW, (1, 1)),
    ):
        with pytest.raises(NotFound):
            await act
    chosen = replace(SITTING, circle=Circle("people", people=frozenset({teacher.person_id})))
    with pytest.raises(AttestationError, match="notice-to-nobody"):
        await rehearse(database, stranger, chosen, NOW)


async def test_an_answer_is_recorded_once_and_can_change(database: Database, admin: Actor, teacher: Actor) -> None:
    notice_id = await sent(database, admin)
    for said in (Answer.NOT_COMING, Answer.NOT_COMING):
        await answer(database, teacher, notice_id, said, NOW)
    await give_reason(database, teacher, notice_id, " ill \n today ", NOW)
    line = (await account(database, admin, notice_id)).report.answered(Answer.NOT_COMING)[0]
    assert (line.name, line.reason, line.answered_at) == ("Teacher", "ill today", NOW)
    letter = await answer(database, teacher, notice_id, Answer.COMING, NOW + timedelta(days=9))
    assert (letter.answer, letter.reason) == (Answer.COMING, "")
    with pytest.raises(AttestationError, match="notice-reason-not-needed"):
        await give_reason(database, teacher, notice_id, "ill", NOW)
    async with database.read() as session:
        acts = (await session.scalars(select(History.act).where(History.subject == f"notice:{notice_id}"))).all()
    assert acts == ["notice-send", "notice-not_coming", "notice-reason", "notice-coming"]


async def test_who_has_left_gets_nothing_and_answers_nothing(
    database: Database, admin: Actor, teacher: Actor, school_id: int
) -> None:
    notice_id = await sent(database, admin)
    assert await to_send(database, school_id, notice_id, teacher.person_id, NOW)
    async with database.write() as session:
        await session.execute(
            update(Member).where(Member.person_id == teacher.person_id).values(left_on=date(2026, 10, 1))
        )
    assert await to_send(database, school_id, notice_id, teacher.person_id, NOW) is None
    with pytest.raises(NotFound):
        await answer(database, teacher, notice_id, Answer.COMING, NOW)


async def test_a_letter_that_is_late_waits_for_the_morning_or_is_given_up(
    database: Database, admin: Actor, school_id: int
) -> None:
    notice_id = await sent(database, admin)

    async def at(day: int, hour: int) -> datetime | None:
        found = await to_send(
            database, school_id, notice_id, admin.person_id, datetime(2026, 10, day, hour, tzinfo=UTC)
        )
        return found.at.astimezone(UTC) if found else None

    assert await at(1, 12) == datetime(2026, 10, 1, 12, tzinfo=UTC)
    assert await at(3, 18) == datetime(2026, 10, 5, 3, tzinfo=UTC)  # Saturday night: Monday at 08:00
    assert await at(5, 10) is None  # 15:00 in Almaty
    assert await at(5, 9) is not None


def test_the_ledger_is_one_json_document(
    database_url: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    school_id, notice_id = asyncio.run(_some_history(database_url))
    monkeypatch.setenv("DATABASE_URL", database_url)
    assert run(["notices", "--school", str(school_id), "--json"]) == 0
    (notice,) = json.loads(capsys.readouterr().out)
    assert {name: notice[name] for name in ("id", "kind", "date", "time", "place", "agenda")} == {
        "id": notice_id,
        "kind": "sitting",
        "date": "2026-10-05",
        "time": "15:00",
        "place": "204",
        "agenda": ["List"],
    }
    assert notice["counts"] == {
        "recipients": 3,
        "waiting": 1,
        "sent": 1,
        "unreachable": 1,
        "coming": 0,
        "not_coming": 1,
        "read": 0,
        "no_answer": 0,
    }
    admin, paper, teacher = notice["people"]
    assert (admin["state"], admin["queued"], admin["sent"]) == ("waiting", NOW.isoformat(), None)
    assert (paper["state"], paper["why"]) == ("unreachable", "no_account")
    assert (teacher["answer"], teacher["reason"], teacher["sent"], teacher["message_id"]) == (
        "not_coming",
        "ill",
        NOW.isoformat(),
        77,
    )
    assert run(["notices", "--school", str(school_id)]) == 0
    assert "Paper\tno_account" in capsys.readouterr().out
    assert run(["notices", "--school", "99", "--json"]) == 1
    assert capsys.readouterr() == ("", "sanat: There is no school 99.\n")


async def _some_history(url: str) -> tuple[int, int]:
    db = Database(url)
    school_id = await found_school(db, "№ 12", "Asia/Almaty", "en", NOW)
    admin = await person(db, school_id, "Admin", Role.ADMIN)
    teacher = await person(db, school_id, "Teacher", Role.TEACHER)
    await person(db, school_id, "Paper", Role.TEACHER, joined=False)
    notice_id = await sent(db, admin)
    await answer(db, teacher, notice_id, Answer.NOT_COMING, NOW)
    await give_reason(db, teacher, notice_id, "ill", NOW)
    async with db.write() as session:
        letter = OutboxMessage.key == f"notice:{notice_id}:{teacher.person_id}"
        await session.execute(update(OutboxMessage).where(letter).values(state="sent", message_id=77, sent_at=NOW))
    assert [found.id for found in await ledger(db, school_id)] == [notice_id]
    await db.close()
    return school_id, notice_id
