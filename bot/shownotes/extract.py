"""The one door: an item and its channel → the facts that its notes hold. Pure; never raises on any text."""

from bot.model.episode import Facts, Section
from bot.model.feed import Channel, Item
from bot.shownotes import asides, glue, links, lists, markup, passages, sections, times, transcript, urls
from bot.shownotes import chapters as chapter_lists
from bot.shownotes.document import Span
from bot.shownotes.people import read as people_reader

RULES_VERSION = 1
"""Raised with every change of what the rules give, so that stored facts are known to be old."""


def extract(item: Item, channel: Channel) -> Facts:
    """Read the facts of one item."""
    document = markup.read(item.notes, html=item.notes_html)
    glued = glue.is_glued(document.text)
    written = urls.find(document.text, glued=glued)
    codes = times.find(document.text, tuple((url.start, url.end) for url in written))
    spoken = transcript.read(document, codes)
    if spoken is not None:
        codes = tuple(code for code in codes if not spoken.span.holds(code.start))
    parts = sections.find(document, codes, glued=glued)
    timed = lists.find(document, codes, parts)
    found_chapters = chapter_lists.read(document, timed, parts, item.duration_s)
    found_links = links.read(document, written, timed, parts)
    chapters = item.chapters or tuple(found.chapter for found in found_chapters)
    all_links = tuple(found.link for found in found_links)
    turns = spoken.turns if spoken is not None else ()
    beside = asides.read(document, parts, spoken.span.start if spoken is not None else len(document.text))
    people = people_reader.read(
        item,
        channel,
        people_reader.Notes(
            document=document,
            sections=parts,
            urls=written,
            chapters=chapters,
            transcript=spoken,
            glued=glued,
            asides=tuple(Span(start=low, end=high) for (low, high), kind in beside.items() if kind is Section.SPONSOR),
        ),
    )
    left_out = [Span(start=found.start, end=found.end) for found in found_chapters]
    if spoken is not None:
        left_out.append(spoken.span)
    found_passages = [
        *passages.of_facts(item.title, chapters, turns),
        *passages.of_text(document, tuple(left_out), beside),
        *passages.of_links(all_links),
        *passages.of_people(
            tuple(
                (credit, links.context_of(document.text, span.start, span.end) if span else "")
                for credit, span in people
            ),
        ),
    ]
    return Facts(
        text=document.text,
        chapters=chapters,
        people=tuple(credit for credit, _ in people),
        links=all_links,
        transcript=turns,
        passages=tuple(found_passages[: passages.MOST_PASSAGES]),
    )
