"""Items as they were published, without what is kept beside them already: the texts of their turns. Pure.

The bytes that come back are the bytes that went in, whatever the texts are, as long as they are the same both times.
"""

import json
from collections.abc import Sequence

from bot.store.packing import packed, unpacked

_MARK = b"\x01"  # what is only compressed begins with a byte that tells of zlib
_SHORTEST = 32  # bytes; to leave out less is not worth a mention
_MOST_MISSED = 8  # texts in a row that stand nowhere: they are from elsewhere


def folded(raw: bytes, texts: Sequence[str]) -> bytes:
    """Compress an item, the texts left out that stand in it in their order."""
    kept, cuts = _cut(raw, texts)
    if not cuts:
        return packed(raw)
    told = json.dumps(cuts, separators=(",", ":")).encode()
    return _MARK + packed(b"\n".join((told, kept)))


def is_folded(kept: bytes) -> bool:
    """Tell whether texts are needed to unfold this."""
    return kept.startswith(_MARK)


def unfolded(kept: bytes, texts: Sequence[str]) -> bytes:
    """Give the item back; `texts` are those that it was folded by."""
    if not is_folded(kept):
        return unpacked(kept)
    told, _, rest = unpacked(kept[len(_MARK) :]).partition(b"\n")
    parts = []
    at = turn = 0
    for length, ahead in json.loads(told):
        turn += ahead
        parts += [rest[at : at + length], texts[turn].encode()]
        at += length
    return b"".join((*parts, rest[at:]))


def _cut(raw: bytes, texts: Sequence[str]) -> tuple[bytes, list[tuple[int, int]]]:
    """Give what is left, and before each text that was cut out how many bytes, and how many texts further it is."""
    left: list[bytes] = []
    cuts: list[tuple[int, int]] = []
    at = last = missed = 0
    for n, text in enumerate(texts):
        told = text.encode()
        found = raw.find(told, at) if len(told) >= _SHORTEST else -1
        if found < 0:
            missed += len(told) >= _SHORTEST
            if missed > _MOST_MISSED:
                break
            continue
        left.append(raw[at:found])
        cuts.append((found - at, n - last))
        at, last, missed = found + len(told), n, 0
    left.append(raw[at:])
    return b"".join(left), cuts
