"""Parts of the search taken away for a measurement, each by a name; the product has no such switches."""

import contextlib
from collections.abc import Iterator, Sequence
from typing import Any

import pytest

from bot.answers import minute, retrieve, widen
from bot.search import plan, vocabulary
from bot.search.vocabulary import Vocabulary


def _nothing(*_: Any, **__: Any) -> tuple[()]:
    return ()


def _no_acronyms(*_: Any, **__: Any) -> dict[str, tuple[str, ...]]:
    return {}


async def _nothing_near(*_: Any, **__: Any) -> tuple[()]:
    return ()


# Of each part: where it is reached, and what stands there instead.
PARTS: dict[str, tuple[tuple[Any, str, Any], ...]] = {
    "kin": ((Vocabulary, "kin", _nothing),),
    "begun": ((Vocabulary, "begun", _nothing),),
    "mended": ((Vocabulary, "mended", _nothing),),
    "compounds": ((Vocabulary, "holding", _nothing), (widen, "headed_by", _nothing)),
    "sound": ((widen, "_alike_in_sound", _nothing),),
    "derived": ((widen, "_derived", _nothing),),
    "alike": ((plan, "ALIKE", {}),),
    "acronyms": ((vocabulary, "learned", _no_acronyms),),
    "within": ((retrieve, "_within", _nothing_near),),
    "likely": ((minute, "_LIKELY_SHARE", 9.0),),
}


@contextlib.contextmanager
def without(parts: Sequence[str]) -> Iterator[None]:
    """Take parts away for a while; raises KeyError for one that is not known."""
    with pytest.MonkeyPatch.context() as patch:
        for owner, name, instead in (each for part in parts for each in PARTS[part]):
            patch.setattr(owner, name, instead)
        yield
