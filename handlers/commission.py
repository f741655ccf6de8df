"""/commission: who sits in the attestation commission, and forming one."""

from dataclasses import replace
from datetime import datetime

from aiogram import F, Router
from aiogram.filters import Command
from aiogram.fsm.context import FSMContext
from aiogram.fsm.state import State, StatesGroup
from aiogram.types import CallbackQuery, Message

from attestation.commission_draft import FormingDraft
from attestation.errors import AttestationError
from attestation.roles import Act, Actor
from cards.callbacks import CommissionDraft, CommissionPress
from cards.card import Card
from cards.commission import commission_card, forming_card
from db.engine import Database
from handlers.show import say
from handlers.wizard import Wizard
from locales import Texts
from services.commission import form, rules_on, seating
from services.sitting_outcomes import waiting


class Forming(StatesGroup):
    """A commission is being formed."""

    asking = State()


async def _card(
    draft: FormingDraft, actor: Actor, texts: Texts, db: Database, now: datetime, error: AttestationError | None
) -> Card:
    return forming_card(texts, draft, await seating(db, actor, now), rules_on(actor.today(now)), error)


def _pressed(draft: FormingDraft, press: CommissionDraft, actor: Actor, _texts: Texts, now: datetime) -> FormingDraft:
    match press.act:
        case "pick":
            return draft.pick(int(press.value))
        case "page":
            return replace(draft, page=int(press.value))
        case "next":
            return draft.next(rules_on(actor.today(now)))
    raise ValueError(press.act)


async def _confirmed(
    draft: FormingDraft, actor: Actor, texts: Texts, db: Database, now: datetime
) -> tuple[Card, str | None]:
    await form(db, actor, draft.body(actor.today(now)), draft.key, now)
    return await shown(actor, texts, db, now), texts.label("commission-formed")


async def _stopped(_draft: FormingDraft | None, actor: Actor, texts: Texts, db: Database, now: datetime) -> Card:
    return await shown(actor, texts, db, now)


async def shown(actor: Actor, texts: Texts, db: Database, now: datetime) -> Card:
    """Who sits in it, and the sittings of which nobody has written down yet what they came to."""
    found, sittings = await seating(db, actor, now), await waiting(db, actor, now)
    return commission_card(texts, found, rules_on(actor.today(now)), sittings)


_WIZARD = Wizard(Forming.asking, FormingDraft, _card, _pressed, _confirmed, _stopped)


def router() -> Router:
    """The command, and the wizard."""
    router = Router(name="commission")
    router.message.register(show_commission, Command("commission"), F.chat.type == "private")
    router.callback_query.register(begin, CommissionPress.filter(F.act == "form"))
    _WIZARD.listen(router, CommissionDraft)
    return router


async def show_commission(
    message: Message, actor: Actor, texts: Texts, db: Database, now: datetime, state: FSMContext
) -> None:
    """/commission: who sits in it."""
    await say(message, await shown(actor, texts, db, now))
    await state.clear()


async def begin(
    query: CallbackQuery, actor: Actor, texts: Texts, db: Database, now: datetime, state: FSMContext
) -> None:
    """The first question; whoever may sit now is chosen already."""
    actor.require(Act.SET_COMMISSION)
    found = await seating(db, actor, now)
    may = {person.id for person in found.eligible}
    members = found.body.members & may if found.body else frozenset[int]()
    await _WIZARD.begin(query, FormingDraft(query.id, members=members), actor, texts, db, now, state)
