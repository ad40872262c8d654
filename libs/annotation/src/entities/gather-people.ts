import { NAME_JOINERS } from '../resources/given-names';
import { HONORIFICS } from '../resources/title-words';
import { draftOf, type EntityDraft, mentionOf } from './entity-draft';
import { type Gender, genderOf } from './lexicon';
import { familyName, keyOf, type NameSpan } from './name-memory';
import type { Token } from './token';

/** One draft for each person, whatever the text calls them: full name, initials, family name, given name. */
export function gatherPeople(
  tokens: readonly Token[],
  names: readonly NameSpan[],
  text: string,
): Map<NameSpan, EntityDraft> {
  const drafts = new Map<NameSpan, EntityDraft>();
  const people: People = { byFamily: new Map(), byGiven: new Map() };
  const full = names.filter(({ from, to }) => to - from > 1);
  for (const span of full) enter(people, drafts, tokens, span, text);
  for (const span of names) if (span.to - span.from === 1) enter(people, drafts, tokens, span, text);
  return drafts;
}

interface People {
  byFamily: Map<string, Person[]>;
  byGiven: Map<string, Person[]>;
}

interface Person {
  draft: EntityDraft;
  family: string;
  given: string[];
  at: number;
}

function enter(
  people: People,
  drafts: Map<NameSpan, EntityDraft>,
  tokens: readonly Token[],
  span: NameSpan,
  text: string,
): void {
  const words = tokens.slice(span.from, span.to);
  const family = familyName(words);
  const isOfPlace = words.at(-2)?.text === 'of';
  const given = isOfPlace ? [] : words.slice(0, words.length - family.length).map(({ lower }) => lower);
  const key = plain(keyOf(family));
  const begin = words[0]?.begin ?? 0;
  const surface = text.slice(begin, words.at(-1)?.end);
  let person = known(people, key, given, span.from, words.length);
  if (!person) {
    person = { draft: draftOf('person', surface), family: key, given, at: span.from };
    add(people.byFamily, bare(key), person);
    for (const other of otherNames(given)) add(people.byGiven, other, person);
  }
  if (given.length > person.given.length || (given.length > 0 && isInitial(person.given[0] ?? '.'))) {
    if (!isInitial(given[0] ?? '.') || person.given.length === 0) person.given = given;
    person.draft.name = surface;
  }
  person.at = span.from;
  const { draft } = person;
  draft.gender ??= genderFrom(tokens, span);
  draft.strength = Math.max(draft.strength, span.score / words.length);
  mentionOf(draft, { begin, end: words.at(-1)?.end ?? begin, kind: 'name', rule: span.rule }, surface);
  drafts.set(span, draft);
}

/** What a person is called by beside the family name: "Christoph", "bin Touq". */
function otherNames(given: readonly string[]): string[] {
  const names: string[] = [];
  for (const [at, name] of given.entries()) {
    if (isInitial(name)) continue;
    names.push(NAME_JOINERS.has(given[at - 1] ?? '') ? `${given[at - 1]} ${name}` : name);
  }
  return names;
}

function add(people: Map<string, Person[]>, key: string, person: Person): void {
  const known = people.get(key);
  if (known) known.push(person);
  else people.set(key, [person]);
}

/** As many people of one name are told apart; more are no news. */
const MAX_NAMESAKES = 50;

/** The person of that family name whose given names do not speak against it; of several, the one named nearest. */
function known(
  people: People,
  family: string,
  given: readonly string[],
  at: number,
  words: number,
): Person | undefined {
  const namesakes = (people.byFamily.get(bare(family)) ?? [])
    .slice(0, MAX_NAMESAKES)
    .filter((person) => compatible(person.given, given));
  const candidates =
    namesakes.length === 0 && words <= 2 ? (people.byGiven.get(family) ?? []).slice(0, MAX_NAMESAKES) : namesakes;
  let best: Person | undefined;
  for (const person of candidates) if (!best || Math.abs(at - person.at) < Math.abs(at - best.at)) best = person;
  return best;
}

/** "Abadi" is "al-Abadi", "Mistura" is "de Mistura". */
function bare(family: string): string {
  return family.replace(/^(?:al|el|an|as|ad|ash|bin|ben|ibn|de|van|von|der|den|del|della|di|da|du|le|la)[- ]/, '');
}

function plain(key: string): string {
  return key.toLowerCase();
}

function compatible(a: readonly string[], b: readonly string[]): boolean {
  const [first] = a;
  const [second] = b;
  if (first === undefined || second === undefined) return true;
  if (isInitial(first) || isInitial(second)) return first[0] === second[0];
  return first === second || SHORT_FORMS.get(first) === second || SHORT_FORMS.get(second) === first;
}

function isInitial(word: string): boolean {
  return word.endsWith('.') || word.length === 1;
}

const SHORT_FORMS: ReadonlyMap<string, string> = new Map(
  'joe joseph|jim james|bob robert|bill william|tom thomas|mike michael|dave david|tony anthony|steve stephen|chris christopher|dan daniel|matt matthew|ed edward|jeff jeffrey|ken kenneth|ron ronald|don donald|greg gregory|tim timothy|sam samuel|ben benjamin|alex alexander|andy andrew|nick nicholas|rob robert|liz elizabeth|kate katherine|sue susan|pat patricia|ash ashton|jack john|dick richard|rick richard|larry lawrence|charlie charles|fred frederick|max maximilian|al albert|jon jonathan|phil philip|pete peter|ted edward|vlad vladimir|sasha alexander'
    .split('|')
    .map((pair) => [pair.slice(0, pair.indexOf(' ')), pair.slice(pair.indexOf(' ') + 1)]),
);

function genderFrom(tokens: readonly Token[], { from, to }: NameSpan): Gender | null {
  const before = tokens[from - 1];
  if (before && before.line === tokens[from]?.line && HONORIFICS.has(before.text)) {
    if (/^(?:Mr\.?|Sir|Lord|Sheikh|Baron|Father|King|Prince|Herr|Monsieur|Señor)$/.test(before.text)) return 'male';
    if (
      /^(?:Mrs\.?|Ms\.?|Miss|Dame|Lady|Baroness|Sheikha|Madam|Madame|Mme\.?|Frau|Sister|Señora|Queen|Princess)$/.test(
        before.text,
      )
    )
      return 'female';
  }
  return to - from > 1 ? genderOf(tokens[from]?.text ?? '') : null;
}
