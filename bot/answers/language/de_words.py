"""German: words that are no topic, words that ask, and the months."""

from bot.answers.language.table import words_of

FILLER = words_of(
    "kurzeste kurzesten zeitmarke zeitmarken zeitstempel timestamp minute minuten stelle teil abschnitt kapitel "
    "reden redet sprechen spricht gesprochen erklaren erklart erklart erzahlt erzahlen sagt sagen gesagt erwahnt "
    "diskutieren diskutiert geht ging folge folgen episode episoden ausgabe ausgaben sendung sendungen podcast "
    "interview beitrag link links url wer wann wo was welche welcher welches welchem wie viele viel lange alles "
    "alle gast gaste zu moderiert erschien erschienen veroffentlicht aufgenommen geschrieben verfasst datum tag "
    "jahr monat neueste neuesten aktuelle letzte letzten erste ersten bitte danke finde finden hore horen kommt "
    "vor nochmal irgendwas etwas langste langsten oft zuletzt gehts gibt gibts handelt sponsor sponsoren "
    "gesponsert moderieren zusammen gemeinsam beide beiden worum wovon handelt verpasst jemand leute person frage "
    "antwort heisst hiess ne nen ner nem nix is glaub glaube schonmal irgendwo irgendwie mach macht machen "
    "gemacht ganze ganzen war's findet findest eigentlich uberhaupt welchen welchem nochmal steht stehen drin "
    "co-host co-hosts co-moderator co-moderatoren gastmoderator gastmoderatoren gastmoderatorin gastmoderation "
    "ex ehemalige ehemaliger ehemaligen kerl dame "
    "druber darum daruber dran auftritt auftritte thema themen raus heraus rausgekommen kam dauert dauern lang "
    "keiner keinem keinen keines drauf davon dafur dagegen davor danach dahin darin geredet erklart berichtet "
    "berichten diskutierte besprochen besprechen zeit sekunde moment weile zeitpunkt "
    "gings gabs wars hats ists obs nich nichts nie net seit sprachen redeten erzahlte erzahlten erklarte erklarten "
    "erwahnen erwahnt behandeln behandelt plaudern geplaudert quatschen quatscht unterhalten unterhalt fragt fragen "
    "gefragt typ typen drankommt drankommen gerade grad wirds kommts gehn gehen genau mal schon noch "
    "seinen seinem seiner seines ihren ihrem ihrer ihres meine meinen meinem meiner deine deinen deinem eure euren "
    "neuste neusten neuster aktuellste hostet hosten gehostet gastgeber gastgeberin moderator moderatoren moderatorin "
    "unsere unseren unserem unserer woher wohin womit wofur wodurch wovor woruber woran worauf woraus wobei dessen "
    "deren diejenigen selber selbst einander musste mussten muss mussen konnte konnten wollte wollten durfte darf "
    "worden geworden wurd wurde waere ware hatte hatten tut tat gab kam ging liess lasst liessen "
    "andere anderen anderer anderes allererste allererster allerersten allerletzte allerletzten kamen "
    "stand standen dran drehen dreht drehte drehten handeln handelten beruflich beruf arbeitet "
    "fangt fangen fing anfangt anfangen beginnt beginnen startet starten losgeht losging "
    "vorkommt vorkommen vorkam vorkamen auftaucht auftauchen auftauchte auftauchten"
)
ASKING = words_of(
    "was welche welcher welches welchem wann wo wer wem wen wie viele viel lange alt bis datum tag jahr folge "
    "folgen "
    "episode episoden ausgabe sendung podcast bitte genau"
)
MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "januar janner",
            "februar",
            "marz",
            "april",
            "mai",
            "juni",
            "juli",
            "august",
            "september",
            "oktober",
            "november",
            "dezember",
        ),
        start=1,
    )
    for name in names.split()
}
