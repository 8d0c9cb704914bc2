"""Vectors in memory, and which of them are nearest to one; sixty thousand of 512 take 31 MB and about 20 ms."""

from collections.abc import Collection, Sequence
from typing import Any

import numpy as np

# A number of a vector of length 1 is kept in 8 bits, as so many steps; beyond 127 of them (0.32) it is cut: rare.
_STEPS = 400.0
_LOUDEST = 127
# So many vectors are unpacked together: 8 MB at most.
_TOGETHER = 4_096


def packed(vectors: Any) -> tuple[bytes, ...]:
    """Give the rows of vectors as they are kept: 8 bits a number."""
    steps = np.clip(np.rint(vectors * _STEPS), -_LOUDEST, _LOUDEST).astype(np.int8)
    return tuple(row.tobytes() for row in steps)


class Matrix:
    """Vectors of passages with the ids of passage and group (an episode); fixed once made."""

    def __init__(self, rows: Sequence[tuple[int, int, bytes]]) -> None:
        width = len(rows[0][2]) if rows else 0
        kept = [row for row in rows if len(row[2]) == width]
        raw = b"".join(vector for _, _, vector in kept)
        self._vectors = np.frombuffer(raw, dtype=np.int8).reshape(len(kept), width)
        self._ids = np.array([one for one, _, _ in kept], dtype=np.int64)
        self._groups = np.array([group for _, group, _ in kept], dtype=np.int64)

    def nearest(self, wanted: Any, *, groups: Collection[int], most: int) -> tuple[tuple[int, float], ...]:
        """Give the ids of the passages nearest to a vector within some groups, with how near (-1 to 1)."""
        at = np.flatnonzero(np.isin(self._groups, np.fromiter(groups, dtype=np.int64, count=len(groups))))
        if not len(at):
            return ()
        near = np.concatenate([self._near(at[start : start + _TOGETHER], wanted) for start in _starts(len(at))])
        count = min(most, len(near))
        best = np.argpartition(-near, count - 1)[:count]
        ordered = best[np.argsort(-near[best])]
        return tuple((int(self._ids[at[one]]), float(near[one])) for one in ordered)

    def _near(self, at: Any, wanted: Any) -> Any:
        return self._vectors[at].astype(np.float32) @ wanted / _STEPS


def _starts(length: int) -> range:
    return range(0, length, _TOGETHER)
