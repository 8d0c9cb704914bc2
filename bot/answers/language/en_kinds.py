"""English: the kinds of questions, each by the words that tell it, tried in order."""

from bot.answers.language.en_facets import AGENT, HOW, WORK
from bot.answers.language.table import Pattern, any_of
from bot.model.answer import QuestionKind

_WORKS = r"(?:episodes|eps|posts|articles|essays|interviews|shows|podcasts|ones|talks|videos)"
_PLATFORM = (
    r"(?:twitter|x|linkedin|github|instagram|insta|substack|youtube|mastodon|bluesky|facebook|tiktok|twitch|patreon)"
)
_PROFILE = r"(?:account|handle|page|profile|link|url|channel|repo)s?"
_PAPER = (
    r"(?:paper|article|book|study|report|tweet|thread|forum post|blog ?post|essay|document|pdf|slides|source|tool"
    r"|course|newsletter|repo|dataset|code|app|(?:video )?clip|video|footage|map|chart|spreadsheet|playlist"
    r"|petition|calculator|checklist|cheat ?sheet|template)"
)
_THEIRS = (
    r"(?:(?:new|latest|first|second|own|old|other) )?"
    r"(?:books?|novel|memoir|papers?|blog|website|site|newsletter|app|course|company|github|repo|article|album|store|shop)"
)
_PERSON = (
    r"(?:person|people|guys?|man|men|woman|women|lady|researchers?|scientists?|authors?|professors?|founders?|ceo"
    r"|comedians?|speakers?|expert|engineers?|hosts?|guests?|doctor|lawyer|journalist|musician|artist|writer)"
)
# What may follow who is meant: a verb, a clause of their own, or nothing; not another noun (a shoe maker festival).
_THEN = (
    r"(?=\W*$|\W+(?:who|that|is|was|are|were|did|does|do|has|had|have|can|could|would|will|in|on|at|from|of|with|to|wrote"
    r"|came|went|told|made|built|found|gave|left|lost|won|ran|spoke|sang|knew|got|took|taught|thought|put|grew|fell|sold"
    r"|saw|met|kept|began|\w+(?:ed|es|[^su]s))(?!\w))"
)
# What may stand before "the episode where", which asks for the episode though "where they" asks for a second.
_MEANT = r"(?:the|that|this|which|what|whats|what's|an?|find|me|there|was|is|it|remember|looking|for|\d+)"
_SECOND = r"(?:minute|second|time ?(?:stamps?|codes?)|how far|(?:what|which) (?:time|point|part|chapter))"
_PART = r"(?:bit|part|section|segment|moment|chapter|point|second|minute|place|spot|scene|time)"
# Somebody's site, not a place: the harbour diaries site.
_SITE = (
    r"^(?:the )?(?:[\w'’.&-]+ ){1,4}(?<!crash\x20)(?<!dig\x20)(?<!building\x20)(?<!burial\x20)(?<!construction\x20)"
    r"(?<!landing\x20)(?<!launch\x20)(?<!test\x20)(?<!waste\x20)(?<!camp\x20)(?<!heritage\x20)(?<!nuclear\x20)sites?(?=\W*$)"
)
# What somebody does who speaks of something, at some second: where does she say …
_SPEAK = (
    r"(?:says?|talks?|explains?|mentions?|discuss(?:es)?|answers?|argues?|tells?|claims?|describes?|address(?:es)?|covers?"
    r"|brings? up|gets? (?:in)?to|speaks?|reveals?|admits?|rants?|complains?|jokes?|compares?|confess(?:es)?|warns?)"
)
# What is told of an episode that is only half remembered: someone made a website for his friends and it broke.
_TELLING = (
    r"^(?!.*(?<!\w)(?:who|when|where|which|what|how|why|minute|time ?stamp|links?|urls?)(?!\w))"
    r"(?:(?:this|that|the|an?|some|two|three|one) )?(?:\w+ )?"
    r"(?:guys?|dudes?|bloke|m[ae]n|wom[ae]n|lady|girl|boy|kid|person|people|couple|someone|somebody|they|he|she)"
    r" (?:(?:\w+ly|just|once|also) )?(?:made|built|got|gave|lost|won|ran|spoke|sang|knew|took|taught|put|grew|sold|saw"
    r"|met|kept|began|left|found|wrote|went|told|had|has|was|were|\w{2,}(?:ed|(?<!s)s))(?!\w) .*\w{3}"
)
# A thing to open, named by what it shows: the barn roof clip.
_THING = (
    r"(?:clip|video|article|petition|ann?oun?cements?|press release|blog ?post|infographic|playlist|slides|dataset)"
)
# A clause of its own, not "the baker who …".
_WH_START = r"(?:(?<=[,;:(–—-]\s)|(?<=[,;:(–—-]))"

