"""Who is heard in most episodes of a show, or signs them: hosts whom the feed never names as such."""

import re
from collections import Counter
from dataclasses import replace

from bot.model.episode import Credit, Role
from bot.model.feed import Channel, Feed, Item
from bot.shownotes import markup
from bot.shownotes.people import evidence, feed, intros, series
from bot.shownotes.people.ground import Ground, ground_of
from bot.shownotes.people.merge import tokens_of
from bot.shownotes.people.presenters import FULL_NAME, may_be, of_boilerplate
from bot.shownotes.people.shapes import Trust, find
from bot.shownotes.small import holds

MOST_ITEMS = 60
LONGEST_NOTES = 6_000
_FEWEST_ITEMS = 3
_SHARE = 0.4
_SHARE_OF_TITLES = 0.15
_SHARE_HEARD = 0.15
_MOST_REGULARS = 6
_SHARE_REPEATED = 0.6
_FEWEST_SIGNED = 2
_FEWEST_TALKS = 2
_FEWEST_TURNS = 4
_SHARE_OF_TALKS = 0.8
_SPEAKS = re.compile(
    rf"^(?:[\[(]?\d{{1,2}}[:.]\d\d(?:[:.]\d\d)?[\])]?[ –—-]{{1,3}}({FULL_NAME}):|"
    rf"({FULL_NAME})(?: ?[\[(]?\d{{1,2}}:\d\d(?::\d\d)?[\])]?:?| ?:)) \S",
    re.MULTILINE,
)
_CALLED = "intro.host"
_CALLS = ("host", "moderat", "gastgeber", "presented by", "présenté", "presenta")
_BY = re.compile(r"\b(?:by|von|par|por|door|da|di|av|af)\s")
_TAIL = 3_000
_SIGNED = re.compile(
    rf"[–—-]{{1,2}}\s?({FULL_NAME})\s*$"
    rf"|(?:^|[,!.] )(?:[Yy]ours|[Ll]ove|[Cc]heers|[Bb]est|[Ee]u(?:er|re?)|[Ii]hre?|[Vv]uestr[oa]|[Jj]ullie),? "
    rf"({FULL_NAME})\s*$",
    re.MULTILINE,
)


def with_regulars(read: Feed) -> Feed:
    """Add to the channel's persons, as mentioned, those whom many of its notes name: hosts wherever they are named.

    A channel that names its hosts by itself keeps its persons. Where most titles name people alike, it says where.
    """
    items = read.items[:MOST_ITEMS]
    channel = read.channel
    slot = series.slot_of(items, channel)
    channel = replace(channel, title_slot=slot) if slot else channel
    known = any(credit.role is Role.HOST for credit in channel.persons) or feed.hosts_of(channel)
    if not known:
        regulars = tuple(Credit(name=name, role=Role.MENTIONED) for name in _regulars(items, channel))
        channel = replace(channel, persons=channel.persons + regulars) if regulars else channel
    return replace(read, channel=channel) if channel is not read.channel else read


def _regulars(items: tuple[Item, ...], channel: Channel) -> list[str]:
    tails = [markup.read(item.notes[-_TAIL:], html=item.notes_html).text for item in items]
    names = [*_signers(tails), *_makers(tails), *_heard(tails)]
    names += _names(items, channel) if len(items) >= _FEWEST_ITEMS else []
    names += _called_hosts(items, channel) if len(items) > 1 else []
    return list(dict.fromkeys(names))


def _signers(tails: list[str]) -> list[str]:
    """Give the full names that stand alone at the ends of many notes, `Go slowly. – Ada Lovelace`."""
    counts: Counter[str] = Counter()
    for text in tails:
        counts.update({name for match in _SIGNED.finditer(text) for name in match.groups() if name and may_be(name)})
    enough = max(_FEWEST_SIGNED, len(tails) * _SHARE)
    return [name for name, count in counts.most_common(_MOST_REGULARS) if count >= enough]


