"""The HTTP side: one server on loopback for REST, gateway and files."""

import asyncio
import contextlib
import json
from collections.abc import AsyncIterator
from typing import Any

from aiohttp import BodyPartReader, web

from bot.playground.discord.faults import AFTER_WORK, Fault, Faults, Planned
from bot.playground.discord.gateway import Gateway
from bot.playground.discord.journal import Request
from bot.playground.discord.rest import ROUTER
from bot.playground.discord.router import Answer, Call, Route
from bot.playground.discord.wire import Json, Refusal, Upload, invalid
from bot.playground.discord.world import World

API = "/api/v10"
MOST_BODY_BYTES = 30 * 1024 * 1024

_JSON = {"Content-Type": "application/json"}


class Server:
    """Answers every request of the bot, and writes each down."""

    def __init__(self, world: World, faults: Faults) -> None:
        self.world = world
        self.faults = faults
        self.gateway = Gateway(world)

    @contextlib.asynccontextmanager
    async def running(self) -> AsyncIterator[None]:
        """Listen on a free port of loopback, whose address becomes the world's base_url."""
        app = web.Application(client_max_size=MOST_BODY_BYTES)
        app.router.add_get("/gateway", self.gateway.serve)
        app.router.add_get("/gateway/", self.gateway.serve)
        app.router.add_get("/attachments/{tail:.*}", self._file)
        app.router.add_route("*", "/{tail:.*}", self._rest)
        runner = web.AppRunner(app, access_log=None, shutdown_timeout=0.1)
        await runner.setup()
        try:
            site = web.TCPSite(runner, "127.0.0.1", 0)
            await site.start()
            host, port = runner.addresses[0][:2]
            self.world.base_url = f"http://{host}:{port}"
            yield
        finally:
            self.gateway.cut(1001)
            self.world.clock.stop()
            await runner.cleanup()

    async def _file(self, request: web.Request) -> web.Response:
        kept = self.world.files.get(request.rel_url.raw_path)
        if kept is None:
            return web.Response(status=404)
        return web.Response(body=kept.upload.content, headers={"Content-Type": kept.upload.content_type})

    async def _rest(self, request: web.Request) -> web.StreamResponse:
        path = request.path.removeprefix(API)
        found = ROUTER.find(request.method, path)
        if found is None or path == request.path:
            self.world.journal.violation(f"{request.method} {request.path}: no such route")
            return self._answered(request, "", None, Answer(status=404, body=_plain("404: Not Found")))
        route, params = found
        fault = self.faults.take(route.method, route.template)
        if fault is not None and fault.fault not in AFTER_WORK:
            early = await self._before(fault)
            if early is not None:
                return self._answered(request, route.template, None, early)
        body: Any = None
        try:
            self._admit(request, route)
            body, files = await _body_of(request)
            call = Call(world=self.world, params=params, query=dict(request.query), body=body, files=files)
            answer = _as_answer(route.act(call))
        except Refusal as refusal:
            self.world.journal.refused(f"{route.method} {route.template}", refusal)
            answer = Answer(status=refusal.status, body=refusal.body())
        if fault is not None and fault.fault in AFTER_WORK:
            return await self._after(request, route, body, fault)
        return self._answered(request, route.template, body, answer)

    def _admit(self, request: web.Request, route: Route) -> None:
        if not route.public and request.headers.get("Authorization") != f"Bot {self.world.token}":
            raise Refusal(401, 0, "401: Unauthorized")

    async def _before(self, planned: Planned) -> Answer | None:
        if planned.fault is Fault.LATENCY:
            await self.world.clock.sleep(planned.seconds)
            return None
        if planned.fault is Fault.SERVER_ERROR:
            return Answer(status=500, body=_plain("500: Internal Server Error"))
        return Answer(status=503, body=_plain("503: Service Unavailable"))

    async def _after(self, request: web.Request, route: Route, body: Any, planned: Planned) -> web.StreamResponse:
        if planned.fault is Fault.BAD_GATEWAY:
            return self._answered(request, route.template, body, Answer(status=502, body=_plain("502: Bad Gateway")))
        self._record(request, route.template, body, Answer(status=0))
        if planned.fault is Fault.SILENCE:
            await asyncio.get_running_loop().create_future()
        if request.transport is not None:
            request.transport.abort()
        return web.Response(status=500)

    def _answered(self, request: web.Request, template: str, body: Any, answer: Answer) -> web.Response:
        self._record(request, template, body, answer)
        if answer.body is None:
            return web.Response(status=answer.status, headers=answer.headers)
        content = json.dumps(answer.body).encode()
        return web.Response(status=answer.status, body=content, headers=_JSON | answer.headers)

    def _record(self, request: web.Request, template: str, body: Any, answer: Answer) -> None:
        self.world.journal.record(
            Request(
                method=request.method,
                route=template,
                path=request.path.removeprefix(API),
                query=dict(request.query),
                body=body,
                status=answer.status,
                answer=answer.body,
                at_s=self.world.clock.time_s(),
            )
        )


async def _body_of(request: web.Request) -> tuple[Any, dict[int, Upload]]:
    """Read JSON, or multipart with `payload_json` and `files[n]`."""
    if not request.can_read_body:
        return None, {}
    if request.content_type != "multipart/form-data":
        return _parsed(await request.read()), {}
    body: Any = None
    files: dict[int, Upload] = {}
    async for part in await request.multipart():
        if not isinstance(part, BodyPartReader):
            continue
        content = bytes(await part.read(decode=True))
        if part.name == "payload_json":
            body = _parsed(content)
        else:
            files[_index(part.name)] = Upload(filename=part.filename or "file", content=content)
    return body, files


def _index(name: str | None) -> int:
    digits = (name or "").removeprefix("files[").removesuffix("]")
    if not digits.isdigit():
        raise invalid(name or "files", "UNKNOWN_FIELD", "Unknown form field")
    return int(digits)


def _parsed(content: bytes) -> Any:
    try:
        return json.loads(content) if content else None
    except ValueError as error:
        raise Refusal(400, 50109, "The request body contains invalid JSON.") from error


def _as_answer(result: Any) -> Answer:
    if isinstance(result, Answer):
        return result
    return Answer(status=204) if result is None else Answer(status=200, body=result)


def _plain(message: str) -> Json:
    return {"message": message, "code": 0}
