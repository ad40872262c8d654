import type { Annotation, Annotator } from '../annotator';
import { quotes } from '../annotators/quotes';
import { canonicalise } from '../canonical-text';
import { ANNOTATORS } from '../pipeline';
import { runAnnotators } from '../run-annotators';

type Entity = Annotation['entities'][number];

const HEAD = `Nordvik opens its quay

The harbour office opened its new quay on Monday after four years of work, and the first ferry arrived in the evening with some 300 passengers on board.

`;
const PEOPLE = ['Ida Holm', 'Ole Dahl', 'Marta Ruiz'];
const BODIES = ['Nordvik Shipping', 'Ministry of Trade'];

/** For specs: the quotes of a story under a headline, read with entities that are certain, so that only the quotes are tried. */
export function quotesIn(story: string, head = HEAD): { text: string; quotes: Annotation['quotes'] } {
  const { text } = canonicalise(head + story);
  const known: Annotator = { name: 'entities', version: 1, run: () => ({ entities: entitiesIn(text) }) };
  const sentences = ANNOTATORS.findIndex(({ name }) => name === 'sentences');
  const { claims, warnings } = runAnnotators([...ANNOTATORS.slice(0, sentences + 1), known, quotes], {
    text,
    receivedOn: '2025-11-06',
    languageHint: 'en',
    issuerHint: null,
    headlineHint: null,
  });
  const failed = warnings.filter(({ code }) => /FAILED|REJECTED/.test(code));
  if (failed.length > 0) throw new Error(JSON.stringify(failed));
  return { text, quotes: claims.quotes ?? [] };
}

/** Each quote as "speaker: words | words". */
export function spokenIn(story: string): string[] {
  const { text, quotes: found } = quotesIn(story);
  return found.map(
    ({ speaker, fragments }) =>
      `${speaker?.name ?? 'nobody'}: ${fragments.map(({ begin, end }) => text.slice(begin, end)).join(' | ')}`,
  );
}

function entitiesIn(text: string): Entity[] {
  const people = PEOPLE.map((name) => entity(text, 'person', name, [name, name.split(' ').at(-1) ?? name]));
  const bodies = BODIES.map((name) => entity(text, 'organisation', name, [name]));
  return [...people, ...bodies]
    .filter(({ mentions }) => mentions.length > 0)
    .map((each, index) => ({ ...each, id: `e${index + 1}` }));
}

function entity(text: string, type: Entity['type'], name: string, forms: string[]): Entity {
  const mentions: Entity['mentions'] = [];
  for (const form of forms) {
    for (let at = text.indexOf(form); at >= 0; at = text.indexOf(form, at + 1)) {
      const taken = mentions.some(({ begin, end }) => begin <= at && at < end);
      if (!taken) mentions.push({ begin: at, end: at + form.length, kind: 'name', rule: 'by hand' });
    }
  }
  mentions.sort((a, b) => a.begin - b.begin);
  return { id: '', type, name, aliases: [], roles: [], ids: {}, mentions, confidence: 1 };
}
