/** Words that make English keywords or never do. All in small letters. */

const listed = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/));

/** Nothing a keyword holds: articles, pronouns, prepositions, auxiliaries, adverbs, counts, and the talk of releases. */
export const KEYWORD_STOPS: ReadonlySet<string> = listed(`
a an the this that these those such same other others another each every either neither both all any some no none few fewer many much more most
less least several various certain own
i me my mine myself we us our ours ourselves you your yours yourself he him his himself she her hers herself it its itself they them their theirs
themselves who whom whose which what whatever whoever where when why how there here one ones someone anyone everyone nobody something anything
everything nothing somebody anybody everybody
about above across after against ahead along alongside amid among amongst around as at because before behind below beneath beside besides between beyond but by
concerning despite down during except following for from given if in including inside into like near of off on onto or out outside over past per
pending plus regarding since so than then though although through throughout till to toward towards under underneath unless unlike until unto up
upon versus via vs when whenever whereas wherever whether while with within without worth yet and nor
am is are was were be been being do does did doing done have has had having can could may might must shall should will would ought cannot
don't doesn't didn't isn't aren't wasn't weren't hasn't haven't hadn't won't wouldn't can't couldn't shouldn't it's that's there's we're they're
we've they've i'm i've he's she's let's you're
not never always often ever also too very just only even still already again once twice now then soon later earlier ago today yesterday tomorrow tonight
meanwhile however therefore thus hence moreover furthermore nevertheless nonetheless otherwise instead rather quite almost nearly about approximately
together apart away back forth forward forwards abroad else perhaps maybe indeed well really simply merely mainly mostly partly largely hardly
further furthermore first second third fourth fifth last next previous former latter recent recently new newly latest current currently upcoming
so-called aforementioned respective
two three four five six seven eight nine ten eleven twelve dozen dozens hundred hundreds thousand thousands million millions billion billions trillion
half quarter percent percentage per cent number numbers lot lots bit part parts piece kind kinds sort sorts type types way ways thing things stuff
year years month months week weeks day days hour hours minute minutes time times moment moments morning afternoon evening night date dates decade decades
monday tuesday wednesday thursday friday saturday sunday january february march april june july august september october november december
jan feb mar apr jun jul aug sept sep oct nov dec spring summer autumn winter
mr mr. mrs mrs. ms ms. mx dr dr. prof prof. sir madam st inc inc. ltd ltd. co co. corp corp. llc plc
said says say saying press release releases news media statement statements contact contacts information info details website web page email e-mail phone
tel telephone fax please visit click http https www com editor editors note notes ends end reporters
example examples case cases order regard respect result results addition basis fact rest extent view light terms term face sake behalf course
event events issue issues matter matters area areas place places side sides point points level levels set sets step steps line lines end start beginning
yes no ok okay etc etc. e.g. i.e. e.g i.e vs. am pm a.m. p.m. gmt utc
able unable likely unlikely due aware available based bound ready keen glad pleased proud happy delighted excited thrilled honoured honored grateful
thank thanks sorry welcome
`);

/** Describing words: a keyword does not begin with one of these. */
export const PALE_ADJECTIVES: ReadonlySet<string> = listed(`
good better best full bad worse worst great greater greatest bigger biggest large larger largest smaller smallest higher highest low lower lowest
long longer longest short shorter shortest old older oldest younger youngest late wide wider broad broader deeper strong stronger strongest
weak weaker fuller main major minor key important significant substantial considerable essential crucial vital leading top overall total
entire whole particular specific individual sole unique different similar diverse various numerous multiple additional extra further
separate mutual shared own actual wrong clear possible impossible potential necessary sufficient appropriate relevant suitable successful
effective efficient innovative outstanding excellent exceptional extraordinary remarkable impressive incredible amazing wonderful beautiful
fantastic perfect ideal nice fine record-breaking groundbreaking world-class state-of-the-art cutting-edge leading-edge award-winning
high-quality high-level long-term short-term ongoing continued continuing growing increasing rising existing remaining initial ultimate
immediate rapid quick slow strict serious severe extreme tough easy difficult complex complicated closer closest near nearby far distant
indirect active positive negative comprehensive extensive intensive robust responsible dedicated committed experienced well-known renowned
famous popular favourite favorite beloved iconic historic historical modern contemporary annual monthly weekly daily previous prior
subsequent above below dear kind warm safe proper respective sheer vast huge enormous massive tremendous immense temporary ordinary
so-called proud exciting tireless steadfast unwavering thorough careful fellow next-generation inaugural first-ever
`);

