"""The command menu: lists by scope and language (`Bot.menu` says which of them a person sees)."""

import re
from typing import Any

from sandbox.methods.call import Call
from sandbox.refusals import bad_request

_COMMAND = re.compile(r"/?[a-z0-9_]{1,32}")
_MAX_COMMANDS = 100
_MAX_DESCRIPTION = 256


def _key(call: Call) -> tuple[str, str]:
    scope = call.get("scope") or {"type": "default"}
    name = scope["type"]
    if "chat_id" in scope:
        name += f":{call.chat(scope['chat_id']).id}"
    if "user_id" in scope:
        name += f":{scope['user_id']}"
    return name, call.get("language_code", "")


def set_my_commands(call: Call) -> bool:
    """Replace the list of a scope and language."""
    commands = call["commands"]
    if len(commands) > _MAX_COMMANDS:
        raise bad_request("BOT_COMMANDS_TOO_MUCH")
    for command in commands:
        if not _COMMAND.fullmatch(command["command"]):
            raise bad_request("BOT_COMMAND_INVALID")
        if not 1 <= len(command["description"]) <= _MAX_DESCRIPTION:
            raise bad_request("BOT_COMMAND_DESCRIPTION_INVALID")
    call.bot.commands[_key(call)] = [
        {"command": c["command"].removeprefix("/"), "description": c["description"]} for c in commands
    ]
    call.world.news.tell("people")
    return True


def get_my_commands(call: Call) -> list[dict[str, str]]:
    """The list of exactly this scope and language."""
    return call.bot.commands.get(_key(call), [])


def delete_my_commands(call: Call) -> bool:
    """Forget the list, so that wider ones show again."""
    call.bot.commands.pop(_key(call), None)
    call.world.news.tell("people")
    return True


def set_chat_menu_button(call: Call) -> bool:
    """What the button beside the composer does."""
    button: dict[str, Any] = call.get("menu_button") or {"type": "default"}
    if "chat_id" in call.params:
        call.chat().menu_button = button
    else:
        call.bot.menu_button = button
    return True


def get_chat_menu_button(call: Call) -> dict[str, Any]:
    """The button of a chat, else that of every chat."""
    own = call.chat().menu_button if "chat_id" in call.params else None
    return own or call.bot.menu_button


METHODS = {
    "setMyCommands": set_my_commands,
    "getMyCommands": get_my_commands,
    "deleteMyCommands": delete_my_commands,
    "setChatMenuButton": set_chat_menu_button,
    "getChatMenuButton": get_chat_menu_button,
}
