"""What is stored, read again by today's rules: without the network, episode by episode, with a difference to show."""

import logging
from collections import Counter
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field, replace
from datetime import datetime

from bot.errors import FeedError, RefusedError, StoreError
from bot.feeds.address import is_private_feed
from bot.feeds.changes import content_hash
from bot.model.episode import Episode, Facts, Role
from bot.model.feed import Channel
from bot.model.scope import Scope
from bot.model.show import Show
from bot.say import say
from bot.shownotes.extract import RULES_VERSION
from bot.store import documents, drafts, episodes, shows
from bot.store.database import Database
from bot.store.drafts import Draft
from bot.store.episodes import Narrowing
from bot.store.lock import lock_for
from bot.worker import Reader

MOST_EPISODES = 1_000_000

_log = logging.getLogger(__name__)

Progress = Callable[[int, int], Awaitable[None]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Difference:
    """What reindexing changed: per kind of fact how many came and went, and how many episodes that touched."""

    episodes: int
    changed: int
    unreadable: int
    came: Counter[str] = field(default_factory=Counter)
    went: Counter[str] = field(default_factory=Counter)


async def reindex(  # noqa: PLR0913 - the two doors to the outside are handed in
    db: Database,
    reader: Reader,
    *,
    wanted: tuple[Show, ...],
    now: datetime,
    progress: Progress,
    dry_run: bool = False,
) -> Difference:
    """Extract and index the episodes of some shows again; `progress` is told how many of how many are done.

    Raises RefusedError where another reindex is at work on the same file.
    """
    try:
        held = lock_for(db.path, "reindex")
    except StoreError as error:
        raise RefusedError("reindex_busy") from error
    with held:
        work = await _work(db, wanted)
        difference = Difference(episodes=len(work), changed=0, unreadable=0)
        for done, (channel, episode) in enumerate(work, start=1):
            difference = await _again(db, reader, episode, channel, difference, now=now, dry_run=dry_run)
            await progress(done, len(work))
    return difference


async def _work(db: Database, wanted: tuple[Show, ...]) -> list[tuple[Channel, Episode]]:
    work: list[tuple[Channel, Episode]] = []
    for show in wanted:
        channel = await shows.channel(db, show)
        found = await episodes.find(
            db, Scope.everything(), Narrowing(show_id=show.id), order="oldest", limit=MOST_EPISODES
        )
        work += [(channel, episode) for episode in found]
    return work


async def _again(  # noqa: PLR0913 - one step of reindex
    db: Database,
    reader: Reader,
    episode: Episode,
    channel: Channel,
    so_far: Difference,
    *,
    now: datetime,
    dry_run: bool,
) -> Difference:
    try:
        draft = await read_again(db, reader, episode, channel, now=now)
    except FeedError as error:
        _log.warning("episode %s cannot be read again: %s", episode.id, error)
        return replace(so_far, unreadable=so_far.unreadable + 1)
    before = _told(await episodes.facts(db, episode.id))
    after = _told(draft.facts)
    if not dry_run:
        await drafts.store(db, [draft])
    return replace(
        so_far,
        changed=so_far.changed + (before != after),
        came=so_far.came + _by_kind(after - before),
        went=so_far.went + _by_kind(before - after),
    )


async def read_again(db: Database, reader: Reader, episode: Episode, channel: Channel, *, now: datetime) -> Draft:
    """Extract one stored episode again, from its item and the documents beside it; raises FeedError if it cannot be."""
    item = replace(await reader.item(await episodes.raw(db, episode.id)), guid=episode.guid)
    facts = await reader.facts(item, channel, await documents.of_episode(db, episode.id))
    return Draft(
        show_id=episode.show_id,
        item=item,
        facts=facts,
        content_hash=content_hash(item),
        rules_version=RULES_VERSION,
        seen_at=now,
        episode_id=episode.id,
        secret=await shows.is_private(db, episode.show_id) and is_private_feed(item.audio_url or ""),
    )


def _told(facts: Facts) -> Counter[tuple[str, str]]:
    """List the facts of an episode as (kind, value), so that two readings can be compared."""
    told: list[tuple[str, str]] = [("chapters", f"{c.start_s} {c.title}") for c in facts.chapters]
    told += [(_PEOPLE[c.role], c.name) for c in facts.people]
    told += [("links", f"{k.url} {k.label} {k.kind} {k.start_s}") for k in facts.links]
    told += [("turns", f"{t.start_s} {t.speaker} {t.text}") for t in facts.transcript]
    return Counter(told)


_PEOPLE = {
    Role.GUEST: "guests",
    Role.HOST: "hosts",
    Role.AUTHOR: "authors",
    Role.MENTIONED: "mentioned",
    Role.CREW: "crew",
}


def _by_kind(told: Counter[tuple[str, str]]) -> Counter[str]:
    kinds: Counter[str] = Counter()
    for (kind, _), many in told.items():
        kinds[kind] += many
    return kinds


def reindex_told(difference: Difference) -> tuple[str, ...]:
    """Tell in lines what a reindex changed."""
    if not difference.episodes:
        return (say("reindex_nothing"),)
    lines = [say("reindex_done", episodes=difference.episodes, changed=difference.changed)]
    kinds = sorted(set(difference.came) | set(difference.went))
    changed = ", ".join(f"{kind} +{difference.came[kind]} −{difference.went[kind]}" for kind in kinds)
    lines.append(changed or say("reindex_same"))
    if difference.unreadable:
        lines.append(say("reindex_unreadable", count=difference.unreadable))
    return tuple(lines)
