"""Quick at the bot: fifty people type at once, and nobody is kept waiting."""

import asyncio
import random
import time

from tests.journeys.conftest import House
from tests.pace import slowness
from tests.soak.members import Waits, ask, type_in

PEOPLE = 50
# Two keystrokes a second from each of fifty are a hundred a second, so each may cost some milliseconds. Work is
# measured, not waiting, since the machine is shared, and against its pace; the loopback Discord and the people on it
# are counted too.
WORK_MS = 15


async def test_fifty_people_type_and_ask_and_each_costs_a_moment(house: House) -> None:
    people = [house.discord.person(house.discord.add_user(f"member{at}")) for at in range(PEOPLE)]
    for person in people:
        house.discord.add_member(house.guild, person.user)
    chance, waits = random.Random(7), Waits()
    await type_in(people[0], house.general, waits, chance, pace_s=0.0)  # the names of the index are read once
    begun = time.process_time()
    await asyncio.gather(*(type_in(each, house.general, waits, chance, pace_s=0.0) for each in people))
    typed_ms = 1_000 * (time.process_time() - begun) / len(waits.completions)
    assert typed_ms < WORK_MS * slowness()
    begun = time.process_time()
    for each in people:
        await ask(each, house.general, waits, chance)
    asked_ms = 1_000 * (time.process_time() - begun) / len(waits.answers)
    assert asked_ms < 3 * WORK_MS * slowness()
    assert waits.missed == []
