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
 */
export function shinglesOf(text: string): Uint32Array {
  const hashes = wordHashes(text);
  if (hashes.length === 0) return new Uint32Array();
  const set = new Set<number>();
  for (let from = 0; from === 0 || from + WORDS <= hashes.length; from++) {
    let hash = 0;
    for (const word of hashes.slice(from, from + WORDS)) hash = mix(Math.imul(hash, 31) ^ word);
    set.add(hash);
  }
  return Uint32Array.from(set).sort();
}

/** The few shingles by which a text is found among others. */
export function sampleOf(shingles: Uint32Array): Uint32Array {
  let every = SAMPLE_EVERY;
  while (shingles.length / every > SAMPLE_MOST) every *= 2;
  // The order of a set is by value, and the hash is as good as random in its lowest bits.
  return shingles.filter((hash, place) => hash % every === 0 || place < SAMPLE_LEAST);
}

const WORD = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]|[\p{L}\p{N}]+/gu;

function wordHashes(text: string): number[] {
  const hashes: number[] = [];
  for (const [word] of text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().matchAll(WORD)) {
    if (hashes.length === MOST_WORDS) break;
    hashes.push(hashOf(word));
  }
  return hashes;
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
