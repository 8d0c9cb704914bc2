"""A hundred ways in which a feed goes wrong, by name, each with the state that it must leave.

The feed holds two episodes, `one` and `two`, that are known; then its server answers as the case says.
"""

import asyncio
import gzip
import zlib
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from bot.model.show import FeedHealth
from tests.feeds.farm import Answer, Farm, answer_of, moved

FRESH, FAILING = FeedHealth.FRESH, FeedHealth.FAILING
MEGABYTE = 1_000_000
ONE, TWO = "Wed, 22 Apr 2026 10:00:00 GMT", "Wed, 29 Apr 2026 10:00:00 GMT"


@dataclass(frozen=True, kw_only=True)
class Case:
    """What the server does, and what must be the case after one look at it.

    `key` is the error's, None where there is none; `announced` and `episodes` are how many; `asked` how often the
    server was asked, where that matters.
    """

    answers: Mapping[str, Answer] | Callable[[Farm], Mapping[str, Answer]]
    key: str | None = None
    announced: int = 0
    episodes: int = 2
    asked: int | None = None
    wait_s: tuple[float, float] | None = None
    expect: FeedHealth | None = None

    @property
    def health(self) -> FeedHealth:
        return self.expect or (FAILING if self.key else FRESH)

    def answers_of(self, farm: Farm) -> dict[str, Answer]:
        return dict(self.answers(farm) if callable(self.answers) else self.answers)


def item(name: str, date: str = "", *, guid: str | None = "", host: str = "m", more: str = "") -> str:
    """An item of the feed; its guid is its name unless another is given, or none."""
    told = "" if guid is None else f"<guid>{guid or name}</guid>"
    dated = f"<pubDate>{date}</pubDate>" if date else ""
    file = f"<enclosure url='https://{host}.example/{name}.mp3' type='audio/mpeg'/>"
    return f"<item>{told}<title>On {name} and salt</title>{dated}{file}{more}</item>"


KNOWN = item("two", TWO) + item("one", ONE)


def rss(items: str = KNOWN, head: str = "") -> bytes:
    return f"<rss><channel><title>Night Shift</title>{head}{items}</channel></rss>".encode()


def told(body: bytes, headers: Mapping[str, str] | None = None, *, status: int = 200) -> dict[str, Answer]:
    return {"/feed": answer_of(status, body, headers)}


def status(code: int, headers: Mapping[str, str] | None = None) -> Case:
    return Case(answers=told(b"no", headers, status=code), key="feed_status")


def body(sent: bytes, key: str | None = None, headers: Mapping[str, str] | None = None) -> Case:
    return Case(answers=told(sent, headers), key=key)


def feed(items: str, *, announced: int = 0, episodes: int = 2) -> Case:
    return Case(answers=told(rss(items)), announced=announced, episodes=episodes)


def raw(sent: bytes, key: str) -> Case:
    return Case(answers={"/feed": sent}, key=key)


def hop(code: int, place: str, key: str | None = None) -> Case:
    return Case(answers={"/feed": moved(code, place), "/new": answer_of(200, rss())}, key=key)


def loop(*places: str) -> Case:
    steps = dict(zip(places, (*places[1:], places[0]), strict=True))
    return Case(answers={here: moved(302, there) for here, there in steps.items()}, key="feed_too_many_redirects")


def headed(encoding: str) -> dict[str, str]:
    return {"Content-Encoding": encoding}


def deflated(sent: bytes) -> bytes:
    packer = zlib.compressobj(wbits=-15)
    return packer.compress(sent) + packer.flush()


async def silent(_writer: asyncio.StreamWriter) -> None:
    await asyncio.sleep(5)


async def slams(writer: asyncio.StreamWriter) -> None:
    writer.transport.abort()


def drips(start: bytes) -> Answer:
    async def drip(writer: asyncio.StreamWriter) -> None:
        writer.write(start)
        for _ in range(100):
            writer.write(b" ")
            await writer.drain()
            await asyncio.sleep(0.05)

    return drip


def pours(chunk: bytes, times: int, headers: str = "") -> Answer:
    """Chunks without an end in sight, as quickly as they are taken."""

    async def pour(writer: asyncio.StreamWriter) -> None:
        writer.write(f"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n{headers}\r\n".encode())
        framed = f"{len(chunk):x}\r\n".encode() + chunk + b"\r\n"
        for _ in range(times):
            writer.write(framed)
            await writer.drain()

    return pour


