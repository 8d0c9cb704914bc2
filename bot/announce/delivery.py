"""The outbox carried out: look for what is in doubt, claim, send with the same nonce, mark.

    doubtful ─ look ┬ stands ─────────────────────────→ sent
                    └ absent ┐
    claim ─ (look) ──────────┴ (talk) ─ post ┬ Found ─→ sent
                                             ├ Refused → destination paused, batch waits
                                             ├ Later ──→ waits until then
                                             ├ Failed ─→ given up
                                             └ Unsure ─→ stays claimed: looked for before it is sent again

A crash on any arrow leaves a claim without a mark, which is looked for first. Each channel is looked at once more
before a process sends there for the first time: an older file may have been put back, and what it calls waiting
stands there already. Within a channel one message is under way at a time; channels do not wait for each other.
"""

import asyncio
import logging
from collections import Counter
from collections.abc import Callable, Collection
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta

from bot.announce import parcel as parcels
from bot.announce.parcel import Parcel
from bot.announce.sending import Failed, Found, Later, Outcome, Poster, Refused, Sending, Standing, Unsure
from bot.errors import StoreError
from bot.model.delivery import Batch, DeliveryState, Place
from bot.store import destinations, outbox, sightings
from bot.store.database import Database

AT_ONCE = 16
RECHECK_S = 0.5
GIVE_UP_AFTER = 12
FIRST_RETRY_S = 2.0
LONGEST_RETRY_S = 600.0
# Clocks differ, and a backup is a little older than the last heartbeat in it.
MARGIN = timedelta(minutes=10)
RACE = timedelta(seconds=2)
# When Discord began: as far back as is looked, where no clock can be trusted; how many pages that may be, `find` knows.
LONG_AGO = datetime(2015, 5, 13, tzinfo=UTC)

_log = logging.getLogger(__name__)


@dataclass(slots=True, kw_only=True)
class Courier:
    """Who carries the outbox out: what it works with, what is under way, and which channels it has looked at.

    Of those it keeps what stands there and is not in the file: an older file may have been put back, which learns of
    that episode later. `alive_until` is since when channels may hold what the file does not know
    (when it was last in use before this process, or earlier), None if it was never in use. What is new of shows that
    are `storing` waits until all of it is there: many at once are one message.
    """

    db: Database
    poster: Poster
    clock: Callable[[], datetime]
    alive_until: datetime | None = None
    looked: dict[int, Standing] = field(default_factory=dict)
    busy: Counter[int] = field(default_factory=Counter)
    ending: bool = False
    storing: Collection[int] = ()


async def deliver(courier: Courier) -> int:
    """Carry out what is due, each channel in order; gives how many messages were sent or found."""
    done = 0
    going: dict[asyncio.Task[bool], frozenset[int]] = {}
    try:
        while True:
            for batch, doubt in await _next(courier, AT_ONCE - len(going)):
                courier.busy.update(batch.ids)  # one that was given back may be taken again before its task has ended
                going[asyncio.create_task(_carried(courier, batch, doubt=doubt))] = batch.ids
            if not going:
                return done
            finished, _ = await asyncio.wait(going, timeout=RECHECK_S, return_when=asyncio.FIRST_COMPLETED)
            for task in finished:
                courier.busy -= Counter(going.pop(task))
                done += task.result()
    finally:
        for task in going:
            task.cancel()
        await asyncio.gather(*going, return_exceptions=True)
        for ids in going.values():
            courier.busy -= Counter(ids)


async def _next(courier: Courier, free: int) -> list[tuple[Batch, bool]]:
    """Give what may be begun now, and whether it is in doubt: doubts first."""
    if free <= 0 or courier.ending:
        return []
    now = courier.clock()
    doubts = [each for each in await outbox.doubtful(courier.db, now=now) if _may_be_looked_for(courier, each, now)][
        :free
    ]
    found = [(batch, True) for batch in doubts]
    if len(found) < free and await outbox.waiting(courier.db, now=now):
        claimed = await outbox.claim(courier.db, now=now, limit=free - len(found), storing=courier.storing)
        found += [(batch, False) for batch in claimed]
    return found


