"""README names exactly the slash commands that are registered."""

import re
from pathlib import Path

from tests.journeys.conftest import House

README = (Path(__file__).parents[2] / "README.md").read_text(encoding="utf-8")
COMMAND = re.compile(r"`(/[a-z]+(?: [a-z]+)?)(?= <| \[|`)")
SUBCOMMAND = 1
SLASH, OF_MESSAGES = 1, 3
BOLD = r"\*\*[^*]+\*\*"


async def test_readme_names_exactly_the_slash_commands_that_are_registered(house: House) -> None:
    registered: set[str] = set()
    offered = house.ada.commands(house.general)
    for command in (each for each in offered if each["type"] == SLASH):
        below = [option for option in command.get("options", []) if option["type"] == SUBCOMMAND]
        registered |= {f"/{command['name']} {option['name']}" for option in below} or {f"/{command['name']}"}
    assert {f"**{each['name']}**" for each in offered if each["type"] == OF_MESSAGES} <= set(re.findall(BOLD, README))
    written = set(COMMAND.findall(README.split("## What it does")[1].split("## On Discord")[0]))
    assert written == registered
