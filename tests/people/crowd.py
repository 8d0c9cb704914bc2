"""A generated crowd: people with typos, initials, short and married names, homonyms and one-letter neighbours."""

import random
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from bot.people.identity import At, Mention, Ties, people_among
from bot.people.spellings import UNRELATED, codes_of, key_of, relation

PEOPLE = 5_000
SHOWS = 250
_ONSETS = [
    "b",
    "br",
    "d",
    "dr",
    "f",
    "fl",
    "g",
    "gr",
    "h",
    "j",
    "k",
    "kl",
    "l",
    "m",
    "n",
    "p",
    "r",
    "s",
    "sk",
    "st",
    "t",
    "v",
    "w",
]
_VOWELS = ["a", "e", "i", "o", "u", "ai", "ei", "ou", "ea"]
_CODAS = ["", "", "n", "r", "l", "s", "nd", "rt", "m", "ck", "lt", "x"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Human:
    """Somebody of the crowd."""

    given: str
    middle: str
    family: str
    handle: str | None
    company: tuple[str, ...]
    field: int


def word(chance: random.Random, syllables: int) -> str:
    return "".join(chance.choice(_ONSETS) + chance.choice(_VOWELS) + chance.choice(_CODAS) for _ in range(syllables))


def crowd(seed: int = 7, people: int = PEOPLE) -> tuple[list[Mention], dict[At, int]]:
    """Make mentions and the truth: which person each is of."""
    chance = random.Random(seed)
    fields = [[word(chance, 3) for _ in range(40)] for _ in range(25)]
    show_fields = [chance.randrange(len(fields)) for _ in range(SHOWS)]
    humans = _humans(chance, people, len(fields))
    mentions: list[Mention] = []
    truth: dict[At, int] = {}
    for who, human in enumerate(humans):
        homes = [show for show, field in enumerate(show_fields) if field == human.field] or [0]
        own = chance.sample(homes, min(len(homes), chance.choice((1, 1, 2, 3))))
        for _ in range(min(12, 1 + int(chance.expovariate(0.4)))):
            at = (len(mentions) + 1, 0)
            mentions.append(_mention(chance, human, at, chance.choice(own), fields[human.field]))
            truth[at] = who
    return mentions, truth


def _humans(chance: random.Random, people: int, fields: int) -> list[Human]:
    given = [word(chance, 2) for _ in range(400)]
    family = [word(chance, 2) + word(chance, 1) for _ in range(3_500)]
    humans: list[Human] = []
    while len(humans) < people:
        first, last, kind = chance.choice(given), chance.choice(family), chance.random()
        field = chance.randrange(fields)
        before = chance.choice(humans) if humans else None
        if before is not None and kind < 0.05:  # a homonym, of another trade
            first, last, field = before.given, before.family, (before.field + 1 + field % (fields - 1)) % fields
        elif before is not None and kind < 0.08:  # a neighbour, one letter away
            first, last = before.given, _with_other_letter(chance, before.family)
        handle = f"x:{first}{last}{len(humans)}" if chance.random() < 0.5 else None
        company = tuple(f"{word(chance, 2)}{end}" for end in ("lab", "works"))
        humans.append(
            Human(given=first, middle=chance.choice(given), family=last, handle=handle, company=company, field=field)
        )
    return humans


def _with_other_letter(chance: random.Random, told: str) -> str:
    at = chance.randrange(1, len(told))
    return told[:at] + chance.choice([one for one in "bdfgklmnprstv" if one != told[at]]) + told[at + 1 :]


def _mention(chance: random.Random, human: Human, at: At, show: int, topic: Sequence[str]) -> Mention:
    about = set(chance.sample(topic, 4)) | (set(human.company) if chance.random() < 0.7 else set())
    handled = human.handle is not None and chance.random() < 0.6
    return Mention(
        at=at,
        key=key_of(_written(chance, human)),
        show_id=show,
        handles=frozenset((human.handle,)) if handled and human.handle else frozenset(),
        about=frozenset(about),
        topic=frozenset(chance.sample(topic, 8)),
    )


def _written(chance: random.Random, human: Human) -> str:
    kind = chance.random()
    plain = f"{human.given} {human.family}"
    if kind < 0.05:
        at = chance.randrange(1, len(human.family) - 1)
        family = human.family
        return f"{human.given} {family[:at]}{family[at + 1]}{family[at]}{family[at + 2 :]}"
    if kind < 0.08:
        return f"{human.given} {human.family}{human.family[-1]}"
    if kind < 0.12:
        return f"{human.given[0].upper()}. {human.family}"
    if kind < 0.18:
        return f"{human.given} {human.middle} {human.family}"
    if kind < 0.20:
        return f"{human.given} {human.family}-{human.middle}"
    return plain


def components(mentions: Sequence[Mention]) -> list[list[Mention]]:
    """Part mentions into groups that can have nothing to do with each other: names unrelated, no account shared."""
    leader: dict[str, str] = {}
    for one in mentions:
        for handle in one.handles:
            leader[_root(leader, f"@{handle}")] = _root(leader, one.key)
    for keys in _buckets(mentions).values():
        for a, b in combinations(sorted(keys), 2):
            if relation(a, b) not in UNRELATED:
                leader[_root(leader, a)] = _root(leader, b)
    groups: dict[str, list[Mention]] = defaultdict(list)
    for one in mentions:
        groups[_root(leader, one.key)].append(one)
    return list(groups.values())


def _buckets(mentions: Sequence[Mention]) -> dict[str, set[str]]:
    buckets: dict[str, set[str]] = defaultdict(set)
    for key in {one.key for one in mentions}:
        for code in codes_of(key):
            buckets[code].add(key)
    return buckets


def _root(leader: dict[str, str], of: str) -> str:
    while leader.setdefault(of, of) != of:
        leader[of] = leader[leader[of]]
        of = leader[of]
    return of


def judged(mentions: Sequence[Mention]) -> list[tuple[Mention, ...]]:
    """Part a crowd into people."""
    counts = Counter(word for one in mentions for word in one.about | one.topic)

    def weight(word: str) -> float:
        return float(1.0 / (1 + counts[word]) ** 0.5)

    return [person for group in components(mentions) for person in people_among(group, Ties(), weight)]


def pairwise(
    people: Iterable[Sequence[Mention]], truth: Mapping[At, int | str]
) -> tuple[float, float, list[tuple[Mention, Mention]]]:
    """Give precision and recall over pairs of mentions, and the pairs that were joined wrongly."""
    joined = [pair for person in people for pair in combinations(person, 2)]
    wrong = [(a, b) for a, b in joined if truth[a.at] != truth[b.at]]
    sizes = Counter(truth.values())
    right = len(joined) - len(wrong)
    return right / max(1, len(joined)), right / sum(n * (n - 1) // 2 for n in sizes.values()), wrong
