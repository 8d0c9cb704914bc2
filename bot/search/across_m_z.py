"""English words from m to z, and the German ones that stand for them: half of a small dictionary."""

# What stands before a sign of equality is one meaning; words of several meanings are left out or have them all.
WORDS = """
machine=maschine; mad madness=verrückt wahnsinn; magazine=zeitschrift magazin; maggot=made
magic magician=magie zauberei zauberer; magnet magnetic=magnet magnetisch; maid=magd dienstmädchen; mail=post
majority=mehrheit; malaria=malaria; male=männlich; malware=schadsoftware; mammal=säugetier
manager=manager geschäftsführer; manual=anleitung handbuch; manure dung=mist dünger; manuscript=manuskript handschrift
map maps=karte landkarte; maps=karten; marathon=marathon; marble=marmor murmel; march=marsch; mare=stute; market=markt
marriage married marry=ehe heirat verheiratet; marsh swamp=sumpf moor marsch; mask=maske; mason=maurer
massacre=massaker; mast=mast; master=meister; match=streichholz
mathematics maths math mathematician=mathematik mathe mathematiker; mattress=matratze
mayor mayoress=bürgermeister bürgermeisterin; meadow=wiese; meal=mahlzeit essen; measles=masern
measure measurement=messen messung; meat=fleisch; mechanic=mechaniker; medal=medaille
mediaeval medieval=mittelalter mittelalterlich; medicine medical=medizin medikament arznei; meeting=treffen sitzung
melody tune=melodie; melt melting=schmelzen; member=mitglied; memoir memoirs=memoiren; memorial=denkmal gedenkstätte
memory=speicher gedächtnis erinnerung; mercury=quecksilber; mermaid=meerjungfrau; message=nachricht botschaft
metal=metall; meteor meteorite=meteorit; microphone mic=mikrofon; microscope=mikroskop; midday noon=mittag
middle=mitte; midnight=mitternacht; midwife midwives=hebamme; migrant migration=migration zuwanderung; mile=meile
military=militär bundeswehr; milk=milch; mill miller=mühle müller; mine miner mining=bergwerk bergbau bergmann zeche
minefield=minenfeld; mineral=mineral; minister=minister; minority=minderheit; mint=minze münzprägung; miracle=wunder
mirror=spiegel; misery=elend; missile=rakete; mist=nebel; mistletoe=mistel; misunderstanding=missverständnis
moat=burggraben; mole=maulwurf; monarchy=monarchie; monastery=kloster; money=geld; monk=mönch; monkey=affe
monopoly=monopol; monster=monster ungeheuer; month=monat; monument=denkmal; mood=stimmung laune; moon=mond
moonlight=mondlicht; moor=moor; mop=wischmopp; moral=moral; mortar=mörtel; mortgage=hypothek; mosaic=mosaik
mosque=moschee; mosquito=mücke stechmücke; moss=moos; moth=motte; mother mum mom=mutter mama
motorbike motorcycle=motorrad; motorist=autofahrer; motorway highway=autobahn; mould mold=schimmel
mountain mountains=berg gebirge; mourning=trauer; mouse mice=maus mäuse; moustache=schnurrbart; mouth=mund
mud=schlamm schlick; mummy=mumie; murder murdered murderer=mord mörder ermordet; muscle=muskel; museum=museum
music musician=musik musiker; muslim=muslim; mussel=muschel; mustard=senf; mutiny=meuterei; mystery=rätsel geheimnis
myth=mythos mythen; nail=nagel; naked nude=nackt; nanny=kindermädchen; nap=nickerchen mittagsschlaf; napkin=serviette
nation=nation; nationality=staatsangehörigkeit; nature=natur; nausea=übelkeit; navy=marine; neck=hals nacken
necklace=halskette; needle=nadel; neighbour neighbor neighbours neighbors=nachbar nachbarn
neighbourhood neighborhood=nachbarschaft viertel; nephew=neffe; nerve=nerv; nervous=nervös aufgeregt; nest=nest
net=netz; nettle=brennnessel; network=netzwerk netz; neutral=neutral; news=nachrichten neuigkeiten; newspaper=zeitung
niece=nichte; nightingale=nachtigall; nightmare=albtraum; nightshift=nachtschicht; nitrate=nitrat; nitrogen=stickstoff
noble nobility=adel adlig; nobleman=edelmann; noise noisy=lärm krach geräusch; nomad=nomade
noodle noodles=nudel nudeln; north=norden; northern=nördlich; nose=nase; notebook=notizbuch
novel novelist=roman romanautor; nuclear=atom kern nuklear; number=zahl nummer; nun=nonne
nurse=krankenschwester pfleger pflegekraft; nursery kindergarten=kindergarten kita; nut nuts=nuss nüsse; oak=eiche
oath=eid; oats=hafer; obesity=übergewicht; observatory=sternwarte observatorium; ocean=ozean meer
octopus=krake tintenfisch; office=büro; officer=beamter offizier; oil=öl; olive=olive; onion=zwiebel; opera=oper
operation=operation; opponent=gegner; opposition=opposition; orbit=umlaufbahn; orchard=obstgarten; orchestra=orchester
orchid=orchidee; ordeal=tortur; organ=orgel organ; orphan orphanage=waise waisenhaus; otter=otter; outbreak=ausbruch
outlaw=geächteter; oven=ofen backofen; owl=eule; owner=besitzer eigentümer; ox=ochse; oxygen=sauerstoff; oyster=auster
pacemaker=herzschrittmacher; paddle=paddel; pain=schmerz schmerzen; paint painter painting=malen maler malerei gemälde
palace=palast schloss; pan=pfanne; pancake=pfannkuchen; panic=panik; pants trousers=hose; paper=papier
paperwork=papierkram; parachute=fallschirm; parade=umzug parade; paradise=paradies; paralysed paralyzed=gelähmt
parasite=parasit; parcel package=paket; parchment=pergament; parents=eltern; parish=gemeinde pfarrei
parking=parken parkplatz; parliament=parlament bundestag; parrot=papagei; parsonage vicarage=pfarrhaus
passenger=passagier fahrgast; passport=reisepass; password=passwort kennwort; pasta=nudeln; paste=kleister
pastor priest vicar=pfarrer pastor priester; pasture=weide; patent=patent; patience=geduld; patient=patient
patrol=streife; pavement sidewalk=gehweg bürgersteig; paving=pflaster; payment=zahlung bezahlung; pea peas=erbse
peace=frieden; peach=pfirsich; peacock=pfau; peanut=erdnuss; pear=birne; pearl=perle; peasant=bauer; peat=torf
pedal=pedal; pedestrian=fußgänger; pen=stift füller; pencil=bleistift; penguin=pinguin; pension=rente
pepper=pfeffer paprika; performance=auftritt leistung; perfume=parfüm; periodic=periodisch
permission permit=erlaubnis genehmigung; pet pets=haustier; petition=petition; petrol gasoline=benzin
pharmacist=apotheker; pharmacy=apotheke; philosopher philosophy=philosoph philosophie
photo photograph photographer photography=foto fotograf fotografie; physicist physics=physiker physik
pianist piano=klavier pianist; pickle pickled=eingelegt gurke; picnic=picknick; picture=bild; pie=kuchen
pig pigs=schwein schweine; pigeon=taube; pilgrim pilgrimage=pilger pilgern pilgerweg; pill=pille tablette
pillow=kissen kopfkissen; pilot=pilot; pine=kiefer; pipe=rohr pfeife; piracy=piraterie
pirate pirates=pirat piraten seeräuber; pitch=tonhöhe; plague=pest seuche; plane=flugzeug; planet=planet
plaster=gips pflaster; plasterer=stuckateur; plastic=plastik kunststoff; plate=teller platte
platform=bahnsteig plattform; playground=spielplatz; playwright=dramatiker; plot=handlung; plough=pflug; plum=pflaume
plumber=klempner installateur; plumbing=sanitär; pocket=hosentasche tasche; poem poet poetry=gedicht dichter lyrik
poison poisoned poisoning poisonous=gift vergiftet vergiftung giftig; police policeman=polizei polizist
polite=höflich; political politics politician=politik politiker politisch; poll=umfrage
pollution=verschmutzung umweltverschmutzung; pond=teich; pony=pony; pool=schwimmbad schwimmbecken
poor poverty=arm armut; pope=papst; poppy=mohn; population=bevölkerung; porch=veranda vorbau; pork=schweinefleisch
porridge=haferbrei grütze; portrait=porträt; post=post; postcard=postkarte; postman=briefträger postbote; pot=topf
potato potatoes=kartoffel kartoffeln; pottery potter=töpfer töpferei; poultry=geflügel; powder=pulver
prayer pray=gebet beten; preacher sermon=prediger predigt; pregnancy pregnant=schwangerschaft schwanger
prejudice=vorurteil; president=präsident; pressure=druck; price prices=preis; prime=premier; prince=prinz fürst
princess=prinzessin; print printer printing=drucken drucker druck; prisoner=häftling gefangener
privacy=datenschutz privatsphäre; prize=preis; profession=beruf; professor=professor; profit=gewinn
promise=versprechen; pronunciation=aussprache; property=eigentum; prosecution=anklage
prosecutor=staatsanwalt staatsanwaltschaft; protest protests=protest demonstration; protestant=evangelisch protestant
proverb=sprichwort; psychiatrist psychiatry=psychiater psychiatrie; psychologist psychology=psychologe psychologie
publisher=verlag verleger; pulse=puls; pump=pumpe; pumpkin=kürbis; punch=schlag faustschlag
punishment=strafe bestrafung; pupil=schüler; puppet=marionette handpuppe; puppy=welpe
purse wallet=geldbeutel portemonnaie; puzzle=puzzle rätsel; pyramid=pyramide; quake=beben; quarantine=quarantäne
quarrel=streit; quarry=steinbruch; queen=königin; queue=schlange warteschlange; quilt=steppdecke
rabbit rabbits=kaninchen hase; race racing=rennen; racism racist=rassismus rassist; radiation=strahlung
radio=radio rundfunk; radioactive=radioaktiv; raft=floß; rage=wut; raid=razzia überfall
rail railway railroad=bahn eisenbahn schiene; railwayman=eisenbahner; rain rainy=regen; rainbow=regenbogen
ransom=lösegeld; raspberry=himbeere; rat rats=ratte ratten; raven=rabe; razor=rasierer; reader=leser
rebel rebellion=rebell aufstand; receipt=quittung beleg kassenzettel; recipe recipes=rezept rezepte
record=rekord schallplatte; recycling=recycling wiederverwertung; reed=schilf; reef=riff; referee=schiedsrichter
referendum=volksabstimmung volksentscheid; refinery=raffinerie; refugee refugees=flüchtling geflüchtete
regiment=regiment; reindeer=rentier; relationship=beziehung; relatives=verwandte; religion religious=religion religiös
remedy=heilmittel hausmittel; renovate renovation=renovieren renovierung sanierung; rent=miete
repair repairs=reparieren reparatur; reporter=reporter; republic=republik
rescue rescued rescuer=rettung retten retter bergretter; research researcher=forschung forscher; reservoir=stausee
resident=anwohner; resistance=widerstand; restaurant=restaurant gaststätte
restoration restorer=restaurierung restaurator restauratorin; retired retirement=ruhestand rente; revenge=rache
revolution=revolution; reward=belohnung; rhyme=reim; rhythm=rhythmus; rice=reis; rich wealth wealthy=reich reichtum
riddle=rätsel; rifle=gewehr; ring=ring; riot riots=krawall ausschreitungen; ritual=ritual; river=fluss
roast=braten rösten; robber robbery rob=räuber raub überfall; robot robots=roboter; rock rocks=felsen gestein
rocket=rakete; roof=dach; rooster=hahn; root roots=wurzel; rope=seil; ropemaker=seiler; rose=rose
rotten rot=verfault faulen verrotten verwesen; roundabout=kreisverkehr; rower rowing=rudern ruderer ruderboot
royal=königlich; rubber=gummi; rudder=ruder; ruin ruins=ruine; rumour rumor=gerücht; runway=landebahn
rust rusty=rost rosten; sabotage=sabotage; sacred=heilig; sacrifice=opfer; saddle=sattel; sadness=trauer traurigkeit
safe=tresor; safety security=sicherheit; sail sailing sailor=segeln segler matrose segel; saint=heilige; salad=salat
salary wage wages=gehalt lohn; salmon=lachs; salt salty=salz salzig; sand=sand; sandbank=sandbank; sandwich=butterbrot
satellite=satellit; satire=satire; sauce=soße; sausage=wurst; savings=ersparnisse; saw=säge; sawmill=sägewerk
scandal=skandal; scar=narbe; scarecrow=vogelscheuche; scarf=schal; scholarship=stipendium; school=schule
schoolbook=schulbuch; science scientific scientist=wissenschaft wissenschaftler; scissors=schere; scooter=roller
scrap=schrott; scream=schrei schreien; screen=bildschirm; screw=schraube; scribe=schreiber
sculptor sculpture=bildhauer skulptur; sea=meer; seal=robbe seehund; search=suche suchen; seaside=strand meer
seat=sitz platz; seaweed=seetang algen; secret secrets=geheimnis geheim; secretary=sekretärin
seed seeds=samen saatgut; selfish=egoistisch; server=server; settlement=siedlung; sewage sewer=abwasser kanalisation
sewing sew seamstress tailor=nähen schneider näherin; sex=sex; shade shadow=schatten; shame=scham; shampoo=shampoo
shark sharks=hai haie; sharp=scharf; sheep=schaf schafe; shell=muschel schale; shelter=schutzraum unterkunft
shepherd=schäfer hirte; shield=schild; ship ships=schiff; shipbuilder=schiffbauer
shipwreck wreck=schiffbruch wrack gestrandet; shipyard=werft; shirt=hemd; shoe shoes shoemaker=schuh schuhe schuster
shooting shoot shot=schießen erschossen schuss; shop store=laden geschäft; shopping=einkaufen; shore=ufer küste
shortage=mangel; shorthand stenographer=stenografie stenograf stenografin; shoulder=schulter
shovel spade=schaufel spaten; shower=dusche; shrimp prawn=garnele krabbe; shy=schüchtern; sibling siblings=geschwister
sick=krank; siege=belagerung; signature=unterschrift; signpost=wegweiser; silence silent=stille schweigen; silk=seide
silver=silber silbern; singer sing singing=sänger singen gesang; sister=schwester; skeleton=skelett
ski skiing=ski skifahren; skin=haut; skirt=rock; skull=schädel; sky=himmel
slave slavery slaves=sklave sklaverei sklaven; sled sledge=schlitten; sleep sleeping=schlaf schlafen
sleepwalking=schlafwandeln; sleeve=ärmel; sleigh=schlitten; slope=hang; slug=nacktschnecke; smell=geruch riechen
smoke smoking smoker=rauch rauchen raucher; smuggler smugglers smuggling=schmuggler schmuggel; snail=schnecke
snake=schlange; sneeze=niesen; snore snoring=schnarchen; snow=schnee; snowflake=schneeflocke; soap=seife
society=gesellschaft verein; sock socks=socke socken; sofa couch=sofa; software=software; soil=boden erde
solar=solar sonnen; soldier soldiers=soldat soldaten; son=sohn; song songs=lied lieder; soul=seele; soup=suppe
sour=sauer; source=quelle; sourdough=sauerteig; south=süden; southern=südlich; souvenir=andenken
space=weltraum weltall; spaceship spacecraft=raumschiff; spacesuit=raumanzug; sparrow=spatz; spectacles=brille
spectator=zuschauer; speech=rede; speechwriter=redenschreiber; speed=geschwindigkeit tempo; spell=zauberspruch
spice spices=gewürz gewürze; spider spiders=spinne spinnen; spinach=spinat; spirit=geist; spit saliva=speichel spucke
spoon=löffel; sport sports=sport; spring=frühling; spruce=fichte; spy spies espionage=spion spionage
squirrel=eichhörnchen; stab stabbed=stich erstochen; stable=stall; stadium=stadion; stage=bühne; stain=fleck
staircase stairs=treppe; stamp stamps=briefmarke stempel; star stars=stern sterne; starch=stärke; station=bahnhof
statue=statue; steak=steak; steal stealing stole stolen theft thief=stehlen gestohlen diebstahl dieb; steam=dampf
steel=stahl; stew=eintopf; stick=stock; sting stung=stich stechen; stomach=magen; stone stones=stein steine
stonemason=steinmetz; stool=hocker; storage=speicher lager; stork=storch; storm=sturm; stove=herd ofen
stranger=fremder; straw=stroh strohhalm; strawberry=erdbeere; stream=bach; street=straße; strike=streik
string=schnur saite; student=student; studio=studio; submarine=u-boot
subtitle subtitles subtitler=untertitel untertiteln; suburb=vorort; subway underground=u-bahn; sugar=zucker
suicide=selbstmord suizid; suit=anzug; suitcase=koffer; summer=sommer; sun sunny=sonne; sunflower=sonnenblume
sunlight=sonnenlicht; sunrise=sonnenaufgang; sunset=sonnenuntergang; supermarket=supermarkt
superstition superstitious=aberglaube; surgeon surgery=chirurg operation; surveillance=überwachung; survey=umfrage
surveyor=vermesser; survive survivor survived=überleben überlebende; suspect suspicion=verdacht verdächtiger
swallow=schwalbe schlucken; swan=schwan; sweat=schweiß schwitzen; sweater jumper=pullover
swim swimming swimmer=schwimmen schwimmer; sword=schwert; synagogue=synagoge; syringe=spritze; tail=schwanz
takeover=übernahme; tale=märchen sage; talent=talent; tank=panzer; tannery=gerberei; tap faucet=wasserhahn
tape=klebeband; tapestry=wandteppich; tattoo=tätowierung; tax taxes=steuer steuern; taxi cab=taxi
taxidermist=präparator; tea=tee; teacher=lehrer lehrerin; tear tears=träne tränen; teenager teen=jugendliche teenager
telegram=telegramm; telegraph=telegraf; telephone phone=telefon handy; telescope=teleskop fernrohr
television tv=fernsehen fernseher; temperature=temperatur; temple=tempel; tenant=mieter; tent=zelt; territory=gebiet
terror terrorism terrorist=terror terrorismus terrorist; thatch thatched=reetdach strohdach; thaw=tauwetter
theatre theater=theater; theft=diebstahl; theology theologian=theologie theologe; therapist therapy=therapie therapeut
thermometer=thermometer; thesis=doktorarbeit; thirst thirsty=durst durstig; thorn=dorn; thread=faden
throat=hals kehle; throne=thron; thumb=daumen; thunder thunderstorm=donner gewitter; tick ticks=zecke zecken
ticket=fahrkarte eintrittskarte ticket; tide tides tidal=gezeiten ebbe flut; tiger=tiger; tile tiles=fliese fliesen
timber lumber wood wooden=holz; tin=dose zinn; tip=trinkgeld; tobacco=tabak; toe=zeh; toilet loo=klo toilette
toll=maut; tomato=tomate; tomb=grabmal gruft; tombstone gravestone=grabstein; tongue=zunge; tool tools=werkzeug
tooth teeth=zahn zähne; toothache=zahnschmerzen; toothbrush=zahnbürste; torch=fackel taschenlampe
tornado=tornado wirbelsturm; torture=folter; tourism tourist tourists=tourismus tourist touristen; towel=handtuch
tower=turm; toy toys=spielzeug; track=gleis spur; tractor=traktor trecker; trade=handel; tradition=tradition
traffic=verkehr; tragedy=tragödie; trailer=anhänger; train trains=zug bahn; traitor treason=verräter hochverrat
tram=straßenbahn tram; translate translation translator=übersetzen übersetzung übersetzer; trap=falle; travel=reisen
treasure=schatz; treatment=behandlung therapie; treaty=vertrag abkommen; tree trees=baum bäume
trench=graben schützengraben; trial=prozess gerichtsverfahren; tribe=stamm; trombone=posaune; troops=truppen
trophy=pokal; trousers=hose; truck lorry=lastwagen lkw; trumpet=trompete; trunk=stamm kofferraum; truth=wahrheit
tube=röhre; tumour tumor=tumor; tuner tuning=stimmer stimmen; tunnel=tunnel; turkey=truthahn pute
turtle tortoise=schildkröte; twin twins=zwilling zwillinge; typewriter=schreibmaschine; typist=schreibkraft
tyre tire=reifen; ugly=hässlich; umbrella=regenschirm; umpire=schiedsrichter; uncle=onkel; undertaker=bestatter
underwear=unterwäsche; unemployed unemployment=arbeitslos arbeitslosigkeit; unicorn=einhorn; uniform=uniform
union=gewerkschaft; universe=universum weltall; university=universität uni hochschule; upholsterer=polsterer
urine=urin; usher=platzanweiser; vaccine vaccination=impfung impfstoff; valley=tal; valve=ventil; vampire=vampir
vegan=vegan; vegetable vegetables=gemüse; vegetarian=vegetarisch vegetarier; vehicle=fahrzeug; vein=vene ader
velvet=samt; venom=gift; verdict=urteil; vet veterinarian=tierarzt; veteran=veteran; veterinary=tierarzt
victim victims=opfer; village=dorf; vinegar=essig; vineyard=weinberg; violence violent=gewalt gewalttätig
violin violinist=geige geiger violine; virgin=jungfrau; virus=virus; vitamin=vitamin; vocabulary=wortschatz
volcano volcanic=vulkan vulkanisch; volunteer volunteers=freiwillige ehrenamtlich
vote votes voter voters voting=wählen wähler abstimmung stimme; voucher=gutschein; vulture=geier
waiter waitress=kellner kellnerin; wallpaper=tapete; walnut=walnuss; war wars=krieg; warehouse=lagerhaus lager
warrior=krieger; warship=kriegsschiff; wasp wasps=wespe wespen; watch=armbanduhr
watchman keeper warden=wächter wärter; water=wasser; waterfall=wasserfall; waterwheel=wasserrad
wave waves=welle wellen; wax=wachs; weapon weapons=waffe waffen; weather=wetter; weaver weaving=weber weben
website=webseite; wedding=hochzeit; weed weeds=unkraut; weekend=wochenende; weight=gewicht
welding welder=schweißen schweißer; well=brunnen; west=westen; western=westlich; wetland=feuchtgebiet
whale whales=wal wale; whaling=walfang; wheat=weizen; wheel=rad; wheelchair=rollstuhl; wheelwright=wagner stellmacher
whip=peitsche; whisky whiskey=whisky; whisper=flüstern; whistle=pfeife pfiff; whistleblower=whistleblower hinweisgeber
widow widower=witwe witwer; wife=ehefrau frau; wig=perücke; wilderness=wildnis; wildfire=waldbrand; willow=weide
wind windy=wind; windmill=windmühle; window windows=fenster; wine=wein; winegrower=winzer; wing wings=flügel
winner=gewinner sieger; winter=winter; wire=draht kabel; wisdom=weisheit; witch witches=hexe hexen
witness=zeuge zeugin; wolf wolves=wolf wölfe; woman women=frau frauen; woodcut=holzschnitt; woodpecker=specht
wool=wolle; worker workers=arbeiter; workshop=werkstatt; worm=wurm; wound wounded=wunde verwundet; wrestling=ringen
wrinkle=falte; writer=schriftsteller autor; yard=hof; yeast=hefe; yellow=gelb; yoga=yoga; yogurt=joghurt; youth=jugend
zoo=tierpark zoo
"""
