"""The search index in few pieces: each look opens every piece, so what was written is merged, in small steps.

FTS5 merges by itself only what is alike in size, and what was stored in many goes lies in eight pieces and more. In one
piece a search takes a tenth to a half less CPU, the most where many words are asked for in several shows.
"""

from bot.store.database import Database, Raw

INDEXES = ("passage_fts", "heading_fts")
PAGES_A_STEP = 64
"""Of 4 KB; the writer is held for some 10 ms."""
STEPS_AT_ONCE = 100
# What lies beside the largest piece is merged into it once it is so much of it: each page is written few times over.
_SHARE = 0.125
_FEWEST_PAGES = 64
_A_CHANGE = 2  # rows; a step that had nothing to do writes fewer


async def settle(db: Database, *, steps: int = STEPS_AT_ONCE) -> bool:
    """Merge the pieces of the search index where they are many; tell whether all of it is done."""
    left = steps
    for index in INDEXES:
        begun = False
        while begun or await _scattered(db, index):
            if left <= 0:
                return False
            left -= 1
            async with db.write(quiet=True) as writer:
                begun = await writer.run(_merge, index, begun=begun)
            if not begun:
                break
    return True


async def _scattered(db: Database, index: str) -> bool:
    """Tell whether much lies beside the largest piece."""
    rows = await db.rows(f"SELECT count(*) AS pages FROM {index}_idx GROUP BY segid")
    pages = [int(row["pages"]) for row in rows]
    beside = sum(pages) - max(pages, default=0)
    return beside >= max(_FEWEST_PAGES, _SHARE * max(pages, default=0))


def _merge(writer: Raw, index: str, *, begun: bool) -> bool:
    """Take a step; the first says that all pieces are meant. Tell whether there may be more to do."""
    before = writer.total_changes
    pages = PAGES_A_STEP if begun else -PAGES_A_STEP
    writer.execute(f"INSERT INTO {index} ({index}, rank) VALUES ('merge', ?)", (pages,))
    return writer.total_changes - before >= _A_CHANGE
