"""The words that say what a person is to an episode: triggers before a name, triggers behind it, in several languages."""

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
    PAST = "past"


@dataclass(frozen=True, slots=True, kw_only=True)
class Trigger:
    """A pattern, what it says, and how far from it the name may stand; without one of its `stems` it cannot match."""

    pattern: "re.Pattern[str]"
    cue: Cue
    reach: int = 60
    stems: tuple[str, ...] = ()


_WORDS = r"(?:\s(?!about\b|über\b|om\b)[\w’'&-]+){0,5}?"

BEFORE: tuple[Trigger, ...] = (
    Trigger(
        pattern=re.compile(
            r"\b(?:joined|accompanied)\b(?:\s[\w’'-]+){0,4}?\sby\b"
            rf"|\b(?:talk(?:s|ed|ing)?|speak(?:s|ing)?|spoke|chat(?:s|ted|ting)?|sits?|sitting|sat|catch(?:es|ing)?|caught|conversations?|"
            rf"interviews?|discussions?|convers(?:es|ing)|dialogue|hangs?|hanging|q\s?&\s?a|ama|collab\w*|debate[sd]?|session){_WORDS}\s(?:with|to)\b"
            r"|\b(?:interview(?:s|ed|ing)|welcom(?:es|ed|ing)|welcome(?!\s(?:to|back)\b)|featuring|feat\.|ft\.)"
            r"|\b(?:special|our|my|today['’]s|this week['’]s|the|featured|esteemed|celebrity|repeat|returning|first|next-door)\sguests?\b(?!\s?(?:host|house))"
            r"(?:\s(?:today|this week|this time|tonight|for|this|episode|is|are|was|were))*"
            r"|\bguests?\s?(?:is|are|was|were|today|:|：)|\bwith guests?\b"
            r"|\bour conversation with\b|\bin conversation with\b|\bwith (?:special |our |my |today's )?guests?\b",
            _F,
        ),
        cue=Cue.GUEST,
        reach=90,
        stems=("join", "accompan", "with", "interview", "welcom", "featur", "feat.", "ft.", "guest", " to ",),
    ),
    Trigger(
        pattern=re.compile(
            r"\bzu gast\b(?:\s(?:ist|sind|bei uns|bei|war|waren|heute|diesmal|dabei|im studio|im podcast|in dieser folge|in der sendung|in dieser episode|uns|mir|hier))*"
            r"|\b(?:mit |ist |sind |war )?(?:unser|mein|ihr|ein|heutig|special )(?:e|em|en|er)?\s(?:heutig\w+\s|special\s|ersten?\s)?(?:gast|gäste|gästin|gästen|interviewgast|gesprächspartner(?:in)?|studiogast)\b(?:\s(?:ist|sind|heute|heißt))*"
            r"|\bmit gast\b|\b(?:gast|gäste|studiogast)\s?(?::|：|ist|sind)|\bals gast\b|\bals gäste\b"
            r"|\b(?:spricht|sprechen|sprach|sprachen|redet|reden|redeten|plaudert|plaudern|quatscht|quatschen|unterhält sich|unterhalten sich|unterhalten wir uns|unterhalte ich mich|diskutiert|diskutieren|gespräch|interview|talk|folge)"
            r"(?:\s(?!über\b)[\wäöüß’'-]+){0,6}?\smit\b"
            r"|\b(?:begrüßt|begrüßen wir|wir begrüßen|begrüße ich|ich begrüße|trifft|treffen wir|wir treffen|interviewt|interviewen wir|haben wir|wir haben|habe ich|ich habe)\b(?=[^.!?\n]{0,70}\b(?:zu gast|eingeladen|begrüß|getroffen|interviewt|gesprochen|[A-ZÄÖÜ]\w+ [A-ZÄÖÜ]))",
            _F,
        ),
        cue=Cue.GUEST,
        reach=90,
        stems=("gast", "gäst", " mit ", "begrüß", "triff", "treffen", "interview", "haben", "habe ",),
    ),
    Trigger(
        pattern=re.compile(
            r"\b(?:gjest(?:er|en)?|gæst(?:er|en)?|gäst(?:er|en)?)\b(?:\s(?:denne gangen|i dag|idag|denne uken|er|är|i dagens episode))*\s?:?"
            r"|\b(?:snakker|prater|samtaler|samtale|pratar|talar|taler|praten|praat|spreken|in gesprek)\b(?:\s[\wåäöøæ’'-]+){0,4}?\s(?:med|met)\b"
            r"|\b(?:hjelp av|besøk av|besök av|sammen med|tillsammans med|teamet opp med|fått med oss|fått besøk av|med oss)\b"
            r"|\binvitée?s?\s?:|\b(?:notre|nos|l['’])\s?invitée?s?\b|\b(?:reçoit|reçoivent|nous recevons|entretien avec|discute avec|en compagnie de|rencontre avec)\b"
            r"|\b(?:conversamos|charlamos|hablamos|entrevista|entrevistamos)\b(?:\s\w+){0,2}?\s(?:con|a)\b|\bnuestr[oa] invitad[oa]\b|\binvitad[oa]s?\s?:|\bospit[ei]\s?:|\bconvidad[oa]s?\s?:|\bgość\s?:|\bgoście\s?:",
            _F,
        ),
        cue=Cue.GUEST,
        reach=70,
        stems=("gjest", "gæst", "gäst", "snakker", "prater", "pratar", "samtal", "tal", "praten", "praat", "spreken", "gesprek", "hjelp av", "besø", "besö", "sammen", "tillsam", "med oss", "teamet opp", "invit", "reç", "recev", "entretien", "discute", "en compagnie", "rencontre", "convers", "charla", "habla", "entrevista", "ospit", "convidad", "goś",),
    ),
    Trigger(
        pattern=re.compile(
            r"\b(?:hosts?|co-?hosts?)\s?(?:is|are|:|：|–|-)?(?=\s|$)|\bhosted\b(?:[,\s&]+(?:and\s)?(?:produced|written|edited|created|moderated))*\s?(?:by\b|:|：)"
            r"|\b(?:presented by|presenters?:|interviewers?\s?[-–:]|interviewed by|moderated by|moderiert von|moderation\s?:|moderator(?:in)?\s?:|gastgeber(?:in)?\s?:?|interview\s?:|conducted by|programleder(?:e)?\s?:?|animé par|présenté par|présentation\s?:|presentado por)"
            r"|\b(?:i['’]m your host|i['’]m|i am|my name is|ich bin|mein name ist)\b(?!\s(?:a|an|the|so|not|very|ein|eine)\b)"
            r"|\b(?:durch die sendung führt|am mikrofon|am mikrofon:|interview-podcast mit|podcast mit|a podcast (?:by|from|with)|podcast by)\b",
            _F,
        ),
        cue=Cue.HOST,
        reach=14,
        stems=("host", "present", "interview", "moder", "gastgeber", "conducted", "programled", "animé", "présent", "i'm", "i’m", "i am", "my name", "ich bin", "mein name", "durch die", "am mikro", "podcast",),
    ),
    Trigger(
        pattern=re.compile(
            r"\b(?:spricht|redet|unterhält sich|diskutiert|plaudert|quatscht|interviewt|begrüßt|trifft|snakker|prater|pratar|praat)(?=\s[A-ZÄÖÜÅØ][\w.-]+(?:\s[\w.-]+){0,3}?\s(?:mit|med|met)\s)"
        ),
        cue=Cue.HOST,
        reach=3,
        stems=("spricht", "redet", "unterh", "diskut", "plaudert", "quatscht", "interviewt", "begrüßt", "trifft", "snakker", "prater", "pratar", "praat",),
    ),
    Trigger(pattern=re.compile(r"(?<=\w )\bjoin(?:s|ed|ing)?(?:\shosts?)?(?=\s[A-Z])"), cue=Cue.HOST, reach=3, stems=("join",)),
    Trigger(
        pattern=re.compile(r"^[ \t•*·–-]*(?:mit|with|med|avec|con)\s?:?(?=\s)", _F | re.MULTILINE),
        cue=Cue.GUEST,
        reach=20,
    ),
    Trigger(
        pattern=re.compile(
            r"\b(?:published|written|authored|co-?authored|co-?written|(?:cross-?)?posted)\s(?:jointly |originally )?by\b"
            r"|\b(?:equal|joint) contributions? (?:by|from)\b|\bauthors?\s?[:：]|\b(?:geschrieben|verfasst) von\b|\bautor(?:in|en|innen)?\s?[:：]|\b(?:essay|article|blog ?post|story|piece|text|ein text|ein essay) (?:by|von)\b",
            _F,
        ),
        cue=Cue.AUTHOR,
        reach=30,
    ),
    Trigger(
        pattern=re.compile(
            r"\b(?:produc(?:ed|er|ers|tion)|edit(?:ed|ing|or|ors)|mix(?:ed|ing|es)|master(?:ed|ing)|engineer(?:ed|ing|s)?|music|musik|musique|theme|song|artwork|art|illustrations?|cover|design(?:ed)?|photo(?:s|graph\w*)?|sound|"
            r"research(?:ed)?|fact[- ]check\w*|transcri\w+|coordination|operators?|narrated|directed|script|schnitt|produktion|produziert|redaktion|technik|regie|titelmusik|grafik|klipp\w*|composed|performed|assistance|advice|help|logo|website|web|chapters|track)"
            r"\s?(?:by\b|von\b|par\b|por\b|av\b|:|：)",
            _F,
        ),
        cue=Cue.CREW,
        reach=40,
    ),
    Trigger(
        pattern=re.compile(
            r"\b(?:led|founded|co-?founded|started|created|headed|supervised|mentored|supported|developed|invented|inspired|introduced|coined|mentorship|support|supervision|co-supervision|collaboration|in collaboration|feedback|credit|work|tweet|piece|book|post|paper|papers|works)\s(?:by|from|with)\b"
            r"|\b(?:thanks to|thank you to|thanks|thank|we thank|danke? an|dank an|vielen dank an|gegründet von|geleitet von|inspiriert von|spoken to|speaking to)\b",
            _F,
        ),
        cue=Cue.KNOWN,
        reach=30,
    ),
)
"""Triggers whose names follow."""

