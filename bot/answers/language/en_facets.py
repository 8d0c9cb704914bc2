"""English: what else a question may be about than its kind, each by the words that tell it."""

from bot.answers.language.stepping import ENGLISH_STEPS
from bot.answers.language.table import pattern

WORK = r"(?:episodes?|eps?|folgen?|posts?|articles?|essays?|interviews?|shows?|podcasts?|ones|talks?|videos?)"
# Who does something for a living, by the word's ending; what merely ends so is no person.
_NO_PERSON = (
    r"(?:paper|chapter|number|letter|newsletter|order|computer|matter|folder|error|sensor|colou?r|power|tower|water"
    r"|weather|river|summer|winter|poster|trailer|teaser|factor|vector|monitor|motor|flavou?r|corner|layer|list)"
)
AGENT = rf"(?!{_NO_PERSON}s?\b)\w{{2,}}(?:er|or|ist|ian|man|woman)"
HOW = r"many|much|long|old|far|big|large|tall|fast|quick(?:ly)?|high|heavy|deep|hot|cold|wide"
# A question that asks for nothing but an episode beside the one spoken of.
_ONLY, _ONE = r"^(?:and |ok(?:ay)? |what about |so )*(?:the |that )?", r"(?:one|episode|ep|show)"
_THAT = r"(?:that|this|it)(?: one)?"

