"""Descriptions of commands in the reader's language; names stay English."""

import discord
from discord import app_commands

from bot.say.de.descriptions import DESCRIPTIONS as GERMAN
from bot.say.ja.descriptions import DESCRIPTIONS as JAPANESE

_SPOKEN = {discord.Locale.german: GERMAN, discord.Locale.japanese: JAPANESE}
_DESCRIBING = (
    app_commands.TranslationContextLocation.command_description,
    app_commands.TranslationContextLocation.group_description,
    app_commands.TranslationContextLocation.parameter_description,
)


class Descriptions(app_commands.Translator):
    """What Discord shows of our commands while somebody types."""

    async def translate(
        self, string: app_commands.locale_str, locale: discord.Locale, context: app_commands.TranslationContextTypes
    ) -> str | None:
        """Give a description in a language; None where it stays English."""
        return _SPOKEN.get(locale, {}).get(string.message) if context.location in _DESCRIBING else None
