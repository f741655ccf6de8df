"""Texts, replies, copies and their limits, through a real aiogram Bot."""

import pytest
from aiogram import Bot
from aiogram.exceptions import TelegramBadRequest, TelegramForbiddenError, TelegramRetryAfter
from aiogram.types import (
    ForceReply,
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    KeyboardButton,
    LinkPreviewOptions,
    ReplyKeyboardMarkup,
    ReplyKeyboardRemove,
    ReplyParameters,
)

from sandbox import Person, World
from sandbox.limits import Limits


@pytest.fixture(autouse=True)
async def _started(teacher: Person) -> None:
    await teacher.start()


def keys(*buttons: InlineKeyboardButton) -> InlineKeyboardMarkup:
    return InlineKeyboardMarkup(inline_keyboard=[list(buttons)])


async def test_a_text_arrives_as_formatted(bot: Bot, teacher: Person) -> None:
    preview = LinkPreviewOptions(is_disabled=True)
    sent = await bot.send_message(
        teacher.id, "  <b>Сәлем</b> &lt;3 /my @school_bot\n", link_preview_options=preview, protect_content=True
    )
    assert (sent.text, sent.html_text) == ("Сәлем <3 /my @school_bot", "<b>Сәлем</b> &lt;3 /my @school_bot")
    assert [entity.type for entity in sent.entities or []] == ["bold", "bot_command", "mention"]
    assert sent.has_protected_content
    assert sent.link_preview_options
    assert sent.link_preview_options.is_disabled
    assert sent.date.isoformat() == "2026-10-01T04:00:00+00:00"
    assert teacher.last.html == "<b>Сәлем</b> &lt;3 /my @school_bot"
    assert (teacher.last.id, teacher.last.caption, teacher.last.document) == (sent.message_id, None, None)


@pytest.mark.parametrize(
    ("text", "description"),
    [
        ("x" * 4097, "message is too long"),
        ("<b> </b>\n", "message text is empty"),
        ("<b>x", "can't parse entities: Can't find end tag corresponding to start tag \"b\""),
    ],
)
async def test_texts_that_are_refused(bot: Bot, teacher: Person, text: str, description: str) -> None:
    with pytest.raises(TelegramBadRequest) as refusal:
        await bot.send_message(teacher.id, text)
    assert refusal.value.message == f"Bad Request: {description}"


async def test_length_counts_after_parsing(bot: Bot, teacher: Person) -> None:
    await bot.send_message(teacher.id, f"<b>{'&lt;' * 4096}</b>")
    assert teacher.last.text == "<" * 4096


@pytest.mark.parametrize(
    ("button", "description"),
    [
        (InlineKeyboardButton(text="x", callback_data="ә" * 33), "BUTTON_DATA_INVALID"),
        (InlineKeyboardButton(text="x", url="nonsense"), "BUTTON_URL_INVALID"),
        (InlineKeyboardButton(text="x"), "Text buttons are unallowed"),
        (InlineKeyboardButton(text=" ", callback_data="x"), "Text must be non-empty"),
    ],
)
async def test_buttons_that_are_refused(
    bot: Bot, teacher: Person, button: InlineKeyboardButton, description: str
) -> None:
    with pytest.raises(TelegramBadRequest, match=description):
        await bot.send_message(teacher.id, "x", reply_markup=keys(button))
    await bot.send_message(teacher.id, "x", reply_markup=keys(InlineKeyboardButton(text="x", callback_data="ә" * 32)))


async def test_a_keyboard_has_its_bounds(bot: Bot, teacher: Person) -> None:
    row = [InlineKeyboardButton(text="x", callback_data="x")] * 9
    with pytest.raises(TelegramBadRequest, match="reply markup is too long"):
        await bot.send_message(teacher.id, "x", reply_markup=InlineKeyboardMarkup(inline_keyboard=[row]))


async def test_reply_keyboards_belong_to_the_composer(bot: Bot, teacher: Person) -> None:
    shown = ReplyKeyboardMarkup(keyboard=[[KeyboardButton(text="Next")]], one_time_keyboard=True)
    sent = await bot.send_message(teacher.id, "x", reply_markup=shown)
    assert sent.reply_markup is None
    assert teacher.chat.keyboard
    assert teacher.chat.keyboard["keyboard"] == [[{"text": "Next"}]]
    await teacher.send("Next")
    assert teacher.chat.keyboard is None
    await bot.send_message(teacher.id, "name?", reply_markup=ForceReply(input_field_placeholder="Name"))
    assert teacher.chat.keyboard == {"force_reply": True, "input_field_placeholder": "Name"}
    await bot.send_message(teacher.id, "thanks", reply_markup=ReplyKeyboardRemove())
    assert teacher.chat.keyboard is None