FACETS = {
    "again": pattern(
        r"it|its|this|that (?:one|episode|ep|show)|he|she|him|her|his|they|them|the (?:guests?|hosts?|episode|ep)"
        r"(?! (?:of|on|from|for|to|with|about|in|where|that|who|when))"
    ),
    "here": pattern(
        r"this (?:one|episode|ep|show)|in here|the (?:guests?|hosts?)"
        r"(?! (?:of|on|from|for|to|with|about|in|at|where|that|who|when))"
    ),
    # … who are whoever speaks there, as much as those who were named before.
    "anybody": pattern(r"they|them"),
    "continues": pattern(r"^(?:and|also|ok(?:ay)? and|what about|how about)"),
    "other": pattern(
        r"^(?:no|nope|nah)?,? ?(?:not (?:that|this) one|(?:the ?|an|some ?)?other (?:one|episode)|another(?: one)?"
        r"|a different one|next one|wrong (?:one|episode))[.!?]*$"
    ),
    "previous": pattern(
        rf"{_ONLY}(?:{_ONE} before(?: {_THAT})?|previous(?: {_ONE})?|before {_THAT})(?=\W*$)",
    ),
    "following": pattern(
        rf"{_ONLY}(?:{_ONE} after(?: {_THAT})?|following(?: {_ONE})?|after {_THAT})(?=\W*$)",
    ),
    "more_said": pattern(r"what else|anything else|more about|else .*(?:say|said|talk)"),
    "first_out": pattern(r"first|originally"),
    "happened": pattern(
        r"when (?:did|was|were|has|have|is|are|will)"
        r"|when (?:do|does) .*(?:back|return|starts?|opens?|close|end|begin|launch|arrive|happen|take place|ship)"
    ),
    "when_was": pattern(r"^when was"),
    "code": pattern(r"codes?"),
    "calling": pattern(AGENT),
    "phone": pattern(r"(?:phone|telephone|mobile|cell|helpline) ?numbers?|numbers? to (?:call|ring)"),
    "mail": pattern(r"e-?mail address(?:es)?"),
    "interview": pattern(r"interviews?|conversation with|chat with|guest"),
    "date": pattern(
        r"when|release dates?|what date|which day|until when|by when|deadline|what day|what year|which year"
    ),
    "with_calling": pattern(rf"with (?:the|an?|that|this|some) (?:\w+ )?{AGENT}(?=\W*$)"),
    # Somebody by what they are known for, and what they speak of: the fog horn lady on gulls.
    "told_on": pattern(
        r"^(?:the )?(?:[\w'-]+ ){1,3}(?:lady|woman|man|guy|girl|dude|bloke|chap|gal|person|expert) on(?= )"
    ),
    "work_with": pattern(rf"{WORK} with"),
    "thing": pattern(r"(?:with|without) (?:the|a|an|his|her|their|its|all|\d+)"),
    "repeat": pattern(
        r"(?:been|was|were|is|are|came|come) .*(?:twice|more than once|(?:two|three|several|multiple) times|again)"
        r"|(?:been|was|were|is|are|came|come) .*most often"
        r"|(?:returning|recurring|repeat) guests?"
    ),
    "there": pattern(r"who(?: all| else)?(?:'?s| is| was| were| are) (?:on|in|there|part)"),
    "measure": pattern(rf"how (?:{HOW})"),
    "counted_people": pattern(
        r"(?:two|three|four|five|both|[2-5])(?= (?:\w+ )?"
        r"(?:guys|people|men|women|ladies|guests|hosts|speakers|folks|experts))"
    ),
    "age": pattern(r"how old"),
    "length": pattern(r"how (?:tall|deep|wide|high)"),
    "distance": pattern(r"how far(?! (?:off|out|wrong)(?!\w))"),
    "weight": pattern(r"how heavy"),
    "speed": pattern(r"how (?:fast|quick(?:ly)?)"),
    "span": pattern(r"how long"),
    "price": pattern(
        r"how much (?:is|are|was|were|for|off|money|cash|\w+ (?:money|cash))|how (?:expensive|pricey)|costs?"
        r"|prices?|(?:sell|sold|paid|pay|go|went) for|salary|fees?|discount"
    ),
    "count": pattern(rf"how (?:{HOW})|(?:what|which) (?:\w+ ){{0,2}}(?:number|version|percentage|share|speed|size)"),
    "place": pattern(r"where"),
    "published": pattern(
        r"(?:air|release) ?dates?|(?:did|does) .+ (?:air|premiere)(?=\W*$)"
        r"|broadcast|premiered|published|printed|released|posted|aired|uploaded|come out|came out"
        r"|drop(?:ped)?"
    ),
    "deadline": pattern(r"until when|till when|by when|deadline|how long (?:can|could)|last (?:day|date)"),
    "facing": pattern(
        r"^(?:and )?(?:who|which|what)\b.*(?:talks? (?:to|with)|talked (?:to|with)|speaks? (?:to|with)"
        r"|interview\w*|against?|push(?:es|ed)? back"
        r"|challeng\w+|grill\w*|debat\w+|devil'?s advocate|opposite|chats? with|argu\w+ with|questions|questioned)"
    ),
    "had": pattern(r"where (?:do|can|could) (?:i|we|you) (?:get|grab)|(?:give|send|chip in) (?:\w+ ){0,2}money"),
    "own_podcast": pattern(r"(?:\w+['’]?s['’]?|own|his|her|their) (?:own )?podcasts?"),
    "alone": pattern(r"(?:without|no) (?:a |any )?guests?|guestless|just the hosts?"),
    "several": pattern(r"(?:more than one|multiple|several|at least (?:two|2)|two|2|a couple of|a pair of) guests?"),
    "many": pattern(r"(?:(?:more than (?:two|2)|at least (?:three|3)|three|3|many|lots of) )guests|a panel of guests"),
    "else": pattern(
        r"who else|anyone else|somebody else|other guests?|together with|alongside|along with"
        r"|^with whom|^who .* with(?=\W*$)"
    ),
    "about": pattern(r"what(?: is| was| are|'?s) .* about|about what|(?:\d+|one|episode|ep) about(?=\W*$)"),
    "who": pattern(
        r"^(?:besides|apart from|other than|except(?: for)?|not counting) (?:\S+ ){1,4}who|"
        r"(?:^|(?<=[,:;]\s))(?:and |so )?(?:with )?(?:who|whom|whos|who's|whose)|(?:his|her|their)? ?names?(?=\W*$)"
        r"|names? of (?:the|that)"
        rf"|which (?:\w+ ){{0,2}}(?:guest|person|host|{AGENT})"
    ),
    "some_guest": pattern(r"(?<!as\x20)(?<!as\x20a\x20)guests?|hosts?|interviewers?|anyone|anybody|somebody|someone"),
    "works": pattern(rf"how many (?:\w+ ){{0,3}}{WORK}|number of (?:\w+ ){{0,3}}{WORK}"),
    "work": pattern(WORK),
    "which_work": pattern(
        r"(?:what|which) (?:\w+ ){0,2}(?:books?|novels?|papers?|articles?|essays?|blogs?|album|song|play)"
    ),
    "speaks": pattern(
        r"… (?:\w+ly )?(?:says?|said|talk(?:s|ed|ing)?|th(?:ink|inks|ought)|explain(?:s|ed)?|discuss(?:es|ed)?"
        r"|argue[sd]?|describe[sd]?|claim(?:s|ed)?|tells?|told|means?|meant|speaks?|spoke|mention(?:s|ed)?|on|about)"
    ),
    "comes_up": pattern(r"(?:talk|speak|discuss|mention)\w* (?:about )?(?:who|whom)|comes? up|came up|mentioned"),
    "wrote": pattern(r"writ(?:e|es|ing|ten)|wrote|author(?:ed|s)?|publish(?:ed|es)?|compos(?:e|es|ed)|made|make"),
    "who_is": pattern(r"^(?:and )?(?:who is|who was|who's|whos)(?! .*\b(?:on|in|from|the|that|of)\b)"),
    "chapters": pattern(
        r"how many chapters|chapters?(?: list)?(?: of| for| in)"
        r"|list (?:the )?chapters|^(?:the )?chapters|chapters(?=\W*$)"
    ),
    "aired": pattern(r"(?<=\s)(?:air|airs|drop|drops|premiere)(?=\W*$)|release dates?"),
    "which_number": pattern(
        r"(?:what|which) (?:episode |ep )?(?:number|no|nr) (?:is|was)"
        r"|(?:episode|ep) (?:number|no) (?:of|for)|number of the (?:episode|ep)"
    ),
    "titled": pattern(r"(?:the )?(?:title|name)s? (?:of|for)|what(?:'?s| is| was) .+ (?:called|titled|named)"),
    "how_many_guests": pattern(r"how many (?:guests|people|hosts)"),
    "every_link": pattern(r"(?:all|every|the) links|links (?:of|from|in|for)"),
    "often": pattern(r"how often|how many times"),
    "last_on": pattern(r"when .*\blast\b|last time|when (?:was|were) .+ on(?: (?:the )?(?:show|pod\w*|here))?(?=\W*$)"),
    "duration": pattern(
        r"how long (?:is|was|are|were)"
        r"|how long (?:did|does|do) (?:\S+ ){1,5}?(?:talk|speak|chat)(?:ed)?(?=\W*$| (?:on|to|with|for)(?!\w))"
        r"|(?:length|lenght|lengh|lenth)s?(?: of|(?=\W*$))|run(?:ning)? ?time|play ?time"
        r"|duration"
    ),
} | ENGLISH_STEPS
