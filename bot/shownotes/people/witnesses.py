"""Guests whom German prose lets tell something: `Försterin X kennt den Wald und verrät, wo …`, `Mit Ada redet sie`."""

import re
from bisect import bisect_left
from itertools import islice

from bot.model.episode import Chapter, Role
from bot.shownotes.people import standing
from bot.shownotes.people.callings import is_calling, opens_with_calling
from bot.shownotes.people.evidence import is_name_like
from bot.shownotes.people.found import Found
from bot.shownotes.people.ground import Ground
from bot.shownotes.people.merge import tokens_of
from bot.shownotes.people.sentences import sentence_end, sentence_start
from bot.shownotes.people.shapes import Shape, Trust
from bot.text import fold

_TELLS = r"(?:erzählt|erklärt|verrät|zeigt|berichtet|schildert|beschreibt|erläutert|begründet|rechnet vor|führt vor)"
# What somebody tells is a clause of its own, or told to somebody: und sagt, wo …; erklärt Ada, warum …; zeigt uns, wie.
_TOLD = re.compile(
    rf"\s{_TELLS}(?:\s[^\s,.!?]+){{0,6}},\s(?:wie|wo|wer|was|warum|weshalb|wieso|wozu|woran|wovon|woher|wofür|wann|ob|dass"
    r"|wie ?viele?|welche[rsnm]?|an welche[rmn]|in welche[rmn]|unter welche[rmn])\b"
)
_TALK = re.compile(r"\b(?:ein|das|dieses|im)\s(?:[a-zäöüß]+\s)?(?:gespräch|interview|plausch)\b(?! mit)")
_VERB = re.compile(r"(?:,\s[^.!?\n]{3,120}?,)?\s(?!(?:und|oder|von|aus|in|im|an|am|auf|bei|mit|über)\b)[a-zäöüß]{2,}\b")
_ADJECTIVE = re.compile(r"(?:er|es|en|em|ische?)$")
_ARTICLE = re.compile(r"(?:^|\s)(?:[Dd]er|[Dd]ie|und)(?:\s[a-zäöüß]+)?$")
# What people are of whom stories tell.
_OF_STORIES = re.compile(
    r"(?:mörder|täter|räuber|betrüger|schwindler|dieb|könig|kaiser|fürst|herzog|graf|papst|kanzler|präsident|minister)"
    r"(?:in)?$",
    re.IGNORECASE,
)
_COMMENTS = re.compile(r"\s(?:ordnet|schätzt)(?:\s[^\s.!?]+){0,4}\sein(?=\s*[.!?,]|\sund\b)|\skommentiert\b")
_SPEAKS = re.compile(
    r",\s[^.!?\n]{3,120},\s(?:redet|spricht|plaudert|erinnert sich)\s(?:[^.!?\n]{0,60}\s)?(?:über|an|davon)\s"
)
_APPOSITION = re.compile(r",\s[^.!?\n]{3,120}?,(?=\s[a-zäöüß])")
_HONOURS = re.compile(r"(?:\b(?:Dr|Prof|h\. ?c|a\. ?D)\.?\s)+$")
_LABELLED = re.compile(r"\bmit (?:dem|der|einem|einer) [^.!?:\n]{3,50}? gesprochen\b[^.!?:\n]{0,80}:\s$")
_AND_WITH = re.compile(r",? und mit (?:dem|der|einem|einer)\s(?:[a-zäöüß]+\s)?[A-ZÄÖÜ][\w-]+\s(?:(?:Dr|Prof)\.\s)*$")
_SPOKEN = re.compile(r"\b(?:haben|habe) (?:\w+ )?mit\b[^!?\n]{3,120}\bgesprochen\b")
_TALKS = r"(?:spricht|redet|plaudert|diskutiert|quatscht|streitet|blickt|schaut)"
_TAKEN_UP = r"(?:(?:mit|von|bei|zu)\s(?:ihr|ihm|ihnen)|sie|ihn|ihr|ihm|ihnen)"
_BEHIND = re.compile(r"(?::|\s(?:und|über|im|in|am|hört|liest|erzählt|erklärt|erinnert|zeigt|berichtet|sagt))\s?")
_MOST_HONOURS = 14
_LEAD = 1_500
_REACH = 400


def read(
    ground: Ground, shapes: list[Shape], hosts: "set[tuple[str, ...]]", chapters: tuple[Chapter, ...]
) -> list[Found]:
    """Give, unsurely, who tells or comments something, whom a host asks, and of whom a calling and a chapter speak."""
    if not ground.nouns:
        return []
    likely = [shape for shape in shapes if shape.start < _LEAD and _may_be(ground, shape, hosts)]
    called = [shape for shape in likely if _is_called(ground, shape)]
    sure = [one for one in called if _COMMENTS.search(ground.text, one.end, sentence_end(ground.text, one.end))]
    sure += [shape for shape in likely if _is_spoken_with(ground, shape)]
    named = [shape for shape in likely if _tells(ground, shape, called)]
    named += [shape for shape in called if _is_in_chapter(shape, chapters)]
    named += _asked(ground, likely, hosts) + _only_one(ground, likely)
    return [
        Found(name=one.name, role=Role.GUEST, rule="intro.witness", start=one.start, end=one.end, sure=one in sure)
        for one in [*sure, *named]
        if not standing.of(ground, one.name).past
    ]


