"""What stands under every episode: adverts, whose music it is, how to write in; quoted, and an advert named as one."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime

from bot.answers import compose
from bot.answers.adverts import codes_in, payers, with_code
from bot.answers.described import described
from bot.answers.language import LANGUAGES
from bot.answers.language.table import words_of
from bot.answers.placed import Place
from bot.answers.question import asks, facet_in, without_facet
from bot.answers.quotes import sentences
from bot.answers.retrieve import read, read_for_episode
from bot.answers.threshold import fitting_of
from bot.model.answer import Answer, Question, QuestionKind
from bot.model.episode import Episode, Link, Passage, PassageKind
from bot.model.scope import Scope
from bot.say import say
from bot.search.plan import telling_words
from bot.store import episodes, passages, shows
from bot.store.database import Database
from bot.store.episodes import Narrowing
from bot.wording import tokens

LOOKED_AT = 8
_MOST_OLDER = 200
_LONG_AGO = datetime(1, 1, 1, tzinfo=UTC)
_MOST_WORDS = 35
_MOST_WORDS_OF_ALL = 50
_LOOSE = words_of(
    "promo discount code pays music musik theme contact show reach macht current currently latest newest new this week "
    "right now aktuell aktuelle aktueller aktuellen neueste composer composed song credits erreiche erreichen made "
    "write "
    "makes provided schreiben schreibe schreibt anschreiben kontakt kontaktieren melden mail"
)
_PAYING = words_of("pay pays paid paying zahlt bezahlt bezahlte company firma")
_FACETS = ("sponsor", "music", "contact")


async def of_small_print(db: Database, scope: Scope, question: Question, place: Place) -> Answer | None:
    """Quote what the newest episodes say of sponsors, music or contact; None where something else is asked."""
    facet = next((one for one in _FACETS if asks(one, question.text)), None)
    if facet is None or question.kind is QuestionKind.LIST:
        return None
    place = await _of_hosts(db, scope, place) if facet == "contact" else place
    if _names_more(facet, place.topic):
        paid = facet == "sponsor"
        return (
            await _payers_of(db, scope, question, place) or await _code_of(db, scope, question, place) if paid else None
        )
    newest = place.episodes or await episodes.find(db, scope, Narrowing(show_id=place.show_id), limit=LOOKED_AT)
    linked = await episodes.links_of(db, scope, [one.id for one in newest[:LOOKED_AT]])
    said = [
        (one, _said(facet, question, await passages.of_episode(db, scope, one.id), linked.get(one.id, ())))
        for one in newest[:LOOKED_AT]
    ]
    told = (_latest if facet == "sponsor" else _standing)(said)
    if told is None and facet != "sponsor" and place.episodes is None:
        told = await _older(db, scope, (question, place), facet)
    if told is not None:
        return _quoted(question, facet, *told)
    own = await described(db, scope, question, place, facet) if facet != "sponsor" else None
    return own or Answer(question=question, text=say("answer_no_small_print"), episodes=newest[:1], abstained=True)


async def _of_hosts(db: Database, scope: Scope, place: Place) -> Place:
    """Give the show that is meant where its hosts are named, and nothing beside them: how do i reach ida and bo."""
    said = set(telling_words(without_facet("contact", place.topic))) - _LOOSE
    if place.show_id is not None or not said:
        return place
    of = [s.show.id for s in await shows.summaries(db, scope) if said <= set(tokens(" ".join(s.hosts)))]
    return replace(place, show_id=of[0], topic="") if len(of) == 1 else place


async def _older(
    db: Database, scope: Scope, asked: tuple[Question, Place], facet: str
) -> tuple[Episode, list[str]] | None:
    """Give what the newest of a show's older episodes says that says anything."""
    question, place = asked
    if place.show_id is None:
        return None
    listed = await episodes.find(db, scope, Narrowing(show_id=place.show_id), limit=_MOST_OLDER)
    for one in listed[LOOKED_AT:]:
        quotes = _said(facet, question, await passages.of_episode(db, scope, one.id), ())
        if quotes:
            return one, quotes[:1]
    return None


