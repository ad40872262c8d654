import { readFileSync, rmSync } from 'node:fs';
import { writePrivately } from './data-folder';

interface Address {
  url: string;
  pid?: number;
}

/** What runs where, for other programs. Its names are part of the contract. */
export interface NewsroomFile {
  ingestion: Address;
  enrichment: Address;
  publication: Address;
  postgres: Address;
  eventLog: { kind: 'kafka'; brokers: string; pid?: number };
  /** null: the newsroom has keys, but none that this data folder knows. */
  key: string | null;
}

export function writeNewsroomFile(path: string, newsroom: NewsroomFile): void {
  writePrivately(path, `${JSON.stringify(newsroom, null, 2)}\n`);
}

export function removeNewsroomFile(path: string): void {
  rmSync(path, { force: true });
}

export function readNewsroomFile(path: string): NewsroomFile | undefined {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return undefined;
  }
}
