"""What stands under every episode: adverts, whose music it is, how to write in; quoted, and an advert named as one."""

import re
from collections.abc import Sequence

from bot.answers import compose
from bot.answers.language import LANGUAGES
from bot.answers.placed import Place
from bot.answers.question import asks
from bot.answers.quotes import sentences
from bot.model.answer import Answer, Question, QuestionKind
from bot.model.episode import Episode, Passage, PassageKind, Section
from bot.model.scope import Scope
from bot.say import say
from bot.search.plan import telling_words
from bot.store import episodes, passages
from bot.store.database import Database
from bot.store.episodes import Narrowing
from bot.text import fold

LOOKED_AT = 8
_MOST_WORDS = 35
_LOOSE = frozenset(
    ("promo", "discount", "code", "pays", "music", "musik", "theme", "contact", "show", "reach", "macht")
)
_FACETS = ("sponsor", "music", "contact")


async def of_small_print(db: Database, scope: Scope, question: Question, place: Place) -> Answer | None:
    """Quote what the newest episodes say of sponsors, music or contact; None where something else is asked."""
    facet = next((one for one in _FACETS if asks(one, question.text)), None)
    if facet is None or question.kind is QuestionKind.LIST or _names_more(facet, place.topic):
        return None
    newest = place.episodes or await episodes.find(db, scope, Narrowing(show_id=place.show_id), limit=LOOKED_AT)
    for episode in newest[:LOOKED_AT]:
        quote = _said(facet, await passages.of_episode(db, scope, episode.id))
        if quote:
            return _quoted(question, facet, quote, episode)
    return Answer(question=question, text=say("answer_no_small_print"), episodes=newest[:1], abstained=True)


def _names_more(facet: str, topic: str) -> bool:
    """Tell whether a question names something of its own, a sponsor or a piece, beside what it asks for."""
    rest = fold(topic)
    for language in LANGUAGES:
        rest = language.facets[facet].sub(" ", rest)
    return bool(set(telling_words(rest)) - _LOOSE)


def _said(facet: str, held: Sequence[Passage]) -> str | None:
    """Give the first sentence that tells it; of sponsors, the first of an advert."""
    texts = [one for one in held if one.kind is PassageKind.NOTES]
    if facet == "sponsor":
        adverts = [sentence for one in texts if one.section is Section.SPONSOR for sentence in sentences(one.text)]
        return adverts[0] if adverts else None
    forms = [language.facets[f"{facet}_said"] for language in LANGUAGES]
    said = (sentence for one in texts for sentence in sentences(one.text))
    return next((one for one in said if any(re.search(form.pattern, one, re.IGNORECASE) for form in forms)), None)


def _quoted(question: Question, facet: str, quote: str, episode: Episode) -> Answer:
    cut = " ".join(quote.split()[:_MOST_WORDS])
    lines = [say("answer_advert") if facet == "sponsor" else "", compose.quoted(cut), compose.receipt(episode)]
    return Answer(question=question, text=compose.bounded(lines), episodes=(episode,))
