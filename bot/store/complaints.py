"""What people said was wrong with an answer, for those who run the server; the newest thousand are kept."""

from dataclasses import dataclass
from datetime import UTC, datetime

from bot.store.database import Database
from bot.store.moments import stamp

MOST_KEPT = 1_000
MOST_CHARS = 1_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Complaint:
    """An answer that somebody called wrong; `wrong` is episode, time, person or meant; `guild_id` None in private."""

    guild_id: int | None
    user_id: int
    question: str
    answer: str
    wrong: str
    private: bool
    made_at: datetime


async def add(db: Database, made: Complaint) -> None:
    """Keep a complaint; the oldest go once there are more than a thousand."""
    async with db.write(quiet=True) as writer:
        await writer.execute(
            "INSERT INTO complaint (guild_id, user_id, question, answer, wrong, private, made_at)"
            " VALUES (?, ?, ?, ?, ?, ?, ?)",
            (
                made.guild_id,
                made.user_id,
                made.question[:MOST_CHARS],
                made.answer[:MOST_CHARS],
                made.wrong,
                made.private,
                stamp(made.made_at),
            ),
        )
        await writer.execute("DELETE FROM complaint WHERE id <= (SELECT max(id) FROM complaint) - ?", (MOST_KEPT,))


async def listed(db: Database, *, guild_id: int | None, owner: bool = False, limit: int = 10) -> tuple[Complaint, ...]:
    """Give the newest complaints that may be read: of a server those about public answers, for the owner all."""
    rows = await db.rows(
        "SELECT * FROM complaint WHERE ? OR (guild_id = ? AND NOT private) ORDER BY id DESC LIMIT ?",
        (owner, guild_id, limit),
    )
    return tuple(
        Complaint(
            guild_id=row["guild_id"],
            user_id=row["user_id"],
            question=row["question"],
            answer=row["answer"],
            wrong=row["wrong"],
            private=bool(row["private"]),
            made_at=datetime.fromtimestamp(row["made_at"], UTC),
        )
        for row in rows
    )


async def count(db: Database, *, guild_id: int | None, owner: bool = False) -> int:
    """Count the complaints that may be read."""
    row = await db.row(
        "SELECT count(*) AS made FROM complaint WHERE ? OR (guild_id = ? AND NOT private)", (owner, guild_id)
    )
    return int(row["made"]) if row else 0
