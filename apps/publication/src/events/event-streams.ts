import type { ServerResponse } from 'node:http';
import { type BeforeApplicationShutdown, Injectable, type OnModuleInit } from '@nestjs/common';
import { concerns } from '../filter/concerns';
import type { Expression } from '../filter/expression';
import { type EventPlace, isWithin, readPlace } from './event-place';
import { EventStream } from './event-stream';
import type { PublicEvent } from './public-event-row';
import { type Follower, PublicEvents } from './public-events';
import { PublicLog } from './public-log';
import { eventFrame, resetFrame } from './sse-frames';

const HEARTBEAT_MS = 15_000;
const CATCH_UP_ROWS = 200;
const CATCH_UP_BYTES = 1024 * 1024;

/** Where a stream begins, and whether its client has to be told that this is not where it left off. */
export interface Beginning {
  place: EventPlace;
  reset: boolean;
}

/**
 * All open streams of this process. A client that resumes is read to from the table until it has caught up with the
 * follower, and joins the live ones in the same turn: nothing falls between, and what both have is told once.
 */
@Injectable()
export class EventStreams implements OnModuleInit, BeforeApplicationShutdown, Follower {
  stopping = false;
  private readonly open = new Set<EventStream>();
  private readonly live = new Set<EventStream>();
  private heartbeat: NodeJS.Timeout | undefined;

  constructor(
    private readonly events: PublicEvents,
    private readonly log: PublicLog,
  ) {}

  onModuleInit(): void {
    this.events.tell(this);
    this.heartbeat = setInterval(() => {
      for (const stream of this.open) stream.beat();
    }, HEARTBEAT_MS);
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.stopping = true;
    clearInterval(this.heartbeat);
    await Promise.all([...this.open].map((stream) => stream.end()));
  }

  /** Without an id a stream begins now; with one that leads nowhere too, but the client is told. */
  async beginning(lastId: string | undefined): Promise<Beginning> {
    if (!lastId) return { place: { ...this.events.place }, reset: false };
    const head = await this.log.head();
    const place = readPlace(lastId);
    return isWithin(place, head) ? { place, reset: false } : { place: head, reset: true };
  }

  async begin(response: ServerResponse, { place, reset }: Beginning, filter: Expression | null): Promise<void> {
    const stream = new EventStream(response, place, filter, (closed) => {
      this.open.delete(closed);
      this.live.delete(closed);
    });
    this.open.add(stream);
    if (reset) stream.push(resetFrame(place));
    try {
      await this.catchUp(stream);
    } catch {
      // The database is away: the client comes again with its last id.
      response.destroy();
    }
  }

  event(event: PublicEvent): void {
    if (this.live.size === 0) return;
    const frame = eventFrame(event);
    for (const stream of this.live) {
      if (event.position <= stream.place.position) continue;
      stream.place.position = event.position;
      if (concerns(stream.filter, event.known)) stream.push(frame);
    }
  }

  newEpoch(): void {
    // Each comes again with an id of the old epoch, and is told.
    for (const stream of this.open) void stream.end();
  }

  private async catchUp(stream: EventStream): Promise<void> {
    const { place, filter } = stream;
    while (stream.isOpen) {
      if (place.position >= this.events.place.position) {
        this.live.add(stream);
        return;
      }
      const { head, events, through } = await this.log.after({
        after: place.position,
        rows: CATCH_UP_ROWS,
        bytes: CATCH_UP_BYTES,
        filter,
      });
      if (head.epoch !== place.epoch) return void stream.end();
      for (const event of events) {
        await stream.send(eventFrame(event));
        place.position = event.position;
      }
      place.position = through;
    }
  }
}
