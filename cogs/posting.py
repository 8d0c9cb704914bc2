"""An episode posted by hand, and the latest one offered: what `/announce`, `/setup` and `/why` share."""

from dataclasses import replace

from bot.errors import NotFoundError
from bot.model.delivery import DeliveryState, Destination
from bot.model.episode import Episode
from bot.render.cards import Button, Card
from bot.render.findings import notice_card
from bot.render.ids import Order, id_of
from bot.render.markdown import escape
from bot.render.why import pause_told
from bot.say import say
from bot.store import episodes, hand
from bot.store.episodes import Narrowing
from cogs.entry import Interaction, reply, scope_of
from cogs.places import Target, check, place_of, tags_in


async def send_by_hand(interaction: Interaction, episode: Episode, channel: Target, *, again: bool = False) -> None:
    """Put an episode into a channel's outbox, or ask first where it is there already."""
    app = interaction.client.app
    by_hand = Destination(
        id=0,
        guild_id=channel.guild.id,
        channel_id=channel.id,
        place=place_of(channel),
        by_hand=True,
        tags=tags_in(channel, None, episode.show),
    )
    now = app.now()
    destination = await hand.destination_for(app.db, by_hand, episode.show_id, by=interaction.user.id, now=now)
    check(channel, replace(destination, publish=False), None)
    if destination.paused:
        await reply(interaction, notice_card(pause_told(destination)))
        return
    put = await hand.put(app.db, destination, episode.id, now=now, again=again)
    values = {"title": escape(episode.title), "channel": channel.mention}
    if put.before is None:
        await reply(interaction, notice_card(say("announce_sending", **values)))
    elif put.before is DeliveryState.SENT:
        yes = id_of(Order(kind="again", numbers=(channel.id, episode.id)))
        asked = Card(lines=(say("announce_again", **values),), buttons=(_button("announce_again_yes", yes),))
        await reply(interaction, asked)
    else:
        await reply(interaction, notice_card(say("announce_under_way", **values)))


async def latest_of(interaction: Interaction, show_id: int | None) -> Episode:
    """Give the latest episode of a show, or of all that a server sees; raises NotFoundError where there is none."""
    db = interaction.client.app.db
    found = await episodes.find(db, scope_of(interaction), Narrowing(show_id=show_id), limit=1)
    if not found:
        raise NotFoundError("announce_nothing_yet")
    return found[0]


async def offer_of(interaction: Interaction, armed: Destination) -> tuple[Button, ...]:
    """Offer to post the latest episode now, or to preview it; nothing where there is none."""
    try:
        latest = await latest_of(interaction, armed.show_id)
    except NotFoundError:
        return ()
    return (
        _button("announce_post_latest", id_of(Order(kind="post", numbers=(armed.channel_id, latest.id)))),
        _button("announce_preview", id_of(Order(kind="preview", numbers=(armed.id, latest.id)))),
    )


def _button(key: str, custom_id: str) -> Button:
    return Button(label=say(key), custom_id=custom_id)
