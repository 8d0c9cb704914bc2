"""Transcripts inside notes: who speaks from which second, in lines or glued to each other."""

import re
from collections import Counter
from dataclasses import dataclass

from bot.model.episode import Origin, Turn
from bot.shownotes.document import Document, Span
from bot.shownotes.headings import part_of
from bot.shownotes.times import TimeCode

_FEWEST = 4
_SHORTEST_SPEECH = 90
"""Characters, on average, from one turn to the next."""

_COLON = re.compile(r"\s{0,2}[:：]\s?|\s{0,2}[-–—]\s|[ \t]*\n")
_SPEAKER = r"[^\W\d_][\w.'’-]{0,24}(?: [^\W\d_][\w.'’-]{0,24}){0,3}"
_NAME_AT_END = re.compile(r"(?<![\w.'’-])[^\W\d_][\w.'’-]{0,24}$")
_MOST_SPEAKER_WORDS = 4
_AFTER = re.compile(rf"\s{{0,2}}[-–—]?\s{{0,2}}({_SPEAKER})\s{{0,1}}[:：]\s?")
_GLUE = re.compile(r"(?<=[^\W_A-Z])[.!?…](?=[^\W\d_a-z])")
_WORD_STARTS = re.compile(r"(?<![A-Z])[A-Z]|(?<=[\s])[^\W\d_]")
_LONGEST_SPEAKER = 60


@dataclass(frozen=True, slots=True, kw_only=True)
class Transcript:
    """The turns of a transcript and the stretch that it takes of the text; `headings` are titles between turns."""

    turns: tuple[Turn, ...]
    span: Span
    headings: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class _Start:
    code: TimeCode
    start: int
    speaker: str
    text_from: int


def read(document: Document, codes: tuple[TimeCode, ...]) -> Transcript | None:
    """Find the transcript in a document; None where there is none."""
    text = document.text
    before = _starts_before(text, codes)
    after = _starts_after(text, codes)
    starts = before if len(before) >= len(after) else after
    rule = "transcript.speaker_first" if starts is before else "transcript.time_first"
    if len(starts) < _FEWEST or len({start.speaker for start in starts}) * 2 > len(starts) + 2:
        return None
    if len(starts) * 2 < sum(code.start >= starts[0].start for code in codes):
        return None
    if starts is after and not _is_speech(starts):
        return None
    turns = []
    headings = []
    for index, start in enumerate(starts):
        end = starts[index + 1].start if index + 1 < len(starts) else len(text)
        heading = _heading_at_end(text, start.text_from, end) if index + 1 < len(starts) else None
        if heading is not None:
            headings.append(heading)
        said = text[start.text_from : heading.start if heading is not None else end].strip()
        origin = Origin(
            source="notes",
            rule=rule,
            start=document.source_offset(start.start),
            end=document.source_offset(end - 1) + 1,
        )
        turns.append(Turn(start_s=start.code.seconds, speaker=start.speaker or None, text=said, origin=origin))
    first = starts[0].start
    return Transcript(turns=tuple(turns), span=Span(start=first, end=len(text)), headings=tuple(headings))


def _is_speech(starts: list[_Start]) -> bool:
    """Tell what is said from titles with a word before a colon, `12:30 Pick: X`: it runs longer."""
    total = (starts[-1].text_from - starts[0].text_from) / (len(starts) - 1)
    return total >= _SHORTEST_SPEECH


def _starts_before(text: str, codes: tuple[TimeCode, ...]) -> list[_Start]:
    """Find `Speaker [00:12:35]: text`, and `Speaker 00:12:35` on a line of its own."""
    raw: list[tuple[TimeCode, str, int, bool]] = []
    for code in codes:
        if not text[max(0, code.start - 3) : code.start].rstrip(" :：")[-1:].isalnum():
            continue
        colon = _COLON.match(text, code.end)
        phrase = _phrase_before(text, code.start) if colon is not None else ""
        if colon is None or not phrase:
            continue
        at = text.rfind(phrase, 0, code.start)
        clean = at == 0 or text[at - 1] in '\n.!?…"”' or text[max(0, at - 2) : at] == "\n "
        if "\n" in colon.group() and text[text.rfind("\n", 0, at) + 1 : at].strip():
            continue
        raw.append((code, phrase, colon.end(), clean))
    known = _known_speakers(raw)
    starts = []
    for code, phrase, text_from, _ in raw:
        speaker = _speaker_of(phrase, known)
        if speaker is not None:
            end = text.rfind(speaker, 0, code.start)
            starts.append(_Start(code=code, start=end, speaker=speaker, text_from=text_from))
    return starts


def _phrase_before(text: str, end: int) -> str:
    """Give the words before a time that may be who speaks: up to four, behind the last end of a sentence."""
    stretch = text[max(0, end - _LONGEST_SPEAKER) : end].rstrip(" :：")
    words = stretch[stretch.rfind("\n") + 1 :].split(" ")[-_MOST_SPEAKER_WORDS:]
    kept: list[str] = []
    for word in reversed(words):
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
    known: Counter[str] = Counter()
    for _, phrase, _, clean in raw:
        if clean and _is_speaker(phrase):
            known[phrase] += 1
    if not known:
        for _, phrase, _, _ in raw:
            known.update({phrase[match.start() :] for match in _WORD_STARTS.finditer(phrase)})
    plain = {
        name
        for name in known
        if not any(name != other and name.endswith(other) and name[-len(other) - 1].islower() for other in known)
    }
    return Counter(
        {name: count for name, count in known.items() if name in plain and (count > 1 or len(raw) < _FEWEST * 2)}
    )


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


def _starts_after(text: str, codes: tuple[TimeCode, ...]) -> list[_Start]:
    """Find `[00:12:35] Speaker: text` at the start of lines."""
    starts = []
    for code in codes:
        match = _AFTER.match(text, code.end)
        if match is None or not _is_speaker(match.group(1)) or part_of(match.group(1)) is not None:
            continue
        starts.append(_Start(code=code, start=code.start, speaker=match.group(1), text_from=match.end()))
    counts = Counter(start.speaker for start in starts)
    return [start for start in starts if counts[start.speaker] > 1 or len(starts) < _FEWEST * 2]


def _heading_at_end(text: str, start: int, end: int) -> Span | None:
    """Find the title that stands between this turn and the next: a last stretch without an end of sentence."""
    stretch = text[start:end].rstrip()
    line = stretch.rfind("\n")
    if line > 0 and _is_title(stretch[line + 1 :]):
        return Span(start=start + line + 1, end=start + len(stretch))
    cut = None
    for match in re.finditer(r"(?<=[a-z\d][.?!])[”\"]?(?=[A-Z])", stretch[-160:]):
        cut = match.end()
    if cut is None:
        return None
    at = max(0, len(stretch) - 160) + cut
    if not _is_title(stretch[at:]):
        return None
    return Span(start=start + at, end=start + len(stretch))


def _is_title(words: str) -> bool:
    bare = words.strip()
    count = len(bare.split())
    if not 1 < count <= 14 or bare[-1:] in ".!,;":  # noqa: PLR2004 - words of a title
        return False
    capitals = sum(word[:1].isupper() for word in bare.split())
    return capitals * 2 >= count
