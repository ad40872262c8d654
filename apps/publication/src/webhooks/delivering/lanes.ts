/** An event on its way to one subscriber. */
export interface Delivery {
  position: number;
  releaseId: string;
  /** How often it was tried. */
  attempts: number;
  /** Not before then; null: at once. */
  nextAt: Date | null;
  isWithdrawal: boolean;
}

/**
 * What one subscriber still has to get. Events of one release follow each other in a lane of their own, so that one that
 * fails holds up its own release only; a subscriber who wants strict order has a single lane for all.
 */
export class Lanes {
  private readonly lanes = new Map<string, Delivery[]>();
  private readonly underway = new Set<Delivery>();

  constructor(private readonly ordered: boolean) {}

  get size(): number {
    let size = 0;
    for (const lane of this.lanes.values()) size += lane.length;
    return size;
  }

  get inFlight(): number {
    return this.underway.size;
  }

  has(releaseId: string): boolean {
    return this.lanes.get(this.nameOf(releaseId))?.some((delivery) => delivery.releaseId === releaseId) ?? false;
  }

  /**
   * Puts an event behind what its lane has. A withdrawal takes the place of its release's older events, which nobody may
   * be told any more, and so waits behind none of them.
   * @returns the deliveries that it replaced
   */
  add(delivery: Delivery): Delivery[] {
    const name = this.nameOf(delivery.releaseId);
    const lane = this.lanes.get(name) ?? [];
    if (lane.some(({ position }) => position === delivery.position)) return [];
    const replaced = delivery.isWithdrawal ? lane.filter((other) => this.isReplaced(other, delivery)) : [];
    const kept = lane.filter((other) => !replaced.includes(other));
    const at = replaced.length > 0 ? lane.indexOf(replaced[0]!) : kept.length;
    kept.splice(at, 0, delivery);
    this.lanes.set(name, kept);
    return replaced;
  }

  /** Takes the next delivery that may be tried now; those that never failed go before those that did. */
  take(now: Date): Delivery | null {
    let found: Delivery | null = null;
    for (const [delivery] of this.lanes.values()) {
      if (!delivery || this.underway.has(delivery) || !isDue(delivery, now)) continue;
      if (!found || rank(delivery) < rank(found)) found = delivery;
      if (found.attempts === 0) break;
    }
    if (found) this.underway.add(found);
    return found;
  }

  /** When there will be something to take; null: whenever something is added or done. */
  nextDue(): Date | null {
    let earliest: Date | null = null;
    for (const [delivery] of this.lanes.values()) {
      if (!delivery?.nextAt || this.underway.has(delivery)) continue;
      if (!earliest || delivery.nextAt < earliest) earliest = delivery.nextAt;
    }
    return earliest;
  }

  /** Was its release withdrawn while it was underway? Then it is not tried again. */
  isTakenBack({ releaseId, position }: Delivery): boolean {
    const lane = this.lanes.get(this.nameOf(releaseId)) ?? [];
    return lane.some((other) => other.isWithdrawal && other.releaseId === releaseId && other.position > position);
  }

  /** It is to be tried again at that time. @returns those of its release that wait behind it */
  retry(delivery: Delivery, nextAt: Date): Delivery[] {
    this.underway.delete(delivery);
    delivery.nextAt = nextAt;
    const lane = this.lanes.get(this.nameOf(delivery.releaseId)) ?? [];
    return lane.filter((other) => other !== delivery && other.releaseId === delivery.releaseId);
  }

  /** It is done, one way or the other, and its lane goes on. */
  done(delivery: Delivery): void {
    this.underway.delete(delivery);
    const name = this.nameOf(delivery.releaseId);
    const rest = (this.lanes.get(name) ?? []).filter((other) => other !== delivery);
    if (rest.length > 0) this.lanes.set(name, rest);
    else this.lanes.delete(name);
  }

  /** Everything that is not done. */
  all(): Delivery[] {
    return [...this.lanes.values()].flat();
  }

  private nameOf(releaseId: string): string {
    return this.ordered ? '' : releaseId;
  }

  private isReplaced(other: Delivery, withdrawal: Delivery): boolean {
    return other.releaseId === withdrawal.releaseId && !other.isWithdrawal && !this.underway.has(other);
  }
}

const isDue = ({ nextAt }: Delivery, now: Date): boolean => nextAt === null || nextAt <= now;
const rank = ({ attempts, position }: Delivery): number => (attempts === 0 ? 0 : 1e15) + position;
