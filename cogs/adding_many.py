"""Several podcasts added at once, as they were typed, one a line."""

from collections.abc import Sequence

from bot import subscriptions
from bot.discovery import Several
from bot.errors import PlayheadError
from bot.render.markdown import escape
from bot.say import say, say_error
from bot.text import clip
from cogs.entry import Interaction

MOST_ADDED = 10
MOST_NEAR = 3
NAME_CHARS = 80


async def add_each(interaction: Interaction, typed: Sequence[str]) -> tuple[list[str], list[str]]:
    """Add each podcast to the server; gives the titles of those added, and a sentence for each that was not."""
    added: list[str] = []
    wrong: list[str] = []
    for line in [line.strip() for line in typed if line.strip()][:MOST_ADDED]:
        try:
            found = await subscriptions.add(
                interaction.client.app.tools, line, guild_id=interaction.guild_id, by=interaction.user.id
            )
        except PlayheadError as error:
            wrong.append(say_error(error, dress=escape))
            continue
        if isinstance(found, Several):
            names = ", ".join(f"“{escape(clip(each.title, NAME_CHARS))}”" for each in found.candidates[:MOST_NEAR])
            wrong.append(say("setup_several", typed=escape(clip(line, NAME_CHARS)), names=names))
        else:
            added.append(escape(found.show.title))
    return added, wrong
