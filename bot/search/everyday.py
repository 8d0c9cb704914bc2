"""Words that everybody uses for anything, and words that stand for each other: tables a language, stems inside.

Not to find an everyday word tells little; a word that is alike is worth less than the word itself.
"""

from collections.abc import Iterator

from bot.search.alike_en import ALIKE_EN
from bot.search.alike_en_more import MORE_EN
from bot.stems import stem

_EVERYDAY_EN = """able above accept across act actual add afraid age agree allow almost alone along already always
amount another appear approach area argue argument around arrive aspect attempt attention available
avoid away back bad base basic beat become begin behind believe belong best better beyond big bit
body book both bottom break bring broad build building business busy buy call calm care carry case
catch cause certain chance change check choice choose claim clear close code collect combine common
compare complete concern connect consider contain continue control cool copy correct cost couple
course create cross cut daily damage deal decide deep define depend describe design detail develop
difference different difficult direct do doubt draw drive drop during each early easy edge edit
effect effort either end enjoy enough entire equal especially even event ever exact example except
exist expect experience explain extra face fact fail fair fall famous fancy far fast favorite
favourite fear feel few field fight figure fill final fine finish fit fix focus follow force forget
form former forward free friend front full fun funny future gain general get give glad glue go goal
good grand great group grow guess half hand handle hang happen happy hard hardly hate head heavy
help hide high hit hold home hope hour huge hundred hurt idea imagine important improve include
inside instead intend interest interesting involve issue job join judge jump keep kid kill kind know
large late later laugh lead learn leave left less let level lie life light like likely line list
little live local long look lose lot loud love low lucky luck main make man manage many matter maybe
mean mention method middle might mind minor miss mistake mix model modern moment money morning move
much name nature near necessary need never new next nice night nobody normal note nothing notice
number obvious occur odd offer often old open opinion option order ordinary organize others outside
overall own page pair part particular party pass past pay people perfect perhaps person pick piece
place plan play point poor popular possible power prefer prepare present press pretty prevent
probably problem process produce product program project prove provide public pull purpose push put
question quick quiet quite raise range rather reach react read ready real realize reason receive
recognize reduce refuse regular relate remain remove repeat replace report require respond
responsible rest result return right rise risk road role room round rule run sad safe same save
scare scary school second seem sell send sense separate serious set several shape share short should
show shut side sign similar simple since single sit situation size slow small smart soft solution
solve sort sound space speak special specific spend spread stand start state stay step stick still
stop story straight strange strong struggle study stuff stupid subject succeed success such sudden
suggest suit sure surprise switch system take talk task teach team tell tend term test thank thing
think third thought though thousand threat throw tie tiny tire together tomorrow tonight tool top
total touch toward town trade train travel treat trick trip trouble true trust truth try turn type
typical understand unless use useful usual value various version view visit voice wait walk wall
wander want warn waste watch way weak wear week weird whole wide win wish without woman wonder word
work world worry worst worth write wrong yes yet young himself herself itself themselves myself yourself load
bunch pile describe somewhere sometime somehow lately"""

