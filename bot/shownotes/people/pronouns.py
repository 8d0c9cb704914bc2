"""Guests whom a pronoun takes up: `X keeps eels. She joins Y to explain why.`."""

import re
from itertools import islice

from bot.model.episode import Role
from bot.shownotes.people.cues import IN_BOOK
from bot.shownotes.people.evidence import is_name_like
from bot.shownotes.people.found import Found
from bot.shownotes.people.ground import Ground
from bot.shownotes.people.shapes import Shape, Trust
from bot.shownotes.small import holds

_PRONOUN_JOINS = re.compile(
    r"\b(?:[Ss]he|[Hh]e|[Tt]hey)(?: (?:also|then))? (?:joins?|stops? by|sits? down|came|comes (?:on|by|to|in)|"
    r"returns|talks|"
    r"walks|takes|tells|explains|shows|describes|reads|brings|speaks|chats)\b|\b(?:[Ss]ie|[Ee]r) (?:erzählt|"
    r"erklärt|zeigt|"
    r"berichtet|verrät|spricht|ist zu Gast|kommt)\b|\b(?:erzählt|erklärt|berichtet|verrät|schildert|erläutert|zeigt) "
    r"(?:sie|er)\b|\b(?:[Ee]lle|[Ii]l) (?:raconte|explique|nous|revient|évoque|"
    r"décrit)\b"
    r"|\b[Bb]eide (?:sitzen|sind|kommen|erzählen|erklären|sprechen|waren) (?:heute |diesmal )?"
    r"|\b(?:[Ii]m Studio|[Bb]ei uns|[Ii]n dieser (?:Folge|Ausgabe)|[Vv]or dem Mikro\w*) [a-zäöüß]+t (?:sie|er)\b"
    r"|\b[Ii]m Gespräch mit (?:ihr|ihm|ihnen)\b|\b[Mm]it (?:ihr|ihm) (?:sprechen|spreche|reden|rede) (?:wir|ich)\b"
    r"|\b[Ii]n conversation with (?:her|him|them)\b|\b(?:[Ww]e|I) (?:talk|talked|spoke|speak|sat down) "
    r"(?:to|with) (?:her|him)\b"
    r"|\b[Cc]on (?:ella|él) [^.!?\n]{0,40}?(?:hablamos|charlamos|conversamos)\b|\b[Aa]vec (?:elle|lui), (?:on|nous)\b"
    r"|\b(?:have|had|having|get|got|bring|brought) (?:her|him|them) (?:back )?on "
    r"(?:the|this|our|my) (?:show|podcast|pod)\b"
    r"|\bnos (?:cuenta|explica|habla)\b|\b(?:[Ii]m (?:Interview|Gespräch)) (?:verrät|erzählt|erklärt)\b"
)
_STEMS = (
    "join", "stop", "sit", "came", "comes", "returns", "talk", "walks", "takes", "tells", "explain", "shows",
    "describes", "reads", "brings", "speak", "chats", "spoke", "sat down", "conversation with", "erzähl", "erklär",
    "zeigt", "bericht", "verrät", "spricht", "spreche", "ist zu gast", "kommt", "schilder", "erläuter", "beide ",
    "im gespräch", "im studio", "bei uns", "in dieser ", "vor dem mikro",
    "mit ihr", "mit ihm", "raconte", "explique", " nous", ", on", "revient", "évoque", "décrit",
    "her on ", "him on ", "them on ", "her back on ", "him back on ",
    "con ella", "con él", "nos cuenta", "nos explica", "nos habla",
)  # fmt: skip
"""What a text in small letters holds of which `_PRONOUN_JOINS` finds anything; that one is tried at every word."""
_MOST_TOLD = 6
_REACH_OF_PRONOUN = 300


def read(ground: Ground, shapes: list[Shape]) -> list[Found]:
    """Give the guests whom a pronoun takes up: `X keeps eels. She joins Y …`."""
    found: list[Found] = []
    if not holds(ground.small, _STEMS):
        return found
    for match in islice(_PRONOUN_JOINS.finditer(ground.text), _MOST_TOLD):
        if IN_BOOK.search(ground.small, max(0, match.start() - 60), match.start()):
            continue
        full = [
            shape
            for shape in shapes
            if shape.end <= match.start() and match.start() - shape.end < _REACH_OF_PRONOUN and not shape.single
        ]
        named = [shape for shape in full if shape.trust >= Trust.COMMON or (is_name_like(shape) and not ground.nouns)]
        # the first name of the paragraph is whom it tells of, others in between are whom it tells about
        both = match.group().casefold().startswith("beide")
        found += [
            Found(name=shape.name, role=Role.GUEST, rule="intro.pronoun", start=shape.start, end=shape.end, sure=False)
            for shape in (named if both else named[:1])
        ]
    return found
