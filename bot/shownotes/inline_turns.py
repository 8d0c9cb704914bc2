"""Heads of turns anywhere in a text, glued to each other or not: `Ann [12:35]: …` and `[12:35] Ann: …`."""

import re
from collections import Counter
from functools import lru_cache

from bot.shownotes.headings import part_of
from bot.shownotes.times import TimeCode
from bot.shownotes.turns import FEWEST, SPEAKER, Start

_COLON = re.compile(r"\s{0,2}[:：]\s?|\s{0,2}[-–—]\s|[ \t]*\n")
_NO_COLON = re.compile(r"[ \t](?=\S)")
_LONGEST_WORD = 25
_NAME_AT_END = re.compile(r"(?<![\w.'’-])(?:[^\W\d_][\w.'’-]{0,24}|\d{1,2})$")
_MOST_SPEAKER_WORDS = 4
_AFTER = re.compile(rf"\s{{0,2}}[-–—]?\s{{0,2}}({SPEAKER})\s{{0,1}}[:：]\s?")
_GLUE = re.compile(r"(?<=[^\W_A-Z])[.!?…](?=[^\W\d_a-z])")
_WORD_STARTS = re.compile(r"(?<![A-Z])[A-Z]|(?<=[\s])[^\W\d_]")
_SMALL_THEN_CAPITAL = re.compile(r"(?<=[^\W\d_A-ZÀ-ÖØ-Þ])[A-ZÀ-ÖØ-Þ]")
_LONGEST_SPEAKER = 60


def before_times(text: str, codes: tuple[TimeCode, ...], *, colon: bool) -> list[Start]:
    """Find `Speaker [00:12:35]: text`, and `Speaker 00:12:35` on a line of its own; without `colon`, brackets do."""
    raw: list[tuple[TimeCode, str, int, bool]] = []
    mark = _COLON if colon else _NO_COLON
    for code in codes:
        if not text[max(0, code.start - 3) : code.start].rstrip(" :：")[-1:].isalnum() or not (colon or code.bracket):
            continue
        colon_at = mark.match(text, code.end)
        phrase = _phrase_before(text, code.start) if colon_at is not None else ""
        if colon_at is None or not phrase:
            continue
        at = text.rfind(phrase, 0, code.start)
        clean = at == 0 or text[at - 1] in '\n.!?…"”' or text[max(0, at - 2) : at] == "\n "
        if "\n" in colon_at.group() and text[text.rfind("\n", 0, at) + 1 : at].strip():
            continue
        raw.append((code, phrase, colon_at.end(), clean))
    known = _known_speakers(raw)
    starts = []
    for code, phrase, text_from, _ in raw:
        speaker = _speaker_of(phrase, known)
        if speaker is not None:
            end = text.rfind(speaker, 0, code.start)
            starts.append(Start(code=code, start=end, speaker=speaker, text_from=text_from))
    return starts


def _phrase_before(text: str, end: int) -> str:
    """Give the words before a time that may be who speaks: up to four, behind the last end of a sentence."""
    stretch = text[max(0, end - _LONGEST_SPEAKER) : end].rstrip(" :：")
    return _phrase_at_end(stretch[stretch.rfind("\n") + 1 :])


@lru_cache(maxsize=256)
def _phrase_at_end(line: str) -> str:
    words = line.split(" ")[-_MOST_SPEAKER_WORDS:]
    kept: list[str] = []
    for word in reversed(words):
        if word.isalpha() and len(word) <= _LONGEST_WORD:
            kept.insert(0, word)
            continue
        cuts = [match.end() for match in _GLUE.finditer(word)]
        match = _NAME_AT_END.search(word[cuts[-1] :] if cuts else word)
        if match is None:
            break
        kept.insert(0, match.group())
        if match.group() != word:
            break
    return " ".join(kept)


def _known_speakers(raw: list[tuple[TimeCode, str, int, bool]]) -> Counter[str]:
    """Count the names that stand clean before a time; the glued ones are then read as one of them."""
    phrases = Counter(phrase for _, phrase, _, _ in raw)
    stand_clean = Counter(phrase for _, phrase, _, clean in raw if clean)
    known = Counter({phrase: count for phrase, count in stand_clean.items() if _is_speaker(phrase)})
    if not known:
        for phrase, count in phrases.items():
            for name in {phrase[match.start() :] for match in _WORD_STARTS.finditer(phrase)}:
                known[name] += count
    known.update(_glued_names(phrases, known))
    plain = {
        name
        for name in known
        if not any(name != other and name.endswith(other) and name[-len(other) - 1].islower() for other in known)
    }
    return Counter(
        {
            name: count
            for name, count in known.items()
            if name in plain and (count > 1 or len(raw) < FEWEST * 2 or _many_end(phrases, name))
        }
    )


def _many_end(phrases: Counter[str], name: str) -> bool:
    return sum(count for phrase, count in phrases.items() if phrase.endswith(name)) > 1


def _glued_names(phrases: Counter[str], known: Counter[str]) -> Counter[str]:
    """Count the names that stand glued to the title before them, `On pondsAnn [12:30]`, those that come again."""
    counts: Counter[str] = Counter()
    for phrase, many in phrases.items():
        joints = [match.start() for match in _SMALL_THEN_CAPITAL.finditer(phrase)]
        if joints and not any(phrase.endswith(name) for name in known):
            counts[phrase[joints[-1] :]] += many
    return Counter({name: count for name, count in counts.items() if count > 1})


def _is_speaker(phrase: str) -> bool:
    words = phrase.split()
    return all(word[:1].isupper() or word[:1].isdigit() or len(words) == 1 for word in words)


def _speaker_of(phrase: str, known: Counter[str]) -> str | None:
    if phrase in known:
        return phrase
    for match in _WORD_STARTS.finditer(phrase):
        if phrase[match.start() :] in known:
            return phrase[match.start() :]
    for length in range(len(phrase) - 1, 1, -1):
        if phrase[-length:] in known:
            return phrase[-length:]
    return None


def after_times(text: str, codes: tuple[TimeCode, ...]) -> list[Start]:
    """Find `[00:12:35] Speaker: text` at the start of lines."""
    starts = []
    for code in codes:
        match = _AFTER.match(text, code.end)
        if match is None or not _is_speaker(match.group(1)) or part_of(match.group(1)) is not None:
            continue
        starts.append(Start(code=code, start=code.start, speaker=match.group(1), text_from=match.end()))
    counts = Counter(start.speaker for start in starts)
    return [start for start in starts if counts[start.speaker] > 1 or len(starts) < FEWEST * 2]
