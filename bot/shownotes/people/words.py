"""Words that stand capitalised in notes and are no part of a person's name."""


def _set(*lines: str) -> frozenset[str]:
    return frozenset(word for line in lines for word in line.split())


ORGANISATIONS = _set(
    "motors homes freight airways railways brewery bakery bank capital cables ales coffee foods farms robotics "
    "medien semiconductor pharma therapeutics insurance logistics hosting backup cloud mail mobile energy",
    "academy accelerator celebration productions memorial scholarship agency airlines alliance association "
    "associates authority bank board broadcasting bureau "
    "capital center centre",
    "club college commission committee community company conference congress consortium cooperative corp corporation",
    "council court department directory district division embassy enterprises faculty federation festival forum "
    "foundation fund fellowship",
    "gazette gmbh group guild headquarters hospital inc incorporated industries initiative institute institution "
    "journal",
    "lab labs laboratory laboratories league library limited llc ltd magazine media ministry museum network news "
    "newsletter newspaper",
    "office organisation organization parliament partners partnership party plc police podcast podcasts post press "
    "prize program",
    "programme project publishers publishing radio records research review school senate services show society "
    "software solutions",
    "station store studio studios summit symposium syndicate systems team technologies technology television "
    "theater theatre times",
    "trust union university ventures weekly workshop orchestra quartet trio band ensemble choir",
    "verein universität hochschule institut stiftung gesellschaft verlag zeitung sender rundfunk ministerium "
    "bundestag akademie",
    "arbeitsgruppe lehrstuhl abteilung fakultät klinik klinikum forschungszentrum zentrum kirchengemeinde gemeinde "
    "université école fundación universidad instituto",
)
"""A run of capitals that holds one of these names a body of people, not a person."""

PLACES = _set(
    "mount mt lake cape fort port river loch isle lough bay gulf strait mont monte lac cap lago isla costa puerto rio "
    "cerro sierra piz col san santa santo são los las north south east west upper lower great sankt st "
    "schloss burg haus hotel castle camp villa palais palazzo basilica",
)
"""Words that begin the names of places: what follows is no surname."""

ROLES = _set(
    "actor actress admiral advisor adviser alderman ambassador analyst anchor animator artist astronaut astronomer "
    "attorney author baron",
    "baroness biologist bishop blogger broadcaster captain ceo cfo chair chairman chairwoman chancellor chef chief "
    "cio cmo coach",
    "cofounder co-founder co-host cohost colonel columnist comedian comic commissioner composer congressman "
    "congresswoman",
    "coo correspondent countess creator critic cto curator designer detective dev developer director dj doctor dr "
    "dramatist",
    "economist editor engineer entrepreneur evangelist ex-president executive expert filmmaker founder futurist "
    "general geek governor guest guests guitarist guru",
    "historian host hosts illustrator influencer inspector interviewer inventor investigator investor journalist "
    "justice lady lawyer lead lecturer",
    "lieutenant lord madam maintainer manager mathematician mayor md minister miss moderator mp mr mrs ms musician "
    "narrator neuroscientist novelist",
    "officer organizer owner painter partner pastor ph.d phd philosopher photographer physicist pilot playwright "
    "podcaster poet policeman politician pope premier",
    "presenter president priest princess principal producer prof professor programmer psychiatrist psychologist "
    "publisher queen rabbi rapper",
    "recruiter reporter representative researcher reverend saint scholar scientist screenwriter secretary senator "
    "sergeant sheriff singer sir pater padre abbé",
    "parent parents mum dad neighbour neighbor resident caller volunteer",
    "sociologist songwriter speaker specialist spokesperson staff strategist student teacher technologist "
    "theologian therapist trainer treasurer",
    "veteran vicar video-host vp vlogger writer youtuber mathematiker programmierer informatiker physiker astronom "
    "autor autorin journalist journalistin",
    "professorin moderator moderatorin gast gäste gästen host gründer gründerin entwickler entwicklerin politiker "
    "politikerin psychologin historiker historikerin",
    "leiterin leiter direktor direktorin chef chefin geschäftsführer geschäftsführerin präsident präsidentin vorstand "
    "frau herr kollege kollegin redakteur redakteurin regisseur regisseurin schauspieler schauspielerin sängerin "
    "sänger künstler künstlerin forscher forscherin",
    "stadtrat stadträtin landrat landrätin ratsherr abgeordneter abgeordnete bürgermeister bürgermeisterin "
    "staatssekretär staatssekretärin kapitän kapitänin "
    "wissenschaftler wissenschaftlerin ärztin arzt doktor anwalt anwältin unternehmer unternehmerin expertin "
    "experte sprecher sprecherin bundeskanzler minister",
)
"""Titles and callings: a name may follow, but they are no part of it."""

