"""What is asked of the episode, or of the guest, before or after another: the words that tell it."""

from bot.answers.language.table import Pattern, pattern

_ONE = r"(?:one|episode|ep|show|interview)"
# What may stand between who or what is asked for and "before": a verb, where it came out, at once.
_CAME = (
    r"(?:(?:was|is|were|came|comes|come|appeared|aired|airs|followed|follows|dropped|got) )?"
    r"(?:(?:the |a )?guests? |out |up |on )?(?:(?:on|of|for|from|in|at) (?:\S+ ){1,5}?)?"
    r"(?:(?:right|just|directly|immediately|straight|out) )*"
)
_WHO = rf"^(?:and |so |ok )?(?:who(?:'s|s)?|(?:which|what|the)? ?guests?) {_CAME}"
_WHAT = (
    r"^(?:and |so |ok )?what (?:came|comes|aired|dropped|followed|was released) (?:out |up |on )?"
    r"(?:(?:on|of|for|from|in|at) (?:\S+ ){1,5}?)?(?:(?:right|just|directly|immediately|straight|out) )*"
)
_AN_EPISODE = (
    rf"(?:(?:the|that|which|what) )?(?:\w+ ){{0,3}}{_ONE}(?: (?:of|on|from|in) (?:\S+ ){{0,4}}?\S+?)?"
    r"(?: (?:that|which))?(?: (?:comes?|came|is|was|aired))?(?: (?:right|just|directly|immediately|out))*"
)
_FOLGE = r"(?:folgen?|episoden?|ausgaben?|sendung(?:en)?|interviews?|beitrag)"
_KAM = (
    r"(?:(?:kam|kommt|kamen|war|ist|waren|lief|erschien|folgte|folgt|gab es|gabs) )?"
    r"(?:(?:der |als )?gast |zu gast |dran |da |dabei |raus )?(?:(?:bei|in|im|von|beim) (?:\S+ ){1,5}?)?"
    r"(?:(?:direkt|gleich|genau|unmittelbar|kurz|dran|dabei|raus|zu gast) )*"
)
_WER = rf"^(?:und )?(?:wer|welche[rn]? gast|(?:der |die |den )?gaste?) {_KAM}"
_WAS = (
    r"^(?:und )?was (?:kam|kommt|lief|erschien|folgte|gab es|gabs) (?:raus )?"
    r"(?:(?:bei|in|im|von|beim) (?:\S+ ){1,5}?)?(?:(?:direkt|gleich|genau|unmittelbar|kurz|raus) )*"
)
_EINE_FOLGE = (
    rf"(?:{_FOLGE}|die)(?: (?:von|bei|vom) (?:\S+ ){{0,4}}?\S+?)?(?: die)?(?: (?:kam|kommt|war|ist|lief|erschien))?"
    r"(?: (?:direkt|gleich|genau|unmittelbar))?"
)

ENGLISH_STEPS: dict[str, Pattern] = {
    "before_it": pattern(rf"(?:{_WHO}|{_WHAT}|{_AN_EPISODE} )(?:before|preceding|prior to|ahead of) (?P<rest>.+)"),
    "after_it": pattern(rf"(?:{_WHO}|{_WHAT}|{_AN_EPISODE} )(?:after|following) (?P<rest>.+)"),
    "last_but_one": pattern(
        r"(?:(?:second|2nd)[- ](?:to[- ])?(?:last|latest|newest)|penultimate|last but one|one before (?:the )?last)"
        r"(?! (?:week|month|year|day|chapter|part|season|question|time))"
    ),
}
GERMAN_STEPS: dict[str, Pattern] = {
    "before_it": pattern(rf"(?:{_WER}|{_WAS}|{_EINE_FOLGE} )vor (?P<rest>.+)"),
    "after_it": pattern(rf"(?:{_WER}|{_WAS}|{_EINE_FOLGE} )nach (?P<rest>.+)"),
    "last_but_one": pattern(r"vorletzte[nrs]?(?! (?:woche|monat|jahr|tag|kapitel|staffel|frage|mal)\w*)"),
}
