"""What is stored, read again by today's rules: without the network, episode by episode, with a difference to show."""

import asyncio
import logging
from collections import Counter
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import IO

from bot.errors import FeedError, RefusedError, StoreError
from bot.feeds.address import is_private_feed
from bot.feeds.changes import content_hash
from bot.feeds.discreet import shown_facts, shown_item
from bot.model.episode import Episode, Facts, Role
from bot.model.feed import Channel, Document, Item
from bot.model.scope import Scope
from bot.model.show import Show
from bot.say import say
from bot.shownotes.extract import RULES_VERSION
from bot.store import documents, drafts, episodes, identities, runs, shows
from bot.store.database import Database
from bot.store.drafts import Draft
from bot.store.lock import lock_for
from bot.store.rows import Rows, rows_of
from bot.worker import Reader

MOST_TOLD = 5  # episodes that changed most

_log = logging.getLogger(__name__)

Progress = Callable[[int, int], Awaitable[None]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Difference:
    """What reindexing changed: per kind of fact how many came and went, and how many episodes that touched.

    `most` are the titles of the episodes that changed most, with how much came and went.
    """

    episodes: int
    changed: int
    unreadable: int
    came: Counter[str] = field(default_factory=Counter)
    went: Counter[str] = field(default_factory=Counter)
    most: tuple[tuple[str, int], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class _Again:
    """What reading again needs: where, by whom, when, and in which run."""

    db: Database
    reader: Reader
    now: datetime
    run: int | None = None
    dry_run: bool = False


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

    One that was broken off goes on where it stopped. Raises RefusedError where another is at work on the same file.
    """
    with _lock(db):
        run = None if dry_run else await runs.begin(db, tuple(show.id for show in wanted))
        work = [one for show in wanted for one in await _work(db, show, run=run)]
        again = _Again(db=db, reader=reader, now=now, run=run, dry_run=dry_run)
        difference = await _through(again, work, progress)
        if run is not None:
            await runs.end(db, run)
    return difference


async def catch_up(db: Database, reader: Reader, *, now: datetime) -> Difference:
    """Read again, by today's rules, the episodes that were read by older ones, and judge anew who is whom.

    May be broken off at any episode: what was read is not stale any more. Raises RefusedError as `reindex` does.
    """

    async def unseen(_: int, __: int) -> None:
        """Nobody watches."""

    with _lock(db):
        stale = await runs.stale(db, RULES_VERSION)
        listed = {show.id: show for show in await shows.listed(db, Scope.everything())} if stale else {}
        work = []
        for show_id, ids in stale.items():
            channel = await shows.channel(db, listed[show_id])
            work += [(channel, id_) for id_ in ids]
        difference = await _through(_Again(db=db, reader=reader, now=now), work, unseen)
        await identities.settle_stale(db)
        return difference


def _lock(db: Database) -> IO[bytes]:
    try:
        return lock_for(db.path, "reindex")
    except StoreError as error:
        raise RefusedError("reindex_busy") from error


async def _work(db: Database, show: Show, *, run: int | None) -> list[tuple[Channel, int]]:
    channel = await shows.channel(db, show)
    return [(channel, id_) for id_ in await runs.unread(db, show.id, run=run)]


async def _through(again: _Again, work: Sequence[tuple[Channel, int]], progress: Progress) -> Difference:
    difference = Difference(episodes=len(work), changed=0, unreadable=0)
    for done, (channel, episode_id) in enumerate(work, start=1):
        episode = await episodes.get(again.db, Scope.everything(), episode_id)
        difference = await _one(again, episode, channel, difference)
        await progress(done, len(work))
    return difference


async def _one(again: _Again, episode: Episode, channel: Channel, so_far: Difference) -> Difference:
    db = again.db
    try:
        stored = await _stored(db, again.reader, episode)
        found = await again.reader.facts(stored.item, channel, stored.documents)
    except FeedError as error:
        _log.warning("episode %s cannot be read again: %s", episode.id, error)
        if not again.dry_run:
            await runs.passed(db, episode.id, RULES_VERSION, again.run)
        return replace(so_far, unreadable=so_far.unreadable + 1)
    facts = shown_facts(found) if stored.private else found
    before, after = _told(await episodes.facts(db, episode.id)), _told(facts)
    if not again.dry_run:
        rows = await asyncio.to_thread(rows_of, stored.item.raw, facts)
        await drafts.store(db, [replace(_draft(episode, stored, rows, again.now), run=again.run)])
    many = (after - before).total() + (before - after).total()
    most = sorted((*so_far.most, (episode.title, many)), key=lambda pair: -pair[1])
    return replace(
        so_far,
        changed=so_far.changed + (before != after),
        came=so_far.came + _by_kind(after - before),
        went=so_far.went + _by_kind(before - after),
        most=tuple(pair for pair in most[:MOST_TOLD] if pair[1]),
    )


async def read_again(db: Database, reader: Reader, episode: Episode, channel: Channel, *, now: datetime) -> Draft:
    """Extract one stored episode again, from its item and the documents beside it; raises FeedError if it cannot be."""
    stored = await _stored(db, reader, episode)
    rows = await reader.rows(stored.item, channel, stored.documents, private=stored.private)
    return _draft(episode, stored, rows, now)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Stored:
    """What is kept of an episode: its item as published, the documents beside it, and whether only some see it."""

    item: Item
    documents: tuple[Document, ...]
    private: bool


async def _stored(db: Database, reader: Reader, episode: Episode) -> _Stored:
    item = await reader.item(await episodes.raw(db, episode.id))
    return _Stored(
        item=replace(item, guid=episode.guid),
        documents=await documents.of_episode(db, episode.id),
        private=await shows.is_private(db, episode.show_id),
    )


def _draft(episode: Episode, stored: _Stored, rows: Rows, now: datetime) -> Draft:
    return Draft(
        show_id=episode.show_id,
        item=shown_item(stored.item) if stored.private else stored.item,
        rows=rows,
        content_hash=content_hash(stored.item),
        rules_version=RULES_VERSION,
        seen_at=now,
        episode_id=episode.id,
        secret=stored.private and is_private_feed(stored.item.audio_url or ""),
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
    lines += [say("reindex_most", title=title, count=many) for title, many in difference.most]
    if difference.unreadable:
        lines.append(say("reindex_unreadable", count=difference.unreadable))
    return tuple(lines)
