"""Errands: chapters and transcripts that items name and that are still to be fetched, the newest first."""

import json
from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.model.feed import DocumentKind, Item, TranscriptRef
from bot.store.database import Database, Raw
from bot.store.moments import stamp

AGAIN_AFTER = timedelta(days=1)  # an item that was edited may have edited documents; but not every hour
MOST_SOURCES = 5  # transcripts of one episode that are tried


@dataclass(frozen=True, slots=True, kw_only=True)
class Errand:
    """A document to fetch for an episode: `sources` are (URL, type), the best first; the next is `sources[0]`."""

    episode_id: int
    show_id: int
    kind: DocumentKind
    sources: tuple[tuple[str, str], ...]
    attempts: int = 0
    published_at: float | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Pending:
    """How many documents of a show are fetched, still to come, and given up."""

    done: int = 0
    waiting: int = 0
    failed: int = 0


def enqueue(writer: Raw, episode_id: int, item: Item, *, show_id: int, now: datetime) -> None:
    """Note what an item names, within the caller's transaction; what was fetched from there lately is left."""
    wanted = {DocumentKind.CHAPTERS: [(item.chapters_url, "")] if item.chapters_url else []}
    wanted[DocumentKind.TRANSCRIPT] = [(each.url, each.type) for each in by_worth(item.transcripts)]
    for kind, sources in wanted.items():
        if sources:
            writer.execute(
                """INSERT INTO errand (episode_id, kind, show_id, sources, due_at) VALUES (?, ?, ?, ?, ?)
                ON CONFLICT (episode_id, kind) DO UPDATE SET sources = excluded.sources, state = 'waiting',
                    attempts = 0, due_at = excluded.due_at, error = NULL
                WHERE sources != excluded.sources OR (state != 'waiting' AND tried_at < ?)""",
                (episode_id, kind.value, show_id, json.dumps(sources), stamp(now), stamp(now - AGAIN_AFTER)),
            )


_WORTH = ("text/vtt", "application/x-subrip", "application/srt", "application/json", "text/html", "text/plain")


def by_worth(named: tuple[TranscriptRef, ...]) -> tuple[TranscriptRef, ...]:
    """Give the transcripts of an item, those first that tell times and speakers best; of one type the first named."""
    kinds = {kind: place for place, kind in enumerate(_WORTH)}
    ordered = sorted(named, key=lambda each: kinds.get(each.type.partition(";")[0].strip().lower(), len(_WORTH)))
    return tuple(ordered[:MOST_SOURCES])


async def due(
    db: Database, now: datetime, *, limit: int, show_ids: Collection[int] | None = None
) -> tuple[Errand, ...]:
    """Give what is to be fetched, the newest episodes first; of some shows alone where these are given."""
    rows = await db.rows(
        """SELECT r.*, e.published_at FROM errand r JOIN episode e ON e.id = r.episode_id
        WHERE r.state = 'waiting' AND r.due_at <= ? AND (? OR r.show_id IN (SELECT value FROM json_each(?)))
        ORDER BY e.sorted_at DESC, r.episode_id DESC LIMIT ?""",
        (stamp(now), show_ids is None, json.dumps(sorted(show_ids or ())), limit),
    )
    return tuple(
        Errand(
            episode_id=row["episode_id"],
            show_id=row["show_id"],
            kind=DocumentKind(row["kind"]),
            sources=tuple((url, kind) for url, kind in json.loads(row["sources"])),
            attempts=row["attempts"],
            published_at=row["published_at"],
        )
        for row in rows
    )


async def done(db: Database, errand: Errand, *, now: datetime) -> None:
    """Write down that a document was fetched and stored."""
    await _mark(db, errand, state="done", due_at=now, now=now, error=None, counts=False)


async def put_off(db: Database, errand: Errand, *, until: datetime, now: datetime, error: str | None) -> None:
    """Write down that a document could not be had, and when it is tried again; without an error it was not tried."""
    await _mark(db, errand, state="waiting", due_at=until, now=now, error=error, counts=error is not None)


async def give_up(db: Database, errand: Errand, *, now: datetime, error: str) -> None:
    """Write down that a document is not tried again, until its item changes."""
    await _mark(db, errand, state="failed", due_at=now, now=now, error=error, counts=True)


async def _mark(  # noqa: PLR0913 - the columns of one row
    db: Database, errand: Errand, *, state: str, due_at: datetime, now: datetime, error: str | None, counts: bool
) -> None:
    async with db.write(quiet=True) as writer:
        await writer.execute(
            """UPDATE errand SET state = ?, due_at = ?, tried_at = ?, error = ?, attempts = attempts + ?
            WHERE episode_id = ? AND kind = ?""",
            (state, stamp(due_at), stamp(now), error, counts, errand.episode_id, errand.kind.value),
        )


async def pending(db: Database, show_id: int, kind: DocumentKind) -> Pending:
    """Count a show's documents of a kind by how far they are."""
    rows = await db.rows(
        "SELECT state, count(*) AS many FROM errand WHERE show_id = ? AND kind = ? GROUP BY state",
        (show_id, kind.value),
    )
    return Pending(**{row["state"]: row["many"] for row in rows})


async def transcripts_of(db: Database, episode_ids: Collection[int]) -> dict[int, tuple[str, ...]]:
    """Give where the transcripts of episodes are, as their feeds name them, the best first."""
    rows = await db.rows(
        f"SELECT episode_id, sources FROM errand WHERE kind = '{DocumentKind.TRANSCRIPT}'"
        " AND episode_id IN (SELECT value FROM json_each(?))",
        (json.dumps(list(episode_ids)),),
    )
    return {row["episode_id"]: tuple(url for url, _ in json.loads(row["sources"])) for row in rows}
