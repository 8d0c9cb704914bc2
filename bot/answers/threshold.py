"""When what was found is enough to be an answer; below it we say no. Pure; every figure of it stands here."""

import re
from collections.abc import Sequence

from bot.answers.forms import form_asked
from bot.answers.language import LANGUAGES
from bot.answers.question import asks, facet_in, language_asked, which_episode
from bot.answers.reading import Reading, Scored
from bot.model.answer import QuestionKind
from bot.model.episode import Role
from bot.search.plan import Term, is_everyday, telling_words
from bot.search.scoring import fit_text
from bot.search.stops import STOPS
from bot.stems import stem
from bot.text import fold
from bot.wording import tokens

# The share of the words' weight that must be found, by how many words there are: long questions are paraphrases.
_NEEDED = {0: 1.0, 1: 0.7, 2: 0.62, 3: 0.48, 4: 0.45, 5: 0.42}
_NEEDED_LONG = 0.34
_TOPIC_NEEDED = {1: 0.6, 2: 0.45, 3: 0.4}
_TOPIC_NEEDED_LONG = 0.25
# One or two words are a name more than a description: each must be held, and not only apart from the other.
_EACH_OF = 2
_EACH_HELD = 0.5
# Who merely lists what they look for (`ferryman, storm, when`) puts nothing into a phrase: each may stand apart.
_LISTED = re.compile(r"\W*[\w-]+(?:, [\w-]+){2}\W*")
_EACH_LISTED = 0.4
# Words that merely stand for those asked for are worth no more than this: of one or two they are no evidence.
_LIKE = 0.65
# Fewer words are enough for an episode that stands out before all others and is near in meaning too: the share of
# their weight, the nearness, and the lead over the next episode's score.
_OF_ANY = (0.25, 0.27, 0.1)
# So are more words with less nearness, further ahead.
_OF_MANY = (0.4, 0.2, 0.15)
# So is less nearness yet where nothing else is anywhere near: nobody is named, and it is this far ahead.
_OF_FAR = (0.35, 0.0, 0.3)
# A long question is a paraphrase: of it, where nobody is named, still fewer are enough further ahead of all others.
_LONG, _OF_LONG = 4, (0.14, 0.2, 0.16)
# Nor are many words needed where words, meaning and both leads together set an episode apart, and nobody is named:
# the share, the nearness, and the sum of the leads over the next episode's score and nearness.
_OF_MEANT = (0.1, 0.36, 0.11)
# Where words alone are too few, and nobody is named, an episode must be near in meaning, or near and far ahead in sum:
# of 466 questions put to an index that knows nothing of them 47 were answered without this. With 0.405 and 0.655 there
# were 23, but of 156 answerable ones of two new sets four right answers were lost.
_NEAR_FOR_FEW, _NEAR_AND_AHEAD = 0.33, 0.5
# Meaning alone answers from this nearness on, this far ahead of the next episode.
_NEAR, _NEAR_APART = 0.45, 0.1
_VERY_NEAR, _VERY_NEAR_APART = 0.55, 0.06
_FEWEST_MEANT, _LONG_WORD = 3, 11
# Episodes this nearly as good as the best are answers too.
_AS_GOOD = 0.6
MOST_EPISODES = 5
# What stands before or after a title to number it, and how much the words of a title must tell to be meant as one.
_NUMBERING = re.compile(r"(?:#|ep(?:isode)?|afl(?:evering)?|folge|ausgabe|nr|no|part|teil|[a-z]{2,4})?\.? ?#?\d+\W*")
_TITLE_TELLS = 4.0
_BORNE_OUT = 0.5
# From this nearness on of what somebody is asked about it is spoken of in other words.
_SPOKEN_OF = 0.3
# A term of this worth in a show's name names the show.
_NAMES_SHOW = 0.9


def enough(reading: Reading, scored: Scored) -> bool:
    """Tell whether an episode holds enough of the words, and enough of those that name nobody who is on it."""
    if misses_somebody(reading, scored):
        return False
    if _is_titled(reading, scored):
        return True
    if _holds_all_but_calling(reading, scored):
        return True
    needed = _NEEDED.get(len(reading.terms), _NEEDED_LONG)
    if scored.share < needed or (len(reading.terms) <= _EACH_OF and not _each_held(reading, scored)):
        return False
    topical = _topical(reading, scored)
    if len(topical) == len(reading.terms) or not topical or _tells_of_two(reading, scored):
        return True
    return _share_of(reading, scored, topical) >= _TOPIC_NEEDED.get(len(topical), _TOPIC_NEEDED_LONG)


