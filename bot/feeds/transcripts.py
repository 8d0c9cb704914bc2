"""Transcript documents read into turns: WebVTT, SubRip, JSON, HTML and text with times; nothing is fetched."""

import html
import json
import re
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from itertools import islice

from bot.errors import FeedError
from bot.feeds.podcasting import start_of, tidy
from bot.feeds.rescue import sound, text_of
from bot.model.episode import Origin, Turn

TURN_S = 60.0  # a turn is cut where it would grow longer than this,
TURN_LENGTH = 500  # or than so many characters, so that it can be quoted and points near
MOST_CUES = 50_000  # ten hours of captions have half as many
_BLINK_S = 0.1  # a caption that nobody can read
_LONGEST_SPEAKER = 100  # characters
_MOST_NAMES = 5  # words of a speaker's name
_PARTICLES = frozenset(
    {"and", "und", "von", "van", "de", "der", "den", "del", "di", "da", "la", "le", "du", "bin", "al"}
)
_LABELLED_EARLY = 5  # a transcript that names its speakers does so within so many cues

_TIME = r"(?:\d{1,3}:)?\d{1,3}:[0-5]\d(?:[.,]\d{1,3})?"
_CUE = re.compile(rf"\s*({_TIME})\s*-->\s*({_TIME}).{{0,200}}")
_VOICE = re.compile(r"<v(?:\.[^\s<>]{0,60})?\s+([^<>]{1,100})>")
_TAG = re.compile(r"</?[A-Za-z0-9][^<>]{0,500}>|<!--|-->")
_LABEL = re.compile(r"(?:>>+\s*|[-–—]\s+)?([^\W\d_](?:[\w.'’&-]| (?=\S)){0,39}):(?:\s+(.*)|$)", re.DOTALL)
_ARROWS = re.compile(r"(?:>>+|&gt;&gt;)\s*")
_STAMPED = re.compile(rf"[\[(]?({_TIME})[\])]?(?!\w)\s*[-–—:|]*\s*(.*)")
_HEADED = re.compile(rf"([^\W\d_][^:\[\]()<>]{{0,60}}?)[\s,:–-]*[\[(]?({_TIME})[\])]?\s*:?\s*(.*)")
_CITE = re.compile(r"<cite\b[^<>]{0,200}>([^<>]{0,200})</cite>", re.IGNORECASE)
_WHEN = re.compile(r"<time\b[^<>]{0,200}>([^<>]{0,40})</time>", re.IGNORECASE)
_BREAK = re.compile(
    r"<(?:br|/?p|/?div|/?li|/?tr|/?h[1-6]|/?section|/?blockquote|/?dd|/?dt)\b[^<>]{0,500}>", re.IGNORECASE
)
_SPEAKER_MARK, _TIME_MARK = "\x01", "\x02"


@dataclass(frozen=True, slots=True, kw_only=True)
class _Cue:
    start_s: float
    speaker: str | None
    text: str


def turns_of(body: bytes, type: str = "") -> tuple[Turn, ...]:  # noqa: A002 - what the feed's attribute is called
    """Read a transcript, in order of time; FeedError where nothing with a time is found.

    What a document is, it shows itself; `type` as the feed gives it decides only between HTML and text. Cues that
    follow each other in one voice are one turn of at most about a minute or 500 characters.
    """
    text = text_of(body).replace("\r\n", "\n").replace("\r", "\n").strip()
    form, reader = _reader_of(text, type)
    read = (replace(cue, text=sound(cue.text), speaker=cue.speaker and sound(cue.speaker)) for cue in reader(text))
    cues = list(islice((cue for cue in read if cue.text), MOST_CUES))
    if not cues:
        raise FeedError("transcript_not_read")
    origin = Origin(source="transcript", rule=form)
    return tuple(_turns(sorted(cues, key=lambda cue: cue.start_s), origin))


