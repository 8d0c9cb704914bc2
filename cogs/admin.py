"""`/admin`: administrators look after their server's shows, the bot's owners after everything."""

import time

import discord
from discord import app_commands
from discord.ext import commands

from bot import __version__
from bot.answers import resolve
from bot.errors import RefusedError
from bot.model.answer import Coverage
from bot.model.scope import Scope
from bot.model.show import Show
from bot.reindex import reindex, reindex_told
from bot.render.cards import Card
from bot.render.findings import notice_card
from bot.render.markdown import escape
from bot.say import say
from bot.store import complaints, outbox, polls, shows
from bot.store.backup import back_up
from bot.store.coverage import coverage_of
from bot.store.database import Database
from bot.store.episodes import Narrowing
from bot.text import clip
from cogs.completing import complete_show
from cogs.entry import Interaction, Playhead, defer, is_owner, reply, scope_of

COMPLAINTS = 5
COMPLAINT_CHARS = 80
PROGRESS_EVERY_S = 2.0
TOKEN_LIVES_S = 14 * 60


@app_commands.allowed_installs(guilds=True, users=False)
@app_commands.allowed_contexts(guilds=True, dms=True, private_channels=False)
@app_commands.default_permissions(administrator=True)
class AdminCog(commands.GroupCog, group_name="admin", group_description="For administrators and the bot's owners"):
    """The house's upkeep by command."""

    @app_commands.command(name="reindex", description="Read all notes again by today's rules")
    @app_commands.describe(show="Only this show")
    @app_commands.autocomplete(show=complete_show)
    async def reindex_(self, interaction: Interaction, show: str | None = None) -> None:
        """Extract and index again, with progress, and tell what changed."""
        app = interaction.client.app
        scope = _admin_scope(interaction)
        wanted = (await resolve.show(app.db, scope, show),) if show else await shows.listed(app.db, scope)
        await defer(interaction)
        progress = _Progress(interaction)
        difference = await reindex(app.db, app.tools.reader, wanted=wanted, now=app.now(), progress=progress)
        await progress.finish(reindex_told(difference))

    @app_commands.command(description="How I am")
    async def status(self, interaction: Interaction) -> None:
        """Tell what is in the index, which feeds fail, and how the announcements stand."""
        db = interaction.client.app.db
        scope = _admin_scope(interaction)
        seen = await shows.listed(db, scope)
        coverage = await coverage_of(db, scope, Narrowing())
        failing = [show for show in seen if (await polls.state(db, show.id)).error is not None]
        counts = await outbox.counts(db)
        owner = is_owner(interaction)
        lines = [*_status_lines(seen, coverage, len(failing))]
        lines += await _complaint_lines(db, guild_id=interaction.guild_id, owner=owner)
        if owner:
            lines.append(
                say(
                    "status_outbox",
                    waiting=counts.get("waiting", 0),
                    doubtful=counts.get("claimed", 0),
                    sent=counts.get("sent", 0),
                    failed=counts.get("failed", 0),
                )
            )
            lines.append(say("status_file", size_mb=db.size_bytes() / 1e6))
        await reply(interaction, Card(title=say("status_title", version=__version__), lines=tuple(lines)))

    @app_commands.command(description="Copy the file of state beside itself (the bot's owners only)")
    async def backup(self, interaction: Interaction) -> None:
        """Write a consistent copy into the data folder; it is never uploaded."""
        if not is_owner(interaction):
            raise RefusedError("owners_only")
        app = interaction.client.app
        await defer(interaction)
        target = app.db.path.with_name(f"{app.db.path.stem}-{app.now():%Y%m%d-%H%M%S}.db")
        size_bytes = await back_up(app.db, target)
        await reply(interaction, notice_card(say("backup_done", path=escape(target.name), size_mb=size_bytes / 1e6)))


async def _complaint_lines(db: Database, *, guild_id: int | None, owner: bool) -> list[str]:
    """Count what people found wrong with answers, and name the newest."""
    made = await complaints.count(db, guild_id=guild_id, owner=owner)
    if not made:
        return []
    newest = await complaints.listed(db, guild_id=guild_id, owner=owner, limit=COMPLAINTS)
    told = [
        say("status_complaint", wrong=say(f"wrong_{one.wrong}"), question=escape(clip(one.question, COMPLAINT_CHARS)))
        for one in newest
    ]
    return [say("status_complaints", count=made), *told]


def _status_lines(seen: tuple[Show, ...], coverage: Coverage, failing: int) -> list[str]:
    counted = say(
        "status_counts",
        shows=len(seen),
        episodes=coverage.episodes,
        chapters=coverage.with_chapters,
        transcripts=coverage.with_transcript,
    )
    return [counted, say("status_feeds", failing=failing)]


def _admin_scope(interaction: Interaction) -> Scope:
    """Give the shows that the person may look after; raises RefusedError for anybody else.

    Discord checks the default permission in servers only, and servers may hand the command to others.
    """
    if is_owner(interaction):
        return Scope.everything()
    if interaction.guild_id is None:
        raise RefusedError("owners_only")
    if not interaction.permissions.administrator:
        raise RefusedError("admins_only")
    return scope_of(interaction)


class _Progress:
    """Edits the deferred reply every two seconds, as long as Discord lets it."""

    def __init__(self, interaction: Interaction) -> None:
        self._interaction = interaction
        self._began = self._told = time.monotonic()

    async def __call__(self, done: int, total: int) -> None:
        """Tell how far it is, if it is time."""
        now = time.monotonic()
        if now - self._told < PROGRESS_EVERY_S or now - self._began > TOKEN_LIVES_S:
            return
        self._told = now
        await self.finish((say("reindex_progress", done=done, total=total),))

    async def finish(self, lines: tuple[str, ...]) -> None:
        """Replace what the reply says; a reply that Discord has let go of is no failure of the work."""
        try:
            await reply(self._interaction, Card(lines=lines))
        except discord.HTTPException:
            return


async def setup(bot: Playhead) -> None:
    """Load the cog."""
    await bot.add_cog(AdminCog())
