"""German words that stand for each other, colloquial and formal alike: found by any of their forms. Pure."""

from functools import lru_cache

from bot.search import alike_de_deeds, alike_de_more, alike_de_talk
from bot.search.inflections import stem_in
from bot.text import fold

# One line is one meaning; words of several meanings are left out.
_ALIKE = """
auto wagen karre fahrzeug pkw kfz
fahrrad rad velo radfahren
zug bahn eisenbahn schiene
flugzeug flieger maschine luftfahrt
schiff boot kahn
geld kohle knete finanzen finanzierung
lohn gehalt verdienst verdienen bezahlung einkommen honorar gage
bezahlen zahlen finanzieren
kosten preis teuer gebühr
billig günstig preiswert
kaufen einkaufen erwerben anschaffen
verkaufen vertrieb handel
miete vermieten vermietung mieten
chef chefin vorgesetzter führungskraft manager leitung leiter
arbeit job beruf stelle
kollege kollegin mitarbeiter team
firma unternehmen betrieb konzern laden
kündigen kündigung rauswurf entlassung feuern
bewerben bewerbung einstellung
gründer gründung gründen startup
kunde nutzer anwender user verbraucher
benutzen nutzen anwenden verwenden verwendung anwendung
polizei polizist bulle wache
nett freundlich höflich
knast gefängnis haft jva häftling gefangener gefangene
verbrechen straftat kriminalität
klauen stehlen diebstahl dieb
betrug abzocke betrügen masche
mord töten umbringen tod killer
gericht prozess klage urteil richter
anwalt jurist
gesetz recht regelung vorschrift
verbot verbieten verboten untersagen zensur
erlauben erlaubnis dürfen zulassen genehmigung
strafe bußgeld
amt behörde verwaltung
regierung staat politik
wahl wählen abstimmung
krieg konflikt kampf militär
armee bundeswehr militär streitkräfte soldat
waffe bewaffnung rüstung
gefahr gefährlich risiko bedrohung
schaden schädlich schädigen beschädigung
unfall crash unglück panne
kaputt defekt ausfall störung
reparieren reparatur instandsetzung
fehler bug panne problem
sicherheit sicher schutz schützen
privatsphäre datenschutz überwachung
passwort kennwort zugangsdaten
natur umwelt ökologie
müll abfall entsorgung recycling
klima erderwärmung
wetter unwetter gewitter
wald forst bäume
tier tiere vieh
hund köter welpe
katze kater
pferd gaul
strom energie elektrizität
atomkraft kernkraft kernenergie
heizung heizen wärme
licht lampe beleuchtung
haus gebäude bau
wohnung bude unterkunft
bauen errichten konstruktion
stadt großstadt kommune urban
dorf land
essen nahrung ernährung speise mahlzeit
kochen küche rezept
trinken getränk
bier brauen brauerei
schnaps alkohol
kaffee espresso koffein
rauchen zigarette tabak
droge rauschgift rausch sucht
arzt doktor mediziner
krankenhaus klinik spital
krankheit krank erkrankung
medikament medizin arznei
schmerz schmerzen weh
körper körperlich
anstrengend anstrengung belastung stress
müde erschöpft erschöpfung
schlaf schlafen
angst furcht panik
wut ärger zorn wütend
traurig trauer
lustig witzig humor komisch witz
spaß freude vergnügen
liebe beziehung partnerschaft
heirat heiraten hochzeit ehe
kind kinder nachwuchs
jugendlich jugend teenager
eltern mutter vater mama papa
schwiegereltern schwiegermutter schwiegervater schwiegermama schwiegerpapa
putzen saubermachen reinigen sauber wischen
fenster scheibe fensterscheibe
schweigen stille angeschwiegen geschwiegen
salz salzig versalzen gesalzen
atomkraftwerk atomreaktor kernkraftwerk akw reaktor
freund kumpel
alt senior rentner rente
schule unterricht bildung
lehrer lehrkraft pädagoge
lernen lernt training trainieren
studium uni universität hochschule
doktorarbeit dissertation promotion
abschreiben plagiat kopieren
forschung wissenschaft studie
forscher wissenschaftler
geschichte historisch vergangenheit historie
ursprung herkunft entstehung anfang
zukunft ausblick prognose
buch roman literatur
lesen lektüre leser
zeitung presse journalismus
fernsehen tv glotze
film kino streifen
schauspieler darsteller
lied song musik
sänger stimme gesang
ton klang sound akustik klingen
laut lautstärke lärm
hören gehör ohr
kopfhörer lautsprecher
bild foto aufnahme
kamera fotografie fotografieren
malen zeichnen zeichnung
messen messung vermessung ausmessen
zählen zählung
rechner computer pc
handy smartphone telefon
anrufen anruf telefonieren
nachricht mail post
internet netz web online
webseite seite website homepage
programmieren entwickeln softwareentwicklung coden
programm software anwendung app
schnittstelle api
abfrage abfragen query
datenbank daten
speicher festplatte speichern
netzwerk vernetzung
roboter automat
künstlich ki intelligenz
spiel spielen zocken game
spieler gamer zocker
gewinnen sieg gewinner
verlieren niederlage verlierer
wettbewerb turnier meisterschaft wettkampf
fußball kicken verein
sport training
urlaub reise reisen ferien ferienhaus
wandern wanderung
klettern bergsteigen
schwimmen baden
berg gebirge gipfel
meer see ozean
fluss gewässer
himmel weltraum weltall
stern sterne astronomie
erde welt globus
kirche religion glaube
gott glauben
kleidung klamotten
ausrüstung ausstattung zubehör equipment
werkzeug gerät
erfinden erfindung erfinder
verbessern verbesserung optimierung
testen test prüfung prüfen
bewerten bewertung beurteilung
vergleich vergleichen unterschied
vorteil nutzen vorzug
nachteil schwäche
streit konflikt diskussion debatte
meinung ansicht haltung
lüge lügen schwindel
geheim geheimnis verborgen
verstecken versteck
suchen suche
besitz eigentum besitzer eigentümer gehören
vertrag vereinbarung
feier party fest
schnell tempo geschwindigkeit
langsam verzögerung
groß größe riesig
tricksen trick kniff
ratschlag tipp tipps empfehlung
anfänger einsteiger einstieg neuling
profi experte fachmann
"""


def _groups() -> dict[str, tuple[str, ...]]:
    found: dict[str, dict[str, None]] = {}
    lists = (_ALIKE, alike_de_more.WORDS, alike_de_talk.WORDS, alike_de_deeds.WORDS)
    for line in "".join(lists).replace(";", "\n").split("\n"):
        group = [fold(word) for word in line.split()]
        for word in group:
            found.setdefault(stem_in(word, "de"), {}).update(dict.fromkeys(one for one in group if one != word))
    return {word: tuple(others) for word, others in found.items()}


@lru_cache(maxsize=1)
def _table() -> dict[str, tuple[str, ...]]:
    return _groups()


def synonyms(word: str) -> tuple[str, ...]:
    """Give the German words that stand for a folded one, as they are written in a dictionary."""
    return _table().get(stem_in(word, "de"), ())
