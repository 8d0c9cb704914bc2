"""English words from a to l, and the German ones that stand for them: half of a small dictionary."""

# What stands before a sign of equality is one meaning; words of several meanings are left out or have them all.
WORDS = """
abandoned=verlassen; ability=fähigkeit; abortion=abtreibung; abroad=ausland; absence=abwesenheit; abuse=missbrauch
academy=akademie; accent=akzent; access=zugang zugriff; accident=unfall unglück; account=konto; accountant=buchhalter
accuse accused accusation=beschuldigen angeklagt vorwurf; ache=schmerz; acid=säure; acorn=eichel
actor actress=schauspieler; addict addiction=sucht abhängigkeit süchtig; adopt adoption=adoption adoptieren
adult=erwachsen; adventure=abenteuer; advertisement advert advertising=werbung reklame anzeige
advice=ratschlag beratung; advise advisor adviser=beraten berater; aeroplane airplane plane aircraft=flugzeug flieger
afternoon=nachmittag; ageing aging=altern alterung; agriculture farming=landwirtschaft; air=luft
airline=fluggesellschaft; airport=flughafen; alarm=alarm wecker; alcohol=alkohol; alley=gasse
ally allies=verbündete alliierte; alphabet=alphabet; altar=altar; amber=bernstein
ambulance=krankenwagen rettungswagen; anatomy=anatomie; ancestor ancestors=vorfahr ahnen vorfahren; anchor=anker
ancient=antike antik; angel=engel; anger angry=wut zorn wütend; animal animals=tier; ankle=knöchel
anniversary=jubiläum jahrestag; ant=ameise; antique=antiquität; anxiety=angst angststörung; apartment flat=wohnung
ape=affe; apology apologise apologize=entschuldigung; appetite=appetit; apple=apfel äpfel
apprentice apprenticeship=lehrling ausbildung azubi lehre; apron=schürze
archaeology archaeologist archeology=archäologie archäologe ausgrabung; architect architecture=architekt architektur
archive archives=archiv; armchair=sessel; armour armor=rüstung; army=armee heer; arrest arrested=verhaften verhaftung
arrival=ankunft; arrow=pfeil; arsenic=arsen; arson arsonist=brandstiftung brandstifter; art=kunst; artery=arterie
artificial=künstlich; artist=künstler; ash ashes=asche; assassin assassination=attentat attentäter
astronaut=astronaut raumfahrer; astronomy astronomer=astronomie astronom sterne; asylum=asyl; atheist=atheist
athlete=sportler athlet; attack=angriff überfall; attic loft=dachboden speicher; auction=auktion versteigerung
audience=publikum zuschauer; aunt auntie=tante; aurora=polarlicht nordlicht; author=autor schriftsteller
authority authorities=behörde amt; autumn=herbst; avalanche=lawine; award=preis auszeichnung; axe=axt beil
baby=säugling baby; bachelor=junggeselle; backpack rucksack=rucksack; backup=sicherung sicherungskopie; bacon=speck
bacteria=bakterien; badge=abzeichen; badger=dachs; bag=tasche beutel tüte; bait=köder
bake baker bakery baking=backen bäcker bäckerei; balcony=balkon; bald=glatze kahl; balloon=ballon; ballot=stimmzettel
bandwidth=bandbreite; bank=bank sparkasse; banknote banknotes=geldschein banknote
bankrupt bankruptcy=pleite insolvenz bankrott; baptism=taufe; barefoot=barfuß; bark=rinde bellen; barley=gerste
barn=scheune; barracks=kaserne; barrel=fass fässer; basement cellar=keller; basket=korb; bat bats=fledermaus
bath bathing=bad baden; bathroom=badezimmer bad; battery=batterie akku; battle=schlacht kampf
battlefield=schlachtfeld; bay=bucht; beach=strand; beam=balken strahl; bean=bohne; bear=bär; beard=bart
beast=bestie tier; beauty beautiful=schönheit schön; beaver=biber; bed=bett; bedroom=schlafzimmer
bee bees=biene bienen; beech=buche; beef=rindfleisch; beehive=bienenkorb; beekeeper beekeeping=imker imkerei
beer=bier; beetle=käfer; beg beggar=betteln bettler; behaviour behavior=verhalten; belief=glaube; bell=glocke klingel
belly=bauch; belt=gürtel; bench=bank sitzbank; berry=beere; bet betting=wette wetten
betray betrayal betrayed=verrat verraten; bible=bibel; bicycle bike cycling=fahrrad rad radfahren
bill=rechnung gesetzentwurf; bin=mülleimer tonne; biography=biografie; biology biologist=biologie biologe
bird birds=vogel vögel; birth=geburt; birthday=geburtstag; bishop=bischof; bite=biss beißen; bitter=bitter
blackboard=tafel; blackmail=erpressung; blacksmith smith=schmied; blade=klinge; blanket=decke; blind=blind
blister=blase; blizzard=schneesturm; blood=blut; blossom=blüte; blueberry=heidelbeere blaubeere; boat=boot kahn
body=körper leiche; bog=moor sumpf; boil=kochen; bomb=bombe; bone=knochen; bookbinder=buchbinder
bookshop bookstore=buchladen buchhandlung; boot boots=stiefel; border=grenze; bored boredom=langeweile
boss=chef vorgesetzter; bottle=flasche; bowl=schüssel schale; box=kiste schachtel kasten; boxer=boxer; boy=junge
brain=gehirn hirn; brake=bremse; branch=ast zweig filiale; brass=messing blech; brave bravery=mut mutig tapfer
bread=brot; breakdown=panne zusammenbruch; breakfast=frühstück; breast=brust
breath breathe breathing=atem atmen atmung; breed breeding=zucht züchten
brewery brewer brewing brew=brauerei brauer brauen; brewing=brauen; bribe bribery=bestechung schmiergeld
brick=ziegel backstein; bride=braut; bridge=brücke; broadband=breitband; broadcast broadcaster=rundfunk sendung sender
broken=kaputt defekt; bronze=bronze; broom=besen; brother=bruder; browser=browser; bruise=prellung
brush=bürste pinsel; bubble=blase; bucket=eimer; budget=haushalt etat budget; bug=fehler käfer; build=bauen
building=gebäude; bullet=kugel; bully bullying=mobbing; bureaucracy=bürokratie; burglar burglary=einbrecher einbruch
burial bury buried=begräbnis begraben; burn burning=brennen brand; bus=bus; bush=busch; business=geschäft unternehmen
butcher=metzger fleischer schlachter; butter=butter; butterfly=schmetterling falter; button=knopf taste; buyer=käufer
cabbage=kohl; cabin hut=hütte; cable=kabel; cage=käfig; cake=kuchen torte; calculator=taschenrechner rechenmaschine
calendar=kalender; calf=kalb; camera=kamera; camp camping=zelten camping lager; campaign=kampagne wahlkampf
canal=kanal; cancer=krebs; candidate=kandidat; candle=kerze; cannon=kanone; canoe=kanu; capital=hauptstadt kapital
captain=kapitän; caravan=wohnwagen; carbon=kohlenstoff; card=karte; cardboard=pappe karton; career=karriere laufbahn
caretaker=hausmeister; cargo freight=fracht ladung; carpenter carpentry joiner=tischler schreiner zimmermann
carpet rug=teppich; carrot=möhre karotte; cartographer=kartograf; cartoon=zeichentrick; carve carving=schnitzen
cash=bargeld; cashier=kassierer; castle=burg schloss; caterpillar=raupe; cathedral=dom kathedrale münster
catholic=katholisch; cattle=rinder vieh; cave=höhle; ceiling=decke; celebrate celebration=feier feiern
celebrity=promi prominent; cello=cello; cement=zement; cemetery graveyard=friedhof; censor censorship=zensur
century=jahrhundert; ceramics=keramik; certificate=zeugnis bescheinigung; chain=kette; chair=stuhl
chairman=vorsitzender; chalk=kreide; chamber=kammer; champion championship=meister meisterschaft; chapel=kapelle
chapter=kapitel; charcoal=holzkohle; charity=wohltätigkeit; cheap=billig günstig
cheat cheating=betrug betrügen schummeln; cheek=wange; cheese=käse; chef cook=koch köchin
chemist pharmacist=apotheker chemiker; chemistry chemical=chemie chemikalie; cherry=kirsche; chess=schach
chestnut=kastanie; chicken hen=huhn hühner hähnchen; child children kids=kind kinder; childhood=kindheit
chimney=schornstein kamin; chin=kinn; chocolate=schokolade; choir=chor; choreography=choreografie
christian=christ christlich; christmas=weihnachten; church=kirche; cigarette=zigarette; cinema=kino; circle=kreis
circuit=schaltung stromkreis; circus=zirkus; citizen=bürger; city town=stadt; civil=zivil; clay=ton lehm
clean cleaning cleaner=putzen reinigung sauber; clerk=schreiber angestellter; cliff=klippe; climate=klima
climb climbing climber=klettern bergsteigen kletterer; clinic=klinik; clock=uhr; clockmaker watchmaker=uhrmacher
closet wardrobe=schrank kleiderschrank; cloth fabric textile=stoff tuch textil; clothes clothing=kleidung klamotten
cloud=wolke; clown=clown; club=verein klub; coach=trainer; coal=kohle; coalition=koalition; coast coastal=küste
coat=mantel; cobbler=schuster; cockpit=cockpit; cockroach=kakerlake; cod=kabeljau dorsch; coffee=kaffee; coffin=sarg
coin=münze; collapse=einsturz zusammenbruch; colleague=kollege; collect collector=sammeln sammler; college=hochschule
colony colonial=kolonie kolonial; colour color=farbe; comb=kamm wabe; comedy comedian=komödie komiker; comet=komet
committee=ausschuss; community=gemeinschaft gemeinde; company=firma unternehmen; compass=kompass
competition contest=wettbewerb; compiler=compiler; complaint complain=beschwerde beschweren; composer=komponist
compost=kompost; computer=rechner computer; concert=konzert; concrete=beton; conductor=dirigent schaffner
confess confession=geständnis gestehen beichte; consciousness=bewusstsein; conspiracy=verschwörung
constitution=verfassung grundgesetz; construction=bau bauarbeiten; consumer=verbraucher; container=behälter
contract=vertrag; convent=kloster; conversation=gespräch; convict convicted=verurteilt; cooperative=genossenschaft
copper=kupfer; copyright=urheberrecht; coral=koralle; cork=kork; corn maize=mais; corner=ecke; corpse=leiche
corrupt corruption=korruption; cost costs=kosten; costume=kostüm; cottage=häuschen; cotton=baumwolle; cough=husten
council councillor=stadtrat gemeinderat; counterfeit counterfeiter forger forgery=fälscher fälschung
country=land staat; countryside=land; court=gericht; cousin=cousin cousine vetter; cow cows=kuh kühe; coward=feigling
crab=krabbe krebs; cradle=wiege; craft craftsman=handwerk handwerker; crane=kran kranich; crash=absturz unfall
crayfish=krebs; cream=sahne creme; creature=wesen lebewesen; credit=kredit; crew=mannschaft besatzung
crime=verbrechen kriminalität straftat; criminal=verbrecher täter kriminell; crisis=krise
critic criticism=kritik kritiker; crop harvest=ernte; crossroads=kreuzung; crossword=kreuzworträtsel; crow=krähe
crowd=menge menschenmenge; crown=krone; cruise=kreuzfahrt; crutch=krücke; cry crying=weinen; crystal=kristall
cucumber=gurke; cult=sekte; culture=kultur; cupboard=schrank; curator=kurator; cure=heilung heilmittel
curious curiosity=neugier neugierig; currency=währung; curse cursed=fluch verflucht; curtain=vorhang; customer=kunde
customs=zoll; cybersecurity=it-sicherheit; cyclist=radfahrer; dairy=molkerei käserei; dam=damm staudamm
damage=schaden; dance dancer dancing=tanz tanzen tänzer; danger dangerous=gefahr gefährlich
dark darkness=dunkel dunkelheit; data=daten; database=datenbank; date=datum verabredung; daughter=tochter
dawn=morgengrauen; dead=tot tote; deaf=taub gehörlos; dealer=händler; death=tod; debate=debatte; debt=schulden
decade=jahrzehnt; deck=deck; deer=hirsch reh; defence defense=verteidigung; degree=grad abschluss
delay=verspätung verzögerung; delivery=lieferung; demand=forderung nachfrage; democracy=demokratie; demolition=abriss
dentist=zahnarzt; depression=depression; desert=wüste; desk=schreibtisch; dessert=nachtisch
destroy destruction=zerstören zerstörung; detective=detektiv kommissar; devil=teufel; diamond=diamant; diary=tagebuch
dice=würfel; dictator dictatorship=diktator diktatur; dictionary=wörterbuch; die died dying=sterben gestorben tot
diesel=diesel; diet=diät ernährung; dig digging=graben ausgraben; dike dyke levee=deich; dinner=abendessen
dinosaur=dinosaurier; diplomat=diplomat; director=regisseur direktor; dirt dirty=schmutz dreck schmutzig
disabled disability=behinderung behindert; disappear disappeared disappearance=verschwinden verschwunden
disarmament=abrüstung; disaster catastrophe=katastrophe unglück; discover discovery=entdecken entdeckung
disease illness=krankheit; disgust disgusting=ekel eklig; dishes=geschirr abwasch; dishwasher=spülmaschine
distillery=brennerei; dive diver diving=tauchen taucher; divorce divorced=scheidung geschieden
doctor=arzt ärztin doktor; dog dogs=hund hunde; doll=puppe; dolphin=delfin; donate donation=spende spenden
donkey=esel; doomsday=weltuntergang; door=tür; dough=teig; dove pigeon=taube; dragon=drache; drain=abfluss
drainage=entwässerung; drama=drama; draw drawing=zeichnen zeichnung; drawer=schublade
dream dreams=traum träume träumen; dress=kleid; drill=bohrer bohren; drink drinks=getränk trinken
drive driver=fahrer fahren; drought=dürre; drown drowned drowning=ertrinken ertrunken; drug=droge
drum drums drummer=schlagzeug trommel; drunk=betrunken; dry=trocken
dubbing dubbed dub=synchronisation synchronisiert synchronsprecher; duck=ente; dust=staub; duty=pflicht; dwarf=zwerg
eagle=adler; ear ears=ohr; earth=erde; earthquake=erdbeben; easter=ostern; echo=echo; echolocation=echoortung
eclipse=finsternis sonnenfinsternis; ecology=ökologie; economy economics=wirtschaft; edition=ausgabe auflage
editor=redakteur lektor; education=bildung; eel=aal; egg eggs=ei eier; elder elderly=senioren alte
election elections=wahl wahlen; electric electrical=elektrisch; electricity=strom elektrizität; elephant=elefant
elevator lift=aufzug fahrstuhl; embassy=botschaft; emergency=notfall notruf
emigrate emigrant emigration emigrated=auswandern auswanderer auswanderung; emotion=gefühl
emperor empress=kaiser kaiserin; employee=mitarbeiter angestellter; employer=arbeitgeber; empty=leer
encryption encrypted=verschlüsselung verschlüsselt; encyclopedia=lexikon enzyklopädie; enemy=feind; energy=energie
engine motor=motor maschine; engineer=ingenieur; entrance=eingang; envelope=umschlag briefumschlag; environment=umwelt
envy jealous jealousy=neid eifersucht eifersüchtig; epidemic=seuche epidemie; equality=gleichberechtigung gleichheit
escape escaped=flucht entkommen ausbruch; essay=aufsatz; europe european=europa europäisch; evening=abend
evidence=beweis beweise; evil=böse; evolution=evolution; exam examination=prüfung klausur; excavation=ausgrabung
excuse=ausrede; execution executed=hinrichtung; exercise=übung sport; exhibition=ausstellung; exile=exil
expedition=expedition; expensive=teuer; experiment=versuch experiment; expert=experte fachmann
explode explosion=explosion explodieren; export=export ausfuhr; extinct extinction=ausgestorben aussterben
eye eyes=auge augen; eyebrow=augenbraue; eyelash=wimper; fable=fabel; face=gesicht; factory plant=fabrik werk
failure=scheitern misserfolg; fairy=fee; fairytale=märchen; faith=glaube; fake=fälschung falsch; falcon=falke
family=familie; famine=hungersnot; farm=bauernhof hof; farmer=bauer landwirt; fart=furz; fashion=mode; fat=fett dick
fate=schicksal; father dad=vater papa; fear=angst furcht; feather=feder; federal=bundes; fee fees=gebühr
feedback=rückmeldung; female=weiblich; fence=zaun; fern=farn; ferry=fähre; fertiliser fertilizer=dünger
festival=festival fest; fever=fieber; fibre fiber=faser glasfaser; fiction=fiktion; fig=feige; fight=kampf streit
film movie movies=film kino; finance finances financial=finanzen finanz; fine fines=bußgeld strafe; finger=finger
fingerprint=fingerabdruck; fir=tanne; fire=feuer brand; firefighter firefighters fireman=feuerwehr feuerwehrmann
firefly=glühwürmchen; fireplace=kamin; firewood=brennholz; fireworks=feuerwerk; fish=fisch
fisherman fishing fishery=fischer fischerei angeln; fist=faust; flag=flagge fahne; flame=flamme
flashlight=taschenlampe; flea=floh flohmarkt; flight=flug; flirt=flirten
flood flooding floods=flut hochwasser überschwemmung; floor=boden stockwerk; flour=mehl
flower flowers=blume blumen blüte; flu=grippe; fluid=flüssigkeit; flute=flöte; fly=fliege; fog foggy=nebel
food=essen lebensmittel; fool=narr; foot feet=fuß füße; football soccer=fußball; footpath=fußweg; footprint=fußabdruck
forbidden forbid ban banned=verboten verbot; forecast=vorhersage; foreign foreigner=ausländer fremd
forest woods=wald forst; forester ranger=förster; fork=gabel; fortress=festung; fossil=fossil; founder=gründer
foundry=gießerei; fountain=brunnen; fox=fuchs; fracture=bruch; frame=rahmen; fraud scam=betrug betrüger
freckles=sommersprossen; freedom=freiheit; freeze freezing frozen=gefrieren gefroren einfrieren
freezer=gefriertruhe tiefkühl; fridge refrigerator=kühlschrank; friend friendship=freund freundschaft
frog=frosch frösche; frost=frost; fruit=obst frucht; fry fried=braten gebraten; fuel=treibstoff brennstoff
funeral=beerdigung bestattung; fungus fungi mushroom mushrooms=pilz pilze; fur=fell pelz; furnace oven=ofen backofen
furniture=möbel; galaxy=galaxie; gallery=galerie; gallows=galgen; gamble gambling=glücksspiel; game games=spiel spiele
gang=bande; garage=garage werkstatt; garbage rubbish trash=müll abfall; garden gardening gardener=garten gärtner
garlic=knoblauch; gas=gas; gasworks=gaswerk; gate=tor; gear=getriebe ausrüstung; gem=edelstein; gender=geschlecht
gene genes genetic genetics=gen gene genetik; genealogy=ahnenforschung genealogie; generation=generation; genius=genie
geography=geografie; geology=geologie; germany german=deutschland deutsch; ghost ghosts=geist geister gespenst
giant=riese riesig; gift present=geschenk; girl=mädchen; glacier=gletscher; glass=glas; glasses=brille
glider=segelflugzeug; glove gloves=handschuh; glue=kleber leim; goal=tor ziel; goat=ziege; god=gott; goddess=göttin
gold golden=gold goldener; goldsmith=goldschmied; goose geese=gans gänse; gospel=evangelium; gossip=klatsch tratsch
government=regierung; governor=gouverneur; graffiti=graffiti; grain=getreide korn; grammar=grammatik
grandfather grandpa=großvater opa; grandmother grandma granny=großmutter oma; grape=traube; grass=gras rasen
grasshopper=heuschrecke; grave graves=grab gräber; gravel=kies; gravity=schwerkraft gravitation; grease=fett
greed greedy=gier gierig; green=grün; greenhouse=gewächshaus treibhaus; grey gray=grau; grief=trauer
grocery groceries=lebensmittel; guard=wächter wache; guilt guilty=schuld schuldig; guitar=gitarre; gull seagull=möwe
gum=kaugummi; gun=pistole waffe; gunpowder=schießpulver; gutter=rinne; gym=fitnessstudio turnhalle; habit=gewohnheit
hacker hackers=hacker; hail=hagel; hair=haar haare; haircut hairdresser barber=friseur frisur; hallway corridor=flur
ham=schinken; hammer=hammer; hamster=hamster; handbag=handtasche; handle=griff; handwriting=handschrift
happiness=glück; harbour harbor port=hafen; hardware=hardware; hare=hase; hat=hut mütze; hate hatred=hass
hawk=habicht; hay=heu; head=kopf; headache=kopfschmerzen; headline=schlagzeile; headphones=kopfhörer
health healthy=gesundheit gesund; hearing=gehör anhörung; heart=herz; heat=hitze wärme; heater heating=heizung heizen
heaven=himmel; hedge=hecke; hedgehog=igel; heel=ferse absatz; helicopter=hubschrauber; hell=hölle; helmet=helm
herb herbs=kraut kräuter; heritage=erbe kulturerbe; hero heroine=held heldin; heron=reiher; herring=hering
hike hiking hiker=wandern wanderung wanderer; hill=hügel berg; hip=hüfte; historian=historiker historikerin
history historical=geschichte historisch; hive=bienenstock; hobby=hobby; hole=loch lücke
holiday holidays vacation=urlaub ferien; holy=heilig; home=zuhause heim; homeless=obdachlos; homework=hausaufgaben
honey=honig; hoof=huf; hook=haken; horizon=horizont; horn=horn; horror=horror grusel; horse horses=pferd pferde
hospital=krankenhaus klinik; hostage=geisel; hot=heiß; hotel=hotel; hour=stunde; house=haus; household=haushalt
housing=wohnungsbau; human humans=mensch menschlich; humour humor=humor witz; hunger hungry=hunger hungrig
hunt hunting hunter=jagd jagen jäger; hurricane=hurrikan wirbelsturm; husband=ehemann mann; hydrogen=wasserstoff
hygiene=hygiene; ice=eis; iceberg=eisberg; icebreaker=eisbrecher; icon=ikone; identity=identität; ideology=ideologie
idiot=idiot; immigrant immigration=einwanderer einwanderung; immune=immun immunsystem; imprisonment=haft gefängnis
income=einkommen; independence independent=unabhängigkeit unabhängig; infant=säugling; infection=infektion
inflation=inflation; inhabitant=einwohner; inherit inheritance=erbe erben erbschaft; injection=spritze
injury injured=verletzung verletzt; ink=tinte; inn pub tavern=gasthof gaststätte wirtshaus kneipe; innocent=unschuldig
insect insects=insekt insekten; insomnia=schlaflosigkeit schlafstörung
inspector inspection=prüfer kontrolleur prüfung; insurance=versicherung; intelligence=intelligenz geheimdienst
interest=zinsen interesse; interface=schnittstelle; interpreter=dolmetscher
invent invention inventor=erfinden erfindung erfinder; invest investor investment=investieren investor
investigate investigation investigator=ermitteln ermittlung ermittler; invisible=unsichtbar; invitation=einladung
iron=eisen bügeleisen; ironing=bügeln; island isle=insel; itch=juckreiz; ivory=elfenbein; ivy=efeu; jacket=jacke
jail prison=gefängnis knast; jam=marmelade stau; jar=glas; jaw=kiefer; jellyfish=qualle quallen
jewel jewellery jewelry=schmuck juwel; jewish jew=jüdisch jude; joke jokes=witz witze; journalist=journalist
journey=reise; judge=richter; juice=saft; jungle=dschungel urwald; jury=jury geschworene; justice=gerechtigkeit justiz
kettle=wasserkocher kessel; key=schlüssel; keyboard=tastatur; kidnap kidnapped kidnapping=entführung entführt
kidney=niere; king=könig; kingdom=königreich; kiss=kuss küssen; kitchen=küche; kitten=kätzchen; knee=knie
knife knives=messer; knight=ritter; knit knitting=stricken; knot=knoten; laboratory lab=labor; labour labor=arbeit
lace=spitze; ladder=leiter; lake=see; lamb=lamm; lamp=lampe; landlord landlady=vermieter wirt; landscape=landschaft
landslide=erdrutsch; language=sprache; lantern=laterne; laptop=laptop; lark=lerche; larva=larve; laser=laser
laughter=lachen; laundry=wäsche wäscherei; lava=lava; law laws=gesetz recht; lawn=rasen; lawsuit=klage prozess
lawyer=anwalt rechtsanwalt; lazy=faul; lead=blei; leaf leaves=blatt blätter laub; leak=leck undicht; leather=leder
lecture=vorlesung vortrag; leech=blutegel; leek=lauch; leg=bein; legend=legende sage; lemon=zitrone
lesson=lektion unterrichtsstunde; letter letters=brief briefe; lettuce=salat; liar lie lies lying=lüge lügen lügner
librarian library=bibliothek bücherei bibliothekar; licence license=lizenz führerschein; lichen=flechte flechten
lid=deckel; lifeguard=rettungsschwimmer bademeister; light=licht; lighthouse=leuchtturm; lightning=blitz
lime=kalk limette; limestone=kalkstein; linen=leinen; lion=löwe; lip lips=lippe; liquid=flüssig flüssigkeit
literature=literatur; liver=leber; lizard=eidechse; loan=kredit darlehen; lobby=lobby; lobster=hummer
lock locks=schloss schleuse; locker=schließfach spind; locomotive=lokomotive; loneliness lonely=einsamkeit einsam
loom=webstuhl; lottery=lotto lotterie; loudspeaker=lautsprecher; louse lice=laus läuse; love lover=liebe geliebte
luggage=gepäck; lullaby=wiegenlied; lunch=mittagessen mittag; lung lungs=lunge; luthier=geigenbauer; luxury=luxus
"""
