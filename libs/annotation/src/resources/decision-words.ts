/** What bodies, courts and companies decide, by verb. */

const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

/** Base form, then past and participle where they are not base + "ed"; third person and gerund are made from the base. */
const VERBS = `
  grant award appoint elect nominate promote approve adopt:adopted establish sentence order convict fine ban:banned impose
  lift extend suspend acquire ratify:ratified reject refuse allocate authorise authorize designate revoke repeal uphold:upheld
  overturn endorse set:set provide pay:paid raise cut:cut lower keep:kept hold:held name create launch announce award
  dissolve expel:expelled reinstate dismiss abolish renew reappoint earmark overrule acquit:acquitted remand sanction
  blacklist strip:stripped ground recall withdraw:withdrew:withdrawn waive cancel:cancelled:canceled postpone close reopen
  open merge sell:sold buy:bought ease tighten maintain confirm admit:admitted select invite instruct mandate admonish
  accept clear prohibit complete increase reduce choose:chose:chosen hire tap:tapped block commit:committed pledge unveil issue
  reelect re-elect scrap:scrapped prolong formalise formalize constitute jail imprison direct request freeze:froze:frozen amend`;

export const DECISION_FORMS: ReadonlyMap<string, string> = new Map(
  VERBS.trim().split(/\s+/).flatMap((entry) => {
    const [base = '', ...pasts] = entry.split(':');
    const regular = base.endsWith('e') ? `${base}d` : base.endsWith('y') ? `${base.slice(0, -1)}ied` : `${base}ed`;
    return (pasts.length > 0 ? pasts : [regular]).map((form): [string, string] => [form, base]);
  }),
);
export const DECISION_BASES: ReadonlySet<string> = new Set([...DECISION_FORMS.values()]);

