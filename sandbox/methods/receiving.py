"""How a bot gets its updates: by long polling or by a webhook."""

from typing import Any

from sandbox.bots import Webhook
from sandbox.methods.call import Call
from sandbox.refusals import bad_request, conflict


async def get_updates(call: Call) -> list[dict[str, Any]]:
    """Updates from `offset` on, waiting up to `timeout` seconds for the first."""
    if call.bot.webhook:
        raise conflict(
            "can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first"
        )
    call.bot.updates.allow(call.get("allowed_updates"))
    return await call.bot.updates.take(call.get("offset", 0), call.get("limit", 100), call.get("timeout", 0))


def set_webhook(call: Call) -> bool:
    """Have updates posted to a URL from now on; an empty URL ends that."""
    if not call.get("url"):
        return delete_webhook(call)
    if not call["url"].startswith(("http://", "https://")):
        raise bad_request("bad webhook: An HTTPS URL must be provided for webhook")
    secret = call.get("secret_token", "")
    if not all(letter.isascii() and (letter.isalnum() or letter in "_-") for letter in secret):
        raise bad_request("secret token contains unallowed characters")
    call.bot.updates.interrupt(conflict("terminated by setWebhook request"))
    call.bot.updates.allow(call.get("allowed_updates"))
    _drop(call)
    call.bot.webhook = Webhook(call["url"], secret, call.get("max_connections", 40))
    call.world.news.wake()
    return True


def delete_webhook(call: Call) -> bool:
    """Go back to long polling."""
    call.bot.webhook = None
    _drop(call)
    return True


def _drop(call: Call) -> None:
    if call.get("drop_pending_updates"):
        call.bot.updates.pending.clear()


def get_webhook_info(call: Call) -> dict[str, Any]:
    """Where updates go, how many wait, and the last failure."""
    hook = call.bot.webhook
    info: dict[str, Any] = {
        "url": hook.url if hook else "",
        "has_custom_certificate": False,
        "pending_update_count": len(call.bot.updates.pending),
    }
    if hook:
        info["max_connections"] = hook.max_connections
        if hook.last_error_date:
            info |= {"last_error_date": hook.last_error_date, "last_error_message": hook.last_error_message}
    if call.bot.updates.allowed:
        info["allowed_updates"] = sorted(call.bot.updates.allowed)
    return info


METHODS = {
    "getUpdates": get_updates,
    "setWebhook": set_webhook,
    "deleteWebhook": delete_webhook,
    "getWebhookInfo": get_webhook_info,
}
