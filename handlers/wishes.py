"""The buttons under a reminder (put off, why), and those of /settings about reminders (hour, mute)."""

from datetime import date, datetime, time

from aiogram import F, Router
from aiogram.fsm.context import FSMContext
from aiogram.fsm.state import State, StatesGroup
from aiogram.types import CallbackQuery, Message

from attestation.errors import NotFound
from attestation.roles import Actor
from attestation.typed_dates import read_day
from attestation.wishes import Pause
from cards.callbacks import HourPress, MutePress, ReminderPress, ReportPress
from cards.reminder import reminder_card
from cards.wishes import hour_card, mute_card, pause_card, why_card
from db.engine import Database
from handlers.settings import settings_view
from handlers.show import say, turn
from handlers.typed import TYPED
from locales import Texts
from services import wishes
from services.reminders import told_at


class Muting(StatesGroup):
    """A day is awaited, until which there shall be no reminders."""

    day = State()


def router() -> Router:
    """What people wish about their reminders."""
    router = Router(name="wishes")
    router.callback_query.register(ask_pause, ReminderPress.filter(F.act == "snooze"))
    router.callback_query.register(say_why, ReminderPress.filter(F.act == "why"))
    router.callback_query.register(show_again, ReminderPress.filter(F.act == "show"))
    router.callback_query.register(put_off, ReminderPress.filter(F.act.in_(set(Pause))))
    router.callback_query.register(ask_hour, HourPress.filter(F.hour == "ask"))
    router.callback_query.register(take_hour, HourPress.filter())
    router.callback_query.register(want_report, ReportPress.filter())
    router.callback_query.register(ask_mute, MutePress.filter(F.until == "ask"))
    router.callback_query.register(press_mute, MutePress.filter())
    router.message.register(take_mute, Muting.day, TYPED)
    return router


async def ask_pause(query: CallbackQuery, actor: Actor, texts: Texts, db: Database, now: datetime) -> None:
    """Until when the reminder is put off."""
    told, offers = await wishes.pauses(db, actor, *_where(query), now)
    await turn(query, pause_card(texts, told, offers, actor, actor.today(now)))


async def put_off(
    query: CallbackQuery, callback_data: ReminderPress, actor: Actor, texts: Texts, db: Database, now: datetime
) -> None:
    """The reminder is put off, and says until when."""
    told = await wishes.snooze(db, actor, *_where(query), Pause(callback_data.act), now)
    card = reminder_card(texts, told, actor, actor.today(now))
    await turn(query, card, texts.label("toast-snoozed", day=told.again_on))


async def say_why(query: CallbackQuery, actor: Actor, texts: Texts, db: Database, now: datetime) -> None:
    """Why this, why me, why today."""
    await turn(query, why_card(texts, *await wishes.why(db, actor, *_where(query), now)))


async def show_again(query: CallbackQuery, actor: Actor, texts: Texts, db: Database, now: datetime) -> None:
    """Back to the reminder."""
    told = await told_at(db, actor, *_where(query), now)
    if told is None:
        raise NotFound("reminder-gone")
    await turn(query, reminder_card(texts, told, actor, actor.today(now)))


def _where(query: CallbackQuery) -> tuple[int, int]:
    if query.message is None:
        raise NotFound("reminder-gone")
    return query.message.chat.id, query.message.message_id


async def ask_hour(query: CallbackQuery, actor: Actor, texts: Texts, db: Database, now: datetime) -> None:
    """At what hour."""
    mine = await wishes.my_wishes(db, actor, now)
    await turn(query, hour_card(texts, mine.days, mine.rules.hour))


async def take_hour(
    query: CallbackQuery, callback_data: HourPress, actor: Actor, texts: Texts, db: Database, now: datetime
) -> None:
    """The hour is chosen, or the school's counts again."""
    chosen = callback_data.hour
    await wishes.choose_hour(db, actor, None if chosen == "usual" else time.fromisoformat(chosen), now)
    await turn(query, await settings_view(db, actor, texts, now))


async def want_report(
    query: CallbackQuery, callback_data: ReportPress, actor: Actor, texts: Texts, db: Database, now: datetime
) -> None:
    """A report is wanted, or no longer."""
    await wishes.want_report(db, actor, callback_data.span, callback_data.on, now)
    await turn(query, await settings_view(db, actor, texts, now))


async def ask_mute(query: CallbackQuery, actor: Actor, texts: Texts, now: datetime, state: FSMContext) -> None:
    """Until when there shall be silence: a button, or a typed day."""
    await state.set_state(Muting.day)
    await turn(query, mute_card(texts, actor.today(now)))


async def press_mute(
    query: CallbackQuery,
    callback_data: MutePress,
    actor: Actor,
    texts: Texts,
    db: Database,
    now: datetime,
    state: FSMContext,
) -> None:
    """Silence until a day, or no longer."""
    until = None if callback_data.until == "off" else date.fromisoformat(callback_data.until)
    await wishes.mute(db, actor, until, now)
    await turn(query, await settings_view(db, actor, texts, now))
    if await state.get_state() == Muting.day.state:
        await state.clear()


async def take_mute(
    message: Message, actor: Actor, texts: Texts, db: Database, now: datetime, state: FSMContext
) -> None:
    """The typed day."""
    await wishes.mute(db, actor, read_day(message.text or "", actor.today(now)), now)
    await say(message, await settings_view(db, actor, texts, now))
    await state.clear()