def _may_be(ground: Ground, shape: Shape, hosts: "set[tuple[str, ...]]") -> bool:
    strange = is_name_like(shape) and (_is_called(ground, shape) or _opens(ground, shape))
    likely = shape.trust >= Trust.COMMON or strange
    return likely and not shape.single and tokens_of(shape.name) not in hosts


def _opens(ground: Ground, shape: Shape) -> bool:
    """Tell whether a name opens a sentence before its verb, its first word no adjective: `Ocke Lorenz folgt …`."""
    opens = not ground.text[sentence_start(ground.text, shape.start) : shape.start].strip()
    return opens and _ADJECTIVE.search(shape.first) is None and _VERB.match(ground.text, shape.end) is not None


def _tells(ground: Ground, shape: Shape, called: list[Shape]) -> bool:
    """Tell whether a name with what its bearer is opens a sentence in which they tell something."""
    text = ground.text
    end = sentence_end(text, shape.end)
    if _SPEAKS.match(text, shape.end, end) is not None:
        return True
    known = shape in called or _APPOSITION.match(text, shape.end) is not None
    return known and _TOLD.search(text, shape.end, end) is not None


def _is_called(ground: Ground, shape: Shape) -> bool:
    """Tell whether a calling stands right before a name, and not as whose of something: der Förster, Förster."""
    before = _HONOURS.sub("", ground.text[max(0, shape.start - _REACH) : shape.start])
    word = before.rstrip().rsplit(None, 1)[-1] if before.strip() else ""
    calling = is_calling(word.casefold()) or (word[:1].isupper() and opens_with_calling(word))
    if not calling or _OF_STORIES.search(word) is not None:
        return False
    lead = before.rstrip()[: -len(word)].rstrip()
    return not lead or lead[-1] in ".!?:,\n" or _ARTICLE.search(lead) is not None


def _is_spoken_with(ground: Ground, shape: Shape) -> bool:
    """Tell whether it is said that somebody was talked with, and then who: Förster X, und mit der Ärztin X."""
    before = ground.text[max(0, shape.start - _REACH) : shape.start]
    joined = _AND_WITH.search(before) is not None and _SPOKEN.search(before) is not None
    return joined or _LABELLED.search(before[: before.rfind(": ") + 2]) is not None


def _is_in_chapter(shape: Shape, chapters: tuple[Chapter, ...]) -> bool:
    """Tell whether a chapter's title opens with a name and goes on with what its bearer says or does."""
    places = ((one.title, one.title.find(shape.name)) for one in chapters)
    return any(
        0 <= at <= _MOST_HONOURS and _BEHIND.match(title, at + len(shape.name)) is not None for title, at in places
    )


def _only_one(ground: Ground, likely: list[Shape]) -> list[Shape]:
    """Give the only person of notes that speak of a conversation, where the name opens a sentence before its verb."""
    sure = [shape for shape in likely if shape.trust is Trust.GIVEN]
    if len({tokens_of(shape.name) for shape in sure}) != 1 or _TALK.search(ground.small, 0, _LEAD) is None:
        return []
    return sure[:1] if _opens(ground, sure[0]) else []


def _asked(ground: Ground, likely: list[Shape], hosts: "set[tuple[str, ...]]") -> list[Shape]:
    """Give whom a host asks or talks with by a pronoun: `Mit Ada redet sie über …`, `Ada fragt ihn, …`."""
    firsts = [re.escape(tokens[0]) for tokens in hosts if len(tokens[0]) > 1]
    if not firsts or not likely:
        return []
    host = rf"(?:{'|'.join(firsts)})(?:\s[^\W\d_][\w'’-]+)?"
    both = rf"{host}(?:\sund\s{host})?"
    pattern = re.compile(
        rf"\bmit {both} {_TALKS} (?:sie|er)\b"
        rf"|(?:^|[.!?]\s|\n){both}\s[^\W\d_]+\s(?:[^\s.!?,]+\s){{0,3}}?{_TAKEN_UP}\b(?!\s(?:alle|selbst|beide))"
    )
    # Umlauts are folded into one letter each, so that places stay.
    told = "".join(fold(sign) if len(fold(sign)) == 1 else sign for sign in ground.small[:_LEAD])
    starts = [shape.start for shape in likely]
    found = []
    for match in islice(pattern.finditer(told), len(likely)):
        near = bisect_left(starts, max(0, match.start() - _REACH)), bisect_left(starts, match.start())
        found += likely[slice(*near)][:1]
    return found
