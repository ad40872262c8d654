import { randomUUID } from 'node:crypto';
import { RELEASE_ACCEPTED, RELEASE_ENRICHED, RELEASE_REVISED, RELEASE_WITHDRAWN } from '@dateline/contracts';
import type { LogEvent } from '@dateline/event-log';
import { enriched, told } from '../../apps/publication/src/newsroom.fixture';
import { type Arrival, type History, type Hold, ROUNDS } from './history';
import { ReleaseModel, type Told } from './release-model';

/** The time of a round, in milliseconds since 1970. */
export const timeOf = (round: number): number => Date.UTC(2031, 0, 1) + round * 60_000;
const NEVER = Date.UTC(2099, 0, 1);

const momentOf = (hold: Hold): number => (hold === null ? 0 : hold === 'never' ? NEVER : timeOf(hold.round) + hold.ms);

/** An event on its way, and what it means to the model. */
interface Message {
  event: LogEvent;
  told: Told;
  /** The round in which it was said. */
  said: number;
}

export type Topic = 'releases' | 'enrichments';

/** One release of a run: what is said of it, how far each topic was read, and the model that was told the same. */
export class ToldRelease {
  readonly id = randomUUID();
  readonly model: ReleaseModel;
  readonly newest: number;
  readonly isWithdrawn: boolean;
  readonly holdUntil = new Map<number, number>();
  private readonly topics: Record<Topic, Message[]> = { releases: [], enrichments: [] };
  private readonly read: Record<Topic, number> = { releases: 0, enrichments: 0 };

  constructor(private readonly history: History) {
    const changes = new Map<number, 'correction' | 'update' | undefined>();
    let version = 0;
    let isWithdrawn = false;
    const acts = [{ round: 0, kind: 'accept' as const, hold: history.hold }, ...history.acts];
    for (const { round, kind, hold } of acts) {
      // A withdrawal is final: whoever comes later is refused by ingestion.
      if (isWithdrawn) break;
      if (kind === 'withdraw') {
        isWithdrawn = true;
        this.say(
          'releases',
          { kind: 'withdrawn', version },
          round,
          told(RELEASE_WITHDRAWN, this.id, { id: this.id, version, reason: 'Taken back' }),
        );
        continue;
      }
      version++;
      const change = kind === 'accept' ? undefined : kind === 'correct' ? 'correction' : 'update';
      changes.set(version, change);
      this.holdUntil.set(version, momentOf(hold));
      this.sayVersion(version, change, hold, round);
    }
    this.newest = version;
    this.isWithdrawn = isWithdrawn;
    this.model = new ReleaseModel(
      new Map([...changes].map(([number, change]) => [number, { change, holdUntil: this.holdUntil.get(number)! }])),
    );
  }

  /** What arrives of a topic in a round, in its order; after a restart some of it once more. */
  arriving(topic: Topic, round: number): Message[] {
    const { again, ...counts }: Arrival = this.history.arrivals[round] ?? { releases: 99, enrichments: 99, again: 3 };
    const said = this.topics[topic].filter((message) => message.said <= round);
    const from = Math.max(0, this.read[topic] - again);
    const to = Math.min(said.length, this.read[topic] + counts[topic]);
    this.read[topic] = Math.max(this.read[topic], to);
    return said.slice(from, this.read[topic]);
  }

  private sayVersion(version: number, change: 'correction' | 'update' | undefined, hold: Hold, round: number): void {
    const embargo = hold === null ? undefined : new Date(momentOf(hold)).toISOString();
    const event = enriched(this.id, version, { embargo, change, body: `${this.id} text ${version}` });
    const { release } = event.data;
    const accepted =
      version === 1
        ? told(RELEASE_ACCEPTED, this.id, { release })
        : told(RELEASE_REVISED, this.id, { release, replaces: { version: version - 1 } });
    this.say('releases', { kind: 'received', version }, round, accepted);
    this.say('enrichments', { kind: 'enriched', version }, round, event as LogEvent<typeof RELEASE_ENRICHED>);
  }

  private say(topic: Topic, what: Told, said: number, event: LogEvent): void {
    this.topics[topic].push({ event, told: what, said: Math.min(said, ROUNDS - 1) });
  }
}
