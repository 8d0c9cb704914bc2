"""What stands is kept up to date in a queue of its own: digests too, and old messages within Discord's limit."""

import time
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.playground.discord import Clock, Discord, text_of
from tests.journeys.club import LATEST_S, Club, club_of

EDITING = "PATCH /channels/{channel_id}/messages/{message_id}"
TWO_HOURS_S = 7_200.0
TITLES = tuple(f"Part {n}" for n in range(1, 9))
LIMITED, AT_MOST_A_MINUTE, KEPT_TO = 429, 5, 4


@pytest.fixture
async def club(tmp_path: Path) -> AsyncIterator[Club]:
    async with club_of(tmp_path) as made:
        yield made


@pytest.fixture
async def old_club(tmp_path: Path) -> AsyncIterator[Club]:
    """One whose messages are older than an hour once Discord's clock, which is late, is put right."""
    async with Discord.open(clock=Clock(lambda: time.time() - TWO_HOURS_S)) as late, club_of(tmp_path, on=late) as made:
        await announce_each(made)
        made.discord.clock.advance(TWO_HOURS_S)
        yield made


async def announce_each(club: Club) -> None:
    """Let eight episodes stand in the channel, a message each."""
    await club.start(club.news)
    for upto in (4, 8):
        club.publish(*TITLES[upto - 4 : upto])
        await club.wait_for(club.news, *TITLES[:upto])


def rename(club: Club, *titles: str) -> None:
    """Let the publisher mend titles."""
    whole = "".join(club.server.items)
    for title in titles:
        whole = whole.replace(f"<title>{title}</title>", f"<title>{title}, mended</title>")
    club.server.items = [f"<item>{item}" for item in whole.split("<item>")[1:]]


def mended(club: Club) -> int:
    return sum(title.endswith(", mended") for title in club.announced(club.news))


def edits(club: Club, *, limited: bool) -> int:
    return sum((request.status == LIMITED) is limited for request in club.discord.asked(EDITING))


async def test_a_digest_is_edited_in_place_as_titles_and_chapters_arrive_and_nobody_is_pinged_again(club: Club) -> None:
    role = club.discord.add_role(club.guild, "listeners", mentionable=True)
    await club.start(club.news, role=role)
    club.publish(*TITLES)
    await club.wait_for(club.news, "8 new episodes")
    (before,) = club.discord.messages(club.news)
    rename(club, "Part 3")
    chapters = "<![CDATA[00:00 The hello<br>12:30 The salt<br>30:00 The end]]>"
    club.server.items = [
        item.replace("<![CDATA[]]>", chapters) if ">Part 5<" in item else item for item in club.server.items
    ]
    await club.discord.until(
        lambda: "Part 3, mended" in text_of(club.discord.messages(club.news)[0]), timeout_s=LATEST_S
    )
    (message,) = club.discord.messages(club.news)
    assert message["id"] == before["id"]
    assert (club.discord.notified(before), club.discord.notified(message)) == ({"listeners"}, set())
    (select,) = message["components"][0]["components"]
    assert [each["label"] for each in select["options"]] == [
        title + (", mended" if title == "Part 3" else "") for title in TITLES
    ]
    options = before["components"][0]["components"][0]["options"]
    assert [each["value"] for each in select["options"]] == [each["value"] for each in options]
    shown = await club.mo.select(message, select["options"][4]["value"])
    assert "12:30 The salt" in text_of(shown.message) or "All chapters (3)" in shown.text
    await club.settled(club.news, "8 new episodes")


async def test_old_messages_are_edited_no_faster_than_discord_lets_us(old_club: Club) -> None:
    rename(old_club, *TITLES)
    await old_club.discord.until(lambda: mended(old_club) >= KEPT_TO, timeout_s=LATEST_S)
    before = len(old_club.announced(old_club.news))
    old_club.publish("The last one")  # the queue of edits holds up no announcement
    await old_club.discord.until(lambda: len(old_club.announced(old_club.news)) > before, timeout_s=LATEST_S)
    assert sum(title == "The last one" for title in old_club.announced(old_club.news)) == 1
    assert mended(old_club) == edits(old_club, limited=False) == KEPT_TO
    assert edits(old_club, limited=True) == 0


@pytest.mark.slow
@pytest.mark.timeout(300)
async def test_all_old_messages_are_edited_in_the_end_without_30046(old_club: Club) -> None:
    rename(old_club, *TITLES)
    await old_club.discord.until(lambda: mended(old_club) == len(TITLES), timeout_s=150)
    assert edits(old_club, limited=True) == 0


async def test_a_limit_that_nobody_could_foresee_holds_the_edits_of_that_channel_alone(club: Club) -> None:
    """Discord calls messages old that are not by our clock: its fifth edit was the last, the sixth is 30046."""
    await announce_each(club)
    club.discord.clock.advance(TWO_HOURS_S)
    rename(club, *TITLES)
    await club.discord.until(lambda: edits(club, limited=True) > 0, timeout_s=LATEST_S)
    await club.settled(club.news, *club.announced(club.news))
    assert mended(club) == AT_MOST_A_MINUTE
    assert edits(club, limited=True) == 1