_EVERYDAY_DE = """allein anfang anfangen angst ansatz antworten arbeit arbeiten art aufgabe bauen bedeuten beginnen
beispiel bekommen benutzen bereich bereit bestimmt bild bleiben brauchen bringen damals dazu denken dinge ding direkt
eigen einfach einzig ende endlich entscheiden entstehen entwickeln erfahren erfahrung erkennen erst erwarten essen
fahren fall falsch fast fehler fertig fest finden form frei freund fuhlen ganz geben gefallen gehen gehoren geld genau
genug gern geschichte gleich glauben glucklich gross grund gut halb halten hand hart haufig haus heissen helfen hoch
hoffen holen idee immer jahr jung kaufen kennen kind klar klein kommen konnen kosten kraft kurz lachen land lang lange
lassen laufen leben legen leicht leider lernen lesen letzte leute lieben liegen losen losung macht mann meinen meinung
mensch menschen merken mitte moglich moglichkeit morgen mussen nah name naturlich nehmen nennen neu nie niemand nutzen
oft ort paar passieren platz plotzlich problem rechnen recht reden reihe richtig ruhig sache sachen schaffen schlecht
schlimm schnell schon schreiben schwer sehen seite selbst selten setzen sicher sinn sofort spat spielen sprache stadt
stark stehen stellen stimmen stuck suchen tag teil tief tragen treffen treiben tun uberall unterschied ursache
verandern vergessen verlieren verstehen versuchen viel vielleicht voll vorstellen wahr warten weg weit welt wenig
wichtig wissen wohl wohnen wollen wort zahl zahlen zeigen zeit ziehen ziel ziemlich zukunft
normal funktionieren klappen durfen darf dauernd kaum per rein raus erster allererst irgendein bestimmt verschieden
manch einig wirklich total echt komisch blod bissel bisschen gross richtig jeweils sozusagen uberall damalig
konnte musste sollte wollte brauch gehort gehor steigt stellt halt passiert seltsam ungewohnlich ander andern
nimmt nahm genommen sieht sah gesehen liest gelesen isst gegessen trifft traf getroffen fahrt fuhr gefahren halt
hielt gehalten lauft lief gelaufen lasst gelassen schlaft weiss wusste gewusst gegeben gekommen gegangen gefunden
fand geblieben blieb gezogen zog geworden gebracht brachte gedacht dachte gekannt kannte genannt nannte gesprochen
sprach geholfen half gestanden stand gesessen sass gelegen lag gestorben begonnen begann geschrieben schrieb
verloren verlor vergisst gewonnen gewann hangt hing wirft warf geworfen tragt trug getragen wachst wuchs gewachsen
entdecken hinein herein hinaus heraus herum rum dafur dagegen worauf womit wodurch wozu wogegen wofur"""

# One line is one meaning; words of several meanings are left out.
_ALIKE_DE = """
auto wagen fahrzeug
arbeit beruf job
kind kinder nachwuchs
arzt doktor mediziner
geld finanzen finanzierung
krieg konflikt
gesetz recht regelung
schule bildung unterricht
universitat hochschule studium
buch roman
lied musik song
essen kochen ernahrung
krankheit krank
tod sterben
gefahr risiko
sicherheit sicher
fehler panne
reparieren reparatur
rad fahrrad
zug bahn eisenbahn
schiff boot
flugzeug fliegen
hund welpe
katze kater
meer ozean see
wald forst
wetter klima
angst furcht
wut arger
liebe beziehung
streit konflikt
firma unternehmen betrieb
grunder grundung
rechner computer
handy telefon smartphone
spiel spielen
garten gartnern
stadt urban
strom energie elektrizitat
atomkraft kernkraft
geschichte vergangenheit
zukunft prognose
"""

# What German puts behind the stem of a verb and of any other word; forms that no word has do no harm.
_VERBAL, _NOMINAL = ("t", "e", "te", "ten"), ("e", "en", "er", "es", "em")


def _forms(word: str) -> Iterator[str]:
    """Give a German word with the endings that it may have; a verb's stem has them too."""
    yield word
    if word.endswith("en"):
        yield from (f"{word[:-2]}{ending}" for ending in _VERBAL)
    elif not word.endswith("e"):
        yield from (f"{word}{ending}" for ending in _NOMINAL)


EVERYDAY = frozenset(
    stem(word) for word in (*_EVERYDAY_EN.split(), *(form for one in _EVERYDAY_DE.split() for form in _forms(one)))
)


def _alike() -> dict[str, tuple[str, ...]]:
    found: dict[str, dict[str, None]] = {}
    for meaning in (*ALIKE_EN.split(";"), *MORE_EN.split(";"), *_ALIKE_DE.splitlines()):
        group = [stem(word) for word in meaning.split()]
        for word in group:
            found.setdefault(word, {}).update(dict.fromkeys(other for other in group if other != word))
    return {word: tuple(others) for word, others in found.items()}


ALIKE = _alike()
