import { isInfrastructureError } from '@dateline/postgres';
import { ProblemFilter, traceRequests } from '@dateline/problem-details';
import { ENVIRONMENT, LOG, Messaging } from '@dateline/service';
import { Global, Module } from '@nestjs/common';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { Test } from '@nestjs/testing';
import { testLog } from '../../../../test/support/test-log';
import type { TestNewsroom } from '../newsroom.fixture';
import { ReadingModule } from './reading.module';

/** The readers' side of a newsroom, over HTTP. Another copy publishes: this one hears of it through Postgres only. */
export async function startReading({ environment }: TestNewsroom): Promise<NestFastifyApplication> {
  @Global()
  @Module({
    providers: [
      { provide: ENVIRONMENT, useValue: environment },
      { provide: LOG, useValue: testLog },
      { provide: Messaging, useValue: {} },
    ],
    exports: [ENVIRONMENT, LOG, Messaging],
  })
  class Surroundings {}
  const built = await Test.createTestingModule({ imports: [Surroundings, ReadingModule] }).compile();
  const started = built.createNestApplication<NestFastifyApplication>(
    new FastifyAdapter({ forceCloseConnections: true }),
  );
  traceRequests(started.getHttpAdapter().getInstance());
  started.useGlobalFilters(new ProblemFilter(testLog, isInfrastructureError));
  await started.listen(0, '127.0.0.1');
  return started;
}
