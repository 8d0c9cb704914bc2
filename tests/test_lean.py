"""What crosses between processes arrives as it was sent."""

import gc

from bot.lean import packed, unpacked
from bot.model.episode import Origin, Role, Turn
from tests import make


def test_an_episodes_facts_arrive_as_they_were_sent() -> None:
    facts = make.facts(
        "Mara Lindqvist on salt.",
        chapters=make.chapters((0.0, "Opening"), (65.5, "Salt")),
        people=[make.credit(), make.credit("Ada Roe", Role.HOST, href="https://x.example/adaroe")],
        links=[make.link(start_s=12.0)],
        transcript=(
            Turn(start_s=1.0, speaker=None, text="So?"),
            Turn(
                start_s=9.5, speaker="Mara", text="Salt keeps.", origin=Origin(source="notes", rule="t", start=3, end=9)
            ),
        ),
        adverts=["Brought to you by nobody."],
    )
    arrived = unpacked(packed(facts))
    assert arrived == facts
    assert hash(arrived) == hash(facts)


def test_reading_leaves_the_collector_as_it_was() -> None:
    assert gc.isenabled()
    unpacked(packed((1, "two")))
    assert gc.isenabled()
    gc.disable()
    unpacked(packed((1, "two")))
    assert not gc.isenabled()
    gc.enable()
