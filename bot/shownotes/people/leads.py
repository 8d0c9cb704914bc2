"""Triggers whose names follow: `joined by`, `zu Gast ist`, `hosted by`, `published by`, `music:`."""

import re

from bot.shownotes.people.cues import Cue, Trigger, stems
from bot.shownotes.people.more_leads import MORE

_WORDS = r"(?:\s(?!about\b|über\b|om\b)[\w’'&-]+){0,5}?"

_FULL = r"[A-ZÄÖÜ][\w-]+(?:\s[A-ZÄÖÜ][\w-]+){1,2}"

BEFORE: tuple[Trigger, ...] = (
    *MORE,
    Trigger(
        pattern=re.compile(
            r"\b(?:joined|accompanied)\b(?:\s[\w’'-]+){0,4}?\sby\b"
            rf"|\b(?:talk(?:s|ed|ing)?|speak(?:s|ing)?|spoke|chat(?:s|ted|ting)?|sits?|sitting|sat|catch(?:es|ing)?|"
            rf"caught|conversations?|panel|round ?table|"
            rf"interviews?|discussions?|convers(?:es|ing)|dialogue|hangs?|hanging|q\s?&\s?a|ama|collab\w*|"
            rf"debate[sd]?|session){_WORDS}\s(?:with|to)\b"
            r"|\b(?:interview(?:s|ed|ing)|welcom(?:es|ed|ing)|welcome(?!\s(?:to|back)\b)|featuring|feat\.|ft\.)"
            r"|\b(?:special|our|my|today['’]s|this week['’]s|the|featured|esteemed|celebrity|repeat|returning|first|"
            r"next-door)\sguests?\b(?!\s?(?:host|house))"
            r"(?:\s(?:today|this week|this time|tonight|for|this|episode|is|are|was|were))*"
            r"|\bguests?\s?(?:is|are|was|were|today|:|：)|\bwith guests?\b"
            r"|\bour conversation with\b|\bin conversation with\b|\bwith (?:special |our |my |today's )?guests?\b",
        ),
        small=True,
        cue=Cue.GUEST,
        reach=90,
        stems=stems("join|accompan|with|interview|welcom|featur|feat.|ft.|guest| to "),
    ),
    Trigger(
        pattern=re.compile(
            r"\bzu gast\b(?:\s(?:ist|sind|bei uns|bei|war|waren|heute|diesmal|dabei|im studio|im podcast|in dieser "
            r"folge|in der sendung|in dieser episode|uns|mir|hier))*"
            r"|\b(?:mit |ist |sind |war )?(?:unser|mein|ihr|ein|heutig|special )(?:e|em|en|er)?\s(?:heutig\w+\s|"
            r"special\s|ersten?\s)?(?:gast|gäste|gästin|gästen|interviewgast|gesprächspartner(?:in)?|"
            r"studiogast)\b(?:\s(?:ist|sind|heute|heißt))*"
            r"|\b(?:im )?interview\s?:|\b(?:heute|diesmal|diese woche)\s(?:bei uns|dabei|im studio|zu besuch|mit "
            r"dabei)\b(?:\s(?:ist|sind|"
            r"war))?\s?:?|\bmit gast\b|\b(?:gast|gäste|studiogast)\s?(?::|：|ist|sind)|\bals gast\b|\bals gäste\b"
            r"|\b(?:spricht|sprechen|spreche|rede|sprach|sprachen|redet|reden|redeten|plaudert|plaudern|quatscht|"
            r"quatschen|"
            r"unterhält sich|unterhalten sich|unterhalten wir uns|unterhalte ich mich|diskutiert|diskutieren|"
            r"gespräch|interview|talk|folge|podcast|sendung|ausgabe)"
            r"(?:\s(?!(?:über|vom|von|beim|des)\b)[\wäöüß’'-]+){0,6}?\smit\b"
            r"|\b(?:begrüßt|begrüßen wir|wir begrüßen|begrüße ich|ich begrüße|trifft|treffen wir|wir treffen|"
            r"interviewt|interviewen wir|haben wir|wir haben|habe ich|ich habe)\b(?=[^.!?\n]{0,70}\b(?:zu gast|"
            r"eingeladen|begrüß|getroffen|interviewt|gesprochen|[a-zäöü]\w+ [a-zäöü]))",
        ),
        small=True,
        cue=Cue.GUEST,
        reach=90,
        stems=stems(
            "gast|heute|diesmal|diese woche|sprech| rede| sprach|plaud|quatsch|unterh|diskut|gäst| mit |begrüß|"
            "triff|treffen|interview:|interview :|interviewt|interviewen|haben|habe "
        ),
    ),
    Trigger(
        pattern=re.compile(
            r"\b(?:gjest(?:er|en)?|gæst(?:er|en)?|gäst(?:er|en)?)\b(?:\s(?:denne gangen|i dag|idag|denne uken|er|är|"
            r"i dagens episode))*\s?:?"
            r"|\b(?:snakker|prater|samtaler|samtale|pratar|talar|taler|praten|praat|spreken|spreekt|in "
            r"gesprek)\b(?:\s[\wåäöøæ’'-]+){0,4}?\s(?:med|met)\b"
            r"|\b(?:hjelp av|besøk av|besök av|sammen med|tillsammans med|teamet opp med|fått med oss|fått besøk av|"
            r"med oss)\b"
            r"|\binvitée?s?\s?:|\b(?:notre|nos|l['’])\s?invitée?s?\b|\b(?:reçoit|reçoivent|nous recevons|entretien "
            r"avec|discute avec|en compagnie de|rencontre avec)\b"
            r"|\b(?:conversamos|charlamos|hablamos|entrevista|entrevistamos)\b(?:\s\w+){0,2}?\s(?:con|a)\b|"
            r"\bnuestr[oa] invitad[oa]\b|\binvitad[oa]s?\s?:|\bospit[ei]\s?:|\bconvidad[oa]s?\s?:|\bgość\s?:|"
            r"\bgoście\s?:",
        ),
        small=True,
        cue=Cue.GUEST,
        reach=70,
        stems=stems(
            "gjest|gæst|gäst|snakker|prater|pratar|samtal|talar|taler|praten|praat|spreken|spreekt|gesprek|"
            "hjelp av|besø|"
            "besö|sammen|tillsam|med oss|teamet opp|invité|invitad|invitées|reç|recev|entretien|discute|en compagnie|"
            "rencontre|conversamos|charla|habla|entrevista|ospit|convidad|goś"
        ),
    ),
    Trigger(
        pattern=re.compile(
            r"\b(?<!\bto )(?:hosts?|co-?hosts?)\s?(?:is|are|:|：|–|-)?(?=\s|$)|"
            r"\bhosted\b(?:[,\s&]+(?:and\s)?(?:produced|"
            r"written|edited|created|moderated))*\s?(?:by\b|:|：)"
            r"|\b(?:presented by|presenters?:|interviewers?\s?[-–:]|interviewed by|moderated by|moderiert von|"
            r"moderation(?: (?:und|&) \w+)?\s?(?::|hat\b|haben\b)|moderator(?:in)?\s?:|"
            r"gast-?moderator(?:in)?\b|gastgeber(?:in)?\s?:?|"
            r"conducted by|"
            r"programleder(?:e)?\s?:?|animé par|présenté par|présentation\s?:|presentado por)"
            r"|\b(?:i['’]m your host|i['’]m|i am|my name is|ich bin|mein name ist)\b(?!\s(?:a|an|the|so|not|very|"
            r"ein|eine)\b)"
            r"|\b(?:durch die sendung führt|am mikrofon)\b",
        ),
        small=True,
        cue=Cue.HOST,
        reach=14,
        stems=stems(
            "host|present|interview|moder|gastgeber|conducted|programled|animé|présent|i'm|i’m|i am|"
            "my name|ich bin|mein name|durch die|am mikro"
        ),
    ),
    Trigger(
        pattern=re.compile(
            rf"\b(?:sprechen|reden|diskutieren|plaudern|quatschen|unterhalten sich|besprechen)"
            rf"(?=\s{_FULL}\s(?:und|&)\s{_FULL}\s(?!mit))"
        ),
        cue=Cue.HOST,
        reach=3,
        stems=stems("sprechen|reden|diskutieren|plaudern|quatschen|unterhalten sich"),
    ),
    Trigger(
        pattern=re.compile(
            r"\b(?:spricht|redet|unterhält sich|diskutiert|plaudert|quatscht|interviewt|begrüßt|trifft|snakker|"
            r"prater|pratar|praat)(?=\s[A-ZÄÖÜÅØ][\w.-]+(?:\s[\w.-]+){0,3}?\s(?:mit|med|met)\s)"
        ),
        cue=Cue.HOST,
        reach=3,
        stems=stems(
            "spricht|redet|unterh|diskut|plaudert|quatscht|interviewt|begrüßt|trifft|snakker|prater|pratar|praat"
        ),
    ),
    Trigger(
        pattern=re.compile(r"(?<=\w )\bjoin(?:s|ed|ing)?(?:\shosts?)?(?=\s[A-Z])"),
        cue=Cue.JOINED,
        reach=3,
        stems=stems("join"),
    ),
    Trigger(
        pattern=re.compile(r"^[ \t•*·–-]*(?:mit|with|med|avec|con)\s?:?(?=\s)", re.MULTILINE),
        small=True,
        cue=Cue.GUEST,
        reach=20,
        stems=stems("mit|with|med|avec|con"),
    ),
    Trigger(
        pattern=re.compile(
            r"\b(?:published|written|authored|co-?authored|co-?written|(?:cross-?)?posted)\s(?:jointly |originally "
            r")?by\b"
            r"|\b(?:equal|joint) contributions? (?:by|from)\b|\bauthors?\s?[:：]|\b(?:geschrieben|verfasst) von\b|"
            r"\bautor(?:in|en|innen)?\s?[:：]|\b(?:essay|article|blog ?post|story|piece|text|ein text|ein essay) "
            r"(?:by|von)\b",
        ),
        small=True,
        cue=Cue.AUTHOR,
        reach=30,
        stems=stems(
            "ed by|en by|ly by|contribution|author|en von|st von|autor|essay by|article by|post by|story by|"
            "piece by|text by|"
            "text von|essay von"
        ),
    ),
    Trigger(
        pattern=re.compile(
            r"\b(?:produc(?:ed|er|ers|tion)|edit(?:ed|ing|or|ors)|mix(?:ed|ing|es)|master(?:ed|ing)|engineer(?:ed|"
            r"ing|s)?|music|musik|musique|theme|song|artwork|art|illustrations?|cover|design(?:ed)?|photo(?:s|"
            r"graph\w*)?|sound|"
            r"sonido|producción|montaje|guion|réalisation|mixage|montage|prise de son|suono|montaggio|geluid|muziek|"
            r"ljud|"
            r"research(?:ed)?|fact[- ]check\w*|transcri\w+|coordination|operators?|narrated|directed|script|schnitt|"
            r"produktion|produziert|redaktion|technik|regie|titelmusik|grafik|klipp\w*|composed|performed|"
            r"assistance|advice|help|logo|website|web|chapters|track|infrastructure|show ?notes(?! ?[:：]))"
            r"\s?(?:by\b|von\b|par\b|por\b|av\b|:|：)",
        ),
        small=True,
        cue=Cue.CREW,
        reach=40,
        stems=stems("by|:|：|von|par|por|av"),
    ),
    Trigger(
        pattern=re.compile(
            r"\b(?:led|founded|co-?founded|started|created|headed|supervised|mentored|(?<!is )(?<!are )supported|"
            r"developed|invented|inspired|introduced|coined|mentorship|support|supervision|co-supervision|"
            r"collaboration|in "
            r"collaboration|feedback|credit|work|tweet|piece|book|post|paper|papers|works)\s(?:by|from|with)\b"
            r"|\b(?:thanks to|thank you to|thanks|thank|we thank|danke? an|dank an|vielen dank an|gegründet von|"
            r"geleitet von|inspiriert von|spoken to|speaking to)\b",
        ),
        small=True,
        cue=Cue.KNOWN,
        reach=30,
        stems=stems("by|from|with|thank|dank|von|spoken|speaking"),
    ),
)