def _makers(tails: list[str]) -> list[str]:
    """Give who makes the show by a line that most notes repeat word by word, `Made in a shed by X`."""
    counts: Counter[str] = Counter()
    for text in tails:
        counts.update({line.strip() for line in text.split("\n") if _BY.search(line)})
    enough = max(_FEWEST_ITEMS, len(tails) * _SHARE_REPEATED)
    repeated = [line for line, count in counts.most_common(_MOST_REGULARS) if count >= enough]
    return [name for line in repeated for name in of_boilerplate(line)]


def _heard(tails: list[str]) -> list[str]:
    """Give the full names that speak in nearly all of the talks that notes write down, in two talks at least."""
    talks = [Counter(match.group(1) or match.group(2) for match in _SPEAKS.finditer(text)) for text in tails]
    talks = [turns for turns in talks if turns.total() >= _FEWEST_TURNS and len(turns) > 1]
    counts = Counter(name for turns in talks for name in turns if may_be(name))
    enough = max(_FEWEST_TALKS, len(talks) * _SHARE_OF_TALKS)
    return [name for name, count in counts.most_common(_MOST_REGULARS) if count >= enough]


def _names(items: tuple[Item, ...], channel: Channel) -> list[str]:
    counts: Counter[tuple[str, ...]] = Counter()
    others: Counter[tuple[str, ...]] = Counter()
    heard: Counter[tuple[str, ...]] = Counter()
    spelling: dict[tuple[str, ...], str] = {}
    for item in items:
        named, credited, speaking = _in_notes(item, channel)
        titled = fold_title(item.title)
        for tokens, name in named.items():
            spelling.setdefault(tokens, name)
            counts[tokens] += 1
            heard[tokens] += tokens in speaking
            others[tokens] += tokens in credited or " ".join(tokens) in titled
    enough = max(_FEWEST_ITEMS, len(items) * _SHARE)
    kept = [
        spelling[tokens]
        for tokens, count in counts.most_common(_MOST_REGULARS * 2)
        if count >= enough and others[tokens] <= count * _SHARE_OF_TITLES and heard[tokens] >= count * _SHARE_HEARD
    ]
    return kept[:_MOST_REGULARS]


def _called_hosts(items: tuple[Item, ...], channel: Channel) -> list[str]:
    """Give whom the notes of an item call a host and no other item a guest: `Hosts are Ada and Joan Clarke`."""
    called: dict[tuple[str, ...], str] = {}
    guests: set[tuple[str, ...]] = set()
    for item in items:
        ground = _ground(item, channel)
        found = intros.read(ground, evidence.confirm(ground, find(ground))) if holds(ground.small, _CALLS) else []
        called |= {tokens_of(one.name): one.name for one in found if one.rule == _CALLED and " " in one.name}
        guests |= {tokens_of(one.name) for one in found if one.role is Role.GUEST}
    return [name for tokens, name in called.items() if tokens not in guests][:_MOST_REGULARS]


def fold_title(title: str) -> str:
    """Give a title's words as names are compared."""
    return " ".join(tokens_of(title))


def _ground(item: Item, channel: Channel) -> Ground:
    text = markup.read(item.notes[:LONGEST_NOTES], html=item.notes_html).text
    return ground_of(text, glued=False, nouns=(channel.language or "").lower().startswith("de"))


def _in_notes(
    item: Item, channel: Channel
) -> tuple[dict[tuple[str, ...], str], set[tuple[str, ...]], set[tuple[str, ...]]]:
    """Give the full names in an item's notes, those of crew and authors, and those who seem to speak."""
    ground = _ground(item, channel)
    shapes = evidence.confirm(ground, find(ground))
    named = {tokens_of(shape.name): shape.name for shape in shapes if shape.trust is Trust.GIVEN and not shape.single}
    found = intros.read(ground, shapes)
    credited = {tokens_of(one.name) for one in found if one.role in (Role.CREW, Role.AUTHOR)}
    speaking = {tokens_of(one.name) for one in found if one.role in (Role.HOST, Role.GUEST)}
    return named, credited, speaking
