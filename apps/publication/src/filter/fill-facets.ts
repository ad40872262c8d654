import type { Log } from '@dateline/logging';
import { isInfrastructureError } from '@dateline/postgres';
import { LOG } from '@dateline/service';
import { type BeforeApplicationShutdown, Inject, Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource } from 'typeorm';
import { facetsOf } from './facets';

const BATCH = 100;

interface Row {
  position: number;
  releaseId: string;
  payload: Buffer;
}

/** Makes the facets of public events from before there were any; until then such an event concerns every filter. */
@Injectable()
export class FillFacets implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private filling: Promise<void> = Promise.resolve();
  private stopping = false;

  constructor(
    @InjectDataSource() private readonly database: DataSource,
    @Inject(LOG) private readonly log: Log,
  ) {}

  onApplicationBootstrap(): void {
    this.filling = this.fill().catch((error: unknown) => {
      if (!isInfrastructureError(error)) throw error;
      this.log.warn('database.unavailable', { error }, 'Facets of older events are made at the next start');
    });
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.stopping = true;
    await this.filling;
  }

  async fill(): Promise<void> {
    let after = 0;
    while (!this.stopping) {
      const rows: Row[] = await this.database.query(
        `SELECT position, convert_from(key, 'UTF8')::uuid AS "releaseId", payload FROM publication.public_event
          WHERE position > $1 AND NOT EXISTS (SELECT FROM publication.event_facets AS known WHERE known.position = public_event.position)
          ORDER BY position LIMIT $2`,
        [after, BATCH],
      );
      if (rows.length === 0) return;
      for (const row of rows) await this.save(row);
      after = rows.at(-1)!.position;
    }
  }

  private async save({ position, releaseId, payload }: Row): Promise<void> {
    const data = payload.length === 0 ? {} : JSON.parse(payload.toString('utf8'));
    await this.database.query(
      `INSERT INTO publication.event_facets (position, release_id, facets) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING`,
      [position, releaseId, 'release' in data ? facetsOf(data) : null],
    );
  }
}