def _reader_of(text: str, type_: str) -> tuple[str, Callable[[str], Iterator[_Cue]]]:
    if text.startswith("WEBVTT"):
        return "vtt", _captions
    if text[:1] in {"{", "["} and not _STAMPED.match(text):
        return "json", _json
    if "-->" in text and _CUE.search(text):
        return "srt", _captions
    if text.startswith("<") or "html" in type_.lower():
        return "html", _html
    return "text", _plain


def _turns(cues: list[_Cue], origin: Origin) -> Iterator[Turn]:
    """Merge cues that one voice speaks in a row."""
    current: Turn | None = None
    for cue in cues:
        grown = f"{current.text} {cue.text}" if current else ""
        if (
            current is not None
            and cue.speaker == current.speaker
            and cue.start_s - current.start_s < TURN_S
            and len(grown) <= TURN_LENGTH
        ):
            current = replace(current, text=grown)
            continue
        if current is not None:
            yield current
        current = Turn(start_s=cue.start_s, speaker=cue.speaker, text=cue.text, origin=origin)
    if current is not None:
        yield current


def _captions(text: str) -> Iterator[_Cue]:
    """Read WebVTT or SubRip: a line of times, then the words until a blank line."""
    return iter(_with_labels(_timed_blocks(text)))


def _timed_blocks(text: str) -> list[_Cue]:
    cues: list[_Cue] = []
    last_line = ""
    for start_s, end_s, lines in _blocks(text.split("\n")):
        rolls = len(lines) > 1 or end_s - start_s < _BLINK_S  # such captions show a line again, with the next or alone
        fresh = lines[1:] if rolls and lines[:1] == [last_line] else lines
        last_line = lines[-1] if lines else last_line
        cues += _voices(start_s, "\n".join(fresh))
        if len(cues) > MOST_CUES:
            break
    return cues


def _blocks(lines: list[str]) -> Iterator[tuple[float, float, list[str]]]:
    """Give each cue's start, end and lines."""
    span: tuple[float, float] | None = None
    words: list[str] = []
    for number, line in enumerate(lines):
        timed = _CUE.fullmatch(line) if "-->" in line else None
        counter = line.strip().isdecimal() and number + 1 < len(lines) and "-->" in lines[number + 1]
        if span is not None and (timed or counter or not line.strip()):
            yield *span, words
            span, words = None, []
        if timed:
            span = (start_of(timed.group(1)) or 0.0, start_of(timed.group(2)) or 0.0)
        elif span is not None:
            words.append(line.strip())
    if span is not None:
        yield *span, words


def _voices(start_s: float, text: str) -> list[_Cue]:
    """Part a cue by its `<v Name>` marks."""
    parts = _VOICE.split(text)
    before = [_Cue(start_s=start_s, speaker=None, text=_bare(parts[0]))]
    spoken = [
        _Cue(start_s=start_s, speaker=_name(name), text=_bare(words))
        for name, words in zip(parts[1::2], parts[2::2], strict=True)
    ]
    return [cue for cue in before + spoken if cue.text]


def _bare(text: str) -> str:
    return tidy(html.unescape(_TAG.sub("", _BREAK.sub(" ", text)) if "<" in text else text))


def _name(text: str) -> str | None:
    return tidy(html.unescape(text)).rstrip(":").strip()[:_LONGEST_SPEAKER] or None


def _with_labels(cues: list[_Cue]) -> list[_Cue]:
    """Take "Name: words" for a speaker where a document keeps to it; what follows unlabelled is the same voice."""
    if any(cue.speaker for cue in cues):
        return cues
    labels = [_label(cue.text) for cue in cues]
    names = _speakers([label for label in labels if label], [label for label in labels[:_LABELLED_EARLY] if label])
    told: list[_Cue] = []
    speaker = None
    for cue, label in zip(cues, labels, strict=True):
        if label and label[0] in names:
            speaker = label[0]
            told.append(replace(cue, speaker=speaker, text=label[1]))
        else:
            told.append(replace(cue, speaker=speaker, text=_ARROWS.sub("", cue.text, count=1)))
    return told


