"""Shows, the servers that added them, and how their feeds fare."""

import json
from dataclasses import asdict
from datetime import datetime

from bot.errors import NotFoundError
from bot.model.episode import Credit, Role
from bot.model.feed import Channel
from bot.model.scope import Scope
from bot.model.show import Show, ShowSummary
from bot.store.database import Database, Row
from bot.store.moments import moment_of, stamp
from bot.store.scopes import visible
from bot.store.spoken import HAS_TRANSCRIPT
from bot.text import fold

MOST_SHOWS = 10_000
_MOST_HOSTS = 4
_SELDOM = 10  # who hosts less than one for so many episodes of whoever hosts most stood in, and hosts no show


async def add(db: Database, feed_url: str, *, title: str, private: bool, now: datetime) -> Show:
    """Make a show of a feed, or give the one that it already is; nobody sees it until `follow`."""
    async with db.write() as writer:
        await writer.execute(
            "INSERT INTO show (feed_url, title, private, added_at) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING",
            (feed_url, title, private, stamp(now)),
        )
    found = await find_by_feed(db, feed_url)
    if found is None:
        raise NotFoundError("show_unknown", typed=title)
    return found


async def follow(db: Database, show_id: int, *, guild_id: int | None, by: int | None = None, now: datetime) -> None:
    """Let a server see a show, or every server where `guild_id` is None; its feed is due at once."""
    async with db.write() as writer:
        if guild_id is None:
            await writer.execute("UPDATE show SET everywhere = 1 WHERE id = ?", (show_id,))
        else:
            await writer.execute(
                "INSERT INTO server_show (guild_id, show_id, added_by, added_at) VALUES (?, ?, ?, ?) "
                "ON CONFLICT DO NOTHING",
                (guild_id, show_id, by, stamp(now)),
            )


async def unfollow(db: Database, show_id: int, *, guild_id: int | None, now: datetime) -> bool:
    """Take a show from a server (or from every server, None), with its announcements there; False if it was not."""
    async with db.write() as writer:
        if guild_id is None:
            done = await writer.execute("UPDATE show SET everywhere = 0 WHERE id = ? AND everywhere", (show_id,))
            return bool(done.rowcount)
        done = await writer.execute("DELETE FROM server_show WHERE show_id = ? AND guild_id = ?", (show_id, guild_id))
        await writer.execute(
            "UPDATE destination SET ended_at = ? WHERE show_id = ? AND guild_id = ? AND ended_at IS NULL "
            "AND NOT (SELECT everywhere FROM show WHERE id = ?)",
            (stamp(now), show_id, guild_id, show_id),
        )
    return bool(done.rowcount)


async def limit_to(db: Database, show_id: int, *, guild_id: int, role_id: int | None, now: datetime) -> None:
    """Limit a show to the members of a server who have a role; None lifts that."""
    async with db.write() as writer:
        await writer.execute(
            """INSERT INTO server_show (guild_id, show_id, added_at, role_id) VALUES (?, ?, ?, ?)
            ON CONFLICT DO UPDATE SET role_id = excluded.role_id""",
            (guild_id, show_id, stamp(now), role_id),
        )


async def is_private(db: Database, show_id: int) -> bool:
    """Tell whether a show's address is a secret."""
    row = await db.row("SELECT private FROM show WHERE id = ?", (show_id,))
    return row is not None and bool(row["private"])


async def is_shared(db: Database, show_id: int, *, guild_id: int) -> bool:
    """Tell whether anybody but one server follows a show."""
    row = await db.row(
        """SELECT everywhere OR EXISTS (
            SELECT 1 FROM server_show a WHERE a.show_id = show.id AND a.guild_id != ?) AS many
        FROM show WHERE id = ?""",
        (guild_id, show_id),
    )
    return row is not None and bool(row["many"])


async def find_by_feed(db: Database, feed_url: str) -> Show | None:
    """Find the show of a feed, whoever follows it, by its address or one that it had before."""
    row = await db.row(
        """SELECT * FROM show WHERE feed_url = ? UNION ALL
        SELECT show.* FROM show JOIN old_address o ON o.show_id = show.id WHERE o.feed_url = ?""",
        (feed_url, feed_url),
    )
    return show_of(row) if row else None


async def move(db: Database, show: Show, feed_url: str, *, private: bool, now: datetime) -> None:
    """Give a show's feed another address; the old one is kept and still finds the show."""
    async with db.write() as writer:
        await writer.execute("DELETE FROM old_address WHERE feed_url = ?", (feed_url,))
        await writer.execute(
            "INSERT OR REPLACE INTO old_address VALUES (?, ?, ?)", (show.feed_url, show.id, stamp(now))
        )
        await writer.execute("UPDATE show SET feed_url = ?, private = ? WHERE id = ?", (feed_url, private, show.id))


