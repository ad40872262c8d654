import { readEnvironment } from '@dateline/config';
import { kafkaEnvironment } from './kafka-settings';

describe('the way to Kafka', () => {
  const read = (environment: Record<string, string>) => readEnvironment(kafkaEnvironment, environment);

  it('is a list of brokers', () => {
    expect(read({ KAFKA_BROKERS: 'one:9092, two:9093' }).KAFKA_BROKERS).toEqual(['one:9092', 'two:9093']);
  });

  it.each([
    [{}, /KAFKA_BROKERS: expected host:port/],
    [{ KAFKA_BROKERS: 'localhost' }, /KAFKA_BROKERS: expected host:port/],
    [{ KAFKA_BROKERS: 'a:1', KAFKA_SASL_USERNAME: 'me' }, /KAFKA_SASL_MECHANISM: set .* together/],
    [{ KAFKA_BROKERS: 'a:1', KAFKA_SASL_MECHANISM: 'gssapi' }, /KAFKA_SASL_MECHANISM: expected plain/],
    [{ KAFKA_BROKERS: 'a:1', KAFKA_SSL_CA: '/ca.pem' }, /KAFKA_SSL_CA: has no effect without KAFKA_SSL/],
    [{ KAFKA_BROKERS: 'a:1', KAFKA_SSL: 'yes' }, /KAFKA_SSL: expected true or false/],
  ])('is refused half-said: %j', (environment, complaint) => {
    expect(() => read(environment as Record<string, string>)).toThrow(complaint);
  });
});
