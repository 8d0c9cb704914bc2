"""A show by the first word of its name alone: marginalia for Marginalia Aloud. A word that is no topic anywhere."""

import re

from bot.answers.directory import Directory
from bot.answers.language.of_shows import ANY_SHOW
from bot.answers.question import asks, without_links
from bot.answers.shownames import NamedShow
from bot.model.answer import Question
from bot.model.episode import LinkKind, Role
from bot.search.plan import telling_words
from bot.stems import stem
from bot.store import words
from bot.store.database import Database
from bot.text import fold
from bot.wording import stems

# A word that stands in more passages outside of the name is something that is spoken of.
_MOST_APART = 3
_OF_SHOWS = frozenset((LinkKind.SUPPORT, LinkKind.SUBSCRIBE))
_FACETS = ("next", "next_of", "listen", "rhythm", "started", "site", "makes", "merch", "music", "contact", "sponsor")
_ABOUT = (
    r"(?:about|with|mention\w*|featur\w+|cover\w*|discuss\w*|uber|mit|zu|zum|zur)\s+(?:(?:the|an?|der|die|das|dem)\s+)?"
)
_AS_SHOW = r"(?:the|your|our|der|dem|den|vom|beim)\s+{word}[\s-]+(?:show|podcasts?)(?!\w)"


async def alone_named(db: Database, known: Directory, question: Question) -> NamedShow | None:
    """Find the show that a question names by a lone first word, where it asks something of a show; never surely."""
    said = fold(question.text)
    for word in dict.fromkeys(telling_words(question.topic)):
        if word in known.first_words and word not in known.roll.holders and _asked_of(word, said, question):
            show_id, name = known.first_words[word]
            if await words.apart(db, stem(word), stems(name), most=_MOST_APART + 1) <= _MOST_APART:
                return NamedShow(show_id=show_id, words=word, sure=False)
    return None


def _asked_of(word: str, said: str, question: Question) -> bool:
    """Tell whether something is asked of what a word names as only a show has it, or a word says that it is a show."""
    if re.search(_AS_SHOW.format(word=word), said):
        return True
    alone = set(telling_words(without_links(question.topic))) - ANY_SHOW == {word}
    if not alone or re.search(rf"(?<!\w){_ABOUT}{word}(?!\w)", said) or not re.search(rf"(?<!\w){word}(?!\w)", said):
        return False
    counted = question.counts and asks("works", question.text)
    hosted = question.role is Role.HOST or question.ordinal is not None or bool(_OF_SHOWS & set(question.link_kinds))
    return counted or hosted or any(asks(facet, question.text) for facet in _FACETS)
