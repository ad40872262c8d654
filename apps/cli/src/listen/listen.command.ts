import { readFileSync } from 'node:fs';
import type { Command } from 'commander';
import { CannotStart } from '../cannot-start';
import { readConfiguration } from '../configuration';
import { findPublication, type Publication } from '../following/find-publication';
import { untilInterrupted } from '../following/until-interrupted';
import { dataFiles, shown } from '../newsroom/data-folder';
import { readNewsroomFile } from '../newsroom/newsroom-file';
import { quoted } from '../newsroom/welcome';
import { deliveryJson, deliveryLine } from './delivery-line';
import { Receiver } from './receiver';
import { readSecret } from './signature';
import { allowance, subscribe, unsubscribe } from './subscription';

interface ListenOptions {
  port: string;
  host: string;
  path: string;
  secret?: string;
  secretFile?: string;
  verify?: boolean;
  json?: boolean;
  subscribe?: boolean;
  key?: string;
  url?: string;
}

const HELP = `
A line is that of "dateline watch", then whether the signature is ok, wrong or unchecked (no secret was given), "replay" for
history that was asked for again, and "again" for an id that came before.

Webhooks go to private addresses only where that is allowed: DATELINE_WEBHOOK_ALLOW=127.0.0.1/32 npm start

Examples:
  dateline listen --subscribe --verify            registers itself, and takes itself out at the end
  dateline listen --port 8080 --path /dateline    registered by hand, with the curl that it prints
  dateline listen --secret-file secret.txt --verify --json | jq .event.type`;

/** `dateline listen`: a subscriber's receiver of webhooks, for looking on. */
export function registerListen(program: Command): void {
  program
    .command('listen')
    .description('receive webhooks here and say what comes, until Ctrl-C')
    .option('--port <number>', 'where it listens; 0 picks a free one', '4400')
    .option('--host <address>', 'where it listens', '127.0.0.1')
    .option('--path <path>', 'where it listens', '/hook')
    .option(
      '--secret <whsec_…>',
      'of the subscription, to check signatures with; a file keeps it out of the list of processes',
    )
    .option('--secret-file <file>', 'holds the secret')
    .option('--verify', 'answer 401 when a signature is wrong')
    .option('--subscribe', 'register this address, use the secret of the answer, delete the subscription at the end')
    .option(
      '--key <key>',
      'with --subscribe: has the scope subscribe; without it, the key of the newsroom that runs here',
    )
    .option('--url <address>', 'with --subscribe: of publication; without it, the newsroom that runs here')
    .option('--json', 'one JSON object a line')
    .addHelpText('after', HELP)
    .action(listen);
}

async function listen(options: ListenOptions): Promise<void> {
  const { host, path, json = false, verify = false } = options;
  const secret = secretOf(options);
  if (verify && !secret && !options.subscribe)
    throw new CannotStart('listen: --verify needs a secret: --secret, --secret-file or --subscribe');
  const publication = options.subscribe ? findPublication('listen', options) : undefined;
  const settings = { host, port: readPort(options.port), path: readPath(path), verify, secret };
  const interrupted = untilInterrupted();
  const receiver = await Receiver.open({ ...settings, secretFollows: options.subscribe }, (delivery) =>
    console.log(json ? deliveryJson(delivery) : deliveryLine(delivery)),
  );
  // With --json standard output holds deliveries and nothing else.
  const say = json ? console.error : console.log;
  say(`Listening on ${receiver.url} (Ctrl-C ends it)`);
  try {
    if (publication) await listenSubscribed(publication, receiver, interrupted, say);
    else {
      for (const line of howToRegister(receiver.url, secret !== undefined)) say(line);
      await aborted(interrupted);
    }
  } finally {
    receiver.close();
  }
}

async function listenSubscribed(
  publication: Publication,
  receiver: Receiver,
  interrupted: AbortSignal,
  say: (line: string) => void,
): Promise<void> {
  const subscription = await subscribe(publication, receiver.url);
  try {
    const { id, secret, test } = subscription;
    receiver.useSecret(secret);
    say(`Subscribed at ${publication.url}: ${id}`);
    if (test.outcome !== 'delivered') say(`The test event did not arrive: ${test.error ?? test.status}`);
    await aborted(interrupted);
  } finally {
    await unsubscribe(publication, subscription);
    say('The subscription is deleted.');
  }
}

/** The address to register, and a command to copy. */
function howToRegister(address: string, hasSecret: boolean): string[] {
  const { dataDir } = readConfiguration(process.env);
  const files = dataFiles(dataDir);
  const publication = readNewsroomFile(files.newsroom)?.publication.url ?? 'http://127.0.0.1:3003';
  const body = JSON.stringify({ url: address });
  return [
    '',
    'Register it, in another terminal:',
    `  curl ${publication}/v1/subscriptions -H "Authorization: Bearer $(cat ${quoted(shown(files.key))})" \\`,
    `       -H 'Content-Type: application/json' -d '${body}'`,
    `Publication has to run with ${allowance(address)} for that.`,
    ...(hasSecret ? [] : ['The secret of its answer checks signatures: dateline listen --secret whsec_…']),
    '',
  ];
}

function secretOf({ secret, secretFile, subscribe }: ListenOptions): string | undefined {
  if ([secret, secretFile, subscribe].filter(Boolean).length > 1)
    throw new CannotStart('listen: the secret comes from one of --secret, --secret-file and --subscribe');
  if (secretFile === undefined) return secret === undefined ? undefined : readSecret(secret);
  try {
    return readSecret(readFileSync(secretFile, 'utf8'));
  } catch (error) {
    if (error instanceof CannotStart) throw error;
    throw new CannotStart(`listen: --secret-file cannot be read: ${(error as Error).message}`);
  }
}

function readPort(word: string): number {
  const port = Number(word);
  if (/^\d+$/.test(word) && port <= 65_535) return port;
  throw new CannotStart(`listen: --port is a number from 0 to 65535, not ${word}`);
}

function readPath(word: string): string {
  if (/^\/[^\s?#]*$/.test(word)) return word;
  throw new CannotStart(`listen: --path begins with /, such as /hook, and not ${word}`);
}

const aborted = (signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    if (signal.aborted) resolve();
    else signal.addEventListener('abort', () => resolve());
  });
