"""Who the bot is, whom it can look up, and its direct messages; and where the gateway is."""

from bot.playground.discord import shapes
from bot.playground.discord.nouns import Channel, ChannelKind, User
from bot.playground.discord.router import Call, Route, snowflake, whole
from bot.playground.discord.wire import Json, Refusal, unknown_user
from bot.playground.discord.world import World

MOST_GUILDS = 200

MOST_NEW_DMS, NEW_DMS_WINDOW_S = 30, 600.0
"""Discord does not say how many are too many; bots were stopped from about 30."""


def dm_with(world: World, user: User) -> Channel:
    """Return the channel between the bot and a user, made the first time."""
    for channel in world.channels.values():
        if channel.kind is ChannelKind.DM and user in channel.recipients:
            return channel
    channel = Channel(id=world.ids.next(), kind=ChannelKind.DM, recipients=[user])
    world.channels[channel.id] = channel
    return channel


def _gateway(call: Call) -> Json:
    return {"url": _gateway_url(call.world)}


def _gateway_for_bot(call: Call) -> Json:
    limit = {"total": 1000, "remaining": 999, "reset_after": 86_400_000, "max_concurrency": 1}
    return {"url": _gateway_url(call.world), "shards": call.world.shards, "session_start_limit": limit}


def _gateway_url(world: World) -> str:
    return world.base_url.replace("http://", "ws://") + "/gateway/"


def _me(call: Call) -> Json:
    return shapes.of_self(call.world.bot)


def _user(call: Call) -> Json:
    user = call.world.users.get(call.id("user_id"))
    if user is None:
        raise unknown_user()
    return shapes.of_user(user)


def _my_guilds(call: Call) -> list[Json]:
    limit = whole(call.query, "limit", MOST_GUILDS, MOST_GUILDS)
    after = snowflake("after", call.query.get("after", 0))
    joined = [guild for guild in call.world.guilds.values() if guild.has_bot and guild.id > after]
    return [shapes.of_own_guild(call.world, guild) for guild in sorted(joined, key=lambda each: each.id)[:limit]]


def _open_dm(call: Call) -> Json:
    user = call.world.users.get(snowflake("recipient_id", call.object().get("recipient_id")))
    if user is None:
        raise unknown_user()
    if user.bot:
        raise Refusal(400, 50007, "Cannot send messages to this user")
    known = len(call.world.channels)
    if _opened_lately(call.world) >= MOST_NEW_DMS:
        raise Refusal(400, 40003, "You are opening direct messages too fast")
    channel = dm_with(call.world, user)
    if len(call.world.channels) > known:
        call.world.dms_opened_s.append(call.world.clock.time_s())
    return shapes.of_channel(call.world, channel)


def _opened_lately(world: World) -> int:
    """Return how many new direct messages the bot has opened within the window."""
    opened = world.dms_opened_s
    while opened and opened[0] <= world.clock.time_s() - NEW_DMS_WINDOW_S:
        opened.popleft()
    return len(opened)


ROUTES = (
    Route("GET", "/gateway", _gateway, public=True),
    Route("GET", "/gateway/bot", _gateway_for_bot),
    Route("GET", "/users/@me", _me),
    Route("GET", "/users/@me/guilds", _my_guilds),
    Route("POST", "/users/@me/channels", _open_dm),
    Route("GET", "/users/{user_id}", _user),
)
