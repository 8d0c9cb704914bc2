"""Where the verb of a name may stand: at once, behind brackets, an apposition, or where its bearer is from."""

import re

from bot.shownotes.people.sentences import SENTENCE_END

_LONGEST_LINK = 140
_LONGEST_BRACKETS = 82
_COMMA = re.compile(r",")
_LAST_OF = re.compile(r",? (?:and|&|und) [A-ZÄÖÜ][\w.’'-]+(?= joins?\b)")
"""Somebody of one name who ends a row: `X, Y and Zeu join us`."""
_UNPARTED = re.compile(r",\s[^.!?\n,]{1,70}?(?=\s(?:joins? (?:us|me|the)|joined (?:us|me|the))\b)")
"""An apposition that no comma ends before the verb: `X, head of the lamp room joins us`."""
_FROM = re.compile(r"\s(?:from|of|at|von|fra)\s")
_STOP = re.compile(r"[.!?…]\s")
_WHERE = re.compile(r"[\w&.’' -]{1,50}")
_WORD_END = re.compile(r"[\w.&’'-]+(?=\s)")


def verb_places(text: str, end: int) -> list[int]:
    """Give the places behind a name where its verb may stand: at once, behind brackets or an apposition."""
    places = [end]
    last = _LAST_OF.match(text, end)
    places += [last.end()] if last is not None else []
    if text.startswith(" (", end):
        close = text.find(")", end, end + _LONGEST_BRACKETS)
        if close >= 0:
            end = close + 1
            places.append(end)
    if text.startswith(",", end):
        stop = SENTENCE_END.search(text, end, end + _LONGEST_LINK)
        limit = stop.start() if stop is not None else end + _LONGEST_LINK
        places += [match.end() for match in _COMMA.finditer(text, end + 1, min(limit, len(text)))][:3]
        unparted = _UNPARTED.match(text, end, min(limit, len(text)))
        places += [unparted.end()] if unparted is not None else []
    elif _FROM.match(text, end):
        where = _WHERE.match(text, end)
        limit = where.end() if where is not None else end
        stop = _STOP.search(text, end, limit)
        limit = stop.start() if stop is not None else limit
        places += [match.end() for match in _WORD_END.finditer(text, end + 1, limit)][1:7]
    return places
