"""How much words tell, by how rare they are in the index, counted as seldom as that allows."""

import json
from collections.abc import Callable, Collection, Iterable

from bot.people.identity import Mention
from bot.store.database import Raw
from bot.store.passages import SHOW_SHIFT

_MOST_COUNTED = 20_000
_MOST_WALKED = 1_000  # passages that hold a word
_COUNTED_FOR = 1.5  # growth of the index until a word is counted again

# In how many passages each of some words stands, the first alone of many, and which is the last of these.
_HOLDING = f"""SELECT w.value, (SELECT json_array(count(*), coalesce(max(id), 0)) FROM (
    SELECT rowid AS id FROM passage_fts WHERE passage_fts MATCH '"' || w.value || '"' LIMIT {_MOST_WALKED}))
FROM json_each(?) w"""


def weights(writer: Raw, mentions: Iterable[Mention]) -> Callable[[str], float]:
    """Give how much each word tells: the rarer in the index, the more; a word of a fiftieth of it nearly nothing."""
    if len(writer.counts) > _MOST_COUNTED:
        writer.counts.clear()
    passages = _passages(writer)
    words = {word for one in mentions for word in one.about | one.topic}
    _count(writer, words, passages)
    most = max(50.0, float(passages))
    counts = {word: writer.counts[word][0] * passages / max(1, writer.counts[word][1]) for word in words}
    return lambda word: 1.0 / (1.0 + 500.0 * max(1.0, counts.get(word, 1.0)) / most)


def count(reader: Raw, mentions: Iterable[Mention]) -> None:
    """Count the words of mentions for those whose `counts` the reader shares: hundreds take a fifth of a second."""
    _count(reader, {word for one in mentions for word in one.about | one.topic}, _passages(reader))


def _passages(reader: Raw) -> int:
    (whole,) = reader.execute("SELECT coalesce(sum(next_passage), 0) AS passages FROM show")
    return int(whole["passages"])  # all that there ever were: counting those that are would read them


def _count(writer: Raw, words: Collection[str], passages: int) -> None:
    """Count in how many passages words stand, but those that were counted when the index was nearly as large.

    Of a frequent word only the first of its passages are counted: how far they reach tells how many there are.
    """
    old = [word for word in words if writer.counts.get(word, (0, 0))[1] * _COUNTED_FOR < passages]
    for word, told in writer.execute(_HOLDING, (json.dumps(sorted(old)),)).fetchall():
        found, last = json.loads(told)
        writer.counts[word] = (_projected(writer, found, last, passages), passages)


def _projected(writer: Raw, found: int, last: int, passages: int) -> int:
    if found < _MOST_WALKED:
        return found
    (before,) = writer.execute(
        "SELECT coalesce(sum(next_passage), 0) AS n FROM show WHERE id < ?", (last >> SHOW_SHIFT,)
    )
    passed = int(before["n"]) + (last & ((1 << SHOW_SHIFT) - 1))
    return max(found, min(passages, found * passages // max(1, passed)))
