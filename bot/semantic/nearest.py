"""Vectors in memory, and which of them are nearest to one; sixty thousand of 512 take 31 MB and about 10 ms."""

from collections.abc import Collection, Sequence
from typing import Any

import numpy as np

# A number of a vector of length 1 is kept in 8 bits, as so many steps; beyond 127 of them (0.32) it is cut: rare.
_STEPS = 400.0
_LOUDEST = 127
# So many vectors are unpacked together: 8 MB at most.
_TOGETHER = 4_096
# Of more vectors than this so many are looked at a second time.
_LOOKED_AT_TWICE, _SECOND_LOOK = 8_192, 600
# The vectors of so many groups are found one group after the other.
_FEW_GROUPS = 64


def packed(vectors: Any) -> tuple[bytes, ...]:
    """Give the rows of vectors as they are kept: 8 bits a number."""
    steps = np.clip(np.rint(vectors * _STEPS), -_LOUDEST, _LOUDEST).astype(np.int8)
    return tuple(row.tobytes() for row in steps)


class Matrix:
    """Vectors of passages with the ids of passage and group (an episode); fixed once made.

    Of many vectors a first look is taken with half of the numbers of each, and a second one with all of them at the
    nearest few hundred: half the work, and the nearest are the same but for chance at the end of the list.
    """

    def __init__(self, rows: Sequence[tuple[int, int, bytes]]) -> None:
        width = len(rows[0][2]) if rows else 0
        kept = sorted((row for row in rows if len(row[2]) == width), key=lambda row: row[1])
        whole = np.frombuffer(b"".join(vector for _, _, vector in kept), dtype=np.int8).reshape(len(kept), width)
        self._halves = (np.ascontiguousarray(whole[:, ::2]), np.ascontiguousarray(whole[:, 1::2]))
        self._ids = np.array([one for one, _, _ in kept], dtype=np.int64)
        self._groups = np.array([group for _, group, _ in kept], dtype=np.int64)

    def nearest(self, wanted: Any, *, groups: Collection[int], most: int) -> tuple[tuple[int, float], ...]:
        """Give the ids of the passages nearest to a vector within some groups, with how near (-1 to 1)."""
        at = self._within(groups)
        if not len(at):
            return ()
        halves = (np.ascontiguousarray(wanted[::2]), np.ascontiguousarray(wanted[1::2]))
        if len(at) > _LOOKED_AT_TWICE:
            at = at[_best(self._near(at, halves[:1]), max(most, _SECOND_LOOK))]
        near = self._near(at, halves)
        best = _best(near, most)
        ordered = best[np.argsort(-near[best])]
        return tuple((int(self._ids[at[one]]), float(near[one])) for one in ordered)

    def _within(self, groups: Collection[int]) -> Any:
        """Give the places of the vectors of some groups: they lie together, as the rows are in the groups' order."""
        if len(groups) > _FEW_GROUPS:
            chosen = np.fromiter(groups, dtype=np.int64, count=len(groups))
            return np.flatnonzero(np.isin(self._groups, chosen))
        edges = [np.searchsorted(self._groups, (group, group + 1)) for group in groups]
        return np.concatenate([np.arange(*edge) for edge in edges]) if edges else np.arange(0)

    def _near(self, at: Any, wanted: Sequence[Any]) -> Any:
        return sum(
            np.concatenate([_dot(vectors, at[start : start + _TOGETHER], half) for start in _starts(len(at))])
            for vectors, half in zip(self._halves, wanted, strict=False)
        )


def _dot(vectors: Any, at: Any, wanted: Any) -> Any:
    return vectors[at].astype(np.float32) @ wanted / _STEPS


def _best(near: Any, most: int) -> Any:
    count = min(most, len(near))
    return np.argpartition(-near, count - 1)[:count]


def _starts(length: int) -> range:
    return range(0, length, _TOGETHER)
