"""Where a show is heard, as its feed's own description says: the addresses in it that lead to players and platforms."""

import re
from collections.abc import Callable

from bot.answers import compose
from bot.answers.placed import Place
from bot.model.answer import Answer, FoundLink, Question
from bot.model.episode import Link
from bot.model.scope import Scope
from bot.shownotes.kinds import kind_of
from bot.store import episodes, shows
from bot.store.database import Database
from bot.store.episodes import Narrowing

MOST_LINKS = 5
_ADDRESS = re.compile(r"https?://[^\s<>\"]+[^\s<>\".,;:!?)]")
# What stands before an address says what is there.
_BEFORE = re.compile(r"(?:^|[.,;!?]\s+|\s(?:oder|or|und|and|auf|on|bei|at)\s+)([^\W\d_][\w -]{0,40}?)\s*:?\s*$")


async def by_description(
    db: Database, scope: Scope, asked: tuple[Question, Place], fits: Callable[[Link], bool]
) -> Answer | None:
    """Give the links of a show's own description that fit; None where none does."""
    question, place = asked
    meant = [one for one in await shows.listed(db, scope) if one.id == place.show_id]
    newest = await episodes.find(db, scope, Narrowing(show_id=place.show_id), limit=1)
    told = [(await shows.channel(db, one)).description or "" for one in meant]
    links = [link for text in told for link in links_in(text) if fits(link)][:MOST_LINKS]
    if not links or not newest:
        return None
    found = tuple(FoundLink(link=link, episode=newest[0]) for link in links)
    text = compose.bounded(compose.link_lines(found))
    return Answer(question=question, text=text, episodes=newest, links=found)


def links_in(text: str) -> tuple[Link, ...]:
    """Give the addresses of a text as links, by the words before them."""
    found: dict[str, Link] = {}
    end = 0
    for match in _ADDRESS.finditer(text):
        before = _BEFORE.search(text[end : match.start()])
        label = before.group(1).strip() if before else match.group()
        end = match.end()
        found.setdefault(
            match.group(), Link(url=match.group(), label=label, kind=kind_of(match.group(), label, "", None))
        )
    return tuple(found.values())
