"""Words of a person to terms of the index, and terms to FTS5 expressions built from quoted words alone."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from bot.search.everyday import ALIKE, EVERYDAY
from bot.search.ordinals import other_ways
from bot.search.stops import STOPS
from bot.search.vocabulary import Vocabulary
from bot.stems import stem
from bot.wording import stems, tokens

MOST_TERMS = 16
_SHORTEST_BEGUN = 5
_FEW_BEGUN = 6
_SHORTEST_PART = 3
_MENDED_WORTH = (1.0, 0.85, 0.65)
# Of a word so long two slips are as little as one: scheinselbständig, and an s more.
_LONG_WORD = 9
_BEGUN_WORTH = 0.75
_ACRONYM_WORTH = 0.9
_KIN_WORTH = 0.95
_HELD_WORTH = 0.7
# A word that stands in so few passages is asked for inside of compounds too.
_FEW = 3
_ALIKE_WORTH = 0.6
# Not to find a word that everybody uses for anything tells little.
_EVERYDAY_WEIGHT = 0.45
# A word this frequent is no evidence of its own: it counts in rescoring alone.
FREQUENT_SHARE = 0.02
FREQUENT_FROM = 2_000
_MOST_PHRASES = 4
_MOST_SMALL = 6
_QUOTED = re.compile(r'"([^"]+)"|“([^“”]+)”|„([^„“”]+)[“”]|[«»]([^«»]+)[«»]|「([^「」]+)」|『([^『』]+)』')


@dataclass(frozen=True, slots=True, kw_only=True)
class Form:
    """One way in which a term may stand in a passage: stems in a row, and how much finding them is worth (0..1)."""

    stems: tuple[str, ...]
    worth: float = 1.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Term:
    """A word that was asked for: its forms, how much it tells, and in how many passages it stands (0: unknown)."""

    word: str
    forms: tuple[Form, ...]
    weight: float
    found: int


def content_words(text: str) -> tuple[str, ...]:
    """Give the tokens of a text that carry meaning, each once; all of them where none does."""
    return telling_words(text) or tuple(dict.fromkeys(tokens(text)))[:MOST_TERMS]


def telling_words(text: str) -> tuple[str, ...]:
    """Give the tokens of a text that carry meaning, each once; none where none does."""
    return tuple(dict.fromkeys(word for word in tokens(text) if word not in STOPS))[:MOST_TERMS]


def small_stems(text: str, known: Vocabulary) -> tuple[str, ...]:
    """Give the stems of the words that are too common to search by, each once, as far as the index holds them."""
    found = dict.fromkeys(stem(word) for word in tokens(text) if word in STOPS)
    return tuple(stemmed for stemmed in found if stemmed in known.counts)[:_MOST_SMALL]


def terms_of(words: Sequence[str], known: Vocabulary, *, inflected: bool = True) -> tuple[Term, ...]:
    """Give the terms of words that stand in this order, with every form in which the index may hold them.

    Where they are English, not `inflected` otherwise than the index's own stems know, other languages have none to add.
    """
    stemmed = [stem(word) for word in words]
    forms = [_forms(word, stemmed[at], known, inflected=inflected) for at, word in enumerate(words)]
    for at, one in enumerate(stemmed):
        forms[at] += _meant(one, forms[at], stemmed, known)
    _join_neighbours(words, forms, known)
    _shorten(stemmed, forms, known)
    return tuple(_term(word, forms[at], known) for at, word in enumerate(words))


def _term(word: str, forms: list[Form], known: Vocabulary) -> Term:
    found = _found(forms, known)
    # A word tells by how rare it is itself, however often others stand that are like it.
    own = _found([form for form in forms if form.worth > _ALIKE_WORTH], known) or found
    told = 1.0 if stem(word) not in EVERYDAY else _EVERYDAY_WEIGHT
    return Term(word=word, forms=tuple(forms), weight=known.weight(own) * told, found=found)


def _found(forms: Iterable[Form], known: Vocabulary) -> int:
    return sum(min(known.counts.get(part, 0) for part in form.stems) for form in forms)


def is_everyday(term: Term) -> bool:
    """Tell whether a term is a word that everybody uses for anything."""
    return stem(term.word) in EVERYDAY


def is_general(word: str) -> bool:
    """Tell whether a word is one of everybody's, or has others that stand for it: no name, most likely."""
    stemmed = stem(word)
    return stemmed in EVERYDAY or stemmed in ALIKE


def _forms(word: str, stemmed: str, known: Vocabulary, *, inflected: bool) -> list[Form]:
    forms = [Form(stems=(stemmed,))] if stemmed in known.counts else []
    if stemmed in known.acronyms:
        forms.append(Form(stems=known.acronyms[stemmed], worth=_ACRONYM_WORTH))
    longer = known.begun(stemmed) if len(stemmed) >= _SHORTEST_BEGUN - (stemmed not in known.counts) else ()
    if len(stemmed) >= _SHORTEST_BEGUN or len(longer) <= _FEW_BEGUN:  # what is cut short: dino, docu
        forms += [Form(stems=(one,), worth=_BEGUN_WORTH) for one in longer]
    forms += _numbered(word)
    forms += [Form(stems=(o,), worth=_ALIKE_WORTH) for o in map(stem, other_ways(word)) if o in known.counts]
    forms += [Form(stems=(other,), worth=_KIN_WORTH) for other in (known.kin(word) if inflected else ())]
    forms += [Form(stems=(o,), worth=_ALIKE_WORTH) for o in ALIKE.get(stemmed, ()) if o in known.counts]
    if len(stemmed) >= _SHORTEST_BEGUN and known.counts.get(stemmed, 0) <= _FEW:
        forms += [Form(stems=(longer,), worth=_HELD_WORTH) for longer in known.holding(stemmed)]
    if stemmed not in known.counts:
        forms += _apart(word, known)
    return forms


