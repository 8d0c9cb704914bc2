"""Where a written link ends before words that a lost line break has put behind it."""

import re

_HOST_STOP = re.compile(r"(?<=\w)\.(?=[A-Z][A-Za-z]*)")
_PATH_STOP = re.compile(r"\.(?=[A-Z][a-z]{0,20}(?:['’][a-z]{1,2})?:?$)|\.(?=[A-Z]{3,20}:?$)")
_NEXT_LABEL = re.compile(r"[^\s:|]?(?: [^\W\d_][^\s:]{0,29}){0,5}: ?https?://")
_CAPITAL_LABEL = re.compile(r"\d{0,2}[A-ZÄÖÜ]")
_JOINT = re.compile(r"(?<=[a-z0-9])(?=[A-ZÄÖÜ][a-zäöüß]+$)")
_POINTS = re.compile(r"\b(?:at|visit|via|auf|unter|sur) $")


def is_pointed_at(text: str, start: int, token: str) -> bool:
    """Tell a host with capitals that a text sends its readers to, `now at TheRainShow.com`, from a brand."""
    return _POINTS.search(text, max(0, start - 12), start) is not None and sum(map(str.isupper, token)) > 1


def without_sentence(token: str, following: str) -> str:
    """Cut off a sentence that begins behind a full stop without a space: `x.com.HOST: …`, `x.com/a.Right now`."""
    host_end = token.find("/", token.find("://") + 3 if "://" in token else 0)
    host = _HOST_STOP.search(token, 0, host_end if host_end >= 0 else len(token))
    if host is not None and token[: host.start()].rsplit(".", 1)[-1].islower():
        return token[: host.start()]
    path = _PATH_STOP.search(token, max(0, host_end)) if host_end >= 0 and following in (" ", ":", "") else None
    return token[: path.start()] if path is not None else token


def without_next_label(text: str, start: int, token: str) -> str:
    """Cut off the label of the next link, glued to an address without a path: `A: https://a.com/Big B: https://b.com`."""
    path = token.find("/", token.find("://") + 3)
    glued = _JOINT.search(token, path + 1) if path > 0 else None
    if glued is not None and _NEXT_LABEL.match(text, start + len(token)):
        return token[: glued.start()]
    head, slash, label = token.rstrip(":").rpartition("/")
    root = slash and "/" not in head.split("://", 1)[-1] and "://" in head
    labelled = root and text[max(0, start - 2) : start] == ": "
    behind = start + len(token.rstrip(":"))
    if labelled and _CAPITAL_LABEL.match(label) and _NEXT_LABEL.match(text, behind):
        return head + slash
    return token