async def test_a_reply_shows_what_it_answers(bot: Bot, teacher: Person) -> None:
    question = await teacher.send("when?")
    sent = await bot.send_message(teacher.id, "today", reply_parameters=ReplyParameters(message_id=question.id))
    assert sent.reply_to_message
    assert sent.reply_to_message.text == "when?"
    await teacher.delete(question)
    gone = ReplyParameters(message_id=question.id)
    with pytest.raises(TelegramBadRequest, match="message to be replied not found"):
        await bot.send_message(teacher.id, "x", reply_parameters=gone)
    gone = ReplyParameters(message_id=question.id, allow_sending_without_reply=True)
    assert (await bot.send_message(teacher.id, "x", reply_parameters=gone)).reply_to_message is None


async def test_copies_and_forwards(bot: Bot, teacher: Person, world: World) -> None:
    other = world.person("Болат")
    await other.start()
    original = await teacher.send_document("plan.pdf", b"%PDF", "my plan")
    copy = await bot.copy_message(other.id, teacher.id, original.id, caption="<i>a plan</i>")
    assert (other.last.id, other.last.html, other.last.document) == (copy.message_id, "<i>a plan</i>", b"%PDF")
    forwarded = await bot.forward_message(other.id, teacher.id, original.id)
    assert forwarded.forward_origin
    assert (forwarded.caption, forwarded.forward_origin.type) == ("my plan", "user")
    with pytest.raises(TelegramBadRequest, match="message to copy not found"):
        await bot.copy_message(other.id, teacher.id, 999)
    secret = await bot.send_message(teacher.id, "secret", protect_content=True)
    with pytest.raises(TelegramBadRequest, match="message can't be forwarded"):
        await bot.forward_message(other.id, teacher.id, secret.message_id)


async def test_places_contacts_and_actions(bot: Bot, teacher: Person) -> None:
    place = await bot.send_location(teacher.id, 43.2, 76.9)
    assert place.location
    assert place.location.latitude == 43.2
    contact = await bot.send_contact(teacher.id, "+70000000000", "School")
    assert contact.contact
    assert contact.contact.first_name == "School"
    await bot.send_chat_action(teacher.id, "typing")
    assert teacher.chat.action
    with pytest.raises(TelegramBadRequest, match="wrong parameter action"):
        await bot.send_chat_action(teacher.id, "dancing")
    await bot.send_message(teacher.id, "done")
    assert teacher.chat.action is None


async def test_closed_chats(bot: Bot, teacher: Person, world: World) -> None:
    with pytest.raises(TelegramBadRequest, match="chat not found"):
        await bot.send_message(999, "x")
    with pytest.raises(TelegramBadRequest, match="chat not found"):
        await bot.send_message("@somewhere", "x")
    stranger = world.person("Бейтаныс")
    with pytest.raises(TelegramBadRequest, match="chat not found"):
        await bot.send_message(stranger.id, "x")
    world.group("Ұстаздар", [stranger])
    with pytest.raises(TelegramForbiddenError, match="bot can't initiate conversation with a user"):
        await bot.send_message(stranger.id, "x")
    await teacher.block()
    with pytest.raises(TelegramForbiddenError, match="bot was blocked by the user"):
        await bot.send_message(teacher.id, "x")
    await teacher.send("I am back")
    await bot.send_message(teacher.id, "welcome")
    teacher.user.deactivated = True
    with pytest.raises(TelegramForbiddenError, match="user is deactivated"):
        await bot.send_message(teacher.id, "x")


async def test_a_call_that_comes_too_fast_is_told_when_to_come_back(bot: Bot, teacher: Person, world: World) -> None:
    world.limits = Limits(enforced=True, now=lambda: 100.0)
    sent = [await bot.send_message(teacher.id, f"{number}") for number in range(5)]
    with pytest.raises(TelegramRetryAfter) as refusal:
        await bot.send_message(teacher.id, "too fast")
    assert refusal.value.retry_after == 5
    assert "Too Many Requests: retry after 5" in refusal.value.message
    with pytest.raises(TelegramRetryAfter):
        await bot.edit_message_text("also too fast", chat_id=teacher.id, message_id=sent[0].message_id)
    assert teacher.last.text == "4"
