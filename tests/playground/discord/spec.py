"""Discord's own OpenAPI description, where it lies beside the repository, held against requests and answers."""

import functools
import gzip
import json
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from jsonschema import Draft202012Validator  # type: ignore[import-untyped]
from referencing import Registry
from referencing.jsonschema import DRAFT202012

from bot.playground.discord import Request

SPEC = Path(__file__).parents[4] / "shared" / "discord" / "openapi.json.gz"

_ROOT = "urn:discord"
_UNDESCRIBED = {"use_nested_fields"}
"""What clients send and Discord takes, though its description does not say so."""


def problems(requests: Iterable[Request]) -> list[str]:
    """Return what Discord's description does not know of these requests: route, query, body."""
    found = []
    for request in requests:
        operation = paths().get(request.route, {}).get(request.method.lower())
        if operation is None:
            found.append(f"{request.method} {request.path}: not in Discord's description")
            continue
        where = f"{request.method} {request.route}"
        known = {each["name"] for each in operation.get("parameters", ()) if each["in"] == "query"}
        found += [f"{where}: no query {name!r}" for name in request.query if name not in known | _UNDESCRIBED]
        content = operation.get("requestBody", {}).get("content", {})
        if "application/json" in content and request.body is not None:
            steps = (request.route, request.method.lower(), "requestBody", "content", "application/json", "schema")
            found += [f"{where}: {each}" for each in _errors(steps, request.body)]
        elif request.body is not None and content == {}:
            found.append(f"{where}: takes no body")
    return found


def answer_problems(requests: Iterable[Request]) -> list[str]:
    """Return where the stand-in's own answers are not what Discord's description promises."""
    found = []
    for request in requests:
        operation = paths().get(request.route, {}).get(request.method.lower(), {})
        described = operation.get("responses", {}).get(str(request.status))
        if not 200 <= request.status < 300:
            continue
        if described is None:
            found.append(f"{request.method} {request.route}: {request.status} is no answer")
        elif "application/json" in described.get("content", {}):
            steps = (request.route, request.method.lower(), "responses", str(request.status))
            errors = _errors((*steps, "content", "application/json", "schema"), request.answer)
            found += [f"{request.method} {request.route}: {each}" for each in errors]
    return found


@functools.cache
def paths() -> dict[str, Any]:
    """Return the description's paths."""
    found: dict[str, Any] = _description()["paths"]
    return found


@functools.cache
def _description() -> dict[str, Any]:
    description: dict[str, Any] = json.loads(gzip.decompress(SPEC.read_bytes()))
    # Discord takes ids as numbers too, which the description does not say.
    description["components"]["schemas"]["SnowflakeType"] = {
        "type": ["string", "integer"],
        "pattern": "^(0|[1-9][0-9]*)$",
    }
    return description


@functools.cache
def _validator(steps: tuple[str, ...]) -> Draft202012Validator:
    registry: Registry[Any] = Registry().with_resource(_ROOT, DRAFT202012.create_resource(_description()))
    pointer = "/".join(
        step.replace("~", "~0").replace("/", "~1").replace("{", "%7B").replace("}", "%7D") for step in steps
    )
    return Draft202012Validator({"$ref": f"{_ROOT}#/paths/{pointer}"}, registry=registry)


def _errors(steps: tuple[str, ...], value: object) -> list[str]:
    found = []
    for error in _validator(steps).iter_errors(value):
        deepest = error
        while deepest.context:
            deepest = min(deepest.context, key=lambda each: (-len(each.absolute_path), str(each.message)))
        found.append(f"{'.'.join(map(str, deepest.absolute_path))}: {deepest.message[:200]}")
    return found
