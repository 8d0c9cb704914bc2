"""Notices on Discord: in the server's channel for them, else to one person, else in the system channel."""

import logging

import discord

from bot.announce.sending import Failed, Later, Refused
from bot.client.pacing import Budget
from bot.client.wire import Wire, outcomes
from bot.render.embeds import CONTENT_CHARS
from bot.text import clip

# Opening many direct messages in a short time gets a bot quarantined.
DMS, DMS_WINDOW_S = 10, 600.0

_log = logging.getLogger(__name__)


class Telling:
    """The Teller of `bot.announce`, over a client."""

    def __init__(self, client: discord.Client, wire: Wire) -> None:
        self._client = client
        self._wire = wire
        self._dms = Budget(DMS, DMS_WINDOW_S)

    async def tell(self, guild_id: int, sentence: str, *, channel_id: int | None, user_id: int | None) -> bool | Later:
        """Say it at the first place where it can be said; a doubt counts as said."""
        guild = self._client.get_guild(guild_id)
        if channel_id is not None and await self._say(channel_id, sentence):
            return True
        wait_s = self._dms.wait_s(0) if user_id is not None else 0.0
        if wait_s:
            return Later(after_s=wait_s)
        if user_id is not None and await self._write_to(user_id, f"{guild.name}: {sentence}" if guild else sentence):
            return True
        system = guild.system_channel if guild is not None else None
        return system is not None and await self._say(system.id, sentence)

    async def _write_to(self, user_id: int, sentence: str) -> bool:
        made = None
        async with outcomes() as told:
            made = await self._wire.ask("POST", "/users/@me/channels", body={"recipient_id": str(user_id)})
        if made is None:
            _log.info("user %s cannot be written to: %s", user_id, told.outcome)
            return False
        return await self._say(int(made["id"]), sentence)

    async def _say(self, channel_id: int, sentence: str) -> bool:
        body = {"content": clip(sentence, CONTENT_CHARS), "allowed_mentions": {"parse": []}}
        async with outcomes() as told:
            await self._wire.ask("POST", f"/channels/{channel_id}/messages", body=body)
        return not isinstance(told.outcome, Refused | Failed | Later)
