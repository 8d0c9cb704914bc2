"""Words that are made of words, as German makes them, and forms of a word that no stemmer of it knows. Pure."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from bot.answers.language import LANGUAGES
from bot.answers.language.table import words_of
from bot.search.across import across, beside
from bot.search.alike_de import synonyms
from bot.search.everyday import EVERYDAY
from bot.search.plan import Form, Term, is_everyday
from bot.search.vocabulary import Vocabulary
from bot.stems import stem
from bot.wording import tokens

# The language that makes compounds, and of which there are words that stand for each other.
_COMPOUNDING, _ENGLISH = "de", "en"
_SHORTEST_HEAD = 4
_MOST_OF_A_KIND = 4
# A part of a compound is that long at least, one whose other part is unknown longer.
_SHORTEST_PART, _SHORTEST_ALONE = 4, 6
_SHORTEST_REST = 3
# What German puts between the parts of a compound: Planetariumskuppel.
_LINKING = ("es", "en", "er", "s", "n", "e")
# What German puts behind the last part of a compound: Würsten for Bratwurst.
PLURALS = ("en", "er", "n", "e")
# What German puts before a verb, or before any word, without making a compound of it.
_PREFIXES = words_of(
    "uber unter wider wieder weiter durch hinter nieder zwischen gegen nach neben zusammen auseinander heraus herein "
    "herum hinaus hinein herunter vorbei voraus voran aller eine einer ander anders nicht"
)
# A compound in a title tells of either part of it.
_TITLED_WORTH = 0.6
_JOINED_WORTH = 0.9
_ALIKE_WORTH, _ALIKE_TITLED_WORTH = 0.7, 0.5
# A word of another language is nearly the word itself.
_ACROSS_WORTH, _ACROSS_TITLED_WORTH = 0.75, 0.65
_MOST_ALIKE = 16
# Endings of words from Latin and Greek, and what stands for them in the plural: Museum, Museen.
_FOREIGN = ("um", "us", "is", "on", "a", "o")
_FOREIGN_PLURALS = ("en", "a", "i")
_PARTICIPLE = re.compile(
    r"((?:ab|an|auf|aus|bei|ein|fest|her|hin|los|mit|nach|um|vor|weg|zu)?)ge(\w{3,}?)(?:t|te|ter|tes|ten|tem|en)"
)
_VERBAL = ("en", "n", "t", "ung", "ungen", "e", "")
# What somebody does: verdient, redet. Shorter words that end so are mostly nouns.
_DOES = re.compile(r"(\w{5,}|\w{2,}[dt](?=et))e?t")


def is_in_english(texts: Iterable[str]) -> bool:
    """Tell whether some texts are in English by their small words: nothing in them is a compound of German words."""
    said = [token for text in texts for token in tokens(text)]
    told = {one.code: sum(word in one.function_words for word in said) for one in LANGUAGES}
    return told[_ENGLISH] > told[_COMPOUNDING]


def headed_by(stemmed: str, known: Vocabulary) -> tuple[str, ...]:
    """Give the compounds that end in a word: Linsensuppe for Suppe, the most frequent first."""
    if len(stemmed) < _SHORTEST_HEAD:
        return ()
    longer = [word for word in known.holding(stemmed) if word.endswith(stemmed) and len(word) > len(stemmed) + 2]
    return tuple(longer[:_MOST_OF_A_KIND])


def parts_of(word: str, known: Vocabulary) -> tuple[str, ...]:
    """Give the words of which a compound is made that the index does not hold: Film and Projektor of Filmprojektor.

    Both where it holds both, else a long one that it holds.
    """
    single: dict[str, None] = {}
    for at in range(len(word) - _SHORTEST_REST, _SHORTEST_REST - 1, -1):
        left, right = _known_as(word[:at], _LINKING, known), _known_as(word[at:], PLURALS, known)
        left = left or (_known_in_plural(word[:at], known) if right else "")
        if left and right:
            return (right, left)
        single |= dict.fromkeys(part for part in (left, right) if len(part) >= _SHORTEST_ALONE)
    return tuple(sorted(single, key=len, reverse=True)[:1])


def is_made_of(held: str, stemmed: str, known: Vocabulary) -> bool:
    """Tell whether a word that holds another inside or at its end is made of it: Dienstarten of Arten, not erwarten."""
    before, _, after = held.partition(stemmed)
    return bool(_known_as(before, _LINKING, known)) and (not after or bool(_known_as(after, PLURALS, known)))


def _known_as(part: str, endings: Sequence[str], known: Vocabulary) -> str:
    """Give the stem by which the index holds a part of a compound, perhaps without what links or inflects it.

    A word before a verb that gives it another sense is no part: uber of ubersetzt.
    """
    if part in _PREFIXES:
        return ""
    bare = (part, *(part.removesuffix(ending) for ending in endings if part.endswith(ending)))
    ways = (stem(one) for one in bare if len(one) >= _SHORTEST_PART)
    return next((one for one in ways if one in known.counts), "")


def _known_in_plural(part: str, known: Vocabulary) -> str:
    """Give the stem of the plural by which alone the index holds the first part of a compound: Kühe of Kuhstall."""
    if len(part) < _SHORTEST_REST or part in _PREFIXES:
        return ""
    ways = (stem(f"{part}{ending}") for ending in ("e", "en", "er", "ern", "n", "s"))
    return next((one for one in ways if one in known.counts), "")


def inflected(word: str, known: Vocabulary) -> tuple[str, ...]:
    """Give the stems of a word's other forms that the index holds: Museen of Museum, abfragen of abgefragt."""
    found = dict.fromkeys(stem(one) for one in (*_foreign(word), *_verbs(word)))
    return tuple(one for one in found if one in known.counts and one != stem(word))[:_MOST_OF_A_KIND]


