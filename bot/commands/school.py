"""`sanat school`: the schools of this installation."""

from typing import Annotated, Literal

from cyclopts import App, Parameter

from bot.clock import now_utc
from bot.command import AsJson, database, settings, show, show_json
from services.founding import found_school

app = App(name="school", help="Schools.")


@app.command
async def add(
    name: Annotated[str, Parameter(help="What the school is called.")],
    /,
    *,
    timezone: Annotated[str | None, Parameter(help="Such as Asia/Almaty; TZ_DEFAULT unless given.")] = None,
    locale: Annotated[
        Literal["kk", "ru", "en"] | None, Parameter(help="Its first language; LOCALE_DEFAULT unless given.")
    ] = None,
    as_json: AsJson = False,
) -> None:
    """Add a school and print its id."""
    config = settings()
    async with database(config) as db:
        school_id = await found_school(
            db, name, timezone or config.tz_default, locale or config.locale_default, now_utc()
        )
    if as_json:
        show_json({"id": school_id, "name": name})
    else:
        show(str(school_id))
