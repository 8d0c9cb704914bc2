"""German verbs and the nouns that are made of them in ways that no stemmer sees: aufnehmen and Aufnahme. Pure."""

# What stands before a semicolon or the end of a line is one meaning.
WORDS = """
aufnehmen aufgenommen aufnahme; abnehmen abgenommen abnahme; zunehmen zugenommen zunahme
teilnehmen teilnahme teilnehmer; annehmen angenommen annahme; einnehmen einnahme einnahmen; ausnehmen ausnahme
übernehmen übernommen übernahme; unternehmen unternahm unternehmung; vernehmen vernehmung verhör
festnehmen festgenommen festnahme verhaftung; schneiden schnitt geschnitten; ausschneiden ausschnitt
abschneiden abschnitt; einschneiden einschnitt; schreiben geschrieben schrift; beschreiben beschreibung
unterschreiben unterschrift; vorschreiben vorschrift; abschreiben abschrift; sprechen gesprochen gespräch
versprechen versprochen versprechung; besprechen besprechung; widersprechen widerspruch; freisprechen freispruch
aussprechen aussprache; gehen gang gegangen; ausgehen ausgang; eingehen eingang; untergehen untergang
übergehen übergang; vergehen vergangenheit; fahren fahrt gefahren; abfahren abfahrt; anfahren anfahrt
ausfahren ausfahrt; einfahren einfahrt; verfahren prozess; erfahren erfahrung; überfahren überfahrt
auswandern auswanderung auswanderer emigration; ziehen gezogen zug; umziehen umzug umgezogen; einziehen einzug
ausziehen auszug; anziehen anzug; abziehen abzug; erziehen erziehung; beziehen bezug beziehung; entziehen entzug
werfen geworfen wurf; entwerfen entwurf; vorwerfen vorwurf; fliegen geflogen flug; abfliegen abflug
springen gesprungen sprung; steigen gestiegen stieg; aufsteigen aufstieg; absteigen abstieg; aussteigen ausstieg
einsteigen einstieg; umsteigen umstieg; fallen gefallen fall; überfallen überfall; ausfallen ausfall
zerfallen zerfall; durchfallen durchfall; finden gefunden fund; erfinden erfunden erfindung erfinder
empfinden empfindung; geben gegeben gabe; aufgeben aufgabe; ausgeben ausgabe ausgaben; abgeben abgabe
eingeben eingabe; angeben angabe angaben; vergeben vergebung; zugeben geständnis; binden gebunden bund
verbinden verbunden verbindung; brechen gebrochen bruch; einbrechen einbruch einbrecher; ausbrechen ausbruch
abbrechen abbruch abgebrochen; zusammenbrechen zusammenbruch; unterbrechen unterbrochen unterbrechung
aufbrechen aufbruch; verbrechen straftat; schließen geschlossen schluss; abschließen abschluss
anschließen anschluss; entschließen entschluss; beschließen beschluss beschlossen; ausschließen ausschluss
beginnen beginn begonnen; anfangen anfang angefangen; empfangen empfang; verlieren verlust verloren
frieren frost gefroren; trinken getränk getrunken; singen gesang gesungen; klingen klang geklungen
schwimmen geschwommen schwimmer; laufen lauf gelaufen; ablaufen ablauf; verlaufen verlauf; raten rat
verraten verrat verräter; bauen bau gebaut; aufbauen aufbau; umbauen umbau; anbauen anbau; abbauen abbau
einbauen einbau; tauschen tausch; austauschen austausch; umtauschen umtausch; verkaufen verkauf
einkaufen einkauf; streiten streit gestritten; lügen lüge gelogen; reisen reise gereist; abreisen abreise
anreisen anreise; sterben tod gestorben; heiraten heirat hochzeit trauung; gebären geburt geboren
unterscheiden unterschied; stehlen diebstahl gestohlen dieb; schießen schuss geschossen; gießen guss
reißen riss gerissen; beißen biss gebissen; greifen griff gegriffen; angreifen angriff angegriffen angreifer
eingreifen eingriff; begreifen begriff; pfeifen pfiff; reiten ritt geritten; schreiten schritt
fortschreiten fortschritt; auftreten auftritt aufgetreten; eintreten eintritt; austreten austritt
zurücktreten rücktritt zurückgetreten; betreten zutritt; treten tritt; liegen lage; vorlegen vorlage
auflegen auflage; anlegen anlage; niederlegen niederlage; lesen lektüre gelesen; vorlesen vorgelesen lesung
messen gemessen maß messung; essen gegessen mahlzeit; vergessen vergesslich; fressen gefressen
sitzen sitz gesessen; besitzen besitz; stehen stand gestanden; aufstehen aufstand
entstehen entstehung entstanden; verstehen verständnis verstanden; widerstehen widerstand; bestehen bestand
denken gedanke gedacht; brennen brand gebrannt; verbrennen verbrennung verbrannt; nennen genannt nennung
rennen gerannt; helfen hilfe geholfen helfer; treffen getroffen; eintreffen ankunft; ankommen ankunft angekommen
herkommen herkunft; auskommen auskunft; schlafen schlaf; einschlafen eingeschlafen; wachsen wuchs wachstum
waschen wäsche gewaschen; tragen getragen; vortragen vortrag; beitragen beitrag; auftragen auftrag
eintragen eintrag; vertragen vertrag; schlagen schlag geschlagen; vorschlagen vorschlag; anschlagen anschlag
umschlagen umschlag; graben grab gegraben; ausgraben ausgrabung ausgegraben; laden ladung
einladen einladung eingeladen; wiegen gewicht; fliehen flucht geflohen; flüchten flucht geflüchtet
schützen schutz; nutzen nutzung; sehen sicht gesehen; aussehen aussicht; ansehen ansicht; einsehen einsicht
absehen absicht; rufen ruf gerufen; anrufen anruf telefonat; aufrufen aufruf; ausrufen ausruf; berufen berufung
wählen wahl gewählt; zählen zahl gezählt; fühlen gefühl; hoffen hoffnung; lieben liebe; hassen hass
ärgern ärger; freuen freude; trauern trauer; glauben glaube; träumen traum; weinen tränen
"""
