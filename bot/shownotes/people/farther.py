"""Given names from farther off, and short forms; general knowledge, taken from no show."""

FARTHER = """
aadhya aadi aakash aanya aarav aarti aashish abeer abena abhay abhijeet abhijit abhinav abida abiola achala achieng
adaku addy adebola adenike adewale adhiambo adi adil adjoa adriel aeri afia afra afroz afsaneh afshin agyei ahlam
ahmet aida aidin aiko aimo aizat ajit akane akbar akeem akhil akhila akim akinyi akiyo akmal aksel akshara akshay
akuba alaa alaba alakesh alam alanna aldona aleksi alenka alfi alhaji alhassan alibek alika alireza alisher allira
almaz alok aloke alpana altaf altynai alua alyona amadi amadou amaka aman amani amardeep amare amarjeet ambika ambrish
ameena ameet ameya amihan amine amita amitabh amiya amna amol amoli amrish amrit amrita amritpal amulya ananth anara
anay ancuta andile andronikos anees aneesa angad ange anggun ania aninda anindya anirban anirudh anis anisa anish
anisha anjana anjum anjuman ankita ankur anmol annapurna annisa ansh anshu anshul anthea anuj anuja anupam anupama
anura anuradha anurag anusha anushka apeksha apinya apoorva aqsa aradhana araz archie ardalan ardeshir areej arezoo
arijit arindam arisha ariunaa arjan arkadi arkadiusz armaan armen arnel arnis arpan arpit arpita arsalan arshad arshia
artak artie arturas aruna arunima arvin arya aryan asel asfandiyar asghar ashkan ashna ashraf ashwin ashwini asiya
aslam asma asmaa asmita assaf astghik atefeh atharva atif atika atiya augustinas aung avani avantika avia avigail
avinash avishai avital avner avraham axelle ayako ayan ayana ayanda ayanna ayat aydin aygerim ayman ayo ayomide ayten
ayush ayushi azad azamat azar azhar azra babajide bahar bahareh bahram baibhav baljeet balwinder bandana bandile
baolin baraka baran baris barsha bartek bashar basia basim basti batbayar batoul baurzhan bayan bayram beena behnam
behrouz behzad beka bekzat benedikta benjie bennie beomjun berik berke berna bernardas berti bertl bhaskar bhavana
bhavesh bhavin bhavna bhavya bhupinder bhuvan bibek bidhan bidisha bijan bijay bikash bikram bimal bimala bineta bini
binita binod binyamin bipasha bipin birendra bisi bisrat bizhan bobo bogumila bojan bolor bongani boubacar brajesh
bree bridie brijesh brit bronisława bruni bubba buhle bulat bunmi burcu burkhardt busisiwe byeong catalin cathi caz
cemile chae chaitali chaitanya chanda chandni chandrika chanel changmin charu chau chayim chenoa chetan chethana
chhaya chibuike chibuzo chidera chieko chike chimamanda chipo chirag chitra chloé choon chotirmoy chrissi chrissie
christl chukwuma chulalak chunhua ciaran cissé clem conny corrie cosmin dacia daeho dagmara daiga dalmas damilola
dandan dani danial daniyal danni danutė danyal dariush darja darpan darshan darshana dastan datuk davey davinder
dayana dayo debashis debasish debjani deborshi debs dee deeksha deema deepali deepankar deepesh deepta delshad
demetris denitsa denny desta devansh devendra devesh devi devina devjani devyani dewei dex dhananjay dhanush
dharmendra dhaval dheeraj dhruvi dibyendu didar didi dilawar dilnoza dilraba dilshad dimitar dinara dipak dipali
dipankar dipti disha divya divyanshu diyar djamel djordje dmytro doaa doan dodo dong-hyun donghyun donnie dorle doro
doron doruntina dov draupadi dumisani dumitru duong dushyant dzmitry eamonn ebo ebuka edwige eesha effie efosa efrat
egor eitan ejike ekta elaheh elango elchin eldor eliora elli elmira elnaz elnur emi emmi emmy enkhjargal enna eonji
erlan esi etsuko eun-ji eunji eyad eylül eyüp ezgi ezinne fabi fahad fahd fahim fahmida faiza faizan fakhri fakir
fanindra faraz fardin fareed fareeda fariba fariha farouk farrukh farzad farzana farzaneh fatai fatemeh fathima
fatimah fatuma fauzia fawad fawaz fawzi faye fayez fehmida ferdi ferdows ferhat feroz feruza feyza fikret firdaus
firouzeh firoz flo florry folami forugh fouad fozia franzi fredi friedemann frieder fritzi funke furkan gaby gagan
gagandeep gamze ganga gauri gautam gayane gayathri gayatri geet geeta geetanjali gelila georgi geri gerrie getachew
ghada ghassan ghazal gholam gia girija girish gitta giu goknur golnaz gonzo gopal gopi gopinath gordan govinda gowri
guanyu gulnara gulnaz guneet gunjan gunni guo gurdeep gurpreet gursharan gurvinder gyula hadar hadas hadeel hafiz
haidar haifa haile haitham haixia hajar hajime hala hamad hamda hamdi hamed hamida hanh hanieh hansi hansika hanumant
hany haoran haoyu hardeep hardik hari harinder harini haris harish haritha harjit harleen harmeet haroon harsha
harshad harshit harshita harshvardhan harun haruna haseeb hashim hasini hatem hattie havva hayat hazem heba hedi
hedieh heena heini hella helli hemal hemanth hemanti hemlata heng hengameh henni henok heshan hetal hicham hien hilal
hima himani himanshu hira hiral hisham hiten hitesh hoang hoda homa homayoun hooman hoor hossain hossein houda houman
hrithik hrvoje hsin hubi huma humaira huong husna hussain hussein hyejin hyeon hyun-woo hyunwoo ibtisam idowu iftikhar
iheoma ihor ihsan ijeoma ilham ilias ilker illia imaan imad imene imtiaz inaya inbar indrajit indrani indranil ipshita
ipsita iqbal iqra iryna isa isabela ishan ishani ishara ishita ishwar ishwari isi ismat isra issa itai iyad iyanu
izzat jaafar jabari jabulani jacko jacky jaco jad jae jaehyun jaeyoung jafar jagadish jagat jagjit jahan jahangir
jahid jai jaideep jaimin jaipal jaisal jaismin jalal jalpa jamey jamshid janaki janani janez janhvi janne jannes janni
janvi jasbir jaskaran jaskirat jasleen jasmeet jaspal jaswant jatin javad javaid jawad jax jayant jayanta jayanti
jayashree jayesh jaylen jayna jayshree jayson jed jeetendra jelani jenaya jenni jeong jeremie jessi jetsun jhanvi
jiahao jiaqi jiawei jiaxin jigar jignesh jihad jihoon jimin jin-woo jingwen jingyi jinho jinwoo jisoo jitendra jitka
jiyoung joanie jockel jojo jomo jono joon joonas joseba jossi jovita jubin juhi jule jumana junaid jung-min junjie
junpei jupp jurgis juwon jyothi jyotsna jürg kabelo kabir kadija kahlil kailash kainat kajal kalia kalpana kalyan
kalyani kamalika kamalpreet kambiz kambria kamini kanchan kanika kanishk kanta kanwal karanja karima karishma karma
karolis karthika karunya kasi kaspar kasun kathi kati katlego kaur kausar kaushal kaushik kavitha kavya kayode kazi
keerthana keerthi keisha keks kele kesava ketaki ketan kev kevser keyur khadeeja khadim khalida khalil khurram
khushboo khushi khyati kiana kianoush kimani kimchi kinjal kioko kiona kip kirat kirpal kirti kishan kishore kobina
kojiro komal komila konstantina korede koushik krish krishan krishnan krissi kristaps krunal kruti ksenia kshitij
kudzai kuldeep kulwinder kumail kundan kuno kurosh kushal kyaw kyong kyung-soo kyungmin lakshay lalit lanre latha
lavanya layan leela lekan leni lenni lenz lerato lexi liang libin lidija liesl lieu lijun lilli lilo limor linh liora
liqun lital livi liya lizaveta lokesh lolo longwei loubna luay lubna lujain luong lupita lwazi maan madhav madhavan
madhulika madhur madhura madhuri madina mahdi mahdieh maheen maheswari mahima mahin mahir mahnaz mahnoor mahsa mahtab
maisie maitreyi majid malak malavika malek malgosia malini mamta manan manar manasa manasi manav mandana mandar
mandeep mandla maneesh mangala mangesh mani manik manisha manita manjeet manjit manju manjula manjunath manjusha
mannat manni manpreet mansoor mansour manzoor maqsood maral marci marijana marliese marti maryna marzieh marziyeh
mashal masood masoud masuma matsumi matthes matze maung maxi mayur mayuri mazen maïmouna mbali medha meenakshi meenal
megha meghana meghna mehak mehboob meher mehnaz mehran mehrdad mehrnoosh mehul mei-ling meiling meixin melaku meli
melis meltem menachem meng mengistu mengyao merav meriem merve meryem mesfin mian micha micki midhat mihika milad
milind milla min-ji mingming minha minhaj minji mirela mirjana mirza misbah mitali mitesh mithun mitra moeko mohamad
mohammadreza mohini mohsen mohsin moiz mojgan mojtaba monalisa monisha morteza mosi mouna mounir mounira mridul mrinal
mrinalini mrunal mthunzi mubarak mudassar muhammed muhsin mujtaba mukesh mukta mukul mukund muna munir munira murad
murali murugan muskan muthu mutua muzaffar mwangi myint myung nabeel nabila nachiket nader nadim nafisa naga nagaraj
nagesh nagma nagwa nahid nahla naim naina naira najib najla najma naledi nalin nalini naman namit namita nanda nandan
nandita nanni narayan nargis nariman narine naruto nasira nasrullah nastaran natnael naved navin navneet navya nawal
nawaz nayan nayana nayeli nazia nazir nazli nazneen neela neelam neelesh neeraja neerja neeta neetu negar negin
neringa nermin neta netanel nhat nhung nicki nidal nidhi nigar nigora nihar nik nikhat niku nilesh niloufar niloy
nimesh nimra ninad ninh nipun niraj niranjan nirmal nirmala nirupama nirvana nisar nisarg nishad nishat nishi nishita
nishka nishtha nissim nitesh nitika nitish nitu nitya nivedita nivin niyati nizar njoki njoroge nobuko noemi nomvula
nonhle noor noora norbu nosipho noura nouran nozomi ntombi nurit nurul nusrat nuwan nwando nyambura nyasha nyokabi
odinaka ofek ofer ofir oghenekaro ojaswi okeke okon oksana oleh olha olly olufunke olumuyiwa oluwafemi oluwaseyi omari
omid omkar omkari omolara omotola ong onni onyeka ophir ori orit orly osnat otieno ottmar oumar oyelola paddy padmaja
padmini palak palash pallav pallavi panna parag paramjit paras paresh parham pari parinaz parinita parisa parmeet
parminder parthiv parul parvati parvez parvin parwiz pasha pavan pavani pavithra payal payam payman peg pegah pelin
perizat persis peyman phindile phuong pim piyali piyush poldi poonam poorna poornima poulami pournima prabhat prabhjot
prabhleen prabhu prabir prachi pradyumna prafulla pragati pragnya pragya prajakta prajwal prakriti pramila pramod
pranab pranali pranay praneeth pranita pranjal prasanna prasanta prasanth prasenjit prashanth prathamesh pratibha
pratiksha pratim pratyush praveen praveena pravin preet preetam preethika prem prema premal prerna priyam priyansh
priyanshi priyanshu priyesh pulkit puneet punit purnima purva purvi pushkar pushpa pushpinder qadir qamar qasim quang
quirin quoc quyen rabindra rachana rachit radhakrishnan radhesh radovan rafa rafat raffi rafi raghav raghavendra raghu
raghunath raheel raheem rahil rahim rahima rahmat raihan raima raina raini rajan rajani rajdeep rajeev rajendra
rajeshwari rajib rajinder rajkumar rajni rajnish raju rajveer rakesh rakhi rama ramachandran ramakrishna raman
ramandeep ramani ramaswamy rameen rameez ramin ramiz ramya ranbir randa randeep randhir rani ranim ranjan ranjana
ranjeet ranjit ranjita ranjith ranveer raphi rashi rashmi rasika rasool ratan rathi ratna ratnesh raunak raushan
raveena ravindra ravish ravneet rawan raymundo raz razan razia rebeka reem reggie regi reham rehana reini rekha reni
renu renuka resham reshma resi reuven revathi reyhaneh riad riaz richa rida ridhi ridwan riham rihana rimsha rinku
rishabh rishi rishika ritesh ritika ritwik riya riyad riyaz rizwan robabeh robina rohini rohitash roja rokas roksana
romesh romi ronak ronen roni roohi roopa roopali rosy roula rouzbeh roxy roya roza rubab rubin rubina ruchi ruchika
ruchir rudra ruhi rukhsana rukhsar rumana ruo rupa rupak rupali rupesh rupinder ruqayya rushil rutuja rutvik ruwan
saadia saanvi saba sabahat sabeen sabereh sabi sabyasachi sachi sadaf saeedeh safa safdar safia sagar sagarika sagnik
saha sahana sahar sahib sahiba sai saif saiful sailaja saima sairam saisha saja sajad sajal sajid sajida sajjad saket
sakhi sakina sakshi salah salomeh salva sama samad samah saman samaneh samar samara samarth sameer sameera samesh sami
samiksha samina samit samita samrat samridhi samyuktha sanam sanaz sandhya sangeeta sangita sanhita sanjana sanjeev
sanjib sanjit sanjiv sanjog sankalp sanket sanskriti santanu santhosh santosh sanya saori sapana saptarshi saqib
saraswati sarath sarbani sardar sareh sarika sarit sarojini sarthak sarvesh sashi sasikala sathish sathya
sathyanarayan satinder satya satyajit satyam satyendra saud saumitra saumya saurav savita savitri sayali sayan
sayantan sayed sayeed seb sebi seemab sefa sehar sejal selam sepehr sepideh sepp sergii serhii serhiy setareh seungmin
seyed seyedeh shaan shabbir shabir shad shadab shafiq shagufta shahbaz shahida shahin shahla shahnaz shahrukh shahrzad
shahzad shaila shailaja shailendra shailesh shaima shaista shakeel shakil shakira shakti shakuntala shalaka shalin
shalu shama shamala shambhavi shameem shamim shamit shammi shams shamsa shamsher shandana shantanu shanti sharad
sharada sharanya shardul sharif sharmistha sharvari shashi shashwat shaurya shay shaza shazia shefali shehan shehla
shehnaz shekhar shenaz sheng sheyda shibani shikhar shilpi shima shiri shirish shishir shital shiva shivam shivangi
shivanshu shivendra shivraj shlok shoaib shobha shobhana shobhit shoma shravan shravya shreyans shreyas shridhar
shrinivas shriram shruti shubh shubhangi shubhra shuhei shukri shuli shunsuke shuo shveta shyam shyama sibel siddhant
siddharth siddhesh siddhi sidra sigi silvi sima simarjeet simin sina sindhu sinem siphiwe siphokazi siran sissi sitara
siti siva sivakumar siying sly smarika smriti smruti snehal snehashish sohaib sohail soham soheil soheila sohini
sombat somchai somesh somnath somya sonali sonam sonika sooraj soroush soudabeh soulaymane soumen soumitra soumya
souvik sowmya sravani sravya sri sridevi srijan srikanth srikumar srilakshmi srinath srini srinidhi srinivasan sriram
srishti stelian stew subbu subhadra subhashini subhasis subhojit subodh subrahmanyam subramaniam subrat subrata suchet
suchismita suda sudarshan sudeep sudeshna sudha sudhakar sudheer sudhir sudip sugandha suha suhail suhana suhas
suhasini sujan sujay sujit sujith sukanya sukesh sukhjit sukhwinder sukriti sulochana sumanth sumathi sumaya sumeet
sumera sumi sumitra sumona sumukh sunaina sunanda sundar sundeep suneel suneet suneeta sung-min suparna supriya
surabhi suraiya suraj surbhi surender surendra surinder surjit susa sushant sushil sushila sushma sushmita susi
suvarna suyash svati swagat swagata swaminathan swapan swapna swapnil swara swarna swathi swetha tabassum tabish
tahira tahmina taimur talal taleb tamanna tamim taner tanisha tanishq tanuj tanuja tanushree tanveer tanzeela tapan
tapas tapiwa taraneh tarannum taras tarika taruna tarundeep taslima tatenda taufik tawanda tayyab tayyaba tejaswi
tejaswini tejinder temi tendayi teresia tesfaye thabiso thao theda thiru thulasi thuy tia tianyi tilli timi tini tirth
tirtha tiwa tomi toyosi trilok trixi trupti trushna tsering tsion tsvetan tugce tulasi tulika tulsi tung tushar tvisha
udaya udit ugur uliana uljana ulli umaima umair umang umar umer umesh umme ummul unnati upasana urmila urvashi usama
utkarsh utpal utsav uttam uzair vachan vahid vahideh vaibhavi vaidehi vaishali vaishnav vaishnavi valentyna valli
vamsi vanajah vanita vanya varalakshmi vardhan varsha varshini varuna vasant vasanthi vaseem vasilisa vasiliy vasu
vasudev vasudevan vasudha vedant vedika veer veera veeresh venkat venkata venkatesh venkateswaran venu vibha vibhor
vibhuti vic vidhi vidhya vidit vidushi vidyut vignesh vihaan vihan vijaya vijayalakshmi vijayan vijeta vikash viki
vikrant vilas vimal vimala vinaya vinayak vincentas vineeta vinh vinita vinodini vinothini vipin vipul viraj viren
virender vishaka vishakha vishalakshi vishwa vishwanath viswanathan vitaliy vitaly vivaan volodymyr vrinda vusumuzi
vytenis wafa wahab wahida wail wajid walli wanjala waqar waqas wasif weiwei wenbin wenjing wenjun wenyu willi wisam
wissam wolfi wolle woo-jin xandi xiaobo xiaodong xiaofeng xiaohong xiaohui xiaojun xiaoli xiaolin xiaolong xiaomei
xiaoyan xiaoyu xinyi xinyu xinyue xiuying xolani xuan xuefeng xueying xumin yaa yadav yagmur yahya yakov yakub yamini
yamuna yanan yanina yanling yannik yanyan yarden yared yaron yaroslav yashas yashaswi yashika yashoda yasmeen yasser
yauheni yeganeh yehor yejin yemisi yesim yevhen yichen yihan yijun yiming yin yinghui yingying yitong yiwen yixin
yochanan yogesh yogita yomna yonatan yoo-jin yoshiki yoshinori yossi yotam youngjae youngmin yousaf yousra youssouf
yubin yuchen yuexin yuhan yuhang yujin yulan yuliana yuliia yulin yuma yunfei yung yunus yurii yuriy yusef yutaka
yuting yuvraj yuxin zafar zafer zaha zahid zahida zahir zahraa zaid zaina zaki zakia zakir zaman zamira zandile zareen
zarif zarina zayed zehava zehra zeinab zelalem zerin zhaleh zhanna zheng zhenya zhichao zhiming zhong zhuo zia ziad
zikora zilola zineb ziyad zodwa zoheb zoi zola zosia zoya zufan zuhair zuhra zulfiqar zulfiya zuri
femke sönke jurek jürn bärbel matthis wiebe telse insa tomke geeske sünke jörn thies inken wenke neele eckhard käthe
ümit hüseyin gülcan urte
"""