def _tells_of_two(reading: Reading, scored: Scored) -> bool:
    """Tell whether a passage names two people in full of whom a date or a number is asked, and neither is a host.

    What one does to the other is seldom asked in the notes' own word.
    """
    if reading.question.kind is not QuestionKind.FACT or form_asked(reading.question.text) is None:
        return False
    hosts = {person for person, credit in scored.credits if credit.role is Role.HOST}
    named = [one for one in reading.mentions if one.end - one.start > 1 and not hosts & set(one.people)]
    at = [place for mention in named for place in range(mention.start, mention.end)]
    return len(named) > 1 and any(min(piece.fit.worths[one] for one in at) >= _LIKE for piece in scored.pieces)


def _holds_all_but_calling(reading: Reading, scored: Scored) -> bool:
    """Tell whether a title holds all but what the guest does for a living: X with the singer."""
    calling = facet_in("with_calling", reading.question.text)
    if calling is None or reading.mentions:
        return False
    said = set(telling_words(calling.group()))
    rest = [at for at, term in enumerate(reading.terms) if term.word not in said]
    title = fit_text(reading.terms, scored.episode.title).worths
    needed = _NEEDED[1]
    return 0 < len(rest) < len(reading.terms) and all(
        title[at] >= needed and not is_everyday(reading.terms[at]) for at in rest
    )


def _meant(reading: Reading) -> list[Scored]:
    """Give the episode that stands out in meaning; where somebody is named, words must bear it out."""
    nearest = reading.nearest
    if reading.mentions or not nearest or not _says_enough(reading):
        return []
    beside = nearest[1][1] if len(nearest) > 1 else 0.0
    episode_id, near = nearest[0]
    apart = near - beside
    if not ((near >= _NEAR and apart >= _NEAR_APART) or (near >= _VERY_NEAR and apart >= _VERY_NEAR_APART)):
        return []
    return [one for one in reading.episodes if one.episode.id == episode_id and not misses_somebody(reading, one)]


def _says_enough(reading: Reading) -> bool:
    """Tell whether a question has words enough for its meaning to tell; a long word of German counts as two."""
    inflects = language_asked(reading.question.text).code != "en"
    words = [2 if inflects and len(term.word) >= _LONG_WORD else 1 for term in reading.terms]
    return sum(words) >= _FEWEST_MEANT


def _clear(reading: Reading) -> list[Scored]:
    """Give the best episode where words and meaning together set it well apart from the next one."""
    if misses_somebody(reading, reading.episodes[0]):
        return []
    best, beside = reading.episodes[0], reading.episodes[1].score if len(reading.episodes) > 1 else 0.0
    if len(reading.terms) >= _LONG and not reading.mentions and _is_ahead(best, beside, _OF_LONG):
        return [best]
    if _is_meant_most(reading, best, best.score - beside):
        return [best]
    if (
        len(reading.terms) <= _EACH_OF
        and max(best.held, default=0.0) <= _LIKE
        and not asks("who", reading.question.text)
    ):
        return []
    many = len(reading.terms) >= _FEWEST_MEANT and _is_ahead(best, beside, _OF_MANY)
    many = many or (len(reading.terms) >= _FEWEST_MEANT and not reading.mentions and _is_ahead(best, beside, _OF_FAR))
    if not many and not _is_ahead(best, beside, _OF_ANY):
        return []
    topical = _topical(reading, best)
    if len(topical) < len(reading.terms) and topical and _share_of(reading, best, topical) < _TOPIC_NEEDED_LONG:
        return []
    return [best]


def means_it(reading: Reading) -> bool:
    """Tell whether the best episode may answer though it holds few of the words: somebody is named, or it is near."""
    if reading.mentions or not reading.nearest:
        return True
    best, beside = reading.episodes[0], reading.episodes[1].score if len(reading.episodes) > 1 else 0.0
    return best.near >= _NEAR_FOR_FEW or best.near + best.score - beside >= _NEAR_AND_AHEAD


def _is_meant_most(reading: Reading, best: Scored, ahead: float) -> bool:
    """Tell whether the best episode is ahead of all others in words and in meaning together."""
    if reading.mentions or not _says_enough(reading):
        return False
    share, near, apart = _OF_MEANT
    others = max((one.near for one in reading.episodes[1:]), default=0.0)
    return best.share >= share and best.near >= near and ahead + best.near - others >= apart


def _is_ahead(best: Scored, beside: float, least: tuple[float, float, float]) -> bool:
    """Tell whether share, nearness and the lead over the next episode are all at least so much."""
    share, near, apart = least
    return best.share >= share and best.near >= near and best.score - beside >= apart


def _each_held(reading: Reading, scored: Scored) -> bool:
    loose = LANGUAGES if asks("who", reading.question.text) else ()
    question = reading.question
    listed = question.kind is QuestionKind.MOMENT and _LISTED.fullmatch(question.text)
    least = _EACH_LISTED if listed else _EACH_HELD
    return all(
        # What somebody does for a living is seldom said by its name.
        worth >= least or is_everyday(term) or any(one.facets["calling"].fullmatch(term.word) for one in loose)
        for term, worth in zip(reading.terms, scored.held, strict=True)
    )