KINDS: tuple[tuple[Pattern, QuestionKind], ...] = (
    (
        any_of(
            _TELLING,
            # Whatever it is about: harbour company website episode.
            r"^(?!.*(?<!\w)(?:who|when|where|which|what|how|why|whose|minute|time ?stamp|links?|urls?"
            r"|transcripts?|videos?|guests?|hosts?|sponsors?|chapters?|all|any|every|list|from|of|in|for)(?!\w))"
            r"(?:\S+ ){3,8}(?:episode|ep)(?=\W*$)",
        ),
        QuestionKind.EPISODE,
    ),
    (
        any_of(
            rf"^(?:the |that )?(?!.*(?<!\w)(?:who|when|where|which|what|how|why|is|are|was|were|did|does|do)(?!\w))"
            rf"(?:\S+ ){{1,4}}{_THING}(?=\W*$)",
            rf"^(?:the |that |an? )?{_THING} (?:to|of|about|on|against|for|by|from|that|where|with)(?= \w)",
            r"^(?:the |that |an? )?(?:web ?)?site (?:which|that|where (?:you|one|we))(?= \w)",
        ),
        QuestionKind.LINK,
    ),
    (
        any_of(
            rf"^(?!.*{_SECOND})(?:{_MEANT} )*(?:one|{WORK}) (?:where|when|in which)",
            # A show by its name alone, and what they do there: the bridge weekly where they say goodbye.
            rf"^the (?!(?:\S+ ){{0,3}}{_PART} )(?:\S+ ){{1,4}}where (?:they|he|she|you|we|someone|somebody)",
        ),
        QuestionKind.EPISODE,
    ),
    (
        any_of(
            r"^(?:have|has|had|did|do|does) (?:they|you|we|he|she|it|anyone|anybody|somebody|someone|any of them)"
            r" (?:ever |already |actually )?"
            r"(?:talk|discuss|cover|mention|review|speak|spoken|touch)(?:s|ed)?",
            rf"^(?:is|was|are|were) there (?:an?|any|some) (?:\w+ ){{0,2}}{WORK} (?:on|about|where|for)",
        ),
        QuestionKind.EPISODE,
    ),
    (
        # What goes on elsewhere: where's the second half, where can i find part two.
        any_of(
            r"where(?: is|'s|s| can (?:i|we|you) (?:find|hear|get|watch|listen to))"
            r" (?:the )?(?:(?:second|other|next|first) (?:half|part)|part (?:two|2|ii|one|1)|rest of)"
            r"(?! where| when| about)"
        ),
        QuestionKind.LINK,
    ),
    (
        any_of(
            r"time ?(?:stamps?|codes?)",
            r"(?:what|which) (?:time(?! (?:it|zones?|(?:is|was) it)(?!\w))|minute|second|point|part|section|chapter)",
            rf"(?:when|where) (?:do|does|did) (?:\S+ ){{1,4}}{_SPEAK}(?!\w)"
            r"(?! .*(?:published|released|come out|out)\W*$)",
            r"(?<=[,;–—-]\s)(?:when|where) (?:in|on|at|of|during) (?:the )?(?:\S+ ?){1,4}$",
            r"(?:the |that |which )?(?:bit|part|section|segment|moment|chapter)"
            r" (?:where|when|about|on|of|with|they)",
            r"time (?:please|pls)|minute mark|how far in|(?<=[,;–—-]\s)time(?=\W*$)",
            r"where (?:can|could|do) (?:i|we) (?:hear|listen)",
            r"where(?: is|'s|s) (?:that|this) (?:\w+ )?(?:argument|bit|part|discussion|story|claim|point|section)?",
            r"(?:when|where) (?:do|does|did|is|was) (?:he|she|they|it|this|that)"
            r"(?! .*(?:published|released|recorded|posted|aired|come out|out))(?: \w+){0,3}\??$",
            r"where in (?:the|that|this) (?:\w+ ){0,4}"
            r"(?:essay|episode|ep|post|interview|talk|show|podcast|conversation)",
            r"(?<=[,;–—-]\s)(?:when|where) (?:is|was|are) (?:that|this|it|they)"
            r"(?! .*(?:published|released|recorded|posted|aired|come out|out))",
            r"(?:when|where)\??$",
            r"where in (?:the|that|this)",
            r"(?:what|which) minute|minute\??$|second\??$|how far into",
        ),
        QuestionKind.MOMENT,
    ),
    (
        any_of(
            rf"^(?!.*(?:minute|time ?stamps?|when|where)(?!\w))(?:the |that )?(?:two |three |four )?{AGENT}s?"
            r" (?:who|with (?:the|an?))",
            rf"^(?:the |that |an? )?(?:[\w-]+ ){{0,3}}{AGENT} (?:they|he|she|we|you)"
            r" (?:talk(?:ed)?|spoke|speak|interview(?:ed)?|had|chat(?:ted)?)",
            rf"^(?:what|which) (?:[\w-]+ ){{0,1}}{AGENT} (?:did|does|do)",
        ),
        QuestionKind.GUEST,
    ),
    (any_of(rf"what(?:'s|s| is| was) the name of (?:the |that )?(?:\w+ ){{0,2}}{_PERSON}"), QuestionKind.GUEST),
    (
        any_of(
            rf"how (?:{HOW}|often|loud)",
            r"e-?mail address(?:es)?",
            r"(?:promo|discount|offer|coupon) codes?|codes? (?:for|from|of)|(?:phone|helpline) number",
            r"(?:until|till|by|since) when",
            r"(?:length|lenght|run(?:ning)? ?time|play ?time|duration)(?=\W*$)",
            r"release dates?|(?:length|lenght|duration|run ?time) of",
            r"^(?:[\w&'’.-]+ ){1,4}(?:discount|coupon|(?<!source\x20)(?<!morse\x20)(?<!qr\x20)codes?)\??$",
            r"(?:what|which) (?:date|day|year|month|city|place|venue|time zone)",
            r"when (?:was|were|is|will|does|did) .*(?:published|released|recorded|posted|aired|uploaded|written)",
            r"when (?:was|were|is|will|does|did) .*"
            r"(?:deadline|due|happen|take place|taking place|held|founded|born)",
            r"when did .*(?:come out|air|drop|start|begin)",
            r"where (?:in|at) \w+",
            r"where (?:is|was|are|were|does|did|do) (?:\w+ ){1,4}"
            r"(?:from|come from|live|living|grow up|born)(?=\W*$)",
            r"where (?:is|was|will|does|did) .*(?:take place|taking place|held|based|happen|located|recorded)",
            r"(?:what|whats|what's) (?:is |was |are |were )?the (?:deadline|price|cost|address|size|salary|name"
            rf"(?! of (?:the |that )?(?:\w+ ){{0,2}}{_PERSON} (?:who|with|that|from|behind)(?!\w)))",
        ),
        QuestionKind.FACT,
    ),
    (any_of(r"^who (?:wrote|authored|published|posted|penned)", r"written by whom"), QuestionKind.FACT),
    (
        any_of(r"^(?:and |so )?who(?:'s| is| was)? (?:sponsor(?:s|ed|ing)?|the sponsors?|pa(?:ys|id|ying) for)"),
        QuestionKind.LINK,
    ),
    (any_of(rf"^(?:all|every|list) (?:of )?(?:the )?(?:\w+ )?{WORK}|^everything"), QuestionKind.LIST),
    (
        any_of(
            rf"^(?!who)(?:\w+ ){{0,4}}{_WORKS} (?:that |which )?(?:had|have|with|featuring)"
            r" (?:a |any |some |more than (?:one|two) |(?:at least )?(?:two|three|[2-9]) |multiple |several |many )?"
            r"guests?(?! (?:who|called|named|host|from|that))",
            rf"^(?!who)(?:\w+ ){{0,4}}{_WORKS} (?:that |which )?(?:without|(?:had|have|with) no)"
            r" (?:a |any )?guests?",
            rf"^(?:in |on )?which (?:\w+ ){{0,3}}{_WORKS} (?:was|were) there (?:a |any |no )?guests?(?=\W*$)",
        ),
        QuestionKind.LIST,
    ),
    (
        any_of(r"what (?:did|has|have) (?:\w+ ){1,5}(?:publish|release|post|put out|air|upload)(?:ed|d)?"),
        QuestionKind.LIST,
    ),
    (
        any_of(
            r"^(?:besides|apart from|other than|except(?: for)?|not counting) (?:\S+ ){1,4}who",
            r"^(?:and |so )?(?:with )?(?:who|whom|whos|who's|whose)",
            rf"^(?:and |so )?which (?:\w+ ){{0,2}}(?:{_PERSON}|{AGENT}{_THEN})",
            r"(?:what(?:'?s| is| was) )?(?:his|her|their|the (?:\w+ ){1,3}?'?s?) names?\??$|names?\??$",
            rf"^(?:what(?:'?s| is| was) )?(?:the )?names? of (?:the |that )?(?:\w+ ){{0,3}}(?:{_PERSON}|{AGENT})",
        ),
        QuestionKind.GUEST,
    ),
    (
        any_of(
            r"^(?:in )?which (?:[\w'’&,-]+ ){0,5}(?:episodes|eps) (?:have|had|list(?:ed)?|mention(?:ed)?|name[ds]?"
            r"|recommend(?:ed)?|include[ds]?|cite[ds]?)(?! (?:a |any )?transcripts?)(?= \w)"
        ),
        QuestionKind.LIST,
    ),
    (
        any_of(
            r"where (?:can|could|do|to) (?:i |we |you |one )?"
            r"(?:download|buy|order|get|read|find|sign up|apply|support)",
            r"where (?:can|could|do|to) (?:i |we |you |one )?"
            r"(?:donate|subscribe|watch|take|register|join|vote|stream)",
            r"where (?:i|we|one|you) (?:can|could|might) (?:find|get|read|buy|download|watch|sign|order)",
            r"where (?:can|could|do|should) (?:i|we) (?!hear|listen)\w+ (?:the|a|an|that|this|my|our|it|one)",
            r"where(?:[’']?s| is| are)? (?:the |their |his |her |that )?(?:sites?|page|homepage)(?= (?:for|of|to) )",
            r"transcripts? (?:of|for|from)",
            r"(?:books?|papers?|articles?|sources?) (?:did |do |were )?(?:they |he |she )?"
            r"(?:mention(?:ed|s)?|recommend(?:ed)?|cited?|referenced|discussed|(?:came|come|comes) up)",
            rf"is there an? {_PLATFORM}|is there an? (?:discord|forum|newsletter|website|transcript|rss)",
            r"(?<!over\x20a\x20)(?<!on\x20a\x20)(?<!click\x20a\x20)links?|urls?|web ?(?:site|page)",
            rf"homepage|merch|discord invite|shop|{_SITE}",
            rf"(?:\w+'?s'?|his|her|their|the) {_PLATFORM}(?: {_PROFILE})?\??$",
            rf"^{_PLATFORM}|on {_PLATFORM}\??$|(?:podcast|show|pod)(?:['’]?s)? {_PLATFORM}(?: {_PROFILE})?\??$",
            rf"^(?!.*(?:{WORK}|about|who|how|why|when|where|which|what|did|does|is|was|are)(?!\w))"
            rf"(?:\S+ ){{1,4}}(?!x(?!\w)){_PLATFORM}(?: {_PROFILE})?\??$",
            rf"^(?!.*(?:{WORK}|about|who|how|why|when|where|which|what)(?!\w))"
            rf"(?:\S+ ){{0,3}}\S+['’]s? {_THEIRS}\??$",
            rf"{_PLATFORM} (?:{_PROFILE}|of|for|from)",
            rf"(?:the |that |a |original )?{_PAPER}"
            r" (?:on|about|against|from|by|for|of|that|they|he|she|mentioned|discussed|in|where|when)",
        ),
        QuestionKind.LINK,
    ),
    (
        any_of(
            rf"{_WH_START}(?:who|whos|who's|whom|whose)",
            r"(?:and|with|or) who(?:m)?(?: all)? else|who else (?:was|were|is|are|on|came|joined|appeared)",
            r"guests?|hosts?(?! (?:your|my|our|own|it|a|an)(?!\w))|interviewers?",
            r"(?:co|guest)-?host(?:s|ed|ing)?|hosted|narrat(?:ed|or)",
            rf"which (?:\w+ ){{0,2}}{_PERSON}",
            r"^which (?:[\w'’-]+ ){1,5}(?:was|were|is|are|got) (?:interviewed|guests?|on)(?=\W*$)",
            r"^which (?:[\w'’-]+ ){1,4}(?:did|do|does) .*"
            r"(?:invite|interview|have on|meet|(?:talk|speak|chat) (?:to|with))(?=\W*$)",
            r"^(?:and |so )?(?:is|was|has|have|did|were|are) .+"
            r" (?:ever )?(?:been )?(?:on|in|appear(?:ed)?|interviewed)"
            rf"(?: (?:the|this|any|an?|your) (?:pod|anything|{WORK}))?(?: before| yet| ever)?\??$",
            r"^(?:is|was|were|has|have|did) .+ on (?:\w+ ?){1,4}\??$",
            r"appearances?(?: of .+| (?:on|in) .+)?\??$",
            rf"{WORK} with|which (?:\w+ )?{WORK} (?:was|is|were|are|had|has) .+ (?:on|in)\??$",
        ),
        QuestionKind.GUEST,
    ),
    (
        any_of(
            r"what did (?:i|we) miss|anything new|what (?:came|has come|is) (?:out|new)",
            rf"everything|every {WORK}|all (?:of )?(?:the )?(?:{_WORKS}|links)",
            rf"which (?:of the )?(?:[\w'’]+ ){{0,2}}(?:{_WORKS}|stories)|what {_WORKS}|any {_WORKS}",
            r"which (?:[\w'’&,-]+ ){0,6}(?:episodes|eps)(?= \w)",
            rf"^list|list (?:of |all |every )?(?:the )?{WORK}",
            rf"{_WORKS} (?:about|on|by|from|between|sponsored|that|which|mentioning|in|of|where)",
            r"^(?:\w+ ){1,5}(?:episodes|eps)\??$|(?:pieces|works|stories|plays|songs|poems|essays|columns) by",
            r"anything (?:by|from|on|about)",
        ),
        QuestionKind.LIST,
    ),
    (
        any_of(
            r"when (?:do|does|did|is|are|was|were|will|can|should|would)|when's|whens",
            # What is done when something happens asks for no second: keeping bread fresh when it is hot.
            r"^(?!(?:how|why|\w{3,}ing) ).*when (?:he|she|they)|^when (?:he|she|they)",
            r"where (?:do|does|did|is|are|was|he|she|they|in the)|where's|wheres",
            r"what (?:do|does|did) .+ (?:say|think|mean|claim|argue)",
        ),
        QuestionKind.MOMENT,
    ),
    (any_of(rf"(?:the|that|which) (?:one|{WORK})", WORK, r"(?:what'?s|what is|anything) new"), QuestionKind.EPISODE),
    (any_of(r"^(?:and |so )?(?:what|which)"), QuestionKind.FACT),
)
