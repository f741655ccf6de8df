"""A person with a phone: what tests, the page and scripts act through."""

# ruff: noqa: ASYNC109 - how long a person waits belongs to each act, and reads best as `timeout`

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from sandbox.bots import Query
from sandbox.chats import Chat, User
from sandbox.files import Upload
from sandbox.membership import changed
from sandbox.messages import Message, found_entities
from sandbox.refusals import bad_request

if TYPE_CHECKING:
    from sandbox.world import World

Looks = Callable[[Message], object]
_PATIENCE = 30.0  # seconds; a slow machine is nobody's fault


class Person:
    """Acts at once, and waits for the bot without sleeping.

    Every act goes to the private chat with the first bot unless `chat` says another (a group). Waiting looks
    only at what bots have sent or edited since this person's last act. A wait that is in vain raises
    TimeoutError after `timeout` real seconds.
    """

    def __init__(self, world: "World", user: User) -> None:
        self.world = world
        self.user = user
        self.toasts: list[str] = []
        """Texts of the answers to this person's presses, oldest first."""
        self._mark = 0
        self._albums = 0

    @property
    def id(self) -> int:
        """The account's id, which is the id of the private chat too."""
        return self.user.id

    @property
    def name(self) -> str:
        """First and last name."""
        return self.user.name

    @property
    def chat(self) -> Chat:
        """The private chat with the first bot of the world."""
        return self.world.private(next(iter(self.world.bots.values())), self.user)

    @property
    def last(self) -> Message:
        """The newest message of a bot in the private chat; LookupError when there is none."""
        for message in reversed(self.chat.messages):
            if message.sender.is_bot:
                return message
        raise LookupError(f"no bot has written to {self.name}")

    @property
    def menu(self) -> list[str]:
        """Names of the commands that the private chat offers, in order."""
        return [command["command"] for command in self.chat.bots[0].menu(self.chat, self.user)]

    async def start(self, payload: str | None = None) -> Message:
        """Press Start, or open a link `https://t.me/<bot>?start=<payload>`."""
        return await self.send(f"/start {payload}" if payload else "/start")

    async def send(self, text: str, *, reply_to: Message | None = None, chat: Chat | None = None) -> Message:
        """Type a text, which the phone splits as Telegram does: beyond 4096 characters it is refused."""
        if not 0 < len(text) <= 4096:
            raise bad_request("message is too long" if text else "message text is empty")
        content: dict[str, Any] = {"text": text}
        if entities := found_entities(text, []):
            content["entities"] = entities
        return self.post(content, reply_to=reply_to, chat=chat)

    async def send_photo(
        self, data: bytes, caption: str = "", *, reply_to: Message | None = None, chat: Chat | None = None
    ) -> Message:
        """Send a picture, as a photo."""
        return self.send_file("photo", "photo.jpg", data, caption, reply_to=reply_to, chat=chat)

    async def send_document(
        self,
        name: str,
        data: bytes,
        caption: str = "",
        *,
        reply_to: Message | None = None,
        chat: Chat | None = None,
    ) -> Message:
        """Send a file under its name."""
        return self.send_file("document", name, data, caption, reply_to=reply_to, chat=chat)

    async def send_album(
        self, files: list[tuple[str, bytes]], caption: str = "", *, reply_to: Message | None = None
    ) -> list[Message]:
        """Send several files (name and bytes) at once: pictures by name become photos, others documents."""
        album = self.next_album()
        messages = []
        for number, (name, data) in enumerate(files):
            kind = "photo" if name.lower().endswith((".jpg", ".jpeg", ".png", ".webp")) else "document"
            more = {"media_group_id": album}
            words = "" if number else caption
            messages.append(self.send_file(kind, name, data, words, reply_to=reply_to, more=more))
        return messages

    def next_album(self) -> str:
        """A new `media_group_id`."""
        self._albums += 1
        return f"{self.id}{self._albums:06d}"

    async def send_sticker(self) -> Message:
        """Send a sticker."""
        return self.send_file("sticker", "sticker.webp", b"RIFF\0\0\0\0WEBP")

    async def send_voice(self) -> Message:
        """Send a voice message."""
        return self.send_file("voice", "voice.ogg", b"OggS")

    async def send_location(self, latitude: float = 43.24, longitude: float = 76.95) -> Message:
        """Send a place, in degrees."""
        return self.post({"location": {"latitude": latitude, "longitude": longitude}})

    def send_file(
        self,
        kind: str,
        name: str,
        data: bytes,
        caption: str = "",
        *,
        reply_to: Message | None = None,
        chat: Chat | None = None,
        more: dict[str, Any] | None = None,
    ) -> Message:
        """Send a file as photo, document, voice, video, audio or sticker."""
        stored = self.world.files.keep(kind, Upload(name, data))
        content = self.world.files.content(stored) | (more or {})
        if caption:
            content["caption"] = caption
        return self.post(content, reply_to=reply_to, chat=chat, file=stored)

    def post(
        self, content: dict[str, Any], *, reply_to: Message | None = None, chat: Chat | None = None, **more: Any
    ) -> Message:
        """Send any content, in Bot API fields, to a chat. A blocked bot is unblocked by writing to it."""
        place = chat or (reply_to.chat if reply_to else self.chat)
        if place.blocked:
            self._set_blocked(place, False)
        self._mark = self.world.news.number
        place.keyboard = None if (place.keyboard or {}).get("one_time_keyboard") else place.keyboard
        message = self.world.post(place, self.user, content, reply_to=reply_to, **more)
        place.read[self.id] = message.id
        return message

    async def edit(self, message: Message, text: str) -> Message:
        """Change the words of an own message; the bot gets `edited_message`."""
        self._mark = self.world.news.number
        name, marks = ("caption", "caption_entities") if message.file else ("text", "entities")
        message.content |= {name: text, marks: found_entities(text, [])}
        self.world.edited(message)
        return message

    async def delete(self, message: Message) -> None:
        """Take a message out of the chat."""
        self.world.delete(message)

    async def block(self, chat: Chat | None = None) -> None:
        """Stop the bot."""
        self._set_blocked(chat or self.chat, True)

    async def unblock(self, chat: Chat | None = None) -> None:
        """Let the bot write again."""
        self._set_blocked(chat or self.chat, False)

    def _set_blocked(self, chat: Chat, blocked: bool) -> None:
        if chat.is_private and chat.blocked is not blocked:
            chat.blocked = blocked
            old, new = ("member", "kicked") if blocked else ("kicked", "member")
            changed(self.world, chat.bots[0], chat, self.user, old, new)
            self.world.news.tell("people")

    def push(self, message: Message, label: str) -> Query:
        """Press a callback button and go on without waiting.

        The label is the button's text or callback data, or a part of the text. LookupError when there is none
        or it is a link. For a button that the message no longer has, as on a slow phone: `World.press`.
        """
        button = message.button(label)
        if not button.data:
            raise LookupError(f"{button.text!r} is no callback button but opens {button.url!r}")
        self._mark = self.world.news.number
        return self.world.press(self.user, message, button.data)

    async def press(self, message: Message, label: str, *, timeout: float = _PATIENCE) -> "Pressed":
        """Press a button and wait until the bot has answered the callback query."""
        query = self.push(message, label)
        answer = await self.world.news.until(lambda: query.answer, timeout)
        return Pressed(self, query, (answer or {}).get("text", ""), bool((answer or {}).get("show_alert")))

    async def tap(self, message: Message, label: str, *, timeout: float = _PATIENCE) -> Message:
        """Press a button; the first message that a bot then sends or edits in that chat."""
        self.push(message, label)
        return await self.wait_for(chat=message.chat, timeout=timeout)

    async def ask(
        self,
        text: str,
        *,
        reply_to: Message | None = None,
        chat: Chat | None = None,
        timeout: float = _PATIENCE,
    ) -> Message:
        """Send a text; the first message that a bot then sends or edits."""
        sent = await self.send(text, reply_to=reply_to, chat=chat)
        return await self.wait_for(chat=sent.chat, timeout=timeout)

    def catch_up(self) -> None:
        """Take all that bots have said so far as heard, as if this were an act; before a journey in time."""
        self._mark = self.world.news.number

    async def wait_for(
        self, looked_for: str | Looks = "", *, chat: Chat | None = None, timeout: float = _PATIENCE
    ) -> Message:
        """The first message, new or edited since this person's last act, that has the text or fits."""
        place = chat or self.chat
        fits = (lambda m: looked_for in m.text) if isinstance(looked_for, str) else looked_for
        try:
            found = await self.world.news.until(lambda: self._heard(place, fits), timeout)
        except TimeoutError:
            heard = [message.text for message in self.news(place)]
            raise TimeoutError(f"{self.name} waited for {looked_for!r}, heard {heard}") from None
        return found[0]

    def news(self, chat: Chat | None = None) -> list[Message]:
        """What bots have sent or edited in the chat since this person's last act, in that order."""
        return self._heard(chat or self.chat, lambda message: True)

    def _heard(self, chat: Chat, fits: Looks) -> list[Message]:
        fresh = [m for m in chat.messages if m.revision > self._mark and m.sender.is_bot and fits(m)]
        return sorted(fresh, key=lambda message: message.revision)


class Pressed:
    """What came of a press: the toast or alert, and the message that changed."""

    def __init__(self, person: Person, query: Query, toast: str, alert: bool) -> None:
        self._person = person
        self.query = query
        self.toast = toast
        self.alert = alert

    @property
    def message(self) -> Message | None:
        """The first message that a bot sent or edited after the press so far."""
        heard = self._person.news(self.query.message.chat)
        return heard[0] if heard else None
