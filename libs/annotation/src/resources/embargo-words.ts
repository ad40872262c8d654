/**
 * How press offices say "hold this". Each pattern sees one line of at most 400 characters, folded to lower case. A leak
 * costs more than a release held without need, so these are generous; the lines that speak about arms and trade are
 * told apart by ABOUT_TRADE.
 */

/** The line begins with the order to hold (after stars, brackets and words such as "strictly" or "press release"). */
export const HOLD_AT_START: readonly RegExp[] = [
  /^(?:strict(?:ly)? |news |media |press |time )?embargo(?:ed|es)?(?: (?:notice|time|date|copy|release|news))?(?:$|[ .,:;!()/|*–—-])/,
  /^(?:this (?:press release|news release|release|material|document|information|report) is |(?:strictly |currently )?)(?:under (?:strict |an? )?embargo|embargoed)/,
  /^hold (?:for release|until|till|press)/,
  /^(?:not before|no earlier than|not earlier than|nicht vor|не ранее) .{0,40}\d/,
  /^(?:blocked|locked|confidential|restricted|private) (?:until|till)\b/,
  /^(?:gesperrt|sperrfrist|sperrvermerk|frei ab|freigabe ab)(?:$|[ .,:;!()*–—-])/,
  /^(?:sous (?:strict )?embargo|embargo (?:jusqu|strict))/,
  /^(?:bajo (?:estricto )?embargo|embargad[oa]s?|embargo hasta|informaci[oó]n embargada)/,
  /^(?:sotto embargo|sob embargo|onder embargo|unter embargo|pod embargiem|embargat)/,
  /^(?:под эмбарго|эмбарго|ембарго|під ембарго)(?:$|[ .,:;!()–—-])/,
  /^(?:حظر النشر|محظور النشر|ممنوع النشر)/,
  /^klausul(?:e|eret|erad)/,
];

