"""Who did what for an episode, as notes state it: read by, producer, translated by; also who wrote a book. Pure."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from bot.answers import compose
from bot.answers.language.table import Pattern, pattern
from bot.answers.question import asks
from bot.answers.quotes import sentences, shortened
from bot.answers.reading import Reading, Scored
from bot.model.answer import Answer
from bot.model.episode import Credit, PassageKind, Role
from bot.say import say
from bot.search.scoring import fit_text
from bot.text import fold
from bot.wording import tokens

_NAME = r"(?P<name>[A-ZÄÖÜÉ][\w.'’-]*(?:\s+(?:(?:van|von|de|der|den|la|le|du|di|zu)\s+)*[A-ZÄÖÜÉ][\w.'’-]*){0,3})"
_MOST_QUOTED, _MOST_NAMED = 30, 3
_NAMES = frozenset(PassageKind) - {PassageKind.NOTES, PassageKind.PERSON}
_ALSO_NAMED = re.compile(rf"(?:,|,?\s+(?:and|und|&))\s+{_NAME}")
_BYLINE = re.compile(rf",?\s+(?:by|von)\s+{_NAME}")
# What stands right before "by" is what somebody wrote, where so many words hold so much of what is asked for.
_MOST_TITLE, _TITLED = 8, 0.8


@dataclass(frozen=True, slots=True, kw_only=True)
class Doing:
    """How a question asks for who did something, and how notes state it before or after the name."""

    asked: Pattern
    before: re.Pattern[str]
    after: re.Pattern[str]


def _doing(asked: str, before: str, after: str, *, by: str = "by|von|durch") -> Doing:
    """Make one of the words that ask (folded), those that stand before a name, and the verbs that follow one."""
    return Doing(
        asked=pattern(asked),
        before=re.compile(
            rf"(?<!\w)(?<!assistant )(?<!executive )(?i:{before})(?:\s*[:–]\s*|\s+-\s+|\s+(?:{by})\s+)"
            rf"(?:(?:the|der|die|das)\s)?{_NAME}"
        ),
        after=re.compile(rf"(?<!\w){_NAME}\s+(?:(?:has|have|hat)\s+)?(?:{after})(?!\w)"),
    )


_READS, _WRITES = (
    _doing(
        r"reads?|narrat(?:es?|ed|or|ion)|liest|vorliest|vorgelesen|gelesen",
        r"read|narrat(?:ed|or|ion)|performed|reader|gelesen|vorgelesen|sprecher(?:in)?|lesung",
        r"reads|narrates|liest",
    ),
    _doing(
        r"wrote|written|writes|author(?:ed)?|schrieb|geschrieben|verfasst|autor(?:in)?",
        r"written|author|geschrieben|verfasst|autor(?:in)?",
        r"wrote|writes|schrieb|authored",
    ),
)
# In German the verb may stand before the name by itself.
_INVERTED = re.compile(rf"(?<!\w)(?i:es|heute|hier) (?:liest|lesen|spricht) {_NAME}")
_DOINGS = (
    _READS,
    _WRITES,
    _doing(
        r"produc(?:es?|ed|er)|produziert",
        r"produced|producers?|production|produktion|produziert|produzent(?:in)?",
        r"produces|produced|produziert",
    ),
    _doing(
        r"edit(?:s|ed|or)|schneidet|geschnitten", r"edit(?:ed|or|ing)|schnitt|geschnitten", r"edits|edited|schneidet"
    ),
    _doing(
        r"translat(?:es?|ed|or|ion)|ubersetzt|ubersetzer(?:in)?",
        r"translat(?:ed|or|ion)|übersetzt|übersetzung|übersetzer(?:in)?",
        r"translates|translated|übersetzte?",
    ),
    _doing(
        r"mix(?:es|ed)|(?:does|did|made|macht|machte) (?:the|den|die)? ?(?:sound|ton|technik|mix)",
        r"mix(?:ed|ing)?|sound(?: design| engineer)?|ton|technik|tontechnik",
        r"mixes|mixed",
    ),
    _doing(
        r"illustrat(?:es?|ed|or)|drew|draws|cover art|gezeichnet|illustriert",
        r"illustrat(?:ed|or|ions?)|cover(?: art)?|art(?:work)?|illustriert|illustration(?:en)?",
        r"illustrates|illustrated|drew",
    ),
    _doing(
        r"(?:co-?)?found(?:s|ed|ers?)|start(?:s|ed)|set up|launch(?:es|ed)|establish(?:es|ed)"
        r"|gr[uü]ndete?n?|gegr[uü]ndet|gr[uü]nder(?:in)?",
        r"(?:co-?)?founded|started|set up|launched|established|(?:co-?)?founders?|gegründet|gründer(?:in)?",
        r"(?:co-?)?founded|established|gründete",
    ),
    _doing(
        r"(?:the )?leads?|led|head(?:s|ed)|leader|leitete?|geleitet|leiter(?:in)?",
        r"led|headed|lead author|team lead|leader|geleitet|leitung|leiter(?:in)?",
        r"leads|led|heads|headed|leitete?",
    ),
    _doing(
        r"won|wins?|winners?|gewann|gewinnt|gewonnen|gewinner(?:in)?|sieger(?:in)?|siegte",
        r"winners?|won|gewinner(?:in)?|sieger(?:in)?|gewonnen (?:hat|haben)|es gewann",
        r"won|wins|gewann|gewinnt",
    ),
    _doing(
        r"support(?:s|ed)|help(?:s|ed)(?: with)?|mentor(?:s|ed)|advise[sd]|supervise[sd]|fund(?:s|ed)"
        r"|unterst[uü]tzte?|half|betreute?|betreut",
        r"supported|mentored|advised|supervised|funded|support|help|unterstützt|betreut|hilfe|unterstützung",
        r"supported|mentored|advised|supervised|funded|unterstützte|betreute",
        by="by|from|of|von|durch",
    ),
)


def doers_of(reading: Reading, fitting: Sequence[Scored]) -> Answer | None:
    """Answer who did something by the sentence of the best episode that states it; None where none does."""
    doing = _doing_asked(reading.question.text)
    if doing is None:
        return None
    stated = [*_told(doing, fitting[0]), *(_bylines(reading, fitting[0]) if doing is _WRITES else ())]
    told = [(fit_text(reading.terms, sentence).share, sentence, names) for sentence, names in stated]
    if not told:
        return None
    _, sentence, names = max(told, key=lambda one: one[0])
    known = {credit.name: credit for _, credit in fitting[0].credits}
    asked = set(tokens(reading.question.text))
    others = [name for name in names if asked.isdisjoint(tokens(name))] or names
    people = tuple(known.get(name) or Credit(name=name, role=Role.MENTIONED) for name in others[:_MOST_NAMED])
    lines = [
        say("answer_people", names=compose.names_of(people)),
        compose.quoted(shortened(sentence, reading.terms, most_words=_MOST_QUOTED)),
        compose.receipt(fitting[0].episode),
    ]
    found = tuple(one.episode for one in fitting)
    return Answer(question=reading.question, text=compose.bounded(lines), episodes=found, people=people)


def _doing_asked(text: str) -> Doing | None:
    """Give what a question for people or an author asks somebody to have done."""
    folded = fold(text)
    if not asks("who", text) and not _WRITES.asked.search(folded):
        return None
    return next((one for one in _DOINGS if one.asked.search(folded)), None)


def _told(doing: Doing, scored: Scored) -> Iterator[tuple[str, list[str]]]:
    """Give every sentence of an episode that states who did it, with the names."""
    forms = (doing.before, doing.after, *([_INVERTED] if doing is _READS else []))
    for piece in scored.pieces:
        if piece.hit.kind in _NAMES:
            continue
        for sentence in sentences(piece.hit.text):
            found = next((match for form in forms if (match := form.search(sentence))), None)
            if found is not None:
                yield sentence, _names(sentence, found)


def _names(sentence: str, found: re.Match[str]) -> list[str]:
    """Give the name that was found and those that are listed behind it: Liv Ostberg and Ada Lund."""
    names, end = [found.group("name")], found.end("name")
    while (also := _ALSO_NAMED.match(sentence, end)) is not None and " " in also.group("name"):
        names.append(also.group("name"))
        end = also.end()
    return [name.rstrip(".'’-") for name in names]


def _bylines(reading: Reading, scored: Scored) -> Iterator[tuple[str, list[str]]]:
    """Give every sentence that names what is asked for right before its author: The Ninth Knot by Edda Marr."""
    said = (sentence for piece in scored.pieces for sentence in sentences(piece.hit.text))
    for sentence, found in ((one, found) for one in said for found in _BYLINE.finditer(one)):
        before = " ".join(sentence[: found.start()].split()[-_MOST_TITLE:])
        if fit_text(reading.terms, before).share >= _TITLED:
            yield sentence, _names(sentence, found)
