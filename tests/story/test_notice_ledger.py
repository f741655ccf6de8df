"""A sitting of nine: the ledger says what the journal of the Bot API server says, line by line."""

from datetime import date

from attestation.ledger import Fate
from attestation.roles import Role
from db.models import Member, MemberRole
from db.models import Person as Somebody
from sandbox import Person
from sandbox.faults import Call
from services.notice_reports import account, ledger
from tests.clock import NOW
from tests.story.conftest import School
from tests.story.test_printouts import files, words

NAMES = ("Айгүл", "Болат", "Дана", "Ерлан", "Жанар", "Марат")


async def on_paper(school: School, name: str) -> None:
    """Somebody who is not in Telegram."""
    async with school.app.db.write() as session:
        session.add(somebody := Somebody(name=name))
        await session.flush()
        session.add(member := Member(school_id=school.id, person_id=somebody.id, joined_on=NOW.date(), attested=True))
        await session.flush()
        session.add(MemberRole(member_id=member.id, role=Role.TEACHER))


async def sent_to_nine(school: School) -> tuple[Person, dict[str, Person]]:
    """A sitting has been sent to the admin, to seven phones of which one has stopped the bot, and to one on paper."""
    phones = {name: await school.member(name, Role.COMMISSION_MEMBER) for name in (*NAMES, "Сәуле")}
    admin = phones["Әкімші"] = await school.member("Әкімші", Role.ADMIN)
    for phone in phones.values():
        await phone.ask("/start")
    phones["Сәуле"].chat.blocked = True  # the bot learns of it when it writes
    await on_paper(school, "Төлеген")
    await admin.tap(await admin.ask("/notice"), "Sitting")
    for typed in ("12.10.2026", "15:00", "Room 204", "The list"):
        asked = await admin.ask(typed)
    preview = await admin.tap(await admin.tap(asked, "Next"), "Everyone")
    await admin.tap(preview, "Send")
    await school.app.catch_up(school.world.clock.now())
    return admin, phones


def calls_to(school: School, phone: Person) -> list[Call]:
    """What the Bot API server was asked to send to somebody about the sitting."""
    asked = school.world.journal.of("sendMessage", chat_id=phone.id)
    return [call for call in asked if call.params["text"].startswith("<b>Sitting")]


async def test_the_ledger_is_the_journal(school: School) -> None:
    admin, phones = await sent_to_nine(school)
    for name, said in (("Айгүл", "I'll come"), ("Болат", "Can't come"), ("Дана", "I'll come"), ("Дана", "Can't come")):
        await phones[name].press(phones[name].last, said)
    await phones["Ерлан"].wait_for("Room 204")
    actor, (notice,) = await school.actor(admin), await ledger(school.app.db, school.id)
    lines = {line.name: line for line in notice.report.lines}
    assert set(lines) == {*phones, "Төлеген"}
    for name, phone in phones.items():
        (call,) = calls_to(school, phone)
        line = lines[name]
        assert line.queued_at == notice.sent_at
        if name == "Сәуле":
            assert (call.ok, line.fate, line.why, line.sent_at) == (False, Fate.UNREACHABLE, "blocked", None)
            continue
        assert call.ok
        assert (line.fate, line.message_id, line.sent_at) == (Fate.SENT, call.result["message_id"], call.at)
    paper = lines["Төлеген"]
    assert (paper.fate, paper.why, paper.queued_at, paper.message_id) == (Fate.UNREACHABLE, "no_account", None, None)
    answers = {name: line.answer for name, line in lines.items() if line.answer}
    assert answers == {"Айгүл": "coming", "Болат": "not_coming", "Дана": "not_coming"}
    assert [line.name for line in notice.silent] == ["Ерлан", "Жанар", "Марат", "Әкімші"]
    assert (await account(school.app.db, actor, notice.id)) == notice


async def test_the_sheet_is_printed_from_the_report_and_the_ledger_says_so(school: School) -> None:
    admin, _ = await sent_to_nine(school)
    (before,) = await ledger(school.app.db, school.id)
    assert {line.printed_at for line in before.report.lines} == {None}
    report = next(message for message in admin.chat.messages if "Recipients: 9" in message.text)
    docx, _ = await files(admin, report, "Acquaintance sheet")
    said = words(docx)
    assert "ботқа қосылмаған" in said
    assert "ботты тоқтатқан" in said
    (after,) = await ledger(school.app.db, school.id)
    assert {line.printed_at for line in after.report.lines} == {school.world.clock.now()}


async def test_everybody_is_asked_once_more_and_late_words_count(school: School) -> None:
    _, phones = await sent_to_nine(school)
    await phones["Айгүл"].press(phones["Айгүл"].last, "I'll come")
    for hour in (15, 16, 18):
        await school.travel(2026, 10, 10, hour)
    asked = [name for name, phone in phones.items() if "You have not answered yet" in phone.last.text]
    assert asked == ["Болат", "Дана", "Ерлан", "Жанар", "Марат", "Әкімші"]
    again = [sum("⏰" in message.text for message in phone.chat.messages) for phone in phones.values()]
    assert again == [1, 1, 1, 1, 1, 1, 0, 1]
    await phones["Болат"].press(phones["Болат"].last, "I'll come")
    await school.travel(2026, 10, 13, 10)  # a day after it
    for name, said in (("Болат", "Can't come"), ("Дана", "I'll come")):
        first = next(message for message in phones[name].chat.messages if "Room 204" in message.text)
        await phones[name].press(first, said)
    (notice,) = await ledger(school.app.db, school.id)
    answers = {line.name: line.answer for line in notice.report.lines if line.answer}
    assert answers == {"Айгүл": "coming", "Болат": "not_coming", "Дана": "coming"}
    assert notice.content.day == date(2026, 10, 12)
