import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { type Annotation, annotate } from '@dateline/annotation';
import type { Gold, GoldRelease } from '../score/gold';
import { inCanonical } from '../score/in-canonical';
import { type Score, total } from '../score/score';
import { askProgram, type Cost } from './ask-program';
import type { Engine, Question } from './engine';
import { EngineAbsent } from './engine';
import { scoreClaims } from './score-claims';

export interface Compared {
  engine: string;
  /** Why there are no figures; null when there are. */
  absent: string | null;
  /** For each set of releases what the engine offers; of one that is absent nothing. */
  scores: Record<string, Score[]>;
  cost: (Cost & { /** MiB of code, word lists and models. */ files: number }) | null;
}

interface Asked {
  set: string;
  gold: Gold;
  record: Annotation;
  question: Question;
}

/** Every engine asked once for every English release; none of the others reads another language the way it is set up here. */
export async function compare(
  engines: readonly Engine[],
  sets: Readonly<Record<string, readonly GoldRelease[]>>,
): Promise<Compared[]> {
  const asked = Object.entries(sets).flatMap(([set, releases]) =>
    releases.filter(({ gold }) => gold.language === 'en').map((release) => askedOf(set, release)),
  );
  const compared: Compared[] = [];
  // One after the other: two at once would take each other's time.
  for (const engine of engines) compared.push(await comparedOf(engine, asked));
  return compared;
}

function askedOf(set: string, { id, text, receivedOn, gold }: GoldRelease): Asked {
  const record = annotate({ text, receivedOn });
  const stated = gold.dateline?.date ?? null;
  const day = stated ?? receivedOn;
  return {
    set,
    gold: inCanonical(gold, record.canonical.map),
    record,
    question: { id, text: record.canonical.text, receivedOn, day, dayIs: stated === null ? 'received' : 'dateline' },
  };
}

async function comparedOf(engine: Engine, asked: readonly Asked[]): Promise<Compared> {
  try {
    const program = await engine.prepare();
    const { answers, cost } = await askProgram(
      program,
      asked.map(({ question }) => question),
    );
    const scored = asked.map(({ set, gold, record, question }, place) => {
      const claims = engine.claimsOf(answers[place], question);
      return { set, scores: scoreClaims(engine.kinds, gold, { ...record, ...claims }) };
    });
    const scores = Object.fromEntries(
      [...new Set(asked.map(({ set }) => set))].map((name) => [
        name,
        total(scored.filter(({ set }) => set === name).flatMap((one) => one.scores)),
      ]),
    );
    const files = program.files.reduce((sum, file) => sum + sizeOf(file), 0) / 2 ** 20;
    return { engine: engine.name, absent: null, scores, cost: { ...cost, files } };
  } catch (error) {
    const why = (error as Error).message;
    return {
      engine: engine.name,
      absent: error instanceof EngineAbsent ? why : `it failed: ${why}`,
      scores: {},
      cost: null,
    };
  }
}

function sizeOf(path: string): number {
  const found = statSync(path);
  if (!found.isDirectory()) return found.size;
  return readdirSync(path).reduce((sum, name) => sum + sizeOf(join(path, name)), 0);
}
