"""What is made of all that the readers found: whom a pointer names, whom a feed's author is, who is sure enough."""

import re
from dataclasses import replace
from itertools import islice

from bot.model.episode import Role
from bot.shownotes.document import Document, Span
from bot.shownotes.headings import part_of
from bot.shownotes.people import blocks
from bot.shownotes.people.found import Found
from bot.shownotes.people.ground import Ground
from bot.shownotes.people.intros import HOST_ACTS
from bot.shownotes.people.merge import tokens_of
from bot.shownotes.people.sentences import sentence_end, sentence_start
from bot.shownotes.people.words import PARTICLES
from bot.shownotes.urls import Url
from bot.text import fold

_MOST_POINTERS = 200
_JOINED = re.compile(r"^(?:,| and| und| &)* ?(?:\w+ ){0,2}")
_ACTING = ("intro.host_acts", "intro.host_talks", "intro.host_pair")
"""Rules that take somebody for a host by what they do in a sentence."""
_BY = re.compile(r"[\"“”«»] (?:von|by|de|av|van) $")
_LONGEST_BY = 8
_ASKS = re.compile(r"\b(?:befragt|interviewt|interviews)\s$")
_LONGEST_VERB = 14
_MOST_NAME_WORDS = 5
_FEWEST_POINTER_WORDS = 4
_LABEL_LINE = re.compile(r"^([^\n]{8,200})\n{1,2}(?=https?://\S+$)", re.MULTILINE)
"""A line above a link that has a line of its own."""


def pointers(document: Document) -> list[Span]:
    """Give the lines that begin with a link to something else: who is named there is no part of this episode."""
    spans = []
    for anchor in document.anchors:
        words = document.text[anchor.start : anchor.end].split()
        line_start = document.text.rfind("\n", 0, anchor.start) + 1
        opens = not document.text[line_start : anchor.start].strip(" \t•*·-–—")
        if len(words) >= _FEWEST_POINTER_WORDS and not _is_name(words):
            line_end = document.text.find("\n", anchor.end)
            end = (line_end if line_end >= 0 else len(document.text)) if opens else anchor.end
            spans.append(Span(start=anchor.start, end=end))
    if "\nhttp" not in document.text:
        return spans
    return spans + [
        Span(start=match.start(1), end=match.end(1))
        for match in islice(_LABEL_LINE.finditer(document.text), _MOST_POINTERS)
        if len(match.group(1).split()) >= _FEWEST_POINTER_WORDS and part_of(match.group(1).split(":", 1)[0]) is None
    ]


def _is_name(words: list[str]) -> bool:
    """Tell a long name from words of a title: five capitals at most, but for particles."""
    return len(words) <= _MOST_NAME_WORDS and all(word[:1].isupper() or word in PARTICLES for word in words)


def demoted(one: Found, asides: tuple[Span, ...]) -> Found:
    """Make a mention of whoever an advert or another show's recommendation introduces."""
    if one.source == "notes" and one.role is not Role.MENTIONED and any(aside.holds(one.start) for aside in asides):
        return replace(one, role=Role.MENTIONED, sure=False)
    return one


def without_authors(found: list[Found], text: str) -> list[Found]:
    """Make mentions of guests who stand behind the title of what they wrote: „Title“ von X."""
    return [
        mentioned(one)
        if one.rule == "intro.guest" and _BY.search(text, max(0, one.start - _LONGEST_BY), one.start)
        else one
        for one in found
    ]


def hosts_by_profile(document: Document, urls: tuple[Url, ...], found: list[Found]) -> list[Found]:
    """Take who stands with the guests in a list of profile links for the hosts."""
    profiles = blocks.of_profiles(document, urls)
    names = {fold(one.name) for one in profiles}
    guests = {fold(one.name) for one in found if one.role is Role.GUEST and one.sure}
    if len(names) < 3 or not names & guests:  # noqa: PLR2004 - a list
        return []
    return [
        replace(one, role=Role.HOST, rule="profile.host", sure=True) for one in profiles if fold(one.name) not in guests
    ]


def beside_hosts(found: list[Found], ground: Ground, hosts: "set[tuple[str, ...]]") -> list[Found]:
    """Take for guests those who seem to present by what they do, where a host stands in the sentence too."""
    firsts = {tokens[0] for tokens in hosts}
    return [
        replace(one, role=Role.GUEST, rule="intro.with_host")
        if one.role is Role.HOST
        and (one.rule in _ACTING or _is_asked(one, ground))
        and _has_host(one, ground, hosts, firsts)
        else one
        for one in found
    ]


