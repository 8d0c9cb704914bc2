from datetime import timedelta
from pathlib import Path

import pytest

from bot import subscriptions
from bot.errors import FeedError, NotFoundError
from bot.model.scope import Scope
from bot.refresh import refresh
from bot.reindex import reindex
from bot.search.ladder import search
from bot.store import episodes
from bot.store.episodes import Narrowing
from bot.transcripts import TranscriptFile, bring, match
from tests import make
from tests.loopback import Clock, publisher, tools

SRT = b"""1
00:00:04,000 --> 00:00:09,000
Mara: We never slept out there.

2
00:01:02,000 --> 00:01:10,000
Ole: The barnacles did not either.
"""
EVERYTHING = Scope.everything()


@pytest.mark.parametrize(
    ("stem", "expected"),
    [
        ("guid-7", ["Seven lamps"]),
        ("ns-007-final", ["Seven lamps"]),
        ("Seven Lamps", ["Seven lamps"]),
        ("2026-05-01 night shift - the seven lamps of rust", ["The seven lamps of rust"]),
        ("episode 7", ["Seven lamps"]),
        ("s02e03", ["Season two, three"]),
        ("something else", []),
        ("twin", ["Twin", "Twin"]),
    ],
)
def test_the_name_of_a_file_tells_its_episode(stem: str, expected: list[str]) -> None:
    known = [
        make.episode("Seven lamps", guid="guid-7", number=7, audio_url="https://media.example/a/NS-007-final.mp3?x=1"),
        make.episode("The seven lamps of rust", number=8),
        make.episode("Season two, three", season=2, number=3),
        make.episode("Twin", guid="t1"),
        make.episode("Twin", guid="t2"),
    ]
    assert [one.title for one in match(stem, known)] == expected


async def test_a_transcript_is_taken_found_kept_and_replaced(tmp_path: Path) -> None:
    clock = Clock()
    async with publisher() as server, tools(tmp_path, clock) as house:
        server.publish("One", at=make.NOW - timedelta(days=7))
        server.publish("Two", at=make.NOW)
        show = (await subscriptions.subscribe(house, server.url, guild_id=None)).show
        taken = await bring(house, TranscriptFile(name="two.srt", body=SRT), scope=EVERYTHING)
        assert (taken.episode.title, taken.turns, taken.replaced) == ("Two", 2, False)
        (hit, *_) = await search(house.db, EVERYTHING, "barnacles")
        assert (hit.start_s, hit.speaker) == (62.0, "Ole")

        async def progress(_done: int, _total: int) -> None: ...

        await reindex(house.db, house.reader, wanted=(show,), now=make.NOW, progress=progress)
        server.items[-1] = server.items[-1].replace("<title>Two</title>", "<title>Two, corrected</title>")
        clock.advance(hours=1)
        assert len((await refresh(house, show)).edited) == 1
        assert len((await episodes.facts(house.db, taken.episode.id)).transcript) == 2
        newer = TranscriptFile(name="two.txt", body=b"00:10 Mara: Only this was said.\n00:20 Ole: And this.")
        again = await bring(house, newer, scope=EVERYTHING, episode=taken.episode)
        assert again.replaced
        assert await search(house.db, EVERYTHING, "barnacles") == ()


async def test_what_cannot_be_matched_names_candidates_and_is_not_kept(tmp_path: Path) -> None:
    async with publisher() as server, tools(tmp_path, Clock()) as house:
        server.publish("The lighthouse keepers", at=make.NOW)
        await subscriptions.subscribe(house, server.url, guild_id=None)
        with pytest.raises(NotFoundError) as refused:
            await bring(house, TranscriptFile(name="unrelated thing.srt", body=SRT), scope=EVERYTHING)
        assert refused.value.key == "transcript_unmatched"
        (only,) = await episodes.find(house.db, EVERYTHING, Narrowing())
        assert (await episodes.facts(house.db, only.id)).transcript == ()


async def test_what_is_no_transcript_is_refused(tmp_path: Path) -> None:
    async with publisher() as server, tools(tmp_path, Clock()) as house:
        server.publish("One", at=make.NOW)
        await subscriptions.subscribe(house, server.url, guild_id=None)
        with pytest.raises(FeedError):
            await bring(house, TranscriptFile(name="one.txt", body=b"no times in here"), scope=EVERYTHING)
