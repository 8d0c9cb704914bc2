"""Sentences as vectors, against what is published of the model; skipped where its weights are not installed."""

import pytest

from bot.semantic.minilm import MiniLM, installed

np = pytest.importorskip("numpy")
folder = installed()
needs_weights = pytest.mark.skipif(folder is None, reason="`make semantic` installs the weights")

# How alike the model's own page says these three are.
SENTENCES = ("The weather is lovely today.", "It's so sunny outside!", "He drove to the stadium.")
PUBLISHED = ((1.0, 0.6660, 0.1046), (0.6660, 1.0, 0.1411), (0.1046, 0.1411, 1.0))


@needs_weights
def test_vectors_are_as_alike_as_published() -> None:
    assert folder is not None
    made = MiniLM(folder).encode(SENTENCES)
    assert np.allclose(made @ made.T, np.array(PUBLISHED), atol=0.0005)


@needs_weights
def test_a_sentence_is_the_same_alone_and_among_others() -> None:
    assert folder is not None
    encoder = MiniLM(folder)
    assert np.allclose(encoder.encode(SENTENCES)[2], encoder.encode(SENTENCES[2:])[0], atol=1e-5)
