"""Which mentions are of one person: a judgement over names, shows, accounts and the words beside them; pure.

Mentions of one name in one show are one person unless their accounts differ. Such units are then joined, the surest
pair first: the further two names are from each other, the more evidence it takes; the same name on shows that speak
of nothing in common stays two. What people decided goes before all of it.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import combinations

from bot.people.spellings import UNRELATED, Relation, relation

At = tuple[int, int]
Weight = Callable[[str], float]

# How far a relation of names alone speaks for one person; they are joined from _ENOUGH on.
_WORTH: Mapping[Relation, float] = {
    Relation.SAME: 2.0,
    Relation.SQUEEZED: 1.8,
    Relation.MIDDLE: 1.2,
    Relation.SHORT: 0.7,
    Relation.SOUND: 0.4,
    Relation.INITIAL: 0.3,
    Relation.TYPO: 0.1,
    Relation.MARRIED: 0.2,
    Relation.LONE: 0.9,
    Relation.RENAMED: -2.0,
    Relation.NONE: -9.0,
}
_ENOUGH = 1.0
_SAME_SHOW = 0.5
_SAME_ACCOUNT = 3.5
_ALIKE = 2.5  # times the likeness of their words
_STRANGE = 1.6  # off where their words have nothing in common
_STRANGE_BELOW = 0.06
_BOTH_FREQUENT = 0.6  # off: a typo is not made three times on each side
_FREQUENT_FROM = 3
_MARGIN = 0.3
_RICH_FROM = 4
_ONE_NAME = 1.5  # off for a single given name on another show
_MOST_ROUNDS = 8
_OFTEN_HOST = 0.1  # for each time that the full name is called host, up to half a point
_MOST_OFTEN = 5
_MAY_MEET = frozenset((Relation.SAME, Relation.SQUEEZED, Relation.MIDDLE))
_SURE = frozenset((Relation.SAME, Relation.SQUEEZED))


@dataclass(frozen=True, slots=True, kw_only=True)
class Mention:
    """A credit: where it stands (episode, place), its key, show, accounts, the words that tell of it; host or not."""

    at: At
    key: str
    show_id: int
    handles: frozenset[str] = frozenset()
    about: frozenset[str] = frozenset()
    topic: frozenset[str] = frozenset()
    host: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Ties:
    """What people decided: pairs of (episode, key) that are one person, and pairs that are not."""

    same: tuple[tuple[tuple[int, str], tuple[int, str]], ...] = ()
    apart: tuple[tuple[tuple[int, str], tuple[int, str]], ...] = ()


@dataclass(slots=True)
class _Unit:
    """Mentions that are taken for one person, and what they add up to."""

    mentions: list[Mention]
    keys: dict[str, int] = field(default_factory=dict)
    shows: set[int] = field(default_factory=set)
    hosted: Counter[int] = field(default_factory=Counter)
    episodes: dict[int, set[str]] = field(default_factory=dict)
    handles: set[str] = field(default_factory=set)
    about: set[str] = field(default_factory=set)
    topic: set[str] = field(default_factory=set)

    def add(self, mentions: Iterable[Mention]) -> None:
        for one in mentions:
            self.keys[one.key] = self.keys.get(one.key, 0) + 1
            self.shows.add(one.show_id)
            self.hosted[one.show_id] += one.host
            self.episodes.setdefault(one.at[0], set()).add(one.key)
            self.handles |= one.handles
            self.about |= one.about
            self.topic |= one.topic


def _unit(mentions: Sequence[Mention]) -> _Unit:
    unit = _Unit(mentions=list(mentions))
    unit.add(mentions)
    return unit


def people_among(mentions: Sequence[Mention], ties: Ties, weight: Weight) -> tuple[tuple[Mention, ...], ...]:
    """Part mentions into people, the most mentioned first; the order in which they are given does not matter."""
    ordered = sorted(mentions, key=lambda one: one.at)
    units = [_unit(part) for group in _by_show(ordered, ties) for part in _parted(group, weight)]
    units = _tied(units, ties)
    for _ in range(_MOST_ROUNDS):
        joined = _round(units, ties, weight)
        if len(joined) == len(units):
            break
        units = joined
    return tuple(tuple(unit.mentions) for unit in sorted(units, key=lambda u: (-len(u.mentions), u.mentions[0].at)))


def _by_show(mentions: Sequence[Mention], ties: Ties) -> Iterator[list[Mention]]:
    """Group mentions by name and show; one that was told apart from others of its name stands alone."""
    alone = {anchor for pair in ties.apart for anchor in pair}
    groups: dict[object, list[Mention]] = {}
    for one in mentions:
        anchor = (one.at[0], one.key)
        groups.setdefault(anchor if anchor in alone else (one.key, one.show_id, ""), []).append(one)
    yield from groups.values()


def _parted(group: Sequence[Mention], weight: Weight) -> list[list[Mention]]:
    """Part the mentions of one name in one show where their accounts exclude each other."""
    parts: list[list[Mention]] = []
    for one in (mention for mention in group if mention.handles):
        fitting = next((part for part in parts if not _exclude(_accounts(part), one.handles)), None)
        if fitting is None:
            parts.append([one])
        else:
            fitting.append(one)
    bare = [mention for mention in group if not mention.handles]
    if not parts:
        return [bare]
    likest = {mention.at: _likest(mention, parts, weight) for mention in bare}
    for mention in bare:
        parts[likest[mention.at]].append(mention)
    return parts


def _accounts(part: Sequence[Mention]) -> set[str]:
    return {handle for one in part for handle in one.handles}


def _likest(mention: Mention, parts: Sequence[Sequence[Mention]], weight: Weight) -> int:
    def liked(at: int) -> tuple[float, int]:
        words = {word for one in parts[at] for word in one.about}
        return sum(weight(word) for word in words & mention.about), len(parts[at])

    return max(range(len(parts)), key=liked)


def _exclude(left: Iterable[str], right: Iterable[str]) -> bool:
    """Tell whether two sets of accounts are of two people: on one site, and none shared there."""
    ours, theirs = set(left), set(right)
    if ours & theirs:
        return False
    return bool({one.partition(":")[0] for one in ours} & {one.partition(":")[0] for one in theirs})


def _tied(units: list[_Unit], ties: Ties) -> list[_Unit]:
    for left, right in ties.same:
        ours = [unit for unit in units if _holds(unit, left) or _holds(unit, right)]
        if len(ours) > 1:
            units = [unit for unit in units if unit not in ours]
            units.append(_unit([mention for unit in ours for mention in unit.mentions]))
    return units


def _holds(unit: _Unit, anchor: tuple[int, str]) -> bool:
    return anchor[1] in unit.episodes.get(anchor[0], ())


def _round(units: list[_Unit], ties: Ties, weight: Weight) -> list[_Unit]:
    """Join each unit with at most one other, the surest pairs first."""
    scored = sorted(
        ((score, a, b) for a, b in combinations(range(len(units)), 2) if (score := _score(units, a, b, ties, weight))),
        key=lambda found: (-found[0], found[1], found[2]),
    )
    taken: set[int] = set()
    joined: list[_Unit] = []
    for score, a, b in scored:
        if a in taken or b in taken or _torn(score, a, b, scored, units):
            continue
        taken |= {a, b}
        joined.append(_unit(sorted((*units[a].mentions, *units[b].mentions), key=lambda one: one.at)))
    return [unit for at, unit in enumerate(units) if at not in taken] + joined


def _torn(score: float, a: int, b: int, scored: Sequence[tuple[float, int, int]], units: Sequence[_Unit]) -> bool:
    """Tell whether one of two might as well belong to a third that is nobody of the other: J. of Jo and Ja."""
    nearest = _nearest(units[a], units[b])
    if nearest in _SURE:
        return False
    rivals = [pair for pair in scored if pair[0] > score - _MARGIN and {pair[1], pair[2]} != {a, b}]
    for _, left, right in rivals:
        ends, pair = {left, right}, {a, b}
        if len(ends & pair) == 1:
            third, other = units[(ends - pair).pop()], units[(pair - ends).pop()]
            if _clash(third, other) or (nearest is Relation.LONE and _nearest(third, other) in UNRELATED):
                return True
    return False


def _full(unit: _Unit) -> bool:
    """Tell whether somebody is known by more than a first name."""
    return any(" " in key for key in unit.keys)


def _score(units: Sequence[_Unit], a: int, b: int, ties: Ties, weight: Weight) -> float:
    """Give how far two units are one person; 0 where they are not."""
    left, right = units[a], units[b]
    nearest = _nearest(left, right)
    if nearest is Relation.NONE or _forbidden(left, right, nearest, ties):
        return 0.0
    score = _WORTH[nearest]
    score += _SAME_ACCOUNT * bool(left.handles & right.handles)
    score += _SAME_SHOW * bool(left.shows & right.shows)
    score += _of_words(left, right, weight)
    if nearest is Relation.LONE:
        score += _OFTEN_HOST * min(_MOST_OFTEN, (left if _full(left) else right).hosted.total())
    frequent = min(len(left.mentions), len(right.mentions)) >= _FREQUENT_FROM
    if nearest in {Relation.TYPO, Relation.SOUND} and frequent:
        score -= _BOTH_FREQUENT
    if nearest is Relation.SAME and not left.shows & right.shows and not (_full(left) or _full(right)):
        score -= _ONE_NAME * (not _is_handle(next(iter(left.keys))))
    return score if score >= _ENOUGH else 0.0


def _is_handle(key: str) -> bool:
    return any(char.isdigit() or char == "_" for char in key)


def _forbidden(left: _Unit, right: _Unit, nearest: Relation, ties: Ties) -> bool:
    if any((_holds(left, a) and _holds(right, b)) or (_holds(left, b) and _holds(right, a)) for a, b in ties.apart):
        return True
    if _full(left) != _full(right) and not _is_lone(left, right, nearest):
        return True
    meet = nearest not in _MAY_MEET and not left.episodes.keys().isdisjoint(right.episodes.keys())
    return meet or _exclude(left.handles, right.handles) or _clash(left, right)


def _is_lone(left: _Unit, right: _Unit, nearest: Relation) -> bool:
    """Tell whether a first name alone may be a full one's: a host's of the same show; else it takes more than that."""
    if nearest is Relation.LONE:
        return not (+left.hosted).keys().isdisjoint(+right.hosted)
    return nearest is not Relation.SAME or not left.shows.isdisjoint(right.shows) or bool(left.handles & right.handles)


def _nearest(left: _Unit, right: _Unit) -> Relation:
    order = list(_WORTH)
    full = _full(left) and _full(right)  # then a first name alone, of each, says nothing
    found = [relation(a, b) for a in left.keys for b in right.keys if not full or (" " in a and " " in b)]
    return min(found, key=order.index)


def _clash(left: _Unit, right: _Unit) -> bool:
    """Tell whether names on both sides exclude each other: one family name, and given names that are two people's."""
    return any(
        relation(a, b) is Relation.NONE and a.rpartition(" ")[2] == b.rpartition(" ")[2] and " " in a and " " in b
        for a in left.keys
        for b in right.keys
    )


def _of_words(left: _Unit, right: _Unit, weight: Weight) -> float:
    """Give what the words on both sides tell: for one person where rare ones are shared, against where none are."""
    near = _likeness(left.about, right.about, weight) or 0.0
    if left.shows & right.shows:  # whose topics are the same for everybody
        return _ALIKE * min(1.0, near)
    wide = _likeness(left.about | left.topic, right.about | right.topic, weight)
    alike = max(near, wide or 0.0)
    return _ALIKE * min(1.0, alike) - _STRANGE * (wide is not None and alike < _STRANGE_BELOW)


def _likeness(left: set[str], right: set[str], weight: Weight) -> float | None:
    """Give the share of weight that the poorer side shares with the other; None where there are too few words."""
    if min(len(left), len(right)) < _RICH_FROM:
        return None
    whole = min(sum(map(weight, left)), sum(map(weight, right)))
    return sum(map(weight, left & right)) / whole if whole else None
