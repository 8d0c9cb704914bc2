"""Files of state as older versions wrote them, kept as SQL in fixtures/: `step-N.sql` has the schema of N steps.

Once a step is added, `python -m tests.store.old_files` writes the file of today's schema beside them: what is invented
here, stored by today's code. A file that is there is never written again.
"""

import asyncio
import sqlite3
import tempfile
from collections.abc import Iterable, Iterator
from contextlib import closing
from pathlib import Path

from bot.model.delivery import Destination
from bot.model.episode import LinkKind, Role
from bot.model.feed import Document, DocumentKind, Item, TranscriptRef
from bot.store import destinations, documents, outbox, shows, verdicts
from bot.store.database import FUNCTIONS, Database, open_database, statements
from bot.store.drafts import Draft, store
from bot.store.schema import STEPS
from bot.store.spoken import COLUMNS, JOINED
from bot.wording import written
from tests import make

FIXTURES = Path(__file__).parent / "fixtures"
GUILD = 11
# What is told to each search index.
_INDEXES = {"passage_fts": "true", "heading_fts": "kind IN ('title', 'chapter')"}

# One row of what has no maker of its own, in the words of its table.
_BESIDE = (
    "INSERT INTO server (guild_id, zone) VALUES (11, 'Europe/Berlin')",
    "INSERT INTO old_address VALUES ('https://feeds.example/before.xml', 1, 1777000000.0)",
    "INSERT INTO notice (guild_id, show_id, key, told, made_at) VALUES (11, 1, 'feed_broken', '{}', 1777000000.0)",
    "INSERT INTO member (user_id, player, pace) VALUES (5, 'apple', 'daily')",
    "INSERT INTO follow (user_id, kind, words, key, made_at) VALUES (5, 'topic', 'salt', 'salt', 1777000000.0)",
    "INSERT INTO hit (user_id, episode_id, follows, seconds, nonce, due_at) VALUES (5, 1, '[1]', '[]', 'n', 0)",
    "INSERT INTO open_role VALUES (11, 4, 1, 1777000000.0)",
    "INSERT INTO memo VALUES ('abc', 'told', 1777000000.0)",
    "INSERT INTO conversation VALUES (5, 6, '{}', 1777000000.0)",
    "INSERT INTO complaint (user_id, question, answer, wrong, made_at) VALUES (5, 'who?', 'them', 'no', 1777000000.0)",
    "INSERT INTO pair VALUES (1, 2, 'declined', 1, 1777000000.0)",
    "INSERT INTO meaning SELECT min(id), x'00ff' FROM passage",
    "INSERT INTO meta VALUES ('reindex', '[1, null]')",
    "INSERT INTO sighting (episode_id) VALUES (2)",
    "INSERT INTO lent VALUES (3, 4, 2, 1)",
)


async def fill(db: Database) -> None:
    """Store something of everything: two shows, one of them Japanese, with all that hangs on them."""
    first = await make.show(db, "Night Shift", guild_id=GUILD)
    second = await make.show(db, "灯台の夜")
    wanted = Destination(id=0, guild_id=GUILD, channel_id=101, show_id=first.id)
    await destinations.start(db, wanted, by=1, now=make.NOW)
    ids = await store(db, [_draft(first.id, title, n) for n, title in enumerate(("Salt", "Brass & 'glass'", "Fog"))])
    await store(db, [_draft(second.id, "霧と塩の話", 3)])
    (batch, *_) = await outbox.claim(db, now=make.NOW, limit=1)
    await outbox.sent(db, batch, outbox.Mark(message_id=7), now=make.NOW)
    await store(db, [_draft(first.id, "Salt", 0, episode_id=ids[0])])
    transcript = Document(kind=DocumentKind.TRANSCRIPT, name="t.vtt", type="text/vtt", body=b"WEBVTT", brought=True)
    await documents.put(db, ids[0], transcript, now=make.NOW)
    await verdicts.name(db, 1, "Mara L. Lindqvist", by=1, now=make.NOW)
    await shows.limit_to(db, first.id, guild_id=GUILD, role_id=4, now=make.NOW)
    async with db.write() as writer:
        for sql in _BESIDE:
            await writer.execute(sql)


