export { Log } from './log';
export type { LogEvent } from './log-events';
export { NestLog } from './nest-log';
export { continueTrace, traceIdOf } from './trace-context';
