"""Which known people a sentence names: whole names, one word of a name, and both misspelt."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from bot.people.names import how_like, same_tokens
from bot.wording import tokens

Pairs = frozenset[tuple[str, str]]

_FUZZY_WORTH = 0.85
_PART_WORTH = 0.9
_SHORTEST_PART = 3
_SHORTEST_MISSPELT = 5
_SOUNDS_LIKE = 40.0
# A first name that begins with another letter of the same sound is much like it: klemens and Clemens.
_SOUNDS_ALIKE = 70.0
# Another name that is right as it stands is a slip only if it is nearly the same.
_MUCH_LIKE = 72.0
_SOUND_OF = {"c": "k", "q": "k", "ph": "f", "v": "f", "w": "f", "y": "i", "j": "i", "z": "s"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Roll:
    """The people who may be named, by id: the words of each name, how else it is spelt, and who has a word."""

    names: Mapping[int, tuple[str, ...]]
    spelt: Mapping[int, tuple[tuple[str, ...], ...]]
    holders: Mapping[str, tuple[int, ...]]
    by_letter: Mapping[str, tuple[str, ...]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Mention:
    """Words `start` to `end` (excluded) of a sentence name one of these people; worth 1 is the exact whole name."""

    start: int
    end: int
    people: Mapping[int, float]


def roll_of(people: Mapping[int, str], spellings: Mapping[int, Sequence[str]] | None = None) -> Roll:
    """Make the roll of people's names by id; `spellings` are the other ways in which they are written."""
    names = {person: tokens(name) for person, name in people.items()}
    also = spellings or {}
    spelt = {
        person: tuple(dict.fromkeys((said, *(tokens(other) for other in also.get(person, ())))))
        for person, said in names.items()
    }
    holders: dict[str, list[int]] = {}
    for person, ways in spelt.items():
        for word in dict.fromkeys(word for said in ways for word in said):
            holders.setdefault(word, []).append(person)
    by_letter: dict[str, list[str]] = {}
    for word in holders:
        by_letter.setdefault(word[:1], []).append(word)
    return Roll(
        names=names,
        spelt=spelt,
        holders={word: tuple(dict.fromkeys(who)) for word, who in holders.items()},
        by_letter={letter: tuple(said) for letter, said in by_letter.items()},
    )


def mentions(
    words: Sequence[str],
    roll: Roll,
    *,
    common: frozenset[str],
    unknown: frozenset[str],
    beside: Pairs | None = None,
) -> tuple[Mention, ...]:
    """Find the people whom the words of a sentence name.

    `common` words name nobody alone; `unknown` ones stand nowhere in the index, so they may be misspelt names. Only
    words that stand `beside` each other in the sentence are one name; without it all that follow each other do.
    """
    found: list[Mention] = []
    at = 0
    while at < len(words):
        mention = _whole(words, at, roll) or _alone(words, at, roll, (common, unknown))
        if mention is None:
            at += 1
            continue
        mention = _with_first_name(words, mention, roll, unknown, found)
        mention = _with_last_name(words, mention, roll, unknown)
        mention = _after_anothers(words, mention, roll, found)
        if not _is_another(words, mention, roll, (unknown, beside)):
            found.append(mention)
        at = mention.end
    return tuple(found)


def _whole(words: Sequence[str], at: int, roll: Roll) -> Mention | None:
    """Read a first and a last name that follow each other, each forgiven a slip."""
    if at + 1 >= len(words):
        return None
    firsts = _like(words[at], roll)
    lasts = _like(words[at + 1], roll)
    people: dict[int, float] = {}
    for first in firsts:
        for person in roll.holders[first]:
            after = [word for said in roll.spelt[person] if first in said for word in said[said.index(first) + 1 :]]
            last = next((word for word in lasts if word in after), None)
            if last is not None:
                exact = first == words[at] and last == words[at + 1]
                people[person] = max(people.get(person, 0.0), 1.0 if exact else _FUZZY_WORTH)
    return Mention(start=at, end=at + 2, people=people) if people else None


def _like(word: str, roll: Roll) -> tuple[str, ...]:
    return same_tokens(word, roll.by_letter.get(word[:1], ()))


def _alone(words: Sequence[str], at: int, roll: Roll, kinds: tuple[frozenset[str], frozenset[str]]) -> Mention | None:
    common, unknown = kinds
    return _part(words, at, roll, common) or _misspelt(words, at, roll, unknown)


