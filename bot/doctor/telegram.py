"""Telegram: does it know the token, does its clock agree with ours, where does it post updates."""

import asyncio
from collections.abc import Callable
from datetime import datetime
from email.utils import parsedate_to_datetime
from typing import Any

from aiohttp import ClientConnectorError, ClientError, ClientSession, ClientTimeout

from bot.config import Config
from bot.doctor import Finding, failed, ok, warning

_PATIENCE = ClientTimeout(total=15)
_SKEW = 5.0  # seconds; leases and quiet hours bear that much


async def telegram(config: Config, now: Callable[[], datetime]) -> list[Finding]:
    """Ask getMe and getWebhookInfo. What is said of a failure never holds the address, for the token is in it."""
    try:
        token = config.token()
    except ValueError as error:
        return [failed("token", str(error), "set BOT_TOKEN or BOT_TOKEN_FILE")]
    base = f"{config.telegram_api_url.rstrip('/')}/bot{token}"
    try:
        async with ClientSession(timeout=_PATIENCE) as http:
            async with http.get(f"{base}/getMe") as response:
                asked = now()
                me: dict[str, Any] = await response.json(content_type=None)
                date = response.headers.get("Date")
            if not me.get("ok"):
                found = f"Telegram refuses it ({response.status}: {me.get('description', '')})"
                return [failed("token", found, "copy the token from @BotFather again")]
            async with http.get(f"{base}/getWebhookInfo") as response:
                hook: dict[str, Any] = (await response.json(content_type=None)).get("result", {})
    except (ClientError, OSError, TimeoutError, ValueError, AttributeError) as error:
        found = f"the Bot API server does not answer: {_why(error)}"
        return [failed("telegram", found, "look at the network, and at TELEGRAM_API_URL")]
    known = ok("token", f"@{me['result'].get('username')}")
    return [known, *_clock(date, asked), _webhook(config, hook)]


def _why(error: Exception) -> str:
    if isinstance(error, ClientConnectorError):
        return str(error.os_error.strerror or type(error).__name__)
    return "no answer in time" if isinstance(error, asyncio.TimeoutError) else type(error).__name__


def _clock(date: str | None, asked: datetime) -> list[Finding]:
    try:
        skew = (asked - parsedate_to_datetime(date or "")).total_seconds()
    except (ValueError, TypeError):
        return [warning("clock", "the server tells no time", "compare the clock by hand")]
    if abs(skew) > _SKEW:
        return [warning("clock", f"{skew:+.0f} s against Telegram's", "let the system keep time (NTP)")]
    return [ok("clock", "agrees with Telegram's within seconds")]


def _webhook(config: Config, hook: dict[str, Any]) -> Finding:
    url = str(hook.get("url") or "")
    if config.webhook_url is None:
        return (
            warning("webhook", "one is set", "`sanat run` takes it away when it polls")
            if url
            else ok("webhook", "none: long polling")
        )
    if url != config.webhook_url:
        return warning("webhook", "Telegram posts elsewhere or nowhere", "`sanat run` sets WEBHOOK_URL at its start")
    if trouble := hook.get("last_error_message"):
        waiting = hook.get("pending_update_count", 0)
        return warning("webhook", f"{trouble}; {waiting} updates wait", "look at the certificate and the proxy")
    return ok("webhook", "set, no trouble told")
