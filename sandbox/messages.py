"""A message as it stands in a chat now."""

import re
from dataclasses import dataclass
from typing import Any, NamedTuple

from sandbox.chats import Chat, User
from sandbox.files import StoredFile
from sandbox.markup import Entity, as_html, utf16

_FOUND = re.compile(
    r"(?P<url>https?://[^\s<>]+|\bt\.me/[^\s<>]+)"
    r"|(?P<email>[\w.+-]+@[\w-]+(?:\.[\w-]+)+)"
    r"|(?<![\w/@])(?P<bot_command>/[A-Za-z0-9_]{1,64}(?:@\w{3,32})?)(?![\w/])"
    r"|(?<![\w@])(?P<mention>@[A-Za-z]\w{3,31})"
    r"|(?<!\w)(?P<hashtag>\#\w*[^\W\d]\w*)"
)


class Button(NamedTuple):
    """A key of an inline keyboard; `data`, `url` and `copy` (for the clipboard) are empty where the key has none."""

    text: str
    data: str
    url: str
    copy: str


@dataclass(eq=False)
class Message:
    """Content in Bot API fields (`text`, `entities`, `photo`, `caption` …) and what belongs to it."""

    chat: Chat
    id: int
    sender: User
    date: int
    content: dict[str, Any]
    markup: dict[str, Any] | None = None
    reply_to: "Message | None" = None
    file: StoredFile | None = None
    edit_date: int | None = None
    revision: int = 0
    """Number of the event that made or last changed it."""

    @property
    def text(self) -> str:
        """Text, or else the caption, without formatting."""
        found: str = self.content.get("text") or self.content.get("caption") or ""
        return found

    @property
    def entities(self) -> list[Entity]:
        """Formatting of the text or caption."""
        found: list[Entity] = self.content.get("entities") or self.content.get("caption_entities") or []
        return found

    @property
    def html(self) -> str:
        """Text or caption as Telegram's HTML."""
        return as_html(self.text, self.entities)

    @property
    def caption(self) -> str | None:
        """The words under a photo or document; None when there are none."""
        return self.content.get("caption")

    @property
    def buttons(self) -> list[list[Button]]:
        """The inline keyboard, row by row."""
        rows = (self.markup or {}).get("inline_keyboard", [])
        return [[_button(key) for key in row] for row in rows]

    @property
    def labels(self) -> list[str]:
        """Texts of all inline buttons, in reading order."""
        return [button.text for row in self.buttons for button in row]

    @property
    def document(self) -> bytes | None:
        """Bytes of the file that it carries, of whatever kind; None without a file."""
        return self.file.data if self.file else None

    def button(self, label: str) -> Button:
        """The button with this label or callback data, else the first whose label contains it; LookupError."""
        keys = [key for row in self.buttons for key in row]
        for fits in (
            lambda key: label == key.text,
            lambda key: label == key.data,
            lambda key: label.casefold() in key.text.casefold(),
        ):
            if found := [key for key in keys if fits(key)]:
                return found[0]
        raise LookupError(f"no button {label!r} among {self.labels} under {self.text!r}")

    def as_api(self, *, with_reply: bool = True) -> dict[str, Any]:
        """The object `Message`; a replied-to message is shown one level deep, as the real server does."""
        described = {
            "message_id": self.id,
            "from": self.sender.as_api(),
            "chat": self.chat.as_api(),
            "date": self.date,
            **self.content,
        }
        if self.edit_date:
            described["edit_date"] = self.edit_date
        if self.markup:
            described["reply_markup"] = self.markup
        if self.reply_to and with_reply:
            described["reply_to_message"] = self.reply_to.as_api(with_reply=False)
        return described


def found_entities(text: str, marked: list[Entity]) -> list[Entity]:
    """The marked entities and those that the server finds by itself: commands, links, mentions."""
    if not any(sign in text for sign in "/@#") and "t.me" not in text:
        return marked
    taken = [(e["offset"], e["offset"] + e["length"]) for e in marked if e["type"] in _CLOSED]
    found = []
    for match in _FOUND.finditer(text):
        start = utf16(text[: match.start()])
        end = start + utf16(match[0])
        if not any(start < b and a < end for a, b in taken):
            found.append({"type": match.lastgroup, "offset": start, "length": end - start})
    return sorted([*marked, *found], key=lambda e: (e["offset"], -e["length"]))


_CLOSED = {"text_link", "code", "pre"}


def _button(key: dict[str, Any]) -> Button:
    copied = key.get("copy_text", {}).get("text", "")
    return Button(key["text"], key.get("callback_data", ""), key.get("url", ""), copied)
