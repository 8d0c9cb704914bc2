"""How the bot begins and whom it trusts: wrong tokens, a Discord that is away, shows that are private."""

import asyncio
import os
import sys
from pathlib import Path

from bot.playground.discord import Discord, Fault
from tests import make
from tests.journeys.conftest import House, house_of
from tests.loopback import publisher

ROOT = Path(__file__).parents[2]


async def run_with(discord: Discord, path: Path, **environment: str) -> tuple[int | None, str]:
    """`python -m bot run` until it ends by itself; its exit code and what it said."""
    process = await asyncio.create_subprocess_exec(
        *(sys.executable, "-m", "bot", "run", "--db", str(path / "playhead.db")),
        cwd=ROOT,
        env={"PATH": os.environ["PATH"], "PLAYHEAD_DISCORD_API_URL": discord.api_url, **environment},
        stderr=asyncio.subprocess.PIPE,
    )
    _, said = await asyncio.wait_for(process.communicate(), 30)
    return process.returncode, said.decode()


async def test_a_wrong_token_ends_the_start_in_a_sentence(tmp_path: Path) -> None:
    async with Discord.open() as discord:
        code, said = await run_with(discord, tmp_path, DISCORD_TOKEN="not.the.token")
    assert code == 1
    assert said.strip().splitlines()[-1].startswith("Discord refused the token")
    assert "Traceback" not in said
    assert "not.the.token" not in said


async def test_a_token_that_cannot_be_one_is_refused_the_same_way(tmp_path: Path) -> None:
    (tmp_path / "token").write_text("bad token with spaces and ü")
    async with Discord.open() as discord:
        code, said = await run_with(discord, tmp_path, DISCORD_TOKEN_FILE=str(tmp_path / "token"))
    assert code == 1
    assert "token" in said
    assert "Traceback" not in said


async def test_a_discord_that_is_away_at_the_start_is_tried_again(tmp_path: Path) -> None:
    async with Discord.open() as discord:
        discord.fail("GET /users/@me", Fault.UNAVAILABLE)
        async with house_of(tmp_path, on=discord) as house:
            reply = await house.mia.command("/show list", house.general)
            assert "No show yet" in reply.text


async def test_a_private_show_exists_only_where_it_was_added(house: House) -> None:
    other = house.discord.add_guild("Another club")
    lobby = house.discord.add_channel(other, "lobby")
    house.discord.add_member(other, house.mia.user)
    async with publisher() as server:
        server.title = "Paid Hours"
        server.publish("Secret Salt", at=make.NOW)
        added = await house.mo.command("/feed add", house.general, f"{server.url}?token=s3cr3t")
        assert "Paid Hours" in added.text
        listed = await house.mo.command("/feed list", house.general)
        assert "s3cr3t" not in added.text + listed.text
        for channel, seen in ((house.general, True), (lobby, False), (house.mia.dm, False)):
            texts = [
                (await house.mia.command("/show list", channel)).text,
                (await house.mia.command("/episode find", channel, "secret salt")).text,
                (await house.mia.command("/ask", channel, "the episode about secret salt")).text,
                str(await house.mia.complete("/episode about", "episode", "secret salt", channel)),
                str(await house.mia.complete("/show about", "show", "paid", channel)),
            ]
            assert [("Secret Salt" in text or "Paid Hours" in text) for text in texts] == [seen] * len(texts)
        card = await house.mia.command("/episode about", house.general, "secret salt")
        assert "Secret Salt" in card.text
        (choice,) = await house.mia.complete("/episode about", "episode", "secret salt", house.general)
        guessed = await house.mia.command("/episode about", lobby, choice["value"])
        assert "Secret Salt" not in guessed.text


async def test_a_user_install_in_a_foreign_server_is_answered_in_private_from_what_is_not_private(house: House) -> None:
    foreign = house.discord.add_guild("Elsewhere", has_bot=False)
    lobby = house.discord.add_channel(foreign, "lobby")
    house.discord.add_member(foreign, house.mia.user)
    house.discord.install(house.mia.user)
    answer = await house.mia.command("/ask", lobby, "when do they explain the leslie speaker")
    assert answer.ephemeral
    assert "9:48" in answer.text
    card = await house.mia.command("/episode about", lobby, "spinning horn")
    assert card.ephemeral
    assert "Show here" not in card.text
    assert not any(command["name"] in {"feed", "announce", "admin"} for command in house.mia.commands(lobby))
