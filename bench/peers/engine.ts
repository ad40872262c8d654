import type { Annotation } from '@dateline/annotation';

/** One document as every engine gets it. Offsets of the answer count in its text. */
export interface Question {
  id: string;
  /** The canonical text. */
  text: string;
  receivedOn: string;
  /**
   * The day that dates are relative to, for engines that do not look for it: that of the gold's dateline, else the day of
   * receipt.
   */
  day: string;
  dayIs: 'dateline' | 'received';
}

/** What of our record is compared. */
export type Claims = Pick<Annotation, 'entities' | 'quotes' | 'dates'>;

export type Kind = 'quotes' | 'speakers' | 'names' | 'dates';

/** How to run an engine: a program that reads a question a line and writes an answer a line, in their order. */
export interface Program {
  command: string;
  args: string[];
  /** What the engine is made of: its code, word lists and models. */
  files: string[];
}

/** Ours or somebody else's. */
export interface Engine {
  name: string;
  /** What it offers. */
  kinds: readonly Kind[];
  /** Fetches what is not there yet; throws `EngineAbsent` when that cannot be had. */
  prepare(): Promise<Program>;
  /** Its answer in the shape of our record. */
  claimsOf(answer: unknown, question: Question): Claims;
}

/** The engine cannot be run here; the message says what is missing. */
export class EngineAbsent extends Error {}
