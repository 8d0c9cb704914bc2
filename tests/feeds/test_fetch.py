import asyncio
import gzip
import hashlib
from collections.abc import AsyncIterator
from datetime import UTC, datetime

import pytest

from bot import __version__
from bot.errors import FeedError
from bot.feeds.fetch import Bounds, Fetched, Fetcher, NotModified
from bot.say import say_error
from tests.feeds.farm import Farm, answer_of, farm, moved

NOW = datetime(2026, 5, 1, 12, tzinfo=UTC)
FEED = b"<rss><channel><title>Night Shift</title></channel></rss>"


@pytest.fixture
async def host() -> AsyncIterator[Farm]:
    async with farm() as made:
        yield made


@pytest.fixture
async def fetcher() -> AsyncIterator[Fetcher]:
    async with Fetcher(allow_private=True, bounds=Bounds(total_s=5), now=lambda: NOW) as made:
        yield made


async def fails(fetcher: Fetcher, url: str, **asked: int) -> FeedError:
    with pytest.raises(FeedError) as caught:
        await fetcher.fetch(url, **asked)  # type: ignore[arg-type]
    assert say_error(caught.value)
    return caught.value


async def test_a_feed_comes_with_what_its_headers_say(host: Farm, fetcher: Fetcher) -> None:
    host.answers["/feed"] = answer_of(
        200,
        FEED,
        {
            "ETag": '"one"',
            "Last-Modified": "Fri, 01 May 2026 10:00:00 GMT",
            "Content-Type": "application/rss+xml; charset=utf-8",
            "Cache-Control": "public, max-age=1800",
        },
    )
    assert await fetcher.fetch(host.url()) == Fetched(
        url=host.url(),
        body=FEED,
        body_hash=hashlib.sha256(FEED).hexdigest(),
        etag='"one"',
        last_modified="Fri, 01 May 2026 10:00:00 GMT",
        charset="utf-8",
        content_type="application/rss+xml",
        wishes_s=1800.0,
    )


async def test_we_say_who_we_are_and_ask_for_what_we_can_unpack(host: Farm, fetcher: Fetcher) -> None:
    host.answers["/feed"] = answer_of()
    await fetcher.fetch(host.url())
    assert f"User-Agent: Playhead/{__version__} (+podcast bot for Discord)" in host.requests[0]
    assert "Accept-Encoding: gzip, deflate\r\n" in host.requests[0]
    assert "If-None-Match" not in host.requests[0]
    assert "If-Modified-Since" not in host.requests[0]


async def test_validators_are_sent_and_a_304_is_no_body(host: Farm, fetcher: Fetcher) -> None:
    host.answers["/feed"] = answer_of(304, b"", {"Cache-Control": "max-age=60"})
    got = await fetcher.fetch(host.url(), etag='"one"', last_modified="Fri, 01 May 2026 10:00:00 GMT")
    assert got == NotModified(wishes_s=60.0)
    assert 'If-None-Match: "one"' in host.requests[0]
    assert "If-Modified-Since: Fri, 01 May 2026 10:00:00 GMT" in host.requests[0]


async def test_empty_validators_count_as_none(host: Farm, fetcher: Fetcher) -> None:
    host.answers["/feed"] = answer_of(200, FEED, {"ETag": "", "Last-Modified": ""})
    got = await fetcher.fetch(host.url(), etag="", last_modified="")
    assert isinstance(got, Fetched)
    assert (got.etag, got.last_modified) == (None, None)
    assert "If-None-Match" not in host.requests[0]


async def test_a_header_that_is_no_text_counts_as_none(host: Farm, fetcher: Fetcher) -> None:
    host.answers["/feed"] = answer_of(200, FEED, {"ETag": '"\xff\xfe"'})
    got = await fetcher.fetch(host.url())
    assert isinstance(got, Fetched)
    assert got.etag is None


@pytest.mark.parametrize("status", [301, 308])
async def test_a_permanent_redirect_is_followed_and_told(host: Farm, fetcher: Fetcher, status: int) -> None:
    host.answers["/feed"] = moved(status, "/new")
    host.answers["/new"] = answer_of(200, FEED)
    got = await fetcher.fetch(host.url())
    assert isinstance(got, Fetched)
    assert (got.url, got.moved_to) == (host.url("/new"), host.url("/new"))


