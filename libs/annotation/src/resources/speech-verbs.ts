/** Verbs that give words to somebody, by their base form; cue-verbs.ts makes the other forms. */

const listed = (words: string): readonly string[] => words.split(/\s+/);

/** Verbs that stand beside direct speech, before or behind their subject: “…,” said Ida Holm. */
export const SPEAKING_VERBS: readonly string[] = listed(
  `say tell write read think feel begin speak go put tweet retweet post add ask note state stress emphasize emphasise underline
  underscore announce declare comment remark observe warn argue claim insist reply respond answer continue conclude recall
  joke acknowledge concede confirm assert affirm reaffirm reiterate repeat maintain contend suggest propose predict promise
  pledge vow urge demand appeal plead lament complain boast brag exclaim shout yell scream cry whisper mutter murmur sigh
  laugh enthuse gush marvel muse ponder wonder reflect reveal report explain elaborate clarify testify attest outline caution
  counter retort agree disagree object protest hint allege believe hope recount relate opine interject interrupt venture
  advise recommend mention specify signal assure remind inform instruct order rule preach pray chant sing quip admit deny
  swear summarize summarise theorize theorise speculate estimate expect guess reason assess highlight quote cite stipulate
  intone drawl snap bark roar thunder fume rage scoff sneer grumble groan moan wail sob gasp giggle chuckle smile grin shrug
  nod beam tease mock confess confide divulge deadpan rejoin volunteer hypothesize hypothesise pontificate surmise reckon
  posit postulate commend praise thank congratulate applaud welcome hail salute encourage concur profess proclaim pronounce
  relay blog message email text start open finish close share find hold show forecast foresee teach rebut point chime spell
  sign blurt lash fire tout brief stammer stutter shoot plan determine instruct advocate`,
);

/** Verbs that give a piece of somebody's words inside a sentence: She called it “a new start for us all”. */
export const REPORTING_VERBS: readonly string[] = listed(
  `call describe characterize characterise label brand denounce condemn criticize criticise accuse blame slam blast deride
  dismiss reject decry deplore defend justify support back endorse voice convey deliver refer compare liken invoke evoke
  portray depict present regard consider view see sum pen address discuss detail identify define attribute credit celebrate
  laud extol honor honour bemoan regret apologize apologise fear worry doubt question challenge dispute refute contradict
  seek want wish aim request invite echo paraphrase lambast lambaste castigate chide scold rebuke reprimand berate attack
  ridicule envision envisage imagine remember know notify alert beg implore beseech commit guarantee undertake vilify
  assail hit term talk express offer understand learn give make issue release provide publish send broadcast circulate rip`,
);

/** What is not formed by rule: base, third person, past, participle, -ing form. */
export const IRREGULAR_VERBS: readonly string[] = [
  'say says said said saying',
  'tell tells told told telling',
  'write writes wrote written writing',
  'read reads read read reading',
  'think thinks thought thought thinking',
  'feel feels felt felt feeling',
  'begin begins began begun beginning',
  'speak speaks spoke spoken speaking',
  'go goes went gone going',
  'put puts put put putting',
  'find finds found found finding',
  'hold holds held held holding',
  'show shows showed shown showing',
  'forecast forecasts forecast forecast forecasting',
  'foresee foresees foresaw foreseen foreseeing',
  'swear swears swore sworn swearing',
  'sing sings sang sung singing',
  'teach teaches taught taught teaching',
  'see sees saw seen seeing',
  'give gives gave given giving',
  'make makes made made making',
  'send sends sent sent sending',
  'know knows knew known knowing',
  'understand understands understood understood understanding',
  'undertake undertakes undertook undertaken undertaking',
  'seek seeks sought sought seeking',
  'hit hits hit hit hitting',
  'shoot shoots shot shot shooting',
  'broadcast broadcasts broadcast broadcast broadcasting',
  'label labels labelled labelled labelling',
  'label labels labeled labeled labeling',
  'signal signals signalled signalled signalling',
  'signal signals signaled signaled signaling',
];
/** Verbs that double their last consonant. */
export const DOUBLING_VERBS: ReadonlySet<string> = new Set(
  listed('quip admit snap sob grin shrug nod brag rebut blog concur beg rip plan pen regret commit refer extol deadpan'),
);

