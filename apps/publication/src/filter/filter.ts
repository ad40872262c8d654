import { z } from 'zod';
import type { Expression } from './expression';
import { facet, foldName, foldTopic } from './facet';
import { readSearch } from './read-search';
import { fold } from './words';

const MAX_VALUES = 50;
const MAX_SEARCH = 500;

const alternatives = (value: z.ZodType<string>) =>
  z.preprocess((given) => (typeof given === 'string' ? [given] : given), z.array(value).min(1).max(MAX_VALUES));

const name = z
  .string()
  .max(500)
  .refine((text) => foldName(text) !== '', 'must hold a letter or a digit');
const topic = z
  .string()
  .refine((code) => /^\d{8}$/.test(foldTopic(code)), 'must be a Media Topic code, such as medtop:11000000');
const language = z.string().regex(/^[a-zA-Z]{2,3}(-[a-zA-Z0-9]{1,8})*$/, 'must be a language tag, such as en or pt-BR');
const search = z
  .string()
  .max(MAX_SEARCH)
  .refine((text) => readSearch(text) !== null, 'holds no word to look for');

/**
 * What a reader or subscriber wants to have, the same on every road. Values of one name are alternatives; different
 * names must all hold.
 */
export const filterFields = {
  topic: alternatives(topic).optional().describe('IPTC Media Topic; everything below it matches too'),
  issuer: alternatives(name).optional().describe('who issued it, by name, acronym or alias'),
  language: alternatives(language).optional().describe('BCP 47 tag; en matches en-GB too'),
  place: alternatives(name).optional().describe('a place in it: its name, ISO 3166 code, GeoNames or Wikidata id'),
  person: alternatives(name).optional().describe('a person in it, by name, alias or Wikidata id'),
  organisation: alternatives(name).optional().describe('an organisation in it, by name, acronym, alias or Wikidata id'),
  q: alternatives(search).optional().describe('words in it: all must occur; "in a row"; -without; one OR another'),
};

export const filterShape = z.strictObject(filterFields);
export type Filter = z.infer<typeof filterShape>;

type FilterName = keyof typeof filterFields;

const READ: Record<FilterName, (value: string) => Expression> = {
  topic: (code) => ({ has: facet('topic', foldTopic(code)) }),
  issuer: (text) => ({ has: facet('issuer', foldName(text)) }),
  language: (tag) => ({ has: facet('language', fold(tag)) }),
  place: (text) => ({ has: facet('place', foldName(text)) }),
  person: (text) => ({ has: facet('person', foldName(text)) }),
  organisation: (text) => ({ has: facet('organisation', foldName(text)) }),
  q: (text) => readSearch(text)!,
};

/** The filter as one question about a version's facets; null when it asks for nothing, and so lets everything through. */
export function compileFilter(filter: Filter): Expression | null {
  const names = (Object.keys(READ) as FilterName[]).filter((name) => filter[name] !== undefined);
  const all = names.map((name): Expression => ({ any: filter[name]!.map(READ[name]) }));
  return all.length === 0 ? null : { all };
}
