"""Phrases that stand for each other, whole or parted by what stands between verb and particle."""

import pytest

from bot.search.idioms import idioms_in
from bot.wording import stems


def stands_for(text: str, other: str) -> bool:
    return any(stems(other) in others for _, others in idioms_in(stems(text)))


@pytest.mark.parametrize(
    ("text", "other"),
    [
        ("who pulls the plug", "switch off"),
        ("who may switch the big lamp off", "pulls the plug"),
        ("a band aid on the lamp", "plaster"),
        ("what to jot down", "write down"),
        ("the crew fell out", "fight"),
        ("life behind bars", "jail"),
        ("who built it from scratch", "from the ground up"),
        ("wer soll das Ruder übernehmen", "führen"),
        ("a server farm in the north", "data centre"),
        ("Leben hinter Gittern", "im Knast"),
        ("wer den Stecker zieht, den Stecker ziehen", "abschalten"),
    ],
)
def test_a_phrase_stands_for_others_of_its_meaning(text: str, other: str) -> None:
    assert stands_for(text, other)


@pytest.mark.parametrize("text", ["the bars behind it", "the farm of a server", "off goes the switch", "a plug"])
def test_words_of_a_phrase_in_another_order_are_none(text: str) -> None:
    assert not idioms_in(stems(text))
