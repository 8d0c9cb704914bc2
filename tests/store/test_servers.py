from datetime import timedelta
from pathlib import Path

from bot.model.delivery import Destination
from bot.model.scope import Scope
from bot.store import destinations, servers, shows
from bot.store.database import open_database
from tests import make

GUILD, OTHER = 11, 12


async def test_what_a_server_left_behind_is_kept_for_thirty_days(tmp_path: Path) -> None:
    db = await open_database(tmp_path / "playhead.db")
    await make.show(db, "Ours", guild_id=GUILD)
    secret = await make.show(db, "Secret", guild_id=GUILD, private=True)
    await shows.follow(db, secret.id, guild_id=OTHER, now=make.NOW)
    await destinations.start(db, Destination(id=0, guild_id=GUILD, channel_id=5), by=1, now=make.NOW)
    await servers.put(db, GUILD, answers_private=True, notices_channel_id=7)
    assert await servers.known(db) == {GUILD, OTHER}
    await servers.left(db, GUILD, now=make.NOW)
    assert await servers.known(db) == {OTHER}
    assert await destinations.of_server(db, GUILD) == ()
    assert [show.title for show in await shows.listed(db, Scope.server(GUILD))] == ["Ours"]
    assert [show.title for show in await shows.listed(db, Scope.server(OTHER))] == ["Secret"]
    assert await servers.forget(db, now=make.NOW + timedelta(days=29)) == 0
    assert (await servers.get(db, GUILD)).answers_private
    await servers.joined(db, GUILD)
    assert await servers.forget(db, now=make.NOW + timedelta(days=99)) == 0
    await servers.left(db, GUILD, now=make.NOW)
    assert await servers.forget(db, now=make.NOW + timedelta(days=31)) == 1
    assert not (await servers.get(db, GUILD)).answers_private
    assert await shows.listed(db, Scope.server(GUILD)) == ()
    await db.close()
