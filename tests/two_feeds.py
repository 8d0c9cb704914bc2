"""One podcast in two feeds: without chapters to be heard, and with them to be seen, or to be heard elsewhere."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import datetime, timedelta
from email.utils import format_datetime
from pathlib import Path

from bot import pairing, subscriptions
from bot.answers.answer import answer
from bot.model.answer import Answer
from bot.model.episode import Episode
from bot.model.scope import Scope
from bot.model.show import Show
from bot.refresh import refresh
from bot.store import episodes
from bot.store.episodes import Narrowing
from bot.tools import Tools
from tests.loopback import Clock, Publisher, publisher, tools

GUILD, OTHER_GUILD = 11, 12
HERE = Scope.server(GUILD)
CHAPTERS = "00:00 Hello\n04:10 The brine evaporators\n31:05 Goodbye"
AUDIO_S = 3_000


def video_id(n: int) -> str:
    return f"salt-road-{n}"


def atom_entry(n: int, at: datetime, about: str) -> str:
    """An entry as YouTube publishes it: no length, its description in media:group."""
    return (
        f"<entry><id>yt:video:{video_id(n)}</id><yt:videoId>{video_id(n)}</yt:videoId>"
        f"<title>The salt road {n} | Night Shift</title>"
        f'<link rel="alternate" href="https://www.youtube.com/watch?v={video_id(n)}"/>'
        f"<published>{at.isoformat()}</published><media:group><media:description>{about}</media:description>"
        "</media:group></entry>"
    )


def rss_item(n: int, at: datetime, *, host: str, notes: str, length_s: int) -> str:
    return (
        f"<item><title>The salt road {n}</title><guid isPermaLink='false'>{host}-{n}</guid>"
        f"<pubDate>{format_datetime(at)}</pubDate><itunes:duration>{length_s}</itunes:duration>"
        f"<description><![CDATA[{notes}]]></description>"
        f"<enclosure url='https://{host}.example/{n}.mp3' length='1' type='audio/mpeg'/></item>"
    )


@dataclass
class Scene:
    house: Tools
    clock: Clock
    audio: Publisher
    video: Publisher
    added: tuple[Show, ...] = ()

    @property
    def main(self) -> Show:
        return self.added[0]

    @property
    def other(self) -> Show:
        return self.added[1]

    def publish(
        self, *, youtube: bool = True, notes: str = "With salt.", chapters: str = CHAPTERS, length_s: int = AUDIO_S
    ) -> None:
        """Put three episodes into both feeds: without chapters to be heard, with them to be seen or in the other."""
        dates = [(n, self.clock.now - timedelta(days=21 - 7 * n)) for n in range(3)]
        self.audio.body = self.rss("Night Shift", [
            rss_item(n, at, host="heard", notes=notes, length_s=AUDIO_S) for n, at in dates
        ])  # fmt: skip
        if youtube:
            entries = "".join(atom_entry(n, at, f"{chapters}\n\nFor number {n}.") for n, at in dates)
            self.video.body = (
                '<feed xmlns="http://www.w3.org/2005/Atom" xmlns:media="http://search.yahoo.com/mrss/" '
                'xmlns:yt="http://www.youtube.com/xml/schemas/2015"><title>Night Shift Video</title>'
                f"{entries}</feed>"
            ).encode()
        else:
            self.video.body = self.rss("Night Shift Video", [
                rss_item(n, at, host="other", notes=chapters, length_s=length_s) for n, at in dates
            ])  # fmt: skip

    @staticmethod
    def rss(title: str, items: list[str]) -> bytes:
        space = 'xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd"'
        return f"<rss {space}><channel><title>{title}</title>{''.join(items)}</channel></rss>".encode()

    async def pair(self) -> None:
        added = [(await subscriptions.subscribe(self.house, each.url, guild_id=GUILD)).show for each in self.servers]
        like = await pairing.suggest(self.house, added[1], guild_id=GUILD)
        assert like is not None
        assert [like.main.id, like.other.id] == [show.id for show in added]
        self.added = (like.main, like.other)
        await pairing.pair(self.house, like.main, like.other, by=1)

    @property
    def servers(self) -> tuple[Publisher, Publisher]:
        return self.audio, self.video

    async def look(self) -> None:
        self.clock.advance(minutes=20)
        for show in self.added:
            assert (await refresh(self.house, show)).error is None

    async def newest(self, scope: Scope = HERE) -> Episode:
        (found,) = await episodes.find(self.house.db, scope, Narrowing(show_id=self.main.id), limit=1)
        return found

    async def ask(self, text: str, scope: Scope = HERE) -> Answer:
        return await answer(self.house.db, scope, text, now=self.clock.now)

    async def starts(self, scope: Scope = HERE) -> list[float]:
        """The chapters of the newest episode as a reader of a scope has them."""
        return [c.start_s for c in (await episodes.facts_of(self.house.db, await self.newest(scope))).chapters]


@asynccontextmanager
async def scene(path: Path) -> AsyncIterator[Scene]:
    clock = Clock()
    async with publisher() as audio, publisher() as video, tools(path, clock) as house:
        yield Scene(house, clock, audio, video)
