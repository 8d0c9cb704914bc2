"""What follows promise when things go wrong: a kill, too many at once, a Discord that says stop; and roles instead."""

import sqlite3
from contextlib import closing
from datetime import timedelta
from pathlib import Path

import aiohttp
import pytest

from bot.announce.hits import NEWCOMERS_AN_HOUR, RESTING
from bot.model import episode
from bot.playground.discord import Discord, Fault, Permissions, Role, text_of
from bot.playground.discord.rest.users import MOST_NEW_DMS
from bot.store import members, meta
from tests import make
from tests.journeys import club as places
from tests.journeys import test_announcements, test_follows
from tests.journeys.conftest import House
from tests.journeys.test_announcements import MESSAGES, Street
from tests.journeys.test_follows import bring, eventually, told, until

street = test_announcements.street
club = test_follows.club


def hits_of(path: Path, state: str) -> int:
    with closing(sqlite3.connect(path / "playhead.db")) as raw:
        (count,) = raw.execute("SELECT count(*) FROM hit WHERE state = ?", (state,)).fetchone()
        return int(count)


def written(street: Street, title: str) -> int:
    """How often mo was written to of an episode."""
    return sum(
        title in text_of(m) and "new episode" in text_of(m).lower() for m in street.discord.messages(street.mo.dm)
    )


async def killed_while_writing(street: Street, fault: Fault) -> None:
    """Let a bot die between the claim of a message to a person and its mark."""
    async with street.bot() as first:
        await places.eventually(street.knows_the_feed)
        made = await street.mo.command("/follow show", street.mo.dm, "Night Shift")
        assert "I write to you here" in made.text
        street.discord.fail(MESSAGES, fault, seconds=3_600)
        street.publish("One")

        async def is_claimed() -> bool:
            return hits_of(street.path, "claimed") == 1

        await places.eventually(is_claimed)
        if fault is Fault.SILENCE:
            await street.discord.until(lambda: written(street, "One") or None, timeout_s=30)
        first.kill()
        await first.wait()


@pytest.mark.slow
@pytest.mark.parametrize("fault", [Fault.SILENCE, Fault.LATENCY])
async def test_a_kill_in_the_middle_of_a_direct_message_doubles_and_loses_nothing(street: Street, fault: Fault) -> None:
    await killed_while_writing(street, fault)
    street.publish("Two")
    async with street.bot():
        await street.discord.until(lambda: written(street, "Two") or None, timeout_s=150)

        async def all_sent() -> bool:
            return hits_of(street.path, "sent") == 2

        await places.eventually(all_sent)
    assert (written(street, "One"), written(street, "Two")) == (1, 1)
    assert street.discord.violations == []


async def test_people_never_written_to_wait_for_the_next_hour_and_others_do_not(club: House) -> None:
    for n in range(NEWCOMERS_AN_HOUR):
        await members.written_to(club.app.db, 1_000 + n, channel_id=None, now=club.app.now())
    made = await club.mia.command("/follow show", club.general, "Night Shift")
    assert "has reached you" not in made.text
    await club.mo.command("/follow show", club.mo.dm, "Night Shift")
    await members.written_to(club.app.db, club.mo.user.id, channel_id=None, now=club.app.now() - timedelta(days=9))
    await bring(club, "One")
    await eventually(club, lambda: any("One" in text_of(m) for m in club.discord.messages(club.mo.dm)))
    await bring(club, "Two")
    await eventually(club, lambda: any("Two" in text_of(m) for m in club.discord.messages(club.mo.dm)))
    assert told(club) == []
    async with club.app.db.write() as writer:
        await writer.execute("UPDATE member SET first_written_at = first_written_at - 3600 WHERE user_id < 2000")
    await eventually(club, lambda: bool(told(club)))
    assert "2 new episodes" in told(club)[0]


async def open_many(discord: Discord) -> None:
    """Let the bot have opened as many conversations as Discord takes in a short time."""
    async with aiohttp.ClientSession(headers={"Authorization": f"Bot {discord.token}"}) as session:
        for n in range(MOST_NEW_DMS):
            asked = {"recipient_id": str(discord.add_user(f"passer-by {n}").id)}
            async with session.post(f"{discord.api_url}/users/@me/channels", json=asked) as answer:
                assert answer.status == 200


async def test_a_discord_that_says_too_fast_is_left_alone_for_a_day(club: House) -> None:
    club.discord.expect(40003)
    await club.mo.command("/follow show", club.mo.dm, "Night Shift")
    await open_many(club.discord)
    made = await club.mia.command("/follow topic", club.general, "tape splicing")

    async def rests() -> bool:
        return await meta.find(club.app.db, RESTING) is not None

    await until(rests)
    assert "are closed" not in made.text
    await bring(club, "Tape splicing today")
    waiting = "SELECT count(*) AS n FROM hit WHERE state = 'waiting'"

    async def matched() -> bool:
        row = await club.app.db.row(waiting)
        return row is not None and row["n"] == 2

    await until(matched)
    assert await club.app.db.row("SELECT 1 FROM hit WHERE attempts > 0") is None
    await meta.put(club.app.db, RESTING, club.app.now().isoformat())
    club.discord.clock.advance(3_600)
    await eventually(club, lambda: bool(told(club)))
    assert "Tape splicing today" in told(club)[0]