/** The order stands anywhere in the line. */
export const HOLD_ANYWHERE: readonly RegExp[] = [
  /\bembargoed (?:until|till|to|for|release|copy|not)\b/,
  /\bembargo(?:ed)? ?(?:until|till|lifts?|expires|ends|time|date)\b/,
  /(?:^|[-–—|:.([*] ?|editors? )embargo(?:ed)? ?:|\bembargo(?:ed)? ?: ?.{0,30}\d/,
  /\b(?:publi(?:sh|shed|cation)|releas(?:e|ed)|use|used|broadcast)\b.{0,30}\b(?:not?|no) (?:earlier|before|sooner)\b/,
  /\bveröffentlichung (?:erst )?ab\b/,
  /\bunder (?:strict |an? )?embargo (?:until|till|to|for)\b/,
  /\b(?:strict|media|news|press|publication) embargo\b/,
  /\bstrictly embargoed\b/,
  /\bembargo on (?:release|publication|broadcast|reporting)\b/,
  /\bnot (?:for|to be) (?:immediate )?(?:release[ds]?|publi(?:cation|shed|sh)|broadcast|use[d]?|distribut(?:ion|ed)|quot(?:ed|ation)|reported)\b/,
  /\b(?:do not|don't|must not be|may not be|should not be|cannot be|please do not) (?:publish|release|distribute|broadcast|report|use)(?:ed|d)?\b.{0,60}\b(?:before|until|till|prior|ahead)\b/,
  /\bno (?:release|publication|broadcast) (?:before|until|prior)\b/,
  /\bhold for release\b/,
  /\brelease (?:only )?(?:after|not before)\b/,
  /\b(?:sperrfrist|gesperrt bis|unter embargo)\b/,
  /\bnicht vor\b.{0,60}\bver[oö]ffentlich/,
  /\bver[oö]ffentlichung (?:erst|nicht vor|frühestens)/,
  /\bembargo (?:jusqu|hasta|fino|at[eé]|tot|bis|till|til|do|p[aâ]n[aă])/,
  /\bsous embargo\b/,
  /\bne pas (?:diffuser|publier)\b/,
  /\bbajo embargo\b|\bno (?:publicar|difundir) (?:antes|hasta)/,
  /\bnon (?:pubblicare|diffondere) prima/,
  /(?:под эмбарго|эмбарго до|не публиковать до|не для публикации|публикация не ранее|під ембарго|ембарго до)/,
  /(?:не подлежит публикации|не распространять) до/,
  /\bfrei (?:zur veröffentlichung )?ab\b.{0,40}\d/,
  /(?:حظر النشر|محظور النشر|ممنوع النشر)/,
  /(?:报道|新闻|媒体)?(?:禁止发布|禁发)|解禁|엠바고/,
];

/** Strong enough to count inside the first paragraph, where a line about the story begins. */
export const HOLD_IN_PARAGRAPH: readonly RegExp[] = [
  /\b(?:under|subject to) (?:a |an )?strict (?:press |media |news )?embargo\b/,
  /\b(?:release|document|material|information|report|contents?|text|copy|news)\b.{0,40}\b(?:embargoed|under (?:an? )?(?:strict )?embargo)\b/,
  /\bembargoed (?:until|till|for (?:release|publication))\b.{0,40}\d/,
  /\bnot (?:for|to be) (?:release|publication|published|broadcast|released) (?:before|until|prior)\b/,
];

/** "For release at 10:00 ET": an order only together with a time of day, or with a day that lies ahead. */
export const RELEASE_AT: RegExp =
  /^(?:for )?(?:general |public |publication |press )?(?:release|publication|broadcast|use)(?: (?:date|time))?(?: on delivery)?(?:[ :.,–—-]|$)/;

/** The whole line says that nothing is held: "Embargo: none". */
export const NO_HOLD: RegExp =
  /^(?:(?:there is )?no embargo(?: applies)?|embargo[ :–-]{1,3}(?:none|no|n\/a|lifted)|not embargoed|kein embargo|pas d'embargo|sin embargo)[ .!]*$/;

export const IMMEDIATE: readonly RegExp[] = [
  /\bfor immediate (?:release|publication|use|broadcast|distribution)\b/,
  /^immediate release\b/,
  /\bzur sofortigen (?:veröffentlichung|freigabe|verwendung)\b/,
  /\bpour (?:diffusion|publication) immédiate\b|\bdiffusion immédiate\b/,
  /\bpara (?:su )?(?:publicación|difusión|divulgación) inmediata\b/,
  /\bper (?:la )?(?:pubblicazione|diffusione) immediata\b/,
  /\bpara divulgação imediata\b/,
  /для немедленн(?:ой|ого) (?:публикации|распространения)/,
  /للنشر الفوري/,
];

/** "EU extends arms embargo on …", "embargo against …": what the release is about. */
export const ABOUT_TRADE: readonly RegExp[] = [
  /\b(?:arms|weapons?|trade|oil|gas|grain|food|fuel|economic|export|import|military|diamond|coal|steel|tech(?:nology)?|un|eu|us|russian|cuban?|iran(?:ian)?|naval|air|travel|total|waffen|öl|handels) ?-?embargo/,
  /\bembargo(?:es)? (?:on (?!(?:release|publication|broadcast|reporting|until))|against |imposed |of (?!\d)|over |policy|regime|violations?|evasion|measures)/,
  /\b(?:the|an?|its|their|new|against|lifts?|lifted|lifting|extends?|extended|extending|impos(?:es?|ed|ing)|eases?|ends?|renews?|tightens?|prolongs?|violat(?:es?|ing)|breach(?:es)?|despite|after|of) (?:the |an? |its |new |full |total |partial )?embargo\b/,
  /\bl['’]embargo (?:sur|contre|commercial)|\bel embargo|\bdas embargo|\bdes embargos?\b|\bсанкци/,
];
