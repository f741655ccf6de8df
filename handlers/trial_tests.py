"""Trial tests: a result is typed, seen as a line, shown to the deputy director or kept private."""

from datetime import datetime

from aiogram import F, Router
from aiogram.fsm.context import FSMContext
from aiogram.fsm.state import State, StatesGroup
from aiogram.types import CallbackQuery, Message

from attestation.errors import NotFound
from attestation.roles import Act, Actor
from attestation.trial_tests import read_result
from cards.trial_tests import ask_result, picture_card, school_card, trials_card
from cards.year_callbacks import TrialPress
from db.engine import Database
from documents.apart import apart
from documents.trial_line import trial_line
from handlers.show import say, turn
from handlers.typed import TYPED, put_question
from locales import Texts
from services import trial_tests


class TrialWords(StatesGroup):
    """A result is awaited."""

    result = State()


def router() -> Router:
    """Trial tests."""
    router = Router(name="trial tests")
    router.callback_query.register(show, TrialPress.filter(F.act == "show"))
    router.callback_query.register(ask, TrialPress.filter(F.act == "enter"))
    router.callback_query.register(show_picture, TrialPress.filter(F.act == "picture"))
    router.callback_query.register(share, TrialPress.filter(F.act.in_({"share", "hide"})))
    router.callback_query.register(show_school, TrialPress.filter(F.act == "school"))
    router.message.register(take, TrialWords.result, TYPED)
    return router


async def show(query: CallbackQuery, actor: Actor, texts: Texts, db: Database, now: datetime) -> None:
    """My results."""
    await turn(query, trials_card(texts, await trial_tests.mine(db, actor, now)))


async def ask(query: CallbackQuery, actor: Actor, texts: Texts, now: datetime, state: FSMContext) -> None:
    """Ask for a result; the next message is it."""
    actor.require(Act.CONFIRM_OWN_STEP)
    await put_question(query, ask_result(texts, actor.today(now)), state, TrialWords.result, {})


async def take(message: Message, actor: Actor, texts: Texts, db: Database, now: datetime, state: FSMContext) -> None:
    """The result: kept, and the month's step is done with it."""
    result = read_result(message.text or "", actor.today(now))
    trials, step = await trial_tests.enter(db, actor, result, now)
    await say(message, trials_card(texts, trials, step))
    await state.clear()


async def show_picture(query: CallbackQuery, actor: Actor, texts: Texts, db: Database, now: datetime) -> None:
    """The line of my results, drawn in a process apart."""
    trials = await trial_tests.mine(db, actor, now)
    if not trials.results:
        raise NotFound("button-old")
    image = await apart(trial_line, trials, texts)
    await turn(query, picture_card(texts, trials, image))


async def share(
    query: CallbackQuery, callback_data: TrialPress, actor: Actor, texts: Texts, db: Database, now: datetime
) -> None:
    """Who sees my results."""
    agreed = callback_data.act == "share"
    trials = await trial_tests.share(db, actor, agreed, now)
    await turn(query, trials_card(texts, trials))


async def show_school(
    query: CallbackQuery, callback_data: TrialPress, actor: Actor, texts: Texts, db: Database, now: datetime
) -> None:
    """What teachers have agreed to show."""
    await turn(query, school_card(texts, await trial_tests.shared(db, actor, now), callback_data.page))
