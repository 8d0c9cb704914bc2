"""Messages to people: their conversation with us opened, and written to at most once a second."""

from datetime import datetime

import discord

from bot.announce.sending import Later, Outcome, Poster, Refused, Sending, Standing, Unsure
from bot.client.pacing import Pace
from bot.client.wire import Wire, outcomes
from bot.render.cards import Card

A_SECOND = 1.0


class Letters:
    """The Writer of `bot.announce.hits`, over a client."""

    def __init__(self, client: discord.Client, poster: Poster) -> None:
        self._wire = Wire(client, Pace(A_SECOND))
        self._poster = poster

    async def open_dm(self, user_id: int) -> int | Outcome:
        """Give the channel between us and a person; opening it twice gives the same one."""
        made = None
        async with outcomes() as told:
            made = await self._wire.ask("POST", "/users/@me/channels", body={"recipient_id": str(user_id)})
        if made is None:
            return told.outcome or Unsure()
        return int(made["id"])

    async def post(self, sending: Sending) -> Outcome:
        """Write to a person."""
        return await self._poster.post(sending)

    async def find(self, sending: Sending, *, since: datetime) -> Standing | Refused | Later | Unsure:
        """Look for what was written."""
        return await self._poster.find(sending, since=since)

    async def edit(self, channel_id: int, message_id: int, card: Card, *, pinged: int | None) -> Outcome:
        """Change a message that stands."""
        return await self._poster.edit(channel_id, message_id, card, pinged=pinged)
