"""Posting updates to the webhooks of bots, again and again until they are taken."""

import asyncio
import json
from typing import Any

from aiohttp import ClientError, ClientSession, ClientTimeout

from sandbox.bot_api import perform
from sandbox.bots import Bot, Webhook
from sandbox.refusals import Refusal
from sandbox.world import World

_FIRST_PAUSE = 0.05
_LONGEST_PAUSE = 1.0
_TIMEOUT = ClientTimeout(total=60)


async def deliver_for_ever(world: World, bot: Bot) -> None:
    """Post each update of a bot in order; after anything but 2xx wait a little longer and post it again."""
    pause = _FIRST_PAUSE
    async with ClientSession(timeout=_TIMEOUT) as http:
        while True:
            await world.news.until(lambda: bot.webhook and bot.updates.pending)
            hook, update = bot.webhook, bot.updates.pending[0]
            if hook is None or await _taken(world, bot, hook, update, http):
                pause = _FIRST_PAUSE
                if update in bot.updates.pending:
                    bot.updates.pending.remove(update)
                    world.news.wake()
            else:
                await asyncio.sleep(pause)
                pause = min(pause * 2, _LONGEST_PAUSE)


async def _taken(world: World, bot: Bot, hook: Webhook, update: dict[str, Any], http: ClientSession) -> bool:
    headers = {"X-Telegram-Bot-Api-Secret-Token": hook.secret_token} if hook.secret_token else {}
    try:
        async with http.post(hook.url, json=update, headers=headers) as response:
            body = await response.read()
            status = response.status
    except (ClientError, OSError, TimeoutError) as error:
        return _failed(world, hook, f"Connection failed: {error}")
    if not 200 <= status < 300:
        return _failed(world, hook, f"Wrong response from the webhook: {status}")
    await _replied(world, bot, body)
    return True


def _failed(world: World, hook: Webhook, why: str) -> bool:
    hook.last_error_date, hook.last_error_message = world.moment(), why
    world.news.wake()
    return False


async def _replied(world: World, bot: Bot, body: bytes) -> None:
    """A webhook may answer with a call of a method, whose outcome it never learns."""
    try:
        asked = json.loads(body)
        if isinstance(asked, dict) and isinstance(method := asked.pop("method", None), str):
            await perform(world, bot, method, asked, {})
    except (ValueError, Refusal):
        return
