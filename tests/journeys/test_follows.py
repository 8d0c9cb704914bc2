"""Following from the command to the direct message: told once, in private, and stopped from the message itself."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from dataclasses import replace
from pathlib import Path

import pytest

from bot.model.episode import Role
from bot.model.follow import Follow, FollowKind
from bot.playground.discord import Fault, Permissions, text_of
from bot.store import destinations, follows, members
from bot.store.drafts import store
from tests import make
from tests.journeys.conftest import House, house_of

MESSAGES = "POST /channels/{channel_id}/messages"


@pytest.fixture
async def club(tmp_path: Path) -> AsyncIterator[House]:
    """The bot on Discord, knowing one show with one old episode."""
    async with house_of(tmp_path) as house:
        show = await make.show(house.app.db, "Night Shift")
        old = make.facts("Mara Lindqvist repairs tape machines.", people=[make.credit()])
        await store(house.app.db, [make.draft(show.id, make.item("Old tape"), old, seen_at=house.app.now())])
        yield house


async def bring(house: House, title: str, **facts: object) -> int:
    """Let a new episode come, as a look at the feed would bring it."""
    found = make.facts(**facts)  # type: ignore[arg-type]
    item = make.item(title, published_at=house.app.now())
    (episode_id,) = await store(house.app.db, [make.draft(1, item, found, reason="new", seen_at=house.app.now())])
    return episode_id


def told(house: House) -> list[str]:
    """What the bot has written to mia, without the first test."""
    bot_id = str(house.discord.bot.id)
    own = [m for m in house.discord.messages(house.mia.dm) if m["author"]["id"] == bot_id]
    return [text_of(m) for m in own if "This is where I tell you" not in text_of(m)]


async def eventually(house: House, holds: Callable[[], bool]) -> None:
    await house.discord.until(lambda: holds() or None, timeout_s=15)


async def until(holds: Callable[[], Awaitable[bool]]) -> None:
    """Look into the file until something holds there; it has no event to wait for."""
    async with asyncio.timeout(20):
        while not await holds():  # noqa: ASYNC110
            await asyncio.sleep(0.05)


async def test_a_guest_is_told_of_once_with_the_seconds_and_stopped_from_the_message(club: House) -> None:
    made = await club.mia.command("/follow guest", club.general, "mara lindqist")
    assert made.ephemeral
    assert "told when Mara Lindqvist is on" in made.text
    assert "would have been once" in made.text
    assert "Old tape" in made.text
    await eventually(club, lambda: "has reached you" in made.text)
    await bring(
        club, "Belts", people=[make.credit()], chapters=make.chapters((0.0, "Hello"), (61.0, "Mara Lindqvist on belts"))
    )
    await bring(club, "Only named", people=[make.credit(role=Role.MENTIONED)])
    await eventually(club, lambda: bool(told(club)))
    await bring(club, "Springs", people=[make.credit()])
    await eventually(club, lambda: len(told(club)) == 2)
    first, second = told(club)
    assert "Mara Lindqvist is on a new episode" in first
    assert "1:01" in first
    assert "Springs" in second
    message = club.discord.messages(club.mia.dm)[-1]
    stopped = await club.mia.press(message, "Stop following Mara Lindqvist")
    assert "Stopped · Guest: Mara Lindqvist" in stopped.text
    assert await follows.of_user(club.app.db, club.mia.user.id) == ()
    assert club.discord.messages(club.general) == []


async def test_a_topic_is_told_where_it_is_one_and_not_where_it_passes_by(club: House) -> None:
    await club.mia.command("/follow topic", club.general, "tape splicing")
    passing = make.turns((5.0, "Nell", "We were tape splicing once."), (9.0, "Nell", "Anyway, bread."))
    await bring(club, "Bread", transcript=passing)
    await bring(club, "Apart", text="Tape is old. Splicing is an art.")
    said = make.turns((5.0, "Nell", "Tape splicing today."), (90.0, "Bo", "So, splicing tape."))
    await bring(club, "Knives", transcript=said)
    await eventually(club, lambda: bool(told(club)))
    assert len(told(club)) == 1
    assert "“tape splicing” comes up" in told(club)[0]
    assert "Knives" in told(club)[0]
    assert "0:05" in told(club)[0]


async def test_a_transcript_that_comes_later_adds_its_seconds_to_the_message(club: House) -> None:
    await club.mia.command("/follow topic", club.general, "splicing")
    episode_id = await bring(club, "All about splicing")
    await eventually(club, lambda: bool(told(club)))
    draft = make.draft(
        1,
        make.item("All about splicing"),
        make.facts(transcript=make.turns((5.0, None, "Splicing it is."), (42.0, None, "More splicing."))),
        episode_id=episode_id,
    )
    await store(club.app.db, [draft])
    await eventually(club, lambda: "0:42" in told(club)[0])
    assert len(told(club)) == 1


async def test_many_at_once_come_as_one_message_and_a_slow_pace_waits(club: House) -> None:
    made = await club.mia.command("/follow show", club.general, "Night Shift")
    await club.mia.select(made.message, "Write to me: Once a week")
    for title in ("One", "Two", "Three"):
        await bring(club, title)

    async def waiting() -> bool:
        row = await club.app.db.row("SELECT count(*) AS n FROM hit WHERE state = 'waiting' AND due_at > 0")
        return row is not None and row["n"] == 3

    await until(waiting)
    assert told(club) == []
    async with club.app.db.write() as writer:
        await writer.execute("UPDATE hit SET due_at = 0")
    await eventually(club, lambda: bool(told(club)))
    assert len(told(club)) == 1
    assert "3 new episodes with what you follow" in told(club)[0]
    card = await club.mia.select(club.discord.messages(club.mia.dm)[-1], "Two")
    assert "Night Shift" in card.text


async def test_where_messages_are_closed_hits_wait_in_the_list(club: House) -> None:
    club.discord.expect(50007)
    club.mia.user.dm_open = False
    made = await club.mia.command("/follow guest", club.general, "Mara Lindqvist")
    await eventually(club, lambda: "are closed to me" in made.text)
    await bring(club, "Belts", people=[make.credit()])

    async def held() -> bool:
        row = await club.app.db.row("SELECT state FROM hit")
        return row is not None and row["state"] == "held"

    await until(held)
    listed = await club.mia.command("/follow list", club.general)
    assert listed.ephemeral
    assert "Guest: Mara Lindqvist" in listed.text
    assert "Belts" in listed.text
    assert "Belts" not in (await club.mia.command("/follow list", club.general)).text


async def hurried(house: House) -> bool:
    """Let what is in doubt be looked for at once; whether all is settled."""
    async with house.app.db.write() as writer:
        await writer.execute("UPDATE hit SET due_at = 0 WHERE state != 'sent'")
    row = await house.app.db.row("SELECT count(*) AS made, sum(state = 'sent') AS sent FROM hit")
    return row is not None and row["made"] > 0 and row["made"] == row["sent"]


@pytest.mark.parametrize("fault", [Fault.LOST, Fault.SERVER_ERROR, Fault.BAD_GATEWAY])
async def test_whatever_becomes_of_the_answer_it_is_told_once(club: House, fault: Fault) -> None:
    made = await club.mia.command("/follow show", club.general, "Night Shift")
    await eventually(club, lambda: "has reached you" in made.text)
    club.discord.fail(MESSAGES, fault)
    await bring(club, "One")
    await until(lambda: hurried(club))
    await bring(club, "Two")
    await eventually(club, lambda: any("Two" in each for each in told(club)))
    assert sum("One" in each for each in told(club)) == 1


async def test_a_name_that_nobody_has_yet_is_followed_as_typed(club: House) -> None:
    made = await club.mia.command("/follow guest", club.mia.dm, "Zebulon Quist")
    assert "Nobody of that name has been on yet" in made.text
    assert "I write to you here" in made.text
    await bring(club, "Finally", people=[make.credit("zebulon  Quist")])
    await eventually(club, lambda: any("Finally" in each for each in told(club)))


async def test_follows_are_bounded_listed_and_stopped_by_what_one_remembers(club: House) -> None:
    for at in range(follows.MOST_FOLLOWS):
        await follows.add(
            club.app.db,
            replace(await _topic(club), words=f"topic{at} here"),
            now=club.app.now(),
        )
    full = await club.mia.command("/follow topic", club.general, "one more thing")
    assert "which is the most" in full.text
    (choice,) = await club.mia.complete("/follow stop", "what", "topic49", club.general)
    assert (
        "Stopped · Topic: topic49 here" in (await club.mia.command("/follow stop", club.general, choice["value"])).text
    )
    assert "You follow nothing called" in (await club.mia.command("/follow stop", club.general, "whales")).text
    assert "You follow 49" in (await club.mia.command("/follow list", club.general)).text
    assert "You follow nothing" in (await club.mo.command("/follow list", club.general)).text


async def _topic(house: House) -> Follow:
    return Follow(id=0, user_id=house.mia.user.id, kind=FollowKind.TOPIC, words="x")


async def test_a_private_show_is_told_of_to_nobody(club: House) -> None:
    secret = await make.show(club.app.db, "Secret Salt", guild_id=club.guild.id, private=True)
    refused = await club.mia.command("/follow show", club.general, "Secret Salt")
    assert "is private to this server" in refused.text
    await club.mia.command("/follow topic", club.general, "saltworks")
    item = make.item("The saltworks", published_at=club.app.now())
    await store(club.app.db, [make.draft(secret.id, item, reason="new", seen_at=club.app.now())])
    await bring(club, "Open saltworks")
    await eventually(club, lambda: bool(told(club)))
    assert len(told(club)) == 1
    assert "Open saltworks" in told(club)[0]


async def test_nobody_stops_or_sees_what_somebody_else_follows(club: House) -> None:
    made = await club.mia.command("/follow topic", club.general, "belts")
    await eventually(club, lambda: "has reached you" in made.text)
    (mine,) = await follows.of_user(club.app.db, club.mia.user.id)
    assert await follows.stop(club.app.db, club.mo.user.id, mine.id) is None
    assert "belts" not in (await club.mo.command("/follow list", club.general)).text
    assert made.ephemeral


async def test_a_role_is_taken_where_a_moderator_allowed_it(club: House) -> None:
    discord = club.discord
    discord.set_permissions(
        discord.bot_role(club.guild), discord.bot_role(club.guild).permissions | Permissions.MANAGE_ROLES
    )
    role = discord.add_role(club.guild, "listeners", mentionable=True)
    await club.ada.command("/announce start", club.general, club.news, role=role)
    offered = await club.ada.command("/follow show", club.general, "Night Shift")
    before = await club.mia.command("/follow show", club.general, "Night Shift")
    assert "told of each new episode" in before.text
    pressed = await club.ada.press(offered.message, "Members may take this role")
    assert "may now take the role" in pressed.text or "Manage Roles" in pressed.text


async def test_what_is_kept_about_a_follower_is_all_deleted(club: House) -> None:
    made = await club.mia.command("/follow topic", club.general, "belts")
    await eventually(club, lambda: "has reached you" in made.text)
    kept = await club.mia.command("/my data", club.general)
    assert "Follows: 1" in kept.text
    sure = await club.mia.press(kept.message, "Delete all of it")
    await club.mia.press(sure.message, "Yes, delete it")
    assert (await members.footprint(club.app.db, club.mia.user.id)).follows == 0
    assert await destinations.of_server(club.app.db, club.guild.id) == ()
