"""Whether a text has lost its line breaks, so that sentences, headings and links stand glued together."""

import re

from bot.shownotes.small import holds

_SENTENCE = re.compile(r"[.!?:](?<=[a-z)”\"’].)[.!?:]*[”\")]?[A-Z][a-z']")
_CODES = re.compile(r":(?<=\d\d:)\d\d(?:(?<=[a-z)?!.”]\d\d:\d\d)|(?<=[a-z)?!.”][(\[]\d\d:\d\d)|[)\]][A-Z“\"])")
"""A time with a letter before it, or a capital behind its bracket; begun with its colon, so that it is found fast."""
_JOINT = re.compile(r"[.!?:](?<=[a-z)”\"’].)[.!?:]*[”\")]?[A-Z][a-z']|\d:\d")
"""What every glued text holds, found faster than the places themselves."""
_URL = re.compile(r"(?:https?://|www\.)\S+")
_URL_STEMS = ("http", "www.")
_SAMPLE = 20_000
_DENSE = 2


def is_glued(text: str) -> bool:
    """Tell whether line breaks were lost: sentences and times follow each other without a space."""
    sample = text[:_SAMPLE]
    if _JOINT.search(sample) is None:
        return False
    lines = sample.count("\n")
    bare = _URL.sub(" ", sample) if holds(sample, _URL_STEMS) else sample
    joints = _apart(_SENTENCE, bare, before=len("e")) + _apart(_CODES, bare, before=len("12"))
    if not joints:
        return False
    return joints >= max(_DENSE, lines // 2) or lines == 0


def _apart(pattern: "re.Pattern[str]", text: str, *, before: int) -> int:
    """Count the places of a pattern, with some characters before each; of two that share a character the first."""
    count = end = 0
    for match in pattern.finditer(text):
        if match.start() - before >= end:
            count, end = count + 1, match.end()
    return count
