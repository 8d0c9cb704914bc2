"""English."""

from bot.answers.language.table import Language, pattern, words_of
from bot.model.answer import QuestionKind
from bot.model.episode import LinkKind, Role

_WORK = r"(?:episodes?|eps?|posts?|articles?|essays?|interviews?|shows?|podcasts?|ones|talks?|videos?)"
_LINKED = r"""(?:links?|urls?|website|homepage|web ?page|twitter|x account|linkedin|github|git repo|repo|instagram|insta
|substack|blog|youtube|mastodon|bluesky|patreon|merch|newsletter|facebook|tiktok|twitch|discord invite)"""

_WHICH_PERSON = (
    r"(?:which|what) (?:\w+ ){0,2}(?:person|people|guys?|man|men|woman|women|lady|researchers?|scientists?|authors?"
    r"|professors?|founders?|ceo|comedians?|speakers?|expert|engineers?|hosts?|guests?)"
)

ENGLISH = Language(
    code="en",
    function_words=words_of("the is are was who what when where which of and to in on with for did does do how about"),
    kinds=(
        (pattern(r"how (?:many|much|long|old|far|often|big|large|tall)"), QuestionKind.FACT),
        (pattern(r"(?:until|till|by|since) when"), QuestionKind.FACT),
        (pattern(r"(?:what|which) (?:date|day|year|month|city|place|venue|time zone)"), QuestionKind.FACT),
        (
            pattern(
                r"when (?:was|were|is|will|does|did) .*(?:published|released|recorded|posted|aired|uploaded|written"
                r"|come out|came out|out|deadline|due|start|happen|take place|held)"
            ),
            QuestionKind.FACT,
        ),
        (pattern(r"when did .*(?:come out|air|drop|happen)"), QuestionKind.FACT),
        (pattern(r"where (?:in|at) (?!.*(?:episode|talk|discuss))"), QuestionKind.FACT),
        (
            pattern(r"who (?:wrote|authored|published|posted|penned)|written by whom|whose (?:post|article)"),
            QuestionKind.FACT,
        ),
        (
            pattern(
                r"(?:what|whats|what's) (?:is |was |are |were )?the (?:deadline|price|cost|name|title|date|address|size|salary|code)"
            ),
            QuestionKind.FACT,
        ),
        (
            pattern(
                r"where (?:can|could|do|to) (?:i |we |you |one )?(?:download|buy|order|get|read|find|sign up|apply|support|donate|subscribe)"
            ),
            QuestionKind.LINK,
        ),
        (
            pattern(
                r"time ?stamps?|time ?codes?|what (?:time|minute|second|point)|which (?:minute|second|part|chapter)"
                r"|(?:the |that |which )?(?:bit|part|section|segment|moment|chapter) (?:where|when|about|on|of|with|they|he|she)"
                r"|time (?:please|pls)|minute mark|how far in"
            ),
            QuestionKind.MOMENT,
        ),
        (
            pattern(
                rf"{_LINKED}|(?:the |that |a |original )?(?:paper|article|book|study|report|tweet|thread|forum post|blog ?post|essay|document|pdf|slides|source|app|tool|course|newsletter) (?:on|about|from|by|for|of|that|they|he|she|mentioned|discussed|in)"
            ),
            QuestionKind.LINK,
        ),
        (
            pattern(
                rf"{_WHICH_PERSON}|who|whos|who's|whom|whose|guests?|hosts?|interviewers?|co-?hosts?|hosted|narrat(?:ed|or)"
            ),
            QuestionKind.GUEST,
        ),
        (
            pattern(
                rf"(?:is|was|has|have|did|were|are) .+ (?:ever )?(?:been )?(?:on|in|appear(?:ed)?|a guest|interviewed)(?: (?:the|this|any|an?) (?:show|pod|podcast|{_WORK}|anything))?(?: before| yet| ever)?\??$"
            ),
            QuestionKind.GUEST,
        ),
        (pattern(rf"{_WORK} with"), QuestionKind.GUEST),
        (
            pattern(
                rf"everything|every {_WORK}|all (?:of )?(?:the )?(?:{_WORK}|links)|which (?:of the )?(?:episodes|eps|posts|articles|ones|shows|talks|interviews)"
                r"|list|any (?:episodes|posts|others)|(?:episodes|eps|posts|articles) (?:about|on|by|from|that|which|mentioning|in|of|where)"
                r"|what (?:episodes|posts|articles)|anything (?:by|from|on|about)"
            ),
            QuestionKind.LIST,
        ),
        (
            pattern(
                r"when (?:do|does|did|is|are|was|were|will|he|she|they|can|should|would)|when's|whens|where (?:do|does|did|is|are|was|can i hear|he|she|they|in the)"
                r"|where's|wheres|what (?:do|does|did) .+ (?:say|think|mean|claim|argue)|when$|(?:, |\? )when"
            ),
            QuestionKind.MOMENT,
        ),
        (pattern(rf"(?:the|that|which) (?:one|{_WORK})|{_WORK}"), QuestionKind.EPISODE),
    ),
    roles=(
        (
            pattern(
                r"host(?:s|ed|ing)?|co-?hosts?|interviewers?|interviewing|interview(?:s|ed) (?:him|her|them)|moderat(?:es|ed|or)|talks? to|asks?"
            ),
            Role.HOST,
        ),
        (pattern(r"wrote|written by|by|authors?|authored|published by|posted by|penned"), Role.AUTHOR),
        (pattern(r"mention(?:s|ed|ing)?|talk(?:s|ed)? about|name-?drop(?:s|ped)?|refer(?:s|red)? to"), Role.MENTIONED),
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
        (pattern(r"patreon|support|donat(?:e|ion)|merch|tip jar|ko-?fi|membership"), (LinkKind.SUPPORT,)),
        (pattern(r"sponsors?|sponsored|promo code|discount|coupon|advert"), (LinkKind.SPONSOR,)),
        (pattern(r"transcripts?|full text"), (LinkKind.TRANSCRIPT,)),
        (pattern(r"survey|feedback form"), (LinkKind.SURVEY,)),
        (pattern(r"videos?|youtube"), (LinkKind.VIDEO,)),
        (pattern(r"subscribe|rss|apple podcasts|spotify"), (LinkKind.SUBSCRIBE,)),
        (pattern(r"source|original (?:\w+ )?post|forum post|original"), (LinkKind.SELF, LinkKind.REFERENCE)),
        (
            pattern(r"paper|article|book|study|report|essay|blog ?post|policy|repo|github|website|homepage|url"),
            (LinkKind.REFERENCE, LinkKind.OTHER),
        ),
    ),
    ordinals=(
        (pattern(r"(?:newest|latest|most recent|last) (?:one|episode|ep|show|post|interview)?|what's new"), "newest"),
        (pattern(r"(?:very )?first (?:ever )?(?:one|episode|ep|show|post)|oldest|pilot episode"), "first"),
        (pattern(r"longest"), "longest"),
        (pattern(r"random"), "random"),
    ),
    filler=words_of(
        "timestamp timestamps time times stamp timecode minute minutes second moment bit part section segment chapter "
        "talk talks talked talking discuss discusses discussed discussing discussion mention mentions mentioned explain "
        "explains explained say says said saying tell tells told ask asks asked cover covers covered covering call "
        "calls episode episodes ep eps podcast podcasts pod show shows interview interviews interviewed interviewing post "
        "posts posted article one ones thing things stuff everything anything something someone somebody anyone guy "
        "guys person people please pls thx thanks find hear listen heard come comes came coming goes get gets know "
        "remember link links url urls got give gave where when who which what how list all every ever guest guests "
        "host hosts hosted hosting appear appears appeared start starts begin begins published released recorded aired "
        "written wrote author authored date day year month named name called recently recent newest latest last first "
        "actually really also want looking look need answer answers answered question else together full whole "
        "exactly yours hey hi hello maybe somewhere probably download go goes happen happens many much"
    ),
    months={
        name: number
        for number, names in enumerate(
            (
                "january jan",
                "february feb",
                "march mar",
                "april apr",
                "may",
                "june jun",
                "july jul",
                "august aug",
                "september sept sep",
                "october oct",
                "november nov",
                "december dec",
            ),
            start=1,
        )
        for name in names.split()
    },
    last=pattern(r"(?:last|past|previous)(?: (?P<count>\d{1,3}))? (?P<unit>days?|weeks?|months?|years?)(?:'?s)?"),
    this=pattern(r"this (?P<unit>week|month|year)(?:'?s)?"),
    today=pattern(r"today(?:'?s)?"),
    yesterday=pattern(r"yesterday(?:'?s)?"),
    units={unit + s: unit for unit in ("day", "week", "month", "year") for s in ("", "s")},
    since=pattern(r"since|after|from"),
    until=pattern(r"until|till|before"),
    number=pattern(r"(?:episode|ep|eps|number|no|nr)\.? ?#? ?(?P<number>\d{1,5})|#(?P<hash>\d{1,5})"),
    season=pattern(r"s(?:eason)? ?(?P<season>\d{1,3}) ?,? ?(?:e|ep|episode) ?(?P<episode>\d{1,4})"),
    counts=pattern(r"how many|how often|how much|number of"),
    chatter=pattern(
        r"(?:ok(?:ay)?|thanks?|thank you|thx|ty|lol|lmao|haha+|nice|cool|great|wow|good bot|hi|hello|hey|yes|no|yeah|nope|gg|same|true)[\s!.,]*"
    ),
    cannot=pattern(
        r"(?:summari[sz]e|tl;?dr|summary of|recap|recommend|suggest|what should i (?:listen|watch)|your (?:favou?rite|opinion)|what do you think|is it (?:any )?good|best episode|translate)"
    ),
    facets={
        "date": pattern(r"when|what date|which day|until when|by when|deadline|what day|what year|which year"),
        "count": pattern(r"how (?:many|much|old|long|big|large|far)"),
        "place": pattern(r"where"),
        "published": pattern(r"published|released|posted|aired|uploaded|come out|came out|drop(?:ped)?"),
        "else": pattern(r"who else|anyone else|somebody else|other guests?|together with|alongside|along with"),
        "about": pattern(r"what (?:is|was|'s) .* about|whats .* about|about what"),
        "duration": pattern(r"how long (?:is|was)"),
    },
)