/** Verbs by their base form that are hardly ever nouns; keyword-verbs.ts makes the other forms. */
export const VERB_BASES: readonly string[] = [...listed(`
isolate sow pave call mark face lift target control strike claim launch head name test link risk review rule march back aim cut end fall rise note vote welcome wage impact question sanction monitor guard fuel power rally trade train transport transfer
accelerate accept accommodate accompany accomplish achieve acknowledge acquire act activate adapt add address adhere adjust administer admire admit
adopt advance advise affect affirm afford agree align allege allocate allow alter amend analyse analyze announce anticipate apologise apologize appear
apply appoint appreciate approach approve argue arise arrange arrest arrive articulate ask aspire assemble assert assess assign assist associate assume
assure attach attain attempt attend attract authorise authorize avoid await become begin behave believe belong benefit betray bolster boost borrow bring
broaden build buy calculate carry cause cease celebrate chair characterise choose cite claim clarify collaborate collect combat combine come comment
commemorate commence commend commit communicate compare compel compete compile complain complement complete comply comprise conceal concede conceive
conclude condemn conduct confer confirm connect consider consist consolidate constitute construct consult contain continue contribute convene convert
convey convince cooperate coordinate cope correct create cultivate decide declare decline decrease dedicate deem deepen defend define degrade delay
deliver demolish demonstrate deny depart depend deploy depict derive describe deserve destroy detain deteriorate determine develop devote differ
diminish disagree disappear disclose discover discuss dismantle dismiss display disrupt disseminate distinguish distribute diversify donate double
drive earn educate elaborate elect elevate eliminate embark embrace emerge emphasise emphasize employ empower enable encounter encourage endanger
endorse endure enforce engage enhance enjoy enlarge enrich enrol enroll ensure entail enter entertain entitle equip eradicate establish estimate
evaluate evolve examine exceed exclude execute exemplify exhibit exist expand expect expedite explain exploit explore express extend facilitate fail
familiarise feature feel fight finalise finalize find follow foresee forge forget form formulate foster fulfil fulfill fund gain gather generate get
give go grant grow guarantee guide hamper handle happen harm hear heighten help hesitate highlight hinder hire hold honour honor hope host identify
illustrate imagine implement imply impose improve include incorporate incur indicate induce infer influence inform inherit inhibit initiate injure
innovate insist inspect inspire install integrate intend intensify interact introduce invent invest investigate invite involve issue join justify keep
know lack lead learn leave lend let leverage like limit listen live locate look lose love maintain make manage manufacture maximise maximize mean meet
minimise minimize mitigate modernise modernize modify motivate move narrow necessitate need negotiate nominate notify nurture obey observe obtain occupy
occur offer operate oppose optimise optimize organise organize originate overcome oversee owe own participate partner pay perceive perform permit
persist persuade plan pledge portray pose possess praise predict prefer prepare prescribe present preserve prevail prevent proceed proclaim procure
produce prohibit promise promote prompt propose prosecute protect prove provide publish purchase pursue pushes put raise ratify reach react read
reaffirm realise realize reassure rebuild recall receive recognise recognize recommend reconcile reconfirm record recover recruit reduce refer reflect
refrain refuse regain regret regulate reinforce reiterate reject relate relax release rely remain remember remind remove renew renovate repeat replace
reply report represent request require rescue resemble resolve respond restore restrict resume retain retire return reveal revise revolutionise
revolutionize revive reward run safeguard satisfy save secure see seek seem seize select sell send serve settle shape share show signify simplify
solve specialise specialize specify speak spend sponsor stand state stay stem strengthen stress strive struggle submit succeed suffer suggest suit
summarise supervise supply support suppose surpass surround survive sustain tackle take talk teach tell tend testify thank think thrive transcend
transform translate transmit treat trigger try turn uncover undergo underline undermine underscore understand undertake unify unite unleash unlock
unveil update uphold urge use utilise utilize vary verify view violate visit volunteer wait want warn watch wear weaken welcome widen win wish
withdraw withstand witness work worry write yield
`)];

