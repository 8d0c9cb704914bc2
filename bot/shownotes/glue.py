"""Whether a text has lost its line breaks, so that sentences, headings and links stand glued together."""

import re

_SENTENCE = re.compile(r"[.!?:](?<=[a-z)”\"’].)[.!?:]*[”\")]?[A-Z][a-z']")
_CODES = re.compile(r"\d(?:(?:(?<=[a-z)?!.”].)|(?<=[a-z)?!.”][(\[].))\d:\d\d|\d:\d\d[)\]][A-Z“\"])")
_JOINT = re.compile(r"[.!?:](?<=[a-z)”\"’].)[.!?:]*[”\")]?[A-Z][a-z']|\d:\d")
"""What every glued text holds, found faster than the places themselves."""
_URL = re.compile(r"(?:https?://|www\.)\S+")
_SAMPLE = 20_000
_DENSE = 2


def is_glued(text: str) -> bool:
    """Tell whether line breaks were lost: sentences and times follow each other without a space."""
    sample = text[:_SAMPLE]
    if _JOINT.search(sample) is None:
        return False
    lines = sample.count("\n")
    bare = _URL.sub(" ", sample)
    joints = _sentences(bare) + len(_CODES.findall(bare))
    if not joints:
        return False
    return joints >= max(_DENSE, lines // 2) or lines == 0


def _sentences(text: str) -> int:
    """Count the ends of sentences at which the next one begins; of two that share a letter the first."""
    count = end = 0
    for match in _SENTENCE.finditer(text):
        if match.start() > end or not count:
            count, end = count + 1, match.end()
    return count