def _is_another(words: Sequence[str], mention: Mention, roll: Roll, kinds: tuple[frozenset[str], Pairs | None]) -> bool:
    """Tell whether one word of a name stands beside an unknown one: then it is the name of somebody else."""
    unknown, beside = kinds
    if mention.end - mention.start > 1:
        return False
    word = words[mention.start]
    first = all(roll.names[person][0] == word for person in mention.people)
    last = all(roll.names[person][-1] == word and len(roll.names[person]) > 1 for person in mention.people)
    after = words[mention.end] if mention.end < len(words) else ""
    before = words[mention.start - 1] if mention.start else ""
    goes_on = after in unknown and (beside is None or (word, after) in beside)
    begun = before in unknown and (beside is None or (before, word) in beside)
    return (first and goes_on) or (last and begun)


def _part(words: Sequence[str], at: int, roll: Roll, common: frozenset[str]) -> Mention | None:
    word = words[at]
    if word in common or len(word) < _SHORTEST_PART or word.isdecimal():
        return None
    people = roll.holders.get(word, ()) or _whose(word, roll, common)
    return Mention(start=at, end=at + 1, people=dict.fromkeys(people, _PART_WORTH)) if people else None


def _whose(word: str, roll: Roll, common: frozenset[str]) -> tuple[int, ...]:
    """Give whose name a word is as it is written before what they have: neels tricks."""
    bare = word.removesuffix("s").removesuffix("'").removesuffix("’")
    long_enough = bare != word and len(bare) > _SHORTEST_PART and bare not in common
    return roll.holders.get(bare, ()) if long_enough else ()


def _misspelt(words: Sequence[str], at: int, roll: Roll, unknown: frozenset[str]) -> Mention | None:
    if words[at] not in unknown or len(words[at]) < _SHORTEST_MISSPELT:
        return None
    people = {person: _FUZZY_WORTH for name in _like(words[at], roll) for person in roll.holders[name]}
    return Mention(start=at, end=at + 1, people=people) if people else None


def _with_first_name(
    words: Sequence[str], mention: Mention, roll: Roll, unknown: frozenset[str], before: Sequence[Mention]
) -> Mention:
    """Take an unknown word before a surname for the first name, if it sounds like it: zeeko kolter."""
    at = mention.start - 1
    alone = mention.end - mention.start == 1 and at >= 0 and not (before and before[-1].end > at)
    if not alone or words[at] not in unknown:
        return mention
    people = {person: _FUZZY_WORTH for person in mention.people if _sounds_like(roll.names[person][0], words[at])}
    return Mention(start=at, end=mention.end, people=people) if people else mention


def _with_last_name(words: Sequence[str], mention: Mention, roll: Roll, unknown: frozenset[str]) -> Mention:
    """Take an unknown word after a first name for the surname, if it sounds much like it: ismet jildiz for Yildiz."""
    last = words[mention.end] if mention.end < len(words) else ""
    if mention.end - mention.start > 1 or last not in unknown:
        return mention
    people = {
        person: _FUZZY_WORTH
        for person in mention.people
        for first, *rest in [roll.names[person]]
        if first == words[mention.start] and any(_is_heard_as(part, last) for part in rest)
    }
    return Mention(start=mention.start, end=mention.end + 1, people=people) if people else mention


def _is_heard_as(part: str, word: str) -> bool:
    return how_like(part, word) >= _SOUNDS_ALIKE and _sound_of(part) == _sound_of(word)


def _after_anothers(words: Sequence[str], mention: Mention, roll: Roll, before: list[Mention]) -> Mention:
    """Take somebody else's first name before a surname for a slip, if it is much like the right one: loren for lauren.

    What was read as somebody of that first name is taken back.
    """
    at = mention.start - 1
    alone = mention.end - mention.start == 1 and before and (before[-1].start, before[-1].end) == (at, mention.start)
    if not alone or any(words[mention.start] in roll.names[one] for one in before[-1].people):
        return mention
    people = {
        person: _FUZZY_WORTH
        for person in mention.people
        if roll.names[person][-1] == words[mention.start] and how_like(roll.names[person][0], words[at]) >= _MUCH_LIKE
        if (roll.names[person][0][0], roll.names[person][0][-1]) == (words[at][0], words[at][-1])
    }
    if not people:
        return mention
    before.pop()
    return Mention(start=at, end=mention.end, people=people)


def _sounds_like(first: str, word: str) -> bool:
    """Tell whether a word may be a first name as it is heard: begun with its letter, or much like it with its sound."""
    likeness = how_like(first, word)
    if first[:1] == word[:1]:
        return likeness >= _SOUNDS_LIKE
    return likeness >= _SOUNDS_ALIKE and _sound_of(first) == _sound_of(word)


def _sound_of(word: str) -> str:
    return _SOUND_OF.get(word[:2]) or _SOUND_OF.get(word[:1], word[:1])
