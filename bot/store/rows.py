"""An episode as the rows that it becomes: made where it is read, so that the writer is held shortly. Pure."""

import json
from collections.abc import Sequence
from dataclasses import dataclass

from bot.model.episode import Facts, Origin, Passage
from bot.people.evidence import evidence_of
from bot.store.folded import folded
from bot.store.spoken import Block, Kept, blocks_of, spots_of
from bot.text import clip
from bot.wording import written

SUMMARY_CHARS = 400
_ENCODER = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"))
Row = tuple[object, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Rows:
    """The rows of an episode by table, without its id; of passages also what the search index is told of each."""

    summary: str
    raw: bytes
    chapter: tuple[Row, ...]
    credit: tuple[Row, ...]
    link: tuple[Row, ...]
    blocks: tuple[Kept, ...]
    passages: tuple[Row, ...]
    written: tuple[str, ...]
    keys: frozenset[str]  # of those who are named


def rows_of(raw: bytes, facts: Facts) -> Rows:
    """Make the rows of an item's raw bytes and its facts."""
    told = tuple(zip(facts.people, evidence_of(facts), strict=True))
    blocks = blocks_of(facts.transcript)
    return Rows(
        summary=clip(" ".join(facts.text.split(maxsplit=SUMMARY_CHARS)[:SUMMARY_CHARS]), SUMMARY_CHARS),
        raw=folded(raw, [turn.text for turn in facts.transcript]),
        chapter=tuple((n, c.start_s, c.title, _origin(c.origin)) for n, c in enumerate(facts.chapters)),
        credit=tuple(
            (n, None, c.name, c.role.value, c.href, _origin(c.origin), e.key, " ".join(e.handles), " ".join(e.about))
            for n, (c, e) in enumerate(told)
        ),
        link=tuple(
            (n, k.url, k.label, k.kind.value, k.start_s, k.context, _origin(k.origin))
            for n, k in enumerate(facts.links)
        ),
        blocks=tuple(Kept(one.first, len(one.turns), one.body) for one in blocks),
        passages=passage_rows(facts.passages, blocks),
        written=tuple(written(passage.text) for passage in facts.passages),
        keys=frozenset(e.key for _, e in told),
    )


def passage_rows(passages: Sequence[Passage], blocks: Sequence[Block]) -> tuple[Row, ...]:
    """Make the rows of passages, without their ids; what stands in a block of turns is not written a second time."""
    rows: list[Row] = []
    for p, spot in zip(passages, spots_of(passages, blocks), strict=True):
        if spot is None:
            rows.append((p.kind.value, p.start_s, p.speaker, p.section.value, p.text, None, None, None))
        else:
            rows.append(("", p.start_s, None, p.section.value, "", spot.block, spot.first, spot.last))
    return tuple(rows)


def _origin(origin: Origin | None) -> str | None:
    if origin is None:
        return None
    return _ENCODER.encode((origin.source, origin.rule, origin.start, origin.end))
