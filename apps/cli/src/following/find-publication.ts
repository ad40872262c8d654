import { CannotStart } from '../cannot-start';
import { readConfiguration } from '../configuration';
import { dataFiles } from '../newsroom/data-folder';
import { readNewsroomFile } from '../newsroom/newsroom-file';

export interface Publication {
  url: string;
  key: string | null;
}

/** The publication service of a given address, or else of the newsroom that runs on this data folder. */
export function findPublication(command: string, given: { url?: string; key?: string } = {}): Publication {
  const { dataDir } = readConfiguration(process.env);
  const running = readNewsroomFile(dataFiles(dataDir).newsroom);
  const url = given.url === undefined ? running?.publication.url : readAddress(command, given.url);
  if (!url) {
    throw new CannotStart(
      `${command}: no newsroom runs on ${dataDir}. Start one (npm start), name its folder in DATELINE_DATA_DIR, or give the address of publication with --url.`,
    );
  }
  // The key of this machine's newsroom is told to no other.
  const ownKey = url === running?.publication.url ? running.key : null;
  return { url, key: given.key ?? ownKey };
}

function readAddress(command: string, word: string): string {
  if (URL.canParse(word) && /^https?:$/.test(new URL(word).protocol)) return word.replace(/\/+$/, '');
  throw new CannotStart(`${command}: --url is an address such as http://127.0.0.1:3003, not ${word}`);
}
