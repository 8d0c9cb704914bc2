"""What fails in a campaign, and what has to happen for a bot to come to each of its named steps."""

import random
from collections.abc import Iterator

from bot.playground.discord import Fault

MESSAGES = "POST /channels/{channel_id}/messages"
POSTS = "POST /channels/{channel_id}/threads"
OPENING = "POST /channels/{channel_id}/messages/{message_id}/threads"
PUBLISHING = "POST /channels/{channel_id}/messages/{message_id}/crosspost"
HISTORY = "GET /channels/{channel_id}/messages"
EXPECTED = (40033, 160004, 10008, 50083)
FAULTS = (Fault.LOST, Fault.BAD_GATEWAY, Fault.SERVER_ERROR, Fault.UNAVAILABLE, Fault.RATE_LIMITED, Fault.SILENCE)
ROUTES = (MESSAGES, MESSAGES, POSTS, POSTS, OPENING, PUBLISHING, HISTORY)
# A new episode leads to all other steps.
LEADS = {"back": Fault.RATE_LIMITED, "doubt": Fault.BAD_GATEWAY}
# Passed once in fifteen seconds: nobody waits for the third time.
RARE = "beat"


def some_faults(chance: random.Random) -> Iterator[tuple[str, Fault]]:
    """Give none to three routes, each with what happens to the next request there."""
    for _ in range(chance.choice((0, 1, 1, 2, 3))):
        yield chance.choice(ROUTES), chance.choice(FAULTS)


def leads_to(step: str) -> tuple[str, Fault] | None:
    """Give the fault without which a step is not come to; None where a new episode is enough."""
    fault = LEADS.get(step.split()[1])
    return None if fault is None else (MESSAGES, fault)


def times_for(step: str, chance: random.Random) -> int:
    """Give at which time a process that comes to a step dies there."""
    return 1 if step.endswith(RARE) else chance.choice((1, 1, 2, 3))
