import { expectEachPublishedOnce, pulledReleases } from '../support/conservation';
import { eventually } from '../support/eventually';
import { type Service, TestNewsroom } from '../support/newsroom';
import { PressOffice, sampleRelease } from '../support/press-office';
import { TopicReader } from '../support/topic-reader';

const RELEASES = 300;

describe('while each service is killed once', () => {
  let newsroom: TestNewsroom;
  let topic: TopicReader;
  const office = new PressOffice(() => newsroom.now);

  beforeAll(async () => {
    newsroom = await TestNewsroom.start();
    topic = await TopicReader.open(newsroom.now.eventLog.brokers, 'dateline.publications');
  }, 120_000);
  afterAll(async () => {
    await topic?.close();
    await newsroom?.close();
  }, 60_000);

  it('every accepted release is published exactly once', async () => {
    const accepted: string[] = [];
    const killed: Service[] = [];
    const killAt: Record<number, Service> = { 60: 'enrichment', 130: 'publication', 200: 'ingestion' };
    const sendOne = async (number: number): Promise<void> => {
      const service = killAt[number];
      if (service) {
        process.kill(newsroom.now[service].pid, 'SIGKILL');
        killed.push(service);
      }
      accepted.push(await office.sendSurely(sampleRelease(`killed ${number}`)));
    };
    // Eight at a time, in the order of their numbers.
    let next = 0;
    await Promise.all(
      Array.from({ length: 8 }, async () => {
        while (next < RELEASES) await sendOne(next++);
      }),
    );
    expect(killed.sort()).toEqual(['enrichment', 'ingestion', 'publication']);
    expect(accepted.length).toBe(RELEASES);
    await expectEachPublishedOnce(topic, accepted, 60_000);
    expect((await pulledReleases(newsroom)).sort()).toEqual([...accepted].sort());
    await eventually('every journey ends', async () => {
      const { body } = await office.call('/v1/releases?limit=100&state=enriched');
      return body.items.length === 0;
    });
    expect(newsroom.output).not.toContain('event.dead-lettered');
  }, 150_000);
});