HEAD = b"HTTP/1.1 200 OK\r\nContent-Type: application/rss+xml\r\n"
LAUGHS = (
    b'<!DOCTYPE r [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;">]>'
    + rss().replace(b"<title>Night", b"<title>&c;Night")
)
FOREIGN = b'<!DOCTYPE r [<!ENTITY x SYSTEM "file:///etc/hostname">]>' + rss().replace(b"Night", b"&x;Night")
OLD = "".join(item(f"old {n}", f"{n % 28 + 1:02} Jan 2020 10:00:00 GMT") for n in range(60))
LATIN = "<description>caf\xe9</description>"
NOISE = "".join(f"{n * 7_919 % 10_007} " for n in range(9_000))
BOMB = gzip.compress(bytes(40 * MEGABYTE))

STATUSES: dict[str, Case] = {
    **{f"status {code}": status(code) for code in (400, 401, 402, 403, 404, 406, 408, 410, 418, 421, 451)},
    **{f"status {code}": status(code) for code in (500, 501, 502, 503, 504, 509, 520, 599)},
    "busy without a wish": status(429),
    "busy for an hour": Case(
        answers=told(b"", {"Retry-After": "3600"}, status=429), key="feed_status", wait_s=(3_600, 3_600)
    ),
    "busy until a date": Case(
        answers=told(b"", {"Retry-After": "Fri, 01 May 2026 14:20:00 GMT"}, status=503),
        key="feed_status",
        wait_s=(8_390, 8_410),
    ),
    "busy for a century": Case(
        answers=told(b"", {"Retry-After": "3153600000"}, status=503), key="feed_status", wait_s=(86_400, 86_400)
    ),
    "busy since yesterday": Case(
        answers=told(b"", {"Retry-After": "Thu, 30 Apr 2026 10:00:00 GMT"}, status=503),
        key="feed_status",
        wait_s=(900, 900),
    ),
    "busy for a nonsense": Case(
        answers=told(b"", {"Retry-After": "soon"}, status=503), key="feed_status", wait_s=(900, 900)
    ),
    "no content": Case(answers=told(b"", status=204), key="feed_empty"),
    "partial content": Case(answers=told(rss(), status=206)),
    "not modified without being asked": Case(answers=told(b"", status=304)),
    "choices without a place": status(300),
}
REDIRECTS: dict[str, Case] = {
    **{f"moved {code}": hop(code, "/new") for code in (301, 302, 303, 307, 308)},
    "moved with a fragment": hop(302, "/new#top"),
    "moved to an address that must be quoted": Case(
        answers={"/feed": moved(302, "/n%C3%A9w feed"), "/n%C3%A9w%20feed": answer_of(200, rss())}
    ),
    "moved without a place": Case(answers=told(b"", status=301), key="feed_status"),
    "moved to an empty place": Case(answers=told(b"", {"Location": ""}, status=302), key="feed_status"),
    "moved to itself": loop("/feed"),
    "moved in a circle of two": loop("/feed", "/a"),
    "moved in a circle of seven": loop("/feed", "/a", "/b", "/c", "/d", "/e", "/f"),
    "moved six times": Case(
        answers={
            "/feed": moved(301, "/1"),
            **{f"/{n}": moved(301, f"/{n + 1}") for n in range(1, 6)},
            "/6": answer_of(200, rss()),
        },
        key="feed_too_many_redirects",
    ),
    "moved five times": Case(
        answers={
            "/feed": moved(301, "/1"),
            **{f"/{n}": moved(301, f"/{n + 1}") for n in range(1, 5)},
            "/5": answer_of(200, rss()),
        }
    ),
    **{
        f"moved to {place.partition(':')[0]}": hop(301, place, "feed_bad_url")
        for place in ("ftp://x.example/f", "file:///etc/passwd", "javascript:alert(1)", "data:text/xml,<rss/>")
    },
    "moved to nowhere at all": hop(301, "//", "feed_too_many_redirects"),
    "moved to a host that is none": hop(301, "http://nowhere.invalid/feed", "feed_unknown_host"),
    "moved to a closed port": hop(301, "http://127.0.0.1:9/feed", "feed_unreachable"),
    "moved to a page": Case(
        answers={"/feed": moved(302, "/p"), "/p": answer_of(200, b"<html>maintenance</html>")}, key="feed_is_html"
    ),
    "moved to another show": Case(
        answers={"/feed": moved(301, "/x"), "/x": answer_of(200, rss(item("x")).replace(b"Night", b"Day"))},
        key="feed_another",
    ),
}
BODIES: dict[str, Case] = {
    "nothing": body(b"", "feed_empty"),
    "blanks": body(b" \r\n\t ", "feed_empty"),
    "a byte order mark alone": body(b"\xef\xbb\xbf", "feed_empty"),
    "a page": body(b"<!doctype html><html><body>Parked</body></html>", "feed_is_html"),
    "a page that begins with a comment": body(b"<!-- hi --><html></html>", "feed_is_html"),
    "an error as JSON": body(b'{"error": "quota"}', "feed_not_a_feed"),
    "an error as text": body(b"Internal error", "feed_not_a_feed"),
    "a picture": body(b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 40, "feed_not_a_feed"),
    "another kind of XML": body(b"<sitemap><url/></sitemap>", "feed_not_a_feed"),
    "a list of feeds": body(b"<opml><body/></opml>", "feed_not_a_feed"),
    "longer than it says": Case(answers={"/feed": answer_of(200, rss(), length=60)}, key="feed_not_http"),
    "shorter than it says": Case(answers={"/feed": answer_of(200, rss(), length=99_999)}, key="feed_cut_short"),
    "a length that is none": raw(HEAD + b"Content-Length: many\r\n\r\n" + rss(), "feed_not_http"),
    "chunks that are none": raw(HEAD + b"Transfer-Encoding: chunked\r\n\r\nzz\r\n" + rss(), "feed_not_http"),
    "chunks that break off": raw(HEAD + b"Transfer-Encoding: chunked\r\n\r\nff\r\nabc", "feed_cut_short"),
    "gzip": body(gzip.compress(rss()), None, headed("gzip")),
    "deflate": body(zlib.compress(rss()), None, headed("deflate")),
    "deflate without a head": body(deflated(rss()), None, headed("deflate")),
    "gzip that is none": body(rss(), "feed_cut_short", headed("gzip")),
    "gzip that breaks off": body(gzip.compress(rss(KNOWN + f"<!--{NOISE}-->"))[:-90], None, headed("gzip")),
    "a gzip bomb": body(BOMB, "feed_too_large", headed("gzip")),
    "a deflate bomb": body(zlib.compress(bytes(40 * MEGABYTE)), "feed_too_large", headed("deflate")),
    "a body that never ends": Case(answers={"/feed": pours(b"x" * 65_536, 800)}, key="feed_too_large"),
    "a large feed": body(rss(KNOWN + f"<!--{'x' * 21 * MEGABYTE}-->"), "feed_too_large"),
    "silence": Case(answers={"/feed": silent}, key="feed_timeout"),
    "a head that drips": Case(answers={"/feed": drips(b"HTTP/1.1 200 OK\r\nX-Slow:")}, key="feed_timeout"),
    "a body that drips": Case(answers={"/feed": drips(HEAD + b"Content-Length: 999\r\n\r\n")}, key="feed_timeout"),
    "a door that slams": Case(answers={"/feed": slams}, key="feed_cut_short"),
    "no HTTP": raw(b"220 ftp.example ready\r\n", "feed_not_http"),
    "HTTP of long ago": raw(b"<rss/>", "feed_not_http"),
    "a head of a megabyte": raw(b"HTTP/1.1 200 OK\r\nX: " + b"x" * MEGABYTE + b"\r\n\r\n" + rss(), "feed_not_http"),
    "ten thousand heads": raw(b"HTTP/1.1 200 OK\r\n" + b"X: y\r\n" * 10_000 + b"\r\n" + rss(), "feed_not_http"),
}
DOCUMENTS: dict[str, Case] = {
    "newlines in front": body(b"\n\n<?xml version='1.0'?>" + rss()),
    "cut in the middle of an item": body(rss(item("two", TWO) + item("one", ONE))[:-90]),
    "cut in a tag": body(rss()[:-8]),
    "bare ampersands": body(rss().replace(b"and salt", b"& salt").replace(b"& salt", b"and salt &")),
    "entities of HTML": body(rss(KNOWN, "<description>a &nbsp; &eacute;</description>")),
    "control characters": body(rss(KNOWN, "<description>\x01\x02</description>")),
    "null bytes": body(rss().replace(b"<channel>", b"<channel>\x00\x00")),
    "UTF-16": body(rss().decode().encode("utf-16")),
    "UTF-8 that claims to be Latin-1": body(b"<?xml version='1.0' encoding='iso-8859-1'?>" + rss()),
    "Latin-1 that claims to be UTF-8": body(
        rss(KNOWN, "<description>caf\xe9</description>").decode().encode("latin-1")
    ),
    "a charset that is none": body(rss(), None, {"Content-Type": "text/xml; charset=klingon"}),
    "a charset that unpacks": body(rss(), None, {"Content-Type": "text/xml; charset=zlib"}),
    "a type of something else": body(rss(), None, {"Content-Type": "image/png"}),
    "a billion laughs": body(LAUGHS),
    "an entity from the machine": body(FOREIGN),
    "a hundred thousand tags deep": body(b"<rss><channel><title>Night Shift</title>" + b"<b>" * 100_000),
    "no items any more": feed(""),
    "no channel": body(b"<rss/>"),
}
CHANGES: dict[str, Case] = {
    "in another order": feed(item("one", ONE) + item("two", TWO)),
    "all guids new": feed(item("two", TWO, guid="x2") + item("one", ONE, guid="x1")),
    "all guids gone": feed(item("two", TWO, guid=None) + item("one", ONE, guid=None)),
    "all on another host": feed(item("two", TWO, host="new") + item("one", ONE, host="new")),
    "all on another host with new guids": feed(
        item("two", TWO, guid="x2", host="new") + item("one", ONE, guid="x1", host="new")
    ),
    "all titles changed": feed(KNOWN.replace("salt", "pepper")),
    "all dates new": feed(item("two", "Fri, 01 May 2026 12:00:00 GMT") + item("one", "Fri, 01 May 2026 11:00:00 GMT")),
    "all dates gone": feed(item("two") + item("one")),
    "all dates nonsense": feed(item("two", "yesterday") + item("one", "0000-00-00")),
    "one twice": feed(KNOWN + item("one", ONE)),
    "the older one gone": feed(item("two", TWO)),
    "the newer one gone": feed(item("one", ONE)),
    "sixty old ones at once": feed(KNOWN + OLD, episodes=62),
    "one old one": feed(KNOWN + item("old", "Tue, 01 Jan 2019 10:00:00 GMT"), episodes=3),
    "one late one": feed(KNOWN + item("late", "Tue, 28 Apr 2026 10:00:00 GMT"), announced=1, episodes=3),
    "one of the future": feed(item("next", "Sat, 01 May 2032 10:00:00 GMT") + KNOWN, announced=1, episodes=3),
    "one without a date": feed(item("new") + KNOWN, announced=1, episodes=3),
    "one pinned to the top": feed(
        item("one", ONE) + item("new", "Fri, 01 May 2026 10:00:00 GMT") + item("two", TWO), announced=1, episodes=3
    ),
    "one with another's guid": feed(
        item("new", "Fri, 01 May 2026 10:00:00 GMT", guid="two") + KNOWN, announced=1, episodes=3
    ),
    "four while nobody looked": feed(
        "".join(item(f"new {n}", f"Fri, 01 May 2026 0{n}:00:00 GMT") for n in range(4)) + KNOWN, announced=4, episodes=6
    ),
    "an item of nothing": feed("<item/>" + KNOWN),
    "an item of a megabyte": feed(
        item("new", "Fri, 01 May 2026 10:00:00 GMT", more=f"<description>{'word ' * 200_000}</description>") + KNOWN,
        announced=1,
        episodes=3,
    ),
    "an item of ten thousand links": feed(
        item("new", "Fri, 01 May 2026 10:00:00 GMT", more="<link>https://x.example/</link>" * 10_000) + KNOWN,
        announced=1,
        episodes=3,
    ),
}
CASES: dict[str, Case] = STATUSES | REDIRECTS | BODIES | DOCUMENTS | CHANGES
