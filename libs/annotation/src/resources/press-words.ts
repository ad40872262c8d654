/** Lines and phrases that belong to the form of a release, not to its story. Patterns see a folded line of at most 200 characters. */

export const LABEL_LINES: readonly RegExp[] = [
  /^(?:press|news|media)[ -]?(?:releases?|statements?|advisory|notice|information|alert|note|room|service|office)(?: (?:no\.?|nr\.?|n°|#)? ?[\d/.-]{1,12})?[ .:!]*$/,
  /^(?:statements?|advisory|announcements?|news|breaking news|plenary session|press|joint statement|speech|remarks|readout|memo|memo to editors|latest news|top story|update|corrected|correction|photo release|business ?wire|prnewswire|globe ?newswire)[ .:!]*$/,
  /^(?:presse-?mitteilung|presse-?information|presse-?erklärung|medienmitteilung|pressemeddelelse|pressemelding|pressmeddelande|pressmeddelanden|persbericht|communiqu[ée](?: de presse)?|nota de (?:prensa|imprensa)|comunicado(?: de (?:prensa|imprensa))?|comunicato(?: stampa)?|пресс-релиз|прес-реліз|заявление|коммюнике|комюніке|информационное сообщение|сообщение для (?:прессы|сми)|komunikat(?: prasowy)?|tisková zpráva|basın bülteni|بيان صحفي|بيان|新闻稿|プレスリリース|보도자료)(?: (?:no\.?|nr\.?|n°|№)? ?[\d/.-]{1,12})?[ .:!]*$/,
  /^(?:ref(?:erence|\.)?|our ref|no\.?|nr\.?|n°|№|press release (?:no|nr|number))[ .:#]{0,3}[\p{L}\d/.-]{1,30}$/u,
  /^(?=.{0,40}\d)[a-z]{1,12}(?:\/[a-z\d.-]{1,12}){1,4}$/,
  /^(?:tsx|tsxv|nyse|nasdaq|lse|asx|otc[a-z]{0,4}|cse|isin|wkn)[ :-]{1,3}[a-z\d., :-]{1,40}$/,
  /^(?:page \d{1,3}(?: of \d{1,3})?|\d{1,3}\/\d{1,3})$/,
  /^(?:news notes?|media cent(?:re|er)|press cent(?:re|er)|newsroom|news and press releases|press corner|official news|information note|for information)$/,
];

/** What a web page leaves around a release: paths, buttons, counts, credits of pictures. */
export const PAGE_REMNANTS: readonly RegExp[] = [
  /^[^.!?»›]{1,40}(?: ?[»›] ?[^.!?»›]{1,60}){1,6}$/u,
  /^(?:home|start|startseite|accueil|inicio|главная) ?[|>/] ?[^.!?]{1,90}$/,
  /^(?:(?:skip to (?:main )?content|share(?: this)?(?: page| article)?|print(?: this)?(?: page)?|e-?mail(?: this)?|download(?: pdf)?|pdf|subscribe|menu|search|listen|tweet|facebook|twitter|linkedin|whatsapp|copy link|back to (?:top|news|newsroom|list)|read more|printer[- ]friendly(?: version)?|printable version|drucken|teilen|partager|imprimer|compartir|imprimir|поделиться|печать)[ |,·•]{0,3}){1,8}$/,
  /^\d{1,2} min(?:ute)?s?(?: read)?$/,
  /^there were [\d,.]+ press releases posted\b/,
  /^(?:ein |\d )?(?:dokumente?|downloads?|attachments?|images?|bilde?r?)(?: zum download)?$/,
  /^[([](?:as (?:delivered|prepared)[^)\]]{0,40}|check against delivery|scroll down [^)\]]{2,40})[)\]]$/,
  /^.{0,90}\b(?:photos?|pictures?|images?) (?:supplied|provided|courtesy|credit)\b.{0,60}$/,
  /^(?:content type|where we are|what we do|location|category|categories|topics?|tags?|keywords|region|country|countries|sectors?|department|delivered on|language|series|channel|event|theme|reading time)\s?: ?.{1,100}$/,
];

/** "By David Morgan", "by AFP": who wrote the report, not what it says. */
export const BYLINE: RegExp = /^by (?=\S)(.{2,60})$/i;

/** A name and a label in one line: "European Commission - Statement". */
export const NAME_AND_LABEL: RegExp =
  /^(.{3,90}?) ?[-–—|:] ?(?:press release|news release|media release|statement|press statement|press information|news|pressemitteilung|communiqué de presse|nota de prensa|comunicato stampa|media advisory|пресс-релиз)$/i;

/** "U.S. Central Command Media Advisory …": the headline opens with the issuer and the kind of text. */
export const NAME_BEFORE_LABEL: RegExp = /^(.{3,80}?) (?:media advisory|press release|news release|media release|press statement)\b/i;

/** Words a date may stand behind. */
export const DATE_LABELS: RegExp =
  /^(?:release date|publishing date|publication date|date published|date of (?:release|issue|publication)|dateline|date|dated|issued(?: on)?|published(?: on)?|posted(?: on)?|released(?: on)?|for release(?: on)?|updated|last updated|press release|news release|media release|statement|datum|veröffentlicht(?: am)?|stand|le|publié le|fecha|data|дата|опубликовано|pressemitteilung|communiqué de presse|nota de prensa|comunicato stampa|пресс-релиз)(?: (?:no|nr|n°|№|number)\.? ?[\d/-]{1,12})?,?(?: (?:vom|of|du|de|от|del))?$/;

