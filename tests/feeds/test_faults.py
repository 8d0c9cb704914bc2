"""Each fault leaves the state that it must, loses nothing, and hides no episode that comes after it."""

from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
import pytest_asyncio

from bot import subscriptions
from bot.errors import FeedError
from bot.feeds.fetch import Bounds, Fetcher
from bot.model.delivery import Destination
from bot.model.scope import Scope
from bot.model.show import FeedHealth
from bot.refresh import refresh
from bot.say import say_error
from bot.store import destinations, episodes, outbox, polls, shows
from bot.store.database import open_database
from bot.store.episodes import Narrowing
from bot.tools import Sites, Tools
from bot.worker import Reader
from tests import make
from tests.feeds.farm import Farm, answer_of, farm
from tests.feeds.faults import CASES, KNOWN, Case, item, rss
from tests.loopback import Clock

pytestmark = pytest.mark.asyncio(loop_scope="module")
INSIDE = (
    "http://127.0.0.1/f",
    "http://127.1/f",
    "http://2130706433/f",
    "http://0x7f.0.0.1/f",
    "http://0177.0.0.1/f",
    "http://0/f",
    "http://localhost/f",
    "http://[::1]/f",
    "http://[::]/f",
    "http://[::ffff:127.0.0.1]/f",
    "http://[::ffff:7f00:1]/f",
    "http://[2002:7f00:1::]/f",
    "http://[64:ff9b::7f00:1]/f",
    "http://[fe80::1]/f",
    "http://[fd00::1]/f",
    "http://10.0.0.1/f",
    "http://172.16.0.1/f",
    "http://192.168.1.1/f",
    "http://100.64.0.1/f",
    "http://169.254.169.254/latest/meta-data/",
    "http://224.0.0.1/f",
    "http://255.255.255.255/f",
    "http://0.0.0.0/f",
    "http://localhost./f",
    "http://127.0.0.1./f",
    "http://017700000001/f",
    "http://0x7F.0x0.0x0.0x1/f",
    "http://good.example@127.0.0.1/f",
    "http://good.example:80@127.0.0.1/f",
    "http://127.0.0.1#@good.example/f",
    "http://127.0.0.1\\@good.example/f",
    "http://127.0.0.1%2egood.example/f",
    "http://\N{CIRCLED DIGIT ONE}\N{CIRCLED DIGIT TWO}\N{CIRCLED DIGIT SEVEN}.0.0.1/f",
    "http://127\N{IDEOGRAPHIC FULL STOP}0\N{IDEOGRAPHIC FULL STOP}0\N{IDEOGRAPHIC FULL STOP}1/f",
    "http://\N{CIRCLED LATIN SMALL LETTER L}ocalhost/f",
    "http://[::127.0.0.1]/f",
    "http://[::ffff:0:127.0.0.1]/f",
    "http://[64:ff9b:1::7f00:1]/f",
    "http://[64:ff9b::a9fe:a9fe]/f",
    "http://[2002:a9fe:a9fe::]/f",
    "http://[2001:0:7f00:1::]/f",
    "http://[fe80::1%25eth0]/f",
    "http://[ff02::1]/f",
    "feed://127.0.0.1/f",
    "podcast://localhost/f",
    "feed:http://127.0.0.1/f",
)


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def reader() -> AsyncIterator[Reader]:
    """One worker for all cases: they leave it sound."""
    made = Reader()
    yield made
    await made.close()


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def fetcher() -> AsyncIterator[Fetcher]:
    async with Fetcher(allow_private=True, bounds=Bounds(total_s=0.7), now=lambda: make.NOW) as made:
        yield made


@pytest_asyncio.fixture(loop_scope="module")
async def house(tmp_path: Path, reader: Reader, fetcher: Fetcher) -> AsyncIterator[Tools]:
    db = await open_database(tmp_path / "playhead.db", readers=1)
    yield Tools(
        db=db,
        fetcher=fetcher,
        reader=reader,
        clock=Clock(),
        chance=lambda: 0.0,
        interval_s=900.0,
        sites=Sites(directory=None),
    )
    await db.close()


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def host() -> AsyncIterator[Farm]:
    async with farm() as made:
        yield made