_ALSO = r"(?:,?\s(?:also|then|kindly|finally|once again|wieder|heute|auch|both|all|our|we|dann|uns))?"

AFTER: tuple[Trigger, ...] = (
    Trigger(
        pattern=re.compile(
            rf"{_ALSO}\s(?:joins?|joined|joining|stops? by|stopped by|drops? by|returns?(?= (?:to|for|as))|comes? (?:on|back|by|to)|came (?:on|by)|(?:is|are) back|(?:is|are|was|were) (?:here|our|my|today['’]s|this week['’]s|the|a|back as|with us)?\s?(?:special |featured |esteemed |first )?guests?|"
            r"(?:is|are) here(?: to| with|!)|as (?:our |a |the |special )*guests?|calls in|walks us|takes us|takes me|tells? us|shows? (?:us|[A-Z]\w+)|helps? us|guest[- ]hosts?|(?:is|are) on the (?:show|podcast|pod|program)|in the studio|sits? (?:down|in)(?! (?:\w+ ){0,4}?(?:with|to|for|and)\b)|joins? us|"
            r"(?:ist|sind|war|waren)(?:\s[\wäöüß]+){0,4}?\s(?:[Zz]u [Gg]ast|Gast|Gäste|dabei|eingeladen)|[Zz]u [Gg]ast|erzählt uns|besucht uns|[Ii]m [Ii]nterview|[Ii]m [Gg]espräch|gastiert|"
            r"joiner|er gjest\w*|er med\b|gjester\b|est l['’]invitée?|est notre invitée?|nos acompaña|es nuestr[oa] invitad[oa]|è ospite)",
        ),
        cue=Cue.GUEST,
    ),
    Trigger(
        pattern=re.compile(
            rf"{_ALSO}\s(?:discuss(?:es)?|shares?|explains?|talks?(?! (?:to|with))|tells?|reveals?|argues?|breaks? down|makes the case|reflects?|describes?|opens up|speaks? about|chats? about|answers?|unpacks?|guides us|"
            r"erklärt|erzählt|erläutert|berichtet|spricht(?! mit)|verrät|schildert|bietet|gibt|forteller|forklarer|raconte|explique|cuenta|explica)\b",
        ),
        cue=Cue.SPEAKER,
    ),
    Trigger(
        pattern=re.compile(
            r"(?:\s\((?:co-?)?host(?:s|in)?\)|,\s(?:the |your |our )?(?:co-?)?hosts?\b(?! of (?:the )?[A-Z])|\s(?:hosts(?=\s)|interviews?|interviewed|is joined|are joined|and I\b|and guests?\b|(?:spends?|takes|devotes) [^.!?\n]{1,40}(?:push|press|ask|challeng|grill|question)ing|"
            r"pushes back|presses|grills|quizzes|(?:sits? down|sat down|talks?|speaks?|spoke|chats?|chatted|catches up) (?:\w+ ){0,3}(?:with|to)\b|welcomes?|"
            r"begrüßt|spricht mit|redet mit|unterhält sich mit|im gespräch mit|moderiert|führt durch))",
        ),
        cue=Cue.HOST,
    ),
)
"""Triggers whose names stand directly before."""

