/** How the part after a release's story begins. Patterns see the first 400 characters of a line. */

/** A heading over what the issuer says of itself, or of another body: "About Nordvik", "About the Agency". */
export const ABOUT_HEADING: RegExp =
  /^(?:About (?:the |us\b|our )?|ABOUT (?:THE |US\b|OUR )?|Who we are|WHO WE ARE|Über (?:den |die |das |uns\b)?|À propos (?:de la |de |du |des |d['’])?|A propos (?:de la |de |du |des |d['’])?|Acerca (?:de la |de los |de las |de |del )|Sobre (?:el |la |los |las |o |a |os |as )?|Informazioni su |Chi siamo|Over ons\b|Om oss\b|Om |O společnosti|O firmie|O nas\b|О компании|О нас|Об организации|О проекте|Справочно|Про компанію|نبذة عن|لمحة عن|關於|关于)/;

/** Lines that open the notes and the small print, however much stands in them. */
export const NOTES_OPENINGS: readonly RegExp[] = [
  /^(?:additional |further )?(?:notes?|information|guidance) (?:to|for|pour) (?:the )?(?:editors?|journalists|media|press|newsdesks?|newsrooms?|broadcasters)\b/i,
  /^editors?['’]?s?['’]? notes?\b/i,
  /^(?:media|press|photo|picture) (?:notes?|notice|editors?)\s?:?$/i,
  /^(?:further|more|additional|useful|related) (?:information|links|documents|resources|reading)\s?:?$/i,
  /^hashtags?\s?:/i,
  /^the issuer is solely responsible\b/i,
  /^this (?:press |news |media )?(?:release|announcement|communication|document|statement) (?:may |shall |does |is )?(?:contains? (?:certain )?(?:forward|statements|“forward|"forward)|includes? (?:certain )?(?:forward|“forward|"forward)|not |has been prepared )/i,
  /^statements (?:in|contained in|made in) this (?:press |news )?(?:release|announcement)\b/i,
  /^(?:forward[- ]looking statements?|cautionary (?:note|statement|language)|safe harbou?r|disclaimers?|legal (?:notice|disclaimer)|important (?:notice|legal information)|non-(?:gaap|ifrs) (?:financial )?measures?)\b/i,
  /^(?:hinweise? (?:an|für) die redaktion(?:en)?|hinweise? für redaktionen|anmerkungen? (?:für|an) (?:die )?redaktion(?:en)?|redaktionelle hinweise|weitere informationen\s?:?$|notes? (?:aux|à l['’]attention des|pour les) (?:rédact|journal|édit)|notas? (?:para|a) (?:los )?(?:editores|periodistas)|nota (?:per|alla) (?:la )?redazion|примечани[ея] (?:для|к)|ملاحظات? (?:للمحررين|إلى المحررين)|ملاحظة للمحررين)/i,
];

/** Lines of the foot that may also stand under a picture or a table: they end a story only where little text follows. */
export const FOOT_LINES: readonly RegExp[] = [
  /^(?:tags|keywords|follow us|connect with us|stay connected|logo|photos?|pictures?|video|images?|multimedia|attachments?)\s?[:–-]/i,
  /^(?:SOURCE|Source|QUELLE|Quelle|FUENTE|Fuente|Источник)(?:\s?:.{2,90}| \p{Lu}.{1,60})$/u,
  /^(?:view|see|read|find) (?:the )?(?:original|source|full|complete|online|web) (?:content|version|release|press release|text|article)/i,
  /^\(?(?:[Rr]eporting|[Aa]dditional reporting|[Ww]riting|[Ee]diting|[Cc]ompiled|[Ee]dited|[Ww]ritten) by \p{Lu}/u,
  /^(?:this (?:press )?release was (?:issued|distributed|published|first)|distributed by|issued by|released by|published by)\b/i,
  /^(?:copyright\b|©|\(c\) ?(?:19|20)\d\d|all rights reserved)/i,
];

/** A line that says where to read on or whom to follow; alone it ends no story, between small print it is part of it. */
export const POINTER: RegExp =
  /^(?:(?:for|to) (?:more|further|additional) (?:information|details)|to (?:learn|find out|read) more|learn more|read more|(?:more|further|additional) information|visit|website|web|follow|like|connect|company website|find us|social media|twitter|facebook|linkedin|instagram|youtube|x)\b|^(?:https?:\/\/|www\.)\S+$/i;

/** What a body does in the sentence that introduces it. */
export const INTRODUCING: RegExp =
  /^(?:is|are|was (?:founded|established|created|formed|launched)|were|has been|have been|provides?|serves?|offers?|operates?|works?|represents?|helps?|empowers?|delivers?|develops?|builds?|creates?|supports?|specializes|specialises|brings? together|promotes?|unites?|exists?|leads|oversees|administers|combines|enables|designs|manufactures|employs|broadcasts?|publishes|produces|funds|advocates|conducts|protects|ensures|regulates|coordinates|co-ordinates|connects|advances|invests|manages|owns|runs|champions|comprises|consists of|acts as|strives|seeks) /;

/** Signs that a paragraph introduces a body and tells no news; each is counted once. */
export const SELF_DESCRIPTIONS: readonly RegExp[] = [
  /\b(?:founded|established|headquartered|incorporated) in\b|\b(?:is )?based in\b|\bsince (?:its (?:founding|inception|establishment)|(?:18|19|20)\d\d)\b/i,
  /\b(?:leading|largest|premier|foremost|pioneering|award-winning|trusted|global|world-class|world['’]s|nation['’]s|independent|international|national|intergovernmental)\b/i,
  /\b(?:non-?profit|not-for-profit|501\(c\)|charity|foundation|publicly (?:traded|listed)|privately (?:held|owned)|holding company|subsidiary|member-driven|nasdaq|nyse|listed on)\b/i,
  /\b(?:mission|vision|dedicated to|committed to|devoted to|aims? to|specializ|specialis|focus(?:es|ed|ing) on|portfolio|solutions|services)\b/i,
  /\b(?:more|further|additional) information\b|\b(?:visit|learn more|log on|follow)\b/i,
  /(?:https?:\/\/|www\.)\S|\b[a-z\d-]{2,40}\.(?:com|org|net|gov|edu|int|eu|co\.uk|io|ai|tv|news)\b/i,
  /\b\d[\d,.]* (?:million |billion )?(?:members?|customers?|employees|countries|people|affiliates|offices|states|locations|clients|partners|chapters)\b/i,
];
