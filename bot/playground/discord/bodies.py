"""Request bodies: JSON, or multipart with `payload_json` and `files[n]`."""

import json
from typing import Any

from aiohttp import BodyPartReader, web

from bot.playground.discord.wire import Refusal, Upload, invalid


async def read_body(request: web.Request) -> tuple[Any, dict[int, Upload]]:
    """Return the JSON of a request and its files by index, or raise 50109 or 50035."""
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
