"""/notice: one question after the other, a preview, and Send."""

from dataclasses import replace
from datetime import date, datetime, time

from aiogram import Bot, F, Router
from aiogram.filters import Command, StateFilter
from aiogram.fsm.context import FSMContext
from aiogram.fsm.state import State, StatesGroup
from aiogram.types import CallbackQuery, Message

from attestation.drafting import Draft, Listing
from attestation.errors import AttestationError, NotFound
from attestation.meetings import Question
from attestation.roles import Act, Actor
from cards.callbacks import NoticePress
from cards.card import Card
from cards.notice_preview import open_card, preview_card
from cards.notice_report import report_card
from cards.notice_wizard import question_card
from db.engine import Database
from handlers.attached import attached
from handlers.show import renew, say, turn
from handlers.typed import NOT_A_COMMAND, TYPED
from locales import LOCALES, Texts
from services.notice_reports import account
from services.notices import offers, place_of, rehearse, send


class NoticeDraft(StatesGroup):
    """The question that waits for an answer.

    The data: `draft`; `heard`, the last message or press acted on; `album`, the one answered last and its card.
    """

    kind = State()
    day = State()
    time = State()
    place = State()
    agenda = State()
    audience = State()
    preview = State()


def router() -> Router:
    """The wizard."""
    router = Router(name="notices")
    router.message.register(begin, Command("notice"))
    router.message.register(take_words, TYPED, StateFilter(NoticeDraft))
    router.message.register(take_file, F.photo | F.video | F.document, StateFilter(NoticeDraft))
    router.message.register(ask_for_words, NOT_A_COMMAND, StateFilter(NoticeDraft))
    router.callback_query.register(send_it, NoticePress.filter(F.act == "send"))
    router.callback_query.register(stop, NoticePress.filter(F.act == "cancel"))
    router.callback_query.register(take_press, NoticePress.filter())
    return router


async def begin(message: Message, state: FSMContext, actor: Actor, texts: Texts, db: Database, now: datetime) -> None:
    """/notice: the first question. The command's own message names the draft, so that it is begun once."""
    actor.require(Act.SEND_NOTICE)
    draft = Draft(message.message_id)
    await _keep(state, draft, f"m{message.message_id}")
    await say(message, await _card(draft, actor, texts, db, now))


async def take_words(
    message: Message, state: FSMContext, actor: Actor, texts: Texts, db: Database, now: datetime
) -> None:
    """A typed answer; one that does not do is said so, and asked for again."""
    actor.require(Act.SEND_NOTICE)
    draft, error = await _draft(state), None
    try:
        if await _is_news(state, heard := f"m{message.message_id}"):
            people = (await offers(db, actor, draft.at, now)).people
            draft = draft.said(message.text or "", actor.local(now), people)
    except AttestationError as refusal:
        error = refusal
    await say(message, await _card(draft, actor, texts, db, now, error))
    await _keep(state, draft, heard)


async def take_file(
    message: Message, bot: Bot, state: FSMContext, actor: Actor, texts: Texts, db: Database, now: datetime
) -> None:
    """A file goes with the notice, at whatever question it is sent; all files of an album are answered in one card."""
    actor.require(Act.SEND_NOTICE)
    draft, error = await _draft(state), None
    try:
        draft = draft.attach(attached(message))  # each once, however often it is heard
    except AttestationError as refusal:
        error = refusal
    await _keep(state, draft, f"m{message.message_id}")
    card = await _card(draft, actor, texts, db, now, error)
    album, shown = (await state.get_data()).get("album", ("", 0))
    if message.media_group_id and message.media_group_id == album and await renew(bot, message.chat.id, shown, card):
        return
    said = await say(message, card)
    await state.update_data(album=(message.media_group_id, said.message_id))


async def ask_for_words(
    message: Message, state: FSMContext, actor: Actor, texts: Texts, db: Database, now: datetime
) -> None:
    """A sticker, a photo: the question again."""
    error = AttestationError("notice-only-text")
    await say(message, await _card(await _draft(state), actor, texts, db, now, error))


async def take_press(
    query: CallbackQuery,
    callback_data: NoticePress,
    state: FSMContext,
    actor: Actor,
    texts: Texts,
    db: Database,
    now: datetime,
) -> None:
    """A button of a question. One of a question answered before shows where the draft stands now."""
    actor.require(Act.SEND_NOTICE)
    draft, error, toast = await _draft(state, callback_data.draft), None, None
    try:
        if callback_data.at != draft.at:
            toast = texts.label("notice-already")
        elif await _is_news(state, query.id):
            draft = await _moved(draft, callback_data, actor, db, now)
    except AttestationError as refusal:
        error = refusal
    except ValueError:  # a value that no button of ours has
        raise NotFound("button-old") from None
    await turn(query, await _card(draft, actor, texts, db, now, error), toast)
    await _keep(state, draft, query.id)


