"""Quick at the bot: fifty people type at once, and nobody is kept waiting."""

import asyncio
import random

from tests.journeys.conftest import House
from tests.soak.members import Waits, ask, share, type_in

PEOPLE = 50
# The loopback Discord, its people and the bot share one core here, and the machine with others.
COMPLETED_WITHIN_MS = 100
ANSWERED_WITHIN_MS = 300


async def test_fifty_people_type_and_ask_and_each_waits_for_a_moment(house: House) -> None:
    people = [house.discord.person(house.discord.add_user(f"member{at}")) for at in range(PEOPLE)]
    for person in people:
        house.discord.add_member(house.guild, person.user)
    chance, waits = random.Random(7), Waits()
    await asyncio.gather(*(type_in(each, house.general, waits, chance, pace_s=0.25) for each in people))
    for each in people[:10]:
        await ask(each, house.general, waits, chance)
    assert waits.missed == []
    assert share(waits.completions, 0.5) < COMPLETED_WITHIN_MS
    assert share(waits.answers, 0.5) < ANSWERED_WITHIN_MS
