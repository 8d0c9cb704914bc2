"""More ways in which the index may hold a question's words: by sound, by derivation, at the end of a compound. Pure."""

import re
from calendar import month_name
from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import islice

from bot.answers.compounds import PLURALS, compounded, headed_by, inflected, is_made_of, joined, meaning_like, parts_of
from bot.answers.language import LANGUAGES
from bot.answers.numbers import spelt, years_of
from bot.answers.question import language_asked
from bot.answers.units import sized
from bot.search.idioms import idioms_in
from bot.search.neighbours import within
from bot.search.plan import Form, Term, terms_of
from bot.search.vocabulary import Vocabulary
from bot.stems import stem
from bot.text import fold
from bot.wording import stems, tokens

_SOUND_WORTH = 0.75
_DERIVED_WORTH = 0.75
_COMPOUND_WORTH = 0.7
_SHORTEST_SOUND = 4
# What is left of a word that ends in more than this sounds like too many: knitting, knight.
_MOST_INFLECTED = 2
# So many words at most are listened to, of those that begin with three letters like these and are about as long.
_MOST_HEARD, _MOST_LONGER, _HEARD_FIRST, _BEGUN_ALIKE = 3_000, 3, 5, 3
_SHORTEST_DERIVED = 3
_MOST_OF_A_KIND = 4
_INFLECTED_WORTH = 0.9
_PART_WORTH = 0.55
# Below this worth a form is a guess, and a word that has no better one counts as unknown.
_GUESS = 0.65
_SPELT_WORTH = 0.95
_IDIOM_WORTH = 0.7
# A year is of a decade.
_YEAR_WORTH = 0.7
_SHORTEST_MENDED = 6
_LACKING_WORTH = 0.75
# "May" is a verb and "mar" no month by itself.
_SHORTEST_MONTH = 4
_YEAR = re.compile(r"(?:19|20)\d\d")
# The index's own stems are of this language: no word of it has another form.
_OF_THE_INDEX = "en"
_COMPOUNDING = "de"
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


def terms_asked(words: Sequence[str], known: Vocabulary, asked: str) -> tuple[Term, ...]:
    """Give the terms of a question's words, with further forms for those that the index does not hold as written.

    Forms that are none in the language that is `asked` in are left out: another language's stems, parts of words.
    """
    language = language_asked(asked).code
    inflects = language != _OF_THE_INDEX
    terms = tuple(map(_in_time, terms_of(words, known, inflected=inflects)))
    terms = _as_phrases(sized(words, terms, known), known, asked)
    if inflects:
        terms = joined(words, terms, known)
    standing = (_standing(_proper(term, known, language), known, language) for term in terms)
    return tuple(_widened(term, known, inflects=inflects) for term in standing)


def _as_phrases(terms: tuple[Term, ...], known: Vocabulary, asked: str) -> tuple[Term, ...]:
    """Let a phrase of a question be found as what stands for it: switch off, pull the plug."""
    made: dict[str, list[Form]] = {}
    for way, others in idioms_in(stems(asked)):
        held = [Form(stems=one, worth=_IDIOM_WORTH) for one in others if all(part in known.counts for part in one)]
        for stemmed in way if held else ():
            made.setdefault(stemmed, []).extend(held)
    return tuple(
        replace(term, forms=(*term.forms, *made[stem(term.word)]), found=term.found or 1)
        if stem(term.word) in made
        else term
        for term in terms
    )


def terms_beside(terms: tuple[Term, ...], titles: Iterable[str], asked: str, known: Vocabulary) -> tuple[Term, ...]:
    """Give the terms with the compounds of some titles that they are part of, where some feed's language makes such."""
    language = language_asked(asked).code
    said = tuple(titles)
    terms = _short_slips(terms, said)
    return compounded(terms, said, language) if _has_others(language, known) else terms


def _short_slips(terms: tuple[Term, ...], titles: Sequence[str]) -> tuple[Term, ...]:
    """Let a short word that the index does not hold be found in some titles where it lacks a letter: hamer, Hammer."""
    if all(term.forms for term in terms) or not any(term.forms for term in terms):
        return terms
    said = {token for title in titles for token in tokens(title) if len(token) == _SHORTEST_MENDED}
    return tuple(term if term.forms else _lacking(term, said) for term in terms)


def _lacking(term: Term, said: Iterable[str]) -> Term:
    """Give a term the words that it is but for a letter that is left out inside."""
    meant = [one for one in said if any(one[:at] + one[at + 1 :] == term.word for at in range(1, _SHORTEST_MENDED - 1))]
    return replace(term, forms=tuple(Form(stems=(stem(one),), worth=_LACKING_WORTH) for one in meant))


def _has_others(language: str, known: Vocabulary) -> bool:
    """Tell whether the index may hold what is meant in other words than English inflects: asked in German, or of it."""
    return language != _OF_THE_INDEX or _COMPOUNDING in known.languages


def _in_time(term: Term) -> Term:
    """Let a month or a year be found in an episode's date though no notes hold it, a German month too."""
    month = next((one.months[term.word] for one in LANGUAGES if term.word in one.months), None)
    if month is not None and len(term.word) >= _SHORTEST_MONTH:
        named = stem(fold(month_name[month]))
    elif _YEAR.fullmatch(term.word):
        named = term.word
    else:
        return term
    held = any(form.stems == (named,) for form in term.forms)
    return term if held else replace(term, forms=(Form(stems=(named,)), *term.forms))


