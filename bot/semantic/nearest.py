"""Vectors in memory, and which of them are nearest to one; sixty thousand take about 90 MB and 10 ms."""

from collections.abc import Collection, Sequence
from typing import Any

_WIDTH = 384


def packed(vectors: Any) -> tuple[bytes, ...]:
    """Give the rows of vectors as they are kept: 16 bits a number."""
    return tuple(row.tobytes() for row in vectors.astype("float16"))


class Matrix:
    """Vectors of passages with the ids of passage and group (an episode); fixed once made."""

    def __init__(self, rows: Sequence[tuple[int, int, bytes]]) -> None:
        import numpy as np

        self._np = np
        raw = b"".join(vector for _, _, vector in rows)
        self._vectors = np.frombuffer(raw, dtype=np.float16).reshape(len(rows), _WIDTH).astype(np.float32)
        self._ids = np.array([one for one, _, _ in rows], dtype=np.int64)
        self._groups = np.array([group for _, group, _ in rows], dtype=np.int64)

    def nearest(self, wanted: Any, *, groups: Collection[int], most: int) -> tuple[tuple[int, float], ...]:
        """Give the ids of the passages nearest to a vector within some groups, with how near (-1 to 1)."""
        np = self._np
        if not len(self._ids):
            return ()
        near = self._vectors @ wanted
        near[~np.isin(self._groups, np.fromiter(groups, dtype=np.int64, count=len(groups)))] = -1.0
        count = min(most, len(near))
        best = np.argpartition(-near, count - 1)[:count]
        ordered = best[np.argsort(-near[best])]
        return tuple((int(self._ids[at]), float(near[at])) for at in ordered if near[at] > -1.0)
