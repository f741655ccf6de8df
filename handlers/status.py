"""/status, /overdue and /teacher: how the school stands, down to a row or a person."""

from collections.abc import Callable, Mapping
from datetime import datetime

from aiogram import Router
from aiogram.filters import Command, CommandObject
from aiogram.fsm.context import FSMContext
from aiogram.types import CallbackQuery, Message

from attestation.part import Standing
from attestation.picks import Pick
from attestation.roles import Actor
from cards.callbacks import StatusPage, StatusPerson, StatusRow
from cards.card import Card
from cards.status import no_plan_card, overdue_card, people_card, rows_card, status_card
from cards.status_down import dates_card, person_card, row_card
from cards.status_parts import month_card, months_card, team_card, teams_card
from cards.status_picks import pick_card, picks_card
from db.engine import Database
from handlers.show import say, turn
from locales import Texts
from services.status import status


def router() -> Router:
    """The status for those who oversee the plan or a part of it."""
    router = Router(name="status")
    router.message.register(show_status, Command("status"))
    router.message.register(show_overdue, Command("overdue"))
    router.message.register(show_teacher, Command("teacher"))
    router.callback_query.register(turn_status, StatusPage.filter())
    router.callback_query.register(turn_row, StatusRow.filter())
    router.callback_query.register(turn_person, StatusPerson.filter())
    return router


async def show_status(
    message: Message, actor: Actor, texts: Texts, db: Database, now: datetime, state: FSMContext
) -> None:
    """The summary on one screen."""
    await state.clear()
    await say(message, _view(await status(db, actor.school_id, now, actor), "home", 0, actor, texts))


async def show_overdue(
    message: Message, actor: Actor, texts: Texts, db: Database, now: datetime, state: FSMContext
) -> None:
    """What is overdue, by row, with the people."""
    await state.clear()
    await say(message, _view(await status(db, actor.school_id, now, actor), "overdue", 0, actor, texts))


async def show_teacher(
    message: Message,
    command: CommandObject,
    actor: Actor,
    texts: Texts,
    db: Database,
    now: datetime,
    state: FSMContext,
) -> None:
    """The teachers with their numbers; or the one teacher whose name holds the words after the command."""
    await state.clear()
    found, words = await status(db, actor.school_id, now, actor), (command.args or "").casefold()
    named = [person for person in found.summary.people if words in person.name.casefold()] if found and words else []
    if found and len(named) == 1:
        await say(message, person_card(texts, found, named[0].person_id, 0, actor))
    else:
        await say(message, _view(found, "people", 0, actor, texts))


async def turn_status(
    query: CallbackQuery, callback_data: StatusPage, actor: Actor, texts: Texts, db: Database, now: datetime
) -> None:
    """Another view, or another page of it."""
    found = await status(db, actor.school_id, now, actor)
    await turn(query, _view(found, callback_data.view, callback_data.page, actor, texts))


async def turn_row(
    query: CallbackQuery, callback_data: StatusRow, actor: Actor, texts: Texts, db: Database, now: datetime
) -> None:
    """One row of the plan."""
    found = await status(db, actor.school_id, now, actor)
    card = row_card(texts, found, callback_data.number, callback_data.page, actor) if found else None
    await turn(query, card or no_plan_card(texts, actor))


async def turn_person(
    query: CallbackQuery, callback_data: StatusPerson, actor: Actor, texts: Texts, db: Database, now: datetime
) -> None:
    """One teacher."""
    found = await status(db, actor.school_id, now, actor)
    card = person_card(texts, found, callback_data.person, callback_data.page, actor) if found else None
    await turn(query, card or no_plan_card(texts, actor))


_PLAIN: Mapping[str, Callable[[Texts, Standing, int], Card]] = {
    "rows": rows_card,
    "people": people_card,
    "overdue": overdue_card,
    "teams": teams_card,
}


def _view(found: Standing | None, view: str, page: int, actor: Actor, texts: Texts) -> Card:
    if found is None:
        return no_plan_card(texts, actor)
    if view in _PLAIN:
        return _PLAIN[view](texts, found, page)
    match view:
        case "dates":
            return dates_card(texts, found.undated, page, actor)
        case "months":
            return months_card(texts, found)
        case "picks":
            return picks_card(texts, found, actor)
        case _ if view[5:] in set(Pick):
            return pick_card(texts, found, Pick(view[5:]), page, actor)
        case _ if view.startswith("team") and view[4:].isdecimal():
            return team_card(texts, found, int(view[4:]), page)
        case _ if view.startswith("m") and view[1:].isdecimal():
            return month_card(texts, found, view[1:], page)
        case _:
            return status_card(texts, found)