async def _payers_of(db: Database, scope: Scope, question: Question, place: Place) -> Answer | None:
    """Quote who pays for an episode that a question names by what it is about, where it is asked who does."""
    if facet_in("who_pays", question.text) is None or place.episodes is not None:
        return None
    rest = " ".join(word for word in telling_words(without_facet("sponsor", place.topic)) if word not in _PAYING)
    narrowing = Narrowing(show_id=place.show_id if place.sure else None)
    reading = await read_for_episode(db, scope, question, rest, narrowing=narrowing)
    for one in (scored.episode for scored in fitting_of(reading)[:1]):
        links = (await episodes.links_of(db, scope, (one.id,))).get(one.id, ())
        quotes = _said("sponsor", question, await passages.of_episode(db, scope, one.id), links)
        return _quoted(question, "sponsor", one, quotes) if quotes else None
    return None


async def _code_of(db: Database, scope: Scope, question: Question, place: Place) -> Answer | None:
    """Quote the code of a sponsor that is named, of the newest episode that gives one; None where none is named."""
    asked = set(telling_words(without_facet("sponsor", place.topic))) - _LOOSE
    if not asks("code", question.text) or place.episodes is not None or not asked:
        return None
    narrowing = Narrowing(show_id=place.show_id if place.sure else None)
    reading = await read(db, scope, replace(question, topic=" ".join(asked)), narrowing=narrowing)
    newest = sorted(reading.episodes, key=lambda one: one.episode.published_at or _LONG_AGO, reverse=True)
    for one in newest:
        held = await passages.of_episode(db, scope, one.episode.id)
        quotes = [said for said in codes_in(held) if asked <= set(tokens(said))]
        if quotes:
            return _quoted(question, "sponsor", one.episode, quotes[:1])
    return None


def _latest(said: Sequence[tuple[Episode, list[str]]]) -> tuple[Episode, list[str]] | None:
    """Give the newest episode that says anything, with all that it says."""
    return next(((one, quotes) for one, quotes in said if quotes), None)


def _standing(said: Sequence[tuple[Episode, list[str]]]) -> tuple[Episode, list[str]] | None:
    """Give of what episodes say, newest first, what most of them say in the same words."""
    often = Counter(quote for _, quotes in said for quote in quotes)
    each = ((one, quote) for one, quotes in said for quote in quotes)
    found = max(each, key=lambda pair: often[pair[1]], default=None)
    return (found[0], [found[1]]) if found else None


def _names_more(facet: str, topic: str) -> bool:
    """Tell whether a question names something of its own, a sponsor or a piece, beside what it asks for."""
    return bool(set(telling_words(without_facet(facet, topic))) - _LOOSE)


def _said(facet: str, question: Question, held: Sequence[Passage], links: Sequence[Link]) -> list[str]:
    """Give the sentences that tell it; of sponsors one each, or the first with a code if that is asked."""
    if facet == "sponsor":
        coded = with_code(held) if asks("code", question.text) or asks("price", question.text) else []
        return coded if asks("code", question.text) else coded or payers(held, links)
    texts = [one for one in held if one.kind is PassageKind.NOTES]
    forms = [language.facets[f"{facet}_said"] for language in LANGUAGES]
    said = (sentence for one in texts for sentence in sentences(one.text))
    return [one for one in said if any(re.search(form.pattern, one, re.IGNORECASE) for form in forms)]


def _quoted(question: Question, facet: str, episode: Episode, quotes: Sequence[str]) -> Answer:
    most = _MOST_WORDS if len(quotes) == 1 else _MOST_WORDS_OF_ALL // len(quotes)
    cut = [compose.quoted(" ".join(quote.split()[:most])) for quote in quotes]
    head = say("answer_advert" if len(quotes) == 1 else "answer_adverts") if facet == "sponsor" else ""
    return Answer(question=question, text=compose.bounded([head, *cut, compose.receipt(episode)]), episodes=(episode,))
