"""What stands under every episode: adverts, whose music it is, how to write in; quoted, and an advert named as one."""

import re
from collections import Counter
from collections.abc import Sequence

from bot.answers import compose
from bot.answers.described import described
from bot.answers.forms import has_code
from bot.answers.language import LANGUAGES
from bot.answers.language.table import words_of
from bot.answers.placed import Place
from bot.answers.question import asks
from bot.answers.quotes import sentences
from bot.model.answer import Answer, Question, QuestionKind
from bot.model.episode import Episode, Link, LinkKind, Passage, PassageKind, Section
from bot.model.scope import Scope
from bot.say import say
from bot.search.plan import telling_words
from bot.store import episodes, passages
from bot.store.database import Database
from bot.store.episodes import Narrowing
from bot.text import fold

LOOKED_AT = 8
_MOST_WORDS = 35
_LOOSE = words_of(
    "promo discount code pays music musik theme contact show reach macht current currently latest newest new this week "
    "right now aktuell aktuelle aktueller aktuellen neueste composer composed song credits erreiche erreichen made "
    "makes provided"
)
_FACETS = ("sponsor", "music", "contact")


async def of_small_print(db: Database, scope: Scope, question: Question, place: Place) -> Answer | None:
    """Quote what the newest episodes say of sponsors, music or contact; None where something else is asked."""
    facet = next((one for one in _FACETS if asks(one, question.text)), None)
    if facet is None or question.kind is QuestionKind.LIST or _names_more(facet, place.topic):
        return None
    newest = place.episodes or await episodes.find(db, scope, Narrowing(show_id=place.show_id), limit=LOOKED_AT)
    said = [(one, _said(facet, question, await passages.of_episode(db, scope, one.id))) for one in newest[:LOOKED_AT]]
    if facet == "sponsor" and not asks("code", question.text):
        linked = await episodes.links_of(db, scope, [one.id for one in newest[:LOOKED_AT]])
        said = [(one, quotes or _linked(linked.get(one.id, ()))) for one, quotes in said]
    told = [(one, quotes) for one, quotes in said if quotes]
    found = _standing(told[:1] if facet == "sponsor" else told)
    if found is not None:
        return _quoted(question, facet, found)
    own = await described(db, scope, question, place, facet) if facet != "sponsor" else None
    return own or Answer(question=question, text=say("answer_no_small_print"), episodes=newest[:1], abstained=True)


def _standing(said: Sequence[tuple[Episode, Sequence[str]]]) -> tuple[Episode, str] | None:
    """Give of what episodes say, newest first, what most of them say in the same words."""
    often = Counter(quote for _, quotes in said for quote in quotes)
    return max(
        ((one, quote) for one, quotes in said for quote in quotes), key=lambda pair: often[pair[1]], default=None
    )


def _names_more(facet: str, topic: str) -> bool:
    """Tell whether a question names something of its own, a sponsor or a piece, beside what it asks for."""
    rest = fold(topic)
    for language in LANGUAGES:
        rest = language.facets[facet].sub(" ", rest)
    return bool(set(telling_words(rest)) - _LOOSE)


def _said(facet: str, question: Question, held: Sequence[Passage]) -> list[str]:
    """Give the sentences that tell it; of sponsors the first of an advert, or the one with a code if that is asked."""
    texts = [one for one in held if one.kind is PassageKind.NOTES]
    if facet == "sponsor":
        adverts = [sentences(one.text) for one in texts if one.section is Section.SPONSOR]
        if not asks("code", question.text):
            return [told for one in adverts for told in one if len(told.split()) > 1 and not told.endswith(":")][:1]
        return [told for one in adverts for told in _with_code(one)][:1]
    forms = [language.facets[f"{facet}_said"] for language in LANGUAGES]
    said = (sentence for one in texts for sentence in sentences(one.text))
    return [one for one in said if any(re.search(form.pattern, one, re.IGNORECASE) for form in forms)]


def _linked(links: Sequence[Link]) -> list[str]:
    """Give what stands beside the first link that is a sponsor's."""
    return [one.context or one.label for one in links if one.kind is LinkKind.SPONSOR][:1]


def _with_code(advert: Sequence[str]) -> list[str]:
    """Give the sentences of an advert that hold a code, each with the one before it where that says whose it is."""
    at = [place for place, one in enumerate(advert) if has_code(one)]
    return [" ".join(advert[max(0, place - 1) : place + 1]) for place in at]


def _quoted(question: Question, facet: str, found: tuple[Episode, str]) -> Answer:
    episode, quote = found
    cut = " ".join(quote.split()[:_MOST_WORDS])
    lines = [say("answer_advert") if facet == "sponsor" else "", compose.quoted(cut), compose.receipt(episode)]
    return Answer(question=question, text=compose.bounded(lines), episodes=(episode,))
