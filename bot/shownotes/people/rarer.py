"""More given names, the rarer ones of many countries; general knowledge, taken from no show."""

RARER = """
abelard abiodun ablay achim adaora adebayo adedayo adela adelina adeola aderonke adetokunbo adwoa aelwyn aeneas
aengus afonso agatha agnar agustina ahti aigerim ailbhe ailsa aimé aina ainsley aintzane aitana aitor ajani akari
akosua alaric albertine albin albina alcide aldo aldous alea aleida aleix alethea aleš aliaksandr alija alim alizée
aljoscha alke almudena almut aloisia aloysius alphonse altan alwin alwine amabel amadeo amadeus amaia amancio amaru
amaury ambre amias aminata anatol anatole ancel andoni andriy aneta aneurin angharad anica annelie annelise
annemieke anselma anwen aoi apollonia appolonia araceli arantxa arcadio archibald ariadna ariadne aristide aristides
arjen arlo armel arnaldo arnav arndt arnulf aroha arsène artem artemio artemis arvo aryeh asako aslaug asta asuka
ataahua atanas athanasios atsuko atticus aubin auden audun aulikki aurel aurelio auster aveline avril awa ayelet
aygul azadeh azucena balduin baldur baldwin balint balthasar balthazar barnabas barnabé bartholomew basilia
bastienne batya bayo beatrix bedřich belinay beniamino benigno beppe bernadett bernhardine bernice berta bertil
bertold bertram betje bettine bibi bibiana bilge birk birte birthe bjarni blaise blaž bogna bohumil bolaji bolanle
boleslav bonifacio borys boudewijn branislav branko branwen brecht breda breno brigid brigitta briony bronagh
bronislaw bronwen bruna brunhilde bryn brynhild brígida burak caetano cahal caitríona cajsa calista calixto calliope
calogero camilo candida caoimhe carita carme carmine caron casilda casimir cassian cassius cathal catrin catriona
ceazar celestine cemal ceri cerys charis charlotta chayton chiaki chidinma chika chinwe chiyo chizoba chukwudi
chukwuemeka ciara cillian cipriano ciro clarice clarisse claudius clea clementina cleopatra clotilde coen colette
colum conall consolata cordelia cornelis cosima crispin cuauhtémoc curzio cyprian cyrano cyriac cyrille cándido
césaire dacian daffyd dafydd dagny dagobert daichi dainius dalibor damaris damaso damir damla danica darragh
dashiell davit davor dawit dearbhla delfina delilah demba demelza demetrio demir denys desdemona desideria desislava
dewi dhruv dieudonné dilan dilara dilek dimitra dimitrios diogo dionisio djamila djibril domenica domingos donal
donata donnchadh dorthe doruk dougal draga dragan dragoș drazen drusilla dubravka dunja durga dušan dymphna ebele
ebenezer ebru edeltraud edina edmée eduarda edvard edvin efe efraín efua egil ehud eila eilidh eilif eimear eino
eira eithne ekene ekow eldar eldrid eleanora elettra eleuterio elham eliana elisabetta eliseo eliška ellinor elodie
elpida elsbeth elske elwood emanuela emeric emiliana emine emlyn emmerich emrys engelbert enid enikő ennio enya
eoghan erasmus ercan erdem ermintrude eryk erzsébet esmeralda estela estrella etelka ethelred euan eulalia eunice
euphemia eustace evander evangelia evangelos evelina evert evren eyal eyvind ezequiel fabiola fadila fanni fateme
fatoumata fearghal fedor felicitas felipa fergal ferran fiachra fidelma filiberto filippa filomena fionn fionnuala
fionnula firas firmin florentina florentine florin floris folasade folke fortunato fotini franca frederica frederico
freja friedhelm frigyes fuad fumio funmilayo gaston gaute gaynor gebhard geert geertje gelasio genoveva georgios
geraint gerda gerlinde gerold gershon gervase ghislain gilberto gilda gino giorgos gitte glenys godefroy godfrey
godwin gordana gottfried gotthold grania gratia grażyna grete grethe griet grigori griselda gráinne guillem
guillermina gunda gunhild gunvor gustave guðrún gwendolen gwilym gwynne györgy görkem gülay gülsen habiba hadassah
hadiza hadrian hafsa haim halldór halvard hanako hanan hania hanka hanneke hannelore haruko hatice havel haydn hedda
hedvig heledd helmi helmine heloise hendrika henny hephzibah heribert heriberto hermelinda hermione herta hesper
hidde hideko hikaru hildegard hildegarde hildur hilke hille hillevi hinrich hipólito hjördis horatio hortensia hosea
hristo huang hubertus huguette husain hyacinthe iain ianthe ibrahima iciar idriss ieuan ifeanyi ifor ignasi ignatius
ignaz ikenna ildikó ilia ilie imelda immaculata immanuel imre inbal indira ingeburg ingvar ingvild inka iolanthe
iole iolo ionuț iratxe irena isabeau isadora isak isaura isela isidora isidore isidro isla isobel itziar ivica iwan
ixchel iyabo izabela izumi jacobina jaleh jamila jan-ole janek janko jannike jannis janosch jaqueline jarmila
jaroslav jasmijn jasna javor jaya jaynie jedediah jelle jennet jeppe jeremias jerónimo jesper jessamy jette jimena
jiří joakim joaquim jocasta jochem jokin jolana jonatan joren joscha josefina josep jovan jovana joxean judit juhani
jurriaan jördis kaarina kader kadir kadri kaede kaia kajetan kalani kalevi kalliope kamau kamila kaoru karolina
kasia kasimir katalin kateryna kathinka katrien kaveh kees kehinde kelechi kemal kenjirō keturah khadija kian kiko
kirsi kjartan klaas klaudia knud kojo koray kordula korinna kornelia kornelius kosta kozue krešimir kristiina
krystyna kunigunde kunle kwaku kwesi kyoko kyriakos ladislav lamine larisa latifa laurens laurentiu lazar lazarus
leandra leib lelia lenka lenore leocadia leocadio leonid leopoldina leszek letitia levin lida liesbeth ligia lilja
lino lior lluís lolita lorcan loredana lotta louella lubomir lucasta lucilla lucrecia lucretia ludmila lujza luned
lupe lykke lysander maarten maartje mable madhavi mafalda magnhild maha mahalia mahbub maite makena malachi malachy
malaika malgorzata malika malvina mamadou manal manami manus marceau marcelina margaretha margarida marharyta mariam
marianela marieke mariela marielle marijke marin marisabel marja marjan marjolein marlow martje maruja marwan maryse
masako masato masayuki mathis matilde matylda matěj mauro mavis maëlle mechtild medea meinrad melania melchior
melina melisande melitta mena menno meret merete merike merryn mesut mette mhairi michiel michio midori mieko
mihaela mihai mihály miika mikaela mikkel miklós milana mildred millicent minerva minoru mireia miro miroslava mirta
misaki miyako miyu modesta modou moisés momoko morag mordecai morgane morwenna mostafa mungo murdo murtaza musa
myfanwy myrna myrtle mzwandile nadezhda nadir naila nairi nana nanako nanami nandi nanna naoko narelle narges naseem
nasrin natacha natascha nathanael nausicaa nazanin nazim neda nedra nehemiah nela nena nereida nerys nessa nesta
nestor neven neville ngaire ngũgĩ niall niamh nicanor niccolò nicodemus nicolae nicolette nihal nikolaos nima nimue
ninette nino niobe nnamdi nokuthula nolwenn nour nuala nuray nwamaka nya oberon obinna octavia octavian octavio
octavius odin odysseas odón ofelia ogechi olalla olamide oldřich olena oluf olufemi oluwaseun oluwatobi olympe
olympia ondine ondřej onofre onur oona ophélie oprah orest orfeo oriana oriel oriol orlaith orrin orsolya ortwin
osana osgood oswin otakar otilia otmar ottilia ousmane outi ove owain oyinkansola ozan padma padraic padraig
panagiotis patroclus pau pavla pavlos peder pelle peninah peregrine pernille perpetua persephone petar petronilla
petros petru petula philippine philomena phineas phyllida pinar placido plamen polina porfirio prabhakar pradeep
praxedes preethi prokop prospero pryce přemysl querida quintus quirina quirino rachida radha radka radmila radomir
radoslav ragna raimunda raine raisa ramiro ranulf rasheed rashida rauha rayan raymonde rebekka refilwe reina
remigius remo renaud renske rhodri rhona richmal rieko riikka rikard rike ringo ritva roald robbe rodica rogelio
rogier rolanda romana romola romuald ronit roos roosevelt rosalba rosalinde rosamund rosaura roshan rosina rozalia
ruairi ruaridh rufina rui runa ruslan ruta ruxandra régis sabah sabina saeko safiya sakari saleh salima samia samson
samuela sandor sanne santino sarita saskia satoko saverio savvas saya schuyler scipio seamus sebastiana sebastião
sebnem seda seiji seiko selima selwyn semra senan septimus serafima serafina serafín seraphina seren severina
severino sevgi seyi shabnam shadi shahram shai shamima shanthi shiloh shira shlomo shoko sholto shona siamak
sibusiso sibylla sidonie sielke sifiso sigfrid siglinde sigurður siiri sikke silje silva silvain silvie sinan sipho
sistine sixtus siyabonga skadi slavica slavko slavomir snezana snorri sofus soraya soňa spyros stanisława stavros
stepan stoyan suad subhash suchitra sujata suleiman sumiko sune suse suvi suzette svein svend svetla sybil sybille
sylva sylvi szilvia süleyman taavi tadhg taiki taiwo takao takehiko takumi talitha talulah tamaki tancred taneli
tarquin tasneem tauno tavish tayo teague teijo temitope tendai teodor teodora teodoro tereza tetsuo teófilo thalia
thandeka thandiwe thekla themba thembi theobald theophilus theresia thiemo thilda thomasina thora thordis thorvald
thulani thure thurstan thyra tiarnán tiberius tilde timothée timur tinka tinuke tirzah tobiah togrul toivo tolga
tomaž tomislav tomoyuki torleif torquil toshiko toshiro tosin toyin traude traudl traugott trine tristram trudy
tsuneo tsuyoshi tuija tuğba tycho uju ulises ulric ulysses uriah ursin ursina uzoma valdemar valerian valerija
valerio valeriu valtteri vania vanja varvara vasco vasile vassilis veerle veikko velma vesna vesta victoire vigdis
vigo vilhelm viliam villads vilma vilmos vilém vincenza violeta virgilio virpi virve visvaldis vitalij vitor
vittoria viveca vladislav vlasta vojtech volha vuk vukosava vusi vytautas václav waclaw wahid walburga waldemar
waleed walentyna walther wangari wanjiru warwick wassily wedekind weerle wenche wendel wendelin werther widukind
wiktor wilberforce wilfrid wilhelmine willibald winfred wioletta woldemar wolfhart wout wouter wynne władysław
xabier xanthe xaver xaviera xenophon xiomara yaakov yair yamileth yardena yasemin yasmina yasuo yehuda yekaterina
yermek yesenia yevgeny yiannis yigal yitzhak yonas yoram yoshiko yoshio youcef youssef yrjö ysolde yuka yukiko
yuliya yumiko yuto yvo zadie zakaria zdenka zdeněk zebedee zeina zeki zelma zenaida zenobia zerina zivile zlata
zlatko zohar zohra zsolt zsuzsanna zubin zuleika zulema zygmunt ólafur özge özlem
"""
