"""German; patterns are read against folded text, so `ä` stands as `a` and `ß` as `ss`."""

import re

from bot.answers.language.de_kinds import KINDS, WORK
from bot.answers.language.de_words import ASKING, FILLER, MONTHS
from bot.answers.language.of_shows import GERMAN_OF_SHOWS
from bot.answers.language.stepping import GERMAN_STEPS
from bot.answers.language.table import Language, any_of, pattern, words_of
from bot.model.episode import LinkKind, Role

# A judgement of somebody, an episode or a show: ist Ann eine nette Frau, war die letzte Folge gut, lohnt sie sich.
_PRAISE = r"(?:gut|toll|nett|lustig|witzig|klug|langweilig|schlecht|sympathisch|interessant|empfehlenswert|horenswert)"
_HEARD = r"folge|sendung|ausgabe|podcast|episode"
_JUDGED = (
    rf"^(?:ist|sind|war|waren) (?:.* eine? {_PRAISE}e[rs]? (?:typ|mensch|mann|frau|kerl|gast|{_HEARD})"
    rf"|(?:.* )?(?:{_HEARD}|er|sie|es|das|\d+) {_PRAISE})\W*$"
    rf"|lohnt (?:es )?sich (?:das|(?:die|der) (?:\w+ )*(?:{_HEARD}))\W*$"
    rf"|^soll(?:te)? ich .*(?:{_HEARD}) (?:horen|anhoren)\W*$|^(?:magst|findest) du"
)

