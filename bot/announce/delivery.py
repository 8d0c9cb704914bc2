"""The outbox carried out: look for what is in doubt, claim, send with the same nonce, mark.

    doubtful ─ find ┬ Found ──────────────────────────→ sent
                    └ Absent → post ┬ Found ──────────→ sent
    claim ───────────→ post ────────┼ Refused ────────→ destination paused, delivery waits
                                    ├ Later ──────────→ waits until then
                                    └ Unsure ─────────→ stays claimed: looked for at the next tick

A crash on any arrow leaves a claim without a mark, which the next tick looks for before anything is sent again.
"""

import asyncio
import logging
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Protocol

from bot.errors import NotFoundError
from bot.model.delivery import Delivery
from bot.model.episode import Episode, Facts
from bot.model.scope import Scope
from bot.store import destinations, episodes, outbox
from bot.store.database import Database

AT_ONCE = 10
MOST_ROUNDS = 1_000

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True, kw_only=True)
class Parcel:
    """A delivery with what it carries."""

    delivery: Delivery
    episode: Episode
    facts: Facts


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """The message stands in the channel."""

    message_id: int


@dataclass(frozen=True, slots=True)
class Absent:
    """The message is surely not in the channel."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Refused:
    """Discord will not take it until somebody changes something: a permission, the channel."""

    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Later:
    """It was surely not sent, and may be from `after_s` seconds on."""

    after_s: float


@dataclass(frozen=True, slots=True)
class Unsure:
    """It may or may not have been sent."""


class Poster(Protocol):
    """Who can put an announcement into a channel and look for one there."""

    async def post(self, parcel: Parcel) -> Found | Refused | Later | Unsure:
        """Send once, with the delivery's nonce."""

    async def find(self, parcel: Parcel) -> Found | Absent | Refused | Unsure:
        """Look for an announcement by its marker in the channel's recent history."""


async def deliver(db: Database, poster: Poster, *, now: datetime) -> int:
    """Carry out what is due, each channel in order; gives how many announcements were sent or found."""
    doubts = await outbox.doubtful(db)
    done = sum(await asyncio.gather(*(_settle(db, poster, delivery, now) for delivery in doubts[:AT_ONCE])))
    for _ in range(MOST_ROUNDS):
        if not await outbox.waiting(db, now=now):
            break
        claimed = await outbox.claim(db, now=now, limit=AT_ONCE)
        if not claimed:
            break
        done += sum(await asyncio.gather(*(_send(db, poster, delivery, now) for delivery in claimed)))
    return done


async def _settle(db: Database, poster: Poster, delivery: Delivery, now: datetime) -> bool:
    """Look for a delivery in doubt; only what is surely absent is sent, with the nonce it had before."""
    parcel = await _parcel(db, delivery)
    if parcel is None:
        return False
    found = await poster.find(parcel)
    _log.info("delivery %s was in doubt: %s", delivery.id, found)
    match found:
        case Absent():
            return await _send(db, poster, delivery, now)
        case Refused(reason=reason):  # nobody could look: it stays in doubt
            await destinations.pause(db, delivery.destination.id, reason=reason)
            return False
        case _:
            return await _note(db, delivery, found, now)


async def _send(db: Database, poster: Poster, delivery: Delivery, now: datetime) -> bool:
    parcel = await _parcel(db, delivery)
    if parcel is None:
        return False
    return await _note(db, delivery, await poster.post(parcel), now)


async def _parcel(db: Database, delivery: Delivery) -> Parcel | None:
    try:
        episode = await episodes.get(db, Scope.everything(), delivery.episode_id)
    except NotFoundError:
        await outbox.failed(db, delivery.id, error="episode_gone")
        return None
    return Parcel(delivery=delivery, episode=episode, facts=await episodes.facts(db, episode.id))


async def _note(db: Database, delivery: Delivery, outcome: Found | Refused | Later | Unsure, now: datetime) -> bool:
    """Write down what came of a delivery; True where it now stands in its channel."""
    match outcome:
        case Found(message_id=message_id):
            await outbox.sent(db, delivery.id, message_id=message_id, now=now)
            _log.info("episode %s announced in channel %s", delivery.episode_id, delivery.destination.channel_id)
            return True
        case Refused(reason=reason):
            await destinations.pause(db, delivery.destination.id, reason=reason)
            await outbox.put_back(db, delivery.id, error=reason, not_before=now)
            _log.warning("destination %s is paused: %s", delivery.destination.id, reason)
        case Later(after_s=after_s):
            await outbox.put_back(db, delivery.id, error="later", not_before=now + timedelta(seconds=after_s))
        case Unsure():
            _log.warning("delivery %s is in doubt: it is looked for before it is sent again", delivery.id)
    return False
