"""Hits of follows: one a person and episode, claimed, sent and marked, as announcements are.

waiting → claimed → sent        and held (the person cannot be written to), shown (in `/follow list`)
"""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.model.follow import Hit, Pace, Sighting
from bot.store.database import Database, Row
from bot.store.moments import moment_of, stamp
from bot.store.outbox import nonce_of
from bot.store.timing import next_time

MOST_TOGETHER = 25
MOST_SECONDS = 5
# What is read anew about older episodes is no news.
NEWS = timedelta(days=30)
KEPT = timedelta(days=90)
_TIMES = {Pace.DAILY: "daily 18:00", Pace.WEEKLY: "weekly friday 18:00"}
# Nothing waits for longer than a pace lets it: a clock that was ahead is not waited for.
_DUE = f"""(h.due_at <= :now OR h.due_at > :now + CASE m.pace
    WHEN '{Pace.WEEKLY}' THEN {timedelta(days=7).total_seconds()} ELSE {timedelta(days=1).total_seconds()} END)"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Due:
    """An episode to be held against the follows, when it was first seen, and how often it was asked for."""

    episode_id: int
    show_id: int
    seen_at: datetime
    asked: int


async def due(db: Database, *, now: datetime, limit: int) -> tuple[Due, ...]:
    """Give the episodes that came or changed since they were last held against the follows."""
    rows = await db.rows(
        """SELECT s.episode_id, s.asked, e.show_id, e.first_seen_at FROM sighting s
        JOIN episode e ON e.id = s.episode_id ORDER BY s.episode_id LIMIT ?""",
        (limit,),
    )
    return tuple(
        Due(
            episode_id=row["episode_id"],
            show_id=row["show_id"],
            seen_at=moment_of(row["first_seen_at"]) or now,
            asked=row["asked"],
        )
        for row in rows
    )


_NEW = """
INSERT INTO hit (user_id, episode_id, follows, seconds, nonce, due_at) SELECT ?1, ?2, ?3, ?4, ?5, ?6
WHERE NOT EXISTS (SELECT 1 FROM hit WHERE user_id = ?1 AND episode_id IN (
    SELECT same_as FROM episode WHERE id = ?2 UNION ALL SELECT id FROM episode
    WHERE same_as IN (SELECT coalesce(same_as, id) FROM episode WHERE id = ?2) AND id != ?2))
