"""`sanat invite`: one-time links into a school."""

from typing import Annotated, Literal

from cyclopts import Parameter, validators

from attestation.roles import Role
from bot.clock import now_utc
from bot.command import AsJson, Failed, School, database, settings, show, show_json
from bot.config import Config
from services.invitations import invite as make_links

RoleName = Literal[
    "teacher", "association_head", "commission_member", "deputy_director", "director", "hr", "secretary", "admin"
]


async def invite(
    *,
    school: School,
    role: Annotated[RoleName, Parameter(help="What the person will be in the school.")],
    person: Annotated[
        int | None, Parameter(help="For this person only, who moves to the Telegram account that opens the link.")
    ] = None,
    count: Annotated[int, Parameter(help="How many links.", validator=validators.Number(gte=1, lte=1000))] = 1,
    colleague: Annotated[
        bool, Parameter(negative="", help="A teacher who is not under attestation this year.")
    ] = False,
    as_json: AsJson = False,
) -> None:
    """Make links, each good for one person and 72 hours. With --json the network is not needed."""
    config = settings()
    bot_name = None if as_json else await _bot_name(config)
    async with database(config) as db:
        links = await make_links(db, school, Role(role), now_utc(), person_id=person, count=count, colleague=colleague)
    if bot_name is None:
        show_json([{"token": link.token, "role": link.role, "expires": link.expires.isoformat()} for link in links])
        return
    for link in links:
        show(f"https://t.me/{bot_name}?start={link.token}")


async def _bot_name(config: Config) -> str:
    """The bot's user name, asked of Telegram."""
    from aiogram import Bot  # only here, for it takes seconds to import
    from aiogram.client.session.aiohttp import AiohttpSession
    from aiogram.client.telegram import TelegramAPIServer
    from aiogram.exceptions import TelegramAPIError
    from aiogram.utils.token import TokenValidationError

    server = TelegramAPIServer.from_base(config.telegram_api_url)
    try:
        async with Bot(config.token(), AiohttpSession(api=server)).context() as bot:
            return str((await bot.me()).username)
    except (ValueError, TokenValidationError) as error:
        raise Failed(str(error)) from None
    except TelegramAPIError as error:
        raise Failed(
            f"Telegram did not tell the bot's name ({error.message}); --json gives tokens without asking it"
        ) from None
