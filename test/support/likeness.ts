import { eventIdOf } from '@dateline/contracts';

/** More versions and revisions than any release of a test has. */
const VERSIONS = [1, 2, 3, 4];
const REVISIONS = [1, 2];

const INSTANT = /\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z/g;
const HTTP_DATE = /[A-Z][a-z]{2}, \d\d [A-Z][a-z]{2} \d{4} \d\d:\d\d:\d\d GMT/g;
// As a page says it, to the minute.
const SPOKEN_TIME = /\b\d{1,2} [A-Z][a-z]+ \d{4} at \d\d:\d\d UTC\b/g;
const TRACE_PARENT = /\b00-[0-9a-f]{32}-[0-9a-f]{16}-0[01]\b/g;
const TRACE_ID = /"traceId":"[0-9a-f]{32}"/g;

/**
 * What must differ between two newsrooms that are told the same, and nothing else: their random ids, by the order in
 * which they were made, their addresses, and the times at which something happened in them. Blurred, two such newsrooms
 * are alike to the byte.
 */
export class Likeness {
  private readonly began = Date.now();
  private readonly names = new Map<string, string>();

  /** @param text an address, an epoch or any other text that is a newsroom's own */
  call(text: string, name: string): void {
    this.names.set(text, `<${name}>`);
  }

  /** An id may be written in capitals too. */
  callId(id: string, name: string): void {
    this.call(id, name);
    this.call(id.toUpperCase(), `${name} in capitals`);
  }

  /** A public release, by its id, with the ids of all that may be told of it. */
  callRelease(releaseId: string, name: string): void {
    this.callId(releaseId, name);
    this.call(eventIdOf({ releaseId, fact: 'withdrawn' }), `withdrawal of ${name}`);
    for (const version of VERSIONS) {
      for (const revision of REVISIONS)
        this.call(
          eventIdOf({ releaseId, version, revision, fact: 'public' }),
          `event ${version}.${revision} of ${name}`,
        );
    }
  }

  blur(text: string): string {
    let blurred = text;
    for (const [own, name] of this.names) blurred = blurred.replaceAll(own, name);
    return blurred
      .replace(INSTANT, this.blurTime)
      .replace(HTTP_DATE, this.blurTime)
      .replace(SPOKEN_TIME, this.blurMinute)
      .replace(TRACE_PARENT, '<trace>')
      .replace(TRACE_ID, '"traceId":"<trace>"');
  }

  private readonly blurMinute = (time: string): string =>
    this.isOfThisRun(Date.parse(time.replace(' at', '')), 60_000) ? '<time>' : time;

  /** Only a time of this run: the moment of an embargo stays and would be seen. HTTP's dates have whole seconds. */
  private readonly blurTime = (time: string): string => (this.isOfThisRun(Date.parse(time), 1000) ? '<time>' : time);

  private readonly isOfThisRun = (at: number, precision: number): boolean =>
    at > this.began - precision && at < Date.now() + precision;
}
