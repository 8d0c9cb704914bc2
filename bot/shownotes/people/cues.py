"""What a word beside a name says of its bearer, and what joins or parts names, in several languages."""

import re
from dataclasses import dataclass
from enum import Enum

_F = re.IGNORECASE


class Cue(Enum):
    """What a trigger says of the names beside it."""

    GUEST = "guest"
    HOST = "host"
    AUTHOR = "author"
    CREW = "crew"
    KNOWN = "known"
    SPEAKER = "speaker"
    JOINED = "joined"
    MARKED_GUEST = "marked_guest"
    MARKED_HOST = "marked_host"
    PAST = "past"


@dataclass(frozen=True, slots=True, kw_only=True)
class Trigger:
    """A pattern, what it says, and how far from it the name may stand; without one of its `stems` it cannot match.

    A `small` one ignores case: it is written in small letters and reads the text in small letters.
    """

    pattern: "re.Pattern[str]"
    cue: Cue
    reach: int = 60
    stems: tuple[str, ...] = ()
    small: bool = False

    def __post_init__(self) -> None:
        """Refuse a pattern that could never match a text in small letters: ValueError."""
        if self.small and re.sub(r"\\.", "", self.pattern.pattern) != re.sub(r"\\.", "", self.pattern.pattern).lower():
            message = f"capitals in a pattern for small letters: {self.pattern.pattern}"
            raise ValueError(message)


def stems(words: str) -> tuple[str, ...]:
    """Give the stems that stand parted by bars."""
    return tuple(words.split("|"))


PAST = re.compile(
    r"\b(?:previous(?:ly)?|past|earlier|former|last week['’]s|upcoming|future|next (?:week|episode|time)|recently|"
    r"already|criticism of|response to|follow-?up to|reactions? to|"
    r"our episodes? with|check out|listen to|last time|also interviewed|frequently|"
    r"frühere[nr]?|letzte[nr]? (?:folge|woche)|nächste[nr]? (?:folge|woche)|nächstes mal|demnächst|damals|forrige|"
    r"neste|like|such as|e\.g\.|see also)\b",
    _F,
)
"""In the words before a name's trigger: the guest of another episode."""

NO_CHAIN = re.compile(
    r"\b(?:about|collaboration|discuss\w*|explor\w*|examin\w*|uncover\w*|unpack\w*|talk\w*|"
    r"regarding|where|who|whose|when|because|after|before|über|om|sur|"
    r"sobre|why|how|what|joins?|hosts?|chats?|speaks?|sits?|interviews?|meets?|spricht|trifft|redet|welcomes?|"
    r"shares?|explains?|is|are|was|were|has|have|will|featuring|from his|from "
    r"her)\b|(?<!\bDr)(?<!Prof)(?<!\bPD)(?<!\bmed)(?<!\brer)(?<!\bnat)"
    r"(?<!\bphil)(?<!\bIng)(?<!\bMr)(?<!\bMs)(?<!\bMrs)(?<!\bSt)(?<!\b[A-Z])[.!?;]\s|\n|https?://",
    _F,
)
"""Between two names: they are no list."""

CHAIN_END = re.compile(
    r"(?:,\s[a-z0-9_]{3,20}\s(?:and|und|&)|[,;/+•·|]|\s(?:and|&|or|oder|und|og|och|et|y|e|en|with|sowie|plus|"
    r"w/|as well as|samt))\s?(?:(?:the|"
    r"our|his|her|"
    r"also|then|by|fellow|Dr\.|Prof\.|special|guest|friend|of|show|host|co-host|dem|der|die|den|mit|with|con|"
    r"avec|de|el|la|le|from|to)\s){0,4}$",
    _F,
)
"""What joins a name to the one before, at the end of the words between."""

IN_BOOK = re.compile(
    r"\b(?:in|throughout) (?:his|her|their|this|the) [^.!?\n,]{0,30}(?:books?|papers?|essays?|film|song|letter)s?,? $"
)
"""Before a pronoun, in small letters: what somebody does there is written, not said here."""

BIO_AFTER = re.compile(
    r"(?:,\s(?:who|an?|the|my|our|CEO|CTO|co-?founder|founder|author|professor|director|head|editor|president|"
    r"creator|member|[a-z]+ (?:at|of|for|from|bei|von|und|der|die|and)|[A-Z][\w.&]+ (?:professor|CEO|founder|lead|"
    r"engineer|director|cofounder|co-founder))\b"
    r"|\s(?:is|was|has been) (?:an?|the|one|currently|now|our|CEO|head|director|founder|author|professor|co)\b"
    r"|\s\((?:[^()\n]{0,80}\b(?:at|of|CEO|founder|author|professor|director|host|editor|writer)\b[^()\n]{0,80}|"
    r"\d{4}\s?[–-]\s?\d{4})\)|\set\.? al\b|,?\s(?:ist|war) (?:ein|eine|der|die|Professor|Autor|Gründer)\w*\b)",
)
"""Behind a name: words that say who its bearer is."""

WHERE_NAMES_STAND = re.compile(
    r"\b(?:by|von|with|mit|from|author|founder|CEO|Dr\.|Prof\.|professor|comedian|journalist|host)\s$", _F
)
