"""The people whom the feed itself names: persons elements, authors, and the hosts of its description."""

import re

from bot.model.episode import Credit, Role
from bot.model.feed import Channel, Item
from bot.shownotes.people import intros
from bot.shownotes.people.found import Found
from bot.shownotes.people.shapes import Trust, find, ground_of
from bot.shownotes.people.words import COMMON, ORGANISATIONS
from bot.text import fold

_SPLIT = re.compile(r"\s*(?:,|;|/|&|\||\s-\s|\s–\s|\s(?:and|und|with|mit|et|og|y)\s)\s*")
_HONOURED = re.compile(r"^(?:(?:Dr|Prof|Professor|Mr|Mrs|Ms)\.?\s)+")
_PODCAST_OF = re.compile(r"\b(?:podcast|show|talk|interview)s?\s(?:mit|by|from|with|von)\b", re.IGNORECASE)
_LONGEST_DESCRIPTION = 2_000
_MOST_WORDS = 4
_REACH = 12
_LONGEST_AUTHOR = 300


def read(item: Item, channel: Channel) -> list[Found]:
    """Give the persons of the item, the hosts of the channel where the item names none, and authors who are people."""
    found = [_of_credit(credit) for credit in item.persons]
    named_hosts = any(credit.role is Role.HOST for credit in item.persons)
    if not named_hosts:
        found += [_of_credit(credit) for credit in channel.persons if _is_person(credit.name, channel)]
        authors = people_of(item.author or "", channel) or people_of(channel.author or "", channel)
        if not any(one.role is Role.HOST for one in found):
            found += [_host(name, "feed.author") for name in authors]
            found += _of_description(channel)
    return found


def _of_credit(credit: Credit) -> Found:
    return Found(name=credit.name, role=credit.role, rule="feed.person", source="feed", href=credit.href)


def _host(name: str, rule: str) -> Found:
    return Found(name=name, role=Role.HOST, rule=rule, source="feed")


def people_of(author: str, channel: Channel) -> list[str]:
    """Give the people an author element names; a company, the show itself and an address are none."""
    found = []
    for piece in _SPLIT.split(author[:_LONGEST_AUTHOR]):
        name = _HONOURED.sub("", piece.split(":", 1)[0].strip())
        if _is_person(name, channel):
            found.append(name)
    return found


def _is_person(name: str, channel: Channel) -> bool:
    words = fold(name).split()
    own = fold(name) == fold(channel.title)
    if own or not 1 < len(words) <= _MOST_WORDS + 1 or "@" in name or ":" in name or "." in words[-1][:-1]:
        return False
    if any(word.strip(".") in ORGANISATIONS for word in words):
        return False
    ground = ground_of(name, glued=False, nouns=False)
    whole = [shape for shape in find(ground) if shape.end - shape.start >= len(name) - 1]
    if whole:
        stranger = (
            whole[0].trust is Trust.SHAPE
            and not any(word in COMMON for word in words)
            and fold(name) not in fold(channel.title)
        )
        return whole[0].trust >= Trust.COMMON or stranger
    return False


def _of_description(channel: Channel) -> list[Found]:
    """Give the hosts whom the channel's description introduces."""
    text = re.sub(r"<[^<>]{0,300}>|&[a-z]{2,6};", " ", channel.description or "")[:_LONGEST_DESCRIPTION]
    ground = ground_of(text, glued=False, nouns=(channel.language or "").startswith("de"))
    shapes = find(ground)
    hosts = [one for one in intros.read(ground, shapes, "feed") if one.role is Role.HOST and " " in one.name]
    names = [one.name for one in hosts]
    starts = [shape.start for shape in shapes]
    for match in _PODCAST_OF.finditer(text):
        names += [
            shape.name for shape in intros.chain_from(ground, shapes, starts, match.end(), _REACH) if not shape.single
        ]
    return [_host(name, "feed.description") for name in names]
