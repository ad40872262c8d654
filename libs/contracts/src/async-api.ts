import { z } from 'zod';
import { cloudEventAttributes } from './cloud-event';
import { enrichmentRecord } from './enrichment-record';
import { EVENT_DATA, type EventType } from './event-types';
import { publicRelease, release } from './release';
import { MAX_EVENT_BYTES, PARTITIONS, TOPICS, type Topic } from './topics';

const DAY_MS = 24 * 60 * 60 * 1000;
const SCHEMAS = '#/components/schemas/';

/** The AsyncAPI 3 document of the topics, made from the schemas that the code validates with. */
export function asyncApiDocument() {
  return {
    asyncapi: '3.0.0',
    info: {
      title: 'Dateline events',
      version: '1.0.0',
      description:
        'CloudEvents 1.0 in the binary binding for Kafka. The key is the release id, so that the events of one release keep their order; repeats of an event have the same ce_id.',
      license: { name: 'Apache-2.0' },
    },
    defaultContentType: 'application/json',
    servers: { kafka: { host: 'localhost:9092', protocol: 'kafka', description: 'KAFKA_BROKERS' } },
    channels: Object.fromEntries(TOPICS.map((topic) => [channelName(topic), channel(topic)])),
    operations: Object.fromEntries(TOPICS.flatMap(operations)),
    components: { messages: { ...eventMessages(), deadLetter }, schemas: schemas() },
  };
}

const channelName = ({ name }: Topic): string => name.replace(/^dateline\./, '').replaceAll('.', '-');
const messageName = (type: EventType): string => type.replace(/^dateline\./, '').replaceAll('.', '-');
const messageNames = ({ types }: Topic): string[] => (types.length > 0 ? types.map(messageName) : ['deadLetter']);

function channel(topic: Topic) {
  const { name, retentionDays, audience, writers } = topic;
  const kept = retentionDays === null ? 'kept for ever' : `kept for ${retentionDays} days`;
  return {
    address: name,
    description: `For ${audience}. Written by ${writers.join(' and ')}; ${kept}.`,
    messages: Object.fromEntries(
      messageNames(topic).map((message) => [message, { $ref: `#/components/messages/${message}` }]),
    ),
    bindings: {
      kafka: {
        topic: name,
        partitions: PARTITIONS,
        topicConfiguration: {
          'retention.ms': retentionDays === null ? -1 : retentionDays * DAY_MS,
          'max.message.bytes': MAX_EVENT_BYTES,
        },
        bindingVersion: '0.5.0',
      },
    },
  };
}

function operations(topic: Topic): [string, object][] {
  const place = `#/channels/${channelName(topic)}`;
  const messages = messageNames(topic).map((message) => ({ $ref: `${place}/messages/${message}` }));
  return topic.writers.map((service) => [
    `${service}-${channelName(topic)}`,
    { action: 'send', channel: { $ref: place }, summary: `${service} writes ${topic.name}`, messages },
  ]);
}

function eventMessages() {
  return Object.fromEntries(
    (Object.keys(EVENT_DATA) as EventType[]).map((type) => [
      messageName(type),
      {
        name: type,
        contentType: 'application/json',
        headers: { $ref: `${SCHEMAS}Headers` },
        payload: { $ref: `${SCHEMAS}${messageName(type)}` },
        bindings: {
          kafka: { key: { type: 'string', format: 'uuid', description: 'the release id' }, bindingVersion: '0.5.0' },
        },
      },
    ]),
  );
}

const deadLetter = {
  name: 'dead letter',
  summary: 'The failed event, bytes, key and headers untouched, and headers that say where it came from and why.',
  headers: {
    type: 'object',
    properties: Object.fromEntries(
      [
        'original-topic',
        'original-partition',
        'original-offset',
        'original-timestamp',
        'original-consumer-group',
        'exception-class',
        'exception-message',
        'attempts',
      ].map((name) => [`dateline-dlt-${name}`, { type: 'string' }]),
    ),
  },
  payload: { description: 'whatever it was' },
};

/** CloudEvents attributes as Kafka headers carry them. */
const headers = () => {
  const { specversion, id, type, source, subject, time, datacontenttype, traceparent } = cloudEventAttributes.shape;
  return z.object({
    ce_specversion: specversion,
    ce_id: id,
    ce_type: type,
    ce_source: source,
    ce_subject: subject,
    ce_time: time,
    'content-type': datacontenttype,
    traceparent,
  });
};

function schemas(): Record<string, unknown> {
  const registry = z.registry<{ id: string }>();
  registry.add(headers(), { id: 'Headers' });
  registry.add(release, { id: 'Release' });
  registry.add(publicRelease, { id: 'PublicRelease' });
  registry.add(enrichmentRecord, { id: 'EnrichmentRecord' });
  for (const [type, schema] of Object.entries(EVENT_DATA)) registry.add(schema, { id: messageName(type as EventType) });
  const { schemas } = z.toJSONSchema(registry, { io: 'input', uri: (id) => `${SCHEMAS}${id}`, target: 'draft-7' });
  return Object.fromEntries(
    // The place of a schema in the document is its identity.
    Object.entries(schemas).map(([id, { $id: _, $schema: __, ...schema }]) => [id, schema]),
  );
}
