import { readConfiguration } from './configuration';

test('without any variable everything is local, in .dateline of the working folder', () => {
  const configuration = readConfiguration({}, '/home/ed');
  expect(configuration).toMatchObject({ dataDir: '/home/ed/.dateline', host: '127.0.0.1' });
  expect(configuration.ports).toEqual({
    ingestion: 3001,
    enrichment: 3002,
    publication: 3003,
    postgres: 54329,
    kafka: 9092,
  });
  expect(configuration.databaseUrl).toBeUndefined();
  expect(configuration.brokers).toBeUndefined();
});

test('an empty variable is one that is not set', () => {
  expect(readConfiguration({ DATABASE_URL: '', KAFKA_BROKERS: '' }, '/').databaseUrl).toBeUndefined();
});

test.each([
  ['INGESTION_PORT', 'many'],
  ['PUBLICATION_PORT', '70000'],
  ['DATABASE_URL', 'mysql://secret@db'],
  ['KAFKA_BROKERS', 'localhost'],
  ['DATELINE_EVENT_LOG', 'embedded'],
  ['DATELINE_BOOTSTRAP_KEY', 'short secret'],
  ['INGESTION_PUBLIC_URL', 'secret'],
])('a bad %s is named with what is expected, its value is not shown', (name, value) => {
  const read = () => readConfiguration({ [name]: value });
  expect(read).toThrow(new RegExp(`${name}: expected`));
  expect(read).not.toThrow(new RegExp(value));
});

test('several brokers are fine', () => {
  expect(readConfiguration({ KAFKA_BROKERS: 'a:9092, b:9093' }).brokers).toBe('a:9092, b:9093');
});
