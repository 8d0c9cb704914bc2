"""Heads of turns at the starts of lines, `Ann, 12:35 – …`, `12:35 Ann: …`, a time alone; and whether they head talk."""

import re
from dataclasses import dataclass
from itertools import pairwise

from bot.shownotes.headings import Part, part_of
from bot.shownotes.times import TimeCode

FEWEST = 4
"""Turns that make a transcript where no heading says so."""

SPEAKER = r"[^\W\d_][\w.'’-]{0,24}+(?: [^\W_][\w.'’-]{0,24}+){0,3}+"
"""Up to four words. No sign of a word is given back: whatever may follow a name begins with none."""
_FEWEST_HEADED = 2
_FEWEST_NAMELESS = 3
_SHORTEST_SPEECH = 90
"""Characters, on average, of a turn in a text without ends of sentences."""
_SHORTEST_TURN = 80
"""Bytes of each turn where there are only three: a script of few letters says more with each."""

_LEAD = r"[ \t•*·▪●>»\"“„\[({（【<–—-]{0,6}"
_IN_BRACKETS = r"(?:[ \t]?[(（][^()（）\n]{1,20}[)）])?"
_LEAD_ONLY = re.compile(_LEAD)
_NAME_FIRST = re.compile(rf"{_LEAD}({SPEAKER}){_IN_BRACKETS}[ \t]{{0,3}}([:：,|·•@–—-]?)[ \t]{{0,3}}[\[(（]?")
_BEHIND = re.compile(r"[\])）]?[ \t]{0,3}(?:[:：|·•–—-](?=[\s\"“„¿¡]|[^\W\d])[ \t]{0,3})?(\n[ \t]{0,8})?")
_TIME_FIRST = re.compile(
    r"[\])）]?[ \t]{0,3}(?:[:：|·•–—-][ \t]{0,3})?(\n[ \t]{0,8})?(?:<v )?[>“\"<\[(（]{0,2}[ \t]?"
    rf"({SPEAKER}){_IN_BRACKETS}(?:([:：>\])）\t])[:：]?[ \t]{{0,3}}\n?[ \t]{{0,3}}|"
    r"[ \t]{1,2}([|–—-])[ \t]{1,2}|([「『])|[ \t]{0,3}(\n)[ \t]{0,3})"
)
_NAME_LINE = re.compile(rf"(?:^|\n)[ \t>*•-]{{0,4}}({SPEAKER}){_IN_BRACKETS}[ \t]{{0,2}}([:：]?)[ \t]{{0,2}}\n\Z")
_OWN_TURN = rf"[ \t>*-]{{0,3}}({SPEAKER})[:：][ \t]"
_OPENING_TURN, _NEXT_TURN = re.compile(_OWN_TURN), re.compile(rf"\n{_OWN_TURN}")
_SLACK_S = 60
_ENDS = frozenset('.!?…"”»。！？」』—–')
_EDGES = " \t\n[(（【<0123456789"
_ASKS = frozenset("?？")
_LONGEST_LEAD = 70
_SPEAKING_PARTS = frozenset({Part.HOSTS, Part.GUESTS, Part.CAST, None})


@dataclass(frozen=True, slots=True, kw_only=True)
class Start:
    """Where a turn begins: its time, its speaker ("" for nobody named), and from where on it is speech."""

    code: TimeCode
    start: int
    speaker: str
    text_from: int


def in_lines(text: str, codes: tuple[TimeCode, ...], *, headed: bool) -> list[Start]:
    """Give the starts of the turns that are written in one manner; `headed` under a heading that says transcript."""
    manners: dict[tuple[object, ...], list[Start]] = {}
    for at, code in enumerate(codes):
        line = text.rfind("\n", max(0, code.start - _LONGEST_LEAD), code.start) + 1
        if not line and code.start > _LONGEST_LEAD:
            continue
        before = codes[at + 1].start if at + 1 < len(codes) else len(text)
        for key, start in _heads(text, code, line):
            if text[start.text_from : before].strip():
                manners.setdefault(key, []).append(start)
    best: list[Start] = []
    for starts in map(_longest_run, manners.values()):
        if (bool(starts[0].speaker), len(starts)) > (bool(best and best[0].speaker), len(best)):
            best = starts if is_talk(text, starts, headed=headed) else best
    return best


def _longest_run(starts: list[Start]) -> list[Start]:
    """Give the longest stretch in which times do not fall back: a list in the same manner may stand before it."""
    runs = [[starts[0]]]
    for before, start in pairwise(starts):
        if start.code.seconds < before.code.seconds - _SLACK_S:
            runs.append([])
        runs[-1].append(start)
    return max(runs, key=len)


def _heads(text: str, code: TimeCode, line: int) -> list[tuple[tuple[object, ...], Start]]:
    """Give what a time at or near the start of a line may head, each with the manner in which it is written."""
    lead = text[line : code.start]
    if _LEAD_ONLY.fullmatch(lead):
        found: list[tuple[tuple[object, ...], Start]] = []
        named = _TIME_FIRST.match(text, code.end)
        if named is not None and is_name(named.group(2)):
            sign = next(filter(None, named.groups()[2:]))
            start = Start(code=code, start=code.start, speaker=named.group(2), text_from=named.end())
            found.append((("time first", sign, bool(named.group(1))), start))
        above = _NAME_LINE.search(text, max(0, line - _LONGEST_LEAD), line)
        if above is not None and is_name(above.group(1)) and not text.startswith("\n", code.end):
            start = Start(code=code, start=above.start(1), speaker=above.group(1), text_from=_said_from(text, code))
            found.append((("name above", above.group(2)), start))
        nobody = Start(code=code, start=code.start, speaker="", text_from=_said_from(text, code))
        return [*found, (("nobody", "\n" in text[code.end : nobody.text_from]), nobody)]
    named = _NAME_FIRST.fullmatch(lead)
    behind = _BEHIND.match(text, code.end)
    if named is None or behind is None or not is_name(named.group(1)):
        return []
    start = Start(code=code, start=line, speaker=named.group(1), text_from=behind.end())
    return [(("name first", named.group(2), bool(behind.group(1))), start)]


