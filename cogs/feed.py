"""`/feed`: moderators add podcasts and let them go."""

import json
from datetime import datetime

import discord
from discord import app_commands
from discord.ext import commands

from bot import subscriptions
from bot.answers import resolve
from bot.errors import FeedError
from bot.model.scope import Scope
from bot.model.show import FeedState, Show
from bot.render.cards import Card, date_tag
from bot.render.findings import notice_card
from bot.render.markdown import escape, masked
from bot.say import say, say_error
from bot.store import polls, shows
from bot.transcripts import TRANSCRIPT_BYTES, TranscriptFile, bring
from cogs.entry import Interaction, Playhead, complete_episode, complete_show, reply, scope_of


@app_commands.guild_only()
@app_commands.default_permissions(manage_guild=True)
class FeedCog(commands.GroupCog, group_name="feed", group_description="Podcasts that this server follows"):
    """Feeds by command, for moderators."""

    @app_commands.command(description="Add a podcast by the URL of its feed")
    @app_commands.describe(podcast="The feed's URL")
    async def add(self, interaction: Interaction, podcast: str) -> None:
        """Read a feed and let this server see its show."""
        await interaction.response.defer(ephemeral=True, thinking=True)
        app = interaction.client.app
        added = await subscriptions.subscribe(app.tools, podcast, guild_id=interaction.guild_id, by=interaction.user.id)
        summary = await shows.summary(app.db, Scope.everything(), added.show.id)
        lines = [
            say(
                "feed_added",
                show=escape(added.show.title),
                episodes=summary.episodes,
                chapters=summary.with_chapters,
                transcripts=summary.with_transcript,
            ),
            say("feed_added_next"),
        ]
        await reply(interaction, Card(lines=tuple(lines)))

    @app_commands.command(name="list", description="The podcasts of this server and how their feeds fare")
    async def list_(self, interaction: Interaction) -> None:
        """List the shows with the state of their feeds."""
        db = interaction.client.app.db
        lines = [
            feed_line(show, await polls.state(db, show.id)) for show in await shows.listed(db, scope_of(interaction))
        ]
        await reply(interaction, Card(title=say("feeds_title"), lines=tuple(lines) or (say("no_shows"),)))

    @app_commands.command(description="Stop following a podcast in this server")
    @app_commands.describe(show="Its name")
    @app_commands.autocomplete(show=complete_show)
    async def remove(self, interaction: Interaction, show: str) -> None:
        """Take a show from this server, with its announcements."""
        app = interaction.client.app
        found = await resolve.show(app.db, scope_of(interaction), show)
        done = await shows.unfollow(app.db, found.id, guild_id=interaction.guild_id, now=app.now())
        key = "feed_removed" if done else "feed_not_here"
        await reply(interaction, notice_card(say(key, show=escape(found.title))))

    @app_commands.command(description="Add the transcript of an episode: srt, vtt, json or text with times")
    @app_commands.describe(episode="Its title or number", file="The transcript")
    @app_commands.autocomplete(episode=complete_episode)
    async def transcript(self, interaction: Interaction, episode: str, file: discord.Attachment) -> None:
        """Take a transcript, in place of an older one."""
        app = interaction.client.app
        found = await resolve.episode(app.db, scope_of(interaction), episode)
        if file.size > TRANSCRIPT_BYTES:
            raise FeedError("transcript_too_large", name=file.filename, limit_mb=TRANSCRIPT_BYTES >> 20)
        await interaction.response.defer(ephemeral=True, thinking=True)
        handed = TranscriptFile(name=file.filename, body=await file.read())
        brought = await bring(app.tools, handed, scope=scope_of(interaction), episode=found)
        told = say(
            "transcript_replaced" if brought.replaced else "transcript_taken",
            name=escape(file.filename),
            turns=brought.turns,
            episode=escape(found.title),
            show=escape(found.show),
        )
        await reply(interaction, notice_card(told))


def feed_line(show: Show, state: FeedState) -> str:
    """Make the line of a feed: the show, and how its last looks went."""
    return say("feed_line", show=masked(show.title, show.page_url), state=_state(show, state))


def _state(show: Show, state: FeedState) -> str:
    if not show.feed_url.startswith("http"):
        return say("feed_from_file")
    if state.looked_at is None:
        return say("feed_never")
    if state.error is None:
        return say("feed_fresh", looked=_ago(state.looked_at))
    return say("feed_failing", failures=state.failures, looked=_ago(state.looked_at), why=_why(state.error))


def _ago(moment: datetime) -> str:
    return date_tag(moment, "R")


def _why(told: str) -> str:
    key, values = json.loads(told)
    return escape(say_error(FeedError(key, **values)))


async def setup(bot: Playhead) -> None:
    """Load the cog."""
    await bot.add_cog(FeedCog())
