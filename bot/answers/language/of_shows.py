"""What is asked of a show as a whole, by the words that tell it: who makes it, where it is heard, music, merch."""

from bot.answers.language.en_facets import WORK
from bot.answers.language.table import pattern, words_of

_OUT = r"(?:come|comes|air|airs|drop|drops|appear|published|publish|released|release|post)"

_DAYS = r"monday|tuesday|wednesday|thursday|friday|saturday|sunday"
_TAGE = r"montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonnabend|sonntag"

# When an episode says that something comes: the beginning of its announcement, or what is spoken of with "we".
_COMING = (
    rf"(?:next|upcoming) (?:episode|ep|show|time|week|month|one|issue|{_DAYS})|coming (?:up )?(?:next|soon)|up next"
)
_KOMMEND = r"(?:die |der |das )?n[aä]chste[nrs]? (?:folge|episode|ausgabe|sendung|woche|mal)|demn[aä]chst"

# Words that say nothing beside what is asked of a show.
ANY_SHOW = words_of(
    "kind sort type about me description describe still active alive dead cancelled canceled ended finished over "
    "running regular "
    "feed code invite server shop there total altogether far so now currently know index indexed exist exists behind "
    "financially money geld finanziell catalogue catalog archive archiv "
    "insgesamt bisher inzwischen gesamt macht next nachste nachsten nachstes als start started begin launch running "
    "usually typically normally average generally typical usual seasons staffeln durchschnittliche "
    "going around available new out coming due day days neu neue neuen tag schedule gibt seit erscheint erscheinen "
    "steckt stecken hinter dahinter host hosts macher macherin stimme stimmen immer normalerweise meistens regelmassig"
)

_PLAYERS = r"(?:spotify|apple podcasts?|itunes|overcast|pocket ?casts|deezer|castbox|fyyd|amazon music|audible|youtube)"

