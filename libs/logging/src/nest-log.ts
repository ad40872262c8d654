import type { LoggerService } from '@nestjs/common';
import type { Log } from './log';

/** Nest's own lines, in our form. What it says while it starts is only for those who look for it. */
export class NestLog implements LoggerService {
  constructor(private readonly lines: Log) {}

  log(message: unknown, ...context: unknown[]): void {
    this.lines.debug('framework', { context }, String(message));
  }

  warn(message: unknown, ...context: unknown[]): void {
    this.lines.warn('framework', { context }, String(message));
  }

  error(message: unknown, ...context: unknown[]): void {
    this.lines.error('framework', { context, error: message }, String(message));
  }
}
