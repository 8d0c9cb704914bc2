"""Sentences as vectors, against what is published of the model; skipped where its weights are not installed."""

import pytest

from bot.semantic.encoder import Encoder, installed
from bot.semantic.nearest import Matrix, packed

np = pytest.importorskip("numpy")
folder = installed()
needs_weights = pytest.mark.skipif(folder is None, reason="`make semantic` installs the weights")

# How alike the model's own page says these three are.
SENTENCES = ("The weather is lovely today.", "It's so sunny outside!", "He drove to the stadium.")
PUBLISHED = ((1.0, 0.6660, 0.1046), (0.6660, 1.0, 0.1411), (0.1046, 0.1411, 1.0))


@needs_weights
def test_vectors_are_as_alike_as_published() -> None:
    assert folder is not None
    made = Encoder(folder).encode(SENTENCES)
    assert np.allclose(made @ made.T, np.array(PUBLISHED), atol=0.0005)


@needs_weights
def test_a_sentence_is_the_same_alone_and_among_others() -> None:
    assert folder is not None
    encoder = Encoder(folder)
    assert np.allclose(encoder.encode(SENTENCES)[2], encoder.encode(SENTENCES[2:])[0], atol=1e-5)


def test_the_nearest_come_first_and_only_from_the_groups_asked_for() -> None:
    vectors = np.eye(384, dtype=np.float32)[:4]
    rows = [(at, at % 2, raw) for at, raw in enumerate(packed(vectors))]
    wanted = np.zeros(384, dtype=np.float32)
    wanted[2], wanted[0], wanted[1] = 0.9, 0.4, 0.8
    found = Matrix(rows).nearest(wanted, groups=[0], most=2)
    assert [one for one, _ in found] == [2, 0]


def test_nothing_is_nearest_in_an_empty_index() -> None:
    assert Matrix([]).nearest(np.zeros(384, dtype=np.float32), groups=[1], most=3) == ()
