"""/report: papers ready to print, as Word and as Excel; written in a process apart."""

from datetime import datetime

from aiogram import Bot, F, Router
from aiogram.filters import Command
from aiogram.fsm.context import FSMContext
from aiogram.types import CallbackQuery, Message

from attestation.desk import Printout
from attestation.errors import NotFound
from attestation.forms import FormKind
from attestation.roles import Act, Actor
from attestation.rulebook import load_rules
from cards.callbacks import Locale
from cards.desk_callbacks import PlatformPress, PrintoutPress
from cards.forms import pages_card
from cards.platform import platform_card
from cards.printouts import handed, notices_card, printouts_card
from db.engine import Database
from documents.apart import apart
from documents.print_acquaintance import acquaintance_paper
from documents.print_form import form_paper
from documents.print_half_year import half_year_paper
from documents.print_people import (
    applications_paper,
    attested_paper,
    certificates_paper,
    lessons_paper,
    several_years_paper,
)
from documents.print_platform import platform_paper
from documents.print_status import status_paper
from documents.printout import Paper
from documents.printout_docx import paper_as_docx, papers_as_docx
from documents.printout_xlsx import paper_as_xlsx
from documents.write_docx import plan_as_docx
from documents.write_xlsx import plan_as_xlsx
from handlers.show import answer, say, turn
from locales import Texts, texts
from services import forms
from services.printouts import acquaintance, desk, letterhead, printed_plan, told_notices

_MADE = {
    Printout.ATTESTED: attested_paper,
    Printout.SEVERAL_YEARS: several_years_paper,
    Printout.APPLICATIONS: applications_paper,
    Printout.LESSONS: lessons_paper,
    Printout.HALF_YEAR: half_year_paper,
    Printout.CERTIFICATES: certificates_paper,
    Printout.PLATFORM: platform_paper,
}


def router() -> Router:
    """The papers of those who lead the school."""
    router = Router(name="printouts")
    router.message.register(show_printouts, Command("report"))
    router.callback_query.register(show_menu, PrintoutPress.filter(F.kind == ""))
    router.callback_query.register(ask_notice, PrintoutPress.filter((F.kind == Printout.ACQUAINTANCE) & (F.of == 0)))
    router.callback_query.register(ask_forms, PrintoutPress.filter((F.kind == Printout.FORMS) & (F.of == 0)))
    router.callback_query.register(print_forms, PrintoutPress.filter(F.kind == Printout.FORMS))
    router.callback_query.register(print_it, PrintoutPress.filter())
    router.callback_query.register(show_platform, PlatformPress.filter())
    return router


async def show_printouts(message: Message, actor: Actor, texts: Texts, state: FSMContext) -> None:
    """/report: which papers there are."""
    actor.require(Act.MAKE_PAPERS)
    await state.clear()
    await say(message, printouts_card(texts, _locale(actor)))


async def show_menu(query: CallbackQuery, callback_data: PrintoutPress, actor: Actor, texts: Texts) -> None:
    """The same, for papers in another language."""
    actor.require(Act.MAKE_PAPERS)
    await turn(query, printouts_card(texts, callback_data.locale))


async def ask_notice(
    query: CallbackQuery, callback_data: PrintoutPress, actor: Actor, texts: Texts, db: Database
) -> None:
    """Which notice the acquaintance sheet is about."""
    await turn(query, notices_card(texts, await told_notices(db, actor), callback_data.locale))


async def ask_forms(
    query: CallbackQuery, callback_data: PrintoutPress, actor: Actor, texts: Texts, db: Database, now: datetime
) -> None:
    """Which of the short forms about teachers."""
    await turn(query, pages_card(texts, await forms.this_years(db, actor, now), callback_data.locale))


async def print_forms(
    query: CallbackQuery, callback_data: PrintoutPress, bot: Bot, actor: Actor, db: Database, now: datetime
) -> None:
    """All forms of a kind, a sheet each, as one Word file."""
    kind = dict(enumerate(FormKind, 1)).get(callback_data.of)
    found = [written for written in await forms.this_years(db, actor, now) if written.kind is kind]
    if not found:
        raise NotFound("form-no-pages")
    if isinstance(query.message, Message):
        await bot.send_chat_action(query.message.chat.id, "upload_document")
        papers = [form_paper(written, texts(callback_data.locale)) for written in found]
        title = papers[0].title
        content = await apart(papers_as_docx, papers)
        await say(query.message, handed(title, f"{title}.docx", content))
    await answer(query)


async def print_it(
    query: CallbackQuery, callback_data: PrintoutPress, bot: Bot, actor: Actor, db: Database, now: datetime
) -> None:
    """The paper as two files."""
    if callback_data.kind != Printout.ACQUAINTANCE:  # that one is also for those who send notices
        actor.require(Act.MAKE_PAPERS)
    if isinstance(query.message, Message):
        await bot.send_chat_action(query.message.chat.id, "upload_document")
        title, files = await _files(callback_data, actor, db, now)
        for name, content in files:
            await say(query.message, handed(title, name, content))
    await answer(query)


async def show_platform(
    query: CallbackQuery, callback_data: PlatformPress, actor: Actor, texts: Texts, db: Database, now: datetime
) -> None:
    """A teacher as the state platform asks, to be copied value by value."""
    found = await desk(db, actor, now)
    one = next((one for one in found.colleagues if one.person_id == callback_data.person), None)
    if one is None:
        raise NotFound("status-person-gone")
    await turn(query, platform_card(texts, one, load_rules(found.school_year)))


async def _files(
    wanted: PrintoutPress, actor: Actor, db: Database, now: datetime
) -> tuple[str, list[tuple[str, bytes]]]:
    in_words, kind = texts(wanted.locale), Printout(wanted.kind)
    if kind is Printout.PLAN:
        plan, school = await printed_plan(db, actor, now), (await letterhead(db, actor.school_id, actor)).name
        name = f"{in_words.label('printout-file-plan')}-{plan.school_year}–{plan.school_year + 1}"
        docx = await apart(plan_as_docx, plan, school)
        xlsx = await apart(plan_as_xlsx, plan, school)
        title = str(in_words("printout-plan"))
    else:
        paper = await _paper(kind, wanted.of, actor, in_words, db, now)
        docx = await apart(paper_as_docx, paper)
        xlsx = await apart(paper_as_xlsx, paper)
        name, title = paper.file, str(in_words("printouts-made", title=paper.title))
    return title, [(f"{name}.docx", docx), (f"{name}.xlsx", xlsx)]


async def _paper(kind: Printout, of: int, actor: Actor, in_words: Texts, db: Database, now: datetime) -> Paper:
    if kind is Printout.ACQUAINTANCE:
        account, head = await acquaintance(db, actor, of, now)
        return acquaintance_paper(account, head.name, head.timezone, in_words)
    found = await desk(db, actor, now)
    if kind is Printout.STATUS:
        return status_paper(found.standing, found.school, actor.timezone, in_words)
    return _MADE[kind](found, in_words)


def _locale(actor: Actor) -> Locale:
    """The person's language; papers are in Kazakh or Russian, so also for those who read English."""
    return "ru" if actor.locale == "ru" else "kk"
