import { eventually } from './eventually';
import type { TestNewsroom } from './newsroom';
import type { ReadRecord, TopicReader } from './topic-reader';

/**
 * Waits until every accepted release has come out, then says what the topic holds of them: each once (repeats of a
 * `ce_id` dropped), versions never going back, and nothing that was not accepted.
 */
export async function expectEachPublishedOnce(
  topic: TopicReader,
  accepted: readonly string[],
  deadlineMs: number,
): Promise<void> {
  await eventually(
    'every accepted release is published',
    () => {
      const published = topic.byRelease();
      const missing = accepted.filter((id) => !published.has(id));
      if (missing.length > 0)
        throw new Error(`${missing.length} of ${accepted.length} are missing, such as ${missing[0]}`);
      return true;
    },
    deadlineMs,
  );
  const published = topic.byRelease();
  expect(new Set(accepted).size).toBe(accepted.length);
  expect([...published.keys()].sort()).toEqual([...accepted].sort());
  for (const records of published.values()) expect(records.map(version)).toEqual([1]);
}

const version = ({ value }: ReadRecord): number => JSON.parse(String(value)).release.version;

/** What the newsroom's own list of public events says: dense positions, one event for each release. */
export async function pulledReleases(newsroom: TestNewsroom): Promise<string[]> {
  const subjects: string[] = [];
  let after = '';
  for (;;) {
    const response = await fetch(`${newsroom.now.publication.url}/v1/events?limit=100${after && `&after=${after}`}`);
    const page = (await response.json()) as { items: { subject: string }[]; next: string };
    subjects.push(...page.items.map(({ subject }) => subject));
    if (page.items.length === 0 || page.next === after) return subjects;
    after = page.next;
  }
}
