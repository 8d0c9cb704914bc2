"""An episode as the rows that it becomes: made before the writer is taken, so that it is held shortly. Pure."""

import json
import zlib
from dataclasses import dataclass

from bot.model.episode import Facts, Origin, Passage
from bot.people.evidence import evidence_of
from bot.text import clip
from bot.wording import written

SUMMARY_CHARS = 400
PACKED = 2
"""How hard items are compressed (zlib's 1 to 9): a sixteenth larger than by 6, in a quarter of the time."""

Row = tuple[object, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Rows:
    """The rows of an episode by table, without its id; of passages also what the search index is told of each."""

    summary: str
    raw: bytes
    chapter: tuple[Row, ...]
    credit: tuple[Row, ...]
    link: tuple[Row, ...]
    turn: tuple[Row, ...]
    passages: tuple[Passage, ...]
    written: tuple[str, ...]


def rows_of(raw: bytes, facts: Facts) -> Rows:
    """Make the rows of an item's raw bytes and its facts."""
    told = zip(facts.people, evidence_of(facts), strict=True)
    return Rows(
        summary=clip(" ".join(facts.text.split(maxsplit=SUMMARY_CHARS)[:SUMMARY_CHARS]), SUMMARY_CHARS),
        raw=zlib.compress(raw, PACKED),
        chapter=tuple((n, c.start_s, c.title, _origin(c.origin)) for n, c in enumerate(facts.chapters)),
        credit=tuple(
            (n, None, c.name, c.role.value, c.href, _origin(c.origin), e.key, " ".join(e.handles), " ".join(e.about))
            for n, (c, e) in enumerate(told)
        ),
        link=tuple(
            (n, k.url, k.label, k.kind.value, k.start_s, k.context, _origin(k.origin))
            for n, k in enumerate(facts.links)
        ),
        turn=tuple((n, t.start_s, t.speaker, t.text, _origin(t.origin)) for n, t in enumerate(facts.transcript)),
        passages=facts.passages,
        written=tuple(written(passage.text) for passage in facts.passages),
    )


def _origin(origin: Origin | None) -> str | None:
    if origin is None:
        return None
    return json.dumps([origin.source, origin.rule, origin.start, origin.end], ensure_ascii=False)
