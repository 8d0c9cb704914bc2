"""The message command **What is said here?**: the words around the time that a message names."""

import discord
from discord import app_commands

from bot.browse import parts
from bot.browse.here import meant
from bot.errors import NotFoundError
from cogs.entry import Interaction, Playhead, reply, scope_of

NAME = "What is said here?"


async def said_here(interaction: Interaction, message: discord.Message) -> None:
    """Show the chapter and the words at the time of a message: of its link, or in an episode's thread."""
    db, scope = interaction.client.app.db, scope_of(interaction)
    text = "\n".join((message.content, *_of_embeds(message)))
    place = await meant(db, scope, text, channel_id=message.channel.id)
    if place is None:
        raise NotFoundError("here_no_episode")
    if place.start_s is None:
        raise NotFoundError("here_no_time", title=place.episode.title)
    await reply(interaction, await parts.words(db, place.episode, place.start_s), shared=True)


def _of_embeds(message: discord.Message) -> list[str]:
    """Give what stands in the cards of a message: an answer of ours links to its second."""
    return [part for embed in message.embeds for part in (embed.url, embed.title, embed.description) if part]


async def setup(bot: Playhead) -> None:
    """Put the command into the menu of messages."""
    menu = app_commands.ContextMenu(
        name=NAME,
        callback=said_here,
        allowed_installs=app_commands.AppInstallationType(guild=True, user=True),
        allowed_contexts=app_commands.AppCommandContext(guild=True, dm_channel=True, private_channel=True),
    )
    bot.tree.add_command(menu)
