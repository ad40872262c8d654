/** What documents are called, and what is done to them. */

const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

/** In capitals, with another word of the title, these name a document wherever they stand. */
export const TITLE_HEADS = words(`
  agreement agreements treaty treaties convention conventions protocol protocols accord accords pact memorandum memoranda
  declaration declarations statement communique communiqué resolution resolutions strategy strategies concept concepts
  charter constitution act acts law bill directive regulation report reports framework guidelines covenant compact plan
  plans roadmap yearbook consensus deal agenda decree order outlook index statute programme programmes program programs evaluation
  package manifesto recommendation recommendations code cessation principles doctrine commitment pledge regulations directives guidance budget bulletin review survey assessment blueprint decision
  decisions rules conclusions paper handbook`);

/** Of these only what was adopted, approved, signed or ratified is a document; else they are undertakings. */
export const UNDERTAKINGS = words(
  'programme programmes program programs package framework order deal commitment pledge principles code agenda concept index regulations guidance budget review survey assessment bulletin decision decisions rules conclusions paper handbook',
);
/** Words before an undertaking that make it a document all the same. */
export const DOCUMENT_PREFIXES = words('work action green new 2030 five-year white merger');

/** In small letters these are documents only where something is done to them. */
export const COMMON_HEADS = words(`
  agreement agreements treaty convention protocol accord pact memorandum memoranda declaration statement communique
  communiqué resolution resolutions strategy position report reports study roadmap charter law bill act plan programme
  contract proposal recommendation recommendations directive regulation regulations decree conclusions guidelines guidance constitution
  budget communication concept`);

/** "a statement" is said and "a report" may be anything; these need a word that says more. */
export const NEEDS_MODIFIER = words('statement contract plan act law bill study programme budget regulation regulations guidance communication recommendation recommendations concept');

/** A title that runs into one of these is the name of a body, a post, a place or a meeting. */
export const NO_TITLE = words(`
  organization organisation institute school center centre committee council office department agency board group
  university foundation association fund bank manager director officer minister coordinator division unit team
  enforcement award awards forum summit conference meeting society union firm partners commission secretariat party
  ministry authority service services initiative avenue street court college hospital network card force week day`);

/** Verb forms by what they do. */
const ACTION_FORMS: readonly (readonly ['adopted' | 'approved' | 'signed' | 'ratified' | 'cited', string])[] = [
  ['adopted', 'adopt adopts adopted adopting adoption pass passes passed passing passage enacted enact enacts'],
  ['approved', 'approve approves approved approving approval cleared endorse endorses endorsed endorsing endorsement'],
  ['signed', 'sign signs signed signing signature concluded conclude concludes inked'],
  ['ratified', 'ratify ratifies ratified ratifying ratification'],
  [
    'cited',
    'publish publishes published publishing publication release releases released releasing unveil unveils unveiled present presents presented launch launches launched welcome welcomes welcomed initialed initialled issued issue issues violated violating violations breached reviewed submitted tabled',
  ],
];

export type DocumentAction = (typeof ACTION_FORMS)[number][0];

export const ACTION_OF: ReadonlyMap<string, DocumentAction> = new Map(
  ACTION_FORMS.flatMap(([action, forms]) => forms.split(' ').map((form): [string, DocumentAction] => [form, action])),
);
/** "the signing of": the forms that are nouns. */
export const ACTION_NOUNS = words('adoption passage approval endorsement signing signature ratification publication release');

/** The one of many. */
export const SINGULAR: ReadonlyMap<string, string> = new Map([
  ['agreements', 'agreement'],
  ['treaties', 'treaty'],
  ['conventions', 'convention'],
  ['protocols', 'protocol'],
  ['accords', 'accord'],
  ['memoranda', 'memorandum'],
  ['declarations', 'declaration'],
  ['resolutions', 'resolution'],
  ['strategies', 'strategy'],
  ['concepts', 'concept'],
  ['plans', 'plan'],
  ['reports', 'report'],
  ['acts', 'act'],
  ['programmes', 'programme'],
  ['programs', 'program'],
  ['recommendations', 'recommendation'],
  ['regulations', 'regulation'],
  ['directives', 'directive'],
  ['decisions', 'decision'],
]);
