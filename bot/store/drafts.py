"""Writing an episode: its row, its facts, its passages and its announcements, in one transaction."""

import json
import zlib
from collections.abc import Iterable
from dataclasses import asdict, dataclass
from datetime import datetime

from bot.model.episode import Facts, Origin
from bot.model.feed import Item
from bot.people.evidence import evidence_of
from bot.store import errands, identities, lent, pairs
from bot.store.database import Connection, Database
from bot.store.moments import stamp
from bot.store.outbox import enqueue
from bot.store.passages import replace_passages
from bot.text import clip

SUMMARY_CHARS = 400
_TABLES = ("chapter", "credit", "link", "turn")


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """An episode to be written: new where `episode_id` is None; `announce` puts it into the outbox too.

    `reason` is why it is, or is not, announced; `content_hash` tells later whether the item changed. Of a `secret` one
    the file's address opens it to its holder alone, so nobody is shown it. `twin_id` is the same episode in a paired
    show, `is_main` whether this one is shown of the two. `run` is the number of the reindex that read it.
    """

    show_id: int
    item: Item
    facts: Facts
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


async def store(db: Database, drafts: Iterable[Draft]) -> tuple[int, ...]:
    """Write episodes, each whole or not at all, all in one transaction; gives the ids of those written."""
    ids: list[int] = []
    async with db.write() as writer:
        for draft in drafts:
            known = draft.episode_id is not None
            episode_id = await (_update(writer, draft) if known else _insert(writer, draft))
            if not episode_id:  # another process stored it meanwhile
                continue
            settled = await identities.of_episode(writer, episode_id) if known else {}
            await _replace_facts(writer, episode_id, draft.facts)
            await replace_passages(writer, draft.show_id, episode_id, draft.facts.passages)
            await identities.settle_episode(writer, episode_id, settled)
            await errands.enqueue(writer, episode_id, draft.item, show_id=draft.show_id, now=draft.seen_at)
            if draft.twin_id is not None and not known:
                await pairs.join_new(writer, episode_id, draft.twin_id, is_main=draft.is_main, now=draft.seen_at)
            if known or draft.twin_id is not None:
                await lent.settle(writer, episode_id)
            if draft.announce and not known:
                await enqueue(writer, episode_id, now=draft.seen_at)
            ids.append(episode_id)
    return tuple(ids)


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
        "summary": clip(" ".join(draft.facts.text.split()), SUMMARY_CHARS),
        "content_hash": draft.content_hash,
        "rules_version": draft.rules_version,
        "read_in": draft.run,
        "raw": zlib.compress(item.raw),
    }


async def _insert(writer: Connection, draft: Draft) -> int:
    seen = stamp(draft.seen_at)
    columns = _columns(draft) | {
        "show_id": draft.show_id,
        "first_seen_at": seen,
        "sorted_at": stamp(draft.item.published_at or draft.seen_at),
        "reason": draft.reason,
    }
    names = ", ".join(columns)
    marks = ", ".join("?" * len(columns))
    done = await writer.execute(
        f"INSERT INTO episode ({names}) VALUES ({marks}) ON CONFLICT DO NOTHING", tuple(columns.values())
    )
    return int(done.lastrowid or 0) if done.rowcount else 0


async def _update(writer: Connection, draft: Draft) -> int:
    columns = _columns(draft)
    assigned = ", ".join(f"{name} = ?" for name in columns)
    await writer.execute(
        f"UPDATE episode SET {assigned}, sorted_at = coalesce(?, first_seen_at) WHERE id = ?",
        (*columns.values(), columns["published_at"], draft.episode_id),
    )
    return int(draft.episode_id or 0)


async def _replace_facts(writer: Connection, episode_id: int, facts: Facts) -> None:
    for table in _TABLES:
        await writer.execute(f"DELETE FROM {table} WHERE episode_id = ?", (episode_id,))
    await writer.executemany(
        "INSERT INTO chapter VALUES (?, ?, ?, ?, ?)",
        [(episode_id, n, c.start_s, c.title, _origin(c.origin)) for n, c in enumerate(facts.chapters)],
    )
    told = zip(facts.people, evidence_of(facts), strict=True)
    await writer.executemany(
        "INSERT INTO credit VALUES (?, ?, NULL, ?, ?, ?, ?, ?, ?, ?)",
        [
            (
                episode_id,
                n,
                c.name,
                c.role.value,
                c.href,
                _origin(c.origin),
                e.key,
                _listed(e.handles),
                _listed(e.about),
            )
            for n, (c, e) in enumerate(told)
        ],
    )
    await writer.executemany(
        "INSERT INTO link VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
        [
            (episode_id, n, k.url, k.label, k.kind.value, k.start_s, k.context, _origin(k.origin))
            for n, k in enumerate(facts.links)
        ],
    )
    await writer.executemany(
        "INSERT INTO turn VALUES (?, ?, ?, ?, ?, ?)",
        [(episode_id, n, t.start_s, t.speaker, t.text, _origin(t.origin)) for n, t in enumerate(facts.transcript)],
    )


def _listed(words: tuple[str, ...]) -> str:
    return " ".join(words)


def _origin(origin: Origin | None) -> str | None:
    return None if origin is None else json.dumps(list(asdict(origin).values()), ensure_ascii=False)
