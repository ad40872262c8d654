import { BadConfiguration, EXIT_BAD_CONFIGURATION, readEnvironment } from '@dateline/config';
import { Log, NestLog } from '@dateline/logging';
import { isInfrastructureError, migrate } from '@dateline/postgres';
import { ProblemFilter, traceRequests } from '@dateline/problem-details';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { Messaging } from './messaging';
import { ServiceModule } from './service.module';
import type { ServiceDefinition } from './service-definition';
import { type ServiceEnvironment, serviceEnvironment } from './service-environment';

const MAX_REQUEST_BYTES = 8 * 1024 * 1024;
const MAX_HEADER_BYTES = 16 * 1024;

/** The whole life of a service's process, for its `main.ts`. */
export async function runService(definition: ServiceDefinition): Promise<void> {
  const environment = environmentOrExit(definition);
  const log = new Log({ service: definition.name, level: environment.LOG_LEVEL, format: environment.LOG_FORMAT });
  const fail = (error: unknown, message: string): void => {
    log.error('service.failed', { error }, message);
    process.exit(1);
  };
  process.on('uncaughtException', (error) => fail(error, 'An error that nobody expected ends the service'));
  process.on('unhandledRejection', (error) => fail(error, 'A rejection that nobody handled ends the service'));
  try {
    await start(definition, environment, log);
  } catch (error) {
    fail(error, 'The service could not start');
  }
}

function environmentOrExit({ name }: ServiceDefinition): ServiceEnvironment {
  try {
    return readEnvironment(serviceEnvironment(name));
  } catch (error) {
    if (!(error instanceof BadConfiguration)) throw error;
    console.error(`${name}: ${error.message}`);
    process.exit(EXIT_BAD_CONFIGURATION);
  }
}

async function start(definition: ServiceDefinition, environment: ServiceEnvironment, log: Log): Promise<void> {
  await migrate(environment.DATABASE_URL);
  const onStuck = (reason: string): void => {
    log.error('consumer.stuck', { reason }, 'The consumer does not come back; the process ends for a new one');
    process.exit(1);
  };
  const app = await NestFactory.create<NestFastifyApplication>(
    ServiceModule.of(definition, environment, log, onStuck),
    httpServer(),
    { logger: new NestLog(log), abortOnError: false },
  );
  traceRequests(app.getHttpAdapter().getInstance());
  app.useGlobalFilters(new ProblemFilter(log, isInfrastructureError));
  app.enableShutdownHooks(['SIGTERM', 'SIGINT'], { useProcessExit: true });
  await definition.prepare?.(app);
  app.connectMicroservice({ strategy: app.get(Messaging).strategy });
  await app.init();
  await app.startAllMicroservices();
  await app.listen(environment.port, environment.DATELINE_HOST);
  stopWithLauncher();
  log.info('service.started', { url: await app.getUrl(), pid: process.pid, ...summary(environment) }, 'Started');
}

const httpServer = () =>
  new FastifyAdapter({
    bodyLimit: MAX_REQUEST_BYTES,
    // An open event stream would hold up a stop for ever.
    forceCloseConnections: true,
    // Against clients that send slowly: all three are needed.
    requestTimeout: 30_000,
    http: { maxHeaderSize: MAX_HEADER_BYTES, headersTimeout: 10_000, connectionsCheckingInterval: 5000 },
  });

/** A launcher that was killed cannot stop its services: they notice the closed channel. */
function stopWithLauncher(): void {
  if (process.channel) process.once('disconnect', () => process.kill(process.pid, 'SIGTERM'));
}

/** What an operator wants to see at start, without a secret. */
const summary = (environment: ServiceEnvironment) => ({
  brokers: environment.KAFKA_BROKERS,
  database: new URL(environment.DATABASE_URL).host,
  sasl: environment.KAFKA_SASL_MECHANISM ? 'configured' : 'none',
  retries: environment.DATELINE_RETRY_SCHEDULE,
});
