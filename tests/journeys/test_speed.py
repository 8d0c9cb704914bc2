"""Quick at the bot: fifty people type at once, and nobody is kept waiting."""

import asyncio
import random
import time

from bot.answers.meaning import of_file
from tests.journeys.conftest import House
from tests.pace import slowness
from tests.soak.members import Waits, ask, type_in

PEOPLE = 50
# Two keystrokes a second from each of fifty are a hundred a second, so each may cost some milliseconds. Work is
# measured, not waiting, since the machine is shared, of questions in the best of some rounds, and against its pace; the
# loopback Discord and the people on it are counted too.
WORK_MS = 15
ROUNDS, ASKING = 3, 20


async def test_fifty_people_type_and_ask_and_each_costs_a_moment(house: House) -> None:
    people = [house.discord.person(house.discord.add_user(f"member{at}")) for at in range(PEOPLE)]
    for person in people:
        house.discord.add_member(house.guild, person.user)
    meanings = of_file(house.app.db)
    while meanings is not None and await meanings.learn(house.app.db):
        pass  # what is learned beside is no work of theirs
    chance, waits = random.Random(7), Waits()
    await type_in(people[0], house.general, waits, chance, pace_s=0.0)  # the names of the index are read once
    begun = time.process_time()
    await asyncio.gather(*(type_in(each, house.general, waits, chance, pace_s=0.0) for each in people))
    typed_ms = 1_000 * (time.process_time() - begun) / len(waits.completions)
    assert typed_ms < WORK_MS * slowness()
    rounds = []
    for _ in range(ROUNDS):
        begun, same = time.process_time(), random.Random(7)
        for each in people[:ASKING]:
            await ask(each, house.general, waits, same)
        rounds.append(1_000 * (time.process_time() - begun) / ASKING)
    assert min(rounds) < 3 * WORK_MS * slowness()
    assert waits.missed == []
