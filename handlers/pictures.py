"""The year as a picture, drawn in a process apart: nobody else waits for it."""

from datetime import datetime

from aiogram import Router
from aiogram.types import CallbackQuery

from attestation.outline import seen
from attestation.part import standing
from attestation.roles import Actor
from cards.desk_callbacks import PlanPicture, StatusPicture
from cards.pictures import picture_card, plan_picture_card
from cards.status import no_plan_card
from db.engine import Database
from documents import heat_map, timeline
from documents.apart import apart
from documents.drawing import DARK, LIGHT
from handlers.show import turn
from locales import Texts
from services import my
from services.status import status


def router() -> Router:
    """The pictures below the status and the plan."""
    router = Router(name="pictures")
    router.callback_query.register(show_picture, StatusPicture.filter())
    router.callback_query.register(show_plan, PlanPicture.filter())
    return router


async def show_picture(
    query: CallbackQuery, callback_data: StatusPicture, actor: Actor, texts: Texts, db: Database, now: datetime
) -> None:
    """The heat map or the timeline, a page of it, in light or dark."""
    found = await status(db, actor.school_id, now, actor)
    if found is None:
        await turn(query, no_plan_card(texts, actor))
        return
    palette = DARK if callback_data.dark else LIGHT
    if callback_data.view == "heat":
        pages = heat_map.pages(found)
        image = await apart(heat_map.heat_map, found, texts, callback_data.page, palette)
    else:
        pages = timeline.pages(found)
        image = await apart(timeline.timeline, found, texts, callback_data.page, palette)
    await turn(query, picture_card(texts, found, image, callback_data, pages))


async def show_plan(
    query: CallbackQuery, callback_data: PlanPicture, actor: Actor, texts: Texts, db: Database, now: datetime
) -> None:
    """The reader's year on a line."""
    _, year = await my.my_plan(db, actor, now)
    if year is None:
        await turn(query, no_plan_card(texts, actor))
        return
    found = standing(seen(year, actor), actor.today(now))
    palette = DARK if callback_data.dark else LIGHT
    image = await apart(timeline.timeline, found, texts, callback_data.page, palette)
    await turn(query, plan_picture_card(texts, found, image, callback_data, timeline.pages(found)))
