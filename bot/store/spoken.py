"""What was said: turns in compressed blocks, so small that one is read in a moment; passages say where in one they are.

A block is a line of JSON that tells who speaks, the turns' texts, a line each, and what else is known of them as a last
line of JSON. So nothing that stands behind a passage is unpacked for it. Pure; `said` and `speaker` are functions of
SQL too (bot.store.database).
"""

import json
from bisect import bisect_right
from collections import deque
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate, pairwise
from typing import NamedTuple

from bot.model.episode import Origin, Passage, PassageKind, Turn
from bot.store.packing import begun, packed, unpacked

SHIFT = 20
"""The id of a block is its episode's, shifted by so many bits, and the number of its first turn."""
MOST_TURNS = 1 << SHIFT  # of an episode; a week of talk has fewer
BLOCK_BYTES = 2_010
"""A block is about as large, compressed: two of them fill a page of the file, and 15 µs read one."""
_ROOM_AT_FIRST = 3_200
_MOST_ROOM = 8_000  # bytes of text
_MOST_OF_A_TURN = 0.8
_MS = 1_000
_ENCODER = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"))
_LOOKED_AHEAD = 64  # turns in which nothing stands that can be found

# Of `passage p`, with its block: what stands in a turn is not kept a second time, nor that it is of a transcript.
KIND = f"iif(p.block IS NULL, p.kind, '{PassageKind.TRANSCRIPT}')"
JOINED = f"LEFT JOIN transcript t ON t.id = (p.episode_id << {SHIFT}) + p.block"
COLUMNS = f"""p.id, p.episode_id, {KIND} AS kind, p.start_s, p.section,
    CASE WHEN t.id IS NULL THEN p.text ELSE said(t.body, p.first, p.last) END AS text,
    CASE WHEN t.id IS NULL THEN p.speaker ELSE speaker(t.body, p.first) END AS speaker"""
KEPT = f"p.id, p.episode_id, {KIND} AS kind, p.start_s, p.section, p.text, p.speaker, p.first, p.last, t.body"
"""The same with the block as it is, for whom reads many that follow each other (`Unfolding`)."""
HAS_TRANSCRIPT = (
    f"EXISTS (SELECT 1 FROM transcript WHERE id BETWEEN e.id << {SHIFT} AND (e.id << {SHIFT}) + {MOST_TURNS - 1})"
)
"""Whether `episode e` has a transcript."""


# The block that was read last, as far as it was: passages that follow each other stand in one.
_LATEST: deque[tuple[bytes, bytes]] = deque([(b"", b"")], maxlen=1)


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """Some turns of an episode, the number of the first of them, and how they are kept; their texts begin at a byte."""

    first: int
    turns: tuple[Turn, ...]
    body: bytes
    texts_at: int


class Kept(NamedTuple):
    """A block as it is kept: the number of its first turn, how many they are, and they themselves, compressed."""

    first: int
    turns: int
    body: bytes


@dataclass(frozen=True, slots=True, kw_only=True)
class Spot:
    """Where a passage stands: in the block that begins with a turn, from one byte to another."""

    block: int
    first: int
    last: int