/** Past forms that no rule makes. */
export const IRREGULAR_PASTS: ReadonlySet<string> = listed(`
became begun began brought built bought came chose chosen did drew drawn driven drove ate fell fallen felt fought found flew flown forgot forgotten gave
given went gone grew grown heard held hid hidden kept knew known laid led left lent lost made meant met paid put ran rang risen rose said sang sat saw
seen sold sent set shook shaken shone shot shown shut slept spoke spoken spent stood stole stolen struck sunk swam swept sworn taken took taught told
thought threw thrown understood woke woken won wore worn wrote written undertook undertaken overcame arose arisen underwent undergone withdrew withdrawn
foresaw oversaw overseen upheld withstood bore borne beaten bitten blown broken broke caught dealt dug forbade hung hurt lit rode ridden sought spread
`);

/** Nouns that look like verbs by their ending or their base. */
export const NOUNS_LIKE_VERBS: ReadonlySet<string> = listed(`
building training charging banking housing mining manufacturing engineering learning funding meeting hearing wedding clothing fishing farming shipping
shopping marketing advertising publishing broadcasting streaming gaming recycling cycling swimming boxing wrestling racing sailing skiing climbing
hiking planning testing screening nursing policing trafficking laundering rigging bombing shooting killing spending lending financing pricing trading
accounting computing printing packaging processing lighting heating cooling warming flooding logging drilling parking voting lobbying
campaigning peacekeeping peacebuilding policymaking storytelling filmmaking monitoring reporting briefing ceiling offspring string king ring wing
sibling drawing painting filing ruling offering listing rating ranking sentencing counselling counseling mentoring coaching parenting ageing aging
dining catering gardening cooking baking brewing staffing outsourcing onboarding wellbeing well-being understanding upbringing proceeding
proceedings findings earnings savings surroundings crossing landing cleaning crowdfunding fundraising bonding smuggling hacking phishing bullying
profiling policing sequencing imaging vaccinating gambling betting forging modelling modeling nesting hunting riding rowing running surfing diving
seed feed breed speed need greed weed bed shed creed steed hundred
call mark face rest lift target control claim strike attack comment study test trial walk bid ban cut deal end fall rise note aim drop gift bill back call charge check cost count cover crash cross cure cycle damage debate debut design dispute dream drink drop echo effort experience experiment fear finish fix flight fuel gather guard handle head hike impact increase decrease interest interview invite jump kick kiss knock land laugh launch leak link list load loan map march market match measure mention merit mind model monitor name object outlook park partner pass pause permit phone picture pilot place play point post power praise price prize profit progress protest pull push question race raid rally range rank rate reach rebel rebound recall reform refund refuse regret rein relay remark rent repair resort review revolt ring risk rival rock role roll root round rule rush sail sale sample sanction save scale score screen search seat sentence shift ship shock shop signal sound space spark split spot stage stake stand stock stop store storm stream stretch strip struggle style subject surge surprise survey switch swing taste tax team tour tower track trade train transfer transport trap trend trip trust vote wage wave whip wind win
support work report plan visit talk supply fund partner record attempt approach benefit cause claim combat comment delay display drive exhibit exploit
fight form gain grant guide harm help hire hold hope host honour honor influence issue lack lead limit love move need offer order pay pledge praise
present process produce project promise purchase release request rescue return reward run share show sponsor state stem stress struggle suit turn
update urge use view visit volunteer watch wish witness yield act address advance arrest boost chair display double estimate feature focus
`);

/** Adjectives by ending that are nouns as well: a keyword may end in them. */
export const NOUNS_LIKE_ADJECTIVES: ReadonlySet<string> = listed(`
hospital capital festival proposal approval animal journal metal trial deal goal arrival survival withdrawal renewal removal rival signal criminal
professional terminal material official potential individual manual principal referendum ritual tribunal cardinal federal medal memorial national
coal appeal central rehearsal disposal refusal funeral interval carnival admiral general canal mineral chemical pharmaceutical musical integral
initiative executive representative objective detective native archive directive perspective incentive alternative narrative motive relative explosive
cooperative collective additive drive olive five offensive captive fugitive operative adhesive
public traffic music topic clinic republic epidemic pandemic logic fabric critic mechanic academic arctic plastic statistic tactic ethic panic comic
ceramic clinic cleric tunic picnic rubric arithmetic diagnostic antibiotic probiotic electric catholic democratic
analytics athletics economics electronics ethics genetics graphics logistics mathematics mechanics olympics physics politics robotics statistics
scandal crystal rental dismissal reversal portal coral burial denial tutorial editorial serial cereal aerial meal seal metal pedestal credential medal approval manual mural
table vegetable variable cable fable vehicle bible terrible virus bus campus census bonus consensus status focus corpus coronavirus apparatus genius
handful business illness wellness access process success congress press stress progress
`);
