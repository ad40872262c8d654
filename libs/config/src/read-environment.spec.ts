import { z } from 'zod';
import { BadConfiguration, cidrs, durations, port, readEnvironment } from './read-environment';

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

  describe('with ranges of addresses', () => {
    const allow = z.object({ DATELINE_WEBHOOK_ALLOW: cidrs.default([]) });
    const read = (ranges?: string) => readEnvironment(allow, { DATELINE_WEBHOOK_ALLOW: ranges }).DATELINE_WEBHOOK_ALLOW;

    it('takes them of both families, one or several', () => {
      expect(read('127.0.0.1/32')).toEqual(['127.0.0.1/32']);
      expect(read(' 10.0.0.0/8, fd00::/8,::1/128,0.0.0.0/0 ')).toEqual([
        '10.0.0.0/8',
        'fd00::/8',
        '::1/128',
        '0.0.0.0/0',
      ]);
      expect(read('')).toEqual([]);
    });

    it.each([
      ...['127.0.0.1', '127.1/8', '10.0.0.0/33', '::1/129', '10.0.0.0/-1', '10.0.0.0/', '10.0.0.0/8/8', '010.0.0.0/8'],
      ...['localhost/32', 'fe80::1%eth0/64', '10.0.0.0/8,', ',', '10.0.0.0/8;fd00::/8', '*'],
      // It would never match: such an address is judged as the IPv4 address in it.
      '::ffff:10.0.0.0/104',
    ])('refuses what is none, because it would open nothing or too much: %s', (ranges) =>
      expect(() => read(ranges)).toThrow(/DATELINE_WEBHOOK_ALLOW: expected ranges of addresses/),
    );
  });
});