def blocks_of(turns: Sequence[Turn]) -> tuple[Block, ...]:
    """Put the turns of an episode into blocks."""
    sizes = [_bytes_of(turn.text) for turn in turns[:MOST_TURNS]]
    blocks: list[Block] = []
    first, room = 0, _ROOM_AT_FIRST
    while first < len(sizes):
        last = _full(sizes, first, room)
        block = _block(first, turns[first:last])
        blocks.append(block)
        room = min(_MOST_ROOM, sum(sizes[first:last]) * BLOCK_BYTES // len(block.body))  # as the last were compressed
        first = last
    return tuple(blocks)


def _full(sizes: Sequence[int], first: int, room: int) -> int:
    """Give where the block ends that begins with a turn: one of them is in it at least, the last as far as most of it.

    So two blocks fill a page nearly: where none was to be larger than its room, a thirtieth more pages were needed.
    """
    taken = sizes[first]
    last = first + 1
    while last < len(sizes) and taken + sizes[last] * _MOST_OF_A_TURN <= room:
        taken += sizes[last]
        last += 1
    return last


def _block(first: int, turns: Sequence[Turn]) -> Block:
    texts = [turn.text.encode() for turn in turns]
    names: dict[str | None, int] = {}
    speakers = [names.setdefault(turn.speaker, len(names)) for turn in turns]
    sources: dict[tuple[str, str], int] = {}
    origins = list(_origins(turns, sources))
    said = b"\n".join(texts)
    broken = said.count(b"\n") >= len(texts)
    who = _json([list(names), speakers, [len(text) for text in texts] if broken else []])
    told = _json([_starts([turn.start_s for turn in turns]), list(sources), origins])
    body = packed(b"\n".join((who, said, told)))
    return Block(first=first, turns=tuple(turns), body=body, texts_at=len(who) + 1)


def _json(told: object) -> bytes:
    return _ENCODER.encode(told).encode()


def _starts(starts_s: list[float]) -> list[float]:
    """Give seconds as milliseconds from one to the next, after a 1, where that loses nothing; as they are after a 0."""
    whole = [round(start_s * _MS) for start_s in starts_s]
    if [ms / _MS for ms in whole] != starts_s:
        return [0, *starts_s]
    return [1, *(after - before for before, after in pairwise((0, *whole)))]


def _origins(turns: Sequence[Turn], sources: dict[tuple[str, str], int]) -> Iterator[tuple[int, ...]]:
    """Give which source it is, how far from the last one it begins, and how much longer it is than the turn.

    A source that is none of `sources` yet becomes the next of them.
    """
    end = 0
    for turn in turns:
        origin = turn.origin
        if origin is None:
            yield ()
            continue
        place = sources.setdefault((origin.source, origin.rule), len(sources))
        yield place, origin.start - end, origin.end - origin.start - len(turn.text)
        end = origin.end


def packed_turns(told: str) -> bytes:
    """Write turns as a block that older files kept as rows: [number, second, speaker, text, origin] in JSON."""
    turns = [
        Turn(
            start_s=start_s,
            speaker=name,
            text=text,
            origin=origin and Origin(source=origin[0], rule=origin[1], start=origin[2], end=origin[3]),
        )
        for _, start_s, name, text, origin in sorted(json.loads(told), key=lambda row: row[0])
    ]
    return _block(0, turns).body


def block_in(first: int, body: bytes) -> Block:
    """Read a block."""
    who, _, rest = unpacked(body).partition(b"\n")
    text, _, told = rest.rpartition(b"\n")
    names, speakers, lengths = json.loads(who)
    starts, sources, origins = json.loads(told)
    seconds = (ms / _MS for ms in accumulate(starts[1:])) if starts[0] else map(float, starts[1:])
    turns = []
    end = 0
    for name, start_s, line, told_ in zip(speakers, seconds, _lines(text, lengths), origins, strict=True):
        origin = None
        if told_:
            source, rule = sources[told_[0]]
            start = end + told_[1]
            end = start + len(line) + told_[2]
            origin = Origin(source=source, rule=rule, start=start, end=end)
        turns.append(Turn(start_s=start_s, speaker=names[name], text=line, origin=origin))
    return Block(first=first, turns=tuple(turns), body=body, texts_at=len(who) + 1)


def _lines(text: bytes, lengths: Sequence[int]) -> list[str]:
    """Give the texts of turns; their lengths, in bytes, are told where there are line breaks in them."""
    if not lengths:
        return text.decode().split("\n")
    ends = list(accumulate(lengths, lambda end, length: end + 1 + length))
    return [text[end - length : end].decode() for end, length in zip(ends, lengths, strict=True)]


def said(body: bytes, first: int, last: int) -> str:
    """Give what stands in a block from one byte to another."""
    return _unpacked(body, last)[first:last].decode()


def speaker(body: bytes, first: int) -> str | None:
    """Give who says what stands in a block at a byte; None where nobody knows."""
    told = _unpacked(body, first)
    who = told[: told.index(b"\n")]
    names, speakers, lengths = json.loads(who)
    ends = accumulate(lengths, lambda end, length: end + 1 + length)
    turn = sum(len(who) + 1 + end <= first for end in ends) if lengths else told.count(b"\n", 0, first) - 1
    name: str | None = names[speakers[turn]]
    return name


class Unfolding:
    """The words and speakers of passages that follow each other: each block of theirs is unpacked once."""

    def __init__(self) -> None:
        self._body = self._told = b""
        self._names: list[str | None] = []
        self._starts: list[int] = []

    def passage(self, body: bytes, first: int, last: int) -> tuple[str, str | None]:
        """Give what stands in a block from one byte to another, and who says it."""
        if body != self._body:
            self._open(body)
        return self._told[first:last].decode(), self._names[bisect_right(self._starts, first) - 1]

    def _open(self, body: bytes) -> None:
        told = unpacked(body)
        who, _, rest = told.partition(b"\n")
        names, speakers, lengths = json.loads(who)
        sizes = lengths or map(len, rest.split(b"\n")[: len(speakers)])
        self._body, self._told = body, told
        self._names = [names[one] for one in speakers]
        self._starts = list(accumulate(sizes, lambda start, size: start + size + 1, initial=len(who) + 1))[:-1]


def _unpacked(body: bytes, last: int) -> bytes:
    """Give a block up to a byte at least: no further at first, all of it where it is asked for again."""
    latest, told = _LATEST[0]
    if latest != body:
        told = begun(body, last)
    elif len(told) < last:
        told = unpacked(body)
    else:
        return told
    _LATEST.append((body, told))
    return told


def spots_of(passages: Sequence[Passage], blocks: Sequence[Block]) -> list[Spot | None]:
    """Give where each passage stands in what was said; None for one that stands nowhere there.

    They follow each other as the turns do, so that one look goes through all of them.
    """
    places = list(_places(blocks))
    spots: list[Spot | None] = []
    at = begun = 0
    for passage in passages:
        found = _found(passage, places, at, begun) if passage.kind is PassageKind.TRANSCRIPT and passage.text else None
        if found is None:
            spots.append(None)
            continue
        at, first = found
        begun = first + len(passage.text)
        turn, block, offset = places[at]
        start = offset + (_bytes_of(turn.text[:first]) if first else 0)
        spots.append(Spot(block=block, first=start, last=start + _bytes_of(passage.text)))
    return spots


def _bytes_of(text: str) -> int:
    return len(text) if text.isascii() else len(text.encode())


def _found(passage: Passage, places: Sequence[tuple[Turn, int, int]], at: int, begun: int) -> tuple[int, int] | None:
    """Give in which turn a passage stands, and where in it: in the one where the last stood, behind that, or later."""
    for ahead in range(at, min(at + _LOOKED_AHEAD, len(places))):
        turn = places[ahead][0]
        first = turn.text.find(passage.text, begun if ahead == at else 0)
        if first >= 0 and (turn.start_s, turn.speaker) == (passage.start_s, passage.speaker):
            return ahead, first
    return None


def _places(blocks: Sequence[Block]) -> Iterator[tuple[Turn, int, int]]:
    """Give each turn with its block and the byte of its block at which it begins."""
    for block in blocks:
        offset = block.texts_at
        for turn in block.turns:
            yield turn, block.first, offset
            offset += _bytes_of(turn.text) + 1
