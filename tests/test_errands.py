"""Chapters and transcripts that a feed names come later, and are read into the index."""

import json
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import timedelta
from pathlib import Path

import pytest

from bot import errands, subscriptions
from bot.errands import Run
from bot.model.episode import Facts
from bot.model.feed import Document, DocumentKind
from bot.model.scope import Scope
from bot.model.show import Show
from bot.refresh import refresh
from bot.store import documents, episodes, outbox
from bot.store import errands as store
from bot.store.episodes import Narrowing
from bot.tools import Tools
from tests import make
from tests.feeds.farm import Farm, answer_of, farm
from tests.loopback import Clock, rss_item, tools

CHAPTERS = json.dumps({"chapters": [{"startTime": n * 60, "title": f"Part {n}"} for n in range(4)]}).encode()
VTT = b"WEBVTT\n\n00:01.000 --> 00:04.000\n<v Mara>The harbour master rings the bell.\n"


@dataclass
class Scene:
    house: Tools
    clock: Clock
    farm: Farm
    items: list[str] = field(default_factory=list)
    show: Show | None = None

    def publish(self, name: str, *, chapters: bool = True, transcripts: tuple[tuple[str, str], ...] = ()) -> None:
        """Put an episode into the feed; each is a day older than the one before it."""
        at = make.NOW - timedelta(days=len(self.items))
        beside = f"<podcast:chapters url='{self.farm.url(f'/{name}.json')}'/>" if chapters else ""
        beside += "".join(f"<podcast:transcript url='{self.farm.url(p)}' type='{t}'/>" for p, t in transcripts)
        self.items.append(rss_item(name, at=at).replace("</item>", f"{beside}</item>"))
        listed = "".join(self.items)
        head = "<rss xmlns:podcast='https://podcastindex.org/namespace/1.0'><channel><title>Night Shift</title>"
        self.farm.answers["/feed"] = answer_of(200, f"{head}{listed}</channel></rss>".encode())

    async def add(self) -> None:
        self.show = (await subscriptions.subscribe(self.house, self.farm.url(), guild_id=1)).show

    async def look(self) -> None:
        assert self.show is not None
        await refresh(self.house, self.show, whole=True)

    async def run(self, **after: float) -> Run:
        self.clock.advance(**after)
        return await errands.run_due(self.house)

    async def facts(self, name: str) -> Facts:
        found = await episodes.find(self.house.db, Scope.everything(), Narrowing())
        return await episodes.facts(self.house.db, next(e.id for e in found if e.guid == name))

    async def pending(self, kind: DocumentKind = DocumentKind.CHAPTERS) -> store.Pending:
        assert self.show is not None
        return await store.pending(self.house.db, self.show.id, kind)

    def asked(self) -> list[str]:
        return [head.split()[1] for head in self.farm.requests if not head.startswith("GET /feed")]


@asynccontextmanager
async def scene(path: Path) -> AsyncIterator[Scene]:
    clock = Clock()
    async with farm() as server, tools(path, clock) as house:
        yield Scene(house, clock, server)


async def test_chapters_and_transcripts_that_a_feed_names_are_read(tmp_path: Path) -> None:
    async with scene(tmp_path) as here:
        here.farm.answers |= {"/one.json": answer_of(200, CHAPTERS), "/one.vtt": answer_of(200, VTT)}
        here.publish("one", transcripts=(("/one.vtt", "text/vtt"),))
        await here.add()
        assert (await here.facts("one")).chapters == ()
        assert await here.run() == Run(stored=2)
        facts = await here.facts("one")
        assert [chapter.title for chapter in facts.chapters] == [f"Part {n}" for n in range(4)]
        assert [(turn.speaker, turn.text) for turn in facts.transcript] == [
            ("Mara", "The harbour master rings the bell.")
        ]
        assert await here.run(days=30) == Run()
        assert await outbox.counts(here.house.db) == {}


async def test_the_newest_come_first_and_one_host_is_asked_for_one_at_a_time(tmp_path: Path) -> None:
    async with scene(tmp_path) as here:
        for name in ("new", "older", "oldest"):
            here.farm.answers[f"/{name}.json"] = answer_of(200, CHAPTERS)
            here.publish(name)
        await here.add()
        assert (await errands.run_due(here.house, limit=2)).stored == 2
        assert here.asked() == ["/new.json", "/older.json"]


