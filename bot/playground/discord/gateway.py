"""The gateway: who listens, who is told what, and how a connection begins, is resumed and is cut."""

import asyncio
import contextlib
import json
from typing import Any

from aiohttp import WSMsgType, web

from bot.playground.discord import shapes
from bot.playground.discord.compression import encoder
from bot.playground.discord.events import EVERY_INTENT, PRIVILEGED, Event, intent_of
from bot.playground.discord.redaction import read_by_bot
from bot.playground.discord.sessions import (
    HEARTBEAT,
    HEARTBEAT_ACK,
    HELLO,
    IDENTIFY,
    INVALID_SESSION,
    PRESENCE,
    RECONNECT,
    REQUEST_MEMBERS,
    RESUME,
    VOICE,
    Connection,
    Session,
)
from bot.playground.discord.snowflakes import is_snowflake
from bot.playground.discord.wire import Json
from bot.playground.discord.world import World

HEARTBEAT_MS = 41_250
API_VERSION = "10"
MOST_PAYLOAD_BYTES = 4096
MOST_SESSIONS = 100
"""So many sessions without a connection can still be resumed."""

UNKNOWN_OPCODE, DECODE_ERROR, NOT_AUTHENTICATED, AUTHENTICATION_FAILED = 4001, 4002, 4003, 4004
ALREADY_AUTHENTICATED, INVALID_SEQUENCE, RATE_LIMITED, INVALID_SHARD = 4005, 4007, 4008, 4010
INVALID_VERSION, INVALID_INTENTS, DISALLOWED_INTENTS = 4012, 4013, 4014


