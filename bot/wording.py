"""How a text is written into the search index: stems of folded words; Chinese, Japanese and Korean as pairs."""

import re

from bot.stems import SHORTEST, STEMS
from bot.text import fold

_TOKEN = re.compile(r"[^\W_]+")
# Each byte of a text in ASCII as its tokens have it: in small letters, a space for whatever separates them.
_PLAIN = bytes(code if bytes([code]).isalnum() else ord(" ") for code in range(256)).lower()
_MARKS = "“”„–—…«»"  # what stands most often beyond ASCII and parts words: without it most texts are in ASCII
# Kana, Han and Hangul: scripts (or habits of writing) without spaces between words.
_RUN = re.compile(r"[\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7af]+")


def tokens(text: str) -> tuple[str, ...]:
    """Give the folded words of a text before stemming: letters and digits, nothing else."""
    told = _told(text)
    return tuple(_plain(told).split() if told.isascii() else _TOKEN.findall(_paired(told)))


def spaced(text: str) -> str:
    """Give the folded words of a text, each behind a space; empty where they are not all in ASCII.

    So what begins one of them is found, and these words are no others than those of the text itself.
    """
    told = _told(text)
    return f" {_plain(told)}" if told.isascii() else ""


def _told(text: str) -> str:
    """Give a text folded, but for letters that are plain as they are."""
    if text.isascii():
        return text
    told = fold(text).casefold()
    for mark in _MARKS:
        told = told.replace(mark, " ")
    return told


def _plain(told: str) -> str:
    return told.encode().translate(_PLAIN).decode()


def stems(text: str) -> tuple[str, ...]:
    """Give the stems of a text's words, in order."""
    said = tokens(text)
    if text.isascii():
        return tuple(map(STEMS.__getitem__, said))
    return tuple([word if len(word) < SHORTEST else STEMS[word] for word in said])  # pairs above all


def written(text: str) -> str:
    """Give what is handed to the index for a text."""
    return " ".join(stems(text))


def _paired(text: str) -> str:
    return _RUN.sub(lambda run: f" {' '.join(_pairs(run.group()))} ", text)


def _pairs(run: str) -> list[str]:
    return [run[at : at + 2] for at in range(len(run) - 1)] or [run]
