"""All readers of people together: an item's notes, title and feed → credits with roles, each person once."""

import re
from bisect import bisect_left
from dataclasses import dataclass, replace
from functools import cached_property

from bot.model.episode import Chapter, Credit, Origin, Role
from bot.model.feed import Channel, Item
from bot.shownotes.document import Document, Span
from bot.shownotes.people import (
    announced,
    bare,
    beside,
    bios,
    blocks,
    bylines,
    capitals,
    conversed,
    encounters,
    evidence,
    feed,
    foreign,
    highlights,
    intros,
    lone,
    mentions,
    opened,
    pairs,
    panels,
    presenters,
    pronouns,
    roll_call,
    series,
    settling,
    slots,
    speakers,
    standing,
    talking,
    tellers,
    titles,
    visits,
    witnesses,
)
from bot.shownotes.people.found import Found
from bot.shownotes.people.given import GIVEN
from bot.shownotes.people.ground import Ground, ground_of
from bot.shownotes.people.merge import Person, name_of, people, role_of, tokens_of
from bot.shownotes.people.sentences import sentence_end, sentence_start
from bot.shownotes.people.shapes import Shape, Trust, find
from bot.shownotes.sections import Sections
from bot.shownotes.small import small
from bot.shownotes.transcript import Transcript
from bot.shownotes.urls import Url
from bot.text import fold

MOST_PEOPLE = 200
LONGEST_TITLE = 500
_LEAD = 800
_LONGEST_DESCRIPTION = 2_000
_GERMAN = re.compile(r"\b(?:der|die|das|und|ist|nicht|mit|ein|eine|wir|auf|für|von|im)\b")
_MANY_GERMAN = 4


@dataclass(frozen=True, slots=True, kw_only=True)
class Notes:
    """What the readers of people look at: the notes, their parts, and what was already read of them."""

    document: Document
    sections: Sections
    urls: tuple[Url, ...]
    asides: tuple[Span, ...]
    chapters: tuple[Chapter, ...]
    transcript: Transcript | None
    glued: bool


def read(item: Item, channel: Channel, notes: Notes) -> tuple[tuple[Credit, Span | None], ...]:
    """Give each person once, with the stretch of the notes that names them, None where the notes do not."""
    text = notes.document.text
    ground = ground_of(_without_links(text, notes.urls), glued=notes.glued, nouns=_has_german(text, channel))
    shapes = _without_show(_shapes(ground), channel.title[:LONGEST_TITLE])
    from_feed = feed.read(item, channel)
    from_feed += feed.regulars(item, channel, {fold(name) for name in {shape.name for shape in shapes}})
    hosts = {tokens_of(one.name) for one in from_feed if one.role is Role.HOST}
    found = [
        *from_feed,
        *_of_notes(ground, shapes, notes, hosts, item.title),
        *_of_title(item, channel, ground, shapes),
    ]
    found += bylines.of_narrated(ground.text, item.title)
    music = highlights.is_of_music(small((channel.description or "")[:_LONGEST_DESCRIPTION]))
    if music and not bios.has_talk(ground):
        found = [settling.mentioned(one) if one.rule in {"title.part", "title.slot"} else one for one in found]
    told = any(one.role is Role.GUEST and one.sure for one in found)
    found += highlights.read(item.title[:LONGEST_TITLE], notes.chapters, ground, guests=told, music=music)
    elsewhere = (*notes.asides, *settling.pointers(notes.document))
    found = [settling.demoted(one, elsewhere) for one in found]
    nicknames = presenters.nicknames(channel.description or "")
    if notes.transcript is not None:
        speaking = frozenset(map(fold, {turn.speaker for turn in notes.transcript.turns if turn.speaker}))
        found += slots.of_speakers(item.title[:LONGEST_TITLE], speaking, nouns=ground.nouns)
        found += speakers.read(notes.transcript, found, nicknames, text[: notes.transcript.span.start])
    found = [replace(one, name=nicknames.get(fold(one.name), one.name)) for one in found] if nicknames else found
    found += settling.hosts_by_profile(notes.document, notes.urls, found)
    found = settling.settled(settling.without_makers(settling.without_cast(settling.without_series(found))))
    everyone = people(found)
    pages = blocks.pages_of(notes.document, notes.urls)
    credits_found = [_credit(person, notes.document, pages) for person in everyone]
    return tuple(credits_found[:MOST_PEOPLE])


def _without_links(text: str, urls: tuple[Url, ...]) -> str:
    """Blank the links out, so that every offset stays."""
    pieces = []
    position = 0
    for url in urls:
        pieces += [text[position : url.start], " " * (url.end - url.start)]
        position = url.end
    return "".join([*pieces, text[position:]])