class Gateway:
    """All sessions of the bot."""

    def __init__(self, world: World) -> None:
        self.world = world
        self.sessions: dict[str, Session] = {}
        self.refusals_left = 0
        self.identified = 0
        self.resumed = 0
        world.listeners.append(self._hear)

    @property
    def connected(self) -> list[Session]:
        """The sessions that have a connection now."""
        return [session for session in self.sessions.values() if session.connection is not None]

    def cut(self, code: int | None) -> None:
        """Drop every connection, with a close code or (None) without a word; sessions can be resumed."""
        for session in self.connected:
            connection, session.connection = session.connection, None
            if connection is None:
                continue
            if code is None:
                connection.drop()
            else:
                connection.close(code)
        self.world.journal.poke()

    def invalidate(self, *, resumable: bool) -> None:
        """Tell every connection that its session is invalid; unless resumable it is forgotten too."""
        for session in self.connected:
            if session.connection is not None:
                session.connection.send({"op": INVALID_SESSION, "d": resumable})
            if not resumable:
                del self.sessions[session.id]

    def ask_to_reconnect(self) -> None:
        """Tell every connection to reconnect and resume."""
        for session in self.connected:
            if session.connection is not None:
                session.connection.send({"op": RECONNECT, "d": None})

    def forget(self) -> None:
        """Forget every session, as after an outage: a RESUME is answered with INVALID_SESSION."""
        self.sessions = {key: each for key, each in self.sessions.items() if each.connection is not None}

    async def serve(self, request: web.Request) -> web.StreamResponse:
        """Serve one WebSocket until it ends."""
        if self.refusals_left > 0:
            self.refusals_left -= 1
            return web.Response(status=503)
        encode = encoder(request.query.get("compress"))
        socket = web.WebSocketResponse(max_msg_size=16_384, compress=False, autoping=True)
        await socket.prepare(request)
        if encode is None or request.query.get("encoding", "json") != "json":
            await socket.close(code=DECODE_ERROR)
            return socket
        connection = Connection(socket, request.transport, encode)
        writing = asyncio.create_task(connection.write())
        if request.query.get("v") != API_VERSION:
            connection.close(INVALID_VERSION)
        connection.send({"op": HELLO, "d": {"heartbeat_interval": HEARTBEAT_MS, "_trace": []}})
        try:
            await self._listen(connection)
        finally:
            self._ended(connection)
            writing.cancel()
            with contextlib.suppress(asyncio.CancelledError, ConnectionError):
                await writing
        return socket

    async def _listen(self, connection: Connection) -> None:
        async for message in connection.socket:
            if message.type not in (WSMsgType.TEXT, WSMsgType.BINARY):
                return
            if len(message.data) > MOST_PAYLOAD_BYTES:
                self._refuse(connection, DECODE_ERROR, f"a payload over {MOST_PAYLOAD_BYTES} bytes")
                continue
            if not connection.counts(self.world.clock.time_s()):
                self._refuse(connection, RATE_LIMITED, "more than 120 payloads in 60 s")
                continue
            try:
                payload = json.loads(message.data)
                opcode, content = payload["op"], payload.get("d")
            except (ValueError, KeyError, TypeError, AttributeError):
                self._refuse(connection, DECODE_ERROR, "a payload that is not JSON")
                continue
            self._take(connection, opcode, content)

    def _ended(self, connection: Connection) -> None:
        session = connection.session
        if session is not None and session.connection is connection:
            session.connection = None
        self.world.journal.poke()

    def _take(self, connection: Connection, opcode: object, content: Any) -> None:
        if opcode == HEARTBEAT:
            connection.send({"op": HEARTBEAT_ACK, "d": None})
        elif opcode in (IDENTIFY, RESUME, REQUEST_MEMBERS) and not isinstance(content, dict):
            self._refuse(connection, DECODE_ERROR, f"opcode {opcode} with {content!r}")
        elif opcode == IDENTIFY:
            self._identify(connection, content)
        elif opcode == RESUME:
            self._resume(connection, content)
        elif opcode not in (PRESENCE, VOICE, REQUEST_MEMBERS):
            self._refuse(connection, UNKNOWN_OPCODE, f"opcode {opcode}")
        elif connection.session is None:
            self._refuse(connection, NOT_AUTHENTICATED, f"opcode {opcode} before IDENTIFY")
        elif opcode == REQUEST_MEMBERS:
            self._send_members(connection.session, content)

    def _identify(self, connection: Connection, content: Json) -> None:
        world = self.world
        intents, shard = content.get("intents"), content.get("shard") or [0, 1]
        if connection.session is not None:
            return self._refuse(connection, ALREADY_AUTHENTICATED, "a second IDENTIFY")
        if content.get("token") != world.token:
            return self._refuse(connection, AUTHENTICATION_FAILED, "a wrong token")
        if not isinstance(intents, int) or intents & ~EVERY_INTENT:
            return self._refuse(connection, INVALID_INTENTS, f"intents {intents}")
        if intents & PRIVILEGED & ~world.privileged_intents:
            return self._refuse(connection, DISALLOWED_INTENTS, f"privileged intents in {intents}")
        if not _is_shard(shard):
            return self._refuse(connection, INVALID_SHARD, f"shard {shard}")
        session = Session(intents=intents, shard=(int(shard[0]), int(shard[1])), connection=connection)
        connection.session = session
        self.sessions[session.id] = session
        for stale in [each for each in self.sessions.values() if each.connection is None][:-MOST_SESSIONS]:
            del self.sessions[stale.id]
        self._welcome(session)
        self.identified += 1
        return world.journal.poke()

    def _welcome(self, session: Session) -> None:
        world = self.world
        guilds = [guild for guild in world.guilds.values() if guild.has_bot and session.hears(guild.id)]
        ready = {
            "v": 10,
            "user": shapes.of_self(world.bot),
            "guilds": [{"id": str(guild.id), "unavailable": True} for guild in guilds],
            "private_channels": [],
            "session_id": session.id,
            "session_type": "normal",
            "resume_gateway_url": world.base_url.replace("http://", "ws://") + "/gateway/",
            "shard": list(session.shard),
            "application": {"id": str(world.application_id), "flags": 0},
            "_trace": [],
        }
        session.dispatch("READY", ready)
        for guild in guilds:
            if not guild.unavailable and session.intents & 1:
                session.dispatch("GUILD_CREATE", shapes.of_whole_guild(world, guild))

    def _resume(self, connection: Connection, content: Json) -> None:
        session = self.sessions.get(str(content.get("session_id")))
        if content.get("token") != self.world.token:
            return self._refuse(connection, AUTHENTICATION_FAILED, "a wrong token in RESUME")
        if session is None:
            return connection.send({"op": INVALID_SESSION, "d": False})
        previous, session.connection = session.connection, connection
        if previous is not None:
            previous.close(4000)
        connection.session = session
        sequence = content.get("seq")
        if not session.replay(sequence if isinstance(sequence, int) else session.sequence + 1):
            connection.session = session.connection = None
            del self.sessions[session.id]
            return self._refuse(connection, INVALID_SEQUENCE, f"a RESUME from {content.get('seq')}")
        session.dispatch("RESUMED", {"_trace": []})
        self.resumed += 1
        return self.world.journal.poke()

    def _send_members(self, session: Session, content: Json) -> None:
        guild = self.world.guilds.get(_id(content.get("guild_id")))
        if guild is None:
            return
        asked = content.get("user_ids") or list(guild.members)
        asked = asked if isinstance(asked, list) else [asked]
        members = [guild.members[_id(each)] for each in asked if _id(each) in guild.members]
        chunk: Json = {"guild_id": str(guild.id), "chunk_index": 0, "chunk_count": 1}
        chunk["members"] = [shapes.of_whole_member(member) for member in members]
        if content.get("nonce") is not None:
            chunk["nonce"] = content["nonce"]
        session.dispatch("GUILD_MEMBERS_CHUNK", chunk)

    def _refuse(self, connection: Connection, code: int, what: str) -> None:
        self.world.journal.violation(f"gateway: {what} ({code})")
        connection.close(code)

    def _hear(self, event: Event) -> None:
        if not event.to_bot or not self._may_hear(event):
            return
        needed = intent_of(event)
        for session in self.sessions.values():
            if session.hears(event.guild_id) and (not needed or session.intents & needed):
                body = event.body
                if event.name in ("MESSAGE_CREATE", "MESSAGE_UPDATE"):
                    body = read_by_bot(self.world, body, session.intents)
                session.dispatch(event.name, body)

    def _may_hear(self, event: Event) -> bool:
        """Interactions reach the bot wherever they happen; everything else only where it is and may look."""
        if event.name in ("INTERACTION_CREATE", "GUILD_DELETE"):
            return True
        guild = self.world.guilds.get(event.guild_id) if event.guild_id is not None else None
        if guild is not None and (not guild.has_bot or guild.unavailable):
            return False
        channel = self.world.channels.get(event.channel_id) if event.channel_id is not None else None
        return channel is None or self.world.sees(self.world.bot, channel)


def _is_shard(shard: object) -> bool:
    whole = isinstance(shard, list) and len(shard) == 2 and all(type(each) is int for each in shard)  # noqa: PLR2004
    return isinstance(shard, list) and whole and 0 <= shard[0] < shard[1]


def _id(value: object) -> int:
    return int(str(value)) if is_snowflake(value) else 0
