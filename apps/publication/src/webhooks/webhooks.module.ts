import { ENVIRONMENT, type ServiceEnvironment } from '@dateline/service';
import { Module } from '@nestjs/common';
import { ReadingModule } from '../reading/reading.module';
import { CLOCK, systemClock } from './delivering/clock';
import { DeliverPublications } from './delivering/deliver-publications';
import { ReportDelivery } from './delivering/report-delivery';
import { SendTest } from './send-test';
import { WebhookSender } from './sending/webhook-sender';
import { SubscriptionStore } from './subscription.store';
import { SubscriptionActionsController } from './subscription-actions.controller';
import { SubscriptionsController } from './subscriptions.controller';

/** Brings public events to subscribers' own addresses. */
@Module({
  imports: [ReadingModule],
  controllers: [SubscriptionActionsController, SubscriptionsController],
  providers: [
    { provide: CLOCK, useValue: systemClock },
    {
      provide: WebhookSender,
      inject: [ENVIRONMENT],
      useFactory: ({ DATELINE_WEBHOOK_ALLOW: allow }: ServiceEnvironment) => new WebhookSender({ allow }),
    },
    SubscriptionStore,
    SendTest,
    ReportDelivery,
    DeliverPublications,
  ],
})
export class WebhooksModule {}
