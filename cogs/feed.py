"""`/feed`: moderators add podcasts, look after their feeds, and let them go."""

import io

import discord
from discord import app_commands
from discord.ext import commands

from bot import care, lists, subscriptions
from bot.answers import complete, resolve
from bot.discovery import Several
from bot.errors import FeedError, RefusedError
from bot.feed_report import DISCORD, checked_lines, state_line
from bot.feeds.opml import OPML_BYTES
from bot.model.scope import Scope
from bot.model.show import Show
from bot.render.cards import Card
from bot.render.findings import notice_card
from bot.render.markdown import escape, masked
from bot.render.views import Shown
from bot.say import say
from bot.store import polls, shows
from bot.text import clip
from bot.transcripts import TRANSCRIPT_BYTES, TranscriptFile, bring
from cogs.adding import AddingCog, added_card, pair_question, several_card
from cogs.completing import complete_episode, completed
from cogs.entry import Interaction, Playhead, defer, is_owner, reply, scope_of

MOST_LINES = 40
MOST_REFUSED = 10
TITLE_CHARS = 60


def _everything_here(interaction: Interaction) -> Scope:
    """Give what this server follows, whoever may see it: feeds are looked after by those who may use /feed."""
    guild = interaction.guild
    roles = frozenset(role.id for role in guild.roles) if guild else frozenset[int]()
    return Scope.server(interaction.guild_id or 0, roles)


async def complete_feed(interaction: Interaction, typed: str) -> list[app_commands.Choice[str]]:
    """Complete a show that this server follows."""
    db, scope = interaction.client.app.db, _everything_here(interaction)
    return await completed(interaction, typed, lambda _: complete.shows(db, scope, typed))


async def _named(interaction: Interaction, show: str) -> Show:
    return await resolve.show(interaction.client.app.db, _everything_here(interaction), show)


