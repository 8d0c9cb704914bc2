"""A small index of two shows, for questions."""

from collections.abc import AsyncIterator
from datetime import timedelta
from pathlib import Path

import pytest

from bot.model.episode import LinkKind, Role
from bot.store.database import Database
from bot.store.drafts import store
from tests import make

_MARA = make.credit("Mara Lindqvist")
_TOVE = make.credit("Tove Aas", Role.HOST)


@pytest.fixture
async def db(tmp_path: Path) -> AsyncIterator[Database]:
    brass = make.facts(
        "Mara Lindqvist, who restores lenses at the Skarvik museum, tells how salt eats brass.\n"
        "Tickets for the open night cost 14 crowns.\nThis episode was recorded on 3 March.",
        chapters=make.chapters((0, "Welcome"), (120, "Salt on brass"), (900, "The lens that fell")),
        people=[_MARA, _TOVE, make.credit("Odd Berg", Role.MENTIONED)],
        links=[
            make.link(
                "https://museum.example/salt.pdf", "The corrosion paper", context="The corrosion paper by Odd Berg"
            ),
            make.link("https://twitter.com/maralenses", "Mara on Twitter", LinkKind.SOCIAL),
        ],
    )
    fog = make.facts(
        "Foghorns, and the people who miss them.",
        people=[make.credit("Bo Zander"), _TOVE],
        transcript=make.turns((4, "Tove", "Welcome back."), (64, "Bo", "A foghorn needs compressed air and patience.")),
    )
    tide = make.facts("An essay on tide tables.", people=[make.credit("Mara Lindqvist", Role.AUTHOR)])
    night = [
        (make.item("Salt and brass", number=1, published_at=make.NOW - 3 * make.WEEK), brass),
        (make.item("The last foghorn", number=2, published_at=make.NOW - 2 * make.WEEK, duration_s=5400), fog),
    ]
    made = await make.index(
        tmp_path,
        {
            "Night Shift": night,
            "Tidal Reading": [(make.item("Tables of the tide", published_at=make.NOW - timedelta(days=2)), tide)],
        },
    )
    hidden = await make.show(made, "Members Only", guild_id=7, private=True)
    secret = make.facts("Ingrid Holm on secret lanterns.", people=[make.credit("Ingrid Holm")])
    await store(made, [make.draft(hidden.id, make.item("Secret lanterns"), secret)])
    yield made
    await made.close()