def _has_german(text: str, channel: Channel) -> bool:
    if (channel.language or "").lower().startswith("de"):
        return True
    return len(_GERMAN.findall(text[:1500])) > _MANY_GERMAN * 3


def _shapes(ground: Ground) -> list[Shape]:
    """Find the shapes, those in capitals throughout too."""
    kept = find(ground)
    kept += capitals.find(ground, 0, len(ground.text))
    return evidence.confirm(ground, sorted(kept, key=lambda shape: shape.start))


def _without_show(shapes: list[Shape], title: str) -> list[Shape]:
    """Leave out words of the show's own title that only look like a name; each name is looked for once."""
    shown = fold(title)
    doubted = {shape.name for shape in shapes if shape.trust < Trust.COMMON and not shape.single}
    of_show = {name for name in doubted if fold(name) in shown}
    return [shape for shape in shapes if shape.trust >= Trust.COMMON or shape.name not in of_show]


def _of_notes(
    ground: Ground, shapes: list[Shape], notes: Notes, hosts: "set[tuple[str, ...]]", title: str
) -> list[Found]:
    said_end = notes.transcript.span.start if notes.transcript is not None else len(ground.text)
    written = [shape for shape in shapes if shape.start < said_end]
    clipped = ground.until(said_end)
    found = intros.read(clipped, written, hosts=hosts)
    found = [one for one in found if one.rule != "intro.speaker" or one.start < _LEAD]
    found += pronouns.read(clipped, written) + presenters.of_notes(clipped) + panels.read(clipped, written)
    found += announced.read(clipped, written) + talking.read(clipped, written)
    found += roll_call.read(clipped, written)
    found += _beside_hosts(clipped, written, found, hosts)
    found += blocks.of_sections(notes.document, ground, written, notes.sections)
    found += bylines.read(clipped, written)
    found += bios.read(clipped, written) + foreign.guests(clipped.text, "notes")
    acting = [(one.name, one.end) for one in found if one.role is Role.HOST]
    acting += [(shape.name, shape.end) for shape in written if _is_host(shape.name, hosts)]
    found += bios.beside_callings(clipped, written)
    known = hosts | {tokens_of(one.name) for one in found if one.role is Role.HOST}
    found += pairs.read(clipped, written, title[:LONGEST_TITLE], known)
    found += bare.read(clipped, known, title[:LONGEST_TITLE]) + beside.read(clipped, written, hosts or known)
    found = settling.beside_hosts(found, clipped, hosts or _said(found))
    received = {one.name for one in found if one.rule == "intro.received"}
    found = [one for one in found if one.role is not Role.HOST or one.name not in received]
    crew = {tokens_of(one.name) for one in found if one.role is Role.CREW}
    guests = {tokens_of(one.name): one.sure for one in found if one.role is Role.GUEST}
    others = [one for one in written if tokens_of(one.name) not in crew]
    found += encounters.read(clipped, others, known, guests, title[:LONGEST_TITLE])
    found += bios.opening(clipped, written, acting)
    found += witnesses.read(clipped, written, hosts or known, notes.chapters)
    found += visits.read(clipped, written, hosts or known) + conversed.read(clipped, written, hosts or known)
    found += tellers.read(clipped, written, known) + opened.read(clipped, written, known)
    found += lone.read(clipped, others, known, found)
    found = [_living(one, ground) for one in settling.without_authors(found, ground.text)]
    trusted = frozenset(one.name for one in found if one.sure)
    return found + mentions.read(ground, shapes, trusted)


def _said(found: list[Found]) -> "set[tuple[str, ...]]":
    """Give the hosts whom the notes call so."""
    return {tokens_of(one.name) for one in found if one.role is Role.HOST and one.rule in _CALLED and " " in one.name}


def _beside_hosts(
    ground: Ground, shapes: list[Shape], found: list[Found], hosts: "set[tuple[str, ...]]"
) -> list[Found]:
    """Give the guests of a sentence that says `in conversation with the host, X tells …`."""
    guests = []
    starts = [shape.start for shape in shapes]
    low = high = 0
    for one in found:
        if one.role is not Role.GUEST or not _is_host(one.name, hosts):
            continue
        if not low <= one.start < high:
            low, high = one.start, sentence_end(ground.text, one.start)
        start = sentence_start(ground.text, one.start)
        inside = shapes[bisect_left(starts, start) : bisect_left(starts, high)]
        guests += [
            Found(name=shape.name, role=Role.GUEST, rule="intro.beside_host", start=shape.start, end=shape.end)
            for shape in inside
            if not shape.single
            and shape.trust is Trust.GIVEN
            and tokens_of(shape.name) not in hosts
            and _ABOUT.search(ground.text, one.end, shape.start) is None
        ]
    return guests


