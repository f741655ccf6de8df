"""The leaders' reports as they get them: what changed, what was done, what is at risk; switched off, nothing comes."""

from datetime import UTC, date, datetime, timedelta

from attestation.reports import Span
from attestation.roles import Role
from cards.reminder import reminder_card
from locales import texts
from sandbox import Message, Person
from services.rehearsal import rehearsal
from services.reports import report_of
from services.wishes import want_report
from tests.story.conftest import ALMATY, School

WEEK, MONTH = "Attestation: the week", "Attestation: the month"


def heard(person: Person, heading: str) -> list[Message]:
    return [message for message in person.chat.messages if heading in message.text]


def strip(html: str) -> str:
    for tag in ("<b>", "</b>", "<i>", "</i>"):
        html = html.replace(tag, "")
    return html


async def test_the_weeks_report_says_what_was_done_and_what_is_at_risk_and_leads_to_the_status(
    school: School, deputy: Person, teacher: Person
) -> None:
    await deputy.ask("/start")
    await school.travel(2026, 10, 5, 12)
    await teacher.ask("/my")
    await teacher.ask("10 done")
    await teacher.ask("11 done")
    await school.travel(2026, 10, 12, 8, 29)
    before = len(heard(deputy, WEEK))
    await school.travel(2026, 10, 12, 8, 30)
    (report,) = heard(deputy, WEEK)[before:]
    assert datetime.fromtimestamp(report.date, ALMATY) == datetime(2026, 10, 12, 8, 30, tzinfo=ALMATY)
    assert "Since 5 October: done +1 · in review +1" in report.text
    assert "Done: row 10 — 1" in report.text
    assert "Waiting for review: 1" in report.text
    assert "At risk" in report.text
    why = await deputy.tap(report, "Why?")
    assert "On Mondays, or the next open day" in why.text
    status = await deputy.tap(await deputy.tap(why, "Back"), "How the school stands")
    assert status.text.startswith("Status · 12 October")
    await school.travel(2026, 10, 12, 9)
    await school.travel(2026, 10, 13, 9)
    assert heard(deputy, WEEK)[before:] == [], "the one that came is the status now, and no other came"


async def test_the_months_report_is_the_directors_and_each_is_switched_off_by_its_reader(
    school: School, deputy: Person, teacher: Person
) -> None:
    await deputy.ask("/start")
    director = await school.member("Мектеп Директоры", Role.DIRECTOR)
    assert "week" not in (await director.ask("/settings")).text
    card = await deputy.ask("/settings")
    assert "The week's report: on Mondays at 8:30" in card.text
    card = await deputy.tap(card, "No weekly report")
    assert "The week's report: not sent" in card.text
    await school.travel(2026, 11, 2, 8, 30)  # a Monday, and the first open day of November
    assert heard(deputy, WEEK) == heard(director, WEEK) == heard(deputy, MONTH) == []
    assert len(heard(director, MONTH)) == 1
    await deputy.tap(card, "Send the weekly report")
    await director.tap(await director.ask("/settings"), "No monthly report")
    await school.travel(2026, 11, 9, 8, 30)
    assert len(heard(deputy, WEEK)) == 1
    await school.travel(2026, 12, 1, 8, 30)
    assert len(heard(director, MONTH)) == 1


async def test_switched_off_between_planning_and_sending_it_is_not_sent(
    school: School, deputy: Person, teacher: Person
) -> None:
    actor, now = await school.actor(deputy), datetime(2026, 10, 12, 3, 30, tzinfo=UTC)
    params = {"report": "week", "day": "2026-10-12"}

    async def now_said() -> bool:
        async with school.app.db.read() as session:
            return await report_of(session, school.id, actor.person_id, params, now) is not None

    assert await now_said()
    await want_report(school.app.db, actor, Span.WEEK, False, now)
    assert not await now_said()
    await want_report(school.app.db, actor, Span.WEEK, True, now)
    assert await now_said()


async def test_the_report_that_was_rehearsed_is_the_one_that_comes(
    school: School, deputy: Person, teacher: Person
) -> None:
    await deputy.ask("/start")
    await teacher.ask("10 done")
    await school.travel(2026, 10, 2, 12)
    first = date(2026, 10, 3)
    ahead = [
        (it.at, strip(reminder_card(texts(it.to.locale), it.told, it.to, it.message.day).text))
        for it in await rehearsal(school.app.db, school.id, first, first + timedelta(days=20))
        if it.message.report
    ]
    assert [at.date() for at, _ in ahead] == [date(2026, 10, 5), date(2026, 10, 12), date(2026, 10, 19)]
    assert "done +1" in ahead[0][1]
    texts_ahead = {at.date(): text for at, text in ahead}
    for day in (first + timedelta(days=n) for n in range(21)):
        await school.travel(day.year, day.month, day.day, 8, 30)
        if day in texts_ahead:
            assert heard(deputy, WEEK)[-1].text == texts_ahead[day]
        await school.travel(day.year, day.month, day.day, 9)


async def test_a_report_that_was_missed_because_the_program_was_down_is_caught_up_with_once(
    school: School, deputy: Person, teacher: Person
) -> None:
    await deputy.ask("/start")
    await school.travel(2026, 10, 6, 12)
    await teacher.ask("/my")
    await teacher.ask("10 done")
    before = len(heard(deputy, WEEK))
    school.world.clock.go_to(datetime(2026, 10, 13, 10, 15, tzinfo=ALMATY))  # Monday went by, and nothing ticked
    await school.app.catch_up(school.world.clock.now())
    (report,) = heard(deputy, WEEK)[before:]
    assert datetime.fromtimestamp(report.date, ALMATY) == datetime(2026, 10, 13, 10, 15, tzinfo=ALMATY)
    assert "Since 5 October: done +1" in report.text
    for moment in [(2026, 10, 13, 12), (2026, 10, 14, 8, 30), (2026, 10, 15, 9)]:
        await school.travel(*moment)
    assert len(heard(deputy, WEEK)) == before + 1
    school.world.clock.go_to(datetime(2026, 10, 22, 10, tzinfo=ALMATY))  # too late for Monday's
    await school.app.catch_up(school.world.clock.now())
    await school.travel(2026, 10, 24, 10)
    assert len(heard(deputy, WEEK)) == before + 1
