import asyncio
from pathlib import Path

import pytest

from bot.playground.discord import Channel, Permissions
from bot.playground.screen.pipe import converse, lines_of
from tests.playground.screen.conftest import Screen


async def test_in_a_dm_a_plain_line_is_answered(screen: Screen) -> None:
    assert await screen.type("hello") == "Gardener\nYou said 5 characters\n"


async def test_in_a_channel_only_a_line_that_names_the_bot_is_answered(screen: Screen) -> None:
    await screen.type(":in #general")
    assert await screen.type("hello") == "· Gardener answers here only when named: @Gardener hello\n"
    bot_id = screen.desk.club.discord.bot.id
    assert await screen.type("@gardener hello") == f"Gardener\nYou said {len(f'<@{bot_id}> hello')} characters\n"


async def test_a_reply_is_written_to_the_last_message_of_the_bot(screen: Screen) -> None:
    assert "A reply needs words" in await screen.type(":in #general", ":reply hello")
    await screen.type("@Gardener hello")
    assert "You said 3 characters" in await screen.type(":reply and")
    written = screen.desk.person.messages(screen.desk.channel)[-2]
    assert written["message_reference"] is not None


async def test_a_command_answers_in_private(screen: Screen) -> None:
    shown = await screen.type("/plant find moss dry:true")
    assert shown == "Gardener · only you see this\nmoss at None, dry: True\n"


async def test_a_choice_typed_in_full_is_the_choice(screen: Screen) -> None:
    assert "at north," in await screen.type('/plant find wall:"the north wall"')
    assert "at nor," in await screen.type("/plant find wall:nor")


async def test_a_wrong_value_is_refused_in_a_sentence(screen: Screen) -> None:
    assert await screen.type("/plant find dry:maybe") == "· Dry: 'maybe' is neither true nor false.\n"


async def test_a_command_for_others_says_for_whom(screen: Screen) -> None:
    assert ":as moderator" in await screen.type("/weed #news")
    assert "You are mo, a moderator" in await screen.type(":as moderator")
    assert await screen.type("/weed #news role:@Listeners") == "Gardener\n#news @Listeners\n"
    assert ":in #general" in await screen.type(":in dm", "/weed #news")
    assert await screen.type(":as member") == "· You are yourself, a member, in your DM with Gardener.\n"


async def test_a_button_is_pressed_by_its_number_and_its_message_changes(screen: Screen) -> None:
    shown = await screen.type("/parts")
    assert shown == (
        "Gardener\nHere\n[1] Water   [2] Add\n[3] ▾ Walls  (type 3 and names)\n    [4] North\n    [5] South\n"
    )
    assert await screen.type("1") == "Gardener · edited\nWatered\n"
    assert (await screen.type("1")).startswith("· There is no")


async def test_of_a_select_one_value_or_several_are_picked_by_number_or_name(screen: Screen) -> None:
    await screen.type("/parts")
    assert await screen.type("5") == "Gardener\nSouth\n"
    assert await screen.type("4 5") == "Gardener\nNorth and South\n"
    assert await screen.type("3 South, North") == "Gardener\nSouth and North\n"
    assert "Type 3 and what you choose" in await screen.type("3")


async def test_a_form_asks_for_each_field_and_is_sent_with_the_last(screen: Screen) -> None:
    await screen.type("/parts")
    assert await screen.type("2") == "A plant · Name (:cancel closes)\n"
    assert await screen.type("moss") == "A plant · Note (may be left empty)\n"
    assert await screen.type("") == "Gardener\nmoss · no note\n"
    assert await screen.type("2", ":cancel") == "· The form was closed.\n"
    assert "You said 2" in await screen.type("hi")


async def test_a_field_that_is_too_long_is_refused_in_a_sentence(screen: Screen) -> None:
    await screen.type("/parts", "2", "m" * 30)
    assert await screen.type("") == "· Name: must have 0 to 20 characters.\n"


async def test_a_bot_that_says_nothing_is_told_as_discord_tells_it(screen: Screen) -> None:
    stand_in = screen.desk.club.discord
    typing = asyncio.create_task(screen.type("/silent"))
    await stand_in.until(lambda: len(stand_in.world.interactions) > 0)
    stand_in.clock.advance(3)
    assert await typing == "· The application did not respond.\n"


async def test_what_is_published_is_shown_where_it_was_announced(screen: Screen) -> None:
    assert await screen.type(":publish") == "· “Moss” is out on Walls.\nGardener · in #news\n▌ Moss\n"
    assert await screen.type(":publish") == "· Nothing is held back.\n"


async def test_an_announcement_that_one_does_not_see_is_told_of(screen: Screen) -> None:
    await screen.type(":as stranger")
    told = await screen.type(":publish")
    assert told == "· “Moss” is out on Walls.\n  It is announced in #news of Podcast club, which you do not see.\n"


async def test_what_is_published_where_one_is_needs_no_place(screen: Screen) -> None:
    assert await screen.type(":in #news", ":publish") == "· “Moss” is out on Walls.\nGardener\n▌ Moss\n"


async def test_what_is_said_elsewhere_is_unread_until_one_goes_there(screen: Screen) -> None:
    news = screen.desk.club.news
    await _bot_writes(screen, news, "News")
    assert await screen.type(":as member") == ("· You are yourself, a member, in your DM with Gardener.\n")
    await _bot_writes(screen, news, "More news")
    assert await screen.type("/plant find x") == (
        "Gardener · only you see this\nx at None, dry: False\n· Unread: #news (1)\n"
    )
    shown = await screen.type(":in #news")
    assert shown == "· You are in #news of Podcast club.\nGardener\nNews\n\nGardener\nMore news\n"
    assert screen.desk.unread() == ""


