"""Porter's stems of English words: what the index keeps instead of the words as written."""

import itertools

_MOST_KEPT = 100_000
_VOWELS = frozenset("aeiou")
# Shorter words and longer ones (bytes) stay as they are.
SHORTEST, _LONGEST = 3, 64

_STEP_2 = (
    ("ational", "ate"),
    ("tional", "tion"),
    ("enci", "ence"),
    ("anci", "ance"),
    ("izer", "ize"),
    ("logi", "log"),
    ("bli", "ble"),
    ("alli", "al"),
    ("entli", "ent"),
    ("eli", "e"),
    ("ousli", "ous"),
    ("ization", "ize"),
    ("ation", "ate"),
    ("ator", "ate"),
    ("alism", "al"),
    ("iveness", "ive"),
    ("fulness", "ful"),
    ("ousness", "ous"),
    ("aliti", "al"),
    ("iviti", "ive"),
    ("biliti", "ble"),
)
_STEP_3 = (
    ("icate", "ic"),
    ("ative", ""),
    ("alize", "al"),
    ("iciti", "ic"),
    ("ical", "ic"),
    ("ful", ""),
    ("ness", ""),
)
# The longest that fits counts.
_STEP_4 = (
    *("ement", "ance", "ence", "able", "ible", "ment", "ant", "ent", "ion", "ism", "ate", "iti", "ous", "ive", "ize"),
    *("al", "er", "ic", "ou"),
)
_ENDINGS_2, _ENDINGS_3 = (tuple(ending for ending, _ in pairs) for pairs in (_STEP_2, _STEP_3))


def stem(token: str) -> str:
    """Give the stem of one folded token."""
    return STEMS[token]


class _Stems(dict[str, str]):
    """The stems of tokens, each found out once: to look one up takes a two hundredth of the time."""

    def __missing__(self, token: str) -> str:
        if len(token) < SHORTEST and token.isascii():
            self[token] = token  # texts are full of these, and there are few
            return token
        if len(token) < SHORTEST or len(token.encode()) > _LONGEST:
            return token
        if len(self) >= _MOST_KEPT:
            self.clear()
        self[token] = found = _step_5(_step_4(_step_3(_step_2(_step_1c(_step_1b(_step_1a(token)))))))
        return found


STEMS = _Stems()


def _consonant(word: str, at: int) -> bool:
    if word[at] in _VOWELS:
        return False
    return at == 0 or word[at] != "y" or not _consonant(word, at - 1)


def _measure(word: str) -> int:
    """Count the runs of vowels that a consonant follows."""
    shape = [_consonant(word, at) for at in range(len(word))]
    return sum(1 for left, right in itertools.pairwise(shape) if right and not left)


def _has_vowel(word: str) -> bool:
    return any(not _consonant(word, at) for at in range(len(word)))


def _short(word: str) -> bool:
    """Tell whether a word ends consonant, vowel, consonant, the last not w, x or y."""
    at = len(word)
    return (
        at >= SHORTEST
        and _consonant(word, at - 1)
        and not _consonant(word, at - 2)
        and _consonant(word, at - 3)
        and word[-1] not in "wxy"
    )


def _step_1a(word: str) -> str:
    if word.endswith(("sses", "ies")):
        return word[:-2]
    return word[:-1] if word.endswith("s") and not word.endswith("ss") else word


def _step_1b(word: str) -> str:
    if word.endswith("eed"):
        return word[:-1] if _measure(word[:-3]) else word
    for ending in ("ed", "ing"):
        if word.endswith(ending) and _has_vowel(word[: -len(ending)]):
            return _mended(word[: -len(ending)])
    return word


def _mended(word: str) -> str:
    if word.endswith(("at", "bl", "iz")):
        return word + "e"
    if len(word) > 1 and word[-1] == word[-2] and _consonant(word, len(word) - 1) and word[-1] not in "lsz":
        return word[:-1]
    return word + "e" if _measure(word) == 1 and _short(word) else word


def _step_1c(word: str) -> str:
    return word[:-1] + "i" if word.endswith("y") and _has_vowel(word[:-1]) else word


def _step_2(word: str) -> str:
    return _swapped(word, _STEP_2) if word.endswith(_ENDINGS_2) else word  # as nearly none does


def _step_3(word: str) -> str:
    return _swapped(word, _STEP_3) if word.endswith(_ENDINGS_3) else word


def _swapped(word: str, pairs: tuple[tuple[str, str], ...]) -> str:
    for ending, other in pairs:
        if word.endswith(ending):
            bare = word[: -len(ending)]
            return bare + other if _measure(bare) else word
    return word


def _step_4(word: str) -> str:
    if not word.endswith(_STEP_4):
        return word
    for ending in _STEP_4:
        if word.endswith(ending):
            bare = word[: -len(ending)]
            right = _measure(bare) > 1 and (ending != "ion" or bare.endswith(("s", "t")))
            return bare if right else word
    return word


def _step_5(word: str) -> str:
    if word.endswith("e"):
        bare = word[:-1]
        if _measure(bare) > 1 or (_measure(bare) == 1 and not _short(bare)):
            word = bare
    if word.endswith("ll") and _measure(word) > 1:
        return word[:-1]
    return word
