"""Words of questions with a slip in them, mended: papper, geust, latset, newst."""

import re

from bot.answers.language import LANGUAGES
from bot.answers.language.table import words_of

# Questions mix languages, so what is no topic in one is none in another.
FILLER = frozenset().union(*(language.filler for language in LANGUAGES))
_LITERAL = re.compile(r"(?<![\\\w])([a-z]{5,})(\??)")


def _literals(pattern: str) -> set[str]:
    """Give the words that stand in a pattern, those that may lack their last letter without it too."""
    words = _LITERAL.findall(pattern)
    return {word for literal, optional in words for word in (literal, literal[:-1] if optional else literal)}


# What is asked for by words that no kind of question has.
_BESIDE = words_of(
    "chapters recommended recommendation recommendations transcripts empfohlen empfohlene empfehlung empfehlungen"
)
_ASKED = (
    FILLER
    | _BESIDE
    | frozenset(
        word
        for language in LANGUAGES
        for pairs in (language.kinds, language.roles, language.link_kinds)
        for found, _ in pairs
        for word in _literals(found.pattern)
    )
)
_DOUBLED = re.compile(r"(.)\1+")
_SHORTEST_RESPELT, _SHORTEST_MENDED = 5, 7
# In so long a word the wrong letter may be doubled: reccomend.
_SHORTEST_MISDOUBLED = 8
_BARE = {_DOUBLED.sub(r"\1", word): word for word in sorted(_ASKED) if len(word) >= _SHORTEST_RESPELT}
# What names a place among episodes (newest, longest) is mended where it is shorter, too: it decides the whole answer.
_SHORTEST_PLACE = 6
_PLACES = frozenset(
    word
    for language in LANGUAGES
    for found, _ in language.ordinals
    for word in _literals(found.pattern)
    if len(word) >= _SHORTEST_PLACE
)


# Words of their own that are one slip from a word that asks: three is not there.
_OF_THEIR_OWN = words_of("three presets drain heist handel wesen begann ausgraben ausgrabe")


# Short words that ask are mended only where the slip is a word of no language: whta, not wat.
_SHORT = {
    "evry": "every", "evey": "every", "wich": "which", "whch": "which", "wher": "where", "whre": "where",
    "waht": "what", "whta": "what", "hwat": "what", "wehn": "when", "whne": "when", "hwen": "when",
    "hwo": "who", "woh": "who", "abot": "about", "abut": "about", "epsd": "episode",
    "whats": "what's", "wheres": "where's", "whens": "when's", "whos": "who's", "hows": "how's", "thats": "that's",
    "whod": "who did", "whered": "where did", "whend": "when did", "abt": "about", "plz": "please", "plss": "please",
    "didnt": "didn't", "doesnt": "doesn't", "dont": "don't", "wasnt": "wasn't", "isnt": "isn't", "cant": "can't",
    "couldnt": "couldn't", "wouldnt": "wouldn't", "havent": "haven't", "theyre": "they're",
    "shes": "she's", "hes": "he's",
}  # fmt: skip


def _without_one(word: str) -> tuple[str, ...]:
    """Give a word with each of its letters left out but the first and the last."""
    return tuple(f"{word[:at]}{word[at + 1 :]}" for at in range(1, len(word) - 1))


_DROPPED = {
    cut: word
    for word in sorted({one for one in _ASKED if len(one) > _SHORTEST_MENDED} | _PLACES)
    for cut in _without_one(word)
}
# Wan for wann, where a German question begins with it.
_WHEN = re.compile(
    r"^((?:und |ab |seit |bis )?)wann?(?= (?:red\w+|sprech\w+|spricht|geht\W?s?|kommt|kommen|kam|wird|war|ist|erzahl\w+"
    r"|erklar\w+|sagt|sagen|erscheint|erschien|diskutier\w+)(?!\w))"
)
# How people write at a bot: by its name, and as they speak.
_CHATTED = (
    (re.compile(r"^(?:(?:hey|hi|hello|yo|ok|okay|hallo|moin)[,!]? )?@?playhead[,:!]? (?=\w)"), ""),
    (re.compile(r"^yo[,!]? (?=\w)"), ""),
    (re.compile(r"^wen(?= (?:do|does|did|is|was|are|were)(?!\w))"), "when"),
    (re.compile(r"^ts(?= (?:for|of|where|when|pls|plz)(?!\w))"), "timestamp"),
    (
        re.compile(
            r"^(?:so |also )?(?:(?:any|got any|anyone got an|no) (?:idea|clue),?"
            r"|(?:does |do |can )?any(?:one|body) (?:know|remember|recall|tell me),?"
            r"|i (?:can['’]?t|cannot|don['’]?t) (?:remember|recall|know),?"
            r"|(?:do|does|did|would) (?:you|u|y['’]?all) (?:know|remember),?"
            r"|(?:weiss|weisst du|wisst ihr) ?(?:noch )?(?:jemand|wer|einer)?(?: noch)?,?"
            r"|(?:ich )?weiss nicht mehr,?|(?:hat )?(?:jemand|wer|einer) (?:ne|eine) (?:ahnung|idee),?)"
            r" (?=(?:where|when|who|what|which|how|in which|wo|wann|wer|was|welche[rsnm]?|wie|in welcher)(?!\w))"
        ),
        "",
    ),
    (
        re.compile(
            r"^(?:(?:can|could|would|will) (?:you|u) |(?:kannst|konntest|konnt) (?:du|ihr) )?(?:please |pls |bitte )?"
            r"(?:(?:tell|remind) me|sag(?:en)? mir|mir sagen|verrat(?:en)? mir|mir verraten),? "
            r"(?=(?:where|when|who|what|which|how|in which|wo|wann|wer|was|welche[rsnm]?|wie|in welcher)(?!\w))"
        ),
        "",
    ),
    (re.compile(r"^(who|what|where|when|why|how) (?:tf|the (?:hell|heck|fuck)|on earth)(?= )"), r"\1"),
    (re.compile(r"(?<=\w )is(?= (?:die|der|das|den|dem|denn|eigentlich|ne|nochmal|dran)(?!\w))"), "ist"),
    (re.compile(r"(?<!\w)ham(?= (?:die|wir|sie|se|ihr)(?!\w))"), "haben"),
    (_WHEN, r"\1wann"),
)
_WORD = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")


def respelt(folded: str) -> str:
    """Mend words of questions with a letter too many or too few, doubled or single by mistake, or two swapped."""
    for chatted, meant in _CHATTED:
        folded = chatted.sub(meant, folded)
    return _WORD.sub(lambda found: _respelt(found.group()), folded)


def _respelt(word: str) -> str:
    if word in _SHORT:
        return _SHORT[word]
    if (
        len(word) < _SHORTEST_RESPELT
        or word in _ASKED
        or word in _OF_THEIR_OWN
        or (word.endswith("s") and word[:-1] in _ASKED)
    ):
        return word
    swapped = (word[:at] + word[at + 1] + word[at] + word[at + 2 :] for at in range(len(word) - 1))
    bare = _BARE.get(_DOUBLED.sub(r"\1", word), word)
    # Of two letters that differ neither is a slip, in a short word: der Staat is not statt.
    misdoubled = bare != word and len(bare) == len(word) >= _SHORTEST_MISDOUBLED
    single = bare if misdoubled or abs(len(bare) - len(word)) == 1 else _DROPPED.get(word)
    longer = (cut for cut in _without_one(word) if cut in _PLACES)
    return next((one for one in swapped if one in _ASKED or one in _PLACES), None) or single or next(longer, word)
