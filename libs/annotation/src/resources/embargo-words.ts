/**
 * How press offices say "hold this". Patterns see lower case with straight apostrophes, at most 400 characters of it.
 * Those that begin with ^ are tried where an order can begin: at the start of a line, a sentence or a bracket, behind a
 * colon, a bar or a dash. A word alone is no order ("Embargoed goods seized"): what stands behind it decides.
 */

/** What may stand before an order: stars and brackets, then a label or the number of a note. */
export const DECORATION: RegExp = /^[\s*#[\](){}<>_"'“”„«»•·|=!+~,:–—-]{1,40}/;
export const LABEL: RegExp =
  /^(?:press release|news release|media release|press statement|pressemitteilung|presseinformation|communiqué(?: de presse)?|nota de prensa|comunicado(?: de prensa)?|comunicato stampa|пресс-релиз|subject|betreff|re|fwd?|important|notes?(?: (?:to|for)(?: the)? (?:editors?|press|media))?|editors?'?(?: note)?|attention(?: editors)?|achtung|hinweis|advance|nb|n\.b|please note(?: that)?|confidential(?= ?[:|/.–—-])|bitte beachten(?: sie)?(?: die)?|es gilt die|\(?\d{1,2}[.)])[ :|/,.!–—-]{1,5}/;
export const ORDER_START: RegExp = /[([{*|;!?•:>]|\. |[–—]| -{1,2} /g;
export const SENTENCE_STOP: RegExp = /(?<=[\p{L}\d)\]"”]{2})[.!?]["”']? (?=["“([]?\p{Lu})/gu;
/** Words whose full stop ends no sentence, besides months and weekdays. */
export const ABBREVIATED: RegExp = /(?:^|[^\p{L}])(?:hrs?|approx|nos?|nr|st|mrs?|dr|prof|tel)$/iu;

/** Nothing is read more closely that holds none of these. */
export const MAY_ORDER: RegExp =
  /embar|emargo|imbargo|ambargo|эмбарго|ембарго|sperr|klausul|\bfrei|\bhold\b|\bnot\b|don't|\bno (?:earlier|release|publication|broadcast)|releas|publi|broadcast|\buse\b|\bused\b|confidential|vertraulich|blocked|locked|restricted|private|veröffentlich|nicht|diffus|divulg|difund|difus|diffond|pubblic|publiqu|публик|распростран|разглаш|не ранее|نشر|解禁|禁|엠바고|immediate|immédiate|inmediata|imediata|sofort|немедленн/;

/** The word of the trade, with what may stand before it. Strong: nobody says it of goods without saying what follows. */
export const EMBARGO_OPENINGS: readonly { says: RegExp; strong: boolean }[] = [
  {
    says: /^(?:(?:currently|absolutely|strictly|strict|hard|firm|under|an?|the|media|press|news|global|worldwide|international) ){0,4}(?:embargo(?:e?d|'d)|embarged|embargeod|embaroged|emargoed|imbargoed)(?![\p{L}-])/u,
    strong: true,
  },
  { says: /^(?:strictly )?under (?:an? |the )?(?:strict |absolute |hard |firm |full |media |press |news |global ){0,2}embargo(?![\p{L}-])/u, strong: true },
  { says: /^(?:(?:media|press|news|global) )?(?:strict|absolute|hard|firm) (?:(?:media|press|news|publication) )?embargo(?![\p{L}-])/u, strong: true },
  { says: /^(?:(?:media|press|news|publication|broadcast|release|data|report|study|time|global|worldwide|international) ){0,2}embargo(?![\p{L}-])/u, strong: false },
  { says: /^(?:strikte?s? )?(?:sende|presse)?sperr(?:e?frist|vermerk)(?![\p{L}-])/u, strong: true },
  {
    says: /^(?:(?:information|informaci[oó]n|informação|comunicado|communiqué|comunicato|nota|документ|информация|материал) )?(?:unter|sous(?: strict)?|bajo(?: estricto)?|sotto(?: stretto)?|sob|onder|pod|sub|под|під) (?:embargo|embargiem|эмбарго|ембарго)(?![\p{L}-])/u,
    strong: true,
  },
  { says: /^(?:(?:informaci[oó]n|informação|comunicado|noticia|nota|documento) )?embargad[oa]s?(?![\p{L}-])/u, strong: true },
  { says: /^(?:эмбарго|ембарго|ambargo)(?![\p{L}-]| ?[:–—](?!.{0,40}\d))/u, strong: false },
  { says: /^(?:ambargolu|embargat[oă]?|embargerad|klausul(?:eret|erad))(?![\p{L}-])/u, strong: true },
];

/** "until", and whatever stands there is when. */
export const UNTIL: RegExp =
  /^[ ,:–-]{0,3}(?:unti+l+|til+|'til|bis|jusqu(?:'(?:au?x?|à)?|e)|hasta|fino|at[ée]|tot|p[âa]n[ăa]|حتى)(?!\p{L})/u;
/** Words that mean "until" only before a moment: "embargoed to 0001", "Embargo do 5 listopada". */
export const UNTIL_MOMENT: RegExp =
  /^(?: ?\([\p{L} ,]{1,30}\):?)?(?:[ ,:–-]{0,3}(?:up to|to|for|by|at|on|before|not before|do|до|til|le|am|kl\.?|date(?: ?(?:\/|and) ?time)?|time|deadline|notice|status|ends?|expires?|lift(?:s|ed|ing)?|(?:is|will be|to be) lifted|will lift|levé(?: le)?|se levanta)(?!\p{L}))?/u;
/** "Until now", "until 2027": no order to a newsroom. A time of day or a day behind it is looked for first. */
export const UNTIL_OPEN: RegExp =
  /^[ ,:]{0,2}(?:now|recently|lately|then|(?:[\p{L}'-]{1,12} ){0,4}(?:19|20)\d\d)(?![\d\p{L}])/u;
/** What is held: "embargoed press release", "embargo notice", "embargo for publication". */
export const HELD_NOUN: RegExp =
  /^ (?:for |until |on )?(?:(?:the|this|all|public|general|immediate|press|news|media) ){0,2}(?:release|copy|draft|version|advance|briefing|statement|announcement|materials?|information|contents?|images?|photos?|report|study|paper|results|figures|data|speech|text|story|news|document|notice|publication|broadcast|use|veröffentlichung|publicación|diffusion|applies|in (?:force|effect|place))(?!\p{L})/u;
export const GOES_ON_AS_ORDER: RegExp = /^[ ,]{1,2}(?:and )?(?:not for|not to be|do not|don't|please|no (?:release|publication|broadcast|use))(?!\p{L})/u;

/** Whole orders without the word embargo. `needs`: what must stand behind the phrase for it to be one. */
export interface HoldPhrase {
  says: RegExp;
  needs: 'nothing' | 'when' | 'moment' | 'next' | 'clock' | 'bare';
}

const NEWS =
  '(?:release|publication|broadcast(?:ing)?|transmission|use|distribution|dissemination|circulation|quotation|reporting|sharing|released|published|publish|broadcast|used|distributed|quoted|reported|shared|circulated|posted|printed|aired)';

export const HOLD_PHRASES: readonly HoldPhrase[] = [
  {
    says: new RegExp(
      `^(?:strictly )?not (?:for|to be) (?=.{0,60}(?:release|publi|broadcast|transmi|disseminat|quot|report|print|aired))(?:(?:immediate|public|general|external|press|media|any|online) ){0,2}${NEWS}(?:(?:,? (?:or|and|nor) |, ?| ?/ ?)(?:for |to be )?(?:(?:public|general|immediate|external|online) )?${NEWS}){0,5}(?: (?:on|in|by|to|via) (?:any )?(?:social media|media|form|print|full|part|the (?:press|media|public|internet|web)|websites?))?(?![\\p{L}])`,
      'u',
    ),
    needs: 'when',
  },
  { says: /^(?:strictly )?not (?:for|to be) (?:use|used|distribution|distributed|circulation|shared|sharing) (?:before|until|till|prior to)(?!\p{L})/u, needs: 'next' },
  { says: /^(?:please |kindly )?(?:do not|don't|must not be|may not be|should not be|cannot be|not to be) (?:publish|broadcast|print|disseminate|air)(?:e?d)?(?!\p{L})/u, needs: 'when' },
  { says: /^(?:please |kindly )?(?:do not|don't|must not be|may not be|should not be|cannot be) (?:release|use|distribute|share|quote|report|post|circulate)d?(?: (?:or|and) \p{L}{3,12})?(?: (?:this|these|it|the (?:release|report|text|material|information|news|contents?)|any (?:part|of)|anything)(?: [\p{L}]{1,12}){0,4})? (?:before|until|till|prior to|ahead of)(?!\p{L})/u, needs: 'clock' },
  { says: /^(?:please |kindly )?do not (?:release|use|distribute|share|quote|report|post|circulate) (?:this|these|the (?:release|report|text|material|information|news|contents?)|any of this)(?: [\p{L}]{1,12}){0,4} (?:before|until|till|prior to|ahead of)(?!\p{L})/u, needs: 'nothing' },
  { says: /^no (?:release|publication)(?: (?:or|and) \p{L}{3,12})? (?:before|until|till|prior to)(?!\p{L})/u, needs: 'moment' },
  { says: /^for immediate (?:release|publication|use) (?:after|upon|once|when|following|not before)(?!\p{L})/u, needs: 'nothing' },
  { says: /^(?:with)?hold for release(?!\p{L})/u, needs: 'nothing' },
  { says: /^(?:please )?hold(?: (?:this|the) (?:release|story|news))?(?: press)? (?:until|till|for)(?!\p{L})/u, needs: 'moment' },
  { says: /^(?:not before|no earlier than|not earlier than|nicht vor|не ранее)(?!\p{L})/u, needs: 'bare' },
  { says: /^(?:strictly )?confidential (?:until|till)(?!\p{L})/u, needs: 'moment' },
  { says: /^(?:blocked|locked|restricted|private) (?:until|till)(?!\p{L})/u, needs: 'bare' },
  { says: /^(?:for |to be )?(?:publi(?:sh|shed|cation)|releas(?:e|ed)|used?|broadcast) (?:(?:is|only|strictly|permitted|allowed) ){0,3}(?:not? )(?:before|earlier than|sooner than)(?!\p{L})/u, needs: 'moment' },
  { says: /^the embargo (?:(?:on|for) [\p{L} ]{1,40} )?(?:lifts?|is lifted|will (?:be )?lift(?:ed)?|is to be lifted|ends?|expires?|is|until|:)(?!\p{L})/u, needs: 'clock' },
  { says: /^(?:please )?(?:respect|observe|note) the embargo(?!\p{L})/u, needs: 'moment' },
  { says: /^(?:there is )?(?:an? )?(?:strict )?embargo on (?:the )?(?:release|publication|broadcast|reporting|this)(?!\p{L})/u, needs: 'moment' },
  { says: /^(?:please )?keep (?:this|these|it)(?: \p{L}{1,12})? (?:confidential|private|embargoed) (?:until|till)(?!\p{L})/u, needs: 'moment' },
  { says: /^(?:release|publication|broadcast|use|reporting)(?: (?:or|and) \p{L}{3,12})? (?:is|are) (?:not|only|strictly) (?:\p{L}{1,12} ){0,2}(?:before|until|after)(?!\p{L})/u, needs: 'moment' },
  { says: /^(?:zur veröffentlichung )?gesperrt bis(?!\p{L})/u, needs: 'bare' },
  { says: /^(?:freigegeben|freigabe|frei)(?: zur veröffentlichung| zum abdruck| für(?: \p{L}{3,12}){1,2})?,? (?:erst )?(?:ab|am)(?!\p{L})/u, needs: 'bare' },
  { says: /^(?:streng )?vertraulich bis(?!\p{L})/u, needs: 'moment' },
  { says: /^(?:bitte )?nicht (?:vor|bis) .{3,60}(?:veröffentlich|publizier|verbreite|verwend|zu senden)/u, needs: 'nothing' },
  { says: /^(?:bitte )?nicht (?:zur|für die|zum) (?:veröffentlichung|publikation|verwendung|verbreitung|abdruck)(?: (?:vor|bis)(?!\p{L})|[ .!]*$)/u, needs: 'nothing' },
  { says: /^(?:bitte )?(?:nicht|erst) veröffentlichen (?:vor|bis|ab)(?!\p{L})/u, needs: 'nothing' },
  { says: /^veröffentlichung (?:erst|nicht|frühestens|ab)(?: (?:ab|vor|am|gestattet))?(?!\p{L})/u, needs: 'moment' },
  { says: /^(?:merci de |prière de |à |a )?ne pas (?:diffuser|publier|divulguer|rediffuser)(?: [\p{L}]{1,12}){0,3}(?: (?:avant|jusqu)|[ .!]*$)/u, needs: 'nothing' },
  { says: /^(?:diffusion|publication) (?:interdite|autorisée|possible)(?: (?:avant|jusqu|à partir|après|dès))/u, needs: 'moment' },
  { says: /^(?:por favor,? |se ruega )?no (?:publicar|difundir|divulgar)(?: (?:antes|hasta)(?!\p{L})|[ .!]*$)/u, needs: 'nothing' },
  { says: /^prohibida (?:su |la )?(?:difusión|publicación|divulgación) (?:antes|hasta)/u, needs: 'moment' },
  { says: /^(?:si prega di |da )?non (?:pubblicare|diffondere|divulgare)(?: (?:prima|fino)(?!\p{L})|[ .!]*$)/u, needs: 'nothing' },
  { says: /^(?:por favor,? )?não (?:publicar|divulgar|difundir)(?: (?:antes|até)(?!\p{L})|[ .!]*$)/u, needs: 'nothing' },
  { says: /^(?:просим |просьба )?не (?:публиковать|распространять|разглашать)(?: (?:до|ранее|раньше)(?!\p{L})|[ .!]*$)/u, needs: 'nothing' },
  { says: /^не (?:для|подлежит) (?:публикации|распространени[яю])(?: (?:до|ранее|раньше)(?!\p{L})|[ .!]*$)/u, needs: 'nothing' },
  { says: /^(?:публикация|для публикации|к публикации|разрешено к публикации)(?: (?:разрешена|возможна))? не ранее(?!\p{L})/u, needs: 'moment' },
  { says: /^(?:محظور|ممنوع|حظر|يمنع|يحظر) (?:ال)?نشر(?:ه|ها)?(?: (?:حتى|قبل|إلى|لغاية)(?!\p{L})|[ .!:]*$)/u, needs: 'nothing' },
  { says: /^(?:報道解禁|新闻解禁|新聞解禁|解禁(?:日時|時間|時刻|时间|日)? ?[:：]|禁发(?:至|到|[ :：])|禁止(?:报道|發布|发布)(?:至|到)|엠바고(?: ?[:：(]| ?\d| 까지|$))/u, needs: 'nothing' },
];

/** A short line of its own that begins so is an order, whatever it waits for. */
export const NOT_BEFORE: RegExp = /^(?:strictly )?not for (?:\p{L}{1,12},? ){1,6}(?:before|until|till)(?!\p{L})/u;

/** "This release is embargoed", "all material herein must not be published before": says it of the text itself. */
export const THIS_TEXT: RegExp =
  /\b(?:this|these|our|all|attached|enclosed|following|the contents?)(?: (?!is |are |must |may |should |can )[a-z'-]{1,20}){0,4} (?:release|statement|report|study|document|materials?|information|contents?|text|copy|news|data|figures|findings|announcement|speech|remarks|paper|research|story|images|photos|e-?mail)\b|\b(?:all|the) (?:contents?|materials?|information)\b|\bherein\b/;
export const THE_TEXT: RegExp =
  /\bthe (?:(?:press|news|media|full|new) )?(?:release|statement|report|study|document|materials?|information|contents?|data|figures|findings|announcement|speech|paper)\b/;
export const IS_HELD: RegExp =
  /\b(?:is|are|remains?|stays?|be|sent|issued|shared|supplied|provided)(?: (?:strictly|currently|also|all|hereby|being|issued|sent|provided|supplied|shared|held|to be|to you)){0,3} (?:embargoed|under (?:an? |the )?(?:strict |media |press |news ){0,2}embargo|subject to (?:an? |the )?(?:strict |press |media |news ){0,2}embargo|not (?:for|to be) (?:release|publication|broadcast|use|distribution|released|published|used|quoted|reported|distributed))(?= (?:until|till|for|before|by|to|and|or|at|prior|ahead)\b| ?[.,;:!)–—-]|$)/;
export const MUST_WAIT: RegExp =
  /\b(?:must|may|should|can) ?not be (?:published|released|broadcast|printed|disseminated)\b.{0,60}\b(?:before|until|till|prior|ahead)\b/;
export const ONLY_AFTER: RegExp =
  /\b(?:must|may|should|can) only be (?:published|released|broadcast|used|quoted|reported|distributed|shared)\b.{0,20}\b(?:after|from)\b/;
/** "Please find attached our report, embargoed until 10 a.m." */
export const SENT_HELD: RegExp =
  /\b(?:attached|enclosed|find|below|here (?:is|are)|please|our)\b.{0,160}[ ,](?:strictly )?(?:embargoed|under (?:strict )?embargo) (?:until|till|for)\b/;

/** The order in the midst of a header line: "Central Bank embargo until 14:00". Only with a time of day. */
export const HOLD_WITHIN: RegExp =
  /(?<!\b(?:was|were|been|had) (?:strictly )?)\b(?:embargo(?:e?d|'d)(?: (?:at|for|to|by)|:)|embargo(?: (?:time|date|set for|ends|expires)|:)|(?:embargo(?:e?d|'d)?|under embargo|not (?:for|to be) (?:release|publication|broadcast|released|published))(?! (?:was|were|had|has|on)\b).{0,24}?(?:\b(?:until|till|lifts?|before|bis|hasta|fino|até|tot)\b|jusqu))/;
/** Strong enough with a day or a weekday, unless it is told of something past. */
export const HELD_WITHIN: RegExp = /(?<!\b(?:was|were|been|had|remain|remains|remained|stays?) (?:strictly )?)\bembargo(?:e?d|'d) (?:until|till)\b/;

/** What is no order, whatever word it uses; blanked before an order is looked for. */
export const NO_ORDER: readonly RegExp[] = [
  /(?<!\p{L})(?:arms|weapons?|trade|oil|gas|grain|food|fuel|fish|economic|export|import|military|diamonds?|coal|steel|tech(?:nology)?|naval|commercial|waffen|öl|handels) ?-?embargo(?:s|es)?(?!\p{L})/gu,
  /\bembargo(?:es)? (?:on (?!(?:the )?(?:release|publication|broadcast|reporting|this)\b|\d|(?:mon|tues|wednes|thurs|fri|satur|sun)day)|against |over |imposed |policy|regime|violations?|evasion|measures)/gu,
  /\b(?:lift|extend|impos|eas|end|renew|tighten|prolong|violat|breach|evad|def)(?:e?s|ed|e|ing|ies|ied|y)? (?:(?:the|an?|its|their|new|full|total|partial|eu|un|us) ){0,3}embargo(?:es)?(?!\p{L})(?!.{0,30}(?:\d[:.h]\d\d|\d ?[ap]\.?m\b))/gu,
  /(?<!\p{L})(?:no|not|no longer|without|kein(?:e|en|em)?|ohne|nicht(?: mehr)?|sans|pas d'|sin|sem|senza|без)(?: (?:an?|under(?: an?)?|unter|sous|bajo|sotto|sob|под))? ?(?:embargo(?:ed)?|sperrfrist|эмбарго)(?!\p{L})/gu,
  /\bembargo(?: (?:has|been|is|now|was|already|therefore)){0,3} (?:lifted|over|broken|aufgehoben)(?!\p{L})(?!(?: at| on|:| –)?.{0,12}(?:\d[:.h]\d\d|\d ?[ap]\.?m\b))/gu,
  /(?<!\p{L})(?:embargo|sperrfrist) ?[:–-] ?(?:none|no|n\/a|nil|keine?|aucun|ninguno|nessuno|lifted|нет)(?!\p{L})/gu,
  /\bl'embargo (?:sur|contre|contro|commercial|américain|americano)/gu,
  /(?:эмбарго|ембарго) (?:на|против)(?!\p{L})/gu,
];

/** A headline that opens with the noun and goes on about states, not about the text. */
export const ABOUT_TRADE: RegExp = /sanction|boycott|blockade|smuggl|sanktion|sancion|sanzion|sançõ|санкци/;

/** A time of day, whatever comes of it. */
export const CLOCK: RegExp =
  /(?<![\d.,])\d{1,2}[:.h]\d\d(?![\d.])|(?<![\d.,])\d{1,2} ?(?:[ap]\. ?m|[ap]m|uhr|h|hrs|hours|heures?|horas?|uur|noon|时|時|시)(?!\p{L})|(?<!\d)(?:[01]\d|2[0-3])[0-5]\d ?(?:hrs|hours|h|z|gmt|utc|[bcemp][sd]t|ces?t|ees?t|msk|мск|mes?z|ist|hkt|sgt|[jk]st|aest|et|(?:uk|london|paris|brussels|us eastern|eastern) time)(?!\p{L})|(?<!\d)0\d[0-5]\d(?!\d)|(?<!\p{L})(?:noon|midday|midnight|mitternacht|midi|minuit|mezzogiorno|mezzanotte|mediodía|medianoche|полдень|полночь)(?!\p{L})/u;
/** A day without a date. */
export const DAY_WORD: RegExp =
  /(?<!\p{L})(?:today|tonight|tomorrow|heute|morgen|aujourd'hui|demain|hoy|mañana|oggi|domani|hoje|amanhã|сегодня|завтра|вторника|понедельника|среды|четверга|пятницы|субботы|воскресенья|الأربعاء|الاثنين|الثلاثاء|الخميس|الجمعة|السبت|الأحد)(?!\p{L})/u;
/** "5/11/25", "5/11": dates that nobody reads with certainty. */
export const SHORT_DATE: RegExp = /(?<![\d/.:-])\d{1,2}(?:\/\d{1,2}(?:\/\d\d)?|([.-])\d{1,2}\1\d\d)(?![\d/])/;

/** A line made of these, dates, times and clocks only is an order and nothing else. */
export const ORDER_WORDS: ReadonlySet<string> = new Set(
  [
    "embargo embargoed embargo'd hold withhold strict strictly hard firm full global worldwide international confidential",
    'press media news social internet online web website post posting broadcast broadcasting publication publish published',
    'release released use used print printed report reported quoted circulated distributed shared permitted allowed',
    'copy notice story study journal material content contents information status subject attention important advance',
    'note notes please editor editors general public all this following keep set must may should can will is are be',
    'not no only before after from earlier than until untill till til for in to at on by of or and the a an under and',
    'lift lifts lifted ends expires edition editions paper papers morning afternoon evening day one minute past midnight',
    "noon midday o'clock local time date hour hours hrs hr h t am pm a.m p.m u.s us st nd rd th er ère",
    'sperrfrist sendesperrfrist sperrvermerk gesperrt frei freigabe freigegeben veröffentlichung veröffentlichen alle medien',
    'für zur zum bis ab erst am um uhr unter den der dem die nicht vor keine streng vertraulich achtung hinweis bitte',
    "sous jusqu'au jusqu'à le la du à de heure heures ne pas diffuser publier avant partir",
    'bajo embargado embargada hasta el las los hora horas no publicar antes del para a',
    'sotto fino al alle ore di da dal dalle delle della non prima diffondere pubblicare',
    'sob até às as o ao não divulgar publicar antes dia',
    'эмбарго ембарго под до не ранее публиковать публикация по московскому времени года г',
    'onder tot uur pod embargiem do godz',
    'محظور حظر النشر نشر حتى قبل الساعة يوم بتوقيت غرينتش',
  ].flatMap((line) => line.split(' ')),
);

/** "For release at 10:00 ET": an order only together with a time of day, or with a day that lies ahead. */
export const RELEASE_AT: RegExp =
  /^(?:(?:date|time)(?: and time)? of (?:release|publication)|(?:to be )?publish(?= (?:at|on|after|only))|to be published(?= (?:at|on|after|only))|(?:use|broadcast)(?= only after)|(?:zur )?veröffentlichung(?= (?:ab|am))|(?:à )?(?:diffuser|publier)(?= (?:à partir|après|dès))|(?:para )?(?:publicar|publicación|difusión)(?= (?:a partir|después))|for (?:(?:general|public|press|news|media) )?(?:release|publication|broadcast|transmission|use)(?: (?:date|time)){0,2}|(?:release|publication)(?: (?:date|time)){1,2}|(?:press )?release(?= (?:at|on|after|from|only after)(?!\p{L})| ?[:–—-])|publication(?= (?:at|on|after|from)(?!\p{L})| ?[:–—-]))(?!\p{L})/u;
export const RELEASE_JOINT: RegExp = /^(?:[ :.,–—(|/-]|(?:at|on|after|from|only|not|before|no|earlier|than|until|ab|am|à partir|après|dès|a partir|después|du|de|del|le|la|las)(?!\p{L})){0,16}/u;
export const ON_DELIVERY: RegExp = /^(?:for )?(?:general |public |press )?(?:release|publication|use)(?: only)? (?:up)?on delivery(?!\p{L})/u;

export const IMMEDIATE: readonly RegExp[] = [
  /\bfor immediate (?:release|publication|use|broadcast|distribution)\b/,
  /^immediate release\b/,
  /\bzur sofortigen (?:veröffentlichung|freigabe|verwendung)\b/,
  /\bpour (?:diffusion|publication) immédiate(?!\p{L})|\bdiffusion immédiate(?!\p{L})/u,
  /\bpara (?:su )?(?:publicación|difusión|divulgación) inmediata\b/,
  /\bper (?:la )?(?:pubblicazione|diffusione) immediata\b/,
  /\bpara (?:divulgação|publicação) imediata\b/,
  /для немедленн(?:ой|ого) (?:публикации|распространения)/,
  /للنشر الفوري/,
];

/** What makes the stated moment a guess, or another moment than that of publication. */
export const UNSURE: RegExp =
  /(?<!\p{L})(?:local(?= time|\))|heure locale|hora local|ora locale|ortszeit|местно(?:го|му) времени?|approx(?:imately)?|provisional(?:ly)?|tb[acd]|to be (?:confirmed|announced|advised|determined)|(?:up)?on delivery|until delivery|whichever|or (?:when|until|upon|after|at|the|on|later|earlier)|(?:expected|estimated)(?= (?:at|around|about|by|\d))|(?:about|around|circa|ca\.?|roughly|gegen|etwa|vers|environ|hacia|около|примерно) (?=\d|noon|las)|(?:issued|dated|sent|updated|revised)(?! (?:under|to|in|for|strictly|embargoed))|minuit|mitternacht|medianoche|mezzanotte|meia-noite|полночь|полуночи|(?<!(?:past|after) )midnight)(?!\p{L})/u;
/** With days and times as "_": a number tied to one of them by "or", "to" or a dash is a second moment, cut short. */
export const SECOND_MOMENT: RegExp =
  /(?<!\d)\d{1,2} ?(?:or|to|and|bis|oder|und|ou|et|o|y|e|и|или|до) ?_|\d[–—/-]_|_(?:[ (]{0,2}(?!gmt|utc)\p{L}{1,5}\)?)?(?:,? ?(?:or|to|and|until|till|bis|oder|und|ou|et|o|y|e|и|или|до) |[–—/+−-])\d/u;

/** Times of day. Groups: hour, minute, half of the day or minutes behind the unit. The first shape that fits takes it. */
export const TIME_SHAPES: Readonly<Record<'half' | 'noon' | 'unit' | 'colon' | 'stop' | 'joined' | 'said', RegExp>> = {
  half: /(?<![\d.,:+-])(\d{1,2})(?:[:.h](\d\d)(?::\d\d)?)? ?([ap])\.? ?m(?:\.|(?!\p{L}))/giu,
  noon: /(?<![\d.,:+-])(?:12(?::00)? ?)?(?:noon|midday)(?!\p{L})/giu,
  unit: /(?<![\d.,:+-])(\d{1,2})(?:[:.h](\d\d))? ?(?:uhr|hours|hrs|heures?|horas?|hs|uur|час(?:ов|а)?|ч|h)(?!\p{L})\.?(?: ?(\d\d)(?![\d:.]))?/giu,
  colon: /(?<![\d.,:+-])(\d{1,2})[:h](\d\d)(?::\d\d(?:\.\d{1,6})?)?(?!\d)/giu,
  stop: /(?<![\d.,:+-])(\d{1,2})\.(\d\d)(?![\d.%])/gu,
  joined: /(?<![\d.,:+\p{L}/-])([01]\d|2[0-3])([0-5]\d)(?![\d.,:/])(?: ?(?:hours|hrs|h)(?!\p{L}))?/giu,
  said: /(?<=(?<!\p{L})(?:ore|alle|kl\.?|klokken) )(\d{1,2})(?![\d:.])/giu,
};