/** Wires and distributors between the place and the story. */
export const WIRE_WORDS: RegExp =
  /(?:newswire|news ?wire|press ?release|pressrelease|businesswire|globenewswire|accesswire|ein ?presswire|news direct|newsworthy|media outreach|reuters|\bafp\b|\bap\b|\bdpa\b|\bdpa-afx\b|\bapa\b|\bansa\b|\befe\b|\btass\b|\bтасс\b|\binterfax\b|\bинтерфакс\b|риа новости|\bxinhua\b|\bwam\b|\bkuna\b|\bbna\b|\bspa\b|\bots\b|\bnews aktuell\b|\bcision\b|\bcnw\b|\bpti\b|\bani\b|\bpr\b|\bpresse\b|\bnews\b)/;

/** Words that name a body: a line in title case that holds one is a candidate for the issuer. */
export const BODY_WORDS: RegExp =
  /(?:^|[\s(.])(?:committee|department|ministry|office|agency|commission|council|union|university|inc|incorporated|ltd|limited|llc|llp|plc|corp|corporation|company|co|gmbh|ag|se|sa|s\.a|spa|nv|bv|ab|asa|oyj|foundation|bank|group|holdings?|association|organi[sz]ation|government|embassy|consulate|institute|institution|secretariat|administration|authority|parliament|assembly|senate|congress|bureau|center|centre|court|tribunal|police|society|federation|confederation|alliance|league|commonwealth|forum|network|service|services|board|chamber|college|school|academy|museum|hospital|church|party|command|force|forces|navy|army|fund|trust|partners|energy|energie|technologies|systems|solutions|industries|international|bundesamt|senat|landtag|bundestag|bundesrat|magistrat|ministerium|bundesministerium|auswärtiges amt|verband|verein|stiftung|universität|stadt|landkreis|regierung|bundesregierung|staatskanzlei|senatsverwaltung|hochschule|ministère|mairie|conseil|commission|agence|société|fondation|université|préfecture|ministerio|gobierno|ayuntamiento|universidad|fundación|asociación|agencia|comisión|consejo|ministero|comune|regione|fondazione|università|governo|ministério|prefeitura|министерство|комитет|правительство|агентство|администрация|исполнительный комитет|исполком|организация|ассоциация|фонд|университет|банк|секретариат|совет|служба|компания|міністерство|وزارة|هيئة|مجلس|مؤسسة|منظمة|جامعة|شركة)(?:$|[\s,.)])/;

/** What a headline says somebody does; names of bodies and places do not hold these words. */
export const HEADLINE_VERBS: RegExp =
  /(?:^|\s)(?:to|will|is|are|was|has|have|can|should|must|says?|calls?|announces?|enters?|issues|launches|opens|signs|joins|wins|names|appoints|addresses|welcomes|condemns|visits|meets|reports|unveils|releases|publishes|receives|awards|completes|expands|introduces|presents|hosts|holds|adopts|approves|agrees|elects|responds|confirms|strengthens|selects|acquires|supports|warns|urges|discusses|seeks|plans|makes|takes|gets|sets|marks|celebrates|honou?rs|reaffirms|begins|starts|ends|raises|grants|extends|lifts|bans|cuts|hits|leads|helps|reaches|reveals)(?:\s|$)/i;

/** Small words that a name in title case may hold. */
export const NAME_PARTICLES: ReadonlySet<string> = new Set(
  'of the for and in on at to de du des la le les l d et del y e da do dos das di della dei delle der die das des für fur und von vom zu zur van het voor en og och i и по в на за при'.split(' '),
);

/** A part of the house under the issuer's name. */
export const SUBDIVISION: RegExp =
  /^(?:office of (?:the )?(?:public affairs|communications|press|spokesperson|press secretary|media relations)|press (?:office|service|department|and information)|communications? (?:office|department|directorate|unit)|public affairs|media relations|pressestelle|presse- und|service de presse|oficina de prensa|ufficio stampa|пресс-служба)/;

/** A line made of these words only, one of CONTACT_WORDS among them, is a label over contacts. */
export const CONTACT_WORDS: ReadonlySet<string> = new Set(
  'contact contacts enquiries enquiry inquiries inquiry queries ansprechpartner ansprechpartnerin pressekontakt medienkontakt kontakt rückfragen contacto contactos contatto contatti контакты контакт'.split(' '),
);
export const CONTACT_FILLERS: ReadonlySet<string> = new Set(
  'for further more all general additional any press media news public investor relations editorial communications and the information details person persons us please issued by presse de prensa stampa für per la an bei fragen und weitere informationen для прессы сми officer office desk'.split(' '),
);

export const END_MARK: RegExp =
  /^(?:[-–—*#/[(~= ]{0,6}(?:ends?|end of (?:the )?(?:press |news )?(?:release|statement)|ende|schluss|fin|fim|fine|конец|кінець|انتهى|النهاية|完|xxx)[-–—*#/\])~=. ]{0,6}|[-–—# ]{1,6}30[-–—# ]{1,6}|# ?# ?#|#{3,}|\*{3,}|_{3,}|-{2,} ?0 ?-{2,}|-0-|\* \* \*|⁂)$/i;

/** What an issuer does with its news, after its name. */
export const ANNOUNCING: RegExp =
  /^(?:today |yesterday |has |have |is |are |proudly |officially |recently |also |now |will |hereby |on \w{1,12} ){0,3}(?:announc(?:e[sd]?|ing)|pleased to|proud to|proudly|delighted to|excited to|thrilled to|honou?red to|happy to|introduc(?:e[sd])|launch(?:e[sd])|unveil(?:s|ed)|publish(?:e[sd])|releas(?:e[sd])|report(?:s|ed)|reveal(?:s|ed)|gab|gibt|hat heute|annonce|a annoncé|anuncia|anunció|ha anunciado|annuncia|объявил[аио]?|объявляет|сообщает|сообщил[аио]?|опубликовал[аио]?)(?![\p{L}])/u;
