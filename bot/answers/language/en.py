"""English."""

import re

from bot.answers.language.en_facets import FACETS, WORK
from bot.answers.language.en_kinds import KINDS
from bot.answers.language.en_words import ASKING, FILLER, MONTHS
from bot.answers.language.of_shows import ENGLISH_OF_SHOWS
from bot.answers.language.table import Language, pattern, words_of
from bot.model.episode import LinkKind, Role

_ENDS = r"(?: ever| so far| yet)?(?=\W*$)"

# A judgement of somebody, an episode or a show: is Ann a nice guy, was the last one any good, is it worth a listen.
_PRAISE = (
    r"(?:any |really |so |very |that )?(?:good|great|nice|funny|smart|clever|boring|bad|cool|decent|likeable|annoying"
    r"|interesting|overrated|underrated|awesome|terrible)"
)
_PRAISED = r"guy|man|woman|person|dude|human|host|interviewer|guest|show|podcast|episode|ep|one|listen"
_JUDGED = (
    rf"^(?:is|are|was|were) (?:.* an? {_PRAISE} (?:{_PRAISED})"
    rf"|(?:.* )?(?:episode|ep|show|podcast|one|it|this|that|he|she|they|\d+) (?:{_PRAISE}"
    r"|worth (?:it|a listen|(?:my|the) time|listening(?: to)?)))\W*$"
    r"|^should i (?:listen|subscribe)|^(?:do|did) you (?:like|love|hate|enjoy)"
)

ENGLISH = Language(
    code="en",
    function_words=words_of("the is are was who what when where which of and to in on with for did does do how about"),
    kinds=KINDS,
    roles=(
        (
            pattern(
                r"(?:co-?|guest-?)?host(?:s|ed|ing)?|interviewers?|interviewing|interview(?:s|ed) (?:him|her|them)"
                r"|moderat(?:es|ed|or)|presents?|presented|presenters?|talks? to|asks?"
            ),
            Role.HOST,
        ),
        (pattern(r"wrote|written by|by|authors?|authored|published by|posted by|penned"), Role.AUTHOR),
        (
            pattern(
                r"mention(?:s|ed|ing)?|comes? up|came up|talk(?:s|ed)? about|name-?drop(?:s|ped)?|refer(?:s|red)? to"
            ),
            Role.MENTIONED,
        ),
        (
            pattern(r"guests?|appear(?:s|ed)?|came on|was on|were on|is on|been on|joins?|joined|featuring|feat|ft"),
            Role.GUEST,
        ),
    ),
    link_kinds=(
        (
            pattern(r"twitter|x account|linkedin|instagram|insta|mastodon|bluesky|facebook|tiktok|twitch|socials?"),
            (LinkKind.SOCIAL,),
        ),
        (pattern(r"discord"), (LinkKind.SOCIAL,)),
        (
            pattern(
                r"patreon|support|donat(?:e|ion)s?|merch|tip jar|ko-?fi|membership|chip in"
                r"|(?:give|send) (?:\w+ ){0,3}money"
            ),
            (LinkKind.SUPPORT,),
        ),
        (
            pattern(
                r"sponsors?|sponsored|(?:promo|offer|discount) codes?|codes? (?:for|from|of)"
                r"|(?<!source\x20)(?<!morse\x20)(?<!qr\x20)codes?(?=\W*$)"
                r"|(?:with|using|use) (?:the )?code|how much off|discount|coupon|adverts?"
                r"|(?:have|has|had|with|without|no|any|contain\w*) (?:any |no )?ads"
                r"|(?:have|has|had|with|without|no|any|contain\w*) (?:any |no )?ads"
            ),
            (LinkKind.SPONSOR,),
        ),
        (pattern(r"transcripts?|full text"), (LinkKind.TRANSCRIPT,)),
        (pattern(r"survey|feedback form"), (LinkKind.SURVEY,)),
        (pattern(r"videos?|youtube|clips?|footage"), (LinkKind.VIDEO,)),
        (pattern(r"subscribe|rss|apple podcasts|spotify"), (LinkKind.SUBSCRIBE,)),
        (pattern(r"source|original (?:\w+ )?post|forum post|original"), (LinkKind.SELF, LinkKind.REFERENCE)),
        (
            pattern(
                r"papers?|articles?|books?|study|reports?|essay|blog ?post|policy|repo|github|website|homepage|url"
            ),
            (LinkKind.REFERENCE, LinkKind.OTHER),
        ),
    ),
    ordinals=(
        (
            pattern(
                rf"(?:newest|latest|most recent|last) (?:\w+ ){{0,3}}(?:one|{WORK})"
                r"|(?:what'?s|what is|anything) new|newest|latest"
            ),
            "newest",
        ),
        (
            pattern(
                r"(?:very )?first (?:ever )?(?:\w+ ){0,3}(?:one|episode|ep|show|post)|oldest|pilot episode"
                rf"|{WORK} (?:(?:is|was|came) )?(?:the )?(?:very )?first{_ENDS}"
            ),
            "first",
        ),
        (pattern(rf"longest (?:\w+ ){{0,4}}(?:one|{WORK})|(?:is|was|'s|{WORK}) (?:the )?longest{_ENDS}"), "longest"),
        (pattern(rf"shortest (?:\w+ ){{0,4}}(?:one|{WORK})|(?:is|was|'s|{WORK}) (?:the )?shortest{_ENDS}"), "shortest"),
        (pattern(r"random"), "random"),
    ),
    filler=FILLER,
    asking=ASKING,
    months=MONTHS,
    last=pattern(r"(?:last|past|previous)(?: (?P<count>\d{1,3}))? (?P<unit>days?|weeks?|months?|years?)(?:'?s)?"),
    this=pattern(r"this (?P<unit>week|month|year)(?:'?s)?"),
    today=pattern(r"today(?:'?s)?"),
    yesterday=pattern(r"yesterday(?:'?s)?"),
    units={unit + s: unit for unit in ("day", "week", "month", "year") for s in ("", "s")},
    since=pattern(r"since|after"),
    until=pattern(r"until|till|before"),
    number=pattern(r"(?:episode|ep|eps|number|no|nr)\.? ?#? ?(?P<number>\d{1,5})|#(?P<hash>\d{1,5})"),
    season=pattern(r"s(?:eason)? ?(?P<season>\d{1,3}) ?,? ?(?:e|ep|episode) ?(?P<episode>\d{1,4})"),
    counts=pattern(r"how many|how often|how much|number of"),
    chatter=pattern(
        r"(?:ok(?:ay)?|thanks?|thank you|thx|ty|lol|lmao|haha+|nice|cool|great|wow|good bot"
        r"|(?:hi|hello|hey)(?: (?:there|all|everyone|bot))?"
        r"|good (?:morning|evening|afternoon|night)|yes|no|yeah|nope|gg|same|true)[\s!.,]*"
    ),
    cannot=pattern(
        r"(?:summari[sz]e|tl;?dr|summary of|recap|^recommend|recommend (?:me|us|an?|some|something|one)"
        r"|(?:can|could|would) you (?:recommend|suggest)|^suggest|what should i (?:listen|watch|start)|translate"
        r"|your (?:favou?rite|opinion)|what do you think|is it (?:any )?good|best (?:\w+ ){0,2}(?:episode|ep|one|show)"
        rf"|which .*(?:is|are) (?:the )?best|{_JUDGED})"
    ),
    person_again=re.compile(r"(?i)\b(?:he|she|him|her|they|them)\b"),
    about_it=re.compile(r"(?i)\b(about|on) (?:it|that|this)\b"),
    facets=FACETS | ENGLISH_OF_SHOWS,
)
