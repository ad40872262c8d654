import { z } from 'zod';
import { BadConfiguration, durations, port, readEnvironment } from './read-environment';

describe('the environment', () => {
  const shape = z.object({ INGESTION_PORT: port.default(3001), DATELINE_RETRY_SCHEDULE: durations.default([1000]) });

  it('gives typed values, and the defaults for what is missing or empty', () => {
    expect(readEnvironment(shape, { INGESTION_PORT: '', DATELINE_RETRY_SCHEDULE: '250ms,1s,2m,1h' })).toEqual({
      INGESTION_PORT: 3001,
      DATELINE_RETRY_SCHEDULE: [250, 1000, 120_000, 3_600_000],
    });
  });

  it('names each bad variable and what it should be, and never its value', () => {
    const read = () => readEnvironment(shape, { INGESTION_PORT: 'secret-port', DATELINE_RETRY_SCHEDULE: 'soon' });
    expect(read).toThrow(BadConfiguration);
    expect(read).toThrow(/INGESTION_PORT: expected a port number.*DATELINE_RETRY_SCHEDULE: expected durations/);
    expect(read).not.toThrow(/secret-port/);
  });
});
