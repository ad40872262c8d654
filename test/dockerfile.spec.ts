import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';

const read = (name: string): string => readFileSync(join(__dirname, '..', name), 'utf8');
const packageJson = JSON.parse(read('package.json'));
const SERVICES = ['ingestion', 'enrichment', 'publication'] as const;

describe('Dockerfile', () => {
  const instructions = read('Dockerfile')
    .replace(/^#.*\n/gm, '')
    .replace(/\\\n/g, ' ')
    .split('\n')
    .filter((line) => line.trim() !== '');
  const all = (keyword: string) =>
    instructions.filter((line) => line.startsWith(`${keyword} `)).map((line) => line.slice(keyword.length).trim());
  const last = instructions.slice(instructions.findLastIndex((line) => line.startsWith('FROM ')));

  it('starts from one base image with a tag that fits package.json', () => {
    const bases = all('FROM').map((from) => from.split(' ')[0]);
    expect(new Set(bases)).toEqual(new Set(['node:22-bookworm-slim']));
    expect(bases.length).toBeGreaterThan(1);
    expect(packageJson.engines.node).toContain('^22.');
  });

  it('installs from the lock file, and leaves out of the image what only development needs', () => {
    const installs = all('RUN').filter((command) => command.startsWith('npm '));
    expect(installs).toHaveLength(2);
    for (const install of installs) expect(install).toMatch(/^npm ci /);
    expect(last).toContain('COPY --from=packages /app/node_modules node_modules');
    expect(installs[1]).toContain('--omit=dev');
    expect(all('ENV').join(' ')).toMatch(/\bNODE_ENV=production\b/);
  });

  it('builds as `npm run build` does', () => {
    const options = (command: string) => /swc .*?(-d dist .*--quiet)/.exec(command)?.[1];
    const build = all('RUN').find((command) => command.includes('/swc '));
    expect(options(build ?? '')).toBeDefined();
    expect(options(build ?? '')).toBe(options(packageJson.scripts.build));
  });

  it('gives the command line the files by which it knows its folder', () => {
    expect(last).toEqual(expect.arrayContaining(['COPY package.json ./', expect.stringMatching(/^COPY .*pom\.xml /)]));
  });

  it('does not run as root, and starts no shell', () => {
    expect(last.filter((line) => line.startsWith('USER '))).toEqual(['USER 10001:10001']);
    const afterUser = last.slice(last.indexOf('USER 10001:10001'));
    expect(afterUser.filter((line) => /^(RUN|COPY|ADD) /.test(line))).toEqual([]);
    for (const start of [...all('CMD'), ...all('ENTRYPOINT')]) expect(Array.isArray(JSON.parse(start))).toBe(true);
  });

  it('lets nothing into the build but what it names', () => {
    const rules = read('.dockerignore').split('\n');
    expect(rules.find((rule) => rule !== '' && !rule.startsWith('#'))).toBe('*');
    expect(rules.filter((rule) => rule.startsWith('!') && /\.env|git|key|data/.test(rule))).toEqual([]);
  });

  describe('its health check', () => {
    const [, json = '[]'] = /CMD (\[.*\])$/.exec(all('HEALTHCHECK')[0] ?? '') ?? [];
    const [program, ...args]: string[] = JSON.parse(json);

    it('is Node alone', () => {
      expect([program, args[0]]).toEqual(['node', '-e']);
    });

    let status = 200;
    let asked: (string | undefined)[] = [];
    const service = createServer((request, response) => {
      asked.push(request.url);
      response.writeHead(status).end('{}');
    });
    beforeAll(() => new Promise<void>((listening) => service.listen(0, '127.0.0.1', listening)));
    afterAll(() => service.close());

    it.each(SERVICES)('says that %s is well when it is ready, and only then', async (name) => {
      // A port where nobody listens, as for the two services that run elsewhere.
      const nobody = { INGESTION_PORT: '1', ENRICHMENT_PORT: '1', PUBLICATION_PORT: '1' };
      const { port } = service.address() as AddressInfo;
      const ask = () => exitCode(args, { ...nobody, [`${name.toUpperCase()}_PORT`]: String(port) });
      asked = [];
      status = 200;
      expect(await ask()).toBe(0);
      status = 503;
      expect(await ask()).toBe(1);
      expect(asked).toEqual(['/health/ready', '/health/ready']);
      expect(await exitCode(args, nobody)).toBe(1);
    });
  });
});
function exitCode(args: string[], env: Record<string, string>): Promise<number> {
  return new Promise((resolve) => {
    execFile(process.execPath, args, { env }, (error) => resolve(error ? Number(error.code) : 0));
  });
}
