"""Where a show asks for support in its feed itself."""

from dataclasses import replace
from pathlib import Path

import pytest

from bot.answers.answer import answer
from bot.model.episode import LinkKind
from bot.model.scope import Scope
from bot.store import shows
from tests import make

GIVE, CLUB = "https://night.example/give", "https://www.patreon.com/nightshift"


@pytest.mark.parametrize(
    ("text", "urls"),
    [
        ("how do i donate to night shift", [GIVE, CLUB]),
        ("how can I support night shift?", [GIVE, CLUB]),
        ("wie kann ich night shift unterstützen", [GIVE, CLUB]),
        ("wie unterstütze ich night shift finanziell", [GIVE, CLUB]),
        ("how can i support night shift financially", [GIVE, CLUB]),
        ("how do i give night shift money", [GIVE, CLUB]),
        ("night shift patreon", [CLUB]),
        ("how do i donate to harbour kiosk", []),
    ],
)
async def test_where_the_feed_asks_for_support_stands_before_what_its_notes_link_to(
    tmp_path: Path, text: str, urls: list[str]
) -> None:
    linked = make.facts("Oil.", links=[make.link(CLUB, "Patreon", LinkKind.SUPPORT)])
    items = {"Night Shift": [(make.item("Oil"), linked)], "Harbour Kiosk": [(make.item("Tar"), make.facts("Tar."))]}
    db = await make.index(tmp_path, items)
    await shows.describe(db, 1, replace(make.channel(), funding=(("Keep the lamp lit", GIVE),)))
    told = await answer(db, Scope.everything(), text, now=make.NOW)
    kept = await shows.channel(db, await shows.get(db, Scope.everything(), 1))
    await db.close()
    assert [one.link.url for one in told.links] == urls
    assert told.abstained is not bool(urls)
    assert kept.funding == (("Keep the lamp lit", GIVE),)
