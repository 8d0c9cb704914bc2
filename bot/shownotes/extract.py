"""The one door: an item and its channel → the facts that its notes hold. Pure; never raises on any text."""

from dataclasses import replace

from bot.model.episode import Credit, Facts, Section
from bot.model.feed import Channel, Item
from bot.shownotes import asides, below, glue, links, lists, marked, markup, passages, sections, times, transcript, urls
from bot.shownotes import chapters as chapter_lists
from bot.shownotes.document import Document, Span
from bot.shownotes.people import read as people_reader

RULES_VERSION = 9
"""Raised with every change of what the rules give, so that stored facts are known to be old."""


def extract(item: Item, channel: Channel) -> Facts:
    """Read the facts of one item."""
    document = markup.read(item.notes, html=item.notes_html)
    glued = glue.is_glued(document.text)
    written = urls.find(document.text, glued=glued)
    codes = times.find(document.text, tuple((url.start, url.end) for url in written))
    spoken = transcript.read(document, codes)
    if spoken is not None:
        codes = tuple(code for code in codes if not spoken.takes(code))
    parts = sections.find(document, codes, glued=glued)
    timed = lists.find(document, codes, parts)
    found_chapters = chapter_lists.read(document, timed, parts, item.duration_s)
    chapters = item.chapters or tuple(found.chapter for found in found_chapters)
    own = frozenset({links.host_of(item.page_url), links.host_of(channel.page_url)} - {""})
    under = below.chapters_above(document, found_chapters)
    around = links.around(document, written, timed, parts, own=own, under=under)
    noted = tuple(found.link for found in links.read(document, written, around))
    found_links = marked.with_marked(noted, chapters, own)
    beside = asides.read(document, parts, spoken.span.start if spoken is not None else len(document.text))
    notes = people_reader.Notes(
        document=document, sections=parts, urls=written, chapters=chapters, transcript=spoken, glued=glued,
        asides=tuple(Span(start=low, end=high) for (low, high), kind in beside.items() if kind is Section.SPONSOR),
    )  # fmt: skip
    people = people_reader.read(item, channel, notes)
    facts = Facts(
        text=document.text, chapters=chapters, people=tuple(credit for credit, _ in people), links=found_links,
        transcript=spoken.turns if spoken is not None else (),
    )  # fmt: skip
    left_out = below.entries(found_chapters)
    left_out += [spoken.span] if spoken is not None else []
    found_passages = [
        *passages.of_facts(item.title, chapters, facts.transcript),
        *passages.of_text(document, tuple(left_out), beside, under),
        *passages.of_keywords(item.keywords, f"{item.title}\n{document.text}"),
        *passages.of_links(found_links),
        *passages.of_people(_with_context(document, people)),
    ]
    return replace(facts, passages=tuple(found_passages[: passages.MOST_PASSAGES]))


def _with_context(document: Document, people: tuple[tuple[Credit, Span | None], ...]) -> tuple[tuple[Credit, str], ...]:
    """Give each person with the sentence of the notes that names them."""
    return tuple(
        (credit, links.context_of(document.text, span.start, span.end) if span is not None else "")
        for credit, span in people
    )
