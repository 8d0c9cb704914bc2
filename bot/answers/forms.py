"""What form an answer must have by what is asked: a date, a price, a number, a place, a code; and what has it. Pure."""

import re

from bot.answers.language.table import Pattern
from bot.answers.question import asks
from bot.stems import stem
from bot.text import fold
from bot.wording import tokens

_MONTHS = (
    r"jan(?:uary|uar)?|feb(?:ruary|ruar)?|mar(?:ch)?|märz|apr(?:il)?|may|mai|june?|juni|july?|juli|aug(?:ust)?"
    r"|sept?(?:ember)?|o[ck]t(?:ober)?|nov(?:ember)?|de[cz](?:ember)?"
)
_SEASONS = r"spring|summer|autumn|fall|winter|frühling|frühjahr|sommer|herbst"
_DAYS = r"(?:mon|tues|wednes|thurs|fri|satur|sun)days?|(?:mon|diens|donners|frei|sams|sonn)tags?|mittwochs?"
DATE = re.compile(
    rf"(?i)\b(?:{_MONTHS})\b\.?\s+\d|\d(?:st|nd|rd|th|\.)?\s+(?:of\s+)?(?:{_MONTHS})\b|\b(?:19|20)\d\d\b|\b\d\d?:\d\d\b"
    rf"|\b(?:in|this|next|last|late|early|until|till|by|im|diesen|nächsten|bis)\s+(?:the\s+|zum\s+)?(?:{_SEASONS})\b"
    r"|\b(?:in|since|by|of|from|until|around|about|before|after|jahre?|anno|seit|um|ab|von|bis|vor|nach)\s+1[0-8]\d\d\b(?![.,]\d)"
    rf"|\b(?:{_DAYS})\b|(?<![\d.])\d{{1,2}}\.\s?\d{{1,2}}\.(?!\d{{3}}|\d\.)|(?<![\d/])\d{{1,2}}/\d{{1,2}}/\d{{2,4}}"
)
_WRITTEN = (
    r"two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)teen"
    r"|(?:twen|thir|for|fif|six|seven|eigh|nine)ty(?:[- ]\w+)?|dozens?|hundreds?|thousands?|millions?|billions?|half"
    r"|twice|zwei|drei|vier|fünf|sechs|sieben|acht|neun|elf|zwölf|\w*zehn|\w+zig|\w*dreißig|dutzend|hundert|tausend|millionen"
    r"|milliarden|halb|doppelt"
)
_NUMBER = re.compile(rf"(?i)\d|\b(?:{_WRITTEN})\b")
_MONEY = re.compile(
    rf"(?i)[$€£¥]\s?\d|(?:\d|\b(?:{_WRITTEN}))[\d.,]*\s*(?:k|m|bn)?\s*(?:[$€£¥%]|per ?cent\b|prozent\b"
    r"|(?:(?:of\s+)?(?:million|billion|hundred|thousand)s?\s*(?:of\s+)?)*(?:dollars?|euros?|pounds?|francs?|crowns?|cents?|pence|bucks|quid"
    r"|franken|kronen|usd|eur|gbp)\b)"
    r"|\b(?:an?|one|eine?[nmr]?)\s(?:single\s|einzigen?\s)?(?:dollar|euro|pound|franc|crown|cent|penny|quid|buck|franken|pfennig)\b"
    r"|\b(?:free|for nothing|kostenlos|gratis|umsonst)\b"
)
_PLACE = re.compile(r"\b(?:in|at|from|im|am|bei)\s+(?:the\s+|der\s+|dem\s+)?[A-ZÄÖÜ]")
_CODE = re.compile(
    r"(?i:\d\s?%|rabatt|discount|months? free|free|off)[^.!?\n]{0,40}\b(?i:with|using|mit) [“\"„]?[A-Z][A-Z0-9]{3,}\b"
    r"|(?i:code)\W+[“\"„]?(?:[A-Z0-9]{3,}|[A-Za-z]+\d\w*)|[“\"„]?\b[A-Z0-9]{3,}[”\"“]?\W+(?i:at checkout)"
    r"|(?i:\b(?:with|use|using|enter|mit) (?:the |our |dem |unserem )(?:promo |discount |coupon )?code [“\"„]?\w{3,})"
    r"|(?i:\bcode\b)[^.!?“”\"„]{0,60}[“\"„][^\s“”\"„]{3,20}[”\"“]"
    r"|(?i:\b(?:use|using|enter|with|mit) )[“\"„]?[A-Z]{3,}\d*[”\"“]?,? (?i:for|to get|to save|at|f[üu]r)\b"
)
_OFTEN = re.compile(
    rf"(?i)(?:\d|\b(?:\w*(?:{_WRITTEN})))[\d.,]*[- ]?(?:times?|mal)\b|\b(?:once|twice|einmal|zweimal|dreimal)\b"
    r"|\b(?:every|jede[nrs]?|daily|weekly|monthly|täglich|wöchentlich|monatlich)\b"
)
_MAIL = re.compile(r"[\w.+-]+@[\w-]+\.\w+")
# No date, no span of years, no thousands.
_NO_PHONE = r"\d{1,2}[./]\s?\d{1,2}[./]\s?\d{2,4}(?!\d)|(?:19|20)\d\d\s?[–-]\s?\d\d|\d{1,3}(?:\.\d{3})+(?![\d.])"
_PHONE = re.compile(rf"(?<![\d.])(?!{_NO_PHONE})\+?\(?\d(?:[ /().-]{{0,3}}\d){{5,}}(?!\d)")
_SOME = rf"(?:\d[\d.,]*|\b(?:{_WRITTEN}|a|an|one|ein|eine|einen|einem))"
_UNITS = {
    "age": r"[- ]?(?:years?|jahren?|jährig\w*)\b",
    "length": r"\s?(?:m|cm|km|meters?|metern?|metres?|feet|foot|ft|inch(?:es)?|miles?|kilomet(?:er|re)s?|stories)\b",
    "distance": r"\s?(?:m|km|meters?|metern?|metres?|miles?|meilen|kilomet(?:er|re)s?|kilometern?|feet|light[- ]years?"
    r"|hours?|stunden?|minuten?|minutes?)\b",
    "weight": r"\s?(?:g|kg|lbs?|grams?|gramm|kilos?|kilogram\w*|pounds?|pfund|tons?|tonnes?|tonnen)\b",
    "speed": r"\s?(?:mph|km/h|kmh|knots?|knoten"
    r"|(?:miles?|kilomet\w+|feet|meters?|meter)\b.{0,12}\b(?:hour|second|stunde|sekunde))"
    r"|[- ]?(?:hours?|minutes?|seconds?|days?|weeks?|times|stunden?|minuten?|sekunden?|tagen?|wochen?|mal)\b",
    "span": r"[- ]?(?:seconds?|minutes?|hours?|days?|weeks?|months?|years?|decades?|nights?|sekunden?|minuten?|stunden?"
    r"|tagen?|tage|wochen?|monaten?|monate|jahren?|jahre|nächten?|nächte)\b",
}
_BORN = r"|\b(?:born|geboren)\b"
_FORMS = (
    ("code", _CODE),
    ("often", _OFTEN),
    ("mail", _MAIL),
    ("phone", _PHONE),
    ("date", DATE),
    ("price", _MONEY),
    *((facet, re.compile(rf"(?i){_SOME}(?:{unit}){_BORN * (facet == 'age')}")) for facet, unit in _UNITS.items()),
    ("count", _NUMBER),
    ("place", _PLACE),
)
_HOW_MANY = re.compile(r"(?:how many|wie ?viele?)\s+(\w+)")
_LONG_STEM, _LONGEST_ENDING = 5, 3
_ADDRESS = re.compile(r"(?i)\b(?:https?://|www\.)\S+")
# The time of a chapter, before its title: no number of what the title says.
_LISTED = re.compile(r"(?:^\W*|(?<=[^\W\d_]))\d{1,2}:\d\d(?::\d\d)?(?=\s+[^\W\d_])")
_EXPECTED_BONUS = 0.35
_COUNTED_BONUS = 0.3
# Where it is told what is counted a number of something else is worth little.
_OTHER_BONUS = 0.1
# Where a price is asked for a number without a currency may be one.
_NEARLY_BONUS = 0.2
_UNFIT_MALUS = 0.25
_UNTIL = re.compile(r"(?i)\b(?:before|by|until|till|deadline|closes?|bis|spätestens|frist)\b")
_UNTIL_BONUS = 0.2


