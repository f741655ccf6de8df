"""A local Telegram: Bot API over HTTP, people to be, and a page in the browser.

    world = World()
    world.bot("42:secret", "school_bot")
    teacher = world.person("Айгүл Сынақова", language_code="kk")
    async with Server(world) as server:
        ...  # a bot with server.url as its Telegram
        answer = await teacher.ask("/my")
        await teacher.press(answer, "Done")

It imports nothing of the application, which it plays Telegram for.
"""

from sandbox.bots import Bot, Query
from sandbox.chats import Chat, User
from sandbox.clock import Clock
from sandbox.messages import Button, Message
from sandbox.person import Person, Pressed
from sandbox.refusals import Refusal
from sandbox.server import Server
from sandbox.world import World

__all__ = [
    "Bot",
    "Button",
    "Chat",
    "Clock",
    "Message",
    "Person",
    "Pressed",
    "Query",
    "Refusal",
    "Server",
    "User",
    "World",
]