PAST = re.compile(
    r"\b(?:previous(?:ly)?|past|earlier|former|last week['’]s|upcoming|future|next (?:week|episode|time)|recently|already|our episodes? with|check out|listen to|last time|also interviewed|frequently|"
    r"frühere[nr]?|letzte[nr]? (?:folge|woche)|nächste[nr]? (?:folge|woche)|nächstes mal|demnächst|damals|forrige|neste|like|such as|e\.g\.|see also)\b",
    _F,
)
"""In the words before a name's trigger: the guest of another episode."""

NO_CHAIN = re.compile(
    r"\b(?:about|collaboration|discuss\w*|talk\w*|regarding|where|who|whose|when|because|after|before|über|om|sur|sobre|why|how|what|joins?|hosts?|shares?|explains?|is|are|was|were|has|have|will|featuring|from his|from her)\b|(?<!\bDr)(?<!\bProf)(?<!\bMr)(?<!\bMs)(?<!\bMrs)(?<!\bSt)(?<!\b[A-Z])[.!?;]\s|\n|https?://", _F,
)
"""Between two names: they are no list."""

CHAIN_END = re.compile(r"(?:,|;|/|\+|•|·|\s(?:and|&|und|og|och|et|y|e|en|with|sowie|plus|w/|as well as|samt))\s?(?:(?:the|our|his|her|also|then|by|fellow|Dr\.|Prof\.|special|guest|friend|of|show|host|co-host|dem|der|die|den|mit|with)\s){0,4}$", _F)
"""What joins a name to the one before, at the end of the words between."""

BIO_AFTER = re.compile(
    r"(?:,\s(?:who|an?|the|my|our|CEO|CTO|co-?founder|founder|author|professor|director|head|editor|president|creator|member|[a-z]+ (?:at|of|for|from|bei|von|und|der|die|and)|[A-Z][\w.&]+ (?:professor|CEO|founder|lead|engineer|director|cofounder|co-founder))\b"
    r"|\s(?:is|was|has been) (?:an?|the|one|currently|now|our|CEO|head|director|founder|author|professor|co)\b"
    r"|\s\((?:[^()\n]{0,80}\b(?:at|of|CEO|founder|author|professor|director|host|editor|writer)\b[^()\n]{0,80}|\d{4}\s?[–-]\s?\d{4})\)|\set\.? al\b|,?\s(?:ist|war) (?:ein|eine|der|die|Professor|Autor|Gründer)\w*\b)",
)
"""Behind a name: words that say who its bearer is."""

WHERE_NAMES_STAND = re.compile(r"\b(?:by|von|with|mit|from|author|founder|CEO|Dr\.|Prof\.|professor|comedian|journalist|host)\s$", _F)
