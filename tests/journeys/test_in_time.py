"""Never "The application did not respond": what has no answer in time is deferred, and the answer follows."""

import asyncio
from collections.abc import Coroutine
from typing import Any

from bot.playground.discord import Reply
from cogs.completing import AT_ONCE
from tests.journeys.busy import busy
from tests.journeys.conftest import House

THINKING, LATER = 5, 6
HORN = "spinning horn"


async def deferred(house: House, *acts: asyncio.Task[Reply]) -> tuple[Reply, ...]:
    """Do some acts while the file is busy, until each of them is deferred; then give what came of them."""
    world = house.discord.world
    before = set(world.interactions)
    async with busy(house.app.db):
        await asyncio.sleep(0)
        await house.discord.until(
            lambda: (
                len(set(world.interactions) - before) == len(acts)
                and all(each.reply is not None for token, each in world.interactions.items() if token not in before)
            ),
            timeout_s=10.0,
        )
    return tuple(await asyncio.gather(*acts))


def begun(act: Coroutine[Any, Any, Reply]) -> asyncio.Task[Reply]:
    return asyncio.create_task(act)


async def test_a_slow_answer_is_deferred_as_it_will_be_and_then_given(house: House) -> None:
    public, private, nothing, listed = await deferred(
        house,
        begun(house.mia.command("/ask", house.general, "when do they explain the leslie speaker")),
        begun(house.mo.command("/ask", house.general, "the newest episode of Feldnotizen", private=True)),
        begun(house.ada.command("/ask", house.general, "when do they talk about the theremin")),
        begun(house.mia.command("/show list", house.general)),
    )
    assert [each.error for each in (public, private, nothing, listed)] == [None] * 4
    assert [each.interaction.reply for each in (public, private, nothing, listed)] == [THINKING] * 4
    assert "9:48" in public.text
    assert not public.ephemeral
    assert "Folge 10" in private.text
    assert private.ephemeral
    await house.discord.until(lambda: bool(nothing.messages))  # after what said to all that we think was taken back
    assert "36 episodes" in nothing.text
    assert nothing.ephemeral  # though it was deferred for all to see
    assert [message["id"] for message in nothing.messages] != [str(nothing.interaction.original_id)]
    assert "Feldnotizen" in listed.text
    assert listed.ephemeral


async def test_slow_steps_from_a_card_change_it_in_place_or_answer_beside_it(house: House) -> None:
    card = await house.mia.command("/episode about", house.general, "spinning horn")
    shown = await house.mo.command("/ask", house.general, "when do they explain the leslie speaker")
    chapters, opened, beside = await deferred(
        house,
        begun(house.mia.select(card.message, "All chapters (9)")),
        begun(house.mia.press(card.message, "Open in my app")),
        begun(house.mo.press(shown.message, "Open in my app")),
    )
    assert chapters.interaction.reply == LATER
    assert chapters.message["id"] == card.message["id"]
    assert "9 chapters" in chapters.text
    assert opened.interaction.reply == beside.interaction.reply == THINKING
    assert opened.ephemeral
    assert beside.ephemeral
    assert opened.message["id"] != card.message["id"]


async def test_what_goes_wrong_late_is_told_in_private(house: House) -> None:
    told, unknown = await deferred(
        house,
        begun(house.mia.command("/episode about", house.general, "an episode that nobody made")),
        begun(house.mia.command("/moment at", house.general, "12:00")),
    )
    assert told.error is None
    assert told.ephemeral
    assert unknown.ephemeral
    assert len(told.messages) == len(unknown.messages) == 1


async def test_a_form_that_cannot_be_opened_in_time_says_so(house: House) -> None:
    panel = await house.mo.command("/announce start", house.general, house.news)
    edited = await house.mo.command("/announce edit", house.general, house.news)
    assert panel.error is None
    (late,) = await deferred(house, begun(house.mo.press(edited.message, "Text and times…")))
    assert late.error is None
    assert late.ephemeral
    assert "again" in late.text
    again = await house.mo.press(edited.message, "Text and times…")
    assert again.modal is not None


async def test_a_form_and_a_choice_of_a_panel_are_in_time_too(house: House) -> None:
    panel = await house.mo.command("/setup", house.general)
    asking = await house.mo.press(panel.message, "Add shows…")
    chosen, sent = await deferred(
        house,
        begun(house.mo.select(panel.message, house.news, 0)),
        begun(house.mo.fill(asking, {"shows": "/nowhere"})),
    )
    assert chosen.error is None
    assert chosen.message["id"] == panel.message["id"]
    assert sent.error is None


async def test_what_a_person_has_typed_over_is_not_looked_for(house: House) -> None:
    typed = [HORN[:at] for at in range(1, len(HORN) + 1)]
    world = house.discord.world
    async with busy(house.app.db):
        asked = [asyncio.create_task(_complete(house, each)) for each in typed]
        await house.discord.until(lambda: len(world.interactions) == len(typed))
        await asyncio.sleep(0.1)  # they have come to the bot
    offered = await asyncio.gather(*asked)
    assert "Spinning Horn" in offered[-1][0]
    assert offered[AT_ONCE:-1] == [[]] * (len(typed) - AT_ONCE - 1)


async def _complete(house: House, typed: str) -> list[str]:
    return [one["name"] for one in await house.mia.complete("/episode about", "episode", typed, house.general)]
