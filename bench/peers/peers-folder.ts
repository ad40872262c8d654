import { homedir } from 'node:os';
import { join } from 'node:path';

/** Where what was fetched or compiled for the comparison stays; one for all checkouts. */
export const PEERS_FOLDER = join(homedir(), '.dateline', 'peers');
