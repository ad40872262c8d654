import type { JOURNEY_STEP } from '@dateline/contracts';
import type { LogEvent } from '@dateline/event-log';
import { ENRICHMENT_SOURCE } from '@dateline/service';
import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource } from 'typeorm';

/** The steps that the other services tell of, each once. */
@Injectable()
export class JourneyStore {
  constructor(@InjectDataSource() private readonly database: DataSource) {}

  async add(steps: readonly LogEvent<typeof JOURNEY_STEP>[]): Promise<void> {
    await this.database.query(
      `INSERT INTO ingestion.journey_step (release_id, version, revision, step, at, service, reason)
       SELECT * FROM unnest($1::uuid[], $2::int[], $3::int[], $4::text[], $5::timestamptz[], $6::text[], $7::text[])
              AS taken (release_id, version, revision, step, at, service, reason)
        ORDER BY release_id, version, revision, step
       ON CONFLICT DO NOTHING`,
      [
        steps.map(({ releaseId }) => releaseId),
        steps.map(({ data }) => data.version),
        steps.map(({ data }) => data.revision),
        steps.map(({ data }) => data.step),
        steps.map(({ time }) => time),
        steps.map(({ source }) => (source === ENRICHMENT_SOURCE ? 'enrichment' : 'publication')),
        steps.map(({ data }) => data.reason ?? null),
      ],
    );
  }
}
