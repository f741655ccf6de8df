"""A wizard: one question after the other, Back without loss, a preview, one Confirm.

What all wizards share is here. Each brings its draft, its cards, and what its buttons mean.
"""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Generic, Protocol, TypeVar

from aiogram import F, Router
from aiogram.filters import StateFilter
from aiogram.fsm.context import FSMContext
from aiogram.fsm.state import State
from aiogram.types import CallbackQuery, Message
from pydantic import TypeAdapter, ValidationError

from attestation.errors import AttestationError, NotFound
from attestation.questions import Draft
from attestation.roles import Actor
from cards.card import Card
from cards.press import Press
from db.engine import Database
from handlers.show import say, turn
from handlers.typed import NOT_A_COMMAND, TYPED
from locales import Texts

D = TypeVar("D", bound=Draft)


class Answer(Protocol):
    """A button of a wizard, pressed while the draft stood `at` a question; "back", "confirm" and "cancel" are alike."""

    at: Any
    act: str


@dataclass(frozen=True)
class Wizard(Generic[D]):
    """`asking`: the chat's state while it lasts; the data are `draft`, and `heard`, the last message or press acted on.

    `pressed` raises ValueError or IndexError for a value that no button of ours has. `confirmed` must act once however
    often it is called; it gives the card and the toast that follow. `stopped` is given no draft when there is none.
    """

    asking: State
    draft: type[D]
    card: Callable[[D, Actor, Texts, Database, datetime, AttestationError | None], Awaitable[Card]]
    pressed: Callable[[D, Any, Actor, Texts, datetime], D]
    confirmed: Callable[[D, Actor, Texts, Database, datetime], Awaitable[tuple[Card, str | None]]]
    stopped: Callable[[D | None, Actor, Texts, Database, datetime], Awaitable[Card]]

    def listen(self, router: Router, answers: type[Press]) -> None:
        """Take what is pressed and typed while it lasts."""
        router.callback_query.register(self.confirm, answers.filter(F.act == "confirm"))
        router.callback_query.register(self.stop, answers.filter(F.act == "cancel"))
        router.callback_query.register(self.take_press, answers.filter())
        router.message.register(self.take_words, StateFilter(self.asking), TYPED)
        router.message.register(self.ask_again, StateFilter(self.asking), NOT_A_COMMAND)

    async def begin(
        self, query: CallbackQuery, draft: D, actor: Actor, texts: Texts, db: Database, now: datetime, state: FSMContext
    ) -> None:
        """The first question."""
        await turn(query, await self.card(draft, actor, texts, db, now, None))
        await self._keep(state, draft, query.id)

    async def take_words(
        self, message: Message, actor: Actor, texts: Texts, db: Database, now: datetime, state: FSMContext
    ) -> None:
        """A typed answer; one that does not do is said so, and asked for again."""
        draft, error = await self._waiting(state), None
        if (await state.get_data())["heard"] != (heard := f"m{message.message_id}"):
            try:
                draft = draft.said(message.text or "", actor.local(now))
            except AttestationError as refusal:
                error = refusal
        await say(message, await self.card(draft, actor, texts, db, now, error))
        await self._keep(state, draft, heard)

    async def ask_again(
        self, message: Message, actor: Actor, texts: Texts, db: Database, now: datetime, state: FSMContext
    ) -> None:
        """A sticker, a photo: the question again."""
        error = AttestationError("notice-only-text")
        await say(message, await self.card(await self._waiting(state), actor, texts, db, now, error))

    async def take_press(
        self,
        query: CallbackQuery,
        callback_data: Answer,
        actor: Actor,
        texts: Texts,
        db: Database,
        now: datetime,
        state: FSMContext,
    ) -> None:
        """A button of a question. One of a question answered before shows where the draft stands now."""
        draft, error = await self._waiting(state), None
        if callback_data.at == draft.at and (await state.get_data())["heard"] != query.id:
            try:
                back = callback_data.act == "back"
                draft = draft.back() if back else self.pressed(draft, callback_data, actor, texts, now)
            except AttestationError as refusal:
                error = refusal
            except (ValueError, IndexError):
                raise NotFound("button-old") from None
        await turn(query, await self.card(draft, actor, texts, db, now, error))
        await self._keep(state, draft, query.id)

    async def confirm(
        self, query: CallbackQuery, actor: Actor, texts: Texts, db: Database, now: datetime, state: FSMContext
    ) -> None:
        """Confirm, under the preview; under an older one it shows where the draft stands now."""
        draft = await self._waiting(state)
        if draft.number != draft.last:
            await turn(query, await self.card(draft, actor, texts, db, now, None))
            return
        await turn(query, *await self.confirmed(draft, actor, texts, db, now))
        await state.clear()

    async def stop(
        self, query: CallbackQuery, actor: Actor, texts: Texts, db: Database, now: datetime, state: FSMContext
    ) -> None:
        """Cancel: nothing is kept."""
        await turn(query, await self.stopped(await self._read(state), actor, texts, db, now))
        await state.clear()

    async def _waiting(self, state: FSMContext) -> D:
        draft = await self._read(state)
        if draft is None:
            raise NotFound("button-old")
        return draft

    async def _read(self, state: FSMContext) -> D | None:
        if await state.get_state() != self.asking.state:
            return None
        try:
            return TypeAdapter(self.draft).validate_python((await state.get_data())["draft"])
        except ValidationError:  # kept by another release
            return None

    async def _keep(self, state: FSMContext, draft: D, heard: str) -> None:
        await state.set_state(self.asking)
        await state.set_data({"draft": TypeAdapter(self.draft).dump_python(draft, mode="json"), "heard": heard})
