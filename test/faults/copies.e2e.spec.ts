import { expectEachPublishedOnce, pulledReleases } from '../support/conservation';
import { eventually } from '../support/eventually';
import { end, type Service, TestNewsroom } from '../support/newsroom';
import { PressOffice, sampleRelease } from '../support/press-office';
import { TopicReader } from '../support/topic-reader';

/** Of each of four senders. Faster ones would leave a new copy no processor to start on. */
const PACE_MS = 120;

const SERVICES: Service[] = ['ingestion', 'enrichment', 'publication'];

describe('with two copies of every service, started and stopped under load', () => {
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

  it('they share the work, nothing is lost or doubled, and a copy stops cleanly within ten seconds', async () => {
    const accepted: string[] = [];
    let sending = true;
    let number = 0;
    const load = Promise.all(
      Array.from({ length: 4 }, async () => {
        while (sending) {
          accepted.push(await office.sendSurely(sampleRelease(`copies ${number++}`)));
          await new Promise((resolve) => setTimeout(resolve, PACE_MS));
        }
      }),
    );
    const afterMore = async (releases: number): Promise<void> => {
      const before = accepted.length;
      await eventually('more is accepted', () => accepted.length >= before + releases, 60_000);
    };
    for (const service of SERVICES) {
      const copy = await newsroom.addCopy(service);
      await afterMore(40);
      // It has its share of the partitions; only ingestion's work comes by HTTP, to the other copy.
      if (service !== 'ingestion') {
        await eventually('the copy shares the work', () =>
          /release\.enriched|publication\.published/.test(copy.said()),
        );
      }
      const started = Date.now();
      expect(await end(copy.process, 'SIGTERM')).toBe(0);
      expect(Date.now() - started).toBeLessThan(10_000);
    }
    const copies = [];
    for (const service of SERVICES) copies.push(await newsroom.addCopy(service));
    await afterMore(60);
    await Promise.all(copies.map((copy) => end(copy.process, 'SIGTERM')));
    sending = false;
    await load;
    await expectEachPublishedOnce(topic, accepted, 60_000);
    expect((await pulledReleases(newsroom)).sort()).toEqual([...accepted].sort());
  }, 180_000);
});
