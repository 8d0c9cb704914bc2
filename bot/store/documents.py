"""Documents beside the feed, kept compressed: chapters and transcripts, fetched or brought."""

from datetime import datetime

from bot.model.feed import Document, DocumentKind
from bot.store.database import Database
from bot.store.moments import stamp
from bot.store.packing import packed, unpacked


async def put(db: Database, episode_id: int, document: Document, *, now: datetime) -> bool:
    """Keep a document, in place of the older one of its kind and origin; True where there was one."""
    key = (episode_id, document.kind.value, document.brought)
    async with db.write(quiet=True) as writer:
        found = await writer.execute_fetchall(
            "SELECT 1 FROM document WHERE episode_id = ? AND kind = ? AND brought = ?", key
        )
        await writer.execute(
            "INSERT OR REPLACE INTO document VALUES (?, ?, ?, ?, ?, ?, ?)",
            (*key, document.name, document.type, packed(document.body), stamp(now)),
        )
    return bool(list(found))


async def of_episode(db: Database, episode_id: int) -> tuple[Document, ...]:
    """Give the documents of an episode, what was brought first."""
    rows = await db.rows("SELECT * FROM document WHERE episode_id = ? ORDER BY brought DESC, kind", (episode_id,))
    return tuple(
        Document(
            kind=DocumentKind(row["kind"]),
            name=row["name"],
            type=row["type"],
            body=unpacked(row["body"]),
            brought=bool(row["brought"]),
        )
        for row in rows
    )
