"""The speakers of a transcript: who is known is a guest or a host already, who is not asks the questions."""

from collections import Counter

from bot.model.episode import Role
from bot.shownotes.people.found import Found
from bot.shownotes.people.merge import tokens_of
from bot.shownotes.transcript import Transcript

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
_FEWEST_TURNS = 3


def read(transcript: Transcript, found: list[Found]) -> list[Found]:
    """Give the speakers: those named among the guests or hosts as such, others as hosts where guests are known."""
    counts = Counter(turn.speaker for turn in transcript.turns if turn.speaker)
    guests = [tokens_of(one.name) for one in found if one.role is Role.GUEST and one.sure]
    hosts = [tokens_of(one.name) for one in found if one.role is Role.HOST and one.sure]
    spoken = []
    for speaker, turns in counts.items():
        tokens = tokens_of(speaker)
        if turns < _FEWEST_TURNS or tokens[0] in _NOBODY or len(speaker) == 1:
            continue
        if _is_one_of(tokens, guests) or _is_one_of(tokens, hosts):
            continue
        role = Role.HOST if guests else Role.GUEST
        at = transcript.span.start
        spoken.append(
            Found(
                name=speaker,
                role=role,
                rule="speaker",
                start=at,
                end=at + len(speaker),
                sure=bool(guests) or bool(hosts),
            )
        )
    return spoken


def _is_one_of(tokens: tuple[str, ...], known: list[tuple[str, ...]]) -> bool:
    """Tell whether a speaker is known: in full, by first or last word, in a script without spaces by what begins it."""
    return any(
        tokens == one
        or (len(tokens) == 1 and tokens[0] in {one[0], one[-1]})
        or (len(one) == 1 and one[0].startswith(tokens[0]) and not tokens[0].isascii())
        for one in known
    )
