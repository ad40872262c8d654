import { createHash, randomBytes } from 'node:crypto';

export const SCOPES = ['submit', 'subscribe', 'operate'] as const;
export type Scope = (typeof SCOPES)[number];

const BASE62 = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
const ID_LENGTH = 10;
const SECRET_LENGTH = 43; // base62 digits for 32 bytes

/** `dl_<key id>_<secret>`: the id finds the key, and scanners find a key that leaked. */
export const newKey = (): string => `dl_${randomText(ID_LENGTH)}_${randomText(SECRET_LENGTH)}`;

const DATELINE_KEY = /^dl_([0-9A-Za-z]{10})_[0-9A-Za-z]{43}$/;

/** The id of a key in our form; of any other key, one made from its digest. */
export const keyId = (key: string): string =>
  DATELINE_KEY.exec(key)?.[1] ?? keyDigest(key).toString('hex').slice(0, ID_LENGTH);

export const keyDigest = (key: string): Buffer => createHash('sha256').update(key).digest();

/** Any 16 or more printable characters may be a first key. */
export const isUsableKey = (key: string): boolean => /^[\x21-\x7e]{16,200}$/.test(key);

function randomText(length: number): string {
  let text = '';
  while (text.length < length) {
    // Bytes from 248 on are dropped, so that every digit is as likely as another.
    for (const byte of randomBytes(length)) if (byte < 248 && text.length < length) text += BASE62[byte % 62];
  }
  return text;
}
