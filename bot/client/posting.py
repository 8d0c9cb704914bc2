"""Announcements on Discord: sent once, with their nonce, and found again by the markers in their buttons."""

import logging
from collections.abc import Iterator
from datetime import UTC, datetime
from typing import Any

import discord

from bot.announce.sending import Failed, Found, Later, Outcome, Refused, Sending, Standing, Unsure
from bot.client.pacing import OLD_EDITS, OLD_EDITS_WINDOW_S, PUBLISHED, PUBLISHED_WINDOW_S, Budget, Pace
from bot.client.telling import Telling
from bot.client.wire import Told, Wire, outcomes
from bot.model.delivery import Place
from bot.render.cards import Card
from bot.render.embeds import embed_of
from bot.render.ids import MARK_CHARS, markers_of
from bot.render.views import view_of

PAGE = 100
MOST_PAGES = 100
MOST_POSTS = 1_000
OLD_S = 3_600.0
UNKNOWN_MESSAGE = 10_008
PUBLISHED_ALREADY = 40_033
HAS_THREAD = 160_004
TOO_MANY_OLD_EDITS = 30_046

_log = logging.getLogger(__name__)


class Posting:
    """The Poster of `bot.announce`, over a client."""

    def __init__(self, client: discord.Client) -> None:
        self._client = client
        self._wire = Wire(client, Pace())
        self._telling = Telling(client, self._wire)
        self._published = Budget(PUBLISHED, PUBLISHED_WINDOW_S)
        self._edits = Budget(OLD_EDITS, OLD_EDITS_WINDOW_S)

    async def post(self, sending: Sending) -> Outcome:
        """Send an announcement once; its role is pinged, nobody else is."""
        message = _message(sending)
        if sending.place is Place.FORUM:
            path = f"/channels/{sending.channel_id}/threads"
            forum = self._client.get_channel(sending.channel_id)
            usable = usable_tags(forum) if isinstance(forum, discord.ForumChannel) else frozenset(sending.tags)
            tags = [str(tag) for tag in sending.tags if tag in usable]
            body = {"name": sending.name, "message": message, "applied_tags": tags}
        else:
            path = f"/channels/{sending.channel_id}/messages"
            body = message | {"nonce": sending.nonce, "enforce_nonce": True}
        made: dict[str, Any] = {}
        async with outcomes() as told:
            made = await self._wire.ask("POST", path, body=body)
        if told.code == UNKNOWN_MESSAGE:  # it stood there with this nonce, and somebody has deleted it since
            return Found(message_id=0)
        if isinstance(told.outcome, Failed):
            _log.error("Discord refused an announcement for channel %s: %s", sending.channel_id, told.outcome.reason)
        return told.outcome or Found(message_id=int(made["id"]))

    async def tell(self, guild_id: int, sentence: str, *, channel_id: int | None, user_id: int | None) -> bool | Later:
        """Tell a server something at the first place where it can be said."""
        return await self._telling.tell(guild_id, sentence, channel_id=channel_id, user_id=user_id)

    async def find(self, sending: Sending, *, since: datetime) -> Standing | Refused | Later | Unsure:
        """Look through the channel's recent history, or the forum's recent posts, for whatever is ours."""
        messages: list[dict[str, Any]] = []
        async with outcomes() as told:
            if await self._is_blind(sending):
                return Refused(reason="missing: Read Message History")
            if sending.place is Place.FORUM:
                messages = await self._posts(sending, since)
            else:
                messages = await self._history(sending.channel_id, since)
        if isinstance(told.outcome, Refused | Later | Unsure):
            return told.outcome
        if told.outcome is not None:
            return Unsure()
        return standing_of(message for message in messages if self._is_ours(message))

    async def _is_blind(self, sending: Sending) -> bool:
        """Tell whether we may not read a history: Discord then shows an empty one. A thread is read as its parent."""
        channel = self._client.get_channel(sending.channel_id)
        if channel is None and sending.place is Place.THREAD:  # archived ones are not held in memory
            thread = await self._wire.ask("GET", f"/channels/{sending.channel_id}")
            channel = self._client.get_channel(int(thread.get("parent_id") or 0))
        if not isinstance(channel, discord.abc.GuildChannel | discord.Thread) or channel.guild.me is None:
            return False
        return not channel.permissions_for(channel.guild.me).read_message_history

    async def _history(self, channel_id: int, since: datetime) -> list[dict[str, Any]]:
        """Read back to `since`, a page at least: our clock may have been wrong when it was written down."""
        found: list[dict[str, Any]] = []
        before: dict[str, Any] = {}
        for _ in range(MOST_PAGES):
            page = await self._wire.ask("GET", f"/channels/{channel_id}/messages", query={"limit": PAGE, **before})
            found += page
            if len(page) < PAGE or _made_at(page[-1]) < since:
                break
            before = {"before": page[-1]["id"]}
        return found

    async def _posts(self, sending: Sending, since: datetime) -> list[dict[str, Any]]:
        """Read the first message of every recent post of ours."""
        active = (await self._wire.ask("GET", f"/guilds/{sending.guild_id}/threads/active"))["threads"]
        archived = await self._archived(sending.channel_id, since)
        ours = [
            thread
            for thread in (*active, *archived)
            if thread.get("parent_id") == str(sending.channel_id) and self._is_me(thread.get("owner_id"))
        ]
        ours.sort(key=lambda thread: int(thread["id"]), reverse=True)
        found = []
        for at, thread in enumerate(ours[:MOST_POSTS]):
            if at >= PAGE // 2 and _made_at(thread) < since:
                break
            async with outcomes() as told:
                found.append(await self._wire.ask("GET", f"/channels/{thread['id']}/messages/{thread['id']}"))
            if told.code and told.code != UNKNOWN_MESSAGE:
                _log.info("the first message of post %s cannot be read: %s", thread["id"], told.outcome)
            elif told.outcome is not None and not told.code:
                raise TimeoutError
        return found

    async def _archived(self, forum_id: int, since: datetime) -> list[dict[str, Any]]:
        """Read the posts that fell asleep since then, a page at least; everybody's, the latest first."""
        found: list[dict[str, Any]] = []
        before: dict[str, Any] = {}
        for _ in range(MOST_PAGES):
            query = {"limit": PAGE, **before}
            page = await self._wire.ask("GET", f"/channels/{forum_id}/threads/archived/public", query=query)
            found += page["threads"]
            if not page["has_more"] or not page["threads"]:
                break
            asleep_since = page["threads"][-1]["thread_metadata"]["archive_timestamp"]
            if datetime.fromisoformat(asleep_since) < since:
                break
            before = {"before": asleep_since}
        return found

    def _is_ours(self, message: dict[str, Any]) -> bool:
        return self._is_me(message.get("author", {}).get("id"))

    def _is_me(self, user_id: object) -> bool:
        return self._client.user is not None and str(user_id) == str(self._client.user.id)

    async def publish(self, channel_id: int, message_id: int) -> Outcome:
        """Publish a message in an announcement channel, within ten an hour; published already is as good."""
        wait_s = self._published.wait_s(channel_id)
        if wait_s:
            return Later(after_s=wait_s)
        async with outcomes() as told:
            await self._wire.ask("POST", f"/channels/{channel_id}/messages/{message_id}/crosspost")
        if isinstance(told.outcome, Later):
            self._published.hold(channel_id, told.outcome.after_s)
        return _done_if(told, PUBLISHED_ALREADY, message_id)

    async def open_thread(self, channel_id: int, message_id: int, name: str) -> Outcome:
        """Open the thread of a message; one that is there already is it."""
        async with outcomes() as told:
            await self._wire.ask("POST", f"/channels/{channel_id}/messages/{message_id}/threads", body={"name": name})
        return _done_if(told, HAS_THREAD, message_id)

    async def edit(self, channel_id: int, message_id: int, card: Card, *, pinged: int | None) -> Outcome:
        """Edit a message in place; old ones within a small budget of their own.

        The text above the card changes only where it is known which role it named; nobody is notified again.
        """
        channel = self._client.get_channel(channel_id)
        if channel is None or (isinstance(channel, discord.Thread) and channel.archived):
            return Unsure()  # asleep, as archived threads leave our memory, or out of sight for a while
        old = (discord.utils.utcnow() - discord.utils.snowflake_time(message_id)).total_seconds() > OLD_S
        wait_s = self._edits.wait_s(channel_id) if old else self._edits.held_s(channel_id)
        if wait_s:
            return Later(after_s=wait_s)
        body = _shown(card) | {"allowed_mentions": {"parse": []}}
        if pinged is None:
            del body["content"]
        elif pinged:
            body["content"] = f"<@&{pinged}> {body['content']}"
        async with outcomes() as told:
            await self._wire.ask("PATCH", f"/channels/{channel_id}/messages/{message_id}", body=body)
        if told.code == TOO_MANY_OLD_EDITS and isinstance(told.outcome, Later):
            self._edits.hold(channel_id, told.outcome.after_s)
        return told.outcome or Found(message_id=message_id)


