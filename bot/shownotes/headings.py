"""What headings of show notes are called in several languages, and what kind of part each begins."""

from enum import StrEnum
from functools import lru_cache


class Part(StrEnum):
    """The kinds of part that notes have."""

    CHAPTERS = "chapters"
    REFERENCES = "references"
    TRANSCRIPT = "transcript"
    SPONSOR = "sponsor"
    PROMOTION = "promotion"
    GUESTS = "guests"
    HOSTS = "hosts"
    CAST = "cast"
    CREDITS = "credits"
    SUPPORT = "support"
    SUBSCRIBE = "subscribe"
    SOCIAL = "social"
    NOTES = "notes"
    THANKS = "thanks"
    MUSIC = "music"
    LEGAL = "legal"


_NAMES: dict[Part, str] = {
    Part.CHAPTERS: (
        "timestamps|time stamps|timestamp|timecodes|time codes|timecode|timeline|time line|chapters|chapter|chapter "
        "marks|"
        "chapter markers|table of contents|toc|contents|outline|index|episode guide|rundown|run down|show rundown|"
        "episode outline|in this episode|topics|topics covered|segments|kapitel|kapitelmarken|kapitelübersicht|"
        "sprungmarken|zeitmarken|zeitstempel|inhalt|inhaltsverzeichnis|gliederung|themen|die themen|übersicht|ablauf|"
        "chapitres|sommaire|plan|minutage|chronologie|capítulos|capitulos|índice|marcas de tiempo|capitoli|indice|"
        "hoofdstukken|inhoud|tijdstippen|kapitler|kapittel|tidskoder|tidsstempler|tidsstempel|innehåll|rozdziały|"
        "チャプター|目次|タイムスタンプ|タイムライン|トピック|もくじ|章节|时间轴|時間軸|챕터|타임스탬프"
    ),
    Part.REFERENCES: (
        "references|refs|reference|links|link|show links|links mentioned|mentioned|mentioned in this episode|"
        "resources|resources mentioned|sources|further reading|reading list|read more|related links|"
        "show notes|shownotes|notes and links|links and notes|links & notes|links & references|relevant links|"
        "papers|papers mentioned|books|books mentioned|recommended reading|bibliography|citations|"
        "quellen|verweise|weiterführende links|links zur folge|literatur|links zur sendung|erwähnt|buchtipps|"
        "liens|références|pour aller plus loin|enlaces|referencias|fonti|bronnen|lenker|lenker og kilder|länkar|linki|"
        "参考|参考リンク|リンク|関連リンク|ショーノート|参考文献|链接"
    ),
    Part.TRANSCRIPT: (
        "transcript|full transcript|transcription|transcripts|episode transcript|interview transcript|automatic "
        "transcript|automated transcript|auto-generated transcript|transcript excerpt|transcript of this episode|"
        "transkript|transkription|abschrift|gesprächsprotokoll|transkript der folge|transcription complète|"
        "transcripción|transcripción completa|transcrição|trascrizione|transcriptie|transkripsjon|transskription|"
        "transskript|transkriptio|transkrypcja|"
        "文字起こし|文字おこし|書き起こし|書き起こし全文|全文書き起こし|トランスクリプト|逐字稿|文字稿|녹취록"
    ),
    Part.SPONSOR: (
        "sponsor|sponsors|our sponsors|sponsor message|sponsor messages|sponsored by|sponsored message|today's "
        "sponsor|"
        "today's sponsors|this episode's sponsors|this week's sponsor|this week's sponsors|episode sponsors|"
        "brought to you by|our partners|partners|advertisement|ad|ads|werbung|anzeige|werbepartner|unser werbepartner|"
        "unsere werbepartner|sponsoren|unser sponsor|unsere sponsoren|partenaire|patrocinador|patrocinadores|"
        "sponsoriseret|"
        "スポンサー|提供|赞助"
    ),
    Part.PROMOTION: (
        "recommended podcast|recommended podcasts|recommended|podcast recommendation|also on the network|check out|"
        "more from us|other shows|related shows|upcoming events|events|termine|veranstaltungen|podcast-tipp|"
        "podcasttipp|hörtipp"
    ),
    Part.GUESTS: (
        "guest|guests|special guest|special guests|our guest|our guests|today's guest|today's guests|about the guest|"
        "about our guest|about the guests|about our guests|featured guest|featured guests|featuring|featured|speakers|"
        "speaker|panelists|panelist|panellists|panel|panel members|the panel|"
        "connect with the guest|connect with our guest|guest links|guest bio|guest info|"
        "interviewee|"
        "gast|gäste|zu gast|gäste der folge|unser gast|unsere gäste|studiogast|gast der folge|heutiger gast|über "
        "den gast|"
        "im gespräch|studiogäste|studiogästin|gesprächspartner|gesprächspartnerin|gesprächsgast|"
        "invité|invitée|invités|invitées|notre invité|notre invitée|l'invité|l'invitée|invitado|invitada|invitados|"
        "invitadas|"
        "ospite|ospiti|convidado|convidada|convidados|convidadas|gasten|te gast|gjest|gjester|gæst|gæster|gäst|"
        "gäster|goście|gość|gościnie|vieras|vieraat|"
        "ゲスト|スペシャルゲスト|嘉宾|嘉賓|게스트"
    ),
    Part.HOSTS: (
        "host|hosts|your host|your hosts|our host|our hosts|hosted by|co-host|co-hosts|cohost|cohosts|presenter|"
        "presenters|"
        "presented by|interviewer|interviewers|interview by|about the host|about the hosts|about your host|"
        "moderation|moderator|moderatorin|moderiert von|gastgeber|gastgeberin|eure hosts|durch die sendung führt|"
        "animateur|animatrice|présentation|présenté par|presentador|presentadora|presentan|conduce|presentatie|"
        "programleder|programledere|vært|værter|programledare|prowadzący|prowadząca|"
        "パーソナリティ|ホスト|司会|mc|主持人|主播|진행"
    ),
    Part.CAST: (
        "on air|on the show|in the studio|on this episode|participants|contributors|on the panel|"
        "mit dabei|mitwirkende|teilnehmer|teilnehmerinnen|teilnehmende|beteiligte|dabei|es sprechen|sprecher|im "
        "studio|"
        "avec|intervenants|participantes|medvirkende|deltakere|deltagare|出演|出演者|メンバー"
    ),
    Part.CREDITS: (
        "credits|cast|starring|voices|the cast|besetzung|darsteller|es spielen|distribution|reparto|"
        "team|the team|staff|crew|produced by|production|impressum|redaktion|"
        "produktion|crédits|créditos|スタッフ|制作"
    ),
    Part.SUPPORT: (
        "support|support us|support the show|support the podcast|donate|donations|patreon|become a member|become a "
        "patron|"
        "merch|merchandise|unterstützen|unterstütze uns|unterstützt uns|spenden|support uns|soutenir|apóyanos"
    ),
    Part.SUBSCRIBE: (
        "subscribe|listen|listen on|follow the show|where to listen|available on|abonnieren|abonniert uns|jetzt "
        "abonnieren|"
        "s'abonner|suscríbete"
    ),
    Part.SOCIAL: (
        "social|socials|social media|follow|follow us|follow us on|connect|connect with us|contact|contact us|get "
        "in touch|"
        "find us|find us online|stay connected|kontakt|folgt uns|folge uns|soziale medien|feedback|"
        "our discord|discord|suivez-nous|síguenos|sns|お便り|フォロー"
    ),
    Part.NOTES: (
        "summary|description|about|about this episode|about the episode|overview|introduction|intro|notes|episode "
        "notes|show summary|"
        "key takeaways|takeaways|highlights|key points|what you'll learn|we discuss|we riff on|discussed|we talk "
        "about|abstract|"
        "executive summary|tl;dr|tldr|beschreibung|zusammenfassung|über diese folge|darum geht's|worum geht es|"
        "résumé|resumen|概要|内容|今回の内容"
    ),
    Part.THANKS: (
        "thanks|thanks to|special thanks|special thanks to|thank you|thank you to|acknowledgements|acknowledgments|"
        "executive producers|"
        "producers|associate executive producers|patrons|supporters|dank|danke|danke an|dank an|vielen dank|"
        "remerciements|"
        "agradecimientos|お礼"
    ),
    Part.MUSIC: "music|music by|songs|song list|playlist|track list|tracklist|track listing|tracklisting|musik|musique|"
    "música|楽曲|曲",
    Part.LEGAL: "disclaimer|copyright|legal|license|licence|privacy|privacy policy|datenschutz|lizenz|rechtliches",
}