ENGLISH_OF_SHOWS = {
    "listen_said": pattern(
        rf"(?:listen|hear|heard|available|find|found|subscribe|get|out|follow)\b.{{0,60}}\b{_PLAYERS}"
        r"|where(?:ver)? (?:ever )?you (?:get|find|listen)"
    ),
    "advert_free": pattern(r"ad[- ]?free|(?:without|no) (?:any )?(?:ads?|adverts?|sponsors?|sponsorship)"),
    "sponsor": pattern(
        r"sponsor(?:s|ed|ing)?|who (?:pays|advertises)|advertis\w+|promo codes?|discount codes?|coupons?"
        r"|promos?(?=\W*$)|discounts?(?=\W*$)"
    ),
    "who_pays": pattern(
        r"who(?:'?s| is| was| were| are| has| had)? (?:the )?(?:sponsor\w*|pa(?:ys|id|ying) for)"
        r"|sponsors? (?:of|for|in|on)|sponsored by (?:whom?|what)|(?:which|what) (?:company )?sponsor\w*"
        r"|sponsor(?:s|ed|ing)?(?=\W*$)"
    ),
    "music": pattern(
        r"(?:intro|theme|outro|opening) (?:music|song|tune)"
        r"|who (?:makes|made|does|did|wrote|composed) (?:the )?(?:\S+ ){0,4}?(?:music|theme)(?=\W*$)"
        r"|(?:who )?(?:does|did|made|makes|wrote) the (?:theme|music)"
        r"|composed the (?:theme|music)|music (?:by|credits?)|(?:who(?:'?s| is) the )?composer"
    ),
    "music_said": pattern(r"(?:theme|intro|outro|music|jingle)\b.{0,40}\b(?:by|from|is|composed)|music:"),
    "contact": pattern(
        r"(?:how (?:can|do|to) (?:i |we |you )?)(?:contact|reach|write to|email|get in touch)"
        r"|(?:e-?)?mails?(?: address)?|contact(?: details| info)?"
    ),
    "contact_said": pattern(r"[\w.+-]+@[\w-]+\.\w+|(?:write|email|reach|contact) (?:to )?us|get in touch"),
    "merch": pattern(r"merch\w*|(?<!to\x20)(?:shops?|stores?)|t-?shirts?|shirts?|mugs?|hoodies?|stickers?|swag"),
    "makes": pattern(
        r"who (?:makes|runs|does)|who(?: is| are|'?s)? (?:the )?(?:people |folks |guys |team |ones? )?behind"
        r"|whose (?:podcast|show)"
    ),
    "what_show": pattern(
        r"^(?:so |and )?what(?:'?s| is| kind of| sort of| type of)"
        r"(?! (?:new|next|coming|up|out|the|my|your|that|this|it|on|in)(?!\w))(?: \S+){1,7}"
        r"|^(?:tell me|anything|something) about|^describe|^about|(?:show|podcast)? ?description(?: of)?"
        r"|what(?:'?s| is| does| do) .+ (?:about|all about|deal with|cover)(?=\W*$)"
    ),
    "all_guests": pattern(
        r"(?:all|every|list|list of|names? of|name)(?: of)?(?: the)?(?: \S+){0,4} guests?(?=\W*$)"
        r"|(?:all|list|list of|list all|name|name all)(?: of)?(?: the)? guests? (?:of|on|from|in)"
        r"|who(?: all)? (?:has|have|had)(?: all)?(?: ever)? (?:been|appeared|guested)(?: \S+){0,2} (?:on|in|at)"
        r"|^(?:the )?guests (?:of|on)(?! (?:the|this|that|episode|ep)(?!\w))"
        r"|guests? list|(?<!\w)guests(?=\W*$)|(?:which|what) guests (?:has|have|had|did|were|are)"
    ),
    "usual_length": pattern(
        r"how long (?:is|are|do|does) (?:\S+ ){0,6}?"
        r"(?:episodes|eps|shows|usually|typically|normally|on average|generally)(?=\W*$| )"
        r"|how long (?:is|does) an? (?:\S+ ){0,5}?(?:episode|ep|show)(?! (?:about|with|where)(?!\w))"
        r"|average (?:episode )?(?:length|duration|run ?time)|(?:usual|typical) (?:episode )?(?:length|duration)"
    ),
    "by_name": pattern(r"newsletters?|mailing ?lists?|forum|telegram|whatsapp|subreddit"),
    "seasons": pattern(r"how many seasons|number of seasons"),
    "running": pattern(
        r"still (?:running|going|active|alive|around|being made|made|produced|on|coming out|a thing)"
        r"|(?:dead|cancelled|canceled|discontinued|on hiatus|pod ?faded)(?=\W*$)"
        r"|(?:did|has) .+ (?:end|ended|stop|stopped)(?=\W*$)"
    ),
    "listen": pattern(
        r"where (?:can|could|do|to) (?:i |we |you |one )?(?:listen|hear|subscribe)|subscribe|rss(?: feed)?|feed(?=\W*$)"
        r"|where is .* available|on (?:spotify|apple podcasts?|apple)(?=\W*$)"
        r"|(?:spotify|apple podcasts?|itunes|overcast|pocket ?casts|deezer|castbox|rss|feed)"
        r" (?:links?|feeds?|pages?|urls?)"
        r"|(?:links?|urls?) (?:to|for|on) (?:the )?(?:spotify|apple podcasts?|itunes|overcast|pocket ?casts|rss|feed)"
    ),
    "next": pattern(
        rf"next (?:\w+ ){{0,3}}(?:one|{WORK})|when(?: (?:does|is|will)|'?s) (?:the )?next"
        r"|when(?: (?:does|do|is|will)|'?s) (?:\S+ ){1,4}?(?:come out|coming out|air|drop|appear|out|due) next(?=\W*$)"
        r"|who(?:['’]?s| is| are| will be) (?:\w+ ){0,2}next guests?"
        r"|(?:the|your|their) next guests?(?= (?:on|of|for)(?!\w)|\W*$)"
    ),
    "next_of": pattern(r"^(?:the )?next"),
    "what_next": pattern(
        r"(?:what(?:['’]?s| is| are| will be)?|anything|who(?:['’]?s| is)) (?:coming |due |on )?(?:up )?next"
        r"(?= (?:on|for|in|week|time|episode)(?!\w)|\W*$)"
        r"|(?:what(?:['’]?s| is)|anything) coming(?: up)?(?: soon)?(?= (?:on|for|from|in)(?!\w)|\W*$)"
    ),
    "last_guest": pattern(
        r"(?:last|latest|newest|most recent) (?:\S+ ){0,5}guests?(?=\W*$| (?:of|on|from|in)(?!\w))"
        r"|who was (?:the )?(?:last|latest|most recent) (?:person )?(?:on|to be on)"
    ),
    "coming": pattern(rf"^(?:(?:and|on|in|our|the) ){{0,3}}(?:{_COMING})"),
    "coming_spoken": pattern(rf"(?:{_COMING}),? (?:we|i|it|he|she|they)(?:['’](?:ll|re|s|m|ve))?"),
    "rhythm": pattern(
        rf"how often (?:does|do|is|are) .*{_OUT}|(?:what|which) (?:week)?days? (?:does|do|is) .*{_OUT}|release schedule"
    ),
    "rhythm_said": pattern(
        rf"(?:every|each|on) (?:{_DAYS})s?|(?:weekly|daily|monthly|every (?:other )?(?:week|month|day))"
    ),
    "started": pattern(
        r"(?:when|since when) (?:did|has|does) .*(?:start|begin|launch|around)(?:ed)?(?=\W*$)|how old is"
        r"|how long has .*(?:going|running|around)(?=\W*$)"
    ),
    "site": pattern(r"(?:web ?sites?|home ?page)"),
    "books": pattern(
        r"(?:what|which) (?:\w+ ){0,1}books? (?:\w+ ){0,6}?"
        r"(?:(?:bring|brings|brought|bringing) up|plug\w*|cite\w*|mention\w*|recommend\w*|suggest\w*|discuss\w*"
        r"|referenced|named|listed|reading|read|talk\w* about)"
        r"|(?:what|which) books? (?:\w+ ){0,3}(?:came up|come up|comes up)"
        r"|(?:all )?books? (?:(?:was|were|that were) )?"
        r"(?:mentioned|recommended|discussed|suggested|listed|from|on|in|of)"
        r"|(?:book|reading) ?-?(?:recommendations?|recs|lists?|tips?|picks?)"
        r"|recommended (?:books?|reading)|books?(?=\W*$)"
    ),
    "season_end": pattern(r"(?:season )?(?:finale|closer|ender)s?|(?:season )?(?:ended|ends|finishe[sd])"),
    "season_start": pattern(r"(?:season )?(?:openers?|opening|premi[ae]re|kick-?off)|(?:season )?(?:began|opene[sd])"),
    "last_few": pattern(
        r"(?:last|latest|newest|(?:most )?recent|past) (?P<few>[2-9]|two|three|four|five|couple|few)"
        rf"(?: of)?(?: [\w&]+){{0,4}}?(?: (?:{WORK}|guests))?(?=\W*$| (?:of|on|from|in)(?!\w))"
    ),
    "stands_in": pattern(
        r"(?:fill|stand|sit|sitt|step|jump|pitch)(?:s|ed|ing)? in|stood in|sat in"
        r"|(?:subb?|substitut|deputi[sz])(?:s|es|ed|ing)?|cover(?:s|ed|ing)? for|tak(?:es?|ing) over|took over"
        r"|helps? out|helped out|as (?:a |the )?(?:stand-?in|substitute)"
    ),
    "guest_host": pattern(r"guest[- ]?host(?:s|ed|ing)?|stand-?ins?|filled in|(?:substitute|fill-?in) hosts?"),
}

