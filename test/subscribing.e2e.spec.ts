import { spawnSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { Webhook } from 'standardwebhooks';
import { freePort } from '../apps/cli/src/local/ports';
import { eventually } from './support/eventually';
import { TestNewsroom } from './support/newsroom';
import { PressOffice, sampleRelease } from './support/press-office';
import { Program } from './support/program';

const isThere = (command: string): boolean => spawnSync(command, ['--version']).status === 0;
const hasPython = isThere('python3');
const hasCurl = isThere('curl');

/** What can run here of docs/examples; `kafka.py` needs a package. */
const followers = ['kafka.ts', 'stream.ts', ...(hasPython ? ['stream.py'] : []), ...(hasCurl ? ['stream.sh'] : [])];
const hooks = ['webhook.ts', ...(hasPython ? ['webhook.py'] : [])];
const pulls = ['pull.ts', ...(hasPython ? ['pull.py'] : [])];

interface Hook {
  program: Program;
  address: string;
  id: string;
  secret: string;
}

describe('a subscriber', () => {
  let newsroom: TestNewsroom;
  let early: string;
  /** Published, corrected, updated and withdrawn. */
  let story: string;
  const office = new PressOffice(() => newsroom.now);
  const programs = new Map<string, Program>();
  const hookOf = new Map<string, Hook>();

  const publication = (path: string, init: RequestInit = {}) =>
    fetch(`${newsroom.now.publication.url}${path}`, {
      ...init,
      headers: { authorization: `Bearer ${newsroom.now.key}`, 'content-type': 'application/json' },
    });
  const environment = () => ({
    PUBLICATION: newsroom.now.publication.url,
    KAFKA_BROKERS: newsroom.now.eventLog.brokers,
    DATELINE_KEY: newsroom.now.key,
    DATELINE_DATA_DIR: newsroom.dataDir,
  });
  const publish = async (text: string): Promise<string> =>
    (await office.send(text, { prefer: 'wait=10' })).body.id as string;
  const put = (path: string, version: number, body: string) =>
    office.call(path, {
      method: 'PUT',
      body,
      headers: { 'content-type': 'text/plain', 'if-match': `"${version}"`, prefer: 'wait=10' },
    });
  const everyoneTells = (kind: string, id: string): Promise<boolean> =>
    eventually(`everyone tells: ${kind}`, () => silentAbout(kind, id).length === 0).catch((error) => {
      throw new Error(`${error.message}, but not: ${silentAbout(kind, id)}`);
    });
  const silentAbout = (kind: string, id: string): string[] =>
    [...programs.values()]
      .filter((program) => !program.tells(kind, id))
      .map(({ name, output }) => `${name}\n${output}`);

  async function subscribe(address: string): Promise<{ id: string; secret: string }> {
    if (!hasCurl) {
      const body = JSON.stringify({ url: address, filter: { language: ['en'] }, description: 'my desk' });
      return (await publication('/v1/subscriptions', { method: 'POST', body })).json() as Promise<Hook>;
    }
    const curl = Program.example('subscribe.sh', { ...environment(), ADDRESS: address });
    expect(await curl.ended()).toBe(0);
    return JSON.parse(curl.output.slice(curl.output.indexOf('{"id"')));
  }

  async function openHook(name: string): Promise<void> {
    const port = await freePort();
    const address = `http://127.0.0.1:${port}/`;
    const { id, secret } = await subscribe(address);
    const program = Program.example(name, { WEBHOOK_SECRET: secret, PORT: String(port) });
    hookOf.set(name, { program, address, id, secret });
    programs.set(name, program);
  }

  beforeAll(async () => {
    newsroom = await TestNewsroom.start({ DATELINE_WEBHOOK_ALLOW: '127.0.0.1/32' });
    early = await publish(sampleRelease('before everybody'));
    for (const name of followers) programs.set(name, Program.example(name, environment()));
    for (const name of hooks) await openHook(name);
    programs.set('watch', Program.dateline(['watch', '--filter', 'language=en', 'language=de'], environment()));
    programs.set('listen', Program.dateline(['listen', '--port=0', '--subscribe', '--verify'], environment()));
    let beacons = 0;
    const connected = new Set<Program>();
    await eventually(
      'everyone is connected',
      async () => {
        const id = await publish(sampleRelease(`beacon ${++beacons}`));
        for (const program of programs.values()) if (program.tells('published', id)) connected.add(program);
        return connected.size === programs.size;
      },
      60_000,
    ).catch((error) => {
      throw new Error(`${error.message}\n${[...programs.values()].map(({ name, output }) => `${name}: ${output}`)}`);
    });
  }, 240_000);
  afterAll(async () => {
    for (const program of programs.values()) await program.stop();
    await newsroom?.close();
  }, 60_000);

  it('is told on every road of a publication, a correction, an update and a withdrawal', async () => {
    const text = sampleRelease('the story');
    const id = await publish(text);
    story = id;
    await everyoneTells('published', id);
    const query = `/v1/releases/${id}?change=correction&note=The+level+was+wrong.`;
    await put(query, 1, text.replace('stood 2 centimetres', 'stood 4 centimetres'));
    await everyoneTells('corrected', id);
    await put(`/v1/releases/${id}?change=update`, 2, `${text}\n\nThe commission will meet again in May.`);
    await everyoneTells('updated', id);
    await office.withdraw(id, 'Sent in error.', { prefer: 'wait=10' });
    await everyoneTells('withdrawn', id);
    expect(programs.get('watch')!.output).toMatch(new RegExp(`withdrawn +${id} +v3 +Sent in error\\.`));
    expect(programs.get('watch')!.output).toMatch(new RegExp(`corrected +${id} +v2 .*\\(The level was wrong\\.\\)`));
    expect(programs.get('listen')!.output).toMatch(new RegExp(`withdrawn +${id} .*\\[signature ok\\]`));
  }, 90_000);

  it.each(hooks)('with %s refuses what was signed by somebody else, or long ago', async (name) => {
    const { address, secret, program } = hookOf.get(name)!;
    const id = randomUUID();
    const body = JSON.stringify({ id, type: 'dateline.publication.published.v1', subject: id, data: {} });
    const post = async (signer: string, at: Date): Promise<number> => {
      const headers = {
        'webhook-id': id,
        'webhook-timestamp': String(Math.floor(at.getTime() / 1000)),
        'webhook-signature': new Webhook(signer).sign(id, at, body),
      };
      return (await fetch(address, { method: 'POST', headers, body })).status;
    };
    const now = new Date();
    expect(await post(`whsec_${Buffer.alloc(32, 1).toString('base64')}`, now)).toBe(401);
    expect(await post(secret, new Date(now.getTime() - 6 * 60_000))).toBe(401);
    expect((await fetch(address, { method: 'POST', body })).status).toBe(401);
    expect(program.output).not.toContain(id);
    expect(await post(secret, now)).toBe(204);
  });

  it.each(hooks)('with %s gets what it missed by a replay, and drops what it has', async (name) => {
    const { id, program } = hookOf.get(name)!;
    const body = JSON.stringify({ since: '2020-01-01T00:00:00Z' });
    expect((await publication(`/v1/subscriptions/${id}/replay`, { method: 'POST', body })).status).toBe(202);
    await eventually('it is told of the first one', () => program.output.includes(`published (replay) ${early} `));
    const after = await publish(sampleRelease(`after the replay of ${name}`));
    await eventually('the replay is over', () => program.tells('published', after));
    const lines = program.output.split('\n').map((line) => line.split(' ').filter((word) => word !== '(replay)'));
    const told = lines
      .map(([kind, release, version]) => `${kind} ${release} ${version}`)
      .filter((line) => /\d/.test(line));
    expect(told.length).toBe(new Set(told).size);
  });

  it.each(pulls)('with %s pulls everything, then only what is new', async (name) => {
    const all = Program.example(name, environment());
    expect(await all.ended()).toBe(0);
    expect(all.tells('published', early)).toBe(true);
    const [, next] = /^next (\S+)$/m.exec(all.output)!;
    const fresh = await publish(sampleRelease(`fresh for ${name}`));
    const rest = Program.example(name, { ...environment(), AFTER: next });
    expect(await rest.ended()).toBe(0);
    expect(rest.output.split('\n')).toEqual([
      expect.stringContaining(`published ${fresh} 1 `),
      expect.stringMatching(/^next /),
      '',
    ]);
  });

  it('pulls a page with curl', async () => {
    if (!hasCurl) return;
    const page = Program.example('pull.sh', environment());
    expect(await page.ended()).toBe(0);
    expect(JSON.parse(page.output).items[0].subject).toBe(early);
  });

  it('makes the whole newsroom again out of the topic alone', async () => {
    const text = sampleRelease('corrected for good');
    const corrected = await publish(text);
    await put(`/v1/releases/${corrected}?change=correction`, 1, text.replace('stood 2', 'stood 4'));
    await eventually('it is on the topic', () => programs.get('kafka.ts')!.tells('corrected', corrected));
    const items: { release: { id: string; version: number } }[] = [];
    for (let cursor: string | null = ''; cursor !== null; ) {
      const answer = await publication(`/v1/publications?limit=100${cursor && `&cursor=${cursor}`}`);
      const page = (await answer.json()) as { items: typeof items; next: string | null };
      items.push(...page.items);
      cursor = page.next;
    }
    const inOrder = (all: typeof items) => all.sort((a, b) => (a.release.id < b.release.id ? -1 : 1));
    const rebuild = Program.example('rebuild.ts', environment());
    expect(await rebuild.ended()).toBe(0);
    const rebuilt = rebuild.results.trim().split('\n');
    expect(inOrder(rebuilt.map((line) => JSON.parse(line)))).toEqual(inOrder(items));
    const versions = new Map(items.map(({ release: { id, version } }) => [id, version]));
    expect([versions.get(early), versions.get(corrected), versions.get(story)]).toEqual([1, 2, undefined]);
  });

  it('goes on where it was when publication dies, and ends in good order by Ctrl-C', async () => {
    const watch = programs.get('watch')!;
    const { pid } = newsroom.now.publication;
    // curl does not connect again.
    await programs.get('stream.sh')?.stop();
    programs.delete('stream.sh');
    process.kill(pid, 'SIGKILL');
    await eventually('it is started again', () => newsroom.now.publication.pid !== pid);
    const id = await office.sendSurely(sampleRelease('after the death'));
    await everyoneTells('published', id);
    expect(watch.output).toContain('connecting again');
    expect(await watch.stop('SIGINT')).toBe(0);
    expect(watch.output).toMatch(/Go on from here: dateline watch --after \w+-\d+\n$/);
  }, 90_000);

  it('takes its own subscription out at the end, and no other', async () => {
    const subscriptions = async () => {
      const { items } = (await (await publication('/v1/subscriptions')).json()) as { items: { description: string }[] };
      return items.map(({ description }) => description);
    };
    expect(await subscriptions()).toContain('dateline listen');
    const listen = programs.get('listen')!;
    expect(listen.output).toMatch(/ test .*\[signature ok\]/);
    expect(await listen.stop('SIGINT')).toBe(0);
    expect(listen.output).toContain('The subscription is deleted.');
    expect(await subscriptions()).toEqual(hooks.map(() => 'my desk'));
  });

  it('is told what to do when webhooks are not allowed to its address', async () => {
    const listen = Program.dateline(['listen', '--host=127.0.0.2', '--port=0', '--subscribe'], environment());
    expect(await listen.ended()).toBe(1);
    expect(listen.output).toContain('DATELINE_WEBHOOK_ALLOW=127.0.0.2/32');
  });
});
