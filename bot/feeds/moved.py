"""Whether two feeds are one: by what the publisher calls it, else by the episodes that both hold. Pure."""

from collections.abc import Collection

from bot.model.feed import Channel, Feed
from bot.text import fold

SHARED_PART = 3  # at least one guid of so many is known


def is_same_feed(feed: Feed, known_guids: Collection[str], podcast_guid: str | None) -> bool:
    """Whether a feed is the one of which some guids are known, or that calls itself by this podcast:guid."""
    if podcast_guid and feed.channel.guid:
        return feed.channel.guid.casefold() == podcast_guid.casefold()
    shared = sum(item.guid in known_guids for item in feed.items)
    return shared > 0 and shared * SHARED_PART >= min(len(feed.items), len(known_guids))


def is_stranger(feed: Feed, known_guids: Collection[str], before: Channel) -> bool:
    """Whether what a redirect led to is some other feed: no episode, no podcast:guid and not even the title is ours."""
    if not known_guids or fold(feed.channel.title) == fold(before.title):
        return False
    if before.guid and feed.channel.guid:
        return not is_same_feed(feed, known_guids, before.guid)
    return bool(feed.items) and not any(item.guid in known_guids for item in feed.items)