GERMAN_OF_SHOWS = {
    "listen_said": pattern(
        rf"(?:h[oö]ren|h[oö]rbar|h[oö]rt|findet|finden|gibt es|gibt's|abonnier\w*|verf[uü]gbar)\b.{{0,60}}\b{_PLAYERS}"
        r"|[uü]berall,? wo es podcasts"
    ),
    "advert_free": pattern(r"werbefreien?|ohne (?:werbung|sponsor(?:en)?)|keine (?:werbung|sponsoren)"),
    "sponsor": pattern(
        r"sponsor(?:en|t)?|(?:ge)?sponsert|wer (?:zahlt|wirbt)|werbung|werbe(?:partner\w*|kunden?)"
        r"|(?:rabatt|gutschein|promo)-?codes?"
    ),
    "what_show": pattern(
        r"^(?:was ist|was fur ein (?:podcast|format) ist|erzahl mir (?:was|etwas|mehr)? ?(?:uber|von)|beschreib\w*)"
        r"(?! (?:neu|das|dein|mein|los|nachste\w*)(?!\w))|worum geht(?:'?s| es)? (?:es )?(?:bei|in)"
    ),
    "all_guests": pattern(
        r"alle (?:\S+ ){0,3}gaste(?! (?:zu|die|aus))|^(?:die )?gaste (?:von|bei|vom)"
        r"|gasteliste|(?<!\w)gaste(?=\W*$)|liste (?:der|aller) gaste"
        r"|wer war (?:schon |bisher |bereits )?(?:alles|alle)|welche gaste (?:waren|hatte|hatten|gab)"
        r"|wer war (?:schon|bisher|bereits) (?:alles )?(?:bei|zu gast|dabei|im|in)"
    ),
    "usual_length": pattern(
        r"wie lang(?:e)? (?:ist|sind|dauert|dauern|geht|gehen) (?:\S+ ){0,6}?"
        r"(?:folgen|episoden|sendungen|normalerweise|meistens|im schnitt|durchschnittlich|so|immer)(?=\W*$| )"
        r"|durchschnittliche (?:lange|dauer)"
    ),
    "by_name": pattern(r"newsletter|forum|telegram(?:-?gruppe|-?kanal)?|whatsapp(?:-?gruppe|-?kanal)?"),
    "seasons": pattern(r"wie ?viele staffeln|anzahl (?:der )?staffeln"),
    "running": pattern(
        r"(?:gibt es|gibts|lauft|existiert) .*noch(?=\W*$)|noch (?:aktiv|am leben)|eingestellt(?=\W*$)"
        r"|kommt .*noch was(?=\W*$)"
    ),
    "who_pays": pattern(
        r"wer (?:hat|ist|war|sind|waren|sponsert|sponserte|zahlt|bezahlt)(?: \w+){0,9}? ?(?:(?:ge)?sponser|sponsor)\w*"
        r"|wer (?:zahlt|bezahlt|sponsert|sponserte)|sponsor(?:en)? (?:der|von|in|bei)|gesponsert von wem"
        r"|(?:welche[rn]?) (?:firma )?(?:sponsor\w*)|sponsor(?:en)?(?=\W*$)"
    ),
    "music": pattern(r"(?:titel|intro|outro)-?(?:musik|song|melodie)|(?:wer macht|von wem (?:ist|kommt)) die musik"),
    "music_said": pattern(r"(?:titel|intro)?musik\b.{0,40}\b(?:von|ist)|musik:"),
    "contact": pattern(
        r"wie (?:kann|konnen) (?:ich|wir|man) .*(?:erreichen|schreiben|kontakt)|kontakt|(?:e-?)?mail(?:-?adresse)?"
        r"|wie (?:erreiche|schreibe|erreicht|schreibt) (?:ich|man)|mailadresse"
    ),
    "contact_said": pattern(r"[\w.+-]+@[\w-]+\.\w+|schreibt uns|kontakt:"),
    "merch": pattern(r"merch\w*|fan-?shop|laden|shop|t-?shirts?|tassen?|aufkleber|sticker"),
    "makes": pattern(
        r"wer (?:macht|betreibt|steckt hinter|steht hinter|produziert|redet|spricht)|von wem (?:ist|kommt|stammt|wird)"
        r"|wer (?:ist|sind) (?:die |der )?(?:macher\w*|hosts?|stimmen?)|wessen podcast"
    ),
    "listen": pattern(
        r"wo (?:kann|konnen) (?:ich|wir|man) .*horen|abonnieren|rss|(?:gibt(?:'?s| es)|lauft|ist) .*"
        r"(?:auf|bei) (?:spotify|apple(?: podcasts?)?|itunes|deezer|youtube)(?=\W*$)"
        r"|(?:spotify|apple podcasts?|itunes|deezer|feed)(?:-| )?links?|(?:podcast-?)?feed(?=\W*$)"
    ),
    "rhythm": pattern(
        r"wie oft (?:erscheint|kommt|gibt)|an welchem (?:wochen)?tag (?:erscheint|kommt)|erscheinungs(?:rhythmus|weise)"
        r"|wann (?:erscheint|erscheinen|kommt|kommen) (?:\S+ ){1,4}(?:immer|normalerweise|meistens|regelmassig)"
    ),
    "rhythm_said": pattern(
        rf"(?:jeden|jeder|immer|am) (?:{_TAGE})s?|(?:{_TAGE})s|w[oö]chentlich|monatlich|t[aä]glich|jede woche"
        r"|alle (?:zwei|vier|2|4) wochen"
    ),
    "started": pattern(r"seit wann (?:gibt|lauft|existiert)|wie alt ist|wann (?:startete|begann|ging .* los)"),
    "site": pattern(r"webseite|website|homepage|internetseite"),
    "books": pattern(
        r"(?:welche[sn]?|was fur) (?:buch|bucher) (?:\w+ ){0,10}?"
        r"(?:erwahnt|empfohlen|genannt|vorgestellt|vor|gelesen|lesen|besprochen)"
        r"|(?:welche[sn]?|was fur) (?:buch|bucher) (?:empfiehl\w*|empfehlen|empfahl\w*|nenn\w+)"
        r"|buch-?(?:tipps?|empfehlung(?:en)?)|bucherliste|leseliste|lesetipps?|^literatur|literatur(?:liste|tipps?)"
        r"|(?:erwahnte|empfohlene|genannte)n? bucher|bucher (?:aus|von|zu|in|der|erwahnt|empfohlen)"
    ),
    "season_end": pattern(r"(?:staffel)?(?:finale|abschluss)"),
    "season_start": pattern(r"(?:staffel)?(?:auftakt|premiere|eroffnung)"),
    "last_few": pattern(
        r"(?:letzten|neuesten|neusten|vergangenen) (?P<few>[2-9]|zwei|drei|vier|funf|paar)"
        r"(?: [\w&]+){0,4}?(?: (?:folgen|episoden|ausgaben|sendungen|gaste|male))?(?=\W*$| (?:von|bei|der|des)(?!\w))"
    ),
    "stands_in": pattern(
        r"einspring\w+|eingesprungen|springt|ersatz|aushilf\w*|ausgeholfen|ubernommen|ubernimmt|ubernahm"
    ),
    "guest_host": pattern(r"gast-?(?:moderator\w*|moderation\w*|gastgeber\w*|hosts?)|vertretung|vertreten"),
    "next_of": pattern(r"^(?:die |der |das )?nachste[rsn]?"),
    "last_guest": pattern(
        r"(?:letzte[rn]?|neueste[rn]?|jungste[rn]?) (?:\S+ ){0,5}gast"
        r"|wer war (?:als letzte[rs] |zuletzt )(?:\S+ ){0,5}(?:zu gast|gast|dabei)"
        r"|wer war (?:\S+ ){1,4}zuletzt (?:zu gast|dabei)"
    ),
    "what_next": pattern(
        r"(?:was|wer) (?:kommt|gibt es|gibts|ist|passiert) (?:in der |als |das )?nachste[nrs]?"
        r"(?= (?:bei|in|auf|folge|episode|woche|mal|sendung|dran)(?!\w)|\W*$)"
    ),
    "coming": pattern(rf"^(?:(?:und|in|im|an|der|unsere) ){{0,3}}(?:{_KOMMEND})"),
    "coming_spoken": pattern(rf"(?:{_KOMMEND}) (?:geht|sprechen|reden|spreche|ist|wird|haben|kommt|gibt)"),
    "next": pattern(
        r"nachsten? (?:\w+ ){0,3}(?:folge|episode|ausgabe|sendung)|wann kommt die nachste"
        r"|wann (?:kommt|erscheint) (?:\S+ ){1,4}?(?:als )?nachste[sn]?(?: raus| heraus)?(?=\W*$)"
        r"|wer (?:ist|wird) (?:\w+ ){0,2}nachste[rn]? gast|der nachste gast(?= (?:bei|von|in)(?!\w)|\W*$)"
    ),
}