async def _bot_writes(screen: Screen, channel: Channel, text: str) -> None:
    backstage = screen.desk.backstage
    bot = getattr(backstage, "bot", None)
    assert bot is not None
    await bot.get_partial_messageable(channel.id).send(text)


async def test_places_and_people_that_are_not_there_are_named_with_those_that_are(screen: Screen) -> None:
    assert (
        await screen.type(":in #attic")
        == "· There is no #attic; there are #general, #news, #episodes, #lounge and dm.\n"
    )
    assert (
        await screen.type(":as king") == "· There is :as member, :as moderator, :as admin, :as stranger, :as owner.\n"
    )
    assert ":help lists what there is" in await screen.type("/plants")


async def test_help_names_what_can_be_typed_here(screen: Screen) -> None:
    shown = await screen.type(":help")
    assert ":publish [show]" in shown
    assert "/plant find [words] [wall:…] [dry:…]  Find a plant" in shown
    assert "/weed" not in shown
    assert "/weed where [role:…]" in await screen.type(":as moderator", ":help")


async def test_a_channel_is_drawn_into_files(screen: Screen, tmp_path: Path) -> None:
    await screen.type("hello", f":shot {tmp_path / 'dm.txt'}", f":shot {tmp_path / 'dm.svg'}")
    assert (tmp_path / "dm.txt").read_text() == "you\nhello\n\nGardener\nYou said 5 characters\n"
    assert "<svg" in (tmp_path / "dm.svg").read_text()
    assert ".svg or .txt" in await screen.type(":shot dm.png")
    assert "cannot be written" in await screen.type(f":shot {tmp_path / 'no' / 'dm.txt'}")


async def test_a_pipe_prints_the_conversation_and_ends_at_quit(screen: Screen, tmp_path: Path) -> None:
    typed = tmp_path / "typed"
    typed.write_bytes(b"hello\n\n  /plant   find moss \n\xff\n:quit\nnever\n")
    printed: list[str] = []
    with typed.open("rb") as file:
        await converse(screen.session, lines_of(file), printed.append)
    assert "".join(printed) == (
        "> hello\nGardener\nYou said 5 characters\n"
        "\n> /plant find moss\nGardener · only you see this\nmoss at None, dry: False\n"
        "\n> \ufffd\nGardener\nYou said 1 characters\n"
        "\n> :quit\n"
    )


@pytest.mark.parametrize("line", ["x" * 3000, "/plant find " + "x" * 7000, ":in " + "x" * 3000])
async def test_a_line_that_is_too_long_is_refused_in_a_sentence(screen: Screen, line: str) -> None:
    shown = await screen.type(line)
    assert shown.startswith("· ")
    assert shown.count("\n") == 1


async def test_what_can_be_pressed_or_picked_is_named_by_its_label(screen: Screen) -> None:
    await screen.type("/parts")
    assert await screen.type(":choose south") == "Gardener\nSouth\n"
    assert await screen.type(":choose walls: South, North") == "Gardener\nSouth and North\n"
    assert "there is North · South" in await screen.type(":choose East")
    assert await screen.type(":press add") == "A plant · Name (:cancel closes)\n"
    assert await screen.type(":cancel", ":press wat") == "Gardener · edited\nWatered\n"
    assert "there is nothing of the kind" in await screen.type(":press Water")


async def test_a_menu_that_the_bot_does_not_have_is_refused(screen: Screen) -> None:
    assert await screen.type(":menu Dig") == "· Messages have no commands here.\n"


async def test_a_stranger_is_where_the_bot_is_not(screen: Screen) -> None:
    assert "sam, with the bot on their own account, in #plaza of Elsewhere" in await screen.type(":as stranger")
    assert "is not in Elsewhere" in await screen.type("@Gardener hello")
    assert "there are #plaza, #salon and dm" in await screen.type(":in #general")
    assert "in #general of Podcast club" in await screen.type(":as moderator")


async def test_posts_and_threads_are_opened_and_entered(screen: Screen) -> None:
    assert "You are in #Roots of Podcast club" in await screen.type(":in #general", ":thread Roots")
    assert "You said" in await screen.type("@Gardener hello")
    shown = await screen.type(":post #episodes Shoots | @Gardener hello")
    assert shown.startswith("· You are in #Shoots of Podcast club.\nGardener\nYou said")
    assert "needs #forum title" in await screen.type(":post #general Shoots")
    assert "You said" in await screen.type(":in #lounge", "@Gardener hello")


async def test_what_the_bot_may_do_is_taken_and_given_back(screen: Screen) -> None:
    discord, general = screen.desk.club.discord, screen.desk.club.general
    assert "may not embed links in #general" in await screen.type(":in #general", ":deny embed links")
    assert not discord.world.may(discord.bot, general) & Permissions.EMBED_LINKS
    assert "may embed links in #general" in await screen.type(":allow embed links")
    assert discord.world.may(discord.bot, general) & Permissions.EMBED_LINKS
    assert "name a permission" in (await screen.type(":deny joy")).lower()


async def test_direct_messages_are_closed_and_opened(screen: Screen) -> None:
    assert "are closed to Gardener" in await screen.type(":dms closed")
    assert not screen.desk.person.user.dm_open
    assert "are open to Gardener" in await screen.type(":dms open")
