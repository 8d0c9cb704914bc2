"""Pure text: folding, words, clipping at a boundary, and times both ways."""

import re
import unicodedata
from urllib.parse import urlsplit

_WORD = re.compile(r"\w+(?:['’]\w+)*(?:\+\+|#)?")
_BEYOND_ASCII = re.compile(r"[^\x00-\x7f]+")
_TIME = re.compile(r"(?:(\d{1,3}):)?(\d{1,3}):([0-5]\d)(?:\.\d{1,3})?")
_SPECIAL = str.maketrans({"ß": "ss", "æ": "ae", "œ": "oe", "ø": "o", "đ": "d", "ł": "l", "’": "'", "‘": "'"})
_UNSEEN = str.maketrans("", "", "\u00ad\u200b\u200c\u200d\u2060\ufeff")


class _Bare(dict[int, str]):
    """What is left of each character without accents, found out once; one by one is as good as all together.

    Only marks change their order when a text is decomposed, and none of them stays.
    """

    def __missing__(self, code: int) -> str:
        told = unicodedata.normalize("NFKD", chr(code).translate(_SPECIAL))
        self[code] = found = "".join(char for char in told if not unicodedata.combining(char))
        return found


_BARE = _Bare()
# What stands most often beyond ASCII in German and English: to swap each by itself takes a quarter of the time.
_OFTEN = tuple((letter, letter.translate(_BARE)) for letter in "äöüéè’")

MINUTE_S = 60
HOUR_S = 3600


def seen(text: str) -> str:
    """Give what somebody typed without what nobody sees: it comes along where a word is copied from a page."""
    return text if text.isascii() else text.translate(_UNSEEN)


def fold(text: str) -> str:
    """Give a text as it is compared: case folded, without accents, one space between words.

    The search index and the keys of names hold what this gives: it must not change without these being made anew.
    """
    if text.isascii():
        return " ".join(text.lower().split())
    bare = text.casefold()
    for letter, plain in _OFTEN:
        bare = bare.replace(letter, plain)
    if not bare.isascii():
        bare = _BEYOND_ASCII.sub(lambda run: run.group().translate(_BARE), bare)
    return " ".join(bare.split())


def words(text: str) -> tuple[str, ...]:
    """Give the folded words of a text, in order; `c++` and `don't` are one word each."""
    return tuple(match.group().removesuffix("'s") for match in _WORD.finditer(fold(text)))


def clip(text: str, longest: int) -> str:
    """Shorten a text to at most `longest` characters at a word boundary, with an ellipsis where it was cut.

    Never leaves half of a surrogate pair or a combining sequence at the end.
    """
    if len(text) <= longest:
        return text
    if longest <= 1:
        return "…"[:longest]
    cut = text[: longest - 1]
    if not text[longest - 1].isspace():
        head = cut.rsplit(None, 1)[0] if len(cut.split()) > 1 else cut
        cut = head if len(head) >= longest // 2 else cut
    while cut and (unicodedata.combining(text[len(cut)]) or cut[-1] in "\u200d\ufe0f"):
        cut = cut[:-1]
    return cut.rstrip(" \t\n,;:–—-") + "…"


def clock(seconds: float) -> str:
    """Write seconds as a listener reads them: `34:04`, or `1:02:03` from an hour on."""
    whole = max(0, int(seconds))
    hours, rest = divmod(whole, HOUR_S)
    minutes, left = divmod(rest, MINUTE_S)
    return f"{hours}:{minutes:02d}:{left:02d}" if hours else f"{minutes}:{left:02d}"


def seconds_of(text: str) -> float | None:
    """Read `34:04`, `1:02:03` or plain seconds; None where the text is no time."""
    stripped = text.strip()
    if stripped.isdecimal() and len(stripped) <= len("86400"):
        return float(stripped)
    match = _TIME.fullmatch(stripped)
    if match is None:
        return None
    hours, minutes, left = match.groups()
    return int(hours or 0) * HOUR_S + int(minutes) * MINUTE_S + float(left)


def is_address(url: str) -> bool:
    """Tell whether a URL can be taken apart: a stray bracket or sign in its host makes it none (urllib raises)."""
    if url.isascii() and "[" not in url and "]" not in url:
        return True
    try:
        return bool(urlsplit(url).scheme)
    except ValueError:
        return False
