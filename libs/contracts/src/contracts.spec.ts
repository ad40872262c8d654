import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Parser } from '@asyncapi/parser';
import { CloudEvent, Kafka } from 'cloudevents';
import { asyncApiDocument } from './async-api';
import { cloudEventAttributes, type DatelineEvent } from './cloud-event';
import { eventIdOf } from './event-id';
import { EVENT_DATA, type EventType, PUBLICATION_PUBLISHED } from './event-types';
import { publicRelease, releaseFields } from './release';
import { TOPICS } from './topics';

const folder = join(__dirname, 'examples');
const example = (type: string): DatelineEvent =>
  JSON.parse(readFileSync(join(folder, `${type.replace('dateline.', '')}.json`), 'utf8'));
const types = Object.keys(EVENT_DATA) as EventType[];

describe('the contract of an event', () => {
  it('has one golden example for each type', () => {
    const named = readdirSync(folder).map((file) => `dateline.${file.replace(/\.json$/, '')}`);
    expect(named.sort()).toEqual([...types].sort());
  });

  it.each(types)('%s reads its example whole', (type) => {
    const { data, type: stated, ...attributes } = example(type);
    expect(stated).toBe(type);
    expect(cloudEventAttributes.parse({ ...attributes, type })).toMatchObject(attributes);
    expect(EVENT_DATA[type].parse(data)).toEqual(data);
  });

  it.each(types)('%s is a CloudEvent to the CloudEvents SDK, in the binary binding too', (type) => {
    const { data, ...attributes } = example(type);
    const event = new CloudEvent({ ...attributes, data } as never);
    expect(event.validate()).toBe(true);
    const back = Kafka.toEvent(Kafka.binary({ ...event, partitionkey: attributes.subject } as never)) as CloudEvent;
    expect({ id: back.id, type: back.type, subject: back.subject }).toEqual({
      id: attributes.id,
      type,
      subject: attributes.subject,
    });
  });

  it('belongs to one topic', () => {
    expect(TOPICS.flatMap((topic) => topic.types).sort()).toEqual([...types].sort());
  });

  it('shows readers nothing that is for editors only', () => {
    for (const name of ['embargo', 'publishAt', 'editorialNote', 'receivedAt']) {
      expect(publicRelease.shape).not.toHaveProperty(name);
    }
  });

  it('is described in AsyncAPI without a complaint', async () => {
    const found = await new Parser().validate(JSON.stringify(asyncApiDocument()));
    expect(found.filter(({ code }) => code !== 'asyncapi-latest-version')).toEqual([]);
  });
});

describe('the id of an event', () => {
  const releaseId = '0b9f3c52-6a0e-4d2b-8f51-2d0c9a6f4e11';

  it('is the same for the same fact, now and for ever', () => {
    expect(example(PUBLICATION_PUBLISHED).id).toBe(eventIdOf({ releaseId, version: 1, revision: 1, fact: 'public' }));
    expect(eventIdOf({ releaseId, version: 1, revision: 1, fact: 'public' })).toBe(
      'df19d057-a9a6-5790-a274-100e4e6614a2',
    );
  });

  it('differs with the release, the version, the revision and the fact', () => {
    const ids = [
      eventIdOf({ releaseId, version: 1, fact: 'accepted' }),
      eventIdOf({ releaseId, version: 2, fact: 'accepted' }),
      eventIdOf({ releaseId, version: 1, revision: 1, fact: 'enriched' }),
      eventIdOf({ releaseId, version: 1, revision: 2, fact: 'enriched' }),
      eventIdOf({ releaseId, version: 1, revision: 1, fact: 'step:enriched' }),
      eventIdOf({ releaseId, fact: 'withdrawn' }),
      eventIdOf({ releaseId: releaseId.replace('0', '1'), fact: 'withdrawn' }),
    ];
    expect(new Set(ids).size).toBe(ids.length);
  });
});

describe('a stated field', () => {
  it.each([
    [{ embargo: '2025-11-05T14:00:00' }, /RFC 3339 time with its offset/],
    [{ embrago: '2025-11-05T14:00:00Z' }, /Unrecognized key/],
    [{ urgency: 10 }, /<=9/],
    [{ headline: '  ' }, />=1/],
    [{ issuer: 'a\0b' }, /U\+0000/],
    [{ issuer: 'half \ud800 a pair' }, /surrogate/],
    [{ language: 'English!' }, /BCP 47/],
  ])('is refused when it cannot be right: %j', (fields, complaint) => {
    expect(() => releaseFields.parse(fields)).toThrow(complaint);
  });
});
