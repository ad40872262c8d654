import { ApiKeys, KeyGuard } from '@dateline/api-keys';
import type { Log } from '@dateline/logging';
import { Outbox } from '@dateline/outbox';
import { databaseOptions } from '@dateline/postgres';
import { ProblemPagesController } from '@dateline/problem-details';
import {
  type BeforeApplicationShutdown,
  type DynamicModule,
  Global,
  Inject,
  Module,
  type OnApplicationBootstrap,
  type OnApplicationShutdown,
  type OnModuleDestroy,
} from '@nestjs/common';
import { TerminusModule } from '@nestjs/terminus';
import { getDataSourceToken, TypeOrmModule } from '@nestjs/typeorm';
import type { DataSource } from 'typeorm';
import { HealthController } from './health.controller';
import { Messaging } from './messaging';
import { Metrics } from './metrics';
import { MetricsController } from './metrics.controller';
import { Readiness } from './readiness';
import { ENVIRONMENT, type ServiceDefinition } from './service-definition';
import type { ServiceEnvironment } from './service-environment';

export const LOG = Symbol('Log');

/** What all three services have in common: database, messaging, keys, health, metrics. Global, so that an app just asks for it. */
@Global()
@Module({})
export class ServiceModule
  implements OnApplicationBootstrap, OnModuleDestroy, BeforeApplicationShutdown, OnApplicationShutdown
{
  static of(
    definition: ServiceDefinition,
    environment: ServiceEnvironment,
    log: Log,
    onStuck: (reason: string) => void,
  ): DynamicModule {
    const database = databaseOptions({
      url: environment.DATABASE_URL,
      role: `dateline_${definition.name}`,
      applicationName: `dateline ${definition.name}`,
      log,
    });
    return {
      module: ServiceModule,
      imports: [TypeOrmModule.forRoot(database), TerminusModule.forRoot({ logger: false }), definition.module],
      controllers: [HealthController, MetricsController, ProblemPagesController],
      providers: [
        { provide: LOG, useValue: log },
        { provide: ENVIRONMENT, useValue: environment },
        {
          provide: Messaging,
          inject: [getDataSourceToken()],
          useFactory: (dataSource: DataSource) => new Messaging(definition, environment, dataSource, log, onStuck),
        },
        { provide: Outbox, inject: [Messaging], useFactory: ({ outbox }: Messaging) => outbox },
        {
          provide: ApiKeys,
          inject: [getDataSourceToken()],
          useFactory: (dataSource: DataSource) => new ApiKeys(dataSource),
        },
        {
          provide: Metrics,
          inject: [getDataSourceToken()],
          useFactory: (dataSource: DataSource) => new Metrics(definition.name, dataSource),
        },
        {
          provide: Readiness,
          inject: [getDataSourceToken(), Messaging],
          useFactory: (dataSource: DataSource, { eventLog, strategy }: Messaging) =>
            new Readiness(definition.name, dataSource, eventLog, strategy),
        },
        KeyGuard,
      ],
      exports: [LOG, ENVIRONMENT, Messaging, Outbox, ApiKeys, KeyGuard, Metrics, Readiness],
    };
  }

  constructor(
    private readonly messaging: Messaging,
    private readonly readiness: Readiness,
    @Inject(LOG) private readonly log: Log,
  ) {}

  onApplicationBootstrap(): void {
    this.messaging.start();
  }

  // Stopping, in order: not ready → (Nest) HTTP drains, the consumer finishes its chunk → what is saved is relayed.
  onModuleDestroy(): void {
    this.readiness.stopping = true;
    this.log.info('service.stopping', {}, 'Stopping');
  }

  async beforeApplicationShutdown(): Promise<void> {
    await this.messaging.stopRetries();
  }

  async onApplicationShutdown(): Promise<void> {
    await this.messaging.stopRelays();
    this.log.info('service.stopped', {}, 'Stopped');
  }
}
