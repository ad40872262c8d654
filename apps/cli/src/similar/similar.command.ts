import type { Command } from 'commander';
import { z } from 'zod';
import { CannotStart } from '../cannot-start';
import { answerLine, lineId } from '../ndjson/answer-line';
import { refuseTooLong } from '../ndjson/decode-text';
import { linesOf } from '../ndjson/lines-of';
import { stopWhenNobodyReads, writeLine } from '../ndjson/write-line';
import { SimilarTexts } from './similar-texts';

const fields = z.object({ id: lineId, text: z.string() });

/** `dateline similar --ndjson`: near-duplicates among the lines so far. */
export function registerSimilar(program: Command): void {
  program
    .command('similar')
    .description('say which texts resemble earlier ones: {id, text} lines in, {id, similar} lines out, in order')
    .option('--ndjson', 'standard input and output are NDJSON; there is no other form')
    .addHelpText(
      'after',
      '\nrelation is duplicate, revision or excerpt; containment says how much of the shorter text stands in the other.',
    )
    .action(async ({ ndjson }: { ndjson?: boolean }) => {
      if (!ndjson) throw new CannotStart('similar: say --ndjson and give {"id": …, "text": …} lines on standard input');
      stopWhenNobodyReads();
      process.exitCode = (await compareLines(process.stdin, writeLine)) > 0 ? 1 : 0;
    });
}

/** @returns how many lines could not be read */
export async function compareLines(
  input: AsyncIterable<Uint8Array>,
  write: (line: string) => Promise<void>,
): Promise<number> {
  const texts = new SimilarTexts();
  // The day decides nothing here; without a clock the same lines give the same bytes.
  const receivedOn = '2000-01-01';
  let bad = 0;
  for await (const line of linesOf(input)) {
    const { json, isBad } = answerLine(line, fields, ({ id, text }) => {
      refuseTooLong(Buffer.byteLength(text));
      return { similar: texts.compare(id, text, receivedOn) };
    });
    if (isBad) bad += 1;
    await write(json);
  }
  return bad;
}
