"""Words to the pieces of an uncased BERT vocabulary; pure."""

import unicodedata
from collections.abc import Iterator, Mapping

CLS, SEP, UNKNOWN = "[CLS]", "[SEP]", "[UNK]"
LONGEST_WORD = 100


def pieces(text: str, vocabulary: Mapping[str, int], *, most: int) -> list[int]:
    """Give the ids of a text's pieces between the two marks that the model expects, at most `most` in all."""
    found = [vocabulary[CLS]]
    for word in _words(text):
        found += _split(word, vocabulary)
        if len(found) >= most - 1:
            break
    return [*found[: most - 1], vocabulary[SEP]]


def _words(text: str) -> Iterator[str]:
    """Give lower-case words without accents; punctuation and Han characters stand alone."""
    plain = "".join(c for c in unicodedata.normalize("NFD", text.lower()) if unicodedata.category(c) != "Mn")
    word = ""
    for char in plain:
        if char.isspace() or unicodedata.category(char).startswith("C"):
            yield from _said(word)
            word = ""
        elif _stands_alone(char):
            yield from _said(word)
            yield char
            word = ""
        else:
            word += char
    yield from _said(word)


def _said(word: str) -> tuple[str, ...]:
    return (word,) if word else ()


def _stands_alone(char: str) -> bool:
    symbol = char.isascii() and not char.isalnum()
    return symbol or unicodedata.category(char).startswith("P") or "\u4e00" <= char <= "\u9fff"


def _split(word: str, vocabulary: Mapping[str, int]) -> list[int]:
    """Cut a word into the longest known pieces from the left; one that cannot be cut is unknown."""
    if len(word) > LONGEST_WORD:
        return [vocabulary[UNKNOWN]]
    found: list[int] = []
    start = 0
    while start < len(word):
        end = len(word)
        prefix = "##" if start else ""
        while end > start and prefix + word[start:end] not in vocabulary:
            end -= 1
        if end == start:
            return [vocabulary[UNKNOWN]]
        found.append(vocabulary[prefix + word[start:end]])
        start = end
    return found
