import { Log } from '@dateline/logging';

/** Quiet, so that what a spec provokes does not hide what went wrong. */
export const testLog = new Log({ service: 'test', level: 'fatal', format: 'json' });
