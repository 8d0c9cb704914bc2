"""Which books an episode names: in a list of its own (`Books:`, `Reading list`, `Ninas Buchtipp`) or a sentence."""

import re
from collections.abc import Iterable, Sequence

from bot.answers import compose
from bot.answers.language.table import words_of
from bot.answers.placed import Place
from bot.answers.question import asks, facet_in, without_facet
from bot.answers.quotes import sentences
from bot.answers.retrieve import read, read_for_episode
from bot.answers.threshold import fitting_of
from bot.model.answer import Answer, FoundLink, Question, QuestionKind
from bot.model.episode import Episode, Link, Passage, PassageKind, Role, Section
from bot.model.scope import Scope
from bot.say import say
from bot.search.plan import telling_words
from bot.store import episodes, passages
from bot.store.database import Database
from bot.store.episodes import Narrowing
from bot.text import fold
from bot.wording import tokens

_LOOKED_AT = 20
MOST_BOOKS = 8
_MOST_WORDS = 24
_LONGEST_LINE = 160
_LOOSE = words_of(
    "bring brings brought cite cites cited plug plugs plugged "
    "list book books reading recommend recommends recommended recommendation recommendations suggested listed "
    "discussed referenced read talked gelesen lesen besprochen bucher buch buchtipp buchtipps empfohlen empfehlen "
    "empfiehlt genannt vorgestellt"
)
_HEADING = re.compile(
    r"^[\W_]*(?:(?:our|the|this week['’]s|[\w-]+['’]?s|unsere|die) )?"
    r"(?:(?:recommended|mentioned|further|suggested) (?:books?|reading)"
    r"|books?(?: (?:recommendations?|recs?|mentioned|discussed|referenced|recommended|list|picks?|tips?))?"
    r"|reading (?:list|recommendations?)|(?:erwähnte|empfohlene|genannte) bücher"
    r"|bücher|buch|bücherliste|leseliste|lesetipps?"
    r"|buch-?(?:tipps?|empfehlung(?:en)?|vorstellung(?:en)?)|literatur(?:tipps?|liste|empfehlungen)?"
    r"(?P<mixed> (?:und|and|&|\+) (?:links?|quellen))?)"
    r"(?: (?:in|on|from|of|for|in der|zur|aus der|der) (?:this |the |dieser )?(?:episode|show|week|folge|sendung)"
    r"|(?: (?:von|by|from) [\w’-]+(?: [\w’-]+)?)(?=\s*[:：]))?"
    r"\s*(?:[:：]\s*(?P<rest>.*)|\W{0,3})$",
    re.IGNORECASE,
)
_ITEM = re.compile(r"^[\s•*·–—>-]*(?:\d{1,2}[.)]\s)?")
# What a book's line has, by which a list goes on behind an empty line.
_BOOKISH = re.compile(r"\s(?:by|von|par|de)\s+[A-ZÄÖÜ]|[“„«\"]|\s[–—-]\s|\([A-ZÄÖÜ]")
# What a link to a book is called: Book: …, … (Buch).
_SAID_TO_BE = re.compile(r"(?i)^(?:books?|buch|roman|novel)\s?[:–-]\s|[\[(](?:books?|buch|novel|roman)[\])]$")
_BOOK = re.compile(r"(?<!\w)(?:books?|novels?|buch|bucher|romane?)(?!\w)")
# A sentence that speaks of reading, and in it a title between marks with who wrote it.
_OF_READING = re.compile(
    r"(?i)(?<!\w)(?:(?:ge|vor)?lesen|lektüre|buch|bücher|buchtipp\w*|romane?|read(?:s|ing)?|books?|novels?)(?!\w)"
)
_WRITTEN_BY = re.compile(r"[„“”\"«»‚‘][^„“”\"«»\n]{2,80}[“”\"«»‘’],?\s(?:von|by|\()\s?[A-ZÄÖÜ]")
_WRITTEN = re.compile(
    r"(?i)amazon|amzn|goodreads|isbn|\bbuch|verlag|libro|press\b|book|\b(?:papers?|articles?|essays?|stud(?:y|ies)|reports?"
    r"|artikel|aufs[aä]tze?|studien?|berichte?|texte?)\b"
)
# Of a list of links too it is a book that stands behind its author.
_AUTHORED = re.compile(r"^[A-ZÄÖÜ][\w.-]+(?: [\w.-]+){0,2} [A-ZÄÖÜ][\w-]+: \S|\s(?:von|by)\s+[A-ZÄÖÜ]")
_CREDIT = re.compile(r"(?i)^\W*(?:(?:theme )?music|musik|produced|edited|art(?:work)?|photo|image|hosted|written) ")


async def of_books(db: Database, scope: Scope, question: Question, place: Place) -> Answer | None:
    """Give the books that an episode names, the newest that names any where none is meant; None where none does.

    Of an episode that is meant and speaks of nothing to read it is a plain no.
    """
    if question.kind is QuestionKind.LIST and asks("work", question.text):
        return None
    theirs = await _of_author(db, scope, question, place)
    if theirs is not None or facet_in("books", question.text) is None:
        return theirs
    asked, meant = await _asked(db, scope, question, place)
    for one in asked:
        held = await passages.of_episode(db, scope, one.id)
        links = (await episodes.links_of(db, scope, (one.id,))).get(one.id, ())
        named = books_in(held) or read_in(held) or labelled(links)
        if named:
            return _told(question, one, named, links)
        if meant and not _speaks_of_reading(held, links):
            text = compose.bounded([say("answer_nothing_in", **compose.named(one))])
            return Answer(question=question, text=text, episodes=(one,), abstained=True)
    return None


