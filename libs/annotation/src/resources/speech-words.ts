/** Small words that tell who speaks, and what only looks like speech. Lower case. */

const listed = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/));

export const DETERMINERS: ReadonlySet<string> = listed(
  `the a an this that these those his her its their our my your one another some any both each every no several many most
  other few two three four five six seven eight nine ten`,
);
export const PREPOSITIONS: ReadonlySet<string> = listed(
  `of for in at on from to with by about against under over into onto through during after before since until among amid
  between within without via upon per across behind beside beyond towards toward following regarding concerning despite
  including alongside near outside inside around like than as because`,
);
/** Prepositions that join a noun to the one before it: "a spokesman for the ministry in Aldwick". */
export const JOINING_PREPOSITIONS: ReadonlySet<string> = listed('of for in at from with to on and by');

/** Words a clause begins with: what stands before them has another subject. */
export const CLAUSE_OPENERS: ReadonlySet<string> = listed(
  'and but or so yet while when where as because although though if since that than whereas unless until which who whom whose after before once',
);
export const RELATIVES: ReadonlySet<string> = listed('who which that whom');

export const AUXILIARIES: ReadonlySet<string> = listed(
  `has have had having is are was were be been being will would could can may might must shall should do does did not n't
  has hasn't haven't hadn't didn't doesn't don't wasn't isn't won't wouldn't cannot can't`,
);
export const BEING: ReadonlySet<string> = listed("is are was were be been being wasn't isn't weren't");
export const MODALS: ReadonlySet<string> = listed(
  "to will would could can may might must shall should do does did didn't doesn't don't won't wouldn't cannot can't",
);
/** Adverbs between a subject and its verb besides those in -ly. */
export const ADVERBS: ReadonlySet<string> = listed(
  `also later then now once never often further even always still just already again ever soon first thus therefore however
  too instead today yesterday tonight earlier himself herself itself themselves both all elsewhere meanwhile afterwards
  afterward here there back`,
);

export const PERSONAL_PRONOUNS: ReadonlySet<string> = listed('he she they we i it you');
/** What stands before a name, and may follow a preposition with it. */
export const COURTESY: ReadonlySet<string> = listed(
  'mr mr. mrs mrs. ms ms. miss dr dr. prof prof. sir dame lord lady rev rev. hon hon. h.e. he. gen gen. lt lt. col col. maj maj. capt capt. sgt sgt. sen sen. rep rep. gov gov. president professor judge justice minister senator',
);

/** What may follow a verb of saying that ends a sentence of its own: "Holm said on Monday.", not "Holm said the deal …". */
export const ADJUNCT_OPENERS: ReadonlySet<string> = listed(
  `on in at during to after when as before while following of about via through from upon with by yesterday today tonight
  earlier later last this monday tuesday wednesday thursday friday saturday sunday mon tue wed thu fri sat sun me us him
  them reporters journalists lawmakers parliament afp reuters ap bbc cnn afterwards again too simply recently quietly
  bluntly angrily proudly`,
);
/** Those who are told. */
export const LISTENERS: ReadonlySet<string> = listed(
  `reporters journalists lawmakers parliament afp reuters bbc cnn me us him her them congress investors analysts delegates
  listeners viewers supporters members fans you police`,
);

/** What stands before a name or a catchword in quotation marks, and never before somebody's words. */
export const NAMING_WORDS: ReadonlySet<string> = listed(
  `called named titled entitled dubbed nicknamed termed known labelled labeled so-called self-styled aka themed slogan motto
  codenamed headline headlined title word term phrase expression hashtag label tag nickname meaning means chant chants sign
  banner reading captioned`,
);
/** Things that have titles: what stands behind them in quotation marks is one if it looks like one. */
export const NAMED_THINGS: ReadonlySet<string> = listed(
  `theme motion song songs single album film movie book novel play show series episode documentary article essay paper report
  study exhibition exhibit exhibited lecture speech talk seminar course programme program project campaign initiative package
  award prize band group brand operation words under chapter poem painting sculpture ballet opera musical podcast blog column
  section panel session workshop webinar conference act bill law category game app website magazine newspaper journal concept
  principle model formula format`,
);
/** What the mark of a catchword is followed by: the “one country, two systems” principle. */
export const CATCHWORD_NOUNS: ReadonlySet<string> = listed(
  `principle principles policy policies model models format formats concept concepts approach approaches programme programmes
  program programs project projects campaign campaigns initiative initiatives strategy plan plans package packages act bill
  law laws rule rules clause clauses category section award awards prize list movement slogan theory theories effect scheme
  schemes system systems song album film movie book novel show series episode label labels tag button option feature page
  summit conference exhibition festival event events category theme brand doctrine agenda framework standard status test zone
  zones list lists method hashtag banner banners sign signs state states war forces`,
);

/** Past tenses that do not end in -ed; what stands before them ends there. */
export const PAST_TENSES: ReadonlySet<string> = listed(
  `fell rose made took came went got won lost left met held told said cut hit put ran began grew gave found kept let led paid
  sent sold spoke stood struck thought threw wrote became bought brought built chose drew drove flew knew saw shot shut spent
  withdrew beat broke caught dealt fought felt heard hurt laid meant read rode sat set sought stole swept taught tore woke wore`,
);

/** Words whose first letters an apostrophe replaces. */
export const ELISIONS: ReadonlySet<string> = listed('em tis twas til till cause cos coz round bout n un nuff ere er im ello ave');

/** First person: what tells a statement from a story where nobody set quotation marks. */
export const FIRST_PERSON: ReadonlySet<string> = listed(
  "i we our ours us my mine me i'm we're i've we've i'll we'll i'd we'd i’m we’re i’ve we’ve i’ll we’ll i’d we’d ourselves myself im weve",
);

/** Nouns of bodies and papers, which speak and are no person. */
export const BODIES: ReadonlySet<string> = listed(
  `ministry department agency police company report statement government court council union office party group bank
  commission committee organisation organization university study letter force embassy document survey association
  federation institute board firm airline club charity authority administration service bureau secretariat parliament
  newspaper magazine website lawsuit indictment complaint ruling resolution memo article paper notice foundation alliance
  coalition team hospital school airport watchdog regulator operator retailer manufacturer carrier lender bloc mission
  consortium network nonprofit ngo campaign communique communiqué declaration transcript filing email post tweet`,
);

/** The last word of what somebody is called who has a name: "the Spaniard", "the 29-year-old", "the former striker". */
export const SOMEBODY: RegExp =
  /(?:[^e]er|[^t]or|tor|ist|ian|ese|man|woman|-year-old|boss|chief|coach|chair|head|president|secretary|attorney|mp|captain|official|spokesperson|veteran|star|spaniard|briton|german|swede|dane|pole|scot|greek|swiss|dutchman|expert|ambassador|general|student|victim|native|chairperson|resident|wife|husband|son|friend|colleague|witness|nurse|guard|relative)$/;

/** Who asks in a transcript. */
export const QUESTIONERS: ReadonlySet<string> = listed('q question reporter journalist interviewer moderator host anchor presenter');
/** Labels in capitals that stand before no speech. */
export const TURNLESS: ReadonlySet<string> = listed(
  `what when where who why how note notes contact contacts date time place venue location rsvp media press source subject re
  fax tel phone email e-mail web website photo photos picture video caption attention warning update correction embargo
  embargoed background topic theme agenda from to for cc attn price address editors hashtag hashtags summary`,
);