def meaning_like(word: str, language: str, known: Vocabulary) -> tuple[Form, ...]:
    """Give the forms that the index holds of words that stand for one of a language, each in all its forms."""
    worths: dict[str, float] = {}
    for words, worth in ((across(word, language), _ACROSS_WORTH), (_synonyms(word, language), _ALIKE_WORTH)):
        # A plural may be stemmed to what the word itself is: fledermause to fledermaus.
        for form in (form for other in words for form in (stem(other), other, *known.kin(other))):
            worths.setdefault(form, worth)
    held = [(one, worth) for one, worth in worths.items() if one in known.counts and one != stem(word)]
    return tuple(Form(stems=(one,), worth=worth) for one, worth in held[:_MOST_ALIKE])


def _synonyms(word: str, language: str) -> tuple[str, ...]:
    """Give what stands for a German word, or for the verb whose participle it is: geheizt, heizen."""
    if language != _COMPOUNDING:
        return ()
    verb = next(_verbs(word), "") if stem(word) not in EVERYDAY else ""
    return (*(synonyms(word) or (verb and (verb, *synonyms(verb)))), *beside(word, language))


def _foreign(word: str) -> Iterator[str]:
    for endings, others in ((_FOREIGN, _FOREIGN_PLURALS), (_FOREIGN_PLURALS, _FOREIGN)):
        for ending in endings:
            bare = word.removesuffix(ending)
            if bare != word and len(bare) >= _SHORTEST_PART:
                yield from (f"{bare}{other}" for other in others)


def _verbs(word: str) -> Iterator[str]:
    found = _PARTICIPLE.fullmatch(word)
    if found is not None:
        yield from (f"{found.group(1)}{found.group(2)}{ending}" for ending in _VERBAL)
    elif (does := _DOES.fullmatch(word)) is not None:
        yield f"{does.group(1)}en"


def joined(words: Sequence[str], terms: Sequence[Term], known: Vocabulary) -> tuple[Term, ...]:
    """Let two words be found as the compound that they make with what links them: Staat, Trojaner."""
    made: dict[int, list[Form]] = {}
    for at, (left, right) in enumerate(pairwise(words)):
        ways = dict.fromkeys(stem(f"{left}{link}{right}") for link in _LINKING)
        forms = [Form(stems=(one,), worth=_JOINED_WORTH) for one in ways if one in known.counts]
        for place in (at, at + 1):
            made.setdefault(place, []).extend(forms)
    return tuple(
        replace(term, forms=(*term.forms, *made[at])) if made.get(at) else term for at, term in enumerate(terms)
    )


def compounded(terms: Sequence[Term], titles: Iterable[str], language: str) -> tuple[Term, ...]:
    """Let a word be found in the compounds of some titles that begin or end with it: Höhle in Höhlenforschung.

    A word of a language that makes none is found by those that stand for it in German: cave.
    """
    said = sorted({token for title in titles for token in tokens(title) if len(token) >= 2 * _SHORTEST_PART})
    return tuple(term if is_everyday(term) else _in_compounds(term, said, language) for term in terms)


def _in_compounds(term: Term, said: Sequence[str], language: str) -> Term:
    held = {form.stems for form in term.forms}
    made: list[Form] = []
    own = (term.word,) if language == _COMPOUNDING else ()
    alike = ((across(term.word, language), _ACROSS_TITLED_WORTH), (_synonyms(term.word, language), _ALIKE_TITLED_WORTH))
    for words, worth in ((own, _TITLED_WORTH), *alike):
        bases = {word.removesuffix(ending) for word in words for ending in ("", *PLURALS)}
        longest = tuple(one for one in bases if len(one) >= _SHORTEST_HEAD)
        ways = dict.fromkeys(stem(token) for token in said if any(_is_part(base, token) for base in longest))
        made += [Form(stems=(way,), worth=worth) for way in ways if (way,) not in held]
        held |= {(way,) for way in ways}
    return replace(term, forms=(*term.forms, *made)) if made else term


def _is_part(base: str, token: str) -> bool:
    """Tell whether a compound begins or ends with a word, and what is left is long enough to be one."""
    if token.startswith(base):
        rest = token[len(base) :]
        shortest = next((rest.removeprefix(link) for link in _LINKING if rest.startswith(link)), rest)
        return len(shortest) >= _SHORTEST_PART
    # A compound may be in the plural: Nachtfilme for Film.
    bare = next((one for ending in ("", *PLURALS) if (one := token.removesuffix(ending)).endswith(base)), "")
    rest = bare.removesuffix(base)
    return len(rest) >= _SHORTEST_PART and rest not in _PREFIXES