def usable_tags(forum: discord.ForumChannel) -> frozenset[int]:
    """Give the tags of a forum that a post of ours may have: neither gone nor kept for moderators."""
    moderates = forum.permissions_for(forum.guild.me).manage_threads
    return frozenset(tag.id for tag in forum.available_tags if moderates or not tag.moderated)


def _done_if(told: Told, code: int, message_id: int) -> Outcome:
    return Found(message_id=message_id) if told.outcome is None or told.code == code else told.outcome


def standing_of(messages: "Iterator[dict[str, Any]]") -> Standing:
    """Read the markers of messages of ours, the newest first; a digest's are those of its choices."""
    singles: dict[str, int] = {}
    digests: list[dict[str, int]] = []
    for message in messages:
        marks = markers_of(_custom_ids(message.get("components") or ()))
        if len(marks) > 1 or any(len(mark) == MARK_CHARS for mark in marks):
            digests.append(dict.fromkeys(marks, int(message["id"])))
        else:
            singles |= dict.fromkeys(marks, int(message["id"]))
    return Standing(singles=singles, digests=tuple(digests))


def _custom_ids(components: Any) -> Iterator[str]:
    for component in components:
        yield str(component.get("custom_id") or "")
        yield from (str(option.get("value")) for option in component.get("options") or ())
        yield from _custom_ids(component.get("components") or ())


def _made_at(message: dict[str, Any]) -> datetime:
    return discord.utils.snowflake_time(int(message["id"])).astimezone(UTC)


def _message(sending: Sending) -> dict[str, Any]:
    role = sending.ping
    shown = _shown(sending.card)
    shown["content"] = f"<@&{role}> {shown['content']}" if role else shown["content"]
    return shown | {"allowed_mentions": {"parse": [], "roles": [str(role)] if role else []}}


def _shown(card: Card) -> dict[str, Any]:
    embed, view = embed_of(card), view_of(card)
    return {
        "content": card.content,
        "embeds": [embed.to_dict()] if embed else [],
        "components": view.to_components() if view else [],
    }
