import pino from 'pino';
import pretty from 'pino-pretty';
import type { LogEvent } from './log-events';

/** The ids and figures of a log line. The text of a release, a key or a secret never belongs here. */
export interface LogFields {
  releaseId?: string;
  version?: number;
  eventId?: string;
  traceId?: string;
  durationMs?: number;
  attempt?: number;
  error?: unknown;
  [name: string]: unknown;
}

export interface LogSettings {
  service: string;
  level: pino.Level;
  format: 'json' | 'pretty';
}

/** One JSON line per fact, on standard output: `time`, `level`, `service`, `event`, `msg` and what else applies. */
export class Log {
  private readonly pino: pino.Logger;

  constructor({ service, level, format }: LogSettings) {
    const options: pino.LoggerOptions = {
      level,
      base: { service },
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }) },
      serializers: { error: describeError },
    };
    this.pino = format === 'pretty' ? pino(options, prettyLines()) : pino(options);
  }

  debug(event: LogEvent, fields: LogFields, message: string): void {
    this.pino.debug({ event, ...fields }, message);
  }

  info(event: LogEvent, fields: LogFields, message: string): void {
    this.pino.info({ event, ...fields }, message);
  }

  warn(event: LogEvent, fields: LogFields, message: string): void {
    this.pino.warn({ event, ...fields }, message);
  }

  error(event: LogEvent, fields: LogFields, message: string): void {
    this.pino.error({ event, ...fields }, message);
  }
}

/** For a person at a terminal: one line each here too. */
const prettyLines = () =>
  pretty({
    sync: true,
    singleLine: true,
    colorize: !process.env.NO_COLOR,
    messageFormat: '{service}  {event}  {msg}',
    ignore: 'service,event',
  });

/** An error as an operator needs it: its class, words and code, and the words of what caused it. */
function describeError(error: unknown): unknown {
  if (!(error instanceof Error)) return error;
  const { code } = error as { code?: unknown };
  return {
    name: error.name,
    message: error.message.slice(0, 2000),
    ...(code === undefined ? {} : { code }),
    ...(error.cause instanceof Error ? { cause: error.cause.message.slice(0, 2000) } : {}),
    stack: error.stack?.split('\n').slice(1, 6).join('\n'),
  };
}
