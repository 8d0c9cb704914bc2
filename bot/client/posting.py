"""Announcements on Discord: sent with their nonce, and found again by the marker in their button."""

import asyncio
import logging

import discord

from bot.announce.delivery import Absent, Found, Later, Parcel, Refused, Unsure
from bot.render.announcement import announcement_card
from bot.render.embeds import embed_of
from bot.render.ids import press_of
from bot.render.views import view_of

HISTORY = 100
# discord.py waits five minutes for an answer, and repeats after 5xx for up to 16 s; then it is in doubt.
ANSWER_WITHIN_S = 25.0
UNKNOWN_MESSAGE = 10_008
FORBIDDEN_OR_GONE = (discord.Forbidden, discord.NotFound)

_log = logging.getLogger(__name__)


class Posting:
    """The Poster of `bot.announce`, over a client."""

    def __init__(self, client: discord.Client) -> None:
        self._client = client

    async def post(self, parcel: Parcel) -> Found | Refused | Later | Unsure:
        """Send an announcement once; the role is pinged, nobody else is."""
        destination = parcel.delivery.destination
        card = announcement_card(parcel.episode, parcel.facts, nonce=parcel.delivery.nonce)
        role = destination.role_id
        embed, view = embed_of(card), view_of(card)
        try:
            async with asyncio.timeout(ANSWER_WITHIN_S):
                message = await self._channel(destination.channel_id).send(
                    f"<@&{role}> {card.content}" if role else card.content,
                    embed=embed or discord.utils.MISSING,
                    view=view or discord.utils.MISSING,
                    nonce=parcel.delivery.nonce,
                    allowed_mentions=discord.AllowedMentions(
                        everyone=False, users=False, roles=[discord.Object(role)] if role else False
                    ),
                )
        except FORBIDDEN_OR_GONE as error:
            if error.code == UNKNOWN_MESSAGE:  # it stood there with this nonce, and somebody has deleted it since
                return Found(message_id=0)
            return Refused(reason=_reason(error))
        except discord.RateLimited as error:
            return Later(after_s=error.retry_after)
        except discord.DiscordServerError:
            return Unsure()
        except discord.HTTPException as error:
            _log.exception("Discord refused the announcement of episode %s", parcel.episode.id)
            return Refused(reason=_reason(error))
        except (OSError, TimeoutError):
            return Unsure()
        return Found(message_id=message.id)

    async def find(self, parcel: Parcel) -> Found | Absent | Refused | Unsure:
        """Look through the channel's recent history for a message of ours with this delivery's marker."""
        channel = self._channel(parcel.delivery.destination.channel_id)
        try:
            async with asyncio.timeout(ANSWER_WITHIN_S):
                async for message in channel.history(limit=HISTORY):
                    if self._is_ours(message) and parcel.delivery.nonce in _nonces(message):
                        return Found(message_id=message.id)
        except FORBIDDEN_OR_GONE as error:
            return Refused(reason=_reason(error))
        except (OSError, TimeoutError, discord.HTTPException, discord.RateLimited):
            return Unsure()
        return Absent()

    def _is_ours(self, message: discord.Message) -> bool:
        return self._client.user is not None and message.author.id == self._client.user.id

    def _channel(self, channel_id: int) -> discord.PartialMessageable:
        return self._client.get_partial_messageable(channel_id)


def _nonces(message: discord.Message) -> set[str]:
    rows = [row for row in message.components if isinstance(row, discord.ActionRow)]
    pressed = [press_of(item.custom_id or "") for row in rows for item in row.children if hasattr(item, "custom_id")]
    return {press.nonce for press in pressed if press is not None and press.nonce is not None}


def _reason(error: discord.HTTPException) -> str:
    return f"discord {error.code}: {error.text}"[:200]
