"""German: words for episodes, and what kind of thing a question asks for, tried in order; against folded text."""

from bot.answers.language.table import Pattern, any_of
from bot.model.answer import QuestionKind

WORKS = r"(?:folgen|episoden|ausgaben|sendungen|interviews|beitrage[n]?|texte[n]?)"
WORK = r"(?:folgen?|episoden?|ausgaben?|sendung(?:en)?|interviews?|beitrage?|beitrag|podcasts?)"
_TELLS = (
    r"(?:reden?t?|sprechen|spricht|diskutier(?:en|t)|erklar(?:en|t)|erzahl(?:en|t)|sagt|sagen|erwahn(?:en|t)"
    r"|behandel[nt]|plauder[nt]|quatsch(?:en|t))"
)
# Up to four words of a show's name between "which" and "episodes".
_NAMED = r"(?:\S+ ){0,4}"
# Episodes, alone or behind a name and a hyphen.
_PLURAL = rf"(?:[^\W_]+-)?{WORKS}"
_TIME = (
    r"(?:\d{4}|woche\w*|monat\w*|jahr\w*|sommer|winter|herbst|fruhling|fruhjahr|januar|februar|marz|april|mai|juni|juli"
    r"|august|september|oktober|november|dezember)(?!\w)"
)
_BROUGHT_OUT = r"(?:raus|heraus|erschienen|veroffentlicht|rausgekommen|herausgekommen|rausgebracht|gelaufen)"
# What may stand between a question for a name and who is meant: wie heißt noch mal der …
_AGAIN = r"(?:(?:noch|mal|nochmal|gleich|doch|denn|eigentlich|nun) )*"
# What people ask for as a thing to have and open.
_PAPER = (
    r"(?:petition|unterschriften(?:sammlung|liste|aktion)|\w*formular|\w*anleitung|\w*rezept|\w*vorlage|checkliste"
    r"|tabelle|\w*fragebogen|broschure|merkblatt|\w*kalender|playlist|rechner|(?:land)?karte|datenbank|video)"
)

