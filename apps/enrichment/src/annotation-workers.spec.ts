import { join } from 'node:path';
import type { Release } from '@dateline/contracts';
import { AnnotationWorkers } from './annotation-workers';

describe('the annotation workers', () => {
  const worker = join(__dirname, '..', '..', '..', 'test', 'fixtures', 'unruly.worker.js');
  const workers = new AnnotationWorkers(worker, 300);
  afterAll(() => workers.onApplicationShutdown());

  const release = (body: string, version: number): Release => ({
    id: '0b9f3c52-6a0e-4d2b-8f51-2d0c9a6f4e11',
    version,
    body,
    receivedAt: '2025-11-05T09:00:00Z',
  });

  it('end a text that hangs, and annotate all the others', async () => {
    const bodies = ['good', 'hang', 'good', 'throw', 'good'];
    const records = await workers.annotate(bodies.map((body, place) => release(body, place + 1)));
    expect(records.map((record) => (record instanceof Error ? record.message : record.enrichment.version))).toEqual([
      1,
      expect.stringMatching(/version 2, took longer than 0.3 s/),
      3,
      expect.stringMatching(/version 4, failed/),
      5,
    ]);
  });
});