GERMAN = Language(
    code="de",
    letters=frozenset("äöüß"),
    function_words=words_of(
        "der die das es in um geht worum folge folgen auf aus bei hat sie er nicht ist war wer wann wo und den dem "
        "ein eine einen uber mit von zu im wird wurde welche welcher gibt vom zum zur beim am als auch noch schon mal "
        "wie was ich wir ihr man mir mich dass ob oder aber nach vor bis seit ohne gegen durch fur weil wenn dann da "
        "denn habe haben hatte waren sind sein seine ihre kann gibts gehts nix kein keine doch eigentlich welchen "
        "welchem wem wen wessen war's ist's schonmal nochmal jemand irgendwas irgendwer ne is gross"
    ),
    kinds=KINDS,
    roles=(
        (
            any_of(
                r"gastgeber(?:in)?|moderiert|(?:gast|co-?)?moderat\w+|interviewt|fragt|(?:spricht|redet) mit",
                r"(?:ge)?host(?:s|e?t|en)?",
            ),
            Role.HOST,
        ),
        (
            pattern(
                r"gaste?|zu gast|dabei|eingeladen"
                r"|mit wem (?:haben|hat|hatten|spricht|sprechen|redet|reden|plaudert|plaudern|diskutiert|diskutieren)"
            ),
            Role.GUEST,
        ),
        (
            pattern(r"geschrieben|verfasst|schrieb|autor(?:in)?|alles von|von wem|(?:texte|beitrage|artikel) von"),
            Role.AUTHOR,
        ),
        (pattern(r"erwahnt|erwahnen|genannt|(?:kommt|kommen|kam|kamen) .*vor|vorkommt"), Role.MENTIONED),
    ),
    link_kinds=(
        (pattern(r"twitter|linkedin|instagram|mastodon|facebook|bluesky"), (LinkKind.SOCIAL,)),
        (
            pattern(
                r"patreon|unterstutzen|unterstutze|unterstutzt|spenden?|merch|steady|geld (?:geben|schicken|spenden)"
            ),
            (LinkKind.SUPPORT,),
        ),
        (
            pattern(
                r"sponsor(?:en)?|(?:ge)?sponsert|werbung|rabattcodes?|rabatt|gutscheincodes?|gutschein"
                r"|codes? (?:fur|von|bei)|welche[nmr]? code"
            ),
            (LinkKind.SPONSOR,),
        ),
        (pattern(r"transkript|transcript|abschrift"), (LinkKind.TRANSCRIPT,)),
        (pattern(r"umfrage"), (LinkKind.SURVEY,)),
        (pattern(r"videos?|youtube"), (LinkKind.VIDEO,)),
        (pattern(r"abonnieren|rss|spotify"), (LinkKind.SUBSCRIBE,)),
        (pattern(r"quelle|original"), (LinkKind.SELF, LinkKind.REFERENCE)),
        (
            pattern(r"paper|artikel|buch|bucher|buchtipps?|studie|bericht|aufsatz|webseite|website|homepage|github"),
            (LinkKind.REFERENCE, LinkKind.OTHER),
        ),
    ),
    ordinals=(
        (
            pattern(
                rf"(?:neu(?:e)?sten?|aktuellen?|jungsten?|letzten?) (?:\w+ ){{0,2}}{WORK}|das neueste"
                rf"|{WORK} (?:neu(?:e)?ste|aktuellste|aktuelle|letzte)(?=\W*$)"
                r"|(?:die|in der) (?:neu(?:e)?ste|aktuelle)n?(?=\W*$)"
            ),
            "newest",
        ),
        (
            pattern(
                rf"(?:die )?(?:aller)?ersten? (?:(?!de[rs] |die |halfte |teil |minuten? |drei |zwei )\S+ ){{0,2}}{WORK}"
                rf"|alteste|{WORK} (?:(?:ist|war) die )?(?:aller)?erste(?=\W*$)"
            ),
            "first",
        ),
        (
            pattern(
                rf"langsten? (?:\w+ ){{0,3}}{WORK}|(?:ist|war) (?:die )?(?:bisher )?(?:am )?langsten?(?=\W*$)"
                rf"|{WORK} langste(?=\W*$)"
            ),
            "longest",
        ),
        (
            pattern(
                rf"kurzesten? (?:\w+ ){{0,3}}{WORK}|(?:ist|war) (?:die )?(?:bisher )?(?:am )?kurzesten?(?=\W*$)"
                rf"|{WORK} kurzeste(?=\W*$)"
            ),
            "shortest",
        ),
        (pattern(r"zufallige?|irgendeine"), "random"),
    ),
    filler=FILLER,
    asking=ASKING,
    months=MONTHS,
    last=pattern(
        r"(?:letzten?|letztes|letzter|vergangenen?|vorigen?|voriges)(?: (?P<count>\d{1,3}))?"
        r" (?P<unit>tage|tagen|tag|wochen|woche|monaten|monate|monats|monat|jahren|jahres|jahre|jahr)"
    ),
    this=pattern(r"(?:diese[rsnm]?) (?P<unit>woche|monat|monats|jahr|jahres)"),
    today=pattern(r"heute|heutigen?"),
    yesterday=pattern(r"gestern|gestrigen?"),
    units={
        **dict.fromkeys(("tag", "tage", "tagen"), "day"),
        **dict.fromkeys(("woche", "wochen"), "week"),
        **dict.fromkeys(("monat", "monate", "monaten", "monats"), "month"),
        **dict.fromkeys(("jahr", "jahre", "jahren", "jahres"), "year"),
    },
    since=pattern(r"seit|ab|nach"),
    until=pattern(r"bis|vor"),
    number=pattern(r"(?:folge|episode|ausgabe|sendung|nummer|nr)\.? ?#? ?(?P<number>\d{1,5})|#(?P<hash>\d{1,5})"),
    season=pattern(r"s(?:taffel)? ?(?P<season>\d{1,3}) ?,? ?(?:e|folge) ?(?P<episode>\d{1,4})"),
    counts=pattern(r"wie ?viele?|wie oft|anzahl"),
    chatter=pattern(
        r"(?:(?:hallo|hi|hey|moin)(?: (?:zusammen|bot))?|guten? (?:morgen|tag|abend|nacht)"
        r"|danke(?: schon)?|dankeschon|super|cool|haha+|ja|nein|ok(?:ay)?|prima|toll|genau)[\s!.,]*"
    ),
    cannot=pattern(
        r"(?:fasse? .*zusammen|zusammenfassung|empfiehl(?:st)?|empfehlung fur"
        r"|(?:kannst|konntest|wurdest) du .*empfehlen"
        r"|was soll ich (?:horen|anhoren)|ubersetze?|welche[rs]? .*(?:ist|war|sind) (?:am besten|die beste|der beste)"
        rf"|was (?:meinst|denkst) du|{_JUDGED})"
    ),
    person_again=re.compile(r"(?i)\b(?:er|sie|ihn|ihm|ihr)\b"),
    about_it=re.compile(r"(?i)\b(über) (?:das|dies)\b"),
    facets={
        "again": pattern(
            r"das|es|diese[rs]?|er|sie|ihn|ihm|dort|darin|daruber|dabei|die(?:ser)? folge|der gast|die gaste"
            r"(?! (?:von|bei|in|aus|uber|mit|zu|wo|der|die))"
        ),
        "anybody": pattern(r"sie|man"),
        "here": pattern(
            r"(?:in |aus )?diese[rs]? (?:folge|episode|sendung|ausgabe)|hier|(?:der|die) gaste?"
            r"(?! (?:von|bei|in|aus|uber|mit|zu|wo|der|die))"
        ),
        "continues": pattern(r"^(?:und|auch|was ist mit|wie ist es mit)"),
        "other": pattern(
            r"^(?:nein|ne|nee)?,? ?(?:nicht die|die andere(?: folge)?|eine andere(?: folge)?|die nachste"
            r"|falsche folge)[.!?]*$"
        ),
        "previous": pattern(
            r"^(?:und )?(?:die |der |das )?(?:(?:folge |ausgabe )?(?:davor|vorher)|(?:vorige|vorherige|vorangegangene)"
            r"(?: folge| ausgabe)?)(?=\W*$)"
        ),
        "following": pattern(
            r"^(?:und )?(?:die |der |das )?(?:(?:folge |ausgabe )?(?:danach|nachher)|(?:folgende|darauffolgende)"
            r"(?: folge| ausgabe)?)(?=\W*$)"
        ),
        "more_said": pattern(r"was (?:noch|sonst)|sonst noch|noch mehr|mehr daruber|noch daruber"),
        "first_out": pattern(r"zuerst|erstmals|ursprunglich"),
        "happened": pattern(r"wann (?:war|ist|wurde|hat|kam|fand|wird|begann|starb|entstand|findet)"),
        "calling": pattern(r"\w{3,}(?:in|er|or|ist|ent|ant|oge|mann|frau|arzt)"),
        "phone": pattern(r"(?:telefon|handy|ruf|hotline)-?nummern?"),
        "mail": pattern(r"e-?mail-?adressen?|mailadressen?"),
        "interview": pattern(r"interviews?|gesprach mit|zu gast|gast"),
        "when_was": pattern(r"^wann war"),
        "code": pattern(r"(?:rabatt|gutschein|promo)?-?codes?"),
        "date": pattern(
            r"erscheinungs(?:datum|tag)|(?:seit |bis |ab )?wann|welches datum|an welchem tag|bis wann|frist"
            r"|in welchem jahr"
        ),
        "with_calling": pattern(
            r"mit (?:dem|der|einem|einer|diesem|dieser) (?:\w+ )?"
            r"\w{3,}(?:in|er|or|ist|ent|ant|oge|mann|frau|arzt)(?=\W*$)"
        ),
        "aired": pattern(r"(?<=\s)(?:raus|heraus|online)(?=\W*$)|erscheinungs(?:datum|tag)"),
        "which_number": pattern(
            r"(?:welche|was fur eine) (?:folgen|episoden)?-?nummer (?:hat|hatte|ist|war)|(?:folgen|episoden)nummer"
        ),
        "titled": pattern(r"(?:titel|name) (?:von|der)|wie (?:heisst|hiess|lautet) (?:die )?(?:folge|episode|ausgabe)"),
        "how_many_guests": pattern(r"wie ?viele (?:gaste|leute|personen|hosts)"),
        "thing": pattern(r"(?:mit|ohne) (?:dem|der|den|einem|einer|einen|seinem|seiner|ihrem|ihrer|\d+)"),
        "repeat": pattern(
            r"(?:war|waren|kam|kamen) .*(?:zweimal|dreimal|mehrmals|ofter|wiederholt|mehr als einmal)"
            r"|(?:war|waren|kam|kamen) .*am (?:ofte|haufig)sten"
            r"|wiederkehrende gaste"
        ),
        "there": pattern(
            r"(?:war|waren|ist|sind) .*(?:dabei|da|mit)|dabei|wer (?:war|waren|ist) (?:alles )?(?:in|bei|auf)"
        ),
        "counted_people": pattern(
            r"(?:zwei|drei|vier|funf|beiden?|[2-5])(?= (?:\w+ )?"
            r"(?:leuten?|gasten?|gaste|typen|mannern?|frauen|personen))"
        ),
        "measure": pattern(
            r"wie ?(?:viele?|lange?|alt|gross|hoch|teuer|weit|schwer|heiss|schnell|tief|breit|kalt|laut)"
        ),
        "age": pattern(r"wie ?alt"),
        "length": pattern(r"wie ?(?:gross|hoch|tief|breit)"),
        "distance": pattern(r"wie ?weit"),
        "weight": pattern(r"wie ?schwer"),
        "speed": pattern(r"wie ?schnell"),
        "span": pattern(r"wie ?lang(?:e)?"),
        "price": pattern(
            r"wie ?viel (?:kostet|kosten|kostete|geld)|was (?:kostet|kosten|kostete)|wie teuer|preis|verkauft fur"
            r"|(?:was|wie ?viel) (?:hat|haben) .*gekostet"
            r"|rabatt"
        ),
        "count": pattern(r"wie ?(?:viele?|lange|alt|gross|hoch|teuer)"),
        "place": pattern(r"wo"),
        "published": pattern(
            r"erscheinungs(?:datum|tag)|erstausstrahlung|erstmals gesendet|erschien(?:en)?"
            r"|veroffentlicht|gedruckt|raus|herausgekommen"
        ),
        "deadline": pattern(r"bis wann|frist|wie lange kann|letzter tag"),
        "facing": pattern(
            r"^(?:und )?(?:wer|welche[rs]?)\b.*(?:spricht mit|redet mit|interviewt|befragt|gegen|streitet mit|fragt"
            r"|diskutiert mit|gegenuber|unterhalt sich mit)"
        ),
        "alone": pattern(
            r"ohne (?:einen )?gaste?|keine?n? gaste?|niemand (?:zu gast|dabei)|nur die (?:beiden|moderator\w*|hosts)"
        ),
        "had": pattern(r"wo (?:krieg(?:e|t|en)?|hol(?:e|t|en)?) (?:ich|wir|man|ihr)|geld (?:geben|schicken|spenden)"),
        "own_podcast": pattern(
            r"(?:eigene[nrms]?|seine[nrms]?|ihre[nrms]?|sein|ihr|\w+s) (?:eigene[nrms]? )?podcasts?"
        ),
        "several": pattern(r"(?:mehr als eine[mnr]?|mehreren?|mindestens (?:zwei|2)|zwei|2) gast(?:en?)?"),
        "many": pattern(r"(?:mehr als (?:zwei|2)|mindestens (?:drei|3)|drei|3|vielen?) gasten?"),
        "else": pattern(r"wer (?:noch|sonst|ausserdem)|noch dabei|zusammen mit|gemeinsam mit|mit wem"),
        "about": pattern(r"worum (?:geht|gehts|ging|gings|dreht|drehte)|wovon handelt|um was (?:geht|gehts|ging)"),
        "who": pattern(
            r"^(?:und )?(?:mit )?(?:wer|wen|wem|wessen)|welcher? (?:\w+ )?(?:gast|person|leute|frau|mann)"
            r"|^(?:und )?welche[rsn]? (?:\w+ )?\w{3,}(?:in|er|or|ist|ent|ant|oge|mann|frau|arzt)"
            r"(?= (?:war|ist|hat|hatte|spricht|redet|erzahlt|kam|kommt|sagt|sagte|macht|macht|arbeitet|lebt))"
            r"|wie (?:heisst|heissen|hiess|hiessen)|name(?=\W*$)"
        ),
        "some_guest": pattern(r"(?<!als\x20)(?<!zu\x20)gaste?|gastgeber(?:in)?|jemand|irgendwer|moderator(?:in)?"),
        "works": pattern(rf"wie viele (?:\w+ ){{0,3}}{WORK}|anzahl der {WORK}"),
        "work": pattern(WORK),
        "which_work": pattern(
            r"(?:was fur|welche[rsn]?) (?:\w+ ){0,2}(?:buch|bucher|roman|artikel|aufsatz|blog|album|lied|stuck)"
        ),
        "speaks": pattern(
            r"(?:sagt|sagte|spricht|sprach|redet|redete|erklart|erklarte|erzahlt|erzahlte|meint|meinte|denkt|erwahnt) …"
            r"|… (?:uber|zu|zum|zur|sagt|spricht|redet|erklart|erzahlt|meint|denkt)"
        ),
        "comes_up": pattern(r"erwahnt wird|kommt .*vor|vorkommt"),
        "wrote": pattern(r"schr(?:ieb|eibt|eiben|ieben)|geschrieben|verfasst\w*|veroffentlicht\w*|gemacht|aufgenommen"),
        "who_is": pattern(
            r"^(?:und )?(?:wer ist|wer war)(?! .*\b(?:in|bei|von|der|die|das)\b)"
            r"|was (?:macht|arbeitet|ist) .*(?:beruflich|von beruf)"
        ),
        "chapters": pattern(r"kapitel(?:marken)?(?: von| der| zu)?"),
        "every_link": pattern(r"alle links|links (?:der|von|aus|zu)"),
        "often": pattern(r"wie oft|wie viele male"),
        "last_on": pattern(r"wann .*(?:zuletzt|das letzte mal)|zuletzt"),
        "duration": pattern(
            r"wie lang(?:e)? (?:ist|war|dauert|geht|ging|dauerte)|dauer|lange (?:von|der)|lange(?=\W*$)"
            r"|(?:lauf|spiel)(?:zeit|dauer|lange)"
        ),
    }
    | GERMAN_STEPS
    | GERMAN_OF_SHOWS,
)
