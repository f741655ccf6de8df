"""A notice that is being written, as its chat keeps it: what both writing and changing one need."""

from datetime import datetime

from aiogram.fsm.context import FSMContext
from aiogram.fsm.state import State, StatesGroup

from attestation.drafting import Draft
from attestation.errors import AttestationError, NotFound
from attestation.meetings import Question
from attestation.roles import Actor
from cards.card import Card
from cards.notice_preview import change_card, open_card, preview_card
from cards.notice_wizard import question_card
from db.engine import Database
from locales import Texts
from services.notice_changes import rehearse_change
from services.notices import offers, rehearse


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


async def draft_card(
    draft: Draft, actor: Actor, texts: Texts, db: Database, now: datetime, error: AttestationError | None = None
) -> Card:
    """The card of where the draft stands; `error`: why the last answer did not do."""
    if draft.at is not Question.PREVIEW:
        return question_card(texts, draft, await offers(db, actor, draft, now), error)
    if draft.listing:
        return open_card(texts, draft, await offers(db, actor, draft, now), error)
    if draft.changes:
        planned = None
        try:
            planned = await rehearse_change(db, actor, draft.changes, draft.content, now)
        except AttestationError as refusal:
            error = refusal
        return change_card(texts, draft, planned, actor.timezone, error)
    sending = None
    try:
        sending = await rehearse(db, actor, draft.content, now)
    except AttestationError as refusal:
        error = refusal
    return preview_card(texts, draft, sending, actor.timezone, error)


async def kept_draft(state: FSMContext, id_: int | None = None) -> Draft:
    """The draft being written; `NotFound` when there is none, or it is another one than `id_`."""
    kept = (await state.get_data()).get("draft")
    if kept is None or id_ not in (None, kept["id"]):
        raise NotFound("notice-draft-gone")
    return Draft.of_data(kept)


async def is_news(state: FSMContext, event: str) -> bool:
    """Whether this message or press was not acted on before the program was stopped."""
    return (await state.get_data()).get("heard") != event


async def keep(state: FSMContext, draft: Draft, heard: str) -> None:
    """Keep where the draft stands, and the message or press that has brought it there."""
    await state.update_data(draft=draft.data(), heard=heard)
    await state.set_state(getattr(NoticeDraft, draft.at))