def _is_asked(one: Found, ground: Ground) -> bool:
    """Tell whether a verb right before a name says that its bearer is asked: who stands before it asks."""
    return (
        one.source == "notes" and _ASKS.search(ground.small, max(0, one.start - _LONGEST_VERB), one.start) is not None
    )


def _has_host(one: Found, ground: Ground, hosts: "set[tuple[str, ...]]", firsts: set[str]) -> bool:
    tokens = tokens_of(one.name)
    if not hosts or tokens in hosts or (len(tokens) == 1 and tokens[0] in firsts):
        return False
    stop = sentence_end(ground.text, one.end)
    if one.rule == HOST_ACTS:
        following = _JOINED.sub("", fold(ground.text[one.end : stop]))
        return _names_one(following, hosts) and following.split(" ")[0] not in {"und", "and"}
    return _names_one(fold(ground.text[sentence_start(ground.text, one.start) : one.start]), hosts) or _names_one(
        fold(ground.text[one.end : stop]), hosts
    )


def _names_one(text: str, hosts: "set[tuple[str, ...]]") -> bool:
    words = set(re.findall(r"\w+", text))
    return any(host[0] in words for host in hosts)


def without_makers(found: list[Found]) -> list[Found]:
    """Leave out of the hosts whom only the feed's author names and the notes credit otherwise, hosts apart."""
    said = {tokens_of(one.name) for one in found if one.role is Role.HOST and one.source != "feed" and one.sure}
    crew = {tokens_of(one.name) for one in found if one.role is Role.CREW} - said
    return [one for one in found if not (said and one.rule == "feed.author" and tokens_of(one.name) in crew)]


def without_cast(found: list[Found]) -> list[Found]:
    """Take who else is on air for hosts, where the notes name their guests otherwise and the feed none of its hosts."""
    hosts = {tokens_of(one.name) for one in found if one.role is Role.HOST and one.source == "feed"}
    guests = {tokens_of(one.name) for one in found if one.role is Role.GUEST and one.sure and not blocks.is_cast(one)}
    guests -= hosts
    cast = {tokens_of(one.name) for one in found if blocks.is_cast(one)}
    known = {tokens for tokens in cast if any(_is_one(tokens, guest) for guest in guests)}
    if not known or known == cast or cast & hosts:
        return found
    return [
        replace(one, role=Role.HOST) if blocks.is_cast(one) and tokens_of(one.name) not in known else one
        for one in found
    ]


def _is_one(tokens: tuple[str, ...], guest: tuple[str, ...]) -> bool:
    """Tell whether a name is a guest's, in full or by the first name."""
    return tokens == guest or (len(guest) == 1 and tokens[0] == guest[0])


def without_series(found: list[Found]) -> list[Found]:
    """Leave out of the guests a first name in a title that the notes have for the host: `Brunch with Ada: Topic`."""
    hosts = {tokens_of(one.name)[0] for one in found if one.role is Role.HOST and one.rule == HOST_ACTS}
    return [
        one
        for one in found
        if not (one.rule == "title.with" and len(tokens_of(one.name)) == 1 and tokens_of(one.name)[0] in hosts)
    ]


def settled(found: list[Found]) -> list[Found]:
    """Take the unsure guests where there are no sure ones and the text has no author; else they are mentioned."""
    hosts = {tokens_of(one.name) for one in found if one.role is Role.HOST and one.sure}
    from_feed = {tokens_of(one.name) for one in found if one.role is Role.HOST and one.source == "feed"}
    authors = any(one.role is Role.AUTHOR and one.sure and tokens_of(one.name) not in from_feed for one in found)
    sure_guests = any(
        one.role is Role.GUEST
        and one.sure
        and tokens_of(one.name) not in (from_feed if one.source == "title" else hosts)
        for one in found
    )
    if authors:
        return [mentioned(one) if _is_of_talk(one) else one for one in found]
    return [
        one
        if one.sure or one.role is not Role.GUEST
        else mentioned(one)
        if sure_guests or tokens_of(one.name) in hosts
        else replace(one, sure=True)
        for one in found
    ]


def _is_of_talk(one: Found) -> bool:
    """Tell a guest or host whom the prose of a narrated text seems to name: nobody is interviewed there."""
    prose = one.source == "notes" and not one.rule.startswith("block.")
    if one.role is Role.HOST:
        return prose and one.rule.startswith("intro.")
    return one.role is Role.GUEST and (prose or not one.sure)


def mentioned(one: Found) -> Found:
    """Make a mention of what was taken for more."""
    return replace(one, sure=False, role=Role.MENTIONED)
