"""More English words that stand for each other, of minds, law, work, money and machines. Pure."""

# As in alike_en: a meaning stands between semicolons, by the first of its words.
MORE_EN = """
admin administrator; admire idol; advocate campaigner activist; aggressive hostile; alibi excuse; amend revise;
analysis analyse analyze; anonymous pseudonym; app application; applicant candidate; arrest detain custody; ashamed
embarrassed; assess evaluate; assistant aide helper; assume assumption; astonish amaze; atheist secular; attractive
handsome; audience spectator listener; auth authentication login; authentic genuine; autonomous driverless; average
median; barrier obstacle hurdle; benchmark leaderboard; benefit advantage upside; bet wager; bio biography; biz
business; blame fault; boast brag; bonus perk; bottleneck constraint; brainstorm ideation; breakthrough milestone;
bright vivid; broadcast airing; burden strain; bureaucracy paperwork; capability ability; capacity throughput; catalog
catalogue; cautious caution; challenge difficulty; chat conversation; citation reference; classify classification;
climax peak; coach mentor; collaborate cooperate; comment remark; compensation payout; competent skilled; compulsory
mandatory obligatory; condemn denounce; confess admit; config configuration; consent permission; consequence outcome;
conservative rightwing; contaminate pollution; contempt scorn; contribution donation; controversial contentious;
convert conversion; convince persuade persuasion; copyright plagiarism; costume disguise; crash collapse; credible
plausible; crowd mob; crypto bitcoin cryptocurrency blockchain; cyberattack hacking; dataset corpus; db database;
deadline cutoff; dealer trafficker; debt owe; decode decrypt; decrease reduction; deficit shortfall; delegate
representative; democracy democratic; deny denial; depressed unhappy; deter deterrence; dev developer; devote
dedicate; diagnose diagnosis; dilemma quandary; disagree disagreement; docs documentation; donate donor; dump
landfill; durable lasting; eager keen; eldest oldest; eliminate eradicate; encourage motivate; encrypt cipher;
endanger threatened; endure persevere; enlist enrol; enthusiasm passion; env environment; erase wipe overwrite; escape
flee; essay article; exaggerate overstate; examine inspect; excuse pretext; exec executive; exile banish; expand
expansion; expel expulsion; exploit loophole vulnerability; exponential runaway; expose reveal; extend extension;
extremist radical; failsafe backup; faithful loyal loyalty; fatal lethal deadly; festival carnival; filter sieve;
fingerprint biometric; flexible adaptable; forbid forbidden; forgive pardon; formula equation; foundation basis; frank
candid; fraudster conman swindler; gamble gambler; gather assemble; gift donation; global worldwide; gov government;
grad graduate; grant subsidy; graph chart; guarantee warranty; guest visitor; guideline policy; handcuff shackles;
heritage legacy; hesitate reluctant; hinder impede; hopeless despair; humid moisture; hypothesis conjecture; ignore
neglect; imitate mimic; immoral unethical; impostor imposter; incentive reward; info information; informant snitch;
infra infrastructure; infrastructure utilities; insight takeaway; install setup; instinct intuition; interfere meddle;
interim temporary; intro introduction; invade invasion; investigate probe; irony ironic; js javascript; k8s
kubernetes; karma fate; keen eager; knowledge expertise; lack shortage; landslide avalanche; launch rollout; lawmaker
politician legislator senator congressman congresswoman mep; lawyer counsel; leak disclosure; lecture seminar; leftist
progressive; leisure pastime; lesson takeaway; lib library; liberal progressive; lifelong lifetime; lift hoist;
livelihood income; loan debt; lobby lobbyist; loneliness isolation; longevity lifespan; lottery raffle; lump bump;
mainstream conventional; manifesto pamphlet; map atlas; massive gigantic; mayor council; measure metric; memo
memorandum; memorize memorise; merge merger; minimal minimum; minister cabinet; miracle miraculous; miserable misery;
misuse abuse; molecule compound; monitor oversee oversight; naive gullible; narrow tight; negotiate bargain; neutral
impartial; noble nobility; novel unprecedented; nuisance annoyance; obey obedience; obscure unknown; occupy
occupation; offset compensate; onboarding orientation; ops operations; optimize optimise; oral spoken; org
organisation; origin provenance; outlaw ban; overlook ignore; overseer supervisor; overthrow coup; pace tempo; panic
alarm; paradox contradiction; paralyse paralyze; param parameter; parliament legislature; partner spouse; patent
invention; patrol guard; peace ceasefire truce; penalty punishment; permit permission; pessimism pessimistic;
pesticide herbicide; petition signatures; phd doctorate; phishing scam; photo photograph; pic picture; pioneer
trailblazer; plague pest; plaintiff claimant; pledge vow; poach poacher; pollute smog; populist demagogue; postdoc
postdoctoral; potential promise; praise compliment; prejudice stereotype; premium upmarket; preserve conserve;
priority prioritise prioritize; prod production; prof professor; profession vocation; prosecute prosecutor; protect
safeguard guardrail; prototype mockup; proverb saying; provoke provocation; psych psychology; psychedelic lsd; puppet
marionette; purify purification; py python; quarrel dispute; quota allotment; quotation cite; radical extreme; raid
ambush; ransom extortion; rebuild reconstruct; recession downturn; reckon estimate; refuge sanctuary; refund
reimburse; regret remorse; rehab rehabilitation; release publish; relief aid; replicate reproduce; repo repository;
reputation prestige; rescue saviour; resilient robust; restrain restraint; retreat withdraw; reunion reunite; reveal
disclose; reverse undo; reward prize; robber bandit; routine ritual; rumor hearsay; sabotage saboteur; satire parody;
satisfy satisfaction; scam fraud swindle; scandal affair; scholar academic; scholarship bursary; sci science; seize
confiscate; selfish egoism; sensitive delicate; sequel followup; settle settlement; shame disgrace; shelter refuge;
shipwreck sunken; shortcut hack; skill talent; slang jargon; slavery bondage; sneak stealth; soldier infantry; spam
junk; sparse rare; spec specification; spontaneous impromptu; stable stability; stamina endurance; standard norm;
starve hungry; stats statistics; statue sculpture; steady constant; stigma shame; stingy miserly; stubborn obstinate;
subsidize subsidise; subtle nuanced; suburb suburban; superstition superstitious; supervise oversight; supply
provision; surplus excess; surrender capitulate; suspect suspicion suspicious; swarm flock; swear curse; taboo
forbidden; talent gifted; tempt temptation; tense tension; testify testimony witness; thorough rigorous rigour; timid
shy; torture torment; traffick smuggling; trap snare; treaty pact; tremble shiver; trend fad; trial lawsuit; trivial
petty; ugly hideous; unanimous consensus; unaware oblivious; unbiased neutral; undermine weaken; unfair unjust
injustice; uni university; uniform outfit; unite unity; update upgrade; uranium plutonium; urgent urgency; utopia
utopian; vacation getaway; vague unclear; vax vaccine; verify verification; veto reject; victim casualty; vid video;
viral meme; virtue integrity; volunteer voluntary; warrior fighter; weapon armament; welcome greeting; welfare
benefits; wing feather; wipe erase; wireless wifi; withhold conceal; worker labourer laborer; worsen deteriorate;
worship pray; zeal fervour
"""
