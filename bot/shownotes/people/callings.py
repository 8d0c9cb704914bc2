"""Titles and callings in front of names, `Professor`, `Zaunforscherin`: told by lists and by how they end."""

import re
from functools import lru_cache

from bot.shownotes.people.given import GIVEN
from bot.shownotes.people.words import HONORIFICS, ROLES
from bot.text import fold

_LONG_WORD = 9
_COMPOUND = re.compile(
    r"(?:gast|forscher|experte|expertin|autor|leiter|chef|professor|minister|präsident|sprecher|entwickler|gründer|"
    r"journalist|psychologe|biologe|loge|login|politiker|redakteur|unternehmer|aktivist|macher|meister|träger|"
    r"techniker|"
    r"händler|lehrer|arbeiter|wärter|künstler|musiker|bäcker|schreiber|führer|wächter|berater|pfleger|retter|sammler|"
    r"züchter|gärtner|förster|fischer|wissenschaftler|mechaniker|historiker|physiker|chemiker|mediziner|winzer|"
    r"zimmerer|schreiner|drucker|bauer|imker|landwirt|pfarrer|bürgermeister|archivar|registrator|ingenieur|detektiv|kommissar)(?:in)?$"
    r"|(?:beauftragte|vorsitzende|abgeordnete|sachverständige|überlebende|angestellte|vertraute)r?$"
    r"|(?:istin|ikerin|ologin|antin|entin|eurin|atorin|grafin|nomin|erin)$|^(?:anwältin|ärztin|köchin|bäuerin)$"
)
"""German callings made of several words, `Überraschungsgast`, `KI-Forscherin`."""
_ENGLISH_CALLING = re.compile(
    r"(?:ologist|ographer|ematician|hysician|hysicist|echnician|conomist|keeper|catcher|writer|builder)$"
)
_PLAIN_CALLING = re.compile(r".{3,}(?:er|in|ist|or|eur|mann|frau|wirt|wart|vogt|arzt|loge|graf|nom|ent|ant)$")
"""German callings, told by their endings, that stand before a name without an article."""


@lru_cache(maxsize=8192)
def is_calling(word: str) -> bool:
    """Tell a title or calling, in lower case, from other words."""
    if word in ROLES or word in HONORIFICS:
        return True
    return len(word) >= _LONG_WORD and (_COMPOUND.search(word) is not None or _ENGLISH_CALLING.search(word) is not None)


@lru_cache(maxsize=4096)
def opens_with_calling(word: str) -> bool:
    """Tell whether a word that opens three in capitals is a German calling, and no given name, by its ending."""
    bare = word.casefold()
    return fold(bare) not in GIVEN and _PLAIN_CALLING.fullmatch(bare) is not None