async def test_daily_is_within_a_day_and_what_waits_comes_together(club: House) -> None:
    made = await club.mia.command("/follow show", club.general, "Night Shift")
    kept = await club.mia.select(made.message, "Write to me: Once a day")
    assert "once a day, next <t:" in kept.text
    await bring(club, "One")
    await bring(club, "Two")

    async def both_wait() -> bool:
        row = await club.app.db.row("SELECT count(*) AS n, max(due_at) AS due FROM hit WHERE state = 'waiting'")
        ahead_s = (row["due"] or 0) - club.app.now().timestamp() if row else 0
        return row is not None and row["n"] == 2 and 0 < ahead_s <= timedelta(days=1).total_seconds()

    await until(both_wait)
    assert told(club) == []


async def test_what_waits_follows_a_pace_that_is_chosen_later(club: House) -> None:
    made = await club.mia.command("/follow show", club.general, "Night Shift")
    await club.mia.select(made.message, "Write to me: Once a week")
    await bring(club, "One")

    async def waits() -> bool:
        return await club.app.db.row("SELECT 1 FROM hit WHERE state = 'waiting'") is not None

    await until(waits)
    listed = await club.mia.command("/follow list", club.general)
    assert "I write to you once a week." in listed.text
    await club.mia.select(listed.message, "Write to me: At once")
    await eventually(club, lambda: bool(told(club)))
    assert "One" in told(club)[0]


async def test_who_is_on_an_episode_is_not_called_mentioned(club: House) -> None:
    await club.mia.command("/follow guest", club.mia.dm, "Mara Lindqvist", when="also mentioned")
    await bring(club, "Belts", people=[make.credit()])
    await eventually(club, lambda: bool(told(club)))
    await bring(club, "Only named", people=[make.credit(role=episode.Role.MENTIONED)])
    await eventually(club, lambda: len(told(club)) == 2)
    assert "Mara Lindqvist is on a new episode" in told(club)[0]
    assert "Mara Lindqvist is mentioned in a new episode" in told(club)[1]


async def test_stopping_by_words_that_fit_several_asks_which(club: House) -> None:
    await club.mia.command("/follow topic", club.mia.dm, "tape splicing")
    await club.mia.command("/follow topic", club.mia.dm, "tape hiss")
    asked = await club.mia.command("/follow stop", club.mia.dm, "tape")
    assert asked.text.startswith("Which of these do you want to stop?")
    stopped = await club.mia.select(asked.message, "Stop · Topic: tape hiss")
    assert "Stopped · Topic: tape hiss" in stopped.text
    left = await club.mia.press(stopped.message, "What I follow")
    assert "tape splicing" in left.text
    assert "tape hiss" not in left.text


@pytest.fixture
async def listeners(club: House) -> Role:
    """A role that #news pings, which the bot could give: it stands below its own."""
    discord = club.discord
    role = discord.add_role(club.guild, "listeners", mentionable=True)
    own = discord.bot_role(club.guild)
    discord.set_permissions(own, own.permissions | Permissions.MANAGE_ROLES)
    discord.lift(own)
    await club.ada.command("/announce start", club.general, club.news, role=role)
    return role


async def test_the_role_of_the_announcements_is_given_where_a_moderator_allowed_it(
    club: House, listeners: Role
) -> None:
    before = await club.mo.command("/follow show", club.general, "Night Shift")
    assert "told of each new episode" in before.text
    offered = await club.ada.command("/follow show", club.general, "Night Shift")
    allowed = await club.ada.press(offered.message, "Members may take this role")
    assert "may now take the role" in allowed.text
    given = await club.mia.command("/follow show", club.general, "Night Shift")
    assert given.ephemeral
    assert "You have the role" in given.text
    assert listeners.id in club.guild.members[club.mia.user.id].roles
    assert "You follow nothing" in (await club.mia.command("/follow list", club.general)).text
    taken = await club.mia.press(given.message, "Take the role from me")
    assert "no longer have the role" in taken.text
    assert listeners.id not in club.guild.members[club.mia.user.id].roles


async def test_in_direct_messages_a_show_is_followed_in_private_whatever_the_servers_offer(
    club: House, listeners: Role
) -> None:
    offered = await club.ada.command("/follow show", club.general, "Night Shift")
    await club.ada.press(offered.message, "Members may take this role")
    made = await club.mia.command("/follow show", club.mia.dm, "Night Shift")
    assert "I write to you here" in made.text
    assert listeners.id not in club.guild.members[club.mia.user.id].roles


async def test_a_role_that_is_not_the_bots_to_give_is_refused_in_a_sentence(club: House, listeners: Role) -> None:
    offered = await club.ada.command("/follow show", club.general, "Night Shift")
    club.discord.lift(listeners)
    pressed = await club.ada.press(offered.message, "Members may take this role")
    assert "may now take" not in pressed.text
    assert "Manage Roles" in pressed.text


async def test_stopping_from_the_message_ends_that_follow_alone(club: House) -> None:
    await club.mia.command("/follow topic", club.mia.dm, "splicing")
    await club.mia.command("/follow guest", club.mia.dm, "Mara Lindqvist")
    await bring(club, "Splicing", people=[make.credit()])
    await eventually(club, lambda: bool(told(club)))
    message = club.discord.messages(club.mia.dm)[-1]
    assert "What else you follow is there too: “splicing”" in text_of(message)
    stopped = await club.mia.select(message, "Stop · Guest: Mara Lindqvist")
    assert "Stopped · Guest: Mara Lindqvist" in stopped.text
    listed = (await club.mia.command("/follow list", club.mia.dm)).text
    assert "splicing" in listed
    assert "Mara Lindqvist" not in listed
