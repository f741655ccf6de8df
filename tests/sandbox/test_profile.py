"""Command menus by scope and language, the bot's words, chats and members."""

import pytest
from aiogram import Bot
from aiogram.exceptions import TelegramBadRequest
from aiogram.types import (
    BotCommand,
    BotCommandScopeAllChatAdministrators,
    BotCommandScopeAllGroupChats,
    BotCommandScopeAllPrivateChats,
    BotCommandScopeChat,
    BotCommandScopeChatAdministrators,
    BotCommandScopeChatMember,
    MenuButtonCommands,
    MenuButtonDefault,
)

from sandbox import Person, World
from tests.sandbox.conftest import TOKEN


def one(name: str) -> list[BotCommand]:
    return [BotCommand(command=name, description=name)]


async def test_a_private_chat_shows_the_narrowest_list(bot: Bot, teacher: Person) -> None:
    await teacher.start()
    own = BotCommandScopeChat(chat_id=teacher.id)
    private = BotCommandScopeAllPrivateChats()
    assert teacher.menu == []
    await bot.set_my_commands(one("everyone"))
    assert teacher.menu == ["everyone"]
    await bot.set_my_commands(one("everyone_kk"), language_code="kk")
    assert teacher.menu == ["everyone_kk"]
    await bot.set_my_commands(one("private"), scope=private)
    assert teacher.menu == ["private"]
    await bot.set_my_commands(one("own_ru"), scope=own, language_code="ru")
    assert teacher.menu == ["private"]
    await bot.set_my_commands(one("own"), scope=own)
    assert teacher.menu == ["own"]
    assert [command.command for command in await bot.get_my_commands(scope=own)] == ["own"]
    assert await bot.get_my_commands(scope=own, language_code="kk") == []
    await bot.delete_my_commands(scope=own)
    await bot.delete_my_commands(scope=private)
    assert teacher.menu == ["everyone_kk"]


async def test_a_group_shows_administrators_their_own(bot: Bot, teacher: Person, world: World) -> None:
    head = world.person("Болат", "ru")
    group = world.group("Ұстаздар", [teacher, head])
    group.admins.add(head.id)

    def shown(person: Person) -> list[str]:
        return [c["command"] for c in world.bots[TOKEN].menu(group, person.user)]

    await bot.set_my_commands(one("groups"), scope=BotCommandScopeAllGroupChats())
    await bot.set_my_commands(one("admins"), scope=BotCommandScopeAllChatAdministrators())
    assert (shown(teacher), shown(head)) == (["groups"], ["admins"])
    await bot.set_my_commands(one("here"), scope=BotCommandScopeChatAdministrators(chat_id=group.id))
    await bot.set_my_commands(one("you"), scope=BotCommandScopeChatMember(chat_id=group.id, user_id=teacher.id))
    assert (shown(teacher), shown(head)) == (["you"], ["here"])


@pytest.mark.parametrize(
    ("commands", "description"),
    [
        ([BotCommand(command="Үлкен", description="x")], "BOT_COMMAND_INVALID"),
        ([BotCommand(command="x", description="")], "BOT_COMMAND_DESCRIPTION_INVALID"),
        (one("x") * 101, "BOT_COMMANDS_TOO_MUCH"),
    ],
)
async def test_wrong_commands(bot: Bot, commands: list[BotCommand], description: str) -> None:
    with pytest.raises(TelegramBadRequest, match=description):
        await bot.set_my_commands(commands)


async def test_a_scope_names_a_chat_that_exists(bot: Bot) -> None:
    with pytest.raises(TelegramBadRequest, match="chat not found"):
        await bot.set_my_commands(one("x"), scope=BotCommandScopeChat(chat_id=999))


async def test_the_bot_describes_itself(bot: Bot) -> None:
    me = await bot.get_me()
    assert (me.id, me.username, me.is_bot) == (42, "school_bot", True)
    await bot.set_my_description("for all")
    await bot.set_my_description("барлығына", language_code="kk")
    await bot.set_my_short_description("short")
    await bot.set_my_name("Санат", language_code="kk")
    assert (await bot.get_my_description(language_code="kk")).description == "барлығына"
    assert (await bot.get_my_description(language_code="ru")).description == "for all"
    assert (await bot.get_my_short_description()).short_description == "short"
    assert (await bot.get_my_name()).name == "Sanat"
    assert (await bot.get_my_name(language_code="kk")).name == "Санат"
    with pytest.raises(TelegramBadRequest, match="short description is too long"):
        await bot.set_my_short_description("x" * 121)


async def test_the_menu_button(bot: Bot, teacher: Person) -> None:
    await teacher.start()
    assert isinstance(await bot.get_chat_menu_button(), MenuButtonCommands)
    await bot.set_chat_menu_button(teacher.id, MenuButtonDefault())
    assert isinstance(await bot.get_chat_menu_button(teacher.id), MenuButtonDefault)
    await bot.set_chat_menu_button(menu_button=MenuButtonDefault())
    assert isinstance(await bot.get_chat_menu_button(), MenuButtonDefault)


async def test_chats_and_members(bot: Bot, teacher: Person, world: World) -> None:
    await teacher.start()
    chat = await bot.get_chat(teacher.id)
    assert (chat.type, chat.first_name, chat.last_name) == ("private", "Айгүл", "Сынақова")
    group = world.group("Ұстаздар", [teacher])
    assert (await bot.get_chat(group.id)).title == "Ұстаздар"
    assert await bot.get_chat_member_count(group.id) == 2
    assert (await bot.get_chat_member(group.id, teacher.id)).status == "member"
    group.admins |= {teacher.id, 42}
    administrators = await bot.get_chat_administrators(group.id)
    assert [member.user.id for member in administrators] == [teacher.id, 42]
    stranger = world.person("Бейтаныс")
    assert (await bot.get_chat_member(group.id, stranger.id)).status == "left"
    await teacher.block()
    assert (await bot.get_chat_member(teacher.id, 42)).status == "kicked"
    with pytest.raises(TelegramBadRequest, match="user not found"):
        await bot.get_chat_member(group.id, 999)
    with pytest.raises(TelegramBadRequest, match="no administrators in the private chat"):
        await bot.get_chat_administrators(teacher.id)
    with pytest.raises(TelegramBadRequest, match="can't be changed in private chats"):
        await bot.leave_chat(teacher.id)
    assert await bot.leave_chat(group.id)
    assert (await bot.get_chat_member(group.id, 42)).status == "left"
