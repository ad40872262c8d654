import { ApiKeys } from '@dateline/api-keys';
import { openDatabase } from '@dateline/postgres';
import { type Admin, Kafka, logLevel } from 'kafkajs';
import { EventSourceClient } from './event-source';
import { eventually } from './eventually';
import { Likeness } from './likeness';
import type { TestNewsroom } from './newsroom';
import { lookFromOutside, type PublicSurface } from './public-surface';
import { TopicReader } from './topic-reader';

const TOPIC = 'dateline.publications';
const STRANGERS_KEY = 'the-key-of-another-client';

/** Somebody outside a newsroom, who reads everything that he is let see, by every road, from the beginning on. */
export class Onlooker {
  /** Releases that are public, or were, in their order. */
  readonly releases: string[] = [];
  /** Ids that he was told of and must learn nothing about. */
  readonly hidden: string[] = [];
  private readonly likeness = new Likeness();

  static async of(newsroom: TestNewsroom, words: readonly string[]): Promise<Onlooker> {
    const { eventLog, publication, postgres } = newsroom.now;
    const database = await openDatabase({ url: postgres.url, applicationName: 'onlooker' });
    await new ApiKeys(database).create('stranger', ['submit'], STRANGERS_KEY);
    await database.destroy();
    const kafka = new Kafka({ brokers: eventLog.brokers.split(','), logLevel: logLevel.NOTHING });
    const admin = kafka.admin();
    await admin.connect();
    const topic = await TopicReader.open(eventLog.brokers, TOPIC);
    const stream = await EventSourceClient.open(`${publication.url}/v1/events/stream`);
    return new Onlooker(newsroom, words, topic, admin, stream);
  }

  private constructor(
    private readonly newsroom: TestNewsroom,
    private readonly words: readonly string[],
    private readonly topic: TopicReader,
    private readonly admin: Admin,
    private readonly stream: EventSourceClient,
  ) {
    const { ingestion, enrichment, publication } = newsroom.now;
    for (const [name, { url }] of Object.entries({ ingestion, enrichment, publication })) {
      this.likeness.call(url, name);
      this.likeness.call(new URL(url).host, `host of ${name}`);
    }
  }

  /** Learns of a public release, and has seen it on every road, with all that was told before it. */
  async sees(releaseId: string): Promise<void> {
    this.releases.push(releaseId);
    this.likeness.callRelease(releaseId, `release ${this.releases.length}`);
    const told = await eventually('it is on the stream', () =>
      this.stream.events.find(({ data }) => JSON.parse(data).subject === releaseId),
    );
    this.likeness.call(told.id.replace(/-\d+$/, ''), 'epoch');
    await eventually('it is on the topic', () => this.topic.byRelease().has(releaseId));
    await eventually('the topic is read to its end', async () => {
      const partitions = await this.admin.fetchTopicOffsets(TOPIC);
      const written = partitions.reduce((sum, { low, high }) => sum + Number(high) - Number(low), 0);
      return this.topic.records.length === written;
    });
  }

  isTold(releaseId: string): void {
    this.hidden.push(releaseId);
    this.likeness.callId(releaseId, `hidden ${this.hidden.length}`);
  }

  /** All that he has seen until now, and sees now. */
  async look(): Promise<PublicSurface> {
    const { releases, hidden, words } = this;
    const known = { releases, hidden, words, strangersKey: STRANGERS_KEY };
    const surface = await lookFromOutside(this.newsroom, known, this.likeness);
    surface.set(`the topic ${TOPIC}`, this.blurred(this.topic.records.map(asText)).sort().join('\n'));
    surface.set('the live stream', this.blurred(this.stream.events.map((event) => JSON.stringify(event))).join('\n'));
    return surface;
  }

  async close(): Promise<void> {
    this.stream.close();
    await this.topic.close();
    await this.admin.disconnect();
  }

  private blurred(texts: string[]): string[] {
    return texts.map((text) => this.likeness.blur(text));
  }
}

const asText = ({ key, headers, value }: TopicReader['records'][number]): string =>
  [String(key), ...Object.entries(headers).map(([name, bytes]) => `${name}: ${bytes}`), String(value)].join('\n');
