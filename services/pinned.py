"""The one card of a person, pinned in their chat: which message it is, and whether it still shows how things stand."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import bindparam, select, update

from attestation.roles import Actor
from db import outbox
from db.engine import Database
from db.models import Person
from db.models.base import table_of
from db.rows import rows
from services.who import who

OLD_CARD = "old_card"  # the outbox's kind
_SETTLES = timedelta(minutes=1)  # what is done in one go is shown at once
_PERSON = table_of(Person)
_CARD = select(Person.card_message_id).where(Person.id == bindparam("person")).with_for_update(key_share=True)
_MOVE = (
    update(_PERSON)
    .where(_PERSON.c.id == bindparam("person"))
    .values(card_message_id=bindparam("card"), card_stale_at=None)
)

_SHOWN = (
    update(_PERSON)
    .where(_PERSON.c.id == bindparam("person"), _PERSON.c.card_message_id == bindparam("card"))
    .values(card_stale_at=None)
)


@dataclass(frozen=True, slots=True)
class PinnedCard:
    """A card that is to be drawn anew."""

    actor: Actor
    chat_id: int
    message_id: int


async def card_moved(db: Database, actor: Actor, message_id: int, now: datetime) -> None:
    """The person's card is this message from now on; the one that it was will be closed in a minute.

    Not at once: whoever has just asked for the card shall see that first.
    """
    async with db.write() as session:
        ((before,),) = await rows(session, _CARD, person=actor.person_id)
        await session.execute(_MOVE, {"person": actor.person_id, "card": message_id})
        if before is None or before == message_id:
            return
        await outbox.put(
            session,
            key=f"{OLD_CARD}:{actor.person_id}:{before}",
            school_id=actor.school_id,
            person_id=actor.person_id,
            kind=OLD_CARD,
            params={"message": before},
            priority=4,
            due_at=now + _SETTLES,
            now=now,
        )


@dataclass(frozen=True, slots=True)
class Pin:
    """A card that is to be pinned, and the one that stands pinned in its place."""

    person_id: int
    chat_id: int
    message_id: int
    before: int | None


async def missing_pins(db: Database, limit: int = 20) -> list[Pin]:
    """Newest cards that are not pinned yet."""
    query = (
        select(Person.id, Person.telegram_id, Person.card_message_id, Person.card_pinned_id)
        .where(Person.card_message_id.is_not(None), Person.telegram_id.is_not(None), Person.unreachable.is_(None))
        .where(Person.card_message_id.is_distinct_from(Person.card_pinned_id))
        .limit(limit)
    )
    async with db.read() as session:
        found = (await session.execute(query)).all()
    return [Pin(person_id, chat, card, before) for person_id, chat, card, before in found if chat and card]


async def card_pinned(db: Database, pin: Pin) -> None:
    """The card stands pinned, or cannot be."""
    async with db.write() as session:
        await session.execute(update(Person).where(Person.id == pin.person_id).values(card_pinned_id=pin.message_id))


async def card_shown(db: Database, actor: Actor, message_id: int) -> None:
    """The person's card has just been drawn in this message; another message is none of its concern."""
    async with db.write() as session:
        await session.execute(_SHOWN, {"person": actor.person_id, "card": message_id})


async def stale_cards(db: Database, now: datetime, limit: int = 20) -> list[PinnedCard]:
    """Cards that have not shown how things stand for a minute, the longest first."""
    query = (
        select(Person.telegram_id, Person.card_message_id)
        .where(Person.card_stale_at <= now - _SETTLES, Person.telegram_id.is_not(None))
        .where(Person.card_message_id.is_not(None), Person.unreachable.is_(None))
        .order_by(Person.card_stale_at, Person.id)
        .limit(limit)
    )
    async with db.read() as session:
        stale = (await session.execute(query)).all()
    found = [(await who(db, chat) if chat else None, chat, message) for chat, message in stale]
    return [PinnedCard(actor, chat, message) for actor, chat, message in found if actor and chat and message]


async def card_gone(db: Database, card: PinnedCard) -> None:
    """The message cannot be changed any more: there is no card until the next /my."""
    async with db.write() as session:
        await session.execute(
            update(Person)
            .where(Person.id == card.actor.person_id, Person.card_message_id == card.message_id)
            .values(card_message_id=None, card_stale_at=None)
        )
