"""My portfolio: its papers, a file for one of them, and everything as a ZIP."""

import asyncio
import hashlib
from datetime import datetime
from pathlib import Path

from aiogram import F, Router
from aiogram.fsm.context import FSMContext
from aiogram.fsm.state import State, StatesGroup
from aiogram.types import CallbackQuery, Message

from attestation.archive import KeptFile
from attestation.roles import Actor
from cards.form_list import form_list_card
from cards.portfolio import paper_ask, portfolio_card
from cards.portfolio_callbacks import PaperAdd, PortfolioPage, PortfolioZip
from cards.year_callbacks import FormList
from db.engine import Database
from documents.apart import apart
from documents.portfolio.write import write_parts
from documents.print_form import form_paper
from documents.printout_docx import each_as_docx
from handlers.on_disk import OnDisk
from handlers.replies import not_a_file, upload
from handlers.show import answer, say, turn
from handlers.typed import NOT_A_COMMAND
from locales import Safe, Texts
from services import forms, papers
from services.archive import my_archive
from services.evidence_files import lost_of


class Adding(StatesGroup):
    """A file for a paper is awaited; the paper's name stands in the chat's data."""

    file = State()


def router() -> Router:
    """The teacher's portfolio."""
    router = Router(name="portfolio")
    router.callback_query.register(show_portfolio, PortfolioPage.filter())
    router.callback_query.register(send_archive, PortfolioZip.filter())
    router.callback_query.register(show_forms, FormList.filter())
    router.callback_query.register(ask_file, PaperAdd.filter())
    router.message.register(take_file, Adding.file, F.photo | F.document)
    router.message.register(not_a_file, Adding.file, NOT_A_COMMAND)
    return router


async def show_portfolio(
    query: CallbackQuery, callback_data: PortfolioPage, actor: Actor, texts: Texts, db: Database, now: datetime
) -> None:
    """The papers and how they stand."""
    found = await papers.my_papers(db, actor, now)
    await turn(query, portfolio_card(texts, found.target, found.papers, callback_data.page))


async def show_forms(query: CallbackQuery, actor: Actor, texts: Texts, db: Database, now: datetime) -> None:
    """The forms about the reader's own work."""
    await turn(query, form_list_card(texts, await forms.mine_by_row(db, actor, now), actor.today(now)))


async def send_archive(
    query: CallbackQuery, actor: Actor, texts: Texts, db: Database, now: datetime, folder: Path
) -> None:
    """Everything by row, as a ZIP or several. Not protected: the papers are the reader's own, to be taken along."""
    await answer(query, texts.label("archive-being-made"))
    archive = await my_archive(db, actor, now, await _pages(db, actor, texts, now))
    if not isinstance(query.message, Message):
        return
    if not any(section.files for section in archive.sections):
        await query.message.answer(texts("archive-nothing"))
        return
    parts = write_parts(archive, texts, folder)
    while part := await asyncio.to_thread(next, parts, None):
        caption = texts("archive-caption", number=part.number, of=part.of)
        if part.missing:
            caption = Safe(f"{caption}\n{texts('archive-caption-missing', missing=part.missing)}")
        with part.content as content:
            await query.message.answer_document(OnDisk(content, part.name), caption=caption)
    await lost_of(db, folder, actor)


async def _pages(db: Database, actor: Actor, texts: Texts, now: datetime) -> dict[int, tuple[KeptFile, ...]]:
    """The pages of the forms written about the actor, by row, in the actor's language."""
    written = await forms.mine(db, actor, now)
    drawn = [form_paper(one, texts) for one in written]
    made = await apart(each_as_docx, drawn) if drawn else []
    found: dict[int, tuple[KeptFile, ...]] = {}
    for one, paper, content in zip(written, drawn, made, strict=True):
        sha256 = hashlib.sha256(content).hexdigest()
        file = KeptFile(
            f"{paper.file}.docx", None, None, sha256, len(content), "docx", one.version, one.at, one.author, content
        )
        found[one.number] = (*found.get(one.number, ()), file)
    return found


async def ask_file(query: CallbackQuery, callback_data: PaperAdd, texts: Texts, state: FSMContext) -> None:
    """Ask for the file of a paper; the next photo or document is it, and those sent together with it."""
    await state.set_state(Adding.file)
    await state.set_data({"paper": callback_data.name})
    if isinstance(query.message, Message) and texts.has(f"paper-{callback_data.name}"):
        await say(query.message, paper_ask(texts, callback_data.name))
    await answer(query)


async def take_file(
    message: Message, actor: Actor, texts: Texts, db: Database, now: datetime, state: FSMContext
) -> None:
    """The file is kept for its paper."""
    await papers.add_paper(db, actor, (await state.get_data())["paper"], upload(message), now)
    found = await papers.my_papers(db, actor, now)
    await say(message, portfolio_card(texts, found.target, found.papers))
    await state.clear()
