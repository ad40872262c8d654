import type { Log } from '@dateline/logging';
import { ENVIRONMENT, LOG, Messaging, type ServiceEnvironment } from '@dateline/service';
import { type BeforeApplicationShutdown, Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { READER_ROLE } from '../reading/reader';
import type { EventPlace } from './event-place';
import { GrowthListener } from './growth-listener';
import type { PublicEvent } from './public-event-row';
import { PublicLog } from './public-log';

/** How often to look when nobody rings. */
const LOOK_MS = 500;
const BATCH_ROWS = 200;
/** Between two batches the sockets of all clients get a turn, so a batch stays far below what a client may have unsent. */
const BATCH_BYTES = 256 * 1024;

export interface Follower {
  event(event: PublicEvent): void;
  /** The series was started anew: places of the old epoch mean nothing any more. */
  newEpoch(): void;
}

/**
 * Follows the public events, once for the whole process, in order. It is woken by this process' own publishing and by
 * what other copies tell through Postgres, and looks by itself too, for a call may get lost.
 */
@Injectable()
export class PublicEvents implements OnModuleInit, BeforeApplicationShutdown {
  /** How far every follower has been told. It moves in the same turn in which they are. */
  place: EventPlace = { epoch: '', position: 0 };
  private readonly followers = new Set<Follower>();
  private readonly listener: GrowthListener;
  private stopListening: () => void = () => undefined;
  private following: Promise<void> = Promise.resolve();
  private stopping = false;
  private failing = false;
  private rung = false;
  private wakeUp: () => void = () => undefined;

  constructor(
    private readonly publicLog: PublicLog,
    private readonly messaging: Messaging,
    @Inject(LOG) private readonly log: Log,
    @Inject(ENVIRONMENT) environment: ServiceEnvironment,
  ) {
    this.listener = new GrowthListener({ url: environment.DATABASE_URL, role: READER_ROLE }, () => this.ring());
  }

  async onModuleInit(): Promise<void> {
    this.place = await this.publicLog.head();
    this.stopListening = this.messaging.publicWake?.onGrowth(() => this.ring()) ?? this.stopListening;
    this.listener.start();
    this.following = this.follow();
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.stopping = true;
    this.stopListening();
    this.ring();
    await this.listener.stop();
    await this.following;
  }

  tell(follower: Follower): void {
    this.followers.add(follower);
  }

  private async follow(): Promise<void> {
    while (!this.stopping) {
      this.rung = false;
      const grew = await this.readOn();
      if (!grew) await this.wait();
    }
  }

  private async readOn(): Promise<boolean> {
    try {
      const { head, events } = await this.publicLog.after({
        after: this.place.position,
        rows: BATCH_ROWS,
        bytes: BATCH_BYTES,
        withFacets: true,
      });
      this.failing = false;
      if (head.epoch !== this.place.epoch) this.startAnew(head);
      else for (const event of events) this.tellAll(event);
      return events.length > 0;
    } catch (error) {
      if (!this.failing)
        this.log.warn('database.unavailable', { error }, 'Following public events waits for the database');
      this.failing = true;
      return false;
    }
  }

  private tellAll(event: PublicEvent): void {
    this.place.position = event.position;
    for (const follower of this.followers) follower.event(event);
  }

  private startAnew(head: EventPlace): void {
    this.place = head;
    for (const follower of this.followers) follower.newEpoch();
  }

  private ring(): void {
    this.rung = true;
    this.wakeUp();
  }

  private async wait(): Promise<void> {
    if (this.rung && !this.failing) return;
    await new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, LOOK_MS);
      this.wakeUp = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }
}
