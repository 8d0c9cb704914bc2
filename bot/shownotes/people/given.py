"""Given names of many countries: a name's first word is most often one of them, a product's or a company's seldom.

The list is general knowledge, not taken from any show; a name that is missing here is still read where the
notes say in so many words who somebody is.
"""

from bot.shownotes.people.farther import FARTHER
from bot.shownotes.people.rarer import RARER
from bot.text import fold

_NAMES = """
aare aaron abby abdul abdullah abe abel abhishek abigail abraham ada adaeze adalbert adam addison adel adele adelheid
aditi aditya adolf adolfo adolphe adrian adriana adrien adrienne adrián agata agathe agnes agneta agnieszka agustín
ahmad ahmed ahn ahsan aidan aiden aileen aimee aino aisha aisling aivars aj ajay ajeya akash akemi aki akiko akio
akira akua al alain alan alana alasdair alastair alba alberico albert alberto albrecht alec alejandra alejandro
aleksandar aleksander aleksandra aleksei alena alessandra alessandro alessia alessio alex alexa alexander alexandra
alexandre alexandria alexei alexis alfie alfonso alfred alfredo ali alice alicia alida alina alisa alisha alison
alistair alix allan allen allie allison allyn allyson alma alois alojzy alonzo alvaro alvin alyssa amal amanda
amandine amar amara amber ambrogio ambrose amelia amelie amin amina amir amira amit amos amparo amy ana anand ananya
anastasia anaïs anders andi andre andrea andreas andreea andrei andreina andrej andres andrew andrey andrius andrzej
andré andrés andy anette angel angela angelica angelika angelina angelo angie angus anika anil anita anja anjali anke
ankit ann anna annabel annabelle annalisa annamaria anne annegret anneke anneli anneliese annemarie annette annie
annika anouar anouk anselm anselmo ansgar anth anthony antje antoine antoinette anton antonella antonello antonia
antonin antonio antony antti antía anwar anya aparna april arash arda ari aria ariane arianna aric ariel arif
arjun arlene arlette armand armando armelle armgard armin arnaud arne arno arnold aron arrigo art arthur artur arturo
arun arvid arvind arwa asa asad asbjørn asger asha asher ashish ashley ashok ashton asif aslı astri astrid asunción
athena atsushi attila aubrey aud aude audrey august augusta augustin augustine augusto aurelia aurelien aurélie austin
ava avery avi axel aya ayaan ayaka ayesha aylin ayodele ayumi ayumu azeem aziz aziza babak bailey bao baptiste barack
barb barbara barney barry bart bartolomeo barton bartosz bas bashir basil bastian bastien beata beate beatrice beatriz
beau becca becky begoña belinda bella belén ben benedetta benedict benedikt benito benjamin benjamín benji bennett
benno benny benoit benoît bente berit bernadette bernard bernardo bernd bernhard bernie bert bertha berthold bertrand
beryl bess bessie beth bethany betsy bettina betty bev beverly bianca bilal bill billie billy binh birger birgit
birgitta bj bjarne bjoern björn bjørg bjørn blaine blair blake blanca blandine blas bo bob bobbie bobby bodo bogdan
bohdan bonnie boris borja bożena brad bradford bradley brady bram brandi brandon brant breanna brenda brendan brennan
brent bret brett brian briana brianna brice bridget brigitte britney britt-marie brittany brock brody bronwyn brooke
bror bruce brunella bruno bryan bryant bryce bryony bud burghard burkhard byron bérénice caitlin caleb callum calum
calvin cameron camila camilla camille camillo candace candice capucine cara caridad carina carl carla carlo carlos
carlotta carly carmelo carmen carol carola carolin carolina caroline carolyn carrie carsten carter cary casey caspar
casper cassandra cassidy cassie cat catarina caterina catherine cathleen cathrin cathy cayetana cecil cecilia cecilie
cedric celeste celestino celia celina celine cem cesar cesare chad chaim chandan chandler chandra chang channing
chantal charlene charles charlie charline charlotte chase chelsea chen cheng cher cheryl chester chiamaka chiara chidi
chih chihiro chinedu chinonso chioma chip chloe chris chrissy christa christel christian christiane christianna
christie christina christine christof christoph christophe christopher christy chuck chukwu chun cian cindy cinzia cj
ck claire clara clarence clarissa clark claudia claudio claus clay clayton clelia clemens clement clementine cleo
cliff clifford clint clinton clive clyde clémence clément cody cole colin colleen conan concepción conchita connie
connor conor conrad constance constantin constantine consuelo cora coralie cordula corentin corey corinna corinne
cormac cornelia cornelius corrado cory cosimo courtney craig cristian cristiano cristina cristóbal crystal curt curtis
cynthia cyprien cyril cyrus czesław céline césar da-eun daan dace dae dag dagfinn dagmar dahlia daiki daisuke daisy
daiva dale dalia dallas damian damiano damien damon dan dana danae dane daniel daniela daniele daniella danielle
daniil danilo danny dante danuta daphne dara daren daria dario darius darko darla darlene darrell darren darryl darwin
daryl dave david davide davis dawid dawn dean deanna debbie debora deborah debra declan deepak deepika deirdre delia
delphine demetrius demi denis denise deniz dennis denver denzel derek derrick desiree desmond detlef devika devin
devon dexter diana diane diarmuid dick didier diego dierk dieter dietmar dietrich dilip dimitri dimitris dina dinah
dinesh dino dirk dj dmitri dmitrii dmitriy dmitry dodie dolores dom domenico domingo dominic dominik dominika
dominique domitilla don donald donatella donato donna donovan dora doreen dorian doris dorota dorothea dorothee
dorothy doug douglas drake drew duane duarte duc duncan dustin dwayne dwight dylan dörte eamon earl ebba eberhard
ebony ece ed edda eddie eddy eden edgar edgardo edith edmond edmund edna edoardo eduard eduardo edward edwin eero eeva
egon eiji eike eileen einar eirik eivind ej ekaterina ekkehard elaine elana eleanor elena eleni eleonora elfi elfriede
eli elia elias elif elijah elin elina elinor elio eliot elisa elisabeth elise elisha eliza elizabeth elke ella elle
ellen ellie elliot elliott ellis elmar eloise elon elsa elsie elspeth elvira elvis elyse elías elżbieta emanuel
emanuele emeka emelie emer emerson emil emile emilia emiliano emilie emilio emily emir emma emmanuel emmanuelle emmett
emre encarnación endre enno enrica enrico enrique enriqueta enzo eoin ephraim eraldo eri eric erica erich erik erika
erin erland erlend ermanno ermias erna ernest ernestine ernesto ernie ernst erwin esben eskil esme espen esperanza
esra esteban estefanía estelle esther ethan etienne ettore eugen eugene eugenia eugenio eugène eun eusebio eva evan
evangeline evaristo eve evelyn everett evgeny ewa ewan ewelina eytan ezekiel ezra fabian fabiana fabien fabienne fabio
fabián fabrice fabrizio fadi fadwa faisal faith falk fang fanny farah farhad farid farida fatima fatma fatou fausto
federica federico felicia felicity felipe felix femi feng fenja fenna ferdinand ferenc fergus fermín fernanda fernando
ferruccio fidel filip filipe filippo finja finn fintan fiona fiorella fiorenzo flaminia flavia flavio fletcher fleur
flora florence florencia florent florian floyd flynn folake fosco fran frances francesca francesco francis francisca
francisco franck franco francois frank franka frankie franklin franz franziska françois françois-xavier françoise
fraser frauke fred freda freddie freddy frederic frederick frederik fredrik freya frida frieda friedel friederike
friedrich fritz frode frédéric fulvio fumi fumiko funmi félicien félix gabe gabi gabor gabriel gabriela gabriele
gabriella gabrielle gael gaetano gaia gail galina ganesh gareth garrett garry garth gary gaspar gaspard gaspare gaurav
gautier gavin gaëlle gaëtan geir gemma genaro gene genevieve geneviève genki gennaro genowefa geoff geoffrey george
georgia georgie georgina gerald geraldine gerard gerardo gerd gerhard germaine germán gernot gerrit gerry gert gertrud
gertrudis gesa gesine gherardo ghislaine giacinta giacomo gian gianfranco gianluca gianmarco gianna gianni gideon gil
gilbert gilles gillian gina ginevra ginger ginny gintaras ginés giordano giorgia giorgio giovanna giovanni gisbert
gisela giselle gislind gisèle gita giulia giuliana giuliano giulio giuseppe giuseppina gladys glen glenda glenn gloria
goetz gonzalo gordon grace graciela graeme graham grant graziella greg gregg gregor gregory greta gretchen griffin gro
grzegorz grégoire guadalupe guang gudrun guglielmo gui guido guilherme guillaume guillermo gul gundula gunilla gunn
gunnar gunther guro gus gustav gustavo guttorm guy gwen gwendolyn gwyneth göran gösta götz günter günther haakon habib
hadi hadiya hadley hae hagen hai hailey hajo hakan hakeem hal haldis haley halima halina hallvard halvor hamid hamish
hamza han hana hank hanna hannah hannes hanno hannu hans hansjörg hao harald harlan harley harold harper harpreet
harri harriet harrison harry hartmut hartwig haruka haruki haruto harvey hasan hassan hasse hauke hayato hayden hayley
hazel heath heather hector hedwig hee hege heide heidi heidrun heike heikki heiko heiner heinrich heinz helen helena
helene helga helge helmut helmuth hemant hendrik henk henning henri henrietta henriette henrik henrike henrique henry
henryk herb herbert herman hermann hermine herminia hernán herve hervé hideaki hideki hideo hilario hilary hilda hilde
hilmar hina hinata hinnerk hiro hiroki hiroko hiroshi hiroyuki hisashi hitomi hjalmar holger holly homer hong horacio
horst hortense howard hua hubert huda hudson hugh hugo hugues hui humberto humphrey hung hunter hursh hye hyun håkan
håkon håvard héctor hélène ian ibrahim ida idris ifeoma ignacia ignacio ignazio igor ike iker ikram ilan ilaria ilja
ilka ilkka ilona ilse ilya ilze iman imani imke imogen imran ina ines inga inga-lill inge ingeborg ingegerd ingela
ingemar inger inger-lise ingmar ingo ingrid inmaculada inès inés ioana ioannis ira irene irfan irina iris irma irmela
irmgard irmtraud irving irène isaac isabel isabell isabella isabelle isaiah isamu isha ishaan ismael ismail isolde
israel istvan itamar itsuki ivan ivana ivar ivo ivy iván iwo iwona izzy iñaki iñigo jaakko jaan jacek jacinta jacinto
jack jackie jackson jacob jacqueline jacques jade jadwiga jagdish jaime jake jakob jakub jalen jamal james jamie jan
jana jane janelle janet janice janick janik janina janine janis jann janna jannik janusz jared jarek jari jarle jarmo
jaromir jarrod jarvis jascha jasmin jasmine jason jasper jaspreet javed javier jay jayden jayne jc jd jean
jean-baptiste jean-claude jean-luc jean-marc jean-marie jean-michel jean-pierre jeanette jeanne jeannette jeannie jeff
jefferson jeffery jeffrey jelena jem jemima jen jenna jennie jennifer jenny jens jeremiah jeremy jeroen jerome jerry
jerzy jess jesse jessica jessie jesus jesús ji jia jian jiang jie jihye jill jillian jim jimmy jin jing jiro jj jo
joachim joan joana joanna joanne joao joaquin joaquín jobst jocelyn jochen jodi jodie jody joe joel joelle joerg joey
johan johana johann johanna johannes john johnathan johnny jolanta jolene jon jona jonah jonas jonathan jonny joost
jordan jordi jorge jorgen jorinde joris jorunn jose josef josefa josefine joseph josephine josette josh joshua josiah
josiane josie jost jostein josé josé-luis jouni joy joyce joão joël jp jt juan juan-carlos juana juanita judah judd
jude judith judy juergen juha jukka jules julia julian juliana juliane julianna julianne julie julien juliet juliette
julio julius julián jun june jung junichi junko juno jurgita juris justin justine justus justyna jutta jérémy jérôme
józef jörg jörgen jørgen jürgen kacper kai kaisa kaitlin kaitlyn kaito kalle kamal kamala kamil kamran kana kang kanye
kaori kara karan karel karen kari karim karin karina karl karla karlheinz karoline karsten karthik kaspars kasper
kassandra kat katarina katarzyna kate katerina katharina katherine kathleen kathrin kathryn kathy katia katie katja
katri katrin katrina katy katya kavita kay kayla kazimierz kazuhiro kazuki kazuo kazuya kc kei keiko keir keith kelli
kelly kelsey kelvin ken kendall kendra kenichi kenji kenneth kenny kent kenta kentaro kerem kerri kerry kerstin kevin
khaled khalid khanh kiara kieran kilian kim kimberly kimiko kimmo kinga kira kiran kirill kirk kirsten kirstin kirsty
kit kitty kiyoshi kjell kjersti kjetil klara klaus klemens knut koen kofi kohei koichi koji konrad konstantin
konstantinos korbinian kosuke kris krishna kristen kristi kristian kristiane kristie kristin kristina kristine
kristjan kristof kristoffer kristy krystal krzysztof kumar kumiko kunal kurt kwabena kwame kwasi kye kyle kylie kyra
kåre lachlan laetitia laia laila lakshman lakshmi lamar lambert lamberto lamia lan lana lance lara larissa larry lars
lasse laszlo latoya laura lauren laurence laurent lauri laurie lavinia lawrence layla lea leah leander leandro leann
lech lee leena lei leif leigh leila leire lena lennart lennon lenny leo leon leona leonard leonardo leonhard leonie
leonora leopold leopoldo leroy les lesley leslie leticia letizia levi levke lew lewis lex leyla li lia liam liane
libby lidia lien liesel lieselotte liga lila lili lilian liliana liliane lilith lillian lilly lily lin lina lincoln
linda lindsay lindsey line ling linnea linus lionel lisa lisbeth lise liselotte liv livia liz liza lizzie lj lloyd
lois lola lon lonnie lope lora loren lorena lorenz lorenza lorenzo loretta lori lorna lorraine lothar lotte lottie lou
louis louis-philippe louisa louise lourdes lovisa loïc luc luca lucas lucia lucian luciana luciano lucie lucien lucile
lucille lucinda lucy lucyna lucía ludger ludivine ludovic ludovica ludwig luigi luis luis-miguel luisa luise luisella
luitgard luiz luka lukas lukasz luke lukretia lulu luna luther lutz lydia lyle lyn lynda lyndon lynette lynn lynne
lászló lázaro léa maaike mabel macarena maciej maciek mackenzie maddalena maddie maddy madeleine madeline madelyn
madhu madison mads mae mael maeve magda magdalena maggie magne magnus mahesh mahmoud mai maia maik maike maj maja majd
makoto malala malcolm malene malik malin malte malwina mami manabu mandy manfred manish manja manlio manny manoj
manolo manon mansi mantas manu manuel manuela mara marc marc-antoine marcel marcela marcella marcello marcelo marcia
marcin marco marcos marcus marek maren marga margaret margarete margarethe margarita margaux margherita margit margot
margret marguerite mari maria marian mariana mariangela marianna marianne maribel marie marie-claire marie-louise
mariella marietta marija marijn marika mariko marilyn marina mario mariola marion maris marisa marisol marissa marit
marita marius mariusz marjorie mark marko markus marla marlen marlene marley marlies marlis marlon marques marsha
marshall mart marta marte marten martha martial martijn martin martina martine marty martín marvin marwa mary maryam
marzena maría masahiro masaki masaru masha mason massimo mat mateo mateusz mathew mathias mathieu mathilda mathilde
matilda mats matt matteo matthew matthias matthieu matthijs matti mattia mattis matty matías maud maura maureen
maurice mauricio mauritz maurizio max maxence maxim maxime maximilian maximiliano maximino maxine maxwell may maya
mayank mayumi mckenzie mechthild meena meera meg megan meghan megumi mehdi mehmet mei meike meinhard mel melanie
melinda melissa melody melvin melvyn mercedes meredith merle merlin mervi mervyn meryl mia mica micah michael michaela
michal michał michel michela michelangelo michele michelle michiko mick mickey mieczysław mieke miguel miguel-ángel
mihir miho mika mikael mike mikey mikhail miki mikko mila milagros milan milena miles milica miller millie milo milos
miloš milton mimi min mina minh minjun minna mira miranda mirco mireille mirella miriam mirja mirjam mirko miroslav
mirosław misha mitch mitchell mitsuko mitsuru miyuki miško mj mo moe mohamed mohammad mohammed mohan mohit moira
mollie molly mona monica monika monique montserrat monty moreno morgan moritz morris morten moses moshe muhammad murat
muriel murray mustafa mustapha mya myles myra myriam myron märta måns mélanie nabil nacho nadeem nadia nadin nadine
nadja nadya nadège naima nam nancy nandini nanette nao naoki naomi naoto napoleon narendra nasir nasreen nasser nat
natalia natalie nataliya natasha nate nathalie nathan nathaniel naveed naveen navid neal ned neel neema neeraj neha
neil nele nell nellie nelly nelson nerea ngoc ngozi nicholas nick nickolas nicky nico nicola nicolai nicolas nicole
nicoletta nicolás nicolò niels nieves nigel nikhil nikhita niki nikita nikki niklas niko nikola nikolai nikolas
nikolaus nils nina ninon nira nisha nishant nitin nives nkechi nneka noa noah noam noboru noel noelia noelle nolan
nora norbert norberto noreen noriko norm norma norman noémie noël nuno nura nuria obi odd oddbjørn oddny oddvar oded
odette odile okan okke ola olaf olav ole oleg olek oleksandr olga olimpia oliver olivia olivier olle olli ollie olof
olu olumide omar omer ophelia orazio oren oreste orla orlando ornella orson ortrud osamu oscar oskar osman osvald
oswald otis ottavia ottilie otto owen paavo pablo paco paige palmer paloma pam pamela paola paolo parker pascal
pascale pascual patrice patricia patricio patrick patrik patrizia patrycja patsy patti patty paul paula paulette
paulina pauline paulo pavel pawel paweł payton paz pedro peggy pekka penelope penny pepa pepe per per-arne per-erik
percy pernilla perrine perry pete peter petr petra petri petter phil philip philipp philippa philippe phillip phoebe
phyllis pia piera pierangelo pierce pierluigi piero pierpaolo pierre pierre-yves piers piet pieter pietro pilar pina
ping piotr pippa piret pirjo pj pjotr polly pontus pooja poppy prakash pranav praneet prasad prashant prateek pratik
preeti primitivo priscilla priya priyanka przemysław puja purificación päivi pär pål qi qing quan quentin quincy quinn
rabia rachael rachel rachelle rachna radek radhika rae rafael rafaela rafal rafał raffaele raffaella rafiq ragnar
ragnhild rahel rahul raimund rainer raj raja rajat rajesh rajiv ralf ralph ram ramesh ramon ramona ramy ramón ran rana
randall randi randolph randy rania raoul raphael raphaela raphaël raquel rasa rashid rasmus raul ravi ray raya raymond
rayna raúl rebecca rebekah reed reema reena regina reginald regine rehan reid reidar reiko reiner reinhard reinhild
reinhilde reinhold remco remedios remi remy rena renata renate renato rene renee renzo rené renée reto reuben rex reza
rhea rhett rhiannon rhoda rhonda rhys ria ricardo riccardo rich richard richie rick rickey ricky rico rie rieke
rigoberto rik rika riku riley rin rina rinaldo risto rita ritchie ritu rj rob robbie robby robert roberta roberto
robin robyn rocco rochelle rocio rocky rocío rod roderich roderick rodney rodolfo rodrigo rodrigue roel roger rohan
rohit roisin roland rolando rolf romain roman romano romeo romy román ron ronald ronan ronda rong ronja ronnie ronny
rory rosa rosalie rosalind rosalía rosanna rosario rose roseanne roselyn roselyne rosemarie rosemary rosi rosie ross
rossana rossella roswitha rowan rowena roxana roxanne roy ruben ruby rubén rudi rudolf rudolph rudy rufus ruggero
rukmini rune rupert ruprecht russ russel russell rutger ruth ryan ryann rylan ryo ryoko ryota ryszard rémi rémy
rüdiger saad sabine sabrina sacha sachiko sachin sadia sadie sadiq saeed sage sahil said saira sakura salim sally
salma salman salomé salvador salvatore sam samantha samir samira sampo samuel samuele sana sancho sandeep sander sandi
sandip sandra sandrine sandro sandy sania sanjay sanna santiago sapna sara sarah saranya sari sarina sascha sasha
satoru satoshi satsuki satu saul saurabh savannah sawyer sayaka sayuri scarlett schorsch scott sean sebastian
sebastián seema selena selim selin selina selma semih seo seppo serena serge sergei sergey sergi sergio seth settimio
seung sevda severin severo seymour shabana shahid shalini shan shana shane shania shankar shannon shari sharmila
sharon shaun shauna shawn shea sheena shehzad sheila shelby sheldon shelley shelly sheri sherman sherry sherwin sheryl
shigeo shigeru shilpa shin shingo shinichi shinji shiori shirin shirley shiv shivani shizuka sho shoshana shota shreya
shu shubham shun shweta sibylle sid sidney siegfried sieglinde siegmar siegrid sienna sierra sigmar sigmund sigrid
sigrun sigurd sigve silas silke silvana silverio silvester silvia silvio simeon simon simona simone simonetta simran
sindre sinead sinéad siobhan siri sissel siv sivert sixten skye skyler slavoj smita sneha sofia sofie sofía solange
soledad solomon solveig solène sonal sonia sonja sonny sonya soo soo-jin sook sophia sophie sophus soren spencer
sridhar srinivas sruthi stacey stacy staffan stan stanislas stanislav stanislaw stanisław stanley stef stefan stefania
stefanie stefano steffen steffi stein steinar stella stellan sten stephan stephane stephanie stephen sterling steve
steven stewart stian stig stine stu stuart stéphane sue sukhdeep suki sultan suman sumit sunder sung sunil sunita
sunniva sunny suresh surya susan susana susann susanna susannah susanne susie susumu suzanna suzanne suzie suzy svante
svea sven svenja sverker sverre svetlana swantje swati syd sydney syed sylvain sylvester sylvia sylvie sylwia synne
szymon sébastien ségolène séverine sølvi søren sławomir tabea tabitha tadao tadashi tadeusz tage tahir taichi takako
takashi takeo takeshi takuya talia tamar tamara tamika tammy tamotsu tamsin tamás tancredi tania tanja tanner tanvi
tanya tao tapio tara tarek tariq taro tarun taryn tasha tatiana tatjana tatsuya taylor ted teddy teemu tenzin terence
teresa terhi teri terje terrence terri terry tess tessa tetsuya thabo thad thaddeus thanh thea thelma theo theodor
theodora theodore theresa therese thiago thibault thibaut thierry thijs thilo thom thomas thor thorben thore thorleif
thorsten thu théo théodore tiago tibor tiffany tiina tilda till tilman tilo tim timo timothy tina ting tino tiziana
tiziano tj tobi tobias tobin toby todd tom tomas tomasz tomek tommaso tomohiro tomoko tomomi tomás tone toni tonia
tony tonya toomas topher tor tor-arne torben torbjørn tord tore torgeir torild torstein torsten toru tory toshio tove
tracey traci tracy trang traudel traute travis trent trevor tricia trina trinidad trinity trish trisha tristan trond
troy trude truls trygve trym tsubasa tuan tucker tullio tuomas tuula tuva tyler tyra tyrone tyson uche udo ueli ugo
ulf uli ulla ulla-britt ulrich ulrika ulrike uma umberto umut undine unni urban urmas urs ursel ursula urszula uschi
usha usman ute uwe uzma vadim val valentin valentina valentín valeria valerie valérie vanda vandana vanessa varun
vasanth vasilis veena vegard veit vera verena verity vernon veronica veronika veronique verónica vibeke vicenta
vicente vicki vicky victor victoria vidar vidya vijay vikas vikram viktor viktoria vilius ville vin vinay vince
vincent vincenzo vinod viola violet violetta violette virgil virginia virginie vishal vishnu vitalik vito vittorio
vivek viveka vivian viviana vivien vivienne vlad vladimir volker volkhard volkmar véronique víctor wade walid wallace
wally walt walter waltraud wanda warren wasim wataru wayne wei wen wencke wendell wendy wenzel werner wes wesley
whitney wibke wiebke wieland wiesław wil wilbur wiley wilfred wilfried wilhelm wilhelmina will willa willard willem
william willie willis wilma wim winfried winifred winnie winona winston witold wojciech wolf wolfgang wolfhard wolfram
wulf wyatt xander xavi xavier xavière xenia xi xia xiao xiaoming ximena xiu xue yael yan yana yang yanlin yann yannick
yannis yara yash yasir yasmin yasmine yasuhiro yasuko yegor yelena yetunde yi yifan ying yngvar yngve yoel yohan
yoichi yoko yolanda yong yosef yoshi yosuf yosuke younes yousef yuan yui yukari yuki yukio yuko yulia yumi yun yuna
yuri yuriko yusra yusuf yusuke yuta yuval yves yvette yvonne zac zacarías zach zachariah zachary zack zahra zain
zainab zaira zak zara zayn zbigniew zdzisław zeeshan zeke zelda zena zenon zeynep zhang zhe zhen zhi zhou zico zihan
zina zita ziv zoe zoey zofia zoltan zora zoraida zoran zoë zsofia zubair zuzana zuzanna zélie álvaro ángel ángeles åke
åsa åse åshild éliane élise éloïse éléonore émilie éric étienne óscar örjan øystein øyvind úrsula łukasz
"""

_LATEST = """
juri fjodor iszi caro fiete onno momme jelto gesche heinke tjark delanie kelsey coleen swaantje gigi blaž nejc callen
suruthi constanze tris liska iszi marcy lorna hiltrud tülay jannis
"""

_WORDS_WITHOUT_ACCENT = frozenset({"german", "angel"})
_ALL = (_NAMES + RARER + FARTHER + _LATEST).split()
GIVEN = frozenset(_ALL) | frozenset(fold(name) for name in _ALL) - _WORDS_WITHOUT_ACCENT
"""Case-folded, with and without accents."""
