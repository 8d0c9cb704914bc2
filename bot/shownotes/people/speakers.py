"""The speakers of a transcript: who is known is a guest or a host already, who is not asks the questions."""

import re
from collections import Counter

from bot.model.episode import Role
from bot.shownotes.people.found import Found
from bot.shownotes.people.merge import tokens_of
from bot.shownotes.transcript import Transcript
from bot.text import fold

_NOBODY = frozenset(
    [
        "speaker",
        "narrator",
        "intro",
        "outro",
        "music",
        "advert",
        "ad",
        "announcer",
        "clip",
        "audience",
        "voice",
        "unknown",
        "host",
        "guest",
        "sprecher",
    ]
)
_OFF = re.compile(r"[ -]?\(?(?:off|o\.s\.|v\.o\.|voice ?over)\)?$", re.IGNORECASE)
"""Behind the name of who is heard and not there: `Ann-Off:`, `ANN (V.O.):`."""
_FEWEST_TURNS = 3
_ASKS = 0.45
_SAYS = 0.3
_LONGEST_TURN_END = 200


def read(transcript: Transcript, found: list[Found], nicknames: dict[str, str], said: str) -> list[Found]:
    """Give the speakers who are not known as guests or hosts yet: who asks is a host, who answers a guest.

    Whom the notes before the transcript, `said`, name together are its hosts, where no guest is known.
    """
    guests = [tokens_of(one.name) for one in found if one.role is Role.GUEST and one.sure]
    hosts = [tokens_of(one.name) for one in found if one.role is Role.HOST and one.sure]
    full = [tokens_of(one.name) for one in found if one.role is not Role.CREW]
    asking = _asking(transcript)
    spoken = []
    speaking = Counter(turn.speaker for turn in transcript.turns if turn.speaker)
    together = not guests and not hosts and _present([one for one, turns in speaking.items() if turns > 1], said)
    for told, turns in speaking.items():
        speaker = _OFF.sub("", told) or told
        tokens = tokens_of(nicknames.get(fold(speaker), speaker))
        named = len({one for one in full if len(one) > 1 and _is_one_of(tokens, [one])}) == 1
        if (turns < _FEWEST_TURNS and not named) or not _may_be(speaker, tokens):
            continue
        if _is_one_of(tokens, guests) or _is_one_of(tokens, hosts):
            continue
        role, sure = _role(asking, told, guests=bool(guests), hosts=bool(hosts), named=named)
        role, sure = (Role.HOST, True) if together else (role, sure)
        at = transcript.span.start
        name = _in_full(tokens, found) or speaker
        spoken.append(Found(name=name, role=role, rule="speaker", start=at, end=at + len(speaker), sure=sure))
    return spoken


def _in_full(tokens: tuple[str, ...], found: list[Found]) -> str | None:
    """Give the only full name that ends in what a speaker is called by: `Reents:` of Tomke Reents."""
    names = {full: one.name for one in found if len(full := tokens_of(one.name)) > 1 and (full[-1],) == tokens}
    return next(iter(names.values())) if len(names) == 1 else None


def _present(speakers: list[str], said: str) -> bool:
    """Tell whether the notes name all speakers together, by their first names: they present the show."""
    if len(speakers) < 2 or any(" " in one for one in speakers):  # noqa: PLR2004 - a pair
        return False
    row = "|".join(map(re.escape, speakers))
    return re.search(rf"\b(?:{row})(?:,? and |,? und | & |, )(?:{row})\b", said) is not None


def _may_be(speaker: str, tokens: tuple[str, ...]) -> bool:
    """Tell a speaker's name from words for a part of the sound, and from what holds a number."""
    return tokens[0] not in _NOBODY and len(speaker) > 1 and not any(char.isdigit() for char in speaker)


def _role(asking: dict[str, float], speaker: str, *, guests: bool, hosts: bool, named: bool) -> tuple[Role, bool]:
    """Give what a speaker is and whether that is sure, by who is known already and by the share of questions."""
    if guests:
        answers = hosts and named and asking[speaker] < _SAYS
        return (Role.GUEST if answers else Role.HOST), True
    if hosts:
        return Role.GUEST, True
    askers = [one for one, share in asking.items() if share >= _ASKS]
    parted = (
        len(askers) == 1
        and len(asking) > 1
        and all(share < _SAYS for one, share in asking.items() if one not in askers)
    )
    return (Role.HOST if parted and speaker in askers else Role.GUEST), parted


def _asking(transcript: Transcript) -> dict[str, float]:
    """Give the share of each speaker's turns that end with a question."""
    turns: Counter[str] = Counter()
    asked: Counter[str] = Counter()
    for turn in transcript.turns:
        if turn.speaker:
            turns[turn.speaker] += 1
            asked[turn.speaker] += turn.text[-_LONGEST_TURN_END:].rstrip(' \n”"»“').endswith(("?", "？", "か。"))
    return {speaker: asked[speaker] / count for speaker, count in turns.items()}


def _is_one_of(tokens: tuple[str, ...], known: list[tuple[str, ...]]) -> bool:
    """Tell whether a speaker is known: in full, by first or last word, in a script without spaces by what begins it."""
    return any(
        tokens == one
        or (len(tokens) == 1 and tokens[0] in {one[0], one[-1]})
        or (len(one) == 1 and one[0].startswith(tokens[0]) and not tokens[0].isascii())
        for one in known
    )
