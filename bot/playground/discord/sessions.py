"""Gateway sessions: what was sent, so that it can be sent again, and the connection that listens now."""

import asyncio
import json
import secrets
from collections import deque
from dataclasses import dataclass, field

from aiohttp import web

from bot.playground.discord.compression import Encoder
from bot.playground.discord.wire import Json

MOST_REPLAYED = 5000
MOST_WAITING = 5000
MOST_IN, MOST_IN_S = 120, 60.0

DISPATCH, HEARTBEAT, IDENTIFY, PRESENCE, VOICE, RESUME, RECONNECT = 0, 1, 2, 3, 4, 6, 7
REQUEST_MEMBERS, INVALID_SESSION, HELLO, HEARTBEAT_ACK = 8, 9, 10, 11


class Connection:
    """One WebSocket; payloads are encoded in the order given and written by a task of its own."""

    def __init__(self, socket: web.WebSocketResponse, transport: asyncio.Transport | None, encode: Encoder) -> None:
        self.socket = socket
        self._transport = transport
        self.session: Session | None = None
        self._encode = encode
        self._came_s: deque[float] = deque()
        self._waiting: asyncio.Queue[str | bytes | int] = asyncio.Queue(MOST_WAITING)

    def counts(self, now_s: float) -> bool:
        """Count a payload that came in, and return whether that was allowed."""
        self._came_s.append(now_s)
        while self._came_s[0] <= now_s - MOST_IN_S:
            self._came_s.popleft()
        return len(self._came_s) <= MOST_IN

    def send(self, payload: Json) -> None:
        """Put a payload into the queue; a client that reads nothing for too long is lost."""
        if not self._waiting.full():
            self._waiting.put_nowait(self._encode(json.dumps(payload)))

    def close(self, code: int) -> None:
        """Close with a code once everything before has been written."""
        if not self._waiting.full():
            self._waiting.put_nowait(code)

    def drop(self) -> None:
        """End the connection without a word."""
        if self._transport is not None:
            self._transport.abort()

    async def write(self) -> None:
        """Write what was put into the queue, until closed."""
        while True:
            frame = await self._waiting.get()
            if isinstance(frame, int):
                await self.socket.close(code=frame)
                return
            if isinstance(frame, bytes):
                await self.socket.send_bytes(frame)
            else:
                await self.socket.send_str(frame)


@dataclass(slots=True, kw_only=True, eq=False)
class Session:
    """What one IDENTIFY began: its intents, its shard, and the events sent so far."""

    intents: int
    shard: tuple[int, int]
    id: str = field(default_factory=lambda: secrets.token_hex(16))
    sequence: int = 0
    sent: deque[Json] = field(default_factory=lambda: deque(maxlen=MOST_REPLAYED))
    connection: Connection | None = None

    def dispatch(self, name: str, body: Json) -> None:
        """Send an event, now or when the session is resumed."""
        self.sequence += 1
        payload = {"op": DISPATCH, "t": name, "s": self.sequence, "d": body}
        self.sent.append(payload)
        if self.connection is not None:
            self.connection.send(payload)

    def replay(self, after: int) -> bool:
        """Send again what came after a sequence number; return False where that is no longer possible."""
        oldest = self.sent[0]["s"] if self.sent else self.sequence + 1
        if self.connection is None or after > self.sequence or after + 1 < oldest:
            return False
        for payload in self.sent:
            if payload["s"] > after:
                self.connection.send(payload)
        return True

    def hears(self, guild_id: int | None) -> bool:
        """Return whether this shard is told of a guild; direct messages belong to the first shard."""
        number, count = self.shard
        return number == (0 if guild_id is None else (guild_id >> 22) % count)
