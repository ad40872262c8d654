import { createInterface } from 'node:readline';
import type { Question } from '../engine';

/** Answers each question of the standard input in its turn, a line for a line, until there are no more. */
export async function answerLines(answer: (question: Question) => object): Promise<void> {
  for await (const line of createInterface({ input: process.stdin })) {
    process.stdout.write(`${JSON.stringify(answer(JSON.parse(line)))}\n`);
  }
}