/** Verbs that mostly do and think, and seldom say: one that says goes before them ("said he had shown “…”"). */
export const SELDOM_SAYING: ReadonlySet<string> = new Set(
  listed(
    `show find hold see know learn make give want seek regard consider view plan go put start open close finish feel think
    believe hope expect understand remember imagine present support back celebrate attack hit commit aim wish address look
    doubt fear worry question determine order share offer back begin hear send detail identify attribute credit guarantee`,
  ),
);

/** Third persons that are plural nouns more often. */
export const NOUNS_TOO: ReadonlySet<string> = new Set(
  listed(
    `rules reports calls claims comments states questions notes demands orders plans briefs remarks views fears doubts hopes
    attacks offers issues blasts attributes details regards presents brands labels forecasts estimates promises pledges vows
    appeals praises signals echoes posts puts shows holds finds reads starts finishes points lists talks tweets blogs messages
    texts emails dismisses shares stresses addresses requests quotes cites releases backs outlines highlights reasons answers
    feels guesses sums hits terms`,
  ),
);

/** Verbs that hand out a statement; they say something only with what they hand out: "issued the following statement". */
export const HANDING_OUT: ReadonlySet<string> = new Set(
  listed('issue release provide publish send give make post share offer deliver put broadcast circulate'),
);
/** What is handed out, or holds the words that follow. */
export const STATEMENTS: ReadonlySet<string> = new Set(
  listed(
    `statement statements comment comments remark remarks message messages response reply quote words letter answer tribute
    declaration warning apology assessment explanation account update`,
  ),
);

/** Verbs that seldom stand before their subject: only with a name behind them, else they begin something else. */
export const SELDOM_INVERTED: ReadonlySet<string> = new Set(
  listed(
    `go put start open close finish find hold show share order determine cite quote expect hope feel begin speak rule report
    highlight plan point sign fire shoot brief praise thank welcome hail tout commend text message email sing mock hint
    believe think order outline`,
  ),
);

/** The second word of a verb of two. */
export const PARTICLES: Readonly<Record<string, readonly string[]>> = {
  point: ['out'],
  go: ['on'],
  chime: ['in'],
  sum: ['up'],
  spell: ['out'],
  call: ['for', 'on', 'upon'],
  cry: ['out'],
  hit: ['out', 'back'],
  lash: ['out'],
  fire: ['back'],
  shoot: ['back'],
  speak: ['out', 'of'],
  put: ['it', 'out'],
  sign: ['off'],
  blurt: ['out'],
  refer: ['to'],
  talk: ['of', 'about'],
};
/** Verbs that say something only with their second word. */
export const WITH_PARTICLE: ReadonlySet<string> = new Set(
  listed('point chime spell fire sign blurt lash shoot hit talk sum go put'),
);
/** Verbs that say something only with what is felt. */
export const WITH_FEELING: ReadonlySet<string> = new Set(listed('express voice convey'));
export const FEELINGS: ReadonlySet<string> = new Set(
  listed(
    `confidence hope hopes concern concerns regret gratitude thanks appreciation belief support solidarity doubt doubts fear
    fears satisfaction condolences disappointment optimism pride certainty conviction readiness commitment view views opinion
    opinions frustration sympathy interest surprise outrage anger relief joy delight admiration scepticism skepticism sorrow
    shock desire willingness determination dismay alarm caution worry`,
  ),
);
/** Nouns that say what the words are: "his claim that “…”". */
export const CLAIMS: ReadonlySet<string> = new Set(
  listed(
    `claim claims statement warning promise pledge vow assertion argument view belief allegation allegations suggestion remark
    remarks comment comments insistence call calls assurance accusation admission complaint assessment conclusion words
    declaration message denial prediction demand appeal plea description characterization characterisation criticism hope
    quote saying question answer advice verdict reaction`,
  ),
);
