"""What a show says of itself in its feed: quoted where no episode says it."""

import re
from collections.abc import Iterable

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


async def described(db: Database, scope: Scope, question: Question, place: Place, facet: str) -> Answer | None:
    """Quote the sentence of a show's own description that tells a facet (`music`, `contact`, `rhythm`); None if none.

    Where no show is named it is that of the only one in scope.
    """
    listed = await shows.listed(db, scope)
    meant = [show for show in listed if place.show_id in {None, show.id}]
    if len(meant) != 1:
        return None
    told = _telling(facet, sentences((await shows.channel(db, meant[0])).description or ""))
    newest = await episodes.find(db, scope, Narrowing(show_id=meant[0].id), limit=1)
    if told is None or not newest:
        return None
    quote = compose.quoted(" ".join(told.split()[:_MOST_WORDS]))
    text = compose.bounded([say("answer_described", show=meant[0].title, quote=quote)])
    return Answer(question=question, text=text, episodes=newest)


def _telling(facet: str, said: Iterable[str]) -> str | None:
    forms = [language.facets[f"{facet}_said"] for language in LANGUAGES]
    return next((one for one in said if any(re.search(form.pattern, one, re.IGNORECASE) for form in forms)), None)
