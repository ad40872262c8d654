/** Four words in a row tell a text from others, and a changed word spoils only four of them. */
const WORDS = 4;
/** Every eighth shingle by its hash stands in the sample, whatever text it comes from: so an excerpt shares its part. */
const SAMPLE_EVERY = 8;
/** A long text takes a coarser sample, every 16th, 32nd …, so that it has no more than this. */
const SAMPLE_MOST = 512;
/** A short text has its smallest hashes too, or it might have none. */
const SAMPLE_LEAST = 8;
/** Of a longer text the first so many words count. */
const MOST_WORDS = 100_000;

/**
 * The set of shingles of a text as ascending unsigned 32-bit hashes, each once. Case, punctuation, accents and spacing
 * do not count. A text of fewer words than a shingle is one shingle; one without words is the empty set.
 * The lowest bit is no part of the hash: it is set when the shingle holds a name or a number.
 */
export function shinglesOf(text: string): Uint32Array {
  const words = wordsOf(text);
  if (words.length === 0) return new Uint32Array();
  const set = new Map<number, number>();
  for (let from = 0; from === 0 || from + WORDS <= words.length; from++) {
    let hash = 0;
    let particular = 0;
    for (let place = from; place < from + WORDS && place < words.length; place++) {
      hash = mix(Math.imul(hash, 31) ^ words[place]!.hash);
      particular |= words[place]!.particular;
    }
    const shingle = bare(hash);
    set.set(shingle, (set.get(shingle) ?? 0) | particular);
  }
  return Uint32Array.from(set, ([shingle, particular]) => shingle | particular).sort();
}

/** The shingle as such, whether it holds a name or not. */
export const bare = (shingle: number): number => (shingle & ~1) >>> 0;

/** 1 when the shingle holds a name or a number: something that is of this text and not of its pattern. */
export const particularity = (shingle: number): number => shingle & 1;

/** The few shingles by which a text is found among others, bare. */
export function sampleOf(shingles: Uint32Array): Uint32Array {
  let every = SAMPLE_EVERY;
  while (shingles.length / every > SAMPLE_MOST) every *= 2;
  // The order of a set is by value, and the hash is as good as random in its lowest bits.
  return shingles.filter((hash, place) => (hash >>> 1) % every === 0 || place < SAMPLE_LEAST).map(bare);
}

const WORD = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]|[\p{L}\p{N}]+/gu;
const NUMBER = /\p{N}/u;
/** Between two words: what follows has a capital letter whatever it is. */
const SENTENCE_END = /[.!?:\n"“„«]/;

interface Word {
  hash: number;
  particular: 0 | 1;
}

function wordsOf(text: string): Word[] {
  const plain = text.normalize('NFKD').replace(/\p{M}/gu, '');
  const words: Word[] = [];
  let end = 0;
  for (const { 0: word, index } of plain.matchAll(WORD)) {
    if (words.length === MOST_WORDS) break;
    const lower = word.toLowerCase();
    const isName = lower[0] !== word[0] && words.length > 0 && !SENTENCE_END.test(plain.slice(end, index));
    words.push({ hash: hashOf(lower), particular: isName || NUMBER.test(word) ? 1 : 0 });
    end = index + word.length;
  }
  return words;
}

/** FNV-1a over UTF-16 units (32 bits). */
function hashOf(word: string): number {
  let hash = 0x811c9dc5;
  for (let place = 0; place < word.length; place++) hash = Math.imul(hash ^ word.charCodeAt(place), 0x01000193);
  return hash >>> 0;
}

/** The finaliser of MurmurHash3: every bit of what goes in moves every bit of what comes out. */
function mix(hash: number): number {
  let mixed = hash ^ (hash >>> 16);
  mixed = Math.imul(mixed, 0x85ebca6b);
  mixed ^= mixed >>> 13;
  mixed = Math.imul(mixed, 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}
