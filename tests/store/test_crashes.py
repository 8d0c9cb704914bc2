"""Nothing is lost and nothing half, whenever the process dies, the disk fills up or the power fails."""

import asyncio
import shutil
import subprocess
import sys
from pathlib import Path

from bot.model.delivery import DeliveryState, Destination
from bot.model.scope import Scope
from bot.store import destinations, episodes, outbox
from bot.store.backup import verify
from bot.store.database import open_database
from bot.store.drafts import store
from bot.store.episodes import Narrowing
from tests import make
from tests.soak import crashing

KILLS = 4


def test_a_process_killed_at_any_moment_leaves_a_whole_file(tmp_path: Path) -> None:
    assert len(crashing.campaign(tmp_path, KILLS, seed=3)) == KILLS


FULL = """
import asyncio, resource, sys
from pathlib import Path
from bot.errors import StoreError
from bot.store.database import open_database
from bot.store.drafts import store
from bot.say import say_error
from tests import make

async def main():
    db = await open_database(Path(sys.argv[1]))
    resource.setrlimit(resource.RLIMIT_FSIZE, (600_000, 600_000))
    facts = make.facts("salt " * 400, transcript=make.turns(*[(float(n), "M", f"salt {n} " * 40) for n in range(60)]))
    for n in range(200):
        try:
            await store(db, [make.draft(1, make.item(f"Then {n}"), facts)])
        except StoreError as error:
            print(say_error(error))
            break
    print((await db.row("SELECT count(*) AS n FROM episode"))["n"] == n + 1)
    await db.close()

import signal
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
asyncio.run(main())
"""


async def test_a_full_disk_is_told_in_a_sentence_and_reading_goes_on(tmp_path: Path) -> None:
    db = await make.index(tmp_path, {"Night Shift": [(make.item("One"), make.facts("salt"))]})
    await db.close()
    path = tmp_path / "playhead.db"
    ended = await asyncio.to_thread(
        subprocess.run,
        [sys.executable, "-c", FULL, str(path)],
        cwd=crashing.ROOT,
        capture_output=True,
        text=True,
        check=False,
        timeout=50,
    )
    sentence, reads = ended.stdout.splitlines()
    assert "cannot be written" in sentence
    assert "reading goes on" in sentence
    assert reads == "True"
    verify(path)


async def test_claims_and_sent_marks_survive_a_power_loss(tmp_path: Path) -> None:
    """What was flushed is what the file held at the last durable write; everything later in the WAL is cut off."""
    path = tmp_path / "playhead.db"
    db = await make.index(path, {"Night Shift": []})
    wanted = Destination(id=0, guild_id=11, channel_id=101, show_id=1)
    await destinations.start(db, wanted, by=1, now=make.NOW)
    await store(db, [make.draft(1, make.item(name), announce=True, reason="new") for name in ("One", "Two")])
    (batch, *_) = await outbox.claim(db, now=make.NOW, limit=1)
    await outbox.sent(db, batch, outbox.Mark(message_id=7), now=make.NOW)
    flushed = path.with_name("playhead.db-wal").stat().st_size
    await store(db, [make.draft(1, make.item("Three"), announce=True, reason="new")])
    survivor = tmp_path / "after.db"
    shutil.copyfile(path, survivor)
    wal = path.with_name("playhead.db-wal").read_bytes()
    survivor.with_name("after.db-wal").write_bytes(wal[:flushed] + bytes(4096))
    await db.close()
    verify(survivor)
    after = await open_database(survivor)
    kept = {e.title: e.id for e in await episodes.find(after, Scope.everything(), Narrowing())}
    states = [d.state for one in kept.values() for d in await outbox.of_episode(after, one)]
    assert set(kept) == {"One", "Two"}
    assert states.count(DeliveryState.SENT) == len(batch.deliveries)
    await after.close()
