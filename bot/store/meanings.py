"""What passages mean, as vectors beside them: which lack one, the newest episodes first; a passage takes its along."""

import json
from collections.abc import Sequence

from bot.model.answer import Hit
from bot.model.episode import PassageKind, Section
from bot.store import meta
from bot.store.database import Database
from bot.store.spoken import COLUMNS, JOINED, KIND

SHOW_SHIFT = 36
_KEY = "encoder"
MOST = 60_000
_NEWEST = 10  # episodes that get vectors however many others have some: fewer passages than there is room for
# People are found by their names; what they mean adds nothing.
_KINDS = (PassageKind.TITLE, PassageKind.CHAPTER, PassageKind.NOTES, PassageKind.TRANSCRIPT, PassageKind.LINK)
_OF_KIND = ", ".join(f"'{kind}'" for kind in _KINDS)
_DEADLINE_S = 10.0


async def made_by(db: Database, encoder: str) -> None:
    """Note which encoder makes the vectors; another one's are of no use beside them and go."""
    if await meta.find(db, _KEY) == encoder:
        return
    async with db.write() as writer:
        await writer.execute("DELETE FROM meaning")
    await meta.put(db, _KEY, encoder)


async def lacking(db: Database, *, most: int) -> tuple[tuple[int, str], ...]:
    """Give passages without a vector, by id and text, of the newest episodes first.

    Once 60,000 have one only those of the newest episodes still get theirs; the oldest make room (`keep`).
    """
    held = await db.row("SELECT count(*) AS held FROM meaning")
    full = held is not None and int(held["held"]) >= MOST
    newest = f"AND e.id IN (SELECT id FROM episode ORDER BY sorted_at DESC LIMIT {_NEWEST})" if full else ""
    rows = await db.rows(
        f"""SELECT {COLUMNS} FROM passage p JOIN episode e ON e.id = p.episode_id {JOINED}
        LEFT JOIN meaning m ON m.passage_id = p.id
        WHERE m.passage_id IS NULL AND p.section = '{Section.BODY}' AND {KIND} IN ({_OF_KIND}) {newest}
        ORDER BY e.sorted_at DESC, p.id LIMIT ?""",
        (most,),
        deadline_s=_DEADLINE_S,
    )
    return tuple((int(row["id"]), str(row["text"])) for row in rows)


async def keep(db: Database, vectors: Sequence[tuple[int, bytes]]) -> None:
    """Keep vectors of passages (their reader knows of them); those whose passage has gone meanwhile are let go."""
    async with db.write(quiet=True) as writer:
        await writer.executemany(
            "INSERT OR REPLACE INTO meaning SELECT id, ? FROM passage WHERE id = ?",
            [(vector, passage_id) for passage_id, vector in vectors],
        )
        await writer.execute(
            """DELETE FROM meaning WHERE passage_id IN (
                SELECT m.passage_id FROM meaning m JOIN passage p ON p.id = m.passage_id
                JOIN episode e ON e.id = p.episode_id ORDER BY e.sorted_at, p.id
                LIMIT max(0, (SELECT count(*) FROM meaning) - ?))""",
            (MOST,),
        )


async def everything(db: Database) -> tuple[tuple[int, int, bytes], ...]:
    """Give every vector with the ids of its passage and episode."""
    rows = await db.rows(
        "SELECT m.passage_id, p.episode_id, m.vector FROM meaning m JOIN passage p ON p.id = m.passage_id LIMIT ?",
        (MOST,),
        deadline_s=_DEADLINE_S,
    )
    return tuple((int(row["passage_id"]), int(row["episode_id"]), bytes(row["vector"])) for row in rows)


async def hits(db: Database, passage_ids: Sequence[int]) -> dict[int, Hit]:
    """Give passages by their ids; the caller has seen that they are in scope."""
    rows = await db.rows(
        f"SELECT {COLUMNS} FROM passage p {JOINED} WHERE p.id IN (SELECT value FROM json_each(?))",
        (json.dumps(list(passage_ids)),),
    )
    return {
        int(row["id"]): Hit(
            episode_id=row["episode_id"],
            show_id=row["id"] >> SHOW_SHIFT,
            kind=PassageKind(row["kind"]),
            text=row["text"],
            score=0.0,
            start_s=row["start_s"],
            speaker=row["speaker"],
        )
        for row in rows
    }
