"""What `/why` says of each state, in words that somebody who never read a log understands."""

import json
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

import pytest

from bot.announce.delivery import deliver
from bot.announce.why import trace
from bot.model.delivery import DeliveryState, Destination
from bot.model.scope import Scope
from bot.model.trace import Trace
from bot.render.ids import order_of
from bot.render.why import trace_card, trace_lines
from bot.store import destinations, hand, outbox, polls
from tests.announce.test_delivery import GUILD, NEWS, Street, street

STATES: Mapping[str, tuple[str, ...]] = {
    "missing: Send Messages": ("Send Messages", "Permissions"),
    "gone": ("is gone", "/announce start"),
    "forum_gone": ("forum",),
    "tag": ("tag", "/announce edit"),
    "locked": ("locked", "Unlock"),
    "by_hand": ("by a moderator", "/announce resume"),
    "discord 50013: Missing Permissions": ("Discord refused",),
}


async def traced(made: Street) -> Trace:
    found = await trace(made.db, Scope.everything(), made.show, None)
    assert found is not None
    return found


async def told(made: Street) -> str:
    return "\n".join(trace_lines(await traced(made), now=made.clock()))


async def kinds(made: Street) -> list[str]:
    """The orders of the buttons that are offered."""
    card = trace_card(await traced(made), now=made.clock())
    orders = [order_of(button.custom_id or "") for button in card.buttons]
    return [order.kind for order in orders if order is not None]


@pytest.mark.parametrize("reason", STATES)
@pytest.mark.parametrize("came_first", [True, False])
async def test_a_pause_is_told_with_its_remedy_whether_or_not_something_waits(
    tmp_path: Path, reason: str, *, came_first: bool
) -> None:
    made = await street(tmp_path)
    await destinations.stop(made.db, guild_id=GUILD, channel_id=NEWS, show_id=None, now=made.clock())
    if came_first:  # the newest episode is older than the channel
        await made.publish("One")
    made.clock.advance(minutes=1)
    wanted = Destination(id=0, guild_id=GUILD, channel_id=NEWS)
    armed = await destinations.start(made.db, wanted, by=1, now=made.clock())
    if not came_first:
        await made.publish("One")
    await destinations.pause(made.db, armed.id, reason=reason, now=made.clock())
    said = await told(made)
    assert all(part in said for part in STATES[reason]), said
    assert "look" in await kinds(made)
    assert ("post" in await kinds(made)) == (reason != "gone")
    await made.db.close()


async def test_what_waited_when_a_channel_was_stopped_says_so_and_may_be_posted_by_hand(tmp_path: Path) -> None:
    made = await street(tmp_path)
    (one,) = await made.publish("One")
    await destinations.stop(made.db, guild_id=GUILD, channel_id=NEWS, show_id=None, now=made.clock())
    await deliver(made.courier)
    assert made.standing() == []
    assert "were stopped before it went out" in await told(made)
    by_hand = Destination(id=0, guild_id=GUILD, channel_id=NEWS, by_hand=True)
    destination = await hand.destination_for(made.db, by_hand, made.show.id, by=1, now=made.clock())
    assert (await hand.put(made.db, destination, one, now=made.clock())).before is None
    await deliver(made.courier)
    assert made.standing() == ["One"]
    assert (await outbox.of_episode(made.db, one))[0].state is DeliveryState.SENT
    await made.db.close()


async def test_a_feed_that_is_silent_says_since_when_it_cannot_be_read(tmp_path: Path) -> None:
    made = await street(tmp_path)
    await made.publish("One")
    error = json.dumps(["feed_status", {"url": "https://feeds.example/", "status": 503, "reason": "Away"}])
    async with made.db.write() as writer:
        await writer.execute("UPDATE show SET error = ?, looked_at = 1777000000", (error,))
    assert (await polls.state(made.db, made.show.id)).error is not None
    said = await told(made)
    assert "cannot be read" in said
    assert "<t:1777000000:R>" in said
    found = await traced(made)
    paused = replace(found, feed=replace(found.feed, paused=True))
    assert "The feed is paused" in "\n".join(trace_lines(paused, now=made.clock()))
    await made.db.close()
