"""A farm of feeds in a process of its own, one address of 127/8 a host: `python -m tests.soak.feed_farm FEEDS`.

Each feed has an ETag and holds a few episodes; `GET /grow` to any host gives every feed one more, and `GET /plain`
takes the validators away, so that each fetch is whole. The port is printed once all hosts listen.
"""

import asyncio
import resource
import sys
from email.utils import formatdate

ITEMS = 3
NOTES = " ".join(f"00:{n:02}:00 The part about salt and bells number {n}\n" for n in range(20))
BASE_S = 1_770_000_000.0


def address_of(n: int) -> str:
    """Give the address of a host: 127.1.0.1 and on."""
    return f"127.{1 + n // 62_500}.{n // 250 % 250}.{1 + n % 250}"


class Farm:
    def __init__(self) -> None:
        self.grown = 0
        self.plain = False
        self.bodies: dict[int, bytes] = {}

    def body(self, n: int) -> bytes:
        """The feed of a host as it stands."""
        if n not in self.bodies:
            items = "".join(self._item(n, k) for k in range(ITEMS + self.grown - 1, -1, -1))
            self.bodies[n] = f"<rss><channel><title>Show {n}</title>{items}</channel></rss>".encode()
        return self.bodies[n]

    @staticmethod
    def _item(n: int, k: int) -> str:
        date = formatdate(BASE_S + k * 86_400)
        return (
            f"<item><guid>{n}-{k}</guid><title>Episode {k} of show {n}</title><pubDate>{date}</pubDate>"
            f"<description>{NOTES}</description>"
            f"<enclosure url='https://m.example/{n}/{k}.mp3' type='audio/mpeg'/></item>"
        )

    async def serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        try:
            while head := await reader.readuntil(b"\r\n\r\n"):
                writer.write(self.answer(head))
                await writer.drain()
        except (asyncio.IncompleteReadError, ConnectionError):
            pass
        finally:
            writer.close()

    def answer(self, head: bytes) -> bytes:
        path = head.split(b" ", 2)[1].decode()
        if path in {"/grow", "/plain"}:
            self.grown, self.plain = self.grown + (path == "/grow"), path == "/plain"
            self.bodies.clear()
            return b"HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n"
        tag = f'"{self.grown}"'.encode()
        if not self.plain and b"If-None-Match: " + tag in head:
            return b"HTTP/1.1 304 Not Modified\r\nETag: " + tag + b"\r\n\r\n"
        body = self.body(int(path.strip("/")))
        told = b"" if self.plain else b"ETag: " + tag + b"\r\n"
        return b"HTTP/1.1 200 OK\r\n%sContent-Length: %d\r\n\r\n%s" % (told, len(body), body)


async def main(feeds: int) -> None:
    _, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    resource.setrlimit(resource.RLIMIT_NOFILE, (hard, hard))
    farm = Farm()
    first = await asyncio.start_server(farm.serve, address_of(0), 0)
    port = first.sockets[0].getsockname()[1]
    servers = [first] + [await asyncio.start_server(farm.serve, address_of(n), port) for n in range(1, feeds)]
    print(port, flush=True)
    await asyncio.gather(*(server.serve_forever() for server in servers))


if __name__ == "__main__":
    asyncio.run(main(int(sys.argv[1])))
