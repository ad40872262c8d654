import { Client } from 'pg';

const GROWTH_CHANNEL = 'dateline_publication_public_event';
const FIRST_PAUSE_MS = 250;
const LONGEST_PAUSE_MS = 5000;

/** Hears from other copies, through Postgres and on a connection of its own, that there are new public events. */
export class GrowthListener {
  private client: Client | null = null;
  private timer: NodeJS.Timeout | undefined;
  private pauseMs = FIRST_PAUSE_MS;
  private stopping = false;

  constructor(
    private readonly database: { url: string; role: string },
    private readonly onGrowth: () => void,
  ) {}

  /** Connects in the background, again and again: whoever follows also looks by himself. */
  start(): void {
    void this.connect();
  }

  async stop(): Promise<void> {
    this.stopping = true;
    clearTimeout(this.timer);
    await this.client?.end().catch(() => undefined);
  }

  private async connect(): Promise<void> {
    const client = new Client({
      connectionString: this.database.url,
      application_name: 'dateline listener',
      connectionTimeoutMillis: 5000,
      keepAlive: true,
      options: `-c role=${this.database.role}`,
    });
    this.client = client;
    client.on('notification', this.onGrowth);
    client.on('error', () => undefined);
    client.on('end', () => this.connectLater());
    try {
      await client.connect();
      await client.query(`LISTEN ${GROWTH_CHANNEL}`);
      this.pauseMs = FIRST_PAUSE_MS;
      // What was said while nobody listened.
      this.onGrowth();
    } catch {
      await client.end().catch(() => undefined);
      this.connectLater();
    }
  }

  private connectLater(): void {
    if (this.stopping || this.timer) return;
    this.timer = setTimeout(() => {
      this.timer = undefined;
      void this.connect();
    }, this.pauseMs);
    this.pauseMs = Math.min(this.pauseMs * 2, LONGEST_PAUSE_MS);
  }
}