async def _moved(draft: Draft, press: NoticePress, actor: Actor, db: Database, now: datetime) -> Draft:
    local = actor.local(now)
    people = (await offers(db, actor, draft.at, now)).people
    match press.act:
        case "say" if draft.at is Question.PLACE:
            return draft.said(await place_of(db, actor, int(press.value)), local)
        case "say" | "urgent" | "see" if draft.at is Question.PREVIEW:
            return _looked(draft, press, local)
        case "say":
            return draft.said(press.value, local, people)
        case "next":
            return draft.next(local, people)
        case "undo":
            return draft.without_last()
        case "list":
            return draft.open(Listing(press.value))
        case "page":
            return replace(draft, page=int(press.value))
        case "pick" if int(press.value) in {person.id for person in people}:
            return draft.pick(int(press.value))
        case "back":
            return draft.back()
    raise NotFound("button-old")


def _looked(draft: Draft, press: NoticePress, local: datetime) -> Draft:
    """The preview with another moment, in another language; every other press of it is refused."""
    posting = draft.content.posting
    match press.act, press.value:
        case "urgent", _:
            return draft.urgent(not posting.urgent)
        case "see", locale if locale in LOCALES:
            return replace(draft, seen=locale)
        case "say", "now":
            return draft.posted(posting.at_once())
        case "say", moment:
            day, at = date.fromisoformat(moment[:8]), time.fromisoformat(moment[8:])
            return draft.posted(posting.on(day, at, local))
    raise NotFound("button-old")


async def send_it(
    query: CallbackQuery,
    callback_data: NoticePress,
    state: FSMContext,
    actor: Actor,
    texts: Texts,
    db: Database,
    now: datetime,
) -> None:
    """Send: once, however often it is pressed. The preview turns into the report."""
    kept = (await state.get_data()).get("draft")
    draft = Draft.of_data(kept) if kept and kept["id"] == callback_data.draft else None
    if draft and (
        draft.at is not Question.PREVIEW or draft.listing
    ):  # an old preview: the draft says something else by now
        await take_press(query, callback_data, state, actor, texts, db, now)
        return
    chat_id, message_id = _place(query)
    try:
        key = f"{chat_id}:{callback_data.draft}"
        notice_id = await send(db, actor, key, draft.content if draft else None, now, (chat_id, message_id))
    except AttestationError as refusal:
        if draft is None:
            raise
        await turn(query, await _card(draft, actor, texts, db, now, refusal))
        return
    await turn(query, report_card(texts, await account(db, actor, notice_id), actor.timezone))
    if draft:
        await state.clear()


async def stop(query: CallbackQuery, callback_data: NoticePress, state: FSMContext, texts: Texts) -> None:
    """Cancel: the draft is thrown away."""
    await _draft(state, callback_data.draft)
    await turn(query, Card(texts("notice-cancelled")))
    await state.clear()


async def _card(
    draft: Draft, actor: Actor, texts: Texts, db: Database, now: datetime, error: AttestationError | None = None
) -> Card:
    if draft.at is not Question.PREVIEW:
        return question_card(texts, draft, await offers(db, actor, draft.at, now), error)
    if draft.listing:
        return open_card(texts, draft, await offers(db, actor, draft.at, now), error)
    sending = None
    try:
        sending = await rehearse(db, actor, draft.content, now)
    except AttestationError as refusal:
        error = refusal
    return preview_card(texts, draft, sending, actor.timezone, error)


async def _draft(state: FSMContext, id_: int | None = None) -> Draft:
    """The draft being written; `NotFound` when there is none, or it is another one than `id_`."""
    kept = (await state.get_data()).get("draft")
    if kept is None or id_ not in (None, kept["id"]):
        raise NotFound("notice-draft-gone")
    return Draft.of_data(kept)


async def _is_news(state: FSMContext, event: str) -> bool:
    """Whether this message or press was not acted on before the program was stopped."""
    return (await state.get_data()).get("heard") != event


async def _keep(state: FSMContext, draft: Draft, heard: str) -> None:
    await state.update_data(draft=draft.data(), heard=heard)
    await state.set_state(getattr(NoticeDraft, draft.at))


def _place(query: CallbackQuery) -> tuple[int, int]:
    """The chat and the message whose button was pressed."""
    if query.message is None:
        raise NotFound("button-old")
    return query.message.chat.id, query.message.message_id
