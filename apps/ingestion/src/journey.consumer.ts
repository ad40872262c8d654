import { JOURNEY_STEP } from '@dateline/contracts';
import { EventConsumer, type LogEvent } from '@dateline/event-log';
import { EventPattern, Payload } from '@nestjs/microservices';
import { JourneyStore } from './journey.store';

/** What has become of releases, for those who sent them. */
@EventConsumer()
export class JourneyConsumer {
  constructor(private readonly journeys: JourneyStore) {}

  @EventPattern(JOURNEY_STEP)
  async handle(@Payload() steps: LogEvent<typeof JOURNEY_STEP>[]): Promise<void> {
    await this.journeys.add(steps);
  }
}
