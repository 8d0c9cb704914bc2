"""The real process killed again and again over a Discord that fails; what should stand there, and what does."""

import asyncio
import contextlib
import itertools
import json
import os
import random
import shutil
import signal
import sqlite3
import sys
from collections import Counter
from collections.abc import AsyncIterator, Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from bot.feeds.address import normalise
from bot.model.delivery import Destination, Place
from bot.playground.discord import Channel, ChannelKind, Discord, Fault
from bot.render.ids import MARK_CHARS, markers_of
from bot.store import destinations, shows
from bot.store.database import open_database
from bot.store.outbox import nonce_of
from tests.loopback import Publisher, publisher
from tests.soak.trouble import EXPECTED, leads_to, some_faults, times_for
from tests.soak.verdict import Verdict
from tests.soak.victim import STEPS

ROOT = Path(__file__).parents[2]
SETTLE_S = 300.0
START_S = 30.0
AIMED_S = 45.0
NUDGE_S = 4.0


def slug_of(title: str) -> str:
    """The guid that the publisher gives an episode."""
    return "-".join(title.lower().split())


def _custom_ids(rows: list[dict[str, Any]]) -> Iterator[str]:
    for part in (part for row in rows for part in row["components"]):
        yield part.get("custom_id", "")
        yield from (option["value"] for option in part.get("options", ()))


