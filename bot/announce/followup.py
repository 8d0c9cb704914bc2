"""What comes after an announcement: published, its thread opened, its post linked back, its card kept up to date.

Each may be done twice without harm, so a doubt is settled by doing it again; none holds up an announcement.
"""

import asyncio
import logging

from bot.announce import parcel as parcels
from bot.announce.delivery import Courier
from bot.announce.sending import Failed, Found, Later, Outcome, Refused, Unsure
from bot.model.delivery import Batch, Delivery, Place
from bot.render.announcement import name_of
from bot.store import chores, destinations, outbox
from bot.store.chores import Chore

AT_ONCE = 8

_log = logging.getLogger(__name__)


async def follow_up(courier: Courier) -> int:
    """Do what is due, one a channel and kind; gives how much of it is done."""
    if courier.ending:
        return 0
    due = await chores.due(courier.db, now=courier.clock(), limit=AT_ONCE)
    done = await asyncio.gather(*(_do(courier, chore) for chore in due), return_exceptions=True)
    for failure in done:
        if isinstance(failure, BaseException):
            raise failure
    return sum(each is True for each in done)


async def _do(courier: Courier, chore: Chore) -> bool:
    try:
        outcome, card_hash = await _DOERS[chore.kind](courier, chore.delivery)
    except Exception:  # noqa: BLE001 - the guard of one chore
        _log.exception("%s of delivery %s failed", chore.kind, chore.delivery.id)
        outcome, card_hash = Unsure(), None
    now = courier.clock()
    match outcome:
        case Found():
            await chores.done(courier.db, chore, card_hash=card_hash, now=now)
            return True
        case Later(after_s=after_s):
            await chores.later(courier.db, chore, now=now, after_s=after_s)
        case Unsure():
            await chores.later(courier.db, chore, now=now)
        case Failed(reason=reason) | Refused(reason=reason):
            await _refused(courier, chore, reason)
    return False


async def _refused(courier: Courier, chore: Chore, reason: str) -> None:
    """Let go of what Discord refuses; where it is a permission that others need too, the destination is paused."""
    _log.warning("%s of delivery %s is refused: %s", chore.kind, chore.delivery.id, reason)
    await chores.done(courier.db, chore, now=courier.clock())
    if chore.kind == "thread" and "discord 50013" in reason:
        await destinations.pause(courier.db, chore.delivery.destination.id, reason=reason, now=courier.clock())


async def _publish(courier: Courier, delivery: Delivery) -> tuple[Outcome, None]:
    return await courier.poster.publish(delivery.destination.channel_id, delivery.message_id or 0), None


async def _open_thread(courier: Courier, delivery: Delivery) -> tuple[Outcome, None]:
    parcel = await _parcel(courier, delivery)
    if parcel is None or delivery.destination.place not in (Place.TEXT, Place.NEWS):
        return Failed(reason="no_thread_there"), None
    name = await _digest_title(courier, delivery) or name_of(parcel.episodes[0])
    return await courier.poster.open_thread(delivery.destination.channel_id, delivery.message_id or 0, name), None


async def _digest_title(courier: Courier, delivery: Delivery) -> str | None:
    """Give the title of the digest that a delivery went out in; None where it has a message of its own."""
    batch = await outbox.in_message_of(courier.db, delivery) if delivery.digest else None
    parcel = await parcels.parcel_of(courier.db, batch, now=courier.clock()) if batch else None
    return parcels.card_of(parcel, talk_id=None).title if parcel else None


async def _link(courier: Courier, delivery: Delivery) -> tuple[Outcome, None]:
    """Let the post in which an episode is talked about link to its announcement."""
    parcel = await _parcel(courier, delivery)
    talk_id = delivery.talk_id or 0
    if parcel is None:
        return Failed(reason="episode_gone"), None
    card = parcels.talk(delivery, parcel.episodes[0], parcel.facts).card
    return await courier.poster.edit(talk_id, talk_id, card, pinged=0), None


async def _edit(courier: Courier, delivery: Delivery) -> tuple[Outcome, str | None]:
    """Put up the card as it would be made now, if it differs from what stands there; a digest with all it carries."""
    batch = await outbox.in_message_of(courier.db, delivery)
    parcel = await parcels.parcel_of(courier.db, batch, now=courier.clock()) if batch else None
    if parcel is None or not delivery.message_id:
        return Found(message_id=0), None
    card = parcels.card_of(parcel, talk_id=delivery.talk_id)
    card_hash = parcels.digest_of(card)
    if card_hash == await chores.card_hash(courier.db, delivery.id):
        return Found(message_id=delivery.message_id), None
    destination = delivery.destination
    channel_id = delivery.message_id if destination.place is Place.FORUM else destination.channel_id
    outcome = await courier.poster.edit(channel_id, delivery.message_id, card, pinged=delivery.pinged)
    if isinstance(outcome, Found) and delivery.talk_id:
        await _link(courier, delivery)
    return outcome, card_hash


async def _parcel(courier: Courier, delivery: Delivery) -> parcels.Parcel | None:
    batch = Batch(deliveries=(delivery,), nonce=delivery.nonce)
    return await parcels.parcel_of(courier.db, batch, now=courier.clock())


_DOERS = {"publish": _publish, "thread": _open_thread, "link": _link, "edit": _edit}