def _proper(term: Term, known: Vocabulary, language: str) -> Term:
    """Leave out what merely looks like a form of a word: optimist for mist, cool for cobol."""
    inflects = language != _OF_THE_INDEX
    forms = tuple(one for one in term.forms if _is_form(one, term.word, known, compounds=inflects))
    forms += tuple(Form(stems=(one,), worth=_SPELT_WORTH) for one in spelt(term.word) if one in known.counts)
    forms += tuple(Form(stems=(one,), worth=_YEAR_WORTH) for one in years_of(term.word) if one in known.counts)
    others = inflected(term.word, known) if inflects else ()
    if others:
        # Of a word that has another form nothing else need be guessed.
        forms = tuple(one for one in forms if one.worth != _GUESS)
        forms += tuple(Form(stems=(one,), worth=_INFLECTED_WORTH) for one in others)
    return _with(term, forms, known) if forms != term.forms else term


def _with(term: Term, forms: tuple[Form, ...], known: Vocabulary) -> Term:
    """Give a term other forms; it tells as much as they are rare."""
    found = sum(min(known.counts.get(part, 0) for part in form.stems) for form in forms)
    weight = term.weight * known.weight(found) / (known.weight(term.found) or 1.0)
    return replace(term, forms=forms, found=found, weight=weight)


def _standing(term: Term, known: Vocabulary, language: str) -> Term:
    """Let a term be found by words that stand for it; it tells no less for them where the index holds it itself."""
    alike = meaning_like(term.word, language, known) if _has_others(language, known) else ()
    if not alike:
        return term
    whole = _with(term, (*term.forms, *alike), known)
    return replace(whole, weight=term.weight) if term.found else whole


def _is_form(form: Form, word: str, known: Vocabulary, *, compounds: bool) -> bool:
    """Tell whether a word that was found may stand for the one that was asked for.

    A longer one that ends in it is made of it in languages that make compounds, else where the rest is a word too; a
    short one is misspelt by letters that are swapped or sound alike, and no otherwise: cobol is not cool.
    """
    held, stemmed = form.stems[0], stem(word)
    if len(word) < _SHORTEST_MENDED and held in dict(known.mended(stemmed)):
        return sorted(held) == sorted(stemmed) or sound(held) == sound(stemmed)
    if len(form.stems) > 1 or held.startswith(stemmed) or stemmed not in held:
        return True
    if compounds:
        return is_made_of(held, stemmed, known)
    return not held.endswith(stemmed) or held.removesuffix(stemmed) in known.counts


def _widened(term: Term, known: Vocabulary, *, inflects: bool) -> Term:
    # A compound may be said with its parts apart in German, and not in a row alone.
    if any(form.worth > _GUESS and not (inflects and form.stems[1:]) for form in term.forms):
        return term
    stemmed = stem(term.word)
    derived = _derived(stemmed) if term.word.endswith("y") else ()
    others = [Form(stems=(o,), worth=_DERIVED_WORTH) for o in derived if o in known.counts]
    heard = _alike_in_sound(stemmed, known) if len(term.word) - len(stemmed) <= _MOST_INFLECTED else ()
    others += [Form(stems=(o,), worth=_SOUND_WORTH) for o in heard]
    heads = (stemmed, *(stemmed.removesuffix(ending) for ending in PLURALS if stemmed.endswith(ending)))
    headed = dict.fromkeys(o for head in heads for o in headed_by(head, known)) if inflects else {}
    others += [Form(stems=(o,), worth=_COMPOUND_WORTH) for o in headed]
    others += [Form(stems=(o,), worth=_PART_WORTH) for o in (parts_of(term.word, known) if inflects else ())]
    if not others:
        return term
    return _with(term, (*others, *term.forms), known)


def _derived(stemmed: str) -> tuple[str, ...]:
    """Give the stems of which a word may be made: foggy of fog, salty of salt."""
    if not stemmed.endswith("i") or len(stemmed) <= _SHORTEST_DERIVED:
        return ()
    bare = stemmed[:-1]
    single = bare[:-1] if bare[-1:] == bare[-2:-1] else bare
    return tuple(dict.fromkeys(one for one in (bare, single, f"{bare}e") if len(one) >= _SHORTEST_DERIVED))


def _alike_in_sound(stemmed: str, known: Vocabulary) -> tuple[str, ...]:
    """Give the words of the index that sound like one it does not hold: bamboo for bambu.

    However large the vocabulary is, no more than a few thousand that may begin with the same sound are listened to.
    """
    if len(stemmed) < _SHORTEST_SOUND:
        return ()
    heard = sound(stemmed)
    begun = (word for beginning in _beginnings(stemmed) for word in within(known.words, beginning))
    likely = (word for word in begun if len(word) >= _SHORTEST_SOUND and abs(len(word) - len(stemmed)) <= _MOST_LONGER)
    near = [word for word in islice(likely, _MOST_HEARD) if word.isalpha() and sound(word) == heard]
    return tuple(sorted(near, key=lambda word: -known.counts[word])[:_MOST_OF_A_KIND])


def _beginnings(word: str) -> tuple[str, ...]:
    """Give how else the beginning of a word may be written so that it sounds the same, with up to two letters off."""
    ways = dict.fromkeys((word[:_HEARD_FIRST],))
    for _ in range(2):
        ways |= dict.fromkeys(
            way.replace(left, right, 1)
            for way in tuple(ways)
            for letters, as_one in _SOUNDS
            for left, right in ((letters, as_one), (as_one, letters))
            if left and left in way
        )
    return tuple(dict.fromkeys(way[:_BEGUN_ALIKE] for way in ways))


def sound(word: str) -> str:
    """Give how a word sounds, roughly, in English and German."""
    heard = word
    for letters, as_one in _SOUNDS:
        heard = heard.replace(letters, as_one)
    return _DOUBLED.sub(r"\1", heard)