async def old_addresses(db: Database, show_id: int) -> tuple[str, ...]:
    """Give the addresses that a feed has left, the latest first."""
    rows = await db.rows("SELECT feed_url FROM old_address WHERE show_id = ? ORDER BY left_at DESC", (show_id,))
    return tuple(row["feed_url"] for row in rows)


async def listed(db: Database, scope: Scope) -> tuple[Show, ...]:
    """Give the shows in scope, by title."""
    shown, values = visible(scope)
    rows = await db.rows(f"SELECT * FROM show WHERE id IN ({shown}) ORDER BY title, id LIMIT {MOST_SHOWS}", values)
    return tuple(show_of(row) for row in rows)


async def get(db: Database, scope: Scope, show_id: int) -> Show:
    """Give a show by id; raises NotFoundError where it is not in scope."""
    shown, values = visible(scope)
    row = await db.row(f"SELECT * FROM show WHERE id = ? AND id IN ({shown})", (show_id, *values))
    if row is None:
        raise NotFoundError("show_gone")
    return show_of(row)


async def summaries(db: Database, scope: Scope) -> tuple[ShowSummary, ...]:
    """Give the shows in scope with what their episodes add up to, the latest first."""
    shown, values = visible(scope)
    rows = await db.rows(
        f"""SELECT show.*, count(e.id) AS episodes, min(e.published_at) AS first_at, max(e.published_at) AS latest_at,
            coalesce(sum(EXISTS (SELECT 1 FROM chapter WHERE episode_id = e.id)), 0) AS with_chapters,
            coalesce(sum({HAS_TRANSCRIPT}), 0) AS with_transcript
        FROM show LEFT JOIN episode e ON e.show_id = show.id
        WHERE show.id IN ({shown}) GROUP BY show.id ORDER BY latest_at DESC, show.id LIMIT {MOST_SHOWS}""",
        values,
    )
    return tuple([await _summary_of(db, row) for row in rows])


async def summary(db: Database, scope: Scope, show_id: int) -> ShowSummary:
    """Give one show with what its episodes add up to; raises NotFoundError where it is not in scope."""
    found = [one for one in await summaries(db, scope) if one.show.id == show_id]
    if not found:
        raise NotFoundError("show_gone")
    return found[0]


async def _summary_of(db: Database, row: Row) -> ShowSummary:
    hosts = await db.rows(
        f"""WITH hosting AS (SELECT p.id, p.name, count(*) AS times FROM episode e JOIN credit c ON c.episode_id = e.id
            JOIN person p ON p.id = c.person_id WHERE e.show_id = ? AND c.role = 'host' GROUP BY p.id)
        SELECT name FROM hosting WHERE times * {_SELDOM} >= (SELECT max(times) FROM hosting)
        ORDER BY times DESC, id LIMIT {_MOST_HOSTS}""",
        (row["id"],),
    )
    named = [one["name"] for one in json.loads(row["channel"] or '{"persons": []}')["persons"] if one["role"] == "host"]
    known = {fold(name) for name in named}
    hosting = [*named, *(host["name"] for host in hosts if fold(host["name"]) not in known)]
    return ShowSummary(
        show=show_of(row),
        episodes=row["episodes"],
        first_at=moment_of(row["first_at"]),
        latest_at=moment_of(row["latest_at"]),
        with_chapters=row["with_chapters"],
        with_transcript=row["with_transcript"],
        hosts=tuple(hosting[:_MOST_HOSTS]),
    )


def show_of(row: Row) -> Show:
    """Make a Show of its row."""
    return Show(
        id=row["id"],
        title=row["title"],
        feed_url=row["feed_url"],
        author=row["author"],
        description=row["description"],
        page_url=row["page_url"],
        artwork_url=row["artwork_url"],
        language=row["language"],
        private=bool(row["private"]),
        everywhere=bool(row["everywhere"]),
    )


async def describe(db: Database, show_id: int, channel: Channel) -> None:
    """Write down what a feed says of its show."""
    async with db.write() as writer:
        await writer.execute(
            """UPDATE show SET title = ?, author = ?, description = ?, page_url = ?, artwork_url = ?, language = ?,
            channel = ? WHERE id = ?""",
            (
                channel.title,
                channel.author,
                channel.description,
                channel.page_url,
                channel.artwork_url,
                channel.language,
                json.dumps(asdict(channel), ensure_ascii=False),
                show_id,
            ),
        )


async def channel(db: Database, show: Show) -> Channel:
    """Give what the feed last said of its show, its persons too; from the show itself where it never spoke."""
    row = await db.row("SELECT channel FROM show WHERE id = ?", (show.id,))
    if row is None or row["channel"] is None:
        return Channel(title=show.title, author=show.author, language=show.language)
    told = json.loads(row["channel"])
    persons = tuple(Credit(name=p["name"], role=Role(p["role"]), href=p["href"]) for p in told.pop("persons"))
    funding = tuple((text, url) for text, url in told.pop("funding", ()))
    return Channel(persons=persons, funding=funding, **told)