PART_OF: dict[str, Part] = {name: part for part, names in _NAMES.items() for name in names.split("|")}
"""From a heading's words, case-folded, to the part that it begins."""

_ENDING_WORDS = (
    "dieser folge|der folge|dieser episode|der sendung|in dieser folge|of this episode|this week|of the week|"
    "of the day|today|heute|denne gangen|i dag"
)
_ENDINGS = tuple(f" {ending}" for ending in _ENDING_WORDS.split("|"))
LONGEST_NAME = max(len(name) for name in PART_OF)


@lru_cache(maxsize=4096)
def part_of(heading: str) -> Part | None:
    """Tell which part a heading begins; None for words that are no known heading."""
    bare = heading.strip(" \t*#•·-–—=_:：|>【】[]()《》■□◆◇●○▼▶▽★☆").casefold().replace("’", "'")
    if not bare or len(bare) > LONGEST_NAME + 20:
        return None
    for ending in _ENDINGS:
        bare = bare.removesuffix(ending)
    known = PART_OF.get(bare)
    if known is not None:
        return known
    first, _, rest = bare.partition(" ")
    if rest and first in {"the", "episode", "our", "all", "die", "der", "das", "full", "podcast", "unsere", "unser"}:
        return PART_OF.get(rest)
    for joint in (" & ", " and ", " und ", "/", ", ", " / ", " (", "（"):
        head = bare.split(joint, 1)[0]
        if head != bare and head in PART_OF:
            return PART_OF[head]
    return None
