"""Whatever a bot sends, the stand-in refuses it or takes it; it never stumbles."""

import contextlib
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.playground.discord import (
    ChannelKind,
    Clock,
    checks_commands,
    checks_messages,
    checks_modals,
    checks_threads,
    commands,
    messages,
)
from bot.playground.discord.checks_types import (
    FRACTIONS,
    LISTS,
    LISTS_OF_OBJECTS,
    NUMBERS,
    OBJECTS,
    TEXTS,
    check_types,
)
from bot.playground.discord.checks_types import SCALARS as SCALAR_NAMES
from bot.playground.discord.messages import Draft
from bot.playground.discord.nouns import Channel
from bot.playground.discord.text import text_of
from bot.playground.discord.wire import Findings, Refusal, Upload
from bot.playground.discord.world import new_world

NAMES = sorted(OBJECTS | LISTS_OF_OBJECTS | LISTS | NUMBERS | FRACTIONS | TEXTS | SCALAR_NAMES | {"required", "tts"})

SCALARS = (
    st.none()
    | st.booleans()
    | st.integers(-1, 20)
    | st.sampled_from([1 << 15, 10**30, 1.5, -0.0])
    | st.text(max_size=3)
    | st.sampled_from(
        ["https://example.org", "attachment://a.png", "x" * 2001, "users", "everyone", "<@5>", "2026-01-01"]
    )
)
VALUES: st.SearchStrategy[Any] = st.recursive(
    SCALARS,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.sampled_from(NAMES), inner, max_size=4),
    max_leaves=8,
)
BODIES = st.dictionaries(st.sampled_from(NAMES), VALUES, max_size=5)


def part(kind: int, rest: dict[str, Any], inside: dict[str, Any]) -> dict[str, Any]:
    return {**rest, "type": kind, **inside}


def nest(inner: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    lists = st.dictionaries(
        st.sampled_from(["components", "options", "items"]), st.lists(inner, max_size=3), max_size=2
    )
    ones = st.dictionaries(st.sampled_from(["accessory", "component", "media"]), inner, max_size=1)
    return st.builds(part, st.sampled_from([1, 2, 3, 9, 12, 17, 18]), lists, ones)


FLAT = st.builds(
    part,
    st.integers(0, 24),
    st.dictionaries(st.sampled_from(NAMES), SCALARS, max_size=4),
    st.dictionaries(st.sampled_from(["media", "file"]), st.fixed_dictionaries({"url": SCALARS}), max_size=1),
)
PARTS = st.recursive(FLAT, nest, max_leaves=6)
FILES = {0: Upload(filename="a.png", content=b"x")}

quick = settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])


def posted(body: dict[str, Any]) -> None:
    """Post a body as the route does, and edit what came of it with the same body."""
    world = new_world(Clock(lambda: 1_800_000_000.0))
    channel = Channel(id=5, kind=ChannelKind.DM, recipients=[world.owner])
    world.channels[5] = channel
    with contextlib.suppress(Refusal):
        checks_messages.check_nonce(body)
        checks_messages.check(body, FILES)
        draft = Draft(author=world.bot, body=body, files=FILES)
        message = messages.post(world, channel, draft)
        text_of(message)
        checks_messages.check_edit(message, body, FILES)
        messages.edit(world, channel, message, draft)


@quick
@given(BODIES)
def test_any_message_is_taken_or_refused(body: dict[str, Any]) -> None:
    posted(body)


@quick
@given(st.lists(PARTS, max_size=4), st.sampled_from([0, 1 << 15]))
def test_any_components_are_taken_or_refused(components: list[Any], flags: int) -> None:
    posted({"components": components, "flags": flags})


@quick
@given(st.lists(BODIES, max_size=3))
def test_any_embeds_are_taken_or_refused(embeds: list[Any]) -> None:
    posted({"embeds": embeds})


@quick
@given(BODIES, st.lists(PARTS, max_size=4))
def test_any_modal_is_taken_or_refused(body: dict[str, Any], components: list[Any]) -> None:
    for modal in (body, {"title": "t", "custom_id": "c", "components": components}):
        with contextlib.suppress(Refusal):
            check_types(modal)
            checks_modals.check_modal(Findings(), modal)


@quick
@given(st.lists(BODIES | PARTS, max_size=3))
def test_any_commands_are_taken_or_refused(bodies: list[Any]) -> None:
    world = new_world(Clock(lambda: 1_800_000_000.0))
    for each in (bodies, [{"name": "a", "description": "d", "options": bodies}]):
        with contextlib.suppress(Refusal):
            checks_commands.check_all(each)
            commands.overwrite(world, 0, each)


@quick
@given(BODIES)
def test_any_thread_is_taken_or_refused(body: dict[str, Any]) -> None:
    forum = Channel(id=5, kind=ChannelKind.FORUM)
    with contextlib.suppress(Refusal):
        checks_threads.check_change(body)
    with contextlib.suppress(Refusal):
        checks_threads.check_new(body)
        checks_threads.check_tags(forum, body, 0)
