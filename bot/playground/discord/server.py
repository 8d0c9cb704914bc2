"""The HTTP side: one server on loopback for REST, gateway and files."""

import asyncio
import contextlib
import json
from collections.abc import AsyncIterator
from typing import Any

from aiohttp import web

from bot.playground.discord.bodies import read_body
from bot.playground.discord.failing import BAN, answer_of, limited, plain
from bot.playground.discord.faults import AFTER_WORK, Fault, Faults, Planned
from bot.playground.discord.gateway import Gateway
from bot.playground.discord.journal import Request
from bot.playground.discord.rest import ROUTER
from bot.playground.discord.router import Answer, Call, Route
from bot.playground.discord.wire import Refusal
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
        self._closing = asyncio.Event()

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
            self._closing.set()
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
            return self._answered(request, "", None, Answer(status=404, body=plain("404: Not Found")))
        route, params = found
        fault = self.faults.take(route.method, route.template)
        early, headers = await self._before(route, params, fault)
        if early is not None:
            return self._answered(request, route.template, None, early)
        body, answer = await self._done(request, route, params)
        if fault is None or fault.fault not in AFTER_WORK:
            answer = Answer(status=answer.status, body=answer.body, headers=answer.headers | headers)
            return self._answered(request, route.template, body, answer)
        if fault.fault in (Fault.LOST, Fault.SILENCE):
            return await self._unanswered(request, route, body, fault)
        return self._answered(request, route.template, body, answer_of(fault))

    async def _before(
        self, route: Route, params: dict[str, str], fault: Planned | None
    ) -> tuple[Answer | None, dict[str, str]]:
        """Return the answer of a request that never reaches its route, or the headers for the one that does."""
        limits = self.world.limits
        if limits.banned:
            return BAN, {}
        verdict = limits.ask(route.method, route.template, params, self.world.clock.time_s())
        if verdict.limited:
            return limited(verdict.retry_after_s, verdict.scope, verdict.headers), {}
        if fault is not None and fault.fault is Fault.LATENCY:
            self.world.journal.poke()
            await self.world.clock.sleep(fault.seconds)
        elif fault is not None and fault.fault not in AFTER_WORK:
            return answer_of(fault), {}
        return None, verdict.headers

    async def _done(self, request: web.Request, route: Route, params: dict[str, str]) -> tuple[Any, Answer]:
        """Do the work and return the body read and the answer, a refusal included."""
        body: Any = None
        try:
            self._admit(request, route)
            body, files = await read_body(request)
            call = Call(world=self.world, params=params, query=dict(request.query), body=body, files=files)
            return body, _as_answer(route.act(call))
        except Refusal as refusal:
            self.world.journal.refused(f"{route.method} {route.template}", refusal)
            return body, Answer(status=refusal.status, body=refusal.body(), headers=refusal.headers)

    def _admit(self, request: web.Request, route: Route) -> None:
        if not route.public and request.headers.get("Authorization") != f"Bot {self.world.token}":
            raise Refusal(401, 0, "401: Unauthorized")

    async def _unanswered(self, request: web.Request, route: Route, body: Any, planned: Planned) -> web.StreamResponse:
        self._record(request, route.template, body, Answer(status=0))
        if planned.fault is Fault.SILENCE:
            await self._closing.wait()
        if request.transport is not None:
            request.transport.abort()
        return web.Response(status=500)

    def _answered(self, request: web.Request, template: str, body: Any, answer: Answer) -> web.Response:
        self._record(request, template, body, answer)
        self.world.limits.note(answer.status, self.world.clock.time_s())
        if answer.body is None:
            return web.Response(status=answer.status, headers=answer.headers)
        text = answer.body if isinstance(answer.body, str) else json.dumps(answer.body)
        return web.Response(status=answer.status, body=text.encode(), headers=_JSON | answer.headers)

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


def _as_answer(result: Any) -> Answer:
    if isinstance(result, Answer):
        return result
    return Answer(status=204) if result is None else Answer(status=200, body=result)
