/** What is called by a name and is no person, body or place: "the novel Emma", "Emma is a novel". In small letters. */
export const WORKS: ReadonlySet<string> = new Set(
  'film films movie movies novel novels novella album albums song songs single sitcom opera ballet musical poem poems sequel prequel thriller comedy drama series miniseries documentary videogame videogames mixtape soundtrack memoir painting sculpture play game manga anime episode track hymn symphony concerto ep'.split(' '),
);

export const CRAFT: ReadonlySet<string> = new Set(
  'ship ships destroyer destroyers frigate frigates cruiser cruisers submarine submarines battleship battleships carrier corvette ferry tanker trawler schooner yacht steamer steamship warship minesweeper gunboat freighter vessel liner dreadnought ironclad sloop brig barque satellite spacecraft shuttle rover probe telescope rocket missile locomotive airship racehorse stallion filly colt gelding botnet malware ransomware trojan'.split(' '),
);

/** What else a first sentence may say that its subject is. */
export const OTHER_KINDS: ReadonlySet<string> = new Set(
  'language dialect species genus disease virus drug vaccine software app smartphone console browser aircraft helicopter fighter bomber rifle pistol tank automobile car sedan suv motorcycle horse dog cat dish cheese wine beer drink holiday festival tournament championship award prize trophy cup protocol algorithm treaty agreement book books mineral asteroid comet star constellation galaxy ceremony character deity goddess'.split(' '),
);

/** Words that stand before the name of a thing with a capital: "HMS Glow", "Hurricane Ada", "Operation Ada". */
export const THING_LABELS: ReadonlySet<string> = new Set(
  'HMS USS USNS FS INS RMS SS MV MS HMAS HMCS HNLMS JS KRI ARA Hurricane Typhoon Cyclone Operation Project Apollo Soyuz Windows'.split(' '),
);

/** Capitalised words that open the name of an event or a document by "of": "Battle of Ada", "Treaty of Ada". */
export const THING_OPENERS: ReadonlySet<string> = new Set(
  'Battle Battles Siege Treaty Peace Act Acts Edict Order Massacre Invasion Tour Statute Declaration Feast War Wars Raid Convention Festival Book Song Songs Memorandum Code Charter Bill Relief Fall Legend Tale Lord Game Art History Origin Journal Dictionary Encyclopedia Encyclopaedia Annals Chronicle Chronicles Gospel'.split(' '),
);

/** Competitions and orders by their whole name. */
export const OTHER_NAMES: readonly string[] =
  'Champions League|Premier League|Europa League|Conference League|Serie A|Serie B|Ligue 1|La Liga|Copa del Rey|Copa America|Copa Libertadores|Coppa Italia|Grand Prix|Grand Slam|Triple Crown|Victoria Cross|Iron Cross|Military Cross|Hall of Fame|Hall Of Fame|World Wide Web|World War|Cold War|Civil War|Nobel Prize|Premiership|Bundesliga|Eredivisie|Super Bowl|Stanley Cup|World Series|Middle Ages|Old Testament|New Testament'.split('|');

/** Indices of shares: what is named by them is no body where a number or "index" follows. */
export const SHARE_INDICES: ReadonlySet<string> = new Set(
  'S&P Dow Jones Nasdaq NASDAQ FTSE Nikkei DAX CAC STOXX Stoxx MSCI Seng Topix TOPIX Sensex Kospi KOSPI Russell Composite Ibex'.split(' '),
);
