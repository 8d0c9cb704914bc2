"""`/my`: a person's own player, and what is kept about them."""

from discord import app_commands
from discord.ext import commands

from bot.browse.opening import choose_card, name_of
from bot.errors import UsageError
from bot.render.cards import Button, Card, Tone
from bot.render.findings import notice_card
from bot.render.ids import Step, id_of
from bot.render.players import PLAYERS
from bot.say import say
from bot.store import members
from bot.store.database import Database
from cogs.completing import LONGEST_TYPED
from cogs.entry import Interaction, Playhead, reply


@app_commands.allowed_installs(guilds=True, users=True)
@app_commands.allowed_contexts(guilds=True, dms=True, private_channels=True)
class MyCog(commands.GroupCog, group_name="my", group_description="Your player, and what I keep about you"):
    """What is a person's own."""

    @app_commands.command(description="The player in which Open in my app opens episodes")
    @app_commands.describe(player="Left out: choose from a list")
    async def player(self, interaction: Interaction, player: str | None = None) -> None:
        """Keep a player, or ask for it."""
        db = interaction.client.app.db
        if player is None:
            known = (await members.get(db, interaction.user.id)).player
            await reply(interaction, choose_card(None, player=known))
            return
        chosen = _player_of(player)
        await members.put(db, interaction.user.id, player=chosen)
        await reply(interaction, notice_card(say("player_kept", player=name_of(chosen))))

    @player.autocomplete("player")
    async def _complete_player(self, _: Interaction, typed: str) -> list[app_commands.Choice[str]]:
        """Offer the players."""
        wanted = typed.casefold().strip()[:LONGEST_TYPED]
        named = [(name_of(each), each) for each in PLAYERS]
        return [
            app_commands.Choice(name=name, value=value)
            for name, value in named
            if wanted in name.casefold() or wanted in value
        ]

    @app_commands.command(name="data", description="What I keep about you, and a button that deletes it")
    async def data_(self, interaction: Interaction) -> None:
        """Show what is kept about the person."""
        await reply(interaction, await kept_card(interaction.client.app.db, interaction.user.id))


def _player_of(typed: str) -> str:
    """Give the player that is meant; raises UsageError for none of ours."""
    wanted = typed.casefold().strip()
    named = {key: each for each in PLAYERS for key in (each, name_of(each).casefold())}
    if wanted not in named:
        raise UsageError("player_unknown", typed=typed)
    return named[wanted]


async def kept_card(db: Database, user_id: int) -> Card:
    """Make the card of all that is kept about a person."""
    member, left = await members.get(db, user_id), await members.footprint(db, user_id)
    lines = [say("data_player", player=name_of(member.player))] if member.player else []
    lines += [say("data_follows", count=left.follows)] if left.follows else []
    lines += [say("data_hits", count=left.hits)] if left.hits else []
    asked = "data_questions_one" if left.questions == 1 else "data_questions"
    lines += [say(asked, count=left.questions)] if left.questions else []
    lines += [say("data_complaints", count=left.complaints)] if left.complaints else []
    lines += [say(f"data_dm_{member.dm}")] if member.dm else []
    lines += [say("data_language", locale=say("language_name", member.language))] if left.follows else []
    lines += [say("data_moderator", added=left.added, started=left.started)] if left.added or left.started else []
    delete = Button(label=say("data_delete"), custom_id=id_of(Step(kind="forget")))
    return Card(
        title=say("data_title"),
        lines=(*(lines or [say("data_nothing")]), say("data_never")),
        tone=Tone.NOTICE,
        buttons=(delete,) if lines else (),
    )


async def setup(bot: Playhead) -> None:
    """Load the cog."""
    await bot.add_cog(MyCog())
