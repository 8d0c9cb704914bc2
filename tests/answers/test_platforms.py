"""A platform that is asked for by its name: only what leads there, or says that it does."""

from pathlib import Path

import pytest

from bot.answers.answer import answer
from bot.model.episode import LinkKind, Role
from bot.model.scope import Scope
from tests import make

OWN, CHAT = "https://patreon.night.example/lamp", "https://night.example/forum"


@pytest.mark.parametrize(
    ("text", "urls"),
    [
        ("do ada and ines have a patreon", [OWN]),
        ("patreon of ada and ines?", [OWN]),
        ("do ada and ines have a discord", []),
    ],
)
async def test_a_link_that_is_called_by_a_platforms_name_leads_there(
    tmp_path: Path, text: str, urls: list[str]
) -> None:
    hosts = [make.credit("Ada Tideman", Role.HOST), make.credit("Ines Larsen", Role.HOST)]
    links = [make.link(OWN, "Patreon", LinkKind.SUPPORT), make.link(CHAT, "Forum", LinkKind.SOCIAL)]
    items = [
        (make.item(name), make.facts(f"{name}. Our Patreon, our forum.", people=hosts, links=links))
        for name in ("Oil", "Wicks")
    ]
    other = [(make.item(name), make.facts(f"{name} and nets.")) for name in ("Tar", "Rope", "Sails", "Oars")]
    db = await make.index(tmp_path, {"Night Shift": items, "Harbour Kiosk": other})
    told = await answer(db, Scope.everything(), text, now=make.NOW)
    await db.close()
    assert [one.link.url for one in told.links[:1]] == urls
    assert told.abstained is not bool(urls)