async def test_a_document_that_comes_later_is_read_when_it_is_there(tmp_path: Path) -> None:
    async with scene(tmp_path) as here:
        here.publish("one")
        await here.add()
        assert await here.run() == Run(failed=1)
        here.farm.answers["/one.json"] = answer_of(200, CHAPTERS)
        assert await here.run(minutes=30) == Run()
        assert await here.run(minutes=31) == Run(stored=1)
        assert len((await here.facts("one")).chapters) == 4


async def test_a_document_that_never_comes_is_given_up(tmp_path: Path) -> None:
    async with scene(tmp_path) as here:
        here.publish("one")
        await here.add()
        for _ in range(40):
            await here.run(hours=24)
        assert len(here.asked()) == 7
        assert await here.pending() == store.Pending(failed=1)


@pytest.mark.parametrize(
    "body",
    [b"", b"<html>404</html>", b'{"chapters": 3}', b"[" * 100_000, b"\x00\xff", b'{"chapters": []}' + b" " * 2_000_000],
)
async def test_what_is_no_chapters_is_not_stored(tmp_path: Path, body: bytes) -> None:
    async with scene(tmp_path) as here:
        here.farm.answers["/one.json"] = answer_of(200, body)
        here.publish("one")
        await here.add()
        assert await here.run() == Run(failed=1)
        found = await episodes.find(here.house.db, Scope.everything(), Narrowing())
        assert await documents.of_episode(here.house.db, found[0].id) == ()


async def test_of_several_transcripts_the_best_is_taken_and_the_next_if_it_fails(tmp_path: Path) -> None:
    async with scene(tmp_path) as here:
        here.farm.answers["/one.srt"] = answer_of(200, b"1\n00:00:01,000 --> 00:00:02,000\nMara: Hello there.\n")
        named = (("/one.html", "text/html"), ("/one.srt", "application/srt"), ("/one.vtt", "text/vtt"))
        here.publish("one", chapters=False, transcripts=named)
        await here.add()
        assert await here.run() == Run(failed=1)
        assert await here.run() == Run(stored=1)
        assert here.asked() == ["/one.vtt", "/one.srt"]
        assert len((await here.facts("one")).transcript) == 1


async def test_an_edited_item_has_its_documents_fetched_again_but_not_every_hour(tmp_path: Path) -> None:
    async with scene(tmp_path) as here:
        here.farm.answers["/one.json"] = answer_of(200, CHAPTERS)
        here.publish("one")
        await here.add()
        await here.run()
        for hours, stored in ((2, 0), (30, 1)):
            here.clock.advance(hours=hours)
            here.items[0] = here.items[0].replace("<title>", "<title>Again ")
            here.publish("another", chapters=False)
            await here.look()
            assert (await here.run()).stored == stored


async def test_a_busy_host_is_left_alone_for_as_long_as_it_asks(tmp_path: Path) -> None:
    async with scene(tmp_path) as here:
        here.farm.answers["/one.json"] = answer_of(503, b"", {"Retry-After": "18000"})
        here.publish("one")
        await here.add()
        await here.run()
        assert await here.run(hours=4) == Run()
        assert await here.run(hours=1.1) == Run(failed=1)


async def test_what_people_brought_stands_above_what_is_fetched(tmp_path: Path) -> None:
    async with scene(tmp_path) as here:
        here.farm.answers["/one.vtt"] = answer_of(200, VTT)
        here.publish("one", chapters=False, transcripts=(("/one.vtt", "text/vtt"),))
        await here.add()
        (episode,) = await episodes.find(here.house.db, Scope.everything(), Narrowing())
        brought = Document(
            kind=DocumentKind.TRANSCRIPT, name="mine.vtt", body=VTT.replace(b"Mara", b"Ada"), type=".vtt", brought=True
        )
        await documents.put(here.house.db, episode.id, brought, now=make.NOW)
        await here.run()
        assert [turn.speaker for turn in (await here.facts("one")).transcript] == ["Ada"]
