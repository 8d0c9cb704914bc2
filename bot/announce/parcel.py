"""A batch with what it carries: its episodes, and the messages made of them."""

import hashlib
import json
from collections.abc import Sequence
from dataclasses import asdict, dataclass, replace
from datetime import datetime

from bot.announce.sending import Sending
from bot.model.delivery import Batch, Delivery, Destination, Place
from bot.model.episode import Episode, Facts
from bot.model.scope import Scope
from bot.render.announcement import announcement_card, digest_card, name_of, talk_card
from bot.render.cards import Card
from bot.store import episodes, servers
from bot.store.database import Database
from bot.store.outbox import nonce_of
from bot.store.timing import is_quiet

MOST_TAGS = 5


@dataclass(frozen=True, slots=True, kw_only=True)
class Parcel:
    """A batch with its episodes; `facts` are those of the first."""

    batch: Batch
    episodes: tuple[Episode, ...]
    facts: Facts
    ping: int | None = None

    @property
    def destination(self) -> Destination:
        """Where it goes."""
        return self.batch.leader.destination


async def parcel_of(db: Database, batch: Batch, *, now: datetime) -> Parcel | None:
    """Read what a batch carries; None where an episode is no longer in the index."""
    ids = [delivery.episode_id for delivery in batch.deliveries]
    destination, leader = batch.leader.destination, batch.leader
    known = await _episodes(db, destination.guild_id, ids)
    if not all(each in known for each in ids):
        return None
    zone = (await servers.get(db, destination.guild_id)).zone
    quiet = leader.hushed or is_quiet(destination.quiet, zone, now)
    return Parcel(
        batch=batch,
        episodes=tuple(known[each] for each in ids),
        facts=await episodes.facts_of(db, known[ids[0]]),
        ping=None if quiet else destination.role_id,
    )


async def _episodes(db: Database, guild_id: int, ids: Sequence[int]) -> dict[int, Episode]:
    """Read the episodes as all members of a server may see them: nothing beside them of a show that they do not."""
    known = await episodes.by_ids(db, Scope.everything(), ids)
    seen = await episodes.by_ids(db, Scope.server(guild_id), ids)
    return {one: seen.get(one) or replace(episode, also=(), lent=None) for one, episode in known.items()}


def announcement(parcel: Parcel, *, talk_id: int | None) -> Sending:
    """Make the announcement of a parcel; the post that it is talked about in stands already."""
    destination = parcel.destination
    first = parcel.episodes[0]
    return Sending(
        guild_id=destination.guild_id,
        channel_id=destination.channel_id,
        place=destination.place,
        card=card_of(parcel, talk_id=talk_id),
        nonce=parcel.batch.nonce,
        name=name_of(first),
        tags=tags_for(destination, first.show_id),
        ping=parcel.ping,
    )


def card_of(parcel: Parcel, *, talk_id: int | None) -> Card:
    """Make the card of a parcel: of one episode, or the digest of many."""
    if parcel.batch.is_digest:
        return digest_card(parcel.episodes, [delivery.nonce for delivery in parcel.batch.deliveries])
    destination = parcel.destination
    return announcement_card(
        parcel.episodes[0],
        parcel.facts,
        nonce=parcel.batch.nonce,
        line=destination.line,
        talk_url=place_url(destination.guild_id, talk_id) if talk_id else None,
    )


def talk(delivery: Delivery, episode: Episode, facts: Facts) -> Sending:
    """Make the forum post in which an episode is talked about; it pings nobody."""
    destination = delivery.destination
    nonce = talk_nonce(delivery.nonce)
    return Sending(
        guild_id=destination.guild_id,
        channel_id=destination.talk_forum or 0,
        place=Place.FORUM,
        card=talk_card(episode, facts, nonce=nonce, announcement_url=message_url(delivery)),
        nonce=nonce,
        name=name_of(episode),
        tags=tags_for(destination, episode.show_id),
    )


def talk_nonce(nonce: str) -> str:
    """Give the marker of the post that belongs to an announcement."""
    return nonce_of("talk", nonce)


def tags_for(destination: Destination, show_id: int) -> tuple[int, ...]:
    """Give the forum tags of a show's posts: its own, else those for all shows."""
    own = [tag for show, tag in destination.tags if show == show_id]
    return tuple(own or [tag for show, tag in destination.tags if not show])[:MOST_TAGS]


def place_url(guild_id: int, *ids: int) -> str:
    """Give the address of a channel, or of a message in it."""
    return "/".join(("https://discord.com/channels", str(guild_id), *(str(each) for each in ids)))


def message_url(delivery: Delivery) -> str | None:
    """Give the address of an announcement that stands."""
    if not delivery.message_id:
        return None
    destination = delivery.destination
    inside = delivery.message_id if destination.place is Place.FORUM else destination.channel_id
    return place_url(destination.guild_id, inside, delivery.message_id)


def digest_of(card: Card) -> str:
    """Give a card's digest, by which a change is seen."""
    told = json.dumps(asdict(card), sort_keys=True, default=str)
    return hashlib.sha256(told.encode()).hexdigest()[:16]


def nonces_of(batches: Sequence[Batch]) -> frozenset[str]:
    """Give the markers of several batches."""
    return frozenset(nonce for batch in batches for nonce in batch.nonces)
