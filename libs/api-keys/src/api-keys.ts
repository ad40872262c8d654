import { timingSafeEqual } from 'node:crypto';
import { openDatabase, type Queryable } from '@dateline/postgres';
import { isUsableKey, keyDigest, keyId, newKey, type Scope } from './key';

/** Who a key belongs to and what it may do. */
export interface Client {
  /** Of the key; tells nothing of its secret. */
  id: string;
  client: string;
  scopes: Scope[];
}

export interface ListedKey extends Client {
  createdAt: Date;
  revokedAt: Date | null;
}

/** A revoked key may work this much longer, in milliseconds, so that a busy client costs one look a second. */
const REMEMBER_MS = 1000;
const REMEMBER_MOST = 1000;
const NO_DIGEST = Buffer.alloc(32);

/** The keys of the newsroom. Only digests are stored, and a key is shown once, by whoever makes it. */
export class ApiKeys {
  private readonly remembered = new Map<string, { found: Client | null; until: number }>();

  constructor(private readonly database: Queryable) {}

  /** Who sent this key; null for one that is unknown or revoked. */
  async clientOf(key: string): Promise<Client | null> {
    const digest = keyDigest(key);
    const name = digest.toString('base64');
    const known = this.remembered.get(name);
    if (known && known.until > Date.now()) return known.found;
    const found = await this.find(keyId(key), digest);
    if (this.remembered.size >= REMEMBER_MOST) this.remembered.clear();
    this.remembered.set(name, { found, until: Date.now() + REMEMBER_MS });
    return found;
  }

  /** @returns the key itself, which is not stored and cannot be shown again */
  async create(client: string, scopes: readonly Scope[], key = newKey()): Promise<{ id: string; key: string }> {
    const id = keyId(key);
    await this.database.query(`INSERT INTO access.api_key (id, client, scopes, digest) VALUES ($1, $2, $3, $4)`, [
      id,
      client,
      scopes,
      keyDigest(key),
    ]);
    return { id, key };
  }

  list(): Promise<ListedKey[]> {
    return this.database.query(
      `SELECT id, client, scopes, created_at AS "createdAt", revoked_at AS "revokedAt" FROM access.api_key ORDER BY created_at, id`,
    );
  }

  /** False when no such key is in use. */
  async revoke(id: string): Promise<boolean> {
    const [, count] = await this.database.query(
      `UPDATE access.api_key SET revoked_at = now() WHERE id = $1 AND revoked_at IS NULL`,
      [id],
    );
    return count === 1;
  }

  private async find(id: string, digest: Buffer): Promise<Client | null> {
    const [row] = await this.database.query(
      `SELECT client, scopes, digest FROM access.api_key WHERE id = $1 AND revoked_at IS NULL`,
      [id],
    );
    // An unknown id compares too, so that the answer takes the same time.
    const matches = timingSafeEqual(digest, row?.digest ?? NO_DIGEST);
    return row && matches ? { id, client: row.client, scopes: row.scopes } : null;
  }
}

/**
 * Gives a new newsroom its first key, for everything: the wanted one, or a random one.
 * @returns key null when the newsroom has other keys already; `ignored` when a wanted one was therefore not taken
 */
export async function ensureFirstKey(
  databaseUrl: string,
  wanted: string | undefined,
): Promise<{ key: string | null; created: boolean; ignored: boolean }> {
  if (wanted !== undefined && !isUsableKey(wanted)) {
    throw new Error('DATELINE_BOOTSTRAP_KEY: expected 16 to 200 printable characters without spaces');
  }
  const database = await openDatabase({ url: databaseUrl, applicationName: 'dateline keys' });
  try {
    return await database.transaction(async (tx) => {
      await tx.query('LOCK TABLE access.api_key IN EXCLUSIVE MODE');
      const keys = new ApiKeys(tx);
      if ((await keys.list()).length > 0) {
        const works = wanted !== undefined && (await keys.clientOf(wanted)) !== null;
        return { key: works ? wanted : null, created: false, ignored: wanted !== undefined && !works };
      }
      const { key } = await keys.create('newsroom', ['submit', 'subscribe', 'operate'], wanted);
      return { key, created: true, ignored: false };
    });
  } finally {
    await database.destroy();
  }
}