@dataclass
class Campaign:
    """A Discord with a channel of each kind, a feed, a file, and a process that forks bots."""

    discord: Discord
    server: Publisher
    path: Path
    zygote: asyncio.subprocess.Process
    chance: random.Random
    channels: dict[str, Channel]
    titles: list[str] = field(default_factory=list)
    verdict: Verdict = field(default_factory=Verdict)
    backup: bool = False

    @property
    def file(self) -> Path:
        return self.path / "playhead.db"

    async def life(self, *, step: str | None, nth: int = 1, for_s: float, early: bool = False) -> None:
        """One life: it dies at its step, or `for_s` seconds after it was on Discord; `early` after it was born.

        What leads to its step is done again and again.
        """
        self.discord.requests.clear()  # nobody asks for them here, and they would grow for hours
        pid, died = await self._born(step=step, nth=nth)
        ended = asyncio.ensure_future(died)
        if not early:
            ready = asyncio.ensure_future(self.discord.wait_until_ready(timeout_s=START_S))
            await asyncio.wait({ended, ready}, return_when=asyncio.FIRST_COMPLETED)
            ready.cancel()
            await asyncio.gather(ready, return_exceptions=True)
        await self._watched(ended, step, for_s)
        if ended.done() and step:
            self.verdict.steps[step] += 1
        elif not ended.done():
            with contextlib.suppress(ProcessLookupError):  # it came to its step just now
                os.kill(pid, signal.SIGKILL)
        await ended
        self.verdict.lives += 1
        self.verdict.deaths += 1

    async def _watched(self, ended: asyncio.Future[Any], step: str | None, for_s: float) -> None:
        loop = asyncio.get_running_loop()
        ends_at = loop.time() + for_s
        while not ended.done() and (left := ends_at - loop.time()) > 0:
            await asyncio.wait({ended}, timeout=min(left, NUDGE_S) if step else left)
            if step and not ended.done():
                self.lead_to(step)

    def lead_to(self, step: str) -> None:
        """Let happen what brings a bot to a step."""
        self.publish(1)
        if fault := leads_to(step):
            self.plan(*fault)

    async def _born(self, **trap: object) -> tuple[int, Any]:
        order = {
            "environment": {
                "DISCORD_TOKEN": self.discord.token,
                "PLAYHEAD_DATABASE": str(self.file),
                "PLAYHEAD_DISCORD_API_URL": self.discord.api_url,
                "PLAYHEAD_FEEDS": self.server.url,
                "PLAYHEAD_POLL_INTERVAL_S": "1",
                "PLAYHEAD_ALLOW_PRIVATE_FEEDS": "true",
            },
            "log": str(self.path / "log"),
            **trap,
        }
        assert self.zygote.stdin is not None
        assert self.zygote.stdout is not None
        self.zygote.stdin.write(json.dumps(order).encode() + b"\n")
        await self.zygote.stdin.drain()
        word, pid = (await self.zygote.stdout.readline()).split()
        assert word == b"born"
        return int(pid), self.zygote.stdout.readline()

    async def settle(self) -> None:
        """One life without trouble, until all stands where it should (or nothing more comes)."""
        self.discord._faults.planned.clear()
        pid, died = await self._born()
        try:
            with contextlib.suppress(TimeoutError):
                await self.discord.until(self.is_whole, timeout_s=SETTLE_S)
            await asyncio.sleep(2.5)  # whatever would double now has doubled
            await self._first_sight()
        finally:
            with contextlib.suppress(ProcessLookupError):
                os.kill(pid, signal.SIGTERM)
            await died
        self.verdict.lives += 1

    async def _first_sight(self) -> None:
        """Wait until the feed has been read once; what comes after is news."""
        async with asyncio.timeout(SETTLE_S):
            while not self._is_settled():  # noqa: ASYNC110
                await asyncio.sleep(0.2)

    def _is_settled(self) -> bool:
        with contextlib.closing(sqlite3.connect(self.file)) as raw:
            return bool(raw.execute("SELECT 1 FROM show WHERE settled_at IS NOT NULL").fetchone())

    def is_whole(self) -> bool:
        return all(set(self.standing(channel)) >= set(self.titles) for channel in self.channels.values())

    def standing(self, channel: Channel) -> list[str]:
        """The titles that stand in a channel, in order; those of a digest by its choices."""
        if channel.is_forum:
            posts = [each for each in self.discord.world.channels.values() if each.parent_id == channel.id]
            return [post.name for post in sorted(posts, key=lambda each: each.id)]
        nonces = [nonce_of(channel.id, self.server.url, slug_of(title)) for title in self.titles]
        places = {mark: at for at, nonce in enumerate(nonces) for mark in (nonce, nonce[:MARK_CHARS])}
        found: list[int] = []
        for _, message in sorted(channel.messages.items()):
            marks = markers_of(_custom_ids(message["components"]))
            found += sorted({places[mark] for mark in marks if mark in places})
        return [self.titles[at] for at in found]

    def count(self) -> Verdict:
        """Compare what stands with what was published since the channels were armed."""
        verdict = self.verdict
        verdict.expected = verdict.present = verdict.doubled = verdict.lost = verdict.out_of_order = 0
        for channel in self.channels.values():
            stands = self.standing(channel)
            counts = Counter(stands)
            verdict.expected += len(self.titles)
            verdict.present += len(counts)
            verdict.doubled += sum(count - 1 for count in counts.values())
            verdict.lost += len(set(self.titles) - set(counts))
            order = [self.titles.index(title) for title in stands]
            verdict.out_of_order += sum(one > two for one, two in itertools.pairwise(order))
        return verdict

    def publish(self, many: int) -> None:
        for _ in range(many):
            self.titles.append(f"Episode {len(self.titles)}")
            at = datetime.now(UTC) + timedelta(milliseconds=len(self.titles))
            self.server.publish(self.titles[-1], at=at)

    def plan_faults(self) -> None:
        self.discord._faults.planned.clear()
        for route, fault in some_faults(self.chance):
            self.plan(route, fault)

    def plan(self, route: str, fault: Fault) -> None:
        self.discord.fail(route, fault, seconds=0.3)
        self.verdict.faults[fault.value] += 1

    def copy_file(self) -> None:
        """Back the file up, and put it back some lives later."""
        kept = self.path / "backup"
        if self.backup:
            for name in ("playhead.db", "playhead.db-wal", "playhead.db-shm"):
                (self.path / name).unlink(missing_ok=True)
                if (kept / name).exists():
                    shutil.copy(kept / name, self.path / name)
            self.verdict.restores += 1
        else:
            shutil.rmtree(kept, ignore_errors=True)
            kept.mkdir()
            for name in ("playhead.db", "playhead.db-wal"):
                if (self.path / name).exists():
                    shutil.copy(self.path / name, kept / name)
        self.backup = not self.backup


