"""/audit, for the admin."""

from datetime import datetime

from aiogram import Bot, Router
from aiogram.filters import Command
from aiogram.types import CallbackQuery, Message

from attestation.audit import Kind
from attestation.errors import AttestationError
from attestation.roles import Actor
from cards import audit as cards
from cards.admin_callbacks import AuditAuthors, AuditFile, AuditPress
from cards.card import Card, File
from db.engine import Database
from documents.apart import apart
from documents.print_audit import audit_paper
from documents.printout_xlsx import paper_as_xlsx
from handlers.show import answer, say, turn
from locales import Texts
from services.audit import audit, authors
from services.people import myself


def router() -> Router:
    """Who did what, and when."""
    router = Router(name="audit")
    router.message.register(show_audit, Command("audit"))
    router.callback_query.register(turn_page, AuditPress.filter())
    router.callback_query.register(ask_author, AuditAuthors.filter())
    router.callback_query.register(send_file, AuditFile.filter())
    return router


async def show_audit(message: Message, actor: Actor, texts: Texts, db: Database) -> None:
    """/audit"""
    await say(message, await _page(db, actor, texts, Kind.ALL, 0, 0))


async def turn_page(query: CallbackQuery, callback_data: AuditPress, actor: Actor, texts: Texts, db: Database) -> None:
    """Another page, kind or author."""
    wanted = callback_data
    await turn(query, await _page(db, actor, texts, _kind(wanted.kind), wanted.author, max(0, wanted.page)))


async def ask_author(
    query: CallbackQuery, callback_data: AuditAuthors, actor: Actor, texts: Texts, db: Database
) -> None:
    """Whose lines."""
    await turn(query, cards.authors(texts, await authors(db, actor), callback_data.page))


async def send_file(
    query: CallbackQuery, callback_data: AuditFile, bot: Bot, actor: Actor, texts: Texts, db: Database, now: datetime
) -> None:
    """The lines as a table of Excel."""
    author = callback_data.author or None
    found = await audit(db, actor.school_id, actor, kind=_kind(callback_data.kind), author_id=author)
    school = (await myself(db, actor)).school
    if isinstance(query.message, Message):
        await bot.send_chat_action(query.message.chat.id, "upload_document")
        lines = [
            (deed.number, deed.at, cards.who(texts, deed), cards.what(texts, deed), deed.details, deed.hash)
            for deed in found.deeds
        ]
        paper = audit_paper(lines, school, actor.timezone, actor.today(now), texts)
        file = File(f"{paper.file}.xlsx", await apart(paper_as_xlsx, paper))
        await say(query.message, Card(texts("audit-sent", count=len(lines)), file=file))
    await answer(query)


async def _page(db: Database, actor: Actor, texts: Texts, kind: Kind, author: int, page: int) -> Card:
    found = await audit(
        db, actor.school_id, actor, kind=kind, author_id=author or None, limit=cards.ROWS, skip=page * cards.ROWS
    )
    name = dict(await authors(db, actor)).get(author, "") if author else ""
    return cards.audit(texts, found.deeds, found.total, found.end, kind, (author, name), page, actor.timezone)


def _kind(word: str) -> Kind:
    if word not in set(Kind):
        raise AttestationError("button-old")
    return Kind(word)
