"""Still more German words that stand for each other, of state, court, science, net and society. Pure."""

# What stands before a semicolon or the end of a line is one meaning.
WORDS = """
abgeordneter parlamentarier mandatsträger volksvertreter; abhängig unselbstständig hörig
abhören belauschen lauschangriff wanze; abkommen abmachung übereinkunft pakt vertrag; ablauf prozedur vorgang
abmahnung abmahnen unterlassung; abrüsten abrüstung entwaffnung; abschieben abschiebung ausweisung rückführung
absicht vorsatz vorhaben; abstammung vorfahren ahnen stammbaum; abwägen abwägung; abwehren abwehr verteidigung
abweichen abweichung; adresse anschrift wohnort; akzeptieren hinnehmen anerkennen akzeptanz
algorithmus rechenvorschrift; altern älterwerden alterung; anbieter dienstleister betreiber provider
anfälligkeit verwundbarkeit sicherheitslücke schwachstelle; anfechten anfechtung einspruch widerspruch
angeklagter beschuldigter tatverdächtiger; anhörung anhören stellungnahme
ankündigen ankündigung bekanntgabe verkünden; annahme vermutung hypothese; anpassen anpassung angleichen
anreiz belohnung prämie; anzeichen symptom hinweis; anzeigen strafanzeige; anziehungskraft gravitation schwerkraft
arbeitszeit schichtdienst überstunden; argument begründung; aufbewahren lagern lagerung; auflage vorgabe
aufsicht kontrolle überwachung; aufsichtsbehörde regulierer; aufteilen aufteilung verteilen
auftrag vergabe ausschreibung; aufwand mühe; aufzeichnen mitschneiden; ausbeuten ausbeutung
ausbreiten ausbreitung verbreiten verbreitung; ausdauer durchhalten; ausdenken erfinden; außerirdisch alien ufo
ausgleich kompensation; auslosen losen los losverfahren auslosung; ausnahme sonderfall
ausprobieren versuchen experimentieren; aussage zeugenaussage; ausschuss gremium kommission komitee; auswahl auslese
auswerten auswertung analyse analysieren; auswirkung folge konsequenz; automatisch automatisiert automatisierung
bakterie keim erreger mikrobe; barrierearm inklusion; bedenken zweifel vorbehalt; bedingung voraussetzung
bedürfnis bedarf; beeinflussen einfluss beeinflussung; befugnis zuständigkeit kompetenz
begrenzen begrenzung limit obergrenze; begründen begründung; behinderung handicap; beitreten beitritt mitgliedschaft
belästigen belästigung; bequemlichkeit komfort; beraten beratung ratschlag berater; bereich region; bericht reportage
berichterstattung medien; bescheid bewilligung; beschleunigen beschleunigung schneller
beschluss entschluss entscheidung; beschränken einschränkung beschränkung
beteiligen beteiligung mitbestimmung partizipation mitmachen; betreuen betreuung
bevölkerung einwohnerschaft bürgerschaft; bewahren erhalten konservieren; bewusstsein bewusst; bezirk landkreis kreis
bildungssystem schulsystem; biologie biologe; boykott boykottieren; brief schreiben post
bundestag parlament bundesrat länderkammer; bürger staatsbürger bürgerin
bürgerrat bürgerversammlung bürgerbeteiligung; bürokratie papierkram formular; buße reue
charakter persönlichkeit wesen; chemie chemiker; code quelltext quellcode
computervirus schadsoftware trojaner malware; cyberangriff hackerangriff hacker hacken; daten datensatz
datenleck datenpanne; debattieren diskutieren; demokratie demokratisch volksherrschaft; denken nachdenken grübeln
desinformation falschmeldung fakenews propaganda; deuten deutung interpretieren interpretation
diplomat botschafter diplomatie; drohne drohnen; durchschnitt mittelwert durchsuchen durchsuchung razzia
durchsetzen durchsetzung; ehrlichkeit wahrheit; eigenschaft merkmal; eilig dringend dringlich eilverfahren
einführen einführung; einhalten einhaltung; einheit wiedervereinigung; einigen einigung kompromiss
einmischen einmischung; einreichen einreichung; einsatz mission; einschätzen einschätzung schätzung; einsehen einsicht
einsparen einsparung sparen; einteilen einteilung; einwand gegenargument; eiweiß protein aminosäure
elektroauto elektromobilität; empfehlen empfehlung; endgültig definitiv; energiewende ökostrom; engagement einsatz
enteignen enteignung; entfernung distanz abstand; enthüllen enthüllung aufdecken
entschlüsseln entschlüsselung dechiffrieren entschärfen entschärfung
entwurf konzept vorlage gesetzentwurf referentenentwurf; erbgut gen gene genetik dna; erforschen forschung erforschung
erhitzen hitze; erklären erklärung erläutern; ermahnen mahnung; erneuerbar ökostrom; ersatz alternative
erschöpfung burnout; erwachsen volljährig; erwärmung klimawandel; erwerbstätig berufstätig; evolution abstammungslehre
experiment versuch; experte fachmann fachleute spezialist sachverständiger; explodieren explosion; extrem radikal
fachkraft fachkräftemangel; fahrlässig leichtsinnig; fälschungssicher unverfälscht
falsifizieren widerlegen faktencheck faktenprüfung; falten faltung gefaltet; familienname nachname; fasten fastenzeit
feindlich feindselig; filmen dreh dreharbeiten; finanziell geldlich; fleck makel; fliehen geflohen; fließen strömung
flüssig flüssigkeit; fördern förderung; fordern forderung verlangen; formel gleichung; forschungsergebnis befund
fortschritt weiterentwicklung; fragebogen umfrage erhebung; freiberufler selbstständig freelancer; freigeben freigabe
freisprechen freispruch; frist deadline stichtag abgabetermin; führerlos autonom selbstfahrend; fusion zusammenschluss
gast besucher; gattung spezies art; gebühr abgabe beitrag; gedanke überlegung; gefährden gefährdung
gefängniswärter vollzugsbeamter; gegend umgebung; gehaltserhöhung lohnerhöhung; geheimhalten geheimhaltung vertraulich
geldgeber sponsor mäzen investor geldwäsche schwarzgeld; geldstrafe bußgeld; gemeinnützig ehrenamtlich
gemeinsam zusammen; gemeinschaft community; genehmigen genehmigung bewilligen; generation jahrgang; geologie gestein
gerichtshof gericht verfassungsgericht; gesellschaft sozial; gesetzgebung gesetzgeber legislative
gesichtserkennung biometrie biometrisch; gesinnung haltung; gestalten gestaltung design; gewaltenteilung gewalt
gewässer wasser; gewohnheit routine; gletscher eismasse; globalisierung welthandel; grundgesetz verfassung
grundlage basis fundament; gründlich sorgfältig; grundrecht menschenrecht bürgerrecht; grundsteuer steuer
gutachten sachverständiger begutachtung; haften haftung haftbar; hallenbad schwimmbecken; handeln verhandeln
handlung plot; haushalt budget etat; hautfarbe rassismus; heimlich verdeckt
heizen geheizt abwärme fernwärme heizkraft; heizkosten nebenkosten; herausforderung schwierigkeit
herstellen herstellung produktion fertigung; hersteller produzent; hetze hass hetzen; hinterfragen anzweifeln
hinweis tipp; hirnforschung neurowissenschaft; hochrechnung prognose immobilie grundstück; impfgegner impfskeptiker
information auskunft; institution einrichtung; integration eingliederung; intrige ränke
investition investieren anleger; islam muslim muslimisch; kandidat bewerber anwärter; kandidieren kandidatur
kapitalismus marktwirtschaft; karikatur satire; katastrophenschutz zivilschutz; kennzeichnen kennzeichnung etikett
kernfusion fusionsreaktor; kinderbetreuung kita; kläger klage; klausur prüfung; klimaerwärmung klimawandel
knappheit mangel engpass; koalitionsvertrag regierungsbildung; kohlendioxid co2 treibhausgas; kollision zusammenstoß
kommunal gemeinde gemeinden; kommunismus sozialismus; konflikt auseinandersetzung; konsum verbrauch
kontrollieren kontrolle prüfen; kooperation zusammenarbeit kooperieren; korrigieren korrektur berichtigung
kostenlos gratis umsonst; krankenkasse krankenversicherung; krebs tumor; kreislauf zyklus; kriminell verbrecherisch
krise notlage; kryptowährung bitcoin; kult sekte; kulturell kultur; kundenservice support; künstler maler
kürzen kürzung sparmaßnahme; lager depot; landkreis kreistag; landtag landesparlament; langfristig dauerhaft
lautlos still; lebenslauf biografie; lebewesen organismus; leck undicht; leere vakuum; legal rechtmäßig
leserbrief zuschrift; leugnen abstreiten; liberal freiheitlich; lieferkette nachschub
lobby lobbyist lobbyismus interessenvertreter; logik logisch; lohnsteuer steuer
luftverschmutzung feinstaub abgas machtkampf rivalität; mahnen mahnung; maschine apparat; maßnahme schritt
material werkstoff; mathe mathematik mathematiker; mehrheit majorität; melden meldung; menschenmenge masse
messgerät sensor; mikroskop mikroskopie; minderheit randgruppe; mindestlohn lohnuntergrenze; missbrauch missbrauchen
mitgefühl empathie; mitglied angehöriger; mithören belauschen; mittelalter ritter; mobil unterwegs
moderieren moderation; molekül verbindung; monopol kartell; motivation antrieb; nachfolger nachfolge; nachfrage bedarf
nachholen aufholen; nachteil kehrseite; nachweisen nachweis beleg; navigation wegweiser; neutral unparteiisch
niederschlag regen; norm standard; notar beurkundung; notwehr selbstverteidigung; notwendig erforderlich
nutzlos sinnlos; obdach unterkunft; öffentlich staatlich; opposition gegner; ordnungsamt behörde
organspende spenderorgan; ozonloch ozon; pacht pachten; pandemie corona seuche epidemie; panne störung
parteitag partei; patent erfindung; pfleger pflege; pflicht zwang verpflichtung; philosoph philosophie
planet himmelskörper; politiker politikerin; polizeigewalt polizei; pressefreiheit zensur; privat persönlich
professor prof hochschullehrer; prognose vorhersage; protestieren demonstrieren; protokoll mitschrift
provokation provozieren; psyche seele quelle beleg; quote anteil; rahmen gerüst; rassist rassismus
rathaus stadtverwaltung; rechenzentrum serverfarm server; rechnungshof finanzkontrolle; rechtsanwalt anwalt
rechtsprechung justiz rechtsstaat; rechtsverstoß gesetzesverstoß; reduzieren verringern senken
reform neuerung reformieren; regel vorschrift; regulieren regulierung regeln; reichweite verbreitung
rekord bestleistung; rentner ruheständler; republik staat; richter richterin; risiko wagnis; ritual brauch
rohstoff ressource; rückgang abnahme; rückschlag niederlage; rückzahlung erstattung; ruf reputation image
sanktion embargo; satellit raumsonde; schadensersatz entschädigung; schiedsrichter unparteiischer
schlichten schlichtung mediation; schulabbrecher schulverweigerer; schuldenbremse verschuldung
schutzgebiet naturschutz; schweigepflicht verschwiegenheit; schwerkraft gravitation
schwindel betrug schwächen schwäche; seltene rar; senat senator; sicherheitslücke exploit; sklavenhandel sklaverei
sozialhilfe bürgergeld grundsicherung; spalten spaltung; spende spenden spendenaktion; spezies art; spion spitzel
sprachmodell chatbot; staatsoberhaupt präsident; stasi geheimpolizei; statistik statistisch
steuerhinterziehung steuerbetrug; stiftung stifter; stimmrecht wahlrecht; störung ausfall; straftäter täter
strategie taktik; streamen streaming; streik arbeitskampf; stromnetz netzbetreiber
studie untersuchung erhebung befragung umfrage; subjektiv persönlich; subvention beihilfe; subvention zuschuss
symbol zeichen; synonym gleichbedeutend; tabu verpönt; tatsache fakt fakten tatort tatortarbeit; täuschung irreführung
teilchen partikel; teilnehmen teilnahme; teilnehmer beteiligte; teleskop fernrohr sternwarte; theorie hypothese
tierversuch versuchstier; tödlich letal umfeld milieu; toleranz tolerant; transparenz offenlegung
trauma traumatisiert; treibhausgas emission; trend mode; trinkwasser leitungswasser
überbevölkerung bevölkerungswachstum; überfall überfallen; überfordern überforderung; übergriff übergriffe
überleben überlebende; überlisten austricksen; übernahme übernehmen; überraschen überraschung; überschuss überfluss
übertragen übertragung; überwachen bespitzeln überwachung kameraüberwachung; umgehen umgehung; umstellen umstellung
umstritten kontrovers; umverteilen umverteilung; unabhängig eigenständig; unbewusst unterbewusst
unfruchtbar kinderlos; ungeordnet chaotisch; ungleichheit ungerechtigkeit; unschuldig unschuld; unsichtbar verborgen
unsterblich unsterblichkeit; unterdrücken unterdrückung; unterhalt alimente untergang niedergang; unternehmer gründer
unterschrift signatur unterschreiben petition; unverantwortlich fahrlässig; urheberrecht copyright; urknall universum
ursache grund auslöser; verband verein interessenverband; verbessern aufwerten; verbraucherschutz verbraucher
verdoppeln verdopplung; verein vereinigung; vererben vererbung; verfahren methode; verfallen ruine
verfassungsschutz inlandsgeheimdienst; vergesslich demenz alzheimer; verhältnis relation
verheimlichen vertuschen vertuschung; verhindern vermeiden; verjährung verjährt; verkehr stau
verkehrswende verkehrspolitik; vermehren vermehrung; vermitteln vermittlung; vernetzen vernetzung
vernichten vernichtung; vernunft verstand; verordnung erlass; verpackung verpacken; verringern verringerung
verschieben verschiebung aufschub; verschlüsseln verschlüsselung kryptografie; verschmutzen verschmutzung
verschwörung verschwörungstheorie verschwörungsmythos; versicherung versichern; versprechen zusage
verstaatlichen verstaatlichung; versteckt verborgen; verstoß vergehen; versuchen versuch; verteidigen verteidigung
verteidiger anwalt; vertrauen zutrauen; verurteilen verurteilung; verwaltung behörde; verwandt verwandtschaft
verzicht verzichten; vetternwirtschaft klüngel; videokonferenz videoanruf; virus viren; volk nation
volksentscheid referendum bürgerentscheid volksabstimmung; vorbeugen vorbeugung prävention
vorratsdatenspeicherung datenspeicherung; vorschlagen vorschlag; vorsitz vorsitzender; vorstand geschäftsführung
vorurteil klischee stereotyp; vorwerfen vorwurf anschuldigung; wachstum wachsen; wächter wache
wahlfälschung wahlbetrug; wahlkampf wahlwerbung; wahrheit ehrlichkeit; wahrnehmen wahrnehmung
wahrscheinlich wahrscheinlichkeit; warnen warnung; wasserstoff brennstoffzelle; wehrlos schutzlos; weigern weigerung
weiterbildung fortbildung; welle wellen; weltall universum kosmos; weltkrieg kriegsende
werben werbung reklame anzeige; wertvoll kostbar; whistleblower hinweisgeber enthüller; widerlegen entkräften
widersprechen widerspruch; widerstand gegenwehr; wiederholen wiederholung; wiederverwenden wiederverwertung
wirken wirkung effekt; wirkstoff arznei; wirtschaftskrise rezession finanzkrise; wohnungsnot wohnungsmangel
zahlungsunfähig insolvenz insolvent pleite bankrott; zeitdruck eile; zeitumstellung sommerzeit; zensieren zensur
zeuge zeugin; zeugnis note; zinsen zins; zitat zitieren; zivilcourage mut; zoll einfuhr; zufall zufällig
zufrieden zufriedenheit; zugreifen zugriff; zulassen zulassung; zusammenarbeiten kooperation
zusammenfassen zusammenfassung; zustimmen zustimmung; zuverlässig verlässlich; zwang nötigung
zweifeln zweifel skeptisch; zwingen erzwingen
"""