def _draft(show_id: int, title: str, n: int, *, episode_id: int | None = None) -> Draft:
    facts = make.facts(
        f"Mara Lindqvist on {title} in number {n}.\nÜber Öl & Salz, 塩について。",
        title=title,
        chapters=make.chapters((0.0, "Opening"), (65.5, f"{title} again")),
        people=[make.credit(), make.credit("Ada Roe", Role.HOST, href="https://x.com/adaroe")],
        links=[make.link(kind=LinkKind.SELF, url=f"https://video.example/{n}", start_s=65.5)],
        transcript=make.turns((1.0, "Ada Roe", f"So, {title}?"), (9.5, "Mara Lindqvist", "Salt keeps; fog does not.")),
        adverts=["Brought to you by nobody."],
    )
    made = make.item(title, guid=f"guid-{show_id}-{n}", number=n + 1)
    named = TranscriptRef(url=f"https://show.example/{n}.vtt", type="text/vtt")
    item = Item(**{name: getattr(made, name) for name in made.__slots__} | {"transcripts": (named,)})
    return make.draft(show_id, item, facts, announce=True, reason="new", episode_id=episode_id)


def dump(path: Path) -> str:
    """Give a file of state as SQL, a statement at a time; the search index as what was told to it."""
    with closing(sqlite3.connect(path)) as file:
        for function in FUNCTIONS:
            file.create_function(*function)
        return "".join(f"{line}\n" for line in _lines(file))


def _lines(file: sqlite3.Connection) -> Iterator[str]:
    made = file.execute("SELECT type, name, sql FROM sqlite_schema WHERE sql IS NOT NULL ORDER BY rowid").fetchall()
    own = [one for one in made if not one[1].startswith(("sqlite_", *(f"{index}_" for index in _INDEXES)))]
    yield from (f"{sql};" for kind, _, sql in own if kind != "trigger")
    for kind, name, sql in own:
        if kind == "table" and not sql.startswith("CREATE VIRTUAL"):
            yield from _rows(file, name)
    for index, held in _INDEXES.items():
        told = f"SELECT id, text FROM (SELECT {COLUMNS} FROM passage p {JOINED}) WHERE {held} ORDER BY id"
        for key, value in file.execute(f"SELECT k, v FROM {index}_config WHERE k <> 'version' ORDER BY k"):
            yield f"INSERT INTO {index} ({index}, rank) VALUES ('{key}', {value});"
        for rowid, text in file.execute(told):
            yield f"INSERT INTO {index} (rowid, text) VALUES ({rowid}, '{written(text)}');"
    yield from (f"{sql};" for kind, _, sql in own if kind == "trigger")
    for mark in ("application_id", "user_version"):
        yield f"PRAGMA {mark} = {file.execute(f'PRAGMA {mark}').fetchone()[0]};"


def _rows(file: sqlite3.Connection, table: str) -> Iterable[str]:
    columns = [row[1] for row in file.execute(f"PRAGMA table_info ({table})")]
    quoted = " || ', ' || ".join(f"quote({name})" for name in columns)
    for (values,) in file.execute(f"SELECT {quoted} FROM {table}").fetchall():
        yield f"INSERT INTO {table} ({', '.join(columns)}) VALUES ({values});"


def load(old: Path, path: Path) -> None:
    """Make the file of state that was dumped."""
    sql = old.read_text(encoding="utf-8")
    with closing(sqlite3.connect(path, isolation_level=None)) as file:
        file.execute("BEGIN")
        for statement in statements(sql):
            file.execute(statement)
        file.execute("COMMIT")


async def _write() -> None:
    target = FIXTURES / f"step-{len(STEPS)}.sql"
    if target.exists():
        return
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "playhead.db"
        db = await open_database(path)
        await fill(db)
        await db.close()
        target.write_text(dump(path), encoding="utf-8")


if __name__ == "__main__":
    asyncio.run(_write())