async def begin(house: Tools, host: Farm) -> int:
    """A feed of two episodes is known, and announced in a channel."""
    host.answers = {"/feed": answer_of(200, rss(), {"ETag": '"first"'})}
    show = (await subscriptions.subscribe(house, host.url(), guild_id=1)).show
    wanted = Destination(id=0, guild_id=1, channel_id=2)
    await destinations.start(house.db, wanted, by=1, now=house.clock())
    return show.id


async def look(house: Tools, show_id: int, **after: float) -> FeedError | None:
    assert isinstance(house.clock, Clock)
    house.clock.advance(**after)
    return (await refresh(house, await shows.get(house.db, Scope.everything(), show_id))).error


async def waiting(house: Tools) -> int:
    return (await outbox.counts(house.db)).get("waiting", 0)


@pytest.mark.parametrize("name", CASES)
async def test_a_fault_leaves_the_state_that_it_must(name: str, house: Tools, host: Farm) -> None:
    case: Case = CASES[name]
    show_id = await begin(house, host)
    host.answers = case.answers_of(host)
    error = await look(house, show_id, minutes=20)
    state = await polls.state(house.db, show_id)
    found = await episodes.find(house.db, Scope.everything(), Narrowing())
    assert (error.key if error else None, state.health) == (case.key, case.health), error
    assert (len(found), await waiting(house)) == (case.episodes, case.announced)
    assert state.due_at is not None
    assert state.due_at > house.clock()
    if error:
        assert 20 < len(say_error(error)) < 300
    if case.wait_s:
        assert case.wait_s[0] <= (state.due_at - house.clock()).total_seconds() <= case.wait_s[1]
    house.resting.clear()
    new = item("next one", f"{house.clock() + timedelta(hours=1):%d %b %Y %H:%M:%S} GMT")
    host.answers = {"/feed": answer_of(200, rss(new + KNOWN))}
    assert await look(house, show_id, hours=2) is None
    assert await waiting(house) == case.announced + 1
    assert (await polls.state(house.db, show_id)).health is FeedHealth.FRESH
    assert await look(house, show_id, hours=1) is None
    assert await waiting(house) == case.announced + 1


@pytest.mark.parametrize("url", INSIDE)
async def test_an_address_inside_is_refused_in_every_notation_and_nothing_is_stored(url: str, house: Tools) -> None:
    async with Fetcher(bounds=Bounds(total_s=0.7)) as guarded:
        with pytest.raises(FeedError) as refused:
            await subscriptions.subscribe(replace(house, fetcher=guarded), url, guild_id=1)
    assert refused.value.key in {"feed_private_address", "feed_unknown_host", "feed_bad_url"}
    assert await shows.listed(house.db, Scope.everything()) == ()


async def test_a_server_that_says_not_modified_for_ever_is_asked_for_the_whole_after_a_week(
    house: Tools, host: Farm
) -> None:
    show_id = await begin(house, host)
    host.answers = {"/feed": answer_of(304, b"")}
    await look(house, show_id, hours=12)
    new = item("new", "Sat, 02 May 2026 10:00:00 GMT")
    host.requests.clear()
    for _day in range(8):
        host.answers = {"/feed": answer_of(304, b"")}
        await look(house, show_id, hours=23)
        if "If-None-Match" not in host.requests[-1]:
            break
    assert "If-None-Match" not in host.requests[-1]
    host.answers = {"/feed": answer_of(200, rss(new + KNOWN))}
    await look(house, show_id, hours=23)
    assert await waiting(house) == 1


