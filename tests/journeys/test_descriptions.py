"""Commands are described in the language of who types; their names stay English."""

from typing import Any

from bot.say.de.descriptions import DESCRIPTIONS as GERMAN
from bot.say.ja.descriptions import DESCRIPTIONS as JAPANESE
from tests.journeys.conftest import House


async def test_what_members_type_is_described_in_every_language(house: House) -> None:
    offered = house.mia.commands(house.general)
    described = [each for each in _described(offered) if each.get("description")]
    assert len(described) > 40
    for language in ("de", "ja"):
        lacking = {d["description"] for d in described if language not in (d.get("description_localizations") or {})}
        assert lacking == set(), language
    for descriptions in (GERMAN, JAPANESE):
        assert set(descriptions) <= {each["description"] for each in described}
        assert all(1 <= len(told) <= 100 for told in descriptions.values())


def _described(parts: list[dict[str, Any]]) -> list[dict[str, Any]]:
    return [*parts, *(each for part in parts for each in _described(part.get("options") or []))]
