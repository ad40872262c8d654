import { Client } from 'pg';

const PING_MS = 2000;

/** A frozen process keeps its socket, so Postgres is told to drop a holder that does not ping. */
const HOLDER_SETTINGS = ['idle_session_timeout=8000', 'statement_timeout=5000'];

/** A lock that one process at a time holds, for as long as its connection lasts. */
export class SessionLock {
  private readonly pings: NodeJS.Timeout;

  private constructor(
    private readonly client: Client,
    onLost: (error: Error) => void,
  ) {
    client.on('error', onLost);
    client.on('end', () => onLost(new Error('The connection that held the lock ended')));
    this.pings = setInterval(() => void client.query('SELECT 1').catch(onLost), PING_MS);
  }

  /** The lock of that name, or null while another process has it. */
  static async take(
    { url, role, name }: { url: string; role: string; name: string },
    onLost: (error: Error) => void,
  ): Promise<SessionLock | null> {
    const client = new Client({
      connectionString: url,
      application_name: `dateline ${name}`,
      connectionTimeoutMillis: 5000,
      keepAlive: true,
      options: [...HOLDER_SETTINGS, `role=${role}`].map((setting) => `-c ${setting}`).join(' '),
    });
    client.on('error', () => undefined);
    try {
      await client.connect();
      const { rows } = await client.query('SELECT pg_try_advisory_lock(hashtext($1)) AS taken', [`dateline ${name}`]);
      if (rows[0].taken) return new SessionLock(client, onLost);
      await client.end();
      return null;
    } catch (error) {
      await client.end().catch(() => undefined);
      throw error;
    }
  }

  async release(): Promise<void> {
    clearInterval(this.pings);
    this.client.removeAllListeners();
    this.client.on('error', () => undefined);
    await this.client.end().catch(() => undefined);
  }
}
