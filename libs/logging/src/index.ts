export { Log, type LogFields, type LogSettings } from './log';
export { LOG_EVENTS, type LogEvent } from './log-events';
export { NestLog } from './nest-log';
export { continueTrace, traceIdOf } from './trace-context';