def _said_from(text: str, code: TimeCode) -> int:
    behind = _BEHIND.match(text, code.end)
    return behind.end() if behind is not None else code.end


def is_name(phrase: str) -> bool:
    """Tell whether words may name who speaks: no small first or last word beside others, no heading."""
    words = phrase.split()
    if len(words) > 1 and (words[0][:1].islower() or words[-1][:1].islower()):
        return False
    return phrase[-1] not in ".-" and part_of(phrase) in _SPEAKING_PARTS


def is_talk(text: str, starts: list[Start], *, headed: bool) -> bool:
    """Tell what is said from titles: few speakers who come again, whole sentences, times that rise."""
    speakers = {start.speaker for start in starts} - {""}
    fewest = (_FEWEST_HEADED if speakers else _FEWEST_NAMELESS) if headed else FEWEST
    if len(starts) < fewest and not (speakers and _are_few_and_long(text, starts)):
        return False
    if not (speakers or headed):
        return False
    if len(speakers) * 2 > len(starts) + 2 or (not headed and len(speakers) == len(starts)):
        return False
    rising = sum(one.code.seconds <= other.code.seconds for one, other in pairwise(starts))
    if rising * 10 < (len(starts) - 1) * 8:
        return False
    return _is_speech(text, starts, headed=headed and bool(speakers))


def _are_few_and_long(text: str, starts: list[Start]) -> bool:
    """Tell three turns of whole, long sentences, of which one who speaks comes again, from titles with a colon."""
    if len(starts) != FEWEST - 1 or len({start.speaker for start in starts}) == len(starts):
        return False
    ends = [*(start.start for start in starts[1:]), _line_end(text, starts[-1].text_from)]
    said = [text[start.text_from : end].strip() for start, end in zip(starts, ends, strict=True)]
    return all(words[-1:] in _ENDS and len(words.encode()) >= _SHORTEST_TURN for words in said)


def _line_end(text: str, position: int) -> int:
    end = text.find("\n", position)
    return end if end >= 0 else len(text)


def _is_speech(text: str, starts: list[Start], *, headed: bool) -> bool:
    said = [text[start.text_from : after.start].strip(_EDGES) for start, after in pairwise(starts)]
    said = said or [text[starts[0].text_from :].strip()]
    ended = [words[-1:] for words in said if words[-1:] in _ENDS]
    if sum(map(len, said)) >= len(said) * _SHORTEST_SPEECH and len(ended) * 2 >= len(said):
        return True
    asked = sum(end in _ASKS for end in ended)
    if headed:
        return len(ended) * 10 >= len(said) * 6
    if not starts[0].speaker and sum(words[:1].islower() for words in said) * 2 > len(said):
        return True
    return len(ended) * 10 >= len(said) * 7 and asked * 10 <= len(ended) * 7


def within(text: str, start: Start, end: int, names: frozenset[str]) -> list[tuple[Start, int]]:
    """Part what follows a time at the lines `Ben: …` inside: all are dated by the last time written before them."""
    inside = _own_turns(text, start.text_from, end) if names and _holds_colon(text, start.text_from, end) else []
    cuts = [match for match in inside if match.group(1) in names]
    if not cuts:
        return [(start, end)] if text[start.text_from : end].strip() else []
    ends = [match.start() + match.group().startswith("\n") for match in cuts]
    parts = [(start, ends[0])]
    for match, stop in zip(cuts, [*ends, end][1:], strict=True):
        inner = Start(code=start.code, start=match.start(1), speaker=match.group(1), text_from=match.end())
        parts.append((inner, stop))
    return [(one, stop) for one, stop in parts if text[one.text_from : stop].strip()]


def _holds_colon(text: str, start: int, end: int) -> bool:
    """Tell whether a stretch holds a colon at all: without one nobody begins to speak in it."""
    return text.find(":", start, end) >= 0 or text.find("：", start, end) >= 0


def names_within(text: str, start: int, end: int, known: frozenset[str] = frozenset()) -> frozenset[str]:
    """Give the names before colons at the starts of lines: those that come again, or are `known` to speak."""
    counts = dict.fromkeys(known, 1)
    for match in _own_turns(text, start, end):
        counts[match.group(1)] = counts.get(match.group(1), 0) + 1
    return frozenset(name for name, count in counts.items() if count > 1 and is_name(name))


def _own_turns(text: str, start: int, end: int) -> "list[re.Match[str]]":
    """Give the names before colons at the starts of lines; but for the first of a text, with the line break before."""
    opening = _OPENING_TURN.match(text, 0, end) if not start else None
    following = _NEXT_TURN.finditer(text, max(0, start - 1), end)
    return [*([opening] if opening is not None else []), *following]