async def _of_author(db: Database, scope: Scope, question: Question, place: Place) -> Answer | None:
    """Give the books in the list of an episode that one person wrote who is on it; None where none is named."""
    wrote = question.role is Role.AUTHOR or asks("wrote", question.text)
    if not wrote or not _BOOK.search(fold(question.text)):
        return None
    reading = await read(db, scope, question, narrowing=Narrowing(show_id=place.show_id))
    named = [mention for mention in reading.mentions if mention.end - mention.start > 1]
    for scored in reading.episodes if len(named) == 1 else ():
        theirs = {fold(credit.name.split()[-1]) for person, credit in scored.credits if person in named[0].people}
        held = await passages.of_episode(db, scope, scored.episode.id) if theirs else ()
        books = [one for one in (*books_in(held), *read_in(held)) if theirs & set(tokens(one))]
        if books:
            return _told(question, scored.episode, books, scored.links)
    return None


def _speaks_of_reading(held: Iterable[Passage], links: Iterable[Link]) -> bool:
    """Tell whether anything of an episode is about reading, or a link leads to where books are."""
    said = (*(one.text for one in held), *(f"{one.label} {one.context} {one.url}" for one in links))
    return any(_OF_READING.search(one) or _WRITTEN.search(one) for one in said)


async def _asked(db: Database, scope: Scope, question: Question, place: Place) -> tuple[Sequence[Episode], bool]:
    """Give the episodes of which it is asked, and whether one is meant: at a place, about something, or a show's."""
    if place.episodes is not None:
        return place.episodes, True
    narrowing = Narrowing(show_id=place.show_id)
    rest = " ".join(word for word in telling_words(without_facet("books", place.topic)) if word not in _LOOSE)
    if not rest:
        return await episodes.find(db, scope, narrowing, limit=_LOOKED_AT), False
    reading = await read_for_episode(db, scope, question, rest, narrowing=narrowing)
    return tuple(one.episode for one in fitting_of(reading)), True


def books_in(held: Iterable[Passage]) -> tuple[str, ...]:
    """Give the lines that stand under headings for books, word for word and without what marks them as a list."""
    body = (one.text for one in held if one.kind is PassageKind.NOTES and one.section is Section.BODY)
    lines = "\n\n".join(body).split("\n")
    found: dict[str, None] = {}
    for at, line in enumerate(lines):
        heading = _HEADING.match(line) if len(line) <= _LONGEST_LINE * 3 else None
        if heading is None:
            continue
        rest = (heading["rest"] or "").strip()
        listed = [rest] if rest else list(_below(lines[at + 1 :]))
        listed = [_ITEM.sub("", one).strip() for one in listed]
        found.update(dict.fromkeys(one for one in listed if not heading["mixed"] or _AUTHORED.search(one)))
    return tuple(one for one in found if one)[:MOST_BOOKS]


def read_in(held: Iterable[Passage]) -> tuple[str, ...]:
    """Give the sentences that speak of reading and name a book with its author, word for word."""
    body = (one.text for one in held if one.kind is PassageKind.NOTES and one.section is Section.BODY)
    said = (sentence for text in body for sentence in sentences(text))
    found = (one for one in said if _OF_READING.search(one) and _WRITTEN_BY.search(one))
    return tuple(dict.fromkeys(found))[:MOST_BOOKS]


def labelled(links: Iterable[Link]) -> tuple[str, ...]:
    """Give the links that say that they are a book."""
    return tuple(dict.fromkeys(one.label for one in links if _SAID_TO_BE.search(one.label)))[:MOST_BOOKS]


def _below(lines: Sequence[str]) -> Iterable[str]:
    """Give the lines of a list: to the first empty one behind which no book follows, or to another heading."""
    blank = told = False
    for line in lines:
        if not line.strip():
            blank = True
            continue
        ended = line.rstrip().endswith(":") or _HEADING.match(line) or len(line) > _LONGEST_LINE
        if ended or (blank and told and (not _BOOKISH.search(line) or _CREDIT.search(line))):
            return
        yield line
        blank, told = False, True


def _told(question: Question, one: Episode, named: Sequence[str], links: Sequence[Link]) -> Answer:
    links = [link for link in links if link.label and any(link.label in each for each in named)]
    lines = [say("answer_books", **compose.named(one)), *(_line(each, links) for each in named)]
    found = tuple(FoundLink(link=link, episode=one) for link in links)
    return Answer(question=question, text=compose.bounded(lines), episodes=(one,), links=found, total=len(named))


def _line(book: str, links: Sequence[Link]) -> str:
    words = book.split()
    quote = compose.quoted(" ".join(words[:_MOST_WORDS]))
    url = next((link.url for link in links if link.label in book), None)
    return say("answer_link", label=quote, url=url) if url else quote
