/** Something that publication is told about one release. */
export type Told =
  | { kind: 'received'; version: number }
  | { kind: 'enriched'; version: number }
  | { kind: 'withdrawn'; version: number };

interface Version {
  /** Nothing of it before; in milliseconds since 1970. */
  holdUntil: number;
  change: 'correction' | 'update' | undefined;
}

/**
 * What a release has to look like after whatever publication was told of it, in as few words as possible: nothing here
 * knows of tables, locks or transactions.
 */
export class ReleaseModel {
  readonly steps: string[] = [];
  readonly told: string[] = [];
  current: number | null = null;
  waiting: number | null = null;
  withdrawn = false;
  private newest = 0;
  private readonly ended = new Set<number>();
  private readonly received = new Set<number>();

  constructor(private readonly versions: ReadonlyMap<number, Version>) {}

  /** What comes together is known together before anything is decided. */
  hear(chunk: readonly Told[], now: number): void {
    for (const { version } of chunk) this.newest = Math.max(this.newest, version);
    for (const one of chunk) {
      if (one.kind === 'received') this.receive(one.version);
      if (one.kind === 'enriched') this.enrich(one.version, now);
      if (one.kind === 'withdrawn') this.withdraw();
    }
  }

  /** The clock has moved on. */
  look(now: number): void {
    if (this.waiting !== null && this.holdUntil(this.waiting) <= now) this.publish(this.waiting);
  }

  private receive(version: number): void {
    if (!this.received.has(version)) this.steps.push(`${version} received`);
    this.received.add(version);
    this.overtake();
  }

  private enrich(version: number, now: number): void {
    this.overtake();
    if (this.ended.has(version) || this.waiting === version) return;
    if (this.holdUntil(version) <= now) this.publish(version);
    else {
      this.waiting = version;
      this.steps.push(`${version} scheduled`);
    }
  }

  private withdraw(): void {
    if (this.withdrawn) return;
    this.withdrawn = true;
    if (this.current !== null) {
      this.steps.push(`${this.current} withdrawn`);
      this.told.splice(0, this.told.length, `${this.current} withdrawn`);
      this.current = null;
    }
    for (let version = 1; version <= this.newest; version++) this.end(version, 'withdrawn');
  }

  private overtake(): void {
    for (let version = 1; version < this.newest; version++) this.end(version, 'superseded');
  }

  private end(version: number, as: string): void {
    if (this.ended.has(version)) return;
    this.ended.add(version);
    this.steps.push(`${version} ${as}`);
    if (this.waiting === version) this.waiting = null;
  }

  private publish(version: number): void {
    const change = this.versions.get(version)?.change;
    const type = this.current === null ? 'published' : change === 'correction' ? 'corrected' : 'updated';
    this.ended.add(version);
    this.current = version;
    this.waiting = null;
    this.steps.push(`${version} published`);
    this.told.push(`${version} ${type}`);
  }

  private holdUntil(version: number): number {
    return this.versions.get(version)?.holdUntil ?? 0;
  }
}
