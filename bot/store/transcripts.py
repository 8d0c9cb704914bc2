"""What was said in an episode, as rows of blocks (bot.store.spoken)."""

from collections.abc import Sequence

from bot.model.episode import Turn
from bot.store.database import Connection, Database, Raw
from bot.store.spoken import MOST_TURNS, SHIFT, Block, Kept, block_in

_OF_EPISODE = f"SELECT id, body FROM transcript WHERE id BETWEEN ?1 << {SHIFT} AND (?1 << {SHIFT}) + {MOST_TURNS - 1}"


async def of_episode(db: Database, episode_id: int) -> tuple[Turn, ...]:
    """Give the turns of an episode in order; the caller has seen that the episode is in scope."""
    rows = await db.rows(_OF_EPISODE, (episode_id,))
    return tuple(turn for row in rows for turn in block_in(row["id"] % MOST_TURNS, row["body"]).turns)


async def blocks_of(writer: Connection, episode_id: int) -> list[Block]:
    """Give the blocks of an episode in order, within the caller's transaction."""
    rows = await writer.execute_fetchall(_OF_EPISODE, (episode_id,))
    return [block_in(row["id"] % MOST_TURNS, row["body"]) for row in rows]


def put(writer: Raw, episode_id: int, blocks: Sequence[Kept], *, known: bool) -> None:
    """Write the blocks of an episode, on the writer's own thread; in the place of those it had, if it is `known`."""
    first = episode_id << SHIFT
    if known:
        writer.execute("DELETE FROM transcript WHERE id BETWEEN ? AND ?", (first, first + MOST_TURNS - 1))
    writer.executemany(
        "INSERT INTO transcript VALUES (?, ?, ?, ?)",
        [(first + block.first, episode_id, block.turns, block.body) for block in blocks],
    )
