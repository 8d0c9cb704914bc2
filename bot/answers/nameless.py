"""Shows whose names sound like questions themselves: Self-Hosted, The Link Club. What is asked is read without them."""

import re
from datetime import UTC, datetime
from functools import lru_cache

from bot.answers.directory import directory
from bot.answers.question import understand
from bot.answers.showforms import said_as
from bot.answers.shownames import show_named
from bot.model.answer import QuestionKind
from bot.model.scope import Scope
from bot.store.database import Database
from bot.text import fold

_NUMBER = re.compile(r"#?\d{1,4}(?![\w:.-])")
_MOST_NAMES = 1_024
_ANY_TIME = datetime(2000, 1, 1, tzinfo=UTC)


async def without_name(db: Database, scope: Scope, text: str) -> tuple[str, int] | None:
    """Give a question without the name of the show in it, and the show; None where its name asks for nothing."""
    named = show_named(await directory(db, scope), text)
    if named is None or not _asks(named.words):
        return None
    said = fold(text)
    found = re.search(rf"(?<!\w){said_as(named.words)}(?:'?s)?(?!\w)", said)
    if found is None:
        return None
    whole = text if len(text) == len(said) else said
    after = whole[found.end() :].lstrip()
    between = " episode " if _NUMBER.match(after) else " "
    rest = f"{whole[: found.start()].rstrip()}{between}{after}".strip()
    return (rest, named.show_id) if re.search(r"\w", rest) else None


@lru_cache(maxsize=_MOST_NAMES)
def _asks(name: str) -> bool:
    """Tell whether a name would be read as a question for hosts, links or a place among episodes."""
    read = understand(name, now=_ANY_TIME)
    return bool(read.role or read.link_kinds or read.ordinal) or read.kind is not QuestionKind.EPISODE