/** Verbs that decide something only with such an object. */
export const OBJECTS_OF: Readonly<Record<string, RegExp>> = {
  set: /\b(?:targets?|limits?|deadline|quota|price|rate|minimum|maximum)\b/i,
  provide: /\b(?:grants?|funding|loans?|subsid(?:y|ies)|financing)\b/i,
  pay: /\b(?:penalty|penalties|fines?|damages|restitution|compensation|settlement|dividend)\b/i,
  raise: /\b(?:rates?|price|tax|duty|tariffs?|threshold|limit|age)\b/i,
  cut: /\b(?:rates?|price|tax|duty|tariffs?|jobs|spending)\b/i,
  lower: /\b(?:rates?|price|tax|duty|tariffs?|threshold|limit|age)\b/i,
  keep: /\b(?:rates?|unchanged)\b/i,
  hold: /\b(?:rates?|unchanged)\b.*\b(?:unchanged|steady|at)\b/i,
  maintain: /\b(?:rates?|unchanged)\b/i,
  ease: /\b(?:restrictions?|sanctions?|rules|policy|measures)\b/i,
  tighten: /\b(?:restrictions?|sanctions?|rules|policy|measures)\b/i,
  name: /\b(?:as|chief|director|president|chair(?:man|woman)?|head|ceo|cfo|coo|minister|manager|ambassador|coach|captain|editor|dean|secretary|partner|leader|member)\b/i,
  extend: /\b(?:sanctions?|mandate|ban|deadline|agreement|measures|term|mission|status|state of emergency|embargo|freeze|arrangement|programme|program|order|period|detention|authori[sz]ation|memorandum|deal|facility|operation|ceasefire|moratorium|contract|invitation|licen[cs]e|restrictions?)\b/i,
  announce: /\b(?:establishment|creation|appointment|promotion|acquisition|grants?|funding|program(?:me)?|dividend|closure|sanctions?|ban|merger|nomination|election)\b/i,
  create: /\b(?:commission|committee|fund|agency|body|council|unit|force|group|office|ministry|department|programme|program|position|post|mechanism)\b/i,
  launch: /\b(?:appeal|competition|operation|investigation|inquiry|proceedings|probe|programme|program|fund|grant)\b/i,
  open: /\b(?:investigation|inquiry|proceedings|negotiations|probe)\b/i,
  close: /\b(?:acquisition|merger|sale|purchase|investigation|case|plant|border|embassy|mine|school|branch|airspace|office|border crossing)\b/i,
  order: /\bto\b|\b(?:investigation|inquiry|release|arrest|recall|closure|evacuation|restitution|retrial|halt|suspension)\b/i,
  sell: /\b(?:stake|shares|unit|business|subsidiary|division|assets)\b/i,
  buy: /\b(?:stake|shares|unit|business|subsidiary|division|assets|company|bonds)\b/i,
  accept: /\b(?:resignation|offer|proposal|recommendations?|amendments?|bid|appeal|application|membership|invitation|undertaking)\b/i,
  clear: /\b(?:acquisition|merger|takeover|deal|transaction|sale|bill)\b/i,
  block: /\b(?:acquisition|merger|takeover|deal|transaction|sale|bill|access|websites?|account|rule|order)\b/i,
  complete: /\b(?:acquisition|merger|takeover|sale|purchase|divestment|divestiture|reviews? (?:of|under))\b/i,
  increase: /\b(?:rates?|price|tax|duty|tariffs?|threshold|limit|dividend|wage|pension|funding)\b/i,
  reduce: /\b(?:rates?|price|tax|duty|tariffs?|threshold|limit|jobs|workforce|sentence)\b/i,
  choose: /\b(?:as|to host|host|winner|site)\b/i,
  hire: /\b(?:as|chief|director|president|manager|coach|officer)\b/i,
  tap: /\b(?:as|to lead)\b/i,
  commit: /[$€£¥]|\b(?:million|billion)\b/i,
  pledge: /[$€£¥]|\b(?:million|billion)\b/i,
  unveil: /\b(?:sanctions|tariffs|funding|package of measures)\b/i,
  issue: /\b(?:licen[cs]e|permit|warrants?|injunction|order|fine|ban|penalty|recall|arrest warrant)\b/i,
  direct: /\bto \p{Ll}/u,
  request: /\bto \p{Ll}/u,
  freeze: /\b(?:assets|accounts|funds|prices|wages|tuition)\b/i,
  amend: /\b(?:Decision|Regulation|Act|law|rules|constitution|statutes?|bylaws)\b/i,
  invite: /\bto (?:join|accede|become|submit|apply)\b/i,
  confirm: /\b(?:venues?|dates|calendar|lifting|election|decision|ban|extension|appointment|nomination|rating|verdict|sentence|conviction|dividend|judgment|judgement|ruling|as)\b/i,
  promote: /\bto\b|\bas\b/i,
  select: /\b(?:as|contractor|supplier|host|bid|winner)\b/i,
  admit: /\b(?:as|member)\b/i,
  fine: /\p{Lu}|\d/u,
  ground: /\b(?:aircraft|fleet|flights?|planes?|jets?)\b/i,
  recall: /\b(?:vehicles?|cars?|products?|ambassador|models?|devices?|units|batch(?:es)?|lots?)\b/i,
  withdraw: /\b(?:proposal|bill|licen[cs]e|application|offer|product|troops|forces|ambassador|rule|guidance|bid|charges?|recognition)\b/i,
  designate: /\bas\b|\b(?:individuals|entities|persons|group)\b/i,
  renew: /\b(?:sanctions?|mandate|licen[cs]e|contract|agreement|term|measures)\b/i,
  mandate: /\p{Ll}/u,
};

/** Who decides, when no name stands there. */
export const DECIDERS = words(`
  we it court jury judge judges board parliament council government governments committee summit leaders ministers members
  meps voters shareholders company companies parties participants bank heads delegates lawmakers legislators senate house
  senators deputies assembly cabinet commission commissioners authority authorities regulator regulators union team
  university city county state president minister governor mayor tribunal panel directors trustees states countries sides
  countries ministry agency department officials directorate congress group magistrate magistrates conference meeting
  federation association foundation partners stockholders creditors investors district prosecutors`);

export const MONEY_OBJECTS = /[$€£¥]|\b(?:million|billion|USD|EUR|grant|grants|funding)\b/;

/** Told ahead these are decided: "will pay a penalty", "will acquire the yard". */
export const ANNOUNCED_AHEAD = words('pay acquire buy impose suspend lift invest recall award');

/** Verbs whose passive tells of a person, or of who was given something. */
export const OF_PERSONS = words(`
  sentence appoint elect promote nominate convict name grant award fine order acquit reappoint select choose reelect
  re-elect designate hire jail imprison`);

/** Courts and regulators lay these on people; what for is no part of them. */
export const PENALTIES = words('sentence convict fine acquit jail imprison');

/** Verbs of posts: who becomes what stands behind "as". */
export const TO_POST = words(`
  appoint elect name select choose designate nominate tap hire confirm promote admit reappoint reelect re-elect approve`);

/** In the passive, what these are said of was decided, whoever did it. */
export const DECIDED_UPON = words(`
  approve endorse impose revoke authorise authorize suspend lift extend reject ban cancel postpone abolish dissolve renew
  repeal overturn uphold withdraw amend prohibit confirm`);
