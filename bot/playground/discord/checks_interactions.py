"""What Discord refuses in answers to interactions."""

from bot.playground.discord.checks_messages import check as check_message
from bot.playground.discord.checks_messages import check_edit
from bot.playground.discord.interactions import MESSAGE, UPDATE
from bot.playground.discord.nouns import Interaction
from bot.playground.discord.wire import Json, Upload


def check(interaction: Interaction, body: Json, files: dict[int, Upload]) -> None:
    """Refuse a first reply that breaks a rule."""
    content: Json = body.get("data") or {}
    if body["type"] == MESSAGE:
        check_message(content, files)
    elif body["type"] == UPDATE and interaction.source is not None:
        check_edit(interaction.source, content, files)
