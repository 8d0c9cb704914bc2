"""More triggers whose names follow, each with the few stems that it needs: `returning is`, `we meet`, `au micro de`."""

import re

from bot.shownotes.people.cues import Cue, Trigger, stems

_CAPITALS = r"(?:[A-ZÀ-ÖØ-Þ][\w'’-]+ ){1,2}[A-ZÀ-ÖØ-Þ][\w'’-]+"

MORE: tuple[Trigger, ...] = (
    Trigger(
        pattern=re.compile(
            r"\b(?:antwort(?:en)?|auskunft|einblicke?|tipps|rede und antwort)\b[^.!?\n]{0,60}\b(?:gibt|geben|"
            r"liefert|liefern|steht|"
            r"hat|weiß)(?=\s)"
        ),
        small=True,
        cue=Cue.GUEST,
        reach=12,
        stems=stems("antwort|auskunft|einblick|tipps"),
    ),
    Trigger(
        pattern=re.compile(
            r"\b(?:pleasure|honou?r|privilege) (?:to|of) (?:host|hav|welcom|speak|talk|sit|chat|interview)\w*(?: down)?"
        ),
        small=True,
        cue=Cue.GUEST,
        reach=60,
        stems=stems("pleasure|honor|honour|privilege"),
    ),
    Trigger(
        pattern=re.compile(
            r"\binterview (?:was |is )?(?:made|conducted|done|recorded|led) by\b|\bjoin(?=\s\w+ \w+ and (?:his|"
            r"her) guests?\b)"
        ),
        small=True,
        cue=Cue.HOST,
        reach=14,
        stems=stems("interview|join"),
    ),
    Trigger(
        pattern=re.compile(
            r"\b(?:on|in) (?:this|the|today['’]s|this week['’]s) (?:[\w-]+ ){0,3}?(?:episode|show|podcast),? "
            r"\w+(?: and \w+)? (?:has|"
            r"have|hosts?|brings?)"
            r"(?: on)?(?=\s)|\bes (?:diskutieren|debattieren|streiten|sprechen|reden)(?: heute| diesmal|"
            r" miteinander)?\s?:"
            r"|\bit['’]s (?:a )?(?:panel|debate|round ?table)[^.!?:\n]{0,40}:"
        ),
        small=True,
        cue=Cue.GUEST,
        reach=60,
        stems=stems(" episode|is show|s show|e show|podcast|es disk|es deb|es stre|es spre|es red|panel|debate|table"),
    ),
    Trigger(
        pattern=re.compile(
            r"\b(?:our|my|today['’]s) (?:\w+ )?(?:experts?|panell?ists?|physicists|scientists|guides?|speakers?)"
            r"(?: today| through [a-z]+(?: [a-z]+){0,2})? (?:is|are)(?=\s)|\bfriends? of the (?:show|pod|podcast)(?=\s)"
            r"|\b(?:verraten|schildern|berichten)(?= [a-z\u00e0-\u00ff]+ [a-z\u00e0-\u00ff]+ (?:\(|und\b))"
            r"|\bthe (?:\w+ )?(?:vocal|voice|vocals|voices)(?: (?:talents?|stylings?|work))? of(?=\s)"
        ),
        small=True,
        cue=Cue.GUEST,
        reach=40,
        stems=stems("expert|panel|physicist|scientist|guide|speaker|friend|vocal|voice|verraten|schildern|berichten"),
    ),
    Trigger(
        pattern=re.compile(
            r"\b(?:in addition to|along with|neben|außer|besides)(?=\s[^.!?\n]{4,160}\b(?:guests?|speakers?|"
            r"gast|gäste)\b)"
        ),
        small=True,
        cue=Cue.HOST,
        reach=4,
        stems=stems("in addition|along with|neben|außer|besides"),
    ),
    Trigger(
        pattern=re.compile(
            r"(?<!\w)(?:heute|diesmal|diese woche|dieses mal|in dieser (?:folge|ausgabe|sendung|episode)|"
            r"(?<=[.!?:] )today|(?<=[.!?:] )tonight|"
            r"this (?:time|week|month|episode)|aujourd['’]hui|hoy|vandaag|idag|i dag|oggi|hoje)"
            r"(?:\s(?:im gespräch|live|im podcast|on the (?:show|pod|podcast)))?,?\s(?:mit|with|avec|con|met|med|com)"
            r"(?=\s)",
        ),
        small=True,
        cue=Cue.GUEST,
        reach=60,
        stems=stems("mit |with |avec |con |met |med |com "),
    ),
    Trigger(
        pattern=re.compile(
            r"[WMAC](?<!\w.)(?<![\w,;:&–—-]\s.)(?:(?<=W)ith|(?<=M)(?:it|e[td])|(?<=A)vec|(?<=C)o[nm])\s"
            rf"(?={_CAPITALS}(?:[.;!]|\s(?:of|from|at|and|und|aus|von|vom|et|y|e|en|och)\s|,\s(?:who|an?|der|"
            rf"die|qui|que|che|som)\s))",
        ),
        cue=Cue.SPEAKER,
        reach=4,
        stems=stems("with |mit |avec |con |com |met |med "),
    ),
    Trigger(
        pattern=re.compile(
            r"\b(?:conversation|talk|dialogue|discussion|gespräch|dialog) (?:between|zwischen)\b|"
            r"\brecorded (?:live )?(?:(?:in|at|on) [\w'’ -]{2,40} )?with\b",
        ),
        small=True,
        cue=Cue.GUEST,
        reach=90,
        stems=stems("between|zwischen|recorded"),
    ),
    Trigger(
        pattern=re.compile(
            r"(?<!\w)(?<![\w,;:]\s)(?:our|today['’]s|tonight['’]s|unsere?)\s(?!\w*(?:hosts?|moderator|producer|editor|"
            r"composer|sponsor|patron|president|favou?rite|hero|heroine|subject|engineer|partner|author|team)(?:in)?\s)"
            r"[a-zäöüß-]{4,}\s(?:is|are|ist|sind|heißt)(?=\s)"
        ),
        small=True,
        cue=Cue.SPEAKER,
        reach=4,
        stems=stems("our |today|tonight|unser"),
    ),
    Trigger(
        pattern=re.compile(r"\b(?:führt|zeigt|begleitet|erklärt|erzählt|empfängt|nimmt) (?:uns|mich|mir)(?=\s)"),
        small=True,
        cue=Cue.SPEAKER,
        reach=40,
        stems=stems("t uns|t mich|t mir"),
    ),
    Trigger(
        pattern=re.compile(
            r"\b(?:zu besuch|auf dem podium|in der runde|am tisch|im studio)\b(?:\s(?:sitzen|sitzt|ist|sind|heute|"
            r"diesmal|"
            r"sagt|sagen))*\s?:?|\bhat\b(?=[^.!?\n]{3,90}\s(?:besucht|getroffen|eingeladen|interviewt|befragt|"
            r"begleitet)\b)",
        ),
        small=True,
        cue=Cue.GUEST,
        reach=60,
        stems=stems(
            "zu besuch|podium|in der runde|am tisch|im studio|besucht|getroffen|eingeladen|interviewt|befragt|begleitet"
        ),
    ),
    Trigger(
        pattern=re.compile(
            r"\breturning (?:to the \w+ |guests? |this week )*(?:is|are)\b|\bquestions to\b|\bpass(?:es)? the mic to\b",
        ),
        small=True,
        cue=Cue.GUEST,
        reach=90,
        stems=stems("returning|questions to|the mic to"),
    ),
    Trigger(
        pattern=re.compile(
            r"\b(?:hoor je|horen we|hört ihr|hören wir|you['’]ll hear|you will hear|on entend|escuchamos a)\b(?: from)?"
        ),
        small=True,
        cue=Cue.GUEST,
        reach=24,
        stems=stems("hoor je|horen we|hört ihr|hören wir|ll hear|on entend|escuchamos"),
    ),
    Trigger(
        pattern=re.compile(
            r"\bwe (?:meet|met|visit(?:ed)?|hear from|heard from|called|call up|invited|ask|asked|sit down with)\b"
        ),
        small=True,
        cue=Cue.GUEST,
        reach=90,
        stems=stems("we meet|we met|we visit|we hear|we call|we invite|we ask|we sit"),
    ),
    Trigger(
        pattern=re.compile(
            r"\b(?:panel(?:l?ists?| members)?|line-?up|round ?table|at the table|on the (?:sofa|bench))"
            r"(?: (?:is|are|today|this week))*\s?:",
        ),
        small=True,
        cue=Cue.GUEST,
        reach=90,
        stems=stems("panel|lineup|line-up|table|sofa|bench"),
    ),
    Trigger(
        pattern=re.compile(
            r"\b(?:have|having|had|invited|bring|got)\b(?=[^!?\n]{0,90}\b(?:on the (?:show|pod|podcast|programme|"
            r"program|line)|with us|in the studio|as (?:a|our) guests?))",
        ),
        small=True,
        cue=Cue.GUEST,
        reach=90,
        stems=stems("on the show|on the pod|on the prog|on the line|with us|in the studio|as a guest|as our guest"),
    ),
    Trigger(
        pattern=re.compile(
            r"\b(?:joining|join|with) (?:us|me)\b[^.!?:\n]{0,50}:|\bjoining (?:us|me)\b(?: (?:is|are|today|now|"
            r"this week|"
            r"again|for|in|on|the|studio|from))*",
        ),
        small=True,
        cue=Cue.GUEST,
        reach=90,
        stems=stems("joining us|joining me|join us|join me|with us|with me"),
    ),
    Trigger(
        pattern=re.compile(
            r"\b(?:in|on) (?:the|our) (?:studio|chair|couch|sofa|hot seat|other (?:mic|microphone))\b"
            r"(?: (?:is|are|today|this week|this time))*\s?:?",
        ),
        small=True,
        cue=Cue.GUEST,
        reach=90,
        stems=stems("e studio|r studio|chair|couch|sofa|hot seat|other mic"),
    ),
    Trigger(
        pattern=re.compile(
            r"\bnos acompañan?\b|\bcon nosotr[oa]s\b|\bhoy con\b|\b(?:recibimos|recibe|reciben|invitamos|visitamos|"
            r"entrevista|entrevistan) a\b|\bcontamos con\b|\bnos visitan?\b",
        ),
        small=True,
        cue=Cue.GUEST,
        reach=70,
        stems=stems("nos acomp|nosotr|hoy con|recib|invitamos a|visita|entrevista|contamos"),
    ),
    Trigger(
        pattern=re.compile(
            r"\b(?:accueille|accueillent|rencontrons|recevons|interroge|s['’]entretient avec|dialogue avec|"
            r"aux côtés de|en duo avec)\b",
        ),
        small=True,
        cue=Cue.GUEST,
        reach=70,
        stems=stems("accueil|rencontrons|recevons|interroge|entretient|dialogue avec|aux côtés|en duo"),
    ),
    Trigger(
        pattern=re.compile(
            r"\b(?:в гостях(?: у нас)?|гость(?:я|и)?(?: выпуска)?|беседуем с|разговор с)\b\s?:?|\bκαλεσμέν\w+\s?:?"
        ),
        small=True,
        cue=Cue.GUEST,
        reach=70,
        stems=stems("гост|бесед|разговор|καλεσμ"),
    ),
    Trigger(
        pattern=re.compile(
            r"\bprésente\s?:|\banimation\s?:|\bprésentée? par|\banimée? par|\bpresentan?\s?:|\bconducen?\s?:|"
            r"\bconducido por|"
            r"\bau micro de\b|\bconduzione\s?:|\bapresentação\s?:|\bprowadzeni\w+\s?:|"
            r"\bведущ(?:ий|ая|ие)\s?:|\bπαρουσί\w+\s?:",
        ),
        small=True,
        cue=Cue.HOST,
        reach=14,
        stems=stems("présent|animé|animation|presenta|conduc|au micro|conduzione|apresenta|prowadz|ведущ|παρουσ"),
    ),
    Trigger(
        pattern=re.compile(
            r"\bun (?:épisode|podcast|programme) (?=d['’])|\bune émission (?:de\b|(?=d['’]))|"
            r"\bun (?:épisode|podcast|episodio) de\b|\b(?:an episode|a show|a podcast) by\b|\byour hosts?\b|"
            r"\b(?:good (?:morning|evening|afternoon)|hello|greetings|guten (?:morgen|abend|tag)|bonjour|hola) "
            r"(?:from|it['’]s|with|von|de)\b",
        ),
        small=True,
        cue=Cue.HOST,
        reach=14,
        stems=stems(
            "un épisode|un podcast|un programme|une émission|un episodio|an episode by|a show by|a podcast by|"
            "your host|"
            "good |hello|greetings|guten |bonjour|hola "
        ),
    ),
    Trigger(
        pattern=re.compile(
            r"(?<=\w )\b(?:explain(?:s|ed)? to|shows?|tells?|told|talks? to|describes? to|confesses to|speaks? to|"
            r"spoke to|takes|walks|teaches|raconte(?:nt)? à|explique(?:nt)? à|confie à|cuentan? a|explican? a|erklärt|"
            r"erzählt|verrät|zeigt|erzählen|rejoint|rejoignent)(?:\s(?:our |the )?hosts?)?(?=\s[A-ZÀ-Þ])"
        ),
        cue=Cue.JOINED,
        reach=3,
        stems=stems(
            "explain|show|tells|told|talks to|talk to|describe|confesses|speaks to|spoke to|takes|walks|teaches|"
            "raconte|"
            "explique|confie|cuenta|explica|erklärt|erzähl|verrät|zeigt|rejoi"
        ),
    ),
    Trigger(
        pattern=re.compile(
            r"\b(?:supporters|patrons|patreons|backers|members|producers|subscribers|unterstützer\w*|mécènes|mecenas)"
            r"[^.:!?\n]{0,40}:|\b(?:past|previous|earlier|former|recent) (?:visitors?|guests?|contestants?|"
            r"panell?ists?)(?: (?:include|included|like|such as|were|are))?"
            r"|\b(?:letters?|questions?|mail|emails?|voice ?notes?) (?:from|by)\b",
        ),
        small=True,
        cue=Cue.KNOWN,
        reach=30,
        stems=stems(
            "supporters|patr|backers|members|producers|subscribers|unterstützer|mécènes|mecenas|past |previous|earlier|"
            "former|recent|letter|question|mail|voice"
        ),
    ),
)
"""Read after the others; a text that holds none of a trigger's stems is not searched for it."""
