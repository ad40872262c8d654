import { annotate } from '@dateline/annotation';
import { ascending, percentile } from '../figures';

const WORDS = 750;

export interface Speed {
  documents: number;
  documentsPerSecond: number;
  /** The same by the processor's time, which does not count what else the machine does. */
  documentsPerCpuSecond: number;
  p50: number;
  p99: number;
  /** Most the process ever held, in MiB. */
  memory: number;
}

/**
 * Releases of 750 words one after the other on one core: how many a second, and how long each took (milliseconds).
 * The texts are the given ones, each followed by as much of the next as it lacks, so that every document has a header.
 * Once round first, so that what is measured is the program at work and not its start.
 */
export function measureSpeed(texts: readonly string[], seconds: number): Speed {
  const documents = documentsOf(texts, WORDS);
  for (const text of documents) annotate({ text, receivedOn: '2026-01-01' });
  const took: number[] = [];
  const cpu = process.cpuUsage();
  const began = performance.now();
  for (let turn = 0; performance.now() - began < seconds * 1000 || turn < documents.length; turn += 1) {
    const before = performance.now();
    annotate({ text: documents[turn % documents.length]!, receivedOn: '2026-01-01' });
    took.push(performance.now() - before);
  }
  const elapsed = performance.now() - began;
  const { user, system } = process.cpuUsage(cpu);
  const sorted = ascending(took);
  return {
    documents: took.length,
    documentsPerSecond: (took.length * 1000) / elapsed,
    documentsPerCpuSecond: (took.length * 1_000_000) / (user + system),
    p50: percentile(sorted, 50),
    p99: percentile(sorted, 99),
    memory: process.resourceUsage().maxRSS / 1024,
  };
}

/** Every text cut or lengthened to so many words, its lines kept. */
export function documentsOf(texts: readonly string[], words: number): string[] {
  return texts.map((_, place) => {
    let document = '';
    for (let next = 0; next < texts.length; next += 1) {
      document += `${document === '' ? '' : '\n\n'}${texts[(place + next) % texts.length]}`;
      const end = endOfWord(document, words);
      if (end !== null) return document.slice(0, end);
    }
    return document;
  });
}

function endOfWord(text: string, count: number): number | null {
  let seen = 0;
  for (const { index, 0: word } of text.matchAll(/\S+/g)) {
    seen += 1;
    if (seen === count) return index + word.length;
  }
  return null;
}
