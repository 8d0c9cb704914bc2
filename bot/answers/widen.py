"""More ways in which the index may hold a question's words: by sound, by derivation, at the end of a compound. Pure."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from bot.answers.question import language_of
from bot.search.plan import Form, Term
from bot.search.vocabulary import Vocabulary
from bot.stems import stem
from bot.text import fold

_SOUND_WORTH = 0.75
_DERIVED_WORTH = 0.75
_COMPOUND_WORTH = 0.7
_SHORTEST_SOUND = 4
_SHORTEST_DERIVED = 3
_SHORTEST_HEAD = 4
_MOST_OF_A_KIND = 4
# What German puts behind the last part of a compound: Würsten for Bratwurst.
_PLURALS = ("en", "er", "n", "e")
# Below this worth a form is a guess, and a word that has no better one counts as unknown.
_GUESS = 0.65
# The index's own stems are of this language: no word of it has another form.
_OF_THE_INDEX = "en"
# What merely begins alike is worth no more than this.
_BEGUN = 0.75
# Letters that sound alike, longest first; what is left over is compared without doubled letters.
_SOUNDS = (
    ("sch", "s"),
    ("ph", "f"),
    ("ck", "k"),
    ("ch", "k"),
    ("qu", "k"),
    ("oo", "u"),
    ("ou", "u"),
    ("ee", "i"),
    ("ea", "i"),
    ("ie", "i"),
    ("ei", "i"),
    ("gh", ""),
    ("x", "ks"),
    ("c", "k"),
    ("z", "s"),
    ("y", "i"),
    ("w", "v"),
    ("dt", "t"),
    ("th", "t"),
)
_DOUBLED = re.compile(r"(.)\1+")


def widened(terms: Sequence[Term], known: Vocabulary, asked: str) -> tuple[Term, ...]:
    """Give the terms of a question with further forms for those words that the index does not hold as they are written.

    Forms that are none in the language that is `asked` in are left out: another language's stems, parts of words.
    """
    inflects = language_of(fold(asked)).code != _OF_THE_INDEX
    return tuple(_widened(_proper(term, known, inflects=inflects), known) for term in terms)


def _proper(term: Term, known: Vocabulary, *, inflects: bool) -> Term:
    """Leave out what merely looks like a form of a word: sue for suez, optimist for mist."""
    stemmed = stem(term.word)
    foreign = () if inflects else tuple((other,) for other in known.kin(term.word))
    forms = tuple(
        one for one in term.forms if _is_form(one, stemmed, known) and not (one.stems in foreign and one.worth > _BEGUN)
    )
    if len(forms) == len(term.forms):
        return term
    found = sum(min(known.counts.get(part, 0) for part in form.stems) for form in forms)
    weight = term.weight * known.weight(found) / (known.weight(term.found) or 1.0)
    return replace(term, forms=forms, found=found, weight=weight)


def _is_form(form: Form, stemmed: str, known: Vocabulary) -> bool:
    """Tell whether a longer word that ends in another one is made of it: what is left over is a word too."""
    held = form.stems[0]
    if len(form.stems) > 1 or held.startswith(stemmed) or not held.endswith(stemmed):
        return True
    rest = held.removesuffix(stemmed)
    return rest in known.counts or rest.removesuffix("s") in known.counts or known.begun(rest) != ()


def _widened(term: Term, known: Vocabulary) -> Term:
    if any(form.worth > _GUESS for form in term.forms):
        return term
    stemmed = stem(term.word)
    derived = _derived(stemmed) if term.word.endswith("y") else ()
    others = [Form(stems=(o,), worth=_DERIVED_WORTH) for o in derived if o in known.counts]
    others += [Form(stems=(o,), worth=_SOUND_WORTH) for o in _alike_in_sound(stemmed, known.counts)]
    heads = (stemmed, *(stemmed.removesuffix(ending) for ending in _PLURALS if stemmed.endswith(ending)))
    headed = dict.fromkeys(o for head in heads for o in _headed_by(head, known.counts))
    others += [Form(stems=(o,), worth=_COMPOUND_WORTH) for o in headed]
    if not others:
        return term
    found = sum(known.counts.get(form.stems[0], 0) for form in (*term.forms, *others))
    weight = term.weight * known.weight(found) / (known.weight(term.found) or 1.0)
    return replace(term, forms=(*others, *term.forms), found=found, weight=weight)


def _derived(stemmed: str) -> tuple[str, ...]:
    """Give the stems of which a word may be made: foggy of fog, salty of salt."""
    if not stemmed.endswith("i") or len(stemmed) <= _SHORTEST_DERIVED:
        return ()
    bare = stemmed[:-1]
    single = bare[:-1] if bare[-1:] == bare[-2:-1] else bare
    return tuple(dict.fromkeys(one for one in (bare, single, f"{bare}e") if len(one) >= _SHORTEST_DERIVED))


def _headed_by(stemmed: str, counts: Mapping[str, int]) -> tuple[str, ...]:
    """Give the compounds that end in a word: Linsensuppe for Suppe, the most frequent first."""
    if len(stemmed) < _SHORTEST_HEAD:
        return ()
    longer = [word for word in counts if word.endswith(stemmed) and len(word) > len(stemmed) + 2]
    return tuple(sorted(longer, key=lambda word: -counts[word])[:_MOST_OF_A_KIND])


@dataclass(frozen=True, slots=True)
class _Heard:
    counts: Mapping[str, int]
    by_sound: Mapping[str, tuple[str, ...]]


_HEARD: list[_Heard] = []


def _alike_in_sound(stemmed: str, counts: Mapping[str, int]) -> tuple[str, ...]:
    """Give the words of the index that sound like one it does not hold: bamboo for bambu."""
    if len(stemmed) < _SHORTEST_SOUND:
        return ()
    if not _HEARD or _HEARD[0].counts is not counts:
        _HEARD[:] = [_Heard(counts, _by_sound(counts))]
    near = _HEARD[0].by_sound.get(sound(stemmed), ())
    return tuple(sorted(near, key=lambda word: -counts[word])[:_MOST_OF_A_KIND])


def _by_sound(counts: Mapping[str, int]) -> Mapping[str, tuple[str, ...]]:
    found: dict[str, list[str]] = {}
    for word in counts:
        if len(word) >= _SHORTEST_SOUND and word.isalpha():
            found.setdefault(sound(word), []).append(word)
    return {heard: tuple(said) for heard, said in found.items()}


def sound(word: str) -> str:
    """Give how a word sounds, roughly, in English and German."""
    heard = word
    for letters, as_one in _SOUNDS:
        heard = heard.replace(letters, as_one)
    return _DOUBLED.sub(r"\1", heard)
