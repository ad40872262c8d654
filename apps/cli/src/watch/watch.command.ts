import type { Command } from 'commander';
import { CannotStart } from '../cannot-start';
import { findPublication } from '../following/find-publication';
import type { StreamEvent } from '../following/read-event-stream';
import { eventLine, readToldEvent } from '../following/told-event';
import { untilInterrupted } from '../following/until-interrupted';
import { followEvents } from './follow-events';

interface WatchOptions {
  filter?: string[];
  after?: string;
  url?: string;
  json?: boolean;
}

const HELP = `
A line is: time, what happened (published, corrected, updated, withdrawn), release id, version, headline; of a withdrawal
the reason. "reset" says that events may be missing before it: read GET /v1/publications anew.
Ctrl-C ends it, and says how to go on from there.

Filters: topic, issuer, language, place, person, organisation, q. Values of one name are alternatives; different names must
all hold.

Examples:
  dateline watch
  dateline watch --filter topic=medtop:11000000 topic=medtop:04000000 --filter language=en
  dateline watch --filter 'q="battery park" -solar'
  dateline watch --after bc1d42a8-17 --json | jq .event.data.release.headline`;

/** `dateline watch`: the public events as they happen, a line each. */
export function registerWatch(program: Command): void {
  program
    .command('watch')
    .description(
      'follow what is published, corrected, updated and withdrawn, until Ctrl-C; a lost connection is resumed',
    )
    .option('--filter <name=value...>', 'only what matches')
    .option('--after <id>', 'begin after the event of this id (of the stream, or `next` of GET /v1/events)')
    .option('--url <address>', 'of publication; without it, the newsroom that runs here')
    .option('--json', 'one JSON object a line: {id, type, event}')
    .addHelpText('after', HELP)
    .action(watch);
}

async function watch({ filter = [], after, url, json }: WatchOptions): Promise<void> {
  const publication = findPublication('watch', { url });
  const query = new URLSearchParams(filter.map(readFilter)).toString();
  const address = `${publication.url}/v1/events/stream${query && `?${query}`}`;
  // With --json standard output holds events and nothing else.
  const note = json ? console.error : console.log;
  note(`Following ${address} (Ctrl-C ends it)`);
  let lastId = after;
  for await (const event of followEvents({ address, after, signal: untilInterrupted(), note })) {
    lastId = event.id ?? lastId;
    console.log(json ? jsonLine(event) : plainLine(event));
  }
  note(lastId ? `Go on from here: dateline watch --after ${lastId}` : 'Nothing came by.');
}

function readFilter(word: string): [name: string, value: string] {
  const [, name, value] = /^([a-z]+)=(.+)$/is.exec(word) ?? [];
  if (name && value) return [name, value];
  throw new CannotStart(`watch: a filter is name=value, such as topic=medtop:11000000, not ${word}`);
}

const jsonLine = ({ id, event, data }: StreamEvent): string =>
  `{"id":${JSON.stringify(id)},"type":${JSON.stringify(event)},"event":${data}}`;

function plainLine({ event, data }: StreamEvent): string {
  const told = readToldEvent(data);
  if (told) return eventLine(told);
  const { reason, advice } = JSON.parse(data) as { reason?: string; advice?: string };
  return [event, reason, advice].filter(Boolean).join('  ');
}
