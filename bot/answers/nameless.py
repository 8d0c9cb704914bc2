"""Shows whose names sound like questions themselves: Self-Hosted, The Link Club. What is asked is read without them."""

import re
from datetime import UTC, datetime
from functools import lru_cache

from bot.answers.directory import Directory, directory
from bot.answers.question import understand
from bot.answers.showforms import said_as, whole_name
from bot.answers.shownames import NamedShow, show_named
from bot.model.answer import QuestionKind
from bot.model.scope import Scope
from bot.store.database import Database
from bot.text import fold

_NUMBER = re.compile(r"#?\d{1,4}(?![\w:.-])")
_PLACE = re.compile(r"(?:first|last|new|late|long|short|old|erst|letzt|neu|langst|kurzest)(?:e?st)?(?:e[rsn]?)?\s*$")
_MOST_NAMES = 1_024
_ANY_TIME = datetime(2000, 1, 1, tzinfo=UTC)


async def without_name(db: Database, scope: Scope, text: str) -> tuple[str, int] | None:
    """Give a question without the name of the show in it, and the show; None where its name asks for nothing."""
    known = await directory(db, scope)
    named = show_named(known, text)
    if named is None:
        return None
    said = fold(text)
    found = _found(_whole(known, named), said) or _found(named.words, said)
    if found is None or not _asks(found.group()):
        return None
    whole = text if len(text) == len(said) else said
    after = whole[found.end() :].lstrip()
    before = said[: found.start()]
    between = " episode " if _NUMBER.match(after) or _PLACE.search(before) else " "
    rest = f"{whole[: found.start()].rstrip()}{between}{after}".strip()
    return (rest, named.show_id) if re.search(r"\w", rest) else None


def _whole(known: Directory, named: NamedShow) -> str:
    """Give a show's whole name, with the small words before it that it may be called without: This Week in Kelp."""
    return next(
        whole_name(name) for show, name in zip(known.shows, known.show_names, strict=True) if show.id == named.show_id
    )


def _found(name: str, said: str) -> re.Match[str] | None:
    return re.search(rf"(?<!\w){said_as(name)}(?:'?s)?(?!\w)", said)


@lru_cache(maxsize=_MOST_NAMES)
def _asks(name: str) -> bool:
    """Tell whether a name would be read as a question for hosts, links, a time or a place among episodes."""
    read = understand(name, now=_ANY_TIME)
    return bool(read.role or read.link_kinds or read.ordinal or read.period) or read.kind is not QuestionKind.EPISODE