def misses_somebody(reading: Reading, scored: Scored) -> bool:
    """Tell whether a question names somebody by the whole name of whom an episode says nothing: they never met.

    So it does where somebody is told by what they are known for, and what they are asked about stands nowhere.
    """
    if asks("told_on", reading.question.text) and not _is_spoken_of(reading, scored):
        return True
    whole = [mention for mention in reading.mentions if mention.end - mention.start > 1]
    return any(
        max(
            worth * (not _is_small(reading.terms[at]))
            for at, worth in enumerate(scored.held[mention.start : mention.end], start=mention.start)
        )
        < _EACH_HELD
        for mention in whole
    )


def _is_spoken_of(reading: Reading, scored: Scored) -> bool:
    """Tell whether an episode holds a word of what somebody is asked about, or comes near it in meaning.

    All but the best must hold a word of what they are known for, too.
    """
    who = which_episode(reading.question.text)
    known = max((scored.held[at] for at, term in enumerate(reading.terms) if term.word in who), default=1.0)
    if scored is not reading.episodes[0] and not known:
        return False
    about = [at for at, term in enumerate(reading.terms) if term.word not in who and not is_everyday(term)]
    near = max((one for (id_, _), one in reading.open_near.items() if id_ == scored.episode.id), default=0.0)
    return not about or max(scored.held[at] for at in about) > _LIKE or near >= _SPOKEN_OF


def _is_small(term: Term) -> bool:
    """Tell whether a name is found wherever a small word stands: Wes and we."""
    return stem(term.word) in STOPS


def _is_titled(reading: Reading, scored: Scored) -> bool:
    """Tell whether a question says all that the title of an episode says beside its number and its show."""
    credited = {person for person, _ in scored.credits}
    if any(not credited & set(mention.people) for mention in reading.mentions):
        return False
    show = set(telling_words(scored.episode.show))
    said = [word for word in telling_words(_NUMBERING.sub(" ", fold(scored.episode.title))) if word not in show]
    if asks("who", reading.question.text):
        # Who is asked for stands in a title beside the matter: Thing - Ann Bell.
        guests = {word for _, one in scored.credits if one.role is Role.GUEST for word in tokens(one.name)}
        said = [word for word in said if word not in guests]
    named = {at for mention in reading.mentions for at in range(mention.start, mention.end)}
    names = {stem(reading.terms[at].word) for at in named}
    if len(named) < len(reading.terms) and {stem(word) for word in said} <= names:
        # A title that is somebody's name says nothing of what else is asked of them.
        return False
    asked = {form.stems[0] for term in reading.terms for form in term.forms if form.worth == 1.0}
    weight = sum(t.weight for t in reading.terms if t.weight and stem(t.word) in {stem(word) for word in said})
    return bool(said) and all(stem(word) in asked for word in said) and weight >= _TITLE_TELLS


def _topical(reading: Reading, scored: Scored) -> list[int]:
    """Give the places of the terms that an episode must bear out itself: all but those that name people on it.

    Where nobody is named it is all but those that name its show.
    """
    credited = {person for person, _ in scored.credits}
    there = [mention for mention in reading.mentions if credited & set(mention.people)]
    named = {at for mention in there for at in range(mention.start, mention.end)}
    if not named:
        show = fit_text(reading.terms, scored.episode.show).worths
        named = {at for at, worth in enumerate(show) if worth >= _NAMES_SHOW}
    left = [at for at in range(len(reading.terms)) if at not in named]
    # Beside somebody who is on it one word that everybody uses bears nothing out: what did X ask for at the end.
    return [] if there and len(left) == 1 and is_everyday(reading.terms[left[0]]) else left


def is_borne_out(reading: Reading, scored: Scored) -> bool:
    """Tell whether an episode holds half of what is said beside the names of people, on it or not."""
    named = {at for mention in reading.mentions for at in range(mention.start, mention.end)}
    topical = [at for at in range(len(reading.terms)) if at not in named]
    return bool(topical) and _share_of(reading, scored, topical) >= _BORNE_OUT


def _share_of(reading: Reading, scored: Scored, topical: Sequence[int]) -> float:
    whole = sum(reading.terms[at].weight for at in topical) or 1.0
    return sum(reading.terms[at].weight * scored.held[at] for at in topical) / whole


def fitting_of(reading: Reading) -> list[Scored]:
    """Give the episodes that are enough of an answer, best first, as far as they are nearly as good as the best.

    Where the words are not enough, the one episode that means by far most nearly what is asked is.
    """
    if not reading.episodes:
        return []
    good = [one for one in reading.episodes if enough(reading, one)]
    if reading.episodes[0] not in good:
        good = (_clear(reading) if means_it(reading) else []) or good or _meant(reading)
    return [one for one in good if one.score >= _AS_GOOD * good[0].score][:MOST_EPISODES]
