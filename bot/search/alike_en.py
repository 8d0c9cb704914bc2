"""English words that stand for each other, colloquial and formal, British and American, noun and verb. Pure."""

# A meaning stands between semicolons, by the first of its words; words of several meanings are left out.
ALIKE_EN = """
abandon forsake desert; abolish repeal scrap; abroad overseas foreign; absurd ridiculous nonsense ludicrous; accent
dialect; accident crash mishap collision; accurate accuracy precise; ache pain sore; acquire acquisition takeover buyout
merger; acrobat trapeze circus; actor actress; adolescent teen teenage; adopt foster; advert advertisement ad; advice
tip guidance; afraid scared frightened terrified nervous anxious; aid assistance; aim objective target; airport runway
terminal; alarm alert warning siren; alien extraterrestrial ufo; alley lane; ally alliance coalition; alphabet letters;
alter modify tweak; ambulance paramedic; amuse funny hilarious humor humour comic; ancient antiquity; anger angry
furious rage outrage; annoy irritate; ant insect beetle; antique vintage retro; apartment condo; ape gorilla chimpanzee
monkey primate; apologize apologise sorry; apparel clothing garment outfit; archaeology archaeologist excavation dig;
arson arsonist; artificial synthetic fake; ash cinder; asylum refuge refugee; atom nuclear; attack assault; attorney
lawyer solicitor barrister; auction bid; audio acoustic; aunt uncle; award prize medal trophy; awful terrible horrible
dreadful; baby infant newborn toddler; bachelor unmarried; backpack rucksack; bacteria bacterium germ microbe; bakery
baker bake bread; ballad anthem; ballot election vote voter; ban prohibit forbid restriction; band group; bandage
bandaid plaster; bang explosion explode blast; bankrupt bankruptcy insolvency; barber hairdresser haircut; barn stable;
barrel cask; bathroom toilet restroom loo lavatory; battery accumulator; beard moustache mustache shave; beast monster
creature; beautiful gorgeous; beef steak; beer brewery brewer brewing ale; beggar begging; begin start kickoff; behave
behavior behaviour; beloved dear; beverage drink; bias biased prejudice; bicycle bike cycling cyclist; billion
billionaire; biography memoir autobiography; bird avian; biscuit cookie; bite bitten; blacksmith forge; bleed blood;
blizzard snowstorm snow; block blockade; blog blogger; boat ship vessel ferry; bomb airstrike; book novel; bookshop
bookstore bookseller; border frontier boundary; boredom bored tedious; boss manager supervisor leader executive; bot
chatbot; bought purchase; boxer boxing; boycott embargo sanctions; brain cognition neuroscience neurology mind; brave
bravery courage; bribe bribery corruption; bride groom wedding; broken faulty defective; brother sister sibling; buddy
pal friendship mate; builder building construction; bulb lamp lantern light; bully harassment; bunker shelter; burglar
burglary thief theft robber robbery heist steal; burial bury grave cemetery graveyard tomb; burn burnt flame; burnout
exhaustion; bus coach; bush shrub; butcher slaughter slaughterhouse; buy purchase; cabin hut shack cottage; cable wire
cord; camera photography; camp tent; cancel axed; cancer tumor tumour oncology; candy sweets; canteen cafeteria; captain
skipper; car automobile auto automotive vehicle; caravan campervan camper motorhome; cardboard carton; careless reckless
negligence; caretaker janitor custodian; carpet rug; cartoon comic animation; casino gambling betting; casket coffin;
castle fortress palace; cat kitten feline; catastrophe disaster; cattle cow livestock; cave cavern; ceiling roof;
celebrity fame stardom; cellar basement; censor censorship; centre center; cereal oats; ceremony ritual rite; champion
championship; chaos chaotic mess; charity charitable donate philanthropy; cheap affordable inexpensive; cheat cheater
fraud; cheese dairy; chef cook cuisine kitchen culinary; chemist pharmacy pharmacist drugstore; chemistry chemical;
child children kid youngster; childhood upbringing; chimney flue; chocolate cocoa; choir chorus singing; choose choice
chosen select; christmas xmas holiday yule; church chapel cathedral parish; cigarette smoking tobacco cigar; cinema
movie film; citizen citizenship; city urban metropolis town; clay pottery ceramic; clean hygiene; clergy priest pastor
vicar; clever smart intelligent brilliant; climb climber mountaineer; clip video footage; closet wardrobe cupboard;
clown jester; coal mining miner; coast coastal shore shoreline beach; cockroach vermin pest; coffee espresso caffeine
barista; coin currency; cold chilly freezing frozen; collapse downfall; colleague coworker; college university campus;
colonial empire; color colour; comedian comedy standup comic; comet meteor meteorite asteroid; company firm business
corporation startup; competition contest tournament competitor rival; complain complaint gripe rant; computer machine
laptop pc; conclude conclusion; conductor orchestra symphony; conflict dispute; congress parliament senate; conquer
conquest; conscience guilt guilty; consumer shopper; contagious infectious infection epidemic pandemic outbreak;
contract agreement; contractor freelancer; convict inmate prisoner; corpse cadaver; correspondent journalist; cosmos
astronomy astronomer; cough sneeze; council municipality; counterfeit forgery forger fake; courier delivery deliver;
court trial tribunal; cozy cosy; crane hoist; crazy insane; credit loan lender; crew staff; crime criminal offence
felony; crisis emergency; criticism criticise critique; crop harvest; crowdfunding kickstarter; cruel cruelty brutal;
cry tears weep; cult sect; cure remedy treatment heal; curious curiosity; currency money cash; curriculum syllabus;
customer client; cyclone hurricane typhoon; dam reservoir; dance dancer ballet; danger risk hazard threat risky;
database sql; datacenter datacentre servers; daughter son; dawn sunrise; dead death die died dying mortality deceased;
debate discussion; decay rot rotten; deceive deception trick hoax; decline decrease; defend defence defense; delay
postpone; delete remove erase; delicious tasty yummy; dementia alzheimer; demo demonstration protest rally; dentist
tooth teeth dental; depart departure; describe description; dessert pudding; destroy destruction demolish demolition
wreck; detective sleuth; device gadget; diabetes insulin; diary journal; dictator tyrant dictatorship; dictionary
lexicon; diet nutrition; difficult tough; dinner supper meal; diploma degree; dirt soil mud; dirty filthy grubby;
disabled wheelchair; disappear vanish; discount rebate; discover discovery; disease illness sick; disk ssd; display
screen monitor; disprove debunk refute; diver dive scuba; doctor physician; doctoral phd; dog puppy canine; doom
apocalypse extinction catastrophe; download install; drama theater theatre stage; dream nightmare; dress gown; drum
drummer; drunk alcohol booze; dumb stupid foolish; duplicate replica; duty obligation; dye tint; earthquake quake
seismic; economy economic economist; education school teaching; elderly seniors; electric power; elevator lift;
embarrass awkward shame; embassy ambassador diplomat diplomacy; embroidery sewing stitch knit; emperor king monarch;
employ employee employer hire; employment occupation; empty vacant; end finish conclusion; enemy foe; energy power
electricity; engine motor; entrepreneur founder cofounder; envelope mail letter; environment ecology; envy jealous
jealousy; error mistake bug glitch defect flaw; erupt volcano volcanic lava; espionage spy spies; estate property;
eternal forever; ethic moral; evil wicked; evolution evolve darwin; exam quiz; exhibition gallery museum; expensive
costly pricey; expert specialist; explorer expedition; eye sight vision; fabric textile; factory manufacturing; fail
failure fiasco flop; fairy fairytale; faith religion religious belief; family relatives; famine hunger starvation
starve; farm farmer agriculture; fascism fascist nazi; fat obesity overweight; favorite favourite; fear anxiety afraid;
feelings emotion; fiction novel; fight battle combat; finance financial funding investor invest; fire blaze wildfire;
firefighter fireman; fish fisherman angler; fix repair mend; flavor flavour taste; flea lice louse; flee fled; flight
fly aviation pilot; flour grain wheat; flower blossom bloom; flu influenza; fog mist foggy; font typeface typography;
food cooking cuisine meal; football soccer; forest woods woodland; forget forgotten; fortune wealth wealthy rich
affluent; fossil dinosaur; foul stink stench smell odor odour; fowl hen chicken poultry; fragile brittle; freedom
liberty; freezer fridge refrigerator; friend buddy pal; fries crisps; frog toad amphibian; frost ice; fruit berry; fuel
petrol gasoline; funeral burial; fungus fungi mushroom; fur pelt; furnace boiler heating heater; future tomorrow
forecast prediction; game gamer; game play; garage workshop; garbage trash rubbish waste litter; gay queer lgbt; gear
equipment kit; gene genetic dna genome; genius prodigy; genocide massacre; geography map; ghost haunted spooky; giant
enormous; glacier ice; glue adhesive; goal aim objective; goat sheep lamb; god religion faith; god deity; gold golden;
goodbye farewell; gossip rumor rumour; governor mayor; grandfather grandpa granddad grandparents; grandmother grandma
granny nan; grape wine vineyard winery vintner; grass lawn meadow; gravity gravitational; gray grey; greed greedy; grief
grieve mourning sorrow bereavement; grill barbecue bbq; grocery supermarket; guard sentry; guide handbook manual; guitar
guitarist; gun firearm rifle pistol; gym fitness exercise workout; habit routine; hack hacker jailbreak breach exploit;
hail hailstorm; hair hairstyle; ham bacon pork; handicraft craft; handwriting calligraphy; happy joy; harbor harbour
port dock; hare rabbit bunny; harm hurt injure injury wound damage; hate hatred loathe; hay straw; headphone earbuds;
health healthy wellness; heart cardiac; heat hot; height tall; helicopter chopper; herb spice; hero heroine; hike hiker
trail; hill hillside; hire recruit; history historical historian; history past; hobby pastime; holiday vacation; honest
honesty; honey bee beekeeper hive; honor honour; horror scary creepy; horse pony; hospital clinic; hostage kidnap
abduction; hotel hostel; house home; hug cuddle; hunt hunter; hurry rush; hype buzz; icon symbol; idea concept notion;
ideology doctrine; idiot moron fool; illegal unlawful illicit; image picture photo photograph; immigrant migrant
migration; immune vaccine; inequality unequal; inflation prices; ingredient recipe; inherit heir; insomnia sleepless;
inspect inspector; insult offend offensive; intelligence smart clever; intelligence intellect; interface ui; internet
web online; interpreter translator; intersection crossroads; invent inventor; invisible unseen; island isle; jail prison
incarceration; jam marmalade; jeans denim; jewel jewelry jewellery gem; job career employment profession work; jog
runner marathon; joke prank; journey voyage; jungle rainforest; jury juror; keyboard keys; kid child children youth
teenager; kill murder homicide killer; kindergarten preschool nursery daycare; kingdom realm; knife blade; labor labour;
laboratory lab; lake pond; language linguistics; laugh laughter; law legal regulation legislation; leader leadership;
legend myth mythology folklore; lend loan; lesson tutorial; liar lying; librarian library; license licence permit; lid
cover; lightning thunder thunderstorm; liquid fluid; liquor whiskey whisky; literature literary; loan mortgage; lonely
loneliness solitude; lorry truck; lose loss defeat; loud noise noisy; love romance; luck lucky fortune; luggage suitcase
baggage; lumber timber wood; lung breathing; lure bait; magic magician wizard witch; maid servant; mail email message;
malware virus ransomware; march parade; marijuana cannabis weed; marine ocean sea; market marketplace; marriage marry
wedding spouse husband wife; mathematics math mathematician; mattress bed; maze labyrinth; medicine drug medication;
melody song; melt thaw; memory remember reminisce; mental psychological psychologist; mess untidy clutter; meteorology
weather; meter metre; microphone mic; migraine headache; military army troops soldier; misinformation disinformation
propaganda; mistake error failure; mobile phone smartphone cellphone; modest humble humility; money cash funding
finance; monk nun monastery abbey convent; monopoly antitrust; monument statue; moon lunar; mosquito malaria; mother mom
mum mommy; motorbike motorcycle scooter; motorway highway freeway; mountain peak summit; mouse mice rat rodent; mug cup;
music musician; mystery puzzle riddle enigma; naked nude; nanny babysitter; nappy diaper; nation country; native
indigenous; navy naval; neighbor neighbour neighborhood neighbourhood; nerd geek; nervous anxious anxiety; noble
aristocrat; nostalgia nostalgic; novelist writer author; novice newbie rookie amateur; oath vow; observatory telescope;
obsolete outdated; oil petroleum; opera aria; operation surgery surgeon; opponent opposition; optimism optimistic;
orphan orphanage; outage downtime blackout; oven stove cooker; owner ownership; package parcel packet; paint painter
artwork; pajamas pyjamas; pants trousers; paper article publication; parachute skydiving; parent mother father mom dad;
passport visa; password credentials; patience patient; pavement sidewalk; peat bog swamp marsh wetland; pension
retirement; perfume fragrance scent; philosopher philosophy; photo snapshot; physicist physics; piano pianist; pier
jetty; pig hog; pigeon dove; pill tablet; piracy pirate; plan strategy roadmap future; plane airplane aircraft
aeroplane; poem poet poetry; poison toxic venom; police cop; polite courteous; poll survey; pope vatican; population
demographics; porn pornography; poverty poor; practice practise; pray prayer; pregnancy pregnant; president politician;
pride proud; printer printing; privacy surveillance; professor academic; profit revenue; programmer coder software;
promise pledge; proof evidence; pub bar tavern; pumpkin halloween; pupil student learner; pyramid pharaoh; quarantine
lockdown; quote quotation; racism racist; radiation radioactive; rail railway railroad; rain rainfall rainy; rebel
rebellion uprising revolt revolution; receipt invoice bill; reckless careless irresponsible; referee umpire; remote
telework; renovate refurbish; rent rental; reptile lizard snake; responsible accountable; restaurant diner bistro;
revenge vengeance; river stream creek; robot android; rocket spacecraft; royal royalty; rude discourteous impolite; rule
policy regulation; run jog; rural countryside; sad grief sorrow depression; safe secure safety; sail sailor; salary pay
wage income earn; sale sell; salt salty; scarce scarcity shortage; schedule timetable; school education classroom;
science scientist scientific; scientist researcher; screenwriter screenplay scriptwriter script; sculpture sculptor;
seaweed algae kelp; secret hidden confidential classified; seldom rarely; sex sexual; shoe boots sneakers; shop store;
shout scream yell; shy shyness introvert; silence silent; singer musician vocalist; skate skateboard; skeleton bones;
skeptic sceptic; ski snowboard; slave slavery enslaved; sled sledge sleigh; sleep nap rest; sleep asleep; smuggle
smuggler; snail slug; socialism socialist communism communist; sofa couch; solar sun; song music tune; soup broth stew;
space astronomy cosmos; speed fast quick rapid; speed velocity; sport athlete; spreadsheet excel; star stellar;
statistics statistician; stepfather stepmother; stomach belly; storm gale; strange weird odd bizarre; stress pressure;
strong strength; study research investigation; subscribe subscription; subway underground metro; sue liability lawsuit
liable litigation court; surf surfer; survive survivor; sweater jumper pullover; swim swimmer; tailor seamstress; talk
speech lecture presentation; tape cassette; tax taxation; taxi cab; teacher teach tutor instructor; teacher professor
lecturer; technology tech; telegram telegraph; television tv; tenant landlord; terror terrorist; testimonial endorsement
recommendation; thankful gratitude grateful; therapist therapy counselling; thirst thirsty; tide tidal; tired fatigue
tiredness; torch flashlight; tornado twister; tortoise turtle; tourist tourism; traffic congestion; tragedy tragic;
train railway rail; traitor treason betray betrayal; tram streetcar trolley; trans transgender; trauma traumatic; tribe
tribal; trick hack technique method; unemployed unemployment jobless; vegan vegetarian; vegetable veggies; vet
veterinarian veterinary; village rural; violence violent; violin fiddle; virtual vr; vouch endorse recommend; wallet
purse; war conflict warfare military; warm warmth; weather climate; weave loom; website webpage site; weld welder; whale
dolphin; whistleblower leaker; wild wilderness; win victory triumph; wisdom wise; wolf wolves; womb uterus; wood wooden;
wool yarn; wreck shipwreck; wrestle wrestler; yeast sourdough; youth young
"""
