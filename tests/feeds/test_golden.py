"""Feeds beside what they must be read as; a change of reading is reviewed as a diff of the JSON files."""

import dataclasses
import json
from datetime import datetime
from pathlib import Path

import pytest

from bot.feeds.parse import parse, parse_item
from bot.model.feed import Feed

GOLDEN = Path(__file__).parent / "golden"
NAMES = sorted(path.stem for path in GOLDEN.glob("*.xml"))


def as_json(feed: Feed) -> str:
    read = dataclasses.asdict(feed)
    for item in read["items"]:
        del item["raw"]
    return json.dumps(_without_defaults(read), indent=1, ensure_ascii=False, default=_plain) + "\n"


def _without_defaults(value: object) -> object:
    if isinstance(value, dict):
        return {name: _without_defaults(inner) for name, inner in value.items() if inner not in (None, "", ())}
    if isinstance(value, list | tuple):
        return [_without_defaults(inner) for inner in value]
    return value


def _plain(value: object) -> str:
    return value.isoformat() if isinstance(value, datetime) else str(value)


@pytest.mark.parametrize("name", NAMES)
def test_a_feed_is_read_as_agreed(name: str) -> None:
    feed = parse((GOLDEN / f"{name}.xml").read_bytes())
    assert as_json(feed) == (GOLDEN / f"{name}.json").read_text()


@pytest.mark.parametrize("name", NAMES)
def test_its_items_are_read_again_from_what_is_kept(name: str) -> None:
    for item in parse((GOLDEN / f"{name}.xml").read_bytes()).items:
        assert parse_item(item.raw) == item
