"""README is held against the code: every setting, command and figure in it."""

import re
from pathlib import Path

from bot.cli.main import COMMANDS
from bot.client.invite import PERMISSIONS
from bot.settings import Settings, variable_of

README = (Path(__file__).parents[2] / "README.md").read_text(encoding="utf-8")
SETTING = re.compile(r"^\| `([A-Z_]+)` \| (.+?) \| (.+?) \|$", re.MULTILINE)


def told_default(field: str) -> str:
    default = Settings.model_fields[field].default
    if default is None:
        return "–"
    if default == ():
        return "empty"
    return f"`{str(default).lower() if isinstance(default, bool) else default}`"


def test_every_setting_has_its_row_with_default_and_meaning() -> None:
    rows = {name: (default, meaning) for name, default, meaning in SETTING.findall(README)}
    expected = {
        variable_of(name): (told_default(name), field.description) for name, field in Settings.model_fields.items()
    }
    assert rows == expected


def test_every_command_of_the_command_line_has_its_row() -> None:
    table = README.split("## Command line")[1].split("## ")[0]
    assert set(re.findall(r"^\| `(\w+)|, `(\w+) (?=--batch)", table, re.MULTILINE)) >= {(name, "") for name in COMMANDS}


def test_the_permissions_number_is_the_one_that_the_bot_invites_itself_with() -> None:
    assert set(re.findall(r"\b\d{12,}\b", README)) == {str(PERMISSIONS.value)}