@pytest.mark.parametrize("status", [302, 303, 307])
async def test_a_temporary_redirect_is_followed_and_not_told(host: Farm, fetcher: Fetcher, status: int) -> None:
    host.answers["/feed"] = moved(status, host.url("/new"))
    host.answers["/new"] = answer_of(200, FEED)
    got = await fetcher.fetch(host.url())
    assert isinstance(got, Fetched)
    assert (got.url, got.moved_to) == (host.url("/new"), None)


async def test_only_permanent_hops_from_the_first_on_move_a_feed(host: Farm, fetcher: Fetcher) -> None:
    host.answers["/feed"] = moved(301, "/second")
    host.answers["/second"] = moved(302, "/third")
    host.answers["/third"] = moved(301, "/fourth")
    host.answers["/fourth"] = answer_of(200, FEED)
    got = await fetcher.fetch(host.url())
    assert isinstance(got, Fetched)
    assert (got.url, got.moved_to) == (host.url("/fourth"), host.url("/second"))


async def test_a_feed_that_moved_and_did_not_change_is_told_as_moved(host: Farm, fetcher: Fetcher) -> None:
    host.answers["/feed"] = moved(301, "/new")
    host.answers["/new"] = answer_of(304, b"")
    assert await fetcher.fetch(host.url(), etag='"one"') == NotModified(moved_to=host.url("/new"))


async def test_five_redirects_are_followed_and_a_sixth_is_not(host: Farm, fetcher: Fetcher) -> None:
    for hop in range(6):
        host.answers[f"/{hop}"] = moved(302, f"/{hop + 1}")
    host.answers["/6"] = answer_of(200, FEED)
    assert isinstance(await fetcher.fetch(host.url("/1")), Fetched)
    error = await fails(fetcher, host.url("/0"))
    assert (error.key, error.values["most"]) == ("feed_too_many_redirects", 5)


async def test_a_redirect_to_itself_ends(host: Farm, fetcher: Fetcher) -> None:
    host.answers["/feed"] = moved(302, "/feed")
    assert (await fails(fetcher, host.url())).key == "feed_too_many_redirects"


@pytest.mark.parametrize(
    "place", ["ftp://show.example/feed", "file:///etc/passwd", "javascript:alert(1)", "http://[::1"]
)
async def test_a_redirect_leads_to_the_web_or_nowhere(host: Farm, fetcher: Fetcher, place: str) -> None:
    host.answers["/feed"] = moved(302, place)
    assert (await fails(fetcher, host.url())).key == "feed_bad_url"


@pytest.mark.parametrize("status", [300, 400, 401, 403, 404, 410, 418, 451, 500, 502, 504])
async def test_a_status_that_is_no_feed_is_told(host: Farm, fetcher: Fetcher, status: int) -> None:
    host.answers["/feed"] = answer_of(status, b"no")
    error = await fails(fetcher, host.url())
    assert (error.key, error.values["status"], error.values["reason"]) == ("feed_status", status, "Reason")
    assert "retry_after_s" not in error.values


@pytest.mark.parametrize("status", [429, 503])
async def test_a_busy_server_says_when_to_come_back(host: Farm, fetcher: Fetcher, status: int) -> None:
    host.answers["/feed"] = answer_of(status, b"", {"Retry-After": "120"})
    assert (await fails(fetcher, host.url())).values["retry_after_s"] == 120.0
    host.answers["/feed"] = answer_of(status, b"", {"Retry-After": "Fri, 01 May 2026 12:05:00 GMT"})
    assert (await fails(fetcher, host.url())).values["retry_after_s"] == 300.0


async def test_a_body_without_end_is_stopped(host: Farm, fetcher: Fetcher) -> None:
    async def endless(writer: asyncio.StreamWriter) -> None:
        writer.write(b"HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n")
        while True:
            writer.write(bytes(65_536))
            await writer.drain()

    host.answers["/feed"] = endless
    assert (await fails(fetcher, host.url(), limit_bytes=1 << 20)).key == "feed_too_large"


async def test_a_body_as_large_as_the_limit_is_taken(host: Farm, fetcher: Fetcher) -> None:
    host.answers["/feed"] = answer_of(200, bytes(1 << 20))
    assert isinstance(await fetcher.fetch(host.url(), limit_bytes=1 << 20), Fetched)
    host.answers["/feed"] = answer_of(200, bytes((1 << 20) + 1))
    assert (await fails(fetcher, host.url(), limit_bytes=1 << 20)).key == "feed_too_large"


