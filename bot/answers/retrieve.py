"""From a question to the episodes that may answer it: words and names find candidates, all terms measure them."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import pairwise

from bot.answers.compounds import is_in_english
from bot.answers.directory import Directory, directory
from bot.answers.hosting import speaker_of, with_hosts
from bot.answers.meaning import Near, of_file
from bot.answers.players import also_links
from bot.answers.question import detail_of, which_episode, without_links
from bot.answers.reading import Material, Reading, Scored, measured
from bot.answers.widen import terms_asked, terms_beside
from bot.model.answer import Hit, Question, QuestionKind
from bot.model.episode import LinkKind, PassageKind
from bot.model.scope import Scope
from bot.people.mentions import Mention, mentions
from bot.people.names import how_like
from bot.search.ladder import Sought, candidates, ends_of
from bot.search.plan import MOST_TERMS, Term, is_general, telling_words
from bot.search.scoring import KIND_WEIGHT, fit_text
from bot.search.stops import STOPS
from bot.search.vocabulary import Vocabulary, vocabulary
from bot.stems import stem
from bot.store import episodes, passages, people
from bot.store.database import Database
from bot.store.episodes import Narrowing
from bot.text import fold
from bot.wording import tokens

MOST_EPISODES = 10
MOST_PASSAGES = 1_500
_MOST_BY_PERSON = 12
_MOST_PEOPLE = 6
_MOST_NEAR = 6
# Passages of so many of the best episodes are compared one by one with what each leaves open of the question.
_MOST_WITHIN = 4
_WITHIN = 200
# The last part of a name may be misspelt so far (of 100) where two parts before it are right.
_MUCH_LIKE = 60.0
_SETTLED = 0.5
# In so many passages for each episode that names somebody their name may stand, before it is a word like any other:
# measured over 80 names of one word in labelled questions, where 19 was the most of a guest and 5 of anybody else.
_MOST_SAID_OF_GUESTS, _MOST_SAID = 24, 6
_MOST_NARROWED = 10_000
_EVERY_EPISODE = Narrowing()
_ACTING = re.compile(r"(?<!\w)(?:do|does|did|will|would|can|could|should|might) (?:\w+ ){1,2}?(\w+)")
_WORD = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")


async def read_for_episode(
    db: Database, scope: Scope, question: Question, topic: str, *, narrowing: Narrowing
) -> Reading:
    """Read a question as one for the episode that is about a topic, whatever else is asked of that episode."""
    bare = Question(text=question.text, kind=QuestionKind.EPISODE, topic=topic, period=question.period)
    return await read(db, scope, bare, narrowing=narrowing)


async def read(db: Database, scope: Scope, question: Question, *, narrowing: Narrowing = _EVERY_EPISODE) -> Reading:
    """Lay a question over what a reader may see; by what it means too, where the file has an encoder."""
    ends_at = ends_of(db)
    known = await vocabulary(db, question.text)
    names = await directory(db, scope)
    words = telling_words(without_links(question.topic) if _asks_adverts(question) else question.topic)
    if not words and question.kind is QuestionKind.EPISODE:
        words = tokens(question.topic)[:MOST_TERMS]
    terms = terms_asked(words, known, question.text)
    named = named_in(words, names, known, question.text)
    sought = Sought(terms=terms, episodes=narrowing, beside=_asks_adverts(question), ends_at=ends_at)
    found = await candidates(db, scope, sought, known)
    preliminary: dict[int, float] = {}
    for hit in found:
        score = fit_text(terms, hit.text).score * KIND_WEIGHT[hit.kind]
        preliminary[hit.episode_id] = max(preliminary.get(hit.episode_id, 0.0), score)
    chosen = sorted(preliminary, key=lambda one: (-preliminary[one], -one))[:MOST_EPISODES]
    others = narrowing.ids or await _by_people(db, scope, named)
    allowed = await episodes.find(db, scope, replace(narrowing, ids=tuple(others)), limit=len(others) + 1)
    kept = {one.id for one in allowed}
    chosen += [one for one in others if one in kept and one not in chosen]
    near = await _near(db, scope, question, narrowing)
    chosen += [one for one in _episodes_of(near) if one not in chosen]
    within = await _within(db, question.text if near else "", chosen)
    held = await materials(db, scope, chosen, beside=_asks_adverts(question))
    held = await with_hosts(db, scope, speaker_of(question, words, named), held)
    terms = terms_beside(terms, _titles(held), question.text, known)
    scored = _measured(held, (terms, named, question), _best_of((*near, *within)))
    details = terms_asked(telling_words(detail_of(question.text)), known, question.text)
    return Reading(
        question=question,
        words=words,
        terms=terms,
        details=details,
        mentions=named,
        episodes=scored,
        narrowing=narrowing,
        hurried=found.hurried,
        near=_by_passage((*near, *within)),
        open_near=await _open(db, question, words, scored[:_MOST_WITHIN]),
    )


async def _near(db: Database, scope: Scope, question: Question, narrowing: Narrowing) -> Near:
    meanings = of_file(db)
    if meanings is None or not telling_words(question.topic):
        return ()
    if narrowing == _EVERY_EPISODE:
        allowed = [one.id for one in (await directory(db, scope)).episodes]
    else:
        allowed = [one.id for one in await episodes.find(db, scope, narrowing, limit=_MOST_NARROWED)]
    return await meanings.near(db, question.text, allowed)


async def _within(db: Database, text: str, ids: Sequence[int]) -> Near:
    meanings = of_file(db)
    return () if meanings is None or not text or not ids else await meanings.near(db, text, ids, most=_WITHIN)


async def _open(
    db: Database, question: Question, words: Sequence[str], best: Sequence[Scored]
) -> dict[tuple[int, str], float]:
    """Compare passages with what each episode as a whole leaves open of the question, in the words as typed."""
    typed = {fold(word): word for word in _WORD.findall(question.text)}
    found: dict[tuple[int, str], float] = {}
    for scored in best:
        named = which_episode(question.text)
        left = [
            typed.get(word, word)
            for word, worth in zip(words, scored.context, strict=False)
            if worth < _SETTLED and word not in named
        ]
        found |= _by_passage(await _within(db, " ".join(left), [scored.episode.id]))
    return found


def _by_passage(near: Near) -> dict[tuple[int, str], float]:
    return {(hit.episode_id, hit.text): nearness for hit, nearness in near}


def _best_of(near: Near) -> dict[int, float]:
    best: dict[int, float] = {}
    for hit, nearness in near:
        best[hit.episode_id] = max(best.get(hit.episode_id, 0.0), nearness)
    return best


def _episodes_of(near: Near) -> tuple[int, ...]:
    return tuple(dict.fromkeys(hit.episode_id for hit, _ in near))[:_MOST_NEAR]


async def measure(
    db: Database,
    scope: Scope,
    ids: Sequence[int],
    asked: tuple[tuple[Term, ...], tuple[Mention, ...], Question],
) -> tuple[Scored, ...]:
    """Measure episodes in scope against terms, mentions and question, best first, the newest first among equals."""
    return _measured(await materials(db, scope, ids, beside=_asks_adverts(asked[2])), asked, {})


def _measured(
    held: Iterable[Material], asked: tuple[tuple[Term, ...], tuple[Mention, ...], Question], near: Mapping[int, float]
) -> tuple[Scored, ...]:
    terms, named, question = asked
    scored = [measured(terms, named, one, question, max(0.0, near.get(one.episode.id, 0.0))) for one in held]
    return tuple(sorted(scored, key=lambda one: (-round(one.score, 4), -one.episode.id)))


def _titles(held: Iterable[Material]) -> Iterator[str]:
    """Give what the episodes and their chapters are called, those in English left out."""
    for one in held:
        titles = [one.episode.title, *(hit.text for hit in one.hits if hit.kind is PassageKind.CHAPTER)]
        yield from titles if not is_in_english(titles) else ()


def _asks_adverts(question: Question) -> bool:
    return LinkKind.SPONSOR in question.link_kinds


async def materials(db: Database, scope: Scope, ids: Sequence[int], *, beside: bool = False) -> tuple[Material, ...]:
    """Give what the index holds of episodes in scope, adverts too where they are asked for."""
    found = await episodes.by_ids(db, scope, tuple(ids))
    credited = await episodes.people_of(db, scope, tuple(found))
    linked = await episodes.links_of(db, scope, tuple(found))
    held: dict[int, list[Hit]] = {}
    for hit in await passages.of_episodes(db, scope, tuple(found), most=MOST_PASSAGES, beside=beside):
        held.setdefault(hit.episode_id, []).append(hit)
    return tuple(
        Material(
            episode=episode,
            credits=credited.get(one, ()),
            links=(*linked.get(one, ()), *also_links(episode)),
            hits=tuple(held.get(one, ())),
        )
        for one, episode in found.items()
    )


def named_in(words: Sequence[str], names: Directory, known: Vocabulary, text: str = "") -> tuple[Mention, ...]:
    """Find the people whom the words of a question name; `text` is the question as typed."""
    acting = frozenset(_ACTING.findall(fold(text)))
    # What somebody does is no part of their name, though the notes have another word for it: does anna complain.
    unknown = frozenset(
        word for word in words if stem(word) not in known.counts and not (word in acting and is_general(word))
    )
    said = tokens(text)
    found = mentions(words, names.roll, common=STOPS, unknown=unknown, beside=frozenset(pairwise(said)) or None)
    named = (one for one in found if one.end - one.start > 1 or _is_name(words[one.start], one, names, known))
    return tuple(_whole(words, one, names) for one in named)


def _whole(words: Sequence[str], mention: Mention, names: Directory) -> Mention:
    """Take the word after two of a name for its last part, if it is much like that: cassidy james blade."""
    after = words[mention.end : mention.end + 1]
    if mention.end - mention.start == 1:
        return _with_first(words, mention, names)
    if not after:
        return mention
    parts = {part for person in mention.people for part in names.roll.names.get(person, ())[1:]} - {*words}
    meant = any(part[:1] == after[0][:1] and how_like(part, after[0]) >= _MUCH_LIKE for part in parts)
    return replace(mention, end=mention.end + 1) if meant else mention


def _with_first(words: Sequence[str], mention: Mention, names: Directory) -> Mention:
    """Take the word before a last name for the first one, if either goes on as the other begins: el for ell."""
    before = words[mention.start - 1] if mention.start else ""
    people = {
        person: worth
        for person, worth in mention.people.items()
        for first, *rest in [names.roll.names.get(person, ("",))]
        if rest and len(before) > 1 and (first.startswith(before) or before.startswith(first))
    }
    return Mention(start=mention.start - 1, end=mention.end, people=people) if people else mention


def _is_name(word: str, mention: Mention, names: Directory, known: Vocabulary) -> bool:
    """Tell whether a single word stands for somebody: not one that is said far more often than they are named."""
    people = [names.of_id[one] for one in mention.people if one in names.of_id]
    most = _MOST_SAID_OF_GUESTS if any(one.on for one in people) else _MOST_SAID
    return known.counts.get(stem(word), 0) <= most * sum(one.episodes for one in people)


async def _by_people(db: Database, scope: Scope, named: Iterable[Mention]) -> list[int]:
    """Give the episodes of the people named, the newest first, those they were on before those that name them."""
    worths = {person: worth for mention in named for person, worth in mention.people.items()}
    found: dict[int, None] = {}
    for person in sorted(worths, key=lambda one: -worths[one])[:_MOST_PEOPLE]:
        listed = await people.appearances(db, scope, person)
        ordered = sorted(listed, key=lambda one: one.credit.role == "mentioned")
        found.update(dict.fromkeys(one.episode_id for one in ordered[:_MOST_BY_PERSON]))
    return list(found)
