import discord

from bot.playground.discord import Discord, text_of
from tests.playground.discord.bots import Ask, Bot, online


async def test_a_command_is_registered_run_and_answered() -> None:
    async with Discord.open() as stand_in:
        guild = stand_in.add_guild("Fans of the Late Show")
        general = stand_in.add_channel(guild, "general")
        mia = stand_in.person(stand_in.add_user("mia"))
        stand_in.add_member(guild, mia.user)
        bot = Bot()

        @bot.tree.command(description="Say it back")
        async def echo(interaction: Ask, words: str) -> None:
            await interaction.response.send_message(f"You said {words}", ephemeral=True)

        async with online(stand_in, bot):
            reply = await mia.command("/echo", general, "hello")
            assert reply.text == "You said hello"
            assert reply.ephemeral
            assert stand_in.messages(general) == []
            assert [text_of(each) for each in mia.messages(general)] == ["You said hello"]
        assert stand_in.violations == []


async def test_a_mention_is_read_and_answered() -> None:
    async with Discord.open() as stand_in:
        guild = stand_in.add_guild("Fans")
        general = stand_in.add_channel(guild, "general")
        mia = stand_in.person(stand_in.add_user("mia"))
        stand_in.add_member(guild, mia.user)
        bot = Bot()

        async def answer(message: discord.Message) -> None:
            await message.reply("yes?" if message.content else "what?")

        bot.on_text = answer
        async with online(stand_in, bot):
            asked = await mia.write(general, f"<@{stand_in.bot.id}> hello")
            answered = await stand_in.wait_for_message(general, after=asked)
            assert answered["content"] == "yes?"
            said = await mia.write(general, "hello all")
            answered = await stand_in.wait_for_message(general, after=said)
            assert answered["content"] == "what?"
        assert stand_in.violations == []
