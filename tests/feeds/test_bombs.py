"""Bodies that unpack to more than they may are stopped, with flat memory; others are unpacked."""

import asyncio
import gzip
import sys
import zlib
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.errors import FeedError
from bot.feeds.fetch import Bounds, Fetched, Fetcher
from tests.feeds.farm import Farm, answer_of, farm

ROOT = Path(__file__).parents[2]


@pytest.fixture
async def host() -> AsyncIterator[Farm]:
    async with farm() as made:
        yield made


@pytest.fixture
async def fetcher() -> AsyncIterator[Fetcher]:
    async with Fetcher(allow_private=True, bounds=Bounds(total_s=5)) as made:
        yield made


# Run in a process of its own: only there is the peak of memory the fetch's.
MEASURED = """
import asyncio, resource, sys
from bot.errors import FeedError
from bot.feeds.fetch import Bounds, Fetcher

async def main():
    async with Fetcher(allow_private=True, bounds=Bounds(total_s=20)) as fetcher:
        before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
        try:
            await fetcher.fetch(sys.argv[1], limit_bytes=4 << 20)
        except FeedError as error:
            print(error.key, (resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before) // 1024)

asyncio.run(main())
"""


def bomb_of(wbits: int) -> bytes:
    """256 MiB of zeros in some 250 kB."""
    packer = zlib.compressobj(9, zlib.DEFLATED, wbits)
    return b"".join([*(packer.compress(bytes(1 << 20)) for _ in range(256)), packer.flush()])


@pytest.mark.parametrize(
    ("bomb", "headers"),
    [
        (bomb_of(31), {"Content-Encoding": "gzip"}),
        (gzip.compress(bomb_of(31)), {"Content-Encoding": "gzip"}),
        (bomb_of(31), {}),
        (bomb_of(31), {"Content-Encoding": "x-gzip"}),
        (bomb_of(15), {"Content-Encoding": "deflate"}),
        (bomb_of(-15), {"Content-Encoding": "deflate"}),
    ],
    ids=["gzip", "gzip in gzip", "gzip untold", "x-gzip", "deflate", "deflate without a head"],
)
async def test_a_bomb_is_stopped_with_flat_memory(host: Farm, bomb: bytes, headers: dict[str, str]) -> None:
    host.answers["/feed"] = answer_of(200, bomb, headers)
    process = await asyncio.create_subprocess_exec(
        sys.executable, "-c", MEASURED, host.url(), stdout=asyncio.subprocess.PIPE, cwd=ROOT
    )
    told, _ = await process.communicate()
    key, grown_mb = told.split()
    assert key == b"feed_too_large"
    assert int(grown_mb) < 32


@pytest.mark.parametrize("encoding", ["br", "zstd"])
async def test_what_was_not_asked_for_is_not_unpacked(host: Farm, fetcher: Fetcher, encoding: str) -> None:
    """Brotli packs a gigabyte into a kilobyte; it is never asked for, so whoever sends it is refused unread."""
    host.answers["/feed"] = answer_of(200, b"\x8b\x03\x80abc\x03", {"Content-Encoding": encoding})
    with pytest.raises(FeedError) as refused:
        await fetcher.fetch(host.url())
    assert refused.value.key == "feed_not_http"
    assert "Accept-Encoding: gzip, deflate\r\n" in host.requests[0]


@pytest.mark.parametrize(
    ("body", "headers"),
    [
        (gzip.compress(b"<rss/>"), {}),
        (gzip.compress(b"<rss/>"), {"Content-Encoding": "x-gzip"}),
        (gzip.compress(gzip.compress(b"<rss/>")), {"Content-Encoding": "gzip"}),
    ],
    ids=["untold", "x-gzip", "gzip in gzip"],
)
async def test_gzip_that_no_header_tells_of_is_unpacked(
    host: Farm, fetcher: Fetcher, body: bytes, headers: dict[str, str]
) -> None:
    host.answers["/feed"] = answer_of(200, body, headers)
    got = await fetcher.fetch(host.url())
    assert isinstance(got, Fetched)
    assert got.body == b"<rss/>"