COMMON = _set(
    "farsi arabisch englisch deutsch französisch spanisch italienisch russisch türkisch hebräisch hindi urdu tamil "
    "swahili mandarin english french spanish italian russian turkish hebrew arabic greek latin deutsche "
    "one two three four five six seven eight nine ten eleven twelve twenty thirty forty fifty hundred thousand million",
    "first second third fourth fifth never ever always only still almost said kinds sorts ways pi raspberry best worst",
    "elder younger senior junior little tiny bigger biggest smaller hidden broken lost forgotten invisible silent dark",
    "united testimony",
    "returns acquired announces announced awarded church explains freelancer giant bomb joins launches says talks "
    "turns "
    "wins gets",
    "about academy access act action activism activity ads advance advanced advances advice agent agents ai alert "
    "alerts alignment album algorithms analysis analytics",
    "announcement announcements answer answers apartheid api apis app application applications apps arcade "
    "architecture archive area arena art article arts assets assistant attack attention audio",
    "autumn award awards awareness background backend ban basics bay beach beat beats beta bible bill bitcoin black "
    "block blog blogs blue board body bonus book books bot bots brain brand branding bridge browser browsers bubble",
    "budget bug bugs build builder building bundle business button calendar call camera camp campaign canvas car "
    "card cards care career careers cars case castle cat center challenge challenges champions channel chapter "
    "charity chat check checklist",
    "chess children chip chips choice christmas cinema circle circuit circuits citizen city class classic climate "
    "clip cloud coast code coding coffee cohort coin college collective collection collision color colour com "
    "comedy comics command commentary commerce common communication",
    "community complete compliance components computer computing concept concepts conclusion concert confidential "
    "connect connection console contact container content contents contest context contract control conversation "
    "conversations cookbook copy core corner cost course courses court",
    "cover creative crisis criticism crossing culture cup currency custom cut cycle daily dance data database day "
    "days deal deals death debate decade deep defense delivery demo democracy deployment depression design desk "
    "desktop development device devices dictionary diet",
    "digest digital dinner direct direction directions disaster discord discovery discussion disease display "
    "distribution dive doc docs document documentation dog dome domain doom door download dream dreams drive driver "
    "drug drugs dynamics earth east eastern economics economy edge edition",
    "editor education effect effects election electric email emails embeddings empire encoder encoders energy "
    "engine engineering english entertainment entry environment episode episodes equality era error errors essay "
    "essays estate ethics europe evaluation evaluations event events evidence",
    "evil evolution exam example examples exchange executive exercise exercises exit experience experiment "
    "experiments explained exploration extension extra face facts failure fall fame family fan fans fashion fast "
    "feature features fee feed feedback feelings fiction field fight figure file files",
    "film films final finance finding fire firewall first fitness fix flag flow fly focus food football force "
    "foreword form format formats forward foundations framework frameworks free freedom friday friends front "
    "frontend fun function functions funding funds future gallery game games gaming garage",
    "garbage garden gate gates gear gender generation generator genetics german germany ghost gift girl girls "
    "giveaway giving global glory goal goals gold government grad gradients graduate graph graphics great green "
    "grid growth guard guide guidelines guitar gun guns half hardware harmony",
    "head headlines health heart heat heights hell help hero heroes high highlights highway hill hints history hit "
    "hits holiday home hope horizon horror hotel hour hours house housing how human humanity humans hype ice icon "
    "idea ideas identification identity illusion image images",
    "impact implementation improvements incident income index india infrastructure inference influence information "
    "initiative injection innovation insight insights insurance intelligence interest interface internet "
    "interpretability interview interviews intro introduction investing investment ios island issue issues italy items",
    "jam japan job jobs joke jokes journey judgment jump junction justice keynote kernel keyboard keys kids kingdom "
    "kit kitchen knowledge land landing language languages laptop large launch law laws layer layers leadership "
    "learning lecture legacy lens lesson lessons letter letters level levels",
    "liberation licence license life lifestyle light limited line linkedin links linux list listener listeners "
    "listening live lives load loan local lock log logic logo look loop loss lost love low luck lunch machine "
    "machines magic mail main management map maps march market marketing",
    "markets marriage mass master match material materials math matter matters meaning measurement mechanics media "
    "medicine meet meeting meetup member members memorial memory mental menu message messages meta method methods "
    "metrics midnight migration migrations mind mindset mine mining minute minutes miracle mirror mission mix",
    "mobile mode model models modern moment moments monday money monitor month monthly moon morning mountain "
    "mountains movement movie movies music nation nations native natural nature network networks neurons news night "
    "nights nobel noise north note notes notice novel nuclear number numbers object objects ocean office official",
    "online open opening opera operations opinion opportunities optimization options order original origins outline "
    "outlook outro overview page pages pain panel paper papers paradox parents park part parts pass passion past "
    "path paths patreon patron patrons pattern patterns payment peace peak people performance period permission",
    "person personal perspective perspectives philosophy phone photo photos physics pick picks picture pictures "
    "pilot pipeline pitch place plan planet planning plans plant plants platform play player players playlist plug "
    "plugins pod podcasting poetry point points policy politics poll pool pop population portal position positions "
    "possibility post posts",
    "potential power practice practices prediction predictions preface premium preparation presence presentation "
    "preview price pricing pride principles prison privacy pro problem problems process processing product "
    "productivity products profile profit programming progress projects promise prompt prompts proof protection "
    "protocol psychology public pulse punk puzzle",
    "quality quantum quarter query quest question questions quick quiz race racing radar rain raise random range "
    "ranking rant rate rating reaction reactions reader readers reading reality reason reasoning recap recipe "
    "recipes recommendations recommended record recording recovery recruitment red reddit reference references "
    "reform region",
    "registration regulation relationship relationships release releases religion remix report reporting reports "
    "representation republic request requests requirements resampling reset resolution resources response responses "
    "responsibility rest result results retreat return reveal revenge revenue review reviews revolution reward "
    "rewards rights ring rise risk risks ritual rival river",
    "road roadmap robot robotics robots rock rocket role roll romance room roots round roundtable roundup routine "
    "royal rule rules run safe safety sale sales sample samples saturday scale scaling scene scenes scholar "
    "scholars school science sciences scope score scores screen script search season seat secret secrets section "
    "sections security segment",
    "selection self sense series server serverless servers service session sessions set sets settings setup sex "
    "shame shape share shift ship shop shopping short shorts shot shots side sign signal signals silence simple "
    "singles site sites skill skills sky sleep small smart snow social society solar solution solutions song songs "
    "soul sound source sources south space special",
    "species spectrum speech speed spirit sponsor sponsors sport sports spotlight spring sprint square stack stacks "
    "stage standard standards star stars start startup startups state statement states station statistics status "
    "steam step steps stock stop storage store stories storm story strategies strategy stream streaming street "
    "streets strength stress string strings structure struggle",
    "student students study style styles subscription success sugar suite summary summer summit sun sunday super "
    "supply support surface surgery surprise surveillance survey surveys survival sustainability sword syntax "
    "system table takes takeaways tale tales talent talk talks tangent tax taxes tea teaching tech technical "
    "techniques teens telegram term terms terror test testimonials testing tests text texts",
    "theme themes theories theory therapy thing things thinking thought thoughts threat threats thursday ticket "
    "tickets tier time timeline timelines timestamps tip tips title titles today tomorrow tool tools top topic "
    "topics touch tour tower town toy toys trace track tracks trade tradition trail trailer train training "
    "transcript transformer transformers transition transport trap travel tree trees trend trends trial tribe "
    "tribute trick tricks trip trouble",
    "truth tuesday tune tutorial tutorials tv type types understanding unit universe unlimited update updates "
    "upgrade upgrades user users vacation valley value values variables vector vectors version versions victory "
    "video videos view views village virus vision visit vocabulary voice voices volume vote wake walk wall wallet "
    "war warfare warning wars watch water wave waves way ways wealth weapons weather web website websites wedding "
    "wednesday week weekend",
    "weeks welcome west western wild wind window windows wine winter wireless wisdom wish women wonder words work "
    "workers workflow workflows working workout works workshops world worlds worth writing year years yes youth "
    "zone zoo",
    "january february march april may june july august september october november december monday tuesday wednesday "
    "thursday friday saturday sunday",
    "januar februar märz mai juni juli oktober dezember montag dienstag mittwoch donnerstag freitag samstag sonntag",
    "geschwister geschwistern gebrüder gebrüdern brüder brüdern schwestern familie eheleute eheleuten ehepaar",
    "kong aires angeles jersey orleans hampshire mercedes-benz hongkong tel aviv delhi mumbai tokyo osaka kyoto "
    "seoul beijing shanghai singapore sydney melbourne brisbane dublin belfast edinburgh glasgow manchester "
    "liverpool birmingham bristol leeds oxford cambridge münchen hamburg köln frankfurt stuttgart düsseldorf "
    "leipzig dresden bremen hannover nürnberg bern basel oslo bergen trondheim stockholm göteborg copenhagen "
    "helsinki amsterdam rotterdam brussels madrid barcelona lisbon milan naples athens istanbul prague budapest "
    "warsaw kyiv cairo nairobi lagos johannesburg",
    "america american americans africa african asia asian australia australian austria berlin boston brazil britain "
    "british california canada canadian chicago china chinese england european florida france french germans greece "
    "greek hollywood holland indian iran iraq ireland irish israel israeli italian japanese",
    "korea korean london mexico mexican moscow netherlands norway norwegian pakistan paris poland polish portland "
    "portugal rome russia russian scotland scottish seattle spain spanish sweden swedish switzerland texas toronto "
    "turkey ukraine ukrainian vienna vietnam wales washington york zurich deutschland österreich schweiz europa",
    "amazon android anthropic apple azure chatgpt claude copilot deepmind docker facebook firefox gemini github "
    "gitlab google gpt instagram intel iphone ipad java javascript kubernetes linkedin mac macbook mastodon "
    "microsoft mozilla netflix nintendo nodejs nvidia openai patreon paypal playstation podcasting python react "
    "reddit rust samsung sega slack snapchat sony spotify",
    "substack svelte swift tesla tiktok twitch twitter typescript ubuntu uber unix vue whatsapp wikipedia wordpress "
    "xbox youtube zoom",
)
"""Ordinary words, places and products in capitals: seldom a surname, unless the notes say who is meant."""

PARTICLES = _set("van von der den de da di del della du dos das la le bin ibn al el ter ten zu zum af av y e st")

HONORIFICS = _set("dr prof professor mr mrs ms sir dame phd ph.d mag dipl.-ing herr frau rev fr")

SURNAMES = _set(
    "judge king page pope prince bishop baron chase coach cook dean duke earl fisher general guest host knight lord",
    "major marshall mason miller painter priest shepherd smith taylor you an do so her",
)
"""Callings and small words that are surnames where a given name stands before them."""
