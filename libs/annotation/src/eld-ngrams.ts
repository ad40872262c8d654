/** What an n-gram says for each language, by the number of the language. */
type Scores = Readonly<Record<string, number>>;

interface NgramTable {
  type: string;
  languages: Readonly<Record<string, string>>;
  ngrams: Readonly<Record<string, Scores>>;
}

const TABLE = /\{type:'(\w+)',languages:\{([^}]+)\},isSubset:false,ngrams:\{(.+)\}\}\};\s*$/s;

/**
 * The table in eld's file of n-grams. Run as the program it is, it makes fifty thousand objects, half of our start; here
 * an n-gram is read when a text first holds it.
 */
export function ngramTable(source: string): NgramTable {
  const [, type, languages, ngrams] = TABLE.exec(source) ?? [];
  if (type === undefined || languages === undefined || ngrams === undefined)
    throw new Error('eld has changed the form of its n-grams; see eld-ngrams.ts.');
  return { type, languages: languagesOf(languages), ngrams: readWhenAsked(ngrams) };
}

function languagesOf(list: string): Record<string, string> {
  return Object.fromEntries([...list.matchAll(/(\d+):'(\w+)'/g)].map(([, number, code]) => [number, code]));
}

function readWhenAsked(entries: string): Record<string, Scores> {
  const places = placesOf(entries);
  const read = new Map<string, Scores>();
  return new Proxy<Record<string, Scores>>(
    {},
    {
      get: (_, ngram: string) => {
        const known = read.get(ngram);
        if (known) return known;
        const begin = places.get(`'${ngram.replaceAll("'", "\\'")}'`) ?? places.get(ngram);
        if (begin === undefined) return undefined;
        const scores = scoresOf(entries, begin);
        read.set(ngram, scores);
        return scores;
      },
    },
  );
}

/** Where the scores of each n-gram begin. N-grams stand in quotation marks unless they would do as names. */
function placesOf(entries: string): Map<string, number> {
  const places = new Map<string, number>();
  let at = 0;
  while (at < entries.length) {
    const colon = entries.indexOf(':{', at);
    const end = entries.indexOf('},', colon);
    places.set(entries.slice(at, colon), colon + 2);
    if (end < 0) break;
    at = end + 2;
  }
  return places;
}

function scoresOf(entries: string, begin: number): Scores {
  const end = entries.indexOf('}', begin);
  const pairs = entries.slice(begin, end < 0 ? entries.length : end).split(',');
  return Object.fromEntries(pairs.map((pair) => pair.split(':')).map(([language, score]) => [language, Number(score)]));
}
