"""`playhead health`: exit code 0 if the running bot's heartbeat is under a minute old; for containers."""

import argparse
from datetime import UTC, datetime

from bot import settings
from bot.health.heartbeat import WELL_BELOW_S
from bot.say import say
from bot.store.glance import last_heartbeat


def add(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Register the command."""
    parser = commands.add_parser("health", help="whether the running bot is well; no network")
    parser.set_defaults(run=run)


async def run(arguments: argparse.Namespace) -> int:
    """Look at the heartbeat."""
    path = arguments.db or settings.load().database
    last = last_heartbeat(path)
    if last is None:
        print(say("health_none", path=path))
        return 1
    age_s = (datetime.now(UTC) - last).total_seconds()
    print(say("health_well" if age_s < WELL_BELOW_S else "health_late", age_s=age_s))
    return 0 if age_s < WELL_BELOW_S else 1
