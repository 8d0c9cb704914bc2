"""Sentences of several languages as vectors, from the encoder that comes with Playhead."""

import numpy as np
import pytest

from bot.semantic.encoder import Encoder, chosen
from bot.semantic.multilingual import Multilingual


@pytest.fixture(scope="module")
def encoder() -> Encoder:
    return Multilingual()


def test_a_question_is_nearest_to_what_it_means_in_any_language(encoder: Encoder) -> None:
    said = encoder.encode(["The baker explains how long the dough must rest", "Die Fähre fährt nachts nicht mehr"])
    asked = encoder.encode(["Wie lange muss der Teig ruhen?", "no boat after midnight"])
    near = asked @ said.T
    assert near[0][0] > near[0][1] + 0.2
    assert near[1][1] > near[1][0] + 0.2


def test_vectors_have_the_length_of_one_and_are_the_same_alone_and_among_others(encoder: Encoder) -> None:
    texts = ["Salt eats brass.", "", "町の灯台", "x" * 5_000]
    made = encoder.encode(texts)
    assert made.shape == (4, 512)
    assert np.allclose(np.linalg.norm(made, axis=1), 1.0, atol=1e-3)
    assert np.allclose(made[2], encoder.encode(texts[2:3])[0], atol=1e-4)
    assert encoder.encode([]).shape == (0, 512)


def test_an_encoder_comes_with_playhead() -> None:
    assert chosen()().name in {"use-multilingual-3", "minilm-l6-v2"}
