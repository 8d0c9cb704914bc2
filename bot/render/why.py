"""The card of `/why`, and the sentences of pauses: what became of an episode, in plain words."""

import json
from datetime import datetime

from bot.errors import FeedError
from bot.model.delivery import Delivery, DeliveryState, Destination, Place
from bot.model.show import FeedState
from bot.model.trace import Destiny, Trace
from bot.render.cards import Button, Card, Tone, date_tag
from bot.render.ids import Order, id_of
from bot.render.markdown import escape
from bot.say import say, say_error
from bot.say.en import SENTENCES

MOST_LINES = 20
GONE = "gone"
_LATER = ("later", "not_looked")


def trace_card(trace: Trace, *, now: datetime) -> Card:
    """Make the card of a trace, with **Look now** and, where it is not out yet, **Post it now**."""
    buttons = []
    if trace.show.feed_url.startswith("http"):
        look = id_of(Order(kind="look", numbers=(trace.show.id,)))
        buttons.append(Button(label=say("button_look"), custom_id=look))
    open_ones = [each for each in trace.destinies if not _is_out(each.delivery) and each.destination.paused != GONE]
    if trace.episode is not None and open_ones:
        post = Order(kind="post", numbers=(open_ones[0].destination.channel_id, trace.episode.id))
        buttons.append(Button(label=say("button_post"), custom_id=id_of(post)))
    title = trace.episode.title if trace.episode else trace.show.title
    return Card(title=title, lines=trace_lines(trace, now=now), tone=Tone.NOTICE, buttons=tuple(buttons))


def trace_lines(trace: Trace, *, now: datetime) -> tuple[str, ...]:
    """Tell a trace line by line: seen when, decided how, and what became of it in each channel."""
    lines = []
    if trace.episode is not None and trace.seen_at is not None:
        lines.append(say("why_seen", show=escape(trace.show.title), seen=date_tag(trace.seen_at, "R")))
        lines.append(_reason(trace.reason))
    lines += [_destiny(each, trace, now) for each in trace.destinies[:MOST_LINES]]
    if trace.episode is not None and not trace.destinies:
        lines.append(say("why_no_channel"))
    lines.append(_feed(trace.feed, trace))
    return tuple(line for line in lines if line)


def _is_out(delivery: Delivery | None) -> bool:
    return delivery is not None and delivery.state in (DeliveryState.SENT, DeliveryState.CLAIMED)


def _reason(reason: str) -> str:
    key = f"why_reason_{reason}"
    return say(key) if key in SENTENCES else ""


def _destiny(destiny: Destiny, trace: Trace, now: datetime) -> str:
    where = f"<#{destiny.destination.channel_id}>"
    return f"{where} · {_fate(destiny, trace, now)}"


def _fate(destiny: Destiny, trace: Trace, now: datetime) -> str:
    delivery = destiny.delivery
    if delivery is None:
        told = _never_meant(destiny.destination, trace)
        return f"{told}. {pause_told(destiny.destination)}" if destiny.destination.paused else told
    if destiny.ended and delivery.state in (DeliveryState.WAITING, DeliveryState.CLAIMED):
        return say("why_ended")
    match delivery.state:
        case DeliveryState.SENT:
            return _sent(destiny, delivery)
        case DeliveryState.SKIPPED:
            return _skipped(delivery.error or "", destiny.twin)
        case DeliveryState.FAILED:
            return say("why_failed", why=escape(delivery.error or ""))
        case DeliveryState.CLAIMED:
            return pause_told(destiny.destination) if destiny.destination.paused else say("why_doubt")
        case _:
            return _waiting(destiny.destination, delivery, now)


def _sent(destiny: Destiny, delivery: Delivery) -> str:
    if not delivery.message_id:
        return say("why_deleted")
    destination = delivery.destination
    inside = delivery.message_id if destination.place is Place.FORUM else destination.channel_id
    told = say(
        "why_digest" if delivery.digest else "why_sent",
        sent=date_tag(delivery.sent_at, "R") if delivery.sent_at else "",
        url=f"https://discord.com/channels/{destination.guild_id}/{inside}/{delivery.message_id}",
    )
    return told + (say("why_edited", edited=date_tag(destiny.edited_at, "R")) if destiny.edited_at else "")


def _skipped(rule: str, twin: str | None) -> str:
    if rule.startswith("duplicate:"):
        return say("why_duplicate", title=escape(twin or rule))
    key = f"why_filtered_{rule}"
    return say(key) if key in SENTENCES else say("why_filtered", rule=escape(rule))


def _waiting(destination: Destination, delivery: Delivery, now: datetime) -> str:
    if destination.paused:
        return pause_told(destination)
    if delivery.due_at is not None and delivery.due_at > now:
        return say("why_until", until=date_tag(delivery.due_at, "f"))
    return say("why_limited") if delivery.error in _LATER else say("why_next")


def _never_meant(destination: Destination, trace: Trace) -> str:
    if trace.reason and trace.reason not in {"new", "late"}:
        return say("why_not_news")
    if destination.armed_at and trace.seen_at and destination.armed_at > trace.seen_at:
        return say("why_armed_later", armed=date_tag(destination.armed_at, "R"))
    return say("why_not_meant")


def _feed(feed: FeedState, trace: Trace) -> str:
    if not trace.show.feed_url.startswith("http"):
        return say("why_from_file")
    if feed.looked_at is None:
        return say("why_never_looked")
    looked = date_tag(feed.looked_at, "R")
    if feed.paused:
        return say("why_feed_paused", looked=looked)
    if feed.error is not None:
        key, values = json.loads(feed.error)
        return say("why_feed_failing", looked=looked, why=escape(say_error(FeedError(key, **values))))
    return say("why_not_in_feed" if trace.is_newest else "why_last_look", looked=looked)


def pause_told(destination: Destination) -> str:
    """Tell why a destination is paused, and where that is mended."""
    kind, _, rest = (destination.paused or "").partition(": ")
    channel = f"<#{destination.channel_id}>"
    key = f"paused_{kind}"
    if key in SENTENCES:
        return say(key, channel=channel, missing=rest)
    return say("paused_discord", channel=channel, why=escape(destination.paused or ""))
