import type { Sent } from './closed-loop';
import type { Subscriber } from './subscriber';

/** Everything that was sent in this run, set beside everything that was published. */
export interface Conservation {
  accepted: number;
  published: number;
  /** Accepted, but never published. */
  lost: number;
  /** Publication events beyond the first of a release. */
  doubled: number;
  /** Publication events with a lower version than one before them. */
  outOfOrder: number;
  /** Published without having been accepted, beyond those whose answer was cut off. */
  invented: number;
  refused: number;
  unanswered: number;
  isKept: boolean;
}

export class Ledger {
  private readonly accepted = new Set<string>();
  private repeatedIds = 0;
  private refused = 0;
  private unanswered = 0;

  enter({ accepted, refused, unanswered }: Sent): void {
    for (const id of accepted) {
      if (this.accepted.has(id)) this.repeatedIds++;
      this.accepted.add(id);
    }
    this.refused += refused;
    this.unanswered += unanswered;
  }

  compare({ arrivals, doubled, outOfOrder }: Subscriber): Conservation {
    const { accepted, refused, unanswered } = this;
    const lost = [...accepted].filter((id) => !arrivals.has(id)).length + this.repeatedIds;
    const unknown = [...arrivals.keys()].filter((id) => !accepted.has(id)).length;
    const invented = Math.max(0, unknown - unanswered);
    return {
      accepted: accepted.size,
      published: arrivals.size,
      lost,
      doubled,
      outOfOrder,
      invented,
      refused,
      unanswered,
      isKept: lost + doubled + outOfOrder + invented === 0,
    };
  }
}
