import { blocksOf, distinctiveText, type Likeness, likenessOf, sampleOf, shinglesOf } from '@dateline/annotation';

export interface SimilarText extends Likeness {
  /** The id of the line that holds the other text. */
  releaseId: string | number;
}

/** Most texts that are told of one. */
const TOLD = 10;

/** Texts in memory, among which similar ones are found as the newsroom finds them in its database. */
export class SimilarTexts {
  private readonly texts: { id: string | number; shingles: Uint32Array }[] = [];
  private readonly bySample = new Map<number, number[]>();

  /** What a text resembles of those before it, the most alike first; from here on it is one of them. */
  compare(id: string | number, text: string, receivedOn: string): SimilarText[] {
    const shingles = shinglesOf(distinctiveText(blocksOf({ text, receivedOn })));
    const sample = sampleOf(shingles);
    const found = new Set(Array.from(sample, (hash) => this.bySample.get(hash) ?? []).flat());
    const similar = [...found].flatMap((place) => {
      const other = this.texts[place]!;
      const likeness = likenessOf(shingles, other.shingles);
      return likeness ? [{ releaseId: other.id, ...likeness }] : [];
    });
    this.add(id, shingles, sample);
    // Texts that are equally alike stay in their order.
    return similar.sort((one, other) => other.containment - one.containment).slice(0, TOLD);
  }

  private add(id: string | number, shingles: Uint32Array, sample: Uint32Array): void {
    const place = this.texts.push({ id, shingles }) - 1;
    for (const hash of sample) {
      const places = this.bySample.get(hash);
      if (places) places.push(place);
      else this.bySample.set(hash, [place]);
    }
  }
}