def _may_be_looked_for(courier: Courier, batch: Batch, now: datetime) -> bool:
    """Tell whether a doubt may be settled now: a forum post has no nonce that would cover a request still under way."""
    leader = batch.leader
    without_nonce = leader.destination.place is Place.FORUM or leader.destination.talk_forum is not None
    young = leader.claimed_at is not None and timedelta() <= now - leader.claimed_at < RACE
    return not any(courier.busy[each] for each in batch.ids) and not (without_nonce and young)


async def _carried(courier: Courier, batch: Batch, *, doubt: bool) -> bool:
    """Carry a batch; a bug of ours costs this batch alone, and is tried again a few times."""
    try:
        return await _carry(courier, batch, doubt=doubt)
    except StoreError:
        raise
    except Exception:  # noqa: BLE001 - the guard of one delivery
        _log.exception("delivery %s failed", batch.leader.id)
        if batch.leader.attempts >= GIVE_UP_AFTER:
            await outbox.failed(courier.db, batch, error="bug")
        else:
            await outbox.doubted(courier.db, batch, not_before=_retry_at(courier, batch))
        return False


async def _carry(courier: Courier, batch: Batch, *, doubt: bool) -> bool:
    parcel = await parcels.parcel_of(courier.db, batch, now=courier.clock())
    if parcel is None:
        await outbox.failed(courier.db, batch, error="episode_gone")
        return False
    talk_id = batch.leader.talk_id
    sending = parcels.announcement(parcel, talk_id=talk_id)
    if not await _is_absent(courier, batch, sending, doubt=doubt):
        return await _stands(courier, batch)
    if parcel.destination.talk_forum and talk_id is None and not batch.is_digest:
        talk_id = await _open_talk(courier, parcel, doubt=doubt)
        if talk_id is None:
            return False
        sending = parcels.announcement(parcel, talk_id=talk_id)
    return await _note(courier, batch, sending, await courier.poster.post(sending))


async def _is_absent(courier: Courier, batch: Batch, sending: Sending, *, doubt: bool) -> bool:
    """Tell whether nothing of a batch stands in its channel yet; what stands there is marked, whatever it is of."""
    got = await _standing(courier, batch, sending, doubt=doubt)
    if not isinstance(got, Standing):
        await _not_looked(courier, batch, got, doubt=doubt)
        return False
    now = courier.clock()
    known = await sightings.seen(courier.db, sending.channel_id, got.singles, digests=got.digests, now=now)
    if doubt or known:
        _log.info("channel %s was looked at: %d announcements stand there", sending.channel_id, known)
    states = [await outbox.state(courier.db, each.id) for each in batch.deliveries]  # an event may have marked it
    if DeliveryState.SENT not in states:
        return True
    await outbox.put_back(courier.db, batch, error="in_doubt", not_before=now)  # what is left of it
    return False


async def _standing(
    courier: Courier, batch: Batch, sending: Sending, *, doubt: bool
) -> Standing | Refused | Later | Unsure:
    """Look at a channel, or give what is remembered of an earlier look."""
    remembered = courier.looked.get(sending.channel_id)
    if remembered is not None and not doubt:
        return remembered
    got = await courier.poster.find(sending, since=_since(courier, batch, doubt=doubt))
    if isinstance(got, Standing):
        unknown = await sightings.unknown(courier.db, sending.channel_id, got.marks)
        courier.looked[sending.channel_id] = got.only(unknown)
    return got


