"""More German words that stand for each other, of everyday talk: work, house, town, body, law, sea and sky."""

# What stands before a semicolon is one meaning.
WORDS = """
abgeben abliefern einreichen; abhauen fliehen flüchten flucht weglaufen; abheben starten start abflug
abkürzen abkürzung; ablehnen ablehnung absage zurückweisen weigern; ablenken ablenkung
abnehmen diät schlankheit gewicht; abreißen abriss abbruch; absagen absage ausfallen ausgefallen
abschaffen abschaffung; abschalten ausschalten stilllegen abschaltung; abschied verabschiedung tschüss lebewohl
abschreiben plagiat plagiieren; abstimmen abstimmung votum wahl; absturz abgestürzt abstürzen crash
abwasser kanalisation kanal klärwerk; acker feld feldarbeit; aktie aktien börse aktienmarkt
album platte schallplatte lp; alkoholiker säufer trinker; allergie allergisch heuschnupfen; alltag täglich gewohnheit
altersheim pflegeheim seniorenheim altenheim; altpapier papiermüll; amateur laie hobby; ameise ameisenhaufen
angeben angeberei prahlen; angeln fischen angler; angestellter beschäftigter arbeitnehmer
angreifen angriff attacke überfall; anhören lauschen zuhören hören; anleitung anweisung gebrauchsanweisung
anmelden anmeldung registrieren registrierung; anpflanzen pflanzen säen aussaat
anschlag attentat terror terroranschlag; anschluss verbindung anschließen; ansteckend ansteckung infektion infiziert
antrag beantragen; antwort antworten erwidern beantworten; anziehen kleiden kleidung; apotheke apotheker arzneimittel
arbeitslos erwerbslos jobcenter arbeitslosigkeit; archiv archivar archivieren akten; arm armut bedürftig
armee heer truppe; asyl flüchtling geflüchtet flucht; atem atmen luftholen atmung atemzug; attrappe nachbildung modell
aufbau aufbauen errichten; aufgeben kapitulation kapitulieren; aufhören beenden schluss
aufklären aufklärung ermitteln ermittlung; aufnahme aufnehmen mitschnitt aufzeichnung; aufpassen achtgeben vorsicht
aufregen aufregung empören empörung; aufräumen ordnung ordnen ausmisten; aufstand revolte rebellion aufruhr
aufstehen wecker aufwachen wach; auftritt auftreten bühne konzert; aufwachsen kindheit jugend
ausbildung lehre azubi lehrling; ausgraben ausgrabung archäologie grabung; ausland fremde auswandern
ausrasten wutanfall durchdrehen; ausrede vorwand; aussehen äußeres optik; aussterben ausgestorben aussterbend
austausch austauschen wechsel ersetzen; auswandern auswanderung emigrant auswanderer; ausweis pass personalausweis
autobahn schnellstraße; bach fluss strom; backen gebäck teig; bademeister rettungsschwimmer schwimmbad
baden schwimmen planschen; badewanne wanne vollbad; bahnhof station haltestelle; bahnsteig gleis
ballern schießen schuss; bande clique gang gruppe; bankraub banküberfall; bar kneipe theke tresen
bargeld münze münzen scheine; barrierefrei barriere rollstuhl behindert; basteln bastelei werkeln
batterie akku ladung; bauer landwirt bäuerin bauernhof; bauernhof hof landwirtschaft; baustelle bauarbeiten bagger
beamter staatsdiener; beben erdbeben erschütterung; bedienung kellner kellnerin
beerdigung bestattung begräbnis friedhof; beere beeren erdbeere; befehl anordnung kommando
befragen befragung umfrage interview; begegnen treffen begegnung; behandeln behandlung therapie heilung
behaupten behauptung these; beichte beichten geständnis; beißen biss gebissen; bekannt berühmt promi prominent
bekleben aufkleber sticker; beleidigen beleidigung beschimpfung; belohnen belohnung prämie
benachteiligen diskriminierung diskriminieren; benzin sprit kraftstoff treibstoff; bequem gemütlich komfort
bergrettung bergwacht bergretter; beruf job tätigkeit; beruhigen beruhigung; berühren berührung anfassen
bescheuert blöd dumm doof; beschweren beschwerde reklamation meckern; besichtigung besuch führung
besoffen betrunken blau suff; besprechung sitzung meeting konferenz; bestechen bestechung korruption schmiergeld
besteck gabel löffel messer; bestellen bestellung liefern lieferung; bestrafen strafe sanktion; beten gebet andacht
bett matratze; betteln bettler bettelei; beule delle; beute raubgut; bewegung bewegen; beweis beweisen beleg nachweis
bewohner einwohner anwohner; biene bienen bienenstock; bildschirm monitor display
billigung zustimmung einverständnis; binden knoten schnüren; birne glühbirne leuchtmittel
blasmusik kapelle blasorchester; blatt laub blätter; blind sehbehindert blindheit; blitz gewitter donner
blockade sperre sperrung blockieren; blume blumen blüte pflanze; blut bluten blutung; boden erdboden grund erde
bombe sprengstoff explosion sprengen; boot kahn ruderboot kajak; boss chef; botschaft nachricht mitteilung
brand feuer brennen flammen; brandstifter brandstiftung feuerteufel; braten fleisch grillen; braut bräutigam hochzeit
breitband glasfaser internetanschluss; brille gläser optiker; brot brötchen laib; brunnen quelle
brücke brücken überführung; brüste busen brust; buch schmöker band; buchhaltung buchführung; bulle rind stier kuh
burg festung schloss ritterburg; bus linienbus; bäcker bäckerei brötchen; böse gemein; bühne theater auftritt
bündnis allianz koalition; bürgermeister bürgermeisterin rathaus oberbürgermeister; büro schreibtisch homeoffice
camping zelten zelt campingplatz; chaos durcheinander unordnung; chaot unordentlich; chor singen gesang
chronik geschichte; clown zirkus; computerspiel videospiel konsole; cousine cousin vetter; creme salbe
dach dachboden speicher; damm deich; dampf dampfmaschine dampflok; dankbar dankbarkeit danke; darm verdauung bauch
dauer länge; dauerauftrag spende; deckel verschluss; demo demonstration protest kundgebung
denkmal monument gedenkstätte mahnmal; depression depressiv schwermut; detektiv ermittler schnüffler; deutlich klar
diktator diktatur gewaltherrschaft; dinosaurier saurier; dokument akte urkunde; dolmetscher übersetzer dolmetschen
dom kathedrale münster kirche; doof dumm dummheit blöd; dose büchse konserve; draht kabel leitung
dreck schmutz schmutzig dreckig; drehbuch skript; drohen drohung erpressung; drucken druck druckerei
druckerpresse buchdruck; dunkel dunkelheit finster finsternis; durchfall magen; durst durstig trinken; dusche duschen
dünger düngen mist gülle; dürre trockenheit; ebbe flut gezeiten tide; edelstein juwel schmuck; egoistisch egoismus
ehemann ehefrau gatte gattin mann; ehre würde; ehrenamt ehrenamtlich freiwillig freiwillige
ehrlich ehrlichkeit aufrichtig; eid schwur; eifersucht eifersüchtig neid; eimer kübel; einbildung eingebildet
einbrecher einbruch einbrechen; einkommen gehalt; einladen einladung; einrichten einrichtung möbel
einsam einsamkeit allein; einstürzen einsturz zusammenbruch; einwandern einwanderung migration zuwanderung
eis glatteis frost gefroren; eisdiele speiseeis; eisenbahner lokführer lokomotivführer heizer; ekel eklig widerlich
elend not leid; emanzipation gleichberechtigung gleichstellung; empfangen empfang; ende schluss finale
endlager atommüll; eng enge; enkel enkelin enkelkind urenkel urenkelin; entführen entführung geisel
entgleisen entgleisung zugunglück; entlarven enttarnen überführen verraten; entlassen entlassung freilassung
entschuldigen entschuldigung verzeihung; entschädigung schmerzensgeld ausgleich; entspannen entspannung erholung
entwässern entwässerung trockenlegen; erbe erben erbschaft testament; erdöl öl; erfolg erfolgreich
erfrieren kälte erfroren; ergebnis resultat; erinnern erinnerung gedächtnis; erkältung erkältet schnupfen grippe
ermorden mord ermordet umgebracht; ermäßigung rabatt nachlass; ernten ernte; ernähren ernährung essen
erpressen erpressung lösegeld; erschießen erschossen; erschrecken schreck schock; ersticken erstickt
ertrinken ertrunken; erziehen erziehung; eule uhu kauz; fabrik werk fertigung; fachwerk fachwerkhaus; fahne flagge
fahrkarte ticket fahrschein; fahrradfahrer radfahrer radler; fahrstuhl aufzug lift
fake fälschung gefälscht; falle fallen; familie verwandte verwandtschaft; farbe farben bunt
fasching karneval fastnacht; fass tonne; faul faulheit träge; faulen verfaulen verrotten verwesen verwesung fäulnis
feind gegner; ferngesteuert fernsteuerung; fernwärme wärmenetz; fest feier volksfest schützenfest
feuerwehr feuerwehrmann brandbekämpfung; fieber temperatur; filmmusik soundtrack; filter filtern
finanzamt steuer steuererklärung; finanzen haushalt etat budget; fischer fischerei fischkutter; fledermaus fledermäuse
fleisch fleischer metzger schlachter; fleißig fleiß; fliege fliegen insekt; flirten flirt anbandeln; floh flöhe
flugblatt flyer; flughafen flugplatz; flüstern leise; folter foltern; forschungsreise expedition
freibad schwimmbad hallenbad badeanstalt schwimmbecken; freiheit frei; freizeit hobby; fremd unbekannt
frieden friedlich; friseur haare frisur; frosch kröte; fruchtbar fruchtbarkeit; frühling frühjahr
frühstück frühstücken; fuchs füchse; fund entdecken entdeckung; futter füttern; fußgänger gehweg bürgersteig
fähre fährmann fährschiff; fälschen fälschung fälscher gefälscht; führerschein fahrschule; fürst könig herrscher
gabe talent begabung; gans gänse; garten gärtner schrebergarten kleingarten beet
gasthaus gasthof wirtshaus gaststätte wirt; gebet kirche; gebirge alpen; geburt gebären entbindung hebamme
geburtstag jubiläum; gedicht dichter lyrik poesie; geduld geduldig; gefrieren einfrieren tiefkühl tiefgekühlt
gefühl emotion empfinden; gegner widersacher; geheimdienst spion agent nachrichtendienst spionage; gehirn hirn kopf
gehälter lohn; gehörlos taub gebärdensprache; geist gespenst spuk geister; geiz geizig sparsam
gelehrter wissenschaftler; geliebte affäre liebhaber; gemeinde kommune ort; gemälde bild malerei; gemüse salat
gerecht gerechtigkeit fair; geruch riechen gestank stinken; geräusch klang lärm; gerücht klatsch tratsch
gesang singen lied; geschenk schenken; geschirr teller spülen abwasch; geschmack schmecken
geschwister bruder schwester; geschäft laden verkauf; gespräch dialog unterhaltung; gestehen geständnis
gesund gesundheit; getreide korn weizen; gewerkschaft streik betriebsrat tarif; gewicht wiegen schwer
gewissen moral ethik; gewürz würzen kräuter; gift giftig vergiften vergiftung; giraffe zoo; glas scheibe
glatze kahl haarausfall; gleichgewicht balance; gleis schiene; glocke geläut läuten kirchenglocke; glück glücklich
glücksspiel casino spielsucht; glühwein weihnachtsmarkt; grab friedhof gruft; graben buddeln; graf adel adlig
grenze grenzübergang zoll; grill grillen; großeltern oma opa großmutter großvater; grundschule schule
grusel gruselig unheimlich horror; gurke gewürzgurke; haar haare; hafen kai anleger; haft gefängnis; hagel unwetter
halloween kürbis grusel; hals kehle; haltbar haltbarkeit konservieren einmachen; haltestelle bushaltestelle
hammer werkzeug; handarbeit stricken häkeln nähen; handel händler kaufmann; handschrift manuskript; handtuch badetuch
handwerk handwerker geselle meister; hass hassen; hauptstadt metropole; hausarzt arzt; hausaufgaben schulaufgaben
hausmeister hauswart; haustier hund; haut hautfarbe; hebamme geburtshelferin; heft zeitschrift magazin
heilig heiliger; heimat zuhause; heimweh sehnsucht; heiß hitze; hektik stress eile; held heldin; helm kopfschutz
hemd bluse; herd ofen kochfeld; hering fisch; herz herzinfarkt; heuschrecke grille; hexe hexenverfolgung
hilfe helfen unterstützung; himmel wolken; hinrichten hinrichtung; hirsch reh wild; historiker geschichtsforscher
hitze heiß; hochhaus wolkenkratzer; hochwasser überschwemmung flut überflutung sturmflut; hocker stuhl
holz balken brett; holzfäller förster; hose jeans; hotel herberge pension; hubschrauber helikopter
huf hufeisen; hunger hungrig; hungersnot hunger; hupe hupen; hähnchen huhn; höhle grotte; hörgerät schwerhörig
hügel anhöhe; hütte hütten; illegal verboten; impfen impfung impfstoff; ingenieur techniker; insel eiland
interessant spannend; jahrestag jubiläum; jahrmarkt kirmes rummel; journalist reporter redakteur; jucken juckreiz
jude jüdisch judentum; jurist juristisch rechtlich anwalt; jäger jagd jagen; kaiser kaiserreich; kammer raum
kaninchen hase; kanzler kanzlerin; kapitel abschnitt; kapitän seemann steuermann; karriere laufbahn
karte landkarte stadtplan; kartoffel kartoffeln; kasse kassierer; kaufhaus warenhaus; keks plätzchen gebäck
keller untergeschoss; kellner bedienung; kennenlernen begegnung; kerze kerzen; kindergarten kita krippe
kirmes jahrmarkt; klage verklagen; klavier piano flügel pianist; kleber klebstoff leim
kleinanzeigen gebraucht flohmarkt; klempner installateur; klimaschutz klimawandel; klingel türklingel
klo toilette abort; kloster mönch nonne abt; klug schlau intelligent; knall explosion
kneipe wirtschaft lokal gaststätte; knochen skelett; koalition mehrheit; koch köchin; koffer gepäck
kohle kohlebergbau; koma bewusstlos; komiker comedian kabarett kabarettist; kommissar kriminalpolizei kripo
komponist komponieren; konkurrenz wettbewerber; konzentration konzentrieren; kopfschmerzen migräne
kopie kopieren nachmachen; kosmetik schminke; krabbe garnele; krach lärm krawall; kraftwerk stromerzeugung
krankenpfleger krankenschwester pflegekraft pfleger; krankenwagen rettungswagen; kreuzfahrt kreuzfahrtschiff
kritik kritisieren; krähe rabe; kuh rind kühe; kunst künstler; kuss küssen; kälte frieren kalt; käse käserei molkerei
körper leib; kündigung gekündigt; küste ufer strand
labor laboratorium; lachen gelächter; landung landen; langeweile langweilig; laster lastwagen lkw; laub blätter
laufen rennen joggen; laune stimmung; laus läuse; lebensmittel nahrung; lehrbuch schulbuch; leiche tote leichnam
leid leiden; leihen ausleihen verleih; lektor verlag; leuchtturm leuchtfeuer; lieferwagen transporter
limonade brause cola; link verweis; loch lücke; lohn gehalt; lotto lotterie; luft atmosphäre; lähmung gelähmt
lärm laut krach; lästern tratschen; löschen feuerwehr; löwe raubkatze; magen bauchschmerzen; mahlen mühle müller
makler immobilien; manipulation manipulieren; markt marktplatz; matrose seemann; mauer wand; maus mäuse
mechaniker werkstatt; mechanisch maschine mechanik; medien presse; meditation meditieren
meeresforscher meeresbiologe; mehl getreide; meister champion; messe ausstellung
mieter vermieter; milch milchprodukte molkerei; militärdienst wehrdienst wehrpflicht; minister ministerin
mittagsschlaf nickerchen; mittelalter mittelalterlich; mobbing mobben; mode modisch; mond mondlandung
monster ungeheuer; moor sumpf torf; motorrad moped roller; museum ausstellung; musiker musikerin band
muskel muskelkater; mut mutig tapfer; mythos legende; mähen rasenmäher; märchen sage legende; möbel schrank
mönch kloster; mörder killer; mücke stechmücke; müde schläfrig; nachbar nachbarin nebenan; nachhaltig nachhaltigkeit
nachspeise dessert nachtisch; nacht nachts; nackt fkk; nahverkehr öpnv
nazi nationalsozialismus nationalsozialisten ns; nebel neblig; neffe nichte; nerven nervig; neugierig neugier
niederlage verloren; notfall notruf; notiz notizen; nähen näherin schneider; obdachlos wohnungslos
obst frucht früchte; ohnmacht bewusstlos; olympia olympisch; opfer betroffene; orchester philharmonie
ordnung ordentlich; orgel organist; osten ostdeutschland ddr; ostern osterei; paket päckchen; papier pappe
parfüm duft; park grünanlage; parkplatz parken; partei fraktion; pastor pfarrer priester geistlicher pfarrhaus
patient patientin; pech unglück; peinlich scham; pension rente ruhestand; pest seuche epidemie; pfand flasche
pfanne topf; pflanze gewächs; pflaster verband; pflegen pflege; physik physiker; pilger pilgern wallfahrt; pilz pilze
pirat seeräuber; plakat poster; polarlicht nordlicht; porträt bildnis; posaune trompete
postbote briefträger; praktikum praktikant; prinz prinzessin; probe proben; produzent produktion
protest demonstrieren; prämie bonus; präsident staatschef; psychisch seelisch; psychologe therapeut
publikum zuschauer; putsch staatsstreich; quarantäne isolation; quiz rätsel; rabatt ermäßigung; rache rächen
rad reifen; radio rundfunk; rakete raumfahrt; rasen gras; rassismus rassistisch; rat stadtrat gemeinderat
rechenmaschine rechner; recherche recherchieren; rechtsextrem neonazi; redaktion redakteur; rede ansprache
regen regnen; reiten reiter pferd; religion religiös; rennen wettlauf; renovieren renovierung sanieren sanierung
rente altersvorsorge; restaurator restauratorin restaurieren; retten rettung bergung; riese riesig; rohr leitung
rost rosten; ruder rudern; räuber raub überfall; rührei ei; sammler sammlung sammeln; schaf schafe schäfer
schallplatte vinyl; scham schämen; schaufel spaten; scheidung scheiden trennung; scheune stall; schicht nachtschicht
schiffbruch wrack gestrandet; schlacht gefecht; schlafanzug pyjama; schlagzeug trommel; schlagzeuger drummer
schlamm schlick matsch; schmuggel schmuggler; schreiben autor; schreien schrei; schuh schuhe; schuld schuldig
schulden kredit; schuster schuhmacher; schwanger schwangerschaft; schweiß schwitzen; schwimmbad schwimmbecken
schädling ungeziefer; schüler klasse; segeln segler segelboot; selbstmord suizid; sessel sofa couch; sitten brauch
skandal affäre; sklave sklaverei; sonne sonnig; sprengen sprengung; sprichwort redensart; springen sprung
staatsanwalt ankläger; stechen stich; straßenbahn tram; streiten zank; strumpf socke; student studentin; sturm orkan
suppe eintopf; synchronisation synchronsprecher; säge sägen; säugling baby; süchtig sucht; süßigkeit bonbon
tanz tanzen; tasche beutel; tasse becher; tattoo tätowierung; tauchen taucher; traum träumen; tumor krebs
umzug umziehen; vegan vegetarisch vegetarier; verbrecher täter krimineller; verdacht verdächtig
verfassung grundgesetz; verhaften verhaftung festnahme; verhandeln verhandlung; verhören verhör vernehmung
verhüten verhütung verhütungsmittel kondom; verlag verleger; verletzen verletzung wunde verwundet
vermissen vermisst verschwunden; vermögen reichtum reich; verrat verräter; verrückt wahnsinn
versteigern auktion versteigerung; versöhnen versöhnung frieden; verwechseln verwechslung; vorlesen lesung
weihnachten heiligabend advent; wein winzer weinberg; weinen tränen; wende mauerfall; windkraft windrad windräder
wirtschaft ökonomie; wohngemeinschaft wg; zahn zähne zahnarzt; zauberer zauberei magie; zerstören zerstörung
zoll zöllner; zoo tierpark; zucht züchten; zwilling zwillinge
"""