async def test_gzip_is_unpacked(host: Farm, fetcher: Fetcher) -> None:
    host.answers["/feed"] = answer_of(200, gzip.compress(FEED), {"Content-Encoding": "gzip"})
    got = await fetcher.fetch(host.url())
    assert isinstance(got, Fetched)
    assert got.body == FEED


@pytest.mark.parametrize("encoding", ["gzip", "deflate"])
async def test_what_cannot_be_unpacked_is_said_to_be_cut_short(host: Farm, fetcher: Fetcher, encoding: str) -> None:
    host.answers["/feed"] = answer_of(200, b"this is not packed", {"Content-Encoding": encoding})
    assert (await fails(fetcher, host.url())).key == "feed_cut_short"


async def test_a_body_shorter_than_it_says_is_cut_short(host: Farm, fetcher: Fetcher) -> None:
    host.answers["/feed"] = answer_of(200, FEED, length=len(FEED) + 10)
    assert (await fails(fetcher, host.url())).key == "feed_cut_short"


async def test_a_body_longer_than_it_says_is_not_trusted(host: Farm, fetcher: Fetcher) -> None:
    host.answers["/feed"] = answer_of(200, FEED, {"Connection": "keep-alive"}, length=5)
    assert (await fails(fetcher, host.url())).key == "feed_not_http"


async def test_an_answer_that_never_comes_is_cut_short(host: Farm, fetcher: Fetcher) -> None:
    async def hang_up(writer: asyncio.StreamWriter) -> None:
        writer.close()

    host.answers["/feed"] = hang_up
    assert (await fails(fetcher, host.url())).key == "feed_cut_short"


async def test_what_is_no_http_is_said_to_be_none(host: Farm, fetcher: Fetcher) -> None:
    host.answers["/feed"] = b"SSH-2.0-OpenSSH_9.7\r\n\r\n"
    assert (await fails(fetcher, host.url())).key == "feed_not_http"


async def test_a_byte_now_and_then_runs_into_the_total_time(host: Farm) -> None:
    async def drip(writer: asyncio.StreamWriter) -> None:
        writer.write(b"HTTP/1.1 200 OK\r\nContent-Length: 100\r\nConnection: close\r\n\r\n")
        while True:
            writer.write(b"x")
            await writer.drain()
            await asyncio.wait({asyncio.get_running_loop().create_future()}, timeout=0.01)

    host.answers["/feed"] = drip
    async with Fetcher(allow_private=True, bounds=Bounds(total_s=0.1)) as fetcher:
        error = await fails(fetcher, host.url())
    assert error.key == "feed_timeout"


async def test_a_port_that_nobody_listens_on_is_unreachable(fetcher: Fetcher) -> None:
    async with farm() as gone:
        url = gone.url()
    error = await fails(fetcher, url)
    assert error.key == "feed_unreachable"
    assert error.values["url"] == url


async def test_a_connection_that_is_not_secure_is_told_apart(fetcher: Fetcher) -> None:
    async def blurt(_reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        writer.write(answer_of())
        writer.close()

    server = await asyncio.start_server(blurt, "127.0.0.1", 0)
    port = server.sockets[0].getsockname()[1]
    assert (await fails(fetcher, f"https://127.0.0.1:{port}/feed")).key == "feed_not_secure"
    server.close()


async def test_two_at_a_time_knock_at_one_host_and_the_others_do_not_run_out_of_time(host: Farm) -> None:
    inside, most, gate = 0, 0, asyncio.Event()

    async def wait(writer: asyncio.StreamWriter) -> None:
        nonlocal inside, most
        inside += 1
        most = max(most, inside)
        if most == 2:
            gate.set()
        await gate.wait()
        inside -= 1
        writer.write(answer_of(200, FEED))
        await writer.drain()

    host.answers["/feed"] = wait
    async with Fetcher(allow_private=True, bounds=Bounds(total_s=5, per_host=2)) as fetcher:
        got = await asyncio.gather(*(fetcher.fetch(host.url()) for _ in range(8)))
    assert len(got) == 8
    assert most == 2


async def test_a_fetcher_that_is_not_open_says_so() -> None:
    with pytest.raises(RuntimeError):
        await Fetcher().fetch("https://show.example/feed")