@app_commands.guild_only()
@app_commands.default_permissions(manage_guild=True)
class FeedCog(commands.GroupCog, group_name="feed", group_description="Podcasts that this server follows"):
    """Feeds by command, for moderators."""

    @app_commands.command(description="Add a podcast: by name, feed, web page, YouTube channel, Apple or Spotify page")
    @app_commands.describe(podcast="A name, or any address of it")
    async def add(self, interaction: Interaction, podcast: str) -> None:
        """Find a podcast and let this server see it; where several may be meant, ask."""
        await defer(interaction)
        app = interaction.client.app
        added = await subscriptions.add(app.tools, podcast, guild_id=interaction.guild_id, by=interaction.user.id)
        if isinstance(added, Several):
            await reply(interaction, several_card(added))
            return
        await reply(interaction, await added_card(app.tools, added, guild_id=interaction.guild_id or 0))

    @app_commands.command(name="list", description="The podcasts of this server and how their feeds fare")
    async def list_(self, interaction: Interaction) -> None:
        """List the shows with the state of their feeds."""
        db = interaction.client.app.db
        known = await shows.listed(db, _everything_here(interaction))
        lines = [
            say(
                "feed_line",
                show=masked(clip(show.title, TITLE_CHARS), show.page_url),
                state=state_line(show, await polls.state(db, show.id), DISCORD),
            )
            for show in known[:MOST_LINES]
        ]
        if len(known) > MOST_LINES:
            lines.append(say("feeds_more", count=len(known) - MOST_LINES))
        await reply(interaction, Card(title=say("feeds_title"), lines=tuple(lines) or (say("no_shows"),)))

    @app_commands.command(description="Look at a feed now, and see what was read of it")
    @app_commands.describe(show="Its name")
    @app_commands.autocomplete(show=complete_feed)
    async def check(self, interaction: Interaction, show: str) -> None:
        """Look at a feed, at most once a minute, and tell all that is known of it."""
        found = await _named(interaction, show)
        await defer(interaction)
        tools = interaction.client.app.tools
        checked = await care.look_now(tools, found)
        asked = await pair_question(tools, found, guild_id=interaction.guild_id or 0)
        lines = (*checked_lines(checked, DISCORD), *asked.lines)
        await reply(interaction, Card(title=found.title, url=found.page_url, lines=lines, buttons=asked.buttons))

    @app_commands.command(description="Stop looking at a feed for now")
    @app_commands.describe(show="Its name")
    @app_commands.autocomplete(show=complete_feed)
    async def pause(self, interaction: Interaction, show: str) -> None:
        """Pause a feed that no other server follows."""
        app = interaction.client.app
        found = await _named(interaction, show)
        if not is_owner(interaction) and await shows.is_shared(app.db, found.id, guild_id=interaction.guild_id or 0):
            raise RefusedError("feed_shared", show=found.title)
        await polls.pause(app.db, found.id)
        await reply(interaction, notice_card(say("feed_paused", show=escape(found.title))))

    @app_commands.command(description="Look at a paused feed again")
    @app_commands.describe(show="Its name")
    @app_commands.autocomplete(show=complete_feed)
    async def resume(self, interaction: Interaction, show: str) -> None:
        """Look at a feed again, with nothing held against it."""
        found = await _named(interaction, show)
        await polls.resume(interaction.client.app.db, found.id)
        await reply(interaction, notice_card(say("feed_resumed", show=escape(found.title))))

    @app_commands.command(description="Stop following a podcast in this server")
    @app_commands.describe(show="Its name")
    @app_commands.autocomplete(show=complete_feed)
    async def remove(self, interaction: Interaction, show: str) -> None:
        """Take a show from this server, with its announcements."""
        app = interaction.client.app
        found = await _named(interaction, show)
        done = await shows.unfollow(app.db, found.id, guild_id=interaction.guild_id, now=app.now())
        key = "feed_removed" if done else "feed_not_here"
        await reply(interaction, notice_card(say(key, show=escape(found.title))))

    @app_commands.command(description="Let only the members with a role see a podcast here")
    @app_commands.describe(show="Its name", role="Who may see it; @everyone lifts the limit")
    @app_commands.autocomplete(show=complete_feed)
    async def audience(self, interaction: Interaction, show: str, role: discord.Role) -> None:
        """Limit a show to a role, or lift that."""
        app = interaction.client.app
        found = await _named(interaction, show)
        limit = None if role.is_default() else role.id
        await shows.limit_to(app.db, found.id, guild_id=interaction.guild_id or 0, role_id=limit, now=app.now())
        key = "feed_audience" if limit else "feed_audience_all"
        await reply(interaction, notice_card(say(key, show=escape(found.title), role=role.mention)))

    @app_commands.command(name="import", description="Take in a list of podcasts (OPML) from another app")
    @app_commands.describe(file="The list")
    async def import_(self, interaction: Interaction, file: discord.Attachment) -> None:
        """Let this server see the podcasts of a list."""
        if file.size > OPML_BYTES:
            raise FeedError("feeds_import_large", limit_mb=OPML_BYTES >> 20)
        await defer(interaction)
        taken = await lists.take_in(
            interaction.client.app.tools,
            await file.read(),
            guild_id=interaction.guild_id,
            by=interaction.user.id,
        )
        lines = [say("feeds_imported", added=taken.added, known=taken.known)]
        if taken.refused:
            named = ", ".join(f"“{escape(clip(title, TITLE_CHARS))}”" for title in taken.refused[:MOST_REFUSED])
            lines.append(say("feeds_import_refused", named=named))
        await reply(interaction, Card(lines=tuple(lines)))

    @app_commands.command(description="The podcasts of this server as a list (OPML) for other apps")
    async def export(self, interaction: Interaction) -> None:
        """Give this server's feeds as a file, private ones left out."""
        app = interaction.client.app
        given = await lists.give_out(app.tools, scope_of(interaction), title=say("feeds_export_name"))
        lines = [say("feeds_exported", feeds=given.feeds)]
        lines += [say("feeds_export_private", private=given.private)] if given.private else []
        file = discord.File(io.BytesIO(given.body), "podcasts.opml")
        await interaction.client.responses.give(interaction, Shown(content="\n".join(lines), files=(file,)))

    @app_commands.command(description="Add the transcript of an episode: srt, vtt, json or text with times")
    @app_commands.describe(episode="Its title or number", file="The transcript")
    @app_commands.autocomplete(episode=complete_episode)
    async def transcript(self, interaction: Interaction, episode: str, file: discord.Attachment) -> None:
        """Take a transcript, in place of an older one."""
        app = interaction.client.app
        found = await resolve.episode(app.db, scope_of(interaction), episode)
        if file.size > TRANSCRIPT_BYTES:
            raise FeedError("transcript_too_large", name=file.filename, limit_mb=TRANSCRIPT_BYTES >> 20)
        await defer(interaction)
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


async def setup(bot: Playhead) -> None:
    """Load the cog, and the one that answers its buttons."""
    await bot.add_cog(FeedCog())
    await bot.add_cog(AddingCog())