def form_asked(asked: str) -> Pattern | None:
    """Give the form that an answer must have: a number with a unit where a size is asked; None where any will do."""
    return next((form for facet, form in _FORMS if asks(facet, asked)), None)


def has_code(sentence: str) -> bool:
    """Tell whether a sentence gives a code to type."""
    return _CODE.search(sentence) is not None


def has_form(form: Pattern, asked: str, sentence: str) -> bool:
    """Tell whether a sentence has a form by what the question does not say itself: not the 400 of "the Pi 400"."""
    return form.search(_answering(asked, sentence)) is not None


def expected(asked: str, sentence: str) -> float:
    """Give what a sentence gains or loses by having the form of what is asked for."""
    form = form_asked(asked)
    if form is None:
        return 0.0
    said = _answering(asked, sentence)
    nearly = _NEARLY_BONUS if form is _MONEY and _NUMBER.search(said) else -_UNFIT_MALUS
    bonus = _EXPECTED_BONUS if form.search(said) else nearly
    if form is _NUMBER and _HOW_MANY.search(fold(asked)):
        bonus = _EXPECTED_BONUS + _COUNTED_BONUS if _is_counted(asked, said) else min(bonus, _OTHER_BONUS)
    return bonus + (_UNTIL_BONUS if asks("deadline", asked) and _UNTIL.search(said) else 0.0)


def _answering(asked: str, sentence: str) -> str:
    """Give a sentence without its addresses and without the numbers of the question."""
    said = _LISTED.sub(" ", _ADDRESS.sub(" ", sentence))
    for number in set(re.findall(r"\d+", asked)):
        said = re.sub(rf"(?<![\d.,:]){number}(?![\d:]|[.,]\d)", " ", said)
    return said


def _is_counted(asked: str, sentence: str) -> bool:
    """Tell whether a sentence gives a number of the very thing that is counted: how many rows, 304 million rows."""
    counted = _HOW_MANY.search(fold(asked))
    if counted is None:
        return False
    said = tokens(sentence)
    thing = stem(counted.group(1))
    things = {at for at, word in enumerate(said) if stem(word) == thing or _is_form_of(thing, word)}
    return any(_NUMBER.search(word) and things & set(range(at + 1, at + 4)) for at, word in enumerate(said))


def _is_form_of(stemmed: str, word: str) -> bool:
    """Tell whether a word is another form of a long one, in another language too: transistor, Transistoren."""
    return len(stemmed) >= _LONG_STEM and word.startswith(stemmed) and len(word) - len(stemmed) <= _LONGEST_ENDING