async def run_campaign(path: Path, *, lives: int, seed: int = 1, every: int = 25) -> Verdict:
    """Kill the bot `lives` times, settle now and then, and count."""
    async with opened(path, seed) as campaign:
        chance = campaign.chance
        steps = list(STEPS) * (lives // len(STEPS) + 1)
        chance.shuffle(steps)
        for number in range(lives):
            campaign.publish(chance.choice((0, 1, 1, 2) if number % every else (1, 7)))
            campaign.plan_faults()
            if chance.random() < 0.3:
                campaign.discord.clock.advance(chance.choice((10, 400, 7_200)))
            if chance.random() < 0.06:
                campaign.copy_file()
            if chance.random() < 0.75:
                step = steps.pop()
                campaign.lead_to(step)
                await campaign.life(step=step, nth=times_for(step, chance), for_s=AIMED_S)
            else:
                await campaign.life(step=None, for_s=chance.uniform(0.1, 3.0), early=chance.random() < 0.3)
            if number % every == every - 1:
                await campaign.settle()
                print(campaign.count().told(), flush=True)
                assert campaign.count().is_clean, f"after {number + 1} lives: {campaign.verdict.told()}"
        if lives % every:
            await campaign.settle()
        return campaign.count()


@contextlib.asynccontextmanager
async def opened(path: Path, seed: int) -> AsyncIterator[Campaign]:
    """Open everything, and arm a channel of each kind once the feed is known."""
    async with Discord.open() as discord, publisher() as server:
        discord.expect(*EXPECTED)
        guild = discord.add_guild("Podcast club")
        server.publish("Old", at=datetime.now(UTC) - timedelta(days=7))
        general = discord.add_channel(guild, "general")
        mo = discord.person(discord.add_user("mo"))
        discord.add_member(guild, mo.user)
        talk = discord.add_channel(guild, "talk", ChannelKind.FORUM)
        channels = {
            "text": discord.add_channel(guild, "text"),
            "news": discord.add_channel(guild, "news", ChannelKind.ANNOUNCEMENT),
            "forum": discord.add_channel(guild, "forum", ChannelKind.FORUM),
            "thread": await mo.open_thread(general, "thread"),
            "talked": discord.add_channel(guild, "talked"),
        }
        zygote = await asyncio.create_subprocess_exec(
            *(sys.executable, "-m", "tests.soak.victim"),
            cwd=ROOT,
            stdin=asyncio.subprocess.PIPE,
            stdout=asyncio.subprocess.PIPE,
        )
        campaign = Campaign(discord, server, path, zygote, random.Random(seed), channels)
        try:
            await _arm(campaign, guild.id, talk.id)
            yield campaign
        finally:
            assert zygote.stdin is not None
            zygote.stdin.close()
            await zygote.wait()


async def _arm(campaign: Campaign, guild_id: int, talk_id: int) -> None:
    await campaign.settle()
    places = {"text": Place.TEXT, "news": Place.NEWS, "forum": Place.FORUM, "thread": Place.THREAD}
    db = await open_database(campaign.file)
    assert await shows.find_by_feed(db, normalise(campaign.server.url)) is not None
    for name, channel in campaign.channels.items():
        wanted = Destination(
            id=0,
            guild_id=guild_id,
            channel_id=channel.id,
            place=places.get(name, Place.TEXT),
            talk={"text": "thread", "talked": str(talk_id)}.get(name),
            publish=name == "news",
        )
        await destinations.start(db, wanted, by=1, now=datetime.now(UTC))
    await db.close()
    campaign.verdict = Verdict()