def _since(courier: Courier, batch: Batch, *, doubt: bool) -> datetime:
    """Give how far back to look: to when the file was last in use, else to the arming; and to a claim in doubt.

    A moment yet to come was written down by a clock that has been set back since: it tells nothing.
    """
    now = courier.clock()
    moments = [courier.alive_until or batch.leader.destination.armed_at or now]
    moments += [batch.leader.claimed_at] if doubt and batch.leader.claimed_at else []
    return LONG_AGO if max(moments) > now else min(moments) - MARGIN


async def _not_looked(courier: Courier, batch: Batch, got: Refused | Later | Unsure, *, doubt: bool) -> None:
    """Nobody could look: what was in doubt stays so, what was not goes back."""
    retry_at = _retry_at(courier, batch)
    if isinstance(got, Refused):
        await _pause(courier, batch, got.reason)
    elif isinstance(got, Later):
        retry_at = courier.clock() + timedelta(seconds=got.after_s)
    if doubt:
        await outbox.doubted(courier.db, batch, not_before=retry_at)
    else:
        await outbox.put_back(courier.db, batch, error="not_looked", not_before=retry_at)


async def _stands(courier: Courier, batch: Batch) -> bool:
    return await outbox.state(courier.db, batch.leader.id) is DeliveryState.SENT


async def _open_talk(courier: Courier, parcel: Parcel, *, doubt: bool) -> int | None:
    """Open the post in which the episode is talked about, or find it; None where that could not be done now."""
    leader = parcel.batch.leader
    sending = parcels.talk(leader, parcel.episodes[0], parcel.facts)
    got = await _standing(courier, parcel.batch, sending, doubt=doubt)
    if not isinstance(got, Standing):
        await _not_looked(courier, parcel.batch, got, doubt=doubt)
        return None
    if sending.nonce in got.singles:
        await outbox.talk_opened(courier.db, leader.id, talk_id=got.singles[sending.nonce])
        return got.singles[sending.nonce]
    outcome = await courier.poster.post(sending)
    if not isinstance(outcome, Found):
        await _note(courier, parcel.batch, sending, outcome)
        return None
    await outbox.talk_opened(courier.db, leader.id, talk_id=outcome.message_id)
    return outcome.message_id


async def _note(courier: Courier, batch: Batch, sending: Sending, outcome: Outcome) -> bool:
    """Write down what came of a batch; True where it now stands in its channel."""
    now = courier.clock()
    match outcome:
        case Found(message_id=message_id):
            card_hash = parcels.digest_of(sending.card)
            mark = outbox.Mark(message_id=message_id, pinged=sending.ping or 0, card_hash=card_hash)
            await outbox.sent(courier.db, batch, mark, now=now)
            _log.info(
                "episodes %s announced in channel %s", [d.episode_id for d in batch.deliveries], sending.channel_id
            )
            return True
        case Refused(reason=reason):
            await _pause(courier, batch, reason)
            await outbox.put_back(courier.db, batch, error=reason, not_before=now)
        case Later(after_s=after_s):
            await outbox.put_back(courier.db, batch, error="later", not_before=now + timedelta(seconds=after_s))
        case Failed(reason=reason):
            _log.error("delivery %s is given up: %s", batch.leader.id, reason)
            await outbox.failed(courier.db, batch, error=reason)
        case Unsure():
            _log.warning("delivery %s is in doubt: it is looked for before it is sent again", batch.leader.id)
            await outbox.doubted(
                courier.db, batch, not_before=_retry_at(courier, batch) if batch.leader.attempts else now
            )
    return False


async def _pause(courier: Courier, batch: Batch, reason: str) -> None:
    destination = batch.leader.destination
    _log.warning("destination %s is paused: %s", destination.id, reason)
    await destinations.pause(courier.db, destination.id, reason=reason, now=courier.clock())


def _retry_at(courier: Courier, batch: Batch) -> datetime:
    grown = min(LONGEST_RETRY_S, FIRST_RETRY_S * 2 ** min(batch.leader.attempts, 10))
    return courier.clock() + timedelta(seconds=grown)
