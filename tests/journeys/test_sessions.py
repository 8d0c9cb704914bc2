"""Kept sessions are replayed: what they and README show is what the bot says, and all that it offers is used in one."""

import ast
from pathlib import Path

import pytest

from bot.playground.screen.keeping import first_difference, read_session
from tests.journeys.conftest import House
from tests.journeys.replaying import NAMES, PRESSED, SESSIONS, form_of, replay

ROOT = Path(__file__).parents[2]
SUBCOMMAND, OF_MESSAGES = 1, 3
OF_FORMS = {"Step": "1:g:", "Order": "1:m:", "Press": "1:"}
TABLES = {"DOERS": "1:g:", "FOLLOWS": "1:g:", "_DOERS": "1:m:"}


@pytest.mark.parametrize("name", NAMES)
async def test_a_kept_session_shows_what_it_showed(tmp_path: Path, name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)  # sessions name files from there
    kept = read_session(SESSIONS / f"{name}.txt")
    now = await replay(kept, tmp_path / "try.db")
    difference = first_difference(kept.lines, now.lines)
    assert difference is None, f"python -m tests.journeys.replaying {name} keeps what is shown now"
    assert now.violations == ()
    if (pressed := PRESSED / f"{name}.txt").exists():
        assert list(now.used) == pressed.read_text(encoding="utf-8").split("\n")[:-1]


async def test_every_command_is_used_in_a_session(house: House) -> None:
    offered = [command for person in (house.ada, house.mia) for command in person.commands(house.general)]
    registered: set[str] = set()
    for command in offered:
        below = [option for option in command.get("options", ()) if option["type"] == SUBCOMMAND]
        registered |= {f"{command['name']} {option['name']}" for option in below} or {command["name"]}
    assert {each["type"] for each in offered} == {SUBCOMMAND, OF_MESSAGES}
    assert registered - _used() == set()


def test_every_form_of_custom_id_is_pressed_chosen_or_sent_in_a_session() -> None:
    written = {form for folder in ("bot", "cogs") for file in (ROOT / folder).rglob("*.py") for form in _forms_in(file)}
    assert len(written) > 50
    assert all(form_of(f"{form}:7") or form_of(form) for form in written)
    assert written - _used() == set()


def _used() -> set[str]:
    return {line for file in PRESSED.glob("*.txt") for line in file.read_text(encoding="utf-8").splitlines()}


def _forms_in(file: Path) -> set[str]:
    """Give the forms that a module writes, such as `Step(kind="about")`, or does, by its tables of doers."""
    found: set[str] = set()
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        match node:
            case ast.Call(func=ast.Name(id=name), keywords=named) if name in OF_FORMS:
                kinds = (each.value for each in named if each.arg == "kind")
                found |= {OF_FORMS[name] + str(each.value) for each in kinds if isinstance(each, ast.Constant)}
            case ast.AnnAssign(target=ast.Name(id=name), value=ast.Dict(keys=keys)) if name in TABLES:
                found |= {TABLES[name] + str(each.value) for each in keys if isinstance(each, ast.Constant)}
    return found


def test_readme_shows_the_first_minute_word_for_word() -> None:
    shown = (SESSIONS / "first-minute.txt").read_text(encoding="utf-8").partition("\n")[2].strip()
    assert shown in (ROOT / "README.md").read_text(encoding="utf-8")
