"""Writing an episode: its row, its facts, its passages and its announcements, in one transaction."""

import time
from collections import deque
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from bot.model.feed import Item
from bot.store import errands, identities, lent, pairs, transcripts
from bot.store.database import Connection, Database, Raw
from bot.store.moments import stamp
from bot.store.outbox import enqueue
from bot.store.passages import News, put_passages, take_passages, tell_index
from bot.store.rows import Rows

HELD_S = 0.015
HELD_PASSAGES = 250
"""After so long, or so many passages for the search index, a transaction of many episodes ends with a commit."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """An episode to be written: new where `episode_id` is None; `announce` puts it into the outbox too.

    `reason` is why it is, or is not, announced; `content_hash` tells later whether the item changed. Of a `secret` one
    the file's address opens it to its holder alone, so nobody is shown it. `twin_id` is the same episode in a paired
    show, `is_main` whether this one is shown of the two. `run` is the number of the reindex that read it.
    """

    show_id: int
    item: Item
    rows: Rows
    content_hash: str
    rules_version: int
    seen_at: datetime
    episode_id: int | None = None
    announce: bool = False
    reason: str = ""
    secret: bool = False
    run: int | None = None
    twin_id: int | None = None
    is_main: bool = True


async def store(db: Database, drafts: Sequence[Draft]) -> tuple[int, ...]:
    """Write episodes, each whole or not at all, all in one transaction; gives the ids of those written."""
    await _count_ahead(db, drafts)
    async with db.write() as writer:
        news: list[News] = []
        ids = [await _write(writer, draft, news) for draft in drafts]
        await writer.run(tell_index, news)
    return tuple(id_ for id_ in ids if id_)


async def store_many(db: Database, drafts: Sequence[Draft]) -> tuple[int, ...]:
    """Write episodes, each whole or not at all, in as few transactions as hold the writer shortly each.

    Gives the ids of those written.
    """
    await _count_ahead(db, drafts)
    waiting = deque(drafts)
    ids: list[int] = []
    while waiting:
        until = time.monotonic() + HELD_S
        news: list[News] = []
        async with db.write() as writer:
            done = [await _write(writer, waiting.popleft(), news)]
            while waiting and time.monotonic() < until and _fits(waiting[0].rows, news):
                done.append(await _write(writer, waiting.popleft(), news))
            await writer.run(tell_index, news)
        ids += [id_ for id_ in done if id_]
    return tuple(ids)


def _fits(rows: Rows, news: Sequence[News]) -> bool:
    return sum(len(one.new) for one in news) + len(rows.passages) <= HELD_PASSAGES


async def _count_ahead(db: Database, drafts: Sequence[Draft]) -> None:
    """Count before the writer is taken what it takes long to count."""
    await db.beside(identities.count_ahead, {(draft.show_id, key) for draft in drafts for key in draft.rows.keys})


async def _write(writer: Connection, draft: Draft, news: list[News]) -> int:
    """Write one episode; 0 where another process stored it meanwhile. `news` gets what the index is to be told."""
    known = draft.episode_id is not None
    episode_id = await writer.run(_put, draft, news)
    if not episode_id:
        return 0
    if known or draft.twin_id is not None:  # what is lent may be swapped next, by what the index holds
        await writer.run(tell_index, news)
        news.clear()
    if draft.twin_id is not None and not known:
        await pairs.join_new(writer, episode_id, draft.twin_id, is_main=draft.is_main, now=draft.seen_at)
    if known or draft.twin_id is not None:
        await lent.settle(writer, episode_id)
    if draft.announce and not known:
        await enqueue(writer, episode_id, now=draft.seen_at)
    return episode_id


def _put(writer: Raw, draft: Draft, news: list[News]) -> int:
    """Write the rows of an episode, on the writer's own thread."""
    rows = draft.rows
    known = draft.episode_id is not None
    columns = _columns(draft)
    episode_id = _update(writer, draft, columns) if known else _insert(writer, draft, columns)
    if not episode_id:
        return 0
    settled = identities.of_episode(writer, episode_id) if known else {}
    old = take_passages(writer, episode_id) if known else []
    for table, values in (("chapter", rows.chapter), ("credit", rows.credit), ("link", rows.link)):
        if known:
            writer.execute(f"DELETE FROM {table} WHERE episode_id = ?", (episode_id,))
        if values:
            marks = ", ".join("?" * (1 + len(values[0])))
            writer.executemany(f"INSERT INTO {table} VALUES ({marks})", [(episode_id, *row) for row in values])
    transcripts.put(writer, episode_id, rows.blocks, known=known)
    news.append(put_passages(writer, old, (draft.show_id, episode_id), rows.passages, rows.written))
    identities.settle_episode(writer, episode_id, settled)
    errands.enqueue(writer, episode_id, draft.item, show_id=draft.show_id, now=draft.seen_at)
    return episode_id


def _columns(draft: Draft) -> dict[str, object]:
    item = draft.item
    published = stamp(item.published_at)
    return {
        "guid": item.guid,
        "title": item.title,
        "published_at": published,
        "page_url": item.page_url,
        "audio_url": item.audio_url,
        "secret": draft.secret,
        "duration_s": item.duration_s,
        "season": item.season,
        "number": item.number,
        "kind": item.kind.value,
        "artwork_url": item.artwork_url,
        "summary": draft.rows.summary,
        "content_hash": draft.content_hash,
        "rules_version": draft.rules_version,
        "read_in": draft.run,
        "raw": draft.rows.raw,
    }


def _insert(writer: Raw, draft: Draft, known: dict[str, object]) -> int:
    columns = known | {
        "show_id": draft.show_id,
        "first_seen_at": stamp(draft.seen_at),
        "sorted_at": stamp(draft.item.published_at or draft.seen_at),
        "reason": draft.reason,
    }
    names = ", ".join(columns)
    marks = ", ".join("?" * len(columns))
    done = writer.execute(
        f"INSERT INTO episode ({names}) VALUES ({marks}) ON CONFLICT DO NOTHING", tuple(columns.values())
    )
    return int(done.lastrowid or 0) if done.rowcount else 0


def _update(writer: Raw, draft: Draft, columns: dict[str, object]) -> int:
    assigned = ", ".join(f"{name} = ?" for name in columns)
    writer.execute(
        f"UPDATE episode SET {assigned}, sorted_at = coalesce(?, first_seen_at) WHERE id = ?",
        (*columns.values(), columns["published_at"], draft.episode_id),
    )
    return int(draft.episode_id or 0)