ON CONFLICT DO NOTHING
"""


async def record(
    db: Database, looked: Due, found: Mapping[int, Sequence[Sighting]], paces: Mapping[int, Pace], *, now: datetime
) -> None:
    """Write down who is told of an episode (by user), and that it was held against the follows.

    Seconds that come later make a message that was sent stale, so that it is edited. Of an episode that two feeds of
    one show have, a person is told by the first.
    """
    news = looked.seen_at > now - NEWS
    async with db.write(durable=True, quiet=True) as writer:
        for user_id, sightings in found.items():
            seconds = json.dumps(_seconds(sightings), ensure_ascii=False)
            follows = json.dumps([sighting.follow.id for sighting in sightings])
            if news:
                await writer.execute(
                    _NEW,
                    (
                        user_id,
                        looked.episode_id,
                        follows,
                        seconds,
                        nonce_of("hit", user_id, looked.episode_id),
                        stamp(due_of(paces.get(user_id, Pace.AT_ONCE), now=now)),
                    ),
                )
            await writer.execute(
                """UPDATE hit SET stale = stale OR (state = 'sent' AND leader_id = id), seconds = ?, follows = ?
                WHERE user_id = ? AND episode_id = ? AND (seconds != ? OR follows != ?)""",
                (seconds, follows, user_id, looked.episode_id, seconds, follows),
            )
        await writer.execute(
            "DELETE FROM sighting WHERE episode_id = ? AND asked = ?", (looked.episode_id, looked.asked)
        )


def _seconds(sightings: Sequence[Sighting]) -> list[tuple[float, str]]:
    every = {second: title for sighting in sightings for second, title in sighting.seconds}
    return sorted(every.items())[:MOST_SECONDS]


async def paces(db: Database, user_ids: Sequence[int]) -> dict[int, Pace]:
    """Give how often each of some people is written to; those who never said are left out."""
    rows = await db.rows(
        "SELECT user_id, pace FROM member WHERE pace IS NOT NULL AND user_id IN (SELECT value FROM json_each(?))",
        (json.dumps(list(user_ids)),),
    )
    return {row["user_id"]: Pace(row["pace"]) for row in rows}


def due_of(pace: Pace, *, now: datetime) -> datetime:
    """Give when what comes up now is told at a pace."""
    return next_time(_TIMES.get(pace), None, now)


async def repace(db: Database, user_id: int, pace: Pace, *, now: datetime) -> None:
    """Let what waits for a person follow the pace that they chose."""
    async with db.write(quiet=True) as writer:
        await writer.execute(
            "UPDATE hit SET due_at = ? WHERE user_id = ? AND state = 'waiting'", (stamp(due_of(pace, now=now)), user_id)
        )


async def waiting(db: Database, *, now: datetime, newcomers: bool) -> int | None:
    """Give whose turn it is; people who were never written to only with `newcomers`."""
    row = await db.row(
        f"""SELECT h.user_id FROM hit h LEFT JOIN member m ON m.user_id = h.user_id
        WHERE h.state = 'waiting' AND {_DUE} AND (:newcomers OR m.first_written_at IS NOT NULL)
        ORDER BY h.due_at, h.id LIMIT 1""",
        {"now": stamp(now), "newcomers": newcomers},
    )
    return None if row is None else int(row["user_id"])


async def claim(db: Database, user_id: int, *, now: datetime) -> tuple[Hit, ...]:
    """Claim what is due for a person, as one message; on disk before it returns."""
    async with db.write(durable=True, quiet=True) as writer:
        rows = await writer.execute_fetchall(
            f"""SELECT h.* FROM hit h LEFT JOIN member m ON m.user_id = h.user_id
            WHERE h.user_id = :user AND h.state = 'waiting' AND {_DUE} ORDER BY h.id LIMIT {MOST_TOGETHER}""",
            {"now": stamp(now), "user": user_id},
        )
        claimed = tuple(hit_of(row) for row in rows)
        for hit in claimed:
            await writer.execute(
                "UPDATE hit SET state = 'claimed', claimed_at = ?, leader_id = ?, attempts = attempts + 1 WHERE id = ?",
                (stamp(now), claimed[0].id if len(claimed) == 1 else -claimed[0].id, hit.id),
            )
    return claimed


async def doubtful(db: Database, *, now: datetime) -> tuple[Hit, ...]:
    """Give the hits of one message that was claimed and never marked."""
    rows = await db.rows(
        f"""SELECT * FROM hit WHERE state = 'claimed' AND leader_id = (
            SELECT h.leader_id FROM hit h LEFT JOIN member m ON m.user_id = h.user_id
            WHERE h.state = 'claimed' AND {_DUE} ORDER BY h.id LIMIT 1) ORDER BY id""",
        {"now": stamp(now)},
    )
    return tuple(hit_of(row) for row in rows)


async def settle(
    db: Database,
    hits: Sequence[Hit],
    state: str,
    *,
    stands: tuple[int | None, int | None] = (None, None),
    due_at: datetime | None = None,
) -> None:
    """Write down what became of hits: sent (`stands`: channel and message), held, shown, or waiting until `due_at`."""
    channel_id, message_id = stands
    async with db.write(durable=True, quiet=True) as writer:
        await writer.executemany(
            """UPDATE hit SET state = ?, channel_id = coalesce(?, channel_id), message_id = coalesce(?, message_id),
            due_at = coalesce(?, due_at), stale = 0 WHERE id = ?""",
            [(state, channel_id, message_id, stamp(due_at), hit.id) for hit in hits],
        )


async def held(db: Database, user_id: int) -> tuple[Hit, ...]:
    """Give what a person could not be told, the oldest first."""
    rows = await db.rows(
        "SELECT * FROM hit WHERE user_id = ? AND state = 'held' ORDER BY id LIMIT ?", (user_id, MOST_TOGETHER)
    )
    return tuple(hit_of(row) for row in rows)


async def let_go(db: Database, user_id: int) -> None:
    """Let what was held for a person be told to them after all."""
    async with db.write(quiet=True) as writer:
        await writer.execute("UPDATE hit SET state = 'waiting' WHERE user_id = ? AND state = 'held'", (user_id,))


async def stale(db: Database) -> Hit | None:
    """Give a message that stands and has since got more to say."""
    row = await db.row("SELECT * FROM hit WHERE stale AND state = 'sent' AND message_id > 0 ORDER BY id LIMIT 1")
    return None if row is None else hit_of(row)


async def tidy(db: Database, *, now: datetime) -> None:
    """Let go of what was told 90 days ago."""
    async with db.write(quiet=True) as writer:
        await writer.execute("DELETE FROM hit WHERE state IN ('sent', 'shown') AND due_at < ?", (stamp(now - KEPT),))


def hit_of(row: Row) -> Hit:
    """Make a Hit of its row."""
    return Hit(
        id=row["id"],
        user_id=row["user_id"],
        episode_id=row["episode_id"],
        nonce=row["nonce"],
        follows=tuple(json.loads(row["follows"])),
        seconds=tuple((float(at), str(title)) for at, title in json.loads(row["seconds"])),
        state=row["state"],
        attempts=row["attempts"],
        claimed_at=moment_of(row["claimed_at"]),
        leader_id=row["leader_id"],
        channel_id=row["channel_id"],
        message_id=row["message_id"],
    )
