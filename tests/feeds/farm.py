"""A server on loopback that answers as a test says: bytes as they are, or a function of the request."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass, field

Answer = bytes | Callable[[asyncio.StreamWriter], Awaitable[None]]


@dataclass
class Farm:
    """Where the server is, what it answers by path, and the heads of the requests that it got."""

    port: int = 0
    answers: dict[str, Answer] = field(default_factory=dict)
    requests: list[str] = field(default_factory=list)
    host: str = "127.0.0.1"

    def url(self, path: str = "/feed", host: str | None = None) -> str:
        return f"http://{host or self.host}:{self.port}{path}"

    async def serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        try:
            head = (await reader.readuntil(b"\r\n\r\n")).decode("latin-1")
            self.requests.append(head)
            answer = self.answers.get(head.split()[1], answer_of(404, b"none"))
            if isinstance(answer, bytes):
                writer.write(answer)
                await writer.drain()
            else:
                await answer(writer)
        except (ConnectionError, asyncio.IncompleteReadError):
            pass
        finally:
            writer.close()


@asynccontextmanager
async def farm(host: str = "127.0.0.1") -> AsyncIterator[Farm]:
    made = Farm(host=f"[{host}]" if ":" in host else host)
    server = await asyncio.start_server(made.serve, host, 0)
    made.port = server.sockets[0].getsockname()[1]
    try:
        yield made
    finally:
        server.close()


def answer_of(
    status: int = 200, body: bytes = b"<rss/>", headers: Mapping[str, str] | None = None, *, length: int | None = None
) -> bytes:
    """An HTTP answer; `length` where Content-Length is to lie."""
    told = {"Content-Length": str(len(body) if length is None else length), "Connection": "close", **(headers or {})}
    lines = [f"HTTP/1.1 {status} Reason", *(f"{name}: {value}" for name, value in told.items())]
    return "\r\n".join(lines).encode("latin-1") + b"\r\n\r\n" + body


def moved(status: int, place: str) -> bytes:
    return answer_of(status, b"", {"Location": place})