def _speakers(labels: list[tuple[str, str]], early: list[tuple[str, str]]) -> set[str]:
    """Give the names that label cues again and again, if the document begins with one of them."""
    count = Counter(name for name, _words in labels)
    names = {name for name, times in count.items() if times > 1 or len(labels) <= _LABELLED_EARLY}
    return names if any(name in names for name, _words in early) else set()


def _label(text: str) -> tuple[str, str] | None:
    match = _LABEL.match(text)
    return (match.group(1), match.group(2) or "") if match and _is_name(match.group(1)) else None


def _is_name(text: str) -> bool:
    """Whether words look like somebody's name: few, and none but particles in lower case."""
    parts = text.split()
    return len(parts) <= _MOST_NAMES and all(not part[0].islower() or part in _PARTICLES for part in parts)


def _json(text: str) -> Iterator[_Cue]:
    """Read segments as the podcast namespace has them, or as speech recognisers write them."""
    try:
        document = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise FeedError("transcript_not_read") from error
    listed = document.get("segments") if isinstance(document, dict) else document
    for each in listed if isinstance(listed, list) else ():
        if not isinstance(each, dict):
            continue
        start = each.get("startTime", each.get("start"))
        start_s = start_of(str(start)) if isinstance(start, int | float | str) else None
        words = each.get("body", each.get("text"))
        if start_s is not None and isinstance(words, str):
            yield _Cue(start_s=start_s, speaker=_name(str(each.get("speaker") or "")), text=tidy(words))


def _html(text: str) -> Iterator[_Cue]:
    """Read `<cite>`, `<time>` and `<p>` as the podcast namespace has them; other pages as their text."""
    for opens, closes in (("<head", "</head>"), ("<script", "</script>"), ("<style", "</style>")):
        text = _without(text, opens, closes)
    marked = _WHEN.sub(rf"\n{_TIME_MARK}\1\n", _CITE.sub(rf"\n{_SPEAKER_MARK}\1\n", text))
    plain = html.unescape(_TAG.sub("", _BREAK.sub("\n", marked)))
    return _marked(plain) if _TIME_MARK in plain else _plain(plain)


def _without(text: str, opens: str, closes: str) -> str:
    kept, at = [], 0
    while (start := text.find(opens, at)) >= 0:
        end = text.find(closes, start)
        if end < 0:
            break
        kept.append(text[at:start])
        at = end + len(closes)
    return "".join([*kept, text[at:]])


def _marked(text: str) -> Iterator[_Cue]:
    start_s, speaker = 0.0, None
    for line in text.split("\n"):
        if line.startswith(_SPEAKER_MARK):
            speaker = _name(line[1:])
        elif line.startswith(_TIME_MARK):
            start_s = start_of(line[1:].strip(" []()")) or start_s
        elif line.strip():
            yield _Cue(start_s=start_s, speaker=speaker, text=tidy(line))


def _plain(text: str) -> Iterator[_Cue]:
    """Read text with times: `[12:34] Name: words`, `Name 12:34` above the words; lines without one go on."""
    cues: list[_Cue] = []
    start_s: float | None = None
    speaker: str | None = None
    for line in text.split("\n"):
        words = line.strip()
        stamped, headed = _STAMPED.fullmatch(words), _heading(words, start_s)
        if stamped:
            start_s, speaker, words = start_of(stamped.group(1)), None, stamped.group(2)
        elif headed:
            start_s, speaker, words = headed
        if start_s is not None and words:
            cues.append(_Cue(start_s=start_s, speaker=speaker, text=tidy(words)))
    return iter(_with_labels(cues))


def _heading(line: str, after_s: float | None) -> tuple[float, str | None, str] | None:
    """Read a line that begins with a name and a time, no earlier than the time before: start, name and words."""
    match = _HEADED.fullmatch(line)
    start_s = start_of(match.group(2)) if match and _is_name(match.group(1)) else None
    if match is None or start_s is None or start_s < (after_s or 0.0):
        return None
    return start_s, _name(match.group(1)), match.group(3)
