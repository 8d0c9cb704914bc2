"""Feeds looked at by the bot's own ticks against a farm on loopback: what a thousand polls cost.

300 feeds unless `FEEDS` says otherwise; `make soak` looks at ten thousand.
"""

import asyncio
import os
import tempfile
from collections.abc import Iterator
from pathlib import Path

from tests.soak.feeds import Round, field_of

FEEDS = int(os.environ.get("FEEDS", "300"))


def run() -> Iterator[str]:
    with tempfile.TemporaryDirectory() as folder:
        yield from (str(each) for each in asyncio.run(_rounds(Path(folder))))


async def _rounds(folder: Path) -> list[Round]:
    async with field_of(FEEDS, folder) as field:
        rounds = [await field.round("first sight")]
        rounds += [await field.round("304") for _ in range(2)]
        await field.tell("/plain")
        rounds += [await field.round("200, same")]
        await field.tell("/grow")
        rounds += [await field.round("200, new")]
    return rounds
