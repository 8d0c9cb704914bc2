"""What a show says of itself in its feed: quoted where no episode says it."""

import re
from collections.abc import Callable, Iterable, Sequence

from bot.answers import compose
from bot.answers.language import LANGUAGES
from bot.answers.placed import Place
from bot.answers.quotes import sentences
from bot.model.answer import Answer, Question
from bot.model.scope import Scope
from bot.say import say
from bot.store import episodes, shows
from bot.store.database import Database
from bot.store.episodes import Narrowing

_MOST_WORDS = 35
_FEWEST_WORDS = 12


async def described(db: Database, scope: Scope, question: Question, place: Place, facet: str) -> Answer | None:
    """Quote the sentence of a show's own description that tells a facet (`music`, `contact`, `rhythm`); None if none.

    Where no show is named it is that of the only one in scope.
    """
    return await _quoted(db, scope, question, place, lambda said: _telling(facet, said))


async def own_words(db: Database, scope: Scope, question: Question, place: Place) -> Answer | None:
    """Quote how a show's own description begins: what the show is."""
    return await _quoted(db, scope, question, place, _beginning)


async def _quoted(
    db: Database, scope: Scope, question: Question, place: Place, told_by: Callable[[Sequence[str]], str | None]
) -> Answer | None:
    listed = await shows.listed(db, scope)
    meant = [show for show in listed if place.show_id in {None, show.id}]
    if len(meant) != 1:
        return None
    told = told_by(sentences((await shows.channel(db, meant[0])).description or ""))
    newest = await episodes.find(db, scope, Narrowing(show_id=meant[0].id), limit=1)
    if not told or not newest:
        return None
    quote = compose.quoted(" ".join(told.split()[:_MOST_WORDS]))
    text = compose.bounded([say("answer_described", show=meant[0].title, quote=quote)])
    return Answer(question=question, text=text, episodes=newest)


def _beginning(said: Sequence[str]) -> str:
    """Give the first sentence, and the second where the first one says little."""
    return " ".join(said[: 1 if said and len(said[0].split()) >= _FEWEST_WORDS else 2])


def _telling(facet: str, said: Iterable[str]) -> str | None:
    forms = [language.facets[f"{facet}_said"] for language in LANGUAGES]
    return next((one for one in said if any(re.search(form.pattern, one, re.IGNORECASE) for form in forms)), None)
