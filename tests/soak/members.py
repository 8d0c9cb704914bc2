"""Members who type and ask at once, as on the evening of a new episode; and how long each of them waits."""

import asyncio
import random
from dataclasses import dataclass, field

from bot.playground.discord import Channel, Person

KEYSTROKE_S = 0.5
TURN_S = 10.0
TYPED = ("/episode about", "episode"), ("/guest about", "name"), ("/show about", "show")
WORDS = ("lighthouse", "mara lindqvist", "night shift", "belts and springs", "the salt", "episode")
QUESTIONS = (
    "who was on the newest episode?",
    "when do they talk about belts?",
    "which episode is about lighthouses",
    "the link to the salt paper",
    "episodes with mara lindqvist",
    "what is said about whales",
)


@dataclass
class Waits:
    """Seconds from an act to the first response, and what Discord said in the bot's place."""

    completions: list[float] = field(default_factory=list)
    answers: list[float] = field(default_factory=list)
    missed: list[str] = field(default_factory=list)

    def told(self) -> str:
        """The figures in a line."""
        return (
            f"{len(self.completions)} completions, p50 {share(self.completions, 0.5):.0f} ms, p99 "
            f"{share(self.completions, 0.99):.0f} ms; {len(self.answers)} answers, p50 {share(self.answers, 0.5):.0f} "
            f"ms, p99 {share(self.answers, 0.99):.0f} ms; missed {len(self.missed)}"
        )


def share(waits: list[float], part: float) -> float:
    """The wait in milliseconds that a part of them does not exceed."""
    ordered = sorted(waits)
    return 1_000 * ordered[min(len(ordered) - 1, int(len(ordered) * part))] if ordered else 0.0


async def evening(people: list[Person], channel: Channel, *, seconds: float, chance: random.Random) -> Waits:
    """Let everybody type two keystrokes a second and ask one question in ten seconds."""
    waits = Waits()
    await asyncio.gather(*(_member(each, channel, waits, seconds, random.Random(chance.random())) for each in people))
    return waits


async def _member(person: Person, channel: Channel, waits: Waits, seconds: float, chance: random.Random) -> None:
    loop = asyncio.get_running_loop()
    ends = loop.time() + seconds
    await asyncio.sleep(chance.random() * TURN_S)
    while loop.time() < ends:
        begun = loop.time()
        await type_in(person, channel, waits, chance)
        await ask(person, channel, waits, chance)
        await asyncio.sleep(max(0.0, begun + TURN_S - loop.time()))


async def type_in(
    person: Person, channel: Channel, waits: Waits, chance: random.Random, *, pace_s: float = KEYSTROKE_S
) -> None:
    """Type a word, letter by letter, and time each completion."""
    loop = asyncio.get_running_loop()
    command, option = chance.choice(TYPED)
    word = chance.choice(WORDS)[:12]
    for at in range(1, len(word) + 1):
        begun = loop.time()
        await person.complete(command, option, word[:at], channel)
        waits.completions.append(loop.time() - begun)
        await asyncio.sleep(max(0.0, begun + pace_s - loop.time()))


async def ask(person: Person, channel: Channel, waits: Waits, chance: random.Random) -> None:
    """Ask a question and time the answer."""
    loop = asyncio.get_running_loop()
    begun = loop.time()
    reply = await person.command("/ask", channel, chance.choice(QUESTIONS))
    waits.answers.append(loop.time() - begun)
    if reply.error:
        waits.missed.append(reply.error)
