"""/notice: one question after the other, a preview, and Send."""

from dataclasses import replace
from datetime import date, datetime, time

from aiogram import Bot, F, Router
from aiogram.filters import Command, StateFilter
from aiogram.fsm.context import FSMContext
from aiogram.types import CallbackQuery, Message

from attestation.drafting import Draft, Listing, Offers
from attestation.errors import AttestationError, NotFound
from attestation.meetings import Question
from attestation.roles import Act, Actor
from cards.callbacks import NoticePress
from cards.card import Card
from cards.notice_report import report_card
from cards.notice_wizard import drafted_agenda
from db.engine import Database
from handlers.attached import attached
from handlers.notice_draft import NoticeDraft, draft_card, is_news, keep, kept_draft
from handlers.show import renew, say, turn
from handlers.typed import NOT_A_COMMAND, TYPED
from locales import LOCALES, Texts
from services.notice_changes import change
from services.notice_reports import account, follow
from services.notices import offers, place_of, send


def router() -> Router:
    """The wizard."""
    router = Router(name="notices")
    router.message.register(begin, Command("notice"))
    router.message.register(take_words, TYPED, StateFilter(NoticeDraft))
    router.message.register(take_file, F.photo | F.video | F.document, StateFilter(NoticeDraft))
    router.message.register(ask_for_words, NOT_A_COMMAND, StateFilter(NoticeDraft))
    router.callback_query.register(send_it, NoticePress.filter(F.act == "send"))
    router.callback_query.register(save_it, NoticePress.filter(F.act == "save"))
    router.callback_query.register(stop, NoticePress.filter(F.act == "cancel"))
    router.callback_query.register(take_press, NoticePress.filter())
    return router


async def begin(message: Message, state: FSMContext, actor: Actor, texts: Texts, db: Database, now: datetime) -> None:
    """/notice: the first question. The command's own message names the draft, so that it is begun once."""
    actor.require(Act.SEND_NOTICE)
    draft = Draft(message.message_id)
    await keep(state, draft, f"m{message.message_id}")
    await say(message, await draft_card(draft, actor, texts, db, now))


async def take_words(
    message: Message, state: FSMContext, actor: Actor, texts: Texts, db: Database, now: datetime
) -> None:
    """A typed answer; one that does not do is said so, and asked for again."""
    actor.require(Act.SEND_NOTICE)
    draft, error = await kept_draft(state), None
    try:
        if await is_news(state, heard := f"m{message.message_id}"):
            people = (await offers(db, actor, draft, now)).people
            draft = draft.said(message.text or "", actor.local(now), people)
    except AttestationError as refusal:
        error = refusal
    await say(message, await draft_card(draft, actor, texts, db, now, error))
    await keep(state, draft, heard)


async def take_file(
    message: Message, bot: Bot, state: FSMContext, actor: Actor, texts: Texts, db: Database, now: datetime
) -> None:
    """A file goes with the notice, at whatever question it is sent; all files of an album are answered in one card."""
    actor.require(Act.SEND_NOTICE)
    draft, error = await kept_draft(state), None
    try:
        draft = draft.attach(attached(message))  # each once, however often it is heard
    except AttestationError as refusal:
        error = refusal
    await keep(state, draft, f"m{message.message_id}")
    card = await draft_card(draft, actor, texts, db, now, error)
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
    await say(message, await draft_card(await kept_draft(state), actor, texts, db, now, error))


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
    draft, error, toast = await kept_draft(state, callback_data.draft), None, None
    try:
        if callback_data.at != draft.at:
            toast = texts.label("notice-already")
        elif await is_news(state, query.id):
            draft = await _moved(draft, callback_data, actor, texts, db, now)
    except AttestationError as refusal:
        error = refusal
    except ValueError:  # a value that no button of ours has
        raise NotFound("button-old") from None
    await turn(query, await draft_card(draft, actor, texts, db, now, error), toast)
    await keep(state, draft, query.id)


async def _moved(draft: Draft, press: NoticePress, actor: Actor, texts: Texts, db: Database, now: datetime) -> Draft:
    local, offered = actor.local(now), await offers(db, actor, draft, now)
    people = offered.people
    match press.act:
        case "say" | "urgent" | "see" | "ask" if draft.at is Question.PREVIEW:
            return _looked(draft, press, local)
        case "say" | "draft":
            return draft.said(await _words(draft, press, offered, actor, texts, db), local, people)
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


async def _words(draft: Draft, press: NoticePress, offered: Offers, actor: Actor, texts: Texts, db: Database) -> str:
    """What a pressed answer says."""
    if press.act == "draft":
        return drafted_agenda(texts, offered.candidates)
    return await place_of(db, actor, int(press.value)) if draft.at is Question.PLACE else press.value


def _looked(draft: Draft, press: NoticePress, local: datetime) -> Draft:
    """The preview with another moment, in another language, or left for a question about a notice that was sent."""
    posting = draft.content.posting
    match press.act, press.value:
        case "ask", question:
            return draft.ask(Question(question))
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
    if draft and (draft.changes or _stands_elsewhere(draft)):
        await take_press(query, callback_data, state, actor, texts, db, now)
        return
    chat_id, message_id = _place(query)
    try:
        key = f"{chat_id}:{callback_data.draft}"
        notice_id = await send(db, actor, key, draft.content if draft else None, now, (chat_id, message_id))
    except AttestationError as refusal:
        if draft is None:
            raise
        await turn(query, await draft_card(draft, actor, texts, db, now, refusal))
        return
    await turn(query, report_card(texts, await account(db, actor, notice_id), actor.timezone))
    if draft:
        await state.clear()


async def save_it(
    query: CallbackQuery,
    callback_data: NoticePress,
    state: FSMContext,
    actor: Actor,
    texts: Texts,
    db: Database,
    now: datetime,
) -> None:
    """Save: a notice that was sent says this from now on. The preview turns into its report."""
    draft = await kept_draft(state, callback_data.draft)
    if draft.changes is None or _stands_elsewhere(draft):
        await take_press(query, callback_data, state, actor, texts, db, now)
        return
    chat_id, message_id = _place(query)
    try:
        await change(db, actor, draft.changes, draft.content, now)
    except AttestationError as refusal:
        await turn(query, await draft_card(draft, actor, texts, db, now, refusal))
        return
    await turn(query, report_card(texts, await account(db, actor, draft.changes), actor.timezone))
    await follow(db, actor, draft.changes, chat_id, message_id, now)
    await state.clear()


def _stands_elsewhere(draft: Draft) -> bool:
    """Whether a press of the preview comes from an old one: the draft may say something else by now."""
    return draft.at is not Question.PREVIEW or draft.listing is not None


async def stop(query: CallbackQuery, callback_data: NoticePress, state: FSMContext, texts: Texts) -> None:
    """Cancel: the draft is thrown away."""
    draft = await kept_draft(state, callback_data.draft)
    await turn(query, Card(texts("notice-not-changed" if draft.changes else "notice-cancelled")))
    await state.clear()


def _place(query: CallbackQuery) -> tuple[int, int]:
    """The chat and the message whose button was pressed."""
    if query.message is None:
        raise NotFound("button-old")
    return query.message.chat.id, query.message.message_id