def _is_host(name: str, hosts: "set[tuple[str, ...]]") -> bool:
    """Tell whether a name is a host's, in full or by the first name."""
    tokens = tokens_of(name)
    return tokens in hosts or (len(tokens) == 1 and any(host[0] == tokens[0] for host in hosts))


def _of_title(item: Item, channel: Channel, ground: Ground, shapes: list[Shape]) -> list[Found]:
    known = frozenset(shape.name.casefold() for shape in shapes if not shape.single)
    crime = _Crime(ground, channel)
    text = item.title[:LONGEST_TITLE]
    title = ground_of(text, glued=False, nouns=ground.nouns)
    trusted = frozenset(shape.name for shape in shapes if shape.trust is Trust.GIVEN and not shape.single)
    in_title = [
        replace(shape, trust=Trust.GIVEN) if shape.name in trusted else shape
        for shape in evidence.confirm(title, find(title))
    ]
    found = (
        slots.by_calling([_living(one, ground, crime) for one in titles.read(title, in_title, known)], shapes)
        + bylines.of_title(text)
        + foreign.guests(text, "title")
    )
    found += [_living(one, ground, crime) for one in series.read(text, channel.title_slot, nouns=ground.nouns)]
    found += (
        [_living(one, ground, crime) for one in slots.read(title, ground)]
        + slots.kin(text, shapes)
        + slots.firsts(text, shapes)
        + slots.honoured(text, shapes)
        + foreign.titled(text, ground.text)
    )
    found += [replace(one, source="title") for one in mentions.read(title, in_title, frozenset())]
    return found + [
        replace(one, source="title") for one in intros.read(title, in_title, "title") if one.role is not Role.CREW
    ]


_CALLED = ("intro.host", "intro.presenter", "block.hosts")
_SLOTS = ("title.part", "title.slot")
_OF_TITLE = ("title.part", "title.slot", "title.on")


class _Crime:
    """Whether notes or their channel tell of a crime, found out when it is asked for first."""

    def __init__(self, ground: Ground, channel: Channel) -> None:
        self._ground = ground
        self._channel = channel

    @cached_property
    def told(self) -> bool:
        """Whether they do."""
        described = small((self._channel.description or "")[:_LONGEST_DESCRIPTION])
        return standing.is_of_crime(f"{self._ground.small}\n{described}")


def _living(one: Found, ground: Ground, crime: _Crime | None = None) -> Found:
    """Make a mention of whom a title, or prose unsurely, names where the notes tell of long ago, or of a thing."""
    if one.role is not Role.GUEST or (one.sure and one.rule not in _SLOTS) or len(tokens_of(one.name)) < 2:  # noqa: PLR2004 - a full name
        return one
    stands = standing.of(ground, one.name)
    if stands.past or stands.thing:
        return settling.mentioned(one)
    if one.rule in _SLOTS and (standing.is_read_from(ground.text, one.name) or _are_nouns(one.name, ground, stands)):
        return settling.mentioned(one)
    told = one.rule not in _OF_TITLE or standing.is_told_of(ground.text, one.name)
    subject = not told or (one.rule in _OF_TITLE and crime is not None and crime.told)
    return settling.mentioned(one) if subject else one


def _are_nouns(name: str, ground: Ground, stands: standing.Standing) -> bool:
    """Tell two German words, of which nothing is told that somebody does, from a name: `Stille Post`."""
    return ground.nouns and not stands.score and fold(name.split(" ", maxsplit=1)[0]) not in GIVEN


_ABOUT = re.compile(r"\b(?:about|über|on|sur|sobre|regarding|di|om)\b")


def _credit(person: Person, document: Document, pages: dict[str, str]) -> tuple[Credit, Span | None]:
    role = role_of(person)
    name = name_of(person, role)
    shown = next((one for one in person.found if one.role is role), person.found[0])
    in_notes = next((one for one in person.found if one.source == "notes" and one.end > one.start), None)
    start, end = shown.start, shown.end
    if shown.source == "notes" and end > start:
        start, end = document.source_offset(start), document.source_offset(end - 1) + 1
    href = next((one.href for one in person.found if one.href), None) or pages.get(fold(name))
    origin = Origin(source=shown.source, rule=shown.rule, start=start, end=end)
    span = Span(start=in_notes.start, end=in_notes.end) if in_notes is not None else None
    return Credit(name=name, role=role, href=href, origin=origin), span
