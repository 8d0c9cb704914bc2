"""Kept conversations of two to four turns, asked over the samples and, where it is present, over a real feed.

Each turn says what it must bring: the beginning of an episode's title, people, part of a link, a window for the
moment, words of the text, a no (`abstain`), or silence. A conversation is right where all of its turns are.
"""

import json
from collections.abc import AsyncIterator, Sequence
from contextlib import AsyncExitStack, asynccontextmanager
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from bot.answers.conversation import Thread, converse
from bot.app import App
from bot.model.answer import Answer
from bot.model.delivery import Destination
from bot.model.scope import Scope
from bot.store import destinations, episodes, hand, outbox, shows
from bot.store.episodes import Narrowing
from tests.answers.asking import NOW, SAMPLES, SHARED, opened

FEWEST_RIGHT = 0.9
GUILD = 77
ASIDE_S = 30.0
PEOPLE = {"mia": 1, "ben": 2}
EVERYTHING = Scope.everything()

Turn = dict[str, Any]
Kept = dict[str, Any]


def kept() -> list[Kept]:
    return list(json.loads(Path(__file__).with_name("conversations.json").read_text(encoding="utf-8")))


def files_of(index: str) -> list[Path]:
    return sorted(SAMPLES.glob("*.xml") if index == "samples" else (SHARED / "feeds").resolve().glob(index))


def missing(turn: Turn, given: Answer) -> list[str]:
    """Give what a turn should have brought and did not."""
    first = given.episodes[0].title if given.episodes else ""
    names = {one.name for one in given.people}
    links = [found.link.url for found in given.links]
    second = given.moments[0].start_s if given.moments else -1.0
    window = turn.get("moment", [second, second])
    held = {
        "silent": bool(given.text) != turn.get("silent", False),
        "abstain": turn.get("silent", False) or given.abstained == turn.get("abstain", False),
        "episode": first.startswith(turn.get("episode", "")),
        "people": set(turn.get("people", ())) <= names,
        "link": "link" not in turn or any(turn["link"] in url for url in links),
        "moment": window[0] <= second <= window[1],
        "says": turn.get("says", "") in given.text,
    }
    return [name for name, is_held in held.items() if not is_held]


class Room:
    """Where one conversation takes place: its channel, its people, and the answers until now."""

    def __init__(self, place_id: int, conversation: Kept) -> None:
        self._place_id = place_id
        self._conversation = conversation
        self._now = NOW
        self._given: list[Answer] = []

    async def prepare(self, app: App) -> None:
        """Let the place be what it stands for: the thread of an episode, a channel that announces a show."""
        if "announces" in self._conversation:
            listed = await shows.listed(app.db, EVERYTHING)
            show_id = next(one.id for one in listed if one.title == self._conversation["announces"])
            await self._destination(app, self._place_id, show_id)
        if "thread_of" in self._conversation:
            found = await episodes.find(app.db, EVERYTHING, Narrowing(), limit=1_000)
            episode = next(one for one in found if one.title.startswith(self._conversation["thread_of"]))
            channel = await self._destination(app, self._place_id + 5, episode.show_id)
            await hand.put(app.db, channel, episode.id, now=NOW)
            rows = await app.db.rows("SELECT id FROM delivery WHERE channel_id = ?", (channel.channel_id,))
            await outbox.talk_opened(app.db, rows[0]["id"], talk_id=self._place_id)

    async def _destination(self, app: App, channel_id: int, show_id: int) -> Destination:
        wanted = Destination(id=0, guild_id=GUILD, channel_id=channel_id, show_id=show_id)
        return await destinations.start(app.db, wanted, by=1, now=NOW)

    async def ask(self, app: App, turn: Turn) -> Answer:
        self._now += timedelta(seconds=turn.get("after_s", ASIDE_S))
        replied = self._given[turn["replies_to"]].episodes[0].id if "replies_to" in turn else None
        thread = Thread(
            user_id=PEOPLE[turn.get("by", "mia")],
            place_id=self._place_id + turn.get("at_place", 0),
            guild_id=GUILD,
            episode_id=replied,
        )
        given = await converse(app.db, EVERYTHING, turn["q"], now=self._now, thread=thread)
        self._given.append(given)
        return given


@asynccontextmanager
async def houses(path: Path, index: str) -> AsyncIterator["Houses"]:
    async with AsyncExitStack() as stack:
        yield await Houses(stack, path / "talk.db", files_of(index)).open()


class Houses:
    """The app on one file, which can be closed and opened again."""

    def __init__(self, stack: AsyncExitStack, path: Path, files: Sequence[Path]) -> None:
        self._stack, self._path, self._files = stack, path, files
        self.app: App

    async def open(self) -> "Houses":
        self.app = await self._stack.enter_async_context(opened(self._path, self._files, "off"))
        return self

    async def restart(self) -> None:
        await self._stack.aclose()
        await self.open()


async def misses_of(house: Houses, number: int, conversation: Kept) -> list[str]:
    """Hold one conversation; give what went wrong."""
    room = Room(1_000 + 10 * number, conversation)
    await room.prepare(house.app)
    wrong = []
    for turn in conversation["turns"]:
        if turn.get("restart"):
            await house.restart()
        given = await room.ask(house.app, turn)
        lacking = missing(turn, given)
        if lacking:
            wrong.append(f"{conversation['id']}: {turn['q']!r} lacks {', '.join(lacking)}: {given.text!r}")
    return wrong


def test_at_least_thirty_conversations_of_two_to_four_turns_are_kept() -> None:
    assert len(kept()) >= 30
    assert {len(one["turns"]) for one in kept()} == {2, 3, 4}
    assert len({one["id"] for one in kept()}) == len(kept())


@pytest.mark.parametrize("index", ["samples", "40-launched.xml"])
async def test_nine_conversations_of_ten_go_as_they_should(tmp_path: Path, index: str) -> None:
    if not files_of(index):
        pytest.skip("this feed is not in the repository")
    wanted = [one for one in kept() if one["index"] == index]
    async with houses(tmp_path, index) as house:
        wrong = {one["id"]: await misses_of(house, number, one) for number, one in enumerate(wanted)}
    right = sum(not misses for misses in wrong.values())
    told = [miss for misses in wrong.values() for miss in misses]
    assert right >= FEWEST_RIGHT * len(wanted), "\n".join((f"{right} of {len(wanted)} right", *told))