KINDS: tuple[tuple[Pattern, QuestionKind], ...] = (
    (
        any_of(
            rf"^(?!.*(?:minute|zeitmarke|zeitstempel|stelle|wann\W*$))(?:(?:die|der|das|eine?|welche|in) )*{WORK}"
            r" (?:war das )?,? ?(?:wo|in (?:der|dem)|als)"
        ),
        QuestionKind.EPISODE,
    ),
    (
        any_of(
            r"zeitmarken?|zeitstempel|timestamps?|die stelle|um wie viel uhr|^spul\w*",
            r"^zeitpunkt|zeitpunkt(?= bitte|\W*$| wo| an dem)|(?:bei|nach) wie ?viel(?:en?)? minuten?",
            r"(?<=,\x20)wo (?:war|ist|kam|kommt) (?:das|es|die|der)(?: noch| mal| nochmal)*(?=\W*$)",
            r"(?:stelle|passage|teil|abschnitt|part|moment),? (?:wo|an der|in der|in dem|als|uber|mit)",
            r"(?:an |ab |in |bei |zu )?welche[rsm]? (?:stelle|minute|kapitel|zeitpunkt)",
            rf"^(?:und )?wann (?:gehts?|{_TELLS})|^wo geht['’]?s? (?:es )?(?:um|uber|nur um|genau um)(?= \w)",
            r"ab wann (?:sind|ist|war|waren|fahren|laufen|stehen) (?:sie|er|es|die|der|das|wir|beide)(?= \w)",
            rf"ab wann (?:gehts?|kommt|wird|{_TELLS})|ab wann\??$|wann\??$|minute\??$",
        ),
        QuestionKind.MOMENT,
    ),
    (
        any_of(
            r"wie ?(?:viele?|lange?|alt|oft|gross|hoch|teuer|weit|schwer|heiss|schnell|tief|breit|kalt|laut)",
            r"(?:rabatt|gutschein|promo)-?codes?|codes? (?:fur|von|bei)|welche[nmr]? code",
            r"telefonnummer|e-?mail-?adresse",
            r"bis wann|seit wann|ab wann",
            r"(?:dauer|lange|laufzeit|spielzeit)(?=\W*$)|(?:dauer|lange|laufzeit) (?:der|von|bei)",
            r"erscheinungs(?:datum|tag)",
            r"wann (?:ist|war|wurde|wird|erschien|kam|findet|fand|beginnt) .*"
            r"(?:erschien(?:en)?|veroffentlicht|aufgenommen|raus|heraus|statt|frist)",
            r"wann (?:erschien|kam)",
            r"(?:an )?welche[mrs]? (?:datum|tag|jahr|ort|stadt)",
            r"wo (?:in (?!welch)|findet|fand)",
            r"wer (?:hat|schrieb|verfasste).*(?:geschrieben|verfasst|schrieb|verfasste)",
            r"von wem (?:ist|stammt|wurde)",
        ),
        QuestionKind.FACT,
    ),
    (
        any_of(
            rf"^(?:\w+ ){{0,4}}{WORKS} (?:mit|die) (?:einem |einen |keinen |mehr als (?:eine[mnr]|zwei) |mehreren? "
            r"|vielen? |(?:mindestens )?(?:zwei|drei|[2-9]) )?(?:gast|gasten?|gaste)",
            rf"^(?:\w+ ){{0,4}}{WORKS} ohne (?:gast|gasten?|gaste)",
            rf"welchen? {_NAMED}{_PLURAL} (?:\w+ ){{0,4}}"
            r"(?:(?:mit|ohne|ein|einen|kein|keinen|irgendeinen?) gast|(?:keine )?gasten?|(?:niemand|jemand) zu gast)"
            r"(?= (?:da|dabei|drin|war|waren|gab|hatten?|haben|sind)(?!\w)|\W*$)",
        ),
        QuestionKind.LIST,
    ),
    (
        any_of(
            r"^was (?:kam|ist|gab(?:s| es)) (?:\S+ ){1,6}?(?:(?:he)?raus(?:gekommen)?|erschienen)(?=\W*$)",
            r"^was (?:habe?|hab) (?:ich|wir) (?:\S+ ){0,6}?verpasst",
        ),
        QuestionKind.LIST,
    ),
    (
        any_of(
            rf"^(?:alle|samtliche|jede) (?!(?:links?|kapitel|gaste?|bucher|quellen|themen)(?!\w)){_NAMED}{WORK}|^alles",
            rf"^was (?:ist|sind|kam|kamen|wurde|haben|hat|lief) (?=.*{_TIME})"
            rf"(?:\S+ ){{1,9}}{_BROUGHT_OUT}(?=\W*$)",
            rf"^(?!die |was |wo |wann |wer |wie )(?:\w+ ){{0,2}}{WORKS} (?:uber|ubers|zu|zum|zur|mit)(?= \w)",
        ),
        QuestionKind.LIST,
    ),
    (
        any_of(
            r"^(?:und )?(?:mit )?(?:wer|wen|wem|wessen|welche[rn]? (?:\w+ )?(?:gast|person|mann|frau|leute))",
            rf"wie (?:heisst|heissen|hiess|hiessen) {_AGAIN}(?:der|die|das)? ?(?:\w+ )?"
            r"(?:mann|frau|gast|person|typ|kerl|dame|mensch|leute)",
            rf"wie (?:heisst|hiess) {_AGAIN}(?:der|die),? (?:mit (?:dem|den|der)|wo|der|die)(?= \w)",
            r"^(?:der )?name (?:der|des|vom|von (?:der|dem|dieser|diesem))"
            r" (?:gast(?:es)?|typ(?:en)?|\w{3,}(?:in|er|ers|ist|oge))"
            r"(?= \w+|\W*$)",
            r"^(?:hatten|hattet|haben|habt|hat) (?:die|sie|ihr|er) (?:\S+ ){1,6}"
            r"(?:da|zu gast|eingeladen|dabei)(?=\W*$)",
            rf"wie (?:heisst|heissen|hiess|hiessen) {_AGAIN}(?:der|die) \w+(?:in|innen|er|ist|oge|arzt)",
            r"wie (?:heisst|hiess) (?:er|sie)|name\??$|was (?:macht|arbeitet|ist) .*(?:beruflich|von beruf)",
        ),
        QuestionKind.GUEST,
    ),
    (
        any_of(
            r"wo (?:kann|konnen|finde?|finden|findet|bekomme?|bekommt|krieg(?:e|t|en)?|hol(?:e|t|en)?|gibts?|kauft?"
            r"|ladt|lade|ist der link)",
            r"links?|\w{3,}links?|url|webseite|website|homepage|twitter|linkedin|github|instagram|mastodon|youtube|patreon",
            r"merch|transkripte?|abschrift",
            r"(?:das|der|die|dem|den) (?:paper|artikel|buch|studie|bericht|aufsatz|quelle|newsletter)"
            r" (?:uber|von|zu|aus|zum|zur)",
            r"^(?:paper|studie|aufsatz|artikel|buch) (?:uber|von|vom|zu|zum|zur)",
            rf"gibt(?:'?s| es) (?:das|die|den|ein|eine|einen) {_PAPER}",
            r"(?:bucher|buchtipps?|artikel|quellen) (?:wurden|werden|kamen) .*(?:erwahnt|genannt|empfohlen|vor)",
            r"^bucher|erwahnten? (?:bucher|artikel|quellen)|buchtipps?",
            rf"^(?:das |der |die |den |link zu(?:r|m) )?{_PAPER}"
            r" (?:uber|von|vom|zu|zum|zur|fur|gegen|mit|aus|wo|womit|in dem)",
            r"^(?:das |der |die )?(?:blog|seite|kanal|newsletter|webseite|profil) (?:von|vom|der|des|zum|zur)",
        ),
        QuestionKind.LINK,
    ),
    (
        any_of(
            r"wer|wen|wem|gaste?|gastgeber(?:in)?|moderiert|(?:gast|co-?)?moderator(?:in|en)?|interviewt",
            r"(?:ist|war|hat|kam|taucht) .+ (?:dabei|da|hier|dran|zu gast|im podcast|in der sendung|aufgetreten)"
            r"(?: gewesen)?",
            rf"{WORK} mit",
        ),
        QuestionKind.GUEST,
    ),
    (
        any_of(
            rf"alles|alle {WORK}|samtliche|liste|welchen? {_NAMED}{WORKS}",
            rf"{WORKS} (?:uber|zu|zum|zur|von|aus|in)",
        ),
        QuestionKind.LIST,
    ),
    (
        any_of(
            r"wann|was (?:sagt|meint|denkt|sagen|erzahlt)",
            r"wo (?:genau |nochmal |noch mal )?"
            r"(?:reden|sprechen|spricht|redet|geht|gehts|erklart|erklaren|erzahlt|erzahlen|erwahnt|erwahnen"
            r"|sagt|sagen|kommt|kommen|wird|ist)",
            r"^wo \w+(?:en|t) (?:die|sie|er|man) (?:\S+ ){0,3}?(?:uber|ubers|um)(?= \w)",
            rf"^wo (?:im|in der|in dem|in dieser) (?:{WORK}|gesprach)(?= )",
            rf"^wo (?:sie|er|die|der|man|ihr|es) (?:\S+ ){{0,6}}(?:{_TELLS}|geht)(?=\W*$)",
        ),
        QuestionKind.MOMENT,
    ),
    (any_of(WORK), QuestionKind.EPISODE),
    (any_of(r"^(?:und |also )?(?:was|welche[rsnm]?)(?= (?!der |die |das |dem |den ))"), QuestionKind.FACT),
)
