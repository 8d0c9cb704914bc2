"""Given names of many countries: a name's first word is most often one of them, a product's or a company's seldom.

The list is general knowledge, not taken from any show; a name that is missing here is still read where the
notes say in so many words who somebody is.
"""

_NAMES = """
aaron abby abdul abdullah abe abel abhishek abigail abraham ada adalbert adam addison adel adele adelheid aditi aditya
adolf adolphe adrian adriana adrien adrienne agnes agnieszka ahmad ahmed aidan aiden aileen aimee aino aisha aj ajay ajeya akash
akemi aki akio akira akiko al alain alan alana alasdair alastair alba albert alberto albrecht alec alejandra alejandro aleksandar
aleksander aleksandra aleksei alena alessandra alessandro alessia alex alexa alexander alexandra alexandre alexandria alexei
alexis alfie alfonso alfred alfredo ali alice alicia alina alisa alisha alison alistair allan allen allie allison allyn allyson alma
alois alonzo alvaro alvin alyssa amal amanda amar amara amber ambrose amelia amelie amin amina amir amira amit amos amy ana
anand ananya anastasia anders andi andre andré andrea andreas andreea andrei andrej andres andrés andrew andrey andrius andrzej andy
anette angel angela angelica angelika angelina angelo angie angus anil anika anita anja anke ann anna annabel annabelle anne
anneke anneliese annemarie annette annie annika anouk anselm anth anthony antje antoine antoinette anton antonella antonia antonio antony
anya april arash arda are ari aria ariane ariel aric arif arjun arlene armand armando armin arnaud arne arno arnold aron art arthur artur
arturo arun arvid arvind asa asad asha asher ashish ashley ashton asif asger aslı astrid athena atsushi attila aubrey audrey august
augusta augustin augusto aurelia aurélie aurelien austin ava avery avi axel aya ayaan ayesha aylin ayumi azeem aziz bailey
barack barb barbara barney barry bart bartosz barton bas basil bastian beate beatrice beatriz beau becca becky belinda bella ben
benedict benedikt benito benjamin benji bennett benno benny benoit bernard bernadette bernd bernhard bernie bert bertha berthold
bertrand beryl bess bessie beth bethany betsy bettina betty bev beverly bianca bilal bill billie billy birgit birgitta bjarne bjoern
björn bjørn blaine blair blake blanca bo bob bobbie bobby bogdan bonnie boris brad bradford bradley brady bram brandi brandon brant breanna
brenda brendan brennan brent bret brett brian briana brianna bridget brigitte britney brittany brock brody bronwyn brooke bruce
bruno bryan bryant bryce bryony bud burkhard byron caitlin caleb callum calum calvin cameron camila camilla camille candace candice
cara carina carl carla carlo carlos carlotta carly carmen carol carola carolin carolina caroline carolyn carrie carsten carter
cary casey casper caspar cassandra cassidy cassie cat catarina caterina catherine cathleen cathrin cathy cecil cecilia cecilie cedric celeste
celia celina celine céline cem cesar chad chaim chandra chandler chang channing chantal charlene charles charlie charlotte chase chelsea chen
cheng cher cheryl chester chiara chidi chih chioma chip chloe chris chrissy christa christel christian christiane christianna christie
christina christine christof christoph christophe christopher christy chuck chukwu cian cindy claire clara clarence clarissa clark
claudia claudio claus clay clayton clemens clement clementine cleo cliff clifford clint clinton clive clyde cody cole colin
colleen conan conchita connie connor conor conrad constance constantin constantine cora cordula corey corinna corinne cormac cornelia
cornelius cory courtney craig cristian cristiano cristina crystal curt curtis cynthia cyril cyrus daan dag dagmar dahlia daisuke
daisy dale dallas damian damien damon dan dana danae dane daniel daniela daniele daniella danielle daniil danilo danny dante daphne dara daren
daria dario darius darko darla darlene darrell darren darryl darwin daryl dave david davide davis dawid dawn dean deanna debbie deborah
debra declan deepak deirdre delia delphine demetrius demi denis denise deniz dennis denver denzel derek derrick desiree desmond detlef
devin devon dexter diana diane diarmuid dick didier diego dierk dieter dietmar dietrich dilip dimitri dimitris dina dinah dinesh dino
dirk dmitri dmitrii dmitriy dmitry dodie dolores dom domenico dominic dominik dominika dominique don donald donna donovan dora doreen dorian doris dorothea
dorothee dorothy doug douglas drake drew duane duarte duncan dustin dwayne dwight dylan eamon earl ebba eberhard ebony ece ed eddie
eddy eden edgar edith edmond edmund edna eduard eduardo edward edwin egon eileen einar eirik eivind ekaterina ekkehard elaine elana eleanor elena eleni
eleonora elfriede eli elia elias elif elijah elin elina elinor elio eliot elisa elisabeth elise elisha eliza elizabeth elke ella elle ellen
ellie elliot elliott ellis elmar elon eloise elsa elsie elspeth elvira elvis elyse emanuel emeka emer emerson emil emile emilia emiliano emilie
emilio emily emir emma emmanuel emmanuelle emmett emre enrico enrique enzo eoin ephraim eric erica erich erik erika erin erlend ermias erna ernest
ernestine ernesto ernie ernst erwin esben esme espen esteban estelle esther ethan etienne étienne eugen eugene eugenia eun eva evan evangeline eve evelyn
everett evgeny ewa ewan eytan ezekiel ezra fabian fabien fabio fabrice fabrizio fadi faisal faith fanny farah farhad fatima fatma
federica federico felicia felicity felipe felix félix femi fenna ferdinand ferenc fergus fernanda fernando filip filipe finn fiona fintan flavia flavio fletcher
fleur flora florence florian floyd flynn fran frances francesca francesco francis francisca francisco franck franco francois françois
françoise frank frankie franklin franz franziska fraser fred freda freddie freddy frederic frederick frederik fredrik freya frida frieda friederike
friedrich fritz fumiko gabe gabi gabor gabriel gabriela gabriele gabriella gabrielle gael gail galina ganesh gareth garrett garry garth gary
gaurav gavin gaëlle gemma gene genevieve geoff geoffrey george georgia georgie georgina gerald geraldine gerard gerardo gerd gerhard germaine
gernot gerrit gerry gert gertrud ghislaine giacomo gian gianluca gianna gideon gil gilbert gilles gillian gina ginger ginny giorgia giorgio giovanna
giovanni giselle gisela gita giulia giuliana giulio giuseppe gladys glen glenda glenn gloria goetz götz gonzalo gordon grace graeme graham
grant greg gregg gregor gregory greta gretchen griffin grzegorz guido guilherme guillaume guillermo gui gunnar gunther günter günther gus gustav
gustavo guy gwen gwendolyn gwyneth haakon habib hadi hadley hagen hailey hajo hakan hakeem håkon hal haley halima hamid hamish hamza han hana hank hanna
hannah hannes hanno hans hansjörg harald harlan harley harold harper harri harriet harrison harry hartmut haruka haruki harvey hasan hassan hasse hauke hayden hayley hazel
heath heather hector hedwig heide heidi heike heiko heiner heinrich heinz helen helena helene helga helge helmut hemant hendrik henk henning henri henrietta
henriette henrik henrique henry herb herbert herman hermann herminia herve hervé hilary hilda hiro hiroki hiroko hiroshi hiroyuki holger holly homer
horst howard hubert huda hudson hugh hugo humphrey hunter hursh hyun ian ibrahim ida idris ignacio igor ike ilan ilaria ilja ilona ilse ilya iman imani imogen imran ina inga inge
ingeborg ingmar ingo ingrid ioana ioannis ira iris irina irene irfan irma irmgard irving isaac isabel isabell isabella isabelle isaiah isha ishaan ismael ismail israel istvan
itamar ivan ivana ivar ivo ivy iwo izzy jack jackie jackson jacob jacqueline jacques jade jaan jagdish jaime jake jakob jakub jalen jamal james jamie jan jana jane janelle janet
janice janick janik janina janine janis janna jann jannik jared jarek jaromir jarrod jarvis jascha jasmin jasmine jason jasper javier jay jayden jayne jean jeanette jeanne jeannette jeannie jeff jefferson
jeffery jeffrey jelena jem jemima jen jenna jennie jennifer jenny jens jeremiah jeremy jeroen jerome jérôme jerry jess jesse jessica jessie jesus jill jillian jim jimmy
jin jing jiro jo joachim joan joana joanna joanne joao joão joaquin jocelyn jochen jodi jodie jody joe joel joelle joerg joey johan johana johann johanna johannes
john johnathan johnny jolene jon jona jonah jonas jonathan jonny joost jordan jordi jorge jörg jorgen jørgen joris josé jose josef josefa josefine joseph josephine josette josh joshua josiah josie jost jostein
joy joyce juan juana juanita judah judd jude judith judy juergen jürgen jules julia julian juliana juliane julianna julianne julie julien juliet juliette julio julius jun june juno justin justine
justus jutta kacper kai kaitlin kaitlyn kaito kamal kamala kamil kamran kanye kara karan karel karen kari karim karin karina karl karla karlheinz karoline karsten kasper kassandra
kat katarina katarzyna kate katerina katharina katherine kathleen kathrin kathryn kathy katia katie katja katrin katrina katy katya kay kayla kazuo kazuki kei keiko keir keith kelli kelly kelsey
kelvin ken kendall kendra kenichi kenji kenneth kenny kent kentaro kerem kerri kerry kerstin kevin khaled khalid kiara kieran kilian kim kimberly kimiko kira kiran kirk kirill kirsten kirstin kirsty
kit kitty klara klaus klemens knut koen koji konrad konstantin konstantinos korbinian kris krishna kristen kristi kristian kristiane kristie kristin kristina kristine kristof kristoffer kristy krystal krzysztof kumar kunal kurt kwame
kye kyle kylie kyra lachlan laila lakshmi lamar lana lance lara larissa larry lars laszlo lászló latoya laura lauren laurence laurent laurie lavinia lawrence layla lea leah leander leandro leann lech lee leif leigh leila lena
lennart lennon lenny leo leon leona leonard leonardo leonhard leonie leonora leopold leroy les lesley leslie leticia levi lew lewis lex li lia liam liane libby lidia lien lila lili lilian liliana lilith lillian lilly
lily lin lina lincoln linda lindsay lindsey line linnea linus lionel lisa lisbeth lise liselotte liv livia liz liza lizzie lloyd lois lola lon lonnie lope lora loren lorena lorenz lorenzo loretta lori lorna lorraine lothar
lotte lottie lou louis louisa louise luc luca lucas lucia lucian luciana luciano lucie lucien lucille lucinda lucy ludger ludovic ludwig luigi luis luisa luise luiz luka lukas łukasz lukasz luke lulu luna luther lutz lydia
lyle lyn lynda lyndon lynette lynn lynne maaike mabel mackenzie maciej maddie maddy madeleine madeline madelyn madison mads mae maeve magda magdalena maggie magnus mahesh mahmoud mai maia maik maike maja majd makoto malala malcolm
malik malin malte mandy manfred manish manja manny manoj manon manu manuel manuela mara marc marcel marcela marcella marcello marcelo marcia marcin marco marcos marcus marek maren margaret margarete margarita margarethe
margaux margherita margit margot margret marguerite mari maria marian mariana marianne maribel marie mariella marietta marija marijn marika marilyn marina mario marion maris marisa marisol marissa marit marita marius mariusz marjorie mark marko
markus marla marlen marlene marley marlies marlon marques marsha marshall marta martha marten martijn martin martina martine marty marvin mary maryam masahiro masaki masha mason massimo mat mateo mateusz mathew mathias
mathieu mathilda mathilde matilda mats matt matteo matthew matthias matthieu matthijs mattia mattis matty maud maura maureen maurice mauricio mauritz max maxim maxime maximilian maximiliano maxine maxwell may maya mayank mckenzie meera meg
megan meghan mehdi mehmet mei meike mel melanie melinda melissa melody melvin melvyn mercedes meredith merle merlin mervyn meryl mia mica micah michael michaela michal michał michel michela michele michelle mick mickey miguel mika
mikael mike mikey mikhail miki mikko mila milan milena miles milica miller millie milo milos miloš milton mimi mina minh minna mira miranda mirco miriam mirja mirjam mirko miroslav misha miško mitch mitchell mitsuko mo moe mohamed mohammad
mohammed mohan mohit moira mollie molly mona monica monika monique monty morgan moritz morris morten moses moshe muhammad murat muriel murray mustafa mya myles myra myriam myron nabil nacho nadia nadin nadine nadja nadya naima nancy
nanette naoki naomi napoleon nasser nat natalia natalie nataliya natasha nate nathalie nathan nathaniel naveen navid neal ned neel neema neha neil nell nellie nelly nelson nicholas nick nickolas nicky nico nicola nicolai
nicolas nicole nicoletta niels nigel nikhil niki nikita nikki niklas niko nikola nikolai nikolas nikolaus nils nina nira nisha nishant nitin noa noah noam noel noelle noémie nolan nora norbert noreen norm norma norman nuno nura oded odette
okan olaf olav ole oleg oleksandr olga oliver olivia olivier ollie olof omar omer ophelia oren orla orlando orson oscar oskar osman oswald otis otto owen pablo paige palmer paloma pam pamela paola paolo parker pascal pascale patrice patricia
patricio patrick patrik patsy patti patty paul paula paulette paulina pauline paulo pavel paweł pawel payton pedro peggy penelope penny per percy perry pete peter petr petra phil philip philipp philippa philippe phillip phoebe phyllis pia pierce pierre pieter
pierluigi piers piet pietro pilar piotr pippa pjotr polly poppy prakash pranav praneet prasad prashant pratik preeti priscilla priya priyanka puja quentin quincy quinn rabia rachael rachel rachelle radek rae rafael rafaela rafal rafał ragnar rahel
rahul raimund rainer raj raja rajesh rajiv ralf ralph ram ramesh ramon ramona ramy ran rana randall randi randolph randy rania raphael raphaela raquel rashid raúl raul ravi ray raya raymond rayna rebecca rebekah reed reema regina regine reginald reid reiner reinhard
reinhold remco remi rémi remy rena renata renate renato rené rene renee renée reto reuben rex reza rhea rhett rhiannon rhoda rhonda rhys ria ricardo riccardo rich richard richie rick rickey ricky rico rik rika riley rina rita ritchie rob robbie robby robert
roberta roberto robin robyn rochelle rocio rocky rod roderick rodney rodrigo rodrigue roel roger rohan rohit roisin roland rolf rolando roman romain romeo romy ron ronald ronan ronda ronja ronnie rory rosa rosalie rosalind rosanna rosario rose roseanne roselyn
rosemarie rosemary rosie roswitha ross rowan rowena roxana roxanne roy ruben ruby rudi rudolf rudolph rudy rufus rupert ruprecht russ russel russell rutger ruth ryan ryann rylan ryo ryota sabine sabrina sacha sachin sadia sadie sage sahil said saira sakura salim sally salman
salvador salvatore sam samantha samir samira samuel samuele sana sander sandi sandip sandra sandy sanjay sanna santiago sapna sara sarah saranya sarina sascha sasha satoshi saul savannah sawyer sayaka scarlett scott sean sebastian sébastien selena selim selina selma semih
serena serge sergei sergey sergio seth seung sevda severin seymour shahid shana shane shania shankar shannon shari sharon shaun shauna shawn shea sheena sheila shelby sheldon shelley shelly sherman sheri sherry sherwin sheryl shigeru shin shinji shirin shirley shiv shivani sho shoshana
shreya shubham sid sidney siegfried sienna sierra sigmar sigmund sigrid sigurd sigve silas silke silvana silvia silvio simeon simon simona simone simran sinead sinéad siobhan siri siv skye skyler slavoj sofia sofie solomon solveig sonia sonja sonny sonya soo sophia sophie sophus søren
soren spencer sruthi stacey stacy stan stanislav stanislaw stanley stef stefan stefania stefanie stefano steffen steffi stella sten stephan stephane stéphane stephanie stephen sterling steve steven stewart stig stine stu stuart sue suki sukhdeep sultan sunil sunita sunny suresh susan susana
susann susanna susannah susanne susie suzanna suzanne suzie suzy sven svenja svetlana syd sydney syed sylvain sylvester sylvia sylvie tabea tabitha tadeusz tadashi takashi takeshi takuya talia tamar tamara tamás tamika tamsin tammy tania tanja tanner tanvi tanya tara tariq tarun taryn tasha tatiana tatjana
taylor ted teddy terence teresa teri terje terrence terri terry tess tessa tetsuya thad thaddeus thea thelma theo theodor theodora theodore theresa therese thiago thibault thierry thijs thilo thom thomas thor thorben thore thorsten tiago tibor tiffany tilda till tilman tim timo timothy
tina tino tobi tobias tobin toby todd tom tomas tomás tomasz tomoko tony toni tonia tonya topher tor torben torbjørn tore torsten tory tracey traci tracy travis trent trevor tricia trina trinity trish trisha tristan trond troy truls tucker tyler tyra tyrone tyson uche udo ueli ulf uli ulla ulrich ulrike uma umberto
umut ursula urs usha usman ute uwe vadim val valentin valentina valeria valerie valérie van vanessa varun vasilis veit vera verena verena verity vernon veronica veronika veronique vicente vicki vicky victor victoria vidya vijay vikas viktor viktoria vikram vin vince vincent vincenzo viola violet violetta virgil virginia
vishal vitalik vittorio vivek vivian viviana vivien vivienne vlad vladimir volker volkmar wade walid wallace wally walt walter wanda warren wayne wei wendell wendy wenzel werner wes wesley whitney wibke wieland wil wilbur wiley wilfred wilhelm wilhelmina will willa willard willem william willie willis
wilma wim winfried winifred winnie winona winston wojciech wolf wolfgang wolfram wyatt xander xavier xenia xi xiao xiaoming ximena yael yan yana yang yannick yannis yara yash yasmin yasmine yasuko yegor yelena yi ying yoel yohan yoko yolanda yong yosef yoshi yosuke younes yosuf yousef yuan yui yuki yuko yukio yulia yun
yuri yuriko yusuf yuval yves yvette yvonne zac zach zachariah zachary zack zahra zain zainab zak zara zayn zeke zelda zena zeynep zhang zhen zhi zhou zico zina zita ziv zoe zoë zoey zofia zoltan zora zoran zsofia zuzana
cj dj jc jd jt kc mj pj rj tj bj ej jj jp lj ck
"""

GIVEN = frozenset(_NAMES.split())
"""Case-folded."""