def _meant(stemmed: str, forms: Sequence[Form], asked: Sequence[str], known: Vocabulary) -> list[Form]:
    """Give what an unknown word may be a slip of: of one slip alone where it may be right too, and no number.

    Who writes a word as it is written does not mean it by another.
    """
    if stemmed in known.counts or any(map(str.isdecimal, stemmed)):
        return []
    most = 1 if any(form.worth > _ALIKE_WORTH for form in forms) else len(_MENDED_WORTH)
    others = {part for form in forms for part in form.stems}.union(asked)
    return [
        Form(stems=(other,), worth=_MENDED_WORTH[min(slips, 1) if len(stemmed) >= _LONG_WORD else slips])
        for other, slips in known.mended(stemmed)
        if 0 < slips <= most and other not in others
    ]


def _numbered(word: str) -> list[Form]:
    """Give the other ways to write a number: 80k as 80,000, 4 as v4."""
    if word[-1:] == "k" and word[:-1].isdecimal():
        return [Form(stems=(word[:-1], "000"), worth=_ACRONYM_WORTH)]
    return [Form(stems=(f"v{word}",), worth=_ACRONYM_WORTH)] if word.isdecimal() else []


def _apart(word: str, known: Vocabulary) -> list[Form]:
    """Give the two known words that an unknown one is written together of: gpt2, flashcards."""
    pairs = []
    for at in range(1, len(word)):
        left, right = word[:at], word[at:]
        numbered = left.isalpha() != right.isalpha() and (left.isdecimal() or right.isdecimal())
        long_enough = min(len(left), len(right)) >= _SHORTEST_PART
        pair = (stem(left), stem(right))
        if (numbered or long_enough) and all(part in known.counts for part in pair):
            pairs.append(Form(stems=pair, worth=_ACRONYM_WORTH))
    return pairs


def _join_neighbours(words: Sequence[str], forms: list[list[Form]], known: Vocabulary) -> None:
    """Let two words that the index writes as one be found as that one: open claw, gpt 2."""
    for at in range(len(words) - 1):
        joined = stem(words[at] + words[at + 1])
        if joined in known.counts:
            form = Form(stems=(joined,), worth=_ACRONYM_WORTH)
            forms[at].append(form)
            forms[at + 1].append(form)


def _shorten(stemmed: Sequence[str], forms: list[list[Form]], known: Vocabulary) -> None:
    """Let the words of a long form be found as its acronym."""
    for acronym, spelt in known.acronyms.items():
        starts = (at for at in range(len(stemmed) - len(spelt) + 1) if tuple(stemmed[at : at + len(spelt)]) == spelt)
        for within in (at for start in starts for at in range(start, start + len(spelt))):
            forms[within].append(Form(stems=(acronym,), worth=_ACRONYM_WORTH))


def all_of(terms: Iterable[Term]) -> str:
    """Give the expression that every term must stand in a passage."""
    return " AND ".join(_either(term) for term in terms)


def any_of(terms: Iterable[Term]) -> str:
    """Give the expression that one of the terms must stand in a passage."""
    return " OR ".join(_either(term) for term in terms)


def all_but_one(terms: Sequence[Term]) -> str:
    """Give the expression that of several terms at most one may be missing; each is written as seldom as can be."""
    first, rest = terms[0], terms[1:]
    if not rest[1:]:
        return any_of(terms)
    return f"({_either(first)} AND ({all_but_one(rest)})) OR ({all_of(rest)})"


def all_with_small(terms: Iterable[Term], small: Sequence[str]) -> str:
    """Give the expression that every term must stand in a passage, and every one of some small words."""
    return " AND ".join((all_of(term for term in terms if term.forms), *map(_quoted, small)))


def in_a_row(phrases: Iterable[Sequence[str]]) -> str:
    """Give the expression that the stems of every phrase must stand in a row."""
    return " AND ".join(_quoted(" ".join(phrase)) for phrase in phrases)


def words_of(phrases: Iterable[Sequence[str]], known: Vocabulary) -> tuple[str, str]:
    """Give the expressions that the rarest word of some phrases must stand in a passage, and that all of them must."""
    words = list(dict.fromkeys(one for phrase in phrases for one in phrase))
    rarest = min(words, key=lambda one: known.counts.get(one, 0))
    return _quoted(rarest), " AND ".join(map(_quoted, words))


def phrases_of(text: str) -> tuple[tuple[str, ...], ...]:
    """Give the stems of what a text puts between quotation marks, of two words at least."""
    found = [stems(next(filter(None, match.groups()), ""))[:MOST_TERMS] for match in _QUOTED.finditer(text)]
    return tuple(phrase for phrase in found if len(phrase) > 1)[:_MOST_PHRASES]


def _either(term: Term) -> str:
    phrases = dict.fromkeys(" ".join(form.stems) for form in term.forms)
    return f"({' OR '.join(_quoted(phrase) for phrase in phrases)})"


def _quoted(phrase: str) -> str:
    return '"' + phrase.replace('"', '""') + '"'


def telling(terms: Sequence[Term], known: Vocabulary) -> tuple[Term, ...]:
    """Give the terms that the index knows and that are rare enough to look up by, the rarest first."""
    most = known.passages * FREQUENT_SHARE if known.passages >= FREQUENT_FROM else known.passages
    return tuple(sorted((t for t in terms if t.forms and t.found <= most), key=lambda term: term.found))
