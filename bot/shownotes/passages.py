"""Facts → passages: the verbatim stretches that search goes through."""

import re
from itertools import islice, pairwise

from bot.lean import passage_of
from bot.model.episode import Chapter, Credit, Link, Passage, PassageKind, Section, Turn
from bot.shownotes.document import Document, Span
from bot.shownotes.signs import ENDS, stand_apart

MOST_PASSAGES = 5_000
_FEWEST_WORDS = 40
_MOST_WORDS = 80
_SENTENCE = re.compile(r"[.!?…。！？\n](?:(?<=\n)\n*|([”\"')]?(?:\s+|(?=[A-ZÄÖÜ“]))))")
"""The end of a sentence, or of lines; what it begins with stands in front, so that it is looked for fast."""
_WORD = re.compile(r"\S+")
_ENOUGH = re.compile(rf"(?:[^ ]*+ ){{{_FEWEST_WORDS}}}")
"""Words enough for a passage, with the space behind each."""


def of_text(
    document: Document,
    left_out: tuple[Span, ...],
    section_of: "dict[tuple[int, int], Section]",
    timed: tuple[tuple[int, int, float], ...] = (),
) -> list[Passage]:
    """Cut the notes into stretches of sentences, 40 to 80 words each, that never cross from section to section.

    What stands in one of the stretches in `timed` has its second.
    """
    text = document.text
    passages: list[Passage] = []
    edges = {edge for one in section_of for edge in one} | {edge for low, high, _ in timed for edge in (low, high)}
    for start, end in _open_stretches(len(text), left_out):
        for low, high in _parted(start, end, edges):
            section = _section_at(low, section_of)
            passages += [
                Passage(kind=PassageKind.NOTES, text=text[one:two], section=section, start_s=_second_at(one, timed))
                for one, two in _stretches(text, low, high)
            ]
    return passages


def of_facts(title: str, chapters: tuple[Chapter, ...], turns: tuple[Turn, ...]) -> list[Passage]:
    """Make passages of the title, the chapters and what was said."""
    passages = [Passage(kind=PassageKind.TITLE, text=title)] if title.strip() else []
    passages += [Passage(kind=PassageKind.CHAPTER, text=chapter.title, start_s=chapter.start_s) for chapter in chapters]
    passages += [
        passage_of(PassageKind.TRANSCRIPT, turn.text[low:high], turn.start_s, turn.speaker, Section.BODY)
        for turn in turns
        for low, high in _stretches(turn.text, 0, len(turn.text))
    ]
    return passages


def of_links(links: tuple[Link, ...]) -> list[Passage]:
    """Make a passage of each link: its label and the sentence around it."""
    return [
        Passage(kind=PassageKind.LINK, text=_labelled(link.label, link.context), start_s=link.start_s) for link in links
    ]


def of_people(people: tuple[tuple[Credit, str], ...]) -> list[Passage]:
    """Make a passage of each person: the name, and the words that say who they are."""
    return [Passage(kind=PassageKind.PERSON, text=_labelled(credit.name, words)) for credit, words in people]


def of_keywords(keywords: tuple[str, ...], told: str) -> list[Passage]:
    """Make a passage of the keywords that do not stand in what is told anyway."""
    said = told.casefold()
    beyond = [word for word in keywords if word.casefold() not in said]
    return [Passage(kind=PassageKind.KEYWORDS, text=", ".join(beyond))] if beyond else []


def _labelled(label: str, context: str) -> str:
    if not context or context == label:
        return label
    return context if label.casefold() in context.casefold() else f"{label}: {context}"


def _open_stretches(length: int, left_out: tuple[Span, ...]) -> list[tuple[int, int]]:
    stretches = []
    position = 0
    for span in sorted(left_out, key=lambda one: one.start):
        if span.start > position:
            stretches.append((position, span.start))
        position = max(position, span.end)
    if position < length:
        stretches.append((position, length))
    return stretches


def _parted(start: int, end: int, edges: "set[int]") -> list[tuple[int, int]]:
    return list(pairwise(sorted({start, end, *(edge for edge in edges if start < edge < end)})))


def _second_at(position: int, timed: tuple[tuple[int, int, float], ...]) -> float | None:
    return next((second for low, high, second in timed if low <= position < high), None)


def _section_at(position: int, section_of: "dict[tuple[int, int], Section]") -> Section:
    for (low, high), section in section_of.items():
        if low <= position < high:
            return section
    return Section.BODY


def _stretches(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Join sentences until there are enough words; a sentence too long is cut between words."""
    if not start and end == len(text) and _is_plain(text):
        return _halves(text)
    pieces: list[tuple[int, int, int]] = []
    position = start
    for match in islice(_SENTENCE.finditer(text, max(0, start - 1), end), MOST_PASSAGES):
        pieces += _cut(text, position, match.start(1) if match.group(1) is not None else match.start())
        position = match.end()
    pieces += _cut(text, position, end)
    joined: list[tuple[int, int]] = []
    count = 0
    for low, high, size in pieces:
        if (
            joined
            and count < _FEWEST_WORDS
            and count + size <= _MOST_WORDS
            and (count < _FEWEST_WORDS // 2 or "\n\n" not in text[joined[-1][1] : low])
        ):
            joined[-1] = (joined[-1][0], high)
            count += size
        else:
            joined.append((low, high))
            count = size
    return joined


def _is_plain(text: str) -> bool:
    """Tell whether a text is few words, a single space between two, each end of a sentence before one: as most talk."""
    if not text.isprintable() or text.count(" ") >= _MOST_WORDS or "  " in text or text != text.strip() or not text:
        return False
    return stand_apart(text, ENDS)


def _halves(text: str) -> list[tuple[int, int]]:
    """Cut a plain text behind the sentence with which there are enough words, if something follows."""
    enough = _ENOUGH.match(text)
    match = _SENTENCE.search(text, enough.end() - len(". ")) if enough is not None else None
    return [(0, match.start(1)), (match.end(), len(text))] if match is not None else [(0, len(text))]


def _cut(text: str, start: int, end: int) -> list[tuple[int, int, int]]:
    stretch = text[start:end]
    size = len(stretch.split())
    if size <= _MOST_WORDS:
        return [(end - len(stretch.lstrip()), start + len(stretch.rstrip()), size)] if size else []
    found = [match.span() for match in _WORD.finditer(text, start, end)]
    return [
        (found[at][0], found[min(at + _MOST_WORDS, len(found)) - 1][1], min(_MOST_WORDS, len(found) - at))
        for at in range(0, len(found), _MOST_WORDS)
    ]