async def test_a_feed_that_broke_off_is_read_whole_the_next_time(house: Tools, host: Farm) -> None:
    show_id = await begin(house, host)
    whole = rss(item("new", "Fri, 01 May 2026 10:00:00 GMT") + KNOWN)
    turned = rss(KNOWN + item("new", "Fri, 01 May 2026 10:00:00 GMT"))
    host.answers = {"/feed": answer_of(200, turned[:-220], {"ETag": '"cut"'})}
    assert await look(house, show_id, minutes=20) is None
    host.answers = {"/feed": answer_of(200, whole, {"ETag": '"cut"'})}
    host.requests.clear()
    await look(house, show_id, minutes=20)
    assert "If-None-Match" not in host.requests[0]
    assert await waiting(house) == 1


async def test_a_body_that_is_the_same_is_not_parsed_again_whatever_its_etag(house: Tools, host: Farm) -> None:
    show_id = await begin(house, host)
    before = await polls.state(house.db, show_id)
    host.answers = {"/feed": answer_of(200, rss(), {"ETag": '"second"', "Cache-Control": "max-age=7200"})}
    await look(house, show_id, minutes=20)
    after = await polls.state(house.db, show_id)
    assert (after.body_hash, after.etag) == (before.body_hash, '"second"')
    assert after.due_at == house.clock() + timedelta(hours=2)


@pytest.mark.parametrize("days", [-400, 400])
async def test_a_clock_that_jumps_announces_nothing_and_looks_again_soon(house: Tools, host: Farm, days: int) -> None:
    show_id = await begin(house, host)
    await look(house, show_id, days=days)
    assert await waiting(house) == 0
    await look(house, show_id, days=-days)
    assert [show.id for show in await polls.due(house.db, house.clock() + timedelta(hours=7), limit=5)] == [show_id]
    host.answers = {"/feed": answer_of(200, rss(item("new", "Fri, 01 May 2026 10:00:00 GMT") + KNOWN))}
    await look(house, show_id, hours=1)
    assert await waiting(house) == 1


async def test_a_busy_host_is_left_alone_by_all_its_feeds(house: Tools, host: Farm) -> None:
    show_id = await begin(house, host)
    host.answers["/other"] = answer_of(200, rss(item("other", ONE_DAY)))
    other = (await subscriptions.subscribe(house, host.url("/other"), guild_id=1)).show.id
    host.answers = {"/feed": answer_of(429, b"", {"Retry-After": "7200"}), "/other": answer_of(200, rss())}
    await look(house, show_id, minutes=20)
    host.requests.clear()
    assert await look(house, other, minutes=20) is None
    state = await polls.state(house.db, other)
    assert (host.requests, state.failures) == ([], 0)
    assert state.due_at is not None
    assert state.due_at > house.clock() + timedelta(minutes=90)
    await look(house, other, hours=2)
    assert len(host.requests) == 1


ONE_DAY = "Thu, 30 Apr 2026 10:00:00 GMT"


async def test_a_broken_feed_is_told_of_once_and_a_feed_that_is_gone_is_paused(house: Tools, host: Farm) -> None:
    show_id = await begin(house, host)
    host.answers = {"/feed": answer_of(500, b"")}
    for _ in range(20):
        await look(house, show_id, hours=6)
    host.answers = {"/feed": answer_of(410, b"")}
    for _ in range(6):
        await look(house, show_id, hours=6)
    rows = await house.db.rows("SELECT guild_id, key, told FROM notice ORDER BY id")
    assert [(row["guild_id"], row["key"]) for row in rows] == [(1, "notice_feed_broken"), (1, "notice_feed_gone")]
    assert "Night Shift" in rows[0]["told"]
    state = await polls.state(house.db, show_id)
    assert state.health is FeedHealth.PAUSED
    assert await polls.due(house.db, house.clock() + timedelta(days=1), limit=5) == ()
    await polls.resume(house.db, show_id)
    assert [show.id for show in await polls.due(house.db, house.clock(), limit=5)] == [show_id]


async def test_there_are_a_hundred_faults() -> None:
    assert len(CASES) >= 100
