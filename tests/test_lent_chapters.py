"""Chapters that only the video has are found through the episode that is heard, and open where their seconds are."""

import argparse
import io
import json
from contextlib import redirect_stdout
from pathlib import Path

import pytest

from bot import pairing
from bot.answers.answer import answer_about
from bot.answers.lookups import find_links, find_moments
from bot.browse import opening, parts
from bot.cli import export
from bot.model.episode import LinkKind
from bot.model.scope import Scope
from bot.reindex import reindex
from bot.render.announcement import announcement_card
from bot.render.plain import plain_text
from bot.store import episodes, members, shows
from bot.store.lent import has_same_clock
from tests.two_feeds import AUDIO_S, CHAPTERS, GUILD, HERE, OTHER_GUILD, scene, video_id


async def test_a_chapter_of_the_video_alone_is_found_by_its_words_and_opens_the_video(tmp_path: Path) -> None:
    async with scene(tmp_path) as here:
        here.publish()
        await here.pair()
        found = await find_moments(here.house.db, HERE, "brine evaporators")
        assert {one.episode.show_id for one in found} == {here.main.id}
        assert {one.url for one in found} == {f"https://youtu.be/{video_id(n)}?t=250" for n in range(3)}
        assert {one.elsewhere for one in found} == {"Night Shift Video"}
        asked = await here.ask("When do they talk about the brine evaporators?")
        assert not asked.abstained
        assert {one.show for one in asked.episodes} == {"Night Shift"}
        assert "4:10" in asked.text
        assert "The time is that of Night Shift Video" in asked.text
        assert asked.moments[0].url in {f"https://youtu.be/{video_id(n)}?t=250" for n in range(3)}


async def test_the_episode_and_its_chapters_show_both_links_and_say_whose_the_seconds_are(tmp_path: Path) -> None:
    async with scene(tmp_path) as here:
        here.publish()
        await here.pair()
        newest = await here.newest()
        for card in (
            await parts.whole(here.house.db, HERE, newest.id),
            await parts.part(here.house.db, HERE, "chapters", newest.id),
        ):
            told = "\n".join(card.lines)
            assert "https://youtu.be/salt-road-2?t=250" in told
            assert "chapters of Night Shift Video, whose recording differs" in told
            assert "heard.example/2.mp3#t=" not in told
        whole = await parts.whole(here.house.db, HERE, newest.id)
        assert [(b.label, b.url) for b in whole.buttons if b.url] == [
            ("Listen", "https://heard.example/2.mp3"),
            ("Watch on YouTube", "https://www.youtube.com/watch?v=salt-road-2"),
        ]
        assert "Watch on YouTube <https://www.youtube.com/watch?v=salt-road-2>" in plain_text(whole)


async def test_an_announcement_shows_both_links_also_as_plain_text(tmp_path: Path) -> None:
    async with scene(tmp_path) as here:
        here.publish()
        await here.pair()
        newest = await here.newest()
        card = announcement_card(newest, await episodes.facts_of(here.house.db, newest), nonce="0" * 22)
        watch = next(button for button in card.buttons if button.label == "Watch on YouTube")
        assert watch.url == "https://www.youtube.com/watch?v=salt-road-2"
        assert len(card.buttons) <= 5
        plain = plain_text(card)
        assert "Watch on YouTube <https://www.youtube.com/watch?v=salt-road-2>" in plain
        assert "4:10 The brine evaporators <https://youtu.be/salt-road-2?t=250>" in plain
        assert "chapters of Night Shift Video" in plain


async def test_the_other_link_is_one_of_the_links_of_the_episode(tmp_path: Path) -> None:
    async with scene(tmp_path) as here:
        here.publish()
        await here.pair()
        newest = await here.newest()
        listed = await parts.part(here.house.db, HERE, "links", newest.id)
        assert "https://www.youtube.com/watch?v=salt-road-2" in "\n".join(listed.lines)
        found = await find_links(here.house.db, HERE, episode_id=newest.id)
        assert (found[-1].link.kind, found[-1].link.label) == (LinkKind.VIDEO, "Night Shift Video")
        about = await answer_about(here.house.db, HERE, "Show me the links", now=here.clock.now, episode=newest)
        assert "https://www.youtube.com/watch?v=salt-road-2" in about.text


async def test_a_second_of_the_video_opens_the_video_in_every_player_and_a_second_of_the_audio_does_not(
    tmp_path: Path,
) -> None:
    async with scene(tmp_path) as here:
        here.publish()
        await here.pair()
        newest = await here.newest()
        for player in ("browser", "apple", "youtube"):
            await members.put(here.house.db, 5, player=player)
            card = await opening.in_player(here.house.db, HERE, 5, newest.id, 250)
            assert card.url == "https://youtu.be/salt-road-2?t=250"
            assert "one of Night Shift Video" in "\n".join(card.lines)
        await members.put(here.house.db, 5, player="browser")
        assert (await opening.in_player(here.house.db, HERE, 5, newest.id, 7)).url == "https://heard.example/2.mp3#t=7"
        said = await parts.said(here.house.db, HERE, newest.id, 250)
        assert "https://youtu.be/salt-road-2?t=250" in "\n".join(said.lines)
        assert "The brine evaporators" in "\n".join(said.lines)


