"""What turns sentences into vectors of length 1: the interface of encoders, and the best one that is installed."""

import os
from collections.abc import Callable, Sequence
from typing import Any, Protocol

# Threads of the algebra library that spin on a loaded machine cost many times what they save.
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")


class Encoder(Protocol):
    """A model in memory. `name` tells its vectors from another's; `at_once` texts cost about 0.1 s of CPU."""

    name: str
    at_once: int

    def encode(self, texts: Sequence[str]) -> Any:
        """Give a row of numbers for each text, each row of length 1; may be called from any thread."""


def chosen() -> Callable[[], Encoder]:
    """Give what makes the encoder to use; importing and loading happen only when it is called (1 to 2 s)."""
    from bot.semantic import minilm

    folder = minilm.installed()
    if folder is not None:
        return lambda: minilm.MiniLM(folder)
    return _multilingual


def _multilingual() -> Encoder:
    from bot.semantic.multilingual import Multilingual

    return Multilingual()
