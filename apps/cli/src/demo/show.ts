/** What the demonstration shows of an enrichment record; the whole of it is in libs/contracts. */
export interface Enrichment {
  issuer?: { name: string } | null;
  headline?: { text: string } | null;
  dateline?: { place: string | null; date: string | null } | null;
  language?: { code: string } | null;
  contacts?: { name: string | null; email: string | null; phone: string | null }[];
  entities?: { type: string; name: string; roles: { title: string }[] }[];
  quotes?: { text: string; speaker: { name: string } | null }[];
  topics?: { label: string }[];
}

const LABEL_WIDTH = 13;

/** One line a field, the label before the first; what was not found is said too. */
export function lines(label: string, fields: Record<string, unknown>): string[] {
  return Object.entries(fields).map(
    ([name, value], index) => `  ${(index === 0 ? label : '').padEnd(LABEL_WIDTH)}${name}: ${inWords(value)}`,
  );
}

export function dateline(found: Enrichment['dateline']): string | undefined {
  return found ? [found.place, found.date].filter(Boolean).join(', ') : undefined;
}

const LONGEST_QUOTE = 60;

/** Who says what to whom about what, as far as it was read out of the text. */
export function story({ entities = [], quotes = [], topics = [] }: Enrichment): Record<string, string[]> {
  const ofType = (type: string) => entities.filter((entity) => entity.type === type);
  return {
    people: ofType('person').map(({ name, roles: [role] }) => (role ? `${name} (${role.title})` : name)),
    organisations: ofType('organisation').map(({ name }) => name),
    places: ofType('place').map(({ name }) => name),
    quotes: quotes.map(({ text, speaker }) => `“${shortened(text)}” (${speaker?.name ?? 'speaker unknown'})`),
    topics: topics.map(({ label }) => label),
  };
}

const shortened = (text: string): string =>
  text.length <= LONGEST_QUOTE ? text : `${text.slice(0, LONGEST_QUOTE).replace(/\s+\S*$/, '')} …`;

/** Answers name a thing by its text, or by an object that holds it. */
function inWords(value: unknown): string {
  if (value === null || value === undefined || value === '') return 'none';
  if (Array.isArray(value)) return value.length === 0 ? 'none' : value.map(inWords).join('; ');
  if (typeof value !== 'object') return String(value);
  const { kind, name, text, code, place, date, until } = value as Record<string, unknown>;
  const said = [kind, name, text, code, place, date, until].filter((part) => typeof part === 'string' && part !== '');
  return said.length > 0 ? said.join(', ') : JSON.stringify(value);
}