@pytest.mark.parametrize(
    ("length_s", "url"),
    [(AUDIO_S + 3, "https://heard.example/2.mp3#t=250"), (AUDIO_S + 300, "https://other.example/2.mp3#t=250")],
)
async def test_a_twin_of_the_same_length_lends_its_seconds_and_one_of_another_opens_itself(
    tmp_path: Path, length_s: int, url: str
) -> None:
    async with scene(tmp_path) as here:
        here.publish(youtube=False, length_s=length_s)
        await here.pair()
        found = await find_moments(here.house.db, HERE, "brine evaporators", episode_id=(await here.newest()).id)
        assert [one.url for one in found] == [url]
        card = await parts.whole(here.house.db, HERE, (await here.newest()).id)
        assert ("whose recording differs" in "\n".join(card.lines)) == ("other" in url)
        assert "Also in [Night Shift Video](https://other.example/2.mp3)" in "\n".join(card.lines)


def test_lengths_agree_within_seconds_or_a_little_part_and_an_unknown_one_never_does() -> None:
    for one_s, other_s, same in (
        (60, 65, True), (60, 66, False), (1_000, 1_020, True), (1_000, 1_021, False),
        (7_200, 7_230, True), (7_200, 7_231, False), (None, 60, False), (60, None, False), (None, None, False),
    ):  # fmt: skip
        assert has_same_clock(one_s, other_s) is same
        assert has_same_clock(other_s, one_s) is same


async def test_who_does_not_see_the_other_feed_gets_nothing_of_it(tmp_path: Path) -> None:
    async with scene(tmp_path) as here:
        here.publish()
        await here.pair()
        there = Scope.server(OTHER_GUILD)
        await shows.follow(here.house.db, here.main.id, guild_id=OTHER_GUILD, now=here.clock())
        assert await here.starts() == [0, 250, 1_865]
        assert await here.starts(there) == []
        assert (await here.newest(there)).also == ()
        assert not await find_moments(here.house.db, there, "brine evaporators")
        assert (await here.ask("When do they talk about the brine evaporators?", there)).moments == ()
        await shows.limit_to(here.house.db, here.other.id, guild_id=GUILD, role_id=77, now=here.clock())
        assert await here.starts() == []
        assert await here.starts(Scope.server(GUILD, frozenset({77}))) == [0, 250, 1_865]
        assert not await find_moments(here.house.db, HERE, "brine evaporators")
        assert (await here.newest()).also == ()


async def test_what_changes_in_either_feed_later_changes_what_is_lent(tmp_path: Path) -> None:
    async with scene(tmp_path) as here:
        here.publish(chapters="No chapters yet.")
        await here.pair()
        assert await here.starts() == []
        here.publish()
        await here.look()
        assert await here.starts() == [0, 250, 1_865]
        here.publish(chapters=CHAPTERS.replace("04:10 The brine", "05:10 The old brine"))
        await here.look()
        (moment,) = await find_moments(
            here.house.db, HERE, "old brine evaporators", episode_id=(await here.newest()).id, limit=1
        )
        assert (moment.start_s, moment.title) == (310, "The old brine evaporators")
        here.publish(notes="00:00 In\n10:00 Of brine evaporators\n20:00 Out")
        await here.look()
        assert await here.starts() == [0, 600, 1_200]
        found = await find_moments(here.house.db, HERE, "brine evaporators", episode_id=(await here.newest()).id)
        assert [one.url for one in found] == ["https://heard.example/2.mp3#t=600"]


async def test_reading_again_keeps_what_is_lent_and_parting_takes_it_back(tmp_path: Path) -> None:
    async with scene(tmp_path) as here:
        here.publish()
        await here.pair()

        async def watched(_: int, __: int) -> None:
            """Nobody watches."""

        await reindex(here.house.db, here.house.reader, wanted=here.added, now=here.clock(), progress=watched)
        assert await here.starts() == [0, 250, 1_865]
        assert len(await find_moments(here.house.db, HERE, "brine evaporators")) == 3
        await pairing.part(here.house, here.main, here.other, by=1)
        assert await here.starts() == []
        assert {one.episode.show_id for one in await find_moments(here.house.db, HERE, "brine evaporators")} == {
            here.other.id
        }
        assert not await here.house.db.rows("SELECT * FROM lent")


@pytest.mark.parametrize(("length_s", "starts"), [(AUDIO_S, [0, 250, 1_865]), (AUDIO_S + 300, [])])
async def test_an_export_holds_lent_chapters_where_their_seconds_are_the_audios(
    tmp_path: Path, length_s: int, starts: list[float], monkeypatch: pytest.MonkeyPatch
) -> None:
    async with scene(tmp_path) as here:
        here.publish(youtube=False, length_s=length_s)
        await here.pair()
    monkeypatch.chdir(tmp_path)
    shown = io.StringIO()
    with redirect_stdout(shown):
        assert await export.run(argparse.Namespace(db=tmp_path / "playhead.db")) == 0
    lines = [json.loads(line) for line in shown.getvalue().splitlines()]
    assert len(lines) == 6
    assert [c["start"] for c in next(one for one in lines if one["guid"] == "heard-2")["chapters"]] == starts
    assert [c["start"] for c in next(one for one in lines if one["guid"] == "other-2")["chapters"]] == [0, 250, 1_865]
